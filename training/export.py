"""Writes trained weights as one ONNX graph in 8 bits that reads one sentence a run.

Weights of the linear layers are uint8 around 128 with a scale a column (signed ones are summed in 16 bits, and cut off, by processors without
VNNI, so that they read another text than those with it), the pieces' vectors int8 with a scale a row; activations are quantised with one
scale a sentence. A run holds one sentence, so no scale depends on another sentence. Attention, norms and the scores of arcs stay float32."""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import ATTENTION_HEADS, Reader

INPUTS = ("pieces", "shapes", "first")
MIDDLE = 128
SCORED = ("names", "event", "status", "voice", "mode")


class Graph:
    """A graph under construction; every method adds a node and returns the name of its output."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array, name=None):
        self.count += 1
        name = name or f"constant{self.count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, *inputs, outputs=None, domain="", **attributes):
        self.count += 1
        outputs = outputs or [f"{kind.lower()}{self.count}"]
        self.nodes.append(helper.make_node(kind, list(inputs), outputs, domain=domain, **attributes))
        return outputs[0] if len(outputs) == 1 else outputs

    def own(self, kind, *inputs, **attributes):
        return self.node(kind, *inputs, domain="com.microsoft", **attributes)

    def linear(self, x, weight, bias):
        """`weight` as [in, out]."""
        scale = np.maximum(np.abs(weight).max(0) / 127, 1e-8).astype(np.float32)
        whole = (np.clip(np.round(weight / scale), -127, 127) + MIDDLE).astype(np.uint8)
        middle = self.constant(np.full(whole.shape[1], MIDDLE, np.uint8))
        return self.own("DynamicQuantizeMatMul", x, self.constant(whole), self.constant(scale), middle, self.constant(bias))


def array(tensor):
    return tensor.detach().numpy().astype(np.float32)


def stacked(*linears):
    return (np.concatenate([array(x.weight).T for x in linears], 1), np.concatenate([array(x.bias) for x in linears]))


def build(model, opset=17):
    graph, encoder, tree = Graph(), model.encoder, model.tree
    table = array(encoder.pieces.weight)
    scale = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-8).astype(np.float32)
    whole = graph.node("Cast", graph.node("Gather", graph.constant(np.round(table / scale).astype(np.int8)), "pieces"), to=TensorProto.FLOAT)
    x = graph.node("Mul", whole, graph.node("Gather", graph.constant(scale), "pieces"))
    length = graph.node("Shape", "pieces")
    places = graph.node("Slice", graph.constant(array(encoder.places.weight)), graph.constant(np.array([0])), length)
    x = graph.node("Add", x, places)
    x = graph.node("Add", x, graph.node("Gather", graph.constant(array(encoder.shapes.weight)), "shapes"))
    x = graph.node("LayerNormalization", x, graph.constant(array(encoder.norm.weight)), graph.constant(array(encoder.norm.bias)), epsilon=1e-12)
    x = graph.node("Unsqueeze", x, graph.constant(np.array([0])))

    def add_norm(x, y, norm):
        return graph.own("SkipLayerNormalization", x, y, graph.constant(array(norm.weight)), graph.constant(array(norm.bias)), epsilon=1e-12)

    for layer in encoder.layers:
        joined = graph.linear(x, *stacked(layer.query, layer.key, layer.value))
        query, key, value = graph.node("Split", joined, graph.constant(np.array([384, 384, 384])), axis=2, outputs=[f"{n}{graph.count}" for n in "qkv"])
        mixed = graph.own("MultiHeadAttention", query, key, value, num_heads=ATTENTION_HEADS)
        x = add_norm(x, graph.linear(mixed, *stacked(layer.out)), layer.attention_norm)
        inner = graph.own("Gelu", graph.linear(x, *stacked(layer.widen)))
        x = add_norm(x, graph.linear(inner, *stacked(layer.narrow)), layer.norm)
    x = graph.node("Squeeze", x, graph.constant(np.array([0])))
    words = graph.node("Gather", x, "first", axis=0)
    names = list(model.tags)
    firsts = [model.tags[n].out for n in names] + [tree.arc_head, tree.arc_dependent, tree.relation_head, tree.relation_dependent,
                                                   model.roles.event, model.roles.participant]
    parts = graph.node("Split", graph.linear(words, *stacked(*firsts)), graph.constant(np.array([x.out_features for x in firsts])), axis=1,
                       outputs=[f"score_{n}" for n in names] + ["ah", "ad", "rh", "rd", "re", "rp"])
    outputs = []
    for name, part in zip(names, parts):
        outputs.append((name, TensorProto.FLOAT, ["words", f"{name}_labels"]) if name in SCORED else (name, TensorProto.INT64, ["words"]))
        graph.node("Identity" if name in SCORED else "ArgMax", part, outputs=[name], **({} if name in SCORED else {"axis": 1, "keepdims": 0}))
    head, dependent = graph.node("Relu", "ah"), graph.node("Relu", "ad")
    weight = array(tree.weight)
    mapped = graph.node("Add", graph.node("MatMul", dependent, graph.constant(weight[:-1])), graph.constant(weight[-1]))
    graph.node("MatMul", mapped, graph.node("Transpose", head, perm=[1, 0]), outputs=["arcs"])

    def of_pairs(rows, columns, out):
        pairs = graph.node("Relu", graph.node("Add", graph.node("Unsqueeze", rows, graph.constant(np.array([1]))),
                                              graph.node("Unsqueeze", columns, graph.constant(np.array([0])))))
        return graph.node("MatMul", pairs, graph.constant(array(out.weight).T)), graph.constant(array(out.bias))

    graph.node("ArgMax", graph.node("Add", *of_pairs("rd", "rh", tree.relation)), outputs=["relations"], axis=2, keepdims=0)
    graph.node("Add", *of_pairs("re", "rp", model.roles.out), outputs=["roles"])
    outputs += [("arcs", TensorProto.FLOAT, ["words", "words"]), ("relations", TensorProto.INT64, ["words", "words"]),
                ("roles", TensorProto.FLOAT, ["words", "words", "role_labels"])]
    shape = {"pieces": "length", "shapes": "length", "first": "words"}
    made = helper.make_graph(
        graph.nodes, "reader", [helper.make_tensor_value_info(n, TensorProto.INT64, [shape[n]]) for n in INPUTS],
        [helper.make_tensor_value_info(n, kind, dims) for n, kind, dims in outputs], graph.constants)
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", opset), helper.make_opsetid("com.microsoft", 1)], ir_version=8,
                             producer_name="entente")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--weights", type=Path, required=True, help="folder with reader.pt and labels.json")
    options.add_argument("--tokenizer", type=Path, required=True)
    options.add_argument("--name", default="entente-reader")
    options.add_argument("--version", default="3")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    labels = json.loads((given.weights / "labels.json").read_text(encoding="utf-8"))
    model = Reader(labels["layers"], labels["tags"], labels["relations"], labels["roles"])
    model.load_state_dict(torch.load(given.weights / "reader.pt", map_location="cpu"))
    given.out.mkdir(parents=True, exist_ok=True)
    data = build(model.eval()).SerializeToString(deterministic=True)
    (given.out / "reader.onnx").write_bytes(data)
    pieces = json.loads(given.tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    (given.out / "pieces.txt").write_text("".join(p + "\n" for p in sorted(pieces, key=pieces.get)), encoding="utf-8")
    card = {"name": given.name, "version": given.version, "sha256": hashlib.sha256(data).hexdigest(), "tags": labels["tags"],
            "relations": labels["relations"], "roles": labels["roles"]}
    (given.out / "reader.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(data) / 1e6:.1f} MB {card['sha256']}")


if __name__ == "__main__":
    main()
