"""Reads the words for agents: those written for this project, then those of the Open Event Data Alliance."""
import re

SECTOR = {"GOV": "GOV", "MIL": "MIL", "REB": "REB", "UAF": "REB", "CRM": "CRM", "REL": "CVL", "CVL": "CVL", "AGR": "CVL", "LAB": "CVL", "REF": "CVL",
          "SOC": "CVL", "BUS": "BUS", "LEG": "LEG", "JUD": "JUD", "COP": "COP", "MED": "CVL", "JRN": "MED", "EDU": "EDU", "SPY": "SPY", "PTY": "PTY", "NGO": "NGO"}
# words of the dictionary that are too general, or stand for things
LEFT_OUT = {"capital", "capital city", "kingdom", "airway", "aerospace", "industry", "freighter", "boss", "authority", "prison", "jail", "weapon", "bomb", "gun", "missile", "vehicle",
            "base", "office", "house", "department", "commission", "committee", "council", "board", "center", "centre", "program", "state", "land", "house arrest", "base camp", "province", "provinces", "city", "town", "village", "district", "region", "actor", "blog", "dean", "chancery", "advocate", "delegate", "diet", "chamber",
            "airliner", "ambulance", "fireman", "driver", "player", "coach", "model", "host", "guest", "guide", "partner", "expert", "community", "settlement", "hindu", "hospital", "kindergarten"}


def plural(phrase):
    if re.search(r"(men|people|s)$", phrase):
        return phrase
    if phrase.endswith("man"):
        return phrase[:-2] + "en"
    if re.search(r"[^aeiou]y$", phrase):
        return phrase[:-1] + "ies"
    return phrase + ("es" if re.search(r"(s|sh|ch|x)$", phrase) else "s")


def words(lines):
    """Sector and phrase of each line; "!PERSON!" and "!MINIST!" are written out."""
    for line in lines:
        found = re.match(r"([^#\[{]+?)\s*(?:\{([^}]*)\})?\s*\[~([A-Z]+)\]", line)
        if not found or found.group(1).startswith(("+", "!PERSON! =")):
            continue
        code = found.group(3)
        sector = "OPP" if code in ("PTYOPP", "ELIOPP", "SOCOPP", "UNKOPP") else SECTOR.get(code[:3])
        if code == "GOVJRN" and "MINIST" not in line:
            sector = "MED"
        if not sector:
            continue
        phrases = [found.group(1)] + ([found.group(2)] if found.group(2) else [])
        for phrase in phrases:
            for person, minister in (("MAN", "MINISTER"), ("WOMAN", "MINISTRY"), ("PERSON", "MINISTER")):
                one = phrase.replace("!PERSON!", person).replace("!MINIST!", minister).replace("AD" + minister + "R", "ADMINISTR")
                one = re.sub(r"[_\s]+", " ", one).strip(" ,").lower()
                if re.fullmatch(r"[a-z][a-z' -]{2,50}", one) and one not in LEFT_OUT and not re.match(r"(a|an|the|ex|former|retired) ", one):
                    yield sector, one.replace("-", " ")
                    if " of " not in one and " for " not in one:
                        yield sector, plural(one.replace("-", " "))


def table(own, dictionary):
    done, rows, titles = set(), [], set()
    modifiers = {w for line in own if "\tmodifier\t" in line for w in re.split(r"[ ,-]+", line.split("\t")[2])}
    for line in own:
        if line and not line.startswith("#"):
            sector, use, phrases = line.split("\t")
            phrases = [re.sub(r"[-']", lambda m: " " if m.group() == "-" else " ", p).strip() for p in phrases.split(", ")]
            if use != "modifier":
                phrases = [p for p in phrases if p not in done]
                done.update(phrases)
                if use in ("title", "generic"):
                    more = [plural(p) for p in phrases if plural(p) not in done and " of " not in p]
                    done.update(more)
                    phrases += more
            else:
                phrases = [w for p in phrases for w in p.split() if len(w) > 1]
            if use in ("title", "generic"):
                titles.update(phrases)
            rows.append((sector, use, ", ".join(dict.fromkeys(phrases)), "own"))
    by_use = {}
    for sector, phrase in words(dictionary):
        if phrase not in done and phrase not in modifiers and not re.search(r" (in|at|for|of|to|on|with|from)s?$", phrase):
            done.add(phrase)
            # "treasury secretary" is a title as "secretary" is
            use = "title" if " " in phrase and phrase.split()[-1] in titles else "plain"
            by_use.setdefault((sector, use), []).append(phrase)
    for (sector, use), phrases in sorted(by_use.items()):
        rows.append((sector, use, ", ".join(sorted(phrases)), "agents"))
    return rows
