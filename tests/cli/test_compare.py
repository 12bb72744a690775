"""`paperchain compare`: two names or a file of pairs, without a case."""

import csv
import json
from pathlib import Path

import pytest
from running import run


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


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"left,right\nOrvane,Nadym\n", "no column name1"),
        (b"name1,name2\nOrvane,Nadym\n,Nadym\n", "line 3: column name1 is empty"),
        (b"name1,name2\nOrvane,???\n", "line 2: '???' in column name2 has no letters"),
        (b"name1,name2\nOrvane,Nad\xfdm\n", "line 2: the file is not UTF-8"),
        (b"", "no column name1"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, says: str
) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_bytes(data)
    code, _, err = run(capsys, "compare", "--pairs", str(pairs))
    assert code == 2 and says in err and err.count("\n") == 1


def test_two_names_are_written_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    assert run(capsys, "compare", "Orvane Ltd", "Orvane", "-o", str(out))[0] == 0
    with out.open(encoding="utf-8", newline="") as file:
        assert [row["name1"] for row in csv.DictReader(file)] == ["Orvane Ltd"]


def test_numbers_of_a_file_of_pairs_decide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("name1,name2,inn1,inn2\nOrvane,Orvane,7707083893,7736050003\n", encoding="utf-8")
    _, out, _ = run(capsys, "compare", "--pairs", str(pairs), "--json")
    assert json.loads(out)[0]["probability"] <= 0.02
