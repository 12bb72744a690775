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


EU = """<?xml version="1.0" encoding="UTF-8"?>
<export generationDate="2031-02-27T10:00:00.000+01:00" globalFileId="1" xmlns="http://eu.europa.ec/fpi/fsd/export">
  <sanctionEntity designationDetails="" designationDate="" unitedNationId="" euReferenceNumber="EU.1.2" logicalId="9">
    <remark>Also active in Ostport.</remark>
    <regulation entryIntoForceDate="2029-05-03" numberTitle="2029/1 (OJ L1)" programme="RUV" logicalId="4"/>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias wholeName="Acc" strong="false" function="" nameLanguage="EN"/>
    <nameAlias firstName="Jana" lastName="Belkan" wholeName="Jana Belkan" strong="true" function="Director of Orvane"/>
    <nameAlias wholeName="Яна Белкан" strong="true" nameLanguage="RU"/>
    <citizenship countryIso2Code="MT" countryDescription="MALTA"/>
    <birthdate circa="true" year="1959" countryDescription="MALTA" city="Mdina"/>
    <address street="Quay 4" city="Valletta" countryDescription="MALTA"/>
    <identification number="M1" latinNumber="M1" identificationTypeCode="passport"
      identificationTypeDescription="National passport" countryDescription="UNKNOWN"/>
  </sanctionEntity>
</export>
"""
EU_TABLE = (
    "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Remark;Entity_SubjectType;"
    "Entity_Regulation_EntryIntoForceDate;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Strong;"
    "NameAlias_Function;Address_Street;Address_City;Address_CountryDescription;BirthDate_Year;Identification_Number;"
    "Identification_TypeDescription;Citizenship_CountryDescription\n"
    "27/02/2031;9;EU.1.2;Also active in Ostport.;P;2029-05-03;RUV;Jana Belkan;true;Director of Orvane;;;;;;;\n"
    "27/02/2031;9;EU.1.2;;P;;;Яна Белкан;true;;;;;;;;\n"
    "27/02/2031;9;EU.1.2;;P;;;Acc;false;;;;;;;;\n"
    "27/02/2031;9;EU.1.2;;P;;;;;;Quay 4;Valletta;MALTA;1959;M1;National passport;MALTA\n"
)

UK_XML = """<?xml version="1.0" encoding="utf-8"?>
<Designations><DateGenerated>27/02/2031</DateGenerated>
  <Designation><LastUpdated>01/02/2030</LastUpdated><DateDesignated>03/05/2029</DateDesignated>
    <UniqueID>RUV0001</UniqueID><RegimeName>Ruvania Regulations 2029</RegimeName>
    <IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UK</DesignationSource>
    <UKStatementofReasons>Belkan is Director of Orvane &amp;amp; Sons.</UKStatementofReasons>
    <Names><Name><Name1>Yana</Name1><Name6>Belkan</Name6><NameType>Alias</NameType></Name>
      <Name><Name1>Jana</Name1><Name6>Belkan</Name6><NameType>Primary Name</NameType></Name></Names>
    <NonLatinNames><NonLatinName><NameNonLatinScript>Яна Белкан</NameNonLatinScript></NonLatinName></NonLatinNames>
    <Addresses><Address><AddressLine1>Quay 4</AddressLine1><AddressCountry>Malta</AddressCountry></Address></Addresses>
    <IndividualDetails><Individual><DOBs><DOB>dd/mm/1959</DOB></DOBs>
      <BirthDetails><Location><TownOfBirth>Mdina</TownOfBirth><CountryOfBirth>Malta</CountryOfBirth></Location>
      </BirthDetails><Positions><Position>Director of Orvane</Position></Positions></Individual></IndividualDetails>
  </Designation>
</Designations>
"""
UK_TABLE = (
    "Report Date: 27-Feb-2031\n"
    "Last Updated,Unique ID,Name 6,Name 1,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,"
    "Designation source,Date Designated,UK Statement of Reasons,Address Line 1,Address Country,D.O.B,Town of birth,"
    "Country of birth,Position,Parent company\n"
    "01/02/2030,RUV0001,Belkan,Yana,Alias,Low,,Ruvania Regulations 2029,Individual,UK,03/05/2029,"
    "Belkan is Director of Orvane &amp; Sons.,Quay 4,Malta,00/00/1959,Mdina,Malta,Director of Orvane,\n"
    "01/02/2030,RUV0001,Belkan,Jana,Primary Name,,Яна Белкан,Ruvania Regulations 2029,Individual,UK,03/05/2029,"
    "Belkan is Director of Orvane &amp; Sons.,Quay 4,Malta,00/00/1959,Mdina,Malta,Director of Orvane,\n"
    "01/02/2030,RUV0002,Orvane Works,,Primary Name,,,Ruvania Regulations 2029,Entity,UK,03/05/2029,"
    "It makes pumps.,,,,,,,Veldrin Group\n"
)


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


@pytest.mark.parametrize(("name", "text"), [("list.xml", UN), ("list.xml", EU), ("list.xml", UK_XML)])
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


@pytest.mark.parametrize(("name", "text"), [("a.xml", EU), ("a.csv", EU_TABLE)])
def test_eu_consolidated(tmp_path: Path, name: str, text: str) -> None:
    made = loaded(tmp_path, name, text)
    (person,) = made.entries
    assert (made.id, made.published, person.id, person.schema) == ("eu-consolidated", "2031-02-27", "EU.1.2", "Person")
    assert [n[:2] for n in names(made)] == [("Jana Belkan", "strong"), ("Яна Белкан", "strong"), ("Acc", "weak")]
    assert (person.listed_at, person.programs, person.countries) == ("2029-05-03", ("RUV",), ("MALTA",))
    assert person.identifiers == (ListIdentifier("National passport", "M1"),)
    assert person.birth_dates == (("1959~",) if name == "a.xml" else ("1959",))
    assert person.addresses == ("Quay 4, Valletta, MALTA",) and person.positions == ("Director of Orvane",)
    assert person.remarks == "Also active in Ostport." and person.passage in text


@pytest.mark.parametrize(("name", "text"), [("a.xml", UK_XML), ("a.csv", UK_TABLE)])
def test_uk(tmp_path: Path, name: str, text: str) -> None:
    made = loaded(tmp_path, name, text)
    person = made.entries[0]
    assert (made.id, made.published, person.id, person.schema) == ("uk-sanctions", "2031-02-27", "RUV0001", "Person")
    assert person.name == "Jana Belkan" and names(made)[0][2] == "name"
    weak = "weak" if name == "a.csv" else "strong"
    assert {n[:2] for n in names(made)[1:]} == {("Яна Белкан", "strong"), ("Yana Belkan", weak)}
    assert (person.listed_at, person.birth_dates, person.birth_places) == ("2029-05-03", ("1959",), ("Mdina, Malta",))
    assert person.reasons == ("Belkan is Director of Orvane & Sons.",) and person.addresses == ("Quay 4, Malta",)
    assert (
        person.passage in text and text.splitlines()[person.line - 1].strip() in person.passage.splitlines()[0] + text
    )
    if name == "a.csv":
        firm = made.entries[1]
        assert (firm.links[0].name, firm.links[0].relation, firm.line) == ("Veldrin Group", "parent company", 5)
