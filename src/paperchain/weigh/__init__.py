"""What rests on what: copies and credits, claims of one happening, contradiction, grades, what falls with a source."""

from paperchain.weigh.backing import Backing, backing, proposed
from paperchain.weigh.copies import Copies
from paperchain.weigh.events import conflicts, events
from paperchain.weigh.grades import check_grade, grade, weakest
from paperchain.weigh.lineage import Arrow, Credit, Lineage, lineage
from paperchain.weigh.marks import COPIES, GRADE, MARK, WITHDRAWN, Marks, fallen, given_grades, judged_copies, mark_of
from paperchain.weigh.origins import carries, primary
from paperchain.weigh.scope import Scope, scope
from paperchain.weigh.told import DESCRIBED

__all__ = [
    "COPIES",
    "DESCRIBED",
    "GRADE",
    "MARK",
    "WITHDRAWN",
    "Arrow",
    "Backing",
    "Copies",
    "Credit",
    "Lineage",
    "Marks",
    "Scope",
    "backing",
    "carries",
    "check_grade",
    "conflicts",
    "events",
    "fallen",
    "given_grades",
    "grade",
    "judged_copies",
    "lineage",
    "mark_of",
    "primary",
    "proposed",
    "scope",
    "weakest",
]
