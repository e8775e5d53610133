#!/usr/bin/env python3
"""Builds the register of actors. The same sources give the same bytes.

usage: build.py COUNTRY_CODES_CSV NATIONALITY_TGZ > register.tsv

COUNTRY_CODES_CSV  datasets/country-codes (ODC-PDDL-1.0), data/country-codes.csv
NATIONALITY_TGZ    npm i18n-nationality 1.4.0 (MIT), as published
"""
import csv
import json
import pathlib
import re
import sys
import tarfile

# Capitals and names that mean something else as often (Georgia the state of the US, Jordan the given name).
UNSURE = {"Georgia", "Georgian", "Jordan", "Chad", "Victoria", "Kingston", "Georgetown", "Hamilton", "Valletta",
          "San Jose", "Santiago", "Male", "Stanley", "Douglas", "Jamestown", "Washington", "Avarua"}
SECTORS = {"GOV", "IGO", "LEG", "MIL", "REB", ""}


def main(codes_csv, nationality_tgz):
    rows = {}

    def add(name, code, sector, source):
        name = name.strip()
        assert sector in SECTORS, (name, sector)
        if len(name) > 1 and "\t" not in name:
            rows.setdefault(name, (code, sector, source))

    own = pathlib.Path(__file__).with_name("own.tsv")
    for line in own.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, code, sector = line.split("\t")
            add(name, code, sector, "own list")
    alpha3 = {}
    with open(codes_csv, encoding="utf-8-sig", newline="") as f:
        states = [r for r in csv.DictReader(f) if re.fullmatch("[A-Z]{3}", r["ISO3166-1-Alpha-3"])]
    for state in sorted(states, key=lambda r: r["ISO3166-1-Alpha-3"]):
        code = state["ISO3166-1-Alpha-3"]
        alpha3[state["ISO3166-1-Alpha-2"]] = code
        for column in ("CLDR display name", "official_name_en"):
            name = re.sub(r"\s*\(.*?\)", "", state[column])
            if name not in UNSURE:
                add(name, code, "", "country-codes")
        if state["Capital"] and state["Capital"] not in UNSURE:
            add(state["Capital"], code, "GOV", "country-codes, capital")
    with tarfile.open(nationality_tgz) as tar:
        nationalities = json.load(tar.extractfile("package/langs/en.json"))["nationalities"]
    for alpha2, nationality in sorted(nationalities.items()):
        if alpha2 in alpha3 and nationality not in UNSURE:
            add(nationality, alpha3[alpha2], "", "i18n-nationality")
    out = sys.stdout.buffer
    out.write(b"# name\tcode\tsector\tsource; made by tools/register/build.py\n")
    for name in sorted(rows):
        out.write("\t".join((name, *rows[name])).encode() + b"\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
