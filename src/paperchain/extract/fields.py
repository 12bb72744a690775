"""Papers made of "Label: value" lines: invoices and their like."""

import re
from dataclasses import dataclass

from paperchain.extract.reading import Reader
from paperchain.language import amounts, when
from paperchain.model import Argument, Claim, Mention, Span

_LINE = re.compile(
    r"(?:^|(?<=\n)|(?<=\t)|(?<=  ))[ ]*(?P<label>[A-Za-z][A-Za-z /.’'&-]{1,38}?)\s*[:：][ \t]*"
    r"(?P<value>[^\n\t]{2,160}?)(?=\n|\t|$|   )"
)
_LABELS = {
    "biller": "seller|vendor|supplier|biller|issuer|exporter|from|bill from|invoice from|issued by|invoiced by|shipper",
    "billed": "buyer|customer|client|billed|purchaser|importer|consignee|bill to|billed to|invoice to|sold to"
    "|invoiced to|issued to",
    "goods": "goods|item|description|product|article|commodity|description of goods|goods description|items|products",
    "money": "total|amount|total amount|amount due|grand total|invoice total|total due|total price|invoice amount"
    "|balance due|sum",
    "time": "date|invoice date|date of invoice|issue date|issued on|date issued|issued",
    "quantity": "quantity|qty|number of units|units",
}
LABELS = {phrase: role for role, words in _LABELS.items() for phrase in words.split("|")}


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value: its role and where label and value stand."""

    role: str
    start: int
    value_start: int
    end: int


def fields(text: str) -> list[Field]:
    """Labelled values that an invoice needs, in order, the first of each role."""
    found: dict[str, Field] = {}
    for hit in _LINE.finditer(text):
        role = LABELS.get(" ".join(hit["label"].casefold().replace(".", "").split()), "")
        if role and role not in found:
            found[role] = Field(role, hit.start("label"), hit.start("value"), hit.end("value"))
    return sorted(found.values(), key=lambda f: f.start)


def _party(text: str, field: Field) -> tuple[int, int]:
    """The name in a value: up to a comma that does not open a legal form, or a bracket."""
    value = text[field.value_start : field.end]
    cut = re.search(r"\s*(?:\(|;|, (?!(?:Ltd|LLC|Inc|Co|S\.?A|GmbH|JSC|Limited|Corp|PLC|LLP|L\.L\.C)\b))", value)
    value = value[: cut.start()] if cut else value
    return field.value_start, field.value_start + len(value.rstrip())


def from_fields(reader: Reader) -> tuple[list[Mention], list[Claim]]:
    """An invoice claim from the labelled lines of a document that calls itself an invoice."""
    document = reader.document
    text = document.text
    held = {f.role: f for f in fields(text)}
    if not ("biller" in held and "billed" in held and re.search(r"\binvoice\b", text, re.I)):
        return [], []
    mentions, arguments = [], []
    for role in ("biller", "billed", "goods"):
        if role not in held:
            continue
        start, end = _party(text, held[role]) if role != "goods" else (held[role].value_start, held[role].end)
        mention = Mention.of(
            "Company" if role != "goods" else "Product",
            text[start:end],
            Span.of(document, start, end),
            named=role != "goods",
        )
        mentions.append(mention)
        arguments.append(Argument(role, mention.name, mention.entity, mention.span))
    for role, value in _values(reader, held):
        arguments.append(value if value.role == role else Argument(role, value.value, "", value.span))
    parts = [a.span for a in arguments if a.span]
    span = Span.of(document, min(s.start for s in parts), max(s.end for s in parts))
    return mentions, [Claim.of("invoice", tuple(arguments), span, origin="extract.fields 1")]


def _values(reader: Reader, held: dict[str, Field]) -> list[tuple[str, Argument]]:
    document = reader.document
    found = []
    if "time" in held:
        field = held["time"]
        for hit in when.find(document.text, document.published):
            if hit.edtf and field.value_start <= hit.start < field.end:
                found.append(("time", Argument("time", hit.edtf, "", Span.of(document, hit.start, hit.end))))
                break
    for role, kind in (("quantity", "quantity"), ("money", "money")):
        field_ = held.get(role)
        for amount in amounts.find(document.text) if field_ else []:
            if amount.kind == kind and field_ and field_.value_start <= amount.start < field_.end:
                found.append((role, Argument(role, amount.normal, "", Span.of(document, amount.start, amount.end))))
                break
    return found
