"""Papers that say of another one that it was corrected or withdrawn."""

import pytest
from papers import REPORT, paper

from paperchain.weigh.notices import notices

OLD = paper(1, REPORT, "2025-03-01", "src-1")


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Retraction: milling heads for a shipyard\nBrennick Tools, shipyard, patrol boats: withdrawn.", "retracted"),
        ("The Tide Post has retracted its report of 1 March on milling heads and a shipyard.", "retracted"),
        ("Our article on milling heads that Brennick Tools sold to a shipyard was withdrawn.", "retracted"),
        ("CORRECTION. An earlier version of this story gave a wrong number of milling heads.", "corrected"),
    ],
)
def test_a_notice_points_at_the_paper(text: str, mark: str) -> None:
    (found,) = notices([OLD, paper(2, text, "2025-03-09", "src-1")])
    assert (found.mark, found.about) == (mark, OLD.id)
    assert found.span.rereads(text)


def test_a_report_on_a_withdrawal_of_goods_is_no_notice() -> None:
    text = "Brennick Tools withdrew its offer to the shipyard, a report of the customs office says. Parts were removed."
    assert notices([OLD, paper(2, text, "2025-03-09", "src-1")]) == ()
