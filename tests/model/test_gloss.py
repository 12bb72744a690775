"""A claim in one line: verbs, hedges, denials, dates and amounts."""

import pytest

from paperchain.model import Argument
from paperchain.model.frames import frames
from paperchain.model.gloss import money, period, phrase, quantity

AB = {"supplier": "A", "recipient": "B"}
LINES = [
    ("supply", AB | {"goods": "pumps", "quantity": ">12"}, {}, "A supplied B with more than 12 pumps"),
    ("supply", AB | {"intermediary": "C", "time": "2024"}, {}, "A supplied B through C, 2024"),
    ("supply", {"supplier": "A", "goods": "pumps"}, {}, "A supplied pumps"),
    ("supply", {"recipient": "B", "goods": "pumps"}, {}, "B was supplied with pumps"),
    ("supply", {"recipient": "B"}, {"polarity": "negative"}, "B was not supplied"),
    ("supply", AB, {"polarity": "negative"}, "A did not supply B"),
    ("supply", AB, {"modality": "alleged"}, "A allegedly supplied B"),
    ("supply", AB, {"modality": "possible"}, "A may have supplied B"),
    (
        "order",
        {"buyer": "B", "supplier": "A", "goods": "pumps"},
        {"modality": "planned"},
        "B plans to order pumps from A",
    ),
    ("shipment", {"shipper": "A", "consignee": "B", "goods": "pumps"}, {}, "A shipped pumps to B"),
    ("shipment", {"shipper": "A", "consignee": "B"}, {}, "A shipped to B"),
    ("invoice", {"biller": "A", "billed": "B", "money": ">5000000 CNY"}, {}, "A billed B, more than CNY 5,000,000"),
    ("visit", {"visitor": "A", "host": "B", "quantity": ">6"}, {}, "A visited B, more than 6 times"),
    ("travel", {"traveller": "A", "origin": "X", "destination": "Y"}, {}, "A travelled from X to Y"),
    ("employment", {"employee": "A", "employer": "B", "title": "chief"}, {}, "A works for B as chief"),
    ("ownership", {"owner": "A", "owned": "B"}, {"polarity": "negative"}, "A does not own B"),
    ("no_comment", {"speaker": "A"}, {"polarity": "negative", "modality": "no_comment"}, "A did not comment"),
    ("unaware", {"speaker": "A"}, {"polarity": "negative"}, "A was unaware"),
    ("manufacture", {"product": "pumps"}, {"modality": "alleged"}, "pumps were allegedly made"),
]


@pytest.mark.parametrize(("kind", "roles", "more", "line"), LINES)
def test_lines(kind: str, roles: dict[str, str], more: dict[str, str], line: str) -> None:
    assert phrase(kind, [Argument(role, value) for role, value in roles.items()], **more) == line


@pytest.mark.parametrize("kind", [*frames(), "a kind nobody wrote down"])
def test_every_frame_has_a_line_and_a_denial_differs(kind: str) -> None:
    frame = frames().get(kind)
    arguments = [Argument(role.name, role.name.upper()) for role in frame.roles] if frame else []
    assert phrase(kind, arguments).strip()
    if kind not in ("no_comment", "unaware"):
        assert phrase(kind, arguments) != phrase(kind, arguments, "negative")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024", "2024"),
        ("2024-10", "October 2024"),
        ("2024-10-06", "6 October 2024"),
        ("2024-10/2024-12", "October to December 2024"),
        ("2023-11/2024-02", "November 2023 to February 2024"),
        ("2023-06/..", "since June 2023"),
        ("../2023-06", "until June 2023"),
        ("2024-21", "spring 2024"),
        ("2024~", "about 2024"),
        ("some day", "some day"),
    ],
)
def test_dates(edtf: str, words: str) -> None:
    assert period(edtf) == words


def test_amounts() -> None:
    assert quantity("~40") == "about 40" and quantity(">=12000") == "at least 12,000" and quantity("dozens") == "dozens"
    assert money("<=1234567.50 USD") == "at most USD 1,234,567.50" and money("5") == "5"
