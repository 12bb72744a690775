"""Planted stories: which papers count as one source, and which claims tell of one happening, from texts to events.

    python benchmarks/stories.py [--half development|held-out] [--misses] [--json FILE]

Forty stories of benchmarks/planted/stories.toml (ten plots, four sets of invented names): each story is a case of its
own, read from its papers. Claims of the marked sentences are scored. A claim's source group is exact if the claims of
its story that share it are those that should. Peers: every paper counts as a source of its own; all claims of one kind
are one happening.
"""

import argparse
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kept import json_option, keep, show
from same_event import b_cubed

from paperchain.case import Settings, open_case
from paperchain.model import Claim

SETTINGS = Settings(user="benchmark", clock="2026-01-01T00:00:00Z")
STORIES = Path(__file__).parent / "planted" / "stories.toml"
HALVES = {"development": 1, "held-out": 0}
OTHER_WORDS = {
    "according to": "in the words of", "nobody": "no one", "somebody": "someone", "two years": "24 months",
    "largest": "biggest", "show": "reveal", "deal": "agreement", "thank": "are grateful to", "before": "ahead of",
    "riddle": "puzzle", "came to light": "were found", "closed": "made",
}  # fmt: skip
"""What a sub-editor changes in a reprint."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a paper, the happening that it tells of, and the group that it counts for."""

    text: str
    event: str
    group: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a story."""

    outlet: str
    date: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as read, with what it should be."""

    claim: Claim
    event: str
    group: str
    found_event: str
    found_group: str


def papers(plot: dict[str, Any], facts: dict[str, str]) -> dict[str, Paper]:
    """The papers of a plot told with one set of facts, by id."""
    found: dict[str, Paper] = {}
    for paper in plot["paper"]:
        group = paper["group"]
        if original := paper.get("copy"):
            held = [line for n, line in enumerate(found[original].lines) if n not in paper.get("drop", ())]
            lines = [Line(_reworded(line.text), line.event, line.group) for line in held]
            if lead := paper.get("lead"):
                lines[0] = _line(lead, group, facts)
            if credit := paper.get("credit"):
                lines.append(Line(credit.format(**facts), "", group))
        else:
            lines = [_line(line, group, facts) for line in paper["lines"]]
        found[paper["id"]] = Paper(paper["outlet"].format(**facts), paper["date"], tuple(lines))
    return found


def _line(line: str, group: str, facts: dict[str, str]) -> Line:
    mark, _, text = line.partition(": ")
    event, _, own = mark.partition("@")
    return Line(text.format(**facts), event, own or group)


def _reworded(text: str) -> str:
    for word, other in OTHER_WORDS.items():
        text = text.replace(f" {word} ", f" {other} ", 1)
    return text


def read(story: dict[str, Paper]) -> Iterator[Told]:
    """The claim of each marked sentence, with its group and event as found.

    Of several claims of one sentence the one of the kind that most sentences on its happening have.
    """
    with tempfile.TemporaryDirectory() as folder:
        case = open_case(Path(folder) / "story.case", SETTINGS, create=True)
        for name, paper in story.items():
            path = Path(folder) / f"{name}.txt"
            path.write_text("\n".join(line.text for line in paper.lines), encoding="utf-8")
            case.add([path], source=paper.outlet, published=paper.date)
        reading = case.reading()
        found: list[Told] = []
        marked = {
            (document.id, line.text): line
            for document in reading.documents.values()
            for line in story[Path(document.name).stem].lines
            if line.event
        }
        for claim in reading.claims:
            line = marked.get((claim.span.document, claim.span.exact))
            event = reading.event_of.get(claim.id)
            if line and event:
                found.append(Told(claim, line.event, line.group, event.id, reading.lineage.root(claim)))
    kinds = Counter((one.event, one.claim.kind) for one in found)
    for span in dict.fromkeys(one.claim.span for one in found):
        yield max((o for o in found if o.claim.span == span), key=lambda o: (kinds[o.event, o.claim.kind], o.claim.id))


def exact(told: list[Told]) -> list[bool]:
    """For each claim, whether the claims of its story that share its source group are those that should."""
    return [
        {o.claim.id for o in told if o.found_group == one.found_group}
        == {o.claim.id for o in told if o.group == one.group}
        for one in told
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, help="one half of the plots only")
    parser.add_argument("--misses", action="store_true", help="print what is grouped wrongly")
    json_option(parser)
    asked = parser.parse_args()
    planted = tomllib.loads(STORIES.read_text("utf-8"))
    rows: list[dict[str, Any]] = []
    for half in [asked.half] if asked.half else HALVES:
        plots = [plot for n, plot in enumerate(planted["plot"], 1) if n % 2 == HALVES[half]]
        rows += scored(half, plots, planted["facts"], asked.misses)
    show(rows)
    keep(asked.json, "stories", "planted stories", rows)


def scored(half: str, plots: list[dict[str, Any]], facts: list[dict[str, str]], misses: bool) -> list[dict[str, Any]]:
    """The figures of one half."""
    right, alone, lines = [], [], 0
    truth: list[str] = []
    found: list[str] = []
    kinds: list[str] = []
    for number, (plot, names) in enumerate((plot, names) for plot in plots for names in facts):
        story = papers(plot, names)
        told = list(read(story))
        lines += sum(bool(line.event) for paper in story.values() for line in paper.lines)
        right += exact(told)
        alone += exact([Told(t.claim, t.event, t.group, t.found_event, t.claim.span.document) for t in told])
        truth += [f"{number} {t.event}" for t in told]
        found += [f"{number} {t.found_event}" for t in told]
        kinds += [f"{number} {t.claim.kind}" for t in told]
        if misses:
            _print_misses(plot["name"], told)
    same, peer = b_cubed(truth, found), b_cubed(truth, kinds)
    return [
        {
            "what": f"{half}: source groups exact",
            "value": round(sum(right) / len(right), 3),
            "n": len(right),
            "aim": 0.95,
        }
        | {"peer_value": round(sum(alone) / len(alone), 3), "peer": "every paper a source"},
        {"what": f"{half}: same happening, B-cubed F", "value": round(same[2], 3), "n": len(truth), "aim": 0.9}
        | {"peer_value": round(peer[2], 3), "peer": "one kind, one happening"},
        {"what": f"{half}: same happening, precision", "value": round(same[0], 3), "n": len(truth)},
        {"what": f"{half}: claims read of marked sentences", "value": round(len(truth) / lines, 3), "n": lines},
    ]


def _print_misses(name: str, told: list[Told]) -> None:
    for one, good in zip(told, exact(told), strict=True):
        if not good:
            print(f"group [{name}] wanted {one.group}: {one.claim.kind} | {one.claim.span.exact}")
        together = {o.claim.id for o in told if o.found_event == one.found_event}
        wanted = {o.claim.id for o in told if o.event == one.event}
        if together != wanted:
            far = f"{len(together & wanted)} of {len(wanted)}, {len(together - wanted)} too many"
            parts = [(a.role, a.value) for a in one.claim.arguments]
            print(f"event [{name}] {one.event} {far}: {one.claim.kind} {parts} | {one.claim.span.exact}")


if __name__ == "__main__":
    main()
