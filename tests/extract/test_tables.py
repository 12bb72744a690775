"""Tables: rows become claims by mapping, what no mapping knows becomes a note."""

from pathlib import Path

import pytest

from paperchain.extract import cells
from paperchain.extract.tables import extract_tables, mappings
from paperchain.model import Document
from paperchain.model.frames import frames
from paperchain.readers import read


def table(text: str) -> Document:
    """The document that the CSV reader makes of these rows."""
    return read(Path("rows.csv"), data=text.encode()).documents[0]


def test_a_customs_row_is_a_shipment() -> None:
    document = table(
        "Date,Exporter,Importer,Goods description,Qty,Value (USD),Destination\n"
        '27.08.2023,Ostra Parts Ltd,Kelm Works,Crane hooks,"1,200","50,000.50",Norway\n'
    )
    mentions, (claim,), notes = extract_tables(document)
    assert (claim.kind, claim.modality, claim.polarity) == ("shipment", "reported", "positive")
    assert claim.speakers[0].name == "rows.csv" and claim.speakers[0].kind == "document"
    found = {a.role: a.value for a in claim.arguments}
    assert found == {
        "shipper": "Ostra Parts Ltd", "consignee": "Kelm Works", "goods": "Crane hooks", "destination": "Norway",
        "time": "2023-08-27", "quantity": "1200", "money": "50000.5 USD",
    }  # fmt: skip
    assert claim.span.fragment == "sheet=1&row=2" and claim.span.rereads(document.text)
    assert all(a.span is not None and a.span.rereads(document.text) for a in claim.arguments)
    assert {m.schema for m in mentions} == {"Company", "Product", "Address"} and not notes


def test_a_passenger_row_is_a_journey() -> None:
    document = table("Passenger,Flight,Date,From,To,Seat\nAda Storvik,QX 1,2023-05-04,Oslo,Bergen,3C\n")
    _, (claim,), notes = extract_tables(document)
    assert claim.kind == "travel" and not notes
    assert (claim.get("traveller"), claim.get("origin"), claim.get("destination")) == ("Ada Storvik", "Oslo", "Bergen")


def test_unknown_columns_are_said_and_never_guessed() -> None:
    mentions, claims, notes = extract_tables(table("Box,Colour\nA,red\nB,blue\n"))
    assert (mentions, claims) == ((), ())
    assert notes == ("sheet=1: read only in part: no mapping for columns Box, Colour",)


def test_a_column_too_many_is_said() -> None:
    _, claims, notes = extract_tables(table("Shipper,Consignee,Mood\nOstra Ltd,Kelm Works,good\n"))
    assert len(claims) == 1 and notes == ("sheet=1: read only in part: no mapping for columns Mood",)


def test_a_row_without_a_party_is_no_claim() -> None:
    assert extract_tables(table("Shipper,Consignee,Qty\nOstra Ltd,,4\n,Kelm Works,5\n"))[1] == ()


def test_money_without_a_currency_is_left_out() -> None:
    _, (claim,), _ = extract_tables(table("Shipper,Consignee,Value\nOstra Ltd,Kelm Works,500\n"))
    assert claim.get("money") == ""


def test_slashed_dates_need_a_column_that_tells_their_order() -> None:
    _, (one, two), notes = extract_tables(
        table("Shipper,Consignee,Date\nOstra Ltd,Kelm Works,04/05/2023\nOstra Ltd,Kelm Works,25/05/2023\n")
    )
    assert (one.get("time"), two.get("time"), notes) == ("2023-05-04", "2023-05-25", ())
    _, (claim,), notes = extract_tables(table("Shipper,Consignee,Date\nOstra Ltd,Kelm Works,04/05/2023\n"))
    assert claim.get("time") == "" and "two ways" in notes[0]


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,200", "1200"), ("1 200", "1200"), ("1.200,50", "1200.5"), ("67.2", "67.2"), ("0,5", "0.5"), ("12 pcs", "12")],
)
def test_numbers(text: str, number: str) -> None:
    assert cells.as_number(text) == number


@pytest.mark.parametrize("text", ["", "n/a", "1-2", "1,2,3"])
def test_what_is_no_number(text: str) -> None:
    assert cells.as_number(text) == ""


def test_mappings_speak_of_frames_that_exist() -> None:
    for mapping in mappings():
        frame = frames()[mapping.kind]
        roles = {column.role for column in mapping.columns if column.schema}
        assert roles <= {role.name for role in frame.roles} and set(mapping.requires) <= {
            c.role for c in mapping.columns
        }
