"""List files: what is read, and what is refused because it was cut off."""

from pathlib import Path

import pytest

from paperchain.errors import ListRefused
from paperchain.lists import load

SDN = (
    '101,"ORVANE SHIPPING CO., LTD.",-0- ,IRAN] [NPWMD,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,'
    "\"Tax ID No. 7744001234 (Russia); a.k.a. 'ORVA'.\"\n"
    '102,"BELKAN, Jana Maria",individual,SDGT,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 28 Feb 1959; citizen Malta."\n'
)
ALT = '101,7,fka,"VELDRIN MARITIME",-0- \n'
HEADER = "id,schema,name,aliases,countries,sanctions,dataset,last_change\n"
ROW = "x-1,Company,Orvane Shipping,Orva Lines;Veldrin,mt,Test programme,Test List,2025-03-01T00:00:00\n"


def test_ofac(tmp_path: Path) -> None:
    (tmp_path / "sdn.csv").write_text(SDN)
    (tmp_path / "alt.csv").write_text(ALT)
    (tmp_path / "add.csv").write_text('101,9,"Quay 4","Valletta","Malta",-0- \n')
    for path in (tmp_path, tmp_path / "sdn.csv"):
        made = load(path, allow_short=True)
        firm, person = made.entries
        assert [(n.name, n.quality) for n in firm.names][1:] == [("VELDRIN MARITIME", "strong"), ("ORVA", "weak")]
        assert (firm.programs, firm.countries) == (("IRAN", "NPWMD"), ("Malta",))
        assert firm.identifiers[0].value == "7744001234"
        assert (person.name, person.birth_dates, person.line) == ("Jana Maria BELKAN", ("1959-02-28",), 2)
        assert person.passage == SDN.splitlines()[1]


@pytest.mark.parametrize(
    ("sdn", "alt"),
    [(SDN, ALT), (SDN[:-40], ALT), (SDN[:-1], ALT), ("", ""), (SDN, ALT.replace("101", "999")), (SDN, ALT[:9])],
    ids=["short", "cut cell", "no line end", "empty", "dangling", "cut alternate"],
)
def test_a_cut_off_list_is_refused_in_one_line(tmp_path: Path, sdn: str, alt: str) -> None:
    (tmp_path / "sdn.csv").write_text(sdn)
    (tmp_path / "alt.csv").write_text(alt)
    with pytest.raises(ListRefused) as refused:
        load(tmp_path, allow_short=sdn is not SDN or alt is not ALT)
    assert "\n" not in str(refused.value)


def test_opensanctions(tmp_path: Path) -> None:
    path = tmp_path / "targets.simple.csv"
    path.write_text(HEADER + ROW)
    made = load(path)
    assert (made.id, made.published, len(made.sha256)) == ("test-list", "2025-03-01", 64)
    assert [n.name for n in made.entries[0].names] == ["Orvane Shipping", "Orva Lines", "Veldrin"]
    assert (made.entries[0].passage, made.entries[0].line) == (ROW.strip(), 2)
    for broken in (HEADER, HEADER + ROW + "x-2,Company,Be", HEADER + ROW + ROW):
        path.write_text(broken)
        with pytest.raises(ListRefused):
            load(path)


EU_HEADER = (
    "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,"
    "innCode,address\n"
)
EU_ROW = (
    '32099R0001,17,EU-TEST,I.ENTITIES,Asset freeze,16.12.2024,"Orvane makes pumps, and ships them.",Company,Orvane JSC,'
    '"АО Орване; Orvane",ORV,Veldrin Works,Ruvania,7744001234,Quay 4\n'
)


def test_eu_journal(tmp_path: Path) -> None:
    (tmp_path / "consolidated").mkdir()
    table = tmp_path / "consolidated" / "32099R0001.csv"
    table.write_text(EU_HEADER + EU_ROW, encoding="utf-8")
    one, all_ = load(table), load(tmp_path, allow_short=True)
    assert (one.id, all_.id, all_.files) == ("eu-32099r0001", "eu-journal", ("consolidated/32099R0001.csv",))
    assert one.entries == all_.entries
    (made,) = one.entries
    assert (made.id, made.listed_at, made.programs) == (
        "32099R0001-I.ENTITIES-17",
        "2024-12-16",
        ("EU-TEST", "Asset freeze"),
    )
    assert [(n.name, n.quality, n.kind) for n in made.names] == [
        ("Orvane JSC", "strong", "name"),
        ("АО Орване", "strong", "aka"),
        ("Orvane", "strong", "aka"),
        ("Veldrin Works", "strong", "fka"),
        ("ORV", "weak", "aka"),
    ]
    assert made.remarks == "Orvane makes pumps, and ships them." and made.passage == EU_ROW.strip()
    with pytest.raises(ListRefused, match="cut off"):
        load(tmp_path)  # the whole journal has thousands of entries
    table.write_text(EU_HEADER + EU_ROW[:-30], encoding="utf-8")
    with pytest.raises(ListRefused):
        load(table)
