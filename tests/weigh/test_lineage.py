"""Who copied whom: wording, credits, publishers; and what stays independent."""

import pytest

from paperchain.errors import UsageError
from paperchain.model import Argument, Claim, Document, Grade, Source, Span, Speaker
from paperchain.weigh import Credit, check_grade, grade, lineage
from paperchain.weigh.wording import wording

FIRST = (
    "A boatyard on the northern coast took delivery of forty cameras from a trader in the south last autumn, "
    "customs records seen by the agency show. The cameras were packed in crates marked as fishing gear and left "
    "the port on a coastal freighter that had switched off its transponder for eleven days."
)
COPY = FIRST.replace("last autumn", "in the autumn of last year").replace("A boatyard", "One boatyard")
OTHER = (
    "Forty cameras reached a boatyard in the north in autumn. Two former employees of the trader described how the "
    "crates were relabelled before they were loaded, and a customs officer confirmed that the freighter carried them."
)
QUOTE = "“We have never sold anything to that yard and we do not intend to do so in the coming years,” the firm said."


def document(number: int, text: str, source: str = "", published: str = "") -> Document:
    return Document(f"{number:064}", f"{number}.txt", "text/plain", text, source=source, published=published)


def claim(held_by: Document, **more: object) -> Claim:
    return Claim.of("visit", (Argument("visitor", "Ada", "e1"),), Span.of(held_by, 0, 5), **more)


def test_a_reworked_copy_is_one_group_and_points_at_the_earlier_text() -> None:
    late, early = document(1, COPY, published="2025-03-16"), document(2, FIRST, published="2025-03-14")
    found = lineage([late, early])
    assert found.groups[late.id] == found.groups[early.id]
    (arrow,) = found.edges
    assert (arrow.copy, arrow.original, arrow.kind) == (late.id, early.id, "near-copy")
    assert all(s.rereads({late.id: COPY, early.id: FIRST}[s.document]) for s in arrow.evidence) and arrow.score > 0.5


def test_two_reports_of_one_event_stay_apart_even_if_they_quote_the_same_words() -> None:
    found = lineage([document(1, f"{FIRST} {QUOTE}"), document(2, f"{OTHER} {QUOTE}")])
    assert len(set(found.groups.values())) == 2 and not found.edges


def test_quotations_give_no_shingles() -> None:
    assert not wording(QUOTE[: QUOTE.rindex("”") + 1], {}).sentences


def test_a_credit_joins_the_agency_and_everyone_who_credits_it() -> None:
    agency = Source.named("Northern Wire", "agency")
    texts = [document(1, FIRST, agency.id), document(2, OTHER), document(3, "Short note on the yard, with inputs.")]
    line = Span.of(texts[1], 0, 12)
    found = lineage(
        texts, [agency], [Credit("the Northern Wire", line), Credit("NORTHERN WIRE", Span.of(texts[2], 0, 5))]
    )
    assert len(set(found.groups.values())) == 1
    assert found.name(found.groups[texts[1].id]).casefold().endswith("northern wire")
    assert {(a.copy, a.original, a.kind) for a in found.edges} == {(t.id, texts[0].id, "credit") for t in texts[1:]}


def test_two_texts_that_credit_an_absent_agency_are_one_group() -> None:
    texts = [document(1, FIRST), document(2, OTHER)]
    found = lineage(texts, (), [Credit("Far Agency", Span.of(t, 0, 5)) for t in texts])
    assert set(map(found.name, found.groups.values())) == {"Far Agency"} and {a.original for a in found.edges} == {""}


def test_one_publisher_is_one_group_and_an_unknown_one_is_not() -> None:
    paper = Source.named("Coast Paper")
    found = lineage(
        [document(1, FIRST, paper.id), document(2, OTHER, paper.id), document(3, "x"), document(4, "y")], [paper]
    )
    assert len(set(found.groups.values())) == 3


def test_groups_do_not_depend_on_the_order_of_documents() -> None:
    texts = [document(1, FIRST), document(2, COPY), document(3, OTHER)]
    assert lineage(texts).groups == lineage(texts[::-1]).groups


def test_silence_headings_and_denials_carry_no_affirmation() -> None:
    one, two = document(1, FIRST), document(2, OTHER)
    found = lineage([one, two])
    said = claim(one)
    for other in (claim(two, modality="no_comment"), claim(two, heading=True), claim(two, polarity="negative")):
        assert found.groups_of([said, other]) == (found.groups[one.id],)
    assert len(found.groups_of([said, claim(two)])) == 2
    assert found.groups_of([claim(two, polarity="negative")]) == (found.groups[two.id],)


def test_a_grade_is_f6_until_a_person_grades() -> None:
    one, two = document(1, FIRST), document(2, OTHER)
    assert str(grade([claim(one), claim(two)], lineage([one, two]))) == "F6"


def test_credibility_one_needs_two_groups() -> None:
    with pytest.raises(UsageError, match="1 source group carries"):
        check_grade(Grade("B", 1), 1)
    assert check_grade(Grade("B", 1), 2) == Grade("B", 1)
    with pytest.raises(UsageError, match="no Admiralty grade"):
        check_grade(Grade("G", 3), 2)


def test_what_a_paper_takes_from_an_office_whose_notice_is_in_the_case_counts_for_the_notice() -> None:
    office = Source.named("Office of Trade Control", "official")
    notice = document(1, "Kalden Trade supplied cameras to the yard. So the office found.", office.id)
    report = document(2, "It rained all day. Kalden Trade supplied cameras, the Office of Trade Control said.")
    said = claim(report, speakers=(Speaker("Office of Trade Control", "authority"),))
    other = claim(report, speakers=(Speaker("Bureau of Mines", "authority"),))
    found = lineage([notice, report], [office], claims=[claim(notice), said, other])
    assert found.root(said) == found.root(claim(notice)) != found.root(other) == found.groups[report.id]
