"""Reads the training sets to sentences. A sentence has its words and, where its set has them, tags, lemma rules, a tree and names.

Names are given as the set of tags that each word may have, since every set marks some types and is silent on the others:
where a set knows only LOC, a place may be a GPE, a LOC or a FACILITY, and what it does not mark may be anything that it never marks."""
import gzip
import re
from dataclasses import dataclass, field
from typing import List, Optional

PLACES = ("GPE", "LOC", "FACILITY")
TYPES = ["PER", "ORG", "GPE", "LOC", "FACILITY", "NORP", "EVENT", "WEAPON", "DATE", "QUANTITY", "MISC"]
TAGS = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]
ANY = frozenset(TAGS)


@dataclass
class Sentence:
    words: List[str]
    upos: Optional[List[str]] = None
    xpos: Optional[List[str]] = None
    lemma: Optional[List[str]] = None
    heads: Optional[List[int]] = None
    relations: Optional[List[str]] = None
    names: Optional[List[frozenset]] = None
    weight: float = 1.0
    document: str = ""
    extra: dict = field(default_factory=dict)


def lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def lemma_rule(word, lemma):
    """How to get the lemma: how many last characters of the lower-cased word go, what comes instead; `=` keeps the word as it is."""
    if word == lemma:
        return "="
    lower = word.lower()
    common = 0
    while common < min(len(lower), len(lemma)) and lower[common] == lemma[common]:
        common += 1
    if common == 0 or len(lower) - common > 6 or len(lemma) - common > 6:
        return "!" + lemma if len(lemma) < 8 else "="
    return f"{len(lower) - common}{lemma[common:]}"


def conllu(path, entities=False):
    """Sentences with tags, lemma rules and trees; multi-word tokens and empty nodes are left out, as the treebank's words are what is parsed.
    With `entities` the names are those of `entity_names`."""
    rows, document = [], ""

    def sentence():
        return Sentence(
            [r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows],
            [lemma_rule(r[1], r[2]) for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows],
            names=entity_names(rows) if entities else None, document=document)

    for line in lines(path):
        if line.startswith("# newdoc id"):
            document = line.split("=", 1)[1].strip()
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            yield sentence()
            rows = []
    if rows:
        yield sentence()


def allowed(tag, known, wider):
    """The fine tags that a coarse one leaves open. `known` are the types that the set marks; `wider` maps its types to ours."""
    if tag == "O":
        return frozenset(t for t in TAGS if t == "O" or t[2:] not in known)
    prefix, kind = tag[:2], tag[2:]
    if kind not in wider:
        return ANY
    return frozenset((t if t == "O" else prefix + t) for t in wider[kind])


def iob(path, column, known, wider, inside_only=False, separator=None):
    """Sentences with names from a file of one word a line."""
    words, tags, document = [], [], ""

    def sentence():
        marked = list(tags)
        if inside_only:
            for i, tag in enumerate(tags):
                if tag[0] == "I" and (i == 0 or tags[i - 1][1:] != tag[1:]):
                    marked[i] = "B" + tag[1:]
        return Sentence(list(words), names=[allowed(t, known, wider) for t in marked], document=document, extra={"tags": marked})

    for line in lines(path):
        if line.startswith("# "):
            document = line.split("=", 1)[1].strip() if line.startswith(("# newdoc", "# source")) else document
        elif line.strip():
            cells = line.split(separator)
            words.append(cells[column - 1] if column else cells[0])
            tags.append(cells[column if column else -1])
        elif words:
            yield sentence()
            words, tags = [], []
    if words:
        yield sentence()


ENTITY_TYPES = {"person": ("PER",), "organization": ("ORG",), "place": PLACES}
LINKS = {"of", "the", "and", "&", "'s", "’s", "for", "de", "von", "van", "in"}
TITLES = set("mr. mrs. ms. miss dr. prof. president speaker senator senators representative governor mayor king queen prince princess emperor pope sir "
             "lord lady chief justice general captain secretary director ceo special envoy minister prime judge congressman".split())
NAMED = {"PER", "ORG", *PLACES}
NO_NAME = frozenset(t for t in TAGS if t == "O" or t[2:] not in NAMED)


def entities(rows):
    """The entities of a sentence of GUM, the longest first: first word, end, type."""
    open_, found = [], []
    for i, row in enumerate(rows):
        marks = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for mark in re.findall(r"\([^()]*\)?|[^()]+\)", marks.group(1)) if marks else []:
            if mark[0] == "(":
                number, kind = (mark.strip("()").split("-") + [""])[:2]
                open_.append((number, i, kind))
            if mark[-1] == ")":
                number = mark.strip("()").split("-")[0]
                at = max((j for j, o in enumerate(open_) if o[0] == number), default=None)
                if at is not None:
                    _, first, kind = open_.pop(at)
                    found.append((first, i + 1, kind))
    return sorted(found, key=lambda e: e[0] - e[1])


def entity_names(rows):
    """The names that GUM's entities (whole phrases, named or not) tell: a phrase whose head is a proper noun, cut down to its name. A proper
    noun outside of them may be anything; another word is in no name of a person, organisation or place."""
    words, count = [r[1] for r in rows], len(rows)

    def proper(i):
        return rows[i][3] == "PROPN" or rows[i][4] in ("NNP", "NNPS")

    names = [ANY if proper(i) else NO_NAME for i in range(count)]
    taken = [False] * count
    for first, end, kind in entities(rows):
        heads = [i for i in range(first, end) if not first <= int(rows[i][6]) - 1 < end]
        if len(heads) != 1 or not proper(heads[0]):
            continue
        links = LINKS - {"and", "&"} if kind == "person" else LINKS
        start = stop = heads[0]
        while start > first and (proper(start - 1) or rows[start - 1][4] == "HYPH" or (rows[start - 1][3] == "ADJ" and words[start - 1][0].isupper())
                                 or (words[start - 1] in links | {"."} and start - 2 >= first and proper(start - 2))):
            start -= 1
        stop += 1
        while stop < end and (proper(stop) or rows[stop][4] == "HYPH" or (rows[stop][3] == "NUM" and stop == heads[0] + 1)
                              or (words[stop] in links and stop + 1 < end and proper(stop + 1))
                              or (words[stop] in ("of", "for") and stop + 2 < end and words[stop + 1] == "the" and proper(stop + 2))):
            stop += 1
        while start < stop and (words[start].lower() in ("the", "a", "an") or (kind == "person" and words[start].lower() in TITLES)):
            start += 1
        if start >= stop or not (proper(start) or words[start][0].isupper()) or any(taken[start:stop]):
            continue
        people = kind == "person" and rows[heads[0]][4] == "NNPS"
        kinds = () if people else ENTITY_TYPES.get(kind, ())
        for i in range(start, stop):
            names[i] = frozenset(("B-" if i == start else "I-") + k for k in kinds) or NO_NAME
            taken[i] = True
    return names


NEWS_TYPES = {"PER": ("PER",), "ORG": ("ORG",), "LOC": PLACES, "MISC": ("NORP", "EVENT", "MISC", "WEAPON")}


def universal_names(path):
    """Universal NER: PER, ORG and LOC."""
    return iob(path, 2, {"PER", "ORG", *PLACES}, NEWS_TYPES, separator="\t")


def wikigold(path):
    """Wikigold: PER, ORG, LOC and MISC, marked by I- only."""
    return iob(path, 0, {"PER", "ORG", *PLACES, "NORP", "EVENT", "MISC", "WEAPON"}, NEWS_TYPES, inside_only=True)


def re3d(path):
    """re3d: its organisations and persons are whole phrases with articles and titles, so only its other types are used."""
    wider = {"Weapon": ("WEAPON",), "MilitaryPlatform": ("WEAPON",), "Nationality": ("NORP",), "Temporal": ("DATE",),
             "Quantity": ("QUANTITY",), "Money": ("QUANTITY",)}
    return iob(path, 0, {"WEAPON", "QUANTITY", "DATE"}, wider)


SILVER_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FACILITY", "NORP": "NORP", "EVENT": "EVENT",
                "DATE": "DATE", "TIME": "DATE", "MONEY": "QUANTITY", "QUANTITY": "QUANTITY", "PERCENT": "QUANTITY",
                "CARDINAL": "QUANTITY", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC"}


def without_article(words, tags):
    """OntoNotes takes the article into a name ("the European Union"); the other sets do not."""
    tags = list(tags)
    for i, word in enumerate(words):
        if word.lower() in ("the", "a", "an") and tags[i][:1] == "B" and tags[i][2:] in ("ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"):
            if i + 1 < len(tags) and tags[i + 1] == "I" + tags[i][1:]:
                tags[i + 1] = tags[i]
            tags[i] = "O"
    return tags


def silver_names(path, weight):
    """Words and tags of another tagger, one word a line, tab, an IOB2 tag with OntoNotes types."""
    for sentence in iob(path, 1, set(), {}, separator="\t"):
        tags = [t if t == "O" or t[2:] not in SILVER_TYPES else t[:2] + SILVER_TYPES[t[2:]] for t in without_article(sentence.words, sentence.extra["tags"])]
        sentence.names = [frozenset(("O", "B-WEAPON", "I-WEAPON")) if t == "O" or t[2:] not in TYPES else frozenset((t,)) for t in tags]
        sentence.weight = weight
        yield sentence
