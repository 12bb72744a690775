"""Which firm a text is by, and to: the "we" and the "you" of a statement or a letter, by its head and foot."""

import re
from collections.abc import Sequence

from paperchain.extract.entities import Name

FIRMS = frozenset({"Company", "Organization", "LegalEntity"})
_KIND = r"(?:press |company |public |joint )?(?:statement|response|clarification|notice|letter|reply|announcement)"
_BY = re.compile(rf"^\W*(?:an? |the |open )?{_KIND}\b[^\n]{{0,40}}? (?:by|from|of) $", re.IGNORECASE)
_OURS = re.compile(rf"^(?:['’]s?)?(?: (?:issues?|publishes|releases))?(?: an?| the)? ?{_KIND}\b", re.IGNORECASE)
_PARTING = re.compile(
    r"^[^\w\n]*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|sincerely|respectfully"
    r"|(?:for and )?on behalf of)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TO = re.compile(r"^\W*(?:to|attn|attention|addressee|for the attention of)\b[:.]?\s*(?:messrs\.?\s*)?$", re.IGNORECASE)
_DEAR = re.compile(r"^(?:dear |to whom it may concern)", re.IGNORECASE | re.MULTILINE)
HEAD, FOOT = 4, 300
"""Lines of a head; code points of a foot."""


def issuer(text: str, names: Sequence[Name]) -> Name | None:
    """The one firm that a text is by, by its own head or foot; None if it names none there, or several."""
    firms = [name for name in names if name.schema in FIRMS]
    top = _line_end(text, HEAD)
    said = [n for n in firms if (at := text.find(n.text, 0, top)) >= 0 and _heads(text, at, at + len(n.text))]
    if not said and (parting := list(_PARTING.finditer(text))) and (_DEAR.search(text) or len(parting) == 1):
        foot = parting[-1].start()
        said = [n for n in firms if foot <= n.start < foot + FOOT]
    if not said and (dear := _DEAR.search(text)):
        said = [n for n in firms if n.end <= min(top, dear.start()) and _alone(text, n)][:1]
    return said[0] if len({n.key for n in said}) == 1 else None


def addressee(text: str, names: Sequence[Name], by: Name | None) -> Name | None:
    """The one firm that a letter is to: behind "To:" or alone on a line above "Dear"; else the person after "Dear"."""
    dear = _DEAR.search(text)
    if not dear:
        return None
    other = [n for n in names if n.end <= dear.start() and not (by and n.key == by.key)]
    told = [n for n in other if n.schema in FIRMS and _TO.search(text[text.rfind("\n", 0, n.start) + 1 : n.start])]
    lines = [n for n in other if n.schema in FIRMS and _alone(text, n)]
    if by is None and not told:
        lines = []  # the firm on the only line may be the sender's
    found = told[:1] or lines[-1:]
    end = text.find("\n", dear.end())
    end = end if end >= 0 else len(text)
    return found[0] if found else next((n for n in names if n.schema == "Person" and dear.end() <= n.start < end), None)


def _heads(text: str, first: int, last: int) -> bool:
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    before, behind = text[start:first], text[last : end if end >= 0 else len(text)]
    short = len(before) + len(behind) < 120 and not behind.rstrip().endswith(".")
    return short and bool(_BY.match(before) or (not before.strip() and _OURS.match(behind)))


def _alone(text: str, name: Name) -> bool:
    """True for a name that fills its line, as in a letterhead."""
    start = text.rfind("\n", 0, name.start) + 1
    end = text.find("\n", name.end)
    return not text[start : name.start].strip() and not text[name.end : end if end >= 0 else len(text)].strip(" .,")


def _line_end(text: str, lines: int) -> int:
    at = -1
    for _ in range(lines):
        at = text.find("\n", at + 1)
        if at < 0:
            return len(text)
    return at
