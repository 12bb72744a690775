"""Speakers: who stands behind a speech verb, a document or "according to", as links of a chain."""

from typing import Any

from paperchain.extract.reading import Reader
from paperchain.extract.syntax import acting, children, expand, prepositions
from paperchain.language.english_words import GROUPS, OUTLETS, PAPERS
from paperchain.model import Span, Speaker


def speaker_of(reader: Reader, number: int, verb: Any) -> list[Speaker]:
    """The speakers of a speech verb, each with who stands behind it ("records seen by X")."""
    return [s for token in acting(verb) for item in expand(token) for s in as_speakers(reader, number, item)]


def as_speakers(reader: Reader, number: int, token: Any) -> list[Speaker]:
    """A noun as a link of the chain of speakers."""
    lemma = token.lemma_.lower()
    sentence = reader.sentence(number)
    if token.lower_ in ("one", "two", "three", "some", "several", "many", "both"):
        inner = [noun for name, noun in prepositions(token) if name == "of"]
        return as_speakers(reader, number, inner[0]) if inner else []
    if lemma in PAPERS and not reader.name_at(number, token) and token.pos_ in ("NOUN", "PROPN"):
        acl = children(token, "acl")
        start, end = reader.phrase(number, token, full=bool(acl or children(token, "prep")))
        if end - start > 120:
            start, end = reader.phrase(number, token)
        chain = [Speaker(reader.document.text[start:end], "document", "", Span.of(reader.document, start, end))]
        for part in acl[:1]:
            for behind in acting(part) if part.tag_ == "VBN" else []:
                chain += [s for s in as_speakers(reader, number, behind) if s.kind != "document"]
        return chain
    fill = reader.fill(number, token, "party")
    if fill is None:
        return []
    if not fill.named and fill.plural and children(token, "relcl") and fill.sentence == number and fill.lemma == lemma:
        start, end = reader.phrase(number, token, full=True)
        if end - start < 90:
            name = reader.document.text[start:end]
            return [Speaker(name, "unnamed", reader.mention(fill).entity, Span.of(reader.document, start, end))]
    kind = {"Company": "company", "Person": "person", "PublicBody": "authority", "Address": "authority"}.get(
        fill.schema, "unknown"
    )
    if not fill.named and fill.plural:
        kind = "unnamed" if fill.lemma in GROUPS and "official" not in fill.lemma else "official"
    if kind == "unknown" and (
        set(fill.text.casefold().split()) & OUTLETS or fill.text.split()[-1] in ("News", "Times", "Post", "Press")
    ):
        kind = "outlet"
    at = sentence.place(token) if fill.start == fill.end else (fill.start, fill.end)
    return [Speaker(fill.text, kind, reader.mention(fill).entity, Span.of(reader.document, *at))]


def according(reader: Reader, number: int, node: Any) -> list[Speaker]:
    """Speakers of "according to X" that hangs on a word."""
    found: list[Speaker] = []
    for child in node.children:
        if child.lower_ != "according":
            continue
        for to in children(child, "prep"):
            for noun in children(to, "pobj"):
                for item in expand(noun):
                    found += as_speakers(reader, number, item)
    return found
