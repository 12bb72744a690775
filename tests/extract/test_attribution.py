"""Who is cited as saying what: spans of attributions, and the chain of speakers behind a claim."""

import importlib.util
import zipfile
from pathlib import Path

import pytest

from paperchain.errors import UsageError
from paperchain.extract import extract
from paperchain.extract.attribution import attributions, flat
from paperchain.extract.parts import RULES, Parts, load
from paperchain.extract.quotations import quotations
from paperchain.language.analyse import analyse
from paperchain.model import Claim, Document, Speaker

SOLD = "Karo Systems delivered engines to Orsk Avionics"


def document(text: str) -> Document:
    return Document("d" * 64, "t.txt", "text/plain", text, language="en")


def deed(text: str, which: int = -1) -> Claim:
    """The claim of a deed that a text tells, the last if there are several."""
    found = [c for c in extract(document(text)).claims if c.kind in ("supply", "shipment", "payment", "sanction")]
    assert found, text
    return found[which]


def spans(text: str) -> list[tuple[str, str, str, str]]:
    """(source, cue, content, kind) of each outermost attribution, pieces joined by a bar."""

    def words(places: tuple[tuple[int, int], ...]) -> str:
        return "|".join(text[start:end] for start, end in places)

    return [(words(a.source), words(a.cue), words(a.content), a.kind) for a in flat(attributions(analyse(text)))]


SPANS = [
    (
        "The minister said that the plant had closed.",
        ("The minister", "said", "that the plant had closed", "indirect"),
    ),
    ("The plant has closed, the minister said.", ("the minister", "said", "The plant has closed", "indirect")),
    (
        "The plant, the minister said, has closed.",
        ("the minister", "said", "The plant|has closed", "indirect"),
    ),
    (
        "According to two former guards, the plant closed in May.",
        ("two former guards", "According to", "the plant closed in May", "according"),
    ),
    (
        "The plant closed in May, according to a report by Nordlys.",
        ("a report by Nordlys", "according to", "The plant closed in May", "according"),
    ),
    ("The plant reportedly closed in May.", ("", "reportedly", "The plant|closed in May", "adverb")),
    (
        "“The plant closed in May,” Lena Forst said.",
        ("Lena Forst", "said", "“The plant closed in May,”", "quote"),
    ),
    (
        "Lena Forst said: “The plant closed in May. It will not open again.”",
        ("Lena Forst", "said", "“The plant closed in May. It will not open again.”", "quote"),
    ),
    (
        "“The plant closed in May,” said Forst. “It will not open again.”",
        ("Forst", "said", "“The plant closed in May,”|“It will not open again.”", "quote"),
    ),
    (
        "As alleged in the indictment, the plant closed in May.",
        ("the indictment", "As alleged", "the plant closed in May", "according"),
    ),
    (
        "Per the complaint, the plant closed in May.",
        ("the complaint", "Per", "the plant closed in May", "according"),
    ),
    (
        "The claim by Velmont Trading that the plant closed is old.",
        ("Velmont Trading", "claim", "that the plant closed", "noun"),
    ),
    ("Workers want the plant to open again.", ("Workers", "want", "the plant to open again", "attitude")),
]


@pytest.mark.parametrize(("text", "expected"), SPANS, ids=[s[0][:40] for s in SPANS])
def test_spans(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in spans(text)


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "Forst said:\n“The plant closed in May. We told everyone.\n“It will not open again.”\nThe town is quiet."
    (found,) = [s for s in spans(text) if s[1] == "said"]
    assert found[0] == "Forst"
    assert found[2].startswith("“The plant closed in May. We told everyone.")
    assert "quiet" not in found[2]


def test_quotation_marks() -> None:
    text = 'He wrote "no" and a 7" pipe; “later”, she «said», and “never closed'
    assert [text[a:b] for a, b in quotations(text)] == ['"no"', "“later”", "«said»", "“never closed"]


CHAINS = [
    (f"According to court documents, {SOLD}.", ["court documents"]),
    (f"The indictment alleges that {SOLD}.", ["indictment"]),
    (f"As alleged in the complaint, {SOLD}.", ["complaint"]),
    (f"Per the plea agreement, {SOLD}.", ["plea agreement"]),
    (f"{SOLD}, customs data show.", ["customs data"]),
    ("Karo Systems, the minister said, delivered engines to Orsk Avionics.", ["minister"]),
    (f"The Treasury Department said in a statement that {SOLD}.", ["Treasury Department"]),
    (f"Lena Forst, director of Velmont Trading, said {SOLD}.", ["Lena Forst"]),
    (f"A spokesperson for Velmont Trading said {SOLD}.", ["Velmont Trading"]),
    (f"A statement from Velmont Trading said that {SOLD}.", ["Velmont Trading"]),
    (f"“{SOLD},” said Assistant Attorney General Rena Holt of the trade division.", ["Rena Holt"]),
    (f"The minister said that officials had told him that {SOLD}.", ["officials", "minister"]),
    (
        f"Documents reviewed by the Dalmont Herald show {SOLD}.",
        ["Documents reviewed by the Dalmont Herald", "Dalmont Herald"],
    ),
    (f"People familiar with the trade said {SOLD}.", ["People familiar with the trade"]),
    (
        f"{SOLD}, according to Rena Holt, a lawyer in Riga, and two former employees.",
        ["Rena Holt", "former employees"],
    ),
    (f"The Dalmont Herald, citing two officials, reported that {SOLD}.", ["officials", "Dalmont Herald"]),
    (f"The Dalmont Herald quoted Rena Holt as saying {SOLD}.", ["Rena Holt"]),
    (f"In the minister’s view, {SOLD}.", ["minister"]),
    (f"In a letter to parliament, the minister wrote that {SOLD}.", ["minister"]),
    (f"Claims by Velmont Trading that {SOLD} are old.", ["Velmont Trading"]),
    (f"Rena Holt spoke to reporters. She said {SOLD}.", ["Rena Holt"]),
    (f"Investigators believe {SOLD}.", ["Investigators"]),
    (f"“We sold nothing,” Rena Holt said. “{SOLD}.”", ["Rena Holt"]),
    (f"Rena Holt said:\n“We sold nothing. {SOLD}.”", ["Rena Holt"]),
    (f"{SOLD}.", []),
    (f"Karo Systems allegedly {SOLD.removeprefix('Karo Systems ')}.", []),
    (f"It is alleged that {SOLD}.", []),
    ("Karo Systems was said to have delivered engines to Orsk Avionics.", []),
    (f"New details suggest {SOLD}.", []),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS, ids=[c[0][:48] for c in CHAINS])
def test_chain(text: str, chain: list[str]) -> None:
    assert [s.name for s in deed(text).speakers] == chain


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (f"As alleged in the indictment, {SOLD}.", "alleged"),
        (f"Claims by Velmont Trading that {SOLD} are old.", "alleged"),
        (f"Investigators believe {SOLD}.", "possible"),
        ("Karo Systems was said to have delivered engines to Orsk Avionics.", "reported"),
        (f"“We sold nothing,” Rena Holt said. “{SOLD}.”", "reported"),
        (f"{SOLD}.", "asserted"),
    ],
)
def test_the_source_weakens_what_it_tells(text: str, modality: str) -> None:
    assert deed(text).modality == modality


def test_joint_speakers_and_nested_ones() -> None:
    joint = deed("Karo Systems and Velmont Trading denied supplying engines to Orsk Avionics.").speakers
    assert [(s.name, s.joint) for s in joint] == [("Karo Systems", False), ("Velmont Trading", True)]
    nested = deed(f"Prosecutors allege that Lena Forst told the court that {SOLD}.").speakers
    assert [(s.name, s.joint) for s in nested] == [("Lena Forst", False), ("Prosecutors", False)]


@pytest.mark.parametrize(
    ("text", "access"),
    [
        (f"Customs records show {SOLD}.", "document"),
        ("Karo Systems said it delivered engines to Orsk Avionics.", "first_hand"),
        (f"Two officials who spoke on condition of anonymity said {SOLD}.", "unnamed"),
        (f"The Treasury Department said {SOLD}.", "second_hand"),
    ],
)
def test_access(text: str, access: str) -> None:
    assert deed(text).speakers[0].access == access


def _last(text: str) -> tuple[Speaker, ...]:
    return deed(text).speakers


def test_papers_carry_over_to_the_sentences_that_follow() -> None:
    text = f"According to court documents, {SOLD}. In 2021 Karo Systems shipped valves to Velmont Trading."
    assert [(s.name, s.implicit) for s in _last(text)] == [("court documents", True)]


def test_nothing_carries_past_a_heading_or_another_source_or_over_a_public_fact() -> None:
    start = f"The parties met. According to court documents, {SOLD}."
    heading = f"A first line that tells of it.\n{start}\nThe Other Sale\nKaro Systems sold valves to Velmont Trading."
    assert _last(heading) == ()
    other = f"{start} Karo Systems said it sold valves to Velmont Trading. It shipped pipes to Orsk Avionics in May."
    assert [s.name for s in _last(other)] in ([], ["Karo Systems"])
    assert _last(f"{start} The European Union sanctioned Velmont Trading in May.") == ()


def test_a_speech_of_one_person_does_not_carry_over() -> None:
    assert _last(f"Rena Holt said {SOLD}. Karo Systems sold valves to Velmont Trading in 2020.") == ()


def test_what_stands_aside_in_commas_is_the_documents_own() -> None:
    text = "Karo Systems, sanctioned by the Treasury Department in 2022, delivered engines, according to two officials."
    assert deed(text, 0).speakers == ()


def test_it_goes_on_with_the_report() -> None:
    text = f"The report by the Nordlys Institute found that {SOLD}. It also said Velmont Trading bought valves."
    held = [c for c in extract(document(text)).claims if c.kind == "supply"]
    assert {c.speakers[0].name for c in held} == {"report by the Nordlys Institute"}


def test_turns_of_an_interview_and_of_a_debate() -> None:
    interview = f"Interview with Lena Forst\nQ: What did the firm do?\nA: In 2019 {SOLD}."
    assert [s.name for s in _last(interview)] == ["Lena Forst"]
    debate = f"Lord Parvin: Who sold the engines?\nBaroness Tull: In 2019 {SOLD}.\nLord Parvin: Since when?"
    assert [s.name for s in _last(debate)] == ["Baroness Tull"]
    assert _last(f"Seller: Karo Systems\nBuyer: Orsk Avionics\n{SOLD}.") == ()


def test_speech_that_the_parser_mixes_up() -> None:
    assert next(s.name for s in deed(f"Invoices seen by Nordlys show {SOLD}.").speakers) == "Invoices seen by Nordlys"
    both = f"Lena Forst said that {SOLD} but denied that Velmont Trading paid 2 million euros to Karo Systems."
    denied = next(c for c in extract(document(both)).claims if c.kind == "payment")
    assert (denied.polarity, [s.name for s in denied.speakers]) == ("negative", ["Lena Forst"])


def test_rules_stand_alone_and_folders_are_checked(tmp_path: Path) -> None:
    assert Parts() == RULES
    assert load(tmp_path).attribution is None
    with pytest.raises(UsageError, match="No folder"):
        load(tmp_path / "missing")


@pytest.mark.skipif(importlib.util.find_spec("pycrfsuite") is None, reason="python-crfsuite is not installed")
def test_a_trained_part_reads_what_it_was_taught(tmp_path: Path) -> None:
    import pycrfsuite

    from paperchain.extract.attribution_features import features, marks, words
    from paperchain.extract.attribution_trained import load as load_part

    trainer = pycrfsuite.Trainer(verbose=False)
    for text, _ in SPANS * 3:
        analysis = analyse(text)
        rules = attributions(analysis)
        trainer.append(
            pycrfsuite.ItemSequence(features(analysis, rules)), marks([p for _, p in words(analysis)], rules)
        )
    trainer.train(str(tmp_path / "model"))
    with zipfile.ZipFile(tmp_path / "attribution.zip", "w") as out:
        out.write(tmp_path / "model", "first0.crf")
    part = load_part(tmp_path / "attribution.zip")
    text = "The ministry said that the port had closed."
    (found,) = part(analyse(text))
    assert [text[a:b] for a, b in found.content] == ["that the port had closed"]
    assert [text[a:b] for a, b in found.source] == ["The ministry"]
    (tmp_path / "attribution.zip").write_bytes(b"no weights")
    with pytest.raises(UsageError, match="holds no weights"):
        load_part(tmp_path / "attribution.zip")
