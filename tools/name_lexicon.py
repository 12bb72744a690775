"""Write the word lists of names in src/paperchain/language/lexicon from open data below PAPERCHAIN_DATA.

    python tools/name_lexicon.py

people.txt: words of personal names with the power of two of their frequency, from NETransliteration (MIT-style,
Amazon 2018; the names are Wikidata's, CC0). cities.txt: cities and regions with an airport, from airportsdata (MIT).
"""

import csv
import os
from collections import Counter
from pathlib import Path

DATA = Path(os.environ.get("PAPERCHAIN_DATA", "data"))
OUT = Path(__file__).parents[1] / "src/paperchain/language/lexicon"
PARTICLES = frozenset("de von van der la le al el bin ibn da dos du del di san the of and st".split())
COMMON = frozenset(
    """may will art bay summer winter spring north south east west new old group bank air sea gold silver global star
    trade energy power city port united royal national general international prince king queen baron long short great
    gulf ocean delta union federal central state law judge count major field hill lake river mountain park bridge stone
    wood church castle house school college golden white black green brown blue red young early day night sun moon
    """.split()
)
"""English words that speak for no person, though some bear them."""


def people() -> dict[str, int]:
    """Word of a personal name -> log2 of how often Wikidata's labels hold it; three times or more."""
    found: Counter[str] = Counter()
    for path in sorted((DATA / "netranslit").rglob("wd_*_80")):
        for line in path.read_text("utf-8").splitlines():
            parts = line.split("\t")
            if len(parts) > 2 and parts[2].strip().isdigit() and parts[0].isalpha() and len(parts[0]) > 1:
                found[parts[0]] = max(found[parts[0]], int(parts[2]))
    left = {w: n for w, n in found.items() if n >= 4 and w not in PARTICLES | COMMON}
    return {w: n.bit_length() - 1 for w, n in sorted(left.items())}


def cities() -> list[str]:
    """Names of cities that an airport with an IATA code serves, and of their regions."""
    found = set()
    with (DATA / "airports/airports.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            names = [row["city"]] if row["iata"] else []
            names += [row["subd"]] if row["iata"] and not any(c.isdigit() for c in row["subd"]) else []
            found |= {n.casefold() for n in names if len(n) > 3 and n.replace(" ", "").replace("-", "").isalpha()}
    return sorted(found - COMMON)


def main() -> None:
    """Write both lists."""
    OUT.mkdir(exist_ok=True)
    lines = [f"{word} {power}" for word, power in people().items()]
    (OUT / "people.txt").write_text("\n".join(lines) + "\n", "utf-8")
    (OUT / "cities.txt").write_text("\n".join(cities()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
