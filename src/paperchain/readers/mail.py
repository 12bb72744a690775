"""E-mail (EML): header lines, then the body; attachments become documents of their own.

The sender is the source, the Date header the date. Lines that a mail program broke at its margin are joined by a space.
"""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime

from paperchain.errors import NotRead
from paperchain.readers.decode import decode
from paperchain.readers.html import parse, visible
from paperchain.readers.reading import Attachment, Read, Writer

NAME = "e-mail"
EXTENSIONS = (".eml",)
MEDIA_TYPES = ("message/rfc822",)

HEADERS = ("From", "To", "Cc", "Date", "Subject")
ATTACHMENTS_LIMIT = 200

_FIELD = re.compile(
    rb"(?im)^(from|to|cc|date|subject|message-id|received|mime-version|return-path|content-type|reply-to|x-[\w-]+):"
)


def recognises(data: bytes, extension: str) -> bool:
    """Three or more of the usual header fields before the first blank line, sender or route among them."""
    head = re.split(rb"\r?\n\r?\n", data[:20_000].lstrip(b"\xef\xbb\xbf"), maxsplit=1)[0]
    if not re.match(rb"[A-Za-z][\w-]*:|From ", head):
        return False
    found = {name.lower() for name in _FIELD.findall(head)}
    return len(found) >= 3 and bool(found & {b"message-id", b"received", b"mime-version", b"return-path"})


def read_bytes(data: bytes, name: str) -> Read:
    """Header lines with a place for each value, a blank line, the body line by line."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not any(message.get(field) for field in ("From", "To", "Subject", "Date")):
        raise NotRead("is not a mail: it has no sender, receiver, subject or date; it may be damaged")
    assert isinstance(message, EmailMessage)  # policy.default makes nothing else
    out = Writer()
    for field in HEADERS:
        values = [_clean(str(value)) for value in message.get_all(field, [])]
        if value := ", ".join(filter(None, values)):
            out.write(f"{field}: ")
            out.add(value, "header", f"header={field}", field)
    out.write("\n")
    body, note = _body(message)
    lines = [line.rstrip() for line in body.split("\n")]
    width = max(map(len, lines))
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        out.add(line, "line", f"line={number}", end=" " if _goes_on(line, following, width) else "\n")
    attachments = _attachments(message)
    if len(attachments) > ATTACHMENTS_LIMIT:
        note = f"only the first {ATTACHMENTS_LIMIT} of {len(attachments)} attachments were read"
    senders = getaddresses([_clean(str(value)) for value in message.get_all("From", [])])
    sender = next((shown or address for shown, address in senders), "")
    return Read(
        out.text,
        tuple(out.places),
        title=_clean(str(message.get("Subject", ""))),
        author=sender,
        published=_date(message),
        outlet=sender,
        outlet_kind="person",
        note=note,
        attachments=tuple(attachments[:ATTACHMENTS_LIMIT]),
    )


def _goes_on(line: str, following: str, width: int) -> bool:
    """True where a mail program broke a paragraph for want of room: the next word would not have fitted."""
    word = following.split(" ", 1)[0]
    quoted = line.startswith((">", "-", "*")) or following.startswith((">", "-", "*", " ", "\t"))
    return bool(word) and len(line) > 50 and width <= 130 and len(line) + 1 + len(word) > width - 8 and not quoted


def _body(message: EmailMessage) -> tuple[str, str]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "", "" if _attachments(message) else "the mail has no text"
    raw = part.get_payload(decode=True)
    decoded = decode(raw if isinstance(raw, bytes) else b"", part.get_content_charset("") or "")
    if decoded is None:
        return "", "the text of the mail is in an encoding that is not known"
    if part.get_content_type() == "text/html":
        return visible(parse(decoded.text)), decoded.note
    return decoded.text.strip("\n"), decoded.note


def _attachments(message: EmailMessage) -> list[Attachment]:
    found = []
    body = message.get_body(preferencelist=("plain", "html"))
    for number, part in enumerate(message.walk(), 1):
        inner = part.get_content_type() == "message/rfc822"
        if part is body or part is message or (part.is_multipart() and not inner):
            continue
        name = _clean(part.get_filename() or "")
        if not name and not inner and part.get_content_disposition() != "attachment":
            continue  # the other shape of the body, a picture of the signature
        payload = part.get_payload(0).as_bytes() if inner else part.get_payload(decode=True)  # type: ignore[union-attr]
        if isinstance(payload, bytes) and payload:
            found.append(Attachment(name or f"part-{number}{'.eml' if inner else ''}", payload))
    return found


def _date(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return ""


def _clean(text: str) -> str:
    """One line; bytes that are no text in a raw header are dropped."""
    return " ".join(text.encode("utf-8", "ignore").decode().split())
