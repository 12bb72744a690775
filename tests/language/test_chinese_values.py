"""Dates, sums and counts in Chinese: value, exact place, simplified and traditional forms."""

import pytest

from paperchain.language import chinese_amounts, chinese_dates

AMOUNTS = [
    ("价值500万元的发动机", "500万元", "5000000 CNY"),
    ("约3.2亿美元", "约3.2亿美元", "~320000000 USD"),
    ("四十台机床", "四十台", "40"),
    ("三百二十万元人民币", "三百二十万元人民币", "3200000 CNY"),
    ("1,250,000卢布", "1,250,000卢布", "1250000 RUB"),
    ("500多万元", "500多万元", ">5000000 CNY"),
    ("不少于40台", "不少于40台", ">=40"),
    ("40吨以上", "40吨以上", ">=40"),
    ("人民币1亿2000万元", "人民币1亿2000万元", "120000000 CNY"),
    ("總額約500萬元", "約500萬元", "~5000000"),  # which money is not said
    ("百分之五十一", "百分之五十一", "51"),
]


@pytest.mark.parametrize(("text", "exact", "normal"), AMOUNTS)
def test_amount(text: str, exact: str, normal: str) -> None:
    (found,) = chinese_amounts.find(text)
    assert (text[found.start : found.end], found.normal) == (exact, normal)


@pytest.mark.parametrize("text", ["第3批", "数百台", "三个月", "无人机零件", "一批设备", "A200发动机"])
def test_no_amount(text: str) -> None:
    assert chinese_amounts.find(text) == []


def test_a_sum_and_its_conversion_are_one() -> None:
    (found,) = chinese_amounts.find("320万元（约合44万美元）")
    assert found.normal == "3200000 CNY"
    assert found.second is not None and found.second.normal == "440000 USD"


DATES = [
    ("2023年9月", "2023-09"),
    ("2024年底", "2024-12"),
    ("2024年下半年", "2024-07/2024-12"),
    ("去年10月", "2024-10"),
    ("上月", "2025-02"),
    ("二〇二三年九月三日", "2023-09-03"),
    ("2024年8月10日至9月5日", "2024-08-10/2024-09-05"),
    ("2021年至2023年", "2021/2023"),
    ("10月6日", "2024-10-06"),
    ("2023年以来", "2023/.."),
    ("2025年3月前", "../2025-02"),
    ("民国112年", "2023"),
    ("昨日", "2025-03-13"),
    ("2024-09-09", "2024-09-09"),
]


@pytest.mark.parametrize(("text", "edtf"), DATES)
def test_date(text: str, edtf: str) -> None:
    (found,) = chinese_dates.find(f"于{text}，", published="2025-03-14")
    assert (found.text, found.edtf) == (text, edtf)


def test_what_counts_from_the_document_needs_its_day() -> None:
    assert [w.edtf for w in chinese_dates.find("去年")] == [""]


def test_three_months_are_no_march() -> None:
    assert chinese_dates.find("三个月") == []
