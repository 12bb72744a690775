"""Chinese passages become mentions and claims: patterns over segmented words, the words as data in the frames."""

import re
from itertools import pairwise

from paperchain.extract.chinese.clauses import Clause, Item, clauses, relative
from paperchain.extract.chinese.fields import from_fields
from paperchain.extract.chinese.filling import PARTY, Reader
from paperchain.extract.chinese.matching import Match, match
from paperchain.extract.chinese.standing import Standing, speaks_for_itself, stand
from paperchain.language.chinese import MISSING, Sentence, installed, sentences
from paperchain.language.chinese_words import REPORTED, SAY, THIS
from paperchain.model import Argument, Claim, Document, Mention, Span

ORIGIN = "extract.chinese 1"

__all__ = ["read"]


def read(document: Document, start: int, end: int, publisher: str = "") -> tuple[list[Mention], list[Claim], list[str]]:
    """Mentions, claims and notes of the Chinese passage `start:end` of a document; spans count in the whole text."""
    if not installed():
        return [], [], [MISSING]
    told = sentences(document.text, start, end, document.published)
    reader = Reader(document, told, start, end, publisher)
    mentions = {m.id: m for w in reader.names if (m := _mention(reader, w))}
    claims: dict[str, Claim] = {}
    for sentence in told:
        for claim, linked in _sentence(reader, sentence):
            claims.setdefault(claim.id, claim)
            mentions |= {m.id: m for m in linked}
    more, also = from_fields(reader)
    mentions |= {m.id: m for m in more}
    claims |= {c.id: c for c in also if c.id not in claims}
    return (
        sorted(mentions.values(), key=lambda m: (m.span.start, m.span.end, m.schema, m.id)),
        sorted(claims.values(), key=lambda c: (c.span.start, c.span.end, c.kind, c.id)),
        [],
    )


def _mention(reader: Reader, word: object) -> Mention:
    fill = reader.named(word)  # type: ignore[arg-type]
    return Mention.of(fill.schema, fill.text, Span.of(reader.document, fill.start, fill.end), "zh")


def _sentence(reader: Reader, sentence: Sentence) -> list[tuple[Claim, list[Mention]]]:
    found = []
    told = clauses(sentence)
    before: Clause | None = None
    for number, clause in enumerate(told):
        clause.topic = _topic(before) if before else []
        _hear(reader, clause)
        for opened in match(reader, clause):
            standing = stand(reader, sentence, told, number, opened.k)
            if standing is not None:
                found.append(_claim(reader, sentence, told, number, opened, standing))
        before = clause
        for item in clause.items:
            if item.kind == "np":
                reader.recent += [reader.named(w) for w in item.words if w.name and w.name.schema in PARTY]
    subject = next((i for c in told for i in c.items if i.kind == "np" and i.head.name), None)
    if subject is not None and subject.head.name and subject.head.name.schema in PARTY:
        reader.recent.append(reader.named(subject.head))
    return found


def _hear(reader: Reader, clause: Clause) -> None:
    """Keeps the firm for which a clause's speaker speaks: "X公司销售总监林巧梅表示"."""
    verb = next((k for k, i in enumerate(clause.items) if i.kind == "v" and i.text in SAY), None)
    spoken = [i for i in clause.items[: verb or 0] if i.kind == "np"]
    if not spoken:
        return
    item = spoken[-1]
    for begin in range(len(item.words)):
        word = item.words[begin]
        this = word.text in THIS and begin + 1 < len(item.words)
        part = Item("np", item.words[begin : begin + 2] if this else [word])
        fill = reader.fill(part, "organisation") if this or word.name or word.text in reader.shorts else None
        if fill is not None and fill.named:
            reader.voice = fill
            return
    if item.owner is not None and (fill := reader.fill(item.owner, "organisation")) and fill.named:
        reader.voice = fill


def _topic(clause: Clause) -> list[Item]:
    """What the clause was about: its first phrase that no preposition takes, else what it went on with itself."""
    items = clause.items
    if any(i.text in ("据", "據", "根据", "根據") or i.text in REPORTED for i in items):
        return []
    says = next((i for i in reversed(items) if i.kind == "v"), None)
    first = 0
    if items and items[0].kind == "v" and relative(items, 0):
        first = next(k for k, i in enumerate(items) if i.kind == "de") + 1
    for k, item in enumerate(items):
        if k < first:
            continue
        if item.kind == "v":
            break
        if item.kind == "np" and says is not None and says.text in SAY and not speaks_for_itself(item):
            return []
        if item.text in ("总部", "總部", "注册地", "法定代表人", "注册资本"):
            return clause.topic
        if item.kind == "np" and not (k and items[k - 1].kind == "p"):
            group = [item]
            at = k
            while at + 2 < len(items) and items[at + 1].kind == "and" and items[at + 2].kind == "np":
                at += 2
                group.append(items[at])
            return group
    return clause.topic


def _claim(
    reader: Reader, sentence: Sentence, told: list[Clause], number: int, opened: Match, standing: Standing
) -> tuple[Claim, list[Mention]]:
    arguments = [reader.argument(role, f) for role, fills in opened.roles.items() for f in fills]
    linked = [reader.mention(f) for fills in opened.roles.values() for f in fills if f.entity]
    arguments += _values(reader, told, number, opened)
    modality = opened.pattern.modality or standing.modality
    polarity = "negative" if standing.negative != (opened.pattern.polarity == "negative") else "positive"
    start, end = sentence.start, sentence.end
    claim = Claim.of(
        opened.pattern.frame.name,
        tuple(arguments),
        Span.of(reader.document, start, end),
        polarity=polarity,
        modality=modality,
        speakers=tuple(standing.speakers),
        cue=Span.of(reader.document, opened.cue.start, opened.cue.end),
        hedge=", ".join(standing.hedge),
        origin=ORIGIN,
        heading=sentence.heading,
    )
    return claim, linked


TIMELESS = frozenset("identity location no_comment".split())
COUNTED = frozenset("supply order shipment manufacture invoice payment offer contract".split())
PRICED = COUNTED | {"fine", "financing"}


def _values(reader: Reader, told: list[Clause], number: int, opened: Match) -> list[Argument]:
    """Time, count and sum that stand in the clause of the trigger; a time may stand in the clauses before it."""
    kind = opened.pattern.frame.name
    clause = told[number]
    words = [w for item in clause.items for w in item.words]
    found: list[Argument] = []
    times = [w for w in words if w.when and w.when.edtf]
    if not times:
        times = [
            w for c in told[:number] for i in c.items if i.kind == "date" for w in i.words if w.when and w.when.edtf
        ]
        times = times[:1] if all(i.kind != "v" for c in told[:number] for i in c.items) else []
    if len(times) == 1 and kind not in TIMELESS:
        found.append(Argument("time", times[0].when.edtf, "", Span.of(reader.document, times[0].start, times[0].end)))  # type: ignore[union-attr]
    goods = [f for role in ("goods", "product") for f in opened.roles.get(role, ())]
    counts = [
        item.words[0]
        for item in clause.items
        if kind in COUNTED
        and item.words[0].amount
        and any(w.start <= f.start < w.end for f in goods for w in item.words)
    ]
    for item, after in pairwise(clause.items):  # 电机12,000台
        bare = len(after.words) == 1 and after.words[0].amount is not None and kind in COUNTED
        if bare and not counts and any(w.start <= f.start < w.end for f in goods for w in item.words):
            counts.append(after.words[0])
    if len(counts) == 1 and counts[0].amount and counts[0].amount.kind == "quantity":
        span = Span.of(reader.document, counts[0].start, counts[0].end)
        found.append(Argument("quantity", counts[0].amount.normal, "", span))
    sums = [w for w in words if w.amount and w.amount.kind == "money"]
    if len(sums) == 1 and kind in PRICED and (amount := sums[0].amount):
        found.append(Argument("money", amount.normal, "", Span.of(reader.document, amount.start, amount.end)))
        if amount.second:
            span = Span.of(reader.document, amount.second.start, amount.second.end)
            found.append(Argument("money_converted", amount.second.normal, "", span))
    if kind == "ownership" and opened.pattern.part == "verb" and "share" not in opened.roles:
        shares = [w for w in words if w.amount and w.amount.kind == "share"]
        if len(shares) == 1:
            span = Span.of(reader.document, shares[0].start, shares[0].end)
            found.append(Argument("share", re.sub(r"\s", "", shares[0].text), "", span))
    return found
