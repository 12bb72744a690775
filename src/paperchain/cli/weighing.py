"""Commands on what rests on what: sources, events, gaps, ripple, mark, copied, grade, withstand."""

import click

from paperchain.case import open_case
from paperchain.cli.deciding import BY, recorded
from paperchain.cli.show import Json, as_json, plural, table
from paperchain.cli.writing import CASE, JSON

MARKS = click.Choice(["corrected", "retracted", "forged"])
SHOWN = 12
"""Lines of one part of a ripple that are printed; `--json` has them all."""


@click.command("sources")
@CASE
@JSON
def sources(case: str, json_: bool) -> None:
    """Show the independent source groups, and which paper was made from which."""
    held = open_case(case)
    found = held.lineage()
    if json_:
        as_json(found)
        return
    names = {row["id"]: row["name"] for row in held.documents()}
    lines = [
        [group["name"], ", ".join(names[d] for d in group["documents"]) or "not in the case", str(group["claims"])]
        for group in found["groups"]
    ]
    table(lines, ["group", "papers", "claims"], right=(2,))
    for arrow in found["arrows"]:
        way = "was made from" if arrow["directed"] else "shares its wording with"
        sure = "" if arrow["sure"] else "possibly "
        share = f", {arrow['score']:.0%} of the shorter text" if arrow["shared"] else ""
        click.echo(f"{arrow['copy_name']} {sure}{way} {arrow['original_name']} ({arrow['kind']}{share})")


@click.command("events")
@CASE
@click.option("--contested", is_flag=True, help="Only what is denied, or told in ways that cannot all be right.")
@JSON
def events(case: str, contested: bool, json_: bool) -> None:
    """Show events: claims of one happening with both sides, and how many independent groups carry each."""
    found = open_case(case).events(contested=contested)
    if json_:
        as_json(found)
        return
    for event in found:
        groups = plural(event["groups"], "independent group")
        click.echo(f"{event['gloss']}\n    {groups}: {', '.join(event['group_names'])}; grade {event['grade']}")
        for contest in event["contests"]:
            part = " in part" if contest["degree"] == "part" else ""
            click.echo(f"    contested{part} ({contest['slot']}): {contest['right_gloss']} — {contest['why']}")
        for caution in event["cautions"]:
            click.echo(f"    note: {caution}")


@click.command("gaps")
@CASE
@click.option("--kind", default="", help="One kind only: single_root, undated, unanswered, not_read …")
@JSON
def gaps(case: str, kind: str, json_: bool) -> None:
    """List what is missing: events on one source, without a date, allegations without an answer, pages not read."""
    found = [gap for gap in open_case(case).gaps() if kind in ("", gap["kind"])]
    if json_:
        as_json(found)
        return
    table([[gap["kind"].replace("_", " "), gap["title"], gap["detail"]] for gap in found], ["gap", "what", "why"])
    click.echo(plural(len(found), "gap"))


@click.command("ripple")
@CASE
@click.argument("target", metavar="SOURCE|DOCUMENT|CLAIM")
@click.option("--as", "mark", type=MARKS, default="retracted", show_default=True, help="Which mark to suppose.")
@JSON
def ripple(case: str, target: str, mark: str, json_: bool) -> None:
    """Show what falls if a source, document or claim is marked corrected, retracted or forged. Nothing is changed.

    \b
    paperchain ripple k.case "Meridian Wire"
    paperchain ripple k.case 01-report.txt --as corrected
    """
    found = open_case(case).ripple(target, mark)
    if json_:
        as_json(found)
        return
    does = "What fell" if found["marked"] else "What would fall"
    click.echo(f"{does} with {found['target']['name']} as {mark}:")
    for title, key, line in _PARTS:
        rows = found[key]
        if rows:
            click.echo(f"\n{title} ({len(rows)})")
            for row in rows[:SHOWN]:
                click.echo(f"  {line(row)}")
            if len(rows) > SHOWN:
                click.echo(f"  … and {len(rows) - SHOWN} more; --json lists them all")
    if not any(found["counts"].values()):
        click.echo("nothing")
    elif not found["marked"]:
        click.echo(f'\nTo do it: paperchain mark {case} "{target}" {mark} --reason …')


@click.command("mark")
@CASE
@click.argument("target", metavar="SOURCE|DOCUMENT|CLAIM")
@click.argument("mark", type=MARKS)
@click.option("--reason", required=True, help="Who says so, and when; it is kept with the decision.")
@BY
@JSON
def mark(case: str, target: str, mark: str, reason: str, by: str, json_: bool) -> None:
    """Mark a source, document or claim as corrected, retracted or forged; `paperchain ripple` shows what falls.

    What is retracted or forged counts for nothing, nor do the sentences that copies took over from it; what is
    corrected stands and waits to be read again. `paperchain undo` brings everything back.
    """
    made = open_case(case).mark(target, mark, reason, by=by)
    recorded(made, f": {made['name']} is {mark}", case, json_)


@click.command("copied")
@CASE
@click.argument("copy")
@click.argument("original")
@click.option("--not", "no", is_flag=True, help="Say that it is no copy: both count on their own.")
@click.option("--reason", default="", help="Why; it is kept with the decision.")
@BY
@JSON
def copied(case: str, copy: str, original: str, no: bool, reason: str, by: str, json_: bool) -> None:
    """Say that a document or a source was made from another one, or (--not) that it was not."""
    verdict = "negative" if no else "positive"
    made = open_case(case).copied(copy, original, verdict, by=by, reason=reason)
    recorded(made, f": {copy} is {'no ' if no else 'a '}copy of {original}", case, json_)


@click.command("grade")
@CASE
@click.argument("target", metavar="SOURCE|CLAIM")
@click.argument("value", metavar="A-F|1-6")
@click.option("--reason", default="", help="Why; it is kept with the decision.")
@BY
@JSON
def grade(case: str, target: str, value: str, reason: str, by: str, json_: bool) -> None:
    """Give a source a letter of reliability, or the event of a claim a digit of credibility (Admiralty).

    A completely reliable … E unreliable, F cannot be judged; 1 confirmed by independent sources … 5 improbable, 6
    cannot be judged. A 1 is refused below two independent groups, a 5 without a claim that contradicts.
    """
    made = open_case(case).grade(target, value.upper(), by=by, reason=reason)
    recorded(made, f": {target} is graded {value.upper()}", case, json_)


@click.command("withstand")
@CASE
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@JSON
def withstand(case: str, left: str, right: str, json_: bool) -> None:
    """Put a connection to the test: without which sources would nothing lead from A to B any more?"""
    found = open_case(case).withstand(left, right)
    if json_:
        as_json(found)
        return
    cuts = [" + ".join(group["name"] for group in cut) for cut in found["breaking"]]
    if cuts:
        click.echo("It breaks without: " + "; or without: ".join(cuts))
    else:
        click.echo("It survives the loss of any three source groups.")
    for lost in found["without"]:
        left_over = lost["path"]
        chain = _chain(left_over) if left_over else "nothing is left"
        click.echo(f"Without {lost['name']}: {chain}")


def _chain(path: Json) -> str:
    names = [path["steps"][0]["left_name"], *(step["right_name"] for step in path["steps"])]
    return f"{' – '.join(names)} (weakest link {path['status']}, {plural(path['groups'], 'group')})"


def _event(row: Json) -> str:
    before, after = row["before"], row["after"]
    if after is None:
        return f"{row['gloss']}: goes"
    told = [f"{before['groups']} to {plural(after['groups'], 'group')}"] if before["groups"] != after["groups"] else []
    told += ["no longer contested"] if before["contested"] and not after["contested"] else []
    return f"{row['gloss']}: {', '.join(told) or 'keeps its groups'}"


def _grade(row: Json) -> str:
    was, now = row["before"], row["after"]
    allows = f"evidence allows {was['proposed']}, then {now['proposed']}"
    return f"{row['gloss']}: {was['grade']}, then {now['grade']}; {allows}"


def _link(row: Json) -> str:
    left = "goes" if not row["after"] else f"{row['before']} to {plural(row['after'], 'group')}"
    return f"{row['left_name']} {row['label']} {row['right_name']}: {left}"


_PARTS = (
    ("Claims that go", "claims", lambda row: f"{row['gloss']} [{row['document']}]"),
    ("Claims to read again", "read_again", lambda row: f"{row['gloss']} [{row['document']}]"),
    ("Events", "events", _event),
    ("Names no longer joined", "merges", lambda row: f"{row['left_name']} = {row['right_name']} ({row['reason']})"),
    ("Grades", "grades", _grade),
    ("Lines of the network", "links", _link),
    ("Findings", "findings", lambda row: f"{row['title']}{'' if row['after'] is not None else ': goes'}"),
    ("Sentences of the report that go", "report", lambda row: row["sentence"]),
)

COMMANDS = (sources, events, gaps, ripple, mark, copied, grade, withstand)
