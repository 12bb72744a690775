"""What makes a copy possible and no more: links to a publisher's site, names that two papers alone misspell."""

from pathlib import Path

import pytest

from paperchain.case import Settings, open_case
from paperchain.model import Document, Source
from paperchain.weigh import lineage
from paperchain.weigh.hyperlinks import host_of

LEDGER = Source.named("Harbour Ledger", "outlet")
POST = Source.named("Coastal Post", "outlet", "https://www.coastal.example")
LONG = " It rained on the quay that day, and nobody who worked there remembers a ship that was late."


def paper(number: int, text: str, source: str = "", published: str = "") -> Document:
    return Document(f"{number:064}", f"{number}.txt", "text/plain", text, source=source, published=published)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://www.coastal.example/2024/sensors", True),
        ("http://harbour-ledger.example/a", True),
        ("https://elsewhere.example/coastal", False),
        ("https://[broken", False),
    ],
)
def test_a_link_to_the_site_of_a_publisher_makes_a_copy_possible_and_joins_nothing(address: str, found: bool) -> None:
    theirs = [paper(1, "A trader sold forty pumps.", POST.id), paper(2, "A yard bought engines.", LEDGER.id)]
    mine = paper(3, f"Others were first ({address}), we have asked again.")
    kinship = lineage([*theirs, mine], [POST, LEDGER])
    assert [arrow.kind for arrow in kinship.edges] == ["link"] * found
    assert not any(arrow.sure for arrow in kinship.edges) and len(set(kinship.groups.values())) == 3
    if found:
        assert address.startswith(kinship.edges[0].evidence[0].exact.rstrip(")"))


def test_the_words_of_a_link_on_a_web_page_are_kept_with_its_address(tmp_path: Path) -> None:
    line = (
        "The trader had been named before, as <a href='https://coastal.example/x?a=1'>a report of last week</a> shows, "
    )
    body = f"<p>{line}and its owner did not answer.</p>" + f"<p>{LONG}</p>" * 3
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><title>Who sold them</title></head><body><article>{body}</article></body></html>")
    first = tmp_path / "first.txt"
    first.write_text("A trader sold forty pumps to a yard.")
    case = open_case(tmp_path / "k.case", Settings(user="t", clock="2026-01-01T00:00:00Z"), create=True)
    case.add([first], source="Coastal")
    case.add([path])
    document = next(d for d in case.reading().documents.values() if d.name == "page.html")
    (place,) = [p for p in document.places if p.kind == "link"]
    assert (
        document.text[place.start : place.end] == "a report of last week" and host_of(place.label) == "coastal.example"
    )
    assert document.fragment(place.start, place.end).startswith("paragraph=")
    assert [(a["kind"], a["evidence"][0]["exact"]) for a in case.lineage()["arrows"]] == [
        ("link", "a report of last week")
    ]


WORDS = ["Signed by", "In May came", "Nobody met", "A letter to", "The phone of", "Two calls from"]
OTHERS = ["few know more", "there is a picture", "the yard is silent", "they talk", "one hears a lot", "we asked twice"]


def told(number: int, name: str) -> Document:
    return paper(number, f"{WORDS[number]} {name}, of whom {OTHERS[number]}.")


def test_a_misspelling_that_two_papers_alone_share_makes_a_copy_possible() -> None:
    papers = [told(n, name) for n, name in enumerate([*["Anneke Rostad"] * 3, "Anneke Rosdad", "Anneke Rosdad"])]
    slips = [a for a in lineage(papers).edges if a.kind == "slip"]
    assert [({a.copy, a.original}, a.sure) for a in slips] == [({papers[3].id, papers[4].id}, False)]
    assert [span.exact for span in slips[0].evidence] == ["Rosdad", "Rosdad"]


@pytest.mark.parametrize(
    "names",
    [
        [*["Anneke Rostad"] * 3, "Anneke Rosdad"],  # one paper alone
        [*["Anneke Hansen"] * 3, "Petter Hanson", "Petter Hanson"],  # other people
        [*["Anneke Rostad"] * 3, "Anneke Rostads", "Anneke Rostads"],  # a form of the name
        ["Anneke Rostad", "Anneke Rostad", "Anneke Rosdad", "Anneke Rosdad"],  # nobody knows which is right
        [*["Anneke Rostad"] * 3, *["Anneke Rosdad"] * 3],  # a name of its own
    ],
)
def test_other_spellings_say_nothing(names: list[str]) -> None:
    assert not [a for a in lineage([told(n, name) for n, name in enumerate(names)]).edges if a.kind == "slip"]
