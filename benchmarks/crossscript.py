"""Names in their own script looked up among Latin ones, and the reverse: EU listings that print both.

Half of the pairs, by a hash, was looked at while the rules were written; the figures are of the other half. Every name
of either half stands in the list that is searched. Two entries whose Latin names have the same words are one party.
Peer: nomenklatura's logic-v2 on Latin lists, as measured once elsewhere: 0 / 34 / 92 / 15 %.
"""

import argparse
import csv
import hashlib
import re
import time
from collections import defaultdict

from kept import data_option, json_option, keep, needed, show

from paperchain.language.names import legal_form, tokens
from paperchain.lists import Entry, ListName, SanctionList
from paperchain.screen.searching import ALERT, NameSearch

Pair = tuple[str, str, str, str]
GROUPS = {
    ("han", "Company"): ("Chinese companies", 0.60, 0.0),
    ("cyr", "Company"): ("Russian companies", 0.85, 0.34),
    ("cyr", "Person"): ("Russian persons", 0.97, 0.92),
    ("ara", "Person"): ("Arabic and Persian persons", 0.65, 0.15),
    ("ara", "Company"): ("Arabic and Persian bodies", None, None),
}


def main() -> None:
    """Search every name of a half, in both directions."""
    parser = argparse.ArgumentParser(description=__doc__)
    data_option(parser)
    parser.add_argument("--half", type=int, default=1, choices=(0, 1), help="0: the half looked at (default: 1)")
    json_option(parser)
    asked = parser.parse_args()
    with needed(asked.data / "eu_crossscript_pairs.csv").open(encoding="utf-8") as lines:
        pairs = [(r["script"], _schema(r["schema"]), r["latin"], r["native"]) for r in csv.DictReader(lines)]
    rows = []
    for column, other, way in ((2, 3, "Latin list"), (3, 2, "native list")):
        search = _search({(pair[1], pair[column]) for pair in pairs})
        rows += _measure(search, pairs, parties(pairs), column, other, way, asked.half)
    show(rows)
    half = "the half not looked at" if asked.half else "the half that was looked at"
    keep(asked.json, "crossscript", f"eu_crossscript_pairs (CC BY-NC: measured only), {half}", rows)


def parties(pairs: list[Pair]) -> dict[str, int]:
    """The number of the party that each name is of."""
    first: dict[tuple[str, ...], int] = {}
    joined: list[int] = list(range(len(pairs)))

    def root(number: int) -> int:
        while joined[number] != number:
            number = joined[number]
        return number

    for number, (_, schema, *names) in enumerate(pairs):
        for name in names:
            joined[root(number)] = root(first.setdefault((schema, *_words(name)), number))
    return {name: root(number) for number, pair in enumerate(pairs) for name in pair[2:]}


def _words(name: str) -> list[str]:
    """The words of a name without legal form and what stands in brackets, by plain rules of their own."""
    return sorted(tokens(legal_form(re.sub(r"[(（].*", "", name) or name)[0])) or [name]


def _schema(written: str) -> str:
    return "Person" if written == "Person" else "Company"


def _search(names: set[tuple[str, str]]) -> NameSearch:
    entries = [Entry(str(n), s, name, (ListName(name),)) for n, (s, name) in enumerate(sorted(names))]
    return NameSearch([SanctionList("pairs", "Pairs", "pairs", "", "", tuple(entries))])


def _measure(
    search: NameSearch, pairs: list[Pair], party: dict[str, int], column: int, other: int, way: str, half: int
) -> list[dict[str, object]]:
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    times = []
    for pair in pairs:
        if hashlib.sha256(pair[3].encode()).digest()[0] % 2 != half or pair[:2] not in GROUPS:
            continue
        start = time.perf_counter()
        found = search.search(pair[other], pair[1])
        times.append(time.perf_counter() - start)
        same = [party[c.name] == party[pair[column]] for c in found]
        above = bool(found) and found[0].found.probability >= ALERT
        count = counts[pair[0], pair[1]]
        count[0] += 1
        count[1] += any(same)
        count[2] += above and same[0]
        count[3] += above and not same[0]
    made: list[dict[str, object]] = []
    for group, (label, aim, peer) in GROUPS.items():
        n, near, right, wrong = counts[group]
        for what, value, goal, theirs in (
            ("right at top-1 above the bar", right, aim, peer if column == 2 else None),
            ("wrong at top-1 above the bar", wrong, 0.02, None),
            ("among 75 candidates", near, None, None),
        ):
            figure = {"what": f"{label}, {way}: {what}", "value": round(value / max(1, n), 3), "aim": goal}
            made.append({**figure, "peer": "logic-v2", "peer_value": theirs, "n": n})
    times.sort()
    median = round(1000 * times[len(times) // 2], 2)
    made.append(
        {"what": f"ms a query, median, {way}", "value": median, "aim": None, "peer_value": None, "n": len(search)}
    )
    return made


if __name__ == "__main__":
    main()
