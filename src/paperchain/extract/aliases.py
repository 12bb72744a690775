"""Other names that a text gives to what it has named: in brackets, by initials, by a last or first word."""

import re
from collections.abc import Sequence

from paperchain.extract.naming import BODIES, PARTY, Name, initials, is_state, key_of
from paperchain.language.known_names import is_city

PARTS = frozenset(
    """seller buyer supplier purchaser customer client contractor subcontractor company firm lender borrower agent
    principal distributor manufacturer consignee shipper carrier lessor lessee licensor licensee guarantor bank
    employer user""".split()
)
"""What contracts call their parties."""
SPAN = 300
"""Code points between a firm and the bracket that says what a contract calls it."""
_QUOTES = "“”\"'‘’«»"
_TERM = rf"(?:the )?[{_QUOTES}]?(?:the )?(?P<{{}}>[A-Z][\w&.-]*(?: [A-Z][\w&-]*){{{{0,3}}}})[{_QUOTES}]?"
_HINT = "hereinafter|hereafter|henceforth|also|collectively|together|referred to as|known as|called|or|and"
_GIVEN = re.compile(
    rf"\s*,?\s*\(?(?P<hint>(?:(?:{_HINT}),?\s+)*)"
    + _TERM.format("one")
    + r"(?:,?\s+(?:or|and)\s+"
    + _TERM.format("two")
    + r")?\s*[),;.]"
)

_TERMED = re.compile(
    rf"\((?:(?:{_HINT}|the|as),? )*[{_QUOTES}](?:the )?(?P<term>[A-Z][\w-]*(?: [A-Z][\w-]*)?)[{_QUOTES}]"
    r"[^()\n]{0,60}\)"
    rf"|\((?:hereinafter|hereafter),?(?: (?:referred to|called|known))?(?: as)? (?:the )?(?P<bare>[A-Z][\w-]*)\)"
)
_LABELLED = re.compile(rf"^(?:\d+[.)] *)?(?:the )?(?P<term>{'|'.join(sorted(PARTS))}) *[:–—-] *", re.I | re.M)


def given(names: Sequence[Name], text: str) -> dict[str, Name]:
    """Spelling -> the name that it was introduced for: `Norden Trade (NT)`, `Orbex Ltd (“the Seller”)`.

    Brackets right behind a name that hold its initials, a quoted word or a word after "hereinafter".
    """
    found: dict[str, Name] = {}
    for at, name in enumerate(names):
        if len(name.text) < 3:
            continue
        inside = text[name.end : name.end + 2].strip()[:1] == "("
        hit = _GIVEN.match(text, name.end, name.end + 90)
        if not hit or not (inside or "herein" in hit["hint"]):
            continue
        quoted = any(c in _QUOTES for c in hit.group())
        for term in (hit["one"], hit["two"]):
            other = term and not is_state(term) and key_of(term) != name.key
            whose = _defined(names[: at + 1], term) if other else None
            if whose and (quoted or hit["hint"].strip() or _initials(term, whose.text) or _shorter(term, whose.text)):
                found.setdefault(key_of(term), whose)
    firms = [n for n in names if n.schema in BODIES]
    for hit in _TERMED.finditer(text):
        near = [n for n in firms if n.end <= hit.start() and hit.start() - n.end < SPAN]
        between = text[near[-1].end : hit.start()] if near else "("
        term = hit["term"] or hit["bare"]
        part = bool(set(term.casefold().split()) & PARTS)
        if near and part and not _TERMED.search(between) and "\n\n" not in between:
            found.setdefault(key_of(term), near[-1])
    for hit in _LABELLED.finditer(text):
        if labelled := next((n for n in firms if n.start == hit.end()), None):
            found.setdefault(key_of(hit["term"]), labelled)
    return found


def _initials(term: str, name: str) -> bool:
    """True for the initials of a name, or of its end: `the Treasury's Office of Trade Control (OTC)`."""
    return any(initials(term, part) for part in (name, re.split(r"[’']s ", name)[-1]))


def _shorter(term: str, name: str) -> bool:
    """`Anna Reyes (Reyes)`, `Orbex Trading Limited (Orbex Trading)`: fewer words of the name itself."""
    words, whole = term.casefold().split(), name.casefold().split()
    return len(words) < len(whole) and set(words) <= set(whole)


def _defined(names: Sequence[Name], term: str) -> Name | None:
    """Whom a term in brackets stands for: the last of the names; a part of a contract is the firm, not its place or
    the person who signs for it: `Orbex Ltd, registered in Latvia, represented by Anna Reyes (“the Buyer”)`."""
    last = names[-1]
    if set(term.casefold().split()) & PARTS and last.schema not in BODIES:
        back = [n for n in names if n.schema in BODIES and n.sentence == last.sentence and last.start - n.end < 160]
        return back[-1] if back else last if last.schema in PARTY else None
    return last if last.schema in PARTY else None


def short_forms(names: Sequence[Name]) -> dict[str, Name]:
    """Spelling -> the longer name, said before it, of which it is the last or the first words: "Sandrel", "Orbex".

    Only where one name of the text fits, and where both are of one kind.
    """
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.key, name)
    found: dict[str, Name] = {}
    for key, short in first.items():
        if short.schema not in PARTY or is_state(key) or is_city(key) or len(key) < 3:
            continue
        longer = [n for k, n in first.items() if k != key and (k.startswith(key + " ") or k.endswith(" " + key))]
        surnames = [n for n in longer if n.schema == "Person" and n.key.endswith(" " + key)]
        longer = surnames if len(surnames) == 1 else longer  # "Ms Dolan" is Anna Dolan, not Dolan Reyes
        if len(longer) != 1 or longer[0].start > short.start or not _alike(longer[0].schema, short.schema):
            continue
        found[key] = longer[0]
    return found


def _alike(one: str, other: str) -> bool:
    return one == other or (one != "Person" and other != "Person" and {one, other} <= PARTY)
