"""Repairs of the parse: constructions of reports that the small English model is known to read wrongly."""

from collections.abc import Callable
from typing import Any

from paperchain.language.attaching import attach
from paperchain.language.english_words import COMPANY, GOODS

CUES = frozenset(
    """show suggest indicate say report reveal state note claim insist mention add allege argue believe confirm
    warn""".split()
)
"""Verbs that introduce what a source says, in the form in which they stand beside a clause."""

GERUND = frozenset("deny admit stop avoid consider begin start continue suggest recall resume finish".split())
"""Verbs that a gerund follows."""

TRADE_GERUNDS = frozenset(
    """shipping exporting importing smuggling selling buying supplying transporting procuring routing forwarding
    providing delivering transferring manufacturing producing developing assembling purchasing acquiring sending
    obtaining sourcing diverting making building""".split()
)
"""Gerunds of trade that a preposition may stand before."""

TRADE_INFINITIVES = frozenset(
    """export import supply ship transfer purchase finance order transport launder smuggle market process
    acquire divert route forward re-export reexport arm fund fuel fabricate export assemble test""".split()
)
"""Verbs of trade that are nouns as well, in the form in which they follow "to"."""

TAKES_INFINITIVE = frozenset(
    """conspire try attempt agree plan seek help intend want hope offer propose arrange conspiracy plot scheme plan
    attempt effort agreement begin start continue refuse decline fail able license authorize authorise prepare manage
    use ask order instruct hire pay need effort licence permission work cooperate collude contract travel""".split()
)

PARTICIPLES = frozenset(
    """trained supplied delivered shipped sold tested built assembled developed visited billed paid produced
    manufactured insisted said added stressed claimed alleged warned denied confirmed assisted helped facilitated
    evaded supported sponsored procured obtained sourced smuggled diverted routed ordered received designed leased
    financed hired acquired purchased bought exported imported sanctioned transferred sent provided""".split()
)


def _cue_read_as_noun(sentence: Any) -> None:
    """`Papers seen by Acme show Orlan received ...`: two subjects on one verb, the cue verb tagged as a noun."""
    for token in sentence:
        if token.lemma_ not in CUES or token.tag_ not in ("NN", "NNS", "NNP") or token.i + 1 >= sentence.end:
            continue
        later = [t for t in sentence if t.i > token.i and t.dep_ in ("nsubj", "nsubjpass") and t.head.i > t.i]
        if not later:
            continue
        verb = later[0].head
        first = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < token.i]
        if not first or first[0].i == later[0].i:
            continue
        outer, role = verb.head, verb.dep_
        inner = [t for t in token.children if t.dep_ in ("compound", "nmod") and t.i < token.i]
        if inner and token.dep_ == "pobj":
            attach(inner[-1], token.head, "pobj")
        token.tag_, token.pos_ = "VBP", "VERB"
        if role == "ROOT":
            attach(token, token, "ROOT")
        else:
            attach(token, outer, role)
        attach(verb, token, "ccomp")
        attach(first[0], token, "nsubj")
        return


def _verb_read_as_adjective(sentence: Any) -> None:
    """`assembled the frames in X and trained Y staff`: the second verb read as an adjective of its object."""
    for token in sentence:
        if token.lower_ not in PARTICIPLES or token.dep_ != "amod" or token.i == sentence.start:
            continue
        before = sentence.doc[token.i - 1]
        noun = token.head
        if before.dep_ != "cc" or noun.i < token.i:
            continue
        if noun.dep_ in ("nsubj", "nsubjpass"):
            verb = noun.head
            outer = verb.head if verb.dep_ == "conj" else None
            main = next((a for a in verb.ancestors if a.dep_ == "ROOT" and a.pos_ == "VERB"), None)
            if outer is None or main is None or verb.i < token.i:
                continue
            attach(token, main, "conj")
            attach(verb, token, "ccomp")
        elif noun.dep_ == "conj":
            main = next((a for a in noun.ancestors if a.pos_ == "VERB" and a.i < token.i), None)
            if main is None:
                continue
            attach(token, main, "conj")
            attach(noun, token, "dobj")
        else:
            continue
        token.tag_, token.pos_ = "VBD", "VERB"


def _adjective_as_item(sentence: Any) -> None:
    """`supply lethal weapons or uncontrolled dual-use items`: a participle read as a second verb with an object."""
    for token in sentence:
        if token.tag_ != "VBN" or token.dep_ != "conj" or token.head.pos_ != "VERB" or token.i <= sentence.start:
            continue
        objects = [c for c in token.children if c.dep_ == "dobj" and c.i > token.i]
        before = sentence.doc[token.i - 1]
        mains = [c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i]
        if objects and mains and before.lower_ in ("or", "and") and token.head.tag_ not in ("VBN", "VBD"):
            attach(objects[0], mains[-1], "conj")
            attach(token, objects[0], "amod")
            token.pos_ = "ADJ"


def _adjective_shared_by_list(sentence: Any) -> None:
    """`between Acme and foreign firms`: the name read as a modifier of the noun that is listed beside it."""
    for token in sentence:
        if token.dep_ != "nmod" or token.pos_ != "PROPN" or not any(c.dep_ == "cc" for c in token.children):
            continue
        noun = token.head
        listed = [c for c in token.children if c.dep_ == "conj" and c.pos_ == "ADJ"]
        if listed and noun.i > listed[-1].i and noun.head != noun:
            head, dep = noun.head, noun.dep_
            attach(listed[-1], noun, "amod")
            attach(token, head, dep)
            attach(noun, token, "conj")


def _verb_read_as_participle(sentence: Any) -> None:
    """`Acme Ltd billed Orlan LLC`: the verb read as an adjective of its object, its subject as an adverb."""
    for token in sentence:
        if token.tag_ != "VBN" or token.dep_ not in ("amod", "acl") or token.i == sentence.start:
            continue
        name, noun = sentence.doc[token.i - 1], token.head
        if name.head != token or name.dep_ != "npadvmod" or name.pos_ != "PROPN" or noun.i < token.i:
            continue
        outer, role = noun.head, noun.dep_
        token.tag_, token.pos_ = "VBD", "VERB"
        if outer == noun or role == "ROOT":
            attach(token, token, "ROOT")
        else:
            after = [c for c in outer.children if c.i > noun.i and c.dep_ in ("prep", "dative")]
            attach(token, outer, "ccomp" if role == "dobj" and outer.lemma_ in CUES else role)
            for child in after:
                attach(child, token, child.dep_)
        attach(noun, token, "dobj")
        attach(name, token, "nsubj")


def _gerund_read_as_noun(sentence: Any) -> None:
    """`denied selling engines`: the gerund read as a modifier of its object."""
    for token in sentence:
        if not token.lower_.endswith("ing") or token.dep_ not in ("compound", "amod") or token.i == sentence.start:
            continue
        verb, noun = sentence.doc[token.i - 1], token.head
        if verb.lemma_ not in GERUND or verb.pos_ != "VERB" or noun.dep_ != "dobj" or noun.head != verb:
            continue
        token.tag_, token.pos_ = "VBG", "VERB"
        after = [c for c in verb.children if c.i > noun.i and c.dep_ in ("prep", "dative")]
        attach(token, verb, "xcomp")
        attach(noun, token, "dobj")
        for child in after:
            attach(child, token, child.dep_)


def _gerund_after_preposition(sentence: Any) -> None:
    """`responsible for shipping engines to Acme`: the gerund read as a part of the name of the goods."""
    for token in sentence:
        if token.lower_ not in TRADE_GERUNDS or token.dep_ not in ("compound", "amod") or token.i == sentence.start:
            continue
        prep, noun = sentence.doc[token.i - 1], token.head
        if prep.dep_ != "prep" or noun.head != prep or noun.dep_ != "pobj" or noun.lemma_.lower() not in GOODS:
            continue
        token.tag_, token.pos_ = "VBG", "VERB"
        after = [c for c in (*prep.head.children, *noun.children) if c.i > noun.i and c.dep_ in ("prep", "dative")]
        attach(token, prep, "pcomp")
        attach(noun, token, "dobj")
        for child in after:
            attach(child, token, child.dep_)


def _gerund_with_object(sentence: Any) -> None:
    """`sentenced for smuggling devices`: a gerund with an object, tagged as a noun."""
    for token in sentence:
        noun = token.tag_ in ("NN", "NNP") and token.lower_.endswith("ing") and len(token) > 5
        if noun and (token.dep_ == "pcomp" or any(c.dep_ == "dobj" and c.i > token.i for c in token.children)):
            token.tag_, token.pos_ = "VBG", "VERB"


def _form_read_as_word(sentence: Any) -> None:
    """`Acme AS supplied engines`: the Norwegian legal form read as a conjunction."""
    for token in sentence:
        if token.text != "AS" or token.tag_ == "NNP" or token.i == sentence.start:
            continue
        name, verb = sentence.doc[token.i - 1], token.head
        if not name.text[0].isupper() or name.pos_ not in ("PROPN", "NOUN"):
            continue
        token.tag_, token.pos_ = "NNP", "PROPN"
        attach(token, name, "flat")
        if verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children):
            verb.tag_ = "VBD"
            if name.head == verb and not any(c.dep_ == "nsubj" for c in verb.children):
                name.dep_ = "nsubj"


def _name_read_as_infinitive(sentence: Any) -> None:
    """`sold engines to Orlan in 2022`: a name that the tagger does not know, after "to"."""
    for token in sentence:
        if token.tag_ != "VB" or not token.text[0].isupper() or token.i - sentence.start < 2 or token.head == token:
            continue
        to, verb = sentence.doc[token.i - 1], token.head
        if to.lower_ != "to" or to.head != token or any(c.dep_ in ("dobj", "aux") and c != to for c in token.children):
            continue
        to.tag_, to.pos_, token.tag_, token.pos_ = "IN", "ADP", "NNP", "PROPN"
        after = [c for c in token.children if c.i > token.i and c.dep_ not in ("conj", "cc", "appos", "punct")]
        attach(to, verb, "prep")
        attach(token, to, "pobj")
        for child in after:
            attach(child, verb, child.dep_)


def _perfect_read_as_adjective(sentence: Any) -> None:
    """`The network has procured pumps`: "has" read as the verb, the participle as an adjective of its object."""
    for token in sentence:
        if token.tag_ != "VBN" or token.dep_ != "amod" or token.lower_ not in PARTICIPLES or token.i == sentence.start:
            continue
        before = [c for c in token.children if c.i < token.i]
        at = token.i - 1 - len(before)
        have, noun = sentence.doc[max(at, sentence.start)], token.head
        alone = all(c.dep_ == "advmod" for c in before)  # "having materially assisted"
        if have.lemma_ != "have" or noun.dep_ != "dobj" or noun.head != have or not alone:
            continue
        outer, role = have.head, have.dep_
        moved = [c for c in have.children if c != noun]
        token.pos_ = "VERB"
        attach(token, token if outer == have else outer, role)
        attach(have, token, "aux")
        have.pos_ = "AUX"
        attach(noun, token, "dobj")
        for child in moved:
            attach(child, token, child.dep_)


def _verb_read_as_compound(sentence: Any) -> None:
    """`Acme Optics procures parts`: the verb read as a part of the name of the goods, which stands as the root."""
    for token in sentence:
        noun = token.head
        if token.tag_ != "VBZ" or token.dep_ != "compound" or noun.dep_ != "ROOT" or token.i == sentence.start:
            continue
        name = sentence.doc[token.i - 1]
        if name.pos_ != "PROPN" or name.head not in (token, noun):
            continue
        token.pos_ = "VERB"
        attach(token, token, "ROOT")
        attach(noun, token, "dobj")
        attach(name, token, "nsubj")
        for child in [c for c in noun.children if c.dep_ in ("prep", "punct") and c.i > noun.i]:
            attach(child, token, child.dep_)


def _name_beside_its_place(sentence: Any) -> None:
    """`a front company in Riga, Acme LLC, to ...`: the name read as an apposition of the place."""
    for token in sentence:
        place = token.head
        if token.dep_ != "appos" or token.pos_ != "PROPN" or place.dep_ != "pobj" or place.pos_ != "PROPN":
            continue
        prep = place.head
        if prep.lower_ not in ("in", "from", "near") or prep.i == sentence.start:
            continue
        noun = sentence.doc[prep.i - 1]
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in COMPANY and token.ent_type_ not in ("GPE", "LOC"):
            attach(token, noun, "appos")
            attach(prep, noun, "prep")


def _name_read_as_adverb(sentence: Any) -> None:
    """`Acme denied that ...`, `billed Orlan 3 million`: a name beside a verb read as an adverb."""
    for token in sentence:
        if token.dep_ == "nsubj" and token.tag_ == "RB" and token.text[0].isupper():
            token.tag_, token.pos_ = "NNP", "PROPN"
        if token.pos_ != "PROPN" or token.dep_ not in ("advmod", "npadvmod") or token.ent_type_ in ("DATE", "TIME"):
            continue
        verb = token.head
        kinds = {c.dep_ for c in verb.children}
        if verb.i == token.i + 1 and verb.tag_ in ("VBD", "VBZ", "VBP") and not {"nsubj", "nsubjpass"} & kinds:
            token.dep_ = "nsubj"
        elif verb.i == token.i - 1 and verb.pos_ == "VERB" and "dobj" in kinds and "dative" not in kinds:
            token.dep_ = "dative"


def _verb_left_without_subject(sentence: Any) -> None:
    """`A yard that builds boats for the navy received ...`: the main verb read as part of the subject."""
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in ("NOUN", "PROPN"):
        return
    for token in sentence:
        clause = any(c.dep_ == "relcl" and c.i < token.i for c in root.children)
        bare = not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in token.children)
        if token.tag_ == "VBD" and token.dep_ == "acl" and clause and bare and token.i > root.i:
            attach(token, token, "ROOT")
            attach(root, token, "nsubj")
            return


def _infinitive_read_as_noun(sentence: Any) -> None:
    """`agreed to forfeit engines`: the verb behind "to" read as a name."""
    for token in sentence:
        told = any(c.tag_ == "TO" and c.dep_ == "aux" and c.i == token.i - 1 for c in token.children)
        if told and token.tag_ in ("NNP", "NN") and token.is_lower and token.dep_ in ("xcomp", "advcl", "acl"):
            token.tag_, token.pos_ = "VB", "VERB"


def _infinitive_read_as_modifier(sentence: Any) -> None:
    """`conspired to export engines`: the verb behind "to" read as a noun that modifies its own object."""
    for token in sentence:
        if token.lower_ not in TRADE_INFINITIVES or token.dep_ not in ("compound", "pobj") or token.i == sentence.start:
            continue
        to = sentence.doc[token.i - 1]
        verb = to.head
        if to.lower_ != "to" or to.dep_ != "prep" or verb.lemma_.lower() not in TAKES_INFINITIVE:
            continue
        noun = token.head if token.dep_ == "compound" else None
        if noun is not None and (noun.head != to or noun.i < token.i):
            continue
        to.tag_, to.pos_, token.tag_, token.pos_ = "TO", "PART", "VB", "VERB"
        after = [c for c in verb.children if c.i > token.i and c.dep_ in ("prep", "dative", "dobj")]
        after += [c for c in noun.children if c.i > noun.i and c.dep_ == "prep"] if noun is not None else []
        attach(token, verb, "xcomp" if verb.pos_ in ("VERB", "AUX", "ADJ") else "acl")
        attach(to, token, "aux")
        if noun is not None:
            attach(noun, token, "dobj")
        for child in after:
            if child != token:
                attach(child, token, child.dep_)


def _living_read_as_noun(sentence: Any) -> None:
    """`a Latvian national living in Riga`: the participle read as the noun, the noun as its adjective."""
    for token in sentence:
        if token.lower_ not in ("living", "residing", "working") or token.pos_ != "NOUN" or token.i == sentence.start:
            continue
        noun = sentence.doc[token.i - 1]
        if noun.head == token and noun.lower_ in ("national", "citizen", "resident", "businessman"):
            attach(noun, token.head, token.dep_)
            noun.tag_, noun.pos_ = "NN", "NOUN"
            for child in [c for c in token.children if c.i < noun.i and c != noun]:
                attach(child, noun, child.dep_)
            attach(token, noun, "acl")
            token.tag_, token.pos_ = "VBG", "VERB"


def _clauses_beside(sentence: Any) -> None:
    """`X was listed; Y was not`: a clause before a semicolon hangs on no verb behind it."""
    for token in sentence:
        if token.dep_ in ("ccomp", "advcl") and token.head.i > token.i and token.pos_ in ("VERB", "AUX"):
            marks = [t for t in token.head.children if t.text == ";" and token.i < t.i < token.head.i]
            if marks and not any(c.dep_ == "mark" for c in token.children):
                outer = token.head.head
                said = token.head.dep_ == "ccomp" and outer.i < token.i and outer.pos_ == "VERB"
                attach(token, *((outer, "ccomp") if said else (token, "ROOT")))  # "critics say X sold; it did not"


def repair(sentence: Any, lemmatize: Callable[[Any], list[str]]) -> None:
    """Repair one sentence in place; a word that becomes a verb gets the verb's lemma."""
    before = [token.pos_ for token in sentence]
    _name_read_as_adverb(sentence)
    _infinitive_read_as_noun(sentence)
    _living_read_as_noun(sentence)
    _clauses_beside(sentence)
    _verb_left_without_subject(sentence)
    _verb_read_as_participle(sentence)
    _infinitive_read_as_modifier(sentence)
    _gerund_read_as_noun(sentence)
    _form_read_as_word(sentence)
    _gerund_with_object(sentence)
    _gerund_after_preposition(sentence)
    _name_read_as_infinitive(sentence)
    _perfect_read_as_adjective(sentence)
    _verb_read_as_compound(sentence)
    _name_beside_its_place(sentence)
    _cue_read_as_noun(sentence)
    _verb_read_as_adjective(sentence)
    _adjective_as_item(sentence)
    _adjective_shared_by_list(sentence)
    for token, pos in zip(sentence, before, strict=True):
        if token.pos_ == "VERB" != pos:
            token.lemma_ = lemmatize(token)[0]
