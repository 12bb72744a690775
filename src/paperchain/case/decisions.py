"""Decisions of a person as records: judgements, undoing and edits, with every name and number checked first."""

from typing import Any, get_args

from paperchain.case.reading import Reading
from paperchain.case.settings import Settings
from paperchain.errors import NotFound, UsageError
from paperchain.language.edtf import is_date
from paperchain.model import VALUES, Argument, Claim, Document, Judgement, Modality, Polarity, Span, Verdict
from paperchain.model.frames import frames
from paperchain.resolve import SCHEMA
from paperchain.screen import entry_of

KINDS = ("Person", "Company", "PublicBody", "Organization", "LegalEntity", "Vessel", "Airplane", "Product", "Address")
"""Kinds that a person can give to an entity, beside those that the case has."""


def find_entity(reading: Reading, name_or_id: str) -> str:
    """Canonical id for a canonical id, an id of one spelling, or a name that only one entity has."""
    if name_or_id in reading.entities:
        return name_or_id
    if name_or_id in reading.canonical:
        return reading.canonical[name_or_id]
    wanted = " ".join(name_or_id.casefold().split())
    found = [e for e in reading.entities.values() if wanted in {n.casefold() for n in (e.name, *e.names)}]
    found = [e for e in found if e.claims] or found
    if len(found) == 1:
        return found[0].id
    if found:
        ids = ", ".join(e.id for e in found)
        raise UsageError(f"{len(found)} entities are called {name_or_id!r}; name one by its id: {ids}")
    near = [e.name for e in reading.entities.values() if wanted and wanted in e.name.casefold()]
    hint = f"; did you mean {', '.join(sorted(near)[:5])}?" if near else "; `paperchain ls CASE entities` lists them"
    raise NotFound(f"no entity called {name_or_id!r}{hint}")


def checked_day(day: str) -> str:
    """A day, a month or a year as it was given. Raises UsageError for anything else."""
    if not is_date(day):
        raise UsageError(f"{day!r} is no date; give a day, a month or a year: 2024-05-03, 2024-05, 2024")
    return day


def find_document(reading: Reading, name_or_id: str) -> Document:
    """The document of an id, a file name, or the beginning of an id (six digits at least) that only one has."""
    documents = reading.documents
    found = [d for d in documents.values() if name_or_id in (d.id, d.name)][:1]
    if not found and len(name_or_id) >= 6:
        found = [d for d in documents.values() if d.id.startswith(name_or_id)]
    if len(found) != 1:
        raise NotFound(f"no document {name_or_id!r}; `paperchain ls CASE` lists them")
    return found[0]


def _one_spelling(reading: Reading, entity: str) -> str:
    """The id of one spelling behind a name or a canonical id: judgements speak of records, not of clusters."""
    if entity in reading.canonical:
        return entity
    return sorted(reading.entities[find_entity(reading, entity)].members)[0]


def judgement(
    reading: Reading, settings: Settings, left: str, right: str, verdict: str, by: str, reason: str
) -> Judgement:
    """A judgement on two entities or on one claim; it replaces the last one on the same pair, if there is one."""
    if verdict not in get_args(Verdict):
        raise UsageError(f"verdict {verdict!r} is none of {', '.join(get_args(Verdict))}")
    if left.startswith("clm-"):
        if left not in reading.recorded:
            raise NotFound(f"no claim {left!r}; `paperchain ls CASE claims` lists them")
        if right:
            raise UsageError("a claim is judged alone: leave the right side empty")
    else:
        if not right:
            raise UsageError("two entities are needed; to judge a claim give its id (clm-…)")
        left, right = _pair(reading, left, right)
        if left == right:
            raise UsageError("both sides are one and the same name; name two spellings, or their ids")
    made = Judgement.of(left, right, verdict, by or settings.user, settings.now(), reason)  # type: ignore[arg-type]
    return _next(reading, made)


def retyping(reading: Reading, settings: Settings, entity: str, schema: str, by: str, reason: str) -> Judgement:
    """A judgement that gives an entity another kind; the last one on the entity counts."""
    kinds = sorted({mention.schema for mention in reading.mentions} | set(KINDS))
    if schema not in kinds:
        raise UsageError(f"no kind {schema!r}; known are {', '.join(kinds)}")
    one = reading.entities[find_entity(reading, entity)]
    given = [j for j in reading.in_force.values() if j.left in one.members and j.right.startswith(SCHEMA)]
    left = given[-1].left if given else sorted(one.members)[0]
    return said_of(reading, settings, left, SCHEMA + schema, SCHEMA, "positive", by, reason)


def dismissing(
    reading: Reading, settings: Settings, finding_id: str, by: str, reason: str
) -> tuple[Judgement, dict[str, Any]]:
    """A judgement that a hit is a false alert, until one of the two sides changes; and the note that keeps both."""
    if not reason.strip():
        raise UsageError("a dismissal needs a reason: --reason “another firm of that name, born in 1981 …”")
    found = [f for f in (*reading.findings, *reading.dismissed) if f.id.startswith(finding_id)]
    if len(found) != 1:
        many = f"{len(found)} findings begin with" if found else "no finding"
        raise NotFound(f"{many} {finding_id!r}; `paperchain screen CASE` shows them with their ids")
    finding = found[0]
    entity = reading.entities[finding.entity]
    right, sides = entry_of(finding, entity, reading.claims, reading.index, reading.canonical)
    if not right:
        raise UsageError(f"{finding.title!r} is no hit on a list; reject the claims that it rests on instead")
    if finding.status == "dismissed":
        raise UsageError("that hit is dismissed already; `paperchain undo CASE` takes it back")
    left = sorted(entity.members)[0] if entity.members else entity.id
    made = Judgement.of(left, right, "negative", by or settings.user, settings.now(), reason)
    return _next(reading, made), {"title": finding.title, "list": finding.list, "sides": sides}


def said_of(
    reading: Reading, settings: Settings, left: str, right: str, kind: str, verdict: str, by: str, reason: str
) -> Judgement:
    """A judgement that says something of one record ("mark:retracted"); it replaces the last one of its kind on it."""
    before = [j.id for j in reading.judgements if j.left == left and j.right.startswith(kind)]
    last = before[-1] if before else ""
    return Judgement.of(left, right, verdict, by or settings.user, settings.now(), reason, last)  # type: ignore[arg-type]


def _next(reading: Reading, made: Judgement) -> Judgement:
    """A judgement that replaces the last one on its pair, so that the same decision made again is a new record."""
    last = next((j.id for j in reversed(reading.judgements) if (j.left, j.right) == (made.left, made.right)), "")
    return Judgement.of(made.left, made.right, made.verdict, made.by, made.at, made.reason, replaces=last)


def _pair(reading: Reading, left: str, right: str) -> tuple[str, str]:
    """Two spellings to judge. Two names of one entity (to split them) are looked up by their own spelling."""
    ends = []
    for end in (left, right):
        spelled = sorted({m.entity for m in reading.mentions if m.name.casefold() == end.casefold()})
        ends.append(spelled[0] if spelled else _one_spelling(reading, end))
    return ends[0], ends[1]


def undoing(reading: Reading, settings: Settings, judgement_id: str, by: str) -> Judgement:
    """A judgement that takes another one back, or its restoring if it was taken back and restored before."""
    people = [j for j in reading.judgements if not j.by.startswith("paperchain.") and not j.undoes]
    if not judgement_id:
        in_force = {j.id for j in reading.in_force.values()}
        people = [j for j in people if j.id in in_force]
        if not people:
            raise NotFound("no decision of a person is in force; there is nothing to undo")
        judgement_id = people[-1].id
    by_id = {j.id: j for j in reading.judgements}
    if judgement_id not in by_id:
        raise NotFound(f"no judgement {judgement_id!r}; `paperchain ls CASE judgements` lists them")
    taken = by_id[judgement_id]
    undone_by = {j.replaces: j.id for j in reading.judgements if j.undoes}
    while taken.id in undone_by:
        undo = undone_by[taken.id]
        if undo not in undone_by:
            raise UsageError(f"{taken.id} is taken back already; to restore it: paperchain undo CASE {undo}")
        taken = by_id[undone_by[undo]]
    by = by or settings.user
    return Judgement.of(taken.left, taken.right, "unsure", by, settings.now(), "undone", replaces=taken.id)


def editing(
    reading: Reading, settings: Settings, claim_id: str, data: dict[str, Any], by: str
) -> tuple[Claim, Judgement]:
    """A corrected claim on the same passage, and the judgement that puts it in the place of the first."""
    old = reading.recorded.get(claim_id)
    if old is None:
        raise NotFound(f"no claim {claim_id!r}; `paperchain ls CASE claims` lists them")
    by = by or settings.user
    kind = data.get("kind", old.kind)
    rows = data.get("arguments", [])
    if not isinstance(kind, str) or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError('kind is the name of a frame, arguments a list of {"role": …, "value": …}')
    polarity, modality = data.get("polarity", old.polarity), data.get("modality", old.modality)
    if kind not in frames():
        raise UsageError(f"no kind of claim {kind!r}; known are {', '.join(frames())}")
    for given, allowed in ((polarity, get_args(Polarity)), (modality, get_args(Modality))):
        if given not in allowed:
            raise UsageError(f"{given!r} is none of {', '.join(allowed)}")
    arguments = old.arguments
    if "arguments" in data:
        given = tuple(_argument(reading, old, kind, row) for row in rows)
        kept = tuple(a for a in old.arguments if a.role in VALUES and a.role not in {g.role for g in given})
        arguments = given + kept
    new = Claim.of(
        kind,
        arguments,
        old.span,
        polarity=polarity,
        modality=modality,
        speakers=old.speakers,
        cue=old.cue,
        hedge=old.hedge,
        origin=f"person {by}",
        said_at=old.said_at,
        heading=old.heading,
    )
    if new.id == old.id:
        raise UsageError("the edit changes nothing; accept the claim instead")
    return new, _next(reading, Judgement.of(old.id, new.id, "positive", by, settings.now(), "edited"))


def _argument(reading: Reading, old: Claim, kind: str, row: dict[str, Any]) -> Argument:
    role, value = str(row.get("role", "")), str(row.get("value", "")).strip()
    frame = frames()[kind]
    if frame.role(role) is None and role not in (*VALUES, "place"):
        raise UsageError(f"{kind} has no role {role!r}; it has {', '.join(r.name for r in frame.roles)}")
    if not value:
        raise UsageError(f"the role {role!r} is empty; leave it out or give a name")
    document = reading.documents[old.span.document]
    span = None
    if isinstance(row.get("start"), int) and isinstance(row.get("end"), int):
        if not 0 <= row["start"] < row["end"] <= len(document.text):
            raise UsageError(f"no passage {row['start']}:{row['end']} in {document.name}")
        span = Span.of(document, row["start"], row["end"])
    entity = str(row.get("entity") or "")
    if entity in reading.entities:
        members = reading.entities[entity].members
        entity = next((a.entity for a in old.arguments if a.entity in members), sorted(members)[0])
    return Argument(role, value, entity, span)
