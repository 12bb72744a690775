"""Wordings of releases and reports, in sentences about invented firms: what is read, and what is not."""

import pytest
from telling import claims_of, parts


def told(text: str) -> set[str]:
    """Each claim as "kind role=value ... polarity", its roles in order."""
    return {f"{parts(claim)} {claim.polarity}" for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Also charged are Marta Ilves, of Tallinn, and Baltrade Logistics.",
            "charge accused=Marta Ilves accused=Baltrade Logistics positive",
        ),
        ("The consignee was Nadym Service.", "shipment consignee=Nadym Service positive"),
        (
            "Among the buyers were Nadym Service and Emir Cargo.",
            "supply recipient=Nadym Service recipient=Emir Cargo positive",
        ),
        (
            "A chain of traders in Malaysia sold the bearings to Nadym Service.",
            "supply supplier=traders goods=bearings recipient=Nadym Service positive",
        ),
        (
            "The lathes never reached Emir Cargo but were handed over to Nadym Service.",
            "supply goods=lathes recipient=Nadym Service positive",
        ),
        (
            "The lathes never reached Emir Cargo but were handed over to Nadym Service.",
            "shipment goods=lathes consignee=Emir Cargo negative",
        ),
        (
            "At no time did Tarvos Shipping sell engines to Nadym Service.",
            "supply supplier=Tarvos Shipping goods=engines recipient=Nadym Service negative",
        ),
        ("None of the pumps reached Nadym Service.", "shipment goods=pumps consignee=Nadym Service negative"),
        (
            "Not only did Orvane supply Nadym Service, it paid Emir Cargo.",
            "supply supplier=Orvane recipient=Nadym Service positive",
        ),
        (
            "A court in Riga sentenced Viktor Lasky to four years in prison and fined Orvane 200,000 euros.",
            "fine authority=court accused=Orvane money=200000 EUR positive",
        ),
        ("Nadym Service appears on a British blacklist.", "sanction target=Nadym Service authority=Britain positive"),
        (
            "Tamsin is owned by Orvane, a firm that Latvia sanctioned in 2023 and that is run by Igor Belenko.",
            "control controller=Igor Belenko controlled=Orvane positive",
        ),
        (
            "Orvane Works is a dealer that Aram Belov set up in 2016.",
            "employment employee=Aram Belov employer=Orvane Works time=2016 positive",
        ),
        (
            "The men sold plumbing parts to Orvane Works.",
            "supply supplier=men goods=plumbing parts recipient=Orvane Works positive",
        ),
    ],
)
def test_read(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The lathes never reached Emir Cargo but were handed over to Nadym Service.", "no_comment"),
        ("Tarvos Shipping flew the engines to Minsk.", "travel"),
        ("Emir Cargo remains on the market.", "sanction"),
    ],
)
def test_not_read(text: str, start: str) -> None:
    assert not [c for c in told(text) if c.startswith(start)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about a trip by an engineer to Perm, the manager laughed.",
        "What the union calls proof that the compressors entered Latvia is a photograph.",
        "The story goes that an engineer flew to Perm to start the compressors.",
    ],
)
def test_what_is_asked_called_proof_or_goes_round_is_no_fact(text: str) -> None:
    claims = claims_of(text)
    assert claims and all(c.modality in ("possible", "alleged", "reported") for c in claims)
