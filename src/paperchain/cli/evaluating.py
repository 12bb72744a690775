"""`paperchain evaluate`: the same extraction on one text, scored against a gold reading."""

import json
from pathlib import Path

import click

from paperchain.case.evaluating import evaluate_text
from paperchain.cli.show import Json, as_json, console, table
from paperchain.cli.writing import JSON
from paperchain.errors import NotFound, UsageError


@click.command()
@click.argument("gold", metavar="GOLD.json")
@click.option("--text", required=True, metavar="FILE", help="The text that the gold reading is of.")
@click.option("--published", default="", metavar="DATE", help="When the text was published (EDTF).")
@click.option("--errors/--no-errors", default=True, help="Show every miss and every false claim.")
@JSON
def evaluate(gold: str, text: str, published: str, errors: bool, json_: bool) -> None:
    """Score the extraction of one text against a gold reading, with every miss and every false claim."""
    for name in (gold, text):
        if not Path(name).is_file():
            raise NotFound(f"{name}: no such file")
    try:
        read = json.loads(Path(gold).read_text(encoding="utf-8"))
    except ValueError as error:
        raise UsageError(f"{gold} is not JSON ({error}); name a gold reading") from None
    if not isinstance(read, dict) or not isinstance(read.get("claims"), list):
        raise UsageError(f"{gold} is no gold reading: it has no list of claims")
    scores = evaluate_text(read, Path(text), published)
    if json_:
        as_json(scores)
    else:
        _print(scores, errors)


def _print(scores: Json, errors: bool) -> None:
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
    for failure in scores["hard_failures"]:
        out.print(f"\nHARD FAILURE {failure['id']}: {failure['statement']}", style="bold red", markup=False)
    if errors:
        _errors("Missed", [(f"{m['id']} {m['kind']}" + (" (core)" if m["core"] else ""), m) for m in scores["misses"]])
        _errors("False", [(f"{f['kind']}: {f['claim']['gloss']}", f) for f in scores["false_claims"]])


def _errors(head: str, rows: list[tuple[str, Json]]) -> None:
    out = console()
    out.print(f"\n{head} ({len(rows)})", style="bold")
    for title, row in rows:
        out.print(f"  {title}", markup=False)
        out.print(f"    {' '.join(row['sentence'].split())}", style="dim", markup=False)


COMMANDS = (evaluate,)
