"""Whose word a claim is: the outlet that it is credited to, the named speaker behind it, the kind of primary source."""

from collections.abc import Collection, Mapping

from paperchain.model import Claim, Source, Speaker

SILENT = frozenset({"no_comment", "unaware", "lineage", "statement"})
"""Kinds that say nothing about what happened."""

_RECORD = ("sheet=", "table=", "row=", "cell=")
"""How the fragment of a passage begins that is a row of a record: a customs table, a passenger list."""

_PRINTING = frozenset("reuters wire newswire newspaper agency".split())
"""Last words of the names of outlets, beside those that reading knows."""

_NAMED = frozenset({"official", "authority", "company", "person"})
_OF_ACCESS = {"document": "document", "first_hand": "witness", "unnamed": "unnamed"}
_OF_KIND = {
    "document": "document",
    "official": "official",
    "authority": "official",
    "company": "party",
    "person": "person",
    "unnamed": "unnamed",
    "outlet": "outlet",
}


def carries(claim: Claim) -> bool:
    """True if a claim says that something happened or did not; silence and headings do not."""
    return claim.kind not in SILENT and claim.modality != "no_comment" and not claim.heading


def outlet_of(claim: Claim, known: Collection[str] = ()) -> str:
    """The outlet that a claim is credited to ("Reuters reported"), the outermost one; empty if there is none.

    `known` are publishers of papers of the case, by their plain names: they are outlets wherever they speak.
    """
    spoken = [s for s in reversed(claim.speakers) if not s.joint and _named(s)]
    return next((s.name for s in spoken if s.kind == "outlet" or _prints(s, known)), "")


def _prints(speaker: Speaker, known: Collection[str]) -> bool:
    """True for who publishes papers of the case, an office or a firm too, and for an unknown one called an agency."""
    name = plain(speaker.name)
    return name in known or (speaker.kind == "unknown" and name.rpartition(" ")[2] in _PRINTING)


def origin_of(claim: Claim, canonical: Mapping[str, str]) -> str:
    """The named speaker whose word a claim is, by canonical id; empty for papers, the unnamed and joint speakers."""
    spoken = [s for s in claim.speakers if s.kind != "outlet"]
    if not spoken or spoken[0].kind not in _NAMED or any(s.joint for s in spoken) or not _named(spoken[0]):
        return ""
    return canonical.get(spoken[0].entity, spoken[0].entity) or plain(spoken[0].name)


def _named(speaker: Speaker) -> bool:
    """A name, not "an official": the words of a role without a name are many people's."""
    words = speaker.name.split()
    return speaker.access != "unnamed" and bool(words) and words[-1][:1].isupper()


def primary(claim: Claim, source: Source | None = None) -> str:
    """The kind of primary source behind a claim: its innermost speaker, or else who publishes the document.

    document | record | official | witness | party | person | unnamed | outlet (its own word) | unknown.
    """
    if claim.span.fragment.startswith(_RECORD):
        return "record"
    if not claim.speakers:
        kind = source.kind if source else "unknown"
        return "outlet" if source and kind in ("agency", "unknown") else _OF_KIND.get(kind, "unknown")
    first = claim.speakers[0]
    return _OF_ACCESS.get(first.access) or _OF_KIND.get(first.kind, "unknown")


def plain(name: str) -> str:
    """The name of a source without case, signs and article, to compare it by."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
