#!/usr/bin/python3
"""Trains the network that ships, on the treebanks and on what the teacher read.

learn.py --data FOLDER --out network.bin [--epochs 20]

FOLDER has the .tsv and .rows files of language.Export and language.ExportRows, and silver/*.npz of teach.py.
The arithmetic is kept to what Java runs fast and the same everywhere: products, sums, absolute values, divisions.
"""

import argparse
import collections
import gzip
import json
import struct
import sys
import time

import numpy as np
import torch
from torch import nn

import tree
from names import Knowledge
from sentences import batches, read

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


class Corpus:
    """Flat columns over all tokens; a gold label is a teacher that is sure."""

    def __init__(self, starts, rows, columns):
        self.starts, self.rows, self.columns = starts, rows, columns
        self.lengths = np.diff(starts).tolist()

    def batch(self, which, vocabulary, drop=None):
        n = max(self.lengths[k] for k in which)
        at = np.zeros((len(which), n), np.int64)
        mask = np.zeros((len(which), n), bool)
        back = np.tile(np.arange(n), (len(which), 1))
        for r, k in enumerate(which):
            m = self.lengths[k]
            at[r, :m] = np.arange(self.starts[k], self.starts[k] + m)
            mask[r, :m] = True
            back[r, :m] = np.arange(m)[::-1]
        words = vocabulary(self.rows[at, 0])
        if drop is not None:
            words = np.where(drop.random(words.shape) < 0.08, 0, words)
        out = {k: torch.from_numpy(v[at].astype(np.float32 if v.dtype == np.float16 else np.int64)) for k, v in self.columns.items()}
        return (
            torch.from_numpy(words),
            torch.from_numpy(self.rows[at, 1:].astype(np.int64)),
            torch.from_numpy(back),
            torch.from_numpy(mask),
            out,
        )


def rows_of(folder, stem):
    return np.fromfile(f"{folder}/{stem}.rows", dtype="<i4").reshape(-1, 17)


def silver_of(folder, stem, parts=2):
    files = [np.load(f"{folder}/silver/{stem}.{p}.npz") for p in range(parts)]
    return files


def gold_corpus(folder, stem, names, knowledge, silver_entities=None):
    sentences = read(f"{folder}/{stem}.tsv")
    starts = np.cumsum([0] + [len(s.words) for s in sentences])
    n = starts[-1]
    tag_of = {t: i for i, t in enumerate(names["tags"])}
    relation_of = {t: i for i, t in enumerate(names["relations"])}
    first = {}
    for i, t in enumerate(names["tags"]):
        first.setdefault(t.split("/")[0], i)
    flat = lambda column: [v for s in sentences for v in column(s)]
    columns = empty(n)
    columns["head"][:] = columns["heads"][:, 0] = flat(lambda s: s.heads)
    columns["relations"][:, 0] = [relation_of.get(r, 0) for r in flat(lambda s: s.relations)]
    columns["tags"][:, 0] = [tag_of.get(t, first.get(t.split("/")[0], 0)) for t in flat(lambda s: s.tags)]
    for name in ("head_share", "relation_share", "tag_share"):
        columns[name][:, 0] = 1
    entities = np.array(flat(lambda s: s.entities))
    columns["entity_share"][np.arange(n)[entities >= 0], entities[entities >= 0]] = 1
    if silver_entities is not None:
        for p, part in enumerate(silver_entities):
            at = part["starts"]
            for j, k in enumerate(range(p, len(sentences), len(silver_entities))):
                columns["entity_share"][starts[k] : starts[k + 1]] = part["entity_share"][at[j] : at[j + 1]]
    return sentences, corrected(sentences, Corpus(starts, rows_of(folder, stem), columns), names, knowledge)


def corrected(sentences, corpus, names, knowledge):
    """Sets the classes of names right where the lexicons know better; elsewhere the shares stay."""
    shares, tags = corpus.columns["entity_share"], corpus.columns["tags"]
    for k, s in enumerate(sentences):
        a, b = corpus.starts[k], corpus.starts[k + 1]
        if shares[a:b].sum() == 0:
            continue
        before = spans(greedy(shares[a:b].astype(float).tolist()))
        after = knowledge.correct(s.words, [names["tags"][t] for t in tags[a:b, 0]], before)
        for start, end, kind in before - after:
            shares[a + start : a + end] = 0
            shares[a + start : a + end, 0] = 1
        for start, end, kind in after - before:
            shares[a + start : a + end] = 0
            shares[a + start, 1 + 2 * kind] = 1
            shares[a + start + 1 : a + end, 2 + 2 * kind] = 1
    return corpus


def empty(n):
    return {
        "head": np.zeros(n, np.int16),
        "heads": np.zeros((n, 3), np.int16),
        "head_share": np.zeros((n, 3), np.float16),
        "relations": np.zeros((n, 3), np.int16),
        "relation_share": np.zeros((n, 3), np.float16),
        "tags": np.zeros((n, 3), np.int16),
        "tag_share": np.zeros((n, 3), np.float16),
        "entity_share": np.zeros((n, 7), np.float16),
    }


def silver_corpus(folder, stem, names, knowledge, parts):
    sentences = read(f"{folder}/{stem}.tsv")
    starts = np.cumsum([0] + [len(s.words) for s in sentences])
    columns = empty(starts[-1])
    for p, part in enumerate(parts):
        at = part["starts"]
        own = {name: part[name] for name in columns}
        for j, k in enumerate(range(p, len(sentences), len(parts))):
            for name, column in columns.items():
                column[starts[k] : starts[k + 1]] = own[name][at[j] : at[j + 1]]
    return corrected(sentences, Corpus(starts, rows_of(folder, stem), columns), names, knowledge)


def joined(corpora):
    shift = np.cumsum([0] + [c.starts[-1] for c in corpora])
    starts = np.concatenate([c.starts[:-1] + s for c, s in zip(corpora, shift)] + [[shift[-1]]])
    return Corpus(
        starts,
        np.concatenate([c.rows for c in corpora]),
        {k: np.concatenate([c.columns[k] for c in corpora]) for k in corpora[0].columns},
    )


def loss_of(net, batch, tag_weight, entity_weight):
    words, rows, back, mask, gold = batch
    x, with_root, arcs, tags, entities = net(words, rows, back, mask)
    relations = net.relate(x, with_root, gold["head"])
    weight = mask.float()

    def some(scores, choices, shares):
        logs = torch.log_softmax(scores, -1)
        shares = shares / shares.sum(-1, keepdim=True).clamp(min=1e-3)
        return -((torch.gather(logs, -1, choices) * shares).sum(-1) * weight).sum()

    total = some(arcs, gold["heads"].clamp(max=arcs.shape[2] - 1), gold["head_share"])
    total = total + some(relations, gold["relations"], gold["relation_share"])
    total = total + tag_weight * some(tags, gold["tags"], gold["tag_share"])
    kinds = -(torch.log_softmax(entities, -1) * gold["entity_share"]).sum(-1)
    total = total + entity_weight * (kinds * weight).sum()
    return total / weight.sum()


def measure(net, sentences, corpus, vocabulary, names, exact=False, marks=None):
    net.eval()
    right = collections.Counter()
    with torch.no_grad():
        for which in batches(corpus.lengths, 6000):
            words, rows, back, mask, _ = corpus.batch(which, vocabulary)
            x, with_root, arcs, tags, entities = net(words, rows, back, mask)
            heads = arcs.argmax(-1)
            if exact:
                for r, k in enumerate(which):
                    m = corpus.lengths[k]
                    square = np.full((m + 1, m + 1), -1e4)
                    square[1:] = arcs[r, :m, : m + 1].numpy()
                    heads[r, :m] = torch.from_numpy(tree.best(square)[1:])
            relations = net.relate(x, with_root, heads).argmax(-1).tolist()
            tags, heads, kinds = tags.argmax(-1).tolist(), heads.tolist(), entities.tolist()
            for r, k in enumerate(which):
                s = sentences[k]
                for i, (h, rel, t) in enumerate(zip(s.heads, s.relations, s.tags)):
                    right["all"] += 1
                    right["tag"] += names["tags"][tags[r][i]].split("/")[0] == t.split("/")[0]
                    if heads[r][i] == h:
                        right["uas"] += 1
                        right["las"] += names["relations"][relations[r][i]].split(":")[0] == rel.split(":")[0]
                if marks is not None:
                    found = spans(greedy(kinds[r][: len(s.words)]))
                    right["found"] += len(found)
                    right["gold"] += len(marks[k])
                    right["both"] += len(found & marks[k])
    net.train()
    out = {k: round(100 * right[k] / right["all"], 2) for k in ("uas", "las", "tag")}
    if marks is not None:
        out["ner"] = round(200 * right["both"] / max(1, right["found"] + right["gold"]), 2)
    return out


def greedy(scores):
    out, last = [], 0
    for row in scores:
        best = max((v, -c) for c, v in enumerate(row) if c % 2 == 1 or c == 0 or last in (c, c - 1))
        last = -best[1]
        out.append(last)
    return out


def spans(classes):
    out, i = set(), 0
    while i < len(classes):
        c = classes[i]
        j = i + 1
        if c:
            inside = (c + 1) // 2 * 2
            while j < len(classes) and classes[j] == inside:
                j += 1
            out.add((i, j, (c - 1) // 2))
        i = j
    return out


def uner(file, sentences):
    """The names of Universal NER, which has the sentences in another order."""
    kinds = {"PER": 0, "ORG": 1, "LOC": 2}
    found, words, now = {}, [], []
    for line in [*gzip.open(file, "rt", encoding="utf-8"), ""]:
        cells = line.rstrip("\n").split("\t")
        if len(cells) >= 3 and not line.startswith("#"):
            words.append(cells[1])
            kind = kinds.get(cells[2][2:])
            now.append(0 if kind is None else (1 if cells[2][0] == "B" else 2) + 2 * kind)
        elif not line.startswith("#"):
            found[tuple(words)] = spans(now)
            words, now = [], []
    return [found.get(tuple(s.words), set()) for s in sentences]


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


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--lexicon", required=True)
    options.add_argument("--out")
    options.add_argument("--epochs", type=int, default=20)
    options.add_argument("--room", type=int, default=2400)
    options.add_argument("--rate", type=float, default=2.5e-3)
    options.add_argument("--size", type=int, default=128)
    options.add_argument("--half", type=int, default=80)
    options.add_argument("--layers", type=int, default=3)
    options.add_argument("--no-silver", action="store_true")
    options.add_argument("--share", type=float, default=0.5, help="of the teacher's sentences in each round")
    options.add_argument("--uner")
    options.add_argument("--start", help="a network to go on from")
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--tag-weight", type=float, default=1.0)
    options.add_argument("--entity-weight", type=float, default=1.5)
    options.add_argument("--threads", type=int, default=1)
    o = options.parse_args()
    torch.manual_seed(o.seed)
    knowledge = Knowledge(o.lexicon)
    torch.set_num_threads(o.threads)
    if o.no_silver:
        train = [s for f in ("ewt-train", "gum-train") for s in read(f"{o.data}/{f}.tsv")]
        counts = collections.Counter(t for s in train for t in s.tags)
        names = {
            "tags": sorted(t for t, c in counts.items() if c >= 20),
            "relations": sorted({r for s in train for r in s.relations}),
        }
    else:
        names = json.loads(str(silver_of(o.data, "raw")[0]["names"]))
    ewt = gold_corpus(o.data, "ewt-train", names, knowledge, None if o.no_silver else silver_of(o.data, "ewt-train"))[1]
    gum = gold_corpus(o.data, "gum-train", names, knowledge)[1]
    gold = joined([ewt, gum])
    silver = None if o.no_silver else silver_corpus(o.data, "raw", names, knowledge, silver_of(o.data, "raw"))
    everything = gold if silver is None else joined([gold, silver])
    hashes, counts = np.unique(everything.rows[:, 0], return_counts=True)
    kept = hashes[counts >= 2]

    def vocabulary(words):
        at = np.minimum(np.searchsorted(kept, words), len(kept) - 1)
        return np.where(kept[at] == words, at + 1, 0)

    net = Network(len(kept) + 1, len(names["tags"]), len(names["relations"]), o.size, o.half, o.layers)
    print(len(kept), "words", sum(p.numel() for n, p in net.named_parameters() if not n.startswith(("words", "traits"))), "weights", file=sys.stderr)
    if o.start:
        net.load_state_dict(load(o.start))
    tables = [net.words.weight, net.traits.weight]
    rest = [p for n, p in net.named_parameters() if not n.startswith(("words.", "traits."))]
    slow, fast = torch.optim.SparseAdam(tables, lr=o.rate, betas=(0.9, 0.99)), torch.optim.AdamW(rest, lr=o.rate, betas=(0.9, 0.99), weight_decay=1e-4)
    devs = [(f, *gold_corpus(o.data, f, names, knowledge)) for f in ("ewt-dev", "gum-dev")]
    marks = uner(o.uner, devs[0][1]) if o.uner else None
    chance = np.random.default_rng(o.seed)
    n_gold = len(gold.lengths)
    n_silver = 0 if silver is None else len(silver.lengths)
    step, began = 0, time.time()
    per_round = None
    for epoch in range(o.epochs):
        pick = list(range(n_gold))
        if n_silver:
            pick += (n_gold + chance.permutation(n_silver)[: int(n_silver * o.share)]).tolist()
        lengths = [everything.lengths[k] for k in pick]
        plan = batches(lengths, o.room, 100 * o.seed + epoch)
        per_round = per_round or len(plan)
        sum_ = 0.0
        for which in plan:
            part = step / (per_round * o.epochs)
            rate = o.rate * min(1.0, (step + 1) / 200) * max(0.01, 1 - part)
            for optimizer in (slow, fast):
                for group in optimizer.param_groups:
                    group["lr"] = rate
                optimizer.zero_grad(set_to_none=True)
            loss = loss_of(net, everything.batch([pick[k] for k in which], vocabulary, chance), o.tag_weight, o.entity_weight)
            loss.backward()
            nn.utils.clip_grad_norm_(rest, 2.0)
            slow.step()
            fast.step()
            step += 1
            sum_ += float(loss)
        line = [f"round {epoch} loss {sum_ / len(plan):.3f} {time.time() - began:.0f} s"]
        if epoch % 3 == 2 or epoch >= o.epochs - 1:
            for name, sentences, corpus in devs:
                line.append(name + " " + str(measure(net, sentences, corpus, vocabulary, names, epoch == o.epochs - 1, marks if name == "ewt-dev" else None)))
        print(*line, file=sys.stderr, flush=True)
        if o.out:
            save(net, kept, names, o.out)


if __name__ == "__main__":
    main()
