"""Sentences as flat columns: words, traits, and what is to be learned of them."""

import gzip

import numpy as np
import torch

from sentences import read


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
