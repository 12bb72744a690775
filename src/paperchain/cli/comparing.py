"""`paperchain compare`: two names, or a file of pairs, with the probability that they are one party and why."""

import csv
from pathlib import Path
from typing import NamedTuple

import click

from paperchain.cli.name_rows import name_rows, row_party
from paperchain.cli.show import as_json, console, plural, table
from paperchain.cli.writing import JSON
from paperchain.errors import UsageError
from paperchain.language.comparing import Compared
from paperchain.language.parties import compare_parties, party

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

    A number with a check digit (INN, OGRN, USCC, IMO, LEI) that stands behind both names decides. A file may have
    columns inn1, inn2, ogrn1 …, identifiers1, born1, country1 and so on.

    \b
    paperchain compare "Vostok Trade LLC" "ООО «Восток Трейд»" --schema Company
    paperchain compare --pairs names.csv -o compared.csv
    """
    if schema and schema not in SCHEMATA:
        raise UsageError(f"no schema {schema!r}; one of {', '.join(SCHEMATA)}")
    if pairs:
        if names:
            raise UsageError("give two names or --pairs FILE.csv, not both")
        _write(_pairs(Path(pairs), schema), out, json_)
        return
    if len(names) != 2:
        raise UsageError('compare takes two names in quotes, e.g. paperchain compare "Ana Reyes" "A. Reyes"')
    for name in names:
        if not any(c.isalnum() for c in name):
            raise UsageError(f"{name!r} has no letters to compare")
    found = compare_parties(party(names[0], schema), party(names[1], schema))
    if out:
        _write([_Pair(*names, schema, found)], out, json_)
        return
    if json_:
        as_json(_Pair(*names, schema, found).plain())
        return
    out_ = console()
    out_.print(f"{found.probability:.3f}  {names[0]}  ·  {names[1]}", markup=False)
    lines = [[r.feature, f"{r.score:.2f}", r.left, r.right] for r in found.reasons]
    table(lines, ["reason", "alike", "left", "right"], right=(1,))


class _Pair(NamedTuple):
    name1: str
    name2: str
    schema: str
    found: Compared

    def plain(self) -> dict[str, object]:
        reasons = [reason._asdict() for reason in self.found.reasons]
        return {**dict(zip(COLUMNS, self, strict=False)), "probability": self.found.probability, "reasons": reasons}


def _pairs(path: Path, schema: str) -> list[_Pair]:
    made = []
    for row in name_rows(path, [("name1",), ("name2",)]):
        kind = row.cells.get("schema") or schema
        left, right = (row_party(path, row, side, kind) for side in (1, 2))
        made.append(_Pair(row.names[0], row.names[1], kind, compare_parties(left, right)))
    return made


def _write(made: list[_Pair], out: str, json_: bool) -> None:
    if json_ and not out:
        as_json([pair.plain() for pair in made])
        return
    head = [*COLUMNS, "probability", "reasons"]
    lines = [[*pair[:3], f"{pair.found.probability:.4f}", _line(pair.found)] for pair in made]
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
