"""`paperchain evaluate`: the same extraction on one text, scored against a gold reading."""

import json
from pathlib import Path

import click

from paperchain.case.evaluating import evaluate_text
from paperchain.cli.show import Json, as_json, console, table
from paperchain.cli.writing import JSON
from paperchain.errors import NotFound


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
    scores = evaluate_text(json.loads(Path(gold).read_text(encoding="utf-8")), Path(text), published)
    if json_:
        as_json(scores)
    else:
        _print(scores, errors)


def _print(scores: Json, errors: bool) -> None:
    out = console()
    claims = scores["claims"]
    heads = ["precision", "core recall", "F1", "full recall", "hard failures"]
    values = [claims[k] for k in ("precision", "recall", "f1", "recall_full")]
    table([[*(f"{v:.3f}" for v in values), str(len(scores["hard_failures"]))]], heads, right=(0, 1, 2, 3, 4))
    out.print()
    accuracy = scores["accuracy_on_matched"]
    table(
        [[k, f"{v['accuracy']:.3f}", str(v["n"])] for k, v in accuracy.items()], ["on matched", "right", "of"], (1, 2)
    )
    out.print()
    frames = scores["frames"]
    table(
        [[k, *(str(v[c]) for c in ("predicted", "right"))] for k, v in frames.items()],
        ["frame", "read", "right"],
        (1, 2),
    )
    for failure in scores["hard_failures"]:
        out.print(f"\nHARD FAILURE {failure['id']}: {failure['statement']}", style="bold red", markup=False)
    if errors:
        for head, rows in (("Missed", scores["misses"]), ("False", scores["false_claims"])):
            out.print(f"\n{head} ({len(rows)})", style="bold")
            for row in rows:
                out.print(f"  {row['claim']}", markup=False)
                out.print(f"    {' '.join(row['sentence'].split())}", style="dim", markup=False)


COMMANDS = (evaluate,)
