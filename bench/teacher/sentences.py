"""The sentences that language.Export writes, and batches of about the same length."""

import random


class Gold:
    __slots__ = ("words", "tags", "heads", "relations", "entities")

    def __init__(self, rows):
        self.words = [r[0] for r in rows]
        self.tags = [r[1] + "/" + r[2] for r in rows]
        self.heads = [int(r[3]) if r[3] != "_" else -1 for r in rows]
        self.relations = [r[4] for r in rows]
        self.entities = [int(r[5]) for r in rows]


def read(file, longest=10_000):
    out, rows = [], []
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line:
                rows.append(line.split("\t"))
            else:
                if 0 < len(rows) <= longest:
                    out.append(Gold(rows))
                rows = []
    return out


def batches(lengths, room, seed=None):
    """Lists of indices whose padded size stays below the room; shuffled where there is a seed."""
    order = list(range(len(lengths)))
    chance = random.Random(seed)
    if seed is not None:
        chance.shuffle(order)
    order.sort(key=lambda i: lengths[i] + (chance.random() * 3 if seed is not None else 0))
    out, now, widest = [], [], 0
    for i in order:
        wide = max(widest, lengths[i])
        if now and wide * (len(now) + 1) > room:
            out.append(now)
            now, wide = [], lengths[i]
        now.append(i)
        widest = wide
    if now:
        out.append(now)
    if seed is not None:
        chance.shuffle(out)
    return out
