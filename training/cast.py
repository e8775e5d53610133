"""Trains the logistic regression of who takes part in an event (`cast.tsv`).

cast.py --gold GOLD.jsonl... --parts PARTS.jsonl... --out cast.tsv [--held-gold G --held-parts P]

PARTS are made by events/dev/entente/code/Parts.java from the same gold, with a reader that was not trained on it: what a reader has seen it is too sure of."""
import argparse
import collections
import json
import math

import torch

PARTS = ("ACTOR", "RECIPIENT", "VOICE")


def documents(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def entities(part, statement):
    if part == "VOICE":
        return [v for v in statement["voices"] if v["code"] != "author"]
    return statement["actors" if part == "ACTOR" else "recipients"]


def label(part, candidate, event, statement):
    """1 where the candidate has the part, 0 where not, None where the gold does not tell: the right code by other words of the sentence, or the right words
    without anybody right to choose."""
    meant = entities(part, statement)
    alike = [e for e in meant if e["code"] == candidate["code"]]
    inside = [e for e in alike if e.get("start") is not None and event["from"] <= e["start"] < event["to"]]
    if "start" in candidate:
        over = [e for e in meant if e.get("start") is not None and e["start"] < candidate["end"] and e["end"] > candidate["start"]]
        if any(e["code"] == candidate["code"] for e in over):
            return 1
        if over:
            return 0 if candidate["recoded"] or candidate["code"] == "UNK" else None
        if alike and candidate["code"] != "UNK":
            return None if inside else 1
        return 0
    return 0 if not alike else None if inside else 1


def events(gold, parts):
    """Found events that overlap one of the gold, with the statement of their type if there is one."""
    known = {d["id"]: d for d in gold}
    for document in parts:
        for event in document["events"]:
            over = [s for s in known[document["id"]]["statements"]
                    if s["trigger"]["start"] < event["end"] and s["trigger"]["end"] > event["start"]]
            if over:
                yield event, next((s for s in over if s["type"] == event["type"]), over[0])


def rows(told):
    for event, statement in told:
        for candidate in event["candidates"]:
            for part in PARTS:
                answer = label(part, candidate, event, statement)
                if answer is not None:
                    yield candidate[part], answer


def matrix(examples, places):
    at = [(row, places[k], v) for row, (features, _) in enumerate(examples) for k, v in features.items() if k in places]
    index = torch.tensor([[a[0] for a in at], [a[1] for a in at]])
    return torch.sparse_coo_tensor(index, torch.tensor([a[2] for a in at]), (len(examples), len(places))).coalesce()


def train(examples, penalty, least, begun=None):
    """`begun` are weights to go on from: what is penalised is the distance to them."""
    begun = begun or {}
    seen = collections.Counter(k for features, _ in examples for k in features)
    names = sorted(k for k, n in seen.items() if n >= least or k in begun)
    x = matrix(examples, {k: i for i, k in enumerate(names)})
    y = torch.tensor([float(answer) for _, answer in examples])
    before = torch.tensor([begun.get(k, 0.0) for k in names])
    weights = before.clone().requires_grad_(True)
    optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        score = torch.sparse.mm(x, weights[:, None])[:, 0]
        value = torch.nn.functional.binary_cross_entropy_with_logits(score, y, reduction="sum") + penalty * ((weights - before) ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    print(f"{len(examples)} examples, {len(names)} features, loss {float(loss()) / len(examples):.4f}")
    return begun | dict(zip(names, weights.detach().tolist()))


def figures(weights, told):
    """F1 of codes for each part, and how often all of them are right."""
    counts = collections.Counter()
    for event, statement in told:
        for part in PARTS:
            found = {c["code"] for c in event["candidates"] if sum(v * weights.get(k, 0) for k, v in c[part].items()) > 0}
            found = found or ({"UNK"} if part == "ACTOR" else set())
            meant = {e["code"] for e in entities(part, statement)}
            counts.update({(part, "meant"): len(meant), (part, "found"): len(found), (part, "both"): len(meant & found)})
            counts.update({(part, "exact"): meant == found, (part, "all"): 1})
    return " ".join(f"{p} F1 {2 * counts[p, 'both'] / max(1, counts[p, 'meant'] + counts[p, 'found']):.3f} all right "
                    f"{counts[p, 'exact'] / max(1, counts[p, 'all']):.3f}" for p in PARTS)


def logit(share):
    bounded = max(0.007, min(0.993, share))
    return math.log(bounded / (1 - bounded))


def score(weights, features):
    return sum(v * weights.get(k, 0) for k, v in features.items())


def sureness(weights, event):
    """How sure the program is of an event: the features of its confidence."""
    sure = {"confidence": 1.0, "confidence any": logit(event["any"]), "confidence type": logit(event["share"]), "confidence status": logit(event["status"])}
    for part in PARTS[:2]:
        chosen = [c for c in event["candidates"] if score(weights, c[part]) > 0]
        sure["confidence " + part.lower() + " unnamed"] = float(any("start" not in c for c in chosen))
        sure["confidence " + part.lower() + " named"] = float(any("start" in c for c in chosen))
        sure["confidence " + part.lower()] = min([5.0] + [abs(max(-4.955, min(4.955, score(weights, c[part])))) for c in event["candidates"]])
    sure["confidence noun"] = float(event["noun"])
    return sure


def right(weights, event, statement):
    """Whether type, actors and recipients are all right, as far as codes tell."""
    if statement is None or statement["type"] != event["type"]:
        return False
    for part in PARTS[:2]:
        found = {c["code"] for c in event["candidates"] if score(weights, c[part]) > 0}
        found = found or ({"UNK"} if part == "ACTOR" else set())
        if found != {e["code"] for e in entities(part, statement)}:
            return False
    return True


def confidence(weights, gold, parts):
    """Weights by which the sureness tells how likely it is that all is right; found events without gold are wrong ones."""
    known = {d["id"]: d for d in gold}
    examples = []
    for document in parts:
        for event in document["events"]:
            over = [s for s in known[document["id"]]["statements"]
                    if s["trigger"]["start"] < event["end"] and s["trigger"]["end"] > event["start"]]
            statement = next((s for s in over if s["type"] == event["type"]), over[0] if over else None)
            examples.append((sureness(weights, event), right(weights, event, statement)))
    return train(examples, 1.0, 1), examples


def calibration(weights, gold, parts):
    """For each field what was told and what was right, in fifths, with the expected calibration error (Naeini et al. 2015)."""
    known = {d["id"]: d for d in gold}
    told = collections.defaultdict(list)
    for document in parts:
        for event in document["events"]:
            over = [s for s in known[document["id"]]["statements"]
                    if s["trigger"]["start"] < event["end"] and s["trigger"]["end"] > event["start"]]
            told["event"].append((event["any"], bool(over)))
            if not over:
                continue
            statement = next((s for s in over if s["type"] == event["type"]), over[0])
            told["type"].append((event["share"], statement["type"] == event["type"]))
            told["status"].append((event["status"], statement["status"] == event["likeliest"]))
            for candidate in event["candidates"]:
                for part in PARTS:
                    answer = label(part, candidate, event, statement)
                    if answer is not None:
                        told[part.lower()].append((1 / (1 + math.exp(-score(weights, candidate[part]))), bool(answer)))
    for field, pairs in told.items():
        error, line = 0, ""
        for fifth in range(5):
            inside = [(p, y) for p, y in pairs if min(4, int(p * 5)) == fifth]
            if inside:
                said, was = sum(p for p, _ in inside) / len(inside), sum(y for _, y in inside) / len(inside)
                error += abs(said - was) * len(inside) / len(pairs)
                line += f" {said:.2f}/{was:.2f} ({len(inside)})"
        print(f"  {field}: error {error:.3f}; told/right (of):{line}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", nargs="+", required=True)
    options.add_argument("--parts", nargs="+", required=True)
    options.add_argument("--held-gold", nargs="*", default=[])
    options.add_argument("--held-parts", nargs="*", default=[])
    options.add_argument("--start", help="weights to go on from, a cast.tsv")
    options.add_argument("--keep", nargs="*", default=[], choices=PARTS, help="parts whose weights stay as they were")
    options.add_argument("--penalty", type=float, default=1.0)
    options.add_argument("--least", type=int, default=4, help="a feature seen less often has no weight")
    options.add_argument("--out", required=True)
    given = options.parse_args()
    torch.manual_seed(0)
    told = [e for g, p in zip(given.gold, given.parts, strict=True) for e in events(documents(g), documents(p))]
    begun = {}
    if given.start:
        with open(given.start, encoding="utf-8") as file:
            begun = {k: float(v) for k, v in (line.rstrip("\n").split("\t") for line in file) if not k.startswith("confidence")}
    weights = train(list(rows(told)), given.penalty, given.least, begun)
    kept = tuple(part[0] + ":" for part in given.keep)
    weights = {k: v for k, v in weights.items() if not k.startswith(kept)} | {k: v for k, v in begun.items() if k.startswith(kept)} if kept else weights
    if given.held_gold:
        held = ([d for g in given.held_gold for d in documents(g)], [d for p in given.held_parts for d in documents(p)])
        sure, examples = confidence(weights, *held)
        print("confidence:", {k: round(v, 3) for k, v in sure.items()})
        for low in (0, 0.2, 0.4, 0.6, 0.8):
            inside = [(1 / (1 + math.exp(-score(sure, f))), y) for f, y in examples]
            inside = [(p, y) for p, y in inside if low <= p < low + 0.2]
            if inside:
                print(f"  {low:.1f} to {low + 0.2:.1f}: {len(inside)}, told {sum(p for p, _ in inside) / len(inside):.2f}, right {sum(y for _, y in inside) / len(inside):.2f}")
        calibration(weights, *held)
    with open(given.out, "w", encoding="utf-8") as file:
        for name, weight in sorted((weights | (sure if given.held_gold else {})).items()):
            file.write(f"{name}\t{weight:.4f}\n")
    print("trained on:", figures(weights, told))
    for g, p in zip(given.held_gold, given.held_parts, strict=True):
        print(g, figures(weights, list(events(documents(g), documents(p)))))


if __name__ == "__main__":
    main()
