"""Every screen, light and dark, wide and narrow: it shows what it should and nothing goes wrong."""

from typing import Any

import pytest
from playwright.sync_api import expect

from .conftest import SCREENS, Site

SIZES = {"1440": (1440, 900), "900": (900, 900)}


def places(site: Site) -> dict[str, tuple[str, str]]:
    """Name of a screen → its address in this case, and a text that it must show."""
    document = site.longest_article()
    claim = site.get("/claims.json", document=document["id"])[0]
    entity = site.get("/entities.json")[0]
    dated = next(row for row in site.get("/timeline.json") if row["precision"] == "day")
    return {
        "overview": ("/", "What the sources say"),
        "sources": ("/sources", document["title"] or document["name"]),
        "sources-groups": ("/sources?show=groups", "Shared sentences"),
        "sources-contested": ("/sources?show=contested", "One side"),
        "sources-gaps": ("/sources?show=gaps", "Unknown source"),
        "document": (f"/sources/{document['id']}", claim["evidence"]["exact"].split("\n")[0][:30]),
        "document-claim": (f"/sources/{document['id']}?claim={claim['id']}", "Provenance"),
        "network": ("/network", "Inspector"),
        "network-claim": (f"/network?claim={claim['id']}", "Corroboration"),
        "timeline": ("/timeline", "No date given"),
        "timeline-claim": (f"/timeline?claim={dated['claims'][0]}", "Open in source"),
        "timeline-table": ("/timeline?view=table", "In the source’s words"),
        "entities": ("/entities", entity["name"]),
        "entity": (f"/entities/{entity['id']}", "What the sources say"),
        "review": ("/review", "Does the source say this?"),
        "screening": ("/screening", "Load a list"),
        "screening-lists": ("/screening?show=lists", "Load a list"),
        "report": ("/report.html", entity["name"]),
    }


NAMES = [
    "overview", "sources", "sources-groups", "sources-contested", "sources-gaps", "document", "document-claim",
    "network", "network-claim", "timeline", "timeline-claim", "timeline-table",
    "entities", "entity", "review", "screening", "screening-lists", "report",
]  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_every_screen(site: Site, tabs: Any, theme: str, size: str) -> None:
    SCREENS.mkdir(exist_ok=True)
    tab = tabs(site, theme, SIZES[size])
    missing = []
    screens = places(site)
    assert list(screens) == NAMES
    for name, (path, text) in screens.items():
        page = tab.open(path)
        try:
            expect(page.get_by_text(text).filter(visible=True).first).to_be_visible()
        except AssertionError:
            missing.append(f"{name}: no {text!r}")
        page.wait_for_timeout(500)  # fonts and the canvas
        page.screenshot(path=SCREENS / f"{name}-{theme}-{size}.png")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0 and name != "report":
            missing.append(f"{name}: {wide} px wider than the window")
    assert not missing, missing


def test_a_wrong_address_says_so(site: Site, tabs: Any) -> None:
    page = tabs(site).open("/nowhere/at/all")
    expect(page.get_by_text("There is no such page")).to_be_visible()
