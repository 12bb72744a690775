"""The date that a document gives of itself: date line, letter head, "Published:", "For Immediate Release"."""

import re

from paperchain.language.calendar_dates import named

_HEAD = 1600  # code points: title, bylines and the first sentence
_LABEL = re.compile(
    r"(?:first\s+)?(?:published|posted|date(?:d)?|(?:date\s+of\s+)?(?:release|issue|publication)|released|issued|sent|filed"
    r"|(?:last\s+)?(?:updated|modified))(?:\s+(?:on|date))?\s*[:\-–]?\s*(?:on\s+)?",
    re.IGNORECASE,
)
_WEAK_LABEL = re.compile(r"(?:last\s+)?(?:updated|modified)", re.IGNORECASE)
_RELEASE = re.compile(r"(?:for\s+)?immediate\s+release\W*", re.IGNORECASE)
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]*[ ,/]+){1,5}|[^\d:|]{0,60}[|•·]\s*")
_TAIL = re.compile(
    r"[.,]?\s*(?:(?:at\s+|T)?\d{1,2}[:.]\d\d.*|[|•·].*|\(?[A-Z][\w ]{0,30}\)?\s*[–—-].*|[–—-].*)?", re.DOTALL
)
_DASH = re.compile(r",?\s*(?:\([^)\n]{2,30}\)\s*)?(?:[–—]|-{1,2}\s)")
_CAPITALS = re.compile(r"[A-Z][A-Z .’'-]+,|(?:[A-Z][\w.’'-]+\s?){1,3},(?:\s*[A-Z][\w.’'-]+,?)*")


def document_date(text: str) -> str:
    """EDTF of the day (or month) that the head of a text gives as its own; empty if it gives none.

    >>> document_date("WASHINGTON, March 4, 2024 -- Orbex Ltd was fined.")
    '2024-03-04'
    >>> document_date("Orbex Ltd was fined on March 4, 2024.")
    ''
    """
    head = text[:_HEAD]
    found: list[tuple[int, int, str]] = []
    for date in named(head):
        if len(date.edtf) not in (7, 10) or "/" in date.edtf or not date.edtf[:4].isdigit():
            continue
        start = head.rfind("\n", 0, date.start) + 1
        end = head.find("\n", date.end)
        before, after = head[start : date.start], head[date.end : len(head) if end < 0 else end]
        rank = _rank(head, start, before, after, len(date.edtf) == 10)
        if rank:
            found.append((rank, date.start, date.edtf))
    return min(found)[2] if found else ""


def _rank(head: str, start: int, before: str, after: str, to_the_day: bool) -> int:
    """How surely a date is the document's own, 1 the surest; 0 if it is not."""
    before = before.strip()
    if (label := _LABEL.match(before)) and label.end() == len(before) and _TAIL.fullmatch(after):
        return 4 if _WEAK_LABEL.match(before) else 1
    released = _RELEASE.search(head[max(0, start - 60) : start] + before)
    if to_the_day and _DASH.match(after) and (not before or _CAPITALS.fullmatch(before)):
        return 2
    alone = _TAIL.fullmatch(after) is not None and len(after.strip()) < 40
    if released and alone:
        return 1
    previous = head[:start].rstrip("\n").rpartition("\n")[2].strip()
    words = [word for word in previous.split() if len(word) > 3]
    title = sum(word[0].isupper() for word in words) * 2 > len(words)
    if len(previous) > 45 and not title and not re.search(r"[.!?:)]$", previous):
        return 0  # a line of a wrapped paragraph
    if alone and (not before or (to_the_day and len(before) < 60 and _PLACE.fullmatch(f"{before} "))):
        return 3
    return 0
