#!/usr/bin/env python3
"""Builds the English names of states, territories and bodies, as a sentence writes them.

usage: states.py COUNTRY_CODES_CSV > states.tsv

COUNTRY_CODES_CSV  datasets/country-codes (ODC-PDDL-1.0), data/country-codes.csv
"""
import csv
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent

# Names that differ from the source's display name, and bodies above states; written for this project.
OWN = {
    "USA": "the United States", "GBR": "the United Kingdom", "KOR": "South Korea", "PRK": "North Korea",
    "TUR": "Turkey", "CIV": "Ivory Coast", "COD": "DR Congo", "COG": "the Republic of the Congo", "MMR": "Myanmar",
    "PSE": "the Palestinians", "HKG": "Hong Kong", "MAC": "Macao", "CZE": "the Czech Republic", "XKX": "Kosovo",
    "TWN": "Taiwan", "VAT": "the Holy See", "UN": "the United Nations", "EU": "the European Union",
    "AU": "the African Union", "G7": "the G7", "G20": "the G20", "ICC": "the International Criminal Court",
    "WST": "the West", "HAMAS": "Hamas", "HEZBOLLAH": "Hezbollah", "HOUTHIS": "the Houthis", "ISIS": "Islamic State",
    "TALIBAN": "the Taliban", "ALQAEDA": "al-Qaida", "WAGNER": "the Wagner Group", "UNK": "an unnamed party", "SUN": "the Soviet Union", "YUG": "Yugoslavia", "DDR": "East Germany", "CSK": "Czechoslovakia", "SCG": "Serbia and Montenegro",
    "VDR": "South Vietnam", "YMD": "South Yemen", "NORTHERNALLIANCE": "the Northern Alliance", "EU": "the European Union",
}
ARTICLE = re.compile(r"^(Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Solomon Islands|"
                     r"Marshall Islands|United Arab Emirates|Dominican Republic|Central African Republic|"
                     r"[A-Z].* Islands)$")


def main(path):
    names = dict(OWN)
    with open(path, encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f):
            code, name = row["ISO3166-1-Alpha-3"], row["CLDR display name"]
            if re.fullmatch("[A-Z]{3}", code) and name:
                name = re.sub(r"\s*\(.*?\)", "", name).replace(" & ", " and ").replace("St. ", "Saint ")
                names.setdefault(code, ("the " if ARTICLE.match(name) else "") + name)
    for line in [l for name in ("groups", "bodies") for l in (HERE / "own" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]:
        columns = line.split("\t")
        if len(columns) == 8 and columns[0] != "NONE" and columns[2] in ("group", "body") and len(columns[0]) > 1 and not re.fullmatch("[A-Z]{3}", columns[0]) or columns[0] in ("ETA", "IRA", "ELN", "PKK", "YPG", "FSA", "TTP"):
            name = columns[7].split(", ")[0]
            names.setdefault(columns[0], ("the " if columns[2] == "body" and columns[1] == "IGO" and " " in name else "") + name)
    out = sys.stdout.buffer
    out.write(b"# code\tname in a sentence; made by tools/register/states.py\n")
    for code in sorted(names):
        out.write(f"{code}\t{names[code]}\n".encode())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
