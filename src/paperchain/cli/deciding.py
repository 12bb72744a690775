"""Commands that decide: judge, edit, undo, retype, dismiss."""

import json
from typing import Any

import click

from paperchain.case import open_case
from paperchain.cli.show import as_json
from paperchain.cli.writing import CASE, JSON
from paperchain.errors import UsageError

BY = click.option("--by", default="", help="Who decides (default: PAPERCHAIN_USER, else the login name).")


def recorded(made: dict[str, Any], what: str, case: str, json_: bool) -> None:
    """Print a decision as it was recorded, and how to take it back."""
    if json_:
        as_json(made)
    else:
        click.echo(f"Recorded {made['id']}{what}. Take it back with: paperchain undo {case} {made['id']}")


@click.command()
@CASE
@click.argument("sides", nargs=-1, required=True, metavar="A [B]")
@click.argument("verdict", type=click.Choice(["positive", "possible", "negative", "unsure"]))
@click.option("--reason", default="", help="Why; it is kept with the decision.")
@BY
@JSON
def judge(case: str, sides: tuple[str, ...], verdict: str, reason: str, by: str, json_: bool) -> None:
    """Decide that two names are one party or not, or accept or reject a claim.

    Two names are the same (positive), possibly the same (possible: kept as a link, not joined), or different
    (negative: never joined again, not even through a third name).

    \b
    paperchain judge k.case "Vostok Trade" "VT LLC" positive --reason "same INN"
    paperchain judge k.case clm-0123… negative --reason "misread"
    """
    if len(sides) > 2:
        raise UsageError("more than two sides; put names of several words in quotes")
    left, right = (*sides, "")[:2]
    made = open_case(case).judge(left, right, verdict, by=by, reason=reason)
    recorded(made, f" ({verdict})", case, json_)


@click.command()
@CASE
@click.argument("claim")
@click.argument("correction", metavar="JSON")
@BY
@JSON
def edit(case: str, claim: str, correction: str, by: str, json_: bool) -> None:
    """Put a corrected claim in the place of one; the passage stays.

    CORRECTION is JSON with any of kind, polarity, modality and arguments:
    '{"kind": "supply", "arguments": [{"role": "supplier", "value": "Vostok Trade"}]}'
    """
    try:
        data = json.loads(correction)
    except json.JSONDecodeError as error:
        raise UsageError(f"the correction is not JSON ({error.msg} at character {error.pos})") from None
    if not isinstance(data, dict):
        raise UsageError('the correction must be a JSON object, e.g. {"kind": "supply"}')
    made = open_case(case).edit(claim, data, by=by)
    if json_:
        as_json(made)
    else:
        click.echo(f"Recorded {made['id']}: {made['claim']} takes the place of {claim}.")


@click.command()
@CASE
@click.argument("judgement", required=False, default="")
@BY
@JSON
def undo(case: str, judgement: str, by: str, json_: bool) -> None:
    """Take a decision back: the one named, or the last one a person made. An undo can itself be undone."""
    made = open_case(case).undo(judgement, by=by)
    if json_:
        as_json(made)
    else:
        click.echo(f"Recorded {made['id']}: {made['replaces']} is taken back.")
        if made["still_one"]:
            click.echo(
                "The two names are still one through other judgements; to part them: paperchain judge … negative"
            )


@click.command()
@CASE
@click.argument("entity")
@click.argument("kind")
@click.option("--reason", default="", help="Why; it is kept with the decision.")
@BY
@JSON
def retype(case: str, entity: str, kind: str, reason: str, by: str, json_: bool) -> None:
    """Say of which kind an entity is: Person, Company, PublicBody, Organization, Vessel, Product, Address …

    \b
    paperchain retype k.case "Vostok Star" Vessel --reason "has an IMO number"
    """
    made = open_case(case).retype(entity, kind, by=by, reason=reason)
    recorded(made, f" ({kind})", case, json_)


@click.command()
@CASE
@click.argument("finding")
@click.option("--reason", required=True, help="Why it is a false alert; it is kept with the decision.")
@BY
@JSON
def dismiss(case: str, finding: str, reason: str, by: str, json_: bool) -> None:
    """Say of a hit on a list that it is a false alert: the party is not that entry.

    FINDING is the id that `paperchain screen CASE` shows, or its beginning. The hit stays away until the names or the
    numbers of the party change, or what the list says of the entry; then it is back, with this reason.

    \b
    paperchain dismiss k.case fnd-3fa9… --reason "a shipping agent of that name, INN 7707083893"
    """
    made = open_case(case).dismiss(finding, reason, by=by)
    recorded(made, " (dismissed)", case, json_)


COMMANDS = (judge, edit, undo, retype, dismiss)
