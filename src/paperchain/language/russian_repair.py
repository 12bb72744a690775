"""Known errors of the Russian parser, mended where the sentence itself shows them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paperchain.language.russian import Sentence, Word

_TELLS = frozenset("следовать сообщить сообщать указать указывать отметить отмечать передать передавать писать".split())
_PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись")


def repair(sentence: "Sentence") -> None:
    """Mends one sentence in place."""
    _cut_rings(sentence)
    for word in sentence.words:
        if word.pos == "VERB" and word.text.endswith(_PAST) and word.feats.get("Tense") == "Fut":
            word.feats["Tense"] = "Past"
        if word.pos == "VERB" and word.relation == "amod" and _finite(word):
            _head_of_its_object(sentence, word)
        if word.pos == "VERB" and word.relation in ("nmod", "appos", "flat", "amod") and _finite(word):
            _head_of_its_subject(sentence, word)
        if word.lemma == "следовать" and word.relation == "parataxis":
            _source_behind(sentence, word)
    _opening(sentence)
    _cut_rings(sentence)


def _cut_rings(sentence: "Sentence") -> None:
    """The parser may hang words on each other in a ring; it is cut at its verb, which goes under the verb before."""
    words = sentence.words
    for word in words:
        seen: list[int] = []
        at = word.i
        while at >= 0 and at not in seen:
            seen.append(at)
            at = words[at].head
        if at < 0:
            continue
        ring = [words[i] for i in seen[seen.index(at) :]]
        cut = next((w for w in ring if w.pos == "VERB"), ring[0])
        inside = {w.i for w in ring}
        above = next((w for w in reversed(words[: cut.i]) if w.pos == "VERB" and not _under(words, w, inside)), None)
        marked = bool(sentence.children(cut, "mark"))
        cut.head, cut.relation = (above.i, "ccomp") if above is not None and marked else (-1, "root")


def _under(words: "list[Word]", word: "Word", ring: set[int]) -> bool:
    """True if a word stands in a ring or hangs on it."""
    at, steps = word.i, 0
    while at >= 0 and steps <= len(words):
        if at in ring:
            return True
        at, steps = words[at].head, steps + 1
    return False


def _finite(word: "Word") -> bool:
    return word.feats.get("VerbForm") == "Fin" or (word.text.endswith(_PAST) and word.feats.get("VerbForm") != "Part")


def _head_of_its_object(sentence: "Sentence", verb: "Word") -> None:
    """`отрицает, что поставляло датчики`: the verb was hung on the noun behind it; the noun is its object."""
    if not 0 <= verb.head < len(sentence.words):
        return
    noun = sentence.words[verb.head]
    if noun.i < verb.i:
        return
    marked = bool(sentence.children(verb, "mark"))
    relation = "ccomp" if marked and noun.relation in ("obj", "nsubj", "obl", "nmod", "xcomp") else noun.relation
    verb.head, verb.relation = noun.head, relation
    noun.head = verb.i
    noun.relation = "nsubj" if noun.case == "Nom" and noun.i < verb.i else "obj"
    for child in sentence.words:
        if child.head == noun.i and child.i > noun.i and child.relation == "nmod" and child.case == "Dat":
            child.head, child.relation = verb.i, "iobj"


def _head_of_its_subject(sentence: "Sentence", verb: "Word") -> None:
    """`ООО «X» отгрузило контейнеры`: the verb was hung on the name before it; the name is its subject."""
    if not 0 <= verb.head < verb.i:
        return
    noun = sentence.words[verb.head]
    if noun.name is None or sentence.children(verb, "nsubj", "nsubj:pass", "mark") or noun.relation.startswith("nsubj"):
        return
    passive = verb.feats.get("Voice") == "Pass"
    verb.head, verb.relation = noun.head, noun.relation
    noun.head, noun.relation = verb.i, "nsubj:pass" if passive else "nsubj"


def _source_behind(sentence: "Sentence", verb: "Word") -> None:
    """`…, следует из документов`: the source belongs to that verb."""
    for at in range(verb.i + 1, min(verb.i + 6, len(sentence.words))):
        word = sentence.words[at]
        before = [c for c in sentence.children(word, "case") if c.text.casefold() == "из"]
        if before and before[0].i > verb.i:
            word.head, word.relation = verb.i, "obl"
            return


def _opening(sentence: "Sentence") -> None:
    """`Как следует из документов, X ввезло станки`: what stands behind the comma belongs to the second verb."""
    words = sentence.words
    if not words or words[0].text.casefold() not in ("как", "как-то") or len(words) < 5:
        return
    verb = next((w for w in words[:8] if w.pos == "VERB" and w.lemma in _TELLS), None)
    if verb is None or verb.head < 0 or verb.relation not in ("parataxis", "advcl"):
        return
    main = words[verb.head]
    comma = next((w.i for w in words if w.i > verb.i and w.text == ","), -1)
    if comma < 0 or main.i < comma:
        return
    for word in words:
        if word.head == verb.i and word.i > comma and word.relation in ("nsubj", "obj", "obl"):
            word.head = main.i
