"""A BERT encoder whose weights come from an ONNX file, and its WordPiece tokeniser. CPU, plain PyTorch."""

import json
import unicodedata

import onnx
import torch
from onnx import numpy_helper
from torch import nn

SHAPES = 7


class Pieces:
    """WordPiece over lower-cased words, as the encoder was trained; the case goes in as a shape beside it."""

    def __init__(self, tokenizer_json, longest=12):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.longest = longest
        self.unknown = self.vocabulary["[UNK]"]
        self.start = self.vocabulary["[CLS]"]
        self.end = self.vocabulary["[SEP]"]
        self.memory = {}

    def of(self, word):
        found = self.memory.get(word)
        if found is None:
            found = self.memory[word] = self._split(word)[: self.longest] or [self.unknown]
        return found

    def _split(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        parts, run = [], ""
        for c in plain:
            if unicodedata.category(c)[0] in "PS":
                if run:
                    parts.append(run)
                parts.append(c)
                run = ""
            elif not c.isspace():
                run += c
        if run:
            parts.append(run)
        out = []
        for part in parts:
            at = 0
            while at < len(part):
                end = len(part)
                while end > at and ("##" if at else "") + part[at:end] not in self.vocabulary:
                    end -= 1
                if end == at:
                    out.append(self.unknown)
                    break
                out.append(self.vocabulary[("##" if at else "") + part[at:end]])
                at = end
        return out


def shape(word):
    """What an encoder without case cannot see: 0 small, 1 Capital, 2 ALL, 3 one capital, 4 miXed, 5 digits, 6 other."""
    if any(c.isdigit() for c in word):
        return 5
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 6
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 0
    if upper == len(letters):
        return 3 if upper == 1 else 2
    return 1 if upper == 1 and letters[0].isupper() else 4


class Layer(nn.Module):
    def __init__(self, size, inner, heads, dropout):
        super().__init__()
        self.query, self.key, self.value = nn.Linear(size, size), nn.Linear(size, size), nn.Linear(size, size)
        self.out, self.norm1 = nn.Linear(size, size), nn.LayerNorm(size, eps=1e-12)
        self.up, self.down, self.norm2 = nn.Linear(size, inner), nn.Linear(inner, size), nn.LayerNorm(size, eps=1e-12)
        self.heads, self.drop = heads, nn.Dropout(dropout)

    def forward(self, x, mask):
        b, n, d = x.shape

        def split(y):
            return y.view(b, n, self.heads, d // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weights = torch.matmul(q, k.transpose(2, 3)) / (d // self.heads) ** 0.5 + mask
        seen = torch.matmul(self.drop(torch.softmax(weights, -1)), v).transpose(1, 2).reshape(b, n, d)
        x = self.norm1(x + self.drop(self.out(seen)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, onnx_file, depth, heads=12, dropout=0.1):
        super().__init__()
        model = onnx.load(onnx_file)
        found = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in model.graph.initializer}
        products = {n.name: n.input[1] for n in model.graph.node if n.op_type == "MatMul"}
        words = found["embeddings.word_embeddings.weight"]
        size = words.shape[1]
        layers = min(depth, sum(name.endswith("intermediate.dense.bias") for name in found))
        inner = found["encoder.layer.0.intermediate.dense.bias"].shape[0]
        self.words = nn.Embedding.from_pretrained(words)
        positions = found["embeddings.position_embeddings.weight"] + found["embeddings.token_type_embeddings.weight"][0]
        self.positions = nn.Parameter(positions)
        self.shapes = nn.Embedding(SHAPES + 1, size)
        nn.init.zeros_(self.shapes.weight)
        self.norm, self.drop = nn.LayerNorm(size, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size, inner, heads, dropout) for _ in range(layers))
        with torch.no_grad():
            self.norm.weight.copy_(found["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(found["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                stem = f"encoder.layer.{i}."
                for mine, theirs in (
                    (layer.query, "attention.self.query"),
                    (layer.key, "attention.self.key"),
                    (layer.value, "attention.self.value"),
                    (layer.out, "attention.output.dense"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                ):
                    path = "/" + (stem + theirs).replace("layer.%d." % i, "layer.%d/" % i).replace(".", "/")
                    path = path.replace("layer/%d" % i, "layer.%d" % i) + "/MatMul"
                    mine.weight.copy_(found[products[path]].t())
                    mine.bias.copy_(found[stem + theirs + ".bias"])
                for mine, theirs in ((layer.norm1, "attention.output"), (layer.norm2, "output")):
                    mine.weight.copy_(found[stem + theirs + ".LayerNorm.weight"])
                    mine.bias.copy_(found[stem + theirs + ".LayerNorm.bias"])
        self.size = size

    def forward(self, pieces, shapes, mask):
        n = pieces.shape[1]
        x = self.drop(self.norm(self.words(pieces) + self.positions[:n] + self.shapes(shapes)))
        hidden = (mask.float() - 1)[:, None, None, :] * 1e4
        for layer in self.layers:
            x = layer(x, hidden)
        return x
