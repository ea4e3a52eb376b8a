"""The best tree over a table of scores (Chu and Liu 1965, Edmonds 1967), with exactly one child of the root."""

import numpy as np


def best(scores):
    """scores[dependent, head], head 0 the root, row 0 unused; gives the heads (index 0 unused)."""
    n = scores.shape[0]
    s = scores.astype(np.float64).copy()
    s[np.arange(n), np.arange(n)] = -1e9
    heads = s.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and not _cycle(heads):
        return heads
    found, top = None, -np.inf
    gap = s[1:, 0] - s[1:].max(1)
    for root in np.argsort(-gap)[: min(n - 1, 5)] + 1:
        t = s.copy()
        t[1:, 0] = -1e9
        t[root, :] = -1e9
        t[root, 0] = 0
        h = _edmonds(t)
        value = sum(s[i, h[i]] for i in range(1, n))
        if value > top:
            found, top = h, value
    return found


def _cycle(heads):
    state = [0] * len(heads)
    state[0] = 2
    for i in range(1, len(heads)):
        path = []
        j = i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j]
        if state[j] == 1:
            return path[path.index(j):]
        for k in path:
            state[k] = 2
    return None


def _edmonds(s):
    n = s.shape[0]
    heads = s.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    place = {v: k for k, v in enumerate(rest)}
    m = len(rest)
    t = np.full((m + 1, m + 1), -1e18)
    for v in rest:
        for u in rest:
            t[place[v], place[u]] = s[v, u]
    enter, leave = {}, {}
    whole = sum(s[v, heads[v]] for v in cycle)
    for u in rest:
        values = [s[v, u] - s[v, heads[v]] for v in cycle]
        k = int(np.argmax(values))
        t[m, place[u]] = values[k] + whole
        enter[place[u]] = cycle[k]
    for v in rest:
        if v == 0:
            continue
        values = [s[v, u] for u in cycle]
        k = int(np.argmax(values))
        t[place[v], m] = values[k]
        leave[place[v]] = cycle[k]
    h = _edmonds(t)
    out = np.array(heads)
    for v in rest:
        if v:
            k = h[place[v]]
            out[v] = leave[place[v]] if k == m else rest[k]
    out[enter[h[m]]] = rest[h[m]]
    return out
