"""The front door: adding, showing, deciding, undoing, leaving."""

import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from small_case import OTHER, SETTINGS, STORY

from paperchain.case import Case, open_case
from paperchain.errors import NotFound, UsageError


def exported(case: Case, format: str = "claims") -> bytes:
    stream = io.BytesIO()
    case.export(format, stream)
    return stream.getvalue()


def test_adding_a_file_twice_adds_nothing(case: Case, tmp_path: Path) -> None:
    before, version = exported(case), case.version()
    again = case.add([tmp_path / "small-docs"])
    assert (again.new, len(again.known)) == ([], 2)
    assert (exported(case), case.version()) == (before, version)


@pytest.mark.parametrize("format", ["claims", "ftm", "csv", "report"])
def test_the_same_input_gives_the_same_bytes(make_case: Callable[..., Case], format: str) -> None:
    one, other = make_case(name="one"), make_case(name="other")
    other.name = one.name
    assert exported(one, format) == exported(other, format)


def test_every_exported_span_rereads(case: Case) -> None:
    texts = {row["id"]: case.document(row["id"])["text"] for row in case.documents()}
    claims = json.loads(exported(case))
    assert claims
    for claim in claims:
        text = texts[claim["document_id"]]
        assert text[claim["evidence"]["start"] : claim["evidence"]["end"]] == claim["evidence"]["exact"]
        assert all(0 <= a["start"] < a["end"] <= len(text) for a in claim["arguments"] if a["start"] is not None)


def test_a_path_runs_through_the_broker_and_says_what_it_rests_on(case: Case) -> None:
    best = case.paths("Halden Optik", "Norvik Marine")[0]
    names = [best["steps"][0]["left_name"], *(step["right_name"] for step in best["steps"])]
    assert names == ["Halden Optik", "Brava Trading", "Norvik Marine"]
    assert best["groups"] >= 1
    assert all(claim["evidence"]["exact"] for step in best["steps"] for claim in step["claims"])


def test_a_denial_is_no_edge(case: Case) -> None:
    assert [c for c in case.claims(status="denied") if "Halden" in c["gloss"]]
    ends = {(e["source"], e["target"]) for e in case.network()["edges"] if e["status"] != "denied"}
    halden, norvik = (case.entity(name)["id"] for name in ("Halden Optik", "Norvik Marine"))
    assert (halden, norvik) not in ends


def test_rejecting_a_claim_takes_it_out_and_undo_brings_the_bytes_back(case: Case) -> None:
    before = exported(case)
    claim = case.claims()[0]["id"]
    made = case.judge(claim, "", "negative", reason="misread")
    assert claim not in {row["id"] for row in case.claims()}
    case.undo(made["id"])
    assert exported(case) == before
    case.judge(claim, "", "negative")
    assert claim not in {row["id"] for row in case.claims()}


def test_merging_and_undoing_brings_the_bytes_back(case: Case) -> None:
    before = exported(case)
    case.judge("Halden Optik", "Brava Trading", "positive", reason="same number")
    assert case.entity("Halden Optik")["id"] == case.entity("Brava Trading")["id"]
    case.undo()
    assert exported(case) == before


def test_one_name_in_two_documents_is_one_entity_until_a_person_splits_it(case: Case) -> None:
    halden = case.entity("Halden Optik")
    assert halden["documents"] == 2
    match = next(m for m in halden["matches"] if m["verdict"] == "positive")
    case.judge(match["left"], match["right"], "negative", reason="two firms")
    assert case.entity(match["left"])["id"] != case.entity(match["right"])["id"]


def test_an_edit_stands_in_the_place_of_the_claim(case: Case) -> None:
    old = next(c for c in case.claims(kind="supply") if c["polarity"] == "positive")
    made = case.edit(old["id"], {"modality": "possible"})
    standing = {c["id"]: c for c in case.claims()}
    assert old["id"] not in standing
    assert (standing[made["claim"]]["modality"], standing[made["claim"]]["standing"]) == ("possible", "edited")
    case.undo(made["id"])
    assert {c["id"] for c in case.claims()} == (set(standing) - {made["claim"]}) | {old["id"]}


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda c: c.judge("Nobody", "Halden Optik", "positive"), NotFound, "Nobody"),
        (lambda c: c.judge("Halden Optik", "", "positive"), UsageError, "two entities"),
        (lambda c: c.judge("clm-none", "", "positive"), NotFound, "clm-none"),
        (lambda c: c.paths("Halden", "Norvik Marine"), NotFound, "Halden Optik"),
        (lambda c: c.edit(c.claims()[0]["id"], {"kind": "theft"}), UsageError, "theft"),
        (lambda c: c.undo("jud-none"), NotFound, "jud-none"),
        (lambda c: c.undo(), NotFound, "nothing to undo"),
        (lambda c: c.document("nothing.txt"), NotFound, "nothing.txt"),
        (lambda c: exported(c, "powerpoint"), UsageError, "powerpoint"),
        (lambda c: c.add(["no-such-folder"]), NotFound, "no-such-folder"),
    ],
)
def test_a_wrong_call_gets_one_line_and_changes_nothing(
    case: Case, call: Callable[[Case], object], error: type[Exception], says: str
) -> None:
    version = case.version()
    with pytest.raises(error) as caught:
        call(case)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert case.version() == version


def test_a_case_verifies_and_opens_again(case: Case, tmp_path: Path) -> None:
    found = case.verify()
    assert (found.problems, found.documents) == ((), 2)
    assert exported(open_case(tmp_path / "small.case", SETTINGS)) == exported(case)


def test_adding_one_by_one_gives_the_same_claims(make_case: Callable[..., Case], tmp_path: Path) -> None:
    together = make_case(STORY, OTHER, name="together")
    apart = make_case(OTHER, name="apart")
    apart.add([tmp_path / "together-docs"])
    ids = [sorted(claim["id"] for claim in case.claims()) for case in (together, apart)]
    assert ids[0] == ids[1]


def test_undone_restored_and_undone_again(case: Case) -> None:
    claim = case.claims()[0]["id"]

    def stands() -> bool:
        return claim in {row["id"] for row in case.claims()}

    made = case.judge(claim, "", "negative")
    for _ in range(2):
        undone = case.undo(made["id"])
        assert stands()
        with pytest.raises(UsageError, match="taken back already"):
            case.undo(made["id"])
        case.undo(undone["id"])
        assert not stands()


def test_an_edit_can_be_made_again_and_rejected(case: Case) -> None:
    old = next(c for c in case.claims(kind="supply") if c["polarity"] == "positive")["id"]
    case.undo(case.edit(old, {"modality": "possible"})["id"])
    again = case.edit(old, {"modality": "possible"})["claim"]
    assert next(c for c in case.claims() if c["id"] == again)["standing"] == "edited"
    rejected = case.judge(again, "", "negative")
    assert not {old, again} & {c["id"] for c in case.claims()}
    case.undo(rejected["id"])
    assert again in {c["id"] for c in case.claims()}


def test_an_altered_screening_index_does_not_verify(case: Case, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    heads = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset"
    row = ["x-1", "Company", "Brava Trading", "", "", "lv", "", "", "Made up", "", "", "Made-up list"]
    table.write_text(f"{heads},first_seen,last_seen,last_change\n" + ",".join([*row, *["2024-01-01"] * 3]) + "\n")
    case.load(table)
    assert case.verify().problems == ()
    with sqlite3.connect(tmp_path / "small.case") as file:
        file.execute("update meta set value = replace(value, substr(value, 1, 8), 'xxxxxxxx') where key like 'names %'")
    assert "screening index" in case.verify().problems[0]
