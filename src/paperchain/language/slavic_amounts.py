"""Money and quantities in Russian and Ukrainian text: "более 1,2 млн юаней" is >1200000 CNY, "12 двигателей" is 12."""

import re
from decimal import Decimal

from paperchain.language.amounts import Amount, Kind
from paperchain.language.slavic_dates import MONTH

_SPACE = "[ \u00a0\u202f\u2009]"
_DIGITS = (
    rf"(?<![\w.,/№#-])(?P<digits>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?|\d+(?:[.,]\d+)?)(?![\w]|[./:-]\d)"
)
_WORDS: dict[str, int | Decimal] = {
    "один": 1, "одна": 1, "одну": 1, "одного": 1, "два": 2, "две": 2, "двух": 2, "дві": 2, "двох": 2, "три": 3,
    "трех": 3, "трёх": 3, "трьох": 3, "четыре": 4, "четырех": 4, "четырёх": 4, "чотири": 4, "пять": 5, "пяти": 5,
    "п'ять": 5, "п’ять": 5, "шесть": 6, "шести": 6, "шість": 6, "семь": 7, "семи": 7, "сім": 7, "восемь": 8,
    "восьми": 8, "вісім": 8, "девять": 9, "девяти": 9, "дев'ять": 9, "дев’ять": 9, "десять": 10, "десяти": 10,
    "одиннадцать": 11, "двенадцать": 12, "двенадцати": 12, "дванадцять": 12, "тринадцать": 13, "четырнадцать": 14,
    "пятнадцать": 15, "п'ятнадцять": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19,
    "двадцать": 20, "двадцять": 20, "тридцать": 30, "тридцять": 30, "сорок": 40, "пятьдесят": 50, "п’ятдесят": 50,
    "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80, "девяносто": 90, "сто": 100, "двести": 200, "двісті": 200,
    "триста": 300, "пятьсот": 500, "полтора": Decimal("1.5"), "півтора": Decimal("1.5"),
}  # fmt: skip
_ANY = "|".join(sorted(_WORDS, key=len, reverse=True))
_WORD = (
    rf"(?<!\w)(?P<words>(?:{_ANY})"
    r"(?:\s+(?:один|два|две|три|четыре|пять|шесть|семь|восемь|девять))?)(?!\w)"
)
_SCALE = (
    r"(?:\s*(?:(?P<thousand>тыс\.|тыс(?!\w)|тысяч[аиу]?|тисяч[аиу]?|тис\.)"
    r"|(?P<million>млн\.?|миллион(?:а|ов)?|мільйон(?:а|ів|и)?)"
    r"|(?P<billion>млрд\.?|миллиард(?:а|ов)?|мільярд(?:а|ів|и)?)|(?P<trillion>трлн\.?|триллион(?:а|ов)?))(?!\w))?"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_CURRENCIES = (
    (r"(?:китайских\s+|китайських\s+)?юан(?:ь|я|ей|ей|ях|ями|ів|і)|юаней?|CNY|RMB", "CNY"),
    (r"(?:российских\s+)?рубл(?:ь|я|ей|ях|ями|ів|і)|руб\.|руб|₽|RUB|RUR", "RUB"),
    (r"(?:гонконгских)\s+доллар(?:а|ов)?|HKD", "HKD"),
    (r"(?:американских\s+)?доллар(?:а|ов|ах)?(?:\s+США)?|долл\.(?:\s+США)?|долар(?:а|ів|и)?(?:\s+США)?|USD|\$", "USD"),
    (r"евро|євро|EUR|€", "EUR"),
    (r"гривен|гривн[аиь]|гривень|грн\.?|UAH|₴", "UAH"),
    (r"тенге|KZT", "KZT"),
    (r"дирхам(?:а|ов)?(?:\s+ОАЭ)?|AED", "AED"),
    (r"(?:турецких\s+)?лир(?:а|ы)?|TRY", "TRY"),
    (r"(?:японских\s+)?[ий]ен(?:а|ы)?|JPY", "JPY"),
    (r"фунт(?:а|ов)?\s+стерлингов|GBP", "GBP"),
    (r"белорусских\s+рублей|BYN", "BYN"),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in _CURRENCIES)
_AFTER = r"(?:\s*(?P<currency>" + "|".join(pattern for pattern, _ in _CURRENCIES) + r")(?![а-яёіїєґА-Яa-zA-Z]))?"
_UNIT = re.compile(
    rf"{_SPACE}+(?P<unit>(?:[а-яёіїєґ]+(?:ых|их|ої|ого|ных)\s+)?(?:шт\.?|ед\.|компл\.|кг|[а-яёіїєґ]{{3,}}|т(?!\w)))",
    re.IGNORECASE,
)
_FIND = tuple(re.compile(number + _SCALE + _AFTER, re.IGNORECASE) for number in (_DIGITS, _WORD))
_OPS = re.compile(
    r"(?<!\w)(?:(?P<least>не\s+менее|как\s+минимум|по\s+меньшей\s+мере|не\s+менше|щонайменше)"
    r"|(?P<most>не\s+более|не\s+больше|максимум|не\s+більше)"
    r"|(?P<more>более(?:\s+чем(?:\s+за)?)?|больше(?:\s+чем(?:\s+за)?)?|свыше|понад"
    r"|більше|більш\s+ніж)"
    r"|(?P<less>менее(?:\s+чем(?:\s+за)?)?|меньше(?:\s+чем(?:\s+за)?)?|менше(?:\s+ніж)?)"
    r"|(?P<about>около|примерно|приблизительно|порядка|почти|близько|приблизно|майже))\s+$",
    re.IGNORECASE,
)
_SIGNS = {"least": ">=", "most": "<=", "more": ">", "less": "<", "about": "~"}
_REFERENCE = re.compile(
    r"(?:№|#|\b(?:ИНН|ОГРН|КПП|БИК|ІПН|ЄДРПОУ|ЕДРПОУ|номер\w*|статья|статьи|ст\.|пункт\w*|п\.|тел\.?|телефон|сч[её]т\w*"
    r"|р/с|к/с|к/счет|дом|д\.|кв\.|стр\.|ул\.|стаття|оф\.|код\w*|модел[ьи]|HS))[\s:№]*(?:\d[\d\s]*)?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:год|лет|мес|недел|дн|день|сут|час|минут|секунд|раз|ро[кц]|тижн|годин|хвилин|январ|феврал|март|апрел|ма[йяе]$"
    r"|июн|июл|август|сентябр|октябр|ноябр|декабр|числ|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд"
    r"|стат|пункт|процент)",
    re.IGNORECASE,
)  # fmt: skip


def find(text: str) -> list[Amount]:
    """Every amount of a Russian or Ukrainian text in order, none overlapping."""
    found: list[Amount] = []
    for pattern in _FIND:
        for hit in pattern.finditer(text):
            if not any(hit.start() < a.end and a.start < hit.end() for a in found):
                amount = _amount(text, hit)
                if amount:
                    found.append(amount)
    return sorted(found, key=lambda a: a.start)


def _number(hit: "re.Match[str]") -> Decimal | None:
    written = hit.groupdict().get("digits")
    if written is None:
        return sum((Decimal(_WORDS[w]) for w in hit["words"].lower().split()), Decimal(0))
    plain = re.sub(_SPACE, "", written)
    scaled = any(hit[s] for s in _SCALES)
    if re.search(r"[.,]\d{3}$", plain) and not scaled:
        return None  # "1,200" may be either
    return Decimal(plain.replace(",", ".")) if len(plain) < 16 else None


def _amount(text: str, hit: "re.Match[str]") -> Amount | None:
    number = _number(hit)
    if number is None or _REFERENCE.search(text, max(0, hit.start() - 30), hit.start()):
        return None
    scale = next((n for s, n in _SCALES.items() if hit[s]), 1)
    value = number * scale
    op = _OPS.search(text, max(0, hit.start() - 24), hit.start())
    sign = next((s for name, s in _SIGNS.items() if op and op[name]), "")
    start = op.start() if op else hit.start()
    written = hit["currency"]
    end = hit.start() + len(hit.group().rstrip())
    kind: Kind
    if written:
        code = next((iso for pattern, iso in _COMPILED if pattern.fullmatch(written)), "")
        return Amount(start, end, text[start:end], "money", sign, value, code)
    if re.match(rf"{_SPACE}?%|{_SPACE}(?:процент|відсот)", text[end : end + 9]):
        return Amount(start, end, text[start:end], "share", sign, value)
    unit = _UNIT.match(text, end)
    if unit is None:
        return None
    if re.fullmatch(r"(?:1[89]|20)\d\d", hit.group().strip()) and _TIME.match(unit["unit"]):
        return None
    if MONTH.fullmatch(unit["unit"]):  # "12 мая" is a date
        return None
    kind = "duration" if _TIME.match(unit["unit"]) else "quantity"
    return Amount(
        start, end, text[start:end], kind, sign, value, "", unit["unit"], unit.start("unit"), unit.end("unit")
    )
