"""Commands that put something into a case: new, add, load, propose."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from paperchain.case import Added, Case, Settings, open_case
from paperchain.case import Progress as CaseProgress
from paperchain.cli.show import as_json, console, plural, print_changes

JSON = click.option("--json", "json_", is_flag=True, help="Print JSON for programs.")
CASE = click.argument("case", metavar="CASE")


@contextmanager
def bar(quiet: bool) -> Iterator[CaseProgress]:
    """A bar on the terminal's error stream, moved by calling it."""
    columns = (
        TextColumn("  {task.description}"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", style="dim"),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console(stderr=True), disable=quiet or not sys.stderr.isatty(), transient=True
    ) as shown:
        task = shown.add_task("Reading", total=None, name="")
        yield lambda done, total, name: shown.update(task, completed=done, total=total, name=name)


def add_with_progress(case: Case, paths: tuple[str, ...], quiet: bool, **options: str) -> Added:
    """`case.add` with a bar on the terminal's error stream."""
    with bar(quiet) as progress:
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

    LIST is a file of any list format that docs/lists.md names (OFAC, EU, UK, UN, Swiss, US, Japanese, OpenSanctions),
    or the folder that holds the files of one list. A newer version keeps the older one: `paperchain lists` shows both.
    """
    opened = open_case(case)
    row: dict[str, Any] = opened.load(Path(path))
    if json_:
        as_json(row)
    else:
        day = row.get("published") or "undated"
        click.echo(f"Loaded {row['name']}: {row['entries']:,} entries, {day}, sha256 {row['sha256']}")
        if not row["current"]:
            click.echo("A later version is loaded already; the case is screened against that one.")
        elif sum(other["id"] == row["id"] for other in opened.lists()) > 1:
            print_changes(opened.changes(row["id"]), 0)
            click.echo(f"Next: paperchain lists {case} --changes {row['id']}")


@click.command()
@CASE
@click.argument("documents", nargs=-1, metavar="[DOCUMENT...]")
@click.option("--engine", default="llm", help="llm, or an engine that another package brings.")
@click.option("--url", default="", help="Address of the model (default: PAPERCHAIN_LLM_URL).")
@click.option("--model", default="", help="Its name (default: PAPERCHAIN_LLM_MODEL).")
@JSON
def propose(case: str, documents: tuple[str, ...], engine: str, url: str, model: str, json_: bool) -> None:
    """Ask a language model to propose claims that the rules did not read.

    The text of the documents is sent to the address named, and nowhere else. Every answer must quote the text; dates,
    amounts and standing are read again by the rules. Proposals wait in Review and count for nothing until accepted.

    \b
    paperchain propose k.case --url http://127.0.0.1:8080/v1 --model qwen2.5-7b
    """
    settings = Settings.from_environment()
    settings = replace(settings, llm_url=url or settings.llm_url, llm_model=model or settings.llm_model)
    with bar(json_) as progress:
        done = open_case(case, settings).propose(documents, engine, progress)
    if json_:
        as_json(
            {
                "documents": done.documents,
                "passed_over": done.passed_over,
                "claims": done.claims,
                "known": done.known,
                "refused": dict(sorted(done.refused.items())),
                "left_out": [{"document": name, "reason": reason} for name, reason in done.left_out],
            }
        )
        return
    click.echo(
        f"{engine} read {plural(done.documents, 'document')}: {plural(done.claims, 'claim')} proposed, "
        f"{done.known} read by the rules already, {done.refused.total()} refused."
    )
    if done.passed_over:
        click.echo(f"Passed over {plural(done.passed_over, 'document')} that it has read before.")
    for reason, count in done.refused.most_common(10):
        click.echo(f"  refused: {reason} ({count})")
    for name, reason in done.left_out:
        click.echo(f"Left out: {name}: {reason}")


COMMANDS = (new, add, load, propose)
