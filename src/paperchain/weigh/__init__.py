"""What rests on what: copies and credits, claims of one happening, contradiction, grades."""

from paperchain.weigh.events import conflicts, events
from paperchain.weigh.grades import check_grade, grade
from paperchain.weigh.lineage import Arrow, Credit, Lineage, carries, lineage

__all__ = [
    "Arrow",
    "Credit",
    "Lineage",
    "carries",
    "check_grade",
    "conflicts",
    "events",
    "grade",
    "lineage",
]
