"""A list has versions: what came, went and changed, and what that means for the case."""

import json
import sqlite3
from pathlib import Path

import pytest
from small_case import SETTINGS

from paperchain.case import Case, open_case
from paperchain.errors import NotFound
from paperchain.store.rows import digest

HEAD = "id,schema,name,aliases,countries,sanctions,dataset,last_change\n"
NORVIK = "x-1,Company,Norvik Marine,,no,Test programme,Test List,2025-01-01T00:00:00\n"
HALDEN = "x-2,Company,Halden Optik,,no,Test programme,Test List,2025-03-01T00:00:00\n"
LATER = NORVIK.replace("Test programme", "Other programme").replace("2025-01-01", "2025-03-01")


def load(case: Case, folder: Path, *rows: str) -> str:
    path = folder / "list.csv"
    path.write_text(HEAD + "".join(rows))
    return str(case.load(path)["sha256"])


def test_a_new_version_keeps_the_old_one(case: Case, tmp_path: Path) -> None:
    first = load(case, tmp_path, NORVIK)
    made = case.changes("test-list")
    assert (made["before"], [e["id"] for e in made["came"]]) == (None, ["x-1"])
    assert {f["entity_name"] for f in made["new"] if f["rule"] == "listed"} == {"Norvik Marine"}
    second = load(case, tmp_path, HALDEN, LATER)
    assert [(row["sha256"], row["current"]) for row in case.lists()] == [(first, False), (second, True)]
    assert [row["sha256"] for row in case.summary()["lists"]] == [second]
    made = case.changes("test-list")
    assert (made["before"]["sha256"], made["after"]["sha256"]) == (first, second)
    assert [e["id"] for e in made["came"]] == ["x-2"] and not made["went"]
    assert [(e["id"], e["fields"]) for e in made["changed"]] == [("x-1", ["programs"])]
    assert {f["entity_name"] for f in made["new"] if f["rule"] == "listed"} == {"Halden Optik"} and not made["ended"]
    seen = next(f for f in made["new"] if f["rule"] == "listed")["sightings"][0]
    assert seen["exact"] == "Halden Optik" and seen["document"].endswith(".txt")
    assert sum(f["rule"] == "listed" for f in case.screen()) == 2  # one for each party, not for each version


def test_what_ends_is_told_and_an_older_version_does_not_take_over(case: Case, tmp_path: Path) -> None:
    second = load(case, tmp_path, HALDEN)
    first = load(case, tmp_path, NORVIK)
    assert [(row["sha256"], row["current"]) for row in case.lists()] == [(second, True), (first, False)]
    made = case.changes("test-list")
    assert (made["before"]["sha256"], [e["id"] for e in made["went"]]) == (first, ["x-1"])
    assert {f["entity_name"] for f in made["ended"] if f["rule"] == "listed"} == {"Norvik Marine"}
    assert case.changes("test-list", first[:8])["before"] is None
    for list_id, version in (("other", ""), ("test-list", "zz"), ("test-list", "")):
        if list_id == "other" or version:
            with pytest.raises(NotFound):
                case.changes(list_id, version)


def test_a_list_kept_before_entries_had_more_fields_still_screens(case: Case, tmp_path: Path) -> None:
    load(case, tmp_path, NORVIK)
    before = case.screen()
    with sqlite3.connect(tmp_path / "small.case") as file:
        rows = file.execute("select seq, id, noun, document, kind, entity, body from records where noun = 'entry'")
        for seq, *columns, body in rows.fetchall():
            plain = json.loads(body)
            for later in ("authorities", "until", "reasons", "birth_places", "positions", "links"):
                del plain[later]
            for name in plain["names"]:
                del name["script"]
            old = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            changed = (old, digest(*columns, old, None), seq)
            file.execute("update records set body = ?, digest = ? where seq = ?", changed)
    again = open_case(tmp_path / "small.case", SETTINGS)
    assert again.screen() == before and any(f["rule"] == "listed" for f in before)
