"""The nouns: frozen, compared by value, no input or output.

Every span counts Unicode code points in `Document.text` and re-reads: `text[start:end] == exact`.
Ids are content hashes, so the same record made twice is one record.
"""

from paperchain.model.claims import (
    PROPOSED,
    VALUES,
    Argument,
    Claim,
    Mention,
    Modality,
    Polarity,
    Speaker,
    Status,
    status_of,
)
from paperchain.model.documents import Custody, Document, Place, Source, Span
from paperchain.model.ids import content_id
from paperchain.model.judgements import Judgement, Mark, Match, Reason, Verdict, current
from paperchain.model.plain import from_plain, to_plain
from paperchain.model.readings import Contest, Deal, Entity, Event, Finding, Grade, OnList, Path, Refinement, Step

__all__ = [
    "PROPOSED",
    "VALUES",
    "Argument",
    "Claim",
    "Contest",
    "Custody",
    "Deal",
    "Document",
    "Entity",
    "Event",
    "Finding",
    "Grade",
    "Judgement",
    "Mark",
    "Match",
    "Mention",
    "Modality",
    "OnList",
    "Path",
    "Place",
    "Polarity",
    "Reason",
    "Refinement",
    "Source",
    "Span",
    "Speaker",
    "Status",
    "Step",
    "Verdict",
    "content_id",
    "current",
    "from_plain",
    "status_of",
    "to_plain",
]
