"""How values are printed: as JSON when asked, else set in plain tables and lines that read well."""

import json
import shutil
from typing import Any, Literal

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

Json = dict[str, Any]

PIPED = 4000

STYLES = {
    "asserted": "bold",
    "reported": "cyan",
    "alleged": "yellow",
    "possible": "yellow",
    "planned": "yellow",
    "denied": "red",
    "no_comment": "dim",
}


def console(stderr: bool = False) -> Console:
    """A console that never wraps a name in the middle and keeps plain text plain when piped."""
    return Console(stderr=stderr, highlight=False, soft_wrap=True, width=shutil.get_terminal_size((110, 24)).columns)


def as_json(value: Any) -> None:
    """Print a value as JSON, keys sorted as they stand, two spaces."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def plural(number: int, noun: str, nouns: str = "") -> str:
    """ "1 document", "3 documents"."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def table(rows: list[list[str]], heads: list[str], right: tuple[int, ...] = ()) -> None:
    """A table without rules; columns named in `right` are set flush right."""
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for number, head in enumerate(heads):
        justify: Literal["left", "right"] = "right" if number in right else "left"
        grid.add_column(head, justify=justify, overflow="fold", no_wrap=head in ("id", "left", "right"))
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    out = console()
    if not out.is_terminal:
        out.width = PIPED  # a line a row for other programs
    out.print(grid)


def said_by(claim: Json) -> str:
    """Who says it, outermost last: "Invoices, as told by Wire"."""
    if not claim["speakers"]:
        return f"{claim['document']} itself"
    said = ""
    for link in claim["chain"]:
        said += f"{(' and ' if link['joint'] else ' ← ') if said else ''}{link['name']}"
    return said


def print_claim(claim: Json, indent: str = "") -> None:
    """A claim in three lines: what, who says so and how surely, and the passage."""
    out = console()
    line = Text(indent)
    line.append(claim["gloss"], style="bold")
    line.append(f"  [{claim['status'].replace('_', ' ')}]", style=STYLES.get(claim["status"], ""))
    out.print(line)
    quoted = " ".join(claim["evidence"]["exact"].split())
    out.print(Text(f"{indent}  “{quoted}”"))
    start, end = claim["evidence"]["start"], claim["evidence"]["end"]
    where = f"{claim['document']} {start}–{end}" + (f" ({claim['fragment']})" if claim["fragment"] else "")
    groups = plural(claim["groups"], "independent source group")
    for name in [argument["name"] for argument in claim["arguments"] if not argument["certain"]]:
        out.print(Text(f"{indent}  that {name} is meant here is only possible", style="yellow"))
    out.print(Text(f"{indent}  says: {said_by(claim)} · {where} · {groups} · {claim['id']}", style="dim"))


def print_summary(summary: Json, findings: list[Json]) -> None:
    """The summary of a case: counts, findings with what proves them, what was left out and why."""
    out = console()
    out.print()
    out.print(Text(summary["name"], style="bold"))
    facts = [
        ("Documents", f"{summary['documents']:,} in {plural(summary['groups'], 'independent source group')}"),
        ("Claims", f"{summary['claims']:,}   " + _counts(summary["by_status"])),
        ("Events", f"{summary['contested']:,} contested" + _fallen(summary["withdrawn"])),
        ("Standing", _counts(summary["by_standing"])),
        ("Entities", f"{summary['entities']:,}"),
        ("Lists", "; ".join(_list(row) for row in summary["lists"]) or "none loaded, so nobody was screened"),
        *((row["mark"].capitalize(), f"{row['name']}: {row['reason']}") for row in summary["marked"]),
        ("To review", f"{summary['review']:,} claims and names"),
    ]
    for label, value in facts:
        out.print(Text.assemble((f"  {label:<11}", "dim"), value))
    out.print()
    out.print(Text(plural(len(findings), "finding"), style="bold"))
    for finding in findings:
        print_proof(finding)
    left_out = summary["left_out"]
    rejected = sum(summary["rejected"].values())
    if left_out or rejected:
        out.print()
        out.print(Text("Left out", style="bold"))
        for row in left_out:
            out.print(Text.assemble(f"  {row['document']}: ", (row["reason"], "dim")))
        for reason, count in summary["rejected"].items():
            out.print(Text.assemble(f"  {plural(count, 'reading')} dropped: ", (reason, "dim")))
    out.print()


def print_proof(finding: Json) -> None:
    """A finding in two lines: what, and the one passage that proves it best."""
    out = console()
    out.print(Text.assemble("  • ", (finding["title"], "bold")))
    if finding["claims"]:
        claim = finding["claims"][0]
        more = f" and {len(finding['claims']) - 1} more" if len(finding["claims"]) > 1 else ""
        out.print(Text(f"    {claim['gloss']}: {said_by(claim)}, {claim['document']}{more}", style="dim"))
    else:
        reasons = "; ".join(f"{r['feature']}: {r['left']} / {r['right']}" for r in finding["reasons"])
        out.print(Text(f"    {reasons} · {finding['list']}", style="dim"))


def print_finding(finding: Json) -> None:
    """A finding with its reasons, the list entry's own words and the claims that prove it."""
    out = console()
    out.print(Text.assemble("  • ", (finding["title"], "bold"), (f"  {finding['id'][:12]}", "dim")))
    for line in finding["detail"].splitlines():
        out.print(Text(f"    {line}"))
    hit = finding["rule"] in ("listed", "possible-match")  # what follows from a hit does not show its reasons again
    for reason in finding["reasons"] if hit else ():
        values = f": {reason['left']} / {reason['right']}" if reason["left"] or reason["right"] else ""
        out.print(Text(f"    {reason['feature']} {reason['score']:.2f}{values}", style="dim"))
    if finding["passage"] and hit:
        out.print(Text(f"    {finding['list']}: “{' '.join(finding['passage'].split())[:200]}”", style="dim"))
    for claim in finding["claims"][:3]:
        print_claim(claim, "    ")


def _fallen(withdrawn: int) -> str:
    return f"; {plural(withdrawn, 'claim')} withdrawn and not counted" if withdrawn else ""


def _counts(counts: dict[str, int]) -> str:
    return " · ".join(f"{number:,} {word.replace('_', ' ')}" for word, number in counts.items()) or "none"


def _list(row: Json) -> str:
    day = row.get("published") or "undated"
    return f"{row['name']} ({row['entries']:,} entries, {day}, sha256 {row['sha256'][:8]}…)"


def print_changes(changes: Json, limit: int) -> None:
    """What a version of a list changed: counts, and at most `limit` entries of each kind; then the alerts."""
    out = console()
    before, after = changes["before"], changes["after"]
    since = f" since {before['published'] or before['sha256'][:12]}" if before else ""
    counts = ", ".join(f"{len(changes[key]):,} {key}" for key in ("came", "went", "changed"))
    out.print(f"{changes['name']} {after['published'] or after['sha256'][:12]}{since}: {counts}.", markup=False)
    if before and len(before["files"]) != len(after["files"]):
        files = f"{', '.join(before['files'])}; now {', '.join(after['files'])}"
        out.print(f"  The two were not made of the same files ({files}): that alone changes entries.", markup=False)
    for key, mark in (("came", "+"), ("went", "-"), ("changed", "~")):
        for entry in changes[key][:limit]:
            fields = f" ({', '.join(entry['fields'])})" if key == "changed" else ""
            out.print(f"  {mark} {entry['id']}  {entry['name']}{fields}", markup=False)
        if limit and len(changes[key]) > limit:
            out.print(f"    and {len(changes[key]) - limit:,} more; --json shows all", style="dim", markup=False)
    if changes["uncompared"] and limit:
        out.print(f"  only one of the two versions has: {', '.join(changes['uncompared'])}", style="dim", markup=False)
    for key, head in (("new", "New findings"), ("ended", "Findings that ended")):
        if changes[key]:
            out.print(f"{head}: {len(changes[key])}", markup=False)
        for finding in changes[key]:
            print_finding(finding)
            for seen in finding["sightings"][:3]:
                said = " ".join(f"{seen['prefix']}{seen['exact']}{seen['suffix']}".split())
                where = f"{seen['document']} {seen['start']}–{seen['end']}"
                out.print(f"    stands in {where}: …{said}…", style="dim", markup=False)
