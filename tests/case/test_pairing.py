"""Pairs as a reviewer sees them: each two parties once, with their parts, their passages and what they share."""

from pathlib import Path

import pytest

from paperchain.case import Case, Settings, open_case

PAPERS = {
    "a.txt": "Dravik Optics LLC sold 12 lenses to Brenmark Aviation in May 2024.\n",
    "b.txt": "Dravik Optics LLC shipped spare lenses to Brenmark Aviation in June 2024.\n",
    "c.txt": "Dravick Optics supplied 40 lenses to Brenmark Aviation in July 2024.\n",
    "d.txt": "Dravick Optics delivered a crane to Brenmark Aviation in August 2024.\n",
}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """Two spellings of what may be one firm, each in two documents."""
    for name, text in PAPERS.items():
        (tmp_path / name).write_text(text)
    made = open_case(tmp_path / "pairs.case", Settings(user="ana", clock="2024-09-01T10:00:00Z"), create=True)
    made.add([tmp_path / name for name in PAPERS])
    return made


def test_two_parties_are_asked_about_once(case: Case) -> None:
    assert len(case.review()["merges"]) == 1
    assert case.summary()["review"] == len(case.review()["claims"]) + 1


@pytest.mark.parametrize("verdict", ["positive", "negative", "possible"])
def test_a_decision_holds_for_all_spellings_and_is_undone(case: Case, verdict: str) -> None:
    pair = case.review()["merges"][0]
    case.judge(pair["left"], pair["right"], verdict)
    assert case.review()["merges"] == []
    case.undo()
    assert case.review()["merges"] == [pair]


def test_a_pair_has_parts_passages_and_what_is_shared(case: Case) -> None:
    pair = case.review()["merges"][0]
    by_feature = {part["feature"]: (part["left"], part["right"]) for part in pair["parts"]}
    assert by_feature["same word"] == ("optics", "optics")
    assert {part["left"] for part in pair["parts"]} >= {pair["left_name"].split()[0].casefold()}
    for side in ("left", "right"):
        party = pair[f"{side}_party"]
        assert pair[f"{side}_name"] in party["names"] and party["documents"] == 2
        assert len({p["document"] for p in party["passages"]}) == 2
        assert pair[f"{side}_context"] == party["passages"][0]
    assert "Brenmark Aviation" in {one["name"] for one in pair["shared"]} and pair["together"] == []
