"""Sentences from which no deed may come out as done: each names a deal that nobody says was made."""

import pytest

from paperchain.extract import extract
from paperchain.model import Document, status_of

DEEDS = {"supply", "shipment", "payment", "order"}
NOT_DONE = """
It is untrue that Vostrel Trading supplied Marnova Works.
The newspaper retracted its report that Vostrel Trading supplied Marnova Works.
The Herald withdrew its claim that Vostrel Trading supplied Marnova Works.
An earlier version of this article wrongly stated that Vostrel Trading supplied Marnova Works.
An earlier version incorrectly said Vostrel Trading had paid Orsa Freight.
Correction: Vostrel Trading did not supply Marnova Works, as we reported.
Contrary to our report, Vostrel Trading did not supply Marnova Works.
Vostrel Trading almost sold pumps to Marnova Works.
Vostrel Trading nearly supplied pumps to Marnova Works.
Vostrel Trading would have sold pumps to Marnova Works had the ministry not intervened.
Had Vostrel Trading sold pumps to Marnova Works, it would have been fined.
Were Vostrel Trading to supply Marnova Works, it would break the law.
Unless Vostrel Trading supplies Marnova Works by May, the contract lapses.
In the event that Vostrel Trading supplies pumps to Marnova Works, the bank will pay.
Provided that Vostrel Trading delivers the pumps to Marnova Works, Orsa Freight will pay.
Do not sell pumps to Marnova Works.
Ship the pumps to Marnova Works.
Who sold pumps to Marnova Works?
Why would Vostrel Trading sell pumps to Marnova Works?
Vostrel Trading was blocked from selling pumps to Marnova Works.
Customs prevented Vostrel Trading from shipping pumps to Marnova Works.
Vostrel Trading abandoned the sale of pumps to Marnova Works.
Vostrel Trading cancelled the delivery of pumps to Marnova Works.
The planned sale of pumps to Marnova Works by Vostrel Trading collapsed.
Vostrel Trading withdrew its offer to supply Marnova Works.
Vostrel Trading promised to supply pumps to Marnova Works.
Vostrel Trading was unable to deliver the pumps to Marnova Works.
Vostrel Trading could not deliver the pumps to Marnova Works.
Vostrel Trading would never sell pumps to Marnova Works.
Vostrel Trading hopes to deliver pumps to Marnova Works.
Vostrel Trading is considering selling pumps to Marnova Works.
Vostrel Trading is in talks to sell pumps to Marnova Works.
Vostrel Trading held talks on the sale of pumps to Marnova Works.
The contract obliges Vostrel Trading to deliver pumps to Marnova Works.
Vostrel Trading is obliged to deliver pumps to Marnova Works.
Vostrel Trading must deliver the pumps to Marnova Works by 4 May.
The parties have agreed that Vostrel Trading shall pay Orsa Freight.
Vostrel Trading is allowed to supply Marnova Works.
The court ordered Vostrel Trading to pay Orsa Freight.
Vostrel Trading has a licence to export pumps to Marnova Works.
It is possible that Vostrel Trading supplied Marnova Works.
It is likely that Vostrel Trading supplied Marnova Works.
Vostrel Trading is likely to have supplied Marnova Works.
Vostrel Trading is thought to supply Marnova Works.
It remains unclear if Vostrel Trading supplied Marnova Works.
The question is whether Vostrel Trading paid Orsa Freight.
Nobody knows whether Vostrel Trading paid Orsa Freight.
Vostrel Trading is not known to have supplied Marnova Works.
Marek Dolan has not been convicted of selling pumps to Marnova Works.
Marek Dolan was acquitted of selling pumps to Marnova Works.
Marek Dolan was cleared of exporting pumps to Marnova Works.
Charges that Marek Dolan exported pumps to Marnova Works were dropped.
The court dismissed the claim that Vostrel Trading sold pumps to Marnova Works.
Vostrel Trading rarely if ever sold pumps to Marnova Works.
Vostrel Trading would sell pumps to Marnova Works.
Vostrel Trading pretended to sell pumps to Marnova Works.
Vostrel Trading falsely claimed that it had sold pumps to Marnova Works.
Marek Dolan falsely stated that Vostrel Trading sold pumps to Marnova Works.
Marek Dolan lied that Vostrel Trading supplied Marnova Works.
The invoice falsely listed Marnova Works as buyer of pumps from Vostrel Trading.
Vostrel Trading was asked to supply pumps to Marnova Works.
Vostrel Trading was unaware that its pumps had been sold to Marnova Works.
Vostrel Trading supplied pumps neither to Marnova Works nor to Orsa Freight.
Vostrel Trading stopped short of supplying pumps to Marnova Works.
Vostrel Trading ruled out selling pumps to Marnova Works.
It is a myth that Vostrel Trading supplied Marnova Works.
The idea that Vostrel Trading supplied Marnova Works is absurd.
I doubt that Vostrel Trading supplied Marnova Works.
Suppose Vostrel Trading paid Orsa Freight.
Vostrel Trading hardly ever paid Orsa Freight.
The absence of payments from Vostrel Trading to Orsa Freight surprised auditors.
If Marek Dolan asked for it, Vostrel Trading paid Orsa Freight.
""".strip().split("\n")


@pytest.mark.parametrize("text", NOT_DONE)
def test_no_deed_comes_out_as_done(text: str) -> None:
    claims = extract(Document("a" * 64, "note.txt", "text/plain", text, language="en")).claims
    told = {status_of(claim) for claim in claims if claim.kind in DEEDS}
    assert not told & {"asserted", "reported", "alleged"}


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Prosecutors allege Vostrel Trading supplied pumps to Marnova Works.", ("supply", "positive", "alleged")),
        ("Critics say Vostrel Trading supplied Marnova Works; it did not.", ("supply", "positive", "reported")),
        ("Vostrel Trading's refusal to supply Marnova Works angered Marek Dolan.", ("supply", "negative", "planned")),
        ("Marek Dolan, not a director of Vostrel Trading, paid Orsa.", ("employment", "negative", "asserted")),
        ("Marek Dolan would become director of Vostrel Trading.", ("employment", "positive", "possible")),
    ],
)
def test_how_it_stands(text: str, standing: tuple[str, str, str]) -> None:
    claims = extract(Document("a" * 64, "note.txt", "text/plain", text, language="en")).claims
    assert [(c.kind, c.polarity, c.modality) for c in claims if c.kind == standing[0]] == [standing]


def test_not_guilty_is_no_conviction() -> None:
    text = "Vostrel Trading was found not guilty of exporting pumps to Marnova Works."
    claims = extract(Document("a" * 64, "note.txt", "text/plain", text, language="en")).claims
    assert all(claim.polarity == "negative" for claim in claims if claim.kind == "conviction")
