"""Speakers: who stands behind a speech verb, a document or "according to", as links of a chain."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from paperchain.extract.reading import Reader
from paperchain.extract.reference import IT, PERSON, THEY
from paperchain.extract.relatives import relative
from paperchain.extract.syntax import acted_on, acting, expand, prepositions
from paperchain.extract.tree import children
from paperchain.language.english_cues import BELIEVE, OWN_WORDS, RANKS, SAY, SPEAKING_PAPERS, VAGUE
from paperchain.language.english_words import COMPANY, GROUPS, ORGANISATION, OUTLETS, PAPERS, PEOPLE, PUBLIC
from paperchain.model import Argument, Span, Speaker

LONGEST = 90
"""Code points that the name of a source without a name may have: "people with knowledge of the matter"."""

WORDS = 12
"""Words that the name of a paper may have: "customs records reviewed by the Herald"."""

_KINDS = {"Company": "company", "Person": "person", "PublicBody": "authority", "Address": "authority"}
_FACTS = frozenset("detail evidence figure account finding analysis proof".split())
_OUTLETS = frozenset("newspaper magazine broadcaster outlet daily weekly newswire television radio media".split())
_BODIES = PEOPLE | ORGANISATION | _OUTLETS
_UTTER = frozenset("say tell add state write announce claim allege argue insist deny".split())
_SHOW = frozenset("show indicate reveal suggest detail list".split())
_SOME = frozenset("one two three four five some several many both other others another most".split())


def speaker_of(reader: Reader, number: int, verb: Any) -> list[Speaker]:
    """The speakers of a speech verb, each with who stands behind it ("records seen by X")."""
    outer = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    quoted = outer is not None and outer.lemma_ in ("quote", "cite")
    return together(reader, number, acted_on(outer) if quoted else acting(verb))


def together(reader: Reader, number: int, tokens: Iterable[Any]) -> list[Speaker]:
    """The links of nouns that speak jointly: first those that speak, then those who stand behind them."""
    first: list[Speaker] = []
    behind: list[Speaker] = []
    for token in tokens:
        for item in expand(token):
            chain = as_speakers(reader, number, item)
            first += [replace(link, joint=bool(first)) for link in chain[:1]]
            behind += chain[1:]
    return [*first, *behind]


def as_speakers(reader: Reader, number: int, token: Any) -> list[Speaker]:
    """A noun as a link of the chain of speakers, with those who stand behind it; empty if it is no source."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" and lemma.removesuffix("s") in PAPERS:
        lemma = lemma.removesuffix("s")  # at the start of a sentence
    if token.lower_ in _SOME and token.dep_ != "nummod":
        inner = [noun for name, noun in prepositions(token) if name == "of"]
        return as_speakers(reader, number, inner[0]) if inner else _before(reader, number, token)
    if token.lower_ in PERSON | THEY | IT and (before := _before(reader, number, token)):
        return before
    if lemma in _FACTS and not children(token, "acl", "prep", "poss"):
        return []  # "new details suggest": nobody is named
    paper = lemma in PAPERS | SPEAKING_PAPERS and token.pos_ in ("NOUN", "PROPN")
    if paper and not reader.name_at(number, token):
        return _paper(reader, number, token, lemma)
    fill = reader.fill(number, token, "party")
    if fill is None:
        return _described(reader, number, token, lemma)
    plain = not fill.named and fill.lemma == lemma and fill.sentence == number
    bare = not any(c.i < token.i for c in children(token, "amod", "compound", "nmod", "poss"))
    if plain and bare and (found := _vague(reader, number, token)):
        return [replace(found, entity=reader.mention(fill).entity)]
    kind = _KINDS.get(fill.schema, "unknown")
    if not fill.named and fill.plural:
        kind = "unnamed" if fill.lemma in GROUPS and "official" not in fill.lemma else "official"
    elif not fill.named and fill.schema == "Person":
        kind = "unnamed"
    if kind == "unknown" and (
        set(fill.text.casefold().split()) & OUTLETS
        or fill.text.split()[-1] in ("News", "Times", "Post", "Press", "Herald", "Journal", "Tribune", "Gazette")
    ):
        kind = "outlet"
    at = reader.sentence(number).place(token) if fill.start == fill.end else (fill.start, fill.end)
    name = _without_rank(fill.text) if fill.schema == "Person" else fill.text
    return [Speaker(name, kind, reader.mention(fill).entity, Span.of(reader.document, *at))]


def _before(reader: Reader, number: int, token: Any) -> list[Speaker]:
    """Whom "she said" goes on with: the source spoken of last, if it can be meant."""
    word = token.lower_
    if word in IT and token.head.dep_ in ("advcl", "relcl", "acl", "pcomp"):
        return []  # "a court fined X after it admitted": X itself
    if any(a.lemma_ in SAY | BELIEVE for a in token.head.ancestors if a.pos_ == "VERB"):
        return []  # "Acme said it believed": Acme itself
    if token.head.lemma_ in _SHOW and word in THEY | IT and (papers := _papers_before(reader, number, word in THEY)):
        return papers
    if not reader.told or not 0 <= number - reader.told_at <= 3:
        return []
    if word in PERSON:
        if _another_since(reader, number, token):
            return []
        single = len(reader.told) == 1
        fits = [s for s in reader.told if s.kind == "person" or (s.kind == "unnamed" and single) or _like_a_person(s)]
    elif word in IT:
        fits = [s for s in reader.told if s.kind in ("company", "authority", "outlet", "document", "unknown")]
    else:
        fits = [s for s in reader.told if s.kind in ("unnamed", "official", "document")]
    return [replace(fits[0], implicit=False, joint=False)] if fits else []


def _another_since(reader: Reader, number: int, pronoun: Any) -> bool:
    """True if sentences since the last source are about another person: "A banker says. X fled. He wrote that"."""
    here = reader.sentence(number).place(pronoun)[0]
    told = {s.name for s in reader.told}
    since = [f for n in range(reader.told_at + 1, number + 1) for f in reader.spoken(n) if f.start < here]
    people = [f for f in since if f.schema == "Person" and f.named and f.subject]
    return bool(people) and all(f.text not in told for f in people)


def _papers_before(reader: Reader, number: int, plural: bool) -> list[Speaker]:
    """The papers that the sentence before spoke of, for "they show"."""
    if number == 0 or reader.section[number - 1] != reader.section[number]:
        return []
    for token in reader.sentence(number - 1).tokens:
        paper = token.lemma_.lower() in PAPERS | SPEAKING_PAPERS and token.dep_ in ("nsubj", "nsubjpass", "attr")
        if paper and (token.tag_ == "NNS") == plural and token.pos_ == "NOUN":
            return _paper(reader, number - 1, token, token.lemma_.lower())[:1]
    return []


def _like_a_person(speaker: Speaker) -> bool:
    plain = speaker.name.replace(" ", "").replace("-", "").isalpha()
    return speaker.kind == "unknown" and plain and len(speaker.name.split()) < 4


def _paper(reader: Reader, number: int, token: Any, lemma: str) -> list[Speaker]:
    """A document that speaks, and whoever saw it, wrote it or gave it."""
    acl = [c for c in children(token, "acl") if c.tag_ == "VBN"]
    seen = any(children(c, "agent") for c in acl)
    start, end = reader.phrase(number, token, full=seen or bool(children(token, "prep") and not acl))
    if len(reader.document.text[start:end].split()) > WORDS:
        start, end = reader.phrase(number, token)
    givers = [n for name, n in prepositions(token) if name in ("by", "from", "of")] + children(token, "poss")
    behind = [n for part in acl[:1] for n in acting(part)]
    if lemma in OWN_WORDS:  # "a statement from the ministry": the ministry speaks
        for noun in [*givers, *behind]:
            if links := [s for s in as_speakers(reader, number, noun) if s.kind != "document"]:
                return links
    beside = [item for noun in behind for item in expand(noun) if item != noun and item.lemma_.lower() in VAGUE]
    if beside:  # "records seen by X and two officials": the officials speak beside the records
        before = [
            reader.sentence(number).place(t) for t in reader.sentence(number).tokens if t.i < beside[0].left_edge.i
        ]
        end = next((b for a, b in reversed(before) if reader.document.text[a:b] not in ("and", ",")), end)
    chain = [Speaker(reader.document.text[start:end], "document", "", Span.of(reader.document, start, end))]
    named = [n for n in givers if reader.name_at(number, n) and lemma not in ("data",)]
    for noun in behind or named[:1]:
        chain += [
            s
            for item in expand(noun)
            if item not in beside
            for s in as_speakers(reader, number, item)[:1]
            if s.kind != "document"
        ]
    joint = [replace(s, joint=True) for item in beside for s in as_speakers(reader, number, item)[:1]]
    return [chain[0], *joint, *chain[1:]]


def _vague(reader: Reader, number: int, token: Any) -> Speaker | None:
    """A source without a name, with the words that say who it is: "people familiar with the matter"."""
    tail = [c for c in children(token, "relcl", "acl", "prep", "amod", "advcl") if c.i > token.i]
    if not tail or token.lemma_.lower() not in VAGUE:
        return None
    start, end = reader.phrase(number, token)
    end = reader.sentence(number).place(tail[0].right_edge)[1]
    kept = reader.document.text[start:end].partition(",")[0].rstrip(" .;")
    listed = [c for c in token.subtree if c.dep_ == "conj" and c.lemma_.lower() in PAPERS | SPEAKING_PAPERS]
    if listed:  # "two people familiar with it and a filing seen by X"
        first = reader.sentence(number).place(listed[0].left_edge)[0]
        kept = reader.document.text[start:first].rstrip().removesuffix("and").rstrip(" ,") if first > start else kept
    if len(kept) > LONGEST or kept == token.text:
        return None
    kind = "unnamed"
    return Speaker(kept, kind, "", Span.of(reader.document, start, start + len(kept)))


def _described(reader: Reader, number: int, token: Any, lemma: str) -> list[Speaker]:
    """A source that is no name of the text: "the minister", a surname on its own."""
    cited = token.dep_ == "pobj" and token.head.head.lower_ == "according"
    utters = cited or (token.dep_ == "nsubj" and token.head.lemma_ in _UTTER)
    if token.pos_ not in ("NOUN", "PROPN") or (token.pos_ == "NOUN" and not utters and lemma not in _BODIES):
        return []
    if token.pos_ == "PROPN" and (token.ent_type_ in ("GPE", "LOC", "DATE", "PRODUCT") or not token.text[0].isupper()):
        return []
    if found := _vague(reader, number, token):
        return [found]
    start, end = reader.phrase(number, token)
    kind = "unnamed" if token.pos_ == "NOUN" else "unknown"
    kind = "authority" if lemma in PUBLIC else "company" if lemma in COMPANY else kind
    kind = "outlet" if lemma in _OUTLETS else "document" if cited and lemma not in _BODIES else kind
    return [Speaker(reader.document.text[start:end], kind, "", Span.of(reader.document, start, end))]


def _without_rank(name: str) -> str:
    """A person's name without the office that stands before it."""
    words = name.split()
    last = max((i for i, word in enumerate(words) if word.casefold().strip(".,") in RANKS), default=-1)
    return " ".join(words[last + 1 :]) if last + 1 < len(words) else name


def according(reader: Reader, number: int, node: Any) -> list[Speaker]:
    """Speakers of "according to X" that hangs on a word; of "a passage according to which" it is the passage."""
    before = [t.lower_ for t in node.doc[node.head.i + 1 : node.i]][:3] if node.dep_ == "relcl" else []
    if before == ["according", "to", "which"]:
        said = as_speakers(reader, number, node.head)
        return said or _paper(reader, number, node.head, node.head.lemma_.lower())
    return [
        speaker
        for child in node.children
        if child.lower_ == "according"
        for to in children(child, "prep")
        for speaker in together(reader, number, [r for p in children(to, "pobj") for r in relative(p, node)])
    ]


def with_access(speakers: Iterable[Speaker], arguments: Iterable[Argument]) -> tuple[Speaker, ...]:
    """Speakers with how each came to know: from a document, as a party to it, from others; or without a name."""
    parties = {a.entity for a in arguments if a.entity} | {a.value for a in arguments}
    found: list[Speaker] = []
    for speaker in speakers:
        access = speaker.access
        if speaker.kind == "document":
            access = "document"
        elif speaker.kind in ("unnamed", "official"):
            access = "unnamed"
        elif (speaker.entity and speaker.entity in parties) or speaker.name in parties:
            access = "first_hand"
        elif (found and not speaker.joint) or speaker.kind in ("outlet", "authority"):
            access = "second_hand"
        found.append(replace(speaker, access=access))
    return tuple(found)
