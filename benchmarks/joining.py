"""How sure joining across scripts must be: pairs of EU-listed names, one in Latin letters, one in their own script.

Every name is a record of its own document; all of them are resolved as one case. A pair is right if the list gives both
names to one entry. The table shows what each bar would join; `JOIN_ACROSS` in `paperchain.resolve.likeness` is chosen
on one half (by a hash) and the figures are those of the other half.
"""

import argparse
import csv
import hashlib
import time

from kept import data_option, json_option, keep, needed

from paperchain.language.comparing import compare_names
from paperchain.language.preparing import name_forms
from paperchain.model import Document, Mention, Span
from paperchain.resolve import canonical, resolve
from paperchain.resolve.likeness import JOIN_ACROSS, joinable
from paperchain.resolve.names_met import met, pairs

BARS = (0.8, 0.85, 0.9, 0.93, 0.95, 0.97)


def half(name: str) -> int:
    """0 for choosing, 1 for reporting."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def main() -> None:
    """Print precision and recall of each bar on either half, and what the whole resolution joins."""
    parser = argparse.ArgumentParser(description=__doc__)
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    owners: dict[str, set[str]] = {}
    mentions: dict[str, Mention] = {}
    with needed(asked.data / "eu_crossscript_pairs.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            schema = "Person" if row["schema"] == "Person" else "Company"
            for name in (row["latin"], row["native"]):
                document = hashlib.sha256(name.encode()).hexdigest()
                text = Document(document, name, "text/plain", name)
                made = Mention.of(schema, name, Span.of(text, 0, len(name)))
                mentions.setdefault(made.entity, made)
                owners.setdefault(made.entity, set()).add(row["id"])
    found = [mention for mention in mentions.values() if half(mention.name)]
    true = set(_pairs(owners))
    records = met(mentions.values())
    scored = []
    for left, right in pairs(records)[0]:
        a, b = name_forms(left.name, left.schema), name_forms(right.name, right.schema)
        if left.family == right.family and a.foreign != b.foreign and joinable(a, b, told := compare_names(a, b)):
            scored.append((told.probability, frozenset((left.entity, right.entity)), half(left.name)))
    lines = []
    for part in (0, 1):
        for bar in BARS:
            said = [pair for probability, pair, where in scored if probability >= bar and where == part]
            right = sum(pair in true for pair in said)
            print(f"half {part}, bar {bar}: joined {len(said)}, right {right / max(1, len(said)):.4f}")
            if part and bar == JOIN_ACROSS:
                value = round(right / max(1, len(said)), 4)
                lines.append({"what": f"joined across scripts from {bar}: right", "value": value, "n": len(said)})
    start = time.process_time()
    true = {pair for pair in true if pair <= {mention.entity for mention in found}}
    ids = canonical(found, resolve(found, (), ()).judgements)
    joined = set(_pairs({e: {one} for e, one in ids.items()}))
    known = {pair for pair in joined if pair in true}
    spent = time.process_time() - start
    print(f"resolved {len(found)} names: {len(joined)} pairs joined, right {len(known) / max(1, len(joined)):.4f}, "
          f"of all true pairs {len(known) / len(true):.3f}, CPU seconds {spent:.1f}")  # fmt: skip
    lines.append({"what": "all names as one case: pairs joined that are right", "n": len(joined)})
    lines[-1]["value"] = round(len(known) / max(1, len(joined)), 4)
    lines.append({"what": "true pairs that were joined", "value": round(len(known) / len(true), 3), "n": len(true)})
    keep(asked.json, "joining", "eu_crossscript_pairs (from the EU Official Journal)", lines)


def _pairs(groups: dict[str, set[str]]) -> list[frozenset[str]]:
    held: dict[str, list[str]] = {}
    for entity, names in groups.items():
        for name in names:
            held.setdefault(name, []).append(entity)
    return [frozenset((a, b)) for members in held.values() for n, a in enumerate(members) for b in members[n + 1 :]]


if __name__ == "__main__":
    main()
