"""`paperchain lists`: the versions of the lists of a case, and what a version changed."""

import click

from paperchain.case import open_case
from paperchain.cli.show import as_json, print_changes, table
from paperchain.cli.writing import CASE, JSON
from paperchain.errors import UsageError

SHOWN = 30
"""Entries shown of each kind of change."""


@click.command("lists")
@CASE
@click.option("--changes", "list_id", default="", metavar="LIST", help="What the version that holds now changed.")
@click.option(
    "--version", default="", metavar="HASH", help="With --changes: another version, by the start of its hash."
)
@JSON
def lists(case: str, list_id: str, version: str, json_: bool) -> None:
    """Show the lists of a case with all their versions, or what a version changed.

    Loading a newer file of a list keeps the older one. With --changes: entries that came, went and changed, and the
    findings that this brought or ended, each with the passages of the documents where the party stands.

    \b
    paperchain lists k.case
    paperchain lists k.case --changes un-sc
    """
    opened = open_case(case)
    if version and not list_id:
        raise UsageError(
            f"--version goes with --changes, e.g. paperchain lists {case} --changes LIST --version {version}"
        )
    if list_id:
        changes = opened.changes(list_id, version)
        if json_:
            as_json(changes)
        else:
            print_changes(changes, SHOWN)
        return
    rows = opened.lists()
    if json_:
        as_json(rows)
        return
    if not rows:
        click.echo(f"No list is loaded. Next: paperchain load {case} LIST")
        return
    lines = [
        [
            row["id"],
            row["published"] or "undated",
            f"{row['entries']:,}",
            row["sha256"][:12],
            row["loaded_at"],
            "now" if row["current"] else "",
            row["name"],
        ]
        for row in rows
    ]
    table(lines, ["list", "published", "entries", "sha256", "loaded at", "holds", "name"], right=(2,))


COMMANDS = (lists,)
