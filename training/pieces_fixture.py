"""Prints the table that holds the Java word pieces to these: `pieces_fixture.py TOKENIZER > core/src/test/resources/dev/entente/language/pieces.tsv`."""
import sys

from wordpiece import WordPiece, shape

WORDS = ["Pyongyang", "containers", "U.S.", "7,000", "$61", "n't", "’s", "café", "Erdoğan", "Seoul-based", "北京", "Кремль", "مرحبا", "İstanbul", "STRASSE",
         "straße", "ﬁ", "co-operation", "…", "—", "\U0001F680", "\u200b", "x" * 101, "antidisestablishmentarianism", "e\u0301", "McDonald", "iPhone", "F-16s",
         "Ａ", "1,000-km", "a b", "\x00", "@user", "U+1F680", "Đà", "Ünïcödé", "ΣΑΣ", "ς", "𝒜", "½", "№5"]

if __name__ == "__main__":
    wordpiece = WordPiece(sys.argv[1])
    print("# word (escapes as in Java), the numbers of its pieces, its shape")
    for word in WORDS:
        escaped = word.replace("\\", "\\\\").replace("\t", "\\t").replace("\x00", "\\0")
        print(escaped, " ".join(map(str, wordpiece.pieces(word))), shape(word), sep="\t")
