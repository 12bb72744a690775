"""Dates in Chinese as EDTF: 2023年9月, 二〇二三年, 2024年底, 去年10月, 上月, 2024年8月10日至9月5日.

What counts from the day of the document ("去年") has no value without one. A month without a year is that of the last
year told in the text before it, else the nearest before the document. "2024年底" is its December, "年初" its first
four months, as in English.
"""

import re
from datetime import date, timedelta

from paperchain.language.chinese_numbers import number
from paperchain.language.edtf import bounds, is_date, shifted
from paperchain.language.when import When

_YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年度": 0, "本年": 0, "明年": 1, "后年": 2, "後年": 2}
_MONTHS = {
    "上个月": -1,
    "上個月": -1,
    "上月": -1,
    "本月": 0,
    "这个月": 0,
    "這個月": 0,
    "下个月": 1,
    "下個月": 1,
    "下月": 1,
}
_DAYS = {"前天": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1}
_N = r"[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
_YEAR = (
    r"(?:(?P<year>(?:19|20)[0-9]{2}|[１２][０-９]{3}|[一二][〇零○一二三四五六七八九]{3})\s?年(?!代|级|級)度?"
    r"|(?:中华|中華)?(?P<roc>民国|民國)\s?(?P<of>" + _N + r"|1[0-9]{2})\s?年"
    rf"|(?P<said>{'|'.join(_YEARS)}))"
)
_PART = (
    r"(?P<part>年底|年末|底|末|年初|年中|初|中期|上半年|下半年|第?[一二三四1-4]季度|[春夏秋冬][季天]|上旬|中旬|下旬)"
)
_ONE = re.compile(
    rf"(?:{_YEAR}\s?的?(?:(?P<month>{_N})\s?月份?(?:(?P<day>{_N})\s?[日号號])?)?{_PART}?"
    rf"|(?P<bare>{_N})\s?月份?(?:(?P<on>{_N})\s?[日号號])?(?P<bpart>上旬|中旬|下旬|初|底|末|中旬)?"
    rf"|(?P<past>{'|'.join(_MONTHS)})(?:(?P<pday>{_N})\s?[日号號]|(?P<ppart>上旬|中旬|下旬|初|底|末))?"
    rf"|(?P<today>{'|'.join(_DAYS)})"
    r"|(?<![0-9])(?P<iso>(?:19|20)[0-9]{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12][0-9]|0?[1-9]))(?![0-9])"
    r"|(?:(?P<century>[12][0-9])世[纪紀])?(?P<decade>[0-9]0|[一二三四五六七八九]十)年代)"
)
_TO = re.compile(r"\s?(?:至|到|—|–|-|~|～)\s?")
_SINCE = re.compile(r"以来|以來|起|之后|之後|以后|以後|后|後(?!期)")
_UNTIL = re.compile(r"之前|以前|前(?![往来線线述])")
_ASSUMED = "the year was taken from the publication date"
_TOLD = "the year was taken from the date told before"


def find(text: str, published: str = "") -> list[When]:
    """Every date expression of a text, in order; `published` is the EDTF of the day that "去年" counts from."""
    found: list[When] = []
    told = ""
    pos = 0
    while match := _ONE.search(text, pos):
        pos = match.end()
        if match["bare"] and _no_date(text, match):
            continue
        edtf, note = _value(match, published, told)
        start, end = match.span()
        joined = _TO.match(text, end)
        other = _ONE.match(text, joined.end()) if joined else None
        if edtf and other and (last := _second(other, edtf, published)):
            edtf, end = f"{edtf.split('/')[0]}/{last.split('/')[-1]}", other.end()
            if not is_date(edtf):
                edtf = ""
        elif edtf and "/" not in edtf and (after := _SINCE.match(text, end)):
            edtf, end = _since(edtf, after.group()), after.end()
        elif edtf and "/" not in edtf and (after := _UNTIL.match(text, end)):
            edtf, end = _until(edtf), after.end()
        told = edtf[:4] if edtf[:4].isdigit() and "X" not in edtf else told
        found.append(When(start, end, text[start:end], edtf, note))
        pos = end
    return found


def _no_date(text: str, match: "re.Match[str]") -> bool:
    """`3个月`, `12月` in a number: only what stands by itself is a month."""
    before = text[max(0, match.start() - 1) : match.start()]
    return before.isdigit() or before in ("第", ".", "-", "/", "每") or (number(match["bare"]) or 0) > 12


def _int(written: str) -> int:
    value = number(written)
    return int(value) if value is not None else 0


def _value(match: "re.Match[str]", published: str, told: str) -> tuple[str, str]:
    if match["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-/.]", match["iso"]))
        return _checked(f"{year:04d}-{month:02d}-{day:02d}"), ""
    if match["decade"]:
        tens = _int(match["decade"])
        century = int(match["century"]) - 1 if match["century"] else (20 if tens <= 20 else 19)
        return f"{century}{tens // 10}X", ""
    if match["today"]:
        return (shifted(published, _DAYS[match["today"]]), "") if len(published) == 10 else ("", "no day to count from")
    if match["past"]:
        if len(published) < 7:
            return "", "no day to count from"
        whole = shifted(published[:7], _MONTHS[match["past"]])
        if match["pday"]:
            return _checked(f"{whole}-{_int(match['pday']):02d}"), ""
        return _parted(whole, match["ppart"] or ""), ""
    if match["bare"]:
        return _of_month(match, published, told)
    year_text, note = _year(match, published)
    if not year_text:
        return "", note
    if match["month"]:
        of = f"{year_text}-{_int(match['month']):02d}"
        if match["day"]:
            return _checked(f"{of}-{_int(match['day']):02d}"), note
        return _checked(_parted(of, match["part"] or "")), note
    return _parted(year_text, match["part"] or ""), note


def _year(match: "re.Match[str]", published: str) -> tuple[str, str]:
    if match["year"]:
        return f"{_int(match['year']):04d}", ""
    if match["roc"]:
        return f"{1911 + _int(match['of']):04d}", ""
    if not published[:4].isdigit():
        return "", "no day to count from"
    return shifted(published[:4], _YEARS[match["said"]]), ""


def _of_month(match: "re.Match[str]", published: str, told: str) -> tuple[str, str]:
    month = _int(match["bare"])
    year, note = (told, _TOLD) if told else (published[:4], _ASSUMED)
    if not year.isdigit():
        return "", "the year is not given"
    if not told and len(published) >= 7 and month > int(published[5:7]):
        year = shifted(year, -1)
    if match["on"]:
        return _checked(f"{year}-{month:02d}-{_int(match['on']):02d}"), note
    return _checked(_parted(f"{year}-{month:02d}", match["bpart"] or "")), note


def _second(match: "re.Match[str]", first: str, published: str) -> str:
    """The end of a range; what it leaves out is that of its beginning."""
    if match["bare"]:
        return _of_month(match, published, first[:4])[0]
    if match["iso"] or match["year"] or match["said"]:
        return _value(match, published, "")[0]
    return ""


_QUARTER = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SEASON = {"春": 21, "夏": 22, "秋": 23, "冬": 24}


def _parted(edtf: str, part: str) -> str:
    """A year or month, or the part of it that is meant."""
    if not part:
        return edtf
    if len(edtf) == 7:
        if part in ("上旬", "初"):
            return f"{edtf}-01/{edtf}-10"
        if part == "中旬":
            return f"{edtf}-11/{edtf}-20"
        last = bounds(edtf)[1]
        return f"{edtf}-21/{last.isoformat()}" if last and part in ("下旬", "底", "末") else edtf
    if part in ("年底", "年末", "底", "末"):
        return f"{edtf}-12"
    if part in ("年初", "初"):
        return f"{edtf}-01/{edtf}-04"
    if part in ("年中", "中期"):
        return f"{edtf}-05/{edtf}-08"
    if part == "上半年":
        return f"{edtf}-01/{edtf}-06"
    if part == "下半年":
        return f"{edtf}-07/{edtf}-12"
    if part[0] in _SEASON:
        return f"{edtf}-{_SEASON[part[0]]}"
    if part.endswith("季度"):
        quarter = _QUARTER[part.removeprefix("第")[0]]
        return f"{edtf}-{3 * quarter - 2:02d}/{edtf}-{3 * quarter:02d}"
    return edtf


def _checked(edtf: str) -> str:
    return edtf if is_date(edtf) else ""


def _since(edtf: str, word: str) -> str:
    """`2023年以来` holds 2023; `2023年后` begins behind it."""
    first, last = bounds(edtf)
    if word in ("以来", "以來", "起") or last is None or first is None:
        return f"{edtf}/.."
    after = last + timedelta(days=1)
    return f"{after.isoformat()[: len(edtf)]}/.." if len(edtf) in (4, 7, 10) else f"{edtf}/.."


def _until(edtf: str) -> str:
    first, _ = bounds(edtf)
    if first is None or first == date.min or len(edtf) not in (4, 7, 10):
        return f"../{edtf}"
    return f"../{(first - timedelta(days=1)).isoformat()[: len(edtf)]}"
