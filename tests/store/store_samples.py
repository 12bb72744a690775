"""Records to store: invented firms, real passages."""

import hashlib
from collections.abc import Callable

from paperchain.model import (
    Argument,
    Claim,
    Custody,
    Document,
    Judgement,
    Mention,
    Place,
    Source,
    Span,
    Speaker,
)
from paperchain.store import Store
from paperchain.store.rows import Record

Fresh = Callable[[], Store]
"""Makes a new, empty store."""

TEXT = "Ödland Motoren GmbH allegedly shipped 12 engines to Тихий Порт, an officer said. 远山机械 declined comment."


def document(text: str = TEXT, name: str = "report.txt") -> Document:
    """A document of one text, read from its UTF-8 bytes."""
    data = text.encode()
    custody = Custody("ana", "2026-01-02T03:04:05Z", f"in/{name}", "readers.text 1", len(data))
    places = (Place(0, len(text), "line", "line=1"),) if text else ()
    key = hashlib.sha256(data).hexdigest()
    return Document(key, name, "text/plain", text, source="src-1", places=places, custody=custody)


def readings(read: Document) -> tuple[list[Mention], list[Claim]]:
    """Two mentions and a claim in a document that begins like TEXT."""
    text = read.text

    def span(words: str) -> Span:
        return Span.of(read, text.index(words), text.index(words) + len(words))

    supplier = Mention.of("Company", "Ödland Motoren GmbH", span("Ödland Motoren GmbH"))
    port = Mention.of("Organization", "Тихий Порт", span("Тихий Порт"), "ru")
    claim = Claim.of(
        "supply",
        (
            Argument("supplier", supplier.name, supplier.entity, supplier.span),
            Argument("recipient", port.name, port.entity, port.span, certain=False),
            Argument("quantity", "12", span=span("12 engines")),
        ),
        span(text[: text.index(".") + 1]),
        modality="alleged",
        speakers=(Speaker("an officer", "official", span=span("an officer")),),
        cue=span("shipped"),
    )
    return [supplier, port], [claim]


def records(count: int = 3) -> list[Record]:
    """Documents with all that was read in them, a source and a judgement."""
    made: list[Record] = [Source.named("Hafenblatt", "outlet")]
    for number in range(count):
        read = document(f"{TEXT} Copy {number}.", f"{number}.txt")
        mentions, claims = readings(read)
        made += [read, *mentions, *claims]
        made.append(Judgement.of(claims[0].id, "", "positive", "ana", "2026-01-02T03:04:05Z", f"seen {number}"))
    return made
