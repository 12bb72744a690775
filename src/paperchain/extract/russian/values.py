"""Times, amounts and places of a Russian claim: each bound to the word of happening that it hangs on."""

from paperchain.extract.fills import Fill
from paperchain.extract.russian.filling import Reader
from paperchain.extract.russian.grammar import is_verb, preposition, walk
from paperchain.language import slavic_amounts
from paperchain.language.russian import Sentence, Word
from paperchain.language.russian_cues import PAPERS
from paperchain.language.slavic_dates import MONTH
from paperchain.model import Argument, Span

_IN = frozenset(("в", "на", "под"))
_PAID = frozenset("payment contract supply order invoice fine financing ownership settlement offer shipment".split())


def governor(sentence: Sentence, word: Word, triggers: set[int]) -> Word:
    """The first trigger or verb above a word."""
    last = word
    for above in walk(sentence, word):
        last = above
        if above.i in triggers or (is_verb(above) and above.feats.get("VerbForm") != "Part"):
            return above
    return last


def time_of(
    reader: Reader, sentence: Sentence, trigger: Word, triggers: set[int], said_by: list[Word]
) -> tuple[list[Argument], str]:
    """The time of the happening, and EDTF of the saying, where the sentence gives them."""
    light = _light(sentence, trigger)
    if any(w.when is None and w.name is None and MONTH.fullmatch(w.text) for w in sentence.words):
        return [], ""  # "в августе и в ноябре 2023 года": one of two times is not known
    told = {v.i for v in said_by} - {trigger.i}
    found: list[Argument] = []
    said = ""
    for word in sentence.words:
        if word.when is None:
            continue
        at = governor(sentence, word, triggers | told)
        paper = 0 <= word.head < len(sentence.words) and sentence.words[word.head].lemma in PAPERS | {
            "договор",
            "контракт",
        }
        if paper and at.i != word.head and trigger.i != word.head:
            continue  # "по договору от 12 мая": the date of the paper
        if at.i in told:
            said = said or word.when.edtf
        elif at.i in (trigger.i, light.i) and not found:
            found.append(Argument("time", word.when.edtf, "", Span.of(reader.document, word.start, word.end)))
    return found, said


def _light(sentence: Sentence, trigger: Word) -> Word:
    """The verb that a noun is done by: "осуществило поставку"; else the trigger itself."""
    if is_verb(trigger) or trigger.head < 0:
        return trigger
    head = sentence.words[trigger.head]
    return head if is_verb(head) and trigger.relation in ("obj", "nsubj", "nsubj:pass", "obl", "xcomp") else trigger


def money_of(reader: Reader, sentence: Sentence, kind: str, trigger: Word, triggers: set[int]) -> list[Argument]:
    """The sum that the happening is about."""
    if kind not in _PAID:
        return []
    light = _light(sentence, trigger)
    for word in sentence.words:
        if word.money is None:
            continue
        if governor(sentence, word, triggers).i in (trigger.i, light.i):
            return [Argument("money", word.money.normal, "", Span.of(reader.document, word.start, word.end))]
    return []


def quantities(reader: Reader, sentence: Sentence, goods: list[Fill]) -> list[Argument]:
    """How many of each of the goods: the number right before their words, or the measure that they are given in."""
    text = reader.document.text[sentence.start : sentence.end]
    found: list[Argument] = []
    for amount in slavic_amounts.find(text):
        if amount.kind != "quantity":
            continue
        start, end = sentence.start + amount.start, sentence.start + amount.end
        unit = sentence.start + amount.unit_start
        for fill in goods:
            counted = fill.start <= unit < fill.end or (0 <= fill.start - end <= 2)
            if counted and all(a.span and a.span.start != start for a in found):
                end = min(end, max(unit - 1, start + 1)) if fill.start <= unit else end
                span = Span.of(reader.document, start, start + len(reader.document.text[start:end].rstrip()))
                found.append(Argument("quantity", amount.normal, "", span))
    return found


def place_of(reader: Reader, sentence: Sentence, trigger: Word, taken: set[int]) -> list[Argument]:
    """Where it happened, if no role holds the place already."""
    light = _light(sentence, trigger)
    for word in sentence.words:
        if (
            word.name is None
            or word.name.kind != "place"
            or word.start in taken
            or word.head not in (trigger.i, light.i)
        ):
            continue
        if preposition(sentence, word) in _IN and word.case == "Loc":
            fill = reader.named(word)
            if fill is not None and fill.schema == "Address":
                return [reader.argument("place", fill)]
    return []
