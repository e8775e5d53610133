"""Trains the reader. See README.md; `run` calls it with the options that made the shipped weights."""
import argparse
import hashlib
import json
import random
import time
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

import corpus
import events
from model import Reader, load_base
from wordpiece import WordPiece, shape

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
IGNORE = -100
TAG_HEADS = ("upos", "xpos", "lemma")
EVENT_HEADS = ("event", "status", "voice", "mode")
STATUS_WEIGHTS = (1.0, 1.5, 2.5, 2.5, 1.5)  # what is not actual is rare
MOST_PIECES = 200
CURLY = {"'": ["’", "‘"], '"': ["“", "”"], "--": ["—"], "-": ["–", "-"], "``": ["“"], "''": ["”"], "'s": ["’s"], "n't": ["n’t"]}


def held_out(document, share=0.1):
    """Whether a document is kept for development: told by its name alone."""
    return int(hashlib.sha256(document.encode()).hexdigest()[:8], 16) < share * 2**32


def with_names(sentences, silver):
    """Gives the treebank's sentences the names of another tagger; where a sentence has names of its own, the other tagger only chooses
    among the tags that they leave open."""
    for sentence, named in zip(sentences, silver, strict=True):
        if sentence.words != named.words:
            raise ValueError("The silver names are of other sentences than the treebank's: make them again.")
        if sentence.names:
            sentence.names = [own & other or own for own, other in zip(sentence.names, named.names)]
        else:
            sentence.names, sentence.weight = named.names, named.weight


def read(data, silver, weight, fold, folds=5):
    """Training sentences, and the development sets by name."""
    gum, ewt = list(corpus.conllu(data / "en_gum-open-genres-train.conllu.gz", entities=True)), list(corpus.conllu(data / "en_ewt-ud-train.conllu.gz"))
    if silver:
        with_names(gum, corpus.silver_names(silver / "gum.names.gz", weight))
        with_names(ewt, corpus.silver_names(silver / "ewt.names.gz", weight))
    train = ewt + [s for s in gum if not held_out(s.document)]
    develop = {"ewt-dev": list(corpus.conllu(data / "en_ewt-ud-dev.conllu.gz")), "gum-held": [s for s in gum if held_out(s.document)]}
    wiki = list(corpus.wikigold(data / "wikigold-first-half.txt.gz"))
    names = list(corpus.universal_names(data / "en_ewt-ud-dev.iob2.gz")) + list(corpus.universal_names(data / "en_ewt-ud-test.iob2.gz"))
    size = len(wiki) / folds
    inside = [s for i, s in enumerate(wiki) if fold is None or int(i / size) != fold]
    develop["wikigold"] = [s for i, s in enumerate(wiki) if fold is not None and int(i / size) == fold]
    train += names + inside * 3 + list(corpus.re3d(data / "re3d-no-bbc.conll.gz"))
    if silver:
        train += list(corpus.silver_names(silver / "voa.names.gz", weight))
    return train, develop


class Vocabulary:
    def __init__(self, train):
        def labels(pick, least):
            counts = {}
            for sentence in train:
                for label in pick(sentence) or []:
                    counts[label] = counts.get(label, 0) + 1
            return sorted(label for label, count in counts.items() if count >= least)

        self.tags = {"upos": labels(lambda s: s.upos, 1), "xpos": labels(lambda s: s.xpos, 1), "lemma": labels(lambda s: s.lemma, 5)}
        self.relations = labels(lambda s: s.relations, 3)
        self.tags |= {"names": corpus.TAGS, "event": list(events.EVENTS), "status": list(events.STATUS), "voice": list(events.VOICE)}
        self.tags["mode"] = labels(lambda s: [m for m in s.extra.get("events", {}).get("mode", []) if m], 3)
        self.roles = list(events.ROLES)


class Example:
    """A sentence as numbers."""

    def __init__(self, sentence, wordpiece, vocabulary):
        self.words, self.weight = sentence.words, sentence.weight
        self.labels = {}
        for name in TAG_HEADS:
            values = getattr(sentence, name)
            if values:
                number = {label: i for i, label in enumerate(vocabulary.tags[name])}
                self.labels[name] = [number.get(v, IGNORE) for v in values]
        self.heads = sentence.heads
        if sentence.heads:
            number = {label: i for i, label in enumerate(vocabulary.relations)}
            self.relations = [number.get(r, IGNORE) for r in sentence.relations]
        self.names = sentence.names and [[t in allowed for t in corpus.TAGS] for allowed in sentence.names]
        self.tags = sentence.extra.get("tags")
        self.statements, self.offsets = sentence.extra.get("statements"), sentence.extra.get("offsets")
        self.roles = None
        if "events" in sentence.extra:
            for name, values in sentence.extra["events"].items():
                number = {label: i for i, label in enumerate(vocabulary.tags[name])}
                self.labels[name] = [number.get(v, IGNORE) for v in values]
            self.roles = [(i, j, vocabulary.roles.index(role)) for i, j, role in sentence.extra["roles"]]
        self.length = 2 + sum(len(wordpiece.pieces(w)) for w in sentence.words)

    def pieces(self, wordpiece, chance):
        """Piece numbers, shapes and the place of each word's first piece; `chance` is a random source for changes in typography, or None."""
        words, shapes = self.words, None
        if chance and chance.random() < 0.15:
            words = [chance.choice(CURLY[w]) if w in CURLY else w.replace("'", "’") for w in words]
        if chance:
            roll = chance.random()
            shapes = 1 if roll < 0.06 else 3 if roll < 0.08 else 2 if roll < 0.10 else None
        numbers, kinds, first = [wordpiece.first], [0], [0]
        for word in words:
            these = wordpiece.pieces(word)
            kind = shape(word)
            first.append(len(numbers))
            numbers += these
            kinds += [shapes if shapes and kind else kind] * len(these)
        return numbers + [wordpiece.last], kinds + [0], first


def batch(examples, wordpiece, chance):
    made = [e.pieces(wordpiece, chance) for e in examples]
    length, width, size = max(len(m[0]) for m in made), max(len(m[2]) for m in made), len(made)
    pieces, shapes, mask = torch.zeros(size, length, dtype=torch.long), torch.zeros(size, length, dtype=torch.long), torch.zeros(size, length)
    first = torch.zeros(size, width, dtype=torch.long)
    gold = {name: torch.full((size, width), IGNORE) for name in TAG_HEADS + EVENT_HEADS + ("heads", "relations")}
    roles = torch.zeros(size, width, width, len(events.ROLES), dtype=torch.bool)
    names, weights = torch.ones(size, width, len(corpus.TAGS), dtype=torch.bool), torch.zeros(size, width)
    real = torch.zeros(size, width, dtype=torch.bool)
    for i, (example, (numbers, kinds, places)) in enumerate(zip(examples, made)):
        pieces[i, : len(numbers)], shapes[i, : len(numbers)], mask[i, : len(numbers)] = torch.tensor(numbers), torch.tensor(kinds), 1
        count = len(places)
        first[i, :count], real[i, :count] = torch.tensor(places), True
        for name, values in example.labels.items():
            gold[name][i, 1:count] = torch.tensor(values)
        if example.heads:
            gold["heads"][i, 1:count], gold["relations"][i, 1:count] = torch.tensor(example.heads), torch.tensor(example.relations)
        for word, other, role in example.roles or []:
            roles[i, word + 1, other + 1, role] = True
        if example.names:
            names[i, 1:count], weights[i, 1:count] = torch.tensor(example.names), example.weight
    return tuple({k: v.to(DEVICE) for k, v in t.items()} if isinstance(t, dict) else t.to(DEVICE)
                 for t in (pieces, shapes, mask, first, gold | {"roles": roles}, names, weights, real))


def arc_scores(arcs, real):
    """Scores with the pairs that cannot be: a padded head, a word as its own head."""
    arcs = arcs.masked_fill(~real[:, None, :], -1e4)
    return arcs.masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool, device=arcs.device)[None], -1e4)


def gathered(vectors, heads):
    return torch.gather(vectors, 1, heads[..., None].expand(-1, -1, vectors.shape[-1]))


def loss(model, made, scale):
    pieces, shapes, mask, first, gold, names, weights, real = made
    tags, (arcs, head_vectors, dependent_vectors), (event_vectors, participant_vectors) = model(pieces, shapes, mask, first)
    total = 0.0
    if (gold["event"] != IGNORE).any():
        for name in EVENT_HEADS:
            if (gold[name] != IGNORE).any():
                weight = torch.tensor(STATUS_WEIGHTS) if name == "status" else None
                total = total + scale[name] * cross_entropy(tags[name].flatten(0, 1).float(), gold[name].flatten(), weight, ignore_index=IGNORE)
        sentence, word = (gold["event"] > 0).nonzero(as_tuple=True)
        if len(word):
            scores = model.roles.scores(event_vectors[sentence, word][:, None], participant_vectors[sentence])
            losses = binary_cross_entropy_with_logits(scores.float(), gold["roles"][sentence, word].float(), reduction="none")
            total = total + scale["roles"] * losses[real[sentence]].mean()
    if (gold["heads"] != IGNORE).any():
        for name in TAG_HEADS:
            total = total + scale[name] * cross_entropy(tags[name].flatten(0, 1), gold[name].flatten(), ignore_index=IGNORE)
        total = total + cross_entropy(arc_scores(arcs, real).flatten(0, 1), gold["heads"].flatten(), ignore_index=IGNORE)
        relations = model.tree.relations(gathered(head_vectors, gold["heads"].clamp(min=0)), dependent_vectors)
        total = total + cross_entropy(relations.flatten(0, 1), gold["relations"].flatten(), ignore_index=IGNORE)
    if weights.any():
        logs = torch.log_softmax(tags["names"], -1)
        marginal = torch.logsumexp(logs.masked_fill(~names, -1e4), -1)
        total = total - scale["names"] * (marginal * weights).sum() / (weights > 0).sum()
    return total


def spans(tags):
    found, start, kind = set(), None, None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag == "O" or tag[0] == "B" or tag[2:] != kind):
            found.add((start, i, kind))
            start = None
        if tag != "O" and start is None:
            start, kind = i, tag[2:]
    return found


def coarse(span):
    return (span[0], span[1], "LOC" if span[2] in corpus.PLACES else span[2])


def score(model, examples, wordpiece, vocabulary):
    """Tags, trees (arg-max, no punctuation, relations without subtypes) and PER, ORG, LOC names."""
    model.eval()
    punctuation = vocabulary.tags["upos"].index("PUNCT")
    main = torch.tensor([sorted({r.split(":")[0] for r in vocabulary.relations}).index(r.split(":")[0]) for r in vocabulary.relations], device=DEVICE)
    n = {k: 0 for k in ("words", "upos", "xpos", "lemma", "arcs", "uas", "las", "right", "said", "gold")}
    examples, found = sorted(examples, key=lambda e: e.length), events.Score()
    with torch.no_grad():
        for i in range(0, len(examples), 16):
            some = examples[i : i + 16]
            pieces, shapes, mask, first, gold, _, _, real = batch(some, wordpiece, None)
            tags, (arcs, head_vectors, dependent_vectors), role_vectors = model(pieces, shapes, mask, first)
            heads = arc_scores(arcs, real).argmax(-1)
            relations = model.tree.relations(gathered(head_vectors, heads), dependent_vectors).argmax(-1)
            for name in TAG_HEADS:
                n[name] += ((tags[name].argmax(-1) == gold[name]) & (gold[name] != IGNORE)).sum().item()
            n["words"] += (gold["upos"] != IGNORE).sum().item()
            counted = (gold["heads"] != IGNORE) & (gold["upos"] != punctuation)
            right = counted & (heads == gold["heads"])
            n["arcs"] += counted.sum().item()
            n["uas"] += right.sum().item()
            n["las"] += (right & (main[relations] == main[gold["relations"].clamp(min=0)]) & (gold["relations"] != IGNORE)).sum().item()
            best = tags["names"].argmax(-1).cpu()
            for j, example in enumerate(some):
                if example.roles is not None:
                    found.sentence(*statements(model, example, {k: tags[k][j] for k in EVENT_HEADS}, [v[j] for v in role_vectors], vocabulary))
                if example.tags:
                    said = {coarse(s) for s in spans([corpus.TAGS[k] for k in best[j, 1 : len(example.words) + 1]])}
                    meant = {coarse(s) for s in spans(example.tags)}
                    said, meant = ({s for s in x if s[2] in ("PER", "ORG", "LOC")} for x in (said, meant))
                    n["right"] += len(said & meant)
                    n["said"] += len(said)
                    n["gold"] += len(meant)
    model.train()
    answer = found.figures() if found.counts else {}
    if n["words"]:
        answer |= {k: 100 * n[k] / n["words"] for k in TAG_HEADS}
        answer |= {"uas": 100 * n["uas"] / n["arcs"], "las": 100 * n["las"] / n["arcs"]}
    if n["gold"]:
        answer["names"] = 200 * n["right"] / (n["said"] + n["gold"])
    return {k: round(v, 2) for k, v in answer.items()}


def statements(model, example, scores, role_vectors, vocabulary):
    """The gold statements of a sentence, by its words, and those that the scores say."""
    gold = []
    for s in example.statements:
        words = tuple(events.covered([(None, *o) for o in example.offsets], s["trigger"]))
        if words:
            voice = "author" if any(v["code"] == "author" for v in s["voices"]) else "other"
            gold.append((words, s["type"], s["status"], voice, {(j, vocabulary.roles[k]) for i, j, k in example.roles if i == words[0]}))
    size, found = len(example.words), []
    kinds = [vocabulary.tags["event"][k] for k in scores["event"][1 : size + 1].argmax(-1).tolist()]
    for words, kind in events.groups(kinds):
        at = words[0] + 1
        pairs = model.roles.scores(role_vectors[0][at][None], role_vectors[1][1 : size + 1]) > 0
        roles = {(j, vocabulary.roles[k]) for j, k in pairs.nonzero().tolist()}
        status, voice = (vocabulary.tags[h][scores[h][at].argmax().item()] for h in ("status", "voice"))
        found.append((words, kind, status, voice, roles))
    return gold, found


def batches(examples, chance, most=900):
    """Batches of about `most` pieces, of like length, in random order."""
    made, current, longest = [], [], 0
    for example in sorted(examples, key=lambda e: e.length + chance.random() * 4):
        longest = max(longest, example.length)
        if current and longest * (len(current) + 1) > most:
            made.append(current)
            current, longest = [], example.length
        current.append(example)
    made.append(current)
    chance.shuffle(made)
    return made


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--base", type=Path, required=True, help="ONNX file of the base model; its tokenizer.json beside it")
    options.add_argument("--layers", default="0,1,2,3,4,5")
    options.add_argument("--silver", type=Path, help="folder of names of another tagger, made by silver/run")
    options.add_argument("--silver-weight", type=float, default=0.4)
    options.add_argument("--events", type=Path, nargs="*", default=[], help="gold statements with words, made by events/Words.java")
    options.add_argument("--held-events", type=Path, nargs="*", default=[], help="the same, for figures only")
    options.add_argument("--start", type=Path, help="weights to go on from, for trials")
    options.add_argument("--trees", type=float, default=1, help="share of the sentences without events that each pass draws")
    options.add_argument("--epochs", type=float, default=10)
    options.add_argument("--share", type=float, default=1, help="share of the training sentences, for trials")
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--fold", type=int, help="fold of wikigold that is held out")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    wordpiece = WordPiece(str(given.base).replace(".onnx", "-tokenizer.json"))
    train, develop = read(given.data, given.silver, given.silver_weight, given.fold)
    for path in given.held_events:
        develop[path.stem] = list(events.sentences(path))
    told = [s for path in given.events for s in events.sentences(path)]
    vocabulary = Vocabulary(train + told)
    layers = [int(n) for n in given.layers.split(",")]
    model = Reader(len(layers), vocabulary.tags, vocabulary.relations, vocabulary.roles)
    load_base(model.encoder, given.base, layers)
    if given.start:
        begun = {k: v for k, v in torch.load(given.start, map_location="cpu").items() if k in model.state_dict() and v.shape == model.state_dict()[k].shape}
        model.load_state_dict(begun, strict=False)
    model.encoder.pieces.weight.requires_grad = False
    model.to(DEVICE)
    examples, told = ([e for e in (Example(s, wordpiece, vocabulary) for s in part) if e.length <= MOST_PIECES] for part in (train, told))
    if given.share < 1:
        examples = chance.sample(examples, int(len(examples) * given.share))
    develop = {k: [Example(s, wordpiece, vocabulary) for s in v if len(s.words) < 150] for k, v in develop.items() if v}
    own = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "shapes" not in n and p.requires_grad]
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "shapes" in n]
    optimizer = torch.optim.AdamW([{"params": own, "lr": given.rate}, {"params": new, "lr": 2e-3}], weight_decay=0.01)
    rates = [g["lr"] for g in optimizer.param_groups]
    drawn = int(len(examples) * given.trees)
    total, step, start = int(len(batches(examples[:drawn] + told, random.Random(0))) * given.epochs), 0, time.time()
    scale = {"upos": 0.5, "xpos": 0.5, "lemma": 0.3, "names": 1.0, "event": 1.0, "status": 0.5, "voice": 0.5, "mode": 0.3, "roles": 4.0}
    given.out.mkdir(parents=True, exist_ok=True)
    print(f"{len(examples)} and {len(told)} sentences, {total} steps", flush=True)
    running = 0.0
    model.train()
    while step < total:
        for some in batches((chance.sample(examples, drawn) if given.trees < 1 else examples) + told, chance):
            factor = min(1, (step + 1) / 100) * (1 - step / total)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * factor
            with torch.autocast(DEVICE, dtype=torch.bfloat16):
                value = loss(model, batch(some, wordpiece, chance), scale)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            running = 0.98 * running + 0.02 * float(value.detach()) if running else float(value.detach())
            if step % 100 == 0:
                print(f"step {step}/{total} loss {running:.3f} {time.time() - start:.0f} s", flush=True)
            if step % 3000 == 0:
                print({k: score(model, v, wordpiece, vocabulary) for k, v in develop.items()}, flush=True)
            if step >= total:
                break
    torch.save(model.state_dict(), given.out / "reader.pt")
    with open(given.out / "labels.json", "w", encoding="utf-8") as file:
        json.dump({"layers": len(layers), "tags": vocabulary.tags, "relations": vocabulary.relations, "roles": vocabulary.roles}, file)
    print({k: score(model, v, wordpiece, vocabulary) for k, v in develop.items()}, flush=True)


if __name__ == "__main__":
    main()
