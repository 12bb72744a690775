"""Who does what to whom in a Russian parse: the slots of a verb and of a noun, by case, preposition and relation."""

from collections.abc import Iterator

from paperchain.language.russian import Sentence, Word, may_be_accusative
from paperchain.language.russian_cues import ALLEGE, DENY, NOUNS_ALLEGED, NOUNS_SAID, SAY
from paperchain.language.russian_words import PEOPLE

RELAYS = {
    "адрес": "для", "польза": "для", "нужда": "для", "интерес": "для", "посредничество": "через", "помощь": "через",
    "отношение": "против", "сторона": "ins", "посредство": "через", "лицо": "", "участие": "через", "заказ": "для",
    "содействие": "через",
}  # fmt: skip
"""Nouns that make one preposition with the one before them: "в адрес X", "с помощью X"."""
WHICH = frozenset("который кто что".split())
BE = frozenset("являться быть стать становиться оставаться остаться оказаться служить выступать".split())
NAME_AS = frozenset("назначить назначать избрать избирать утвердить".split())
LIGHT = frozenset(
    """осуществить осуществлять выполнить выполнять провести проводить начать начинать завершить завершать произвести
    производить обеспечить обеспечивать продолжить продолжать заключить
    подписать разместить получить получать вести совершить сделать возобновить наладить иметь закончить ввести
    вводить наложить отрицать опровергнуть опровергать планировать подтвердить оплатить запланировать
    прекратить""".split()
)
"""Verbs whose subject does what their object names."""
PARTIES = frozenset("company organization public person".split())
FIRMS = frozenset("company organization public media".split())
BIDS = frozenset(
    """поручить поручать разрешить разрешать предложить предлагать запретить запрещать велеть приказать позволить
    позволять помочь помогать помешать дать""".split()
)
"""Verbs whose dative does the infinitive under them."""
DEEDS = frozenset("поставка покупка закупка продажа изготовление производство купля-продажа отгрузка".split())
"""What a contract is for."""
MEASURES = frozenset("доля пакет акция процент часть половина %".split())
ACCUSE = frozenset("обвинить обвинять подозревать заподозрить уличить уличать".split())
TELLING = SAY | DENY | ALLEGE
TOLD = NOUNS_SAID | NOUNS_ALLEGED | {"участие", "причастность"}
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET"))


def walk(sentence: Sentence, word: Word) -> Iterator[Word]:
    """A word's heads upwards, the nearest first; a ring in the parse ends it."""
    seen = {word.i}
    while 0 <= word.head < len(sentence.words) and word.head not in seen:
        word = sentence.words[word.head]
        seen.add(word.i)
        yield word


def expand(sentence: Sentence, word: Word) -> list[Word]:
    """A noun with all that is listed beside it."""
    found = [word]
    for child in sentence.children(word, "conj"):
        if child.pos in NOMINAL or child.name:
            found += [w for w in expand(sentence, child) if w.i not in {f.i for f in found}]
    return sorted(found, key=lambda w: w.i)


def preposition(sentence: Sentence, word: Word) -> str:
    """The preposition of a noun in small letters; empty without one. A listed noun has that of the first."""
    for child in sentence.children(word, "case"):
        if child.pos == "ADP" or child.text.islower() or child.i == 0:
            return {"со": "с", "во": "в", "ко": "к", "об": "о", "из-под": "из", "изо": "из"}.get(
                child.text.casefold(), child.text.casefold()
            )
    return ""


def is_verb(word: Word) -> bool:
    """True for a verb in any form, participles too, that is no name."""
    return word.pos in ("VERB", "AUX") and word.name is None


def passive(sentence: Sentence, verb: Word) -> bool:
    """True if what stands as subject is acted upon."""
    return verb.feats.get("Voice") == "Pass" or bool(sentence.children(verb, "nsubj:pass", "aux:pass", "csubj:pass"))


def _participle(verb: Word) -> bool:
    return verb.feats.get("VerbForm") == "Part" and verb.feats.get("Variant") != "Short"


def verb_slots(sentence: Sentence, verb: Word) -> dict[str, list[Word]]:
    """subject, object, dative, ins, agent, and each preposition with its case ("в_acc") -> nouns."""
    slots: dict[str, list[Word]] = {}

    def put(name: str, words: list[Word]) -> None:
        held = slots.setdefault(name, [])
        held += [w for w in words if all(w.i != h.i for h in held)]

    acted = passive(sentence, verb)
    subjects = sentence.children(verb, "nsubj", "nsubj:pass")
    subjects += [w for w in sentence.children(verb, "csubj") if w.pos in NOMINAL and w.name]
    if not acted and len(subjects) > 1:
        if subjects[1].name and subjects[1].name.kind in PARTIES and not sentence.children(verb, "iobj"):
            put("dative", expand(sentence, subjects[1]))
        subjects = subjects[:1]
    subjects = [_counted(sentence, w) for w in subjects]
    told = [w for s in subjects for w in expand(sentence, s)]
    if not told:
        told = [
            w
            for w in sentence.children(verb, "obl")
            if w.name and w.name.kind == "person" and w.i < verb.i and w.case == "Gen" and not preposition(sentence, w)
        ]  # "Петра Вогель была назначена": a foreign name of a woman looks like the genitive of a man's
    if not told:
        told = _inherited(sentence, verb)
    told = [r for w in told for r in _relative(sentence, w, verb)]
    put("object" if acted else "subject", told)
    for child in sentence.children(verb):
        if child.relation == "obj" and preposition(sentence, child) == "":
            if child.case == "Ins" and not child.money:
                put("ins", expand(sentence, child))
            elif child.case == "Dat" and (child.name is not None or not may_be_accusative(child)):
                put("dative", expand(sentence, child))
            else:
                put("object", [r for w in expand(sentence, child) for r in _relative(sentence, w, verb)])
        elif child.relation in ("iobj", "obl", "obl:agent", "nmod", "obj", "parataxis", "appos", "advmod", "advcl"):
            if child.relation in ("parataxis", "advcl", "advmod") and not (child.name and preposition(sentence, child)):
                continue
            for name, word in _oblique(sentence, child, acted):
                put(name, [w for e in expand(sentence, word) for w in _relative(sentence, e, verb)])
    if not slots.get("object") and not acted:
        for other in sentence.children(verb, "conj"):
            between = [
                w for w in sentence.words[verb.i + 1 : other.i] if w.pos not in ("CCONJ", "PART", "PUNCT", "ADV")
            ]
            if is_verb(other) and not between:  # "не разрабатываем и не производим дроны"
                put("object", sentence.children(other, "obj"))
    things = slots.get("object", [])
    whom = [w for w in things if w.name and w.name.kind in PARTIES]
    if whom and len(whom) < len(things) and not acted:  # "отправила АО «X» 16 датчиков": a legal form shows no case
        slots["object"] = [w for w in things if w not in whom]
        asked = verb.i + 1 < len(sentence.words) and sentence.words[verb.i + 1].text.casefold() == "ли"
        before = [] if told else [w for w in whom if w.i < verb.i or (asked and w.i == verb.i + 2)]
        put("subject", before)
        put("dative", [w for w in whom if w not in before])
    for slot in ("ins", "object", "subject"):
        for measure in slots.get(slot, []):
            put("whole", _whole(sentence, measure))
    for thing in [*slots.get("object", []), *slots.get("dative", [])]:
        for child in sentence.children(thing, "nmod", "iobj", "obl", "amod" if thing.money else "iobj"):
            for name, word in _oblique(sentence, child, acted):
                if name in ("dative", "ins") or "_" in name or name in ("из", "от", "для", "через", "у", "с", "против"):
                    put("~" + name, expand(sentence, word))
    return slots


def _counted(sentence: Sentence, word: Word) -> Word:
    """ "Двое представителей" as "представителей"."""
    if word.pos != "NUM" or word.name:
        return word
    return next((c for c in sentence.children(word, "nmod", "obl", "appos") if c.case == "Gen"), word)


def _whole(sentence: Sentence, measure: Word) -> list[Word]:
    """What a share is a part of: "51% ООО «X»", "100% долей компании"."""
    if measure.lemma not in MEASURES and not measure.text.endswith("%") and measure.pos != "NUM":
        return []
    found: list[Word] = []
    for child in sentence.children(measure, "nmod", "appos"):
        if preposition(sentence, child) in ("", "в") and not (child.when or child.money):
            found += _whole(sentence, child) or expand(sentence, child)
    return found


def _case(word: Word) -> str:
    """The case of a noun after a preposition; a place's by its own ending, where the parse does not know it."""
    name = word.name
    if name is None or name.kind != "place" or word.case not in ("Loc", "Acc"):
        return word.case.lower()
    if word.text.endswith(("у", "ю")) or (word.text == name.normal and not word.text.endswith(("и", "о"))):
        return "acc"
    return "loc" if word.text != name.normal else word.case.lower()


def _oblique(sentence: Sentence, child: Word, acted: bool) -> Iterator[tuple[str, Word]]:
    """The slot of a noun that hangs on another word, by its preposition, or by its case without one."""
    before = preposition(sentence, child)
    relay = RELAYS.get(child.lemma) if before else None
    if relay is not None:
        for inner in sentence.children(child, "nmod", "appos", "flat:name", "flat"):
            if relay and not preposition(sentence, inner):
                yield ("agent" if relay == "ins" else relay), inner
        return
    if before:
        yield before, child
        case = _case(child)
        yield f"{before}_{case}", child
        if before in ("в", "на") and child.name and child.name.kind in FIRMS and not child.name.inflects:
            yield f"{before}_{'acc' if case == 'loc' else 'loc'}", child  # a legal form does not show its case
        return
    if child.relation == "obl:agent":
        yield "agent", child
    elif child.case == "Dat" or child.relation == "iobj":
        yield "dative", child
    elif child.case == "Ins":
        yield ("agent" if acted else "ins"), child


def _inherited(sentence: Sentence, verb: Word) -> list[Word]:
    """The subject that a verb has from the noun it belongs to, from the verb it is listed with or that governs it."""
    if verb.head < 0:
        return []
    head = sentence.words[verb.head]
    if _participle(verb) and verb.relation in ("acl", "amod", "acl:relcl", "conj") and head.pos in NOMINAL:
        return [head]
    if verb.relation in ("conj", "xcomp", "advcl") and is_verb(head):
        if verb.relation == "advcl" and verb.feats.get("VerbForm") not in ("Conv", "Inf"):
            return []
        if verb.relation == "conj" and verb.feats.get("Number") != head.feats.get("Number"):
            return []
        up = verb_slots(sentence, head)
        if verb.relation == "xcomp" and head.lemma in BIDS and up.get("dative"):
            return up["dative"]  # "поручил компании поставить"
        return up.get("object" if passive(sentence, head) else "subject", [])
    if verb.relation == "ccomp" and head.lemma in TELLING and not passive(sentence, verb):
        same = ("Gender", "Number")
        speaking = verb_slots(sentence, head).get("subject", []) if not passive(sentence, head) else []
        told = [(verb.feats.get(f), head.feats.get(f)) for f in same]
        finite = all(a == b or None in (a, b) for a, b in told) and verb.feats.get("VerbForm") == "Fin"
        if not speaking and verb.feats.get("Number") == "Plur":  # "в «X» заявили, что не сотрудничали"
            return [w for w in verb_slots(sentence, head).get("в_loc", []) if w.name and w.name.kind in FIRMS]
        return speaking if finite else []  # "заявила, что не продавала"
    if verb.relation in ("xcomp", "conj", "csubj") and head.pos == "ADJ":  # "намерена поставить"
        return [w for s in sentence.children(head, "nsubj") for w in expand(sentence, s)]
    return []


def _relative(sentence: Sentence, word: Word, verb: Word) -> list[Word]:
    """ "Который" as the noun before its clause."""
    if word.lemma != "который" and not (word.lemma in WHICH and verb.relation == "acl:relcl"):
        return [word]
    for above in [verb, *walk(sentence, verb)]:
        if above.relation in ("acl:relcl", "acl") and above.head >= 0:
            return [sentence.words[above.head]]
    return []


def noun_slots(sentence: Sentence, noun: Word) -> dict[str, list[Word]]:
    """gen, dative, ins, is, doer, and each preposition with its case ("в_acc") -> nouns."""
    slots: dict[str, list[Word]] = {}

    def put(name: str, word: Word) -> None:
        held = slots.setdefault(name, [])
        held += [w for w in expand(sentence, word) if all(w.i != h.i for h in held)]

    for child in sentence.children(noun, "nmod", "iobj", "obl", "obl:agent", "obj", "appos", "flat:name", "flat"):
        if child.lemma in DEEDS and preposition(sentence, child) in ("на", "о", "по"):
            for thing in sentence.children(child, "nmod"):
                if not preposition(sentence, thing):
                    put("thing", thing)
        named = child.relation in ("appos", "flat:name", "flat") and child.name is not None
        if noun.lemma in PEOPLE and child.name and child.name.kind in FIRMS and not preposition(sentence, child):
            put("gen", child)  # "гендиректору «Альмеры»": no person, whatever case the parse gives it
            continue
        if named and child.case != "Gen":
            put("is", child)
            continue
        pairs = list(_oblique(sentence, child, True))
        for name, word in pairs:
            put(name, word)
        if not pairs and (child.case in ("Gen", "") or child.name):
            put("gen", child)
    if noun.head >= 0:
        head = sentence.words[noun.head]
        if noun.relation == "appos" and head.pos in NOMINAL:
            put("is", head)
        if noun.relation == "nmod" and head.name and head.case == noun.case and not preposition(sentence, noun):
            put("is", head)
        if is_verb(head):
            up = verb_slots(sentence, head)
            stem = head.lemma.removesuffix("ся")
            if head.lemma in ACCUSE:
                for word in up.get("object", []):
                    put("doer", word)
            elif head.lemma in LIGHT or stem in LIGHT:
                acted = passive(sentence, head)
                for word in up.get("agent" if acted else "subject", []):
                    put("doer", word)
                for name, words in up.items():
                    if name not in ("subject", "object", "agent"):
                        for word in words:
                            put("~" + name.removeprefix("~"), word)
            if (head.lemma in BE or head.lemma in NAME_AS) and (noun.case == "Ins" or noun.relation == "xcomp"):
                for word in [*up.get("subject", []), *(up.get("object", []) if head.lemma in NAME_AS else [])]:
                    if word.i != noun.i:
                        put("is", word)
        elif (
            noun.relation == "nmod" and head.lemma in TOLD and head.head >= 0 and head.relation in ("obj", "nsubj:pass")
        ):
            denying = sentence.words[head.head]
            if denying.lemma in DENY:  # "отвергла обвинения в поставках"
                for word in verb_slots(sentence, denying).get("subject", []):
                    put("doer", word)
    for inner in [w for w in slots.get("gen", []) if w.lemma in PEOPLE and w.name is None]:
        for firm in noun_slots(sentence, inner).get("gen", []):
            put("gen", firm)  # "заместитель директора завода"
    if noun.lemma in PEOPLE and not slots.get("is"):
        after = [w for w in sentence.words[noun.i + 1 : noun.i + 12] if w.name and w.name.kind == "person"]
        if after and after[0].case == noun.case and any(h.i == noun.i for h in walk(sentence, after[0])):
            put("is", after[0])  # "по словам директора ООО «X» Анны Рейес"
    for child in sentence.children(noun, "nsubj"):
        if noun.case in ("Nom", "Ins"):
            put("is", child)
    for child in sentence.children(noun, "acl", "amod"):
        if is_verb(child):
            for name, words in verb_slots(sentence, child).items():
                if name == "agent":
                    for word in words:
                        put("ins", word)
    if "agent" in slots:
        slots.setdefault("ins", []).extend(slots["agent"])
    return slots
