"""What everybody knows of names, said again where a teacher of names that saw few of them wavers.

A title is no part of a name, a people is no person, a state is a place, a known body is an organisation.
The words come from the project's lexicons.
"""

PER, ORG, LOC = 0, 1, 2
# short forms before a name that the lexicon of roles writes out
SHORT = {"mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "sgt.", "capt.", "pm", "sheikh", "shaikh"}
SHORT |= {s.rstrip(".") for s in SHORT} | {"sir", "lord", "lady", "pope", "saint", "imam", "rabbi", "king", "queen", "prince", "princess"}


class Knowledge:
    def __init__(self, lexicon):
        self.phrases, self.people, self.titles = {}, set(), set(SHORT)
        for row in table(f"{lexicon}/countries.tsv"):
            self.add(row["names"], LOC)
            self.people.update(w.lower() for w in row.get("people", "").split("|") + row.get("adjectives", "").split("|"))
        for file in ("organisations", "armed-groups", "media"):
            for row in table(f"{lexicon}/{file}.tsv"):
                self.add(row["names"], ORG)
        for row in table(f"{lexicon}/roles.tsv"):
            self.titles.add(row["role"].split(" ")[-1].lower())
        self.people.discard("")

    def add(self, names, kind):
        for name in names.split("|"):
            words = tuple(name.strip().replace("-", " - ").replace("’", "'").split())
            if words and (len(words) > 1 or len(words[0]) > 2 or words[0].isupper()) and words[0][:1].isupper():
                self.phrases.setdefault(words[0], {}).setdefault(words, kind)

    def match(self, words, i):
        """The longest known name that starts here, with its kind, or None."""
        found = None
        for phrase, kind in self.phrases.get(words[i], {}).items():
            if (found is None or len(phrase) > len(found[0])) and tuple(words[i : i + len(phrase)]) == phrase:
                found = phrase, kind
        return found

    def correct(self, words, tags, spans):
        """Spans (from, to, kind) set right; tags are UPOS/XPOS."""
        out = set()
        for a, b, kind in spans:
            if kind == PER:
                while a < b and words[a].lower() in self.titles and (b - a > 1 or words[a].lower() not in {"king", "prince", "pope"}):
                    a += 1
                while a < b and words[b - 1] in ("'s", "’s"):
                    b -= 1
                if a == b or tags[b - 1].endswith("/NNPS") or words[b - 1].lower() in self.people:
                    continue
                if any("@" in w or "." in w[1:-1] and w.islower() for w in words[a:b]):
                    continue
            out.add((a, b, kind))
        i = 0
        while i < len(words):
            hit = self.match(words, i)
            if not hit:
                i += 1
                continue
            phrase, kind = hit
            end = i + len(phrase)
            around = [s for s in out if s[0] < end and i < s[1]]
            proper = all(t.startswith("PROPN") or "/NNP" in t or len(phrase) > 2 for t in tags[i:end])
            longer = [s for s in around if s[1] - s[0] > len(phrase)]
            if kind == LOC:
                # a state inside a longer name stays part of it, but not before a small word: "US army"
                keep = [s for s in longer if all(w[:1].isupper() or not w[:1].isalpha() or w in ("of", "and", "the", "for", "de") for w in words[s[0] : s[1]])]
            else:
                keep = longer
            if proper and not keep:
                out -= set(around)
                out.add((i, end, kind))
            i = end
        return out


def table(file):
    head = None
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if head is None:
                head = cells
            else:
                yield dict(zip(head, cells + [""] * (len(head) - len(cells))))
