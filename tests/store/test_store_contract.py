"""What every engine must do."""

import threading
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import TEXT, Fresh, document, readings, records

from paperchain.errors import NotFound
from paperchain.model import Claim, Document, Judgement, Mention, Source
from paperchain.store import Store

ANY = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
LAWS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def held(store: Store) -> dict[str, object]:
    found = (*store.documents(text=True), *store.sources(), *store.mentions(), *store.claims(), *store.judgements())
    return {record.id: record for record in found}


def test_records_come_back_as_they_went_in(fresh: Fresh) -> None:
    store, made = fresh(), records()
    assert store.add(*made) == len(made)
    for noun, listed in (
        (Document, store.documents(text=True)),
        (Source, store.sources()),
        (Mention, store.mentions()),
        (Claim, store.claims()),
        (Judgement, store.judgements()),
    ):
        assert list(listed) == [record for record in made if isinstance(record, noun)]
    read = next(record for record in made if isinstance(record, Document))
    assert store.document(read.id) == read
    assert store.documents()[0] == replace(read, text="")
    assert [m.span.document for m in store.mentions(read.id)] == [read.id] * 2
    assert [c.span.document for c in store.claims(read.id)] == [read.id]
    assert store.has(read.id) and not store.has("clm-none")
    with pytest.raises(NotFound, match="no document"):
        store.document("none")


@LAWS
@given(data=st.data())
def test_adding_is_idempotent_and_order_free(fresh: Fresh, data: st.DataObject) -> None:
    made = records(2)
    drawn = data.draw(st.lists(st.sampled_from(made), max_size=20))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(drawn)), max_size=3)))
    store = fresh()
    added = sum(store.add(*drawn[a:b]) for a, b in zip([0, *cuts], [*cuts, len(drawn)], strict=True))
    assert added == len({record.id for record in drawn})
    assert held(store) == {record.id: record for record in drawn}
    version = store.version()
    assert store.add(*reversed(drawn)) == 0
    assert store.version() == version
    assert all("no text of document" in line for line in store.verify().problems)
    assert store.add(*made) == len(made) - added
    assert store.verify().problems == ()
    store.close()


@LAWS
@given(
    text=st.text(ANY),
    title=st.text("ab\n\"'%ß", max_size=9),
)
def test_any_text_comes_back(fresh: Fresh, text: str, title: str) -> None:
    store = fresh()
    read = replace(document(text), title=title)
    store.add(read)
    assert store.document(read.id) == read
    assert store.verify().problems == ()
    store.close()


def test_a_transaction_is_all_or_nothing_and_may_nest(fresh: Fresh) -> None:
    store, made = fresh(), records(1)
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.add(*made)
        with store.transaction():
            store.record("ana", "add", "x", "", "2026")
        assert store.has(made[1].id)
        raise ZeroDivisionError
    assert held(store) == {} and store.log() == () and store.version() == 0
    with store.transaction():
        store.record("ana", "add", made[1].id, "0.txt", "2026-01-02T03:04:05Z")
        with store.transaction():
            store.add(*made)
    assert [(e.seq, e.actor, e.action, e.last) for e in store.log()] == [(1, "ana", "add", len(made))]
    assert store.verify().problems == ()


def test_the_log_answers_for_every_record(fresh: Fresh) -> None:
    store, made = fresh(), records(2)
    store.add(made[0])
    with store.transaction():
        store.add(*made[1:4])
        store.record("ana", "add", "one", "", "2026")
        store.add(*made[4:])
        store.record("ana", "add", "two", "", "2026")
    store.record("ana", "export", "", "report", "2026")
    log = store.log()
    assert [e.last for e in log] == [1, 1, len(made), len(made)]
    assert [e.previous for e in log] == ["", *(e.hash for e in log[:-1])]
    assert [e.actor for e in log] == ["paperchain.store", "ana", "ana", "ana"]
    found = store.verify()
    assert (found.documents, found.claims, found.log_entries, found.problems) == (2, 2, 4, ())
    assert found.spans == 2 * (2 + 6)


def test_originals_are_kept_byte_for_byte(fresh: Fresh) -> None:
    store, read = fresh(), document()
    assert store.file(read.id) is None
    assert store.add_file(read.id, TEXT.encode()) and not store.add_file(read.id, TEXT.encode())
    assert store.file(read.id) == TEXT.encode()
    with pytest.raises(ValueError, match="do not hash"):
        store.add_file(read.id, b"other")
    assert store.verify().problems == ()


def test_notes_facts_and_versions(fresh: Fresh) -> None:
    store = fresh()
    versions = [store.version()]
    assert store.add_note("rejected", "d1", {"reason": "no span", "count": 2}) == 1
    versions.append(store.version())
    assert store.add_note("rejected", "d1", {"count": 2, "reason": "no span"}) == 0
    versions.append(store.version())
    store.add_note("credit", "d1", {"name": "Hafenblatt"})
    versions.append(store.version())
    store.record("ana", "look", "", "", "2026")
    versions.append(store.version())
    assert versions[1] == versions[2] and len(set(versions)) == 4 and versions == sorted(versions)
    assert store.notes("rejected") == [{"reason": "no span", "count": 2, "note": "rejected", "document": "d1"}]
    assert len(store.notes()) == 2
    assert store.meta("name") == ""
    store.set_meta("name", "Kai")
    store.set_meta("name", "Kai 2")
    assert store.meta("name") == "Kai 2"


@dataclass(frozen=True)
class Party:
    id: str
    schema: str
    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parties:
    id: str
    name: str
    format: str
    published: str
    sha256: str
    entries: tuple[Party, ...]


def test_a_list_comes_back_with_its_entries(fresh: Fresh) -> None:
    store = fresh()
    entries = tuple(Party(str(n), "Company", f"Firma {n}", ("F", str(n))) for n in range(1200))
    loaded = Parties("invented", "Invented list", "csv", "2026-01", "ab" * 32, entries)
    assert store.add_list(loaded, "2026-02-03T00:00:00Z") == 1201
    assert store.add_list(loaded, "2026-02-04T00:00:00Z") == 0
    assert store.lists(Parties) == (loaded,)
    row = {"id": "invented", "name": "Invented list", "format": "csv", "published": "2026-01", "sha256": "ab" * 32}
    assert store.list_rows() == [{**row, "entries": 1200, "loaded_at": "2026-02-03T00:00:00Z"}]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("odland", "Ödland"),
        ("ÖDLAND motoren", "Ödland Motoren"),
        ("тихий", "Тихий"),
        ('"12 engines"', "12 engines"),
        ("“an officer”", "an officer"),
        ("engines порт", "engines to Тихий Порт"),
        ("远山", "远山"),
        ("机械", "机械"),
        ("comment 远山机械", "远山机械 declined comment"),
        ("engine", None),
        ('"engines 12"', None),
        ("engines AND nothing", None),
        ("", None),
        ('"', None),
        ("* - ( NEAR", None),
        ("远水", None),
        ("%", None),
    ],
)
def test_search_gives_the_exact_passage(fresh: Fresh, query: str, found: str | None) -> None:
    store = fresh()
    store.add(document(), document("Nothing of the kind."))
    hits = store.search(query)
    assert [TEXT[h.start : h.end] for h in hits] == ([found] if found else [])
    assert all(h.document == document().id and found and found in h.snippet for h in hits)


def test_search_counts_code_points_where_folding_changes_lengths(fresh: Fresh) -> None:
    text = "Große Straße ﬁnal 🚢 e\u0301tage: Weißbach lieferte."
    store = fresh()
    store.add(document(text))
    for query, found in (("strasse", "Straße"), ("final", "ﬁnal"), ("étage", "e\u0301tage"), ("WEISSBACH", "Weißbach")):
        assert [text[h.start : h.end] for h in store.search(query)] == [found]


def test_threads_share_a_store(fresh: Fresh) -> None:
    store, failures = fresh(), []

    def work(number: int) -> None:
        try:
            for step in range(10):
                read = document(f"{TEXT} {number} {step}")
                mentions, claims = readings(read)
                with store.transaction():
                    store.add(read, *mentions, *claims)
                    store.record("ana", "add", read.id, read.name, "2026")
                assert store.document(read.id) == read
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == [] and len(store.documents()) == 40
    assert store.verify().problems == ()
