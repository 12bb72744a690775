"""Independence: one word told twice is one, an outlet's report counts for the outlet, and what grade that allows."""

import pytest
from papers import OTHER, REPORT, paper, told

from paperchain.errors import UsageError
from paperchain.model import Grade, Source
from paperchain.weigh import backing, check_grade, events, lineage, proposed, weakest

ORSA, TIDE = Source.named("Orsa Wire", "agency"), Source.named("Tide Post", "outlet")
ONE, TWO = paper(1, REPORT, "2025-03-01", ORSA.id), paper(2, OTHER, "2025-03-02", TIDE.id)
SALE = {"supplier": "Brennick", "recipient": "Yard"}


def behind(*claims: object):  # type: ignore[no-untyped-def]
    found = lineage([ONE, TWO], [ORSA, TIDE], (), claims)  # type: ignore[arg-type]
    (event,) = events(claims, {}, found)  # type: ignore[arg-type]
    carrying = backing(claims, found, {ONE.id: ONE, TWO.id: TWO}, {ORSA.id: ORSA, TIDE.id: TIDE})  # type: ignore[arg-type]
    return event, carrying


def test_two_outlets_that_give_the_word_of_one_speaker_are_one() -> None:
    word = "official: Ruta Selm"
    event, carrying = behind(told(ONE, "supply", SALE, word), told(TWO, "supply", SALE, word))
    assert event.groups == len(carrying.groups) == 1
    assert carrying.cautions == ("2 groups give the word of Ruta Selm; they are counted once",)
    assert behind(told(ONE, "supply", SALE, word), told(TWO, "supply", SALE, "official: Jon Abel"))[0].groups == 2
    assert (
        behind(told(ONE, "supply", SALE, "official: officials"), told(TWO, "supply", SALE, "official: officials"))[
            0
        ].groups
        == 2
    )


def test_what_a_paper_takes_from_an_outlet_counts_for_the_outlet() -> None:
    assert behind(told(ONE, "supply", SALE), told(TWO, "supply", SALE, "outlet: Orsa Wire"))[0].groups == 1
    assert behind(told(ONE, "supply", SALE), told(TWO, "supply", SALE, "outlet: Harbour Times"))[0].groups == 2


def test_unnamed_people_beside_papers_are_counted_and_this_is_said() -> None:
    claims = (told(ONE, "supply", SALE, "document: records"), told(TWO, "supply", SALE, "unnamed: people"))
    event, carrying = behind(*claims)
    assert event.groups == 2 and carrying.kinds == {"document", "unnamed"}
    assert any("handed over" in caution for caution in carrying.cautions)


def test_the_digit_that_the_evidence_allows() -> None:
    papers = told(ONE, "supply", SALE, "document: records")
    word, denial = told(TWO, "supply", SALE), told(TWO, "supply", SALE, polarity="negative")
    none = backing((), lineage([]), {})
    assert proposed(*behind(papers), none)[0] == 3
    assert proposed(*behind(papers, word), none)[0] == 1
    assert proposed(*behind(told(ONE, "supply", SALE), word), none)[0] == 2
    assert proposed(*behind(told(ONE, "supply", SALE)), none)[0] == 6
    assert proposed(*behind(papers, denial), none)[0] == 4


def test_a_five_needs_a_contradiction_and_a_chain_is_as_weak_as_its_weakest_link() -> None:
    with pytest.raises(UsageError, match="no claim here contradicts"):
        check_grade(Grade("F", 5), 1, contradicted=False)
    assert weakest([Grade("A", 2), Grade("C", 1)]) == Grade("C", 2)
    assert weakest([Grade("A", 2), Grade("F", 6)]) == Grade("F", 6) == weakest([])
