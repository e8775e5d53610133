"""The encoder and its heads. One pass over the pieces of a sentence; every head reads the vector of a word's first piece."""
import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn.functional import gelu, relu

WIDTH, INNER, ATTENTION_HEADS, PLACES, SHAPES = 384, 1536, 12, 512, 5


class Layer(nn.Module):
    """A layer of BERT (Devlin et al. 2019)."""

    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm, self.norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def heads(t):
            return t.view(batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)

        scores = heads(self.query(x)) @ heads(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // ATTENTION_HEADS) + mask
        mixed = torch.softmax(scores, -1) @ heads(self.value(x))
        x = self.attention_norm(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm(x + self.dropout(self.narrow(gelu(self.widen(x)))))


class Encoder(nn.Module):
    def __init__(self, layers, dropout=0.1):
        super().__init__()
        self.pieces, self.places, self.shapes = nn.Embedding(30522, WIDTH), nn.Embedding(PLACES, WIDTH), nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, shapes, mask):
        x = self.pieces(pieces) + self.places(torch.arange(pieces.shape[1], device=pieces.device))[None] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        mask = ((1 - mask) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Tags(nn.Module):
    """One label a word."""

    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        self.out = nn.Linear(WIDTH, len(labels))

    def forward(self, words):
        return self.out(words)


class Tree(nn.Module):
    """A biaffine score for each pair of dependent and head (Dozat and Manning 2017), and two vectors a word from whose sum a relation is told."""

    def __init__(self, labels, arc=256, relation=192):
        super().__init__()
        self.labels = labels
        self.arc_head, self.arc_dependent = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc)
        self.weight = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)
        self.relation_head, self.relation_dependent = nn.Linear(WIDTH, relation), nn.Linear(WIDTH, relation)
        self.relation = nn.Linear(relation, len(labels))

    def forward(self, words):
        head, dependent = relu(self.arc_head(words)), relu(self.arc_dependent(words))
        dependent = torch.cat([dependent, torch.ones_like(dependent[..., :1])], -1)
        return (dependent @ self.weight) @ head.transpose(1, 2), self.relation_head(words), self.relation_dependent(words)

    def relations(self, head_vectors, dependent_vectors):
        return self.relation(relu(head_vectors + dependent_vectors))


class Roles(nn.Module):
    """Two vectors a word, from whose sum is told what the second word is to the event of the first; several may be true at once."""

    def __init__(self, labels, width=192):
        super().__init__()
        self.labels = labels
        self.event, self.participant = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.out = nn.Linear(width, len(labels))

    def forward(self, words):
        return self.event(words), self.participant(words)

    def scores(self, events, participants):
        return self.out(relu(events + participants))


class Reader(nn.Module):
    """The encoder with a list of heads: `tags` maps a head's name to its labels, `relations` are the labels of the tree, `roles` those of
    participants and voices."""

    def __init__(self, layers, tags, relations, roles):
        super().__init__()
        self.encoder = Encoder(layers)
        self.tags = nn.ModuleDict({name: Tags(labels) for name, labels in tags.items()})
        self.tree = Tree(relations)
        self.roles = Roles(roles)
        self.dropout = nn.Dropout(0.2)

    def forward(self, pieces, shapes, mask, first):
        """`first` holds the place of each word's first piece; its column 0 is the place of [CLS], which stands for the root."""
        x = self.encoder(pieces, shapes, mask)
        words = self.dropout(torch.gather(x, 1, first[..., None].expand(-1, -1, WIDTH)))
        return {name: head(words) for name, head in self.tags.items()}, self.tree(words), self.roles(words)


def load_base(encoder, path, layers):
    """Fills the encoder from the ONNX file of a BERT model of this width; `layers` are the numbers of the layers taken."""
    graph = onnx.load(path).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    products = {n.name: n.input[1] for n in graph.node if n.op_type == "MatMul"}

    def tensor(name):
        return torch.tensor(weights[name].copy())

    encoder.pieces.weight.data = tensor("embeddings.word_embeddings.weight")
    encoder.places.weight.data = tensor("embeddings.position_embeddings.weight") + tensor("embeddings.token_type_embeddings.weight")[0]
    encoder.norm.weight.data, encoder.norm.bias.data = tensor("embeddings.LayerNorm.weight"), tensor("embeddings.LayerNorm.bias")
    for layer, number in zip(encoder.layers, layers):
        for linear, name in ((layer.query, "attention/self/query"), (layer.key, "attention/self/key"), (layer.value, "attention/self/value"),
                             (layer.out, "attention/output/dense"), (layer.widen, "intermediate/dense"), (layer.narrow, "output/dense")):
            linear.weight.data = tensor(products[f"/encoder/layer.{number}/{name}/MatMul"]).t().contiguous()
            linear.bias.data = tensor(f"encoder.layer.{number}.{name.replace('/', '.')}.bias")
        for norm, name in ((layer.attention_norm, "attention.output.LayerNorm"), (layer.norm, "output.LayerNorm")):
            norm.weight.data = tensor(f"encoder.layer.{number}.{name}.weight")
            norm.bias.data = tensor(f"encoder.layer.{number}.{name}.bias")
