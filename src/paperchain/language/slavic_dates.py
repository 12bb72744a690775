"""Dates in Russian and Ukrainian text as EDTF, with the precision that the text gives them and no more.

"12 мая 2023 г." is 2023-05-12, "в конце 2024" is 2024-10/2024-12, "с мая 2023 года" is 2023-05/.., "до мая 2022" is
../2022-05. "Прошлый год" counts from the publication date and stays unresolved without it.
"""

import re
from collections.abc import Iterator

from paperchain.language.edtf import bounds, is_date, shifted
from paperchain.language.when import When

_MONTHS = (
    r"январ[ьяею]|січ(?:ень|ня|ні)",
    r"феврал[ьяею]|лют(?:ий|ого|ому)",
    r"март[ае]?|берез(?:ень|ня|ні)",
    r"апрел[ьяею]|квіт(?:ень|ня|ні)",
    r"ма[йяею]|трав(?:ень|ня|ні)",
    r"июн[ьяею]|черв(?:ень|ня|ні)",
    r"июл[ьяею]|лип(?:ень|ня|ні)",
    r"август[ае]?|серп(?:ень|ня|ні)",
    r"сентябр[ьяею]|верес(?:ень|ня|ні)",
    r"октябр[ьяею]|жовт(?:ень|ня|ні)",
    r"ноябр[ьяею]|листопад[аі]?",
    r"декабр[ьяею]|груд(?:ень|ня|ні)",
)
_MONTH = "(?P<month>" + "|".join(f"(?:{m})" for m in _MONTHS) + r")(?!\w)"
MONTH = re.compile("|".join(_MONTHS), re.IGNORECASE)
"""The name of a month in any of its cases."""
_AD = r"(?:\s*(?:год(?:а|у|ом|ов|ам|ах)?|гг?(?:\.|(?!\w))|р(?:ок|оку|оці|оків|оком)(?!\w)|рр?\.))"
_YEAR = rf"(?P<year>(?:1[89]|20)\d\d)(?:-?(?:го|м|му|й))?(?!\d){_AD}?"
_DAY = r"(?<![\d.,/№-])(?P<day>\d{1,2})(?:-?(?:го|е))?"
_PART = r"(?P<part>начал[оеау]|початк(?:у|ом)|середин[аеуі]|кон(?:це|ца|ец|цу)|наприкінці|кінц[іья])"
_HALVES = r"(?P<half>перв(?:ой|ая|ую|ом)|перш(?:ій|ому|а|ого)|втор(?:ой|ая|ую|ом)|друг(?:ій|ому|а|ого)|[12]|II?)"
_HALF = rf"{_HALVES}(?:-?(?:й|я|м|ом|ой))?\s+(?:половин[аеуыі]|полугоди[еяи]|півріччі|півріччя)"
_NUMBERS = {"перв": 1, "перш": 1, "втор": 2, "друг": 2, "трет": 3, "четв": 4, "I": 1, "II": 2, "III": 3, "IV": 4}
_QUARTER = (
    r"(?P<quarter>перв\w+|перш\w+|втор\w+|друг\w+|трет\w+|четв[её]рт\w+|четверт\w+|[1-4](?:-?(?:й|м|ом|му))?"
    r"|IV|I{1,3})\s+квартал[аеуі]?"
)
_SEASON = (
    r"(?P<season>весн(?:ой|ы|а|і)|навесні|лет(?:ом|а|о)|влітку|літ(?:ом|а)|осен(?:ью|и|ь)|восени|зим(?:ой|ы|а)|взимку)"
)
_SEASONS = {
    "вес": "21", "нав": "21", "лет": "22", "влі": "22", "літ": "22", "осе": "23", "вос": "23", "зим": "24",
    "взи": "24",
}  # fmt: skip
_SPECS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<low>(?:1[89]|20)\d\d)\s*[-–—]\s*(?P<high>(?:1[89]|20)\d\d)(?!\d){_AD}(?!\w)",
        rf"(?<!\w){_DAY}\s+{_MONTH}(?:\s+{_YEAR})?",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?![\d.]\d)(?:\s*(?:г\.|года|р\.|року))?",
        r"(?<![\d-])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d-])",
        rf"(?<!\w){_PART}\s+{_MONTH}(?:\s+{_YEAR})?",
        rf"(?<!\w){_PART}\s+{_YEAR}(?![\w-])",
        rf"(?<!\w){_HALF}\s+{_YEAR}",
        rf"(?<!\w){_QUARTER}\s+{_YEAR}",
        rf"(?<!\w){_SEASON}\s+{_YEAR}",
        rf"(?<!\w){_MONTH}\s+{_YEAR}",
        r"(?<=с )(?P<day>\d{1,2})(?=\s+(?:по|до)\s)",
        rf"(?<=[сз] ){_MONTH}(?=\s+(?:по|до)\s)",
        rf"(?<![\w.,/№-])(?P<year>(?:1[89]|20)\d\d)(?:-?(?:го|м|му|й))?(?!\d){_AD}",
        r"(?<=\bв )(?P<year>(?:19|20)\d\d)(?=[.,;)]|\s*$)",
        r"(?<=\bу )(?P<year>(?:19|20)\d\d)(?=[.,;)]|\s*$)",
        r"(?<!\w)(?P<relative>прошл(?:ого|ом|ый) год[ау]?|минувш(?:его|ем) год[ау]?"
        r"|(?:этого|этом|текущего|текущем) год[ау]"
        r"|минул(?:ого|ому) ро(?:ку|ці)|(?:цього|цьому) ро(?:ку|ці)|вчера|вчора|сегодня|сьогодні"
        r"|прошл(?:ого|ом) месяц[ае]|минулого місяця)(?!\w)",
    )
)
_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<since>начиная\s+с|починаючи\s+з|с|со|з|від|от)|(?P<until>не\s+позднее|не\s+пізніше|до|к|по)"
    r"|(?P<after>после|після)|(?P<about>около|примерно\s+в|приблизительно\s+в|близько|приблизно\s+у?в?))\s+$",
    re.IGNORECASE,
)
_STATED = frozenset(("от", "від"))
"""Before a day they give the date of a paper ("договор от 12 мая 2023 г."), before the rest they open an interval."""
_UP_TO = re.compile(r"\s+(?:по|до)\s+", re.IGNORECASE)


def find(text: str, published: str = "") -> list[When]:
    """Every date expression of a Russian or Ukrainian text in order, none overlapping. `published` is EDTF."""
    held: list[When] = []
    for spec in _SPECS:
        for hit in spec.finditer(text):
            if any(hit.start() < w.end and w.start < hit.end() for w in held):
                continue
            edtf, note = _value({k: v for k, v in hit.groupdict().items() if v}, published)
            if edtf or note:
                end = hit.start() + len(hit.group().rstrip())
                held.append(When(hit.start(), end, text[hit.start() : end], edtf, note))
    return list(_operated(text, sorted(held, key=lambda w: w.start)))


def _month(written: str) -> int:
    return next(n for n, m in enumerate(_MONTHS, 1) if re.fullmatch(m, written, re.IGNORECASE))


def _value(parts: dict[str, str], published: str) -> tuple[str, str]:
    """EDTF of one expression and a note; both empty if it is no date."""
    if "relative" in parts:
        return _relative(parts["relative"].lower(), published)
    if "iso" in parts:
        return (parts["iso"], "") if is_date(parts["iso"]) else ("", "")
    if "low" in parts:
        both = f"{parts['low']}/{parts['high']}"
        return (both, "") if is_date(both) else ("", "")
    if "day" in parts and "month" not in parts and "number" not in parts:
        return "", "the month is not given"
    month = _month(parts["month"]) if "month" in parts else int(parts.get("number", 0))
    year, note = parts.get("year", ""), ""
    if not year:
        if len(published) < 4:
            return "", "the year is not given"
        year, note = published[:4], "the year was taken from the publication date"
        if len(published) >= 7 and f"{year}-{month:02d}" > published[:7]:
            year = f"{int(year) - 1:04d}"
    if "day" in parts:
        edtf = f"{year}-{month:02d}-{int(parts['day']):02d}"
        return (edtf, note) if is_date(edtf) else ("", "")
    if "part" in parts:
        return _part(parts["part"].lower(), year, month), note
    if "half" in parts or "quarter" in parts:
        written = parts.get("half") or parts["quarter"]
        number = _NUMBERS.get(written.split()[0].upper()) or _NUMBERS.get(written[:4].lower()) or int(written[0])
        months = 6 if "half" in parts else 3
        return f"{year}-{months * (number - 1) + 1:02d}/{year}-{months * number:02d}", ""
    if "season" in parts:
        return f"{year}-{next(s for start, s in _SEASONS.items() if parts['season'].lower().startswith(start))}", ""
    return (f"{year}-{month:02d}" if month else year), note


def _part(written: str, year: str, month: int) -> str:
    which = 0 if written.startswith(("нач", "поч")) else 1 if written.startswith("сер") else 2
    if not month:
        return f"{year}-{('01', '05', '10')[which]}/{year}-{('04', '08', '12')[which]}"
    last = bounds(f"{year}-{month:02d}")[1]
    first, end = ((1, 10), (11, 20), (21, last.day if last else 28))[which]
    return f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{end:02d}"


def _relative(written: str, published: str) -> tuple[str, str]:
    day = written in ("вчера", "вчора", "сегодня", "сьогодні")
    month = written.endswith(("месяца", "месяце", "місяця"))
    size = 10 if day else 7 if month else 4
    if len(published) < size or not is_date(published[:size]):
        return "", "the publication date is not known"
    back = written.startswith(("прошл", "минул", "минув", "вч"))
    return shifted(published[:size], -1 if back else 0), ""


def _operated(text: str, found: list[When]) -> Iterator[When]:
    index = 0
    while index < len(found):
        one = found[index]
        index += 1
        before = _BEFORE.search(text, max(0, one.start - 24), one.start)
        following = found[index] if index < len(found) else None
        since = before is not None and bool(before["since"])
        if since and following and following.edtf and _UP_TO.fullmatch(text, one.end, following.start):
            low = one.edtf or ""
            if not low or (one.note and not following.note):  # "с марта по май 2024 года": one year for both
                low = _shared(one.text, following.edtf)
            both = f"{low.split('/')[0]}/{following.edtf.split('/')[-1]}" if low else ""
            if both and is_date(both):
                yield When(one.start, following.end, text[one.start : following.end], both)
                index += 1
                continue
        dated = before is not None and (before["since"] or "").lower() in _STATED and len(one.edtf) == 10
        if not before or not one.edtf or dated:
            yield one
            continue
        edtf = _apply(before, one.edtf)
        yield When(before.start(), one.end, text[before.start() : one.end], edtf, one.note) if edtf else one


def _shared(written: str, edtf: str) -> str:
    """A day and month that take the year of the date behind them; a month alone too."""
    hit = re.fullmatch(rf"(?:{_DAY}\s+)?{_MONTH}", written, re.IGNORECASE)
    if written.isdigit() and len(edtf) == 10:  # "с 12 по 14 мая"
        return f"{edtf[:8]}{int(written):02d}"
    if not hit:
        return ""
    return f"{edtf[:4]}-{_month(hit['month']):02d}" + (f"-{int(hit['day']):02d}" if hit["day"] else "")


def _apply(before: "re.Match[str]", edtf: str) -> str:
    low, high = edtf.split("/")[0], edtf.split("/")[-1]
    if before["since"]:
        return f"{low}/.."
    if before["until"]:
        return f"../{high}"
    if before["after"]:
        return f"{shifted(high, 1)}/.." if shifted(high, 1) else ""
    return f"{edtf}~" if "/" not in edtf else ""
