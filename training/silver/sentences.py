"""Writes the sentences that are labelled by NLP4J: one sentence a line, words parted by a tab.

The treebanks' training sentences keep their words; newswire (VOA, public domain) is split into words by the rule below, which follows the treebanks closely
enough for names. Usage: sentences.py DATA OUT."""
import gzip
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import corpus  # noqa: E402

TITLES = r"(?:Mr|Mrs|Ms|Dr|Gen|Lt|Sen|Rep|Gov|Col|Sgt|Maj|Capt|Adm|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Ltd|Co)\."
WORD = re.compile(
    rf"(?:[A-Z]\.)+|{TITLES}|\$|[€£]|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?|[A-Za-z]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[^\W\d_]+(?:\.[^\W\d_]+)*|\.\.\.|--+|\S")


def write(path, sentences):
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for words in sentences:
            file.write("\t".join(words) + "\n")


def main():
    data, out = (Path(p) for p in sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for name, file in (("ewt", "en_ewt-ud-train"), ("gum", "en_gum-open-genres-train")):
        write(out / f"{name}.words.gz", (s.words for s in corpus.conllu(data / f"{file}.conllu.gz")))
    voa = (line.split("\t", 1)[1] for line in corpus.lines(data / "voa-news-sentences.tsv.gz"))
    write(out / "voa.words.gz", (w for w in (WORD.findall(s) for s in voa) if w))


if __name__ == "__main__":
    main()
