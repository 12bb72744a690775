"""A deal is told list by list, and a deal whose other side nobody names is told of the listed party."""

from paperchain.lists import Entry, ListName, SanctionList
from paperchain.model import Argument, Claim, Document, Entity, Finding, Span
from paperchain.screen import Index, screen

TEXT = Document("d", "d", "text/plain", "Brenta supplied Orvane Shipping.", published="2025-07-25")
SPAN = Span.of(TEXT, 0, 6)


def listed(list_id: str, since: str, until: str = "", published: str = "2025-01-01") -> SanctionList:
    entry = Entry("7", "Company", "Orvane Shipping", (ListName("Orvane Shipping"),), listed_at=since, until=until)
    return SanctionList(list_id, list_id.upper(), "ofac", published, list_id[:1] * 64, (entry,))


INDEX = Index([listed("eu-a", "2023-06-23"), listed("uk-b", "2022-03-01", "2024-02-01")])
PARTIES = [Entity(one, "Company", name, (name,)) for one, name in (("e", "Orvane Shipping"), ("f", "Brenta"))]


def found(*arguments: Argument, rule: str, heading: bool = False) -> list[Finding]:
    claim = Claim.of("supply", arguments, SPAN, heading=heading)
    return [f for f in screen(PARTIES, [claim], INDEX, {}, published={"d": "2025-07-25"}) if f.rule == rule]


SUPPLIER, RECIPIENT = Argument("supplier", "Brenta", "f"), Argument("recipient", "Orvane Shipping", "e")


def test_every_list_that_names_the_party_says_how_it_stood() -> None:
    told = {}
    for day in ("2022-06-01", "2024-01-15", "2024-06-01", "2021", "2026-01-01"):
        (finding,) = found(SUPPLIER, RECIPIENT, Argument("time", day), rule="deals-with-listed")
        (deal,) = finding.deals
        told[day] = (deal.standing, {one.list: one.standing for one in deal.lists})
    assert told == {
        "2022-06-01": ("listed", {"eu-a": "not listed", "uk-b": "listed"}),
        "2024-01-15": ("listed", {"eu-a": "listed", "uk-b": "listed"}),
        "2024-06-01": ("listed", {"eu-a": "listed", "uk-b": "not listed"}),
        "2021": ("not listed", {"eu-a": "not listed", "uk-b": "not listed"}),
        "2026-01-01": ("unknown", {"eu-a": "unknown", "uk-b": "not listed"}),
    }
    assert {(one.published, one.sha256) for one in deal.lists} == {("2025-01-01", "e" * 64), ("2025-01-01", "u" * 64)}
    assert "– not listed by uk-b 7" in finding.detail.splitlines()


def test_a_deal_with_somebody_unnamed_is_told_of_the_listed_party() -> None:
    goods = Argument("goods", "thermal sensors", "g")
    (finding,) = found(RECIPIENT, goods, Argument("time", "2024"), rule="deals-of-listed")
    assert finding.entity == "e" and "received thermal sensors" in finding.title
    assert [deal.standing for deal in finding.deals] == ["listed"]
    assert not found(SUPPLIER, RECIPIENT, goods, rule="deals-of-listed")  # both sides named: told of the other party
    assert not found(SUPPLIER, goods, rule="deals-of-listed")  # nobody listed
    assert not found(RECIPIENT, goods, rule="deals-of-listed", heading=True)
