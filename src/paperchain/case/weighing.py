"""What a case says of its sources: the second half of `Case`, on independence, contradiction, grades and marks."""

from dataclasses import replace
from typing import Any, get_args

from paperchain.case import views
from paperchain.case.decisions import find_document, find_entity, said_of
from paperchain.case.gaps import gaps
from paperchain.case.reading import Reading
from paperchain.case.ripples import Target, ripple
from paperchain.case.settings import Settings
from paperchain.case.weights import event_view, lineage_view
from paperchain.errors import NotFound, UsageError
from paperchain.model import Grade, Judgement, Mark, Source
from paperchain.weigh import COPIES, GRADE, MARK, check_grade, mark_of

Json = dict[str, Any]


class Weighing:
    """Reads `reading()` and decides through `_decide`, which `Case` has."""

    settings: Settings

    def reading(self) -> Reading:
        """Everything computed from the records as they are now."""
        raise NotImplementedError

    def _supposing(self, judgement: Judgement) -> Reading:
        raise NotImplementedError

    def _decide(self, judgement: Judgement, action: str) -> Json:
        raise NotImplementedError

    def lineage(self) -> Json:
        """Independent source groups, and which paper was made from which, with the passages that show it."""
        return lineage_view(self.reading())

    def events(self, contested: bool = False) -> list[Json]:
        """Events: claims of one happening with both sides, what carries them and what cannot both be right.

        With `contested` those only of which somebody denies something, or two things that cannot both hold are told.
        """
        reading = self.reading()
        return [event_view(reading, event) for event in reading.events if event.contests or not contested]

    def gaps(self) -> list[Json]:
        """What is missing: single-source events, missing dates and answers, weak merges, pages not read."""
        return gaps(self.reading())

    def ripple(self, target: str, mark: str = "retracted") -> Json:
        """What falls if a document, source or claim is marked so; or, if it is marked so already, what fell."""
        reading, word = self.reading(), _mark(mark)
        found = find_target(reading, target)
        held = reading.marks.held.get(found.id)
        if held and reading.marks.on(found.id) == word:
            undone = Judgement.of(held.left, held.right, "unsure", self.settings.user, "", "", held.id)
            return ripple(self._supposing(undone), reading, found, word, marked=True)
        supposed = said_of(reading, self.settings, found.id, MARK + word, MARK, "positive", "", "supposed")
        return ripple(reading, self._supposing(supposed), found, word, marked=False)

    def mark(self, target: str, mark: str, reason: str, by: str = "") -> Json:
        """Mark a document, a source or a claim as corrected, retracted or forged; `undo` takes it back."""
        reading, word = self.reading(), _mark(mark)
        if not reason.strip():
            raise UsageError("a mark needs a reason: --reason “withdrawn by the agency on 4 May 2024”")
        found = find_target(reading, target)
        if reading.marks.on(found.id) == word:
            raise UsageError(f"{found.name} is marked {word} already; `paperchain undo CASE` takes it back")
        made = said_of(reading, self.settings, found.id, MARK + word, MARK, "positive", by, reason)
        return {**self._decide(made, "mark"), "target": found.id, "name": found.name}

    def copied(self, copy: str, original: str, verdict: str = "positive", by: str = "", reason: str = "") -> Json:
        """Say that a document (or a source) was made from another, or (negative) that it was not."""
        reading = self.reading()
        one, other = find_target(reading, copy), find_target(reading, original)
        if one.type != other.type or one.type == "claim" or one.id == other.id:
            raise UsageError("name two documents, or two sources: the copy first, then its original")
        if verdict not in ("positive", "negative"):
            raise UsageError(f"verdict {verdict!r} is neither positive (a copy) nor negative (no copy)")
        right = COPIES + other.id
        made = said_of(reading, self.settings, one.id, right, right, verdict, by, reason)
        return self._decide(made, "copied")

    def grade(self, target: str, value: str, by: str = "", reason: str = "") -> Json:
        """Give a source (or a document's source) a letter A to F, or a claim's event a digit 1 to 6 (Admiralty)."""
        reading = self.reading()
        found = find_target(reading, target)
        if found.type == "claim":
            self._check_digit(reading, found.id, value)
        else:
            if value not in tuple("ABCDEF"):
                raise UsageError(f"{value!r} is no letter of reliability: give A to F; digits go to claims (clm-…)")
            source = found.id if found.type == "source" else reading.documents[found.id].source
            if not source:
                raise UsageError(f"{found.name} has no source to grade; add it again with --source NAME")
            found = replace(found, id=source)
        made = said_of(reading, self.settings, found.id, GRADE + value, GRADE, "positive", by, reason)
        return {**self._decide(made, "grade"), "target": found.id}

    def _check_digit(self, reading: Reading, claim: str, value: str) -> None:
        if value not in tuple("123456"):
            raise UsageError(f"{value!r} is no digit of credibility: give 1 to 6; letters go to sources")
        event = reading.event_of.get(claim)
        if event is None or claim in event.against:
            raise UsageError("only what tells of an event has a credibility; a denial, silence and a heading have none")
        check_grade(Grade("F", int(value)), event.groups, bool(event.contests))

    def withstand(self, left: str, right: str, k: int = 3) -> Json:
        """What a connection hangs on: the smallest sets of source groups without which no chain of claims is left.

        `without` gives, for every group that the best chain rests on, the best chain that is left without it.
        """
        reading = self.reading()
        start, end = (find_entity(reading, name) for name in (left, right))
        best = reading.graph.paths(start, end, k)
        if not best:
            names = [views.name_of(reading, one) for one in (start, end)]
            raise NotFound(f"no chain of claims leads from {names[0]} to {names[1]}; there is nothing to test")
        lost = {group: reading.graph.without({group}).paths(start, end, 1) for group in best[0].rests_on}
        name = reading.lineage.name
        return {
            "left": start,
            "right": end,
            "paths": [views.path_view(reading, path) for path in best],
            "breaking": [
                [{"id": g, "name": name(g)} for g in sorted(cut)] for cut in reading.graph.breaking(start, end)
            ],
            "without": [
                {"id": group, "name": name(group), "path": views.path_view(reading, ways[0]) if ways else None}
                for group, ways in sorted(lost.items())
            ],
        }


def find_target(reading: Reading, name: str) -> Target:
    """A claim by its id, a document by id or file name, or a source by id or name, also one that papers only name."""
    if name.startswith("clm-"):
        if name not in reading.standing_claims and name not in reading.withdrawn:
            raise NotFound(f"no claim {name!r} that stands; `paperchain ls CASE claims` lists them")
        return Target(name, name, "claim")
    wanted = " ".join(name.casefold().split())
    sources = [s for s in reading.sources.values() if name == s.id or wanted == s.name.casefold()]
    if sources:
        return Target(sources[0].id, sources[0].name, "source")
    try:
        document = find_document(reading, name)
        return Target(document.id, document.name, "document")
    except NotFound:
        groups = {*reading.lineage.groups.values(), *reading.lineage.roots.values()}
        outlets = {reading.lineage.name(group) for group in groups} - {d.name for d in reading.documents.values()}
        for outlet in sorted(outlets):  # papers name it, and none of its own is in the case
            if outlet.casefold() == wanted:
                return Target(Source.named(outlet).id, outlet, "source")
    raise NotFound(f"no document and no source {name!r}; `paperchain ls CASE` lists them")


def _mark(word: str) -> Mark:
    if mark := mark_of(word):
        return mark
    raise UsageError(f"{word!r} is no mark; say {', '.join(get_args(Mark))}")
