"""What fills a role in Chinese: names, described people and firms, goods; short forms and 该公司 go back to a name."""

import re
from dataclasses import dataclass, field, replace

from paperchain.extract.chinese.clauses import Item
from paperchain.extract.fills import Fill
from paperchain.language.chinese import Sentence, Word
from paperchain.language.chinese_names import form, is_short, schema_of
from paperchain.language.chinese_words import (
    BODIES,
    FIRMS,
    GOODS,
    NO_GOODS,
    NOT_A_PARTY,
    OURS,
    PEOPLE,
    PRONOUNS,
    PUBLIC,
    STATES,
    THIS,
    YOURS,
)
from paperchain.model import Argument, Document, Mention, Span

PARTY = frozenset("Company Organization PublicBody LegalEntity Person".split())
_DEFINED = re.compile(
    r"(?P<long>[^，。；：\s（(“”]{4,40})[（(](?:以下|下称|下文|统|統)?(?:简称|簡稱|称|稱)(?:为|為)?[：:]?\s?"
    r"(?P<short>[^）)]{2,30})[)）]"
)
_SIDES = re.compile(
    r"(?m)^\s*(?P<side>买方|買方|卖方|賣方|甲方|乙方|供方|需方|收货人|收貨人|付款人)[：:]\s*(?P<long>\S[^\n，；]{3,40})"
)
_TO = re.compile(
    r"(?m)^\s*(?:致|收件人|敬启者)?[：:]?\s*(?P<long>[^\n：:，。]{4,40}(?:公司|厂|廠|集团|集團|研究所))[：:]?\s*$"
)


@dataclass
class Reader:
    """A Chinese passage being read: its sentences, its full names, and whom 该公司 may mean."""

    document: Document
    sentences: list[Sentence]
    start: int
    end: int
    publisher: str = ""
    shorts: dict[str, Word] = field(default_factory=dict)
    recent: list[Fill] = field(default_factory=list)
    voice: Fill | None = None
    """The firm for which the speaker of a sentence speaks: whom 我们 means."""

    def __post_init__(self) -> None:
        """Collects the full names, and the short forms that the text defines or plainly uses."""
        sides = {m["side"] for m in _SIDES.finditer(self.document.text[self.start : self.end])}
        self.contract = len(sides) > 1  # between two sides: what it says they do is agreed, not done
        self.names = [w for s in self.sentences for w in s.words if w.name]
        self.firms = [w for w in self.names if w.name and w.name.schema == "Company" and form(w.text).legal]
        text = self.document.text[self.start : self.end]
        for match in (*_DEFINED.finditer(text), *_SIDES.finditer(text)):
            at = (self.start + match.start("long"), self.start + match.end("long"))
            word = next((w for w in self.names if w.start < at[1] and at[0] < w.end and w.end - w.start > 3), None)
            if word:
                said = match.groupdict().get("short") or match["side"]
                for short in re.split(r"[”\"」]?(?:或|、|和|及)[“\"「]?", said):
                    self.shorts[short.strip('“”"「」 ')] = word
        first = next((m for m in _TO.finditer(text) if m.start() < 0.3 * len(text)), None)
        self.addressee = first and next((w for w in self.names if w.start == self.start + first.start("long")), None)
        lines = [w for w in self.firms if self.document.text[w.end : w.end + 1] in ("", "\n")]
        tail = [w for w in lines if w.start > self.start + (self.end - self.start) * 0.6 and w != self.addressee]
        own = next((w for w in self.firms if self.publisher and w.text == self.publisher), None)
        self.writer = own or (tail[-1] if tail else None)

    def full(self, word: Word) -> Word:
        """The first full name that a word is a short form of; the word itself otherwise."""
        if word.text in self.shorts:
            return self.shorts[word.text]
        if not word.name or word.name.schema in ("Product", "Person", "Address"):
            return word
        found = {w.text: w for w in reversed(self.firms) if w.start <= word.start and is_short(word.text, w.text)}
        return next(iter(found.values())) if len(found) == 1 else word

    def named(self, word: Word, certain: bool = True) -> Fill:
        """A name as it fills a slot: by its full name, at its own place."""
        long = self.full(word)
        schema = long.name.schema if long.name else schema_of(long.text) or "LegalEntity"
        return Fill(long.text, schema, word.start, word.end, (long.start, long.end), certain=certain, lemma=word.text)

    def fill(self, item: Item, want: str, depth: int = 0) -> Fill | None:
        """What a phrase stands for in a role that wants a party, goods, a place …; None if it does not fit."""
        if want == "any":
            return self.at(item.words[0].start, item.head.end, "", entity=False)
        if want in ("goods",):
            return self._goods(item)
        names = [w for w in item.words if w.name]
        head = item.head
        if want in ("place", "origin"):
            places = [w for w in names if w.name and w.name.schema == "Address"]
            if places and (
                head.name or head.text.endswith(("港", "市", "省", "州", "区", "地区", "境内", "机场", "口岸"))
            ):
                return self.at(places[0].start, places[-1].end, "Address") if len(places) < 3 else None
            return None
        if want == "target" and (goods := head.name) and goods.schema in ("Vessel", "Airplane"):
            return self.named(head)
        return self._party(item, names, head, want, depth)

    def _party(self, item: Item, names: list[Word], head: Word, want: str, depth: int) -> Fill | None:
        text = item.text
        if text in OURS or text in YOURS:
            word = self.writer if text in OURS else self.addressee
            if word is None and text in OURS and self.voice is not None:
                return replace(self.voice, start=item.words[0].start, end=head.end, certain=False)
            return replace(self.named(word), start=item.words[0].start, end=head.end) if word else None
        if text in self.shorts:
            return replace(self.named(self.shorts[text]), start=item.words[0].start, end=head.end)
        if text in PRONOUNS or (item.words[0].text in THIS and len(item.words) <= 2 and not names):
            return self._back(item)
        if head.name:
            schema = head.name.schema
            if schema == "Address" and head.text in STATES and want in ("party", "authority", "target", "organisation"):
                return self.at(head.start, head.end, "Address")
            if schema not in PARTY:
                return None
            if (want == "person" and schema != "Person") or (want == "organisation" and schema == "Person"):
                return None
            return self.named(head)
        people = head.text.endswith(PEOPLE) or text.endswith(PEOPLE)
        bodies = text.endswith((*FIRMS, *BODIES, *PUBLIC))
        if head.text in ("发言人", "發言人", "代表", "负责人", "負責人", "方面", "发言人表示") and want != "person":
            inside = [w for w in names if w.name and w.name.schema in PARTY]
            if inside:
                return replace(self.named(inside[-1]), start=item.words[0].start, end=head.end)
            if item.owner and depth < 2:
                return self.fill(item.owner, want, depth + 1)
        if not (people or bodies) or (want == "person" and not people) or (want == "organisation" and not bodies):
            return None
        start = item.words[0].start
        if item.owner is not None:
            start = item.owner.words[0].start
        words = [w for w in item.words if w.tag not in ("m", "q", "r") and not w.amount]
        if item.owner is None:
            start = words[0].start if words else start
        said = self.document.text[start : head.end]
        if said in NOT_A_PARTY or (head.text in NOT_A_PARTY and len(said) < 4) or not re.search(r"[㐀-鿿]{2}", said):
            return None
        if item.words[0].text in THIS and not names and item.owner is None:
            return None
        schema = "Person" if people and not bodies else schema_of(said) or "Organization"
        return self.at(start, head.end, schema, named=False)

    def _back(self, item: Item) -> Fill | None:
        """Whom 该公司 or 其 means: the party that the sentences before spoke of, as a possible link."""
        person = item.text in ("他", "她")
        kin = "厂廠" if item.text.endswith(("厂", "廠")) else ""
        for fill in reversed(self.recent):
            if person != (fill.schema == "Person") or fill.start >= item.words[0].start:
                continue
            if kin and not fill.text.endswith(tuple(kin)):
                continue
            if item.text.endswith(("公司", "企业", "企業")) and fill.schema != "Company":
                continue
            if not person and fill.schema not in ("Company", "Organization", "PublicBody", "LegalEntity"):
                continue
            return replace(fill, start=item.words[0].start, end=item.head.end, certain=False)
        return None

    def _goods(self, item: Item) -> Fill | None:
        head, text = item.head, item.text
        codes = [w for w in item.words if w.name and w.name.schema == "Product"]
        if head.name and head.name.schema != "Product":
            return None
        ware = text.endswith(GOODS) and head.text not in NO_GOODS and not text.endswith((*FIRMS, *PEOPLE, *BODIES))
        if codes and (ware or head is codes[-1]):
            code = codes[-1]
            return Fill(code.text, "Product", code.start, code.end, (code.start, code.end), lemma=head.text)
        if not ware:
            return None
        words = [w for w in item.words if w.tag not in ("m", "q", "r") and not w.amount]
        if not words or words[0].text in ("任何",):
            words = words[1:]
        words = [w for w in words if not (w.name and w.name.schema in PARTY)]
        if not words or item.words[0].text in THIS:
            return None
        return self.at(words[0].start, head.end, "Product", named=False)

    def at(self, start: int, end: int, schema: str, named: bool = True, entity: bool = True) -> Fill:
        """The words at a place as they stand."""
        text = self.document.text[start:end]
        return Fill(text, schema, start, end, (start, end), named=named, entity=entity)

    def mention(self, fill: Fill) -> Mention:
        """The mention that a filled slot links to."""
        span = Span.of(self.document, *fill.named_at)
        return Mention.of(fill.schema or "LegalEntity", fill.text, span, "zh", named=fill.named)

    def argument(self, role: str, fill: Fill) -> Argument:
        """A filled slot as an argument of a claim."""
        entity = self.mention(fill).entity if fill.entity else ""
        return Argument(role, fill.text, entity, Span.of(self.document, fill.start, fill.end), fill.certain)
