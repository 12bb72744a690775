"""`paperchain screen`: the entities of a case, or the names of a file, against sanctions lists."""

import json
from pathlib import Path

import click

from paperchain.case import Settings, open_case
from paperchain.case.decisions import checked_day
from paperchain.cli.name_rows import name_rows, row_party
from paperchain.cli.show import Json, as_json, plural, print_finding, table
from paperchain.cli.writing import JSON
from paperchain.errors import UsageError
from paperchain.lists import load, on
from paperchain.screen.searching import ALERT, LEAST, Candidate, NameSearch

SHOWN = 10
"""Candidates that are kept for a name."""
NAME_COLUMNS = ("name", "full_name", "caption", "name1")


@click.command()
@click.argument("case", metavar="[CASE]", required=False, default="")
@click.option("--names", default="", metavar="FILE.csv", help="Names to look up without a case: columns name, schema.")
@click.option("--list", "lists", multiple=True, metavar="LIST", help="A list file or folder; may be given again.")
@click.option("--bar", type=click.FloatRange(0, 1), help=f"Probability of an alert for --names (default: {ALERT}).")
@click.option("--on", "day", default="", metavar="DAY", help="Where each party stood on a day: 2024-05-03, 2024-05.")
@click.option("--dismissed", is_flag=True, help="The hits of a case that a person dismissed.")
@click.option("-o", "--out", default="", metavar="FILE.json", help="Where the candidates of all names are written.")
@JSON
def screen(
    case: str, names: str, lists: tuple[str, ...], bar: float | None, day: str, dismissed: bool, out: str, json_: bool
) -> None:
    """Compare every entity of a case with the loaded lists; show each hit with its reasons and the list's own words.

    What a document says of sanctions ("already under US sanctions") is shown as reported, apart from a list hit. Deals
    with a listed party say whether it was listed at the time; parties that listed ones own are added up by the 50 per
    cent rule of the list; --on tells where every party stood on a day.

    With --names and --list no case is needed: each name of the file gets the listed parties that it may be (with a
    probability of 0.5, or of the bar if that is lower), in order, with reasons, in any scripts. Columns inn, ogrn,
    uscc, imo, lei, identifiers, born and country are used where the file has them.

    \b
    paperchain screen k.case
    paperchain screen k.case --on 2024-05-03
    paperchain screen --names clients.csv --list lists/ofac -o hits.json
    """
    if day:
        checked_day(day)
    if names or lists or out:
        if case or not (names and lists):
            raise UsageError("give a case, or both --names FILE.csv and --list LIST, e.g. --names a.csv --list sdn.csv")
        if dismissed:
            raise UsageError("--dismissed goes with a case: names of a file have no decisions; leave it out")
        _names(Path(names), [Path(path) for path in lists], ALERT if bar is None else bar, day, out, json_)
        return
    if not case:
        raise UsageError("give a case, e.g. paperchain screen k.case, or --names FILE.csv with --list LIST")
    if bar is not None:
        raise UsageError("--bar goes with --names; a case shows every finding with its score: leave --bar out")
    if day:
        _on_day(case, day, json_)
    else:
        _case(case, dismissed, json_)


def _on_day(case: str, day: str, json_: bool) -> None:
    opened = open_case(case)
    rows, owned = opened.listed_on(day), opened.owned_on(day)
    if json_:
        as_json([*rows, *({**finding, "day": day} for finding in owned)])
        return
    shown = [
        [
            row["standing"],
            row["entity_name"],
            "" if row["rule"] == "listed" else "possibly",
            row["listed_as"],
            row["since"] or "–",
            row["until"] or "–",
            row["version"],
        ]
        for row in rows
    ]
    table(shown, [day, "party", "", "listed as", "since", "until", "list, version"])
    click.echo(f"{plural(len(rows), 'entry', 'entries')} that parties of the case meet; all others meet none.")
    for finding in owned:
        print_finding(finding)


def _case(case: str, dismissed: bool, json_: bool) -> None:
    opened = open_case(case)
    findings = opened.screen(dismissed)
    if json_:
        as_json(findings)
        return
    loaded = [row for row in opened.lists() if row["current"]]
    if not loaded:
        click.echo(f"No list is loaded, so nobody was compared with one. Next: paperchain load {case} LIST")
    for finding in findings:
        print_finding(finding)
    away = 0 if dismissed else len(opened.screen(dismissed=True))
    more = f" {plural(away, 'hit')} dismissed: paperchain screen {case} --dismissed" if away else ""
    click.echo(f"{plural(len(findings), 'finding')} against {plural(len(loaded), 'list')}.{more}")


def _names(path: Path, lists: list[Path], bar: float, day: str, out: str, json_: bool) -> None:
    asked = name_rows(path, [NAME_COLUMNS])
    search = NameSearch([load(where) for where in lists], Settings.from_environment().cache)
    found: list[Json] = []
    least = min(bar, LEAST)
    for row in asked:
        (name,), schema = row.names, row.cells.get("schema", "")
        met = search.search_party(row_party(path, row), shown=SHOWN, least=least)
        candidates = [_plain(candidate, bar, day) for candidate in met]
        alert = any(candidate["above_bar"] for candidate in candidates)
        found.append({"name": name, "schema": schema, "alert": alert, "candidates": candidates})
    used = [
        {"id": s.id, "name": s.name, "published": s.published, "sha256": s.sha256, "entries": len(s.entries)}
        for s in search.lists
    ]
    made: Json = {"bar": bar, **({"on": day} if day else {}), "lists": used, "names": found}
    if out:
        Path(out).write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if json_ and not out:
        as_json(made)
        return
    alerts = [row for row in found if row["alert"]]
    if not out:
        rows = [
            [r["name"], f"{c['probability']:.3f}", c["name"], c["list"], c["id"], *([c["standing"]] if day else [])]
            for r in alerts
            for c in _above(r)
        ]
        table(rows, ["name", "probability", "listed as", "list", "entry", *([day] if day else [])], right=(1,))
    said = f"{plural(len(found), 'name')} against {plural(len(used), 'list')}: {plural(len(alerts), 'alert')}"
    click.echo(f"{said} at {bar:g} or more" + (f"; wrote {out}" if out else "."), err=json_)


def _above(row: Json) -> list[Json]:
    return [candidate for candidate in row["candidates"] if candidate["above_bar"]]


def _plain(candidate: Candidate, bar: float, day: str) -> Json:
    entry = candidate.entry
    return {
        "id": entry.id,
        "list": candidate.source.id,
        "name": candidate.name,
        "main_name": entry.name,
        "quality": candidate.quality,
        "schema": entry.schema,
        "programs": list(entry.programs),
        "listed_at": entry.listed_at,
        "until": entry.until,
        **({"standing": on(entry, day, candidate.source.published)} if day else {}),
        "probability": candidate.found.probability,
        "evidence": candidate.found.evidence,
        "above_bar": candidate.found.probability >= bar,
        "reasons": [r._asdict() for r in candidate.found.reasons],
    }


COMMANDS = (screen,)
