"""The gate: nothing passes that cannot be read again in the text."""

from dataclasses import dataclass

from paperchain.language.english_words import COUNTRIES
from paperchain.model import VALUES, Claim, Document


@dataclass(frozen=True, slots=True)
class Rejected:
    """A claim that did not pass, and why."""

    claim: Claim
    reason: str


def _flat(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def reason_against(document: Document, claim: Claim, mentioned: dict[str, str], spoken: frozenset[str]) -> str:
    """Why a claim must not pass; empty if it may.

    `mentioned` holds the name of each entity of the document, `spoken` every name at a place of the text.
    """
    text = document.text
    spans = [claim.span, *([claim.cue] if claim.cue else [])]
    spans += [a.span for a in claim.arguments if a.span] + [s.span for s in claim.speakers if s.span]
    for span in spans:
        if span.document != document.id or not span.rereads(text):
            return f"the text does not read {span.exact!r} at {span.start}"
    evidence = _flat(claim.span.exact)
    for argument in claim.arguments:
        where = argument.span
        if argument.role in VALUES:
            if where is None or not claim.span.start <= where.start < where.end <= claim.span.end:
                return f"{argument.role} {argument.value} stands outside of the evidence"
            continue
        if where is None or not claim.span.start <= where.start < where.end <= claim.span.end:
            return f"{argument.role} {argument.value!r} stands outside of the evidence"
        value = _flat(argument.value)
        people = COUNTRIES.get(where.exact.casefold(), "")
        if (
            people != argument.value
            and value not in evidence
            and value not in spoken
            and mentioned.get(argument.entity) != argument.value
        ):
            return f"{argument.role} {argument.value!r} is not named in the text"
    if not any(a.role not in (*VALUES, "place") for a in claim.arguments):
        return "no participant is named"
    return ""
