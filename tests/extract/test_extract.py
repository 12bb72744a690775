"""Claims as tables: what a sentence must give, and what it must not."""

import hashlib
from dataclasses import replace

import pytest

from paperchain.extract import Extraction, extract
from paperchain.extract.gate import reason_against
from paperchain.model import Claim, Document, Source, Span


def document(text: str, published: str = "") -> Document:
    """A text as a document."""
    return Document(hashlib.sha256(text.encode()).hexdigest(), "note.txt", "text/plain", text, published=published)


def claims(text: str, kind: str) -> list[Claim]:
    """Claims of one kind in a text."""
    found = extract(document(text))
    assert not found.rejected
    return [claim for claim in found.claims if claim.kind == kind]


ROLES = [
    (
        "The Murmak Navy received radar parts from Hebrin Optics through a Latvian broker.",
        "supply",
        {"recipient": "Murmak Navy", "supplier": "Hebrin Optics", "intermediary": "Latvian broker"},
    ),
    ("The KX-4 drones, made by Velmora Ltd, arrived.", "manufacture", {"maker": "Velmora Ltd", "product": "KX-4"}),
    (
        "Executives from Hebrin Optics travelled from Riga to Minsk.",
        "travel",
        {"traveller": "Executives", "origin": "Riga", "destination": "Minsk", "affiliation": "Hebrin Optics"},
    ),
    (
        "Foreign engineers travelled to Latvia to help Orbex Ltd with the design.",
        "assistance",
        {"agent": "Foreign engineers", "beneficiary": "Orbex Ltd"},
    ),
    (
        "Brestok Ltd, a state-owned weapons manufacturer under EU sanctions, closed.",
        "sanction",
        {"target": "Brestok Ltd", "authority": "EU"},
    ),
    ("Brestok Ltd, a state-owned weapons manufacturer, closed.", "ownership", {"owned": "Brestok Ltd"}),
    (
        "Orbex Ltd billed Zarnet LLC more than 5 million yuan ($700,000) for upgraded R-20 drones.",
        "invoice",
        {"biller": "Orbex Ltd", "billed": "Zarnet LLC", "goods": "R-20", "money": ">5000000 CNY"},
    ),
    (
        "Brestok Ltd received more than a dozen patrol drones in 2023.",
        "supply",
        {"quantity": ">12", "time": "2023", "goods": "patrol drones"},
    ),
    (
        "Foreign engineers have visited Brestok Ltd more than six times since mid-2023.",
        "visit",
        {"quantity": ">6", "host": "Brestok Ltd", "visitor": "Foreign engineers"},
    ),
    (
        "Anna Reyes, a senior fellow at the Institute for Export Policy, agreed.",
        "employment",
        {"employee": "Anna Reyes", "employer": "Institute for Export Policy"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "roles"), ROLES, ids=[text[:40] for text, _, _ in ROLES])
def test_roles(text: str, kind: str, roles: dict[str, str]) -> None:
    found = [{a.role: a.value for a in claim.arguments} for claim in claims(text, kind)]
    assert any(roles.items() <= held.items() for held in found), found


STANDING = [
    ("Orbex Ltd sold engines to Zarnet LLC.", "positive", "asserted", []),
    ("Orbex Ltd did not sell engines to Zarnet LLC.", "negative", "asserted", []),
    ("Orbex Ltd denied selling engines to Zarnet LLC.", "negative", "reported", ["Orbex Ltd"]),
    ("Orbex Ltd allegedly sold engines to Zarnet LLC.", "positive", "alleged", []),
    ("Orbex Ltd reportedly sold engines to Zarnet LLC.", "positive", "reported", []),
    ("Orbex Ltd may have sold engines to Zarnet LLC.", "positive", "possible", []),
    ("Orbex Ltd plans to sell engines to Zarnet LLC.", "positive", "planned", []),
    ("Orbex Ltd was accused of selling engines to Zarnet LLC.", "positive", "alleged", []),
    ("Customs records show that Orbex Ltd sold engines to Zarnet LLC.", "positive", "reported", ["Customs records"]),
    (
        "Papers reviewed by Norfield News show Orbex Ltd sold engines to Zarnet LLC.",
        "positive",
        "reported",
        ["Papers reviewed by Norfield News", "Norfield News"],
    ),
    (
        "Orbex Ltd sold engines to Zarnet LLC, according to security officials.",
        "positive",
        "reported",
        ["security officials"],
    ),
    (
        "Officials who spoke on condition of anonymity said Orbex Ltd sold engines to Zarnet LLC.",
        "positive",
        "reported",
        ["Officials who spoke on condition of anonymity"],
    ),
]


@pytest.mark.parametrize(("text", "polarity", "modality", "speakers"), STANDING, ids=[s[0][:44] for s in STANDING])
def test_standing(text: str, polarity: str, modality: str, speakers: list[str]) -> None:
    found = claims(text, "supply")
    assert [(c.polarity, c.modality, [s.name for s in c.speakers]) for c in found] == [(polarity, modality, speakers)]


SILENT = [
    ("Orbex Ltd billed Zarnet LLC for engines.", ("payment", "supply")),
    ("Orbex Ltd did not comment on the sale.", ("statement",)),
    ("Hebrin Optics said it was unaware of the delivery.", ("statement", "supply")),
    ("The minister did not say that Orbex Ltd sold engines to Zarnet LLC.", ("supply",)),
    ("He gave her support and advice.", ("supply",)),
    ("The weather made people happy.", ("manufacture",)),
]


@pytest.mark.parametrize(("text", "kinds"), SILENT, ids=[s[0][:40] for s in SILENT])
def test_nothing_is_made_up(text: str, kinds: tuple[str, ...]) -> None:
    assert [c.kind for c in extract(document(text)).claims if c.kind in kinds] == []


def test_silence_and_not_knowing_are_no_denials() -> None:
    text = (
        "The Kremlin, Norland’s trade ministry, and Orbex Ltd have not commented. Zarnet LLC was unaware of the sale."
    )
    found = extract(document(text)).claims
    assert {(c.kind, c.modality) for c in found} == {("no_comment", "no_comment"), ("unaware", "no_comment")}
    speakers = {a.value for c in found for a in c.arguments if a.role == "speaker"}
    assert {"Kremlin", "Norland’s trade ministry", "Orbex Ltd", "Zarnet LLC"} <= speakers


def test_reference_is_kept_with_its_place_and_its_doubt() -> None:
    text = "Velmora Ltd makes the KX-4 drone. The company sold two engines to Orbex Ltd."
    (claim,) = claims(text, "supply")
    supplier = next(a for a in claim.arguments if a.role == "supplier")
    assert (supplier.value, supplier.span and supplier.span.exact, supplier.certain) == ("Velmora Ltd", "company", True)


def test_a_source_carries_over_and_is_marked() -> None:
    text = "According to court documents, Orbex Ltd sold engines to Zarnet LLC. Zarnet LLC shipped engines to Riga."
    (claim,) = claims(text, "shipment")
    assert [(s.name, s.implicit) for s in claim.speakers] == [("court documents", True)]


def test_the_time_of_a_report_is_not_the_time_of_the_deed() -> None:
    (claim,) = claims("In May 2023, Norfield News reported that Orbex Ltd developed the KX-4.", "development")
    assert (claim.get("time"), claim.said_at) == ("", "2023-05")


INVOICE = """INVOICE No. 17
Seller: Hebrin Optics Co., Ltd
Buyer: Zarnet Engineering LLC, Almaty
Invoice date: 14 March 2023
Goods: thermal lenses
Total: USD 48,500.00
"""


def test_labelled_lines_make_an_invoice() -> None:
    (claim,) = [c for c in extract(document(INVOICE)).claims if c.kind == "invoice"]
    assert {a.role: a.value for a in claim.arguments} == {
        "biller": "Hebrin Optics Co., Ltd",
        "billed": "Zarnet Engineering LLC",
        "goods": "thermal lenses",
        "time": "2023-03-14",
        "money": "48500 USD",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orbex closed.\nwith inputs from Norfield News", ["Norfield News"]),
        ("RIGA (Norfield) - Orbex closed.", ["Norfield"]),
        ("Orbex closed.\nSource: Norfield News", ["Norfield News"]),
        ("Orbex closed (with inputs from Norfield).", ["Norfield"]),
        ("Orbex closed, a source said.", []),
    ],
)
def test_credits(text: str, names: list[str]) -> None:
    found = extract(document(text))
    assert [credit.name for credit in found.credits] == names
    assert [c.get("source") for c in found.claims if c.kind == "lineage"] == names


def _every_span(found: Extraction) -> list[Span]:
    spans = [m.span for m in found.mentions] + [c.span for c in found.claims]
    for claim in found.claims:
        spans += [a.span for a in claim.arguments if a.span] + [s.span for s in claim.speakers if s.span]
    return spans


def test_every_span_rereads_and_twice_is_the_same() -> None:
    text = "\n".join(row[0] for row in [*ROLES, *STANDING]) + "\n" + INVOICE
    found = extract(document(text))
    assert all(span.rereads(text) for span in _every_span(found))
    assert found == extract(document(text))


def test_the_gate_stops_what_the_text_does_not_say() -> None:
    held = document("Orbex Ltd sold engines to Zarnet LLC. Hebrin Optics closed.")
    (claim,) = [c for c in extract(held).claims if c.kind == "supply"]
    assert reason_against(held, claim, {}, frozenset()) == ""
    first = claim.arguments[0]
    wrong = replace(claim, arguments=(replace(first, value="Velmora", entity=""), *claim.arguments[1:]))
    assert "not named" in reason_against(held, wrong, {}, frozenset())
    far = replace(first, span=Span.of(held, 38, 51))
    assert "outside" in reason_against(held, replace(claim, arguments=(far,)), {}, frozenset())
    moved = replace(claim, span=replace(claim.span, start=1, end=claim.span.end + 1))
    assert "does not read" in reason_against(held, moved, {}, frozenset())


RELEASES = [
    (
        "Velmet Trading was added to the list. The Treasury designated three firms, including Orlan Avionics, "
        "Belisk Shipyard and Pyotr Dolen, on 3 May 2023.",
        "sanction",
        {"target": ["Orlan Avionics", "Belisk Shipyard", "Pyotr Dolen"], "authority": ["Treasury"]},
    ),
    ("Pyotr Dolen holds a 40% stake in Orlan Avionics.", "ownership", {"share": ["40%"], "owned": ["Orlan Avionics"]}),
    ("Pyotr Dolen owns 60% of Orlan Avionics.", "ownership", {"share": ["60%"], "owned": ["Orlan Avionics"]}),
    ("The UK sanctioned Orlan Avionics.", "sanction", {"authority": ["UK"], "target": ["Orlan Avionics"]}),
    (
        "The Ministry granted Orlan Avionics a licence to export 40 sights to Latvia.",
        "supply",
        {"supplier": ["Orlan Avionics"]},
    ),
    (
        "Orlan Avionics sent the chips to Talvik Supply, a shell company in Latvia, which re-exported them to "
        "Zarnet LLC.",
        "supply",
        {"supplier": ["Talvik Supply"], "recipient": ["Zarnet LLC"]},
    ),
]


@pytest.mark.parametrize(("text", "kind", "roles"), RELEASES, ids=[text[:40] for text, _, _ in RELEASES])
def test_releases(text: str, kind: str, roles: dict[str, list[str]]) -> None:
    found = [
        {role: [a.value for a in claim.arguments if a.role == role] for role in roles}
        for claim in extract(document(text)).claims
        if claim.kind == kind
    ]
    assert roles in found, found


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("According to the indictment, Orbex Ltd sold engines to Zarnet LLC.", "alleged"),
        ("A jury indicted Marek Dolan for conspiring to sell engines to Zarnet LLC.", "alleged"),
        (
            "The Customs Service has informed the Ministry that Hebrin Optics exported 36 engines to Zarnet LLC.",
            "reported",
        ),
    ],
)
def test_what_a_charge_says_is_alleged(text: str, modality: str) -> None:
    assert [c.modality for c in extract(document(text)).claims if c.kind == "supply"] == [modality]


@pytest.mark.parametrize(
    ("text", "name", "schema"),
    [
        ("Prosecutors charged Viktor Sandrel, 52, of Portland, with fraud.", "Viktor Sandrel", "Person"),
        ("By Anneke Rostad\nOrbex Ltd closed.", "Anneke Rostad", "Person"),
        ("The EU sanctioned Orbex Ltd.", "EU", "PublicBody"),
        ("Harbour Ledger reported that Orbex Ltd closed.", "Harbour Ledger", "Organization"),
    ],
)
def test_types(text: str, name: str, schema: str) -> None:
    assert schema in {m.schema for m in extract(document(text)).mentions if m.name == name}


def test_we_are_the_firm_that_publishes() -> None:
    text = "Statement by Tarnholm Avionics\nWe have never supplied drones to Zarnet LLC."
    found = extract(document(text), Source.named("Tarnholm Avionics", "company"))
    (claim,) = [c for c in found.claims if c.kind == "supply"]
    supplier = next(a for a in claim.arguments if a.role == "supplier")
    assert (supplier.value, supplier.span and supplier.span.exact, supplier.certain) == (
        "Tarnholm Avionics",
        "We",
        True,
    )
    assert claim.polarity == "negative"
