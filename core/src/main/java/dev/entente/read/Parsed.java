package dev.entente.read;

import java.util.Map;

/// What a format found: the text, and fields named title, date, url, publisher and author where the
/// source states them.
record Parsed(String text, Map<String, String> fields) {}
