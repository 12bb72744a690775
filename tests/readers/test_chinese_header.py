"""The first lines of a Chinese text: title, source and date."""

from paperchain.readers.header import as_date, header


def test_source_and_date() -> None:
    text = "船厂否认供货\n来源：南岸晨报\n日期：2025年3月20日\n\n正文。\n"
    fields = header(text).fields
    assert (fields["outlet"], fields["published"]) == ("南岸晨报", "2025-03-20")


def test_a_month_is_no_date_of_publication() -> None:
    assert as_date("2025年3月") == ""
