"""Repairs of the parse around speech: who says it and what is said, where the small English model mixes them up."""

from typing import Any

from paperchain.language.attaching import attach
from paperchain.language.english_words import PAPERS

_SPEECH = frozenset(
    """say tell add note state claim allege report write explain confirm argue insist warn announce believe think
    suggest acknowledge admit testify recall maintain declare""".split()
)
_TOLD_BARE = frozenset("say allege claim believe argue insist suspect think maintain".split())
_TELLING = _SPEECH | {"find", "show", "deny", "reject"}
_SHOWING = {"show": "VBP", "shows": "VBZ", "suggest": "VBP", "suggests": "VBZ", "indicate": "VBP", "indicates": "VBZ",
            "reveal": "VBP", "reveals": "VBZ", "says": "VBZ", "say": "VBP", "showed": "VBD"}  # fmt: skip


def _verb(token: Any) -> None:
    token.tag_, token.pos_ = _SHOWING[token.lower_], "VERB"
    token.lemma_ = token.lower_.removesuffix("s") if token.tag_ == "VBZ" else token.lower_.removesuffix("ed")


def _subject_taken(sentence: Any) -> None:
    """`Acme, the minister said, sold engines`: Acme read as a second subject of "said"."""
    for token in sentence:
        if token.lemma_ not in _SPEECH or token.dep_ != "parataxis" or token.head.i < token.i:
            continue
        subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i]
        deed = token.head
        if len(subjects) < 2 or any(c.dep_ in ("nsubj", "nsubjpass") for c in deed.children):
            continue
        passive = any(c.dep_ == "auxpass" for c in deed.children)
        attach(subjects[0], deed, "nsubjpass" if passive else "nsubj")


def _showing_at_the_end(sentence: Any) -> None:
    """`Acme sold engines, customs data show.`: the verb read as a noun."""
    words = [t for t in sentence if not t.is_punct]
    if len(words) < 4 or words[-1].lower_ not in _SHOWING or words[-1].pos_ == "VERB":
        return
    last = words[-1]
    commas = [t.i for t in sentence if t.text == "," and t.i < last.i]
    inner = [t for t in sentence if commas and commas[-1] < t.i < last.i]
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if not inner or root is None or inner[-1].pos_ not in ("NOUN", "PROPN"):
        return
    if root == last and any(c.dep_ == "ccomp" for c in last.children):
        _verb(last)
    elif root.i > commas[-1]:
        return
    else:
        _verb(last)
        attach(last, root, "parataxis")
    attach(inner[-1], last, "nsubj")
    for word in inner[:-1]:
        if word.head == last or word.head.i < commas[-1]:
            attach(word, inner[-1], word.dep_ if word.dep_ in ("det", "amod", "compound", "nummod") else "compound")


_PAPERS = PAPERS | frozenset("log booking contract filing corporate database datum manifest scan chat minute".split())


_REVEALS = frozenset("show shows showed reveal reveals revealed indicate indicates suggest suggests".split())


def _papers_at_the_end(sentence: Any) -> None:
    """`Acme sold engines, leaked contracts and logs obtained by the Herald reveal.`: it is the papers that say so."""
    shows = [
        t for t in sentence if t.lower_ in _REVEALS and (t.i + 2 >= sentence.end or t.nbor(1).text in (",", ";", "."))
    ]
    last = shows[-1] if shows else None
    if last is None:
        return
    commas = [t.i for t in sentence if t.text == "," and t.i < last.i]
    inner = list(sentence.doc[commas[-1] + 1 : last.i]) if commas else []
    paper = next((t for t in inner if t.lemma_.lower() in _PAPERS and t.pos_ == "NOUN"), None)
    if paper is None or any(t.tag_ in ("VBZ", "VBD", "VBP") for t in inner if t.head.i > last.i or t.head == last):
        return
    root = next(t for t in sentence if t.dep_ == "ROOT")
    if root != last and root.i > commas[-1]:
        return
    last.pos_, last.tag_ = "VERB", "VBP" if last.tag_ not in ("VBZ", "VBD") else last.tag_
    last.lemma_ = last.lower_.removesuffix("ed").removesuffix("s") if last.lower_ != "suggested" else "suggest"
    if root != last:
        attach(last, root, "parataxis")
    attach(paper, last, "nsubj")
    for word in inner:
        outside = word.head.i <= commas[-1] or word.head == last or word.dep_ == "ROOT"
        if word == paper or not outside:
            continue
        before = word.doc[word.left_edge.i - 1]
        if word.i < paper.i:
            attach(word, paper, "amod" if word.tag_ in ("VBN", "VBD", "JJ") else "compound")
        elif before.dep_ == "prep" and before.head == paper:
            attach(word, before, "pobj")
        else:
            attach(word, paper, "conj" if word.pos_ in ("NOUN", "PROPN") else "dep")


def _showing_in_a_name(sentence: Any) -> None:
    """`Records seen by the Herald show Acme sold engines`: verb and names read as one long name."""
    for token in sentence:
        head = token.head
        if token.lower_ not in _SHOWING or token.pos_ == "VERB" or token.dep_ != "compound" or head.i < token.i:
            continue
        by = head.head
        if head.dep_ != "pobj" or by.dep_ not in ("agent", "prep") or token.i - by.i < 2:
            continue
        subject = by.head.head if by.head.dep_ in ("acl", "prep") else by.head
        deed = subject.head
        if subject.dep_ not in ("nsubj", "nsubjpass") or deed.i < head.i or deed.pos_ not in ("VERB", "AUX"):
            continue
        outer, role = deed.head, deed.dep_
        passive = any(c.dep_ == "auxpass" for c in deed.children)
        inner = sentence.doc[token.i - 1]
        left = [t for t in sentence if by.i < t.i < inner.i and t.head in (token, head)]
        right = [t for t in sentence if token.i < t.i < head.i and t.head == token]
        _verb(token)
        attach(token, *((token, "ROOT") if role == "ROOT" else (outer, role)))
        attach(inner, by, "pobj")
        for word in left:
            attach(word, inner, word.dep_)
        attach(head, deed, "nsubjpass" if passive else "nsubj")
        for word in right:
            attach(word, head, word.dep_)
        attach(deed, token, "ccomp")
        attach(subject, token, "nsubj")
        return


def _seer_before_showing(sentence: Any) -> None:
    """`Invoices seen by Nordlys show`: the name read as a part of the verb."""
    for token in sentence:
        if token.lower_ not in _SHOWING or token.pos_ != "VERB" or token.i == sentence.start:
            continue
        name = sentence.doc[token.i - 1]
        if name.head != token or name.dep_ not in ("compound", "nmod") or name.pos_ != "PROPN":
            continue
        by = next((t for t in reversed(list(name.lefts)) if t.lower_ == "by"), None)
        first = name
        while first.i > sentence.start and first.nbor(-1).pos_ in ("PROPN", "DET"):
            first = first.nbor(-1)
        before = first.nbor(-1) if first.i > sentence.start else None
        by = by or (before if before is not None and before.lower_ in ("by", "from") else None)
        if by is None or any(c.dep_ == "pobj" for c in by.children):
            continue
        for word in sentence.doc[first.i : name.i]:
            if word.head == token:
                attach(word, name, "det" if word.pos_ == "DET" else "compound")
        attach(name, by, "pobj")


def _showing_before_a_name(sentence: Any) -> None:
    """`Invoices show Velmont Trading paid`: the verb read as a part of the name behind it."""
    for token in sentence:
        name = token.head
        deed = name.head
        if token.lower_ not in _SHOWING or token.pos_ != "VERB" or token.dep_ not in ("compound", "nmod", "amod"):
            continue
        own = any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)
        if own and name.i > token.i and name.dep_ in ("nsubj", "nsubjpass") and deed.i > name.i:
            attach(token, *((token, "ROOT") if deed.dep_ == "ROOT" else (deed.head, deed.dep_)))
            attach(deed, token, "ccomp")


def _telling_in_a_name(sentence: Any) -> None:
    """`Prosecutors allege Velmont Trading paid`: the verb of speech read as a part of the name behind it."""
    for token in sentence:
        name = token.head
        if token.lower_ not in _TOLD_BARE or token.pos_ == "VERB" or token.dep_ not in ("compound", "nmod"):
            continue
        if token.i == sentence.start or name.i < token.i or name.dep_ not in ("nsubj", "nsubjpass"):
            continue
        who, deed = token.nbor(-1), name.head
        plural = who.tag_ in ("NNS", "NNPS") or who.lower_ in ("police", "they")
        if not plural or deed.i < name.i or deed.pos_ not in ("VERB", "AUX") or who.dep_ == "pobj":
            continue
        token.tag_, token.pos_, token.lemma_ = "VBP", "VERB", token.lower_
        attach(token, *((token, "ROOT") if deed.dep_ == "ROOT" else (deed.head, deed.dep_)))
        attach(who, token, "nsubj")
        attach(deed, token, "ccomp")
        return


def _showing_as_a_noun(sentence: Any) -> None:
    """`Emails show Holt asked`: the verb read as the noun that the sentence is about."""
    for token in sentence:
        nouns = [c for c in token.children if c.dep_ in ("compound", "nmod") and c.i < token.i and c.tag_ == "NNS"]
        clause = any(c.dep_ == "ccomp" and c.i > token.i for c in token.children)
        if token.lower_ in _SHOWING and token.pos_ == "NOUN" and token.dep_ == "ROOT" and nouns and clause:
            _verb(token)
            attach(nouns[-1], token, "nsubj")


def _told_at_the_end(sentence: Any) -> None:
    """`Acme sold engines, an inquiry has found.`: the verb of telling read as a second deed."""
    for token in sentence:
        if token.dep_ != "conj" or token.lemma_ not in _TELLING or token.head.i > token.i:
            continue
        own = [c for c in token.children if c.dep_ == "nsubj" and c.i < token.i]
        joined = any(c.dep_ == "cc" for c in token.head.children)
        rest = [t for t in sentence if t.i > token.i and not t.is_punct]
        if own and not joined and len(rest) < 3 and own[0].left_edge.nbor(-1).text in (",", "”"):
            token.dep_ = "parataxis"


def _said_after_quotation(sentence: Any) -> None:
    """`“...,” said Under Secretary for Trade Rena Holt`: the quotation's verb read as the subject."""
    for token in sentence:
        if token.lemma_ not in _SPEECH or token.pos_ != "VERB" or token.i == sentence.start:
            continue
        if token.nbor(-1).text not in ("”", '"', "''"):
            continue
        subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
        if any(c.pos_ in ("PROPN", "NOUN", "PRON") and (c.i > token.i or c.i == token.i - 1) for c in subjects):
            continue
        after = []
        for word in sentence:
            if word.i > token.i:
                if word.text in (",", ".", ";", "“", ":") or word.pos_ in ("VERB", "AUX"):
                    break
                after.append(word)
        people = [w for w in after if w.ent_type_ == "PERSON"] or [w for w in after if w.pos_ == "PROPN"]
        if not people or after[0].pos_ not in ("PROPN", "DET", "NOUN", "ADJ", "ADP"):
            continue
        for subject in subjects:
            subject.dep_ = "ccomp"
        attach(people[-1], token, "nsubj")
        return


def _denial_after_admission(sentence: Any) -> None:
    """`Holt said that A but denied that B`: the second verb of speech read as a part of what is said."""
    for token in sentence:
        if token.dep_ != "conj" or token.pos_ != "VERB" or token.lemma_ not in _TELLING:
            continue
        said = token.head
        verb = said.head
        clause = any(m.lower_ == "that" for c in token.children if c.dep_ == "ccomp" for m in c.children)
        own = any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in token.children)
        contrast = token.lemma_ == "deny" or any(c.lower_ == "but" for c in said.children if c.dep_ == "cc")
        if (
            said.dep_ == "ccomp"
            and verb.lemma_ in _SPEECH
            and clause
            and contrast
            and not own
            and token.tag_ == verb.tag_
        ):
            attach(token, verb, "conj")


def repair_speech(sentence: Any) -> None:
    """Repair one sentence in place."""
    words = [(token.lower_, token.lemma_) for token in sentence]
    if any(low in _SHOWING for low, _ in words):
        _showing_in_a_name(sentence)
        _showing_at_the_end(sentence)
        _papers_at_the_end(sentence)
        _seer_before_showing(sentence)
        _showing_before_a_name(sentence)
        _showing_as_a_noun(sentence)
    if any(low in _TOLD_BARE for low, _ in words):
        _telling_in_a_name(sentence)
    if any(lemma in _TELLING for _, lemma in words):
        _told_at_the_end(sentence)
        _said_after_quotation(sentence)
        _subject_taken(sentence)
        _denial_after_admission(sentence)
