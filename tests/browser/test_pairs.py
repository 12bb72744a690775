"""Pairs of names that may be one party: seen side by side, decided by key, held, undone."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from paperchain.case import Settings, open_case

from .conftest import Site

PAPERS = {
    "a.txt": "Dravik Optics LLC sold 12 lenses to Brenmark Aviation in May 2024.\n",
    "b.txt": "Dravik Optics LLC shipped spare lenses to Brenmark Aviation in June 2024.\n",
    "c.txt": "Dravick Optics supplied 40 lenses to Brenmarck Aviation in July 2024.\n",
    "d.txt": "Dravick Optics delivered a crane to Brenmarck Aviation in August 2024.\n",
}


@pytest.fixture
def pair_site(chromium: Browser, tmp_path: Path, serving: Any) -> Iterator[Site]:
    """A case in which two firms are each written in two ways."""
    for name, text in PAPERS.items():
        (tmp_path / name).write_text(text)
    made = open_case(tmp_path / "pairs.case", Settings(user="ana", clock="2024-09-01T10:00:00Z"), create=True)
    made.add([tmp_path / name for name in PAPERS])
    with serving(tmp_path / "pairs.case") as (address, _):
        yield Site(*address.split("/open?token="))


def pairs(site: Site) -> list[dict[str, Any]]:
    """The pairs that wait, as the API gives them."""
    return list(site.get("/review.json")["merges"])


def test_a_pair_stands_side_by_side_with_its_parts_and_passages(pair_site: Site, tabs: Any) -> None:
    pair = pairs(pair_site)[0]
    page = tabs(pair_site).open("/review?show=merges")
    expect(page.get_by_text("Are these the same party?")).to_be_visible()
    for side, name in (("left_party", "left_name"), ("right_party", "right_name")):
        expect(page.get_by_role("heading", name=pair[name], exact=True)).to_be_visible()
        for passage in pair[side]["passages"]:
            expect(page.locator(".passages mark").filter(has_text=passage["exact"]).first).to_be_attached()
    rows = page.locator("table.parts tr")
    expect(rows).to_have_count(len(pair["parts"]))
    expect(rows.first).to_contain_text(pair["parts"][0]["left"])
    expect(rows.first).to_contain_text(pair["parts"][0]["right"])


@pytest.mark.parametrize(
    ("key", "verdict", "told"),
    [
        ("y", "positive", "Joined as one entity"),
        ("n", "negative", "Kept as two entities"),
        ("p", "possible", "linked as possibly the same"),
    ],
)
def test_a_pair_is_decided_by_key_with_a_reason_and_undone(
    pair_site: Site, tabs: Any, key: str, verdict: str, told: str
) -> None:
    before = pairs(pair_site)
    page = tabs(pair_site).open("/review?show=merges")
    tab = page.get_by_role("tab", name=re.compile("Same entity"))
    expect(tab).to_have_text(f"Same entity? {len(before)}")
    page.keyboard.press("w")
    expect(page.get_by_label("Why, in your words (optional)")).to_be_focused()
    page.keyboard.type("the same yard, n or y")
    page.keyboard.press("Enter")
    page.keyboard.press(key)
    expect(page.get_by_text(told)).to_be_visible()
    expect(tab).to_have_text(f"Same entity? {len(before) - 1}")
    made = pair_site.get("/judgements.json")[0]
    assert (made["verdict"], made["reason"]) == (verdict, "the same yard, n or y")
    assert {made["left"], made["right"]} == {before[0]["left"], before[0]["right"]}
    expect(page.get_by_role("heading", name=before[1]["left_name"], exact=True)).to_be_visible()
    expect(page.get_by_label("Why, in your words (optional)")).to_have_value("")
    page.keyboard.press("u")
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    expect(tab).to_have_text(f"Same entity? {len(before)}")
    assert [(m["left"], m["right"]) for m in pairs(pair_site)] == [(m["left"], m["right"]) for m in before]


def test_a_pair_that_is_held_goes_last_and_stays_there(pair_site: Site, tabs: Any) -> None:
    before = pairs(pair_site)
    page = tabs(pair_site).open("/review")
    page.get_by_role("tab", name=re.compile("Same entity")).wait_for()
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name=before[0]["left_name"], exact=True)).to_be_visible()
    page.keyboard.press("h")
    expect(page.get_by_role("heading", name=before[1]["left_name"], exact=True)).to_be_visible()
    for _ in range(2):
        last = page.locator(".qi").last
        expect(last).to_contain_text(before[0]["left_name"])
        expect(last).to_contain_text("held")
        page.reload()
    assert len(pairs(pair_site)) == len(before), "holding decides nothing"
