"""Reads the training sets to sentences. A sentence has its words and, where its set has them, tags, lemma rules, a tree and names.

Names are given as the set of tags that each word may have, since every set marks some types and is silent on the others:
where a set knows only LOC, a place may be a GPE, a LOC or a FACILITY, and what it does not mark may be anything that it never marks."""
import gzip
from dataclasses import dataclass, field
from typing import List, Optional

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


def conllu(path):
    """Sentences with tags, lemma rules and trees; multi-word tokens and empty nodes are left out, as the treebank's words are what is parsed."""
    rows, document = [], ""

    def sentence():
        return Sentence(
            [r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows],
            [lemma_rule(r[1], r[2]) for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows], document=document)

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


PLACES = ("GPE", "LOC", "FACILITY")
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


def silver_names(path, weight):
    """Words and tags of another tagger, one word a line, tab, an IOB2 tag with OntoNotes types."""
    for sentence in iob(path, 1, set(), {}, separator="\t"):
        tags = [t if t == "O" or t[2:] not in SILVER_TYPES else t[:2] + SILVER_TYPES[t[2:]] for t in sentence.extra["tags"]]
        sentence.names = [frozenset(("O", "B-WEAPON", "I-WEAPON")) if t == "O" or t[2:] not in TYPES else frozenset((t,)) for t in tags]
        sentence.weight = weight
        yield sentence
