"""The network that ships, for training, and the file of its tensors.

The arithmetic is kept to what Java runs fast and the same everywhere: products, sums, absolute values, divisions.
"""

import struct

import numpy as np
import torch
from torch import nn

TRAITS = 1 << 15


def soft(x):
    return x / (1 + x.abs())


@torch.jit.script
def scan(candidate, forget, pull):
    """State over time of a light recurrent layer; the gate looks at the state before. Time comes first."""
    state = torch.zeros_like(candidate[0])
    before = []
    after = []
    for new, gate in zip(candidate.unbind(0), forget.unbind(0)):
        before.append(state)
        gate = gate + pull * state
        gate = 0.5 + 0.5 * gate / (1.0 + gate.abs())
        state = new + gate * (state - new)
        after.append(state)
    return torch.stack(before), torch.stack(after)


class Layer(nn.Module):
    """Both directions of a light recurrent unit after Lei et al. (2018), with softsign for every squashing."""

    def __init__(self, size, half):
        super().__init__()
        self.mix = nn.Linear(size, 6 * half)
        self.pull_forget = nn.Parameter(torch.zeros(2, 1, half))
        self.pull_out = nn.Parameter(torch.zeros(2, 1, half))
        with torch.no_grad():
            self.mix.bias.view(2, 3, half)[:, 1] = 1.0
        self.half = half

    def forward(self, x, back):
        b, n, _ = x.shape
        z = self.mix(x).view(b, n, 2, 3, self.half)
        ahead, astern = z.unbind(2)
        flipped = torch.gather(astern, 1, back[:, :, None, None].expand(b, n, 3, self.half))
        z = torch.stack([ahead, flipped]).permute(2, 3, 0, 1, 4)  # time, part, direction, batch, unit
        candidate, forget, show = z.unbind(1)
        before, after = scan(candidate, forget, self.pull_forget)
        out = show + self.pull_out * before
        out = (0.5 + 0.5 * soft(out)) * soft(after)
        out = out.permute(1, 2, 0, 3)
        flipped = torch.gather(out[1], 1, back[:, :, None].expand(b, n, self.half))
        return torch.cat([out[0], flipped], -1)


class Network(nn.Module):
    def __init__(self, words, tags, relations, size=128, half=80, layers=3, arc=64, rel=64, reach=16):
        super().__init__()
        self.words = nn.Embedding(words, size, sparse=True)
        self.traits = nn.EmbeddingBag(TRAITS, size, mode="sum", sparse=True)
        nn.init.normal_(self.words.weight, std=0.15)
        nn.init.normal_(self.traits.weight, std=0.15)
        wide = 2 * half
        self.layers = nn.ModuleList(Layer(size if k == 0 else wide, half) for k in range(layers))
        self.arc_dep, self.arc_head = nn.Linear(wide, arc), nn.Linear(wide, arc)
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.lean = nn.Linear(wide, 1)
        self.reach = reach
        self.distance = nn.Parameter(torch.zeros(2 * reach + 1))
        self.rel_dep, self.rel_head = nn.Linear(wide, rel), nn.Linear(wide, rel)
        self.rel_out = nn.Linear(rel, relations)
        self.tags, self.entities = nn.Linear(wide, tags), nn.Linear(wide, 7)
        self.drop_in, self.drop = nn.Dropout(0.2), nn.Dropout(0.25)

    def forward(self, words, rows, back, mask):
        b, n = words.shape
        x = self.words(words) + self.traits(rows.view(b * n, -1)).view(b, n, -1)
        x = self.drop_in(x)
        for k, layer in enumerate(self.layers):
            y = layer(x, back)
            x = self.drop(y) if k == 0 else x + self.drop(y)
        with_root = torch.cat([self.root.expand(b, 1, -1), x], 1)
        dep, head = torch.relu(self.arc_dep(x)), torch.relu(self.arc_head(with_root))
        arcs = torch.matmul(dep, head.transpose(1, 2)) + self.lean(with_root).transpose(1, 2)
        place = torch.arange(n)
        gap = (place[None, :] - place[:, None]).clamp(-self.reach, self.reach) + self.reach
        arcs = arcs + torch.cat([torch.zeros(1, n, 1), self.distance[gap][None]], -1)
        seen = torch.cat([torch.ones(b, 1, dtype=torch.bool), mask], 1)
        arcs = arcs.masked_fill(~seen[:, None, :], -1e4)
        return x, with_root, arcs, self.tags(x), self.entities(x)

    def relate(self, x, with_root, heads):
        head = self.rel_head(with_root)
        head = torch.gather(head, 1, heads[..., None].expand(-1, -1, head.shape[2]))
        return self.rel_out(torch.relu(self.rel_dep(x) + head))


def save(net, vocabulary, names, file):
    """Big-endian: tags, relations, hashes of words, then each tensor with its name, rank, sizes and floats."""
    with open(file, "wb") as out:
        for key in ("tags", "relations"):
            head = "\n".join(names[key]).encode()
            out.write(struct.pack(">i", len(head)) + head)
        out.write(struct.pack(">i", len(vocabulary)) + np.array(vocabulary, dtype=">i4").tobytes())
        for name, value in net.state_dict().items():
            label = name.encode()
            out.write(struct.pack(">i", len(label)) + label + struct.pack(">i", value.dim()))
            out.write(struct.pack(f">{value.dim()}i", *value.shape))
            out.write(value.numpy().astype(">f4").tobytes())


def load(file):
    with open(file, "rb") as source:
        number = lambda: struct.unpack(">i", source.read(4))[0]
        for _ in range(2):
            source.read(number())
        source.read(4 * number())
        state = {}
        while True:
            head = source.read(4)
            if not head:
                return state
            name = source.read(struct.unpack(">i", head)[0]).decode()
            sizes = [number() for _ in range(number())]
            values = np.frombuffer(source.read(4 * int(np.prod(sizes))), dtype=">f4").astype(np.float32)
            state[name] = torch.from_numpy(values.reshape(sizes))
