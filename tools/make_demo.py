"""Writes the binary files of the bundled example, the same bytes on every machine: `python tools/make_demo.py`."""

import io
import re
import struct
import zipfile
import zlib
from datetime import date, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.shared import Pt
from openpyxl.styles import Font
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from paperchain.demo import folder

WHEN = datetime(2024, 11, 20, 9, 0, 0)


def invoice() -> bytes:
    """A commercial invoice on one page, as a trading firm would print it."""
    stream = io.BytesIO()
    page = Canvas(stream, pagesize=A4, invariant=1)
    page.setTitle("Commercial Invoice LZ-2024-117")
    page.setAuthor("Luozhen Marine Optics Co., Ltd.")
    page.setFont("Helvetica-Bold", 15)
    page.drawString(60, 775, "LUOZHEN MARINE OPTICS CO., LTD.")
    page.setFont("Helvetica", 9)
    page.drawString(60, 760, "27 Dongpu Harbour Road, Tangwan, China")
    page.line(60, 750, 535, 750)
    page.setFont("Helvetica-Bold", 12)
    page.drawString(60, 725, "COMMERCIAL INVOICE")
    page.setFont("Helvetica", 10)
    lines = [
        "Invoice No.: LZ-2024-117",
        "Date: September 9, 2024",
        "Seller: Luozhen Marine Optics Co., Ltd.",
        "Buyer: Velmora General Trading LLC, Office 4, Dockside Road 18, Ras al Qasr, United Arab Emirates",
        "Terms: 50% in advance, 50% before shipment",
    ]
    for number, line in enumerate(lines):
        page.drawString(60, 700 - 16 * number, line)
    columns = (60, 120, 320, 380, 460)
    rows = [
        ("Item", "Description", "Qty", "Unit price", "Amount"),
        ("1", "LZ-40 thermal imaging sensor", "40", "CNY 78,000", "CNY 3,120,000"),
        ("2", "Mounting kit LZ-40M", "40", "CNY 2,000", "CNY 80,000"),
    ]
    for number, row in enumerate(rows):
        page.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 10)
        for x, value in zip(columns, row, strict=True):
            page.drawString(x, 590 - 18 * number, value)
    page.setFont("Helvetica-Bold", 10)
    page.drawString(380, 528, "Total: CNY 3,200,000")
    page.setFont("Helvetica", 10)
    note = [
        "Luozhen Marine Optics Co., Ltd. invoiced Velmora General Trading LLC 3,200,000 yuan for 40 LZ-40 thermal",
        "sensors on September 9, 2024. The goods will be delivered in two lots from the port of Tangwan.",
    ]
    for number, line in enumerate(note):
        page.drawString(60, 490 - 14 * number, line)
    page.drawString(60, 430, "Lin Qiaomei")
    page.drawString(60, 416, "Sales Director")
    page.showPage()
    page.save()
    return stream.getvalue()


def customs() -> bytes:
    """Rows of a customs database as a broker exports them, two of them of this story."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Declarations"
    sheet.append(["Export from broker database, August to December 2024"])
    sheet.append([])
    header = ["Declaration", "Date", "Exporter", "Importer", "Goods description", "HS code", "Quantity"]
    header += ["Net weight, kg", "Value", "Currency", "Country of origin", "Destination"]
    sheet.append(header)
    for cell in sheet[3]:
        cell.font = Font(bold=True)
    sensors, towels, nets = "Thermal imaging sensors LZ-40", "Cotton towels", "Nylon trawl nets"
    velmora, yard = "Velmora General Trading LLC", "Zarechensk Shipyard JSC"
    arjento, hamra, plant = "Arjento Textiles FZE", "Hamra Shipping & Chartering LLC", "Belyi Bereg Fish Plant"
    rows: tuple[tuple[Any, ...], ...] = (
        ("10216-0824-4417", date(2024, 8, 27), velmora, yard, sensors, "852589", 24, 67.2, 271000, "China"),
        ("10216-0924-1120", date(2024, 9, 12), arjento, "Salon Mira", towels, "630260", 1200, 540, 9600, "Türkiye"),
        ("10216-1124-0093", date(2024, 11, 4), velmora, yard, sensors, "852589", 16, 44.8, 181500, "China"),
        ("10216-1224-2051", date(2024, 12, 3), hamra, plant, nets, "560811", 60, 3100, 42000, "India"),
    )
    for *most, origin in rows:
        sheet.append([*most, "USD", origin, "Russia"])
    for letter, width in zip("ABCDEFGHIJKL", (18, 12, 32, 26, 32, 10, 10, 15, 10, 10, 18, 14), strict=True):
        sheet.column_dimensions[letter].width = width
    book.properties.creator = "openpyxl"
    book.properties.created = book.properties.modified = WHEN
    stream = io.BytesIO()
    book.save(stream)
    return fixed(stream.getvalue())


def letter() -> bytes:
    """The shipyard's letter of acceptance."""
    paper = docx.Document()
    paper.styles["Normal"].font.name = "Times New Roman"  # type: ignore[attr-defined]
    paper.styles["Normal"].font.size = Pt(12)  # type: ignore[attr-defined]
    paper.sections[0].header.paragraphs[0].text = "Zarechensk Shipyard JSC, 1 Verfnaya Street, Zarechensk, Russia"
    for text in (
        "14 November 2024",
        "To: Mr Timur Delanov, Director, Velmora General Trading LLC",
        "Subject: Acceptance of the second lot and next order",
        "Dear Mr Delanov,",
        "Zarechensk Shipyard received 16 LZ-40 sensors from Velmora General Trading LLC on 11 November 2024. "
        "All units passed the incoming inspection.",
        "Engineers of Luozhen Marine Optics visited the shipyard from 7 to 16 October 2024. They trained eleven of our "
        "technicians and adjusted the sensors on the Gagara-3.",
        "The shipyard plans to order 60 more sensors in 2025. We ask you to confirm the price before 1 December 2024. "
        "Our requirements are as follows:",
    ):
        paper.add_paragraph(text)
    table = paper.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Item", "Quantity", "Needed by"), strict=True):
        cell.text = text
    for row in (("LZ-40 sensor", "60", "March 2025"), ("LZ-40M mounting kit", "60", "March 2025")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for text in ("Yours sincerely,", "Oleg Partanov", "Deputy Director, Zarechensk Shipyard JSC"):
        paper.add_paragraph(text)
    about = paper.core_properties
    about.author, about.title, about.comments = "Secretariat", "", ""
    about.created = about.modified = WHEN
    stream = io.BytesIO()
    paper.save(stream)
    return fixed(stream.getvalue())


def mail() -> bytes:
    """The trader tells the yard what is under way, with a packing list."""
    message = EmailMessage()
    message["From"] = "Timur Delanov <t.delanov@velmora-trading.example>"
    message["To"] = "Oleg Partanov <partanov@zarechensk-yard.example>"
    message["Cc"] = "Lin Qiaomei <lin.qm@luozhen-optics.example>"
    message["Date"] = "Mon, 04 Nov 2024 11:26:40 +0400"
    message["Subject"] = "Second lot LZ-40, packing list"
    message["Message-ID"] = "<20241104.112640.2207@velmora-trading.example>"
    message.set_content(
        "Dear Oleg,\n\n"
        "Velmora shipped 16 LZ-40 sensors to Zarechensk Shipyard today. The packing list is attached. The lot leaves\n"
        "Ras al Qasr by air and goes to Murmansk through Dubai.\n\n"
        "Ms Lin asked me to remind you that Luozhen does not want its name on the boxes.\n\n"
        "Velmora paid Luozhen the second half of invoice LZ-2024-117 on October 30, 2024. We expect your transfer\n"
        "this week.\n\n"
        "Best regards,\n"
        "Timur Delanov\n"
        "Director, Velmora General Trading LLC\n"
    )
    packing = (
        "Box,Item,Quantity,Net weight kg,Marking\n"
        "1,LZ-40 sensor,8,22.4,Fishing gear\n"
        "2,LZ-40 sensor,8,22.4,Fishing gear\n"
        "3,LZ-40M mounting kit,16,9.6,Fishing gear\n"
    )
    message.add_attachment(packing.encode(), maintype="text", subtype="csv", filename="packing-list.csv")
    message.set_boundary("=_velmora_20241104_2207")
    return message.as_bytes()


def scan() -> bytes:
    """A grey page with dark strokes where a delivery note has its lines: a picture, not a text."""
    width, height = 620, 877
    rows = bytearray()
    for y in range(height):
        line = bytearray([236 - (y * 7 % 5)]) * width
        if 90 < y < 800 and y % 34 < 7:
            reach = 90 + (y // 34 * 137) % 430
            for x in range(70, 70 + reach):
                if (x // 5 + y // 34) % 4:
                    line[x] = 70 + (x * 13 + y * 7) % 40
        rows += b"\0" + line
    body = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", body), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def fixed(data: bytes) -> bytes:
    """An office file with the clock taken out: every part dated alike, and the time of saving as well."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in sorted(old.infolist(), key=lambda p: (p.filename != "[Content_Types].xml", p.filename)):
            body = old.read(part)
            if part.filename == "docProps/core.xml":
                stamp = WHEN.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                body = re.sub(rb"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", stamp, body)
            entry = zipfile.ZipInfo(part.filename, (2024, 11, 20, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, body)
    return stream.getvalue()


FILES = {
    "05-invoice.pdf": invoice,
    "06-customs-rows.xlsx": customs,
    "08-second-lot.eml": mail,
    "09-acceptance-letter.docx": letter,
    "10-delivery-note-scan.png": scan,
}


def main(target: Path | None = None) -> None:
    """Write every file into the example folder, or into another."""
    for name, make in FILES.items():
        ((target or folder() / "documents") / name).write_bytes(make())


if __name__ == "__main__":
    main()
