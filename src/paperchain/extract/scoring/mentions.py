"""Names of parties and things against those of a gold reading."""

from collections.abc import Sequence

from paperchain.extract.scoring import rules
from paperchain.extract.scoring.gold import Gold, Plain
from paperchain.extract.scoring.results import MentionScore, Score

_Typed = tuple[int, int, str]


def score_mentions(gold: Gold, mentions: Sequence[Plain]) -> dict[str, MentionScore]:
    """Names by type. What only meets a nominal, a pronoun or a demonym is neither asked for nor punished."""
    names: set[_Typed] = set()
    neutral = {(d["start"], d["end"]) for d in gold.data.get("demonym_mentions", [])}
    for entity in gold.data["entities"]:
        kind = rules.mention_type(entity.get("ftm_schema") or entity.get("type"))
        for mention in entity["mentions"]:
            if mention["kind"] == "name":
                names.add((mention["start"], mention["end"], kind))
            else:
                neutral.add((mention["start"], mention["end"]))
    predicted: set[_Typed] = set()
    right: set[_Typed] = set()
    met: set[_Typed] = set()
    for start, end, kind in {
        (m["start"], m["end"], rules.mention_type(m.get("type") or m.get("schema"))) for m in mentions
    }:
        given = (start, end, kind)
        hits = {n for n in names if n[2] == kind and _meet(n[0], n[1], start, end)}
        on_neutral = (start, end) in neutral or (not hits and any(_meet(a, b, start, end) for a, b in neutral))
        if given in names or not on_neutral:
            predicted.add(given)
            right |= {given} if hits else set()
            met |= hits
    kinds = sorted({kind for _, _, kind in names | predicted})
    return {
        kind: _mention_score(*({m for m in group if kind in (m[2], "ALL")} for group in (names, predicted, right, met)))
        for kind in [*kinds, "ALL"]
    }


def _mention_score(names: set[_Typed], predicted: set[_Typed], right: set[_Typed], met: set[_Typed]) -> MentionScore:
    equal = len(names & predicted)
    exact = Score.of(equal, len(predicted), equal, len(names))
    overlap = Score.of(len(right), len(predicted), len(met), len(names))
    return MentionScore(len(names), exact, overlap, len(predicted), len(right), len(met))


def _meet(a: int, b: int, c: int, d: int) -> bool:
    return min(b, d) > max(a, c)
