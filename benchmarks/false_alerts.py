"""How many alerts screening raises on people who are not listed, and how many listed people it finds, by the bar.

The names are the fixtures of yente's benchmark of candidate generation (MIT): invented people of the United States and
of the whole world, in many scripts, and people of the UN list with typing errors and words reordered. They are looked
up in OFAC's list of January 2022, the EU's journal and the UN's list of February 2026 together. A sample by a hash is
measured; `--sample` draws another. An invented name may by chance be that of somebody listed; it counts as false.

A listed person is found if an alert names the entry, or another with a name of the same words. Peer: nomenklatura's
logic-v2, as measured once elsewhere: 13 false alerts in a thousand at a recall of .977.
"""

import argparse
import csv
import hashlib
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from kept import data_option, json_option, keep, needed, show

from paperchain.language.preparing import name_forms
from paperchain.lists import Entry, ListName, SanctionList, load
from paperchain.screen.searching import ALERT, NameSearch

BARS = (0.6, 0.65, 0.7, ALERT, 0.75, 0.8, 0.85, 0.9)
SHARES = {"negatives_global": 0.02, "negatives_us": 0.02, "positives_un_treated": 0.5}
"""Share of each file that a sample takes."""


def main() -> None:
    """Search the sample and count what stands above each bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", default="fresh", help="any word: it draws the sample (default: fresh)")
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    fixtures = needed(asked.data / "yente_candgen")
    lists = [
        load(needed(asked.data / "ofac_sdn_2022") / "sdn.csv"),
        load(needed(asked.data / "eu_journal_sanctions")),
        un_list(needed(asked.data / "watchman_ofac" / "UN_consolidated.xml")),
    ]
    search = NameSearch(lists)
    strangers = [(name, "") for file in ("negatives_global", "negatives_us") for name in _names(fixtures, file)]
    true_names = _names(fixtures, "positives_un_untreated")
    listed = list(zip(_names(fixtures, "positives_un_treated"), true_names, strict=True))
    first = len(_names(fixtures, "negatives_global"))
    sampled = [
        *_sample(strangers[:first], SHARES["negatives_global"], asked.sample),
        *_sample(strangers[first:], SHARES["negatives_us"], asked.sample),
    ]
    start = time.perf_counter()
    alarms = [_highest(search, name) for name, _ in sampled]
    cost = 1000 * (time.perf_counter() - start) / len(sampled)
    wanted = _sample(listed, SHARES["positives_un_treated"], asked.sample)
    hits = [_highest(search, name, true) for name, true in wanted]
    rows: list[dict[str, object]] = []
    for bar in BARS:
        false = sum(p >= bar for p in alarms)
        found = sum(p >= bar for p in hits)
        at = f"bar {bar:g}" + (" (the default)" if bar == ALERT else "")
        aims = (5, 0.985) if bar == ALERT else (None, None)
        peers = (13, 0.977) if bar == ALERT else (None, None)
        figure = {"peer": "logic-v2", "aim": aims[0], "peer_value": peers[0], "n": len(alarms)}
        rows.append({"what": f"false alerts in 1,000, {at}", "value": round(1000 * false / len(alarms), 1), **figure})
        figure = {"peer": "logic-v2", "aim": aims[1], "peer_value": peers[1], "n": len(hits)}
        rows.append({"what": f"listed people found, {at}", "value": round(found / len(hits), 3), **figure})
    rows.append({"what": "listed people among 75 candidates", "value": round(sum(p > 0 for p in hits) / len(hits), 3)})
    rows[-1]["n"] = len(hits)
    rows.append({"what": "ms a query", "value": round(cost, 2), "n": len(search)})
    show(rows)
    keep(asked.json, "false_alerts", f"yente_candgen (MIT), sample {asked.sample!r}, {len(search):,} names", rows)


def un_list(path: Path) -> SanctionList:
    """The persons of the UN's consolidated list; aliases of low quality are weak."""
    entries = []
    for person in ElementTree.parse(path).getroot().iter("INDIVIDUAL"):
        parts = [person.findtext(f"{part}_NAME", "").strip() for part in ("FIRST", "SECOND", "THIRD", "FOURTH")]
        names = [ListName(" ".join(filter(None, parts)))]
        for alias in person.iter("INDIVIDUAL_ALIAS"):
            if name := alias.findtext("ALIAS_NAME", "").strip():
                names.append(ListName(name, "strong" if alias.findtext("QUALITY") == "Good" else "weak", "aka"))
        entries.append(Entry(person.findtext("DATAID", ""), "Person", names[0].name, tuple(names)))
    return SanctionList("un", "UN Security Council", "un-xml", "2026-02-27", "", tuple(entries))


def _names(folder: Path, file: str) -> list[str]:
    with needed(folder / f"{file}.csv").open(encoding="utf-8") as lines:
        return [row["full_name"] for row in csv.DictReader(lines)]


def _sample(rows: list[tuple[str, str]], share: float, word: str) -> list[tuple[str, str]]:
    """About so large a share of the rows, by a hash of the word and the names."""
    return [r for r in rows if hashlib.sha256(f"{word} {r}".encode()).digest()[0:2] < _bytes(share)]


def _bytes(share: float) -> bytes:
    return min(65535, int(share * 65536)).to_bytes(2, "big")


def _highest(search: NameSearch, name: str, true: str = "") -> float:
    """Probability of the best candidate; with `true`, of the best that has a name of the same words as it."""
    found = search.search(name, "Person")
    if true:
        words = sorted(name_forms(true, "Person").folds)
        found = [c for c in found if any(sorted(name_forms(n.name, "Person").folds) == words for n in c.entry.names)]
    return found[0].found.probability if found else 0.0


if __name__ == "__main__":
    main()
