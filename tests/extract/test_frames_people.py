"""Who owns, runs and works for whom, where they are, and what the law does to them: frames of people and of law."""

import hashlib

import pytest

from paperchain.extract import extract
from paperchain.model import Claim, Document

Told = tuple[str, dict[str, str]]


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a text."""
    return extract(Document(hashlib.sha256(text.encode()).hexdigest(), "note.txt", "text/plain", text)).claims


def holds(found: tuple[Claim, ...], kind: str, roles: dict[str, str]) -> bool:
    """True if a claim of that kind has all these arguments."""
    return any(
        c.kind == kind and all(v in [a.value for a in c.arguments if a.role == r] for r, v in roles.items())
        for c in found
    )


SAID: list[tuple[str, Told]] = [
    (
        "Viktor Lasky is the general director and co-owner of Lasky Invest.",
        ("ownership", {"owner": "Viktor Lasky", "owned": "Lasky Invest"}),
    ),
    (
        "Viktor Lasky is the General Director of JSC “Orlan Plant”.",
        ("employment", {"employee": "Viktor Lasky", "title": "General Director"}),
    ),
    (
        "Petra Vogel is a member of the board of directors of Kolmar Holdings.",
        ("membership", {"member": "Petra Vogel", "organisation": "Kolmar Holdings"}),
    ),
    (
        "Kolmar Systems, whose director is Petra Vogel, closed.",
        ("employment", {"employee": "Petra Vogel", "employer": "Kolmar Systems"}),
    ),
    (
        "Petra Vogel held the position of director of Kolmar Systems until 2021.",
        ("employment", {"employee": "Petra Vogel", "employer": "Kolmar Systems"}),
    ),
    (
        "Petra Vogel, who tracks trade networks at the Arden Institute, spoke in Vienna.",
        ("employment", {"employee": "Petra Vogel", "employer": "Arden Institute"}),
    ),
    (
        "Deputy Minister Anna Reyes of the Norfield Treasury spoke in Vienna.",
        ("employment", {"employee": "Anna Reyes", "title": "Deputy Minister"}),
    ),
    (
        "Orbex Logistics' parent company, Torvik Marine, closed.",
        ("ownership", {"owner": "Torvik Marine", "owned": "Orbex Logistics"}),
    ),
    (
        "Viktor Lasky holds 60 percent of Kallin Machinery's shares.",
        ("ownership", {"owner": "Viktor Lasky", "owned": "Kallin Machinery"}),
    ),
    (
        "Orbex Logistics is owned or controlled by, or acts on behalf of, Torvik Marine.",
        ("control", {"controller": "Torvik Marine", "controlled": "Orbex Logistics"}),
    ),
    (
        "Kallin Machinery is a part of Torvik Group and is controlled by Viktor Lasky.",
        ("control", {"controller": "Viktor Lasky", "controlled": "Kallin Machinery"}),
    ),
    ("Marek Dolan, 47, of Vienna, was arrested in Riga.", ("location", {"located": "Marek Dolan", "place": "Vienna"})),
    ("Moscow-based Velmora Trading sells engines.", ("location", {"located": "Velmora Trading", "place": "Moscow"})),
    (
        "The shares were held by Petrov Holdings, of Riga, until 2021.",
        ("location", {"located": "Petrov Holdings", "place": "Riga"}),
    ),
    (
        "Hebrin Optics, a Chinese company based in Shenzhen, closed.",
        ("nationality", {"national": "Hebrin Optics", "country": "China"}),
    ),
    (
        "The European Union listed Brestok Plant in June 2024.",
        ("sanction", {"authority": "European Union", "target": "Brestok Plant"}),
    ),
    (
        "Zenkor Bank lent money to Brestok Plant, which Norway sanctioned in 2022.",
        ("sanction", {"authority": "Norway", "target": "Brestok Plant"}),
    ),
    (
        "Judge Anna Reyes ordered Marek Dolan to forfeit $1.2 million.",
        ("forfeiture", {"accused": "Marek Dolan", "authority": "Anna Reyes"}),
    ),
    (
        "Norway's commerce ministry suspended the export licence of Kallin Machinery.",
        ("licence", {"holder": "Kallin Machinery"}),
    ),
]


@pytest.mark.parametrize(("text", "told"), SAID, ids=[text[:40] for text, _ in SAID])
def test_what_is_said_of_people_and_firms(text: str, told: Told) -> None:
    found = claims(text)
    assert holds(found, *told), [(c.kind, [(a.role, a.value) for a in c.arguments]) for c in found]


NOT_SAID: list[tuple[str, Told]] = [
    (
        "Viktor Lasky is the director of Kallin Machinery, a Latvian company.",
        ("nationality", {"national": "Viktor Lasky"}),
    ),
    ("Orbex Logistics charged $3 million for the engines.", ("charge", {})),
    ("The customer named on the list was the Golden Academy.", ("sanction", {})),
    ("The persons listed above were designated in May 2023.", ("sanction", {"target": "persons"})),
    ("Viktor Lasky held the position of director.", ("seizure", {})),
]


@pytest.mark.parametrize(("text", "told"), NOT_SAID, ids=[text[:40] for text, _ in NOT_SAID])
def test_what_is_not_said(text: str, told: Told) -> None:
    assert not holds(claims(text), *told)


def test_an_order_of_a_court_is_a_deed_and_a_term_that_is_faced_is_possible() -> None:
    ordered = next(
        c for c in claims("The court ordered Velmora Trading to forfeit $3 million.") if c.kind == "forfeiture"
    )
    faced = next(c for c in claims("Marek Dolan faces up to 20 years in prison.") if c.kind == "sentence")
    assert (ordered.modality, faced.modality) == ("asserted", "possible")


def test_a_clause_before_a_semicolon_is_not_denied_by_the_one_behind_it() -> None:
    found = claims("Norway listed Brestok Plant in 2021; Orbex Logistics has not been listed.")
    told = {c.get("target"): c.polarity for c in found if c.kind == "sanction"}
    assert told == {"Brestok Plant": "positive", "Orbex Logistics": "negative"}


def test_an_entry_is_about_the_name_of_its_first_line() -> None:
    found = claims("Viktor LASKY\nFormer director of Kallin Machinery. He is the owner of Torvik Marine.")
    assert holds(found, "employment", {"employee": "Viktor LASKY", "employer": "Kallin Machinery"})
    assert holds(found, "ownership", {"owner": "Viktor LASKY", "owned": "Torvik Marine"})


def test_a_title_is_no_entry() -> None:
    found = claims("Torvik Marine\nThe director of Kallin Machinery spoke in Vienna.")
    assert not holds(found, "employment", {"employee": "Torvik Marine"})
