"""Which firm a text is by, and to: the "we" and the "you" of a statement or a letter, by its head and foot."""

import re
from collections.abc import Sequence

from paperchain.extract.naming import FIRMS, Name, line_before

_KIND = r"(?:press |company |public |joint )?(?:statement|response|clarification|notice|letter|reply|announcement)"
_BY = re.compile(rf"^\W*(?:an? |the |open )?{_KIND}\b[^\n]{{0,40}}? (?:by|from|of) $", re.IGNORECASE)
_OURS = re.compile(
    rf"^(?:['’]s?|:| [-–—|]|,)?(?: (?:issues?|publishes|releases))?(?: an?| the)? ?{_KIND}\b", re.IGNORECASE
)
_REACTS = re.compile(
    r"^ (?:(?:respon[ds]+|repl(?:y|ies)|reacts?|answers?) to|(?:reject|den(?:y|ie)|clarif(?:y|ie)|refute|correct)s?"
    r"|sets? the record straight)\b",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"(?:press office|press contact|media contact|media relations|communications|investor relations|management board"
    r"|board of (?:directors|management)|the management|^\W*about\b)",
    re.IGNORECASE,
)
"""Words in the line of a firm's name at the foot of its own statement, or in the line above."""
_WISHES = re.compile(
    r"^(?: \([^)\n]*\))?,? (?:(?:wishes|wants|would like)"
    r" to (?:state|clarify|make|inform|respond|correct|point|set|stress)"
    r"|has taken note|takes note|notes with|(?:hereby|today) (?:confirms|states|informs|announces)"
    r"|(?:states|makes|issues|declares) (?:the following|as follows))\b"
)
_PARTING = re.compile(
    r"^[^\w\n]*(?:yours(?: (?:sincerely|faithfully|truly|respectfully))?|(?:with )?(?:(?:kind|best|warm) )+regards"
    r"|regards|sincerely|respectfully|cordially|(?:for and )?on behalf of)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TO = re.compile(r"^\W*(?:to|attn|attention|addressee|for the attention of)\b[:.]?\s*(?:messrs\.?\s*)?$", re.IGNORECASE)
_DEAR = re.compile(r"^(?:dear |to whom it may concern)", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(r"^\W*(?:from|sender|on behalf of)\b[:.]?\s*$", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_OURS_ALONE = re.compile(
    r"\bour (?:\w+ )?(?:company|firm|products?|customers?|clients?|subsidiar(?:y|ies)|employees|staff|business"
    r"|operations|management|board|controls|policy|policies|contracts?|sales|factory|factories|plants?|distributors?|dealers?"
    r"|partners?|licen[cs]es?|exports?|goods|deliveries|suppliers?|shareholders|group|compliance|machines?|equipment"
    r"|invoices?|warehouses?|office|internal|own|engineers|department|affiliates?|directors?|ships|vessels|fleet|records"
    r"|service|board|executives|technicians|bank|findings|lawyers|auditors)\b"
    r"|\bwe (?:have |had |never |do not |did not |no longer |will )*(?:sell|sold"
    r"|suppl(?:y|ied)|deliver(?:ed)?|export(?:ed)?|ship(?:ped)?|manufacture[d]?|produce[d]?|terminated|comply)\b",
    re.IGNORECASE,
)
HEAD, FOOT = 4, 300
"""Lines of a head; code points of a foot."""
OPENING = 400
"""Code points at the beginning of a text that name whose it is."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_SAYS = re.compile(
    r"^(?:['’]s?)? ?(?:has|have|is|was|today|announces?|confirms?|informs?|notes?|takes?|regrets?|wishes)\b"
)


def issuer(text: str, names: Sequence[Name]) -> Name | None:
    """The one firm that a text is by, by its own head or foot; None if it names none there, or several."""
    firms = [name for name in names if name.schema in FIRMS]
    said = _heading(text, firms)
    if not said and (parting := list(_PARTING.finditer(text))) and (_DEAR.search(text) or len(parting) == 1):
        foot = parting[-1].start()
        said = [n for n in firms if foot <= n.start < foot + FOOT]
    if not said and (dear := _DEAR.search(text)):
        above = [n for n in firms if n.end <= dear.start()]
        said = [n for n in above if _FROM.search(line_before(text, n.start))]
        heads = [n for n in above if n.end <= _line_end(text, HEAD) and not line_before(text, n.start).strip()]
        if not said and len({n.key for n in above}) > 1:  # one firm alone may as well be whom the letter is to
            said = heads[:1]
    return said[0] if len({n.key for n in said}) == 1 else None


def _heading(text: str, firms: Sequence[Name]) -> list[Name]:
    """The firms that the first lines call their statement's; a text that says "we" may also open by what one wishes to
    state."""
    top, plain = _line_end(text, HEAD), _unquoted(text)
    ours = len(_WE.findall(plain)) > 1
    found: dict[tuple[int, int], Name] = {}
    for name in sorted(firms, key=lambda n: (-len(n.text), n.text.isupper(), n.start)):
        for at in re.finditer(rf"(?<!\w){re.escape(name.text)}(?!\w)", text[:top], re.IGNORECASE):
            if not any(first <= at.start() < last for first, last in found):
                found[at.span()] = name
    heads = [n for (first, last), n in sorted(found.items()) if _heads(text, first, last, ours)]
    opens = [n for (_, last), n in sorted(found.items()) if ours and _WISHES.match(_line_behind(text, last))]
    first = [n for (at, last), n in sorted(found.items()) if ours and not text[:at].strip() and _fills(text, at, last)]
    return heads or first or opens or (_signing(text, firms) if ours else [])


def _signing(text: str, firms: Sequence[Name]) -> list[Name]:
    """The firm in whose name a statement is signed, or whose press office stands at its foot."""
    foot = len(text.rstrip()) - 2 * FOOT
    found = []
    for name in (n for n in firms if n.start >= foot):
        begin = text.rfind("\n", 0, max(text.rfind("\n", 0, name.start), 0)) + 1
        lines = text[begin : name.end] + _line_behind(text, name.end)
        if _FOOT.search(lines) and len(lines) < 160:
            found.append(name)
    return found


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda quote: " " * len(quote[0]), text)


def speaker(text: str, names: Sequence[Name]) -> Name | None:
    """The firm that a text in the first person seems to be by: it tells at least three times of "our products" or
    "we sold" outside of quotations, and one firm opens it. A guess: None in letters and where two firms fit."""
    plain = _unquoted(text)
    if _DEAR.search(text) or len(_OURS_ALONE.findall(plain)) < 3 or len(_WE.findall(plain)) < 4:
        return None
    first = next((n for n in names if n.schema in FIRMS and n.end < OPENING), None)
    if first is None:
        return None
    after = text[first.end : first.end + 40]
    opens = not line_before(text, first.start).strip() or bool(_SAYS.match(after)) or "(" in after[:2]
    return first if opens else None


def writers(text: str) -> tuple[int, int] | None:
    """Where a text in the first person speaks of its writers first: they are a party even if nothing names them. None
    where "we" stands fewer than three times outside of quotations."""
    found = list(_WE.finditer(_unquoted(text)))
    said = [hit for hit in found if hit[0].lower() == "we"]
    return said[0].span() if said and len(found) > 2 else None


def addressee(text: str, names: Sequence[Name], by: Name | None) -> Name | None:
    """The one firm that a letter is to: behind "To:" or alone on a line above "Dear"; else the person after "Dear"."""
    dear = _DEAR.search(text)
    if not dear:
        return None
    other = [n for n in names if n.end <= dear.start() and not (by and n.key == by.key)]
    told = [n for n in other if n.schema in FIRMS and _TO.search(line_before(text, n.start))]
    lines = [n for n in other if n.schema in FIRMS and _alone(text, n)]
    if by is None and not told:
        lines = []  # the firm on the only line may be the sender's
    found = told[:1] or lines[-1:]
    end = dear.end() + len(_line_behind(text, dear.end()))
    return found[0] if found else next((n for n in names if n.schema == "Person" and dear.end() <= n.start < end), None)


def _heads(text: str, first: int, last: int, ours: bool) -> bool:
    before, behind = line_before(text, first), _line_behind(text, last)
    short = len(before) + len(behind) < 120 and not behind.rstrip().endswith(".")
    opens = _OURS.match(behind) or (ours and _REACTS.match(behind))
    return short and bool(_BY.match(before) or (not before.strip() and opens))


def _alone(text: str, name: Name) -> bool:
    """True for a name that fills its line, as in a letterhead."""
    return _fills(text, name.start, name.end)


def _fills(text: str, first: int, last: int) -> bool:
    return not line_before(text, first).strip() and not _line_behind(text, last).strip(" .,")


def _line_behind(text: str, at: int) -> str:
    """What stands behind a place in its line."""
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)]


def _line_end(text: str, lines: int) -> int:
    at = -1
    for _ in range(lines):
        at = text.find("\n", at + 1)
        if at < 0:
            return len(text)
    return at
