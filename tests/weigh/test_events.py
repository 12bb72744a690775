"""Which claims tell of one happening, and which deny it."""

import papers
import pytest

from paperchain.model import Argument, Claim, Document, Span
from paperchain.weigh import conflicts, events, lineage

DOCUMENTS = [Document(f"{n:064}", f"{n}.txt", "text/plain", f"Text number {n} is here.") for n in range(4)]
LINEAGE = lineage(DOCUMENTS)


def told(number: int, kind: str, roles: dict[str, str], **more: object) -> Claim:
    return papers.told(DOCUMENTS[number], kind, roles, **more)


AB = {"supplier": "A", "recipient": "B"}


@pytest.mark.parametrize(
    ("kind", "roles", "more", "together"),
    [
        ("supply", AB, {}, True),
        ("shipment", {"shipper": "A", "consignee": "B"}, {}, True),
        ("supply", {**AB, "time": "2024"}, {}, True),
        ("supply", {**AB, "time": "2021"}, {}, False),
        ("supply", {"supplier": "A", "recipient": "C"}, {}, False),
        ("supply", {"supplier": "B", "recipient": "A"}, {}, False),
        ("supply", AB, {"modality": "planned"}, False),
        ("order", AB | {"buyer": "B"}, {}, False),
        ("invoice", {"biller": "A", "billed": "B"}, {}, False),
        ("payment", {"payer": "B", "payee": "A"}, {}, False),
    ],
)
def test_one_happening(kind: str, roles: dict[str, str], more: dict[str, object], together: bool) -> None:
    claims = [told(0, "supply", {**AB, "time": "2024-05"}), told(1, kind, roles, **more)]
    found = events(claims, {}, LINEAGE)
    assert (len(found) == 1) is together
    assert {e.groups for e in found} == ({2} if together else {1})


def test_a_claim_that_names_one_side_does_not_corroborate_the_other() -> None:
    (event,) = events([told(0, "supply", AB), told(1, "supply", {"supplier": "A"})], {}, LINEAGE)
    assert len(event.claims) == 2 and event.groups == 1


def test_a_denial_stands_against_and_never_counts() -> None:
    claims = [told(0, "supply", AB), told(1, "supply", AB, polarity="negative")]
    (event,) = events(claims, {}, LINEAGE)
    assert event.claims == (claims[0].id,) and event.against == (claims[1].id,) and event.groups == 1
    assert conflicts([event]) == (event,)


def test_a_denial_of_another_deed_or_of_other_parties_is_an_event_of_its_own() -> None:
    claims = [
        told(0, "supply", AB),
        told(1, "training", {"trainer": "A", "trainee": "B"}, polarity="negative"),
        told(2, "supply", {"supplier": "A", "recipient": "C"}, polarity="negative"),
    ]
    found = events(claims, {}, LINEAGE)
    assert [(len(e.claims), len(e.against), e.groups) for e in found] == [(1, 0, 1), (0, 1, 0), (0, 1, 0)]
    assert not conflicts(found)


def test_silence_is_no_event() -> None:
    assert (
        events([told(0, "no_comment", {"speaker": "A"}, modality="no_comment", polarity="negative")], {}, LINEAGE) == ()
    )


def test_names_of_one_entity_meet_under_the_canonical_id() -> None:
    claims = [told(0, "supply", AB), told(1, "supply", {"supplier": "Aa", "recipient": "B"})]
    assert len(events(claims, {"e-Aa": "e-A"}, LINEAGE)) == 1


def test_two_parties_of_a_contract_are_equal_and_their_contract_is_one_in_two_papers() -> None:
    def signed(number: int, one: str, other: str) -> Claim:
        parties = tuple(Argument("party", name, f"e-{name}") for name in (one, other))
        return Claim.of("contract", parties, Span.of(DOCUMENTS[number], 0, 10))

    found = events([signed(0, "A", "B"), signed(1, "B", "A"), signed(2, "A", "C")], {}, LINEAGE)
    assert sorted(len(event.claims) for event in found) == [1, 2]
