"""Claims: who says it, what happened, between whom, when, where, how much, how surely, and where it stands written."""

from dataclasses import dataclass
from typing import Literal

from paperchain.model.documents import Span
from paperchain.model.ids import content_id

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "reported", "alleged", "possible", "planned", "no_comment"]
Status = Literal["asserted", "reported", "alleged", "possible", "planned", "denied", "no_comment"]

VALUES = ("time", "quantity", "money", "money_converted")
"""Roles that hold a value, never a party: EDTF, ">=12", ">5000000 CNY"; the last is the text's own conversion."""

PROPOSED = "proposed by "
"""How the origin of a claim begins that an outside engine proposed: it counts for nothing until a person accepts it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name (or a described group) in a text. `entity` is one id per document and spelling; `resolve` joins them."""

    id: str
    entity: str
    schema: str  # FollowTheMoney: Person Company Organization PublicBody Address Product Vessel ...
    name: str
    span: Span
    language: str = "en"
    named: bool = True  # False for a described group: "Chinese drone specialists"

    @classmethod
    def of(cls, schema: str, name: str, span: Span, language: str = "en", named: bool = True) -> "Mention":
        """A mention with its ids: the entity id hashes (document, name), the mention id the span and schema too."""
        entity = content_id("ent", span.document, " ".join(name.split()))
        mention = content_id("men", span.document, span.start, span.end, schema, name)
        return cls(mention, entity, schema, " ".join(name.split()), span, language, named)


@dataclass(frozen=True, slots=True)
class Argument:
    """One slot of a claim. Parties and goods have an `entity`; values are normalised.

    `value`: EDTF for a time ("2024-10/2024-12"), ">12" for a quantity, ">5000000 CNY" for money, else the name.
    """

    role: str
    value: str
    entity: str = ""
    span: Span | None = None
    certain: bool = True  # False where the link to the entity is only possible ("the company")


@dataclass(frozen=True, slots=True)
class Speaker:
    """One link of the chain of speakers, the innermost first."""

    name: str
    kind: str = "unknown"  # document | official | unnamed | outlet | company | person | authority | unknown
    entity: str = ""
    span: Span | None = None
    implicit: bool = False  # carried over from an earlier sentence
    access: str = ""  # document | first_hand | second_hand | unnamed; empty where the text does not tell
    joint: bool = False  # says it together with the link before it ("Zerin and Talvo denied"), not behind it


@dataclass(frozen=True, slots=True)
class Claim:
    """The only fact. `kind` names a frame of `model/frames`; `span` is the evidence, `cue` the trigger word."""

    id: str
    kind: str
    arguments: tuple[Argument, ...]
    span: Span
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    speakers: tuple[Speaker, ...] = ()
    cue: Span | None = None
    hedge: str = ""  # the source's own words of doubt, verbatim
    origin: str = ""  # "extract.rules 1": which engine read it
    said_at: str = ""  # EDTF of the statement, where it differs from the event
    heading: bool = False  # read from a title or heading: it summarises, it does not add
    answers: tuple[str, ...] = ()  # claims of the same document that this one contests or declines to discuss
    summarises: tuple[str, ...] = ()  # claims of the same document that a heading sums up

    @classmethod
    def of(cls, kind: str, arguments: tuple[Argument, ...], span: Span, **more: object) -> "Claim":
        """A claim with its id, a hash of (document, span, kind, arguments, polarity, modality, speakers)."""
        made = cls("", kind, arguments, span, **more)  # type: ignore[arg-type]
        digest = content_id(
            "clm",
            span.document,
            span.start,
            span.end,
            kind,
            [[a.role, a.value, a.entity, a.span.start if a.span else -1] for a in made.arguments],
            made.polarity,
            made.modality,
            [[s.name, s.kind, s.implicit] for s in made.speakers],
        )
        return cls(digest, kind, arguments, span, **more)  # type: ignore[arg-type]

    def get(self, role: str) -> str:
        """Value of the first argument in a role, or an empty string."""
        return next((a.value for a in self.arguments if a.role == role), "")


def status_of(claim: Claim) -> Status:
    """How a claim is shown. A negative claim is denied, whatever its modality; silence is never a denial."""
    if claim.modality == "no_comment":
        return "no_comment"
    return "denied" if claim.polarity == "negative" else claim.modality
