"""Fits the weights by which statements are joined to matters: likeness.py FEATURES.jsonl likeness.tsv

FEATURES are written by `entente bench matters gold/matters-development.jsonl gold/denials-development.jsonl --features FEATURES.jsonl`: a line for
each two statements of a set, and for each denial and claim. A pair of a matter of n statements weighs 1/n, so that one war does not outweigh all the rest."""
import collections
import json
import sys

import torch

# All labelled denials are of one text, the gold has no contexts, and false claims were picked for their words.
NOT_OF_DENIALS = {"document same", "gap", "gap none", "gap unknown", "title", "sentence same", "days same", "days half known", "contexts", "words",
                  "words much", "trigger"}
LEAST = 0.005


def fit(rows, weights, penalty=1.0):
    """Weights of a logistic regression by their features' names."""
    names = sorted({name for features, _ in rows for name in features})
    x = torch.tensor([[features.get(name, 0.0) for name in names] for features, _ in rows])
    y, w = torch.tensor([float(same) for _, same in rows]), torch.tensor(weights)
    fitted = torch.zeros(len(names), requires_grad=True)
    optimizer = torch.optim.LBFGS([fitted], max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        losses = torch.nn.functional.binary_cross_entropy_with_logits(x @ fitted, y, reduction="none")
        value = (w * losses).sum() + penalty * (fitted ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return {name: value for name, value in zip(names, fitted.tolist()) if abs(value) > LEAST}


def main(features, out):
    torch.set_num_threads(1)
    with open(features, encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file]
    alike = [p for p in pairs if p["matter"] != "denial"]
    members = collections.defaultdict(set)
    for p in alike:
        members[p["set"], p["matter"]].add(p["one"])
        members[p["set"], p["other_matter"]].add(p["other"])
    weights = [1 / max(len(members[p["set"], p["matter"]]), len(members[p["set"], p["other_matter"]])) for p in alike]
    denials = [({k: v for k, v in p["features"].items() if k not in NOT_OF_DENIALS}, p["same"]) for p in pairs if p["matter"] == "denial"]
    with open(out, "w", encoding="utf-8") as file:
        file.write('# Weights of what two statements have in common: "likeness" where both tell or both deny, "denial" where one of the two only\n')
        file.write("# denies or doubts. Fitted by tools/gold/likeness.py to the development parts of gold/matters and gold/denials.\n")
        likeness, denial = fit([(p["features"], p["same"]) for p in alike], weights), fit(denials, [1.0] * len(denials))
        denial["gap"] = likeness["gap"] / 4  # the labelled denials are of one day; one comes when it comes, and rather soon
        for kind, fitted in (("likeness", likeness), ("denial", denial)):
            for name, value in fitted.items():
                file.write(f"{kind}\t{name}\t{value:.3f}\n")


main(*sys.argv[1:3])
