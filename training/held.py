"""Writes what training holds back as files for `./entente bench parse` and `bench names`: held.py DATA OUT [FOLD]."""
import sys
from pathlib import Path

import corpus
from train import held_out


def main():
    data, out, fold = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0
    out.mkdir(parents=True, exist_ok=True)
    keep = False
    with open(out / "gum-held.conllu", "w", encoding="utf-8") as file:
        for line in corpus.lines(data / "en_gum-open-genres-train.conllu.gz"):
            if line.startswith("# newdoc id"):
                keep = held_out(line.split("=", 1)[1].strip())
            if keep:
                file.write(line + "\n")
    wiki = list(corpus.wikigold(data / "wikigold-first-half.txt.gz"))
    with open(out / "wikigold-held.txt", "w", encoding="utf-8") as file:
        for i, sentence in enumerate(wiki):
            if int(i / (len(wiki) / 5)) == fold:
                file.writelines(f"{w} {t}\n" for w, t in zip(sentence.words, sentence.extra["tags"]))
                file.write("\n")


if __name__ == "__main__":
    main()
