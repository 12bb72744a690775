"""A gold reading of one document: its entities' names, its claims, its sentences and what must not be asserted."""

from pathlib import PurePath
from typing import Any

from paperchain.extract.scoring.rules import NARRATOR, PRONOUNS, same_name

Plain = dict[str, Any]


class Gold:
    """A gold reading, as its JSON file holds it, with the look-ups that scoring needs."""

    def __init__(self, data: Plain) -> None:
        self.data = data
        self.claims: list[Plain] = data["claims"]
        self.slug = PurePath(data["doc"]["path"]).name.removesuffix(".txt")
        entities = {entity["id"]: entity for entity in data["entities"]}
        self.names = {
            identifier: [*_own_names(entity), *(n for m in entity.get("members", []) for n in _own_names(entities[m]))]
            for identifier, entity in entities.items()
        }
        document = data.get("source_lineage", {}).get("document", {})
        published_by = document.get("publisher_entity") or []
        publishers = [published_by] if isinstance(published_by, str) else published_by
        self.publisher = [document.get("publisher") or "", *(name for p in publishers for name in self.names[p])]

    def holds(self, record: Plain) -> bool:
        """True if a prediction is about this document: by slug, by path or by SHA-256. Unsaid means yes."""
        name = PurePath(str(record.get("document", self.slug))).name.removesuffix(".txt")
        return name in (self.slug, self.data["doc"].get("sha256"))

    def names_of(self, participant: Plain) -> list[str]:
        """Every name under which a participant may be given; pronouns are none."""
        written = (participant.get("span") or {}).get("text")
        names = [*self.names.get(participant.get("entity") or "", []), written]
        return [name for name in names if name and name.casefold() not in PRONOUNS]

    def is_narrator(self, speaker: str) -> bool:
        """True if the speaker is the document itself or its publisher."""
        return speaker.casefold().strip() in NARRATOR or any(same_name(speaker, name) for name in self.publisher)

    def sentence(self, start: int, end: int) -> tuple[int, str]:
        """Start and text of the sentence that shares most with a passage; (0, "") if none does."""
        sentences = self.data.get("sentences", {})
        each = sentences.values() if isinstance(sentences, dict) else sentences
        shared = [(min(end, s["end"]) - max(start, s["start"]), s["start"], s["text"]) for s in each]
        best = max(shared, key=lambda found: found[0], default=(0, 0, ""))
        return (best[1], str(best[2])) if best[0] > 0 else (0, "")


def _own_names(entity: Plain) -> list[str]:
    return [entity["canonical"], *entity["aliases"], *([entity["en"]] if entity.get("en") else [])]
