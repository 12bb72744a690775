"""Predicted claims and mentions scored against a gold reading, with every miss and every false claim shown.

Precision is the share of predictions that match some gold claim, recall the share of core gold claims that some
prediction matches, so splitting and merging are not punished; attributes are judged on the best prediction of each
gold claim. Predictions have the shape of `paperchain export --format claims`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from paperchain.extract import scoring_rules as rules
from paperchain.extract.gold import Gold, Plain


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, each rounded to four digits; 0 where there is nothing to divide by."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: int, predicted: int, found: int, wanted: int) -> "Score":
        """From right ones among the predicted, and found ones among the wanted."""
        precision, recall = _share(right, predicted), _share(found, wanted)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return cls(round(precision, 4), round(recall, 4), round(f1, 4))


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Share of right values among the `n` matched gold claims that have the value."""

    accuracy: float
    n: int


@dataclass(frozen=True, slots=True)
class MentionScore:
    """Names of one type: scored with equal spans, and with any overlap."""

    gold: int
    exact: Score
    overlap: Score


@dataclass(frozen=True, slots=True)
class FrameScore:
    """One kind of claim: gold claims and how many were found, predictions and how many were right."""

    kind: str
    gold: int = 0
    core: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold claim that no prediction matches, beside its sentence."""

    id: str
    kind: str
    core: bool
    sentence: str
    claim: Plain


@dataclass(frozen=True, slots=True)
class FalseClaim:
    """A prediction that matches no gold claim, beside its sentence."""

    kind: str
    sentence: str
    claim: Plain


@dataclass(frozen=True, slots=True)
class HardFailure:
    """A prediction that asserts what must not be asserted. One of them outweighs any F1."""

    id: str
    statement: str
    claim: Plain


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of one document."""

    claims: Score  # recall over core claims
    recall_full: float  # over all gold claims
    counts: dict[str, int]
    accuracies: dict[str, Accuracy]
    mentions: dict[str, MentionScore]  # by type, "ALL" last in meaning; empty if no mentions were predicted
    frames: tuple[FrameScore, ...]
    misses: tuple[Miss, ...]
    false_claims: tuple[FalseClaim, ...]
    hard_failures: tuple[HardFailure, ...]
    by_hand: tuple[str, ...]  # statements without a check: a person has to look


@dataclass(frozen=True, slots=True)
class _Hit:
    """A prediction that matches a gold claim."""

    index: int
    prediction: Plain
    pairs: list[tuple[Plain, Plain]]  # (gold participant, predicted argument)
    overlap: int


def evaluate(gold: Plain, claims: Iterable[Plain], mentions: Iterable[Plain] = ()) -> Evaluation:
    """Score the claims and mentions predicted for one document against its gold reading."""
    reading = Gold(gold)
    predictions = [claim for claim in claims if reading.holds(claim)]
    names = [mention for mention in mentions if reading.holds(mention) and mention.get("named", True)]
    hits = {index: _hits(reading, claim, predictions) for index, claim in enumerate(reading.claims)}
    used = {hit.index for found in hits.values() for hit in found}
    core = [index for index, claim in enumerate(reading.claims) if claim["core"]]
    counts = {
        "gold": len(reading.claims),
        "core": len(core),
        "found": sum(bool(found) for found in hits.values()),
        "core_found": sum(bool(hits[index]) for index in core),
        "pred": len(predictions),
        "pred_ok": len(used),
    }
    return Evaluation(
        claims=Score.of(counts["pred_ok"], counts["pred"], counts["core_found"], counts["core"]),
        recall_full=round(_share(counts["found"], counts["gold"]), 4),
        counts=counts,
        accuracies=_accuracies(reading, hits),
        mentions=_mentions(reading, names) if names else {},
        frames=_frames(reading, predictions, hits, used),
        misses=tuple(_miss(reading, claim) for index, claim in enumerate(reading.claims) if not hits[index]),
        false_claims=tuple(_false(reading, claim) for index, claim in enumerate(predictions) if index not in used),
        hard_failures=tuple(_hard_failures(reading, predictions)),
        by_hand=tuple(f"{x['id']}: {x['statement']}" for x in gold.get("must_not_assert", []) if "check" not in x),
    )


# Matching


def _hits(gold: Gold, claim: Plain, predictions: Sequence[Plain]) -> list[_Hit]:
    """Every prediction that matches: kind, passage, polarity and at least two participants (or the only one)."""
    kinds, passage = rules.groups(claim["event_type"]), claim["evidence"]
    needed = min(2, sum(bool(gold.names_of(participant)) for participant in claim["participants"]))
    found = []
    for index, prediction in enumerate(predictions):
        overlap = _half_overlap(passage, prediction.get("evidence") or {})
        if not overlap or prediction.get("polarity", "positive") != claim["polarity"]:
            continue
        if not kinds & rules.groups(prediction.get("kind", "")):
            continue
        pairs = _align(gold, claim, prediction)
        if len(pairs) >= needed:
            found.append(_Hit(index, prediction, pairs, overlap))
    return found


def _half_overlap(left: Plain, right: Plain) -> int:
    """Length of the overlap if it is at least half of the shorter passage, else 0."""
    a, b, c, d = left["start"], left["end"], right.get("start", 0), right.get("end", 0)
    overlap: int = min(b, d) - max(a, c)
    return overlap if overlap > 0 and 2 * overlap >= min(b - a, d - c) else 0


def _align(gold: Gold, claim: Plain, prediction: Plain) -> list[tuple[Plain, Plain]]:
    """Each gold participant with a predicted argument of that name or place, if possible on its own side."""
    free = list(prediction.get("arguments", []))
    pairs = []
    for participant in claim["participants"]:
        fitting = [k for k, argument in enumerate(free) if _same_party(gold, participant, argument)]
        if fitting:
            side = rules.side(participant["role"])
            chosen = next((k for k in fitting if rules.side(free[k].get("role")) == side), fitting[0])
            pairs.append((participant, free.pop(chosen)))
    return pairs


def _same_party(gold: Gold, participant: Plain, argument: Plain) -> bool:
    if any(rules.same_name(argument.get("name"), name) for name in gold.names_of(participant)):
        return True
    span = participant.get("span") or {"start": 0, "end": 0}
    start, end = argument.get("start") or 0, argument.get("end") or 0
    return bool(min(end, span["end"]) > max(start, span["start"]))


# Attributes of matched claims


def _accuracies(gold: Gold, hits: dict[int, list[_Hit]]) -> dict[str, Accuracy]:
    judged: dict[str, list[bool]] = defaultdict(list)
    for index, found in hits.items():
        if not found:
            continue
        claim = gold.claims[index]
        attributes = [(_attributes(gold, claim, hit), hit) for hit in found]
        best, _ = max(
            attributes, key=lambda pair: (sum(map(bool, pair[0].values())), len(pair[1].pairs), pair[1].overlap)
        )
        for name, right in best.items():
            judged[name].append(right)
    return {name: Accuracy(round(sum(rights) / len(rights), 4), len(rights)) for name, rights in judged.items()}


def _attributes(gold: Gold, claim: Plain, hit: _Hit) -> dict[str, bool]:
    """Which attributes are right; only those for which the gold has a value."""
    prediction = hit.prediction
    judged = {"speaker": _speaker_right(gold, claim, prediction), "modality": _modality_right(claim, prediction)}
    when = rules.intervals((claim.get("time") or {}).get("value"))
    if when:
        judged["time"] = rules.time_fits(when, rules.intervals(prediction.get("time")))
    sides = [(rules.side(p["role"]), rules.side(a.get("role"))) for p, a in hit.pairs]
    directed = [(wanted, given) for wanted, given in sides if wanted in ("from", "to") and given]
    if directed:
        judged["direction"] = all(wanted == given for wanted, given in directed)
    for key, field in (("quantity", "value"), ("money", "amount")):
        wanted_value = claim.get(key) or {}
        if wanted_value.get(field) is not None:
            op, value, currency = rules.number(prediction.get(key))
            right = rules.close(wanted_value[field], value) and op == (wanted_value.get("op") or "=")
            judged[key] = right and (key == "quantity" or currency == wanted_value["currency"])
    return judged


def _speakers(prediction: Plain) -> list[str]:
    return [speaker for speaker in prediction.get("speakers") or [] if speaker]


def _speaker_right(gold: Gold, claim: Plain, prediction: Plain) -> bool:
    sources, speakers = claim["attribution"]["sources"], _speakers(prediction)
    if {"NARRATOR", "UNSPECIFIED"} & set(sources) and (not speakers or gold.is_narrator(speakers[0])):
        return True
    names = [name for source in sources for name in gold.names.get(source, [])]
    return bool(speakers) and any(rules.same_name(speakers[0], name) for name in names)


def _modality_right(claim: Plain, prediction: Plain) -> bool:
    wanted, given = rules.known_classes(claim["modality"]), rules.modality_class(prediction.get("modality"))
    return given in wanted or (given == "reported" and "denied" in wanted)


# What must not be asserted


def _hard_failures(gold: Gold, predictions: Sequence[Plain]) -> Iterable[HardFailure]:
    for statement in gold.data.get("must_not_assert", []):
        for prediction in predictions:
            if any(_asserts(gold, check, prediction) for check in statement.get("check", [])):
                yield HardFailure(statement["id"], statement["statement"], prediction)


def _asserts(gold: Gold, check: Plain, prediction: Plain) -> bool:
    """True if a prediction is all that a check lists."""
    kind = prediction.get("kind", "").lower()
    kinds = rules.groups(kind)
    polarity = prediction.get("polarity", "positive")
    if not kinds & set(check.get("groups", kinds)) or not any(part in kind for part in check.get("kinds", [""])):
        return False
    if any(part in kind for part in check.get("not_kinds", [])) or polarity != check.get("polarity", polarity):
        return False
    return (
        _modality_forbidden(gold, check, prediction)
        and _values_forbidden(check, prediction)
        and _parties_forbidden(check, prediction)
    )


def _modality_forbidden(gold: Gold, check: Plain, prediction: Plain) -> bool:
    given, speakers = rules.modality_class(prediction.get("modality")), _speakers(prediction)
    if given not in check.get("modality", [given]):
        return False
    if "modality" in check and given == "asserted" and speakers and not gold.is_narrator(speakers[0]):
        return False  # "asserted" in a check means: as a fact of the document
    named = check.get("speakers")
    return named is None or bool(speakers and any(rules.same_name(speakers[0], name, exact=True) for name in named))


def _values_forbidden(check: Plain, prediction: Plain) -> bool:
    if "time" in check:
        inside = rules.intervals(check["time"])
        given = rules.intervals(prediction.get("time"))
        if not any(low <= first and last <= high for low, high in inside for first, last in given):
            return False
    for key in ("quantity", "money"):
        if key in check:
            op, value, _ = rules.number(prediction.get(key))
            if not rules.close(check[key], value) or op != check.get("op", op):
                return False
    return True


def _parties_forbidden(check: Plain, prediction: Plain) -> bool:
    """True if each party of the check is some argument, no argument serving twice."""
    free = list(prediction.get("arguments", []))
    for party in check.get("all", []):
        fitting = next((k for k, argument in enumerate(free) if _is_party(party, argument)), None)
        if fitting is None:
            return False
        del free[fitting]
    return True


def _is_party(party: Plain, argument: Plain) -> bool:
    role = argument.get("role")
    exact = party.get("exact", False)
    return (
        any(rules.same_name(argument.get("name"), name, exact) for name in party["names"])
        and role in party.get("roles", [role])
        and party.get("side", "any") in ("any", rules.side(role))
    )


# Mentions

_Typed = tuple[int, int, str]


def _mentions(gold: Gold, mentions: Sequence[Plain]) -> dict[str, MentionScore]:
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
    return MentionScore(len(names), exact, Score.of(len(right), len(predicted), len(met), len(names)))


def _meet(a: int, b: int, c: int, d: int) -> bool:
    return min(b, d) > max(a, c)


# What is shown


def _frames(
    gold: Gold, predictions: Sequence[Plain], hits: dict[int, list[_Hit]], used: set[int]
) -> tuple[FrameScore, ...]:
    """One row per kind, those of the gold and those of the predictions."""
    rows: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for index, claim in enumerate(gold.claims):
        row = rows[claim["event_type"]]
        row["gold"] += 1
        row["core"] += bool(claim["core"])
        row["found"] += bool(hits[index])
    for index, prediction in enumerate(predictions):
        row = rows[prediction.get("kind", "")]
        row["predicted"] += 1
        row["right"] += index in used
    return tuple(FrameScore(kind, **rows[kind]) for kind in sorted(rows))


def _miss(gold: Gold, claim: Plain) -> Miss:
    evidence = claim["evidence"]
    sentence = gold.sentence(evidence["start"], evidence["end"])
    return Miss(claim["id"], claim["event_type"], bool(claim["core"]), sentence, claim)


def _false(gold: Gold, prediction: Plain) -> FalseClaim:
    evidence: Any = prediction.get("evidence") or {}
    sentence = gold.sentence(evidence.get("start", 0), evidence.get("end", 0))
    return FalseClaim(prediction.get("kind", ""), sentence, prediction)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
