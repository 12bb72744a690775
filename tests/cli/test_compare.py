"""`paperchain compare`: two names or a file of pairs, without a case."""

import csv
import json
from pathlib import Path

import pytest

from paperchain.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    said = capsys.readouterr()
    return int(left.value.code or 0), said.out, said.err


def test_two_names_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "compare", "Vostok Trade LLC", "ООО «Восток Трейд»", "--schema", "Company", "--json")
    found = json.loads(out)
    assert code == 0 and found["probability"] > 0.9
    assert {r["feature"] for r in found["reasons"]} == {"same word", "legal form"}


def test_a_file_of_pairs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs, out = tmp_path / "pairs.csv", tmp_path / "out.csv"
    rows = [["Aleksei Torven", "Алексей Торвен", "Person"], ["Orvane Ltd", "Nadym Ltd", "Company"]]
    with pairs.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name1", "name2", "schema"], *rows])
    assert run(capsys, "compare", "--pairs", str(pairs), "-o", str(out))[0] == 0
    with out.open(encoding="utf-8", newline="") as file:
        made = list(csv.DictReader(file))
    assert [[r["name1"], r["name2"], r["schema"]] for r in made] == rows
    assert float(made[0]["probability"]) > 0.9 > 0.5 > float(made[1]["probability"])
    assert "differs: orvane / nadym" in made[1]["reasons"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Orvane"], "two names"),
        (["Orvane", "Nadym", "--schema", "Firm"], "no schema"),
        (["Orvane", "???"], "no letters"),
        (["--pairs", "nowhere.csv"], "nowhere.csv"),
    ],
)
def test_wrong_use_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    code, _, err = run(capsys, "compare", *arguments)
    assert code and says in err and err.count("\n") == 1
