"""Which language a text is in, by its script and its commonest words; an empty string where that does not decide."""

import re

_SCRIPTS = (
    ("ja", re.compile(r"[぀-ヿ]")),
    ("ko", re.compile(r"[가-힯]")),
    ("zh", re.compile(r"[一-鿿]")),
    ("fa", re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[؀-ۿ]")),
    ("he", re.compile(r"[א-ת]")),
    ("el", re.compile(r"[Ͱ-Ͽ]")),
    ("hi", re.compile(r"[ऀ-ॿ]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[Ѐ-ӿ]")),
)
_COMMON = {
    "en": "the of and to in that was for is with by from on said its which have not it been were at an",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde",
    "fr": "le la les des et du une est dans pour qui sur que par avec au pas ce il sont",
    "es": "el la los las y del que en una por con para se es su como fue más",
    "it": "il di che la e un una per con del della sono gli nel alla anche più",
    "pt": "o os do da que em um uma para com não por mais dos das foi ao",
    "nl": "de het een van en dat op te zijn met voor niet aan er om ook",
    "pl": "w i na z że do się nie jest przez od oraz dla był po",
    "tr": "ve bir bu için ile olarak da de çok daha olan gibi kadar",
}
_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}


def guess(text: str) -> str:
    """ISO 639-1 code, or empty: a table of names or a page of numbers is in no language."""
    head = text[:20_000]
    letters = sum(1 for c in head if c.isalpha())
    if letters < 4:
        return ""
    for code, pattern in _SCRIPTS:
        share = len(pattern.findall(head)) / letters
        if share > {"uk": 0.03, "fa": 0.03, "ja": 0.1}.get(code, 0.4):
            return "" if code == "fa" and not re.search(r"[؀-ۿ]{2}", head) else code
    if letters < 20:
        return ""
    words = re.findall(r"[^\W\d_]+", head.lower())
    scores = {code: sum(1 for w in words if w in common) / len(words) for code, common in _WORDS.items()}
    best = max(sorted(scores), key=lambda code: scores[code])
    return best if scores[best] >= 0.12 else ""
