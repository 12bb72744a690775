"""Headings sum up: a claim of a heading names the claims of the text below that tell the same."""

from collections.abc import Sequence
from dataclasses import replace

from paperchain.model import VALUES, Argument, Claim

ALIKE = (
    frozenset({"supply", "shipment", "order", "facilitation"}),
    frozenset({"manufacture", "development", "assembly", "adaptation", "component"}),
    frozenset({"assistance", "cooperation", "training", "development"}),
    frozenset({"visit", "travel", "meeting"}),
    frozenset({"payment", "invoice", "financing"}),
    frozenset({"charge", "plea", "conviction", "arrest"}),
)
"""Kinds that a heading may use for one another: "sales" for what was shipped."""


def summarised(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same claims in the same order; those of headings with `summarises` filled.

    A heading sums up the claims after it that are of its kind or one alike, of its polarity, and share a party or
    goods with it, by entity or by name ("Skylark" and "Skylark Parts LLC").
    """
    body = [claim for claim in claims if not claim.heading]
    return tuple(
        replace(claim, summarises=tuple(told.id for told in body if _sums_up(claim, told))) if claim.heading else claim
        for claim in claims
    )


def _sums_up(heading: Claim, told: Claim) -> bool:
    if told.span.start < heading.span.start or told.polarity != heading.polarity:
        return False
    alike = any(heading.kind in kinds and told.kind in kinds for kinds in ALIKE)
    return (heading.kind == told.kind or alike) and any(
        _same(one, other) for one in _named(heading) for other in _named(told)
    )


def _named(claim: Claim) -> list[Argument]:
    return [a for a in claim.arguments if a.entity and a.role not in (*VALUES, "place")]


def _same(one: Argument, other: Argument) -> bool:
    if one.entity == other.entity:
        return True
    few, many = sorted((_words(one.value), _words(other.value)), key=len)
    return bool(few) and few <= many


def _words(name: str) -> set[str]:
    return {word.casefold().removesuffix("s") for word in name.split()}
