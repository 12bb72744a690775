"""Copies: how many are found as words change, false pairs among independent reports, clusters, direction, and cost.

    python benchmarks/copies.py [--seed 11] [--json FILE]

Derivatives are made of the 120 texts of MEANTIME with a fixed seed: 35 to 100 % of the sentences are kept, 0 to 40 % of
the words dropped or replaced by words of the corpus, the lead rewritten in every second one, half of them credit the
agency. Pairs of the corpus that tell of one event instance are independent reports of it. The truth pairs of
minhash_articles are near-copies planted by its author. PolNeAR gives news of seven outlets.
"""

import argparse
import time
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from kept import data_option, json_option, keep, needed, show
from meantime import News, news

from paperchain.model import Document, Source, Span
from paperchain.weigh import Copies, Credit, lineage
from paperchain.weigh.copies import BAR, near_copies

AGENCY = Source.named("The Wire", "agency")
RATES = (0.0, 0.1, 0.25, 0.4)


@dataclass(frozen=True, slots=True)
class Derived:
    """A document made from another one."""

    document: Document
    original: str
    credit: Credit | None


def document(number: int, lines: list[str], published: str = "", source: str = "") -> Document:
    return Document(f"{number:064}", f"{number}.txt", "text/plain", "\n".join(lines), "", "", published, "en", source)


def derived(number: int, one: News, original: str, rate: float, words: list[str], chance: Random) -> Derived:
    """A derivative of a text, published later, in a paper of its own."""
    keep_share = chance.uniform(0.35, 1.0)
    kept = [s for s in one.sentences[1:] if chance.random() < keep_share]
    for sentence in chance.sample(one.sentences[1:], len(one.sentences) - 1):  # a copy of nothing is no copy
        if len(kept) < 2 and sentence not in kept:
            kept.append(sentence)
    lines = []
    for sentence in kept:
        told = (w if chance.random() >= rate else chance.choice(["", chance.choice(words)]) for w in sentence.split())
        lines.append(" ".join(word for word in told if word))
    if chance.random() < 0.5:
        lines[0] = " ".join(chance.choice(words) for _ in range(22)) + " ."
    credited = chance.random() < 0.5
    if credited:
        lines.append("With inputs from The Wire")
    made = document(number, lines, f"2031-01-{chance.randint(2, 28):02}")
    line = Credit("The Wire", Span.of(made, len(made.text) - 25, len(made.text))) if credited else None
    return Derived(made, original, line)


def rand_index(truth: list[str], found: list[str]) -> float:
    """Adjusted Rand index of two groupings of the same things."""

    def pairs(counts: dict[Any, int]) -> float:
        return sum(n * (n - 1) / 2 for n in counts.values())

    both: dict[Any, int] = {}
    left: dict[Any, int] = {}
    right: dict[Any, int] = {}
    for a, b in zip(truth, found, strict=True):
        both[a, b] = both.get((a, b), 0) + 1
        left[a] = left.get(a, 0) + 1
        right[b] = right.get(b, 0) + 1
    total = len(truth) * (len(truth) - 1) / 2
    expected = pairs(left) * pairs(right) / total
    most = (pairs(left) + pairs(right)) / 2
    return (pairs(both) - expected) / (most - expected) if most != expected else 1.0


def measured(texts: list[News], seed: int) -> list[dict[str, Any]]:
    """Recall by share of changed words, clusters and direction."""
    chance = Random(seed)
    words = [w for one in texts for s in one.sentences for w in s.split()]
    papers = [document(n, list(one.sentences), one.published, AGENCY.id) for n, one in enumerate(texts)]
    rows = []
    every: list[Derived] = []
    for rate in RATES:
        made = [derived(1000 + n, one, papers[n].id, rate, words, chance) for n, one in enumerate(texts)]
        found = {
            frozenset((c.left, c.right)) for c in near_copies([*papers, *(d.document for d in made)]) if c.score >= BAR
        }
        hit = sum(frozenset((d.document.id, d.original)) in found for d in made)
        aim = {0.1: 0.99, 0.25: 0.95, 0.4: 0.60}.get(rate)
        rows.append(row(f"copies found, {rate:.0%} of the words changed", hit / len(made), len(made), aim))
        every += [Derived(_renumbered(d.document, rate), d.original, d.credit) for d in made]
    unsigned = [Document(p.id, p.name, p.media_type, p.text, published=p.published, language="en") for p in papers]
    documents = [*unsigned, *(d.document for d in every)]
    kinship = lineage(documents)
    truth = [*(p.id for p in papers), *(d.original for d in every)]
    index = rand_index(truth, [kinship.groups[d.id] for d in documents])
    rows.append(row("clusters, adjusted Rand index, without credits", index, len(documents), 0.93))
    ends = {(a.copy, a.original) for a in kinship.edges if a.sure and a.directed}
    either = [d for d in every if {(d.document.id, d.original), (d.original, d.document.id)} & ends]
    right = sum((d.document.id, d.original) in ends for d in either)
    rows.append(row("direction by date", right / len(either), len(either), 0.95))
    # no dates but credits: the agency's papers are signed
    dateless = [Document(p.id, p.name, p.media_type, p.text, language="en", source=AGENCY.id) for p in papers]
    credited = [d for d in every if d.credit]
    bare = [Document(d.document.id, d.document.name, "text/plain", d.document.text, language="en") for d in credited]
    kinship = lineage([*dateless, *bare], [AGENCY], [d.credit for d in credited if d.credit])
    ends = {(a.copy, a.original) for a in kinship.edges if a.sure and a.directed and a.kind == "near-copy"}
    either = [d for d in credited if {(d.document.id, d.original), (d.original, d.document.id)} & ends]
    right = sum((d.document.id, d.original) in ends for d in either)
    rows.append(row("direction by credit, without dates", right / len(either), len(either), 0.95))
    return rows


def independent(texts: list[News]) -> list[dict[str, Any]]:
    """False pairs among texts of MEANTIME that tell of one event."""
    held = [{h.instance for h in one.happenings} for one in texts]
    same = {frozenset((a, b)) for a, b in combinations(range(len(texts)), 2) if held[a] & held[b]}
    papers = [document(n, list(one.sentences)) for n, one in enumerate(texts)]
    found = [c for c in near_copies(papers) if c.score >= BAR]
    false = sum(frozenset((int(c.left), int(c.right))) in same for c in found)
    return [
        row("pairs called copies among reports of one event", false / len(same), len(same), round(1 / 300, 4)),
        row("pairs called copies among all other texts", (len(found) - false) / 7140, 7140, None),
    ]


def of_other_outlets(data: Path) -> list[dict[str, Any]]:
    """Pairs above the bar among PolNeAR articles of different outlets, out within three days of each other."""
    papers, outlets, days = [], [], []
    for number, path in enumerate(sorted(needed(data / "polnear").glob("data/*/text/*.txt"))):
        outlet, day, _ = path.stem.split("_", 2)
        papers.append(document(number, path.read_text("utf-8").splitlines()))
        outlets.append(outlet)
        days.append(date.fromisoformat(day).toordinal())
    near = {
        frozenset((a, b))
        for a, b in combinations(range(len(papers)), 2)
        if outlets[a] != outlets[b] and abs(days[a] - days[b]) <= 3
    }
    found = {frozenset((int(c.left), int(c.right))) for c in near_copies(papers) if c.score >= BAR}
    share = len(found & near) / len(near)
    return [row("pairs called copies among news of other outlets, three days", share, len(near), round(1 / 300, 4))]


def planted(data: Path) -> list[dict[str, Any]]:
    """The truth pairs of minhash_articles."""
    rows = []
    for size in (100, 1000, 2500):
        folder = needed(data / "minhash_articles" / "data")
        lines = (folder / f"articles_{size}.train").read_text("utf-8").splitlines()
        papers = [Document(*line.split(" ", 1)[:1] * 2, "text/plain", line.split(" ", 1)[1]) for line in lines]
        truth = {
            frozenset(line.split()) for line in (folder / f"articles_{size}.truth").read_text().splitlines() if line
        }
        found = {frozenset((c.left, c.right)) for c in near_copies(papers) if c.score >= BAR}
        rows.append(row(f"planted pairs found, {size} articles", len(truth & found) / len(truth), len(truth), 0.99))
    return rows


def cost(data: Path, seed: int) -> list[dict[str, Any]]:
    """Ten thousand texts of some 480 words, every tenth made from another one; and one more text."""
    chance = Random(seed)
    lines = (needed(data / "minhash_articles" / "data") / "articles_2500.train").read_text("utf-8").splitlines()
    held = [s for line in lines for s in line.split(" ", 1)[1].split(". ") if len(s) > 30]
    papers: list[Document] = []
    for number in range(10_000):
        if number % 10 == 9:
            kept = [s for s in chance.choice(papers).text.split("\n") if chance.random() < 0.7]
        else:
            kept = [" ".join(chance.sample(s.split(), len(s.split()))) for s in chance.sample(held, 18)]
        papers.append(document(number, [f"{s}." for s in kept]))
    rows, remembered = [], Copies()
    for size in (2_500, 10_000):
        before = time.perf_counter()
        remembered = Copies()
        lineage(papers[:size], copies=remembered)
        rows.append(
            row(
                f"seconds for the lineage of {size:,} texts",
                time.perf_counter() - before,
                size,
                60 if size == 10_000 else None,
            )
        )
    before = time.perf_counter()
    lineage([*papers, document(10_000, [f"{s}." for s in papers[5].text.split("\n")[:12]])], copies=remembered)
    rows.append(row("seconds for one more", time.perf_counter() - before, 1, 0.5))
    return rows


def _renumbered(one: Document, rate: float) -> Document:
    number = int(one.id) + int(rate * 100_000)
    return Document(f"{number:064}", f"{number}.txt", one.media_type, one.text, "", "", one.published, "en", one.source)


def row(what: str, value: float, of: int, aim: float | None) -> dict[str, Any]:
    return {"what": what, "value": round(value, 4 if value < 0.01 else 3), "n": of, "aim": aim}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--part", choices=("found", "cost"), help="only one part")
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    rows: list[dict[str, Any]] = []
    if asked.part != "cost":
        texts = news(asked.data)
        rows += [*measured(texts, asked.seed), *independent(texts), *of_other_outlets(asked.data), *planted(asked.data)]
    if asked.part != "found":
        rows += cost(asked.data, asked.seed)
    show(rows)
    keep(asked.json, "copies", "MEANTIME derivatives, minhash_articles", rows)


if __name__ == "__main__":
    main()
