"""Laws of deciding, on a real case: undone in any order the exports are the same bytes; order tells nothing."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_case import SETTINGS

from paperchain.case import Case, open_case
from paperchain.language.parties import compare_parties, known, party

FIRST = """Published: 2025-03-10
Brava Trading supplied thermal sensors to Norvik Marine in 2022. Norvik Marine owns 60% of Kelvan Pumps.
Halden Optik billed Brava Trading more than 2 million euros in late 2024.
"""
SECOND = """Published: 2025-04-02
Halden Optik supplied valves to Norvik Marine in May 2024. Brava Trading LLC did not comment.
"""
LISTED = (
    "id,schema,name,aliases,countries,sanctions,dataset,last_change\n"
    "x-1,Company,Norvik Marine,,no,Test programme,Test List,2025-01-01T00:00:00\n"
    "x-2,Company,Halden Optik,,no,Test programme,Test List,2025-01-01T00:00:00\n"
)

FEW = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("decided")
    for name, text in (("1.txt", FIRST), ("2.txt", SECOND)):
        (folder / name).write_text(text)
    (folder / "list.csv").write_text(LISTED)
    case = open_case(folder / "small.case", SETTINGS, create=True)
    case.add([folder / "1.txt", folder / "2.txt"])
    case.load(folder / "list.csv")
    case.store.close()
    return folder / "small.case"


@contextmanager
def copied(whole: Path) -> Iterator[Case]:
    with tempfile.TemporaryDirectory() as folder:
        case = open_case(shutil.copy(whole, Path(folder) / "small.case"), SETTINGS)
        yield case
        case.store.close()


def exported(case: Case) -> dict[str, bytes]:
    made = {}
    for format in ("claims", "ftm", "csv"):
        stream = BytesIO()
        case.export(format, stream)
        made[format] = stream.getvalue()
    return made


def findings(case: Case) -> list[dict[str, Any]]:
    return [*case.screen(), *case.screen(dismissed=True)]


def decisions(case: Case, random: Random) -> list[Callable[[Case], str]]:
    """A decision on every pair of names, every claim and every name of the case as it is, each of one's choice."""
    spellings = sorted({m.entity for m in case.reading().mentions if m.named})
    pairs = [(a, b) for n, a in enumerate(spellings) for b in spellings[n + 1 :]]
    sides = [*pairs, *((claim["id"], "") for claim in case.claims())]
    verdicts = [random.choice(("positive", "negative")) for _ in sides]
    made: list[Callable[[Case], str]] = [
        lambda c, s=side, v=verdict: str(c.judge(*s, v, reason="seen")["id"])
        for side, verdict in zip(sides, verdicts, strict=True)
    ]
    made += [lambda c, e=one: str(c.retype(e, "Vessel", reason="a ship")["id"]) for one in spellings]
    return made


@FEW
@given(random=st.randoms(use_true_random=False), many=st.integers(1, 5))
def test_what_is_undone_in_any_order_leaves_the_same_bytes(decided: Path, random: Random, many: int) -> None:
    with copied(decided) as case:
        before, shown = exported(case), findings(case)
        made = []
        for decide in random.sample(decisions(case, random), many):
            hits = [f["id"] for f in case.screen() if f["rule"] in ("listed", "possible-match")]
            if hits and random.random() < 0.5:
                made.append(case.dismiss(random.choice(hits), "another firm")["id"])
            made.append(decide(case))
        random.shuffle(made)
        for judgement in made:
            case.undo(str(judgement))
        assert exported(case) == before
        assert findings(case) == shown
        assert not case.verify().problems


@FEW
@given(random=st.randoms(use_true_random=False), many=st.integers(2, 5))
def test_the_order_of_judgements_tells_nothing(decided: Path, random: Random, many: int) -> None:
    with copied(decided) as one, copied(decided) as other:
        chosen = random.sample(decisions(one, random), many)
        for decide in chosen:
            decide(one)
        made = [j for j in one.store.judgements() if not other.store.has(j.id)]
        replaced = {j.replaces for j in made}
        made = [j for j in made if j.id not in replaced]  # a change of mind has an order, and says which
        random.shuffle(made)
        other.store.add(*made)
        assert exported(one) == exported(other)
        assert findings(one) == findings(other)


def test_dismissals_made_in_either_order_hide_the_same(decided: Path) -> None:
    with copied(decided) as one, copied(decided) as other:
        hits = [f["id"] for f in one.screen() if f["rule"] == "listed"]
        for case, order in ((one, hits), (other, hits[::-1])):
            for hit in order:
                case.dismiss(hit, "another firm")
        assert len(hits) == 2 and findings(one) == findings(other)
        assert {f["status"] for f in findings(one)} == {"dismissed"}


NAMES = st.sampled_from(
    ["Orvane Shipping", "ООО «Орване Шиппинг»", "Orvane Shiping LLC", "Jana Belkan", "Belkan, Jana Maria", "北京欧文"]
)
INNS = st.sampled_from(["", "7707083893", "7728168971"])


@settings(max_examples=200, deadline=None)
@given(NAMES, INNS, NAMES, INNS)
def test_a_comparison_is_the_same_from_either_side(left: str, one: str, right: str, other: str) -> None:
    a, b = (
        party(name, "", known([("INN", number)] if number else ())) for name, number in ((left, one), (right, other))
    )
    there, back = compare_parties(a, b), compare_parties(b, a)
    assert there[:2] == back[:2]
    assert [(r.feature, r.score, r.left, r.right) for r in there.reasons] == [
        (r.feature, r.score, r.right, r.left) for r in back.reasons
    ]
    if one and other and one != other:
        assert there.probability <= 0.02


@FEW
@given(st.permutations(["7707083893", "7728168971", ""]), st.sampled_from(["Orvane Shipping", "Zarnet Pump Works"]))
def test_firms_with_other_valid_numbers_never_become_one_by_name(numbers: list[str], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for place, number in enumerate(numbers):
            told = f"{name} (INN {number})" if number else name
            (Path(folder) / f"{place}.txt").write_text(f"{told} supplied {place + 2} pumps to Brava Trading in 2024.\n")
        case = open_case(Path(folder) / "n.case", SETTINGS, create=True)
        case.add([Path(folder) / f"{place}.txt" for place in range(3)])
        ids = {m.span.document: case.reading().canonical[m.entity] for m in case.reading().mentions if m.name == name}
        documents = list(case.reading().documents)
        with_number = [ids[documents[place]] for place, number in enumerate(numbers) if number]
        assert len(with_number) == 2 and len(set(with_number)) == 2
        case.store.close()
