"""Sums, counts and shares in Chinese: "约500万元" -> "~5000000 CNY", "40台" -> "40", "60%以上" -> ">=60".

Every amount has its exact place, its comparison and its unit. 元 is the yuan; in traditional characters it may be
another money, and has no currency then. Numbers in a name, a year or an ordinal ("第3批") are none.
"""

import re
from dataclasses import replace

from paperchain.language.amounts import Amount
from paperchain.language.chinese_numbers import NUMBER, number

_MONEY = {
    "人民币": "CNY", "人民幣": "CNY", "美元": "USD", "美金": "USD", "欧元": "EUR", "歐元": "EUR", "卢布": "RUB",
    "盧布": "RUB", "日元": "JPY", "日圆": "JPY", "日圓": "JPY", "港元": "HKD", "港币": "HKD", "港幣": "HKD",
    "英镑": "GBP", "英鎊": "GBP", "新台币": "TWD", "新臺幣": "TWD", "新台幣": "TWD", "台币": "TWD", "台幣": "TWD",
    "韩元": "KRW", "韓元": "KRW", "瑞士法郎": "CHF", "迪拉姆": "AED", "里亚尔": "IRR", "里拉": "TRY", "坚戈": "KZT",
    "新加坡元": "SGD", "新元": "SGD", "澳元": "AUD", "加元": "CAD", "格里夫纳": "UAH", "泰铢": "THB", "林吉特": "MYR",
    "元人民币": "CNY", "元人民幣": "CNY", "人民币元": "CNY", "元": "CNY", "圆": "CNY", "圓": "CNY",
}  # fmt: skip
_CODES = {"US$": "USD", "HK$": "HKD", "$": "USD", "€": "EUR", "£": "GBP", "RMB": "CNY", "¥": "CNY", "￥": "CNY"}
_CODES |= {code: code for code in "USD EUR CNY RUB HKD GBP JPY AED".split()}
_OPEN = ("元", "圆", "圓")
_UNITS = (
    "台臺架件吨噸艘辆輛枚套箱批个個部支颗顆片块塊门門挺张張份只隻桶升米套组組节節根条條袋发發"  # one character each
)
_LONG = "公斤 千克 公里 千米 立方米 平方米 标准箱 集装箱 货柜 人次 名 位 人 架次 毫米 厘米 海里 马力 千瓦 股".split()
_UNIT = "|".join((*sorted(_LONG, key=len, reverse=True), f"[{_UNITS}]"))
_WORDS = "|".join(sorted((re.escape(w) for w in _MONEY), key=len, reverse=True))
_SIGNS = "|".join(sorted((re.escape(w) for w in _CODES), key=len, reverse=True))
_BEFORE = {
    "~": "大约 大約 约为 約為 约 約 大概 将近 將近 接近 近 差不多 左右 估计 估計",
    ">=": "至少 不少于 不少於 不低于 不低於 最少 起码",
    "<=": "至多 最多 不超过 不超過 不多于 不多於 高达 高達 多达 多達",
    ">": "超过 超過 逾 多于 多於 高于 高於 超出 大于",
    "<": "不到 不足 少于 少於 低于 低於 小于",
}
_OPS = {word: op for op, words in _BEFORE.items() for word in words.split()}
_OP = "|".join(sorted(_OPS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?P<op>{_OP})?(?P<of>百分之)?(?P<sign>人民[币幣]|{_SIGNS})?\s?(?<![0-9A-Za-z.\-])(?P<number>{NUMBER})"
    rf"(?P<more>[多余餘])?(?P<scale>[万萬亿億]+)?\s?"
    rf"(?:(?P<percent>[%％])|(?P<money>{_WORDS}|(?:USD|EUR|CNY|RMB|RUB|HKD)(?![A-Za-z]))|(?P<unit>{_UNIT}))?"
    rf"(?P<after>以上|以下|以内|以內|左右|上下)?"
)
_AFTER = {"以上": ">=", "以下": "<=", "以内": "<=", "以內": "<=", "左右": "~", "上下": "~"}
_TRADITIONAL = re.compile("[萬億與為國東車馬長門開關產業進實發該這個來時會對於從點區廠買賣軍說電機學體]")
_CONVERTED = re.compile(r"\s?[（(,，]?\s?(?:约合|約合|折合|合)(?:约|約)?\s?")


def find(text: str) -> list[Amount]:
    """Every sum, count with a measure word and share of a text, in order."""
    found = [one for match in _AMOUNT.finditer(text) if (one := _read(text, match))]
    joined: list[Amount] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and before.kind == one.kind == "money" and before.currency != one.currency:
            between = text[before.end : one.start]
            if _CONVERTED.fullmatch(between) or (between in "（(" and between):
                joined[-1] = replace(before, second=one)
                continue
        joined.append(one)
    return joined


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _read(text: str, match: "re.Match[str]") -> Amount | None:
    start, end = match.span()
    value = number(match["number"])
    if not value or (text[max(0, start - 1) : start] in ("第", "数", "數", "几", "幾") and start):
        return None
    for letter in match["scale"] or "":
        value *= 10**4 if letter in "万萬" else 10**8
    op = _AFTER.get(match["after"] or "", "") or _OPS.get(match["op"] or "", "") or (">" if match["more"] else "")
    written = match["money"] or match["sign"] or ""
    if match["percent"] or match["of"]:
        return Amount(start, end, text[start:end], "share", op, value)
    if written:
        currency = _MONEY.get(match["money"] or "", "") or _CODES.get(written, "") or _MONEY.get(written, "")
        if match["sign"] and match["money"] in _OPEN:
            currency = _CODES.get(match["sign"], "") or _MONEY.get(match["sign"], "")
        note = ""
        if match["money"] in _OPEN and not match["sign"] and _TRADITIONAL.search(_line(text, start)):
            currency, note = "", "元 in traditional characters may be another currency than the yuan"
        return Amount(start, end, text[start:end], "money", op, value, currency, note=note)
    if match["unit"] and match["number"] + match["unit"] not in ("一批", "一套", "一种"):
        after = text[match.end("unit") : match.end("unit") + 1]
        if match["unit"] in ("个", "個", "名", "人", "位", "部") and after in (
            "月",
            "人",
            "工",
            "小",
            "星",
            "季",
            "义",
        ):
            return None
        return Amount(
            start,
            end,
            text[start:end],
            "quantity",
            op,
            value,
            "",
            match["unit"],
            match.start("unit"),
            match.end("unit"),
        )
    return None
