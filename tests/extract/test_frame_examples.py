"""Every frame carries sentences that it must read."""

import hashlib

import pytest

from paperchain.extract import Extraction, extract
from paperchain.model import Document
from paperchain.model.frames import frames

EXAMPLES = [(name, text) for name, frame in frames().items() for text in frame.examples]


def reading(text: str, **more: str) -> Extraction:
    """A text, extracted."""
    return extract(Document(hashlib.sha256(text.encode()).hexdigest(), "note.txt", "text/plain", text, **more))


@pytest.mark.parametrize(("kind", "text"), EXAMPLES, ids=[f"{kind}-{text[:30]}" for kind, text in EXAMPLES])
def test_a_frame_reads_its_examples(kind: str, text: str) -> None:
    found = reading(text)
    assert kind in [claim.kind for claim in found.claims], [(c.kind, c.arguments) for c in found.claims]
    assert not found.rejected


def test_frames_with_triggers_carry_examples() -> None:
    assert [name for name, frame in frames().items() if frame.trigger and len(frame.examples) < 2] == []
