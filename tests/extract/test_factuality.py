"""The trained part of factuality: what is planned or denied is less than what is done; nothing is raised."""

from pathlib import Path

import pytest

from paperchain.errors import UsageError
from paperchain.extract import extract
from paperchain.extract.factuality import Factual, features, load
from paperchain.extract.parts import RULES, SHIPPED, Parts
from paperchain.language.analyse import analyse
from paperchain.model import Document

WEIGHTS = SHIPPED / "factuality.json"


def _score(part: Factual, text: str, lemma: str) -> float:
    analysis = analyse(text)
    for number, sentence in enumerate(analysis.sentences):
        for token in sentence.tokens:
            if token.lemma_ == lemma:
                return part(analysis, number, token)
    raise AssertionError(f"no {lemma} in {text}")


@pytest.mark.parametrize(
    ("done", "planned", "denied"),
    [
        ("Orbex sold the pumps.", "Orbex plans to sell the pumps.", "Orbex did not sell the pumps."),
        ("The firm shipped parts.", "The firm might ship parts.", "The firm never shipped parts."),
        ("Talvo delivered engines.", "Talvo will deliver engines.", "Talvo did not deliver engines."),
    ],
)
def test_planned_and_denied_are_less_than_done(done: str, planned: str, denied: str) -> None:
    part = load(WEIGHTS)
    lemma = {"Orbex": "sell", "The": "ship", "Talvo": "deliver"}[done.split()[0]]
    assert _score(part, done, lemma) > _score(part, planned, lemma)
    assert _score(part, done, lemma) > _score(part, denied, lemma)


def test_a_score_stays_between_its_ends_and_gives_reasons() -> None:
    part = Factual({"bias": 9.0, "neg=not": -20.0}, 0.0)
    told = analyse("Orbex sold pumps.").sentences[0].tokens[1]
    assert part.score(["bias"]) == 3.0
    assert part.score(["bias", "neg=not", "never met"]) == -3.0
    assert part.reasons(told, 1) == [("bias", 9.0)]


def test_features_are_read_from_the_parse() -> None:
    tokens = analyse("Orbex did not plan to sell the pumps.").sentences[0].tokens
    found = features(next(t for t in tokens if t.lemma_ == "sell"))
    assert {"lemma=sell", "head=plan", "under.at=plan&xcomp", "denied.above=xcomp"} <= set(found)
    assert len(found) == len(set(found))


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    (tmp_path / "factuality.json").write_text('{"weights": 3}')
    with pytest.raises(UsageError, match=r"train_factuality\.py"):
        load(tmp_path / "factuality.json")


@pytest.mark.parametrize(
    "text",
    [
        "Orbex sold pumps to Talvo.",
        "Orbex may have sold pumps to Talvo.",
        "Orbex plans to sell pumps to Talvo.",
        "Orbex did not sell pumps to Talvo.",
        "Prosecutors allege that Orbex sold pumps to Talvo.",
    ],
)
@pytest.mark.parametrize("height", [-3.0, 3.0])
def test_the_part_never_raises_a_standing(text: str, height: float) -> None:
    document = Document("d", "d.txt", "text/plain", text, language="en")
    alone = extract(document, parts=RULES).claims
    helped = extract(document, parts=Parts(factuality=Factual({}, height))).claims
    assert len(alone) == len(helped)
    for before, after in zip(alone, helped, strict=True):
        assert before.polarity == after.polarity
        lowered = height < 0 and before.polarity == "positive" and before.modality == "asserted"
        assert after.modality == ("possible" if lowered else before.modality)
