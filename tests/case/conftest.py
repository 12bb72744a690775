"""A small real case: three short texts about invented firms, read once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_case import OTHER, SETTINGS, STORY

from paperchain.case import Case, open_case


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
