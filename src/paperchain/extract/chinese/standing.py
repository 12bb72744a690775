"""How a happening stands in a Chinese sentence: done, denied, told by somebody, alleged, possible or planned.

Words of doubt only ever make it less sure. What is neither told nor denied (conditions, bans, wishes, questions) is
not kept: `stand` gives None.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from paperchain.extract.chinese.clauses import IS, Clause, Item, relative
from paperchain.extract.chinese.filling import Reader
from paperchain.language.chinese import Sentence
from paperchain.language.chinese_words import (
    ALLEGE,
    DENY,
    NEVER_MORE,
    NOT,
    ONWARD,
    PAPERS,
    PLAN,
    POSSIBLE,
    REPORTED,
    SAY,
    STOP,
)
from paperchain.model import Modality, Speaker

_WHEN = frozenset("后 後 之后 之後 以后 以後 时 時 前 之前 以前 的话 期间".split())
_ORDER: tuple[Modality, ...] = ("asserted", "reported", "planned", "alleged", "possible")
_IF = re.compile(r"如果|倘若|假如|假设|除非|一旦|若(?!干)|无论|是否|以免|传闻称|不实")
_OUTLET = re.compile(r"(?:社|报|報|网|網|新闻|新聞|周刊|週刊|电视台|電視台|时报|時報|杂志|日报)$")
_FOREIGN = re.compile(r"(?:官员|官員|海关|海關|专家|專家|分析师|分析師|记者|記者|研究员|律师)$")
_UNNAMED = re.compile(r"(?:消息人士|知情人士|消息人士称|人士|匿名\w*|消息)$")


@dataclass
class Standing:
    """Polarity, modality, speakers and the words of doubt."""

    modality: Modality = "asserted"
    negative: bool = False
    speakers: list[Speaker] = field(default_factory=list)
    hedge: list[str] = field(default_factory=list)

    def weaken(self, modality: Modality, word: str = "") -> None:
        """Less sure, never surer."""
        if _ORDER.index(modality) > _ORDER.index(self.modality):
            self.modality = modality
        if word and word not in self.hedge:
            self.hedge.append(word)


def stand(reader: Reader, sentence: Sentence, told: list[Clause], number: int, k: int) -> Standing | None:
    """How the verb at item `k` of clause `number` stands; None where nothing is told or denied."""
    if sentence.asks or any(_IF.search(reader.document.text[c.start : c.end]) for c in told[: number + 1]):
        return None
    found = Standing()
    clause = told[number]
    if not _own(reader, found, clause, k):
        return None
    for before in range(number - 1, -1, -1):
        if not _above(reader, found, told[before], clause):
            return None
    if number + 1 < len(told) and not found.speakers:
        _behind(reader, found, told[-1])
    return found


def _own(reader: Reader, found: Standing, clause: Clause, k: int) -> bool:
    """What stands before the verb in its clause; False if nothing is told."""
    items, negatives, direct, apart = clause.items, 0, True, False
    if re.search(r"被指|被控|据称|據稱", reader.document.text[clause.start : items[k].words[0].start]):
        found.weaken("alleged", "")
    for at in range(k - 1, -1, -1):
        item, text = items[at], items[at].text
        if item.kind == "np" and relative(items, k) and not (at and items[at - 1].kind == "p"):
            apart = True  # X持有的股份: what stands before X does not speak of it
        if apart and text not in SAY | REPORTED | ALLEGE:
            continue
        if text in NEVER_MORE or (item.kind == "v" and text in STOP) or (item.kind in ("a", "p") and text in STOP):
            return False
        if item.kind == "de":
            if direct and at and items[at - 1].kind == "v":
                return True  # what stands before describes something else
            direct = False
        elif text in NOT and item.kind in ("a", "v"):
            if not direct:
                return False
            negatives += 1
        elif text in DENY and item.kind == "v":
            negatives += 1
            found.weaken("reported")
            _speaker(reader, found, clause, at)
        elif text in PLAN and item.kind in ("a", "v"):
            found.weaken("planned", "" if text in ("将", "將", "会", "會") else text)
        elif text in ALLEGE and item.kind in ("a", "v"):
            found.weaken("alleged", text)
            if item.kind == "v" and text in ("指控", "指责", "指責", "声称", "聲稱", "宣称", "宣稱", "指称", "自称"):
                _speaker(reader, found, clause, at)
        elif text in POSSIBLE and item.kind in ("a", "v"):
            found.weaken("possible", text)
        elif text in REPORTED or text in ("据", "據", "根据", "根據"):
            _according(reader, found, clause, at)
        elif text in SAY and item.kind == "v":
            if negatives and at + 1 < k and items[at - 1].text in NOT:
                return False
            found.weaken("reported", "")
            _speaker(reader, found, clause, at)
        elif item.kind == "v" and text not in ONWARD and text not in IS:
            direct = False
    after = [i.text for i in items[k + 1 :]]
    if any(b.text in _WHEN and a.kind != "date" for a, b in pairwise(items[k:])):
        return False  # 收到货物后: a time at which something else happens
    if any(t in ("失败", "未果", "遭拒", "取消", "受阻") for t in after) or negatives > 1:
        return False
    found.negative = negatives == 1
    if reader.contract and found.modality == "asserted" and not _done(reader, clause, items[k]):
        found.weaken("planned")
    return True


def _done(reader: Reader, clause: Clause, verb: Item) -> bool:
    """True if a clause says that it happened: 已, or 了 behind the verb."""
    text = reader.document.text
    return "已" in text[clause.start : verb.head.start] or text[verb.head.end : verb.head.end + 1] in ("了", "过", "過")


def _above(reader: Reader, found: Standing, before: Clause, clause: Clause) -> bool:
    """What a clause before says of those behind it: who tells it, or that it was denied."""
    items = before.items
    if before.mark in ("：", ":") and len(items) == 1 and items[0].kind == "np" and not found.speakers:
        speaker = speaker_of(reader, items[0])
        if speaker:
            found.weaken("reported")
            found.speakers.append(speaker)
        return True
    verbs = [
        i for i, item in enumerate(items) if item.kind == "v" or item.text in REPORTED | {"据", "據", "根据", "根據"}
    ]
    for at in verbs:
        text = items[at].text
        last = not any(i.kind in ("np", "v", "money") for i in items[at + 1 :])
        if text in DENY and last:
            found.negative = not found.negative
            found.weaken("reported")
            _speaker(reader, found, before, at)
        elif text in ALLEGE and last:
            found.weaken("alleged", text)
            _speaker(reader, found, before, at)
        elif text in POSSIBLE and last:
            found.weaken("possible", text)
            _speaker(reader, found, before, at)
        elif text in STOP and last:
            return False
        elif text in ("据", "據", "根据", "根據"):
            _according(reader, found, before, at)
            break
        elif text in SAY | REPORTED and not found.speakers:
            if at and items[at - 1].text in NOT:
                return not last
            found.weaken("reported", text if text in REPORTED else "")
            _speaker(reader, found, before, at)
    return True


def _according(reader: Reader, found: Standing, clause: Clause, at: int) -> None:
    """`据X报道`, `据X获得的记录显示`: the paper first, then who has it. 根据合同 tells of nobody."""
    items = clause.items
    if items[at].text not in ("据", "據", "根据", "根據"):
        found.weaken("reported", items[at].text)
        _speaker(reader, found, clause, at)
        return
    verb = next((k for k in range(at + 1, len(items)) if items[k].kind == "v" and items[k].text in SAY), None)
    stop = len(items) if verb is None else verb
    phrases = [i for i in items[at + 1 : stop] if i.kind == "np"]
    papers = [i for i in phrases if i.text.endswith(PAPERS) and not i.text.endswith(("合同", "协议"))]
    if verb is None and not papers:
        return
    found.weaken("reported", "" if phrases else items[at].text)
    for item in (*papers[-1:], *phrases[:1]):
        speaker = speaker_of(reader, item)
        if speaker and all(s.name != speaker.name for s in found.speakers):
            found.speakers.append(speaker)


def _behind(reader: Reader, found: Standing, last: Clause) -> None:
    """`……，官员说。`: who told what stands before."""
    for at, item in enumerate(last.items):
        done = not any(i.kind in ("np", "v") for i in last.items[at + 1 :])
        if item.kind == "v" and item.text in SAY and done:
            found.weaken("reported")
            _speaker(reader, found, last, at)
        elif item.kind == "v" and item.text in DENY and done:
            found.weaken("reported")


def _speaker(reader: Reader, found: Standing, clause: Clause, at: int) -> None:
    """Who says it: the phrase before the verb, or behind 据."""
    items = clause.items
    item: Item | None = None
    if items[at].text in ("据", "據", "根据", "根據") and at + 1 < len(items) and items[at + 1].kind == "np":
        item = items[at + 1]
    else:
        for k in range(at - 1, -1, -1):
            if items[k].kind == "np" and not (k and items[k - 1].kind == "p" and items[k - 1].text not in ("据", "據")):
                item = items[k]
                break
            if items[k].kind in ("v", "de") and items[k].text not in ONWARD:
                break
        if item is None and clause.topic and items[at].kind == "v" and items[at].text not in REPORTED:
            item = clause.topic[0]
    if item is None or any(s.name == item.text for s in found.speakers):
        return
    speaker = speaker_of(reader, item)
    if speaker and all(s.name != speaker.name for s in found.speakers):
        found.speakers.append(speaker)


def speaker_of(reader: Reader, item: Item) -> Speaker | None:
    """A phrase as a link of the chain of speakers; None if it names nobody who could speak."""
    from paperchain.model import Span

    span = Span.of(reader.document, item.words[0].start, item.head.end)
    if item.text.endswith(PAPERS):
        return Speaker(reader.document.text[span.start : span.end], "document", "", span, access="document")
    if _UNNAMED.search(item.text):
        return Speaker(reader.document.text[span.start : span.end], "unnamed", "", span, access="unnamed")
    fill = reader.fill(item, "party")
    if fill is None:
        return None
    kind = {"Person": "person", "Company": "company", "PublicBody": "authority", "Address": "authority"}.get(
        fill.schema, "unknown"
    )
    if _OUTLET.search(fill.text):
        kind = "outlet"
    elif item.text.endswith(("官员", "官員", "发言人", "發言人", "部长", "部長")):
        kind = "official"
    span = Span.of(reader.document, fill.start, fill.end)
    return Speaker(fill.text, kind, reader.mention(fill).entity if fill.entity else "", span, not fill.certain)


def speaks_for_itself(item: Item) -> bool:
    """True if what a speaker says without a subject may be of the speaker: no paper, outlet, official or observer."""
    text = item.text
    return not (text.endswith(PAPERS) or _UNNAMED.search(text) or _OUTLET.search(text) or _FOREIGN.search(text))
