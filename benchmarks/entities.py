"""Entity mentions against re3d and wikigold: overlap F of bare spaCy, of the rules, of the trained part.

    python benchmarks/entities.py [--split dev] [--data DIR] [--parts DIR] [--json FILE]

A predicted span is right if it overlaps a marked one of the same type; a marked span is found if a predicted one of
its type overlaps it. F is the harmonic mean of both shares over all texts of a corpus. Types and their mapping:
`entity_corpora.py`. spaCy: PERSON, ORG, GPE/LOC/FAC -> Place, PRODUCT -> Goods in re3d and Other in wikigold, where
NORP, EVENT, WORK_OF_ART, LAW and LANGUAGE are Other too.

Without `--data` the trained part is scored by cross-validation over the documents (two folds), trained with the
other corpora; a second row scores weights that never saw the corpus. With `--data DIR` (a folder of re3d, or of
several, or a CoNLL file) the weights at hand are scored as they are: those shipped, or those in `--parts`.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from entity_corpora import Marked, corpora, re3d, wikigold
from kept import json_option, keep
from train_entities import STYLES, prepared, train

from paperchain.extract.entities import names
from paperchain.extract.parts import load
from paperchain.extract.types_trained import Chain, spans
from paperchain.language.analyse import analyse, model

Found = list[tuple[int, int, str]]
LABELS = {"PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Place", "FAC": "Place"}
MORE = {
    "re3d": {"PRODUCT": "Goods"},
    "wikigold": dict.fromkeys(("PRODUCT", "NORP", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"), "Other"),
}
SCHEMAS = {
    "Company": "Organisation", "Organization": "Organisation", "PublicBody": "Organisation", "Person": "Person",
    "LegalEntity": "Organisation", "Address": "Place", "Product": "Goods", "Vessel": "Goods",
}  # fmt: skip


def bare(texts: Sequence[Marked]) -> list[Found]:
    """What the small spaCy model alone marks."""
    kinds = LABELS | MORE[texts[0].corpus]
    docs = model().pipe(m.text for m in texts)
    return [[(e.start_char, e.end_char, kinds[e.label_]) for e in doc.ents if e.label_ in kinds] for doc in docs]


def ruled(texts: Sequence[Marked]) -> list[Found]:
    """What the rules name."""
    return [[(n.start, n.end, SCHEMAS[n.schema]) for n in names(analyse(m.text))] for m in texts]


def chained(chain: Chain, texts: Iterable[tuple[Marked, Any]]) -> list[Found]:
    """What a chain marks in prepared texts."""
    found = []
    for _, (sentences, places) in texts:
        marked: Found = []
        for rows, place in zip(sentences, places, strict=True):
            marked += [(place[a][0], place[b - 1][1], kind) for a, b, kind in spans(chain.best(rows))]
        found.append(marked)
    return found


def crossed(held: dict[str, list[Marked]], folds: int = 2) -> dict[str, tuple[list[Found], list[Found]]]:
    """For re3d and wikigold: by cross-validation, and by weights that never saw the corpus."""
    rows = {corpus: [(m, prepared(m)) for m in texts] for corpus, texts in held.items()}
    result = {}
    for corpus in ("re3d", "wikigold"):
        if corpus not in rows:
            continue
        others = [r for name, every in rows.items() if name != corpus for r in every]
        style = STYLES[corpus]
        inside: list[Found] = [[] for _ in rows[corpus]]
        for fold in range(folds):
            chain = Chain(train(others + [r for i, r in enumerate(rows[corpus]) if i % folds != fold]), style)
            part = [i for i in range(len(rows[corpus])) if i % folds == fold]
            for i, marked in zip(part, chained(chain, [rows[corpus][i] for i in part]), strict=True):
                inside[i] = marked
        never = Chain(train(others), "names")
        result[corpus] = (inside, chained(never, rows[corpus]))
    return result


def overlap(texts: Sequence[Marked], found: Sequence[Found], kind: str = "") -> tuple[float, float, float, int]:
    """Precision, recall, F and the number of marked spans; of one type if `kind` is given."""
    right = hit = marked = said = 0
    for text, places in zip(texts, found, strict=True):
        gold = [g for g in text.gold if kind in ("", g[2])]
        told = [p for p in places if kind in ("", p[2])]
        said, marked = said + len(told), marked + len(gold)
        right += sum(any(_same(p, g) for g in gold) for p in told)
        hit += sum(any(_same(p, g) for p in told) for g in gold)
    precision, recall = right / max(1, said), hit / max(1, marked)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), marked


def _same(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def main(arguments: list[str] | None = None) -> None:
    """Print the table; write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--split", default="dev", choices=("dev", "test", "train"), help="the corpora have no splits")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--parts", type=Path)
    json_option(parser)
    given = parser.parse_args(arguments)
    data = given.data or Path(os.environ.get("PAPERCHAIN_DATA", "data"))
    held = corpora(data)
    direct = not held
    if direct:
        texts = list(wikigold(data)) if data.is_file() else list(re3d(data))
        held = {texts[0].corpus: texts} if texts else {}
    if not held:
        sys.exit(f"No marked texts in {data}: name a folder of re3d or a CoNLL file with --data, or PAPERCHAIN_DATA.")
    trained = {} if direct else crossed(held)
    part = load(given.parts).types
    rows = []
    for corpus in ("re3d", "wikigold"):
        if corpus not in held:
            continue
        texts = held[corpus]
        engines = {"bare spaCy": bare(texts), "rules": ruled(texts)}
        if corpus in trained:
            engines["rules and trained, cross-validated"], engines["trained on other corpora"] = trained[corpus]
        elif part is not None:
            engines["rules and trained, as shipped"] = [
                part.marked(analyse(m.text), STYLES[corpus])
                for m in texts  # type: ignore[attr-defined]
            ]
        peer = overlap(texts, engines["bare spaCy"])[2]
        for engine, found in engines.items():
            for kind in ("", "Person", "Organisation", "Place", "Goods", "Other"):
                p, r, f, n = overlap(texts, found, kind)
                if not n:
                    continue
                print(f"{corpus:9} {engine:36} {kind or 'all':13} P {p:.3f}  R {r:.3f}  F {f:.3f}  ({n})")
                if not kind and engine != "bare spaCy":
                    aim = round(peer + 0.15, 4) if "trained" in engine else None
                    rows.append(
                        {
                            "what": f"{corpus}, overlap F, {engine}",
                            "value": round(f, 4),
                            "aim": aim,
                            "peer": "bare spaCy small",
                            "peer_value": round(peer, 4),
                            "n": n,
                        }
                    )
    keep(given.json, "entities", "re3d folders at hand, wikigold", rows)


if __name__ == "__main__":
    main()
