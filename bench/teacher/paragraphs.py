#!/usr/bin/python3
"""The paragraphs of raw news text among the development sets, one a line, each once: paragraphs.py FOLDER"""

import glob
import gzip
import html
import json
import re
import sys

SHORTEST, LONGEST = 25, 6000


def texts(folder):
    with gzip.open(f"{folder}/attribution/polnear_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]
    with open(f"{folder}/events/plv_train.tsv", encoding="utf-8") as lines:
        for line in list(lines)[1:]:
            if line.strip():
                yield line.split("\t")[1]
    for name in ("lgl", "GWN"):
        with gzip.open(f"{folder}/places/{name}.xml.gz", "rt", encoding="utf-8") as file:
            for text in re.findall(r"<text>(.*?)</text>", file.read(), re.S):
                yield html.unescape(text.replace("<![CDATA[", "").replace("]]>", ""))
    with open(f"{folder}/pages/zyte/ground-truth.json", encoding="utf-8") as file:
        for page in json.load(file).values():
            yield page["articleBody"]
    for name in sorted(glob.glob(f"{folder}/meantime/*.xml.gz")):
        sentences = {}
        with gzip.open(name, "rt", encoding="utf-8") as file:
            for number, word in re.findall(r'<token [^>]*sentence="(\d+)"[^>]*>(.*?)</token>', file.read()):
                sentences.setdefault(int(number), []).append(html.unescape(word))
        for number in sorted(sentences):
            text = " ".join(sentences[number])
            text = re.sub(r" ([.,;:?!%)\]])", r"\1", text)
            text = re.sub(r"([(\[$]) ", r"\1", text)
            yield re.sub(r" ('s|n't|'re|'ve|'ll|'d|')\b", r"\1", text)


def main(folder):
    seen = set()
    for text in texts(folder):
        for paragraph in re.split(r"\n+", text):
            paragraph = re.sub(r"\s+", " ", paragraph).strip()
            if SHORTEST <= len(paragraph) <= LONGEST and paragraph not in seen:
                seen.add(paragraph)
                print(paragraph)


main(sys.argv[1])
