"""Names in a Chinese sentence: firms, bodies, people, places, codes of products, and names left in Latin letters.

The tagger's ORG, PER and LOC are mended: a run of name words before 公司 or 厂 is one firm, a transcribed firm is no
person. `form` says how a firm's name is built: place, brand, industry, legal form.
"""

import re
from dataclasses import dataclass

from paperchain.language.chinese_words import BODIES, FIRMS, NOT_A_PARTY, OURS, PRONOUNS, PUBLIC, STATES, YOURS

CODE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,5}[-‐–]?[0-9]{1,5}[A-Z]{0,3}(?:[-/][0-9A-Z]{1,4})?)(?![A-Za-z0-9])")
"""Codes of products: "LZ-40", "A200"."""
LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Z][\w&’'-]*[A-Za-z](?:[ .,]{1,2}(?:&|of|and|[A-Z][\w&’'.-]*))*")
_LEGAL = re.compile(r"(?:Co\.?,? ?Ltd|LLC|Ltd|GmbH|Inc|JSC|FZE|FZCO|Corp|S\.A|AG)\.?$")
_FORMS = tuple(
    """股份有限公司 有限责任公司 有限責任公司 有限公司 集团公司 集團公司 总公司 總公司 分公司 集团 集團 公司 工厂 工廠
    厂 廠 研究所 研究院 设计院 大学 大學 学院 學院""".split()
)
_SHIPS = re.compile(r"[“\"「]([^”\"」\n]{1,20})[”\"」](?=号|號|轮|輪)")
_BRACKET = re.compile(r"[（(][一-鿿]{2,5}[)）]$")


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `start:end` of the text with its FollowTheMoney schema."""

    start: int
    end: int
    text: str
    schema: str


@dataclass(frozen=True, slots=True)
class Form:
    """How a firm's name is built: "江苏 天翼 精密机械 股份有限公司". Empty where a part is missing."""

    place: str
    brand: str
    industry: str
    legal: str


def schema_of(name: str) -> str:
    """What kind of thing a Chinese name of a body is, by its ending; empty if the ending says nothing."""
    name = _BRACKET.sub("", name)
    if name.endswith(BODIES):
        return "Organization"
    if name.endswith(FIRMS):
        return "Company"
    if name.endswith(PUBLIC):
        return "PublicBody"
    return ""


def form(name: str) -> Form:
    """The parts of a firm's name. The place is one of the known places; what is neither is the brand."""
    from paperchain.language.company_words import chinese_parts

    legal = next((f for f in _FORMS if name.endswith(f)), "")
    place, brand, industry = chinese_parts(name.removesuffix(legal) if legal else name)
    return Form(place, brand, industry, legal)


def named(text: str, start: int, end: int, pieces: list[tuple[int, int, str]]) -> list[Found]:
    """The names of the sentence `start:end`, in order and apart, given the tagger's pieces."""
    found: list[Found] = []

    def free(a: int, b: int) -> bool:
        return all(b <= f.start or f.end <= a for f in found)

    def add(a: int, b: int, schema: str) -> None:
        if a < b and free(a, b):
            found.append(Found(a, b, text[a:b], schema))

    for a, b in _firms(text, pieces):
        add(a, b, schema_of(text[a:b]) or "Organization")
    for match in CODE.finditer(text, start, end):
        add(match.start(), match.end(), "Product")
    for match in LATIN.finditer(text, start, end):
        words = match.group().rstrip(" .,")
        stop = match.start() + len(words) + (1 if text[match.start() + len(words) :][:1] == "." else 0)
        tail = re.compile(r"(?:有限)?公司|集团|集團").match(text, stop, end)
        last = tail.end() if tail else stop
        firm = tail or _LEGAL.search(text[match.start() : stop])
        add(match.start(), last, "Company" if firm else "Person" if _person(words) else "LegalEntity")
    for a, b, tag in pieces:
        word = text[a:b]
        if tag == "PER" and len(word) >= 2 and word not in PRONOUNS:
            add(a, b, "Person")
        elif tag == "LOC" or word in STATES:
            add(a, b, "Address")
        elif tag == "ORG" and word not in NOT_A_PARTY | OURS | YOURS and len(word) > 1:
            add(a, b, "Address" if word in STATES else schema_of(word) or "Organization")
    return sorted(found, key=lambda f: f.start)


def _person(words: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+| [A-Z]\.){1,2}", words))


def _firms(text: str, pieces: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Runs of words that end as a firm's or body's name does, with a proper word in them."""
    runs = []
    for k, (a, b, tag) in enumerate(pieces):
        word = text[a:b]
        if not (tag in ("n", "ORG", "nz", "nt", "nw", "LOC", "PER", "vn") and (schema_of(word) or tag == "ORG")):
            continue
        if (
            word in ("部门", "部門", "当局", "當局", "中心", "机构", "機構", "组织", "組織")
            or word in STATES | OURS | YOURS
        ):
            continue
        first = k
        while first and pieces[first - 1][1] == pieces[first][0] and _part(text, pieces[first - 1], first < k):
            first -= 1
        proper = any(
            t in ("ORG", "nz", "PER", "LOC", "nw") and text[x:y] not in STATES for x, y, t in pieces[first : k + 1]
        )
        alone = first == k and tag != "ORG"
        body = word.endswith(PUBLIC) and len(word) > 2 and tag == "ORG"
        if (proper and not alone) or body or (tag == "ORG" and len(word) > 3):
            start = pieces[first][0]
            if tag == "ORG" and first == k and word in NOT_A_PARTY:
                continue
            runs.append((start, _bracketed(text, b)))
    return _widest(runs)


def _part(text: str, piece: tuple[int, int, str], inside: bool) -> bool:
    """True if a piece may stand inside a firm's name: no digit, no mark, no grammar."""
    word = text[piece[0] : piece[1]]
    return piece[2] in ("n", "nz", "nw", "ORG", "LOC", "PER", "vn", "an", "s", "f", "nr", "ns") and not (
        re.search(r"[0-9“”\"（）()、]", word) or (word in STATES and not inside) or word in _APART
    )


_APART = frozenset(
    "总经理 董事长 客户 供应商 子公司 母公司 股东 法定代表人 技术人员 工程师 记者 发言人 制造商 买方 卖方".split()
)


def _bracketed(text: str, end: int) -> int:
    """`天翼公司（香港）` ends behind the bracket."""
    match = re.match(r"（(?:香港|上海|北京|深圳|中国|国际|集团)）(?:有限公司)?", text[end : end + 12])
    return end + match.end() if match else end


def _widest(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for a, b in sorted(runs, key=lambda r: (r[0], -r[1])):
        if kept and a < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(b, kept[-1][1]))
        else:
            kept.append((a, b))
    return kept
