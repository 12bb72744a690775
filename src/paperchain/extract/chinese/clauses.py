"""The clauses of a Chinese sentence: phrases, prepositions and verbs in a row, and what stands in each slot of a verb.

There is no parse: word order, prepositions and 的 say who does what. Where they leave it open, a slot stays empty.
"""

from dataclasses import dataclass, field

from paperchain.language.chinese import Sentence, Word
from paperchain.language.chinese_words import ONWARD

TO = frozenset("向 给 給 对 對 予 朝 供".split())
WITH = frozenset("与 與 和 同 跟".split())
FROM = frozenset("从 從 自 由".split())
FOR = frozenset("为 為 替 代".split())
VIA = frozenset("通过 通過 经 經 经由 經由 经过 經過 借道 途经 途經 利用 借助 透过 透過 绕道".split())
IN = frozenset("在 于 於".split())
BOUND = frozenset("往 至 到 赴".split())
TAKING = frozenset("将 將 把".split())
PASSIVE = frozenset("被 遭 遭到 受 受到 获 獲".split())
SLOTS = {
    **dict.fromkeys(TO, "to"), **dict.fromkeys(WITH, "with"), **dict.fromkeys(FROM, "from"),
    **dict.fromkeys(FOR, "for"), **dict.fromkeys(VIA, "via"), **dict.fromkeys(IN, "in"),
    **dict.fromkeys(BOUND, "bound"), **dict.fromkeys(TAKING, "taken"), **dict.fromkeys(PASSIVE, "by"),
}  # fmt: skip
_BEHIND = TO | IN | BOUND | {"自", "以"}
_BREAK = frozenset("，,；;。！？!?：:\n")
_SILENT = frozenset("“”\"「」『』（）()《》〈〉…—·'‘’、")
_NOUNS = frozenset("n nz nw nt nr ns ORG PER LOC vn an s name sum m q r a f b t xc".split())
IS = frozenset("是 为 為 系 係 即 作为 作為 乃".split())


@dataclass(slots=True)
class Item:
    """A piece of a clause. `kind`: np, p, v, a (adverb), de, and (joins two), date, money, share, say."""

    kind: str
    words: list[Word]
    owner: "Item | None" = None

    @property
    def head(self) -> Word:
        """The last word: what the phrase speaks of."""
        return self.words[-1]

    @property
    def text(self) -> str:
        """The words as they stand, without spaces."""
        return "".join(w.text for w in self.words)


@dataclass(slots=True)
class Clause:
    """A clause of a sentence, up to a comma; `words` from its first to its last."""

    items: list[Item]
    start: int
    end: int
    quoted: bool = False
    mark: str = ""  # what ends it: "，", "：" …
    topic: list[Item] = field(default_factory=list)  # the subject that later clauses go on with


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence in order. A bracket behind a name is a clause of its own for its words only."""
    found: list[Clause] = []
    run: list[Word] = []
    depth, quoted, held = 0, False, False
    for word in sentence.words:
        if not word.amount:
            depth += word.text.count("（") + word.text.count("(") - word.text.count("）") - word.text.count(")")
            depth = max(0, depth)
        if word.text in "“「" and word.text:
            quoted = True
        if (word.text in _BREAK and depth <= 0) or word.text in ("。", "；"):
            if run:
                found.append(_clause(run, held, word.text))
            run, held = [], quoted
        elif depth <= 0 and word.text not in ("）", ")"):
            run.append(word)
            held = held or quoted
        if word.text in "”」" and word.text:
            quoted = False
    if run:
        found.append(_clause(run, held))
    return found


def _clause(words: list[Word], quoted: bool, mark: str = "") -> Clause:
    items: list[Item] = []
    for k, word in enumerate(words):
        kind = _kind(words, k)
        if kind == "":
            continue
        last = items[-1] if items else None
        near = (
            last is not None
            and last.kind == "np"
            and all(w.text in _SILENT for w in words[last.head.i - words[0].i + 1 : k])
        )
        if kind == "np" and near and last is not None and not _apart(words, last.head, word):
            last.words.append(word)
        else:
            items.append(Item(kind, [word]))
    for at, item in enumerate(items):
        if item.kind == "and" and item.text in WITH and not (at and items[at - 1].kind == "np"):
            item.kind = "p"  # 于2023年与X签署
    return Clause(_owned(items), words[0].start, words[-1].end, quoted, mark)


def _apart(words: list[Word], before: Word, word: Word) -> bool:
    """A count begins a phrase, but for "伊朗一家研究所"; a comma of enumeration parts two."""
    between = words[before.i - words[0].i + 1 : word.i - words[0].i]
    if any(w.text == "、" for w in between):
        return True
    land = before.name is not None and before.name.schema == "Address"
    return word.tag in ("sum", "m") and before.tag not in ("sum", "m") and not land


def _kind(words: list[Word], k: int) -> str:
    word = words[k]
    if word.name:
        return "np"
    if word.text in ("价值", "價值", "总值", "總值", "任何", "一切", "所有", "某些", "各类", "各種", "各种"):
        return ""
    if word.when:
        return "date"
    if word.amount:
        return {"money": "money", "share": "share"}.get(word.amount.kind, "np")
    text, tag = word.text, word.tag
    if text in ("的", "之"):
        return "de"
    if text == "、":
        return "and"
    if text in _SILENT or text in ("了", "过", "着", "過", "著", "所"):
        return ""
    if text in ("及", "以及", "和", "与", "與", "暨"):
        return "and"
    after = words[k + 1] if k + 1 < len(words) else None
    if text in ("将", "將"):
        return "p" if tag == "p" else "a"
    if text in PASSIVE and (tag == "p" or (after and after.tag in ("v", "vn", "name", "ORG"))):
        return "p"
    if text in ("供", "获", "獲", "受", "同", "代", "经", "對", "自") and tag != "p":
        return "v" if tag == "v" else "a" if tag == "d" else "np" if tag in _NOUNS else ""
    if text in SLOTS and (tag in ("p", "c", "v") or text in VIA):
        if text in IS and not (tag == "p" and after):
            return "v"
        return "p"
    if text in IS:
        return "v"
    if tag in ("d", "ad", "c", "u", "xc", "zg", "o") or (text in ONWARD and tag != "v"):
        return "a"
    if tag in ("v", "vd"):
        return "v"
    if tag == "TIME":
        return "a"
    return "np" if tag in _NOUNS else ""


def _owned(items: list[Item]) -> list[Item]:
    """`X的Y` as one phrase with an owner, unless a verb before X makes "X的" its relative clause."""
    found: list[Item] = []
    for k, item in enumerate(items):
        if item.kind == "np" and len(found) >= 2 and found[-1].kind == "de" and found[-2].kind == "np":
            verb = found[-3] if len(found) >= 3 else None
            free = verb is None or verb.kind not in ("v",) or verb.head.text in IS or _has_subject(found[:-3])
            if verb is not None and verb.kind == "p" and verb.text in IN:  # X在香港的子公司
                at = -4 if len(found) >= 4 and found[-4].kind == "np" else -3
                item.owner = found[at] if at == -4 else None
                found = found[:at]
            elif free and not (verb is not None and verb.kind == "p" and verb.text in PASSIVE):
                item.owner = found[-2]
                found = found[:-2]
        found.append(item)
        del k
    return found


def _has_subject(items: list[Item]) -> bool:
    """True if a phrase that no preposition takes stands before a verb."""
    return any(i.kind == "np" and not (k and items[k - 1].kind == "p") for k, i in enumerate(items)) or any(
        i.kind == "a" and i.text in ("并", "並", "还", "還", "也", "又") for i in items
    )


def listed(items: list[Item], k: int, step: int) -> list[Item]:
    """The phrase at `k` and those that 、 and 和 join to it in one direction."""
    found = [items[k]]
    at = k
    while 0 <= at + 2 * step < len(items) and items[at + step].kind == "and" and items[at + 2 * step].kind == "np":
        at += 2 * step
        found.append(items[at])
    return found if step > 0 else found[::-1]


def slots(clause: Clause, k: int) -> dict[str, list[Item]]:
    """What stands in each slot of the verb at `k`: subject, object, by, to, with, from, for, via, in, bound."""
    items = clause.items
    found: dict[str, list[Item]] = {}
    passive = _left(clause, k, found)
    _right(items, k, found)
    if passive:
        patient = found.pop("subject", [])
        agent = found.pop("by", [])
        if agent:
            found["subject"] = agent
        if "object" in found and patient:
            found["patient"] = patient
        elif patient:
            found["object"] = patient
        found["passive"] = []
    found["topic"] = clause.topic
    if taken := found.pop("taken", []):
        found["theme"] = found.get("object", [])
        found["object"] = taken
    return found


def _left(clause: Clause, k: int, found: dict[str, list[Item]]) -> bool:
    """Fills what stands before the verb; True if 被 or 由 makes it passive."""
    items, at, passive = clause.items, k - 1, False
    while at >= 0:
        item = items[at]
        if item.kind == "np":
            first = at
            while first >= 2 and items[first - 1].kind == "and" and items[first - 2].kind == "np":
                first -= 2
            before = items[first - 1] if first else None
            group = [items[i] for i in range(first, at + 1, 2)]
            if before is not None and before.kind == "p":
                slot = SLOTS.get(before.text, "")
                if before.text == "由":
                    slot, passive = "by", True
                elif slot == "by":
                    passive = True
                found.setdefault(slot, []).extend(i for i in group if slot)
                at = first - 2
                continue
            whose = relative(items, k) and not any(i.kind == "v" for i in items[at:k])  # 收购X持有的股份: X holds
            other = before is not None and before.kind == "v" and before.text not in ONWARD | IS
            if other and not whose:
                at = first - 2  # the object of a verb before: both verbs share their subject
                continue
            if before is not None and before.kind == "de" and (taker := _taker(items, first - 1)) is not None:
                found.setdefault(SLOTS[items[taker].text], []).extend(group)
                at = taker - 1
                continue
            found["subject"] = group
            if len(group) > 1 and items[first + 1].text in WITH:
                found.setdefault("with", []).extend(group[1:])
            break
        if item.kind == "p" and item.text in PASSIVE:
            passive = True
        elif item.kind == "date":
            found.setdefault("date", []).append(item)
        elif item.kind == "de":
            break
        at -= 1
    if "subject" not in found and (at < 0 or items[at].kind != "de"):
        found["subject"] = list(clause.topic)
        if clause.topic:
            found["carried"] = []
    return passive


def _taker(items: list[Item], de: int) -> int | None:
    """`向受制裁的企业`: the preposition that takes the phrase behind the 的, if it has none of its own."""
    for at in range(de - 1, -1, -1):
        if items[at].kind == "p" and items[at].text not in PASSIVE:
            return at if items[at + 1].kind != "np" and SLOTS[items[at].text] not in ("in", "taken") else None
        if items[at].kind == "de":
            return None
    return None


def _right(items: list[Item], k: int, found: dict[str, list[Item]]) -> None:
    """Fills what stands behind the verb, to the next verb or the end of the clause."""
    at, had = k + 1, bool(found.get("subject")) and "carried" not in found
    while at < len(items):
        item = items[at]
        after = items[at + 1] if at + 1 < len(items) else None
        if item.kind == "v" and item.text not in ("价值", "價值", "总值", "供应", "出口") and not relative(items, at):
            break
        if item.kind in ("p",) and after is not None and after.kind == "np":
            slot = SLOTS.get(item.text, "")
            if slot and slot not in ("by", "taken"):
                found.setdefault(slot, []).extend(listed(items, at + 1, 1))
            at += 2 * len(listed(items, at + 1, 1))
            continue
        if item.kind == "share":
            found.setdefault("percent", []).append(item)
        elif item.kind == "de" and after is not None and after.kind == "np":
            if "object" in found and not had and "percent" not in found:
                found["subject"] = listed(items, at + 1, 1)  # 生产传感器的X公司
                break
            owner = found.get("object")
            found["object"] = listed(items, at + 1, 1)
            if owner and items[at + 1].owner is None:
                items[at + 1].owner = owner[-1]
            at += 2 * len(found["object"])
            continue
        elif item.kind == "np":
            group = listed(items, at, 1)
            if "object" in found:
                found.setdefault("second", group)
            else:
                found["object"] = group
            at += 2 * len(group) - 1
            continue
        at += 1


def relative(items: list[Item], at: int) -> bool:
    """True if the verb at `at` ends in 的 and a phrase behind it: it only describes that phrase."""
    for k in range(at + 1, len(items) - 1):
        if items[k].kind == "de" and items[k + 1].kind == "np":
            return True
        if items[k].kind == "v":
            return False
    return False
