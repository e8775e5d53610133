"""Gold statements as labels of words: what kind of event a word carries, how real it is, whether the document itself says so, and for each such word
the words that act, that are acted upon and that say it."""
import json

from corpus import Sentence

TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
         "MOBILIZE", "COERCE", "ASSAULT")
EVENTS = ("O",) + TYPES
STATUS = ("actual", "future", "hypothetical", "negated", "historical")
VOICE = ("other", "author")
ROLES = ("actor", "recipient", "states", "alleges", "denies", "doubts")


def covered(words, span):
    """The numbers of the words that a span of the document covers; words are [text, start, end]."""
    if span.get("start") is None:
        return []
    return [i for i, (_, start, end) in enumerate(words) if start < span["end"] and end > span["start"]]


def sentences(path, weight=1.0):
    """The sentences of a file that `events/Words.java` wrote. `extra` of each holds `tags`, a label or None for each word and head, `roles`, triples
    of trigger word, word and role, and `statements`."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            for bounds, words in zip(document["sentences"], document["words"], strict=True):
                if words:
                    statements = [s for s in document["statements"] if s["start"] == bounds[0]]
                    yield sentence(document["id"], words, statements, weight)


def sentence(document, words, statements, weight):
    size = len(words)
    tags = {"event": ["O"] * size} | {head: [None] * size for head in ("status", "voice", "mode")}
    roles = set()
    for statement in statements:
        triggers = [i for i in covered(words, statement["trigger"]) if tags["event"][i] == "O"]
        for i in triggers:
            tags["event"][i] = statement["type"]
            tags["status"][i] = statement["status"]
            tags["voice"][i] = "author" if any(v["code"] == "author" for v in statement["voices"]) else "other"
            tags["mode"][i] = statement["type"] + "/" + (statement["mode"] or "")
        for i in covered(words, statement["trigger"]):
            for role, who in ([("actor", a) for a in statement["actors"]] + [("recipient", r) for r in statement["recipients"]]
                              + [(v["stance"], v) for v in statement["voices"]]):
                roles.update((i, j, role) for j in covered(words, who))
    made = Sentence([w[0] for w in words], document=document, weight=weight)
    made.extra = {"events": tags, "roles": sorted(roles), "statements": statements, "offsets": [w[1:] for w in words]}
    return made


class Score:
    """Counts of what is right in sentences whose statements are known. Two are the same mention when their triggers overlap."""

    def __init__(self):
        self.counts = {}

    def add(self, name, number=1):
        self.counts[name] = self.counts.get(name, 0) + number

    def sentence(self, gold, found):
        """Statements as (trigger words, type, status, voice, {(word, role)})."""
        self.add("gold", len(gold))
        self.add("found", len(found))
        open_ = list(found)
        for words, kind, status, voice, roles in gold:
            twin = next((f for f in open_ if set(f[0]) & set(words)), None)
            if twin is None:
                continue
            open_.remove(twin)
            self.add("both")
            self.add("type", kind == twin[1])
            self.add("status", status == twin[2])
            self.add("voice", voice == twin[3])
            self.add("gold_" + status)
            self.add("found_" + twin[2])
            self.add("right_" + status, status == twin[2])
            for role in ("actor", "recipient", "said"):
                meant, said = ({(w, r) for w, r in x if (r if r in ROLES[:2] else "said") == role} for x in (roles, twin[4]))
                self.add(f"{role}_gold", len(meant))
                self.add(f"{role}_found", len(said))
                self.add(f"{role}_both", len(meant & said))

    def figures(self):
        c = self.counts

        def f1(both, found, gold):
            return 200 * c.get(both, 0) / max(1, c.get(found, 0) + c.get(gold, 0))

        answer = {"mention": f1("both", "found", "gold"), "precision": 100 * c.get("both", 0) / max(1, c.get("found", 0)),
                  "recall": 100 * c.get("both", 0) / max(1, c.get("gold", 0))}
        answer |= {k: 100 * c.get(k, 0) / max(1, c.get("both", 0)) for k in ("type", "status", "voice")}
        answer["not_actual"] = sum(f1("right_" + s, "found_" + s, "gold_" + s) for s in STATUS[1:]) / 4
        answer |= {role: f1(f"{role}_both", f"{role}_found", f"{role}_gold") for role in ("actor", "recipient", "said")}
        return answer


def groups(kinds):
    """Words next to each other with the same kind of event."""
    made, start = [], 0
    for i in range(1, len(kinds) + 1):
        if i == len(kinds) or kinds[i] != kinds[start]:
            if kinds[start] != "O":
                made.append((tuple(range(start, i)), kinds[start]))
            start = i
    return made
