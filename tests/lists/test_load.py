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
