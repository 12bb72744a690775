"""Readings that hold together in the grammar and say nothing that belongs in a case: they are dropped, and counted."""

from paperchain.extract.entities import is_state
from paperchain.model import VALUES, Claim

NO_GOODS = frozenset(
    """advantage air assurance boost briefing child clue context dream excuse fiction fighter framework glimpse
    guarantee hint illusion incentive justification leadership lie myth narrative overview platform pretext promise
    reassurance refugee rest signal story summons subpoena tale tip version vision word""".split()
)
"""Heads of what is "provided" and is no goods, beside the nouns that `reading` takes for no goods anywhere."""

GOODS_KINDS = frozenset({"supply", "shipment", "order", "manufacture", "test", "offer"})
BETWEEN_TWO = frozenset({"assistance", "cooperation", "training"})
OWNED = ("owned", "controlled", "subsidiary")
THINGS = ("goods", "product", "component", "theme", "topic")
NO_PARTY = (*VALUES, "place")


def _head(name: str) -> str:
    word = name.split()[-1].casefold()
    return word.removesuffix("s") if word not in NO_GOODS and not word.endswith("ss") else word


def _within(claim: Claim, role: str) -> bool:
    """True if the word that opened the claim stands inside what fills the role ("state-run agency")."""
    spans = [a.span for a in claim.arguments if a.role == role and a.span]
    return any(claim.cue and s.start <= claim.cue.start < claim.cue.end <= s.end for s in spans)


def senseless(claim: Claim) -> str:
    """Why a reading is dropped; empty if it stands. A denial stays, though it names one party and no goods."""
    parties = {a.entity or a.value for a in claim.arguments if a.role not in NO_PARTY}
    run = claim.cue is not None and claim.cue.exact.casefold() == "run"
    if claim.kind == "ownership" and len(parties) < 2 and (run or _within(claim, "owned")):
        return "an owner that is not named"
    if claim.kind in ("ownership", "control") and any(is_state(a.value) for a in claim.arguments if a.role in OWNED):
        return "nobody owns a state"
    if claim.kind in ("supply", "shipment") and _within(claim, "goods"):
        return "the goods hold the verb"
    if claim.kind == "test" and len(parties) < 2 and not any(a.role == "product" for a in claim.arguments):
        return "a test of nothing that is named"
    acting = {a.entity for a in claim.arguments if a.entity and a.role not in (*NO_PARTY, *THINGS)}
    if claim.heading and len(acting) < 2:
        return "a heading that names one participant"
    if claim.kind == "statement" and claim.polarity == "negative":
        return "a denial of something that the sentence does not tell"
    if claim.kind == "conviction" and claim.modality in ("possible", "planned"):
        return "a conviction that has not happened"
    if claim.polarity == "negative":
        return ""
    roles = {a.role for a in claim.arguments}
    if claim.kind == "assistance" and not roles & {"beneficiary", "theme"}:
        return "help for nobody that is named"
    if claim.kind in BETWEEN_TWO and len(parties) < 2:
        return "one participant where two are needed"
    if claim.kind in GOODS_KINDS and any(
        a.role in ("goods", "product") and _head(a.value) in NO_GOODS for a in claim.arguments
    ):
        return "no goods are named"
    return ""
