"""The rules by which claims are compared with a gold reading: event groups, sides, modality classes, names, dates.

They are the published rules of the gold readings and are kept apart from `language` on purpose: a better reading of
names or dates there must not move the yardstick.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

# A part of an event type that is one of these belongs to these groups; otherwise its stems decide.
_WHOLE = {
    "ban": {"sanction"}, "export-ban": {"sanction"}, "denial-order": {"sanction"}, "legal-basis": {"sanction"},
    "court-order": {"legal"}, "possible-sentence": {"legal"}, "custody": {"legal", "trade"},
    "money-laundering": {"money"}, "denial-of-knowledge": {"statement"}, "temporal-relation": {"assessment"},
    "role": {"people", "assessment"}, "war": {"conflict"}, "weapon-use": {"conflict"},
    "residence": {"people", "location"}, "address": {"people", "location"}, "work": {"cooperation", "people"},
    "director": {"people", "ownership"}, "management": {"people", "ownership"}, "board": {"people", "ownership"},
}  # fmt: skip
_STEMS = {
    "trade": "suppl deliver sale sell purchas buy procur order ship export reexport import smuggl transfer diver"
    " facilitat broker trade offer contract",
    "money": "invoice bill pay financ launder credit fund loan penalt fine settlement money",
    "movement": "visit travel flight arriv meet exhibit movement trip transit",
    "making": "manufactur produc origin develop assembl adapt component composition construct test supervis build",
    "cooperation": "assist train support cooperat collaborat involve benefit partner joint",
    "ownership": "owner control subsidiar sharehold affiliat member acting parent title",
    "people": "employ position national citizen famil identit alias residen",
    "legal": "charg indict arrest detain detention extradit plea plead convict sentenc forfeit seiz warrant court"
    " complaint investigat prosecut legal violat breach disposal return recover filing unseal",
    "sanction": "sanction designat list freez asset-freez embargo prohibit countermeasure penalt fine settlement licen",
    "concealment": "conceal front misrepresent evasion evad disguis decept straw shell",
    "statement": "communicat report statement comment no_comment unaware know denial deny admission admit disclos"
    " pledge publi promulgat provenance lineage oppos recommend correct answer release",
    "assessment": "assess depend relationship similar concern attribut capab effect opinion risk monitor complian",
    "location": "locat presence office place",
    "conflict": "attack annex conflict fight",
}
_STEM = {group: re.compile(rf"(?:^|[^a-z_])(?:{stems.replace(' ', '|')})") for group, stems in _STEMS.items()}

_CLASSES = {
    "asserted": "asserted apposition presupposed past negated superseded correction",
    "alleged": "alleged charged apparent suspected",
    "reported": "reported documented official-statement implicit-attribution hearsay claimed anonymous-source argued"
    " quoted-direct",
    "denied": "denied",
    "possible": "possible suggested believed conditional ability",
    "no_comment": "no_comment unaware",
    "planned": "planned purpose attempted offered requested intended recommended",
}
_CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}

_SIDES = {
    "from": "supplier seller exporter shipper sender carrier smuggler payer biller debtor owner parent controller"
    " principal manager organization employer agent origin origin_country from authority prosecutor investigator maker"
    " manufacturer developer tester trainer assembler traveller visitor violator supporter cause operator cognizer"
    " speaker shareholder",
    "to": "recipient buyer importer consignee end_user beneficiary payee billed creditor destination owned subsidiary"
    " member managed representative employee target accused defendant person tested trainee host victim affected"
    " listed",
    "via": "intermediary facilitator front broker via party partner instructor assistant affiliation",
}
_SIDE = {role: name for name, roles in _SIDES.items() for role in roles.split()}

_TYPES = {
    "PERSON": ("person",), "VEHICLE": ("airplane", "vessel"), "GOODS": ("product", "component"),
    "PLACE": ("address", "gpe", "place"), "DOC": ("document",), "EVENT": ("event",),
    "ORG": ("company", "organization", "publicbody", "legalentity", "igo"),
}  # fmt: skip

PRONOUNS = frozenset(
    "he she it they him her its his their this that these those which who он она они его их там".split()
)
_DROPPED = frozenset("the a an of and for to in on at by with co ltd llc inc jsc company".split())
_SYNONYMS = {
    "us": "united states", "usa": "united states", "uk": "united kingdom", "un": "united nations",
    "eu": "european union", "uae": "united arab emirates", "рф": "россия",
}  # fmt: skip
NARRATOR = frozenset({"", "narrator", "document", "article", "author", "unspecified", "unknown", "unnamed"})

_OPEN = 10**7
"""A day later than any: the end of an interval that is open."""

Interval = tuple[int, int]
Value = tuple[str, float | None, str | None]


def groups(kind: str) -> set[str]:
    """The groups of an event type; `a/b` belongs to the groups of both parts."""
    found: set[str] = set()
    for part in re.sub(r"\(.*?\)", "", kind.lower()).split("/"):
        name = part.strip().replace(" ", "-")
        found |= _WHOLE.get(name) or {group for group, pattern in _STEM.items() if pattern.search(name)}
    return found or {"other"}


def side(role: str | None) -> str | None:
    """ "from", "to" or "via"; None for a role without a direction."""
    return _SIDE.get(role or "")


def modality_class(modality: str | None) -> str | None:
    """The class of a modality; an unknown one is a class of its own."""
    return _CLASS.get(modality or "", modality)


def known_classes(modalities: Iterable[str]) -> set[str]:
    """The classes of the modalities that are known."""
    return {_CLASS[m] for m in modalities if m in _CLASS}


def mention_type(schema: str | None) -> str:
    """The type under which mentions are counted, from a FollowTheMoney schema."""
    label = (schema or "").lower()
    return next((name for name, stems in _TYPES.items() if any(stem in label for stem in stems)), "OTHER")


def same_name(left: str | None, right: str | None, exact: bool = False) -> bool:
    """Equal once case, punctuation, legal form and articles are dropped; or one holds half of the other."""
    if not left or not right or {left.casefold().strip(), right.casefold().strip()} & PRONOUNS:
        return False
    if re.search(r"[\u3400-\u9fff]", left + right):
        short, long = sorted((re.sub(r"\W", "", left), re.sub(r"\W", "", right)), key=len)
        return short == long or (not exact and short in long and 2 * len(short) >= len(long))
    few, many = sorted((_words(left), _words(right)), key=len)
    if sorted(few) == sorted(many):
        return True
    held = bool(few) and all(any(_same_word(word, other) for other in many) for word in few)
    return held and not exact and 2 * len(few) >= len(many)


def _words(name: str) -> list[str]:
    plain = re.sub(r"'s\b", "", unicodedata.normalize("NFKC", name).casefold().replace("’", "'"))
    found = re.findall(r"\w+", re.sub(r"\b(?:\w\.){2,}", lambda m: m.group().replace(".", ""), plain))
    found = _SYNONYMS.get(" ".join(found), " ".join(found)).split()
    return [word for word in found if word not in _DROPPED] or found


def _same_word(left: str, right: str) -> bool:
    """Equal, or Cyrillic words that differ in their ending only."""
    shorter = min(len(left), len(right))
    stem = max(4, shorter - 3)
    return left == right or (left[0] > "\u03ff" and shorter > 4 and left[:stem] == right[:stem])


def intervals(edtf: Any) -> list[Interval]:
    """The intervals of an EDTF value as ordinal days; an open start is 0. Empty if it cannot be read."""
    found: list[Interval] = []
    for part in edtf.strip("{}[] ").split(",") if isinstance(edtf, str) else []:
        first, slash, last = part.partition("/")
        low = (0, 0) if slash and first in ("..", "") else _days(first)
        high = low if not slash else (_OPEN, _OPEN) if last in ("..", "") else _days(last)
        if low and high:
            found.append((low[0], high[1]))
    return found


def _days(text: str) -> Interval | None:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.sub(r"[~?%]", "", text.strip()))
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    is_season = 21 <= month <= 24
    first = 3 * (month - 21) + 3 if is_season else month or 1
    last = min(12, 3 * (month - 21) + 5) if is_season else month or 12
    try:
        end = calendar.monthrange(year, last)[1]
        return date(year, first, day or 1).toordinal(), date(year, last, day or end).toordinal()
    except (ValueError, IndexError):
        return None


def time_fits(gold: list[Interval], predicted: list[Interval]) -> bool:
    """True if some intervals meet; "any time", and one ten times as wide as a bounded gold, count for nothing."""
    return any(_meets(g, p) for g in gold for p in predicted)


def _meets(gold: Interval, predicted: Interval) -> bool:
    if predicted == (0, _OPEN) or predicted[0] > gold[1] or gold[0] > predicted[1]:
        return False
    bounded = gold[0] != 0 and gold[1] < _OPEN
    return not (bounded and predicted[1] - predicted[0] > max(366, 10 * (gold[1] - gold[0])))


def number(written: Any) -> Value:
    """Comparison, value and currency of `12`, ">12", "5000000 CNY" or {"op", "value" | "amount", "currency"}."""
    if isinstance(written, dict):
        return written.get("op") or "=", written.get("value", written.get("amount")), written.get("currency")
    match = re.match(r"\s*([<>]=?|=|~)?\s*([\d.,]+)\s*([A-Za-z]{3})?", str(written))
    try:
        return (match[1] or "=", float(match[2].replace(",", "")), match[3]) if match else ("=", None, None)
    except ValueError:  # "1.2.3" is no number
        return "=", None, None


def close(left: Any, right: Any) -> bool:
    """Within half a percent of the left value."""
    return left is not None and right is not None and abs(float(left) - float(right)) <= 0.005 * abs(float(left))
