"""How a happening stands in a Russian sentence: done, denied, told by somebody, alleged, possible or planned.

The words above the trigger in the parse are walked to the root; each may only make it less sure. What is neither said
to be so nor denied ("прекратить поставки", "не сообщила, что") is `unclear` and is not kept.
"""

from paperchain.extract.russian.doubt import Standing, after_that, whole
from paperchain.extract.russian.filling import Reader
from paperchain.extract.russian.grammar import BE, is_verb, passive, preposition
from paperchain.extract.russian.sources import speaker_of
from paperchain.language import russian_cues as cues
from paperchain.language.russian import Sentence, Word
from paperchain.language.russian_words import PEOPLE
from paperchain.model import Speaker

_NOT = frozenset("не ни".split())
_ONLY = frozenset("только просто лишь менее более позднее ранее меньше больше единожды".split())
_APART = frozenset("acl acl:relcl amod appos".split())


def negated(sentence: Sentence, word: Word) -> bool:
    """True if a "не" or "ни" belongs to a word: right before it, or hanging on it, and no "не только"."""
    for child in sentence.children(word):
        if child.text.casefold() in _NOT and child.i < word.i:
            after = sentence.words[child.i + 1]
            if after.text.casefold() in _ONLY:
                continue
            if child.i == word.i - 1 or child.relation == "advmod":
                return True
    before = sentence.words[word.i - 1] if word.i else None
    return before is not None and before.text.casefold() == "не" and before.head in (word.i, -1)


def stand(reader: Reader, sentence: Sentence, trigger: Word) -> Standing:
    """Polarity, modality and speakers of what a trigger word tells."""
    found = Standing()
    speakers: list[Speaker] = []
    if titled(sentence, trigger):
        _softly(found, sentence, trigger)
        return found
    node, negatives, apart, bound, seen = trigger, 0, False, True, {trigger.i}
    while True:
        if apart:
            _softly(found, sentence, node)
        else:
            no = _own(found, sentence, node, node.i == trigger.i)
            negatives += no if bound else 0
        for child in sentence.children(node, "parataxis", "advcl", "conj"):
            if (child.lemma in cues.SAY | cues.ALLEGE and child.relation == "parataxis") or _as_told(sentence, child):
                speakers += speaker_of(reader, sentence, child)
                found.said_by.append(child)
                found.weaken("alleged" if child.lemma in cues.ALLEGE else "reported")
        if node.head < 0 or sentence.words[node.head].i in seen:
            break
        head = sentence.words[node.head]
        seen.add(head.i)
        if node.relation in _APART or (node.relation == "conj" and not is_verb(node) and is_verb(head)):
            apart = True
        bound = bound and _bound(node, head)
        negatives += _above(reader, sentence, found, speakers, node, head, trigger, apart)
        node = head
    negatives += after_that(reader, sentence, found, speakers, trigger, negatives)
    whole(reader, sentence, found, speakers, trigger)
    found.polarity = "negative" if negatives % 2 else "positive"
    if negatives > 1 or (negatives and "бы" in found.hedges):  # "не смогла бы купить"
        found.unclear = True
    kept: dict[tuple[str, str], Speaker] = {}
    for speaker in speakers:
        kept.setdefault((speaker.name, speaker.kind), speaker)
    found.speakers = list(kept.values())
    if found.speakers and found.modality == "asserted":
        found.modality = "reported"
    return found


def titled(sentence: Sentence, trigger: Word) -> bool:
    """True for a noun that only says who somebody is: "гендиректор X заявил", "X, владелец Y, отрицает"."""
    if trigger.pos not in ("NOUN", "PROPN") or trigger.lemma not in PEOPLE:
        return False
    beside = trigger.relation == "appos" or sentence.children(trigger, "appos", "flat:name", "flat")
    return bool(beside) and trigger.case != "Ins"


def _bound(node: Word, head: Word) -> bool:
    """True if a negation of the word above denies what is below: "не смогла поставить", "поставка не состоялась"."""
    if node.relation == "xcomp" or node.feats.get("VerbForm") == "Inf":
        return head.lemma in cues.DO | {"мочь"} or is_verb(head)
    if node.pos in ("NOUN", "PROPN") and is_verb(head):
        stem = head.lemma.removesuffix("ся")
        subject = node.relation in ("nsubj", "nsubj:pass")
        return head.lemma in (cues.HAPPEN if subject else cues.DO) or (node.relation == "obj" and stem in cues.DO)
    return node.relation in ("conj", "appos", "nmod") and node.pos in ("NOUN", "PROPN") and head.pos == node.pos


def _as_told(sentence: Sentence, child: Word) -> bool:
    """True for "как сообщил X" and "как стало известно"."""
    says = child.lemma in cues.SAY | cues.ALLEGE | {"стать", "известный", "известно", "считать"}
    return says and any(c.text.casefold() == "как" for c in sentence.children(child))


def _softly(found: Standing, sentence: Sentence, node: Word) -> None:
    for child in sentence.children(node):
        if child.lemma in cues.HEDGES:
            found.weaken(cues.HEDGES[child.lemma], child.text)


def _own(found: Standing, sentence: Sentence, node: Word, is_trigger: bool) -> int:
    """What a word's own form and the words on it say. Returns 1 for a negation."""
    _softly(found, sentence, node)
    for child in sentence.children(node):
        low = child.text.casefold()
        if is_trigger and child.relation == "amod" and child.lemma in cues.ALLEGED_ADJECTIVES:
            found.weaken("alleged", child.text)
        if is_trigger and child.relation == "amod" and child.lemma in cues.PLANNED_ADJECTIVES:
            found.weaken("planned", child.text)
        if low in ("бы", "б") or child.feats.get("Mood") == "Cnd":
            found.weaken("possible", child.text)
        if low in ("если", "ли", "когда-либо"):
            found.weaken("possible", child.text)
        if low == "чтобы":
            found.weaken("planned")
        if low in ("будто", "словно"):
            found.weaken("alleged", child.text)
        if child.lemma == "быть" and child.relation in ("aux", "aux:pass", "cop") and child.feats.get("Tense") == "Fut":
            found.weaken("planned")
    if is_verb(node):
        if node.feats.get("Tense") == "Fut":
            found.weaken("planned")
        if node.feats.get("Mood") == "Imp":
            found.unclear = True
        if node.feats.get("VerbForm") == "Inf" and is_trigger and not _governed_infinitive(sentence, node):
            found.weaken("planned")
    return int(negated(sentence, node)) if is_verb(node) or is_trigger or node.pos == "ADJ" else 0


def _governed_infinitive(sentence: Sentence, node: Word) -> bool:
    return node.head >= 0 and node.relation in ("xcomp", "csubj", "conj", "ccomp")


def _above(
    reader: Reader,
    sentence: Sentence,
    found: Standing,
    speakers: list[Speaker],
    node: Word,
    head: Word,
    trigger: Word,
    apart: bool,
) -> int:
    """What the word above makes of what hangs on it. Returns 1 if it denies it."""
    if is_verb(head) or head.pos == "ADJ":
        return _under_verb(reader, sentence, found, speakers, node, head, trigger, apart)
    if head.name is None and head.pos in ("NOUN", "PROPN") and node.relation in ("nmod", "acl", "ccomp", "obl"):
        return _under_noun(found, sentence, node, head, trigger, apart)
    return 0


def _under_noun(found: Standing, sentence: Sentence, node: Word, head: Word, trigger: Word, apart: bool) -> int:
    if apart and node.relation != "acl":
        return 0
    clause = node.relation in ("acl", "ccomp") and any(c.text == "что" for c in sentence.children(node))
    if head.lemma in cues.NOUNS_DENIED:
        return 1
    if head.lemma in cues.NOUNS_ALLEGED and (clause or node.relation == "nmod"):
        found.weaken("alleged", head.text)
    elif head.lemma in cues.NOUNS_OFF and node.relation == "nmod":
        found.unclear = True
    elif head.lemma in cues.NOUNS_PLANNED and (node.relation == "nmod" or node.feats.get("VerbForm") == "Inf"):
        found.weaken("planned", head.text)
    elif head.lemma in cues.NOUNS_SAID and (clause or preposition(sentence, node) in ("о", "про")):
        found.weaken("reported", head.text)
    elif clause or (node.i == trigger.i and node.relation == "nmod" and head.lemma not in cues.NOUNS_PASS):
        found.weaken("possible", head.text)
    return 0


def _under_verb(
    reader: Reader,
    sentence: Sentence,
    found: Standing,
    speakers: list[Speaker],
    node: Word,
    verb: Word,
    trigger: Word,
    apart: bool,
) -> int:
    link, lemma = node.relation, verb.lemma
    stem = lemma.removesuffix("ся")
    marks = {c.text.casefold() for c in sentence.children(node)}
    clause = link in ("ccomp", "csubj", "advcl", "parataxis", "csubj:pass") and (
        is_verb(node) or node.pos in ("NOUN", "ADJ")
    )
    content = clause and bool(marks & {"что", "будто", "как", "чтобы", "ли"} or link in ("ccomp", "parataxis", "csubj"))
    thing = link in ("obj", "obl", "nsubj", "nsubj:pass", "iobj", "xcomp") and not is_verb(node)
    if apart and not content:
        return 0  # "X, поставлявшее двигатели, не ответило"
    if content or (thing and preposition(sentence, node) in ("", "о", "об", "в", "на", "про")):
        if lemma in cues.DENY or stem in cues.DENY:
            speakers += speaker_of(reader, sentence, verb)
            found.said_by.append(verb)
            if negated(sentence, verb):
                found.weaken("reported")
                return 0
            return 1
        if lemma in cues.ALLEGE and (content or lemma not in ("уверять", "настаивать")):
            if thing and preposition(sentence, node) == "" and lemma in ("допустить", "допускать", "заверять"):
                return 0
            found.weaken("alleged", verb.text)
            speakers += speaker_of(reader, sentence, verb)
            found.said_by.append(verb)
            return 0
    if link == "xcomp" or (node.feats.get("VerbForm") == "Inf" and link in ("ccomp", "csubj", "obl", "obj", "nsubj")):
        return _infinitive(found, sentence, verb)
    if content and lemma in cues.BELIEVE:
        found.weaken("possible", verb.text)
        speakers += speaker_of(reader, sentence, verb)
        return 0
    if content and lemma in ("исключать", "исключить", "сомневаться") and negated(sentence, verb):
        found.weaken("possible", f"не {verb.text}")
        speakers += speaker_of(reader, sentence, verb)
        return 0
    if content and (lemma in cues.SAY or stem in cues.SAY or lemma == "известный"):
        found.unclear |= negated(sentence, verb)
        found.weaken("reported")
        speakers += speaker_of(reader, sentence, verb)
        found.said_by.append(verb)
        return 0
    if content and link == "ccomp":
        found.unclear |= negated(sentence, verb)
        found.weaken("possible", verb.text)
        return 0
    if link == "parataxis" and (lemma in cues.SAY):
        found.weaken("reported")
        speakers += speaker_of(reader, sentence, verb)
        found.said_by.append(verb)
        return 0
    if (thing and node.i == trigger.i) or (thing and trigger.pos == "NOUN"):
        return _thing_of(reader, sentence, found, speakers, node, verb)
    if link == "advcl" and marks & {"если", "чтобы"}:
        found.weaken("possible" if "если" in marks else "planned")
    return 0


def _infinitive(found: Standing, sentence: Sentence, verb: Word) -> int:
    """What a verb (or "должен", "намерен") makes of the infinitive under it."""
    lemma = verb.lemma
    if lemma in cues.REFUSE:
        found.unclear |= negated(sentence, verb)
        return 1
    if lemma in cues.BAN:
        found.unclear = True
    elif lemma in cues.MAY:
        found.weaken("possible", verb.text)
    elif lemma in cues.DO:
        pass
    elif lemma in cues.PLAN or lemma.removesuffix("ся") in cues.PLAN:
        found.weaken("planned", verb.text)
        found.unclear |= negated(sentence, verb)  # "не планирует поставлять": nothing is said of what was done
    else:
        found.weaken("possible", verb.text)
    return 0


def _thing_of(
    reader: Reader, sentence: Sentence, found: Standing, speakers: list[Speaker], node: Word, verb: Word
) -> int:
    """What a verb makes of a happening that is a noun: "планирует поставки", "сообщил о поставке", "начал поставки"."""
    lemma, stem, before = verb.lemma, verb.lemma.removesuffix("ся"), preposition(sentence, node)
    if lemma in cues.BAN or stem in cues.BAN or lemma in cues.REFUSE:
        found.unclear = True
    elif lemma in cues.SAY and before in ("о", "об", "про", ""):
        found.unclear |= negated(sentence, verb)
        found.weaken("reported", "")
        speakers += speaker_of(reader, sentence, verb)
        found.said_by.append(verb)
    elif lemma in cues.PLAN or stem in cues.PLAN:
        found.weaken("planned", verb.text)
    elif lemma in cues.BELIEVE:
        found.weaken("possible", verb.text)
    elif lemma in cues.DO or stem in cues.DO or lemma in BE:
        pass
    elif node.relation in ("nsubj", "nsubj:pass") and not passive(sentence, verb):
        found.unclear |= negated(sentence, verb) and lemma not in cues.HAPPEN
    elif node.relation == "obl":
        pass
    else:
        found.weaken("possible", verb.text)
    return 0
