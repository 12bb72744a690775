"""Whether a party was listed on a day, as far as its entry and the date of the list can say."""

from typing import Literal

from paperchain.language.edtf import bounds
from paperchain.lists.entries import Entry

Standing = Literal["listed", "not listed", "unknown"]
VAGUE = set("~?%")


def on(entry: Entry, day: str, published: str = "") -> Standing:
    """Where an entry stood on a day (EDTF: a day, a month, a year, an interval; all of it must agree).

    One end of an interval may be open. `published` is the date of the list that holds the entry (EDTF). What the list
    cannot know is "unknown": days after it was published, days before it where it gives no listing date, a day of
    delisting itself, and any date that is about right only.
    """
    first, last = (None, None) if set(day) & VAGUE else bounds(day)
    listed_first, listed_last = (None, None) if set(entry.listed_at) & VAGUE else bounds(entry.listed_at)
    ended_first, ended_last = (None, None) if set(entry.until) & VAGUE else bounds(entry.until)
    made_first, made_last = (None, None) if set(published) & VAGUE else bounds(published)
    if listed_first and last and last < listed_first:
        return "not listed"
    if ended_last and first and first > ended_last:
        return "not listed"
    if first is None or last is None:
        return "unknown"
    if made_last and last > made_last:
        return "unknown"
    if entry.until and (ended_first is None or last >= ended_first):
        return "unknown"
    if listed_last and first >= listed_last:
        return "listed"
    whole_day = made_first is not None and made_first == made_last
    return "listed" if whole_day and first == last == made_first else "unknown"
