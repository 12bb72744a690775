"""Near copies by their sentences: found though words change, and not where two papers only tell of one event."""

from random import Random

import pytest
from papers import OTHER, REPORT, paper

from paperchain.model import Document
from paperchain.weigh.copies import BAR, Copies, near_copies

WORDS = sorted({word for text in (REPORT, OTHER) for word in text.split()})


def reworked(text: str, rate: float, keep: float, seed: int) -> str:
    """Some sentences of a text, with a share of their words dropped or replaced."""
    chance = Random(seed)
    lines = [line for line in text.splitlines() if chance.random() < keep] or text.splitlines()[:3]
    made = []
    for line in lines:
        words = [
            word if chance.random() >= rate else chance.choice(WORDS)
            for word in line.split()
            if chance.random() >= rate / 2
        ]
        made.append(" ".join(words))
    return "\n".join(made)


@pytest.mark.parametrize("rate", [0.0, 0.1, 0.25])
def test_a_reworked_copy_is_found(rate: float) -> None:
    found = [near_copies([paper(1, REPORT), paper(2, reworked(REPORT, rate, 0.7, seed))]) for seed in range(20)]
    assert sum(bool(pairs) and pairs[0].score >= BAR for pairs in found) >= 19


def test_another_report_of_the_event_is_no_copy() -> None:
    assert near_copies([paper(1, REPORT), paper(2, OTHER)]) == ()


def test_shared_sentences_reread_in_both_papers() -> None:
    one, other = paper(1, REPORT), paper(2, "Our correspondent writes.\n" + "\n".join(REPORT.splitlines()[2:]))
    (copy,) = near_copies([one, other])
    for left, right in copy.spans({one.id: one, other.id: other}):
        assert left.rereads(one.text) and right.rereads(other.text) and left.exact == right.exact


def test_papers_of_one_form_with_other_numbers_are_no_copies() -> None:
    form = "We bill you for {} pump housings of the type PH-{} under order {} of this year.\n"
    tail = "Please pay EUR {} to account {} within {} days of the date above, naming invoice {}.\n"
    letters = [
        paper(n, (form.format(n * 3, n + 40, n * 1117) + tail.format(n * 990, n * 7331, n + 13, n * 77)) * 2)
        for n in (2, 5)
    ]
    assert near_copies(letters) == ()


def test_chinese_papers_are_compared_though_they_have_no_spaces() -> None:
    text = "海星光学公司去年秋天向北方船厂出售了四十台热成像仪。"
    text += "货物以渔具名义申报，经由一家贸易公司转运。船厂没有回答记者的问题。"
    assert near_copies([paper(1, text), paper(2, text.replace("去年秋天", "去年十月"))])[0].score > BAR


def test_what_was_compared_is_remembered() -> None:
    papers = [paper(1, REPORT), paper(2, reworked(REPORT, 0.1, 0.9, 1)), paper(3, OTHER)]
    growing = Copies()
    for one in papers:
        found = growing.add([one])
    assert found == near_copies(papers) == near_copies(papers[::-1]) == growing.add(papers)
    assert len(found) == 1


def test_a_reprint_in_more_papers_than_a_run_may_point_at_is_found_in_all() -> None:
    prints = [paper(n, REPORT) for n in range(80)]
    met = {end for copy in near_copies(prints) for end in (copy.left, copy.right)}
    assert met == {one.id for one in prints}


def test_two_notices_of_one_measure_name_the_same_and_are_no_copies() -> None:
    notice = (
        "The measures below were adopted today.\nThe Trade Office sanctioned Kalden Trade on June 10, 2024.\n"
        "Kalden Trade supplied cameras to Tarsk Shipyard."
    )
    report = (
        "The yard behind the office is empty.\nKalden Trade was sanctioned by the Trade Office in June 2024.\n"
        "Kalden Trade supplied cameras to Tarsk Shipyard, according to papers that a driver kept."
    )
    assert near_copies([paper(1, notice), paper(2, report)]) == ()


def table(number: int, rows: list[str]) -> Document:
    return paper(number, "\n".join(["Date\tExporter\tImporter\tGoods\tQuantity", *rows]))


def test_tables_of_one_form_are_no_copies_and_tables_with_the_same_rows_are() -> None:
    def rows(first: int) -> list[str]:
        numbers = range(first, first + 12)
        return [f"2024-05-{n:02}\tOrbex Trading Ltd\tTorvik Marine Ltd\tball bearings\t{n * 10}" for n in numbers]

    assert near_copies([table(1, rows(1)), table(2, rows(15))]) == ()
    (found,) = near_copies([table(1, rows(1)), table(2, rows(1)[:6] + rows(15)[:4])])
    assert found.score > 0.5 and len(found.shared) == 7
