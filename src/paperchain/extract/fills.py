"""What fills a role: the words of a text and what they stand for."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Fill:
    """What a word stands for. `start:end` is where the word stands; `named_at` is where its name stands."""

    text: str
    schema: str
    start: int
    end: int
    named_at: tuple[int, int]
    named: bool = True
    certain: bool = True
    entity: bool = True
    plural: bool = False
    sentence: int = 0
    subject: bool = False
    lemma: str = ""


def again(fill: Fill, start: int, end: int, number: int, certain: bool) -> Fill:
    """What was said before, said again at `start:end` by a word that points back to it."""
    return replace(fill, start=start, end=end, sentence=number, certain=certain and fill.certain)
