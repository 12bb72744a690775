"""One entity against one list name: how alike, why, and whether that is enough to say "listed"."""

from dataclasses import dataclass

from paperchain.language import names
from paperchain.language.comparing import compare_names
from paperchain.language.names import telling
from paperchain.language.preparing import name_forms
from paperchain.model import Entity, Reason
from paperchain.screen.index import Index, Listed
from paperchain.screen.indexing import words

POSSIBLE = 0.8
WIDER = 0.85
"""Probability from which the comparison across scripts makes a possible match of what words alone do not."""
RARE = 3
PERSON_WORDS = 3
"""A person's name of fewer words is shared by many people: by itself it is no more than a possible match."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Score, reasons, and `strong` if the name alone is enough to say that the party is the listed one."""

    score: float
    reasons: tuple[Reason, ...]
    strong: bool


def compare(entity: Entity, name: str, listed: Listed, index: Index) -> Likeness | None:
    """How well one name of an entity fits a list name; None below the bar."""
    mine, theirs = words(name), words(listed.name)
    person = entity.schema == "Person" or listed.schema == "Person"
    equal = sorted(mine) == sorted(theirs) if person else mine == theirs
    if not telling(mine) or not telling(theirs):
        return None
    if len(mine) == 1 and not equal and (person or index.count(mine[0]) > RARE or len(mine[0]) < 4):
        return None
    if len(mine) == 1 and (entity.schema == "Person" or len(mine[0]) < 4):
        return None
    if person and not equal and len(theirs) == 1:
        return None
    score, evidence = (1.0, ()) if equal else names.similar(name, listed.name)
    reasons = [Reason("same name", 1.0, name, listed.name)] if equal else [Reason(*line) for line in evidence]
    if not equal and len(mine) > 1 and len(theirs) > 1:  # acronyms spelled out, other scripts, patronymics
        wider = compare_names(name_forms(name, entity.schema), name_forms(listed.name, listed.schema))
        if wider.probability >= WIDER and wider.probability > score:
            score, reasons = wider.probability, [Reason(*line) for line in wider.reasons]
    factor, kind = _kinds(entity.schema, listed.schema)
    if factor < 1:
        score *= factor
        reasons.append(Reason(kind, factor, entity.schema, listed.schema))
    if person and not equal and score < 0.9 and len(set(mine) & set(theirs)) < 2:
        return None
    strong = equal and factor == 1.0 and len(mine) >= 2
    if listed.quality == "weak":
        score, strong = score * 0.95, False
        reasons.append(Reason("the list calls this a weak alias", 0.95, "", listed.name))
    if len(mine) == 1:
        score = min(score, 0.89)
        reasons.append(Reason("a single word", 0.89, name, ""))
    elif equal and person and len(mine) < PERSON_WORDS:
        score, strong = min(score, 0.95), False
        reasons.append(Reason("a short personal name, which many share", 0.95, name, ""))
    return Likeness(round(score, 4), tuple(reasons), strong) if score >= POSSIBLE else None


def _kinds(mine: str, theirs: str) -> tuple[float, str]:
    """What a difference of kind costs. LegalEntity leaves the kind open, so it costs a person little."""
    things = ("Vessel", "Airplane")
    if mine == theirs or (mine not in ("Person", *things) and theirs not in ("Person", *things)):
        return 1.0, ""
    if "LegalEntity" in (mine, theirs) and mine not in things and theirs not in things:
        return 0.95, "perhaps of another kind"
    return 0.82, "of another kind"
