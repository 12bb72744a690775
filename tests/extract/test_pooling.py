"""Evaluations pooled, and the page that shows them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from paperchain.cli import main
from paperchain.extract.evaluate import evaluate
from paperchain.extract.scoring.page import page
from paperchain.extract.scoring.pooling import pool
from paperchain.extract.scoring.results import Evaluation

TEXT = "Tulvik Optics sold lenses to Brandal Trading. Brandal Trading denied <paying> Orsa Freight."


def gold(slug: str) -> dict[str, Any]:
    def span(text: str) -> dict[str, Any]:
        return {"start": TEXT.index(text), "end": TEXT.index(text) + len(text), "text": text}

    def claim(id: str, kind: str, sentence: str, parties: dict[str, str], polarity: str = "positive") -> dict[str, Any]:
        people = [{"role": role, "entity": name, "span": span(name)} for role, name in parties.items()]
        return {
            "id": id,
            "event_type": kind,
            "evidence": span(sentence),
            "trigger": span(sentence.split()[2]),
            "participants": people,
            "attribution": {"sources": ["NARRATOR"]},
            "modality": ["asserted", "denied"],
            "polarity": polarity,
            "core": True,
        }

    names = ("Tulvik Optics", "Brandal Trading", "Orsa Freight")
    first, second = TEXT.split(". ")
    return {
        "doc": {"path": f"{slug}.txt"},
        "sentences": [span(first), span(second)],
        "entities": [
            {"id": n, "canonical": n, "aliases": [], "type": "Company", "mentions": [{**span(n), "kind": "name"}]}
            for n in names
        ],
        "claims": [
            claim("C1", "supply", first, {"supplier": names[0], "recipient": names[1]}),
            claim("C2", "payment", second, {"payer": names[1], "payee": names[2]}, "negative"),
        ],
        "must_not_assert": [],
        "source_lineage": {"document": {"publication_date": "2024-03-04"}},
    }


def prediction(kind: str, start: int, end: int, *names: str) -> dict[str, Any]:
    slots = [{"role": "party", "name": n, "start": TEXT.index(n), "end": TEXT.index(n) + len(n)} for n in names]
    return {
        "kind": kind,
        "gloss": f"{kind} of {names[0]}",
        "evidence": {"start": start, "end": end},
        "arguments": slots,
    }


RIGHT = prediction("supply", 0, 45, "Tulvik Optics", "Brandal Trading")
WRONG = prediction("shipment", 46, 90, "Brandal Trading", "Orsa Freight")


def scored(*predictions: dict[str, Any]) -> Evaluation:
    return evaluate(gold("one"), predictions)


def test_counts_are_added_not_averaged() -> None:
    rows = {row.name: row for row in pool([scored(RIGHT), scored(RIGHT, WRONG, WRONG, WRONG), scored()])}
    assert rows["claims: precision"].value == pytest.approx(2 / 5)
    assert (rows["claims: core recall"].value, rows["claims: core recall"].n) == (pytest.approx(2 / 6, abs=1e-4), 6)
    low, high = rows["claims: precision"].low, rows["claims: precision"].high
    assert low is not None and high is not None and low <= 0.4 <= high


def test_the_interval_is_the_same_every_time_and_narrows_to_a_point_where_all_agree() -> None:
    mixed = [scored(RIGHT), scored(RIGHT, WRONG), scored(WRONG)]
    assert pool(mixed) == pool(mixed)
    same = {row.name: row for row in pool([scored(RIGHT)] * 5)}
    assert (same["claims: precision"].low, same["claims: precision"].high) == (1.0, 1.0)


def test_two_documents_have_no_interval() -> None:
    assert all(row.low is None for row in pool([scored(RIGHT), scored(WRONG)]))
    assert pool([])[0].value == 0.0


def test_the_page_marks_each_miss_and_each_false_claim_in_its_sentence() -> None:
    html = page("Mine", pool([scored(RIGHT, WRONG)]), {"one": scored(RIGHT, WRONG)})
    assert "&lt;paying&gt;" in html and "<paying>" not in html
    assert "C2 payment" in html and '<mark class="read">Orsa Freight</mark>' in html
    assert "<mark>Orsa Freight</mark>" in html
    assert not re.search(r"(?:src|href)=", html)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for slug in ("a", "b", "c"):
        (tmp_path / f"{slug}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{slug}.gold.json").write_text(json.dumps(gold(slug)), encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_whole(folder: Path) -> None:
    ran = CliRunner().invoke(main, ["evaluate", str(folder), "--html", str(folder / "out.html")])
    assert ran.exit_code == 0, ran.output
    assert "claims: core recall" in ran.output and "3 documents" in ran.output
    assert "a" in (folder / "out.html").read_text("utf-8")
    plain = json.loads(CliRunner().invoke(main, ["evaluate", str(folder), "--json"]).output)
    assert set(plain["documents"]) == {"a", "b", "c"} and plain["pooled"][0]["name"] == "claims: precision"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda f: (f / "a.txt").unlink(), "does not lie beside it"),
        (lambda f: (f / "b.gold.json").write_text("{"), "is not JSON"),
        (lambda f: (f / "b.gold.json").write_text("[]"), "is no gold reading"),
        (lambda f: [path.unlink() for path in f.glob("*.json")], "no gold reading there"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(folder: Path, spoil: Any, said: str) -> None:
    spoil(folder)
    ran = CliRunner().invoke(main, ["evaluate", str(folder)])
    assert ran.exit_code != 0 and said in ran.stderr
