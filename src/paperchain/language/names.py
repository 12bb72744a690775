"""Names: their script, words and legal form, the key under which spellings meet, and how alike two names are.

Nothing here decides that two names are one party. `alias` and `similar` give reasons; `resolve` and people decide.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel, JaroWinkler

from paperchain.language.name_words import ARTICLES, GENERIC, HAN_FORMS, LEADING_FORMS, LEGAL_FORMS, LINKS, PLACES

_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
_WORD = re.compile(r"[^\W_]+(?:[+#](?![^\W_]))?")
_POSSESSIVE = re.compile(r"['’]s\b")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_SCRIPTS = {
    "LATIN": "Latin", "CYRILLIC": "Cyrillic", "CJK": "Han", "ARABIC": "Arabic", "GREEK": "Greek", "HANGUL": "Hangul",
    "HIRAGANA": "Kana", "KATAKANA": "Kana", "HEBREW": "Hebrew", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "DEVANAGARI": "Devanagari", "THAI": "Thai",
}  # fmt: skip
_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўқғңөүұһ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e i yi ye g w q gh ng"
        " o u u h".split(),
        strict=True,
    )
)
_ROMAN = {roman: str(n) for n, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split(), 1)}
_SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})

SUBSET_LIMIT = 0.89
"""Most that a name can score against one that says more: "Orvane" may be "Orvane Shipping", or its owner."""


class Evidence(NamedTuple):
    """One line of why two names are alike or not: a feature, how much it says (0 to 1), the values compared."""

    feature: str
    score: float
    left: str
    right: str


@lru_cache(maxsize=65536)
def script(name: str) -> str:
    """The script of most letters: "Latin", "Cyrillic", "Han" …; empty without letters of a known script."""
    counts: Counter[str] = Counter()
    for letter in name:
        if letter.isalpha():
            counts[_SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], "")] += 1
    counts.pop("", None)
    return min(counts, key=lambda s: (-counts[s], s)) if counts else ""


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, legal form included: case, accents and punctuation dropped, "G.m.b.H." joined."""
    plain = unicodedata.normalize("NFKC", name)
    if "." in plain:
        plain = _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", plain)
    plain = plain.replace("&", " and ")
    if not plain.isascii() or "'" in plain or "`" in plain:
        plain = _POSSESSIVE.sub("", plain).translate(_APOSTROPHES)
    return tuple(_WORD.findall(_without_accents(plain.casefold())))


def key(name: str) -> str:
    """What spellings of one name share: its words without legal form and leading article."""
    words = tokens(legal_form(name)[0])
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=65536)
def legal_form(name: str) -> tuple[str, str]:
    """The name without its legal form, and the form written one way: ("Orvane", "Co Ltd"). Empty form if none."""
    bare, form = name.strip(), ""
    for ending, written in HAN_FORMS.items():
        if bare.endswith(ending) and len(bare) > len(ending):
            return bare[: -len(ending)].strip(), written
        if bare.startswith(ending) and len(bare) > len(ending):
            return bare[len(ending) :].strip(), written
    spans = _word_spans(bare)
    last = _form_at_end(bare, spans)
    if last:
        form = LEGAL_FORMS[" ".join(word for word, _, _ in spans[-last:])]
        bare, spans = bare[: spans[-last][1]], spans[:-last]
    else:
        first = _form_at_start(bare, spans)
        if first:
            form = LEGAL_FORMS[" ".join(word for word, _, _ in spans[:first])]
            bare = bare[spans[first][1] :]
    return (_trimmed(bare), form) if form else (name.strip(), "")


def latin_key(name: str) -> str:
    """The key in Latin letters: what spellings in either script share."""
    return romanise(key(name))


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a key that are no descriptors, places, links or single letters."""
    return tuple(w for w in words if w not in GENERIC and w not in PLACES and w not in LINKS and len(w) > 1)


def romanise(name: str) -> str:
    """Cyrillic letters in Latin ones, close to the BGN/PCGN system; other scripts pass through unchanged."""
    if name.isascii():
        return name
    out = []
    for index, letter in enumerate(name):
        latin = _CYRILLIC.get(letter.casefold())
        if latin is None:
            out.append(letter)
        elif latin != "_":
            shouting = letter.isupper() and name[index + 1 : index + 2].isupper()
            out.append(latin.upper() if shouting else latin.capitalize() if letter.isupper() else latin)
    return "".join(out)


def alias(short: str, long: str) -> str:
    """Why a short name may stand for a longer one in the same text, as a phrase; empty if nothing says so.

    A generic word ("the Group"), a country or a place alone never stands for a firm.
    """
    bare, full = tokens(legal_form(_unquoted(short))[0]), tokens(legal_form(_unquoted(long))[0])
    bare = bare[1:] if len(bare) > 1 and bare[0] in ARTICLES else bare
    if not bare or bare == full or len(bare) > len(full) or all(_says_little(word) for word in bare):
        return ""
    bracketed = re.search(r"\(([^()]+)\)", long)
    if bracketed and key(re.sub(r"^(?:formerly|aka|also|known as|a\.k\.a\.)\s+", "", bracketed[1])) == key(short):
        return "given in brackets"
    if len(bare) == 1 and _is_acronym(short):
        if bare[0] in full and len(bare[0]) >= 3:
            return "the acronym in the name"
        if _initials(bare[0], long):
            return "the initials of the name"
    start = _position(bare, full)
    if start < 0 or (start and full[start - 1] in LINKS):
        return ""
    written = dict(zip(full, _written(legal_form(_unquoted(long))[0]), strict=False))
    dropped = [word for word in (*full[:start], *full[start + len(bare) :]) if word not in LINKS]
    if dropped and all(_says_little(word) or _is_acronym(written.get(word, "")) for word in dropped):
        return "the name without its descriptors"
    return ""


def last_name(short: str, long: str) -> bool:
    """True if a single word is the last word of a person's full name."""
    bare, full = tokens(short), tokens(long)
    return len(bare) == 1 and len(full) > 1 and full[-1] == bare[0] and len(bare[0]) > 2


@lru_cache(maxsize=65536)
def similar(left: str, right: str) -> tuple[float, tuple[Evidence, ...]]:
    """How alike two names are, from 0 to 1, and why. Word order, case, script and legal form cost little.

    Numbers that differ cost half of the score; a name that only says less than the other stays below 0.9; names that
    share nothing but descriptors stay below 0.5.
    """
    (bare_a, form_a), (bare_b, form_b) = legal_form(left), legal_form(right)
    a, b = tokens(romanise(key(bare_a))), tokens(romanise(key(bare_b)))
    if not a or not b:
        return 0.0, ()
    score, reasons = _aligned(a, b)
    joined = Indel.normalized_similarity("".join(a), "".join(b))
    if joined >= 0.92 and 0.97 * joined > score and len("".join(a)) >= 6:
        score = 0.97 * joined
        reasons = [Evidence("letters", round(joined, 4), " ".join(a), " ".join(b))]
    extra_a, extra_b = set(a) - set(b) - LINKS, set(b) - set(a) - LINKS
    if bool(extra_a) != bool(extra_b) and "".join(a) != "".join(b):
        score = min(score, SUBSET_LIMIT)
        reasons.append(Evidence("one says more", SUBSET_LIMIT, " ".join(sorted(extra_a)), " ".join(sorted(extra_b))))
    numbers_a, numbers_b = _numbers(a), _numbers(b)
    if numbers_a != numbers_b:
        score *= 0.5
        reasons.append(Evidence("numbers", 0.0, " ".join(sorted(numbers_a)), " ".join(sorted(numbers_b))))
    if form_a and form_b:
        same = form_a == form_b
        score *= 1.0 if same else 0.97
        reasons.append(Evidence("legal form", 1.0 if same else 0.0, form_a, form_b))
    if script(left) != script(right):
        reasons.append(Evidence("script", 0.5, script(left), script(right)))
    return round(min(1.0, max(0.0, score)), 4), tuple(reasons)


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, list[Evidence]]:
    """Each word with its best partner, the best pairs first; the share of weight that found one."""
    pairs = sorted(
        ((likeness, i, j) for i, x in enumerate(a) for j, y in enumerate(b) if (likeness := _alike(x, y)) > 0),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    matched, distinctive, reasons = 0.0, False, []
    for likeness, i, j in pairs:
        if i in used_a or j in used_b:
            continue
        used_a.add(i)
        used_b.add(j)
        matched += likeness * (_weight(a[i]) + _weight(b[j]))
        distinctive = distinctive or not (_says_little(a[i]) or _says_little(b[j]) or a[i].isdigit())
        reasons.append((i, Evidence("word" if likeness == 1 else "similar word", round(likeness, 4), a[i], b[j])))
    total = sum(map(_weight, a)) + sum(map(_weight, b))
    score = matched / total if total else 0.0
    nothing_but_generic = not distinctive and a != b
    return min(score, 0.49) if nothing_but_generic else score, [reason for _, reason in sorted(reasons)]


def _alike(x: str, y: str) -> float:
    """Likeness of two words; short words, numbers and descriptors must be equal. 0 means: no partner."""
    if x == y:
        return 1.0
    if (
        min(len(x), len(y)) < 4
        or any(c.isdigit() for c in x + y)
        or x in GENERIC
        or y in GENERIC
        or x in PLACES
        or y in PLACES
    ):
        return 0.0
    likeness = (Indel.normalized_similarity(x, y) + JaroWinkler.similarity(x, y)) / 2
    return float(likeness) if likeness >= 0.8 else 0.0


def _weight(word: str) -> float:
    if word in LINKS:
        return 0.05
    return 0.25 if word in GENERIC else 0.5 if word in PLACES else 1.0


def _says_little(word: str) -> bool:
    return word in GENERIC or word in PLACES or word in LINKS or word in LEGAL_FORMS or len(word) < 2


def _numbers(words: tuple[str, ...]) -> frozenset[str]:
    """Every number in a name; a Roman numeral counts where it does not stand first."""
    digits = {str(int(d)) for word in words for d in re.findall(r"\d+", word)}
    return frozenset(digits | {_ROMAN[word] for word in words[1:] if word in _ROMAN})


def _is_acronym(written: str) -> bool:
    return bool(re.fullmatch(r"(?:[A-ZА-Я]\.?){2,7}", written.strip().removeprefix("the ").removeprefix("The ")))


def _initials(acronym: str, long: str) -> bool:
    """True if at least three letters are the initials of the longer name's words, with or without its legal form."""
    readings = (tokens(long), tokens(legal_form(re.sub(r"\([^()]*\)", "", long))[0]))
    plain = [[w for w in words if w not in LINKS] for words in readings]
    return len(acronym) >= 3 and any("".join(w[0] for w in words) == acronym for words in (*plain, *readings) if words)


def _position(short: tuple[str, ...], long: tuple[str, ...]) -> int:
    """Where the words of the short name stand, in order and unbroken, in the long one; -1 if they do not."""
    spots = range(len(long) - len(short) + 1)
    return next((i for i in spots if long[i : i + len(short)] == short), -1)


def _written(name: str) -> list[str]:
    """The words of a name as written, one for each of its tokens where no dotted form was joined."""
    return _WORD.findall(_DOTTED.sub(lambda m: m.group().replace(".", "") + " ", name))


def _unquoted(name: str) -> str:
    return re.sub(r"[«»\"“”„]", "", name)


def _without_accents(text: str) -> str:
    """Latin and Greek letters without their accents; Cyrillic й and ї are letters of their own and stay."""
    if text.isascii():
        return text
    out = []
    for letter in text.translate(_SPECIAL):
        base = unicodedata.normalize("NFD", letter)
        out.append(base[0] if len(base) > 1 and base[0] < "\u0400" else letter)
    return "".join(c for c in out if not unicodedata.combining(c))


def _word_spans(name: str) -> list[tuple[str, int, int]]:
    """The normalised words of a name with their place in it; dotted forms are one word."""
    spans: list[tuple[str, int, int]] = []
    position = 0
    pattern = re.compile(rf"{_DOTTED.pattern}|[^\W_]+")
    while match := pattern.search(name, position):
        word = _without_accents(match.group().replace(".", "").casefold())
        spans.append((word, match.start(), match.end()))
        position = match.end()
    return spans


def _form_at_end(name: str, spans: list[tuple[str, int, int]]) -> int:
    """How many words at the end are a legal form; the name must keep at least one word."""
    for count in range(min(5, len(spans) - 1), 0, -1):
        words = " ".join(word for word, _, _ in spans[-count:])
        if words in LEGAL_FORMS and _looks_like_form(name, spans[-count:]):
            return count
    return 0


def _form_at_start(name: str, spans: list[tuple[str, int, int]]) -> int:
    for count in range(min(5, len(spans) - 1), 0, -1):
        words = " ".join(word for word, _, _ in spans[:count])
        if words in LEADING_FORMS and _looks_like_form(name, spans[:count]):
            return count
    return 0


def _looks_like_form(name: str, spans: list[tuple[str, int, int]]) -> bool:
    """A short form in small letters ("as", "se") counts only if dotted, or if the whole name is in small letters."""
    written = name[spans[0][1] : spans[-1][2]]
    return len(spans) > 1 or len(spans[0][0]) > 3 or not written.islower() or "." in written or name.islower()


def _trimmed(bare: str) -> str:
    return re.sub(r"^[\s,.;:–—-]+|[\s,;:–—-]+$", "", bare).strip('«»"“”„ ').strip()
