#!/usr/bin/python3
"""Trains the network that ships, on the treebanks and on what the teacher read.

learn.py --data FOLDER --lexicon FOLDER --out network.bin [--epochs 14] [--start network.bin]

FOLDER has the .tsv and .rows files of language.Export and language.ExportRows, and silver/*.npz of teach.py.
"""

import argparse
import collections
import json
import sys
import time

import numpy as np
import torch
from torch import nn

import tree
from corpus import gold_corpus, greedy, joined, silver_corpus, silver_of, spans, uner
from names import Knowledge
from network import Network, load, save
from sentences import batches, read


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


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--lexicon", required=True)
    options.add_argument("--out")
    options.add_argument("--epochs", type=int, default=14)
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
