"""The index of one list as flat arrays: in memory while it is made, mapped from a file when it is opened again.

The file is a line that names the format, a line of JSON (what was indexed by which rules, the arrays, the hash of what
follows) and the arrays. A file that does not say what is expected, or whose hash is not that of its bytes, is not used.
"""

import json
import mmap
import os
import tempfile
from collections.abc import Mapping, Sequence
from hashlib import blake2b, file_digest, sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from paperchain.language.preparing import LIQUID, NameForms

FORMAT = b"paperchain name index 1\n"
ARRAYS = {
    "keys": "<u8",
    "starts": "<u4",
    "postings": "<u4",
    "numbers": "<u4",
    "places": "<u2",
    "sizes": "<u1",
    "offsets": "<u8",
    "forms": "<u1",
}
"""keys: hashes of the keys, ascending · starts: where the postings of each begin, one more than keys · postings: rows ·
for each row: numbers: of the entry, places: of the name in it, sizes: words · offsets, forms: the prepared name."""
UNIT, PART = "\x1f", "\x1e"
_SPACED = str.maketrans(UNIT + PART, "  ")
_WEIGHT = {0.25: "a", 0.4: "b", 0.5: "c", 0.75: "d", 1.0: "e"}
_FLAGS = [(bool(n & 1), bool(n & 2), bool(n & 4), bool(n & 8)) for n in range(16)]
"""person, foreign, chinese, vowelless"""
_WEIGHS = {letter: weight for weight, letter in _WEIGHT.items()}


class Stored:
    """The index of one list. Rows are numbered from 0; an entry has a row for each reading of each of its names."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = {name: arrays[name] for name in ARRAYS}
        self.keys, self.starts, self.postings = arrays["keys"], arrays["starts"], arrays["postings"]
        self.numbers, self.places, self.sizes = arrays["numbers"], arrays["places"], arrays["sizes"]
        self._offsets, self._forms = arrays["offsets"], memoryview(arrays["forms"])  # type: ignore[arg-type]

    def __len__(self) -> int:
        return len(self.numbers)

    def spans(self, hashes: NDArray[np.uint64]) -> tuple[list[int], list[int]]:
        """Where the postings of each key begin and end; the same number twice for a key that is not there."""
        if not len(self.keys):
            return [0] * len(hashes), [0] * len(hashes)
        at = np.minimum(np.searchsorted(self.keys, hashes), len(self.keys) - 1)
        begin = self.starts[at]
        end = np.where(self.keys[at] == hashes, self.starts[at + 1], begin)
        return begin.tolist(), end.tolist()

    def fields(self, number: int) -> "Fields":
        """The prepared name of a row as it is kept."""
        return Fields(bytes(self._forms[int(self._offsets[number]) : int(self._offsets[number + 1])]))

    def row(self, number: int) -> tuple[NameForms, str, str]:
        """The prepared name of a row (without its keys), the name as the list writes it, and its quality."""
        return unpacked(bytes(self._forms[int(self._offsets[number]) : int(self._offsets[number + 1])]))

    def write(self, where: Path, key: str) -> None:
        """Write the file in one step: who reads it meanwhile finds the old one or none. Raises OSError."""
        where.parent.mkdir(parents=True, exist_ok=True)
        lengths = {name: len(array) for name, array in self._arrays.items()}
        digest = _begun(key, lengths)
        for array in self._arrays.values():
            digest.update(array)
        head = {"key": key, "lengths": lengths, "sha256": digest.hexdigest()}
        handle, temporary = tempfile.mkstemp(dir=where.parent, prefix=where.name, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_padded(FORMAT + json.dumps(head).encode()))
                for array in self._arrays.values():
                    file.write(array)  # type: ignore[arg-type]
            os.replace(temporary, where)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


def open_stored(where: Path, key: str) -> Stored | None:
    """Map the file; None if there is none, if it is of something else, or if its bytes are not those of its hash."""
    try:
        with where.open("rb") as file:
            if file.readline() != FORMAT:
                return None
            head = json.loads(file.readline())
            begin = file.tell()
            hashed_now = file_digest(file, lambda: _begun(key, head["lengths"]))
            if head["key"] != key or hashed_now.hexdigest() != head["sha256"]:
                return None
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        arrays = {}
        for name, kind in ARRAYS.items():
            arrays[name] = np.frombuffer(mapped, kind, head["lengths"][name], begin)
            begin += arrays[name].nbytes
        return Stored(arrays)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _begun(key: str, lengths: Mapping[str, int]) -> Any:
    """The hash of a file before its arrays: it is over what the head says, too."""
    return sha256(json.dumps([key, lengths]).encode())


def _padded(head: bytes) -> bytes:
    """The head with spaces and a line break behind it, so that the arrays begin at a multiple of 64 bytes."""
    return head + b" " * (-(len(head) + 1) % 64) + b"\n"


def hashed(key: str) -> int:
    """A key as a number of 64 bits."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def packed(form: NameForms, name: str, quality: str) -> bytes:
    """What is kept of a prepared name; fields that repeat another are empty."""
    words, folds, said = PART.join(form.words), PART.join(form.folds), PART.join(form.said)
    flags = form.person | form.foreign << 1 | form.chinese << 2 | form.vowelless << 3
    fields = (
        name.translate(_SPACED),
        "" if form.text == name else form.text.translate(_SPACED),
        quality,
        form.schema,
        str(flags),
        words,
        "" if said == words else said,
        "" if folds == words else folds,
        PART.join(form.sounds) if any(form.sounds) else "",
        PART.join(form.bones),
        "".join(_WEIGHT[weight] for weight in form.weights),
        form.legal.translate(_SPACED),
        joined_numbers(form),
    )
    return UNIT.join(fields).encode("utf-8", "surrogatepass")


def joined_numbers(form: NameForms) -> str:
    """The numbers in a name, in one order."""
    return PART.join(sorted(form.numbers))


class Fields:
    """A prepared name as it is kept, as far as it takes to see whether it is worth comparing."""

    __slots__ = (
        "bones", "chinese", "folds", "foreign", "legal", "numbers", "person", "schema", "sounds", "token_weights",
        "tokens", "total", "vowelless", "words",
    )  # fmt: skip

    def __init__(self, kept: bytes) -> None:
        fields = kept.decode("utf-8", "surrogatepass").split(UNIT)
        _, _, _, self.schema, flags, words, _, folds, sounds, bones, weights, self.legal, numbers = fields
        self.person, self.foreign, self.chinese, self.vowelless = _FLAGS[int(flags)]
        self.words = tuple(words.split(PART))
        self.folds = folds.split(PART) if folds else self.words
        self.bones = bones.translate(LIQUID).split(PART)
        self.numbers = numbers
        self.token_weights = [_WEIGHS[letter] for letter in weights]
        self.total = sum(self.token_weights)
        if sounds:
            self.sounds = [sound for sound in sounds.split(PART) if sound]
            self.tokens: Sequence[str] = [*self.folds, *self.sounds]
            self.token_weights += [0.0] * len(self.sounds)
        else:
            self.sounds, self.tokens = [], self.folds


def unpacked(kept: bytes) -> tuple[NameForms, str, str]:
    """The prepared name (without its keys), the name as it is written, its quality."""
    fields = kept.decode("utf-8", "surrogatepass").split(UNIT)
    name, text, quality, schema, flags, words, said, folds, sounds, bones, weights, legal, numbers = fields
    given, number = int(flags), len(weights)
    each = tuple(words.split(PART)) if number else ()
    form = NameForms(
        text or name,
        schema,
        bool(given & 1),
        each,
        tuple(said.split(PART)) if said else each,
        tuple(folds.split(PART)) if folds else each,
        tuple(sounds.split(PART)) if sounds else ("",) * number,
        tuple(bones.split(PART)) if number else (),
        tuple([_WEIGHS[letter] for letter in weights]),
        legal,
        frozenset(numbers.split(PART)) if numbers else frozenset(),
        bool(given & 2),
        bool(given & 4),
        bool(given & 8),
        (),
    )
    return form, name, quality
