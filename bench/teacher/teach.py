#!/usr/bin/python3
"""Fine-tunes the teacher on the treebanks and lets it read raw sentences; the student learns from both.

teach.py --encoder E.onnx --pieces T.json --train A.tsv,B.tsv --dev C.tsv,D.tsv --raw R.tsv --out silver.npz
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import time

import numpy as np
import torch
from torch import distributed, nn

import tree
from encoder import Encoder, Pieces, shape
from sentences import batches, read


class Biaffine(nn.Module):
    def __init__(self, size, classes):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(classes, size + 1, size + 1))

    def forward(self, dep, head):
        one = torch.ones_like(dep[..., :1])
        dep, head = torch.cat([dep, one], -1), torch.cat([head, one], -1)
        return torch.einsum("bid,kde,bje->bkij", dep, self.weight, head)


class Teacher(nn.Module):
    def __init__(self, encoder, tags, relations, entities=7, arc=256, rel=96):
        super().__init__()
        self.encoder = encoder
        size = encoder.size
        self.drop = nn.Dropout(0.2)

        def mlp(width):
            return nn.Sequential(nn.Linear(size, width), nn.LeakyReLU(0.1), nn.Dropout(0.25))

        self.arc_dep, self.arc_head, self.rel_dep, self.rel_head = mlp(arc), mlp(arc), mlp(rel), mlp(rel)
        self.arcs = Biaffine(arc, 1)
        self.relations = nn.Parameter(torch.zeros(relations, rel + 1, rel + 1))
        self.tags, self.entities = nn.Linear(size, tags), nn.Linear(size, entities)

    def forward(self, batch):
        x = self.encoder(batch["pieces"], batch["shapes"], batch["piece_mask"])
        # position 0 of the words is the root: the piece that opens the sentence
        x = self.drop(torch.gather(x, 1, batch["first"][..., None].expand(-1, -1, x.shape[2])))
        arcs = self.arcs(self.arc_dep(x), self.arc_head(x))[:, 0]
        arcs = arcs.masked_fill(~batch["mask"][:, None, :], -1e4)
        return x, arcs, self.tags(x), self.entities(x)

    def relate(self, x, heads):
        """Scores of the relations of every word to the head that is given."""
        dep = self.rel_dep(x)
        head = torch.gather(self.rel_head(x), 1, heads[..., None].expand(-1, -1, dep.shape[2]))
        one = torch.ones_like(dep[..., :1])
        dep, head = torch.cat([dep, one], -1), torch.cat([head, one], -1)
        b, n, d = dep.shape
        left = torch.einsum("td,kde->tke", dep.view(b * n, d), self.relations)
        return (left * head.view(b * n, 1, d)).sum(-1).view(b, n, -1)


class Data:
    def __init__(self, sentences, pieces, tag_of, relation_of):
        self.sentences, self.pieces = sentences, pieces
        self.ids = [[pieces.of(w) for w in s.words] for s in sentences]
        self.lengths = [2 + sum(map(len, ids)) for ids in self.ids]
        self.tag_of, self.relation_of = tag_of, relation_of

    def batch(self, which):
        wide = max(self.lengths[k] for k in which)
        long = 1 + max(len(self.ids[k]) for k in which)
        b = len(which)
        out = {
            "pieces": torch.zeros(b, wide, dtype=torch.long),
            "shapes": torch.full((b, wide), 7, dtype=torch.long),
            "piece_mask": torch.zeros(b, wide, dtype=torch.bool),
            "first": torch.zeros(b, long, dtype=torch.long),
            "mask": torch.zeros(b, long, dtype=torch.bool),
            "heads": torch.full((b, long), -100, dtype=torch.long),
            "relations": torch.full((b, long), -100, dtype=torch.long),
            "tags": torch.full((b, long), -100, dtype=torch.long),
            "entities": torch.full((b, long), -100, dtype=torch.long),
        }
        for row, k in enumerate(which):
            s, ids = self.sentences[k], self.ids[k]
            flat, shapes, first = [self.pieces.start], [7], [0]
            for w, own in zip(s.words, ids):
                first.append(len(flat))
                flat += own
                shapes += [shape(w)] * len(own)
            flat.append(self.pieces.end)
            shapes.append(7)
            out["pieces"][row, : len(flat)] = torch.tensor(flat)
            out["shapes"][row, : len(flat)] = torch.tensor(shapes)
            out["piece_mask"][row, : len(flat)] = True
            out["first"][row, : len(first)] = torch.tensor(first)
            out["mask"][row, : len(first)] = True
            n = len(first)
            if s.heads[0] >= 0:
                out["heads"][row, 1:n] = torch.tensor(s.heads)
                out["relations"][row, 1:n] = torch.tensor([self.relation_of.get(r, -100) for r in s.relations])
                out["tags"][row, 1:n] = torch.tensor([self.tag_of.get(t, -100) for t in s.tags])
            if s.entities[0] >= 0:
                out["entities"][row, 1:n] = torch.tensor(s.entities)
        return out


def loss_of(model, batch):
    x, arcs, tags, entities = model(batch)
    relations = model.relate(x, batch["heads"].clamp(min=0))

    def cross(scores, gold):
        if (gold >= 0).any():
            return nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)
        return torch.zeros(())

    return (
        cross(arcs, batch["heads"])
        + cross(relations, batch["relations"])
        + cross(tags, batch["tags"])
        + cross(entities, batch["entities"])
    )


def measure(model, data, names):
    model.eval()
    right = collections.Counter()
    with torch.no_grad():
        for which in batches(data.lengths, 6000):
            batch = data.batch(which)
            x, arcs, tags, _ = model(batch)
            heads = arcs.argmax(-1)
            relations = model.relate(x, heads).argmax(-1)
            tags = tags.argmax(-1)
            for row, k in enumerate(which):
                s = data.sentences[k]
                for i, (h, r, t) in enumerate(zip(s.heads, s.relations, s.tags), 1):
                    right["all"] += 1
                    right["tag"] += names["tags"][tags[row, i]].split("/")[0] == t.split("/")[0]
                    if heads[row, i] == h:
                        right["uas"] += 1
                        right["las"] += names["relations"][relations[row, i]].split(":")[0] == r.split(":")[0]
    model.train()
    return {k: round(100 * right[k] / right["all"], 2) for k in ("uas", "las", "tag")}


def main():
    options = argparse.ArgumentParser()
    for name in ("encoder", "pieces", "train", "dev", "raw", "out"):
        options.add_argument("--" + name, required=name in ("encoder", "pieces", "train"))
    options.add_argument("--epochs", type=int, default=2)
    options.add_argument("--room", type=int, default=1200)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--depth", type=int, default=8, help="layers of the encoder: syntax lives in the lower ones")
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--rank", type=int, default=-1)
    options.add_argument("--save")
    options.add_argument("--load")
    o = options.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(1)
    if o.rank < 0 and o.processes > 1:
        spawn(o)
        return
    if o.processes > 1:
        distributed.init_process_group("gloo", init_method=f"file://{o.save}.meet", rank=o.rank, world_size=o.processes)
    pieces = Pieces(o.pieces)
    train = [s for file in o.train.split(",") for s in read(file, 120)]
    counts = collections.Counter(t for s in train for t in s.tags)
    names = {
        "tags": sorted(t for t, c in counts.items() if c >= 20),
        "relations": sorted({r for s in train for r in s.relations}),
    }
    tag_of = {t: i for i, t in enumerate(names["tags"])}
    relation_of = {r: i for i, r in enumerate(names["relations"])}
    model = Teacher(Encoder(o.encoder, o.depth), len(names["tags"]), len(names["relations"]))
    data = Data(train, pieces, tag_of, relation_of)
    devs = [Data(read(f, 120), pieces, tag_of, relation_of) for f in o.dev.split(",")] if o.dev else []
    if o.load:
        model.load_state_dict(torch.load(o.load))
    else:
        slow = [p for p in model.encoder.parameters() if p.requires_grad]
        fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
        adam = torch.optim.AdamW(
            [{"params": slow, "lr": o.rate}, {"params": fast, "lr": 1.5e-3}], betas=(0.9, 0.98), weight_decay=0.01
        )
        steps = len(batches(data.lengths, o.room, 0)) * o.epochs
        plan = torch.optim.lr_scheduler.LambdaLR(
            adam, lambda k: min(1.0, (k + 1) / (0.08 * steps)) * max(0.0, 1 - k / steps)
        )
        step, began, sum_ = 0, time.time(), 0.0
        for epoch in range(o.epochs):
            for whole in batches(data.lengths, o.room, o.seed * 100 + epoch):
                which = whole[o.rank :: o.processes] if o.processes > 1 else whole
                adam.zero_grad()
                loss = loss_of(model, data.batch(which or whole))
                loss.backward()
                share(model, o.processes)
                nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                adam.step()
                plan.step()
                step += 1
                sum_ += float(loss)
                if step % 50 == 0 and o.rank <= 0:
                    print(f"step {step}/{steps} loss {sum_ / 50:.3f} {time.time() - began:.0f} s", file=sys.stderr, flush=True)
                    sum_ = 0.0
            for dev in devs[max(0, o.rank) :: o.processes] if epoch == o.epochs - 1 else []:
                print("epoch", epoch, measure(model, dev, names), file=sys.stderr, flush=True)
            if o.save and o.rank <= 0:
                torch.save(model.state_dict(), o.save)
    for raw in o.raw.split(",") if o.raw else []:
        mine = read(raw)[max(0, o.rank) :: o.processes]
        write(model, Data(mine, pieces, tag_of, relation_of), names, f"{o.out}/{pathlib.Path(raw).stem}.{max(0, o.rank)}.npz")


def spawn(o):
    """Runs itself once a core; the gradients are averaged, so the outcome depends on the number of processes."""
    meet = pathlib.Path(f"{o.save}.meet").resolve()
    meet.unlink(missing_ok=True)
    o.save = str(pathlib.Path(o.save).resolve())
    again = [sys.executable, *sys.argv]
    children = [subprocess.Popen([*again, "--save", o.save, "--rank", str(k)]) for k in range(o.processes)]
    sys.exit(max(child.wait() for child in children))


def share(model, processes):
    if processes > 1:
        learned = [p for p in model.parameters() if p.requires_grad]
        for p in learned:
            if p.grad is None:
                p.grad = torch.zeros_like(p)
        flat = torch.cat([p.grad.flatten() for p in learned])
        distributed.all_reduce(flat)
        flat /= processes
        at = 0
        for p in learned:
            p.grad.copy_(flat[at : at + p.numel()].view_as(p))
            at += p.numel()


def write(model, data, names, out):
    """The teacher's reading: best tree, and beside each choice the next likely ones with their shares."""
    model.eval()
    n = sum(len(s.words) for s in data.sentences)
    starts = np.cumsum([0] + [len(s.words) for s in data.sentences])
    columns = {
        "head": np.zeros(n, np.int16),
        "heads": np.zeros((n, 3), np.int16),
        "head_share": np.zeros((n, 3), np.float16),
        "relations": np.zeros((n, 3), np.int16),
        "relation_share": np.zeros((n, 3), np.float16),
        "tags": np.zeros((n, 3), np.int16),
        "tag_share": np.zeros((n, 3), np.float16),
        "entity_share": np.zeros((n, 7), np.float16),
    }
    began = time.time()
    done = 0
    with torch.no_grad():
        for which in batches(data.lengths, 4000):
            batch = data.batch(which)
            x, arcs, tags, entities = model(batch)
            logs = torch.log_softmax(arcs, -1)
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            table = logs.numpy()
            for row, k in enumerate(which):
                m = len(data.sentences[k].words) + 1
                heads[row, :m] = torch.from_numpy(tree.best(table[row, :m, :m]))
            relations = torch.softmax(model.relate(x, heads), -1).topk(3)
            top, tops = logs.exp().topk(min(3, logs.shape[2])), torch.softmax(tags, -1).topk(3)
            kinds = torch.softmax(entities, -1).numpy()
            for row, k in enumerate(which):
                a, b = starts[k], starts[k + 1]
                m = b - a + 1
                columns["head"][a:b] = heads[row, 1:m]
                w = top.values.shape[-1]
                columns["heads"][a:b, :w] = top.indices[row, 1:m]
                columns["head_share"][a:b, :w] = top.values[row, 1:m]
                columns["relations"][a:b] = relations.indices[row, 1:m]
                columns["relation_share"][a:b] = relations.values[row, 1:m]
                columns["tags"][a:b] = tops.indices[row, 1:m]
                columns["tag_share"][a:b] = tops.values[row, 1:m]
                columns["entity_share"][a:b] = kinds[row, 1:m]
            done += len(which)
            if done // 5000 != (done - len(which)) // 5000:
                print(f"read {done}/{len(data.sentences)} {time.time() - began:.0f} s", file=sys.stderr, flush=True)
    np.savez(out, starts=starts, names=json.dumps(names), **columns)


if __name__ == "__main__":
    main()
