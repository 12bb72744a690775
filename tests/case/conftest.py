"""A small real case: three short texts about invented firms, read once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperchain.case import Case, Settings, open_case

STORY = """Norvik shipyard received sensors through a broker
Published: 2025-03-10
Invoices show Halden Optik billed Brava Trading more than 2 million euros in late 2024.
Brava Trading, a Latvian trading firm, supplied thermal sensors to Norvik Marine in 2024, according to documents.
Norvik Marine did not comment. Halden Optik denied supplying sensors to Norvik Marine.
"""

OTHER = """Sensor maker under scrutiny
Published: 2025-04-02
Halden Optik supplied thermal sensors to Brava Trading in November 2024, a company official said.
"""

SETTINGS = Settings(user="ana", clock="2025-06-01T09:00:00Z")


@pytest.fixture
def make_case(tmp_path: Path) -> Callable[..., Case]:
    def make(*texts: str, name: str = "small") -> Case:
        folder = tmp_path / f"{name}-docs"
        folder.mkdir()
        for number, text in enumerate(texts or (STORY, OTHER)):
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        case = open_case(tmp_path / f"{name}.case", SETTINGS, create=True)
        case.add([folder])
        return case

    return make


@pytest.fixture
def case(make_case: Callable[..., Case]) -> Case:
    return make_case()
