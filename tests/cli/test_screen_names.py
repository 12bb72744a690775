"""`paperchain screen --names`: a file of names against list files, without a case."""

import csv
import json
from pathlib import Path

import pytest
from running import run

HEAD = (
    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,"
    "first_seen,last_seen,last_change"
)
ROWS = [
    ["x-1", "Company", "Vedrinsky Instrument Plant JSC", "VPZ"],
    ["x-2", "Person", "Aleksei Viktorovich Torvenko", ""],
    ["x-3", "Company", "Nadym General Trading LLC", ""],
]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    listed, names = tmp_path / "targets.simple.csv", tmp_path / "names.csv"
    with listed.open("w", encoding="utf-8", newline="") as file:
        columns = HEAD.split(",")
        csv.writer(file).writerows([columns, *([*row, *[""] * (len(columns) - len(row))] for row in ROWS)])
    with names.open("w", encoding="utf-8", newline="") as file:
        asked = [
            ["АО «Ведринский приборостроительный завод»", "Company"],
            ["Torvenko Alexey", "Person"],
            ["Orvane", ""],
        ]
        csv.writer(file).writerows([["name", "schema"], *asked])
    return listed, names


def test_names_in_any_script(files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed, names = files
    out = tmp_path / "hits.json"
    assert run(capsys, "screen", "--names", str(names), "--list", str(listed), "-o", str(out))[0] == 0
    first, second, third = json.loads(out.read_text(encoding="utf-8"))["names"]
    assert (first["alert"], first["candidates"][0]["id"]) == (True, "x-1")
    assert (second["alert"], second["candidates"][0]["id"]) == (True, "x-2")
    assert not third["alert"]
    assert [r["feature"] for r in first["candidates"][0]["reasons"]].count("legal form") == 1


def test_twice_gives_the_same_bytes(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed, names = files
    for out in ("a.json", "b.json"):
        run(capsys, "screen", "--names", str(names), "--list", str(listed), "-o", str(tmp_path / out))
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "give a case"),
        (("--names", "x.csv"), "--list"),
        (("a.case", "--names", "x.csv", "--list", "y"), "--list"),
        (("a.case", "--bar", "0.9"), "--bar goes with --names"),
    ],
)
def test_wrong_use_is_one_line(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str) -> None:
    code, _, err = run(capsys, "screen", *arguments)
    assert code and says in err and err.count("\n") == 1


def test_a_list_that_is_cut_off_is_refused(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ['1,"ORVANE SHIPPING",-0- ,"TEST"', *["-0- "] * 8]
    (tmp_path / "sdn.csv").write_text(",".join(row) + "\n", encoding="utf-8")
    code, _, err = run(capsys, "screen", "--names", str(files[1]), "--list", str(tmp_path / "sdn.csv"))
    assert code == 6 and "cut off" in err and err.count("\n") == 1


def test_numbers_and_birth_dates_of_the_file_are_used(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed, names = files
    columns = HEAD.split(",")
    row = dict.fromkeys(columns, "") | {"id": "x-9", "schema": "Company", "name": "Zarnet Pumps"}
    with listed.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns).writerow({**row, "identifiers": "7707083893"})
    names.write_text(
        "name,schema,INN,born\nOrvane,Company,7707083893,\nAleksei Torvenko,Person,,1970\n", encoding="utf-8"
    )
    _, out, _ = run(capsys, "screen", "--names", str(names), "--list", str(listed), "--json")
    first, _ = json.loads(out)["names"]
    assert [(c["id"], c["probability"]) for c in first["candidates"]][:1] == [("x-9", 0.99)]
    names.write_text("name,born\nOrvane,4 May 1970\n", encoding="utf-8")
    code, _, err = run(capsys, "screen", "--names", str(names), "--list", str(listed))
    assert code == 2 and "line 2: no birth date '4 May 1970'" in err
