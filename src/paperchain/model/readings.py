"""What is computed from claims and judgements and never stored as truth: entities, events, paths, grades, findings."""

from dataclasses import dataclass, field

from paperchain.model.claims import Mention
from paperchain.model.judgements import Match


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty grade. F and 6 mean "cannot be judged": they are no value, never the worst value."""

    source: str = "F"
    information: int = 6

    def __str__(self) -> str:
        return f"{self.source}{self.information}"


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions under one canonical id. `members` are the per-document ids it was folded from."""

    id: str
    schema: str
    name: str
    names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[str, ...] = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class Contest:
    """Two claims that cannot both be right, in one slot: polarity | quantity | money | time | party | wording.

    `degree` is full, or part where they speak of different scopes (a state and a firm, arms and dual-use goods).
    """

    slot: str
    degree: str
    left: str
    right: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Refinement:
    """A claim that says more than another of the same event in one slot: time | quantity | money."""

    slot: str
    claim: str
    of: str


@dataclass(frozen=True, slots=True)
class Event:
    """Claims of one happening, both sides of it. A contest with another event stands on both."""

    id: str
    kind: str
    claims: tuple[str, ...]
    groups: int  # independent source groups behind the claims that affirm it
    against: tuple[str, ...] = ()  # claims that deny it
    contests: tuple[Contest, ...] = ()
    refines: tuple[Refinement, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: from one entity to the next, and the claims that say so."""

    left: str
    right: str
    kind: str
    claims: tuple[str, ...]
    cost: float = field(default=1.0)


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of steps. `strength` (0 to 1) and `status` are its weakest link's; `rests_on` the independent groups."""

    steps: tuple[Step, ...]
    strength: float
    status: str
    rests_on: tuple[str, ...]
    grade: Grade = Grade()


@dataclass(frozen=True, slots=True)
class OnList:
    """How a party stood by one entry of one version of a list: listed | not listed | unknown."""

    list: str
    entry: str
    standing: str
    since: str
    until: str
    published: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Deal:
    """One deal with a listed party: its claim, when it took place (EDTF), how the party stood, and by which entries."""

    claim: str
    kind: str
    time: str
    standing: str
    lists: tuple[OnList, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fired, with what proves it. `rule` is "listed", "possible-match", "reported-sanction" ...

    `match` is the comparison with a list entry; `passage` is the entry's own text, `list` its version, and
    `claims` and `path` are the evidence inside the case.
    """

    id: str
    rule: str
    entity: str
    title: str
    detail: str = ""
    claims: tuple[str, ...] = ()
    match: Match | None = None
    passage: str = ""
    list: str = ""
    status: str = "open"
    path: Path | None = None
    deals: tuple[Deal, ...] = ()
