"""Reads each source of the register to rows."""
import csv
import gzip
import html
import io
import json
import re
import tarfile
import unicodedata
import xml.etree.ElementTree as xml
from dataclasses import dataclass, replace


@dataclass(frozen=True, order=True)
class Row:
    """A name's line. `since` and `until` are ISO days, months or years; "~" before one says that the term was only seen then."""
    name: str
    code: str
    sector: str
    kind: str
    home: str = ""
    role: str = ""
    since: str = ""
    until: str = ""
    latitude: str = ""
    longitude: str = ""
    source: str = ""


MONTHS = {m: i + 1 for i, m in enumerate(("January", "February", "March", "April", "May", "June", "July", "August",
                                           "September", "October", "November", "December"))}
TITLES = re.compile(
    r"^(?:(?:Acting|Co-Vice|Sr\.|Interim|Transitional|Transition|Co-|First|Second|Deputy|Vice|Supreme|Federal|State|Provisional|overall|Chief|Presidential|Governing|Ruling|the|The|His|Her|Holiness|Majesty|Highness|"
    r"Council|Leadership|Sovereign|Military|Executive|Head|Chairman|Chairperson|Chair|Chairwoman|President|Prime|Minister|Premier|Chancellor|King|Queen|Emperor|Empress|Sultan|"
    r"Amir|Emir|Emperor|Pope|Prince|Princess|Crown|Grand|Duke|Governor|Governor-General|General|Gen\.|Lt\.|Lieutenant|Col\.|Colonel|Capt\.|Brig\.|Brigadier|Maj\.|Major|Adm\.|Dr\.|Sheikh|Shaykh|Sheik|"
    r"Mr\.|Mrs\.|Ms\.|Sir|Dame|Lord|Secretary|Taoiseach|Taliban|Leader|Shah|Ayatollah|Archbishop|Marshal|Captain|Captains|Regent|Foreign|Administrator|Commissioner|High|Lieutenant|of|and|for|Cabinet|Ministers|Affairs|Government|Republic|Presidency|Vice|the)\s+)+")


def lines(path):
    with (gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8-sig")) as f:
        return f.read().splitlines()


def table(path):
    return list(csv.DictReader(io.StringIO("\n".join(lines(path)))))


def members(archive, pattern):
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            found = re.search(pattern, member.name)
            if found:
                yield found.group(1), tar.extractfile(member).read()


def plain(text):
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text)))).strip()


def degrees(text):
    found = re.fullmatch(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", text.strip())
    if not found:
        return "", ""
    a, b, ns, c, d, ew = found.groups()
    lat, lon = int(a) + int(b) / 60, int(c) + int(d) / 60
    return f"{-lat if ns == 'S' else lat:.2f}", f"{-lon if ew == 'W' else lon:.2f}"


def node(tree, *path):
    for key in path:
        tree = tree.get(key, {}) if isinstance(tree, dict) else {}
    return tree.get("text", tree.get("name", "")) if isinstance(tree, dict) else tree


class Factbook:
    """Demonyms, coordinates, chiefs of state and government with the day since which they are in office, provinces and memberships."""

    def __init__(self, archive, fips):
        self.book = {fips[letters.upper()]: json.loads(text) for letters, text in members(archive, r"/([a-z][a-z])\.json$") if letters.upper() in fips}

    def place(self, code, of):
        tree = self.book.get(code, {})
        path = ("Government", "Capital", "geographic coordinates") if of == "capital" else ("Geography", "Geographic coordinates")
        return degrees(node(tree, *path))

    def nationality(self):
        for code, tree in sorted(self.book.items()):
            people = tree.get("People and Society", {}).get("Nationality", {})
            yield code, nouns(node(people, "adjective"))[:1] + nouns(node(people, "noun"))

    def leaders(self):
        for code, tree in sorted(self.book.items()):
            if "Dependency status" in tree.get("Government", {}) or node(tree, "Government", "Executive branch", "chief of state").startswith(("King CHARLES III", "President of", "Co-prince")) and code != "GBR":
                continue
            for post in ("chief of state", "head of government"):
                text = plain(node(tree, "Government", "Executive branch", post))
                for part in text.split(";"):
                    for title, name, day, month, year in re.findall(r"((?:[A-Z][\w'’.-]+ |of |the |and )+?)((?:[\w'’.-]+,? ){0,6}?[\w'’.-]+) \(since (?:(\d+) )?([A-Z][a-z]+)? ?(\d{4})\)", part):
                        if "represented by" in part.split(name)[0]:
                            continue
                        yield from leader(code, (title + name).replace("represented by ", ""), day, month, year)

    def provinces(self):
        for code, tree in sorted(self.book.items()):
            text = plain(re.sub(r"<strong>.*?</strong>", ";", node(tree, "Government", "Administrative divisions")))
            head, _, rest = text.partition(";")
            for name in re.split(r"[,;]", rest):
                name = re.sub(r"\(.*?\)|\[.*?\]|\*+", "", name).strip(" .")
                if re.fullmatch(r"[A-ZÀ-Ž][\w'’ -]{3,40}", name) and not re.search(r"\d|note|capital", name):
                    yield code, name


def leader(code, text, day, month, year):
    found = TITLES.match(text)
    title, name = (found.group(0).strip(), text[found.end():]) if found else ("", text)
    name = re.sub(r",? (Jr|Sr)\.?$", "", name.strip(" ,")).strip(" ,")
    if not name or not re.search(r"[A-Z]{2}", name):
        return
    words = [small(w) if re.fullmatch(r"[A-ZÀ-Ž'’.-]{2,}", w) and not re.fullmatch(r"[IVX]+", w) else w for w in name.split()]
    since = year + (f"-{MONTHS[month]:02}" if month in MONTHS else "") + (f"-{int(day):02}" if day and month in MONTHS else "")
    names = {" ".join(words)}
    caps = [i for i, w in enumerate(name.split()) if re.search(r"[A-ZÀ-Ž]{2}", w)]
    if caps and caps[0] > 0 and not name.split()[-1] in ("I", "II", "III", "IV"):
        names.add(" ".join([words[0], *words[caps[0]:caps[-1] + 1]]))
    for one in sorted(names):
        if " " in one or title.startswith(("King", "Queen", "Pope")):
            yield Row(one, code, "GOV", "person", role=title, since=since, source="factbook")


def small(word):
    return re.sub(r"[^\W_]+", lambda m: m.group().capitalize(), word.lower()) if word.isupper() else word


def nouns(nationality):
    """"Russian(s)" gives Russian and Russians; what follows a bracket or a comma is left out."""
    found = re.match(r"([\w' -]+)(\(\w{1,2}\))?", nationality or "")
    if not found:
        return []
    one = found.group(1).strip()
    return [one] if not found.group(2) else [one, one + found.group(2)[1:-1]]


def wikidata(path, code_of):
    for row in table(path):
        code, name = code_of(row["country"]), row["officeholderLabel"]
        name = re.sub(r" of [A-Z]\w+$", "", name)
        shared = re.search("(?i)monarch of|co-prince", row["positionLabel"]) and code != "GBR"
        if code and " " in name and not shared:
            yield Row(name, code, "GOV", "person", role=row["positionLabel"], since=row["start_year"], until=row["end_year"], source="wikidata")


def ministers(persons, posts, appointments):
    """The British prime ministers, secretaries of state and ministers of state with their days."""
    post = {p["id"]: p for p in table(posts) if p["rank_equivalence"] in ("PM", "DPM", "SoS", "MoS")}
    names = {}
    for p in table(persons):
        names.setdefault(p["id"], set()).update({p["display_name"], p["name"]})
    for a in table(appointments):
        if a["post_id"] in post and (a["end_date"] or "9999") >= "1990":
            for name in names.get(a["person_id"], ()):
                if " " in name and not name.startswith(("Lord ", "Baroness ", "Viscount ", "Earl ")):
                    yield Row(name, "GBR", "GOV", "person", role=post[a["post_id"]]["display_name"], since=a["start_date"], until=a["end_date"], source="ifg-appointment")


def visits(archive, code_of):
    """Foreign leaders on the days of their visits to the United States: their terms are only seen."""
    for _, text in members(archive, r"data/(\d+)\.xml$"):
        for visit in xml.fromstring(text).iter("visit"):
            code, day = code_of(visit.findtext("from") or ""), visit.findtext("start-date")
            if code and day >= "1990":
                yield from holders(plain(visit.findtext("visitor") or ""), code, day, "visits")


def travels(archive, code_of, demonyms):
    """The Secretaries of State and Presidents of the United States on the days of their journeys, and whom they met there."""
    for kind, text in members(archive, r"(president|secretary)-travels/[a-z-]+\.xml$"):
        for trip in xml.fromstring(text).iter("trip"):
            day, country = trip.findtext("start-date"), trip.findtext("country") or ""
            if day < "1990":
                continue
            name = plain(trip.findtext("name") or "")
            words = name.split()
            role = "Secretary of State" if kind == "secretary" else "President"
            for n in {name, f"{words[0]} {words[-1]}"} if len(words) > 1 else ():
                yield Row(n, "USA", "GOV", "person", role=role, since="~" + day, until="~" + day, source="travels")
            for part in re.split(r"[.;]", plain(trip.findtext("remarks") or "")):
                if not re.search(r"[Mm]et with|[Mm]eeting with|talks with|discuss\w+ .* with", part):
                    continue
                for found in re.finditer(r"(?:([A-Z]\w+(?: [A-Z]\w+)?) )?((?:Prime|Foreign|Defense|Defence|Deputy Prime) Minister|President|Chancellor|King|Premier|Minister (?:of|for) (?:Foreign Affairs|Defen[cs]e)|Foreign Secretary|Crown Prince|Emir|Amir) ((?:[A-Z][\w'’-]+ ?|bin |al-[A-Z]\w+ ?|de |von |van ){2,5})", part):
                    of, title, who = found.groups()
                    where = demonyms.get(of or "", code_of(country))
                    if of and of not in demonyms and not re.search(r"[Ww]ith|and|Met|the", of):
                        continue
                    if where and not re.match(r"(Bush|Obama|Clinton|Trump|Biden)\b|(George|Barack|Bill|William|Joe|Donald)\b", who):
                        yield from holders(f"{title} {who.strip()}", where, day, "travels")


def holders(text, code, day, source):
    for part in re.split(r"; | and (?=[A-Z])|, and ", text):
        found = TITLES.match(part)
        if not found:
            continue
        title, name = found.group(0).strip(), part[found.end():].strip(" ,.*")
        name = re.sub(r"\s*\(.*|,.*| of [A-Z].*", "", name).strip()
        if re.fullmatch(r"[A-ZÀ-Ž][\w'’.-]+(?: (?:bin|al|de|von|van|der|el|ibn|da|dos|[IVX]+|[A-ZÀ-Ža-z][\w'’.-]+)){1,5}", name):
            sector = "GOV"
            yield Row(name, code, sector, "person", role=title, since="~" + day, until="~" + day, source=source)


def towns(path, alpha3):
    """Towns with their state, the place and the number of people, the greatest first."""
    rows = []
    for line in lines(path):
        c = line.split("\t")
        if len(c) > 14 and c[8] in alpha3 and c[1]:
            rows.append((-int(c[14] or 0), c[1], c[2], alpha3[c[8]], f"{float(c[4]):.2f}", f"{float(c[5]):.2f}", c[7]))
    return sorted(rows)


def armed_groups(path):
    """The dictionary's groups whose code begins with a state's and says REB."""
    code = None
    for line in lines(path):
        text = line.split("#")[0].strip()
        if not text:
            code = None if not line.startswith("#") else code
            continue
        found = re.search(r"\[([A-Z]{3})REB", text)
        if not text.startswith("+"):
            code = found.group(1) if found else None
        name = re.sub(r"\[.*|\(.*?\)", "", text.lstrip("+")).replace("_", " ").strip()
        if code:
            yield code, name


def designated(names, addresses, code_of, programmes):
    """Organisations on the Treasury's list of 2021 whose programme is a state's, with the state of the programme or of their only address."""
    where = {}
    for c in csv.reader(lines(addresses)):
        if len(c) > 4 and c[4].strip() != "-0-":
            where.setdefault(c[0], set()).add(c[4].strip())
    for c in csv.reader(lines(names)):
        if len(c) > 3 and c[2].strip() == "-0-":
            code = next((s for p, s in programmes if c[3].strip().startswith(p)), None)
            countries = where.get(c[0], set())
            if code and (not countries or {code_of(x) for x in countries} == {code}) and c[1].count(" ") > 0:
                yield code, c[1].strip()
