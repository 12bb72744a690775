"""What the tests of wordings share: the claims of a short English text, each in one line."""

import hashlib

from paperchain.extract import extract
from paperchain.model import Claim, Document


def claims_of(text: str) -> tuple[Claim, ...]:
    """The claims of a text that was published on 14 May 2024."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document(sha, "note.txt", "text/plain", text, language="en", published="2024-05-14")).claims


def parts(claim: Claim) -> str:
    """A claim as "kind role=value ...", its roles in order."""
    return " ".join([claim.kind, *(f"{a.role}={a.value}" for a in claim.arguments)])


def told(text: str) -> set[str]:
    """Each claim as "kind role=value ... polarity modality"."""
    return {f"{parts(claim)} {claim.polarity} {claim.modality}" for claim in claims_of(text)}
