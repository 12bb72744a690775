"""Rules over the parse that find who is cited as saying what, sentence by sentence, with the words that say so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from paperchain.extract.passages import cut, joined, phrase, places, spread, trimmed, without
from paperchain.extract.quotations import Place, quotations
from paperchain.extract.syntax import acted_on, acting
from paperchain.extract.tree import children
from paperchain.language.analyse import Analysis, Sentence
from paperchain.language.english_cues import (
    ABOUT,
    ALLEGE,
    AS_TOLD,
    ASSERTIONS,
    ATTITUDE,
    BELIEVE,
    CITE,
    DENY,
    HEARSAY,
    NO_CUE,
    OPINION,
    OWN_WORDS,
    SAY,
    SPEAKING_PAPERS,
)
from paperchain.language.english_words import PAPERS

_SPEECH = SAY | ALLEGE | DENY
_NAMING = SAY | frozenset("name identify".split())
_TO_SOMEBODY = frozenset("tell inform notify remind warn assure read".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """One citing of a source. Each part holds places of the text in order; a part that the text does not name is empty.

    `kind` is quote, indirect, according, adverb, noun, attitude, headline, or trained.
    """

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    kind: str = "indirect"


@dataclass(frozen=True, slots=True)
class Citation:
    """An attribution with the words of the parse that give it: the head nouns of its sources and its cue word."""

    attribution: Attribution
    number: int  # of the sentence
    sources: tuple[Any, ...] = ()
    word: Any = None


@dataclass(frozen=True, slots=True)
class _Found:
    """Words of a sentence: the head nouns of the sources, the words of the source, the cue and the content."""

    heads: list[Any]
    source: list[Any]
    cue: list[Any]
    content: list[Any]
    kind: str


def citations(analysis: Analysis) -> list[Citation]:
    """Every citing of a source in a text, in the order of the cues. One may lie inside the content of another.

    A verb of speech with a subject counts also where what is said cannot be told apart: its content is empty.
    """
    found: list[Citation] = []
    quotes = quotations(analysis.text)
    for number, sentence in enumerate(analysis.sentences):
        here = [*_label(analysis.text, number, sentence)]
        for token in sentence.tokens:
            for made in _of_word(token):
                if not made.cue:
                    continue
                source = without(made.source, made.cue)
                content = without(made.content, [*made.cue, *source])
                held = Attribution(
                    places(sentence, source), places(sentence, made.cue), trimmed(sentence, content), made.kind
                )
                word = next((t for t in reversed(made.cue) if t.pos_ in ("VERB", "NOUN")), made.cue[0])
                here.append(Citation(held, number, tuple(made.heads), word))
        near = [q for q in quotes if q[0] < sentence.end and sentence.start < q[1]]
        here = [_quoted(sentence, c, near) for c in here]
        if not any(c.attribution.kind in ("quote", "headline") for c in here):
            _carried(analysis, number, near, found)
        found += here
    return sorted(found, key=lambda c: (c.attribution.cue or c.attribution.content)[0])


def _of_word(token: Any) -> Iterator[_Found]:
    low = token.lower_
    if low == "according":
        yield from _according(token)
    elif low in HEARSAY and token.dep_ == "advmod":
        yield _Found([], [], [token], spread(token.head), "adverb")
    elif token.pos_ == "VERB":
        made = _as_told(token) or _citing(token) or _verb(token)
        if made:
            yield made
    elif token.pos_ == "NOUN" and token.lemma_ in ASSERTIONS and (made := _noun(token)):
        yield made
    elif token.dep_ == "prep" and low in ("per", "in"):
        yield from _in_the_view(token)


def _verb(verb: Any) -> _Found | None:
    lemma = verb.lemma_.lower()
    speech, attitude = lemma in _SPEECH, lemma in ATTITUDE or lemma in BELIEVE
    if lemma in NO_CUE or (verb.tag_ == "VBN" and verb.dep_ == "amod"):
        return None
    content = _content(verb, speech, attitude)
    heads = [] if lemma in ("appear", "seem") and not content else _speaking(verb)
    if not content and (not speech or (verb.dep_ == "ROOT" and not heads)):
        return None
    if content and not speech and not attitude and not heads:
        return None
    source = [t for noun in heads[:1] for t in phrase(noun)]
    clause = children(verb, "ccomp", "xcomp") or verb.dep_ in ("parataxis", "advcl", "ccomp") or not content
    told = (speech and (clause or lemma == "say")) or (lemma in _NAMING and _by_paper(verb))
    return _Found(heads, source, _cue(verb, content), content, "indirect" if told else "attitude")


def _speaking(verb: Any) -> list[Any]:
    """Who says it: the subject; in "quoted Holt as saying" the one who is quoted."""
    outer = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    if outer is not None and outer.lemma_ in ("quote", "cite", "describe"):
        return acted_on(outer)
    return acting(verb)


def _content(verb: Any, speech: bool, attitude: bool) -> list[Any]:
    """Words of what is said or thought: a clause, the sentence around "he said", or the object of an attitude."""
    lemma = verb.lemma_.lower()
    clauses = children(verb, "ccomp")
    if not speech and not attitude:
        clauses = [c for c in clauses if _that(c) or c.i < verb.i]
    else:
        clauses += children(verb, "xcomp")
    words = [t for clause in clauses for t in spread(clause)]
    beside = verb.dep_ == "advcl" and verb.tag_ in ("VBZ", "VBD", "VBP") and not children(verb, "mark", "advmod")
    if not words and speech and (verb.dep_ == "parataxis" or beside):
        words = without(spread(verb.head), spread(verb))  # "The plant closed, he said"
    elif not words and speech and verb.dep_ == "ccomp" and verb.i > verb.head.i:
        words = without(spread(verb.head), spread(verb))
    if not words and lemma in ABOUT:
        words = [t for noun in children(verb, "dobj") for t in spread(noun)]
        words = words or [t for noun in children(verb, "nsubjpass") for t in spread(noun)]
        words = words or [t for to in children(verb, "prep") if to.lower_ in ABOUT[lemma] for t in spread(to)[1:]]
    if not words and speech:  # "said in a statement that"
        papers = [
            n for p in children(verb, "prep") for n in children(p, "pobj") if n.lemma_.lower() in PAPERS | OWN_WORDS
        ]
        words = [t for n in papers for c in children(n, "acl", "ccomp") if _that(c) for t in spread(c)]
    if not words and lemma not in _TO_SOMEBODY and (lemma in SAY or (lemma in _NAMING and _by_paper(verb))):
        words = [t for noun in children(verb, "dobj") if noun.i > verb.i for t in spread(noun)]
    return [t for t in words if t.dep_ != "expl"] if children(verb, "expl") else words


def _that(clause: Any) -> bool:
    return any(m.lower_ == "that" for m in children(clause, "mark"))


def _by_paper(verb: Any) -> bool:
    """`Invoices name Acme as the buyer`: a paper tells who, without a clause."""
    return any(n.lemma_.lower() in PAPERS | SPEAKING_PAPERS for n in acting(verb))


def _cue(verb: Any, content: list[Any]) -> list[Any]:
    """The verb with its auxiliaries and adverbs."""
    first, last = verb, verb
    for child in verb.children:
        helps = child.dep_ in ("aux", "auxpass", "neg") and child.i < verb.i
        if (helps or (child.dep_ == "advmod" and child.i == verb.i - 1)) and child.i < first.i:
            first = child
        elif child.dep_ == "prt" and child.i == last.i + 1:
            last = child
    while first.i > 0 and first.nbor(-1).dep_ in ("aux", "neg", "advmod") and first.nbor(-1).head == verb:
        first = first.nbor(-1)
    taken = {t.i for t in content}
    words = [verb.doc[i] for i in range(first.i, last.i + 1) if i not in taken]
    return [t for t in words if t.dep_ not in ("nsubj", "nsubjpass")]


def _according(token: Any) -> Iterator[_Found]:
    follows = [c for c in token.children if c.lower_ == "to"]
    if not follows and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
        follows = [token.nbor(1)]
    nouns = [n for to in follows[:1] for n in children(to, "pobj")]
    if not nouns:
        return
    to = follows[0]
    source = spread(nouns[0])
    while source and source[-1].pos_ == "PUNCT":
        source.pop()
    content = without(spread(_clause(token)), [*spread(to), *spread(token)])
    cue = [token, to] if to.i == token.i + 1 else [token]
    yield _Found(nouns, source, cue, content, "according")


def _clause(token: Any) -> Any:
    """The head of the clause that a phrase belongs to, also where the parse hung it on a noun."""
    head = token.head
    inside = (
        "conj",
        "pobj",
        "prep",
        "dobj",
        "nsubj",
        "nsubjpass",
        "attr",
        "appos",
        "nmod",
        "dative",
        "agent",
        "npadvmod",
    )
    while head.dep_ in inside and head.head != head and (head.pos_ not in ("VERB", "AUX") or head.dep_ == "conj"):
        head = head.head
    return head


def _as_told(verb: Any) -> _Found | None:
    """`As alleged in the indictment, ...`, `as the minister said`: the clause around it is what is told."""
    if verb.dep_ != "advcl" or verb.lemma_ not in _SPEECH | AS_TOLD:
        return None
    mark = [c for c in children(verb, "mark", "advmod") if c.lower_ == "as" and c.i < verb.i]
    if not mark or children(verb, "ccomp", "xcomp"):
        return None
    heads = children(verb, "nsubj") if verb.tag_ != "VBN" or children(verb, "aux") else []
    for prep in children(verb, "prep", "agent") if not heads else []:
        if prep.lower_ in ("in", "by"):
            heads += children(prep, "pobj")
    content = without(spread(verb.head), spread(verb))
    source = [t for noun in heads[:1] for t in phrase(noun)]
    return _Found(heads, source, [mark[0], verb], content, "according")


def _citing(verb: Any) -> _Found | None:
    """`The Herald, citing two officials, reported ...`: the officials are cited for what is reported."""
    if verb.tag_ != "VBG" or verb.lemma_ not in CITE or verb.dep_ not in ("advcl", "acl", "prep"):
        return None
    heads = children(verb, "dobj")
    if not heads:
        return None
    head = verb.head if verb.dep_ != "acl" else verb.head.head
    clauses = [t for c in children(head, "ccomp") for t in spread(c)]
    content = clauses if head.lemma_ in SAY and clauses else without(spread(head), spread(verb))
    return _Found(heads, phrase(heads[0]), [verb], without(content, spread(verb)), "according")


def _in_the_view(prep: Any) -> Iterator[_Found]:
    """`Per the complaint, ...`, `In the minister's view, ...`, `in the words of a guard`."""
    head = prep.head
    if head.pos_ not in ("VERB", "AUX") or not children(head, "nsubj", "nsubjpass"):
        return
    for noun in children(prep, "pobj"):
        content = without(spread(head), spread(prep))
        if prep.lower_ == "per" and noun.pos_ in ("NOUN", "PROPN") and (children(noun, "det") or noun.pos_ == "PROPN"):
            yield _Found([noun], phrase(noun), [prep], content, "according")
        elif prep.lower_ == "in" and noun.lemma_ in OPINION:
            owner = children(noun, "poss")
            of = [n for p in children(noun, "prep") if p.lower_ == "of" for n in children(p, "pobj")]
            if owner or (noun.lemma_ in ("word", "view", "opinion", "telling") and of):
                held = (owner or of)[0]
                yield _Found([held], [t for t in phrase(held) if t.dep_ != "case"], [prep, noun], content, "according")


def _noun(noun: Any) -> _Found | None:
    content = [t for c in children(noun, "ccomp", "acl") if c.i > noun.i and c.tag_ != "VBN" for t in spread(c)]
    for prep in children(noun, "prep"):
        if not content and prep.lower_ in ("of", "about", "for", "against"):
            content = [t for t in spread(prep) if t.i > prep.i]
    if not content:
        return None
    heads = children(noun, "poss")
    heads = heads or [
        p for c in children(noun, "prep", "agent") if c.lower_ in ("by", "from") for p in children(c, "pobj")
    ]
    if not heads and noun.dep_ == "dobj":
        heads = acting(noun.head)
    source = [t for t in (phrase(heads[0]) if heads else []) if t.dep_ != "case"]
    return _Found(heads, source, [noun], content, "noun")


def _label(text: str, number: int, sentence: Sentence) -> Iterator[Citation]:
    """A name and a colon before what it says, in a heading or a transcript: "Minister: the plant stays"."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:6]):
        if token.text != ":" or i == 0 or i + 2 >= len(tokens):
            continue
        name = tokens[:i]
        if all(t.pos_ in ("PROPN", "NOUN", "PUNCT") or t.text.isupper() for t in name) and name[0].text[0].isupper():
            own_line = sentence.start == 0 or text[sentence.start - 1] == "\n"
            quoted = tokens[i + 1].text in "“\"‘'" or name[-1].ent_type_ == "PERSON"
            if own_line and (sentence.heading or quoted or name[0].text.isupper()):
                rest = tokens[i + 1 :]
                held = (places(sentence, name), places(sentence, [token]), trimmed(sentence, rest))
                yield Citation(Attribution(*held, "headline"), number, (name[-1],), token)
        return


def _quoted(sentence: Sentence, citation: Citation, near: list[Place]) -> Citation:
    """The content with the whole of its quotation, if it touches one; an empty content takes the quotation there is."""
    found = citation.attribution
    within = any(q[0] < s and e < q[1] for q in near for s, e in found.cue)  # somebody quoted tells what others say
    if not near or within or found.kind in ("adverb", "attitude", "noun", "headline"):
        return citation
    taken = [*found.source, *found.cue]
    mine = [q for q in near if any(q[0] < e and s < q[1] for s, e in found.content)]
    if not found.content:
        mine = [q for q in near if q[1] - q[0] > 20 and not any(q[0] <= s and e <= q[1] for s, e in taken)]
    if not mine:
        return citation
    held = [*found.content, *((max(start, sentence.offset), end) for start, end in mine)]
    whole = any(e - s > 25 for s, e in mine) or all(
        any(q[0] <= s and e <= q[1] for q in mine) for s, e in found.content
    )
    made = replace(found, content=tuple(cut(joined(held), taken)), kind="quote" if whole else found.kind)
    return replace(citation, attribution=made)


def _carried(analysis: Analysis, number: int, near: list[Place], found: list[Citation]) -> None:
    """A sentence of quoted words alone belongs to the quotation before it, or to the cue that ends in a colon."""
    sentence = analysis.sentences[number]
    whole = [q for q in near if q[0] <= sentence.start + 1 and q[1] - q[0] > 20]
    if not whole or not found or number == 0:
        return
    last = found[-1].attribution
    reach = max((e for _, e in (*last.content, *last.cue)), default=0)
    goes_on = analysis.sentences[number - 1].start <= reach and (last.kind == "quote" or not last.content)
    start, end = whole[0]
    if goes_on and not any(start < e and s < end for s, e in last.content):
        made = replace(last, content=(*last.content, (start, end)), kind="quote")
        found[-1] = replace(found[-1], attribution=made)
