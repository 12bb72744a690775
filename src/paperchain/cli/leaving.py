"""Commands by which things leave a case or show it to others: report, export, serve, demo."""

import sys
import tempfile
import webbrowser
from io import BytesIO
from pathlib import Path

import click

from paperchain import demo as example
from paperchain.case import Case, open_case
from paperchain.cli.show import as_json, print_summary
from paperchain.cli.writing import CASE, JSON, add_with_progress

OUT = click.option("-o", "--out", default="", metavar="FILE", help="Write here (default: standard output).")
PORT = click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="Port on 127.0.0.1 (default: any free one)."
)


def _write(case: Case, format: str, out: str, json_: bool) -> None:
    made = BytesIO()
    left_out = case.export(format, made)  # whole before it is written: a failure leaves an older file as it was
    if out:
        Path(out).write_bytes(made.getvalue())
    else:
        sys.stdout.buffer.write(made.getvalue())
        sys.stdout.buffer.flush()
    if out and json_:
        as_json({"format": format, "file": out, "bytes": Path(out).stat().st_size, "left_out": left_out})
    elif out:
        click.echo(f"Wrote {out} ({Path(out).stat().st_size:,} bytes).", err=True)
    if left_out and not json_:
        counts = ", ".join(f"{number} {status.replace('_', ' ')}" for status, number in left_out.items())
        click.echo(f"Claims that {format} cannot carry as links were left out: {counts}.", err=True)


@click.command()
@CASE
@OUT
@JSON
def report(case: str, out: str, json_: bool) -> None:
    """Write the report: one printable HTML page with numbered footnotes."""
    _write(open_case(case), "report", out, json_)


@click.command()
@CASE
@click.option("--format", "format_", required=True, help="One of the formats listed below.")
@OUT
@JSON
def export(case: str, format_: str, out: str, json_: bool) -> None:
    """Write the case in another form.

    \b
    claims  every claim as JSON        csv     the claims as a table
    ftm     FollowTheMoney JSON lines  report  printable HTML with footnotes
    """
    _write(open_case(case), format_, out, json_)


@click.command()
@CASE
@PORT
@click.option("--open", "open_", is_flag=True, help="Open the browser too.")
@JSON
def serve(case: str, port: int, open_: bool, json_: bool) -> None:
    """Show the case in the browser, on this computer only. Stop with Ctrl-C."""
    _serve(open_case(case), port, open_, json_)


def _serve(case: Case, port: int, open_: bool, json_: bool) -> None:
    from paperchain.web import serve as run

    def announce(address: str) -> None:
        if json_:
            as_json({"address": address})
        else:
            click.echo(f"The case is at {address}\nOn this computer only; stop with Ctrl-C.")
        sys.stdout.flush()
        if open_:
            webbrowser.open(address)

    run(case, port=port, announce=announce)


@click.command()
@click.option("--serve/--no-serve", "serve_", default=True, help="Show the case in the browser afterwards.")
@click.option("--keep", default="", metavar="CASE", help="Keep the case in this file (default: a temporary one).")
@PORT
@JSON
def demo(serve_: bool, keep: str, port: int, json_: bool) -> None:
    """Read a bundled example investigation (invented firms and people), say what was found, and show it."""
    with tempfile.TemporaryDirectory(prefix="paperchain-") as folder:
        case = open_case(keep or Path(folder) / "demo.case", create=True)
        case.load(sorted((example.folder() / "lists").iterdir())[0])
        add_with_progress(case, (str(example.folder() / "documents"),), json_, source="", published="", language="")
        case.mark(*example.WITHDRAWN)
        summary = case.summary()
        if json_:
            as_json({**summary, "found": case.screen()})
        else:
            print_summary(summary, case.screen())
        if serve_:
            _serve(case, port, False, json_)


COMMANDS = (report, export, serve, demo)
