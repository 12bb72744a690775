"""Predicted claims and mentions scored against a gold reading, with every miss and every false claim shown.

Precision is the share of predictions that match some gold claim, recall the share of core gold claims that some
prediction matches, so splitting and merging are not punished; attributes are judged on the best prediction of each
gold claim. Predictions have the shape of `paperchain export --format claims`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from paperchain.extract.scoring import rules
from paperchain.extract.scoring.checks import hard_failures, speakers_of
from paperchain.extract.scoring.gold import Gold, Plain
from paperchain.extract.scoring.mentions import score_mentions
from paperchain.extract.scoring.results import (
    Accuracy,
    Evaluation,
    FalseClaim,
    FrameScore,
    Miss,
    Score,
    share,
)


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
        recall_full=round(share(counts["found"], counts["gold"]), 4),
        counts=counts,
        accuracies=_accuracies(reading, hits),
        mentions=score_mentions(reading, names) if names else {},
        frames=_frames(reading, predictions, hits, used),
        misses=tuple(_miss(reading, claim) for index, claim in enumerate(reading.claims) if not hits[index]),
        false_claims=tuple(_false(reading, claim) for index, claim in enumerate(predictions) if index not in used),
        hard_failures=tuple(hard_failures(reading, predictions)),
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


def _speaker_right(gold: Gold, claim: Plain, prediction: Plain) -> bool:
    sources, speakers = claim["attribution"]["sources"], speakers_of(prediction)
    if {"NARRATOR", "UNSPECIFIED"} & set(sources) and (not speakers or gold.is_narrator(speakers[0])):
        return True
    names = [name for source in sources for name in gold.names.get(source, [])]
    return bool(speakers) and any(rules.same_name(speakers[0], name) for name in names)


def _modality_right(claim: Plain, prediction: Plain) -> bool:
    wanted, given = rules.known_classes(claim["modality"]), rules.modality_class(prediction.get("modality"))
    return given in wanted or (given == "reported" and "denied" in wanted)


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
    start, sentence = gold.sentence(evidence["start"], evidence["end"])
    return Miss(claim["id"], claim["event_type"], bool(claim["core"]), sentence, start, claim)


def _false(gold: Gold, prediction: Plain) -> FalseClaim:
    evidence: Any = prediction.get("evidence") or {}
    start, sentence = gold.sentence(evidence.get("start", 0), evidence.get("end", 0))
    return FalseClaim(prediction.get("kind", ""), sentence, start, prediction)
