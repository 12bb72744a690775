"""A case file: killed, tampered with, missing, foreign, too new."""

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from store_samples import TEXT, document, records

from paperchain.errors import CaseDamaged, NotFound, PaperchainError, UsageError
from paperchain.store import open_store

ADDER = Path(__file__).with_name("store_adder.py")


@pytest.mark.slow
def test_kill_at_twenty_moments_loses_nothing_acknowledged(tmp_path: Path) -> None:
    case, chance = tmp_path / "killed.case", random.Random(20)
    open_store(case, create=True).close()
    acknowledged: set[str] = set()
    for _ in range(20):
        out = tmp_path / "out"
        with out.open("wb") as stream:
            process = subprocess.Popen([sys.executable, ADDER, case], stdout=stream)
            while b"ready" not in out.read_bytes():
                assert process.poll() is None
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.15))
            process.kill()
            process.wait()
        acknowledged.update(line for line in out.read_text().split("\n")[1:-1])
        store = open_store(case)
        found = store.verify()
        assert found.problems == ()
        assert found.documents == found.claims == found.log_entries
        documents = {read.id for read in store.documents()}
        assert acknowledged <= documents
        assert all(store.file(key) for key in documents)
        store.close()
    assert len(acknowledged) > 20


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("UPDATE records SET body = replace(body, 'alleged', 'asserted') WHERE noun = 'claim'", "was altered"),
        ("UPDATE records SET kind = 'payment' WHERE noun = 'claim'", "was altered"),
        ("DELETE FROM records WHERE noun = 'claim'", "is missing"),
        ("DELETE FROM records WHERE seq = (SELECT max(seq) FROM records)", "not as logged"),
        ("UPDATE texts SET text = replace(text, '12', '21')", "the text does not say"),
        ("UPDATE texts SET text = replace(text, 'declined', 'agreed')", "was altered"),
        ("DELETE FROM texts", "its text is missing"),
        ("UPDATE files SET data = x'00'", "original"),
        ("DELETE FROM files", "is missing"),
        ("UPDATE log SET actor = 'bob' WHERE seq = 1", "log entry 1 was altered"),
        ("DELETE FROM log WHERE seq = 1", "does not follow"),
        ("DELETE FROM log WHERE seq = 2", "in no log entry"),
        (
            "INSERT INTO records SELECT seq + 100, id || 'x', noun, document, kind, entity, body, digest "
            "FROM records WHERE noun = 'claim' LIMIT 1",
            "in no log entry",
        ),
    ],
)
def test_tampering_is_found(tmp_path: Path, change: str, problem: str) -> None:
    case = tmp_path / "tampered.case"
    store = open_store(case, create=True)
    with store.transaction():
        store.add(*records(2))
        store.record("ana", "add", "two files", "", "2026")
    store.add_file(document().id, TEXT.encode())
    assert store.verify().problems == ()
    store.close()
    with sqlite3.connect(case) as raw:
        assert raw.execute(change).rowcount > 0
    raw.close()
    problems = open_store(case).verify().problems
    assert any(problem in line for line in problems), problems
    assert all("\n" not in line for line in problems)


def test_a_digest_rewritten_to_fit_is_found_by_the_log(tmp_path: Path) -> None:
    case = tmp_path / "careful.case"
    store = open_store(case, create=True)
    store.add(*records(1))
    store.close()
    from paperchain.store.rows import digest

    with sqlite3.connect(case) as raw:
        asked = "SELECT seq, id, noun, document, kind, entity, body FROM records WHERE noun = 'claim'"
        seq, *columns, body = raw.execute(asked).fetchone()
        body = body.replace('"alleged"', '"asserted"')
        values = (body, digest(*columns, body, None), seq)
        raw.execute("UPDATE records SET body = ?, digest = ? WHERE seq = ?", values)
    raw.close()
    assert any("not as logged" in line for line in open_store(case).verify().problems)


def refused(error: type[PaperchainError], where: Path, create: bool = False) -> str:
    with pytest.raises(error) as caught:
        open_store(where, create=create)
    message = str(caught.value)
    assert "\n" not in message and str(where.parent) in message
    return message


def test_what_is_no_case_is_refused_in_one_line(tmp_path: Path) -> None:
    assert "paperchain new" in refused(NotFound, tmp_path / "none.case")
    assert not (tmp_path / "none.case").exists()
    assert "no such folder" in refused(NotFound, tmp_path / "none" / "a.case", create=True)
    for name, data in (("empty", b""), ("text", b"hello"), ("short", b"SQLite format 3\0")):
        (tmp_path / name).write_bytes(data)
        refused(CaseDamaged, tmp_path / name)
    (tmp_path / "cut").write_bytes(b"SQLite format 3\0" + bytes(5000))
    refused(CaseDamaged, tmp_path / "cut")
    refused(CaseDamaged, tmp_path)
    with sqlite3.connect(tmp_path / "other") as raw:
        raw.execute("CREATE TABLE meta (key)")
    raw.close()
    assert "not a Paperchain case" in refused(CaseDamaged, tmp_path / "other")


def test_a_case_is_never_overwritten_nor_opened_by_an_older_program(tmp_path: Path) -> None:
    case = tmp_path / "a.case"
    store = open_store(case, create=True)
    store.add(*records(1))
    store.close()
    assert "exists" in refused(UsageError, case, create=True)
    with sqlite3.connect(case) as raw:
        raw.execute("UPDATE meta SET value = '99' WHERE key = 'format'")
    raw.close()
    assert "later Paperchain" in refused(CaseDamaged, case)


def test_a_closed_case_is_one_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "one.case", create=True)
    store.add(*records(1))
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["one.case"]


def test_a_damaged_page_is_one_line(tmp_path: Path) -> None:
    case = tmp_path / "odd name #1 100%?.case"
    store = open_store(case, create=True)
    store.add(*records(40))
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == [case.name]
    data = bytearray(case.read_bytes())
    data[len(data) // 4 : len(data) // 2] = b"\xff" * (len(data) // 2 - len(data) // 4)
    case.write_bytes(data)
    try:
        problems = open_store(case).verify().problems
    except CaseDamaged as error:
        problems = (str(error),)
    assert problems and all("\n" not in line for line in problems)
