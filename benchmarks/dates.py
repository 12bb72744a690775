"""Date expressions against gold: value F1 on TIMEX3 corpora, resolved dates on the Recognizers-Text specs.

    python benchmarks/dates.py [--data DIR] [--split all|dev|test] [--engine rules|dateparser|recognizers] [--json FILE]

`--data DIR` holds TIMEX3 files (CAT .xml as in MEANTIME, or TimeML .tml/.xml); without it the corpora below
PAPERCHAIN_DATA are read. A found expression is right if it overlaps a gold one and has the same TIMEX3 value; value F1
counts every TIMEX3 of the text, whatever its type. Where the date line is part of the text, the rows "without date
line" leave it out. `recognizers` needs `pip install recognizers-text-suite`, which wants a venv of its own.
"""

import argparse
import json
import os
import re
import sys
import warnings
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

AIM = 0.82
SENTENCES = 6
"""MEANTIME annotates the title, the date line and the four sentences after them; the rest of the text is not scored."""
COUNTED = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|ten|an?))\s(?:\w+\s)?(?:month|year)s?\b", re.IGNORECASE)
SPECS = ("DateTimeModel.json", "DateParser.json", "DatePeriodParser.json")
SCORED = ("date", "daterange")
NO_SPACE_BEFORE = re.compile(r"[.,;:!?)%\]]|['’](?:s|re|ve|ll|d|m)?|n't")


class Gold(NamedTuple):
    """A TIMEX3 of a text."""

    start: int
    end: int
    kind: str
    value: str
    header: bool = False


class Found(NamedTuple):
    """What an engine found: a TIMEX3 value, and where the engine has one the EDTF of the whole expression."""

    start: int
    end: int
    kind: str
    value: str
    edtf: str = ""


@dataclass
class Text:
    """A text with its date and its gold."""

    name: str
    text: str
    published: str
    gold: list[Gold] = field(default_factory=list)


Engine = Callable[[str, str], list[Found]]


def read(path: Path) -> Text:
    """A CAT or TimeML file; ValueError if it is neither."""
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    return _cat(path.name, root) if root.find(".//token") is not None else _timeml(path.name, root)


def _cat(name: str, root: ET.Element) -> Text:
    text, place, sentence = "", {}, ""
    for token in root.iter("token"):
        if int(token.get("sentence") or 0) >= SENTENCES:
            break
        word = token.text or ""
        glue = not text or NO_SPACE_BEFORE.fullmatch(word) or text[-1] in "([$€£"
        if text and token.get("sentence") != sentence:
            text, glue = f"{text}\n", True
        sentence = token.get("sentence") or ""
        start = len(text) + (0 if glue else 1)
        text += ("" if glue else " ") + word
        place[token.get("t_id")] = (start, len(text))
    gold, published = [], ""
    for timex in root.iter("TIMEX3"):
        header = timex.get("functionInDocument") == "CREATION_TIME"
        spans = [place[a.get("t_id")] for a in timex.iter("token_anchor") if a.get("t_id") in place]
        if header:
            published = timex.get("value") or ""
        if spans:
            span = min(s for s, _ in spans), max(e for _, e in spans)
            if header and not re.match(r"\d{4}-", published):  # one file writes the day first
                published = datetime.strptime(text[slice(*span)], "%B %d, %Y").date().isoformat()
            gold.append(Gold(*span, timex.get("type") or "", timex.get("value") or "", header))
    if not published and gold:
        published = min(gold).value  # the date line is the first of all
    return Text(name, text, published[:10], sorted(gold))


def _timeml(name: str, root: ET.Element) -> Text:
    body = root if root.tag == "TEXT" else root.find(".//TEXT")
    if body is None:
        raise ValueError(f"{name} has neither tokens nor a TEXT element")
    stamps = [t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"]
    dct = root.find(".//DCT/TIMEX3")
    stamps = ([dct] if dct is not None else []) + stamps
    text, gold = "", []

    def walk(node: ET.Element) -> None:
        nonlocal text
        start = len(text)
        text += node.text or ""
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == "TIMEX3" and text[start:].strip():
            header = node.get("functionInDocument") == "CREATION_TIME"
            gold.append(Gold(start, len(text), node.get("type") or "", node.get("value") or "", header))

    walk(body)
    published = (stamps[0].get("value") or "")[:10] if stamps else ""
    return Text(name, text, published, sorted(gold))


def rules() -> Engine:
    """Paperchain's own rules."""
    from paperchain.language import timex, when

    def find(text: str, published: str) -> list[Found]:
        spans = [(w.start, w.end, w.edtf) for w in when.find(text, published)]
        return [
            Found(t.start, t.end, t.kind, t.value, next((e for s, z, e in spans if s < t.end and t.start < z), ""))
            for t in timex.find(text, published)
        ]

    return find


def dateparser() -> Engine:
    """`search_dates` of dateparser, at the precision that its parser reports."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    cut = {"year": 4, "month": 7, "day": 10, "week": 10}
    warnings.filterwarnings("ignore")

    def find(text: str, published: str) -> list[Found]:
        base = datetime.fromisoformat(published) if len(published) == 10 else datetime(2016, 11, 7)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        parser = DateDataParser(languages=["en"], settings=settings)
        found, at = [], 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            at = start + len(words) if start >= 0 else at
            period = parser.get_date_data(words).period
            value = moment.date().isoformat()[: cut.get(period, 10)]
            if start >= 0:
                found.append(Found(start, at, "DATE", value, value))
        return found

    return find


def recognizers() -> Engine:
    """Microsoft's Recognizers-Text, the reading that lies in the past where it gives two."""
    from recognizers_date_time import recognize_datetime

    def find(text: str, published: str) -> list[Found]:
        base = datetime.fromisoformat(published) if len(published) == 10 else datetime(2016, 11, 7)
        found = []
        for hit in recognize_datetime(text, "en-us", reference=base):
            values = (hit.resolution or {}).get("values") or [{}]
            value = values[0]
            timex = value.get("timex", "")
            if timex.startswith(("XXXX", "(")):
                timex = value.get("value") or timex
            kind = {"duration": "DURATION", "set": "SET"}.get(value.get("type", ""), "DATE")
            low, high = value.get("start", ".."), value.get("end", "..")
            if high != "..":
                high = (date.fromisoformat(high[:10]) - timedelta(days=1)).isoformat()
            edtf = value.get("value", "") if value.get("type") == "date" else f"{low[:10]}/{high[:10]}"
            found.append(Found(hit.start, hit.end + 1, kind, timex, edtf))
        return found

    return find


ENGINES = {"rules": rules, "dateparser": dateparser, "recognizers": recognizers}


@dataclass
class Tally:
    """Counts of one corpus."""

    gold: int = 0
    found: int = 0
    met: int = 0
    right: int = 0

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def score(texts: list[Text], engine: Engine, headers: bool = True, misses: bool = False) -> tuple[Tally, dict]:
    """Counts of all, and by gold type (right, gold)."""
    tally, kinds = Tally(), defaultdict(Counter)
    for text in texts:
        line = [g for g in text.gold if g.header and not headers]
        gold = [g for g in text.gold if g not in line]
        found = [
            f for f in engine(text.text, text.published) if not any(f.start < g.end and g.start < f.end for g in line)
        ]
        tally.gold += len(gold)
        tally.found += len(found)
        free, hits = list(found), {}
        for strict in (True, False):  # first those that agree: gold holds dates inside of durations
            for want in gold:
                near = [f for f in free if f.start < want.end and want.start < f.end]
                hit = next((f for f in near if f.value == want.value or not strict), None)
                if hit and want not in hits:
                    hits[want] = hit
                    free.remove(hit)
        for want in gold:
            hit = hits.get(want)
            right = hit is not None and hit.value == want.value
            kinds[want.kind]["gold"] += 1
            kinds[want.kind]["right"] += right
            tally.met += hit is not None
            tally.right += right
            if misses and not right:
                _tell(text, want.start, want.end, f"gold {want.value} found {hit.value if hit else '-'}")
        for extra in free if misses else ():
            _tell(text, extra.start, extra.end, f"gold - found {extra.value}")
    return tally, kinds


def _tell(text: Text, start: int, end: int, note: str) -> None:
    left, right = text.text[max(0, start - 50) : start], text.text[end : end + 30]
    print(f"{text.published} {note} | {left}[{text.text[start:end]}]{right}".replace("\n", " / "), file=sys.stderr)


def specs(folder: Path, name: str) -> Iterator[tuple[str, str, list[dict]]]:
    """(input, reference date, results) of one spec file; cases without a reference date are left out."""
    for case in json.loads((folder / name).read_text(encoding="utf-8-sig")):
        reference = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
        if reference:
            yield case["Input"], reference, case["Results"]


def candidates(result: dict) -> tuple[str, list[tuple[str, str, str]]]:
    """Type of a spec result and its readings (TIMEX, first day, day after the last); an open side is empty."""
    kind = (result.get("TypeName") or result.get("Type") or "").removeprefix("datetimeV2.")
    if "Resolution" in result:
        values = result["Resolution"]["values"]
        return kind, [(v.get("timex", ""), v.get("value") or v.get("start", ""), v.get("end", "")) for v in values]
    value = result.get("Value") or {}
    readings = [value.get("FutureResolution") or {}, value.get("PastResolution") or {}]
    return kind, [
        (value.get("Timex", ""), r.get("date") or r.get("startDate", ""), r.get("endDate", "")) for r in readings
    ]


def same(found: Found, timex: str, first: str, after: str, bounds: Callable, coarse: bool = False) -> bool:
    """True for the same TIMEX, or the same days. A range "A to B" ends with B or before it, as specs have it.

    `coarse`: "two years ago", "the last three months" are years and months here, days in the specs; they agree if the
    spec's first day lies in the first year or month that was found.
    """
    year = (first if first[:1].isdigit() else after)[:4]
    if timex and found.value in (timex, timex.replace("XXXX", year, 1)):  # specs leave a missing year open
        return True
    low, high = bounds(found.edtf)
    if coarse and low and first[:1].isdigit():
        own = found.edtf.split("/")[0].rstrip("~")
        return len(own) in (4, 7) and first.startswith(own)
    if not found.edtf or first in ("not resolved", ""):
        return bool(after) and low is None and high is not None and high.isoformat() == _before(after)
    if not low or low.isoformat() != first[:10]:
        return False
    if not after:
        return high is None or (high == low if timex[:1] != "(" else False)
    end = found.edtf.partition("/")[2] or found.edtf
    begins = bounds(end)[0] if end != ".." else None
    return high is not None and (
        high.isoformat() == _before(after) or bool(begins and begins.isoformat() == after[:10])
    )


def _before(day: str) -> str:
    return (date.fromisoformat(day[:10]) - timedelta(days=1)).isoformat()


def score_specs(folder: Path, name: str, engine: Engine, misses: bool = False) -> dict[str, Tally]:
    """Counts of one spec file: "scored" for dates and date ranges, and every other type by its name."""
    from paperchain.language.when import bounds

    tallies: dict[str, Tally] = defaultdict(Tally)
    for text, reference, results in specs(folder, name):
        found = engine(text, reference)
        free = list(found)
        for result in results:
            kind, readings = candidates(result)
            start = result.get("Start", 0)
            end = start + len(result.get("Text", ""))
            row = tallies["scored" if kind in SCORED else kind]
            row.gold += 1
            near = [f for f in free if f.start < end and start < f.end]
            coarse = bool(COUNTED.search(result.get("Text", "")))
            hits = [f for f in near if any(same(f, *reading, bounds, coarse) for reading in readings)]
            row.right += bool(hits)
            row.met += bool(near)
            row.found += bool(near)
            for f in near:  # "from Monday to Friday" is one expression here and two TIMEX3
                free.remove(f)
            if misses and not hits and kind in SCORED:
                told = [(f.value, f.edtf) for f in near]
                print(f"{reference} {text!r} [{result.get('Text')}] {readings} {told}", file=sys.stderr)
        dates = [f for f in free if f.kind == "DATE" and re.match(r"\d|XXXX-", f.value)]
        tallies["scored"].found += len(dates)
        for extra in dates if misses else ():
            print(f"{reference} {text!r} extra [{text[extra.start : extra.end]}] {extra.value}", file=sys.stderr)
    return tallies


def corpora(data: Path | None, split: str) -> list[tuple[str, list[Text]]]:
    """(name, texts) of the TIMEX3 files of a folder, or of MEANTIME."""
    root = data or Path(os.environ.get("PAPERCHAIN_DATA", "")) / "meantime"
    paths = sorted(p for p in root.rglob("*") if p.suffix in (".tml", ".xml"))
    if not paths:
        sys.exit(f"no .tml or .xml files below {root}: set PAPERCHAIN_DATA, or name a folder with --data")
    texts = []
    for index, path in enumerate(paths):
        if split == "all" or (split == "test") == (index % 4 == 3):
            try:
                texts.append(read(path))
            except (ET.ParseError, ValueError) as error:
                print(f"left out {path.name}: {error}", file=sys.stderr)
    return [(root.name, texts)]


def main() -> None:
    """Print the table; with --json write it too."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--split", choices=("all", "train", "dev", "test"), default="all")
    parser.add_argument("--engine", choices=ENGINES, default="rules")
    parser.add_argument("--peer", choices=[*(e for e in ENGINES if e != "rules"), "none"], default="dateparser")
    parser.add_argument("--misses", action="store_true", help="each miss on stderr")
    parser.add_argument("--no-specs", action="store_true")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    engine = ENGINES[args.engine]()
    try:
        peer = ENGINES[args.peer]() if args.engine == "rules" and args.peer != "none" else None
    except ImportError:
        peer = None
    rows = list(_rows(args, engine, peer))
    for row in rows:
        beside = f"  {row['peer']} {row['peer_value']:.3f}" if row["peer_value"] is not None else ""
        print(f"{row['what']:58} {row['value']:.3f}  n={row['n']}{beside}")
    if args.json:
        command = "python benchmarks/dates.py" + (f" --data {args.data}" if args.data else "")
        told = {"name": "dates", "data": str(args.data or "MEANTIME, Recognizers-Text specs"), "command": command}
        args.json.write_text(json.dumps({**told, "rows": rows}, indent=1), encoding="utf-8")


def _rows(args: argparse.Namespace, engine: Engine, peer: Engine | None) -> Iterator[dict]:
    def row(what: str, value: float, n: int, aim: float | None, peer_value: float | None = None) -> dict:
        name = args.peer if peer_value is not None else ""
        peer_value = round(peer_value, 4) if peer_value is not None else None
        return {"what": what, "value": round(value, 4), "aim": aim, "peer": name, "peer_value": peer_value, "n": n}

    for name, texts in corpora(args.data, args.split):
        for headers in (True, False):
            if not headers and not any(g.header for t in texts for g in t.gold):
                continue
            tally, kinds = score(texts, engine, headers, args.misses and not headers)
            beside = score(texts, peer, headers)[0] if peer else None
            label = name if headers else f"{name} without date line"
            beside_right = beside.f1(beside.right) if beside else None
            yield row(f"{label}: value F1", tally.f1(tally.right), tally.gold, AIM, beside_right)
            yield row(
                f"{label}: found F1", tally.f1(tally.met), tally.gold, None, beside.f1(beside.met) if beside else None
            )
            for kind, count in sorted(kinds.items()):
                yield row(f"{label}: {kind} recall", count["right"] / count["gold"], count["gold"], None)
    folder = Path(os.environ.get("PAPERCHAIN_DATA", "")) / "recognizers_text_specs/Specs/DateTime/English"
    if args.data or args.no_specs or not folder.exists():
        return
    for name in SPECS:
        tallies = score_specs(folder, name, engine, args.misses)
        other = score_specs(folder, name, peer) if peer and name == SPECS[0] else None
        beside_f1 = other["scored"].f1(other["scored"].right) if other else None
        scored = tallies.pop("scored")
        yield row(f"specs {name}: dates and date ranges F1", scored.f1(scored.right), scored.gold, AIM, beside_f1)
        for kind, tally in sorted(tallies.items()):
            yield row(f"specs {name}: {kind or 'no type'} recall", tally.right / tally.gold, tally.gold, None)


if __name__ == "__main__":
    main()
