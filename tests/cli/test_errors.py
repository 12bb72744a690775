"""What a newcomer gets wrong: one line on the error stream, the right exit code, never a traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import run

from paperchain.case import open_case


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    open_case(tmp_path / "ö.case", create=True)
    (tmp_path / "note.txt").write_text("Orvane Ltd supplied pumps to Delkor LLC.", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("ls none.case", 3),
        ("ls note.txt", 5),
        ("ls empty", 5),
        ("ls ö.case --json", 0),
        ("ls ö.case --odd", 2),
        ("ls ö.case nothing", 2),
        ("path ö.case one", 2),
        ("path ö.case one two --json", 3),
        ("add ö.case none", 3),
        ("add ö.case empty", 0),
        ("add ö.case note.txt --published yesterday", 2),
        ("add ö.case note.txt --language English", 2),
        ("load ö.case note.txt", 6),
        ("undo ö.case", 3),
        ("edit ö.case clm-1 {", 2),
        ("export ö.case --format odd --out x", 2),
        ("export ö.case --format claims --out none/x", 1),
        ("report ö.case --out empty", 1),
        ("serve ö.case --port 99999", 2),
        ("evaluate note.txt --text note.txt", 2),
        ("new none/a.case", 3),
        ("new ö.case", 2),
        ("frob", 2),
    ],
)
def test_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, code: int
) -> None:
    monkeypatch.chdir(folder)
    left, out, err = run(capsys, *line.split())
    assert left == code
    assert err.startswith("paperchain: ") and err.count("\n") == 1 if code else err == ""
    if code:
        assert out == "" and not (folder / "x").exists()
    elif "--json" in line:
        json.loads(out)


def test_one_claim_is_judged_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    case = open_case("ö.case")
    case.add(["note.txt"])
    claim = case.claims()[0]["id"]
    assert run(capsys, "edit", "ö.case", claim, '{"arguments": 5}')[0] == 2
    assert run(capsys, "edit", "ö.case", claim, '{"kind": []}')[0] == 2
    assert run(capsys, "judge", "ö.case", claim, "negative")[0] == 0
    assert claim not in {row["id"] for row in case.claims()}
    assert run(capsys, "undo", "ö.case")[0] == 0
    assert claim in {row["id"] for row in case.claims()}


def test_a_reader_that_leaves_is_no_failure(folder: Path) -> None:
    show = f"{sys.executable} -c 'from paperchain.cli import main; main()' ls ö.case claims"
    ran = f"{show} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", ran], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
