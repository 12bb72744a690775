"""Years that stand alone: "was founded in 1998", but no "2000 drones" and no "Model 2023"."""

import re
from collections.abc import Iterator

from paperchain.language.calendar_dates import YEAR, Found
from paperchain.language.taken import Taken

_BARE_YEAR = re.compile(rf"(?<![\w$€£¥₽#№+.,/:'’&–-])(?P<y>{YEAR})(?![\w%€₽°]|[-–/]\w|[.,:]\d)")
_YEAR_PLACES = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|throughout|before|after|from|to|of|between|and|through|year|years|around|circa|early"
    r"|mid|late|as of|over|for|within|prior to|early as|beginning|starting|on|or)"
    r"\s+(?:the\s+year\s+)?|^\s*|[.;:!?,(\[\n\t\"“”]\s*|\s[–—-]\s)$",
    re.IGNORECASE,
)
_WEAK_PLACES = re.compile(r"\b(?:of|to|from|for|with|over|around|circa|and|between|or|within|on)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|its|their|his|her|a|this|that|our|under|signed)\s+$", re.IGNORECASE)
_REFERENCES = re.compile(
    r"(?:№|#|\b(?:no|nr|number|model|type|article|section|page|resolution|flight|version|code|box|room|order|invoice|contract|item"
    r"|id|ref))\.?\s*:?\s*$",
    re.IGNORECASE,
)
_QUANTITY_AFTER = re.compile(
    r"\s+(?:kg|kilograms?|tonnes?|tons?|km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|lit(?:re|er)s?|barrels?|units?|pieces?|pcs|people"
    r"|items|copies|times|hours?|days?|weeks?|months?|years?|shares|dollars?|euros?|yuan|rou?bles?|pounds?|percent"
    r"|per cent|thousand|million|billion|USD|EUR|CNY|RUB|GBP|RMB|[kmgt]\b)",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(
    r"(?!\s+onwards?\b)\s+(?!(?:its|his|this|as|was|is|has|us)\b)(?:[a-z][\w-]*\s+){0,2}?(?!(?:its|his|this|was|has)\b)[a-z][\w-]*[^s\W]s\b"
)
_SECOND = re.compile(rf"\b(?:between|from)\s+{YEAR}\s+(?:and|to)\s+$", re.IGNORECASE)
_COUNTING = re.compile(
    r"\b(?:more|less|fewer) than\s+$|\b(?:at least|up to|nearly|almost|about|some)\s+$", re.IGNORECASE
)
_SINCE = re.compile(
    r"\b(?:since|from|until|through|between|by|and|in|or|dating back to|as early as)\s+(?:at least|about|or about)\s+$",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"\s+[A-Za-z]")


def bare_years(text: str, taken: Taken) -> Iterator[Found]:
    """Years that stand alone where a date can stand; a year-like number before a unit noun is not one."""
    for match in _BARE_YEAR.finditer(text):
        start, end = match.span()
        if taken.meets(start, end):
            continue
        before, after = text[max(0, start - 40) : start], text[end : end + 60]
        if _REFERENCES.search(before) or _QUANTITY_AFTER.match(after):
            continue
        if _WEAK_PLACES.search(before) and _PLURAL_AFTER.match(after) and not _SECOND.search(before):
            continue
        if _COUNTING.search(before) and not _SINCE.search(before):
            continue
        if re.search(r"(?:^|[\n.]\s*)$", before) and _PLURAL_AFTER.match(after):
            continue
        attribute = _ARTICLE.search(before) and _WORD_AFTER.match(after)
        if _YEAR_PLACES.search(before) or _SINCE.search(before) or attribute or re.search(rf"{YEAR}\s+$", before):
            yield Found(start, end, match["y"])
