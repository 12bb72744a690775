"""Screening a case: dismissed hits, deals by the day, whom listed parties own, who is linked to them."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from paperchain.case import Case
from paperchain.errors import NotFound, UsageError

MAPPING = """title = "EU test list"
id = "eu-test"

[columns]
name = "who"
id = "no"
listed_at = "since"
until = "gone"
"""
HEAD = "no,who,since,gone\n"
NORVIK = "7,Norvik Marine,2023-06-23,\n"

DEALS = """Published: 2025-03-10
Brava Trading supplied thermal sensors to Norvik Marine in 2022.
Brava Trading supplied pumps to Norvik Marine in May 2024.
Brava Trading supplied valves to Norvik Marine.
"""

OWNERS = """Published: 2025-03-10
Norvik Marine owns 30% of Brava Trading. Halden Optik owns 25% of Brava Trading. Brava Trading owns 80% of Kelvan Pumps.
Norvik Marine owns 20% of Ostra Works. Zarnet Ltd is controlled by Norvik Marine.
Anna Reyes is the director of Norvik Marine.
"""


def load(case: Case, folder: Path, *rows: str) -> None:
    (folder / "eu-test.toml").write_text(MAPPING)
    (folder / "eu-test.csv").write_text(HEAD + "".join(rows))
    case.load(folder / "eu-test.csv")


def rules(case: Case) -> dict[tuple[str, str], dict[str, object]]:
    return {(row["entity_name"], row["rule"]): row for row in case.screen()}


def exported(case: Case) -> bytes:
    stream = BytesIO()
    case.export("claims", stream)
    return stream.getvalue()


def test_each_deal_says_how_the_party_stood_then(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, NORVIK)
    detail = str(rules(case)["Brava Trading", "deals-with-listed"]["detail"]).splitlines()
    assert detail[:4] == [
        "3 deals told of: 1 while it was listed, 1 while it was not listed, 1 that cannot be told.",
        "supply, 2022: not listed",
        "supply, 2024-05: listed",
        "supply, by 2025-03-10: unknown",
    ]
    assert detail[4].startswith("EU test list, entry 7: listed since 2023-06-23 (eu-test ")


def test_what_a_document_tells_was_done_before_a_later_listing(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, "7,Norvik Marine,2025-06-23,\n")
    detail = str(rules(case)["Brava Trading", "deals-with-listed"]["detail"]).splitlines()
    assert detail[0] == "3 deals told of: 3 while it was not listed."


def test_a_deal_after_delisting_is_none_with_a_listed_party(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, "7,Norvik Marine,2023-06-23,2024-02-01\n")
    detail = str(rules(case)["Brava Trading", "deals-with-listed"]["detail"])
    assert "supply, 2024-05: not listed" in detail and "until 2024-02-01" in detail


def test_where_every_party_stood_on_a_day(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, NORVIK)
    stood = {day: [row["standing"] for row in case.listed_on(day)] for day in ("2023-06-22", "2024-05-03", "2023")}
    assert stood == {"2023-06-22": ["not listed"], "2024-05-03": ["listed"], "2023": ["unknown"]}
    row = case.listed_on("2024-05-03")[0]
    assert (row["entity_name"], row["entry"], row["since"]) == ("Norvik Marine", "7", "2023-06-23")
    assert "sha256:" in row["version"]
    with pytest.raises(UsageError, match="is no date"):
        case.listed_on("last May")


def test_a_dismissed_hit_stays_away_until_the_entry_changes(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, NORVIK)
    before = exported(case)
    hit = rules(case)["Norvik Marine", "listed"]
    case.dismiss(str(hit["id"]), "a yard of that name in another country")
    assert case.summary()["dismissed"] == 1 and "Dismissed as false alerts" in case.report()
    assert not case.screen(), "and nothing follows from it: no deal with a listed party either"
    away = case.screen(dismissed=True)
    assert [row["entity_name"] for row in away] == ["Norvik Marine"]
    assert "Dismissed by ana on 2025-06-01: a yard of that name in another country" in away[0]["detail"]
    load(case, tmp_path, NORVIK, "8,Somebody Else,2024-01-01,\n")  # a new version of the list, the entry as before
    assert not case.screen()
    load(case, tmp_path, "7,Norvik Marine,2024-01-01,\n")
    back = rules(case)["Norvik Marine", "listed"]
    told = str(back["detail"]).splitlines()
    assert told[-2].endswith("since then the party or the entry has changed:")
    assert told[-1] == "– listed since: now 2024-01-01, no longer 2023-06-23"
    assert ("Brava Trading", "deals-with-listed") in rules(case)
    assert exported(case) == before


def test_a_dismissal_is_undone(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, NORVIK)
    shown = case.screen()
    case.dismiss(str(rules(case)["Norvik Marine", "listed"]["id"]), "another yard")
    case.undo()
    assert case.screen() == shown


def test_only_hits_are_dismissed_and_with_a_reason(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(DEALS)
    load(case, tmp_path, NORVIK)
    found = rules(case)
    with pytest.raises(UsageError, match="needs a reason"):
        case.dismiss(str(found["Norvik Marine", "listed"]["id"]), " ")
    with pytest.raises(UsageError, match="is no hit on a list"):
        case.dismiss(str(found["Brava Trading", "deals-with-listed"]["id"]), "all well")
    with pytest.raises(NotFound, match="no finding"):
        case.dismiss("fnd-0", "why")


def test_whom_listed_parties_own_together(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(OWNERS)
    load(case, tmp_path, NORVIK, "9,Halden Optik,2024-01-01,\n")
    found = rules(case)
    brava, kelvan = found["Brava Trading", "owned-by-listed"], found["Kelvan Pumps", "owned-by-listed"]
    assert brava["title"] == "Brava Trading belongs to listed parties: 55% of it"
    assert "the EU’s test of more than 50 per cent: met, 55% counted" in str(brava["detail"])
    assert "Norvik Marine, a listed party, owns 30% of Brava Trading" in str(brava["detail"])
    assert len(brava["claims"]) == 2  # type: ignore[arg-type]
    assert kelvan["title"] == "Kelvan Pumps belongs to listed parties: 80% of it"
    assert len(kelvan["claims"]) == 3, "its own owner, and whom that belongs to"  # type: ignore[arg-type]
    ostra = found["Ostra Works", "owned-by-listed"]
    assert ostra["title"] == "Listed parties own a part of Ostra Works: 20%"


def test_who_is_linked_to_a_listed_party(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case = make_case(OWNERS)
    load(case, tmp_path, NORVIK)
    found = rules(case)
    assert (
        found["Zarnet Ltd", "linked-to-listed"]["title"] == "Zarnet Ltd is controlled by Norvik Marine, a listed party"
    )
    assert found["Anna Reyes", "linked-to-listed"]["claims"]
