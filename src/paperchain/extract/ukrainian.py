"""Ukrainian passages: names, dates and amounts are found; no sentence is parsed, so there are no claims."""

import re

from paperchain.extract.russian.reference import SCHEMAS
from paperchain.language import russian, slavic_amounts, slavic_dates
from paperchain.language.passages import UNREAD
from paperchain.language.russian_names import apart, written
from paperchain.model import Claim, Document, Mention, Span


def read(document: Document, start: int, end: int, publisher: str = "") -> tuple[list[Mention], list[Claim], list[str]]:
    """Names of the Ukrainian passage `start:end` of a document; a note counts dates and amounts. No claims.

    Firms with a legal form, Latin names and codes need no package; people are found with natasha where it is there.
    """
    text = document.text[start:end]
    found = apart(written(text))
    people = []
    if russian.installed():
        for span in russian.tools().ner(text).spans:
            if span.type == "PER" and re.fullmatch(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,2}", span.text):
                people.append((span.start, span.stop))
    mentions = []
    for name in found:
        schema = SCHEMAS.get(name.kind, "LegalEntity")
        mentions.append(Mention.of(schema, name.text, Span.of(document, start + name.start, start + name.end), "uk"))
    for a, b in people:
        if not any(a < n.end and n.start < b for n in found):
            mentions.append(Mention.of("Person", text[a:b], Span.of(document, start + a, start + b), "uk"))
    dates, sums = slavic_dates.find(text, document.published), slavic_amounts.find(text)
    note = f"sentences in Ukrainian are {UNREAD}: {len(mentions)} names, {len(dates)} dates, {len(sums)} amounts found"
    return mentions, [], [note]
