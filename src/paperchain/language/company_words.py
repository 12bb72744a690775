"""What the common words of company names mean, from Russian, Ukrainian, Belarusian and Chinese into English, and the
wordings of English that mean the same: "Scientific Research Institute", "НИИ", "Research Institute".

Brands are not translated: they are romanised. A word that was translated keeps its sound beside its meaning, for a
descriptor may be the brand ("Система", "Sistema"). The tables are text files in `lexicon/`.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from paperchain.language.known_names import is_city
from paperchain.language.name_words import GENERIC, LINKS
from paperchain.language.names import romanise, tokens
from paperchain.language.romanising import folded, romanised

_FOLDER = Path(__file__).parent / "lexicon"
_CYRILLIC_LINKS = frozenset(
    "и й i та в во с со из по на для при имени им ім імя имя имени пры у а я ый ая ой ое".split()
)
_TWINS = str.maketrans("AaBCcEeHKMOoPpTXxyIi", "АаВСсЕеНКМОоРрТХхуІі")
_MIXED = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b(?:[A-ZА-ЯІЇЄ]\.\s?){1,3}(?=[^\W\d_])")
NOT_SAID = frozenset("world house new air star general first mir".split())
"""Meanings that brands like to bear: they weigh like any word."""


class Word(NamedTuple):
    """A word of a name as it is compared, as it sounded before it was translated (empty if it was not), and as it is
    shown to a reader."""

    text: str
    sound: str
    said: str


def _pairs(file: str) -> list[tuple[str, str]]:
    lines = (_FOLDER / file).read_text("utf-8").splitlines()
    found = [pair.partition("=") for line in lines if not line.startswith("#") for pair in line.split()]
    return [(key.replace("'", ""), "" if value == "-" else value.replace("_", " ")) for key, _, value in found]


@cache
def _stems() -> dict[str, list[tuple[str, str]]]:
    """Cyrillic beginnings with their meaning, the longest first, by their first two letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    pairs = [(key, value) for key, value in (*_pairs("company_cyrillic.txt"), *_pairs("company_places.txt"))]
    for key, meaning in sorted(set(pairs), key=lambda p: (-len(p[0]), p)):
        found.setdefault(key[:2], []).append((key, meaning))
    return found


@cache
def _latin_stems() -> dict[str, list[tuple[str, str]]]:
    """The same for words that somebody has only transliterated: "nauchno", "kompleksi". Short ones are left out."""
    found: dict[str, list[tuple[str, str]]] = {}
    for stems in _stems().values():
        for key, meaning in stems:
            if len(key) >= 5 and "\u0400" <= key[0] <= "\u04ff":
                latin = folded(romanise(key))
                found.setdefault(latin[:2], []).append((latin, meaning))
    return {start: sorted(some, key=lambda p: (-len(p[0]), p)) for start, some in found.items()}


@cache
def _chinese() -> tuple["re.Pattern[str]", dict[str, str]]:
    table = {k: v for k, v in (*_pairs("company_chinese.txt"), *_pairs("company_places.txt")) if k[0] >= "\u4e00"}
    return re.compile("|".join(sorted(table, key=lambda w: (-len(w), w)))), table


@cache
def places() -> frozenset[str]:
    """English names of the places in the tables."""
    return frozenset(word for _, value in _pairs("company_places.txt") for word in value.split())


@cache
def descriptors() -> frozenset[str]:
    """Every English word that a translation may give, and that wordings are read as."""
    said = [value for file in ("company_cyrillic.txt", "company_chinese.txt") for _, value in _pairs(file)]
    said += [" ".join(wording) for wording in _wordings().values()]
    return frozenset(single(word) for value in said for word in value.split()) - NOT_SAID - places()


@cache
def _wordings() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words in a row -> the words that they are read as; the empty tuple leaves them out."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in (_FOLDER / "company_english.txt").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        meaning, _, wordings = line.partition(":")
        read = () if meaning == "-" else tuple(map(single, meaning.split()))
        for wording in wordings.split("|"):
            found[tuple(map(single, wording.split()))] = read
    alone = {key: value for key, value in found.items() if len(key) == 1}
    more: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, value in found.items():  # "aircraft building" is looked up as "aviation building"
        if len(key) > 1:
            turned = tuple(word for part in key for word in alone.get((part,), (part,)))
            if len(turned) > 1:
                more.setdefault(turned, value)
    return more | found


@cache
def _longest() -> dict[str, int]:
    """First word of wordings of several words -> words of the longest of them."""
    found: dict[str, int] = {}
    for wording in _wordings():
        if len(wording) > 1:
            found[wording[0]] = max(len(wording), found.get(wording[0], 0))
    return found


@cache
def _known() -> frozenset[str]:
    """English words that are not looked up as transliterated Russian."""
    said = [word for key, value in _wordings().items() for word in (*key, *value)]
    return frozenset((*said, *(f"{word}s" for word in said), *descriptors(), *GENERIC))


def single(word: str) -> str:
    """`technologies` -> `technology`, `systems` -> `system`: descriptors differ in number only."""
    if len(word) < 5 or word.endswith(("ss", "us", "is")) or word in places():
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


_ENDING = re.compile("(?:[аеиоуыьъэюяёійїєў]|ск|цк|ств|ст|[нтлчцвмхгкщ]|[aeiouy]|sk|ck|stv|st|[ntlcvmhgk])*[сs]?")
"""What may stand behind a stem: endings, not a second word ("внешторг-банк")."""


def _plain(token: str) -> str:
    """A Latin word: English plurals of common words as singulars, "20th" as "20"; a brand as it is."""
    if token[0].isdigit():
        return _ORDINAL.sub(r"\1", token)
    return single(token) if single(token) in _known() else token


_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")


def _meaning(word: str, stems: dict[str, list[tuple[str, str]]]) -> str:
    for stem, meaning in stems.get(word[:2], ()):
        room = 2 if len(stem) < 4 else 4 if len(stem) == 4 else 6 if len(stem) < 7 else 10
        if word.startswith(stem) and len(word) <= len(stem) + room and _ENDING.fullmatch(word, len(stem)):
            return meaning
    return ""


def one_script(name: str) -> str:
    """Latin letters that look like Cyrillic ones read as those in words that mix both: "Aкционерное"."""
    if name.isascii() or not any("\u0400" <= c <= "\u04ff" for c in name):
        return name

    def mended(match: "re.Match[str]") -> str:
        word = match.group()
        if any("\u0400" <= c <= "\u04ff" for c in word) and any(c.isascii() for c in word):
            return word.translate(_TWINS)
        return word

    return _MIXED.sub(mended, name)


@lru_cache(maxsize=65536)
def company_words(name: str) -> tuple[Word, ...]:
    """The words of a name without links and forms, in English where they are common words.

    A name of nothing but such words keeps them all.
    """
    name = _INITIALS.sub(" ", unicodedata.normalize("NFKC", name))
    pattern, chinese = _chinese()
    if any("\u4e00" <= c <= "\u9fff" for c in name):
        name = pattern.sub(lambda m: f" {chinese[m.group()]} ", name)
    words: list[Word] = []
    for token in tokens(name) if any("\u0400" <= c <= "\u04ff" for c in name) else romanised(name):
        if "\u0400" <= token[0] <= "\u04ff":
            if token not in _CYRILLIC_LINKS:
                words += _read(romanise(token), _meaning(token, _stems()))
        elif token not in LINKS:
            meaning = "" if len(token) < 6 or token in _known() else _meaning(folded(token), _latin_stems())
            words += _read(token, meaning) if meaning else [Word(_plain(token), "", token)]
    return tuple(_as_one(words)) or tuple(words)


def _read(sound: str, meaning: str) -> list[Word]:
    parts = meaning.split()
    if len(parts) == 1:
        return [Word(single(parts[0]), sound, parts[0])]
    return [Word(single(part), "", part) for part in parts] or [Word(sound, "", sound)]


def _as_one(words: list[Word]) -> list[Word]:
    """Wordings of one meaning in one form: rows of words as they stand, single words, then rows of what these gave."""
    table = _wordings()
    plain: list[Word] = []
    for word in _rows(words, table):
        read = table.get((word.text,))
        if read is None:
            plain.append(word)
        elif len(read) == 1:
            plain.append(Word(read[0], word.sound, word.said))
        else:
            plain += [Word(part, "", part) for part in read]
    return _rows(plain, table)


def _rows(words: list[Word], table: dict[tuple[str, ...], tuple[str, ...]]) -> list[Word]:
    """The words with every row of two or more that the table knows read as it says, the longest first."""
    found: list[Word] = []
    longest = _longest()
    at = 0
    while at < len(words):
        texts = tuple(word.text for word in words[at : at + longest.get(words[at].text, 0)])
        for size in range(len(texts), 1, -1):
            read = table.get(texts[:size])
            if read is not None:
                found += [Word(part, "", part) for part in read]
                at += size
                break
        else:
            found.append(words[at])
            at += 1
    return found


@lru_cache(maxsize=65536)
def place_folded(word: str) -> str:
    """`folded`, and one form for a town and its Russian adjective: "muromskiy" and "murom", "izhevskaya", "izhevsk"."""
    found = _ADJECTIVE.fullmatch(word)
    if found:
        word = found[1] if len(found[1]) >= 4 else found[1] + "sk"
    return folded(word)


_ADJECTIVE = re.compile(r"(.{3,})(?:sk|zk|ck)(?:iy|ij|ii|yy|y|i|aya|aia|oe|oye|oie|ogo|oy|oi|om|ie|iye|ih|ikh)?")


@lru_cache(maxsize=65536)
def is_place(word: str) -> bool:
    """True for a town or region of the tables, or one that an airport serves."""
    return word in places() or is_city(word)


def chinese_parts(name: str) -> tuple[str, str, str]:
    """Place, brand and industry of a Chinese firm's name without its legal form, in its own letters."""
    pattern, table = _chinese()
    place = brand = industry = ""
    at = 0
    for match in pattern.finditer(name):
        brand += name[at : match.start()]
        if place_word := (not brand and not industry and table[match.group()] in places()):
            place += match.group()
        else:
            industry += match.group()
        at = match.end() + (name[match.end() : match.end() + 1] in ("省", "市") if place_word else 0)
    return place, brand + name[at:], industry
