"""What each official format says of one invented party, and that a file cut off is refused."""

from pathlib import Path

import pytest

from paperchain.errors import ListRefused
from paperchain.lists import ListIdentifier, SanctionList, load

UN = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST dateGenerated="2031-02-27T00:00:09.554Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>1</DATAID><FIRST_NAME>JANA</FIRST_NAME><SECOND_NAME>BELKAN</SECOND_NAME>
      <UN_LIST_TYPE>Ruvania</UN_LIST_TYPE><REFERENCE_NUMBER>RUi.001</REFERENCE_NUMBER>
      <LISTED_ON>2029-05-03</LISTED_ON><NAME_ORIGINAL_SCRIPT>Яна Белкан</NAME_ORIGINAL_SCRIPT>
      <COMMENTS1>She ran Orvane &amp; Sons.</COMMENTS1>
      <DESIGNATION><VALUE>Director of Orvane</VALUE></DESIGNATION>
      <NATIONALITY><VALUE>Malta</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Yana Belkan; J. M. Belkan</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>"The Accountant"</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><CITY>Valletta</CITY><COUNTRY>Malta</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1959</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1960</TO_YEAR>
      </INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Mdina</CITY><COUNTRY>Malta</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>M1234567</NUMBER>
        <ISSUING_COUNTRY>Malta</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY><DATAID>2</DATAID><FIRST_NAME>ORVANE WORKS</FIRST_NAME><REFERENCE_NUMBER>RUe.002</REFERENCE_NUMBER>
      <LISTED_ON>2029-05-03</LISTED_ON><DELISTED_ON>2030-01-02</DELISTED_ON>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Veldrin</ALIAS_NAME></ENTITY_ALIAS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
"""

METI = """○ 輸出等に係る禁止措置の対象となる団体（令和九年外務省告示第九号）
指定日：2031 年03月01 日
最終更新日：2032 年9 月12 日
１ 株式会社オルヴァネ（別称、オルヴァネ社及びヴェルド
リン）
Orvane Works JSC, a.k.a., the following two aliases:
-Orvane; and-Veldrin Co., Ltd.
所在地：4 Quay Street, bld. 2, Ruvansk, Ruvania; and 9 Mill Lane,
Ruvansk, Ruvania.2 青山機械有限会社（青山机械有限公司）
Qingshan Machine Ltd
所在地：2 Long Road, Ostport, Ruvania.
"""


def loaded(tmp_path: Path, name: str, text: str) -> SanctionList:
    """The list of a file with that text, however short; and every cut through it is refused or shorter."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return load(path, allow_short=True)


def names(made: SanctionList, number: int = 0) -> list[tuple[str, str, str, str]]:
    return [(n.name, n.quality, n.kind, n.script) for n in made.entries[number].names]


def test_un(tmp_path: Path) -> None:
    made = loaded(tmp_path, "list.xml", UN)
    person, firm = made.entries
    assert (made.id, made.published, person.schema, firm.schema) == ("un-sc", "2031-02-27", "Person", "Organization")
    assert names(made) == [
        ("JANA BELKAN", "strong", "name", "Latin"),
        ("Яна Белкан", "strong", "aka", "Cyrillic"),
        ("Yana Belkan", "strong", "aka", "Latin"),
        ("J. M. Belkan", "strong", "aka", "Latin"),
        ("The Accountant", "weak", "aka", "Latin"),
    ]
    assert names(made, 1)[1] == ("Veldrin", "strong", "fka", "Latin")
    assert (person.id, person.listed_at, firm.until) == ("RUi.001", "2029-05-03", "2030-01-02")
    assert person.birth_dates == ("1959~", "1958/1960") and person.birth_places == ("Mdina, Malta",)
    assert person.identifiers == (ListIdentifier("Passport", "M1234567", "Malta"),)
    assert (person.positions, person.countries) == (("Director of Orvane",), ("Malta",))
    assert person.addresses == ("Valletta, Malta",) and person.remarks == "She ran Orvane & Sons."
    assert person.passage in UN and person.passage.startswith("<INDIVIDUAL>") and "Orvane &amp; Sons" in person.passage
    assert UN.splitlines()[person.line - 1].strip() == "<INDIVIDUAL>" and firm.passage.endswith("</ENTITY>")


def test_meti(tmp_path: Path) -> None:
    made = loaded(tmp_path, "notice.txt", METI)
    assert (made.id, made.published, len(made.entries)) == ("jp-meti-2031-03-01", "2032-09-12", 2)
    one, two = made.entries
    assert [n.name for n in one.names] == [
        "Orvane Works JSC", "Orvane", "Veldrin Co., Ltd.", "株式会社オルヴァネ", "オルヴァネ社", "ヴェルドリン",
    ]  # fmt: skip
    assert [n.name for n in two.names] == ["Qingshan Machine Ltd", "青山機械有限会社", "青山机械有限公司"]
    assert one.addresses == ("4 Quay Street, bld. 2, Ruvansk, Ruvania", "9 Mill Lane, Ruvansk, Ruvania")
    assert (one.countries, one.listed_at) == (("Ruvania",), "2031-03-01/2032-09-12")
    assert two.passage in METI and (one.line, two.line) == (4, 9)


@pytest.mark.parametrize(("name", "text"), [("list.xml", UN)])
def test_a_cut_off_xml_list_is_refused_in_one_line(tmp_path: Path, name: str, text: str) -> None:
    for cut in range(250, len(text) - 2, 97):
        with pytest.raises(ListRefused) as refused:
            loaded(tmp_path, name, text[:cut])
        assert "\n" not in str(refused.value)


def test_an_xml_list_brings_no_entities(tmp_path: Path) -> None:
    start, line, rest = UN.partition("<CONSOLIDATED_LIST")
    bomb = f'{start}<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/hostname">]>{line}{rest}'
    with pytest.raises(ListRefused):
        loaded(tmp_path, "list.xml", bomb.replace("ORVANE WORKS", "&b;"))
