"""How fast names are looked up in lists of 50,000 and of 1,000,000 parties, and what their index costs.

The lists are made up by a seeded generator out of the real ones (OFAC of January 2022, the EU's journal): each name
takes its kind, its number of words and its legal form from a real name, and its words from all names of that kind and
script, as often as they stand there; a third of the words have a letter changed, so that the vocabulary grows with the
list as in real ones. One name a party. Half of the names looked up are names of the list with a typing error or their
words reordered, half are invented people of the whole world (yente's fixtures, MIT).

The index is built in one process, and opened and searched in another that knows nothing else, so that memory and the
time to open it are its own. A query is everything: the name prepared, candidates found, compared in full, the best ten
given with reasons. "Floor" is what no program on this machine can go below with this plan: one pass of numpy over the
postings of the keys, and one full comparison for each name that is compared.
"""

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import psutil
from false_alerts import _names as fixture
from kept import data_option, json_option, keep, needed, show

from paperchain.language.comparing import score_names
from paperchain.language.names import script
from paperchain.language.parties import party
from paperchain.lists import Entry, ListName, SanctionList, load
from paperchain.screen.indexing import compiled
from paperchain.screen.nearing import Names
from paperchain.screen.searching import LEAST, NameSearch
from paperchain.screen.stored import open_stored

SIZES = {50_000: (3.0, 1500), 1_000_000: (15.0, 600)}
"""Parties -> aims: ms a query (median), queries a second."""
QUERIES = 1000
LETTERS = "aeioulnrstkm"


def main() -> None:
    """Build, open and search each list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1, help="seeds the lists and the questions (default: 1)")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="parties on the list")
    parser.add_argument("--search", type=Path, help=argparse.SUPPRESS)
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    if asked.search:
        searched(asked.search)
        return
    real = [load(needed(asked.data / "ofac_sdn_2022") / "sdn.csv"), load(needed(asked.data / "eu_journal_sanctions"))]
    strangers = fixture(needed(asked.data / "yente_candgen"), "negatives_global")
    rows: list[dict[str, object]] = []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            rows += measured(size, real, strangers, asked.seed, Path(folder))
    show(rows)
    keep(asked.json, "screening_speed", f"made up from OFAC's and the EU's names, seed {asked.seed}", rows)


def made_up(real: list[SanctionList], size: int, seed: int) -> Iterator[Entry]:
    """The parties of a list, in order."""
    chance = random.Random(f"{seed} {size}")
    shapes = [(entry.schema, name.name.split()) for source in real for entry in source.entries for name in entry.names]
    pool: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for schema, words in shapes:
        for word in words:
            pool[schema == "Person", script(word)].append(word)
    for number in range(size):
        schema, words = chance.choice(shapes)
        name = " ".join(_word(chance, pool[schema == "Person", script(word)], word) for word in words)
        yield Entry(str(number), schema, name, (ListName(name),))


def _word(chance: random.Random, pool: list[str], word: str) -> str:
    if not any(c.isalpha() for c in word):
        return word
    drawn = chance.choice(pool)
    if len(drawn) > 4 and drawn.isalpha() and chance.random() < 1 / 3:
        at = chance.randrange(len(drawn))
        letter = chance.choice(LETTERS if drawn.isascii() else drawn)
        drawn = drawn[:at] + (letter.upper() if drawn[at].isupper() else letter) + drawn[at + 1 :]
    return drawn


def _misspelt(chance: random.Random, name: str) -> str:
    words = name.split()
    if len(words) > 1 and chance.random() < 0.5:
        return " ".join(chance.sample(words, len(words)))
    at = chance.randrange(len(name))
    return name[:at] + name[at + 1 :] if chance.random() < 0.5 else name[:at] + chance.choice(LETTERS) + name[at:]


def measured(
    size: int, real: list[SanctionList], strangers: list[str], seed: int, folder: Path
) -> list[dict[str, object]]:
    """Figures of one size."""
    chance = random.Random(f"questions {seed} {size}")
    wanted = set(chance.sample(range(size), QUERIES // 2))
    asked: list[tuple[str, str, int]] = [(name, "Person", -1) for name in chance.sample(strangers, QUERIES // 2)]
    for entry in made_up(real, size, seed):
        if int(entry.id) in wanted:
            asked.append((_misspelt(chance, entry.name), entry.schema, int(entry.id)))
    chance.shuffle(asked)
    (folder / "asked.json").write_text(json.dumps(asked), "utf-8")
    start = time.process_time()
    for _ in made_up(real, size, seed):
        pass
    making = time.process_time() - start
    start = time.process_time()
    compiled(made_up(real, size, seed)).write(folder / "list.index", "")
    build = time.process_time() - start - making
    command = [sys.executable, __file__, "--search", str(folder)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    millions = size / 1e6
    median, rate = SIZES.get(size, (None, None))
    on = f"{size:,} parties"
    figures = [
        ("index built, CPU s", round(build, 1), round(60 * millions, 1)),
        ("index on disk, MB", round((folder / "list.index").stat().st_size / 1e6, 1), None),
        ("peak memory of the building process, MB", _peak(), None),
        ("index opened and its hash checked, s", found["open"], 0.3),
        ("memory of the index after all queries, MB", found["memory"], 600),
        ("one query, median ms", found["median"], median),
        ("one query, 95th percentile ms", found["p95"], 4 * found["median"]),
        ("queries a second, one core", found["rate"], rate),
        ("names compared in full a query", found["compared"], None),
        ("floor: postings of a query added up, ms", found["postings"], None),
        ("floor: one full comparison, ms", found["comparison"], None),
        ("a query, times its floor", found["ratio"], None),
        ("misspelt party among 75 candidates", found["near"], 0.98),
        ("misspelt party first", found["first"], None),
    ]
    return [{"what": f"{on}: {what}", "value": value, "aim": aim, "n": QUERIES} for what, value, aim in figures]


def searched(folder: Path) -> None:
    """What the second process measures, as JSON."""
    asked = json.loads((folder / "asked.json").read_text("utf-8"))
    for name, schema, _ in asked:
        party(name, schema)  # tables and prepared names are not the memory of the index
    party.cache_clear()
    before = _held()
    start = time.perf_counter()
    stored = open_stored(folder / "list.index", "")
    assert stored is not None
    names = Names([stored])
    opened = time.perf_counter() - start

    def read(number: int) -> Entry:
        form, name, quality = names.row(number)
        return Entry(
            str(number), form.schema, name, tuple([ListName(name, quality)] * (int(stored.places[number]) + 1))
        )

    search = NameSearch.of([SanctionList("made-up", "Made up", "", "", "", ())], names, [read])
    for name, schema, _ in asked[:20]:
        search.search_party(party(name, schema), shown=10, least=LEAST)
    times, first = [], 0
    for name, schema, wanted in asked:
        start = time.perf_counter()
        found = search.search_party(party(name, schema), shown=10, least=LEAST)
        times.append(1000 * (time.perf_counter() - start))
        first += wanted >= 0 and bool(found) and found[0].entry.id == str(wanted)
    memory = _held() - before
    forms = [(party(name, schema).name, wanted) for name, schema, wanted in asked]
    start = time.perf_counter()
    near = [names.near(form) for form, _ in forms]
    postings = 1000 * (time.perf_counter() - start) / len(forms)
    pairs = [(form, names.row(row)[0]) for (form, _), rows in list(zip(forms, near, strict=True))[:100] for row in rows]
    start = time.perf_counter()
    for form, listed in pairs:
        score_names(form, listed, {})
    comparison = 1000 * (time.perf_counter() - start) / max(1, len(pairs))
    met = sum(wanted in {names.place(row)[1] for row in rows} for (_, wanted), rows in zip(forms, near, strict=True))
    some = sum(wanted >= 0 for _, wanted in forms)
    compared = statistics.mean(
        len(search.worth(form, rows, LEAST)) for (form, _), rows in zip(forms, near, strict=True)
    )
    mean = statistics.mean(times)
    figures = {
        "open": round(opened, 3),
        "memory": memory,
        "median": round(statistics.median(times), 2),
        "p95": round(statistics.quantiles(times, n=20)[-1], 2),
        "rate": round(1000 / mean),
        "compared": round(compared, 1),
        "postings": round(postings, 3),
        "comparison": round(comparison, 4),
        "ratio": round(mean / (postings + compared * comparison), 2),
        "near": round(met / some, 3),
        "first": round(first / some, 3),
    }
    print(json.dumps(figures))


def _held() -> int:
    """Memory that this process holds, MB; of mapped files, what was touched."""
    return int(psutil.Process().memory_info().rss) // 2**20


def _peak() -> int:
    """Most memory that this process held, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
