"""Commands that show a case: ls, show, search, path, verify."""

from collections.abc import Callable

import click

from paperchain.case import open_case
from paperchain.cli.show import Json, as_json, console, plural, print_claim, print_finding, print_summary, table
from paperchain.cli.writing import CASE, JSON
from paperchain.errors import CaseDamaged


@click.command("ls")
@CASE
@click.argument(
    "what",
    default="documents",
    type=click.Choice(["documents", "claims", "entities", "lists", "judgements", "network", "timeline", "review"]),
)
@click.option("--kind", default="", help="Claims of one kind only (supply, invoice, …).")
@click.option("--status", default="", help="Claims of one status only (asserted, alleged, denied, …).")
@JSON
def ls(case: str, what: str, kind: str, status: str, json_: bool) -> None:
    """List documents, claims, entities, lists, judgements, edges of the network, what happened when, what to review."""
    opened = open_case(case)
    if what == "claims":
        claims = opened.claims(kind=kind, status=status)
        _print(claims, json_, lambda: _claims(claims))
        return
    rows = {
        "documents": opened.documents,
        "entities": opened.entities,
        "lists": opened.lists,
        "judgements": opened.judgements,
        "network": opened.network,
        "timeline": opened.timeline,
        "review": opened.review,
    }[what]()
    _print(rows, json_, lambda: _tables(what, rows))


def _claims(claims: list[Json]) -> None:
    for claim in claims:
        print_claim(claim)


def _print(value: object, json_: bool, show: Callable[[], object]) -> None:
    if json_:
        as_json(value)
    else:
        show()


def _tables(what: str, rows: object) -> None:
    if what == "network" and isinstance(rows, dict):
        names = {node["id"]: node["name"] for node in rows["nodes"]}
        lines = [
            [names[e["source"]], e["label"], names[e["target"]], e["status"], str(e["count"])] for e in rows["edges"]
        ]
        table(lines, ["from", "what", "to", "status", "claims"], right=(4,))
    elif what == "review" and isinstance(rows, dict):
        for claim in rows["claims"]:
            print_claim(claim)
        lines = [[m["left_name"], m["right_name"], f"{m['score']:.2f}", m["left"], m["right"]] for m in rows["merges"]]
        table(lines, ["perhaps one", "", "score", "left", "right"], right=(2,))
    elif isinstance(rows, list):
        columns = {
            "documents": ("name", "published", "source", "status", "claims", "copies", "note"),
            "entities": ("name", "schema", "claims", "mentions", "documents", "screening", "id"),
            "lists": ("id", "name", "published", "entries", "sha256", "loaded_at"),
            "timeline": ("time", "told", "gloss", "status", "groups"),
            "judgements": ("id", "verdict", "left_name", "right_name", "by", "at", "reason", "in_force"),
        }[what]
        table([[_cell(row[c]) for c in columns] for row in rows], [c.replace("_", " ") for c in columns])


def _cell(value: object) -> str:
    return (
        "" if value is None else f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
    )


@click.command()
@CASE
@click.argument("what", required=False, default="")
@JSON
def show(case: str, what: str, json_: bool) -> None:
    """Show one claim, entity or document; without one, the summary of the case.

    WHAT is a claim id (clm-…), an entity's name or id, or a document's file name or hash.
    """
    opened = open_case(case)
    if not what:
        summary = opened.summary()
        _print(summary, json_, lambda: print_summary(summary, opened.screen()))
    elif what.startswith("clm-"):
        page = opened.claim(what)
        _print(page, json_, lambda: _claim_page(page))
    elif any(what in (row["name"], row["id"]) for row in opened.documents()):
        document = opened.document(what)
        _print(document, json_, lambda: _document(document))
    else:
        entity = opened.entity(what)
        _print(entity, json_, lambda: _entity(entity))


def _claim_page(page: Json) -> None:
    print_claim(page["claim"])
    out = console()
    for head, key in (("Agrees", "agrees"), ("Against", "against")):
        if page[key]:
            out.print(f"\n{head}")
            for claim in page[key]:
                print_claim(claim, "  ")
    out.print(
        f"\nRests on {plural(len(page['group_names']), 'independent source group')}: " + ", ".join(page["group_names"])
    )


def _document(document: Json) -> None:
    out = console()
    out.print(document["title"], style="bold", markup=False)
    for row in document["provenance"]:
        out.print(f"  {row['label']:<12} {row['value']}", style="dim", markup=False)
    if document["note"]:
        out.print(f"  {document['note']}", markup=False)
    for claim in document["claims"]:
        print_claim(claim)


def _entity(entity: Json) -> None:
    out = console()
    out.print(f"{entity['name']}  ({entity['schema']})", style="bold", markup=False)
    out.print(f"  also written: {', '.join(entity['names'])}", markup=False)
    out.print(f"  screening: {entity['screening'].replace('_', ' ')} · {entity['id']}", markup=False)
    for finding in entity["findings"]:
        print_finding(finding)
    for claim in entity["claims"]:
        print_claim(claim)


@click.command()
@CASE
@click.argument("query", nargs=-1, required=True)
@JSON
def search(case: str, query: tuple[str, ...], json_: bool) -> None:
    """Find passages that hold all the words, or a phrase in quotation marks."""
    hits = open_case(case).search(" ".join(query))
    lines = [[hit["document"], f"{hit['start']}–{hit['end']}", " ".join(hit["snippet"].split())] for hit in hits]
    _print(hits, json_, lambda: table(lines, ["document", "at", plural(len(hits), "passage")]))


@click.command()
@CASE
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option("-k", default=3, show_default=True, help="How many paths at most.")
@JSON
def path(case: str, left: str, right: str, k: int, json_: bool) -> None:
    """Show the best evidence paths between two entities, strongest weakest link first."""
    opened = open_case(case)
    paths = opened.paths(left, right, k)
    if json_:
        as_json(paths)
        return
    if not paths:
        click.echo(f"No claim in the case links {left} and {right}, directly or through others.")
    for number, found in enumerate(paths, 1):
        _path(number, found)


def _path(number: int, found: Json) -> None:
    out = console()
    names = [found["steps"][0]["left_name"], *(step["right_name"] for step in found["steps"])]
    out.print(f"{number}. {' — '.join(names)}", style="bold", markup=False)
    groups = plural(found["groups"], "independent source group")
    names_of_groups = ", ".join(found["group_names"])
    out.print(
        f"   weakest link: {found['status'].replace('_', ' ')} · rests on {groups}: {names_of_groups}", markup=False
    )
    for step in found["steps"]:
        out.print(f"   {step['left_name']} — {step['right_name']}", markup=False)
        for claim in step["claims"]:
            print_claim(claim, "     ")


@click.command()
@CASE
@JSON
def verify(case: str, json_: bool) -> None:
    """Re-read every span, re-hash every original and walk the custody log."""
    found = open_case(case).verify()
    facts = {
        "documents": found.documents,
        "claims": found.claims,
        "spans": found.spans,
        "log_entries": found.log_entries,
        "problems": list(found.problems),
    }
    if json_:
        as_json(facts)
    if found.problems:
        more = f" and {len(found.problems) - 1} more" if len(found.problems) > 1 else ""
        raise CaseDamaged(f"{case} does not verify: {found.problems[0]}{more}; go back to a copy that does")
    if not json_:
        click.echo(
            f"{case} verifies: {plural(found.documents, 'document')}, {plural(found.claims, 'claim')}, "
            f"{plural(found.spans, 'span')} re-read, {plural(found.log_entries, 'log entry', 'log entries')} in chain."
        )


COMMANDS = (ls, show, search, path, verify)
