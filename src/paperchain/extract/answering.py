"""Answers: which claims of its document a denial contests, and which a silence or an ignorance leaves open."""

from collections.abc import Sequence
from dataclasses import replace

from paperchain.language.when import overlap
from paperchain.model import VALUES, Claim
from paperchain.model.frames import frames

ALIKE = (
    frozenset({"supply", "shipment", "order", "facilitation"}),
    frozenset({"manufacture", "development", "assembly", "adaptation", "component"}),
    frozenset({"assistance", "cooperation", "training", "development"}),
    frozenset({"visit", "travel", "meeting"}),
    frozenset({"payment", "invoice", "financing"}),
    frozenset({"ownership", "shareholding", "subsidiary", "control"}),
)
"""Kinds that a denial may use for one another: "denied the sale" of what was shipped."""

LEGAL = frozenset({"charge", "plea", "conviction", "arrest", "sentence", "extradition", "investigation"})
"""Steps of the law: a denial of "the allegations" contests the deed, not that there is a charge."""

REPLIES = frozenset({"no_comment", "denial", "unaware"})
"""Kinds that reply to what others say and name no deed of their own."""

NEAR = 4
"""So many of the nearest allegations before it are what a bare "denied the allegations" is taken to contest."""


def answered(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same claims in the same order; denials and replies with `answers` filled.

    A denial of a deed answers the affirming claims of its kind (or one alike) that share a side with it and
    contradict it nowhere. A reply without a deed ("did not comment", "denies the allegations", "is not aware of it")
    answers the nearest claims before it that tell of deeds of the one who replies; what he says himself, headings,
    and steps of the law (a charge is not contested by denying the deed) are no such claims.
    """
    told = [c for c in claims if c.polarity == "positive" and c.modality != "no_comment" and c.kind not in REPLIES]
    return tuple(_with_answers(claim, told) for claim in claims)


def _with_answers(claim: Claim, told: Sequence[Claim]) -> Claim:
    if claim.kind in REPLIES or claim.modality == "no_comment":
        ids = _replied(claim, told)
    elif claim.polarity == "negative":
        ids = tuple(t.id for t in told if _contests(claim, t))
    else:
        return claim
    return replace(claim, answers=ids) if ids else claim


def _contests(denial: Claim, told: Claim) -> bool:
    alike = denial.kind == told.kind or any(denial.kind in kinds and told.kind in kinds for kinds in ALIKE)
    if not alike or told.span == denial.span or overlap(denial.get("time"), told.get("time")) is False:
        return False
    ours, theirs = _sides(denial), _sides(told)
    shared = [side for side in ours if side in theirs and ours[side] & theirs[side]]
    apart = any(side in theirs and not ours[side] & theirs[side] for side in ours if side in ("from", "to"))
    return bool(shared) and not apart


def _replied(reply: Claim, told: Sequence[Claim]) -> tuple[str, ...]:
    who = {a.entity for a in reply.arguments if a.entity and a.role not in (*VALUES, "place")}
    who |= {s.entity for s in reply.speakers if s.entity}
    before = [t for t in told if t.span.start < reply.span.start and not t.heading and t.kind not in LEGAL]
    about = [t for t in before if who & _parties(t) and not who & {s.entity for s in t.speakers if s.entity}]
    doubted = [t for t in about if t.modality != "asserted" or t.speakers]
    nearest = sorted(doubted or about, key=lambda t: t.span.start)[-NEAR:]
    return tuple(t.id for t in nearest)


def _parties(claim: Claim) -> set[str]:
    return {a.entity for a in claim.arguments if a.entity and a.role not in (*VALUES, "place")}


def _sides(claim: Claim) -> dict[str, set[str]]:
    frame = frames().get(claim.kind)
    found: dict[str, set[str]] = {}
    for argument in claim.arguments:
        role = frame.role(argument.role) if frame else None
        if argument.entity and argument.role not in (*VALUES, "place"):
            found.setdefault(role.side if role and role.side else argument.role, set()).add(argument.entity)
    return found
