"""Readings that hold together in the grammar and say nothing that belongs in a case: they are dropped, and counted."""

from paperchain.model import Claim

ABSTRACT = frozenset(
    """overview update briefing statement comment answer response word information detail explanation advice guidance
    support assistance help relief aid opportunity access protection security air cover service training leadership
    example reason evidence proof context framework basis platform incentive benefit boost signal message idea insight
    feedback fighter soldier troop people person refugee worker man woman child""".split()
)
"""Heads of what is "provided" or "sent" and is no goods."""

GOODS_KINDS = frozenset({"supply", "shipment", "order", "manufacture", "test"})
BETWEEN_TWO = frozenset({"assistance", "cooperation", "training"})
VALUES = ("time", "quantity", "money", "place")


def _head(name: str) -> str:
    word = name.split()[-1].casefold()
    return word.removesuffix("s") if word not in ABSTRACT and not word.endswith("ss") else word


def senseless(claim: Claim) -> str:
    """Why a reading is dropped; empty if it stands."""
    parties = {a.entity or a.value for a in claim.arguments if a.role not in VALUES}
    if claim.heading and len(parties) < 2:
        return "a heading that names one participant"
    if claim.kind == "statement" and claim.polarity == "negative":
        return "a denial of something that the sentence does not tell"
    if claim.kind == "conviction" and claim.modality in ("possible", "planned"):
        return "a conviction that has not happened"
    if claim.kind in BETWEEN_TWO and len(parties) < 2:
        return "one participant where two are needed"
    if claim.kind in GOODS_KINDS and any(
        a.role in ("goods", "product") and _head(a.value) in ABSTRACT for a in claim.arguments
    ):
        return "no goods are named"
    return ""
