#!/usr/bin/python3
"""Teaches the opinions that ship, each a bag of clues and one hidden layer.

learn_opinion.py --question acts|sides --acts A.acts,B.acts --labels L.json --out FILE.bin [--hold 5]

An act is a line of events.ExportActs. L.json names acts by "story|start|end" and says what is right: the type or NONE, and of some
whether those who take part are. With --hold N the acts of every N-th story are kept out and asked afterwards: certainty against
truth, from which the table of confidence is made (--confidence FILE writes it; a run without --hold reads it).
"""

import argparse
import json
import pathlib
import struct
import zlib

import numpy as np
import torch
from torch import nn

TYPES = ["NONE", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


def key(act):
    return f'{act["story"]}|{act["start"]}|{act["end"]}'


SIDES = ["NONE", "ACTOR", "RECIPIENT"]


def held(story, parts):
    return parts > 0 and zlib.crc32(story.encode()) // 7 % parts == 0


class Bag(nn.Module):
    def __init__(self, rows, width, answers):
        super().__init__()
        self.rows = nn.EmbeddingBag(rows + 1, width, mode="sum", padding_idx=rows)
        nn.init.normal_(self.rows.weight, std=0.02)
        self.bias = nn.Parameter(torch.zeros(width))
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(width, answers)

    def forward(self, ids, offsets):
        return self.out(self.drop(torch.relu(self.rows(ids, offsets) + self.bias)))


def flat(bags, which, keep, chance):
    ids, offsets = [], []
    at = 0
    for k in which:
        offsets.append(at)
        own = bags[k]
        if keep < 1:
            own = own[chance.random(len(own)) < keep]
        ids.append(own)
        at += len(own)
    return torch.from_numpy(np.concatenate(ids)), torch.tensor(offsets)


def ask(model, bags, which):
    model.eval()
    out = []
    with torch.no_grad():
        for i in range(0, len(which), 512):
            ids, offsets = flat(bags, which[i:i + 512], 1, None)
            out.append(torch.softmax(model(ids, offsets), -1).numpy())
    return np.concatenate(out)


def train(bags, rows, targets, weights, which, args, seed):
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    model = Bag(rows, args.width, targets.shape[1])
    optimiser = torch.optim.Adam(model.parameters(), lr=args.rate)
    which = np.array(which)
    steps = args.epochs * ((len(which) + args.batch - 1) // args.batch)
    step = 0
    for epoch in range(args.epochs):
        model.train()
        order = chance.permutation(which)
        total = 0.0
        for i in range(0, len(order), args.batch):
            ks = order[i:i + args.batch]
            ids, offsets = flat(bags, ks, args.keep, chance)
            logits = torch.log_softmax(model(ids, offsets), -1)
            t, w = torch.from_numpy(targets[ks]), torch.from_numpy(weights[ks])
            loss = -((t * logits).sum(-1) * w).sum() / w.sum()
            for g in optimiser.param_groups:
                g["lr"] = args.rate * max(0.02, 1 - step / steps)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
            step += 1
        if epoch % 5 == 4:
            print(f"  epoch {epoch + 1} loss {total * args.batch / len(order):.3f}", flush=True)
    return model


def table(certain, right, bins=10):
    """Points of a rising line from certainty to the share that is right: equal-sized bins, then pooled where they fall."""
    order = np.argsort(certain, kind="stable")
    points = [[float(certain[b].mean()), float(right[b].mean()), len(b)] for b in np.array_split(order, bins) if len(b)]
    i = 0
    while i + 1 < len(points):
        if points[i][1] > points[i + 1][1]:
            a, b = points[i], points.pop(i + 1)
            n = a[2] + b[2]
            points[i] = [(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n]
            i = max(0, i - 1)
        else:
            i += 1
    return points


def write(model, hashes, points, out):
    rows = model.rows.weight.detach().numpy()[:-1]
    most = np.abs(rows).max(1)
    scales = (most / 127).astype(">f4")
    cells = np.where(most[:, None] > 0, np.round(rows / np.maximum(most[:, None], 1e-9) * 127), 0).astype(np.int8)

    def floats(values):
        return struct.pack(">i", len(values)) + np.asarray(values, ">f4").tobytes()

    body = struct.pack(">i", rows.shape[1])
    body += struct.pack(">i", len(hashes)) + np.asarray(hashes, ">i4").tobytes()
    body += floats(scales) + cells.tobytes() + floats(model.bias.detach().numpy())
    body += struct.pack(">i", model.out.weight.shape[0])
    for answer in model.out.weight.detach().numpy():
        body += floats(answer)
    body += floats(model.out.bias.detach().numpy())
    body += floats([p[0] for p in points]) + floats([p[1] for p in points])
    packed = zlib.compress(body, 9)
    pathlib.Path(out).write_bytes(struct.pack(">iiq", 0x4154544F, 2, zlib.crc32(packed)) + packed)
    print(out, 16 + len(packed), "bytes,", len(hashes), "clues", flush=True)


def bag(clues):
    return np.unique(np.array(clues, np.int32))


def act_rows(act, label):
    gold = TYPES.index(label["type"]) if label else -1
    return [{"story": act["story"], "clues": bag(act["clues"]), "gold": gold, "weight": label.get("weight", 1.0) if label else 0.0,
             "frame": 0 if act["type"] == "-" else TYPES.index(act["type"])}]


def side_rows(act, label):
    """Of an act whose sides are known, where each mention beside it belongs."""
    out = []
    if not label or label["type"] == "NONE":
        return out
    named = label.get("named", {})
    sides = [m["side"] for m in act.get("mentions", [])]
    for m in act.get("mentions", []):
        side, gold = m["side"], -1
        right = label.get("actor") if side == 1 else label.get("recipient") if side == 2 else None
        words = set(" ".join(m["names"] + act["words"][m["from"]:m["to"]]).lower().split())
        told = [k for k, v in named.items() if words & set(v)]
        if "source" in label:
            gold = 1 if words & set(label["source"]) else 2 if words & set(label["target"]) else -1
        elif side and right == 1:
            gold = side
        elif len(told) == 1:
            gold = int(told[0])
        elif side and right == 0 and (named.get(str(side)) is not None or sides.count(side) == 1):
            gold = 0
        elif not side and label.get("actor") == 1 and label.get("recipient") == 1:
            gold = 0
        if gold >= 0:
            out.append({"story": act["story"], "clues": bag(m["clues"]), "gold": gold, "weight": 1.0, "side": side,
                        "act": key(act)})
    return out


def sides_report(rows, gold, asked, p):
    side = np.array([rows[k]["side"] for k in asked])
    right = gold[asked]
    print("frames right", (side == right).mean(), "likeliest", (p.argmax(1) == right).mean(), len(asked))
    for sure in (0.5, 0.6, 0.7, 0.8):
        likeliest = p.argmax(1)
        c = np.where(p.max(1) >= sure, likeliest, side)
        hit = [((c == s) & (right == s)).sum() for s in (1, 2)]
        found, all_of = [(c == s).sum() for s in (1, 2)], [(right == s).sum() for s in (1, 2)]
        print(f"   sure {sure}: actor P {hit[0] / found[0]:.3f} R {hit[0] / all_of[0]:.3f}, "
              f"recipient P {hit[1] / found[1]:.3f} R {hit[1] / all_of[1]:.3f}, all {(c == right).mean():.3f}")
    hit = [((side == s) & (right == s)).sum() / max(1, (side == s).sum()) for s in (1, 2)]
    rec = [((side == s) & (right == s)).sum() / max(1, (right == s).sum()) for s in (1, 2)]
    print(f"   frames alone: actor P {hit[0]:.3f} R {rec[0]:.3f}, recipient P {hit[1]:.3f} R {rec[1]:.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--question", choices=["acts", "sides"], required=True)
    parser.add_argument("--acts", required=True)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--confidence")
    parser.add_argument("--hold", type=int, default=0)
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--keep", type=float, default=0.6)
    parser.add_argument("--seldom", type=int, default=4)
    parser.add_argument("--smooth", type=float, default=0.05)
    args = parser.parse_args()
    torch.set_num_threads(2)
    labels = json.loads(pathlib.Path(args.labels).read_text())
    rows = []
    for file in args.acts.split(","):
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                act = json.loads(line)
                rows += (act_rows if args.question == "acts" else side_rows)(act, labels.get(key(act)))
    answers = TYPES if args.question == "acts" else SIDES
    every, counts = np.unique(np.concatenate([r["clues"] for r in rows]), return_counts=True)
    hashes = every[counts >= args.seldom]
    gold = np.array([r["gold"] for r in rows])
    print(len(rows), "rows,", (gold >= 0).sum(), "known,", len(every), "clues,", len(hashes), "kept", flush=True)
    bags = []
    for row in rows:
        own = row.pop("clues")
        at = np.minimum(np.searchsorted(hashes, own), len(hashes) - 1)
        bags.append(at[hashes[at] == own].astype(np.int64))
    targets = np.zeros((len(rows), len(answers)), np.float32)
    targets[np.arange(len(rows)), np.maximum(gold, 0)] = 1
    targets = (1 - args.smooth) * targets + args.smooth / len(answers)
    weights = np.array([r["weight"] for r in rows], np.float32)
    acts = rows
    out_of = [k for k, a in enumerate(acts) if held(a["story"], args.hold)]
    rest = [k for k, a in enumerate(acts) if not held(a["story"], args.hold) and weights[k] > 0]
    model = train(bags, len(hashes), targets, weights, rest, args, 1)
    points = [[0.0, 0.0, 1], [1.0, 1.0, 1]]
    if args.hold:
        asked = [k for k in out_of if gold[k] >= 0]
        p = ask(model, bags, asked)
        if args.question == "sides":
            sides_report(rows, gold, asked, p)
            return
        report(acts, gold, asked, p)
        frame = np.array([acts[k]["frame"] for k in asked])
        chosen = choose(p, frame)
        kept = chosen > 0
        certain = p[np.arange(len(p)), chosen]
        points = table(certain[kept], (chosen == gold[asked])[kept])
        print("confidence", [[round(x, 3) for x in pt] for pt in points])
        if args.confidence:
            pathlib.Path(args.confidence).write_text(json.dumps(points))
    elif args.confidence:
        points = json.loads(pathlib.Path(args.confidence).read_text())
    write(model, hashes, points, args.out)


def choose(p, frame, over=0.5, other=2.0):
    """The answer: the frame's type unless another is far likelier or no event is; where no frame speaks, the likeliest."""
    out = np.zeros(len(p), int)
    for i, f in enumerate(frame):
        best = 1 + p[i, 1:].argmax()
        if f == 0:
            out[i] = best if p[i, best] > over else 0
        else:
            t = best if p[i, best] > other * p[i, f] else f
            out[i] = t if p[i, 0] < over else 0
    return out


def report(acts, gold, asked, p):
    frame = np.array([acts[k]["frame"] for k in asked])
    right = gold[asked]
    print("accuracy of the likeliest", (p.argmax(1) == right).mean())
    for name, which in (("frames", frame > 0), ("silent", frame == 0)):
        if which.any():
            print(name, which.sum(), "precision of all", (frame[which] == right[which]).mean(),
                  "events", (right[which] > 0).sum())
            for over in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
                c = choose(p[which], frame[which], over)
                kept = c > 0
                hit = (c == right[which]) & kept
                print(f"   over {over}: kept {kept.sum()}, right {hit.sum()}, precision {hit.sum() / max(1, kept.sum()):.3f}, "
                      f"recall {hit.sum() / max(1, (right[which] > 0).sum()):.3f}")


if __name__ == "__main__":
    main()
