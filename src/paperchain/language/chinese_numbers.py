"""Numbers as Chinese writes them: 500, 3.2亿, 三百二十万, 二〇二三, 两千. Simplified and traditional forms."""

import re
from decimal import Decimal

DIGITS = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    "零": 0, "○": 0, "两": 2, "兩": 2, "壹": 1, "贰": 2, "貳": 2, "叁": 3, "參": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6,
    "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
SCALES = _TENS | _MYRIADS
_SCALE = "".join(SCALES)
_WRITTEN = "".join(DIGITS) + _SCALE
_FIGURES = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
NUMBER = rf"(?:{_FIGURES}\s?[{_SCALE}]*(?:{_FIGURES}[{_SCALE}]+)*|[{_WRITTEN}]+(?:点[{''.join(DIGITS)}]+)?[{_SCALE}]*)"
"""Pattern of a number, in figures with scale words behind them or in characters."""


def number(written: str) -> Decimal | None:
    """The value of a number as written; None if it cannot be read ("数百" is no number)."""
    plain = written.translate(_HALF).replace(",", "").replace(" ", "")
    if not plain:
        return None
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain):
        return Decimal(plain)
    if all(c in DIGITS for c in plain):
        return Decimal("".join(str(DIGITS[c]) for c in plain))
    total, section, last = Decimal(0), Decimal(0), None
    for part in re.findall(r"[0-9]+(?:\.[0-9]+)?|.", plain):
        if part[0].isdigit():
            last = Decimal(part)
        elif part in DIGITS:
            last = Decimal(DIGITS[part])
        elif part in _TENS:
            section += (Decimal(1) if last is None else last) * _TENS[part]
            last = None
        elif part in _MYRIADS:
            section += last or Decimal(0)
            if not section and not total:
                return None
            total = (total + section) * _MYRIADS[part] if not section else total + section * _MYRIADS[part]
            section, last = Decimal(0), None
        else:
            return None
    return total + section + (last or Decimal(0))


_HALF = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
