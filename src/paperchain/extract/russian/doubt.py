"""What a Russian sentence as a whole makes of what it tells: its sources, its questions, what stands before ", что"."""

import re
from dataclasses import dataclass, field

from paperchain.extract.russian.filling import Reader
from paperchain.extract.russian.grammar import is_verb
from paperchain.extract.russian.sources import according, speaker_of
from paperchain.language import russian_cues as cues
from paperchain.language.english_cues import WEIGHT
from paperchain.language.russian import Sentence, Word
from paperchain.model import Modality, Polarity, Speaker


@dataclass
class Standing:
    """Polarity, modality and speakers of a happening; `said_by` are the verbs that tell it."""

    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    speakers: list[Speaker] = field(default_factory=list)
    hedges: list[str] = field(default_factory=list)
    unclear: bool = False
    said_by: list[Word] = field(default_factory=list)

    def weaken(self, modality: str, hedge: str = "") -> None:
        """Makes it as weak as `modality` if it is surer."""
        if WEIGHT.index(modality) > WEIGHT.index(self.modality):
            self.modality = modality  # type: ignore[assignment]
        if hedge and hedge not in self.hedges:
            self.hedges.append(hedge)


def after_that(
    reader: Reader, sentence: Sentence, found: Standing, speakers: list[Speaker], trigger: Word, negatives: int
) -> int:
    """What stands before ", что" makes of what stands behind it, where the parse has not told. Returns 1 if it denies.

    "Слухи о том, что", "неправда, что", "нет доказательств того, что", "не смогли подтвердить, что".
    """
    words = sentence.words
    that = next((w.i for w in reversed(words[: trigger.i]) if w.text.casefold() in ("что", "будто")), 0)
    if that < 2 or words[that - 1].text != ",":
        return 0
    first = next((w.i + 1 for w in reversed(words[: that - 1]) if w.text == ","), 0)
    before = [w for w in words[first : that - 1] if w.lemma not in ("то", "тот") and w.pos not in ("ADP", "PUNCT")]
    if not before:
        return 0
    governor = before[-1]
    lemmas = {w.lemma for w in before}
    if lemmas & cues.UNTRUE:
        return int(not negatives)
    unsaid = {w.text.casefold() for w in before} & {"не", "нет", "ни", "никто", "никаких", "без"}
    if unsaid and not lemmas & (cues.DENY | {"исключать", "исключить", "сомневаться", "скрывать", "секрет"}):
        found.unclear = True
        return 0
    if found.modality != "asserted" or found.said_by or negatives:
        return 0
    if governor.lemma in cues.NOUNS_ALLEGED | cues.ALLEGE:
        found.weaken("alleged", governor.text)
    elif governor.lemma in cues.NOUNS_SAID | cues.PROOFS | cues.SAY | cues.PAPERS:
        found.weaken("reported", governor.text)
        speakers += speaker_of(reader, sentence, governor) if is_verb(governor) else []
    else:
        found.weaken("possible", governor.text)
    return 0


def _says_it_behind(sentence: Sentence, verb: Word) -> bool:
    """True for ", утверждает центр" and "», — сообщил X" behind what is said, wherever the parse has hung them."""
    if verb.lemma not in cues.SAY | cues.ALLEGE | cues.BELIEVE or not is_verb(verb) or not verb.i:
        return False
    before, after = sentence.words[verb.i - 1].text, sentence.words[verb.i + 1 : verb.i + 3]
    opens = any(w.text.casefold() in ("что", "о", "об") for w in after) or bool(sentence.children(verb, "ccomp"))
    return before in (",", "—", "–") and not opens and verb.feats.get("VerbForm") in ("Fin", None)


def whole(reader: Reader, sentence: Sentence, found: Standing, speakers: list[Speaker], trigger: Word) -> None:
    """What the sentence as a whole makes of what it tells: its source, a question, words of doubt, a quotation."""
    for word, weight, named in according(reader, sentence):
        if word.i != trigger.i:
            speakers += named
            found.weaken(weight, "" if named else word.text)
    text = reader.document.text[sentence.start : sentence.end]
    if text.rstrip('»" ').endswith("?"):
        found.weaken("possible")
    low = text.casefold()
    for words, weight in cues.HEDGE_PHRASES.items():
        if words in low:
            found.weaken(weight, words)
    if re.search(r"(?<!\w)если(?!\w)", low):
        found.weaken("possible", "если")
    if speakers or found.said_by:
        return
    for verb in sentence.words[trigger.i + 1 :]:
        if _says_it_behind(sentence, verb):
            speakers += speaker_of(reader, sentence, verb)
            found.said_by.append(verb)
            found.weaken("alleged" if verb.lemma in cues.ALLEGE else "reported", verb.text)
            return
    at = trigger.start - sentence.start
    quoted = (
        text[:at].count("«") > text[:at].count("»") or text[:at].count('"') % 2 or text.lstrip().startswith(("—", "–"))
    )
    said = [w for w in sentence.words if w.lemma in cues.SAY | cues.ALLEGE and is_verb(w) and w.i != trigger.i]
    if quoted and not said and re.search(r"[:—–]\s*[«\"“]", text[:at]):
        found.weaken("reported")  # "Директор завода: «…»"
    if quoted and said:
        speakers += speaker_of(reader, sentence, said[-1])
        found.said_by.append(said[-1])
        found.weaken("reported")
