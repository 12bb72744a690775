"""Words of any script in plain Latin letters, and two coarser forms in which spellings of one word meet.

`romanised` gives the words; `folded` levels the systems (GOST, BGN/PCGN, ISO 9, passports: "Khabarovskiy",
"Habarovskij"); `skeleton` keeps consonants alone, as Arabic and Persian write them. Chinese is read with pypinyin if
`pip install "paperchain[zh]"` has been done, and is left as it is without it.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from paperchain.language.names import romanise, tokens

_ARABIC = dict(
    zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگکیآأإىةؤئء", "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h u i p"
        " ch zh g k i a a i a h u i _".split(), strict=True)
)  # fmt: skip
_HEBREW = dict(
    zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z ch t y k k l m m n n s a p p ts ts k r sh t".split(), strict=True)
)
_FOLDS = tuple(
    (re.compile(pattern), level)
    for pattern, level in (
        (r"ck|q", "k"), (r"shch|sch|sh|zh|sz", "s"), (r"kh|gh|ch(?=[rlnm])|(?<=te)ch", "h"), (r"tch|tsch|cz|ch", "c"),
        (r"ts|tz", "c"), (r"dzh|dj", "j"),
        (r"ph", "f"), (r"th", "t"), (r"ks|x", "ks"), (r"w", "v"), (r"ou|oo", "u"),
        (r"[iyj]+(?=[aou])", "i"), (r"(?<=[aeou])[yj]", "i"), (r"[yj]e|ie|io|yo|jo", "e"), (r"[iyj]+", "i"),
        (r"ee", "i"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_CLASSES = str.maketrans(
    {"b": "p", "d": "t", "g": "k", "q": "k", "c": "k", "z": "s", "v": "f", "w": "f", "j": "s", "x": "s", "h": None}
)
_SEMITIC = re.compile("[\u0590-\u06ff]")
_PERSIAN = re.compile("[پچژگکی]")
_CHINESE = re.compile("[\u4e00-\u9fff]")


@cache
def _pinyin() -> Any:
    try:
        from pypinyin import Style, pinyin
    except ImportError:
        return None
    return lambda text: [one[0] for one in pinyin(text, style=Style.NORMAL, errors="default")]


@lru_cache(maxsize=65536)
def romanised(name: str) -> tuple[str, ...]:
    """The words of a name in small Latin letters. A Chinese word becomes one word of its syllables."""
    if name.isascii():
        return tokens(name)
    name = unicodedata.normalize("NFKC", name)
    if _SEMITIC.search(name):
        table = _ARABIC if re.search("[\u0600-\u06ff]", name) else _HEBREW
        if _PERSIAN.search(name):
            table = table | {"ض": "z", "ذ": "z", "ث": "s"}
        name = "".join(table.get(c, "" if "\u064b" <= c <= "\u0652" else c).replace("_", "") for c in name)
    elif _CHINESE.search(name) and (read := _pinyin()):
        name = " ".join("".join(read(word)) for word in re.findall(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff\s]+", name))
    return tokens(romanise(name))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A Latin word with the differences of romanisation levelled: "tsiolkovskiy", "ciolkovskij" -> "ciolkovski"."""
    for pattern, level in _FOLDS:
        word = pattern.sub(level, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word in classes of like sound: "muhammad" and "mohamed" -> "mmt"."""
    bare = folded(word).translate(_CLASSES)
    kept = re.sub(r"[aeiou]", "", bare[1:])
    first = "" if bare[:1] in "aeiou" else bare[:1]
    return re.sub(r"(.)\1+", r"\1", first + kept)
