"""Trade, money, making, movement and concealment: what sentences of releases, reports and letters must give."""

import hashlib

import pytest

from paperchain.extract import Extraction, extract
from paperchain.model import Claim, Document, Source


def reading(text: str, publisher: str = "") -> Extraction:
    """A text, extracted."""
    document = Document(hashlib.sha256(text.encode()).hexdigest(), "note.txt", "text/plain", text, language="en")
    return extract(document, Source.named(publisher, "company") if publisher else None)


def one(text: str, kind: str) -> Claim:
    """The only claim of a kind in a text."""
    found = reading(text)
    claims = [claim for claim in found.claims if claim.kind == kind]
    assert len(claims) == 1, [(c.kind, [(a.role, a.value) for a in c.arguments]) for c in found.claims]
    return claims[0]


def values(claim: Claim, role: str) -> list[str]:
    """What fills a role, in order."""
    return [a.value for a in claim.arguments if a.role == role]


ROLES = [
    (
        "Torvik Marine used a front company in Riga, Balt Relay LLC, to procure avionics from Hebrin Optics.",
        "supply",
        {"recipient": "Torvik Marine", "intermediary": "Balt Relay LLC", "supplier": "Hebrin Optics"},
    ),
    (
        "Orbex Logistics exported brake systems to Turkey on five occasions.",
        "supply",
        {"supplier": "Orbex Logistics", "destination": "Turkey", "recipient": ""},
    ),
    (
        "Orbex Logistics shipped more than $2.4 million worth of brake assemblies from Latvia to Iran through Turkey.",
        "shipment",
        {"goods": "brake assemblies", "origin": "Latvia", "destination": "Iran", "transit": "Turkey", "carrier": ""},
    ),
    (
        "Velmora Trading acted as a middleman in the sale of 40 servers to Ruvania Aerospace.",
        "supply",
        {"supplier": "", "intermediary": "Velmora Trading", "recipient": "Ruvania Aerospace"},
    ),
    (
        "Velmora Trading arranged deliveries of ball bearings from Italy to Brestok Plant.",
        "supply",
        {"supplier": "", "intermediary": "Velmora Trading", "recipient": "Brestok Plant", "origin": "Italy"},
    ),
    (
        "Zarnet Engineering bought lathes from Hebrin Optics on behalf of Brestok Plant.",
        "supply",
        {"recipient": "Zarnet Engineering", "end_user": "Brestok Plant", "supplier": "Hebrin Optics"},
    ),
    (
        "Hebrin Optics is a firm that procures parts for the Murmak Navy.",
        "supply",
        {"recipient": "Murmak Navy", "intermediary": "Hebrin Optics"},
    ),
    (
        "The sale of 14 lathes to Brestok Plant by Hebrin Optics was financed by Zenkor Bank.",
        "supply",
        {"recipient": "Brestok Plant", "supplier": "Hebrin Optics", "quantity": "14"},
    ),
    (
        "Velmora Trading took part in the shipment of engines to Brestok Plant.",
        "shipment",
        {"shipper": "Velmora Trading", "consignee": "Brestok Plant"},
    ),
    (
        "Payments were made by Orbex Logistics to accounts held by Hebrin Optics in Taiwan.",
        "payment",
        {"payer": "Orbex Logistics", "payee": "Hebrin Optics"},
    ),
    (
        "Velmora Trading sold sensors valued at $1.6 million to Orbex Logistics.",
        "supply",
        {"supplier": "Velmora Trading", "recipient": "Orbex Logistics", "goods": "sensors"},
    ),
    (
        "Ruvania Aerospace selected Hebrin Optics to build the launcher.",
        "manufacture",
        {"maker": "Hebrin Optics"},
    ),
    (
        "Orbex Logistics was responsible for shipping engines to Brestok Plant.",
        "shipment",
        {"shipper": "Orbex Logistics"},
    ),
    (
        "Velmora Trading participated in a scheme to smuggle sensors to Brestok Plant.",
        "supply",
        {"supplier": "Velmora Trading", "recipient": "Brestok Plant"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "roles"), ROLES, ids=[text[:40] for text, _, _ in ROLES])
def test_roles(text: str, kind: str, roles: dict[str, str]) -> None:
    claim = one(text, kind)
    assert {role: claim.get(role) for role in roles} == roles


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velmora Trading made more sense of it than Orbex Logistics.", "manufacture"),
        ("Orbex Logistics gave a speech to Ruvania Aerospace.", "supply"),
        ("Hebrin Optics received a loan from Zenkor Bank.", "supply"),
        ("The government used the hall in the past.", "component"),
        ("Velmora Trading evaded a question from Orbex Logistics.", "concealment"),
        ("The Ruvania navy praised the airline's A-380 jet.", "manufacture"),
        ("Orbex Logistics facilitated a discussion.", "facilitation"),
        ("Velmora Trading helps the environment in two respects.", "assistance"),
    ],
)
def test_says_nothing(text: str, kind: str) -> None:
    assert [c.kind for c in reading(text).claims if c.kind == kind] == []


def test_lists_are_taken_apart() -> None:
    claim = one(
        "Orbex Logistics shipped pumps, valves and a T-90S winch to Brestok Plant and Hebrin Optics.", "shipment"
    )
    assert values(claim, "goods") == ["pumps", "valves", "T-90S"]
    assert values(claim, "consignee") == ["Brestok Plant", "Hebrin Optics"]


def test_the_missing_agent_stays_missing() -> None:
    claim = one("Forty engines were delivered to Brestok Plant in May 2023.", "supply")
    assert claim.get("supplier") == ""
    assert claim.get("recipient") == "Brestok Plant"


def test_either_of_two_is_denied() -> None:
    claim = one("Hebrin Optics has never sold sensors to Brestok Plant or Zenkor Bank.", "supply")
    assert claim.polarity == "negative"
    assert values(claim, "recipient") == ["Brestok Plant", "Zenkor Bank"]


def test_a_product_is_the_work_of_who_gave_it() -> None:
    text = "Ruvania Aerospace bought drones from Hebrin Optics. Its HX-5 drone was shown in Riga."
    found = [c for c in reading(text).claims if c.kind == "manufacture"]
    assert [(c.get("maker"), c.get("product")) for c in found] in ([("Hebrin Optics", "HX-5")], [])


def test_a_heading_names_what_it_sums_up() -> None:
    text = (
        "Torvik Marine Sold Winches to Arctic Relay\n"
        "Torvik Marine sold two winches to Arctic Relay in 2018. Orbex Logistics paid Zenkor Bank 3 million euros.\n"
    )
    found = reading(text).claims
    heading = [c for c in found if c.heading]
    body = [c for c in found if not c.heading and c.kind == "supply"]
    assert [c.summarises for c in heading] == [tuple(c.id for c in body)]
    assert all(c.summarises == () for c in found if not c.heading)


def test_we_in_a_quotation_is_the_firm_that_speaks() -> None:
    claim = one("“We do not sell pumps to Brestok Plant,” Hebrin Optics said.", "supply")
    assert (claim.get("supplier"), claim.polarity) == ("Hebrin Optics", "negative")
    assert one("“We do not sell pumps to Brestok Plant,” we said.", "supply").get("supplier") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Orbex Logistics never obtained a license to export engines to Brestok Plant.",
        "No licence had been granted for the export of drones to Brestok Plant.",
    ],
)
def test_what_was_not_permitted_is_not_denied(text: str) -> None:
    assert [c for c in reading(text).claims if c.kind == "supply"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Brestok Plant will receive deliveries of engines from Hebrin Optics.",
        "Orbex Logistics will begin supplying engines to Brestok Plant.",
    ],
)
def test_what_will_be_is_planned(text: str) -> None:
    assert {c.modality for c in reading(text).claims if c.kind == "supply"} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Two Men Charged With Scheme to Illegally Export Aircraft Parts to Russia",
        "Two men were charged with a scheme to export parts to Russia.",
        "Marek Dolan pleaded guilty to conspiring to export parts to Russia.",
    ],
)
def test_what_a_court_hears_is_alleged(text: str) -> None:
    assert {
        c.modality
        for c in reading(f"{text}\nThe parts and the aircraft were old.\nMarek Dolan left.").claims
        if c.kind == "supply"
    } == {"alleged"}


def test_sums_and_what_they_buy() -> None:
    text = "Orbex Logistics supplied millions of dollars' worth of sensors to Brestok Plant."
    assert one(text, "supply").get("goods") == "sensors"
    paid = "Orbex Logistics transferred $4 million to Brestok Plant."
    assert [c.kind for c in reading(paid).claims] == ["payment"]
