"""How surely a deed is told: one sentence each, and nothing of lower standing comes out as higher."""

import pytest

from paperchain.extract import extract
from paperchain.model import Claim, Document, status_of

DEEDS = {"supply", "shipment", "payment", "invoice", "order"}


def deeds(text: str) -> list[Claim]:
    """Claims of trade between the two firms that the sentences are about."""
    found = extract(Document("a" * 64, "note.txt", "text/plain", text, language="en")).claims
    names = ("Marnova Works", "Orsa Freight")
    return [c for c in found if c.kind in DEEDS and any(a.value in names for a in c.arguments)]


TOLD = [
    ("denied", "Vostrel Trading denied selling pumps to Marnova Works."),
    ("denied", "Vostrel Trading denied that it had sold or shipped pumps to Marnova Works."),
    ("denied", "Vostrel Trading sold nothing to Marnova Works."),
    ("denied", "Vostrel Trading has never supplied Marnova Works."),
    ("denied", "Neither Vostrel Trading nor Orsa Freight supplied Marnova Works."),
    ("denied", "Vostrel Trading said it had not paid Orsa Freight for the engines."),
    ("denied", "Vostrel Trading rejected as baseless the allegation that it supplied Marnova Works."),
    ("denied", "Vostrel Trading dismissed claims that it had shipped drones to Marnova Works."),
    ("denied", "Vostrel Trading dismissed allegations of supplying Marnova Works with drones."),
    ("denied", "There is no evidence that Vostrel Trading supplied Marnova Works."),
    ("denied", "Nothing in the records indicates that Vostrel Trading supplied Marnova Works."),
    ("denied", "No company in Latvia supplied engines to Marnova Works."),
    ("denied", "No engines were delivered to Marnova Works."),
    ("denied", "Vostrel Trading refused to ship the engines to Marnova Works."),
    ("denied", "Vostrel Trading failed to pay Orsa Freight."),
    ("denied", "It is not true that Vostrel Trading supplied Marnova Works."),
    ("denied", "Vostrel Trading was never paid by Marnova Works for the engines."),
    ("denied", "Vostrel Trading did not supply, ship or sell engines to Marnova Works."),
    ("denied", "The firm said no engines had been sold to Marnova Works by Vostrel Trading."),
    ("denied", "Marnova Works has yet to receive the engines from Vostrel Trading."),
    ("denied", "The minister said reports that Vostrel Trading supplied Marnova Works were false."),
    ("denied", "Reports that Vostrel Trading supplied Marnova Works are untrue, the ministry said."),
    ("denied", "Vostrel Trading's lawyers disputed that it had sold engines to Marnova Works."),
    ("alleged", "Prosecutors allege that Vostrel Trading supplied engines to Marnova Works."),
    ("alleged", "Vostrel Trading is accused of supplying engines to Marnova Works."),
    ("alleged", "Marek Dolan was charged with exporting engines to Marnova Works."),
    ("alleged", "The indictment charges Marek Dolan with conspiring to export engines to Marnova Works."),
    ("alleged", "Vostrel Trading allegedly supplied engines to Marnova Works."),
    ("alleged", "According to the indictment, Vostrel Trading supplied engines to Marnova Works."),
    ("alleged", "Marek Dolan is suspected of selling engines to Marnova Works."),
    ("alleged", "Investigators suspect that Vostrel Trading supplied engines to Marnova Works."),
    ("planned", "Vostrel Trading plans to supply engines to Marnova Works."),
    ("planned", "Vostrel Trading agreed to supply engines to Marnova Works."),
    ("planned", "Vostrel Trading intended to ship the engines to Marnova Works."),
    ("planned", "Vostrel Trading tried to sell engines to Marnova Works."),
    ("planned", "Vostrel Trading attempted to export engines to Marnova Works."),
    ("planned", "Vostrel Trading will deliver 40 engines to Marnova Works in May."),
    ("planned", "The Supplier shall deliver 40 engines to Marnova Works."),
    ("planned", "Vostrel Trading is to deliver 40 engines to Marnova Works next year."),
    ("planned", "Vostrel Trading is expected to deliver 40 engines to Marnova Works."),
    ("planned", "The ministry approved the sale of 40 engines to Marnova Works."),
    ("planned", "Vostrel Trading offered to sell engines to Marnova Works."),
    ("planned", "Marek Dolan conspired to export engines to Marnova Works."),
    ("planned", "Vostrel Trading was going to ship engines to Marnova Works."),
    ("possible", "Vostrel Trading may have supplied engines to Marnova Works."),
    ("possible", "Vostrel Trading might have shipped engines to Marnova Works."),
    ("possible", "If Vostrel Trading supplied engines to Marnova Works, it broke the law."),
    ("possible", "It is unclear whether Vostrel Trading supplied engines to Marnova Works."),
    ("possible", "Vostrel Trading could have supplied the engines to Marnova Works."),
    ("possible", "The documents suggest that Vostrel Trading supplied engines to Marnova Works."),
    ("possible", "Officials believe that Vostrel Trading supplied engines to Marnova Works."),
    ("possible", "Vostrel Trading is believed to have supplied engines to Marnova Works."),
    ("possible", "Vostrel Trading probably supplied the engines to Marnova Works."),
    ("possible", "Vostrel Trading appears to have supplied engines to Marnova Works."),
    ("possible", "Police are investigating whether Vostrel Trading supplied engines to Marnova Works."),
    ("reported", "Reuters reported that Vostrel Trading supplied engines to Marnova Works."),
    ("reported", "According to customs records, Vostrel Trading supplied engines to Marnova Works."),
    ("reported", "Vostrel Trading reportedly supplied engines to Marnova Works."),
    ("reported", "Vostrel Trading said it had supplied engines to Marnova Works in 2019."),
    ("reported", "Marek Dolan admitted that Vostrel Trading had supplied engines to Marnova Works."),
    ("asserted", "Vostrel Trading supplied engines to Marnova Works."),
    ("asserted", "Vostrel Trading, which supplied engines to Marnova Works, closed in May."),
    ("asserted", "Not only did Vostrel Trading supply engines to Marnova Works, it also paid Orsa Freight."),
    ("asserted", "Vostrel Trading did not only supply Marnova Works with engines."),
    ("asserted", "Vostrel Trading managed to supply engines to Marnova Works."),
    ("asserted", "Vostrel Trading purchased no fewer than 214 engines from Marnova Works."),
    ("asserted", "Vostrel Trading sold no less than 40 engines to Marnova Works."),
    ("asserted", "After Vostrel Trading supplied engines to Marnova Works, it was fined."),
]


@pytest.mark.parametrize(("status", "text"), TOLD)
def test_the_status_of_a_deed(status: str, text: str) -> None:
    assert {status_of(claim) for claim in deeds(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Did Vostrel Trading supply engines to Marnova Works?",
        "Vostrel Trading did not say whether it had supplied engines to Marnova Works.",
        "Vostrel Trading declined to say how many engines it had supplied to Marnova Works.",
        "Vostrel Trading stopped supplying engines to Marnova Works in 2021.",
        "The ministry banned the sale of engines to Marnova Works.",
        "Vostrel Trading did not say that it had supplied engines to Marnova Works.",
    ],
)
def test_what_is_open_is_never_told_as_a_deed(text: str) -> None:
    assert {status_of(claim) for claim in deeds(text)} <= {"possible", "planned"}


@pytest.mark.parametrize(
    "text",
    [
        "The pumps were sold to Marnova Works by Orsa Freight, not by Vostrel Trading.",
        "Orsa Freight, not Vostrel Trading, supplied Marnova Works.",
        "Orsa Freight supplied Marnova Works rather than Vostrel Trading.",
        "An earlier version of this article said that Vostrel Trading sold pumps to Marnova Works.",
        "The statement that Vostrel Trading sold pumps to Marnova Works has been removed.",
        "The article, under the headline “Vostrel Trading sold pumps to Marnova Works”, held errors.",
        "The report recommended that Vostrel Trading supply Marnova Works.",
    ],
)
def test_who_is_named_to_be_left_out_did_nothing(text: str) -> None:
    done = [c for c in deeds(text) if status_of(c) in ("asserted", "reported")]
    assert all(a.value != "Vostrel Trading" for c in done for a in c.arguments)
