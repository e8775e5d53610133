"""Writes the sentences that are labelled by NLP4J: one sentence a line, words parted by a tab.

The treebanks' training sentences keep their words; newswire (VOA, public domain) and White House texts (public domain) are split by the rules below,
which follow the treebanks closely enough for names. Usage: sentences.py DATA OUT."""
import gzip
import random
import re
import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import corpus  # noqa: E402

TITLES = r"(?:Mr|Mrs|Ms|Dr|Gen|Lt|Sen|Rep|Gov|Col|Sgt|Maj|Capt|Adm|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Ltd|Co)\."
WORD = re.compile(
    rf"(?:[A-Z]\.)+|{TITLES}|\$|[€£]|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?|[A-Za-z]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[^\W\d_]+(?:\.[^\W\d_]+)*|\.\.\.|--+|\S")
END = re.compile(r"(?:(?<=[.!?][\"”’)])|(?<=[.!?]))\s+(?=[\"“‘(]?[A-Z0-9])")
ABBREVIATION = re.compile(rf"(?:{TITLES}|\b[A-Z]\.)$")


def split(paragraph):
    """The sentences of a paragraph."""
    parts, kept = END.split(paragraph), ""
    for part in parts:
        kept = f"{kept} {part}".strip()
        if not ABBREVIATION.search(kept):
            yield kept
            kept = ""
    if kept:
        yield kept


def write(path, sentences):
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for words in sentences:
            file.write("\t".join(words) + "\n")


def white_house(path, most, chance):
    """Sentences of the archive, `most` of them, drawn by chance."""
    found, seen = [], set()
    with tarfile.open(path) as archive:
        for member in archive:
            if not member.isfile() or not member.name.endswith(".md") or chance.random() > 0.15:
                continue
            text = archive.extractfile(member).read().decode("utf-8", "replace")
            text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
            text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
            text = re.sub(r"[*_#`>|]+|<[^>]+>", "", text)
            for paragraph in re.split(r"\n\s*\n", text):
                for sentence in split(" ".join(paragraph.split())):
                    words = WORD.findall(sentence)
                    if 4 <= len(words) <= 60 and sentence not in seen:
                        seen.add(sentence)
                        found.append(words)
    chance.shuffle(found)
    return found[:most]


def main():
    data, out = (Path(p) for p in sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for name, file in (("ewt", "en_ewt-ud-train"), ("gum", "en_gum-open-genres-train")):
        write(out / f"{name}.words.gz", (s.words for s in corpus.conllu(data / f"{file}.conllu.gz")))
    voa = (line.split("\t", 1)[1] for line in corpus.lines(data / "voa-news-sentences.tsv.gz"))
    write(out / "voa.words.gz", (w for w in (WORD.findall(s) for s in voa) if w))
    write(out / "whitehouse.words.gz", white_house(data / "whitehouse-bulk.tar.gz", 24000, random.Random(1)))


if __name__ == "__main__":
    main()
