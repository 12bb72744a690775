"""`paperchain evaluate`: the same extraction on texts of your own, scored against gold readings."""

from pathlib import Path

import click

from paperchain.case.evaluating import Scored, evaluate_all
from paperchain.cli.show import Json, as_json, console, table
from paperchain.cli.writing import JSON, bar
from paperchain.extract.scoring.page import page
from paperchain.extract.scoring.results import Evaluation
from paperchain.model import to_plain


@click.command()
@click.argument("gold", metavar="GOLD")
@click.option("--text", default="", metavar="FILE", help="The text, where it does not lie beside one gold reading.")
@click.option("--published", default="", metavar="DATE", help="When it was published (default: as the gold says).")
@click.option("--html", default="", metavar="FILE", help="Write a page with each miss and false claim in its sentence.")
@click.option("--errors/--no-errors", default=None, help="Show each miss and false claim (default: of one document).")
@JSON
def evaluate(gold: str, text: str, published: str, html: str, errors: bool | None, json_: bool) -> None:
    """Score the extraction against gold readings: one NAME.gold.json, or a folder of them beside their texts.

    Over several documents the measures are pooled, with 95 % intervals from a bootstrap over documents.
    """
    with bar(json_) as progress:
        scored = evaluate_all(Path(gold), Path(text) if text else None, published, progress)
    if html:
        Path(html).write_text(page(f"Evaluation of {Path(gold).name}", scored.pooled, scored.documents), "utf-8")
    one = next(iter(scored.documents.values())) if len(scored.documents) == 1 else None
    if json_:
        as_json(to_plain(one) if one else to_plain(scored))
        return
    if one:
        _print(to_plain(one))
    else:
        _pooled(scored)
    for name, evaluation in scored.documents.items():
        _failures("" if one else f"{name}: ", evaluation)
        if errors or (errors is None and one):
            _details("" if one else f"{name}: ", to_plain(evaluation))
    if html:
        click.echo(f"\nWrote {html}")


def _pooled(scored: Scored) -> None:
    """The table over several documents, and a line for each."""
    rows = []
    for row in scored.pooled:
        if row.name == "hard failures":
            rows.append([row.name, f"{row.value:.0f}", "", f"{row.n} documents"])
        else:
            between = "" if row.low is None or row.high is None else f"{row.low:.3f}-{row.high:.3f}"
            rows.append([row.name, f"{row.value:.3f}", between, str(row.n)])
    table(rows, ["measure", "value", "95 %", "of"], right=(1, 2, 3))
    console().print()
    lines = [
        [name, f"{e.claims.precision:.3f}", f"{e.claims.recall:.3f}", str(e.counts["pred"]), str(len(e.hard_failures))]
        for name, e in scored.documents.items()
    ]
    table(lines, ["document", "precision", "core recall", "claims", "hard failures"], right=(1, 2, 3, 4))


def _print(scores: Json) -> None:
    out = console()
    found = scores["claims"]
    counts = scores["counts"]
    heads = ["precision", "core recall", "F1", "full recall", "hard failures"]
    values = [found["precision"], found["recall"], found["f1"], scores["recall_full"]]
    table([[*(f"{value:.3f}" for value in values), str(len(scores["hard_failures"]))]], heads, right=(0, 1, 2, 3, 4))
    out.print(
        f"{counts['pred_ok']} of {counts['pred']} claims read are right; "
        f"{counts['core_found']} of {counts['core']} core claims were found.\n"
    )
    rows = [[name, f"{value['accuracy']:.3f}", str(value["n"])] for name, value in scores["accuracies"].items()]
    table(rows, ["on matched claims", "right", "of"], right=(1, 2))
    out.print()
    columns = ("gold", "found", "predicted", "right")
    rows = [[frame["kind"], *(str(frame[column]) for column in columns)] for frame in scores["frames"]]
    table(rows, ["kind", *columns], right=(1, 2, 3, 4))
    out.print()
    rows = [
        [name, str(m["gold"]), *(f"{m['overlap'][part]:.3f}" for part in ("precision", "recall", "f1"))]
        for name, m in scores["mentions"].items()
    ]
    table(rows, ["names (any overlap)", "gold", "precision", "recall", "F1"], right=(1, 2, 3, 4))


def _failures(where: str, evaluation: Evaluation) -> None:
    for failure in evaluation.hard_failures:
        console().print(
            f"\n{where}HARD FAILURE {failure.id}: {failure.statement}", style="bold red", markup=False, highlight=False
        )


def _details(where: str, scores: Json) -> None:
    missed = [(f"{m['id']} {m['kind']}" + (" (core)" if m["core"] else ""), m) for m in scores["misses"]]
    _errors(f"{where}Missed", missed)
    _errors(f"{where}False", [(f"{f['kind']}: {f['claim']['gloss']}", f) for f in scores["false_claims"]])


def _errors(head: str, rows: list[tuple[str, Json]]) -> None:
    out = console()
    out.print(f"\n{head} ({len(rows)})", style="bold")
    for title, row in rows:
        out.print(f"  {title}", markup=False)
        out.print(f"    {' '.join(row['sentence'].split())}", style="dim", markup=False)


COMMANDS = (evaluate,)
