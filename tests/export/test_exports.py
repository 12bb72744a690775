"""Every way out: valid, complete, safe, the same bytes each time, and never a denial as a link."""

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from paperchain.errors import UsageError
from paperchain.export import Snapshot, export, formats
from paperchain.export.ftm import unlinked
from paperchain.export.table import safe

THING = {"name", "alias", "summary", "description", "publisher", "proof", "notes"}
INTERVAL = {"startDate", "endDate", "date", "summary", "description", "recordId", "proof", "publisher"}
INTEREST = INTERVAL | {"role", "status"}
SCHEMATA = {
    "Document": THING | {"title", "fileName", "contentHash", "mimeType", "language", "author", "publishedAt"},
    "Company": THING,
    "PublicBody": THING,
    "Asset": THING,
    "Ownership": INTEREST | {"owner", "asset", "percentage"},
    "Sanction": INTERVAL | {"entity", "authority", "status"},
    "UnknownLink": INTEREST | {"subject", "object"},
}
"""Properties that FollowTheMoney 4.11 knows for the schemata that the sample uses."""


def written(snapshot: Snapshot, format: str) -> str:
    stream = io.BytesIO()
    export(snapshot, format, stream)
    return stream.getvalue().decode("utf-8-sig")


@pytest.mark.parametrize("format", ["claims", "csv", "ftm", "report"])
def test_every_format_is_found_and_writes_the_same_bytes_twice(snapshot: Snapshot, format: str) -> None:
    assert format in formats()
    assert written(snapshot, format) == written(replace(snapshot), format)


def test_an_empty_case_can_be_written_in_every_format() -> None:
    for format in formats():
        written(Snapshot("Empty"), format)


def test_an_unknown_format_is_one_line_with_the_remedy(snapshot: Snapshot) -> None:
    with pytest.raises(UsageError, match=r"no export format 'docx': take one of claims, csv, ftm, report\."):
        export(snapshot, "docx", io.BytesIO())


def test_claims_are_a_json_list_of_all_views(snapshot: Snapshot) -> None:
    assert json.loads(written(snapshot, "claims")) == list(snapshot.claims)


def test_ftm_entities_have_known_schemata_string_values_and_ends_that_exist(snapshot: Snapshot) -> None:
    entities = [json.loads(line) for line in written(snapshot, "ftm").splitlines()]
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]], entity
        assert all(values and all(type(v) is str for v in values) for values in entity["properties"].values())
        for name in ("subject", "object", "owner", "asset", "entity", "proof"):
            assert set(entity["properties"].get(name, ())) <= ids


def test_a_denial_is_never_a_link_and_is_counted(snapshot: Snapshot) -> None:
    denied = {view["id"] for view in snapshot.claims if view["status"] in ("denied", "no_comment")}
    entities = [json.loads(line) for line in written(snapshot, "ftm").splitlines()]
    assert not denied & {i for e in entities for i in e["properties"].get("recordId", ())}
    assert unlinked(snapshot)["denied"] == 1
    only_denials = replace(snapshot, raw_claims=tuple(c for c in snapshot.raw_claims if c.polarity == "negative"))
    kinds = {json.loads(line)["schema"] for line in written(only_denials, "ftm").splitlines()}
    assert kinds == {"Document", "Company", "PublicBody", "Asset"}


def test_the_status_of_a_link_travels_with_it(snapshot: Snapshot) -> None:
    entities = [json.loads(line) for line in written(snapshot, "ftm").splitlines()]
    alleged = [e for e in entities if e["properties"].get("status") == ["alleged"]]
    assert alleged and all("allegedly" in e["properties"]["description"][0] for e in alleged)


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@SUM(A1)", "\tx", "\r="])
def test_a_cell_is_no_formula(cell: str) -> None:
    assert safe(cell) == "'" + cell


def test_the_table_has_a_line_for_each_claim(snapshot: Snapshot) -> None:
    rows = list(csv.DictReader(io.StringIO(written(snapshot, "csv"))))
    assert [row["id"] for row in rows] == [view["id"] for view in snapshot.claims]
    assert rows[0]["money"] == ">5000000 CNY"


def test_the_report_sets_a_denial_beside_the_claim_and_keeps_hedge_and_speaker(snapshot: Snapshot) -> None:
    page = written(snapshot, "report")
    event = next(part for part in page.split('<div class="event">') if "allegedly supplied Arktika Yard" in part)
    assert "According to an official, as reported by Northern Wire, Vostok Trade allegedly supplied" in event
    assert "“allegedly”" in event and "independent source group" in event
    assert "Against:" in event and "Vostok Trade did not supply Arktika Yard" in event


@pytest.mark.parametrize(
    ("chain", "lead"),
    [
        ([], "Northern Wire says that "),
        ([("records", {})], "According to records, as reported by Northern Wire, "),
        (
            [("records", {}), ("an official", {"joint": True})],
            "According to records and an official, as reported by Northern Wire, ",
        ),
        (
            [("records", {}), ("Orsa Press", {})],
            "According to records, as reported by Orsa Press and Northern Wire, ",
        ),
        (
            [("records", {"implicit": True})],
            "According to records (the source of the sentences before), as reported by Northern Wire, ",
        ),
    ],
)
def test_the_report_says_who_stands_behind_whom(snapshot: Snapshot, chain: list[Any], lead: str) -> None:
    links = [{"name": name, "implicit": False, "joint": False, **more} for name, more in chain]
    told = replace(snapshot, claims=({**snapshot.claims[0], "chain": links}, *snapshot.claims[1:]))
    assert f"{lead}Harbin Optik" in written(told, "report")


def test_the_report_says_what_a_denial_answers(snapshot: Snapshot) -> None:
    denial = {**snapshot.claims[-1], "answers": [snapshot.claims[1]["id"]]}
    page = written(replace(snapshot, claims=(*snapshot.claims[:-1], denial)), "report")
    assert "Answers: Vostok Trade allegedly supplied Arktika Yard" in page


def test_every_footnote_is_called_and_quotes_its_passage(snapshot: Snapshot) -> None:
    page = written(snapshot, "report")
    notes = set(re.findall(r'<li id="note-(\d+)"', page))
    assert notes == set(re.findall(r'href="#note-(\d+)"', page)) and len(notes) == 5
    for view in snapshot.claims:
        assert f"Characters {view['evidence']['start']}–{view['evidence']['end']}" in page


def test_the_report_is_one_page_without_script_and_escapes_what_documents_say(snapshot: Snapshot) -> None:
    page = written(replace(snapshot, title="<script>x</script>"), "report")
    assert "<script" not in page and " on" + "click" not in page and "style=" not in page and page.count("<style>") == 1
    assert "&lt;yet&gt;" in page and "<b>We</b>" not in page and "http" not in page
    assert "no inference of malpractice" in page and "machine-read" in page
