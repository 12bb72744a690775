"""Weighing a real case: marks fall and come back, the preview tells the truth, a copy never counts, laws of grades."""

from collections.abc import Callable
from io import BytesIO
from itertools import permutations
from pathlib import Path

import pytest
from small_case import SETTINGS

from paperchain.case import Case, open_case
from paperchain.errors import NotFound, UsageError

WIRE = """Source: Orsa Wire
Published: 2025-03-10
Halden Optik supplied 40 thermal sensors to Norvik Marine in November 2024, shipping records seen by Orsa Wire show.
Brava Trading owns 60% of Norvik Marine.
The records, which nobody had asked for, lay for two years in a shed behind the harbour office of a small town.
Halden Optik denied supplying sensors to Norvik Marine.
"""
REPRINT = """Source: Tide Post
Published: 2025-03-12
Halden Optik supplied 40 thermal sensors to Norvik Marine in November 2024, shipping records show.
The records, which nobody had asked for, lay for two years in a shed behind the harbour office of a small town.
Brava Trading supplied pumps to Kelvan Yards in 2023.
"""
LEDGER = """Source: Harbour Ledger
Published: 2025-04-02
Halden Optik supplied 25 thermal sensors to Norvik Marine in November 2024, a customs officer said.
"""


@pytest.fixture
def weighed(tmp_path: Path) -> Case:
    return made(tmp_path, "weighed", WIRE, REPRINT, LEDGER)


def made(folder: Path, name: str, *texts: str) -> Case:
    case = open_case(folder / f"{name}.case", SETTINGS, create=True)
    papers = {WIRE: ("wire", "2025-03-10"), REPRINT: ("reprint", "2025-03-12"), LEDGER: ("ledger", "2025-04-02")}
    outlets = {"wire": "Orsa Wire", "reprint": "Tide Post", "ledger": "Harbour Ledger"}
    for text in texts:
        stem, day = papers[text]
        path = folder / f"{stem}.txt"
        path.write_text(text.split("\n", 2)[2], encoding="utf-8")
        case.add([path], source=outlets[stem], published=day)
    return case


def exported(case: Case) -> bytes:
    stream = BytesIO()
    case.export("report", stream)
    case.export("ftm", stream)
    return stream.getvalue()


def sale(case: Case) -> dict[str, object]:
    return next(e for e in case.events() if e["kind"] == "supply" and "Norvik" in e["gloss"] and e["claims"])


def test_a_copy_does_not_count_and_an_independent_paper_does(tmp_path: Path) -> None:
    assert sale(made(tmp_path, "one", WIRE))["groups"] == 1
    assert sale(made(tmp_path, "two", WIRE, REPRINT))["groups"] == 1
    assert sale(made(tmp_path, "three", WIRE, REPRINT, LEDGER))["groups"] == 2


def test_groups_and_events_do_not_depend_on_the_order_of_adding(tmp_path: Path) -> None:
    shown = set()
    for number, order in enumerate(permutations((WIRE, REPRINT, LEDGER))):
        case = made(tmp_path, f"order{number}", *order)
        events = sorted((tuple(sorted(e["claims"])), e["groups"], e["grade"]) for e in case.events())
        arrows = sorted((a["copy_name"], a["original_name"], a["kind"]) for a in case.lineage()["arrows"])
        shown.add((str(events), str(arrows)))
    assert len(shown) == 1


def test_two_counts_of_one_sale_and_its_denial_stand_side_by_side(weighed: Case) -> None:
    event = sale(weighed)
    assert {(c["slot"], c["degree"]) for c in event["contests"]} == {("quantity", "full"), ("polarity", "full")}
    assert (event["spread"]["quantity"]["low"], event["spread"]["quantity"]["high"]) == ("25", "40")
    assert event in weighed.events(contested=True)


@pytest.mark.parametrize("word", ["retracted", "forged", "corrected"])
@pytest.mark.parametrize("target", ["wire.txt", "Orsa Wire"])
def test_a_mark_does_what_its_preview_says_and_undo_restores_the_bytes(weighed: Case, target: str, word: str) -> None:
    before, preview = exported(weighed), weighed.ripple(target, word)
    assert not preview["marked"] and preview["counts"]["claims" if word != "corrected" else "read_again"] > 0
    mark = weighed.mark(target, word, "the agency says so")
    after = weighed.ripple(target, word)
    assert after["marked"] and {**after, "marked": False} == preview
    standing = {claim["id"] for claim in weighed.claims()}
    assert not standing & {claim["id"] for claim in preview["claims"]}
    weighed.undo(mark["id"])
    assert exported(weighed) == before and weighed.verify().problems == ()


def test_a_copy_falls_in_what_it_took_over_and_stands_in_the_rest(weighed: Case) -> None:
    weighed.mark("wire.txt", "retracted", "withdrawn by the agency")
    left = {claim["gloss"] for claim in weighed.claims() if claim["document"] == "reprint.txt"}
    assert left == {"Brava Trading supplied Kelvan Yards with pumps, 2023"}
    assert sale(weighed)["groups"] == 1
    assert all(claim["document"] != "wire.txt" for claim in weighed.claims())


def test_with_an_outlet_that_is_only_named_falls_what_rests_on_it(make_case: Callable[..., Case]) -> None:
    own = "Halden Optik owns Kelvan Yards."
    text = f"Published: 2025-03-10\nHalden Optik supplied pumps to Norvik Marine in 2023, Reuters reported.\n{own}\n"
    case = make_case(text)
    assert {row["gloss"] for row in case.ripple("reuters")["claims"]} == {
        "Halden Optik supplied Norvik Marine with pumps, 2023"
    }
    credited = make_case(f"Published: 2025-03-10\n{own}\n\nwith inputs from Reuters\n", name="credited")
    assert "Halden Optik owns Kelvan Yards" in {row["gloss"] for row in credited.ripple("Reuters")["claims"]}
    mark = credited.mark("Reuters", "retracted", "withdrawn")
    assert credited.events() == []
    credited.undo(mark["id"])
    assert len(credited.events()) == 1


def test_a_claim_alone_can_be_withdrawn(weighed: Case) -> None:
    claim = next(c for c in weighed.claims() if c["kind"] == "ownership")
    weighed.mark(claim["id"], "retracted", "the register was read wrongly")
    assert claim["id"] not in {c["id"] for c in weighed.claims()}
    with pytest.raises(UsageError, match="marked retracted already"):
        weighed.mark(claim["id"], "retracted", "again")


def test_people_say_what_is_a_copy(weighed: Case) -> None:
    weighed.copied("reprint.txt", "wire.txt", "negative", reason="both saw the records")
    assert sale(weighed)["groups"] == 3
    weighed.undo()
    weighed.copied("Harbour Ledger", "Orsa Wire", reason="one owner")
    assert sale(weighed)["groups"] == 1


def test_grades_are_given_refused_and_lost(weighed: Case) -> None:
    claim = sale(weighed)["claims"][0]
    assert sale(weighed)["grade"] == "F6" and sale(weighed)["proposed"] == 3
    weighed.grade("Orsa Wire", "B")
    weighed.grade("Harbour Ledger", "B")
    weighed.grade("Tide Post", "B")
    weighed.grade(claim, "1", reason="records and a witness")
    assert sale(weighed)["grade"] == "B1"
    weighed.mark("ledger.txt", "forged", "the paper never printed it")
    event = sale(weighed)
    assert event["grade"] == "B6" and event["lost"] and event["given"] == 1
    for value, line in (("7", "no digit"), ("B", "no digit"), ("1", "independent")):
        with pytest.raises(UsageError, match=line):
            weighed.grade(claim, value)
    with pytest.raises(UsageError, match="no letter"):
        weighed.grade("Orsa Wire", "2")


def test_what_a_connection_hangs_on(weighed: Case) -> None:
    found = weighed.withstand("Brava Trading", "Halden Optik")
    assert [[group["name"] for group in cut] for cut in found["breaking"]] == [["Orsa Wire"]]
    assert {row["name"]: bool(row["path"]) for row in found["without"]}["Orsa Wire"] is False
    weighed.mark("Orsa Wire", "retracted", "closed for inventing records")
    with pytest.raises(NotFound, match="nothing to test"):
        weighed.withstand("Brava Trading", "Halden Optik")


def test_gaps_name_what_to_look_at(weighed: Case, make_case: Callable[..., Case]) -> None:
    kinds = {gap["kind"] for gap in weighed.gaps()}
    assert {"single_root", "undated"} <= kinds and "not_read" not in kinds
    claims = {c["id"] for c in weighed.claims()}
    assert all(set(gap["claims"]) <= claims for gap in weighed.gaps())
    weighed.mark("wire.txt", "corrected", "a count was wrong")
    assert any(gap["kind"] == "corrected" for gap in weighed.gaps())


@pytest.mark.parametrize(
    ("call", "line"),
    [
        (lambda c: c.mark("wire.txt", "wrong", "x"), "is no mark; say corrected, retracted, forged"),
        (lambda c: c.mark("wire.txt", "forged", " "), "needs a reason"),
        (lambda c: c.ripple("nobody.txt"), "no document and no source"),
        (lambda c: c.copied("wire.txt", "wire.txt"), "the copy first"),
        (lambda c: c.copied("wire.txt", "Orsa Wire"), "two documents, or two sources"),
        (lambda c: c.ripple("clm-0"), "no claim"),
    ],
)
def test_wrong_use_is_one_line(weighed: Case, call: Callable[[Case], object], line: str) -> None:
    with pytest.raises((UsageError, NotFound), match=line):
        call(weighed)
