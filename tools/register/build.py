#!/usr/bin/env python3
"""Builds the register of political actors. The same sources give the same bytes.

usage: build.py FOLDER OUT

FOLDER  holds the files that sources.tsv names (except the project's own lists, which lie beside this script)
OUT     where register.tsv, towns.tsv, members.tsv, agents.tsv and sources.tsv are written
"""
import pathlib
import re
import sys
import unicodedata
from dataclasses import astuple, replace

import agents
import sources
from sources import Row

HERE = pathlib.Path(__file__).parent
SECTORS = {"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "PTY", "OPP", "REB", "CVL", "MED", "BUS", "NGO", "IGO", "EDU", "CRM", ""}
KINDS = {"state", "people", "capital", "organ", "person", "body", "group", "region"}
DATE = re.compile(r"(~?\d{4}(-\d\d(-\d\d)?)?)?")
UNCLEAR = {"NA", "Swati", "Male", "Valletta"}
# regions whose name is a word of another meaning more often than not
WORDS = re.compile(r"((North|South|East|West|Central|Upper|Lower|Northern|Southern|Eastern|Western|Centre|Center|Middle|Coast|Littoral|Capital|Federal|Interior|Lakes|Islands?|"
                   r"National|Metropolitan|Grand|Saint|San|Santa|River|Rivers|Plateau|Delta|Savannah|Bay|Park|Victoria|Union|Libertad|Independence|Port|Royal|Manchester|Trinity)\b ?)+")
PROGRAMMES = (("DPRK", "PRK"), ("IRAN", "IRN"), ("SYRIA", "SYR"), ("CUBA", "CUB"), ("VENEZUELA", "VEN"), ("UKRAINE-EO13661", "RUS"), ("UKRAINE-EO13662", "RUS"),
              ("CAATSA - RUSSIA", "RUS"), ("BELARUS", "BLR"), ("ZIMBABWE", "ZWE"), ("BURMA", "MMR"), ("NPWMD] [IFSR", "IRN"), ("SDGT] [IFSR", "IRN"), ("HK-", "HKG"))


def folded(name):
    """The name without capitals, diacritics and marks."""
    plain = unicodedata.normalize("NFD", name.lower() if " " in name or "-" in name else name)
    return re.sub(r"[^\w]+", " ", re.sub(r"[\u0300-\u036f.'’]", "", plain)).strip()


class Refused(Exception):
    """A source or a line that may not go into the register."""


def attested(folder):
    """The path of each source by id; a source without an open licence is refused."""
    paths = {}
    for number, line in enumerate((HERE / "sources.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 7 or columns[2] != "open" or not columns[3].strip():
            raise Refused(f"line {number} of sources.tsv: \"{columns[0]}\" has no open licence, so that it may not go into the register.")
        path = HERE / columns[1] if columns[0] == "own" else folder / columns[1]
        if not path.exists():
            raise Refused(f"line {number} of sources.tsv: {path} is not there.")
        paths[columns[0]] = path
    return paths


def own(folder, name=None):
    for path in sorted(folder.glob(name or "*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                yield path.name, number, line.split("\t")


class Register:
    def __init__(self):
        self.rows = set()
        self.fixed = {}

    def add(self, row):
        if row.kind == "region" and WORDS.fullmatch(row.name):
            return
        name = re.sub(r"\s+", " ", row.name).strip()
        if row.sector not in SECTORS or row.kind not in KINDS or not DATE.fullmatch(row.since) or not DATE.fullmatch(row.until):
            raise Refused(f"{row} has an unknown sector, kind or date.")
        if row.since.strip("~") and row.until.strip("~") and row.since.strip("~")[:len(row.until.strip("~"))] > row.until.strip("~"):
            if row.source == "own":
                raise Refused(f"{row} ends before it begins.")
            print(f"left out: {row.name} of {row.source} ends ({row.until}) before it begins ({row.since})", file=sys.stderr)
            return
        if len(name) < 2 or "," in name or name in UNCLEAR:
            return
        row = replace(row, name=name)
        # a name of a state, a people, an organ or a body has one owner at a time: the list that was read first
        if row.kind in ("state", "people", "capital", "organ", "body", "group", "region"):
            owner = self.fixed.setdefault((folded(name), row.kind == "region"), row)
            if owner.code != row.code or (owner.source != row.source) or (owner != row and owner.since == row.since):
                if owner != row and not (owner.source == row.source == "own" and (owner.since, owner.until) != (row.since, row.until)):
                    return
        self.rows.add(row)

    def drop_met_abroad(self):
        """A leader whom an American met in a third state is not of that state: other sources tell, or where most meetings were."""
        by_name = {}
        for row in self.rows:
            if row.kind == "person":
                by_name.setdefault(row.name, []).append(row)
        for rows in by_name.values():
            told = {r.code for r in rows if r.source != "travels"}
            days = sorted(((sum(r.code == c for r in rows), c) for c in {r.code for r in rows}), reverse=True)
            own = told or {days[0][1]}
            self.rows -= {r for r in rows if r.source == "travels" and r.code not in own}

    def merged(self):
        """The rows; days on which one was seen in the same role are joined to one line."""
        self.drop_met_abroad()
        seen, out = {}, []
        for row in sorted(self.rows):
            if row.since.startswith("~"):
                seen.setdefault((row.name, row.code, row.sector, row.source), []).append(row)
            else:
                out.append(row)
        for rows in seen.values():
            first, last = min(r.since for r in rows), max(r.until for r in rows)
            out.append(replace(rows[0], since=first, until=last, role=sorted(rows, key=lambda r: r.until)[-1].role))
        return sorted(out)


def main(folder, target):
    paths = attested(folder)
    register = Register()
    codes = [r for r in sources.table(paths["country-codes"]) if re.fullmatch("[A-Z]{3}", r["ISO3166-1-Alpha-3"])]
    alpha3 = {r["ISO3166-1-Alpha-2"]: r["ISO3166-1-Alpha-3"] for r in codes}
    fips = {f.strip(): r["ISO3166-1-Alpha-3"] for r in codes for f in r["FIPS"].split(",")}
    fips |= {"GZ": "PSE", "WE": "PSE", "KV": "XKX"}
    book = sources.Factbook(paths["factbook"], fips)
    by_name, demonyms, members = {}, {}, []
    for file, number, columns in own(paths["own"]):
        if file == "doubts.tsv":
            continue
        if file == "members.tsv":
            members.append(columns)
            continue
        if len(columns) != 8:
            raise Refused(f"line {number} of {file} has {len(columns)} columns, not 8.")
        code, sector, kind, home, role, since, until, names = columns
        for name in names.split(", "):
            at = book.place(code, kind) if kind in ("state", "capital") else ("", "")
            register.add(Row(name, code, sector, kind, home, role, since, until, *at, "own"))
            if kind == "state":
                by_name.setdefault(name, code)
            if kind == "people":
                demonyms.setdefault(name, code)
    for state in sorted(codes, key=lambda r: r["ISO3166-1-Alpha-3"]):
        code = state["ISO3166-1-Alpha-3"]
        for column in ("CLDR display name", "official_name_en", "UNTERM English Short", "UNTERM English Formal"):
            name = re.sub(r"^the |\s*\(.*?\)", "", state[column])
            by_name.setdefault(name, code)
            register.add(Row(name, code, "", "state", "", "", "", "", *book.place(code, "state"), "country-codes"))
        if state["Capital"]:
            register.add(Row(state["Capital"], code, "GOV", "capital", "", "", "", "", *book.place(code, "capital"), "country-codes"))
    nationalities = next(t for _, t in sources.members(paths["nationality"], r"package/langs/(en)\.json$"))
    for alpha2, name in sorted(sources.json.loads(nationalities)["nationalities"].items()):
        if alpha2 in alpha3:
            register.add(Row(name, alpha3[alpha2], "", "people", source="nationality"))
            demonyms.setdefault(name, alpha3[alpha2])
    for code, names in book.nationality():
        for name in names:
            if name not in by_name and re.fullmatch(r"[A-Z][\w' -]+", name) and " or " not in name:
                register.add(Row(name, code, "", "people", source="factbook"))
                demonyms.setdefault(name, code)

    def code_of(country):
        country = sources.plain(country).replace("’", "'")
        swapped = re.sub(r"^(.*?), (.*)$", r"\2 \1", country)
        for name in (country, swapped, re.sub(r"\s*\(.*", "", country), country.split(",")[0]):
            if name in by_name:
                return by_name[name]
        return {"Korea, South": "KOR", "Korea, North": "PRK", "Congo (Kinshasa)": "COD"}.get(country, "")

    for line in sources.lines(paths["territories"]):
        place = sources.json.loads(line)
        parent = alpha3.get((place.get("parent") or place["code"][:2]).split("-")[0].upper()[:2], "")
        if not place.get("is_country") and parent and "-" in place["code"]:
            for name in [place["name"], *place.get("names_strong", [])]:
                if re.fullmatch(r"[A-Z][A-Za-z' -]{3,40}", name):
                    register.add(Row(name, parent, "", "region", source="territories"))
    for code, name in book.provinces():
        register.add(Row(name, code, "", "region", source="factbook"))
    for rows in (book.leaders(), sources.wikidata(paths["wikidata"], code_of),
                 sources.ministers(paths["ifg-person"], paths["ifg-post"], paths["ifg-appointment"]),
                 sources.visits(paths["visits"], code_of), sources.travels(paths["travels"], code_of, demonyms)):
        for row in rows:
            register.add(row)
    for code, name in sources.armed_groups(paths["groups"]):
        if name.count(" ") > 0 and code in alpha3.values():
            register.add(Row(" ".join(w if len(w) < 2 else w[0] + w[1:].lower() for w in name.split()), code, "REB", "group", source="groups"))
    for code, name in sources.designated(paths["ofac"], paths["ofac-address"], code_of, PROGRAMMES):
        register.add(Row(sources.small(name), code, "BUS", "organ", role="designated by the U.S. Treasury in 2021", source="ofac"))
    members += parts_of_the_world(codes)
    doubts = {columns[0]: columns[1] for _, _, columns in own(paths["own"], "doubts.tsv")}
    write(target / "register.tsv", "name code sector kind home role since until latitude longitude source doubt",
          ((*astuple(row), doubts.get(row.name, "")) for row in register.merged()))
    write(target / "members.tsv", "code member since until", sorted(set(map(tuple, members))))
    write(target / "towns.tsv", "name code latitude longitude people", towns(paths["geonames"], alpha3))
    write(target / "agents.tsv", "sector use phrases source", agents.table(sources.lines(HERE / "agents.tsv"), sources.lines(paths["agents"])))
    write(target / "sources.tsv", "id licence date title address",
          (tuple(c[i] for i in (0, 3, 4, 5, 6)) for c in (x.split("\t") for x in sources.lines(HERE / "sources.tsv") if not x.startswith("#"))))


def parts_of_the_world(codes):
    """The states of each part of the world, by the adjective that news has for it."""
    adjectives = {"Africa": "African", "Europe": "European", "Asia": "Asian", "Latin America and the Caribbean": "Latin American", "Caribbean": "Caribbean", "Central America": "Central American",
                  "South America": "South American", "Western Africa": "West African", "Eastern Africa": "East African", "Middle Africa": "Central African", "Southern Africa": "Southern African",
                  "Northern Africa": "North African", "Central Asia": "Central Asian", "Southern Asia": "South Asian", "South-eastern Asia": "Southeast Asian", "Eastern Asia": "East Asian",
                  "Western Asia": "Middle Eastern", "Northern Europe": "Northern European", "Eastern Europe": "Eastern European", "Southern Europe": "Southern European", "Western Europe": "Western European",
                  "Polynesia": "Pacific", "Melanesia": "Pacific", "Micronesia": "Pacific"}
    for state in codes:
        for column in ("Region Name", "Sub-region Name", "Intermediate Region Name"):
            if state[column] in adjectives:
                yield [adjectives[state[column]].upper().replace(" ", ""), state["ISO3166-1-Alpha-3"], "", ""]


def towns(path, alpha3):
    """The greatest town of each name and state, by its own and its plain spelling."""
    done = set()
    for people, name, ascii_name, code, lat, lon, feature in sources.towns(path, alpha3):
        for one in dict.fromkeys((name, ascii_name)):
            if (one, code) not in done and len(one) > 2 and (-people >= 30000 or feature == "PPLC") and re.match(r"[^\W\d_]", one) and not re.search(r"[\d(,]", one):
                done.add((one, code))
                yield one, code, lat, lon, str(-people)


def write(path, columns, rows):
    with open(path, "wb") as file:
        file.write(("# " + columns.replace(" ", "\t") + "; made by tools/register/build.py\n").encode())
        for row in rows:
            file.write("\t".join(row).encode() + b"\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    except Refused as refused:
        sys.exit(str(refused))
