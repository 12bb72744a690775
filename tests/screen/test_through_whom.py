"""Through whom: owners as of a day, and parties tied to a listed one by a person, an address, a number, a list."""

import pytest

from paperchain.lists import Entry, ListLink, ListName, SanctionList
from paperchain.model import Argument, Claim, Document, Entity, Finding, Span
from paperchain.screen import Dismissals, Index, owned_on, screen
from paperchain.screen.owning import held_on

TEXT = Document("d", "d", "text/plain", "controls Orvane Shipping and much else that is told here.")
PARTIES = {
    "o": Entity("o", "Company", "Orvane Shipping", ("Orvane Shipping",)),
    "b": Entity("b", "Company", "Brenta Pumps", ("Brenta Pumps",)),
    "z": Entity("z", "Company", "Zarnet Works", ("Zarnet Works",)),
    "p": Entity("p", "Person", "Jana Maria Belkan", ("Jana Maria Belkan",)),
}
ENTRY = Entry(
    "7",
    "Company",
    "Orvane Shipping",
    (ListName("Orvane Shipping"),),
    addresses=("14 Harbour Lane, Unit 3, Velmora",),
    listed_at="2023-06-23",
    links=(ListLink("WORKS ZARNET", "Owned or controlled by"), ListLink("Brenta", "Provides support to")),
)


def index(list_id: str = "eu-test", entry: Entry = ENTRY) -> Index:
    return Index([SanctionList(list_id, "Test List", "ofac", "2026-01-01", "ab" * 32, (entry,))])


PLAIN = index(entry=Entry("7", "Company", "Orvane Shipping", (ListName("Orvane Shipping"),), listed_at="2023-06-23"))


def says(kind: str, at: int = 0, /, modality: str = "asserted", polarity: str = "positive", **slots: str) -> Claim:
    arguments = tuple(
        Argument(role, PARTIES[value].name if value in PARTIES else value, value if value in PARTIES else "")
        for role, value in slots.items()
    )
    cue = Span.of(TEXT, 0, 8)
    return Claim.of(kind, arguments, Span.of(TEXT, at, at + 9), modality=modality, polarity=polarity, cue=cue)


def found(claims: list[Claim], rule: str, by: Index = PLAIN) -> dict[str, Finding]:
    return {f.entity: f for f in screen(list(PARTIES.values()), claims, by, {}) if f.rule == rule}


def test_a_firm_with_the_director_of_a_listed_one_is_told_with_the_way() -> None:
    claims = [
        says("employment", 1, employee="p", employer="o", title="general director"),
        says("ownership", 2, owner="p", owned="b", share="40%"),
        says("employment", 3, employee="p", employer="z", title="typist"),
    ]
    told = found(claims, "linked-to-listed")
    assert set(told) == {"p", "b"}, "a typist ties no two firms"
    assert told["b"].title == "Brenta Pumps is linked to Orvane Shipping, a listed party, through Jana Maria Belkan"
    assert told["b"].path and [(s.left, s.right, s.claims) for s in told["b"].path.steps] == [
        ("b", "p", (claims[1].id,)),
        ("p", "o", (claims[0].id,)),
    ]


def test_what_is_denied_ties_nobody_and_what_is_alleged_says_so() -> None:
    assert not found([says("control", controller="b", controlled="o", polarity="negative")], "linked-to-listed")
    told = found([says("control", controller="b", controlled="o", modality="alleged")], "linked-to-listed")
    assert "only alleged" in told["b"].detail


def test_a_shared_house_ties_and_a_shared_town_does_not() -> None:
    house = [says("location", 1, located="b", place="Unit 3, 14 Harbour Lane")]
    told = found(house, "linked-to-listed", index())
    assert "has the address Unit 3, 14 Harbour Lane of Orvane Shipping" in told["b"].title
    both = [
        says("location", 1, located="b", place="8 Mill Road, Tarn"),
        says("location", 2, located="o", place="8 Mill Road, Tarn"),
    ]
    assert set(found(both, "linked-to-listed")) == {"b"}
    town = [says("location", 1, located="b", place="Velmora"), says("location", 2, located="o", place="Velmora")]
    assert not found(town, "linked-to-listed")


def test_a_number_ties_however_it_is_written() -> None:
    claims = [
        says("identity", 1, party="b", identifier="+370 612-34567"),
        says("identity", 2, party="o", identifier="37061234567"),
    ]
    assert set(found(claims, "linked-to-listed")) == {"b"}


def test_whom_the_list_names_beside_a_party() -> None:
    told = found([], "linked-to-listed", index())
    assert set(told) == {"z"}, "a name of one word ties nobody"
    assert "eu-test gives as “Owned or controlled by”" in told["z"].title


@pytest.mark.parametrize(
    ("time", "day", "published", "expected"),
    [
        ("", "", "", "held"),
        ("../2021", "", "", "not held"),
        ("", "2024-05-03", "2024-01-01", "held"),
        ("", "2024-05-03", "2025-01-01", "unknown"),
        ("", "2024-05-03", "", "unknown"),
        ("2019/..", "2024-05-03", "", "held"),
        ("2019/..", "2018-05-03", "", "not held"),
        ("2019/..", "2019-05-03", "", "unknown"),
        ("../2021", "2024-05-03", "", "not held"),
        ("2021", "2024-05-03", "", "held"),
        ("2021", "2020-05-03", "", "unknown"),
        ("2019/2025", "2024-05-03", "", "held"),
        ("2019/2021", "2024-05-03", "", "unknown"),
        ("2021~", "2024-05-03", "", "unknown"),
    ],
)
def test_what_was_held_on_a_day(time: str, day: str, published: str, expected: str) -> None:
    assert held_on(time, day, published) == expected


@pytest.mark.parametrize(
    ("day", "verdict"),
    [("2022-01-01", None), ("2024-05-03", "belongs to"), ("2026-06-01", "may belong to"), ("2023", "may belong to")],
)
def test_who_belonged_to_a_listed_party_on_a_day(day: str, verdict: str | None) -> None:
    claims = [says("ownership", owner="o", owned="b", share="60%", time="2020/..")]
    told = owned_on(list(PARTIES.values()), claims, PLAIN, {}, Dismissals(), day, {})
    assert [verdict is not None and f"Brenta Pumps {verdict}" in f.title for f in told] == [True] * (
        verdict is not None
    )


def test_control_meets_the_test_of_the_eu_and_not_that_of_ofac() -> None:
    claims = [says("control", controller="o", controlled="b"), says("ownership", 2, owner="b", owned="z", share="70%")]
    told = found(claims, "owned-by-listed")
    assert told["b"].title == "Brenta Pumps belongs to listed parties: control" and "z" in told
    assert not found(claims, "owned-by-listed", index("ofac-sdn", ENTRY))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Orvane Shipping holds a majority stake in Brenta Pumps.", "belongs to listed parties: more than 50% of it"),
        ("Orvane Shipping, whose majority owner is Lasky, owns Brenta Pumps.", "the documents leave it open"),
        ("Orvane Shipping sold its majority stake in Brenta Pumps.", "the documents leave it open"),
        ("Orvane Shipping holds a minority stake in Brenta Pumps.", "less than 50%"),
    ],
)
def test_a_majority_between_owner_and_owned_is_read(text: str, title: str) -> None:
    document = Document("t", "t", "text/plain", text)
    owner, owned = Span.of(document, 0, 15), Span.of(document, text.index("Brenta"), text.index("Brenta") + 12)
    slots = (Argument("owner", "Orvane Shipping", "o", owner), Argument("owned", "Brenta Pumps", "b", owned))
    claim = Claim.of("ownership", slots, Span.of(document, 0, len(text)))
    assert title in found([claim], "owned-by-listed")["b"].title
