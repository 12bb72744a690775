"""Who says it and how surely: the way up from a trigger word through the verbs that govern it."""

from dataclasses import dataclass, field
from typing import Any

from paperchain.extract.caution import DOUBT, above, beside, joined_by, nth_time, taken_back
from paperchain.extract.reading import Reader
from paperchain.extract.speakers import according, speaker_of
from paperchain.extract.syntax import acted_on, passive
from paperchain.extract.tree import children
from paperchain.language.english_cues import (
    ADJECTIVES,
    ADVERBS,
    ALLEGE,
    BELIEVE,
    DENY,
    HEARERS,
    MODALS,
    NOT_DO,
    PLAN,
    SAY,
    WEIGHT,
)
from paperchain.language.english_words import COMPANY, PEOPLE
from paperchain.model import Modality, Polarity, Speaker

TITLED = PEOPLE | COMPANY
LASTS = frozenset("own control base register headquarter run manage head know call name locate domicile lead".split())
"""Verbs of how a party is, and not of what it did."""
NOTHING = frozenset("nothing nobody none".split())
UNTRUE = frozenset(
    """false untrue baseless unfounded groundless incorrect wrong fabricated lie fabrication nonsense fiction myth hoax
    absurd ludicrous preposterous""".split()
)
NAMES_AS = frozenset("name describe identify list portray present".split())
PROVE = frozenset("indicate show suggest prove demonstrate reveal establish confirm".split())
APPROVE = frozenset("approve authorise authorize permit allow license licence clear greenlight".split())
BAN = frozenset("ban bar outlaw embargo restrict veto suspend".split())
HAPPEN = frozenset("take occur happen hold make complete conduct begin start place go proceed be carry sign do".split())
"""Verbs that only say of an event that it was: "the sale took place"."""
ENDED = frozenset("stop cease halt suspend end quit discontinue".split())
COURTS = frozenset("charge accuse indict convict sentence jail plead arrest prosecute".split())
PAYS = frozenset("pay fine settle forfeit penalise penalize apologise apologize".split())
PERMITS = frozenset("licence license permit permission approval authorisation authorization consent".split())
_CONTENT = ("ccomp", "xcomp", "dobj", "parataxis", "pobj", "pcomp", "acl", "oprd", "advcl")

NEVER = frozenset("time point stage moment circumstance way event".split())
"""With "no" before the verb they deny it."""
ASKS = frozenset("ask question quiz inquire enquire wonder speculate query grill press".split())
GOES = frozenset("go run circulate spread abound persist".split())
TALES = frozenset("story tale theory word legend version talk".split())
PROOFS = frozenset("proof evidence confirmation sign".split())
CALLED = frozenset("call describe present consider regard see term".split())
"""Verbs of a name that others give: what they call proof may be none."""


@dataclass
class Standing:
    """How a claim stands, with the words that made it so."""

    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    speakers: tuple[Speaker, ...] = ()
    hedges: list[str] = field(default_factory=list)
    said_by: list[Any] = field(default_factory=list)  # the speech verbs passed on the way
    narrated: bool = False  # an apposition: the document itself says it
    unclear: bool = False  # no fair reading: "did not say that ..."

    def weaken(self, modality: str, word: str = "") -> None:
        """Keep the less sure of two modalities."""
        if WEIGHT.index(modality) > WEIGHT.index(self.modality):
            self.modality = modality  # type: ignore[assignment]
        if word:
            self.hedges.append(word)


def negated(word: Any) -> bool:
    """True if a negation stands with the word itself or with what it shares its negation with."""
    if any(_denies(c) for c in word.children):
        return True
    if any(c.lower_ == "no" and c.dep_ == "det" and not _counts(c) for c in word.children):
        return True
    if (
        word.dep_ == "xcomp"
        and word.head.lemma_ in ("have", "remain")
        and any(c.lower_ == "yet" for c in word.head.children)
    ):
        return True  # "has yet to receive"
    if word.pos_ == "VERB" and (_neither_to(word) or _at_no_time(word)):
        return True
    if word.lemma_ == "find" and any(
        c.lower_ == "guilty" and c.i > 0 and c.doc[c.i - 1].lower_ == "not" for c in word.children
    ):
        return True  # "was found not guilty"
    for child in children(word, "dobj", "nsubj", "nsubjpass", "attr"):
        if child.lower_ in ("nothing", "none", "nobody") and child.pos_ != "PROPN":
            return True
        if any(c.lower_ in ("no", "neither") and c.dep_ in ("det", "preconj", "cc") for c in child.children):
            return not any(_counts(c) for c in child.children)
    goes_on = word.dep_ == "conj" and word.head.pos_ in ("VERB", "AUX") and not children(word, "nsubj", "nsubjpass")
    shared = joined_by(word) in ("or", "nor") or (word.tag_ == "VB" and word.head.tag_ == "VB") if goes_on else False
    return shared and negated(word.head)


def _denies(word: Any) -> bool:
    """True for a word of negation that is no part of "not only" or "no fewer than"."""
    if word.lower_ in ("never", "nor", "neither"):
        return True
    beside_name = word.head.pos_ in ("NOUN", "PROPN") and word.i > word.head.i  # "X, not Y, supplied them"
    return word.dep_ == "neg" and not beside_name and not _counts(word) and not _only(word)


def _neither_to(verb: Any) -> bool:
    """True for "supplied them neither to X nor to Y"."""
    links = ("prep", "dative", "agent")
    behind = [*children(verb, *links), *(p for o in children(verb, "dobj") for p in children(o, *links))]
    return any(c.lower_ == "neither" for p in behind for c in p.children)


def _at_no_time(verb: Any) -> bool:
    """True for "At no time did X sell", "Under no circumstances would X sell"."""
    before = [n for p in children(verb, "prep") if p.i < verb.i for n in children(p, "pobj")]
    return any(n.lemma_.lower() in NEVER and any(c.lower_ == "no" for c in children(n, "det")) for n in before)


def _counts(word: Any) -> bool:
    """True for "no" and "not" before a comparison: "no fewer than 12", "not less than"."""
    after = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in ("no", "not") and after in ("fewer", "less", "more", "later", "earlier", "doubt")


def _only(word: Any) -> bool:
    """True for the "not" of "not only", "not just", which affirms."""
    near = [word.doc[i].lower_ for i in range(word.i + 1, min(word.i + 3, len(word.doc)))]
    return word.lower_ in ("not", "n't", "n’t") and bool({"only", "just", "merely", "solely", "simply"} & set(near))


def _untrue(word: Any) -> bool:
    """True for a verb of being that says "untrue" of its subject: "reports that ... were false"."""
    said = [c for c in word.children if c.dep_ in ("acomp", "attr", "oprd")]
    return word.lemma_ == "be" and any(c.lemma_.lower() in UNTRUE for c in said)


def _told_beside(node: Any, verb: Any, trigger: Any) -> bool:
    """True if the verb says something else of the party of which the trigger tells.

    "X, who is under sanctions, did not respond", "its owner, X, was not designated": the negation is not theirs.
    A happening as the subject of "take place" is denied with it.
    """
    if node.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ not in ("VERB", "AUX") or _untrue(verb):
        return False
    return node != trigger or not (verb.lemma_ in HAPPEN or any(c.lower_ == "no" for c in children(node, "det")))


def _told_of_it(node: Any, link: str) -> bool:
    """True for what is told of a noun by the way: "denied that it armed a gang accused of murder" denies no murder."""
    head = node.head
    if link not in ("relcl", "acl") or head.pos_ not in ("NOUN", "PROPN") or node.tag_ not in ("VBN", "VBD", "VBZ"):
        return False
    if head.lemma_.lower() in DOUBT | PROOFS or head.dep_ in ("nsubj", "nsubjpass", "attr", "ROOT"):
        return False
    first = {c.lower_ for c in children(head, "det")} & {"any", "no", "every"}
    return not first and not children(node, "mark")


def _clause_beside(node: Any, link: str) -> bool:
    """True for a clause with a "that" or an auxiliary of its own: "sold nothing and that it had ended the contract"."""
    if link != "conj":
        return False
    own = [c for c in children(node, "aux", "auxpass") if c.lower_ not in ("to", "be", "been")]
    if own and node.head.pos_ == "VERB" and joined_by(node) not in ("or", "nor"):
        return True  # "cannot agree to a sale and have informed the ministry"
    return bool(children(node, "mark")) and bool(children(node, "nsubj", "nsubjpass"))


def _asked(node: Any) -> bool:
    """True for a clause with "whether", "how", "why": who does not know it does not deny it."""
    asked = ("whether", "how", "why", "when", "where")
    clause = node.dep_ in ("ccomp", "pcomp", "csubj")
    return any(c.lower_ in asked[: 5 if clause else 1] and c.i < node.i for c in children(node, "mark", "advmod"))


def _of_nothing(verb: Any) -> bool:
    """True for "nothing indicates", "no record shows", "there is nothing to indicate"."""
    subjects = children(verb, "nsubj", "nsubjpass")
    if any(t.lower_ in NOTHING or any(c.lower_ == "no" for c in children(t, "det")) for t in subjects):
        return True
    named = verb.head
    bare = named.lower_ in NOTHING or any(c.lower_ == "no" for c in children(named, "det"))
    return verb.dep_ in ("relcl", "acl") and bare


def stand(reader: Reader, number: int, trigger: Any) -> Standing:
    """Polarity, modality and speakers of what a trigger word tells."""
    found = Standing()
    speakers: list[Speaker] = []
    node, negatives, apart, aside, own, permitted, paid = trigger, 0, False, False, True, False, False
    contrast = presupposed = clause = False
    named = trigger.pos_ == "NOUN" and trigger.lemma_.lower() in TITLED and trigger.dep_ != "attr"
    for _ in range(25):
        if named and node == trigger and any(c.pos_ == "PROPN" for c in children(trigger, "appos")):
            found.narrated = True  # "neither X nor its director, Anna Reyes, sold it": she is the director
            break
        if not apart:
            negatives += not contrast and negated(node)
            _hedged(found, node, own)
            beside(found, node, trigger)
        if taken_back(node, trigger):  # the text itself denies it, or whoever says so
            found.unclear |= negatives > 0 or found.modality not in ("asserted", "reported") or apart
            found.modality, negatives, speakers = "asserted", 1, []
        permitted |= node != trigger and node.lemma_.lower() in PERMITS
        if any(c.lower_ == "longer" and c.i > 0 and c.doc[c.i - 1].lower_ == "no" for c in node.children):
            found.unclear = True  # "no longer supplies": it did, and does not
        if node.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
            speakers += according(reader, number, node)
        head, link = node.head, node.dep_
        if head == node or link == "ROOT":
            break
        if node == trigger and link == "amod" and node.tag_ == "VBN":
            found.narrated = True  # "denied sending parts to the blacklisted firm": the listing is not denied
            break
        deed = trigger.pos_ == "VERB" and trigger.dep_ in ("relcl", "acl", "conj") and trigger.tag_ != "VBG"
        deed = deed and not (trigger.dep_ == "acl" and trigger.lemma_ in LASTS)  # "X, a firm controlled by Y"
        if link == "appos" and not deed:
            found.narrated = True
            before = node.left_edge.i - 1
            negatives += before >= 0 and node.doc[before].lower_ in ("not", "never")  # "X, not a director of Y"
            break
        if link == "advcl" and head.pos_ in ("VERB", "AUX"):
            mark = [c.lower_ for c in children(node, "mark")]
            if "if" in mark or "unless" in mark:
                found.weaken("possible", "if")
            finite = node.tag_ in ("VBZ", "VBD", "VBP") or children(node, "nsubj", "nsubjpass")
            if finite and head.lemma_ not in SAY:
                break
            if node.tag_ == "VB":
                found.weaken("planned")
        if link in ("relcl", "acl") and node.tag_ == "VB" and not _of_nothing(node):
            found.weaken("planned")
        if link == "prep" and node.lower_ == "as" and head.lemma_ in NAMES_AS and not passive(head):
            found.weaken("reported", head.text)  # "the article named X as an owner"
            speakers += speaker_of(reader, number, head)
        negatives += link == "prep" and node.lower_ == "without"
        negatives += _around(found, node, head, node == trigger) + (0 if apart else above(found, node, head, trigger))
        if head.pos_ in ("VERB", "AUX") and link in (*_CONTENT, "prep"):
            denies = _governed(reader, number, found, speakers, head, node, trigger)
            negatives += denies and not presupposed
        if head.pos_ == "NOUN" and head.lemma_ in DOUBT and link in ("acl", "ccomp", "prep", "relcl"):
            found.weaken("reported" if head.lemma_ == "report" else "alleged", head.text)
        if head.pos_ == "ADJ" and link == "dobj" and head.head.lemma_ in DENY:  # "rejected as baseless the allegation"
            speakers += speaker_of(reader, number, head.head)
            negatives += 1
        contrast = link == "conj" and any(c.lower_ == "but" and c.i < node.i for c in children(head, "cc"))
        presupposed = presupposed or _told_of_it(node, link) or nth_time(node, link)
        clause = (clause and link == "conj") or _clause_beside(node, link)
        apart = presupposed or _told_beside(node, head, trigger) or clause or _asked(node)
        paid |= link == "prep" and node.lower_ == "for" and head.lemma_ in PAYS
        aside = aside or (link == "relcl" and head.pos_ == "PROPN")
        if head.lemma_ in COURTS and found.modality == "planned" and not aside:
            found.weaken("alleged")  # "was charged with a scheme to export"
        granted = (c for c in children(head, "nsubjpass", "dobj") if c != node) if link == "prep" else ()
        permitted |= any(c.lemma_.lower() in PERMITS for c in granted)  # "no licence was granted for the export"
        light = node.pos_ in ("NOUN", "PROPN") and link in ("dobj", "nsubjpass", "conj", "attr")
        own = own and (link == "xcomp" or light) and head.lemma_ not in (SAY | BELIEVE | ALLEGE | DENY)
        node = head
    if paid and found.modality == "planned":
        found.modality = "asserted"  # "agreed to pay a fine for the shipments": they were
    if permitted and negatives:
        found.unclear = True  # "obtained no licence to export": the export is not denied
    elif permitted:
        found.weaken("planned")
    found.polarity = "negative" if negatives else "positive"
    if found.narrated:
        return found
    found.speakers = tuple({(s.name, s.kind): s for s in reversed(speakers)}.values())[::-1]
    if found.speakers and found.modality == "asserted":
        found.modality = "reported"
    return found


def _around(found: Standing, node: Any, head: Any, is_trigger: bool) -> int:
    """What the words beside a clause make of it. Returns 1 if they deny it."""
    marks = {c.lower_ for c in children(node, "mark", "advmod", "det") if c.i < node.i}
    if "whether" in marks or (is_trigger and "if" in marks):
        found.weaken("possible", "whether" if "whether" in marks else "if")
    if node.dep_ == "xcomp" and head.lemma_ == "be" and any(c.lower_ == "to" for c in children(node, "aux")):
        found.weaken("planned")  # "is to deliver"
    if head.lemma_ == "go" and head.tag_ == "VBG" and node.dep_ == "xcomp":
        found.weaken("planned", "going to")
    if head.lemma_ == "about" and head.head.lemma_ in ASKS and node.dep_ in ("pobj", "pcomp"):
        found.weaken("possible", head.head.text)  # "asked about a trip to X"
    if _heard(head) and node.dep_ in ("ccomp", "parataxis", "advcl"):
        found.weaken("alleged", head.text)  # "took bribes, the court was told"
    told = head.lemma_ in GOES and node.dep_ == "ccomp" and children(head, "nsubj")
    if told and told[0].lemma_.lower() in DOUBT | TALES:
        found.weaken("reported", told[0].text)  # "the story goes that"
    if node.dep_ in ("acl", "ccomp", "relcl") and head.lemma_ in PROOFS and head.head.lemma_ in CALLED:
        found.weaken("alleged", head.head.text)  # "what the union calls proof that"
    if node.dep_ in ("nsubj", "csubj") and _untrue(head):
        return 1
    if node.dep_ in ("ccomp", "csubj") and _untrue(head) and head.i < node.i:
        return 1  # "it is false that"
    if node.dep_ in ("acl", "relcl", "ccomp") and head.lemma_.lower() in UNTRUE and head.head.lemma_ == "be":
        return 1  # "it is a myth that"
    return 0


def _heard(verb: Any) -> bool:
    """True for "the court was told", "a jury heard", also where the parse hangs the court on a name before it."""
    if verb.lemma_ not in ("tell", "hear") or verb.pos_ != "VERB":
        return False
    if verb.lemma_ == "tell" and not children(verb, "auxpass"):
        return False
    before = [t for t in verb.sent if verb.i - 4 <= t.i < verb.i]
    return any(t.lemma_.lower() in HEARERS for t in before)


def _hedged(found: Standing, node: Any, is_trigger: bool) -> None:
    for child in node.children:
        low = child.lower_
        if child.dep_ in ("advcl", "parataxis") and _heard(child):
            found.weaken("alleged", child.text)
        if child.dep_ == "advmod" and low in ADVERBS:
            found.weaken(ADVERBS[low], child.text)
        elif child.dep_ == "aux" and low in MODALS and not (low in ("would", "will", "can") and not is_trigger):
            found.weaken(MODALS[low], child.text)
        elif child.dep_ == "amod" and low in ADJECTIVES and is_trigger:
            found.weaken(ADJECTIVES[low], child.text)
    if node.dep_ == "conj" and node.head.pos_ in ("VERB", "AUX") and not children(node, "nsubj", "nsubjpass", "aux"):
        for child in node.head.children:
            if child.dep_ in ("advmod", "aux") and child.i < node.head.i:
                low = child.lower_
                if low in ADVERBS or (child.dep_ == "aux" and low in MODALS):
                    found.weaken(ADVERBS.get(low) or MODALS[low], child.text)


def _governed(
    reader: Reader, number: int, found: Standing, speakers: list[Speaker], verb: Any, node: Any, trigger: Any
) -> int:
    """What the governing verb makes of its content. Returns 1 if it denies it."""
    lemma, link = verb.lemma_.lower(), node.dep_
    if lemma in PROVE and link == "ccomp" and _of_nothing(verb):
        return 1  # "nothing indicates that"
    if lemma in APPROVE and link in ("dobj", "nsubjpass", "xcomp", "ccomp"):
        found.weaken("planned", verb.text)
        return 0
    if lemma in BAN and link in ("dobj", "nsubjpass", "xcomp", "ccomp", "pcomp", "prep"):
        found.unclear = True  # what is banned was neither done nor denied
        return 0
    noun_content = trigger.pos_ == "NOUN" and link == "dobj"
    if lemma in DENY and link != "advcl":
        speakers += speaker_of(reader, number, verb)
        return 1
    if lemma in ENDED and link in ("xcomp", "pcomp", "prep", "dobj"):
        found.unclear = True
    if lemma in NOT_DO and link in ("xcomp", "pcomp", "prep", "dobj", "ccomp"):
        found.unclear |= negated(verb)  # "never failed to pay"
        return 1
    if (
        link == "prep"
        and not (lemma in ALLEGE and node.lower_ == "for")
        and node.lower_ not in ("of", "with", "over", "about", "on")
    ):
        return 0
    if lemma in ALLEGE and link in ("ccomp", "xcomp", "prep", "pcomp", "dobj"):
        found.weaken("alleged", verb.text)
        speakers += speaker_of(reader, number, verb)
        found.said_by.append(verb)
    elif lemma == "expect" and link in ("xcomp", "oprd", "ccomp") and node.tag_ == "VB":
        found.weaken("planned", verb.text)
    elif lemma in BELIEVE and (link in ("ccomp", "xcomp", "dobj", "oprd")):
        found.weaken("possible", verb.text)
        if lemma not in ("appear", "seem"):
            speakers += speaker_of(reader, number, verb)
            found.said_by.append(verb)
    elif lemma == "conclude" and link == "dobj":
        pass  # "concluded a contract"
    elif lemma in SAY and (link in ("ccomp", "parataxis", "advcl") or noun_content or link in ("xcomp", "dobj")):
        if link == "advcl" and node.tag_ not in ("VBZ", "VBD", "VBP", "VBN"):
            return 0
        if negated(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in NOT_DO):
            found.unclear = True  # "did not say that", "declined to say how many"
        speakers += speaker_of(reader, number, verb)
        found.said_by.append(verb)
        if passive(verb) or not speakers:
            found.weaken("reported", verb.text)  # "was said to have sold": by whom is left open
        if lemma in ("warn", "claim") and link == "ccomp":
            found.hedges.append(verb.text)
    elif lemma in ("order", "require") and trigger.lemma_ in ("forfeit", "pay", "serve", "surrender"):
        pass  # "the court ordered him to forfeit": it is the court's deed
    elif lemma in PLAN and link in ("xcomp", "ccomp", "dobj"):
        found.weaken("planned", verb.text)
    elif lemma in ("raise", "voice", "express") and link in ("dobj", "prep"):
        concern = [
            c for c in acted_on(verb) if c.lemma_ in ("alarm", "concern", "fear", "question", "suspicion", "worry")
        ]
        if concern and concern[0] != trigger:
            found.weaken("alleged", concern[0].text)
            speakers += speaker_of(reader, number, verb)
    return 0
