"""What must not be asserted: the checks of a gold reading against predictions."""

from collections.abc import Iterable, Sequence

from paperchain.extract.scoring import rules
from paperchain.extract.scoring.gold import Gold, Plain
from paperchain.extract.scoring.results import HardFailure


def speakers_of(prediction: Plain) -> list[str]:
    """Names of the speakers of a prediction, innermost first."""
    return [speaker for speaker in prediction.get("speakers") or [] if speaker]


def hard_failures(gold: Gold, predictions: Sequence[Plain]) -> Iterable[HardFailure]:
    """Predictions that assert what the gold reading says must not be asserted."""
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
    given, speakers = rules.modality_class(prediction.get("modality")), speakers_of(prediction)
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
