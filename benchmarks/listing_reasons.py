"""Reasons for listing of the EU journal: is the listed party linked to the named company by the right frame?

    python benchmarks/listing_reasons.py [--data DIR] [--sample tuned|fresh] [--errors] [--json FILE]

The rows were drawn by chance (a fixed seed) from all reasons that speak of posts, owners, parents or groups, and read
by hand, in order, until 200 held a link between the listed party and a named body. A label holds the row's key, the
frames that say the link rightly, and where the body's name stands; the texts themselves stay where they are. Each row
is read as a document: its name as the first line, then the reason. A label is met if a claim of one of its frames ties
an argument that names the listed party to one that names the body. Claims beside
the label are not judged.
"""

import argparse
import csv
import hashlib
import json
import os
from collections import Counter
from pathlib import Path

from kept import json_option, keep

from paperchain.extract import extract
from paperchain.model import Argument, Claim, Document

LABELS = Path(__file__).parent / "labels"
SAMPLES = {"tuned": "listing_reasons.json", "fresh": "listing_reasons_fresh.json"}
"""The rows whose misses the rules were mended on, and rows labelled before that whose misses nobody looked at."""


def key_of(name: str, reason: str) -> str:
    """The key of a row: the first 16 digits of the SHA-256 of its name, a line feed and its reason."""
    return hashlib.sha256(f"{name}\n{reason}".encode()).hexdigest()[:16]


def rows(folder: Path) -> dict[str, tuple[str, str]]:
    """Key -> name and reason of every row that gives a reason."""
    csv.field_size_limit(10**7)
    found = {}
    for path in sorted(folder.glob("*/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row.get("reason"):
                    found[key_of(row["name"], row["reason"])] = (row["name"], row["reason"])
    return found


def _words(text: str) -> set[str]:
    return {w for w in "".join(c if c.isalnum() else " " for c in text.casefold()).split() if len(w) > 2}


def is_subject(argument: Argument, name: str, heading: int) -> bool:
    """True if an argument names the listed party: a word of its name is shared, or it points back to the first line."""
    return bool(_words(argument.value) & _words(name)) and bool(argument.entity)


def names_body(argument: Argument, text: str, start: int, end: int) -> bool:
    """True if an argument stands at the body's name, or repeats it."""
    span = argument.span
    if span is not None and span.start < end and start < span.end:
        return True
    few, many = sorted((_words(argument.value), _words(text[start:end])), key=len)
    return bool(few) and few <= many and 2 * len(few) >= len(many)


def met(claims: tuple[Claim, ...], frames: list[str], name: str, text: str, start: int, end: int) -> bool:
    """True if a claim of one of the frames ties the listed party to the body."""
    for claim in claims:
        if claim.kind not in frames or claim.polarity == "negative":
            continue
        body = [a for a in claim.arguments if names_body(a, text, start, end)]
        if any(is_subject(a, name, len(name)) for a in claim.arguments if a not in body[:1]) and body:
            return True
    return False


def main() -> None:
    """Read every labelled row, print the table, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("PAPERCHAIN_DATA", "data")) / "eu_journal_sanctions"
    parser.add_argument("--split", default="dev", choices=("dev", "test", "train"), help="one sample only; ignored")
    parser.add_argument("--data", type=Path, default=default)
    parser.add_argument("--sample", default="tuned", choices=tuple(SAMPLES), help="tuned on, or fresh rows")
    parser.add_argument("--errors", action="store_true", help="show every row whose label is not met")
    json_option(parser)
    given = parser.parse_args()
    held, labels = rows(given.data), json.loads((LABELS / SAMPLES[given.sample]).read_text("utf-8"))["labels"]
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for label in labels:
        name, reason = held[label["row"]]
        text, shift = f"{name}\n{reason}", len(name) + 1
        digest = hashlib.sha256(text.encode()).hexdigest()
        claims = extract(Document(digest, name, "text/plain", text)).claims
        kind = "/".join(label["frames"])
        asked[kind] += 1
        if met(claims, label["frames"], name, text, label["start"] + shift, label["end"] + shift):
            right[kind] += 1
        elif given.errors:
            print(f"{label['row']} {kind}: {name} | {reason[label['start'] : label['end']]} | {reason[:300]}")
            for claim in claims:
                print("     ", claim.kind, [(a.role, a.value) for a in claim.arguments])
    print(f"{'':34}{'right':>7}{'of':>5}{'share':>8}")
    for kind, count in sorted(asked.items(), key=lambda item: -item[1]):
        print(f"{kind:34}{right[kind]:7}{count:5}{right[kind] / count:8.3f}")
    total = sum(right.values()) / sum(asked.values())
    print(f"{'all':34}{sum(right.values()):7}{sum(asked.values()):5}{total:8.3f}")
    row = {
        "what": f"reasons for listing ({given.sample} rows): right frame, party and body",
        "value": total,
        "aim": 0.80,
        "n": sum(asked.values()),
    }
    keep(given.json, "listing_reasons", f"EU journal, {len(labels)} {given.sample} rows, by hand", [row])


if __name__ == "__main__":
    main()
