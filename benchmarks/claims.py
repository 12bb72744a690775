"""Claims against gold readings: the extraction beside a subject-verb-object baseline, on every gold file of a folder.

    python benchmarks/claims.py benchmarks/gold [--misses] [--json FILE]

The baseline does what textacy's `subject_verb_object_triples` does (subjects, objects and agents of each verb, with
their conjuncts, over the same parser), and is helped: its verbs are given the kinds of our own frames, verbs that no
frame knows are left out, a negation beside the verb makes it a denial, and the passive is turned round. Both are
scored by `paperchain.extract.evaluate`. A folder holds NAME.gold.json with NAME.txt beside it.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kept import json_option, keep

from paperchain.case.evaluating import evaluate_all, gold_reading, text_beside
from paperchain.extract.evaluate import evaluate
from paperchain.extract.scoring.pooling import pool
from paperchain.extract.scoring.results import Evaluation
from paperchain.language import russian
from paperchain.language.analyse import model
from paperchain.language.passages import passages
from paperchain.model.frames import frames

AIMS = {
    "claims: core recall": 0.65,
    "claims: precision": 0.80,
    "matched claims: speaker": 0.85,
    "matched claims: modality": 0.85,
    "hard failures": 0,
}


def kinds() -> dict[str, str]:
    """Verb -> the first frame that it calls up."""
    found: dict[str, str] = {}
    for name, frame in frames().items():
        for table in frame.trigger.get("en", {}).get("verb", ()):
            for word in table["words"]:
                found.setdefault(word.split()[0], name)
    return found


def _with_conjuncts(tokens: list[Any]) -> list[Any]:
    return [word for token in tokens for word in (token, *token.conjuncts)]


def _phrase(token: Any) -> tuple[int, int]:
    left = [c for c in token.lefts if c.dep_ in ("compound", "amod", "nmod", "nummod")]
    return min([token.idx, *(c.idx for c in left)]), token.idx + len(token)


def triples(text: str) -> Iterator[dict[str, Any]]:
    """Subject, verb and object of each verb that a frame knows, as predictions."""
    known = kinds()
    offset = 0
    for line in text.split("\n"):
        for sentence in model()(line).sents if line.strip() else ():
            for verb in (t for t in sentence if t.pos_ == "VERB" and t.lemma_ in known):
                inner = {kind: [c for c in verb.children if c.dep_ == kind] for kind in ("nsubj", "dobj", "nsubjpass")}
                agents = [p for by in verb.children if by.dep_ == "agent" for p in by.children if p.dep_ == "pobj"]
                pairs = (
                    (subject, thing)
                    for subject in _with_conjuncts(inner["nsubj"] or agents)
                    for thing in _with_conjuncts(inner["dobj"] or inner["nsubjpass"])
                )
                for subject, thing in pairs:
                    spans = [("agent", _phrase(subject)), ("target", _phrase(thing))]
                    yield {
                        "kind": known[verb.lemma_],
                        "evidence": {"start": offset + sentence.start_char, "end": offset + sentence.end_char},
                        "arguments": [
                            {"role": role, "name": line[a:b], "start": offset + a, "end": offset + b}
                            for role, (a, b) in spans
                        ],
                        "polarity": "negative" if any(c.dep_ == "neg" for c in verb.children) else "positive",
                        "modality": "asserted",
                        "speakers": [],
                    }
        offset += len(line) + 1


def per_frame(evaluations: list[Evaluation]) -> list[tuple[str, int, int, int, int]]:
    """Kind, gold claims, found, predicted, right: over all documents, the kinds with most misses first."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for evaluation in evaluations:
        for frame in evaluation.frames:
            for place, count in enumerate((frame.gold, frame.found, frame.predicted, frame.right)):
                rows[frame.kind][place] += count
    ordered = sorted(rows.items(), key=lambda item: (item[1][1] - item[1][0] + item[1][3] - item[1][2], item[0]))
    return [(kind, gold, found, predicted, right) for kind, (gold, found, predicted, right) in ordered]


def russian_too(folder: Path) -> None:
    """Ends the benchmark where a text is Russian and nothing is there to read it with."""
    texts = [path.read_text("utf-8")[:2000] for path in (folder.glob("*.txt") if folder.is_dir() else ())]
    if any(p.language == "ru" for text in texts for p in passages(text)) and not russian.installed():
        raise SystemExit(f'{folder} holds Russian texts; to read them: pip install "paperchain[ru]"')


def main() -> None:
    """Score both, print the table, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "gold", type=Path, nargs="?", default=Path(__file__).parent / "gold", help="folder of gold files"
    )
    parser.add_argument("--misses", action="store_true", help="show every miss and every false claim")
    json_option(parser)
    given = parser.parse_args()

    russian_too(given.gold)
    ours = evaluate_all(given.gold)
    files = sorted(given.gold.glob("*.gold.json")) if given.gold.is_dir() else [given.gold]
    golds = [(gold, text_beside(path, gold)) for path in files for gold in [gold_reading(path)]]
    peer = [evaluate(gold, list(triples(text.read_text("utf-8")))) for gold, text in golds]
    beside = {row.name: row for row in pool(peer)}

    print(f"{'':34}{'measured':>9}{'95 %':>16}{'aim':>6}{'baseline':>10}{'of':>6}")
    rows = []
    for row in ours.pooled:
        other, aim = beside.get(row.name), AIMS.get(row.name)
        span = f"{row.low:.3f}-{row.high:.3f}" if row.low is not None and row.high is not None else ""
        show = "" if aim is None else f"{aim:g}"
        print(f"{row.name:34}{row.value:9.3f}{span:>16}{show:>6}{other.value if other else 0:10.3f}{row.n:6}")
        rows.append(
            {
                "what": row.name,
                "value": row.value,
                "aim": aim,
                "peer": "subject-verb-object" if other else "",
                "peer_value": other.value if other else None,
                "n": row.n,
            }
        )
    evaluations = list(ours.documents.values())
    print(f"\n{'kind':32}{'gold':>6}{'found':>7}{'read':>6}{'right':>7}")
    for kind, *counts in per_frame(evaluations):
        print(f"{kind:32}{counts[0]:6}{counts[1]:7}{counts[2]:6}{counts[3]:7}")
    if given.misses:
        for name, evaluation in ours.documents.items():
            print(f"\n== {name}")
            for miss in evaluation.misses:
                print(f"  missed {miss.kind}{' (core)' if miss.core else ''}: {' '.join(miss.sentence.split())}")
            for false in evaluation.false_claims:
                print(f"  false {false.kind} ({false.claim.get('gloss', '')}): {' '.join(false.sentence.split())}")
    keep(given.json, "claims", f"{len(files)} documents", rows)


if __name__ == "__main__":
    main()
