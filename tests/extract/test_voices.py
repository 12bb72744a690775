"""Whose words a text is: the "we" and "you" of a letter, the parties of a contract, the answers of an interview."""

from telling import claims_of, parts

LETTER = """KOLMAR SYSTEMS GMBH
Industriestrasse 14, Linz

To: Velmora Trading SIA
Brivibas iela 40, Riga

Dear Mr Kalnins,

Thank you for your order of 9 January for twelve spindle motors, type KS-40, which we shipped to your warehouse in \
Riga on 2 March 2023 through Orbex Logistics.

The first instalment of EUR 60,000 was received on 20 January 2023 from the account of Zarnet Holdings.

We therefore cannot agree to a re-export and have informed the Ministry of Economy.

We note that this company is no party to our contract and ask you to explain why it pays.

Your customer in Bishkek, Alatau Impex, has written to us.

Yours sincerely,
Kolmar Systems GmbH
"""

CONTRACT = """SUPPLY AGREEMENT

This Agreement is made on 14 May 2021 between Hebrin Optics AB, a company registered in Sweden ("the Supplier"), and \
Velmora Trading SIA, a company registered in Latvia, represented by its director Andris Kalnins ("the Buyer").

1.1 The Supplier shall deliver 40 thermal cameras to the Buyer.
"""

INTERVIEW = """"We were told it was for a brewery"

The former purchasing manager of Velmora Trading, Janis Ozols, on pumps. Interview: Lena Brask

Who hired you?

I was hired by Andris Kalnins.

What did the company buy?

We bought forty cameras a year from Hallberg Optics.

And who paid?

Promsnab never paid us directly.
"""


def told(text: str) -> list[tuple[str, str, str, list[str]]]:
    """Each claim as (kind role=value ..., polarity, modality, speakers)."""
    return [(parts(c), c.polarity, c.modality, [s.name for s in c.speakers]) for c in claims_of(text)]


def test_a_letter_has_a_sender_and_an_addressee() -> None:
    claims = {line: rest for line, *rest in told(LETTER)}
    shipped = next(line for line in claims if line.startswith("shipment"))
    assert "goods=spindle motors" in shipped and "carrier=Orbex Logistics" in shipped and "quantity=12" in shipped
    assert any(line.startswith("order buyer=Velmora Trading SIA goods=spindle motors") for line in claims)
    assert any(line.startswith("payment payer=Zarnet Holdings") and "60000 EUR" in line for line in claims)
    informed = next(line for line in claims if "recipient=Ministry of Economy" in line)
    assert claims[informed][0] == "positive"  # "cannot agree" does not deny that the ministry was informed
    assert not any(
        "recipient=Alatau" in line and "supplier=" in line for line in claims
    )  # hearsay of another's customer
    assert not any("speaker=Zarnet" in line for line in claims)  # it is "we" who ask


def test_a_term_of_a_contract_is_the_firm_and_not_who_signs_or_where_it_is() -> None:
    supplies = [line for line, *_ in told(CONTRACT) if line.startswith("supply")]
    assert supplies == [
        "supply supplier=Hebrin Optics AB goods=thermal cameras recipient=Velmora Trading SIA quantity=40"
    ]


def test_the_answers_of_an_interview_are_told_by_who_answers() -> None:
    claims = told(INTERVIEW)
    answers = [claim for claim in claims if not claim[0].startswith("employment employee")]
    assert answers and all(speakers == ["Janis Ozols"] for *_, speakers in answers)
    assert (
        "supply recipient=Velmora Trading goods=cameras supplier=Hallberg Optics quantity=40",
        "positive",
        "reported",
        ["Janis Ozols"],
    ) in claims
    assert ("payment payer=Promsnab payee=Velmora Trading", "negative", "reported", ["Janis Ozols"]) in claims
