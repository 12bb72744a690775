"""Repairs of the parse: verbs before their subject, parties before sums, prepositions apart from their noun."""

from typing import Any

from paperchain.language.attaching import attach, phrase_head

_TRADE = frozenset("supply ship sell export buy pay finance order import deliver fund arm equip".split())


def _participle_first(sentence: Any) -> None:
    """`Also charged are A and B`: A and B are charged."""
    for token in sentence[:4]:
        if token.tag_ != "VBN" or token.dep_ != "ROOT" or token.i + 1 >= sentence.end:
            continue
        be = next((t for t in token.doc[token.i + 1 : min(token.i + 4, sentence.end)] if t.lemma_ == "be"), None)
        if be is None or be.head != token or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
            continue
        for child in list(be.children):
            attach(child, token, "nsubjpass" if child.dep_ in ("nsubj", "nsubjpass", "attr") else child.dep_)


def _described_before(sentence: Any) -> None:
    """`X, a company set up by Y, sells parts`: the company is X, which alone sells them."""
    for token in sentence:
        subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i]
        if len(subjects) != 2 or subjects[0].pos_ != "PROPN" or subjects[1].pos_ != "NOUN":
            continue
        name, noun = subjects
        first = noun.left_edge
        comma = first.i - 1 > name.i and name.doc[first.i - 1].text == "," and first.lower_ in ("a", "an", "the")
        if comma and name.right_edge.i < first.i and name.doc[token.i - 1].text == ",":
            attach(noun, name, "appos")


def _among_those(sentence: Any) -> None:
    """`Among those listed is X`: X is listed."""
    words = [t.lower_ for t in sentence[:2]]
    if len(sentence) < 5 or words[0] not in ("among", "amongst") or words[1] not in ("those", "them"):
        return
    done, be = sentence[2], sentence[3]
    if be.lower_ in ("today", "yesterday", "now"):
        be = sentence[4]
    named = next((c for c in be.children if c.dep_ in ("nsubj", "attr") and c.i > be.i), None)
    if done.tag_ not in ("VBN", "VBD") or be.lemma_ != "be" or named is None:
        return
    done.tag_ = "VBN"
    done.pos_ = "VERB"
    attach(done, be, "prep")
    attach(named, done, "nsubjpass")


def _department_of(sentence: Any) -> None:
    """`The Department of State is today designating X`: the body designates, and no second verb is."""
    for token in sentence:
        verb = token.head
        wrong = token.dep_ in ("nsubj", "nsubjpass") and verb.dep_ in ("aux", "auxpass") and verb.head.pos_ == "VERB"
        if wrong and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.head.children):
            attach(token, verb.head, "nsubjpass" if verb.head.tag_ == "VBN" and verb.lemma_ == "be" else "nsubj")


def _office_of_a_department(sentence: Any) -> None:
    """`The Department of the Treasury's Office of X sanctioned Y`: the office did."""
    for token in sentence:
        office = token.head
        if token.dep_ != "poss" or office.dep_ != "pobj" or office.head.lower_ != "of" or office.pos_ != "PROPN":
            continue
        of, body = office.head, office.head.head
        if body.lower_ not in ("department", "ministry") or body.pos_ != "PROPN" or not of.i < token.i < office.i:
            continue
        outer, role, root = body.head, body.dep_, body.dep_ == "ROOT"
        for child in [c for c in body.children if c.i > office.i]:
            attach(child, office, child.dep_)
        attach(token, of, "pobj")
        attach(office, office if root else outer, role)
        attach(body, office, "poss")


def _verb_after_subject(sentence: Any) -> None:
    """`Not only did X supply Y`, `At no time did X sell pumps`: the verb is read as a part of a name."""
    did = next((t for t in sentence[1:6] if t.lower_ in ("did", "does", "do", "has", "have", "would", "will")), None)
    if did is None or not {"no", "only", "never", "nor", "neither"} & {
        t.lower_ for t in sentence.doc[sentence.start : did.i]
    }:
        return
    around = sentence.doc[did.i + 1 : min(did.i + 8, sentence.end)]
    verb = next((t for t in around if t.lower_ in _TRADE and t.pos_ != "VERB"), None)
    if verb is None or verb.i == did.i + 1:
        return
    subject = verb.doc[verb.i - 1]
    behind = [t for t in sentence if t.i > verb.i and t.head == did and t.dep_ in ("nsubj", "dobj", "attr")]
    outer, role = did.head, did.dep_
    verb.tag_, verb.pos_, verb.lemma_ = "VB", "VERB", verb.lower_
    attach(verb, verb if role == "ROOT" else outer, role)
    attach(did, verb, "aux")
    for noun in behind[:1] or ([verb.head] if verb.head.i > verb.i else []):
        attach(noun, verb, "dobj")
    attach(subject, verb, "nsubj")
    for child in [c for c in did.children if c != verb]:
        attach(child, verb, child.dep_)
    for word in sentence.doc[did.i + 1 : subject.i]:
        attach(word, subject, word.dep_ if word.dep_ in ("compound", "det", "amod") else "compound")


def _party_before_sum(sentence: Any) -> None:
    """`fined X 200,000 euros`: X is fined, and is no part of the sum."""
    for token in sentence:
        if token.dep_ != "dobj" or token.head.lemma_ not in ("fine", "fin", "pay", "charge", "owe", "lend", "award"):
            continue
        number = next((c for c in token.children if c.like_num or c.is_currency), None)
        party = next((c for c in token.children if c.dep_ in ("nmod", "compound", "amod") and c.pos_ == "PROPN"), None)
        if number is not None and party is not None and token.head.i < party.i < number.i:
            attach(party, token.head, "dative")


def _two_prepositions(sentence: Any) -> None:
    """`acts for or on behalf of X`: both prepositions are the verb's, and X belongs to the one that has a noun."""
    for token in sentence:
        first = token.head
        if token.dep_ != "conj" or token.pos_ != "ADP" or first.dep_ not in ("prep", "agent") or first.i > token.i:
            continue
        if not any(c.dep_ in ("pobj", "pcomp") for c in first.children):
            attach(token, first.head, "prep")


def _adverbs_between(sentence: Any) -> None:
    """`on behalf of, directly or indirectly, X`: X is the preposition's."""
    for token in sentence:
        if token.text != "," or token.i < sentence.start + 2 or token.i + 5 >= sentence.end:
            continue
        before, words = token.doc[token.i - 1], [t.lower_ for t in token.doc[token.i + 1 : token.i + 5]]
        if before.tag_ != "IN" or words != ["directly", "or", "indirectly", ","]:
            continue
        if any(c.dep_ in ("pobj", "pcomp") and c.pos_ in ("NOUN", "PROPN") for c in before.children):
            continue
        noun = phrase_head(token.doc[token.i + 5])
        if noun.pos_ in ("NOUN", "PROPN"):
            attach(noun, before, "pobj")


def _left_without_its_noun(sentence: Any) -> None:
    """`filings seen by this newspaper show`: the newspaper saw them, and does not show anything."""
    for token in sentence[:-1]:
        if token.lower_ != "by" or token.dep_ not in ("agent", "prep") or any(True for _ in token.children):
            continue
        after = token.nbor(1)
        noun = phrase_head(after)
        if after.pos_ in ("DET", "NOUN", "PROPN", "ADJ") and noun.dep_ in ("conj", "appos") and noun.head.i < token.i:
            attach(noun, token, "pobj")


def repair_order(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _participle_first(sentence)
    _described_before(sentence)
    _office_of_a_department(sentence)
    _department_of(sentence)
    _among_those(sentence)
    _verb_after_subject(sentence)
    _party_before_sum(sentence)
    _adverbs_between(sentence)
    _two_prepositions(sentence)
    _left_without_its_noun(sentence)
