"""WordPiece as BERT's uncased models use it: the Java runtime's `WordPieces` gives the same pieces (a test holds both to one list)."""
import json
import unicodedata

UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100


def is_punctuation(char):
    code = ord(char)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or unicodedata.category(char)[0] == "P"


def is_ideograph(char):
    code = ord(char)
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF
            or 0x2A700 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def shape(word):
    """0 no letters to tell, 1 lower, 2 capitalised, 3 capitals, 4 mixed."""
    letters = [c for c in word if c.isalpha()]
    upper = [c for c in letters if c.isupper()]
    if not letters or not any(c.isupper() or c.islower() for c in letters):
        return 0
    if not upper:
        return 1
    if len(upper) == 1 and letters[0].isupper():
        return 2
    return 3 if len(upper) == len(letters) else 4


class WordPiece:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.unknown, self.first, self.last = (self.vocabulary[t] for t in (UNKNOWN, FIRST, LAST))
        self.seen = {}

    def pieces(self, word):
        """The piece numbers of one word; never empty."""
        if word not in self.seen:
            self.seen[word] = self._pieces(word)
        return self.seen[word]

    def _pieces(self, word):
        text = unicodedata.normalize("NFD", word.lower())
        parts, current = [], ""
        for char in text:
            category = unicodedata.category(char)
            if category == "Mn" or category[0] == "C" or ord(char) in (0, 0xFFFD):
                continue
            if char.isspace() or is_punctuation(char) or is_ideograph(char):
                if current:
                    parts.append(current)
                current = ""
                if not char.isspace():
                    parts.append(char)
            else:
                current += char
        if current:
            parts.append(current)
        numbers = []
        for part in parts:
            numbers += self._longest(part)
        return numbers or [self.unknown]

    def _longest(self, part):
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        start, numbers = 0, []
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.unknown]
            numbers.append(self.vocabulary[("##" if start else "") + part[start:end]])
            start = end
        return numbers
