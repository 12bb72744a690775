"""Credit lines: what a text itself says of the source that it rests on."""

import re
from dataclasses import dataclass

from paperchain.model import Document, Span

_NAME = r"(?P<name>(?:the )?[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|of|and|for|the))*?)"
_GIVEN = r"(?:with |additional )?(?:inputs?|files|material|reporting|report|agencies?) (?:from|by) "
_BRACKET = r"(?:[Ww]ith )?(?:[Ii]nputs?|[Aa]dditional reporting|[Rr]eporting|[Ww]riting|[Ss]ource:?) (?:from |by )?"
_LABEL = r"(?:source|sources|via|originally published by|first published by|courtesy of)[: ]\s*"
_SAID = r"\bthis (?:article|report|story) (?:was )?(?:first|originally) (?:appeared|published|ran) (?:in|on|by) "
_LINES = (
    re.compile(rf"(?im:^[^\w\n]*{_GIVEN}){_NAME}(?=[\s.,)\]]*$)", re.M),
    re.compile(rf"\({_BRACKET}{_NAME}\)"),
    re.compile(r"^(?:[A-Z][A-Z .,/-]+(?:, \w+ \d+)? )?\((?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\) [-–—] ", re.M),
    re.compile(rf"(?im:^{_LABEL}){_NAME}(?=[\s.,)]*$)", re.M),
    re.compile(rf"(?i:{_SAID}){_NAME}(?=[.,\s])"),
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A source that a text gives credit to, and where it says so."""

    name: str
    span: Span


def credits(document: Document) -> tuple[Credit, ...]:
    """Sources that the text names as its own, in order."""
    found: dict[int, Credit] = {}
    for pattern in _LINES:
        for hit in pattern.finditer(document.text):
            name = re.sub(r"^[Tt]he ", "", hit["name"]).strip(" .,")
            end = hit.end()
            if name and hit.start("name") not in found and len(name) < 60:
                found[hit.start("name")] = Credit(name, Span.of(document, hit.start("name"), min(end, hit.end("name"))))
    return tuple(found[start] for start in sorted(found))
