"""Denials and silences point at what they answer."""

from paperchain.extract import extract
from paperchain.model import Claim, Document


def read(text: str) -> tuple[Claim, ...]:
    return extract(Document("a" * 64, "note.txt", "text/plain", text, language="en")).claims


def answers(text: str, kind: str) -> set[str]:
    """Words of the sentences that claims of a kind answer."""
    claims = read(text)
    told = {claim.id: claim.span.exact for claim in claims}
    return {told[i] for claim in claims if claim.kind == kind for i in claim.answers}


SOLD = "Prosecutors allege that Vostrel Trading sold engines to Marnova Works."


def test_a_denial_answers_the_claim_that_it_contests() -> None:
    assert answers(f"{SOLD}\nVostrel Trading denied selling engines to Marnova Works.", "supply") == {SOLD}


def test_a_denial_of_another_deal_answers_nothing() -> None:
    assert not answers(f"{SOLD}\nVostrel Trading denied selling engines to Orsa Freight.", "supply")


def test_silence_answers_what_was_said_of_the_silent_one() -> None:
    other = "Reuters reported that Orsa Freight paid Talvo Shipping."
    assert answers(f"{SOLD}\n{other}\nVostrel Trading did not respond to a request for comment.", "no_comment") == {
        SOLD
    }


def test_what_one_says_himself_is_no_claim_to_answer() -> None:
    own = "Vostrel Trading said it had paid Orsa Freight."
    assert own not in answers(f"{SOLD}\n{own}\nVostrel Trading declined to comment on the sale.", "no_comment")
