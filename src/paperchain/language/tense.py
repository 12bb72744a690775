"""Whether the words around a date look ahead or back: "will open on Monday" against "opened on Monday"."""

import re

_AHEAD = (
    r"(?:will|shall|won['’]t|['’]ll|must|(?-i:may)|should|could|would|to)\s+(?:not\s+)?(?:be\s+|have\s+been\s+)(?:\w+ly\s+)?\w+"
    r"|will|shall|won['’]t|['’]ll|should|(?-i:may)|must|going to"
    r"|(?:is|are|be|was|were|been)\s+(?:also\s+)?(?:due|set|scheduled|expected|planned"
    r"|slated|likely|supposed|to)\b|plans?|planning|intends?|aims?|hopes?|expects?|deadline|upcoming|ahead of|scheduled"
    r"|expires?"
)
_BACK = (
    r"was|were|had|did|said|told|came|went|took|made|got|held|fell|rose|met|won|lost|saw|gave|began|became|found|left"
    r"|led|sent|paid|bought|sold|brought|ran|hit|put|set out|wrote|flew|shipped|since|[a-z]{2,}ed"
)
_TENSE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b|(?P<stop>[.!?;]\s|\n)", re.IGNORECASE)
_REACH = 160
_DEADLINE = re.compile(
    r"\b(?:until|till|by)\s+(?:the\s+)?(?:(?:end|start|beginning)\s+of\s+|early\s+|late\s+|mid-?\s*)?$", re.I
)


def looks_ahead(text: str, start: int, end: int) -> bool:
    """True if the nearest telling verb of the sentence, before the date or else after it, speaks of what is to come."""
    if _DEADLINE.search(text, max(0, start - 30), start):
        return True
    last = ""
    for match in _TENSE.finditer(text, max(0, start - _REACH), start):
        last = match.lastgroup or ""
    if last in ("ahead", "back"):
        return last == "ahead"
    following = _TENSE.search(text, end, end + _REACH)
    return following is not None and following.lastgroup == "ahead"
