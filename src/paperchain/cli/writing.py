"""Commands that put something into a case: new, add, load."""

import sys
from pathlib import Path
from typing import Any

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from paperchain.case import Added, Case, open_case
from paperchain.cli.show import as_json, console, plural

JSON = click.option("--json", "json_", is_flag=True, help="Print JSON for programs.")
CASE = click.argument("case", metavar="CASE")


def add_with_progress(case: Case, paths: tuple[str, ...], quiet: bool, **options: str) -> Added:
    """`case.add` with a bar on the terminal's error stream."""
    columns = (
        TextColumn("  {task.description}"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", style="dim"),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console(stderr=True), disable=quiet or not sys.stderr.isatty(), transient=True
    ) as bar:
        task = bar.add_task("Reading", total=None, name="")

        def progress(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=name)

        return case.add(paths, progress=progress, **options)


@click.command()
@CASE
@JSON
def new(case: str, json_: bool) -> None:
    """Make an empty case.

    CASE is the file to make, e.g. orders.case; an existing file is never overwritten.
    """
    made = open_case(case, create=True)
    if json_:
        as_json({"case": case, "name": made.name})
    else:
        click.echo(f"Made {case}. Next: paperchain add {case} FOLDER")


@click.command()
@CASE
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--source", default="", help="Who published the files, where they do not say it themselves.")
@click.option("--published", default="", metavar="DATE", help="When they were published (EDTF: 2024-05-17, 2024-05).")
@click.option("--language", default="", metavar="CODE", help="Their language (en, ru, zh).")
@JSON
def add(case: str, paths: tuple[str, ...], source: str, published: str, language: str, json_: bool) -> None:
    """Read files and folders into a case.

    A file that the case holds is passed over, so an add that was stopped goes on where it was.
    """
    done = add_with_progress(open_case(case), paths, json_, source=source, published=published, language=language)
    if json_:
        as_json(
            {
                "new": done.new,
                "known": done.known,
                "left_out": [{"document": name, "reason": reason} for name, reason in done.left_out],
                "claims": done.claims,
                "rejected": done.rejected,
            }
        )
        return
    if not done.new and not done.known:
        click.echo("No files there; name a file or a folder that holds documents.")
        return
    click.echo(f"Read {plural(len(done.new), 'document')} with {plural(done.claims, 'claim')}.")
    if done.known:
        click.echo(f"Passed over {plural(len(done.known), 'file')} that the case holds already.")
    for name, reason in done.left_out:
        click.echo(f"Left out: {name}: {reason}")
    if done.rejected:
        click.echo(f"{plural(done.rejected, 'reading')} dropped at the gate; `paperchain show {case}` says why.")


@click.command()
@CASE
@click.argument("path", metavar="LIST")
@JSON
def load(case: str, path: str, json_: bool) -> None:
    """Load a sanctions list to screen against.

    LIST is a file in the OpenSanctions simplified CSV format, or OFAC's sdn.csv (alt.csv and add.csv beside it
    are read too).
    """
    row: dict[str, Any] = open_case(case).load(Path(path))
    if json_:
        as_json(row)
    else:
        day = row.get("published") or "undated"
        click.echo(f"Loaded {row['name']}: {row['entries']:,} entries, {day}, sha256 {row['sha256']}")


COMMANDS = (new, add, load)
