"""Japan's export bans against named parties: the text of METI's notices, numbered entries in Japanese and English.

The page breaks of the printed notice glue an entry to the end of the one before; the numbers count up by one, so the
next number is what ends an entry. A notice dates itself and its last change, and no entry: each was listed between.
"""

import hashlib
import re
from pathlib import Path

from paperchain.errors import ListRefused
from paperchain.lists.entries import Entry, ListName, SanctionList
from paperchain.lists.rows import AGAIN, decode, unique

NAME = "meti"

ADDRESS = re.compile(r"所\s*在\s*地\s*[：:]")
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")
NOTICE = re.compile(r"（([^（）]*告示第[^（）]*号)）")
MADE, CHANGED = "指定日", "最終更新日"
DATE = r"\s*[：:]\s*(\d{4})\s*年\s*(\d\d?)\s*月\s*(\d\d?)\s*日"
ALIASES = re.compile(r"(?:（\s*|^\s*)別称\s*[、､：:](.*?)(?:）\s*$|$)", re.S)
ENGLISH_ALIASES = re.compile(
    r",?\s*(?:a\.\s?k\.\s?a\.?,?\s*)?the\s*follow\w*\s*\w+?\s*alias(?:es)?\s*[:：;]?|,?\s*a\.\s?k\.\s?a\.,?\s*[:：]?",
    re.I,
)
OPEN_ALIASES = re.compile(r"[（(]\s*別\s*称")
BETWEEN = re.compile(r"\s*;\s*(?:and\b)?\s*[-—–―]?\s*|\n\s*[-—–―]\s*|\A\s*[-—–―]\s*")
ABBREVIATED = re.compile(r"(?:\b(?:Ltd|Co|Inc|Corp|Pte|Sti|Ști|Pvt|Bros|St)|\.[A-Z])\.$")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def recognise(path: Path) -> bool:
    """True for a text that begins like such a notice."""
    if not path.is_file() or path.suffix.casefold() != ".txt":
        return False
    with path.open("rb") as stream:
        start = stream.read(6000).decode("utf-8", "replace")
    return bool(NOTICE.search(start) and re.search(MADE + DATE, start) and ADDRESS.search(start))


def read(path: Path) -> SanctionList:
    """The list of one notice, of the day on which it was last changed."""
    data = path.read_bytes()
    text = decode(data, path)
    made, changed = _date(MADE, text), _date(CHANGED, text)
    notice = NOTICE.search(text)
    if not notice or not made:
        raise ListRefused(f"{path.name} does not name its notice and its date. {AGAIN}")
    begins = [text.index("\n", match.end()) if (match := re.search(CHANGED + DATE, text)) else notice.end()]
    listed = f"{made}/{changed}" if changed and changed != made else made
    entries = tuple(
        _entry(number, text[start:end], text.count("\n", 0, start) + 1, notice[1], listed)
        for number, start, end in _numbered(text, begins[0])
    )
    title = f"Japan METI export ban, notice of {made}"
    digest = hashlib.sha256(data).hexdigest()
    return SanctionList(f"jp-meti-{made}", title, NAME, changed or made, digest, entries, (path.name,))


def _numbered(text: str, position: int) -> list[tuple[str, int, int]]:
    """Number, start and end of every entry."""
    starts: list[int] = []
    while True:
        number = str(len(starts) + 1)
        digits = "".join(f"[{digit}{digit.translate(WIDE)}]" for digit in number)
        found = re.compile(rf"(?:^|(?<=[.。．])){digits}[ 　]*(?=\S)(?![-.,\d:])", re.M).search(text, position)
        if found is None:
            ends = [*starts[1:], len(text)]
            return [(str(n), s, e) for n, (s, e) in enumerate(zip(starts, ends, strict=True), 1)]
        starts.append(found.start())
        position = found.end()


def _entry(number: str, passage: str, line: int, notice: str, listed: str) -> Entry:
    body = re.sub(r"\A[\d０-９]+[ 　]*", "", passage)
    head, *places = ADDRESS.split(body)
    lines = head.strip().split("\n")
    native, foreign = _halves(lines)
    names = [ListName(name, "strong", "aka" if n else "name") for n, name in enumerate(foreign or native)]
    names += [ListName(name, "strong", "aka") for name in (native if foreign else ())]
    addresses = unique(
        place.strip(" .") for block in places for place in re.split(r";\s*(?:and\s)?", " ".join(block.split()))
    )
    countries = (place.rpartition(",")[2] for place in addresses)
    return Entry(
        id=number,
        schema="Organization",
        name=names[0].name,
        names=tuple(dict.fromkeys(names)),
        countries=unique(country for country in countries if not re.search(r"\d", country)),
        programs=(notice,),
        addresses=addresses,
        listed_at=listed,
        passage=passage.strip(),
        line=line,
        authorities=("Japan (METI)",),
    )


def _halves(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names in Japanese and in Latin letters, the main one first."""
    main = lines
    later: list[str] = []
    for place, line in enumerate(lines):  # the newer form: aliases on lines of their own
        if re.match(r"\s*別称\s*[：:]", line):
            main, later = lines[:place], lines[place:]
            break
    native, foreign = _tongues("\n".join(main))
    found = [re.sub(r"（\s*別称.*", "", native, flags=re.S)]
    if aliases := ALIASES.search(native):
        found += _split(aliases[1])
    if later:
        aliases = ALIASES.search("\n".join(later))
        both = [part for line in (aliases[1] if aliases else "").split("\n") for part in re.split(r"[;；]", line)]
        found += [part for part in both if JAPANESE.search(part)]
        foreign = "\n".join([foreign, *(";" + part for part in both if not JAPANESE.search(part))])
    name, *others = ENGLISH_ALIASES.split(foreign, maxsplit=1)
    latin = [part for half in (name, *others) for part in BETWEEN.split(half)]
    return unique(each for name in found for each in _chinese(name)), unique(_ended(part) for part in latin)


def _tongues(text: str) -> tuple[str, str]:
    """The Japanese part, lines joined, and what follows it: the bracket of aliases ends the one, else its letters."""
    end = max((match.end() for match in re.finditer(r"[ぁ-んァ-ヶー一-龥]", text)), default=0)
    if aliases := OPEN_ALIASES.search(text):
        depth = 0
        for place in range(aliases.start(), len(text)):
            depth += (text[place] in "（(") - (text[place] in "）)")
            if not depth:
                end = place + 1
                break
    while end < len(text) and text[end] != "\n" and not (text[end - 1] in "）)" and text[end].isalpha()):
        end += 1  # "…ロジスティック FZC" goes on to the end of its line
    native = text[:end].replace("\n", "").replace("(", "（").replace(")", "）")
    return native.strip(), text[end:]


def _chinese(name: str) -> tuple[str, ...]:
    """A name and the Chinese one that follows it in brackets."""
    found = re.fullmatch(r"(.*?)（([一-龥]{4,})）", name.strip())
    return (found[1], found[2]) if found else (name,)


def _ended(name: str) -> str:
    """A name without the full stop that ends the list of aliases; an abbreviation keeps its own."""
    name = " ".join(name.split()).rstrip(",; ")
    return name if ABBREVIATED.search(name) else name.rstrip(".")


def _split(aliases: str) -> list[str]:
    """`A、B及びC` -> A, B, C: only the last "and" joins aliases, others may be part of a name."""
    *before, last = re.split(r"[、､]", aliases)
    head, joined, tail = last.rpartition("及び")
    return [*before, head, tail] if joined else [*before, last]


def _date(word: str, text: str) -> str:
    found = re.search(re.escape(word) + DATE, text)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else ""
