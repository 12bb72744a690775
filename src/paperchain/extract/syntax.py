"""Who does what to whom in a parse: subjects and objects, also those that a verb shares with another or inherits."""

from collections.abc import Iterator
from typing import Any

from paperchain.extract.means import PURPOSE
from paperchain.extract.relatives import left_out, relative
from paperchain.extract.tree import children
from paperchain.language.currencies import is_currency
from paperchain.language.english_cues import BLAME, LET_DO

LIGHT_DO = frozenset(
    """make carry conduct perform provide give do hold begin start complete undertake offer conclude finalise finalize
    renew strike place submit file issue send pay transfer approve grant have play oversee supervise lead launch
    continue enter open sign lend impose raise witness run attend own buy acquire sell negotiate cause form found
    establish lodge""".split()
)
LIGHT_GET = frozenset("receive get take obtain accept await gain seek win secure undergo".split())
ARRANGE = frozenset("arrange broker facilitate coordinate mediate orchestrate handle organise organize".split())
"""Verbs of a go-between: who arranges a sale is not the seller."""
HELPS = frozenset("help assist enable aid support allow".split())
"""Verbs whose object does the bare infinitive that follows."""
GO_BETWEEN = frozenset("intermediary middleman broker go-between conduit facilitator agent mediator".split())
DONE = frozenset(
    """sold resold bought sent built rebuilt held made remade paid repaid brought found kept led lent lost put taught
    told hidden given driven flown taken shown split""".split()
)
"""Participles that do not end in "-ed"."""
ASIDE = frozenset("addition turn fact part effect practice theory".split())
"""What "in" makes an aside of: "is in addition barred"."""


def passive(verb: Any) -> bool:
    """True if what stands as subject is acted upon."""
    done = verb.text.endswith("ed") or verb.lower_ in DONE
    if verb.tag_ in ("VBD", "VB") and verb.dep_ == "conj" and done:  # "were made by X and exported to Y"
        alone = not children(verb, "nsubj", "nsubjpass", "dobj", "aux", "auxpass", "ccomp", "xcomp")
        return alone and verb.head.tag_ == "VBN" and passive(verb.head)
    if verb.tag_ != "VBN":
        return False
    if children(verb, "auxpass", "nsubjpass"):
        return True
    if children(verb, "aux", "nsubj"):
        return False
    if verb.dep_ == "conj":
        return passive(verb.head) if verb.head.pos_ in ("VERB", "AUX") else False
    return verb.dep_ in ("acl", "advcl", "amod", "relcl", "ROOT", "acomp")


def expand(token: Any) -> list[Any]:
    """A noun with all that is listed beside it."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
            found += expand(child)
        elif child.dep_ == "appos" and not _indefinite(child) and child.i > token.i:
            listed = any(c.i > child.i for c in children(token, "conj")) or _named_in_a_row(token, child)
            found += expand(child) if listed else []
    return sorted(found, key=lambda t: t.i)


def _named_in_a_row(first: Any, second: Any) -> bool:
    """True for "A, B and C", where the parse takes B and C for another name of A."""
    third = [c for c in children(second, "conj") if c.pos_ == "PROPN"]
    names = first.pos_ == second.pos_ == "PROPN" and bool(third)
    return (
        names
        and second.left_edge.i - first.i == 2
        and second.left_edge.nbor(-1).text == ","
        and not children(second, "poss")
    )


def set_apart(noun: Any) -> bool:
    """True for what is named only to say that it is not meant: "not by X", "A, not X", "rather than X"."""
    first = noun.left_edge
    if noun.dep_ == "pobj" and noun.head.i < first.i:
        first = noun.head
    if first.i == 0:
        return False
    before = first.doc[first.i - 1].lower_
    earlier = first.doc[first.i - 2].lower_ if first.i > 1 else ""
    if first.lower_ == "not":
        return first.doc[first.i + 1].lower_ not in ("only", "just", "merely")
    return before == "not" or (before == "than" and earlier == "rather")


def included(noun: Any) -> list[Any]:
    """What a group is said to include: "seven firms, including A, B and C"."""
    group, found = [noun, *(c for c in noun.children if c.dep_ == "conj")], []
    while noun.dep_ == "conj":
        noun = noun.head
        group.append(noun)
    for prep in [c for member in group for c in children(member, "prep") if c.lower_ == "including"]:
        found += [item for inner in children(prep, "pobj") for item in expand(inner)]
    return found or _among_them(noun)


def _among_them(noun: Any) -> list[Any]:
    """`five firms in Riga, among them A and B`: A and B, which the parse hangs on some word before them."""
    if noun.tag_ != "NNS":
        return []
    words = noun.doc[noun.i + 1 : min(noun.i + 9, noun.sent.end)]
    at = next((t for t in words if t.lower_ == "among" and t.nbor(-1).text == ","), None)
    if at is None or at.i + 2 >= noun.sent.end or at.nbor(1).lower_ != "them":
        return []
    if any(t.pos_ in ("VERB", "NOUN") for t in noun.doc[noun.i + 1 : at.i]):
        return []
    first = at.doc[at.i + 2]
    while first.dep_ in ("compound", "det", "amod", "nmod") and first.head.i > first.i:
        first = first.head
    return expand(first) if first.pos_ == "PROPN" else []


def _indefinite(token: Any) -> bool:
    return any(c.lower_ in ("a", "an", "the") for c in children(token, "det"))


def own_subject(verb: Any) -> list[Any]:
    """The grammatical subject that stands with the verb itself."""
    return [t for child in children(verb, "nsubj", "nsubjpass") for t in relative(child, verb)]


def acting(verb: Any, depth: int = 0) -> list[Any]:
    """Who does it: the subject of an active verb, the "by" of a passive one, own or inherited."""
    if passive(verb):
        found = [p for by in children(verb, "agent") for p in children(by, "pobj")]
        shared = [] if found else [c for c in children(verb, "conj") if passive(c) and c.i - verb.i <= 3]
        if found := found or [p for c in shared for by in children(c, "agent") for p in children(by, "pobj")]:
            return found
        caused = verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in (
            "cause",
            "have",
            "get",
        )  # "caused the goods to be exported"
        return own_subject(verb.head) or _inherited(verb.head, depth) if caused and depth < 6 else []
    return own_subject(verb) or (_inherited(verb, depth) if depth < 6 else [])


def acted_on(verb: Any, depth: int = 0) -> list[Any]:
    """What it is done to: the object of an active verb, the subject of a passive one."""
    if not passive(verb):
        found = [t for c in children(verb, "dobj") for t in relative(c, verb)]
        if not found and depth < 3:
            after = [c for c in children(verb, "conj") if c.pos_ == "VERB" and c.i - verb.i <= 5]
            found = [o for c in after[:1] for v in (c, *children(c, "xcomp")) for o in children(v, "dobj")][:1]
            chain = [*after[:1], *(c for v in after[:1] for c in children(v, "conj") if c.pos_ == "VERB")]
            if not found and after:  # "never ordered, received or paid for any engines"
                found = [o for c in chain for o in (*children(c, "dobj"), *_paid_for(c))][:1]
        if not found and (head := left_out(verb)) is not None:
            found = [head]
        if not found and verb.lemma_ in HELPS:  # "helped Acme evade sanctions"
            found = [s for c in children(verb, "ccomp") if c.tag_ == "VB" for s in children(c, "nsubj")]
        return found
    if found := own_subject(verb):
        return found
    if verb.dep_ == "acl" and verb.head.lower_ in ASIDE and verb.head.head.head.lemma_ == "be":
        return own_subject(verb.head.head.head)  # "is in addition barred"
    if verb.dep_ in ("acl", "relcl", "amod"):
        return [*_listed_before(verb), verb.head]
    if verb.dep_ == "acomp":
        return own_subject(verb.head)
    if verb.dep_ == "conj" and depth < 4:
        if children(verb, "auxpass") and not passive(verb.head):
            return acting(verb.head)  # "is a part of and is run by"
        return acted_on(verb.head, depth + 1)
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "be":
        return own_subject(verb.head)  # "were to be shipped"
    if verb.dep_ == "advcl" and verb.head.pos_ == "VERB":
        return children(verb.head, "dobj") if verb.i > verb.head.i else own_subject(verb.head)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for":
        return _blamed(verb.head.head)  # "was designated for being owned by Y"
    return []


def _listed_before(verb: Any) -> list[Any]:
    """The lathes of "17 lathes and saws made by X": bare plurals that share the clause."""
    noun = verb.head
    first = noun.head
    bare = noun.tag_ == first.tag_ == "NNS" and noun.dep_ == "conj" and not children(noun, "det", "nummod", "poss")
    alone = bare and not children(first, "acl", "relcl", "prep") and verb.dep_ == "acl" and verb.i > noun.i
    return [first] if alone and children(first, "cc") else []


def _inherited(verb: Any, depth: int) -> list[Any]:
    head, dep = verb.head, verb.dep_
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        return own_subject(head) if passive(head) and verb.tag_ != "VBN" else acting(head, depth + 1)
    if dep in ("acl", "relcl"):
        if verb.tag_ == "VBG":
            return [head]
        if owner := children(head, "poss"):
            return owner
        governor = head.head
        if given := [c for c in children(governor, "dative") if c.pos_ != "ADP"]:
            return given  # "granted X a licence to export": X
        return _of_purpose(verb, head, depth)
    if dep in ("xcomp", "advcl", "ccomp") and head.pos_ in ("VERB", "AUX"):
        if dep == "ccomp" and verb.tag_ not in ("VBG", "VB"):
            return []
        if dep == "advcl" and verb.tag_ not in ("VB", "VBG"):
            return []
        if head.lemma_ in ("call", "prevail", "rely") and (upon := _called_upon(head)):
            return upon
        if head.lemma_ in LET_DO and dep != "advcl" and (objects := acted_on(head)):
            return objects
        if passive(head):
            return _agent_beside(verb, head) or own_subject(head) or acted_on(head)
        return acting(head, depth + 1)
    if dep == "pcomp" and head.dep_ == "prep":
        outer = head.head
        if outer.pos_ in ("VERB", "AUX"):
            if outer.lemma_ in BLAME:
                return acted_on(outer)
            return own_subject(outer) or acting(outer, depth + 1)
        if head.lower_ == "for" and (blamed := _blamed(outer)):
            return blamed
        if outer.pos_ == "ADJ" and outer.dep_ in ("acomp", "oprd"):
            return own_subject(outer.head)  # "was responsible for shipping"
        if outer.pos_ == "ADJ" and outer.dep_ == "amod":
            return [outer.head]  # "the firm responsible for shipping"
        if outer.pos_ == "NOUN" and outer.dep_ in ("dobj", "pobj"):
            return children(outer, "poss") or _doer_of(outer, depth)  # "played a role in shipping"
    return []


def _paid_for(verb: Any) -> list[Any]:
    return [n for name, n in prepositions(verb) if name == "for"] if verb.lemma_ in ("pay", "ask") else []


def _agent_beside(verb: Any, head: Any) -> list[Any]:
    """`Carriage was arranged by X, acting for Y`: X acts."""
    agents = [n for by in children(head, "agent") for n in children(by, "pobj")]
    beside = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > 1 and verb.nbor(-1).text == ","
    return agents if beside and agents and agents[-1].right_edge.i == verb.i - 2 else []


def _called_upon(verb: Any) -> list[Any]:
    """Who is to do it: "called on ministers to revoke the licence"."""
    return [n for name, n in prepositions(verb) if name in ("on", "upon")]


def _blamed(word: Any) -> list[Any]:
    """Who is blamed, where "for doing it" hangs on a word below: "designated under Order 12 for having sold"."""
    for _ in range(5):
        if word.pos_ == "VERB":
            return acted_on(word) if word.lemma_ in BLAME else []
        if word.head == word:
            return []
        word = word.head
    return []


def _doer_of(noun: Any, depth: int) -> list[Any]:
    """The subject of a light verb: "played a role in", "was accused of complicity in"."""
    head = noun.head
    if noun.dep_ == "dobj" and (head.lemma_ in LIGHT_DO or head.lemma_ == "face"):
        return acting(head, depth + 1)
    if noun.dep_ == "pobj" and head.head.pos_ == "VERB":
        outer = head.head
        return acted_on(outer) if outer.lemma_ in BLAME else own_subject(outer)
    return []


def _of_purpose(verb: Any, noun: Any, depth: int) -> list[Any]:
    """Who follows a purpose: "X ran a scheme to export", "X was charged with conspiracy to export"."""
    if verb.tag_ != "VB":
        return []
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    governor = noun.head
    if noun.dep_ == "dobj" and governor.pos_ == "VERB":
        return acting(governor, depth + 1)
    if noun.dep_ == "pobj" and noun.lemma_ in PURPOSE and governor.lower_ in ("in", "into", "of", "with", "for", "to"):
        outer = governor.head
        if outer.pos_ == "NOUN":
            return children(outer, "poss") or _of_purpose(verb, outer, depth + 1)
        if outer.pos_ == "VERB":
            return acted_on(outer) if outer.lemma_ in BLAME else own_subject(outer) or acting(outer, depth + 1)
    return []


_BEHIND_DATE = frozenset("between with to from for by through via".split())
"""Prepositions that belong to what a date belongs to."""


def prepositions(token: Any) -> Iterator[tuple[str, Any]]:
    """(preposition, noun) pairs that hang on a word."""
    for prep in children(token, "prep", "dative", "agent"):
        if prep.lower_ == "according":
            continue
        for noun in children(prep, "pobj"):
            yield prep.lower_, noun
            if noun.ent_type_ == "DATE" and prep.lower_ in ("of", "in", "on"):  # "the deal of 2 May between X and Y"
                yield from ((name, n) for name, n in prepositions(noun) if name in _BEHIND_DATE)
        for inner in children(prep, "prep"):  # "out of", "along with", "on behalf of"
            for noun in children(inner, "pobj"):
                yield inner.lower_, noun


def parts(noun: Any) -> list[Any]:
    """A noun, what is listed beside it, and what it is a number of ("dozens of engines")."""
    worth = [c for c in children(noun, "amod") if c.lower_ == "worth"]
    return [*expand(noun), *(inner for name, inner in prepositions(noun) if name == "of"), *worth]


_SUMS = frozenset(
    "payment fund money proceeds sum cash dollar euro yuan rouble ruble pound fee deposit transfer".split()
)


def is_sum(token: Any) -> bool:
    """True for a sum of money: "$150,000", "2 million yuan", "the funds"."""
    held = [noun for name, noun in prepositions(token) if name == "of"]
    if held:  # "millions of dollars' worth of pumps"
        return all(is_sum(noun) for noun in held)
    if token.lemma_.lower() in _SUMS or token.ent_type_ == "MONEY" or is_currency(token.text):
        return True
    return bool(token.like_num and (token.i and token.nbor(-1).is_currency)) or any(
        c.is_currency or c.lemma_.lower() in _SUMS for c in token.children
    )


def percent(token: Any) -> bool:
    """True for the head of a share: "40%", "34 per cent", "a 40-percent"."""
    if any(p.lower_ == "per" and any(c.lower_ == "cent" for c in p.children) for p in children(token, "prep")):
        return bool(token.like_num)  # "Sixty per cent of X"
    return token.lower_ in ("%", "percent", "cent", "pc") and any(c.like_num for c in token.children)
