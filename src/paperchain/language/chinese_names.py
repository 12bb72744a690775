"""Names in a Chinese sentence: firms, bodies, people, places, codes of products, and names left in Latin letters.

The tagger's ORG, PER and LOC are mended: a run of name words before 公司 or 厂 is one firm, a transcribed firm is no
person. `form` says how a firm's name is built: place, brand, industry, legal form.
"""

import re
from dataclasses import dataclass

from paperchain.language.chinese_words import BODIES, FIRMS, NOT_A_PARTY, OURS, PRONOUNS, PUBLIC, STATES, YOURS

CODE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,5}[-‐–]?[0-9]{1,5}[A-Z]{0,3}(?:[-/][0-9A-Z]{1,4})?)(?![A-Za-z0-9])")
"""Codes of products: "LZ-40", "A200"."""
DESCRIBED = tuple(
    "贸易商 貿易商 供应商 供應商 制造商 製造商 经销商 經銷商 承包商 代理商 子公司 母公司 企业 企業".split()
)
"""Endings of those who are described, not named."""
_LETTER = "A-Za-zÀ-ɏ"
LATIN = re.compile(
    rf"(?<![A-Za-z0-9])[A-Z][{_LETTER}0-9&’'-]*[{_LETTER}](?:[ .,]{{1,3}}(?:&|of|and|[A-Z][{_LETTER}0-9&’'.-]*))*"
    r"(?![A-Za-z0-9-])"
)
_LEGAL = re.compile(r"(?:Co\.?,? ?Ltd|LLC|Ltd|GmbH|Inc|JSC|FZE|FZCO|Corp|S\.A|AG)\.?$")
_FORMS = tuple(
    """
    造船厂 造船廠 股份有限公司 有限责任公司 有限責任公司 有限公司 集团公司 集團公司 总公司 總公司 分公司 集团 集團
    公司 工厂 工廠 厂 廠 研究所 研究院 设计院 大学 大學 学院 學院""".split()
)
_LANDS = tuple(sorted((s for s in STATES if len(s) > 1), key=lambda s: (-len(s), s)))
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
    bare = name.removesuffix(legal) if legal else name
    land = next((s for s in _LANDS if bare.startswith(s) and len(bare) > len(s)), "")
    place, brand, industry = chinese_parts(bare.removeprefix(land))
    return Form(land + place, brand, industry, legal)


@dataclass(frozen=True, slots=True)
class Known:
    """Names of a text found in some sentence, looked for in every other: name -> schema; and brands of full names."""

    names: dict[str, str]
    firms: tuple[str, ...] = ()


def known_names(text: str, cut: list[tuple[int, int, list[tuple[int, int, str]]]]) -> Known:
    """The names of a whole text. A name that is only the end of a longer one is left to it."""
    found: dict[str, str] = {}
    nobody = Known({})
    for start, end, pieces in cut:
        for name in named(text, start, end, pieces, nobody):
            long = len(name.text) >= (3 if name.schema == "Person" else 5)
            if name.schema not in ("Product", "Address") and long and not name.text.isascii():
                found.setdefault(name.text, name.schema)
    kept = {n: s for n, s in found.items() if not any(m != n and m.endswith(n) and form(m).brand for m in found)}
    firms = tuple(n for n, s in kept.items() if s == "Company" and form(n).legal and len(form(n).brand) >= 2)
    return Known(kept, firms)


def is_short(short: str, full: str) -> bool:
    """True if a name is a shorter form of a firm's full name: its brand, then letters of the rest in order."""
    if len(short) >= len(full) or len(short) < 2:
        return False
    parts, own = form(full), form(short)
    core = (short.removesuffix(own.legal) if own.legal else short).removeprefix(parts.place)
    if len(parts.brand) < 2 or not core.startswith(parts.brand):
        return False
    letters = iter(full.partition(parts.brand)[2])
    return all(c in letters for c in core.removeprefix(parts.brand))


def named(text: str, start: int, end: int, pieces: list[tuple[int, int, str]], known: Known) -> list[Found]:
    """The names of the sentence `start:end`, in order and apart, given the tagger's pieces and the text's names."""
    found: list[Found] = []

    def add(a: int, b: int, schema: str) -> None:
        if a < b and all(b <= f.start or f.end <= a for f in found):
            found.append(Found(a, b, text[a:b], schema))

    for name, schema in sorted(known.names.items(), key=lambda n: -len(n[0])):
        at = text.find(name, start, end)
        while at >= 0:
            add(at, at + len(name), schema)
            at = text.find(name, at + 1, end)
    for a, b in _shorts(text, start, end, pieces, known):
        add(a, b, "Company")
    for match in CODE.finditer(text, start, end):
        if not (_PAPER_BEFORE.search(text[start : match.start()]) or text[match.end() : match.end() + 1] == "号"):
            add(match.start(), match.end(), "Product")
    for match in LATIN.finditer(text, start, end):
        words = match.group().rstrip(" .,")
        stop = match.start() + len(words) + (1 if text[match.start() + len(words) :][:1] == "." else 0)
        tail = re.compile(r"(?:有限)?公司|集团|集團").match(text, stop, end)
        firm = tail or _LEGAL.search(text[match.start() : stop])
        schema = "Company" if firm else "Person" if _person(words) else "LegalEntity"
        add(match.start(), tail.end() if tail else stop, schema)
    for a, b in _firms(text, pieces):
        add(*_without_land(text, a, b), schema_of(text[a:b]) or "Organization")
    for a, b, tag in pieces:
        word = text[a:b]
        if tag == "PER" and len(word) >= 2 and word not in PRONOUNS:
            add(a, b, "Person")
        elif tag == "LOC" or word in STATES:
            add(a, b, "Address")
        elif tag == "ORG" and word not in NOT_A_PARTY | OURS | YOURS and len(word) > 1 and not word.endswith(DESCRIBED):
            add(a, b, schema_of(word) or "Organization")
    return sorted(found, key=lambda f: f.start)


_PAPER_BEFORE = re.compile(r"(?:第|发票|發票|合同|提单|订单|編號|编号|編號|号|號|No\.?)[：:为]?\s?$")


def _without_land(text: str, start: int, end: int) -> tuple[int, int]:
    """`俄罗斯维克多公司` without the state that only says whence the firm is."""
    name = text[start:end]
    said = [name.rfind(word) + len(word) for word in DESCRIBED if name.rfind(word) >= 0]
    if said and len(form(name[max(said) :]).brand) >= 2 and form(name).legal:
        return start + max(said), end  # 中国无人机制造商X有限公司
    land = next((s for s in _LANDS if len(s) > 2 and name.startswith(s)), "")
    rest = form(name.removeprefix(land)) if land else None
    return (start + len(land), end) if rest and rest.legal and len(rest.brand) >= 2 else (start, end)


def _shorts(text: str, start: int, end: int, pieces: list[tuple[int, int, str]], known: Known) -> list[tuple[int, int]]:
    """Short forms of the full names of a text: the brand and what follows of the rest, from word to word."""
    begins, ends = {a for a, _, _ in pieces}, {b for _, b, _ in pieces}
    found = []
    for full in known.firms:
        brand = form(full).brand
        at = text.find(brand, start, end)
        while at >= 0:
            last = at
            for stop in range(at + len(brand), min(end, at + len(full)) + 1):
                if (stop in ends or (stop == at + len(brand) and text[stop : stop + 1] in "”」")) and is_short(
                    text[at:stop], full
                ):
                    last = stop
            if last > at and (at in begins or text[at - 1 : at] in "“「"):
                found.append((at, last))
            at = text.find(brand, at + len(brand), end)
    return found


def _person(words: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+| [A-Z]\.){1,2}", words))


def _firms(text: str, pieces: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Runs of words that end as a firm's or body's name does, with a proper word in them."""
    runs = []
    for k, (a, b, tag) in enumerate(pieces):
        word = text[a:b]
        odd = tag == "v" and len(word) >= 5 and bool(form(word).legal)  # a transcribed name taken for a verb
        named_so = tag in ("n", "ORG", "nz", "nt", "nw", "LOC", "PER", "vn") or odd
        if not (named_so and (schema_of(word) or tag == "ORG")):
            continue
        if (
            word.endswith(DESCRIBED)
            or word in ("部门", "部門", "当局", "當局", "中心", "机构", "機構", "组织", "組織")
            or word in STATES | OURS | YOURS
        ):
            continue
        first = k
        while first and pieces[first - 1][1] == pieces[first][0] and _part(text, pieces[first - 1], first < k):
            first -= 1
        proper = any(
            t in ("ORG", "nz", "PER", "LOC", "nw") and text[x:y] not in STATES for x, y, t in pieces[first : k + 1]
        )
        alone = first == k and tag != "ORG" and not odd
        body = word.endswith(PUBLIC) and len(word) > 2 and tag == "ORG"
        if (proper and not alone) or body or odd or (tag == "ORG" and len(word) > 3):
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
