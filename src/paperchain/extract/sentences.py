"""Claims of the sentences of one document, in order, with the sources that carry over from one to the next."""

from dataclasses import replace
from functools import reduce

from paperchain.extract.matching import Match, match
from paperchain.extract.parts import RULES, Parts
from paperchain.extract.reading import Reader
from paperchain.extract.sources import Sources
from paperchain.extract.speakers import with_access
from paperchain.extract.standing import Standing, stand
from paperchain.extract.tree import children
from paperchain.extract.untrue import denied
from paperchain.extract.values import Values
from paperchain.language.english_cues import WEIGHT
from paperchain.model import Claim, Mention, Span

ORIGIN = "extract.rules 1"
BAR = -0.5
"""Below this score of a trained part an event that is told as done counts as possible only."""


def _fullest(found: list[tuple[Claim, list[Mention]]]) -> list[tuple[Claim, list[Mention]]]:
    """Of readings of one sentence that say the same, one with less beside one with more, the one with more."""

    def told(claim: Claim) -> tuple[object, set[tuple[str, str]]]:
        return (claim.kind, claim.polarity, claim.modality), {
            (a.role, a.entity or (a.value.split()[0] if a.role == "share" else a.value)) for a in claim.arguments
        }

    held = [told(claim) for claim, _ in found]
    return [
        pair
        for at, (pair, (kind, parts)) in enumerate(zip(found, held, strict=True))
        if not any(kind == k and parts < p for k, p in held) and (kind, parts) not in held[:at]
    ]


def _one_deed(matches: list[Match]) -> list[Match]:
    """`was placed under sanctions by X`: what the verb and the noun below it tell is told once."""
    found: list[Match] = []
    for item in matches:
        noun = item.trigger
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head if noun.dep_ == "dobj" else None
        above = next((n for n, m in enumerate(found) if m.trigger == verb and _alike(m, item)), None)
        if above is None:
            found.append(item)
        else:
            found[above] = replace(found[above], roles={**item.roles, **found[above].roles})
    return found


def _alike(one: Match, other: Match) -> bool:
    """True for two readings of one kind that give no role two parties, and no party two roles."""
    if one.pattern.frame.name != other.pattern.frame.name or not one.roles.keys() & other.roles.keys():
        return False
    held = {(role, f.text) for found in (one, other) for role, fills in found.roles.items() for f in fills}
    return len(held) == len({role for role, _ in held}) == len({text for _, text in held})


def _standing(reader: Reader, number: int, item: Match) -> Standing:
    """How a match stands: by its trigger, by the verb above it, or as said in passing, whatever is denied around it."""
    found = stand(reader, number, item.trigger.head if item.pattern.under else item.trigger)
    said = item.pattern.presupposed and bool(children(item.trigger, "poss"))
    return replace(found, polarity="positive", unclear=False) if said else found


SUMLESS = frozenset(
    """employment employment_end acting_for location nationality family identity membership relationship meeting travel
    visit no_comment knowledge unaware similarity lineage control""".split()
)
"""Kinds that no sum of money is part of."""


class Sentences:
    """Claims of the sentences of one document, with the sources that carry over from one to the next."""

    def __init__(self, reader: Reader, parts: Parts = RULES) -> None:
        self.reader, self.values, self.sources = reader, Values(reader), Sources(reader, parts)
        self.factuality = parts.factuality

    def claims(self) -> list[tuple[Claim, list[Mention]]]:
        found: list[tuple[Claim, list[Mention]]] = []
        before: list[tuple[Claim, list[Mention]]] = []
        for number in range(len(self.reader.analysis.sentences)):
            found += denied(self.reader, number, before, ORIGIN)
            before = self._sentence(number)
            found += before
        return found

    def _sentence(self, number: int) -> list[tuple[Claim, list[Mention]]]:
        reader = self.reader
        self.sources.enter(number)
        matches = _one_deed(list(match(reader, number)))
        read = [(m, _standing(reader, number, m)) for m in matches]
        read = [(m, standing) for m, standing in read if not m.pattern.negated or standing.polarity == "negative"]
        triggers = {m.trigger.i for m, _ in read}
        priced = {m.trigger.i for m, _ in read if m.pattern.frame.name not in SUMLESS}
        found = []
        for item, standing in read:
            self.sources.attribute(number, item.trigger, standing, item.pattern.frame.name)
            if standing.unclear:
                continue
            self._lower(number, item, standing)
            found.append(self._claim(number, item, standing, triggers, priced))
        for item, _ in read:
            for fills in item.roles.values():
                for fill in fills:
                    reader.remember(number, fill)
        self.sources.leave(number)
        return _fullest(found)

    def _lower(self, number: int, item: Match, standing: Standing) -> None:
        """What is told as done is only possible if a trained part holds it far from done; nothing is ever raised."""
        if self.factuality is None or (standing.polarity, standing.modality) != ("positive", "asserted"):
            return
        fixed = item.pattern.modality or item.pattern.polarity == "negative"
        if not fixed and self.factuality(self.reader.analysis, number, item.trigger) < BAR:
            standing.weaken("possible")

    def _claim(
        self, number: int, item: Match, standing: Standing, triggers: set[int], priced: set[int]
    ) -> tuple[Claim, list[Mention]]:
        reader, sentence, trigger = self.reader, self.reader.sentence(number), item.trigger
        pattern = item.pattern
        fills = [(role, fill) for role, held in item.roles.items() for fill in held]
        arguments = [reader.argument(role, fill) for role, fill in fills]
        time, said_at = self.values.time(number, trigger, triggers, standing.said_by)
        goods = [f for r, f in fills if f.schema == "Product" or r in ("goods", "product", "theme", "component")]
        counted = self.values.quantities(number, trigger, goods, triggers)
        money = [] if pattern.frame.name in SUMLESS else self.values.money(number, trigger, priced)
        taken = {fill.start for _, fill in fills}
        place = None if "place" in item.roles else self.values.place(number, trigger, taken)
        arguments += [value for value in (time, place, *counted, *money) if value]
        if pattern.modality in WEIGHT:
            standing.weaken(pattern.modality)
        elif pattern.modality:
            standing.modality = pattern.modality  # type: ignore[assignment]
        if pattern.polarity == "negative":
            standing.polarity = "negative"
        cue = Span.of(reader.document, *sentence.place(trigger))
        claim = Claim.of(
            pattern.frame.name,
            tuple(arguments),
            Span.of(reader.document, sentence.start, sentence.end),
            polarity=standing.polarity,
            modality=standing.modality,
            speakers=with_access(standing.speakers, arguments),
            cue=cue,
            hedge=reduce(lambda a, b: f"{a}, {b}" if a else b, dict.fromkeys(standing.hedges), ""),
            origin=ORIGIN,
            said_at=said_at,
            heading=sentence.heading,
        )
        return claim, [reader.mention(fill) for _, fill in fills if fill.entity]
