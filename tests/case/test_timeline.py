"""What happened when: one bar a happening, the most exact time of its claims, soft ends where no exact date is."""

from pathlib import Path
from typing import Any

import pytest

from paperchain.case import Settings, open_case
from paperchain.case.timeline import LANES
from paperchain.model.frames import frames


def rows(folder: Path, *texts: str) -> list[dict[str, Any]]:
    case = open_case(folder / "k.case", Settings(user="t", clock="2026-01-01T00:00:00Z"), create=True)
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        case.add([path], source=f"Outlet {number}", published="2025-01-10")
    return case.timeline()


def test_a_happening_told_twice_is_one_bar_with_the_more_exact_time(tmp_path: Path) -> None:
    (row,) = rows(
        tmp_path,
        "Orbex Ltd sold pumps to Torvik Marine in 2024.",
        "Orbex Ltd sold pumps to Torvik Marine on 3 May 2024.",
    )
    assert (row["time"], row["first"], row["last"], row["precision"]) == (
        "2024-05-03",
        "2024-05-03",
        "2024-05-03",
        "day",
    )
    assert len(row["claims"]) == row["groups"] == 2 and row["lane"] == "deliveries"
    assert row["gloss"] == "Orbex Ltd supplied Torvik Marine with pumps"


@pytest.mark.parametrize(
    ("when", "first", "last", "soft"),
    [
        ("in May 2024", "2024-05-01", "2024-05-31", [False, False]),
        ("in late 2024", "2024-10-01", "2024-12-31", [True, True]),
        ("between 3 and 9 May 2024", "2024-05-03", "2024-05-09", [False, False]),
    ],
)
def test_ends_are_soft_where_the_text_has_no_day_for_them(
    tmp_path: Path, when: str, first: str, last: str, soft: list[bool]
) -> None:
    (row,) = rows(tmp_path, f"Orbex Ltd sold pumps to Torvik Marine {when}.")
    assert (row["first"], row["last"], row["soft"]) == (first, last, soft)


def test_what_has_no_date_comes_last_and_a_denial_stands_with_what_it_denies(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        "Orbex Ltd sold pumps to Torvik Marine in 2024. Anna Reyes is the director of Orbex Ltd.",
        "Orbex Ltd denied that it sold pumps to Torvik Marine.",
    )
    assert [bool(row["time"]) for row in found] == sorted((bool(row["time"]) for row in found), reverse=True)
    sale = next(row for row in found if row["kind"] == "supply")
    assert sale["contested"] == "full" and sale["status"] != "denied" and len(sale["claims"]) == 2


def test_every_kind_has_one_lane_at_most() -> None:
    kinds = [kind for held in LANES.values() for kind in held.split()]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) <= frames().keys() | {"statement"}
