"""Names by spaCy's CNN, trained on the same annotated articles: what accuracy costs in words a second on one core.

Usage: pip install spacy==3.8.7 click, then: python spacy_names.py GOLD.jsonl ARTICLES.jsonl [EPOCHS]
GOLD.jsonl holds ArticleGraphs, of which the names are learned; ARTICLES.jsonl objects with a `text`, which is tagged.
"""

import json
import random
import sys
import time

import spacy
from spacy.training import Example
from spacy.util import filter_spans, minibatch

BATCH = 64
ROUNDS = 3


def examples(nlp: spacy.language.Language, path: str) -> list[Example]:
    found = []
    for graph in map(json.loads, open(path, encoding="utf8")):
        doc = nlp.make_doc(graph["text"])
        names = [(m["start"], m["end"], e["type"]) for e in graph["entities"] for m in e["mentions"]]
        spans = [doc.char_span(*name, alignment_mode="expand") for name in names]
        doc.ents = filter_spans([span for span in spans if span])
        found.append(Example(nlp.make_doc(graph["text"]), doc))
    return found


def main() -> None:
    gold, articles, epochs = sys.argv[1], sys.argv[2], int((sys.argv[3:] or ["10"])[0])
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("id")
    nlp.add_pipe("ner")
    learned = examples(nlp, gold)
    optimizer = nlp.initialize(lambda: learned)
    for _ in range(epochs):
        random.shuffle(learned)
        for batch in minibatch(learned, 16):
            nlp.update(batch, sgd=optimizer, drop=0.2)
    texts = [json.loads(line)["text"] for line in open(articles, encoding="utf8")]
    words = sum(len(text.split()) for text in texts)
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for _doc in nlp.pipe(texts, batch_size=BATCH):
            pass
        print(f"{words / (time.perf_counter() - started):.0f} words a second")


main()
