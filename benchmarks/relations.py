"""Relations between named parties against Re-DocRED: owner, employer, maker, parent, member, seat, country and more.

    python benchmarks/relations.py [--split dev|test] [--data DIR] [--documents N] [--errors] [--json FILE]

The texts come as words; they are joined to plain text (offsets kept), read as any other document, and each claim that
ties two annotated entities becomes a Wikidata property between them. Claims with a party that is not annotated are
left out and counted; so are posts and seats for which Wikidata has another property. Precision: share of these pairs
that the gold holds with this property and direction. Recall: share of the gold's pairs that are found, by any
sentence. Evidence: where the gold names the sentences that prove a relation, the share of hits whose own sentence is
among them.
"""

import argparse
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kept import json_option, keep

from paperchain.extract import extract
from paperchain.model import Argument, Claim, Document

CLOSE = frozenset(", . ; : ! ? ) ] } % 's 'S ’s n't ' ” ''".split())
OPEN = frozenset("( [ { $ £ € “ `` #".split())

PROPERTIES: dict[str, tuple[str, frozenset[str]]] = {
    "P127": ("owned by", frozenset({"P127", "P749"})),
    "P749": ("parent organisation", frozenset({"P749", "P127"})),
    "P355": ("subsidiary", frozenset({"P355"})),
    "P108": ("employer", frozenset({"P108", "P463", "P102"})),
    "P488": ("director, chairperson, chief executive", frozenset({"P488", "P169", "P1037", "P6", "P35", "P112"})),
    "P176": ("manufacturer", frozenset({"P176", "P178"})),
    "P178": ("developer", frozenset({"P178", "P176"})),
    "P463": ("member of", frozenset({"P463", "P102", "P361", "P54"})),
    "P159": ("headquarters", frozenset({"P159", "P131", "P276", "P740"})),
    "P17": ("country", frozenset({"P17"})),
}
"""What we read -> its name, and the properties of the gold that say it (a narrower one says the wider one)."""

CHIEFS = frozenset("chairman chairwoman chairperson chair president ceo co-chair".split())
"""Titles of who stands at the top; "a director" may be one of many."""
UNDER = frozenset("vice deputy assistant associate former honorary acting ex".split())
OTHER_POSTS = frozenset(
    """joined joining join coach commander officer minister secretary judge captain leader leads led heads headed head
    manager managed principal governor mayor ambassador chief founder co-founder founded found representative
    spokesman spokeswoman director directors agent adviser advisor""".split()
)
"""Offices for which Wikidata has other properties (position held, military branch, sports team), or none."""
CHAMBERS = frozenset(
    """parliament assembly house senate congress committee council cabinet commission duma bundestag legislature
    court""".split()
)
"""Bodies to which members are elected or appointed: a position held, not a membership."""
PAST = frozenset("acquired acquire acquires bought buy buys took".split())
"""What was bought may have been sold since."""
PARENTS = frozenset("subsidiary unit affiliate division parent company firm group entity corporation".split())


@dataclass
class Text:
    """A text of the corpus: plain text, where its words stand, its entities and its relations."""

    title: str
    text: str
    sentences: list[tuple[int, int]]
    entities: list[list[tuple[int, int, str]]]
    types: list[str]
    gold: dict[tuple[int, int], dict[str, set[int]]]


def joined(sentences: list[list[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    """Plain text of words, and the place of each word."""
    text, places, open_quote = "", [], False
    for words in sentences:
        row: list[tuple[int, int]] = []
        glued = True
        for word in words:
            closing = word == '"' and open_quote
            if text and not (glued and row) and word not in CLOSE and not closing:
                text += " "
            row.append((len(text), len(text) + len(word)))
            text += word
            open_quote = open_quote != (word == '"')
            glued = word in OPEN or (word == '"' and open_quote) or word in ("-", "–", "/")
            if word in ("-", "–"):
                glued = False
        places.append(row)
    return text, places


def texts(path: Path) -> Iterator[Text]:
    """The texts of one split."""
    for item in json.loads(path.read_text("utf-8")):
        text, places = joined(item["sents"])
        entities = [
            [
                (places[m["sent_id"]][m["pos"][0]][0], places[m["sent_id"]][m["pos"][1] - 1][1], m["name"])
                for m in mentions
                if m["pos"][1] <= len(places[m["sent_id"]])
            ]
            for mentions in item["vertexSet"]
        ]
        gold: dict[tuple[int, int], dict[str, set[int]]] = defaultdict(dict)
        for label in item["labels"]:
            gold[label["h"], label["t"]][label["r"]] = set(label["evidence"])
        spans = [(row[0][0], row[-1][1]) for row in places]
        yield Text(item["title"], text, spans, entities, [m[0]["type"] for m in item["vertexSet"]], gold)


def _words(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in name.casefold()).removeprefix("the ").split())


def entity_of(argument: Argument, text: Text) -> int | None:
    """The annotated entity that an argument names: by its place, else by its name."""
    span = argument.span
    if span is not None and span.exact and span.exact[0].isupper():
        for number, mentions in enumerate(text.entities):
            for start, end, _ in mentions:
                if start < span.end and span.start < end and 2 * (end - start) >= span.end - span.start:
                    return number
    wanted = _words(argument.value)
    for number, mentions in enumerate(text.entities):
        if any(_words(name) == wanted for _, _, name in mentions):
            return number
    return None


def pairs(claim: Claim) -> Iterator[tuple[str, Argument, Argument]]:
    """(property, head, tail) of a claim: each of its parties with each on the other side."""
    cue = claim.cue.exact.casefold() if claim.cue else ""

    def all_of(role: str) -> list[Argument]:
        return [a for a in claim.arguments if a.role == role]

    def crossed(prop: str, left: str, right: str) -> Iterator[tuple[str, Argument, Argument]]:
        return ((prop, a, b) for a in all_of(left) for b in all_of(right))

    if claim.kind == "ownership":
        if cue in PAST:
            return
        if cue.rstrip("s") in PARENTS or cue == "subsidiaries":
            yield from crossed("P749", "owned", "owner")
        else:
            yield from crossed("P127", "owned", "owner")
    elif claim.kind == "employment":
        title = set(" ".join(a.value for a in all_of("title")).casefold().split()) | {cue}
        if title & UNDER:
            return
        if {w for a in all_of("employer") for w in a.value.casefold().split()} & CHAMBERS:
            return
        if title & CHIEFS or cue in ("chairs", "chaired") or {"chief", "executive"} <= title:
            yield from crossed("P488", "employer", "employee")
        elif not title & OTHER_POSTS:
            yield from crossed("P108", "employee", "employer")
    elif claim.kind == "manufacture":
        yield from crossed("P176", "product", "maker")
    elif claim.kind == "development":
        yield from crossed("P178", "product", "developer")
    elif claim.kind == "membership":
        bodies = {w for a in all_of("organisation") for w in a.value.casefold().split()}
        if cue != "part" and not bodies & CHAMBERS:
            yield from crossed("P463", "member", "organisation")
    elif claim.kind == "nationality":
        yield from crossed("P17", "national", "country")
    elif claim.kind == "location":
        yield from crossed("P159", "located", "place")


@dataclass
class Count:
    """Pairs of one property: in the gold, read, right, found; hits whose evidence the gold names, and those proved."""

    gold: int = 0
    read: int = 0
    right: int = 0
    found: set[tuple[str, int, int]] = field(default_factory=set)
    judged: int = 0
    proved: int = 0
    apart: int = 0


def fitted(prop: str, head: int, tail: int, text: Text) -> str:
    """The property by what the parties are: a seat that is a state is a country; persons have neither here."""
    kind, other = text.types[head], text.types[tail]
    if prop == "P159":
        if kind != "ORG" or other != "LOC":
            return ""
        country = any(tail == t and "P17" in rel for (_, t), rel in text.gold.items())
        return "P17" if country else "P159"
    if prop == "P17" and kind == "PER":
        return ""
    if prop in ("P108", "P488") and {kind, other} != {"ORG", "PER"}:
        return ""
    if prop in ("P127", "P749") and (kind == "PER" or other == "LOC"):
        return ""
    return prop


def measure(chosen: list[Text], errors: bool) -> dict[str, Count]:
    """Every property's counts."""
    counts: dict[str, Count] = {prop: Count() for prop in PROPERTIES}
    for text in chosen:
        for held in text.gold.values():
            for prop in held:
                if prop in counts:
                    counts[prop].gold += 1
        digest = hashlib.sha256(text.text.encode()).hexdigest()
        seen: set[tuple[str, int, int]] = set()
        for claim in extract(Document(digest, text.title, "text/plain", text.text)).claims:
            if claim.polarity == "negative" or claim.modality not in ("asserted", "reported"):
                continue
            for prop, left, right in pairs(claim):
                head, tail = entity_of(left, text), entity_of(right, text)
                if head is None or tail is None or head == tail:
                    counts[prop].apart += 1
                    continue
                kind = fitted(prop, head, tail, text)
                if not kind or (kind, head, tail) in seen:
                    continue
                seen.add((kind, head, tail))
                _count(counts, kind, head, tail, text, claim, errors)
    return counts


def _count(counts: dict[str, Count], prop: str, head: int, tail: int, text: Text, claim: Claim, errors: bool) -> None:
    count, held = counts[prop], text.gold.get((head, tail), {})
    count.read += 1
    hits = [p for p in held if p in PROPERTIES[prop][1]]
    sentence = next((i for i, (start, end) in enumerate(text.sentences) if start <= claim.span.start < end), -1)
    if not hits:
        if errors:
            names = [text.entities[e][0][2] for e in (head, tail)]
            cue = claim.cue.exact if claim.cue else ""
            print(f"  {prop} {names[0]} > {names[1]} {sorted(held)} [{cue}] {claim.span.exact}")
        return
    count.right += 1
    for p in hits:
        if p in counts:
            counts[p].found.add((text.title, head, tail))
    if prop == "P749" and "P355" in text.gold.get((tail, head), {}):
        counts["P355"].found.add((text.title, tail, head))
    proofs = set().union(*(held[p] for p in hits))
    if proofs:
        count.judged += 1
        if sentence in proofs:
            count.proved += 1
        elif errors:
            print(f"  evidence {sentence} not in {sorted(proofs)}: {claim.span.exact}")


def main() -> None:
    """Read the split, print the table, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("PAPERCHAIN_DATA", "data")) / "re_docred" / "data"
    parser.add_argument("--split", default="dev", choices=("dev", "test", "train"))
    parser.add_argument("--data", type=Path, default=default, help="folder of dev_revised.json")
    parser.add_argument("--documents", type=int, help="the first N only")
    parser.add_argument("--errors", action="store_true", help="show every pair that the gold does not hold")
    json_option(parser)
    given = parser.parse_args()
    chosen = list(texts(given.data / f"{given.split}_revised.json"))[: given.documents]
    counts = measure(chosen, given.errors)

    rows: list[dict[str, Any]] = []
    print(f"{'':42}{'precision':>10}{'read':>6}{'recall':>8}{'gold':>6}{'evidence':>10}{'of':>5}{'not annotated':>15}")
    total = Count()
    for prop, count in counts.items():
        total.gold += count.gold
        for name in ("read", "right", "judged", "proved", "apart"):
            setattr(total, name, getattr(total, name) + getattr(count, name))
        total.found |= {(prop, *pair) for pair in count.found}  # type: ignore[misc]
        _line(f"{PROPERTIES[prop][0]} ({prop})", count)
        if count.read:
            what = f"relations: {PROPERTIES[prop][0]}, precision"
            rows.append({"what": what, "value": count.right / count.read, "n": count.read})
    _line("all", total)
    if total.read:
        share = total.proved / total.judged if total.judged else 0.0
        rows[:0] = [
            {"what": "relations: precision", "value": total.right / total.read, "aim": 0.80, "n": total.read},
            {"what": "relations: recall", "value": len(total.found) / total.gold, "n": total.gold},
            {"what": "relations: evidence sentence of hits", "value": share, "aim": 0.95, "n": total.judged},
        ]
    keep(given.json, "relations", f"Re-DocRED {given.split}, {len(chosen)} texts", rows)


def _line(name: str, count: Count) -> None:
    precision = f"{count.right / count.read:.3f}" if count.read else "-"
    recall = f"{len(count.found) / count.gold:.3f}" if count.gold else "-"
    proof = f"{count.proved / count.judged:.3f}" if count.judged else "-"
    print(f"{name:42}{precision:>10}{count.read:6}{recall:>8}{count.gold:6}{proof:>10}{count.judged:5}{count.apart:15}")


if __name__ == "__main__":
    main()
