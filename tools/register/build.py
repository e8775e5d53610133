#!/usr/bin/env python3
"""Builds the register of actors. The same sources give the same bytes.

usage: build.py COUNTRY_CODES_CSV NATIONALITY_TGZ FACTBOOK_TGZ LEADERS_CSV > register.tsv

COUNTRY_CODES_CSV  datasets/country-codes (ODC-PDDL-1.0), data/country-codes.csv
NATIONALITY_TGZ    npm i18n-nationality 1.4.0 (MIT), as published
FACTBOOK_TGZ       factbook/factbook.json (CC0 1.0), as archived
LEADERS_CSV        Wikidata's heads of state and government of 2022 (CC0 1.0): country, positionLabel, officeholderLabel
"""
import csv
import json
import pathlib
import re
import sys
import tarfile

# Names that mean something else as often (Georgia the state of the US, Jordan the given name, Polish and polish).
UNSURE = {"Georgia", "Georgian", "Jordan", "Chad", "Victoria", "Kingston", "Georgetown", "Hamilton", "Valletta",
          "San Jose", "Santiago", "Male", "Stanley", "Douglas", "Jamestown", "Washington", "Avarua", "Guinean",
          "Dominican", "Dominicans", "Indian Ocean", "Samoan", "Virgin Islander", "Nauru", "San Juan", "Monaco", "Korean", "Koreans", "NA", "Swati"}
SECTORS = {"GOV", "IGO", "LEG", "MIL", "REB", "JUD", "SPY", "COP", "PTY", "BUS", "MED", "NGO", "OPP", ""}
KINDS = {"state", "people", "capital", "organ", "person", "body", "group"}


def degrees(text):
    found = re.fullmatch(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", text.strip())
    if not found:
        return "", ""
    a, b, ns, c, d, ew = found.groups()
    lat, lon = int(a) + int(b) / 60, int(c) + int(d) / 60
    return f"{-lat if ns == 'S' else lat:.2f}", f"{-lon if ew == 'W' else lon:.2f}"


def text(node, *path):
    for key in path:
        node = node.get(key, {})
    return node.get("text", node.get("name", "")) if isinstance(node, dict) else node


def facts(archive):
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            if re.search(r"/[a-z][a-z]\.json$", member.name):
                yield member.name[-7:-5].upper(), json.load(tar.extractfile(member))


def nouns(nationality):
    """"Russian(s)" gives Russian and Russians; what follows a bracket or a comma is left out."""
    found = re.match(r"([\w' -]+)(\(\w{1,2}\))?", nationality)
    if not found:
        return []
    one = found.group(1).strip()
    return [one] if not found.group(2) else [one, one + found.group(2)[1:-1]]


def main(codes_csv, nationality_tgz, factbook_tgz, leaders_csv):
    rows = {}

    def add(name, code, sector, kind, source, at=("", "")):
        name = name.strip()
        assert sector in SECTORS and kind in KINDS, (name, sector, kind)
        if len(name) > 1 and "\t" not in name and "," not in name:
            rows.setdefault(name, (code, sector, kind, *at, source))

    own = pathlib.Path(__file__).with_name("own.tsv")
    for line in own.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, sector, kind, names = line.split("\t")
            for name in names.split(", "):
                add(name, code, sector, kind, "own list")
    alpha3, fips, by_name = {}, {}, {}
    with open(codes_csv, encoding="utf-8-sig", newline="") as f:
        states = [r for r in csv.DictReader(f) if re.fullmatch("[A-Z]{3}", r["ISO3166-1-Alpha-3"])]
    places = {}
    book = list(facts(factbook_tgz))
    for state in states:
        for code in state["FIPS"].split(","):
            fips[code.strip()] = state["ISO3166-1-Alpha-3"]
    for letters, country in book:
        if letters in fips:
            places[fips[letters]] = (degrees(text(country, "Government", "Capital", "geographic coordinates")),
                                     degrees(text(country, "Geography", "Geographic coordinates")))
    for state in sorted(states, key=lambda r: r["ISO3166-1-Alpha-3"]):
        code = state["ISO3166-1-Alpha-3"]
        alpha3[state["ISO3166-1-Alpha-2"]] = code
        capital, middle = places.get(code, (("", ""), ("", "")))
        for column in ("CLDR display name", "official_name_en"):
            name = re.sub(r"\s*\(.*?\)", "", state[column])
            by_name[name] = code
            if name not in UNSURE:
                add(name, code, "", "state", "country-codes", middle)
        if state["Capital"] and state["Capital"] not in UNSURE:
            add(state["Capital"], code, "GOV", "capital", "country-codes, capital", capital)
    for name, (code, sector, kind, *_, source) in list(rows.items()):
        if source == "own list" and kind in ("state", "capital"):
            rows[name] = (code, sector, kind, *places.get(code, ((("", ""),) * 2))[kind == "state"], source)
            by_name.setdefault(name, code)
    with tarfile.open(nationality_tgz) as tar:
        nationalities = json.load(tar.extractfile("package/langs/en.json"))["nationalities"]
    for alpha2, nationality in sorted(nationalities.items()):
        if alpha2 in alpha3 and nationality not in UNSURE:
            add(nationality, alpha3[alpha2], "", "people", "i18n-nationality")
    for letters, country in book:
        if letters not in fips:
            continue
        nationality = country.get("People and Society", {}).get("Nationality", {})
        adjective = text(nationality, "adjective")
        for name in nouns(adjective)[:1] + nouns(text(nationality, "noun")):
            if name not in UNSURE and name not in by_name and re.fullmatch(r"[A-Z][\w' -]+", name) and " or " not in name:
                add(name, fips[letters], "", "people", "The World Factbook")
    with open(leaders_csv, encoding="utf-8", newline="") as f:
        for row in sorted(csv.DictReader(f), key=lambda r: (r["officeholderLabel"], r["start_year"])):
            if row["country"] in by_name and " " in row["officeholderLabel"]:
                add(row["officeholderLabel"], by_name[row["country"]], "GOV", "person",
                    f"Wikidata, {row['positionLabel']} from {row['start_year'] or '?'} to {row['end_year'] or '?'}")
    out = sys.stdout.buffer
    out.write(b"# name\tcode\tsector\tkind\tlatitude\tlongitude\tsource; made by tools/register/build.py\n")
    for name in sorted(rows):
        out.write("\t".join((name, *rows[name])).encode() + b"\n")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
