package dev.entente.web;

import java.util.Arrays;

/// The files that come with the pages; no others are given out.
enum Asset {
    /// The mark of the program.
    MARK("entente.svg", "image/svg+xml"),
    /// How the pages look.
    STYLE("site.css", "text/css; charset=utf-8");

    private final String file;
    private final String type;

    Asset(String file, String type) {
        this.file = file;
        this.type = type;
    }

    /// The one with a name.
    static Asset named(String name) {
        return Arrays.stream(values())
                .filter(asset -> asset.file.equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.absent("There is no such file."));
    }

    String file() {
        return file;
    }

    String type() {
        return type;
    }
}
