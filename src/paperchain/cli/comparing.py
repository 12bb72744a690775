"""`paperchain compare`: two names, or a file of pairs, with the probability that they are one party and why."""

import csv
from pathlib import Path

import click

from paperchain.cli.name_rows import name_rows
from paperchain.cli.show import as_json, console, plural, table
from paperchain.cli.writing import JSON
from paperchain.errors import UsageError
from paperchain.language.comparing import Compared, compare_names
from paperchain.language.preparing import name_forms

COLUMNS = ("name1", "name2", "schema")
SCHEMATA = ("Person", "Company", "Organization", "PublicBody", "LegalEntity", "Vessel", "Airplane")


@click.command()
@click.argument("names", nargs=-1, metavar="[A B]")
@click.option(
    "--schema", default="", help="What both are: Person, Company, Organization, Vessel … (default: not known)."
)
@click.option("--pairs", default="", metavar="FILE.csv", help="A file of pairs, with columns name1, name2, schema.")
@click.option("-o", "--out", default="", metavar="FILE.csv", help="Where the compared pairs are written.")
@JSON
def compare(names: tuple[str, ...], schema: str, pairs: str, out: str, json_: bool) -> None:
    """Say how probable it is that two names are of one party, in any scripts, and why. Needs no case.

    \b
    paperchain compare "Vostok Trade LLC" "ООО «Восток Трейд»" --schema Company
    paperchain compare --pairs names.csv -o compared.csv
    """
    if schema and schema not in SCHEMATA:
        raise UsageError(f"no schema {schema!r}; one of {', '.join(SCHEMATA)}")
    if pairs:
        if names:
            raise UsageError("give two names or --pairs FILE.csv, not both")
        read = name_rows(Path(pairs), [("name1",), ("name2",)])
        _write([(row.names[0], row.names[1], row.cells.get("schema") or schema) for row in read], out, json_)
        return
    if len(names) != 2:
        raise UsageError('compare takes two names in quotes, e.g. paperchain compare "Ana Reyes" "A. Reyes"')
    if out:
        _write([(*names, schema)], out, json_)
        return
    found = _compared(*names, schema)
    if json_:
        as_json(_plain(*names, schema, found))
        return
    out_ = console()
    out_.print(f"{found.probability:.3f}  {names[0]}  ·  {names[1]}", markup=False)
    lines = [[r.feature, f"{r.score:.2f}", r.left, r.right] for r in found.reasons]
    table(lines, ["reason", "alike", "left", "right"], right=(1,))


def _compared(left: str, right: str, schema: str) -> Compared:
    for name in (left, right):
        if not any(c.isalnum() for c in name):
            raise UsageError(f"{name!r} has no letters to compare")
    return compare_names(name_forms(left, schema), name_forms(right, schema))


def _plain(left: str, right: str, schema: str, found: Compared) -> dict[str, object]:
    return {
        "name1": left,
        "name2": right,
        "schema": schema,
        "probability": found.probability,
        "reasons": [r._asdict() for r in found.reasons],
    }


def _write(rows: list[tuple[str, str, str]], out: str, json_: bool) -> None:
    made = [(row, _compared(*row)) for row in rows]
    if json_ and not out:
        as_json([_plain(*row, found) for row, found in made])
        return
    head = [*COLUMNS, "probability", "reasons"]
    lines = [[*row, f"{found.probability:.4f}", _line(found)] for row, found in made]
    if not out:
        table([[line[0], line[1], line[3], line[4]] for line in lines], ["name1", "name2", "probability", "reasons"])
        return
    with Path(out).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *lines])
    click.echo(f"Compared {plural(len(lines), 'pair')}; wrote {out}", err=json_)


def _line(found: Compared) -> str:
    """The reasons in one line: "same word: orvane; differs: shipping / optics"."""
    said = []
    for r in found.reasons:
        sides = r.left if r.left == r.right else " / ".join(side or "-" for side in (r.left, r.right))
        said.append(f"{r.feature}: {sides}")
    return "; ".join(said)


COMMANDS = (compare,)
