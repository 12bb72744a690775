"""Every screen against the rules of WCAG 2.2 A and AA as axe-core checks them, in light and dark."""

from pathlib import Path
from typing import Any

import pytest

from .conftest import Site, lacking
from .test_screens import NAMES, SIZES, places

AXE = Path(__file__).parents[2] / "workbench" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SCREENS = [name for name in NAMES if name != "report"]
"""Screens of the workbench; the report is a page for print with its own test."""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_no_screen_breaks_a_rule(site: Site, tabs: Any, theme: str, size: str) -> None:
    if not AXE.is_file():
        lacking("axe-core is not installed: run `make workbench`")
    source = AXE.read_text(encoding="utf-8")
    tab = tabs(site, theme, SIZES[size])
    found = []
    for name, (address, words) in places(site).items():
        if name not in SCREENS:
            continue
        page = tab.open(address)
        page.get_by_text(words).first.wait_for()
        page.evaluate(source)
        result = page.evaluate(
            "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})", RULES
        )
        found += [
            f"{name}: {broken['id']} ({broken['impact']}) {node['target']} {node['failureSummary'][:200]}"
            for broken in result["violations"]
            for node in broken["nodes"][:4]
        ]
    assert not found, "\n".join(found)
