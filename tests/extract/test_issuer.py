"""Whose "we" it is: the firm that a statement or a letter names at its head or foot, and nobody else's."""

import pytest
from telling import claims_of

DEED = "We delivered six gearboxes to Nadym Service in March.\n"
BODY = f"Orvane Pumps is a maker of pumps in Tartu.\n\n{DEED}"


def suppliers(text: str) -> set[str]:
    return {a.value for c in claims_of(text) if c.kind == "supply" for a in c.arguments if a.role == "supplier"}


@pytest.mark.parametrize(
    "text",
    [
        f"Statement by Orvane Pumps on recent press reports\n\n{BODY}",
        f"Dear Mr Osman,\n\n{DEED}\nYours sincerely,\nPetra Ilves\nManaging director, Orvane Pumps AS\n",
    ],
)
def test_the_firm_that_speaks(text: str) -> None:
    assert suppliers(text) in ({"Orvane Pumps"}, {"Orvane Pumps AS"})


@pytest.mark.parametrize("text", [BODY, f"Letter to Orvane Pumps about gearboxes\n\n{BODY}"])
def test_nobody_where_the_text_does_not_say(text: str) -> None:
    assert not suppliers(text)
