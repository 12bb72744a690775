"""What the trained part of attribution looks at: each word, its neighbours, its way up the parse, and the rules."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from paperchain.extract.attribution import Attribution, flat
from paperchain.extract.quotations import Place, quotations
from paperchain.language.analyse import Analysis
from paperchain.language.english_cues import ABOUT, ALLEGE, ASSERTIONS, ATTITUDE, BELIEVE, DENY, NO_CUE, PLAN, SAY

LABELS = ("O", "S", "C", "N")
_CLASSES = (
    ("say", SAY),
    ("allege", ALLEGE | DENY),
    ("think", BELIEVE | ATTITUDE),
    ("plan", PLAN),
    ("about", frozenset(ABOUT)),
    ("noun", ASSERTIONS),
    ("no", NO_CUE),
)


def word_class(token: Any) -> str:
    """The class of cue words that a word belongs to, or an empty string."""
    lemma = token.lemma_.lower()
    return next((name for name, words in _CLASSES if lemma in words), "")


def words(analysis: Analysis) -> list[tuple[Any, Place]]:
    """The words of a text with their places, in order."""
    return [(t, s.place(t)) for s in analysis.sentences for t in s.tokens]


def marks(places: Sequence[Place], found: Sequence[Attribution]) -> list[str]:
    """The role of each word: O, S (source), C (cue) or N (content)."""
    held = ["O"] * len(places)
    starts = [p[0] for p in places]
    for letter, role in (("N", "content"), ("S", "source"), ("C", "cue")):
        for attribution in found:
            for start, end in getattr(attribution, role):
                first = max(0, bisect_right(starts, start) - 1)
                for i in range(first, len(places)):
                    if places[i][0] >= end:
                        break
                    if places[i][1] > start:
                        held[i] = letter
    return held


def _shape(text: str) -> str:
    made = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in text[:6])
    return made.replace("xx", "x").replace("xx", "x").replace("XX", "X")


def _way(token: Any) -> list[str]:
    """The way up to the verbs that govern a word, as features."""
    found = []
    path: list[str] = []
    node, verbs = token, 0
    for depth in range(12):
        head = node.head
        if head is node or head == node:
            break
        side = "<" if token.i < head.i else ">"
        path.append(node.dep_)
        node = head
        if node.pos_ in ("VERB", "AUX") or word_class(node):
            verbs += 1
            lemma, kind = node.lemma_.lower(), word_class(node)
            entered = path[-1]
            found.append(f"u{verbs}={entered}{side}{lemma}")
            found.append(f"u{verbs}k={entered}{side}{kind}")
            found.append(f"u{verbs}p={'/'.join(path[-3:])}{side}{kind}:{depth if depth < 3 else 3}")
            if verbs == 3:
                break
    found.append(f"top={verbs}")
    return found


def features(analysis: Analysis, rules: Sequence[Attribution]) -> list[list[str]]:
    """For each word of a text what the first pass looks at."""
    every = words(analysis)
    places = [place for _, place in every]
    ruled = marks(places, flat(rules))
    quotes = quotations(analysis.text)
    quoted = _quoted(places, quotes)
    short = [(t.lower_, t.lemma_.lower(), t.tag_, t.dep_, word_class(t)) for t, _ in every]
    rows: list[list[str]] = []
    at, offset = 0, -1
    for sentence in analysis.sentences:
        size = len(sentence.tokens)
        classes = {c for *_, c in short[at : at + size]} & {"say", "allege", "think"}
        marked = set(ruled[at : at + size])
        has_quote = any(q for q in quoted[at : at + size])
        begins = not rows or sentence.offset != offset
        offset = sentence.offset
        for k, token in enumerate(sentence.tokens):
            i = at + k
            low, lemma, tag, dep, kind = short[i]
            row = [
                "b",
                "w=" + low,
                "l=" + lemma,
                "t=" + tag,
                "d=" + dep,
                f"ld={lemma}/{dep}",
                f"td={tag}/{dep}",
                "k=" + kind,
                "s=" + _shape(token.text),
                "x=" + low[-3:],
                "e=" + token.ent_type_,
                "h=" + token.head.lemma_.lower(),
                f"dh={dep}/{token.head.lemma_.lower()}",
                "hk=" + word_class(token.head),
                "q=" + quoted[i],
                f"qd={quoted[i]}/{dep}",
                "r=" + ruled[i],
                f"rq={ruled[i]}/{quoted[i]}",
                f"rt={ruled[i]}/{tag}",
                f"r1={ruled[i - 1] if k else '^'}/{ruled[i]}/{ruled[i + 1] if k + 1 < size else '$'}",
                "sc=" + "".join(sorted(c[0] for c in classes)) + "/" + quoted[i],
                "sm=" + "".join(sorted(m[-1] for m in marked)) + "/" + ruled[i],
                f"sq={has_quote}/{quoted[i]}",
                f"hd={sentence.heading}",
            ]
            children = list(token.children)
            deps = {c.dep_ for c in children}
            if tag[0] in "VNM" or kind:
                row += [
                    "c="
                    + "".join(sorted(d[:3] for d in deps & {"nsubj", "ccomp", "xcomp", "dobj", "auxpass", "nsubjpass"}))
                ]
                row += [
                    f"cl={lemma}/{c.dep_}" for c in children if c.dep_ in ("ccomp", "xcomp", "dobj", "prep", "nsubj")
                ]
                row += [f"cp={lemma}/{c.lower_}" for c in children if c.dep_ in ("prep", "prt", "mark")]
            for step in (-3, -2, -1, 1, 2, 3):
                j = k + step
                if 0 <= j < size:
                    other = short[at + j]
                    row.append(f"w{step}={other[0]}")
                    row.append(f"t{step}={other[2]}")
                    if abs(step) == 1:
                        row.append(f"l{step}={other[1]}|{lemma}")
                        row.append(f"tt{step}={other[2]}|{tag}")
                        row.append(f"dd{step}={other[3]}|{dep}")
                        row.append(f"k{step}={other[4]}|{kind}")
                        row.append(f"q{step}={quoted[at + j]}|{quoted[i]}")
                    elif abs(step) == 2:
                        row.append(f"k{step}={other[4]}")
                else:
                    row.append(f"w{step}={'^' if step < 0 else '$'}")
            if k == 0:
                row.append("first")
                row.append("first block" if begins else "first later")
            if k + 1 == size:
                row.append("last")
            row += _way(token)
            rows.append(row)
        at += size
    return rows


def again(analysis: Analysis, tags: Sequence[str], sure: Sequence[dict[str, float]]) -> list[list[str]]:
    """For each word what the second pass looks at besides: the tags of the first pass, near and up the parse.

    `sure` gives for each word how probable the first pass held each role (S, C, N).
    """
    rows: list[list[str]] = []
    at = 0
    before = "none"
    for sentence in analysis.sentences:
        size = len(sentence.tokens)
        here = list(tags[at : at + size])
        letters = [t[-1] for t in here]
        base = sentence.tokens[0].i
        cues = [k for k, t in enumerate(letters) if t == "C"]
        content = "".join(sorted(set(letters)))
        for k, token in enumerate(sentence.tokens):
            row = ["p=" + here[k], "ps=" + content + "/" + here[k], "pb=" + before + "/" + here[k]]
            for step in (-4, -3, -2, -1, 1, 2, 3, 4):
                j = k + step
                row.append(f"p{step}={letters[j] if 0 <= j < size else '^'}")
            left = max((c for c in cues if c < k), default=None)
            right = min((c for c in cues if c > k), default=None)
            row.append(f"pl={'-' if left is None else min(5, (k - left).bit_length())}/{here[k]}")
            row.append(f"pr={'-' if right is None else min(5, (right - k).bit_length())}/{here[k]}")
            row.append(f"plr={left is not None}{right is not None}/{token.dep_}")
            row += _to_cue(token, letters, base, size)
            row += [f"m{role}={_bucket(sure[at + k].get(role, 0.0))}" for role in "SCN"]
            rows.append(row)
        at += size
        before = ("C" if cues else "") + letters[-1] + ("N" if "N" in letters else "")
    return rows


def _bucket(probability: float) -> int:
    return sum(probability > edge for edge in (0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98))


def _to_cue(token: Any, letters: Sequence[str], base: int, size: int) -> list[str]:
    """How a word hangs on the nearest cue of the first pass."""
    path: list[str] = []
    node = token
    for depth in range(15):
        head = node.head
        if head == node:
            break
        path.append(node.dep_)
        node = head
        k = node.i - base
        if 0 <= k < size and letters[k] == "C":
            side = "<" if token.i < node.i else ">"
            return [
                f"cu={path[-1]}{side}",
                f"cup={'/'.join(path[-2:])}{side}{min(depth, 3)}",
                f"cul={path[-1]}{side}{node.lemma_.lower()}",
            ]
    below = [c.dep_ for c in token.children if 0 <= c.i - base < size and letters[c.i - base] == "C"]
    return ["cu=none", *(f"cb={d}" for d in below)]


def _quoted(places: Sequence[Place], quotes: Sequence[Place]) -> list[str]:
    """For each word where it stands in a quotation: B first, I inside, L short ("a so-called")."""
    held = [""] * len(places)
    starts = [p[0] for p in places]
    for start, end in quotes:
        letter = "I" if end - start > 25 else "L"
        first = max(0, bisect_right(starts, start) - 1)
        for i in range(first, len(places)):
            if places[i][0] >= end:
                break
            if places[i][0] >= start:
                held[i] = letter
    return held
