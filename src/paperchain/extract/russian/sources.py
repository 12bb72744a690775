"""Who says it in a Russian sentence: the speaker of a verb, the source after "по данным" and "согласно"."""

from paperchain.extract.russian.filling import Reader, phrase
from paperchain.extract.russian.grammar import expand, noun_slots, passive, preposition, verb_slots
from paperchain.language.russian import Sentence, Word, nominative
from paperchain.language.russian_cues import ACCORDING, PAPERS, VAGUE
from paperchain.language.russian_words import COMPANY, MEDIA, ORGANISATION, PEOPLE, PUBLIC
from paperchain.model import Span, Speaker

_KINDS = {"Company": "company", "Person": "person", "PublicBody": "authority", "Address": "authority"}
LONGEST = 90


def speaker_of(reader: Reader, sentence: Sentence, verb: Word) -> list[Speaker]:
    """The speakers of a verb of speech; empty if nobody is named."""
    slots = verb_slots(sentence, verb)
    acted = passive(sentence, verb)
    words = slots.get("agent", []) if acted else slots.get("subject", [])
    words = [w for w in words if w.lemma not in ("что", "это")]
    if not words:
        words = slots.get("в_loc", [])  # "в министерстве сообщили", "сообщается в отчёте"
        words += slots.get("из_gen", [])  # "следует из документов"
    if not words and slots.get("dative") and verb.lemma in ("известный", "известно"):
        words = slots["dative"]  # "как стало известно агентству"
    found: list[Speaker] = []
    for word in words:
        found += as_speakers(reader, sentence, word)
    return found


def as_speakers(reader: Reader, sentence: Sentence, word: Word) -> list[Speaker]:
    """A noun as a link of the chain, and who stands behind it; empty if it is no source."""
    fill = reader.named(word)
    if fill is None and word.pos == "PRON":
        fill = reader.fill(sentence, word, "party")
        if fill is None:
            return []
        return [_made(reader, fill, implicit=not reader.issuer or fill.text != reader.issuer.text)]
    if fill is not None:
        kind = "outlet" if word.name and word.name.kind == "media" else ""
        return [_made(reader, fill, kind)]
    if word.when or word.money or word.pos not in ("NOUN", "PROPN", "ADJ"):
        return []
    lemma = word.lemma
    inner = [c for c in sentence.children(word, "nmod", "appos", "flat:name", "flat") if not preposition(sentence, c)]
    if lemma in PEOPLE:
        beside = [*inner, *noun_slots(sentence, word).get("is", [])]
        person = next((c for c in beside if c.name and c.name.kind == "person"), None)
        if person and (named := reader.named(person)):
            return [_made(reader, named)]
    if lemma in COMPANY | MEDIA | PUBLIC or lemma in ("агентство",):
        named_in = next((c for c in inner if c.name and c.name.kind not in ("place", "person", "goods")), None)
        if named_in and (named := reader.named(named_in)):
            return [_made(reader, named, "outlet" if lemma in MEDIA else "")]
        if lemma in COMPANY and (before := reader.fill(sentence, word, "party")) and before.named:
            return [_made(reader, before, implicit=True)]
    start, end = phrase(sentence, word)
    tail = [c for c in inner if c.i > word.i and (c.case == "Gen" or c.name)]
    behind: list[Speaker] = []
    for child in tail:
        end = max(end, child.end)
        if lemma in PAPERS and child.name and (owner := reader.named(child)):
            behind.append(_made(reader, owner))
    if reader.document.text[start:end].count("«") > reader.document.text[start:end].count("»"):
        end += reader.document.text[end : end + 1] == "»"
    if end - start > LONGEST:
        end = word.end
    kind = (
        "document" if lemma in PAPERS else "unnamed" if lemma in VAGUE else "official" if lemma in PEOPLE else "unknown"
    )
    if lemma in PUBLIC:
        kind = "authority"
    if lemma in COMPANY:
        kind = "company"
    if kind == "unknown" and lemma not in MEDIA | ORGANISATION:
        return []
    if lemma in MEDIA:
        kind = "outlet"
    text = nominative(sentence, word, start, end)
    return [Speaker(text, kind, "", Span.of(reader.document, start, end)), *behind]


def _made(reader: Reader, fill: object, kind: str = "", implicit: bool = False) -> Speaker:
    from paperchain.extract.fills import Fill

    assert isinstance(fill, Fill)
    at = (fill.start, fill.end)
    return Speaker(
        fill.text, kind or _KINDS.get(fill.schema, "unknown"), reader.mention(fill).entity,
        Span.of(reader.document, *at), implicit,
    )  # fmt: skip


def according(reader: Reader, sentence: Sentence) -> list[tuple[Word, str, list[Speaker]]]:
    """Every "по данным X", "согласно X", "со слов X" of a sentence: its noun, what it makes of what is said, who."""
    found = []
    for word in sentence.words:
        before = preposition(sentence, word)
        if before in ("по", "с") and word.lemma in ACCORDING and word.case in ("Dat", "Gen", "Ins", ""):
            if before == "с" and word.lemma != "слово":
                continue
            if any(c.lemma == "наш" for c in sentence.children(word, "det")) and reader.issuer is None:
                continue  # "по нашим данным": the text's own
            inner = sentence.children(word, "nmod", "appos", "det")
            inner = [e for c in inner if not preposition(sentence, c) for e in expand(sentence, c)]
            speakers = [s for c in inner for s in as_speakers(reader, sentence, c)]
            if word.lemma in PAPERS and not (word.lemma == "данные" and speakers):
                speakers = as_speakers(reader, sentence, word)
            if word.lemma in ("договор", "контракт", "решение", "заказ", "счёт", "счет") and not _opens(sentence, word):
                continue  # "поставлены по договору": no source
            found.append((word, ACCORDING[word.lemma], speakers))
        elif before in ("согласно", "судя") or (before == "по" and _judging(sentence, word)):
            speakers = as_speakers(reader, sentence, word)
            found.append((word, ACCORDING.get(word.lemma, "reported"), speakers))
    return found


def _opens(sentence: Sentence, word: Word) -> bool:
    """True for a phrase set off by a comma behind it."""
    after = [w for w in sentence.words if w.i > word.i and w.head != word.i]
    return bool(after) and after[0].text == ","


def _judging(sentence: Sentence, word: Word) -> bool:
    return any(w.lemma == "судить" or w.text.casefold() == "судя" for w in sentence.words[max(0, word.i - 3) : word.i])
