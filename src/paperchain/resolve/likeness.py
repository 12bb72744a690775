"""How alike two records are, why, and whether that is plain (joined at once), likely (joined if the group agrees) or a
question for a person."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from paperchain.language import names
from paperchain.language.comparing import Compared, compare_names
from paperchain.language.english_words import UNIONS
from paperchain.language.preparing import NameForms, name_forms
from paperchain.model import Reason
from paperchain.resolve.names_met import SPELLED, Met, union
from paperchain.resolve.registered import Numbers, differing, shared

ASK = 0.75
"""Likeness from which a person is asked; likeness within one script never joins by itself."""
ASK_PRODUCT = 0.9
ASK_WIDER = 0.8
"""The same for the comparison across scripts, which is a probability."""
JOIN_ACROSS = 0.97
"""Probability from which full names in two scripts are joined. Measured: `benchmarks/joining.py`."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A score from 0 to 1 with its reasons. `plain`: joined without a look at others; `rank` orders those, the surest
    first. `likely`: joined if the rest of the group agrees."""

    score: float
    reasons: tuple[Reason, ...]
    plain: bool = False
    likely: bool = False
    differs: bool = False  # the names agree, the identifiers do not
    rank: int = 9


@dataclass
class Table:
    """Who may be short for whom, and which families use a word."""

    longer: dict[str, list[tuple[Met, str]]] = field(default_factory=lambda: defaultdict(list))
    families: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, records: Iterable[Met], met_pairs: Iterable[tuple[Met, Met]]) -> "Table":
        """The table of a case."""
        table = cls()
        for record in records:
            for word in record.words:
                table.families[word].add(record.family)
        for left, right in met_pairs:
            for short, long in ((left, right), (right, left)):
                if why := stands_for(short, long):
                    table.longer[short.entity].append((long, why))
        return table

    def fits(self, short: Met, document: str = "") -> list[tuple[Met, str]]:
        """The longer names that a short one may stand for, and why."""
        return [(long, why) for long, why in self.longer[short.entity] if document in ("", long.document)]

    def rivals(self, short: Met, document: str = "") -> tuple[str, str] | None:
        """Two longer names that both fit and are not one name; None if the short form is unambiguous."""
        fitting = [long for long, _ in self.fits(short, document)]
        for n, one in enumerate(fitting):
            for other in fitting[n + 1 :]:
                if one.key != other.key and not stands_for(one, other) and not stands_for(other, one):
                    return one.name, other.name
        return None


def stands_for(short: Met, long: Met) -> str:
    """Why one record's name may be short for the other's; empty if nothing says so."""
    if short.family != long.family or short.key == long.key or short.family == "Address":
        return ""
    if short.family == "Person":
        return "the last name of the person" if names.last_name(short.name, long.name) else ""
    if why := names.alias(short.name, long.name):
        return why
    begins = short.words == long.words[: len(short.words)] and short.telling
    return "the beginning of the name" if begins and short.document == long.document else ""


def compare(left: Met, right: Met, table: Table, known: Numbers) -> Alike | None:
    """Compare two records; None if they are not worth a look. The order of the two changes nothing but the order of
    values in the reasons."""
    if number := shared(left.entity, right.entity, known):
        reason = Reason(f"same {number[0]}", 1.0, number[1], number[1])
        if left.family == right.family:
            return Alike(1.0, (reason,), plain=True, rank=0)
        return Alike(0.9, (reason, Reason("of another kind", 0.0, left.schema, right.schema)))
    if left.family != right.family:
        return None
    found = _by_name(left, right, table)
    if found and (other := differing(left.entity, right.entity, known)):
        kind, mine, theirs = other
        reasons = (Reason(f"another {kind}", 0.0, mine, theirs), *found.reasons)
        return Alike(min(found.score, 0.5), reasons, differs=True)
    return found


def _by_name(left: Met, right: Met, table: Table) -> Alike | None:
    together = left.document == right.document
    if left.key == right.key:
        return _equal(left, right, together)
    if union(left.key) == union(right.key):
        return Alike(1.0, (Reason("initials of a union of states", 1.0, left.name, right.name),), plain=True, rank=3)
    for short, long in ((left, right), (right, left)):
        if why := stands_for(short, long):
            return _alias(short, long, why, together, table)
    if left.family == "Address":
        return None
    if left.family == "Person" and 1 in (len(left.words), len(right.words)):
        return None
    score, evidence = names.similar(left.name, right.name)
    if left.family in SPELLED and (wider := _wider(left, right)) and wider.score > score:
        return wider
    if score < (ASK_PRODUCT if left.family == "Product" else ASK):
        return None
    return Alike(min(score, 0.99), tuple(Reason(*line) for line in evidence))


def _wider(left: Met, right: Met) -> Alike | None:
    """The comparison across scripts: descriptors translated, acronyms spelled out, many romanisations."""
    a, b = name_forms(left.name, left.schema), name_forms(right.name, right.schema)
    found = compare_names(a, b)
    if found.probability < ASK_WIDER:
        return None
    likely = joinable(a, b, found) and found.probability >= JOIN_ACROSS
    return Alike(min(found.probability, 0.99), tuple(Reason(*line) for line in found.reasons), likely=likely)


def joinable(a: NameForms, b: NameForms, found: Compared) -> bool:
    """True for full names in two scripts of which no word is merely similar: Babushkin is no Babkin."""
    full = min(len(a.words), len(b.words)) > 1
    return a.foreign != b.foreign and full and not any(line.feature == "similar word" for line in found.reasons)


def _equal(left: Met, right: Met, together: bool) -> Alike | None:
    same = Reason("same name", 1.0, left.name, right.name)
    rank = 2 if together else 3
    if left.family == "Address" or left.key in UNIONS:  # "EU" is the one Union in every paper
        return Alike(1.0, (same,), plain=True, rank=rank)
    if not left.telling and not together:
        return None
    forms = names.legal_form(left.name)[1], names.legal_form(right.name)[1]
    if all(forms) and forms[0] != forms[1]:
        return Alike(0.9, (same, Reason("another legal form", 0.0, *forms)))
    if left.family == "Person" and len(left.words) == 1 and not together:
        return Alike(0.75, (Reason("same single name", 0.75, left.name, right.name),))
    return Alike(1.0, (same,), plain=True, rank=rank)


def _alias(short: Met, long: Met, why: str, together: bool, table: Table) -> Alike | None:
    if not together and short.family == "Person":
        return None
    reason = Reason(why, 0.9, short.name, long.name)
    if rivals := table.rivals(short, long.document if together else ""):
        return Alike(0.8, (reason, Reason("more than one name fits", 0.0, *rivals)))
    if together:
        return Alike(0.95, (reason,), plain=True, rank=2)
    own = any(other.key == long.key for other, _ in table.fits(short, short.document))
    word = short.words[0] if len(short.words) == 1 else ""
    rare = bool(short.telling) and not (word and (len(word) < 3 or table.families[word] - {short.family, "Product"}))
    if own or (rare and why != "the initials of the name"):
        return Alike(0.92, (reason, Reason("no other name in the case fits", 0.9, short.name, long.name)), likely=True)
    return Alike(0.85, (reason,))
