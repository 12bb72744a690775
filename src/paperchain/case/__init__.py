"""The front door: a case is one file (or one database) that can be read, extended, judged and exported."""

from paperchain.case.adding import Added, Progress
from paperchain.case.case import Case, open_case
from paperchain.case.proposing import Proposed
from paperchain.case.settings import Settings

__all__ = ["Added", "Case", "Progress", "Proposed", "Settings", "open_case"]
