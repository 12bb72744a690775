"""Names and what they are: one type for a spelling, whatever the model takes it for."""

from pathlib import Path

import pytest

from paperchain.errors import UsageError
from paperchain.extract import types_trained
from paperchain.extract.entities import names
from paperchain.extract.parts import load
from paperchain.language.analyse import analyse
from paperchain.language.known_names import is_city, personal


def kinds(text: str) -> dict[str, str]:
    """Name -> schema."""
    return {name.text: name.schema for name in names(analyse(text))}


FIRMS = ("Company", "Organization")
TYPES = [
    ("The Dutch company Verloo Aandrijving sold pumps. Verloo denied it.", "Verloo", FIRMS),
    ("Pavlo Serin, managing director of Kesmir Jaya, denied it.", "Kesmir Jaya", FIRMS),
    ("The parts went to Torbali Teknik, a maintenance shop in Izmir.", "Torbali Teknik", FIRMS),
    ("Ruben Tarp, a Norwegian and Danish national, owns the firm. Tarp left.", "Tarp", ("Person",)),
    ("Viktor Sandrel, 52, of Riga, was charged.", "Viktor Sandrel", ("Person",)),
    ("Vostrel Gulf exported pumps. The licence of Vostrel Gulf was withdrawn.", "Vostrel Gulf", FIRMS),
    ("Trade Minister Harriet Olsen spoke.", "Harriet Olsen", ("Person",)),
    ("Special Agent in Charge Dana Rusk spoke.", "Dana Rusk", ("Person",)),
    ("It was stopped at Port Harrow International Airport.", "Port Harrow International Airport", ("Address",)),
    ("The tanker Amber Heron sailed. Amber Heron belongs to Orbex Ltd.", "Amber Heron", ("Vessel",)),
    ("Norland’s trade ministry refused.", "Norland’s trade ministry", ()),
    ("Latvia’s trade ministry refused.", "Latvia’s trade ministry", ("PublicBody",)),
    ("The Dutch foreign ministry said so.", "Dutch foreign ministry", ("PublicBody",)),
    ("Norden Marine Trading (NMT) sold pumps. NMT closed.", "NMT", FIRMS),
]


@pytest.mark.parametrize(("text", "name", "schemas"), TYPES, ids=[row[1] for row in TYPES])
def test_types(text: str, name: str, schemas: tuple[str, ...]) -> None:
    assert (kinds(text).get(name) in schemas) if schemas else name not in kinds(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He violated the Export Control Reform Act.", "Export Control Reform Act"),
        ("He pleaded guilty on Sept. 24, 2024.", "Sept."),
        ("The firm was put on the Entity List.", "Entity List"),
    ],
)
def test_what_is_no_entity(text: str, name: str) -> None:
    assert name not in kinds(text)


def test_names_beside_each_other_are_two() -> None:
    found = kinds("BIS added Arvia Orsk and Polar Tern Trading to a list.")
    assert {"Arvia Orsk", "Polar Tern Trading"} <= set(found)
    assert "Bureau of Industry and Security" in kinds("The Bureau of Industry and Security said so.")


def test_words_of_names() -> None:
    assert personal("Viktor") > personal("Imogen") > personal("Torbali") == 0
    assert is_city("Bishkek") and not is_city("Orbex")


def test_the_trained_part_judges_words(tmp_path: Path) -> None:
    part = load().types
    assert isinstance(part, types_trained.Types)
    analysis = analyse("Viktor Sandrel works for Orbex Trading Ltd in Riga.")
    assert {kind for _, _, kind in part.marked(analysis)} == {"Person", "Organisation", "Place"}
    assert part.marked(analysis) == part.marked(analysis)
    schema, chance = part(analysis, 0, 0, 2)
    assert schema == "Person" and 0.5 < chance <= 1
    assert part(analysis, 0, 2, 3)[0] == ""
    wrong = tmp_path / "types.json"
    wrong.write_text("{}", "utf-8")
    with pytest.raises(UsageError, match="holds no weights"):
        types_trained.load(wrong)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Investigators say that Sorvane Chemicals paid Nordic Beacon for the machines.", "Nordic Beacon"),
        ("The castings were made by Vestrin Bearings and bought by Halmor & Pike.", "Halmor & Pike"),
        ("Tamsin Bearings sold pumps to Golden Strait Lines in 2023.", "Golden Strait Lines"),
        ("Orvane denied that it had supplied Petrenko Bearings.", "Petrenko Bearings"),
    ],
)
def test_who_is_paid_sold_to_or_bought_by_is_no_place_and_goods_name_firms(text: str, name: str) -> None:
    assert kinds(text).get(name) in ("Company", "Organization", "LegalEntity")
