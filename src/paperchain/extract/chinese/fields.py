"""What Chinese papers write beside a name or behind a label: registration numbers, offices, addresses."""

import re
from dataclasses import replace

from paperchain.extract.chinese.filling import Reader
from paperchain.extract.fills import Fill
from paperchain.language import identifiers
from paperchain.language.chinese import Word
from paperchain.model import Argument, Claim, Mention, Span

ORIGIN = "extract.chinese fields 1"
NEAR = 160
_OFFICE = re.compile(r"(?P<title>法定代表人|法人代表|总经理|總經理|董事长|董事長|负责人|負責人)(?:是|为|為|[：:])\s?")
_ADDRESS = re.compile(
    r"(?P<label>(?:注册|註冊|办公|辦公|公司|通讯|联系|收货|經營|经营)?(?:地址|住所))(?:是|为|為|[：:])\s?"
    r"(?P<value>[^\n。；，,（）()：:]{5,60})"
)


def from_fields(reader: Reader) -> tuple[list[Mention], list[Claim]]:
    """Claims of what stands behind labels, each of the firm that stands last before it."""
    text, firms = (
        reader.document.text,
        [w for w in reader.names if w.name and w.name.schema in ("Company", "Organization")],
    )
    mentions: list[Mention] = []
    claims: list[Claim] = []

    def add(kind: str, firm: Word, role: str, *more: Argument) -> None:
        fill = reader.named(firm)
        mentions.append(reader.mention(fill))
        arguments = (reader.argument(role, fill), *more)
        spans = [a.span for a in arguments if a.span]
        span = Span.of(reader.document, min(s.start for s in spans), max(s.end for s in spans))
        claims.append(Claim.of(kind, arguments, span, origin=ORIGIN))

    for number in identifiers.find(text[reader.start : reader.end]):
        start, end = reader.start + number.start, reader.start + number.end
        if firm := _before(reader, firms, start):
            span = Span.of(reader.document, start, end)
            add("identity", firm, "party", Argument("identifier", text[start:end], "", span))
    for name in firms:  # 罗镇光学有限公司（Luozhen Optics Co., Ltd.）
        other = next((w for w in reader.names if w.name and w.start == name.end + 1 and w.text.isascii()), None)
        if other and text[name.end] in "（(" and other.text[:1].isupper() and len(other.text) > 3:
            called = reader.named(other)
            called = replace(called, schema="Company") if called.schema == "LegalEntity" else called
            mentions.append(reader.mention(called))
            add("identity", name, "party", reader.argument("alias", called))
    for match in _OFFICE.finditer(text, reader.start, reader.end):
        person = next(
            (w for w in reader.names if w.start == match.end() and w.name and w.name.schema == "Person"), None
        )
        firm = _before(reader, firms, match.start())
        if person and firm:
            fill: Fill = reader.named(person)
            mentions.append(reader.mention(fill))
            title = Argument("title", match["title"], "", Span.of(reader.document, *match.span("title")))
            add("employment", firm, "employer", reader.argument("employee", fill), title)
    for match in _ADDRESS.finditer(text, reader.start, reader.end):
        firm = _before(reader, firms, match.start())
        if firm and re.search(r"[省市区區县縣路街号號镇鎮]", match["value"]):
            fill = reader.at(*match.span("value"), "Address")
            mentions.append(reader.mention(fill))
            add("location", firm, "located", reader.argument("place", fill))
    return mentions, claims


def _before(reader: Reader, firms: list[Word], at: int) -> Word | None:
    held = [w for w in firms if w.end <= at <= w.end + NEAR]
    if not held or "\n\n" in reader.document.text[held[-1].end : at]:
        return None
    return held[-1]
