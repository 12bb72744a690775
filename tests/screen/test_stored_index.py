"""The index of a list on disk: the same when it is opened again, made anew when it is not what it should be."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperchain.language.parties import party
from paperchain.lists import Entry, ListIdentifier, ListName, SanctionList
from paperchain.screen import indexing
from paperchain.screen.searching import NameSearch
from paperchain.screen.stored import open_stored, packed, unpacked

NAMES = (
    "Orvane Shipping Co Ltd",
    "АО «Ведринский завод «Рубин»",
    "Jana Maria Belkan",
    "Petar Belkan",
    "!!!",
    "Delkor 7 (D7)",
)


def a_list(*names: str) -> SanctionList:
    number = (ListIdentifier("innCode", "7707083893"),)
    entries = [
        Entry(str(n), "Company", name, (ListName(name), ListName("Zarnet", "weak")), identifiers=number)
        for n, name in enumerate(names)
    ]
    return SanctionList("t", "Test List", "ofac", "2025", "ab" * 32, tuple(entries))


def told(search: NameSearch) -> list[object]:
    asked = ("Orvane", "VEMZ Rubin", "Belkan, Petar", "Zarnet", "Delkor 7")
    return [(c.entry.id, c.name, c.quality, c.found) for name in asked for c in search.search(name)]


def test_an_index_opened_again_finds_the_same(tmp_path: Path) -> None:
    source = a_list(*NAMES)
    fresh, made, again = NameSearch([source]), NameSearch([source], str(tmp_path)), NameSearch([source], str(tmp_path))
    assert told(fresh) == told(made) == told(again) != []
    assert [p.suffix for p in (tmp_path / "names").iterdir()] == [".index"]


@pytest.mark.parametrize("place", [0, 3, 30, 200, -200, -1])
@pytest.mark.parametrize("cut", [False, True])
def test_a_damaged_file_is_made_anew(tmp_path: Path, place: int, cut: bool) -> None:
    source = a_list(*NAMES)
    right = told(NameSearch([source], str(tmp_path)))
    (file,) = (tmp_path / "names").iterdir()
    good = file.read_bytes()
    at = place % len(good)
    file.write_bytes(good[:at] if cut else good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
    assert told(NameSearch([source], str(tmp_path))) == right
    assert file.read_bytes() == good


def test_a_file_of_other_entries_or_rules_is_not_used(tmp_path: Path) -> None:
    indexing.indexed(a_list(*NAMES), str(tmp_path))
    (file,) = (tmp_path / "names").iterdir()
    assert open_stored(file, "other rules") is None
    assert indexing.fingerprint(a_list(*NAMES).entries) != indexing.fingerprint(a_list(*NAMES[1:]).entries)
    assert told(NameSearch([a_list("Brenta")], str(tmp_path))) == told(NameSearch([a_list("Brenta")]))


def test_an_index_is_not_kept_under_the_fingerprint_of_others(tmp_path: Path) -> None:
    entries = a_list("Brenta").entries
    made = indexing.cached(str(tmp_path), indexing.fingerprint(a_list(*NAMES).entries), lambda: entries)
    assert len(made) == 2
    assert told(NameSearch([a_list(*NAMES)], str(tmp_path))) == told(NameSearch([a_list(*NAMES)]))


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "names").write_text("a file where the folder should be")
    assert told(NameSearch([a_list(*NAMES)], str(tmp_path))) == told(NameSearch([a_list(*NAMES)]))


@pytest.mark.parametrize("name", ["", "!!!", "-", "  ", "Ω"])
def test_a_name_without_letters_finds_nothing(name: str) -> None:
    search = NameSearch([a_list(*NAMES, "Ω!")])
    assert [c.entry.name for c in search.search_party(party(name), least=0.5)] == (["Ω!"] if name == "Ω" else [])
    assert len(search.search(name)) == (name == "Ω")
    assert NameSearch([]).search("Orvane") == []


def test_several_lists_are_searched_as_one() -> None:
    apart = NameSearch([a_list(*NAMES[:3]), a_list(*NAMES[3:])])
    names = [(c.entry.name, c.found.probability) for c in apart.search("Belkan, Petar")]
    assert names[0][0] == "Petar Belkan"
    assert len(apart) == len(NameSearch([a_list(*NAMES)]))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["", "Person", "Company"]))
def test_a_prepared_name_is_kept_whole(name: str, schema: str) -> None:
    form = party(name, schema).name
    kept, written, quality = unpacked(packed(form, name, "weak"))
    assert quality == "weak"
    if not set("\x1e\x1f") & set(name):
        assert written == name
        assert all(getattr(kept, f) == getattr(form, f) for f in form.__slots__ if f != "keys")
