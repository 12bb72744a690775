"""What releases of authorities say of sanctions and extradition, and how it stands."""

import hashlib

import pytest

from paperchain.extract import extract
from paperchain.model import Claim, Document


def read(text: str) -> list[Claim]:
    """The claims of a text."""
    name = hashlib.sha256(text.encode()).hexdigest()
    return list(extract(Document(name, "note.txt", "text/plain", text, language="en")).claims)


@pytest.mark.parametrize(
    ("text", "kind", "role", "value"),
    [
        ("The European Union imposed visa restrictions on Marek Dolan.", "sanction", "target", "Marek Dolan"),
        ("The European Union froze the assets of Velmora Trading.", "sanction", "target", "Velmora Trading"),
        ("The United States is seeking Marek Dolan's extradition.", "extradition", "accused", "Marek Dolan"),
        ("Marek Dolan is fighting extradition to the United States.", "extradition", "accused", "Marek Dolan"),
    ],
)
def test_a_release_is_read(text: str, kind: str, role: str, value: str) -> None:
    """The party concerned stands in its role."""
    found = [a.value for c in read(text) if c.kind == kind for a in c.arguments if a.role == role]
    assert found == [value]


def test_extradition_that_is_sought_has_not_happened() -> None:
    """`is seeking his extradition` asks for it, and tells of none."""
    found = [c for c in read("The United States is seeking Marek Dolan's extradition.") if c.kind == "extradition"]
    assert [c.modality for c in found] == ["requested"]
