"""Reads weights back from a graph that `export.py` wrote, so that training can go on from the model that ships. What int8 rounded stays rounded."""
import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import Reader


def restored(graph, labels):
    """The model whose graph this is. Nodes come in the order in which `export.build` adds them."""
    model = Reader(labels["layers"], labels["tags"], labels["relations"], labels["roles"])
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    nodes = list(graph.node)

    def of_kind(kind):
        return [[values.get(name) for name in n.input] for n in nodes if n.op_type == kind]

    linears = [((weight.astype(np.float32) - middle) * scale, bias) for _, weight, scale, middle, bias in of_kind("DynamicQuantizeMatMul")]
    rows = [table for table, _ in of_kind("Gather") if table is not None]
    encoder, tree, roles = model.encoder, model.tree, model.roles

    def put(parameter, array):
        if tuple(parameter.shape) != array.shape:
            raise ValueError(f"The graph has {array.shape} where the model has {tuple(parameter.shape)}: it is of another version.")
        parameter.data = torch.tensor(np.ascontiguousarray(array, dtype=np.float32))

    def fill(linear, weight, bias):
        """Takes the columns of `linear` from the left of `weight` and `bias`, and returns the rest."""
        put(linear.weight, weight[:, : linear.out_features].T)
        put(linear.bias, bias[: linear.out_features])
        return weight[:, linear.out_features :], bias[linear.out_features :]

    put(encoder.pieces.weight, rows[0].astype(np.float32) * rows[1])
    put(encoder.places.weight, next(v[0] for v in of_kind("Slice")))
    put(encoder.shapes.weight, rows[2])
    (_, weight, bias), = of_kind("LayerNormalization")
    put(encoder.norm.weight, weight)
    put(encoder.norm.bias, bias)
    norms = of_kind("SkipLayerNormalization")
    for i, layer in enumerate(encoder.layers):
        joined, out, widen, narrow = linears[4 * i : 4 * i + 4]
        for linear in (layer.query, layer.key, layer.value):
            joined = fill(linear, *joined)
        for linear, pair in ((layer.out, out), (layer.widen, widen), (layer.narrow, narrow)):
            fill(linear, *pair)
        for norm, values_ in ((layer.attention_norm, norms[2 * i]), (layer.norm, norms[2 * i + 1])):
            put(norm.weight, values_[2])
            put(norm.bias, values_[3])
    rest = linears[-1]
    for linear in [model.tags[n].out for n in model.tags] + [tree.arc_head, tree.arc_dependent, tree.relation_head, tree.relation_dependent,
                                                             roles.event, roles.participant]:
        rest = fill(linear, *rest)
    products = [b for _, b in of_kind("MatMul") if b is not None]
    arcs, relation, role = products
    last = next(b for _, b in of_kind("Add") if b is not None and b.shape == (tree.weight.shape[1],))
    put(tree.weight, np.concatenate([arcs, last[None]]))
    for linear, product in ((tree.relation, relation), (roles.out, role)):
        put(linear.weight, product.T)
        put(linear.bias, next(b for _, b in of_kind("Add") if b is not None and b.shape == (linear.out_features,)))
    return model


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", type=Path, required=True, help="folder with reader.onnx and reader.json")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    card = json.loads((given.model / "reader.json").read_text(encoding="utf-8"))
    labels = {"layers": 6, "tags": card["tags"], "relations": card["relations"], "roles": card["roles"]}
    model = restored(onnx.load(given.model / "reader.onnx").graph, labels)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), given.out / "reader.pt")
    (given.out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")


if __name__ == "__main__":
    main()
