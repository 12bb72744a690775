"""Swiss XML, the American JSON and FollowTheMoney lines, each of one invented party, whole and cut off."""

import json
from pathlib import Path

import pytest

from paperchain.errors import ListRefused
from paperchain.lists import ListIdentifier, ListLink, SanctionList, load

SECO = """<?xml version="1.0" encoding="UTF-8"?>
<swiss-sanctions-list list-type="full" date="2031-02-27">
  <sanctions-program ssid="1"><program-name lang="ger">Massnahmen Ruvania</program-name>
    <program-name lang="eng">Measures concerning Ruvania</program-name><sanctions-set ssid="11" lang="eng"/>
  </sanctions-program>
  <place ssid="5"><location>Valletta</location><country iso-code="MT">Malta</country></place>
  <target ssid="70" sanctions-set-id="11"><individual ssid="71" sex="female">
    <identity ssid="72" main="true">
      <name ssid="73" name-type="primary-name" quality="good">
        <name-part ssid="1" order="2" name-part-type="family-name"><value>Belkan</value>
          <spelling-variant ssid="2" lang="rus" script="Cyrl">Белкан</spelling-variant></name-part>
        <name-part ssid="3" order="1" name-part-type="given-name"><value>Jana</value>
          <spelling-variant ssid="4" lang="rus" script="Cyrl">Яна</spelling-variant></name-part></name>
      <name ssid="74" name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name">
        <value>The Accountant</value></name-part></name>
      <day-month-year ssid="75" year="1959" month="2" day="28"/>
      <address ssid="76" place-id="5"><address-details>Quay 4</address-details></address>
      <nationality ssid="77"><country iso-code="MT">Malta</country></nationality>
      <identification-document ssid="78" document-type="passport"><number>M1</number><issuer>Malta</issuer>
      </identification-document>
    </identity>
    <justification ssid="79">Director of Orvane Works.</justification>
    <relation ssid="80" target-id="90" relation-type="related-to"/>
    <other-information ssid="81">Lives at sea.</other-information></individual>
    <modification modification-type="listed" publication-date="2029-05-01" effective-date="2029-05-03"/>
    <modification modification-type="amended" effective-date="2030-01-01"/>
  </target>
  <target ssid="90" sanctions-set-id="11"><entity ssid="91"><identity ssid="92"><name name-type="primary-name">
    <name-part order="1" name-part-type="whole-name"><value>Orvane Works</value></name-part></name></identity></entity>
    <modification modification-type="listed" effective-date="2029-05-03"/>
    <modification modification-type="de-listed" effective-date="2030-06-01"/>
  </target>
</swiss-sanctions-list>
"""
CSL = json.dumps(
    {
        "total": 1,
        "results": [
            {
                "id": "abc1", "name": "Orvane Works", "type": "Entity", "alt_names": ["Orvane; Veldrin"],
                "source": "Entity List (EL) - Bureau of Industry and Security", "programs": [], "remarks": None,
                "source_list_url": "http://example.org", "start_date": "2029-05-03", "end_date": None,
                "addresses": [{"address": "Quay 4", "city": "Ruvansk", "country": "RV"}],
                "ids": [{"type": "Tax ID No.", "number": "7744001234", "country": "RV"}],
            }
        ],
    },
    indent=1,
)  # fmt: skip
OWNER = {"id": "o-2", "schema": "Company", "caption": "Veldrin Group", "properties": {"name": ["Veldrin Group"]}}
FTM = (
    json.dumps(
        {
            "id": "o-1", "caption": "Orvane Works", "schema": "Company", "target": True, "datasets": ["made_up"],
            "last_change": "2031-02-27T10:00:00",
            "properties": {
                "name": ["Орване", "Orvane Works"], "weakAlias": ["ORV"], "previousName": ["Veldrin"],
                "innCode": ["7744001234"], "country": ["rv"],
                "sanctions": [{"id": "s", "schema": "Sanction", "properties": {
                    "program": ["Ruvania"], "authority": ["Test Office"], "listingDate": ["2029-05-03"],
                    "reason": ["It makes pumps."]}}],
                "ownershipAsset": [{"id": "w", "schema": "Ownership", "properties": {"owner": [OWNER]}}],
            },
        }
    )
    + "\n"
    + json.dumps({**OWNER, "target": False, "datasets": ["made_up"]})
    + "\n"
)  # fmt: skip


def loaded(tmp_path: Path, name: str, text: str) -> SanctionList:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return load(path, allow_short=True)


def test_seco(tmp_path: Path) -> None:
    made = loaded(tmp_path, "list.xml", SECO)
    person, firm = made.entries
    assert (made.id, made.published, person.schema, firm.schema) == ("ch-seco", "2031-02-27", "Person", "Organization")
    assert [(n.name, n.quality, n.script) for n in person.names] == [
        ("Jana Belkan", "strong", "Latin"),
        ("Яна Белкан", "strong", "Cyrillic"),
        ("The Accountant", "weak", "Latin"),
    ]
    assert (person.programs, person.listed_at, person.until) == (("Measures concerning Ruvania",), "2029-05-03", "")
    assert (person.addresses, person.birth_dates) == (("Quay 4, Valletta, Malta",), ("1959-02-28",))
    assert person.identifiers == (ListIdentifier("passport", "M1", "Malta"),)
    assert person.reasons == ("Director of Orvane Works.",) and person.countries == ("Malta",)
    assert person.links == (ListLink("Orvane Works", "related-to", "90"),)
    assert firm.until == "2030-06-01" and person.passage in SECO


def test_us_csl(tmp_path: Path) -> None:
    made = loaded(tmp_path, "consolidated.json", CSL)
    (firm,) = made.entries
    assert (made.id, firm.id, firm.schema, firm.listed_at) == ("us-csl", "abc1", "Organization", "2029-05-03")
    assert [n.name for n in firm.names] == ["Orvane Works", "Orvane", "Veldrin"]
    assert firm.identifiers == (ListIdentifier("Tax ID No.", "7744001234", "RV"),)
    assert (firm.addresses, firm.countries) == (("Quay 4, Ruvansk, RV",), ("RV",))
    assert firm.passage in CSL and CSL.splitlines()[firm.line - 1].strip() == "{"


def test_ftm(tmp_path: Path) -> None:
    made = loaded(tmp_path, "targets.nested.json", FTM)
    (firm,) = made.entries  # the owner is no target
    assert (made.id, made.published, firm.listed_at) == ("made-up", "2031-02-27", "2029-05-03")
    assert [(n.name, n.quality, n.kind) for n in firm.names] == [
        ("Orvane Works", "strong", "name"),
        ("Орване", "strong", "name"),
        ("Veldrin", "strong", "fka"),
        ("ORV", "weak", "aka"),
    ]
    assert firm.links == (ListLink("Veldrin Group", "owner (ownershipAsset)", "o-2"),)
    assert (firm.reasons, firm.authorities, firm.programs) == (("It makes pumps.",), ("Test Office",), ("Ruvania",))
    assert firm.passage == FTM.splitlines()[0]


@pytest.mark.parametrize(("name", "text"), [("a.xml", SECO), ("a.json", CSL), ("t.json", FTM)])
def test_cut_off(tmp_path: Path, name: str, text: str) -> None:
    for cut in range(160, len(text) - 2, 61):
        if text[:cut].endswith("\n") or text[cut] == "\n":
            continue  # lines of entities, cut between two, are whole lines
        with pytest.raises(ListRefused):
            loaded(tmp_path, name, text[:cut])


def test_a_table_with_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_text(
        "Who,Also,Since,Gone,Tax\nOrvane Works,Orvane; Veldrin,03/05/2029,,7744001234\nJana Belkan,,2029,2030-01-01,\n"
    )
    with pytest.raises(ListRefused):
        load(tmp_path / "ours.csv")
    mapping = tmp_path / "ours.toml"
    mapping.write_text(
        'title = "Our own"\n[columns]\nname = "Who"\nalias = "Also"\nlisted_at = "Since"\nuntil = "Gone"\n'
        '[identifiers]\n"Tax number" = "Tax"\n'
    )
    made = load(tmp_path / "ours.csv")
    assert load(tmp_path) == made
    firm, person = made.entries
    assert (made.id, firm.id, firm.listed_at, person.until) == ("our-own", "Orvane Works", "2029-05-03", "2030-01-01")
    assert [n.name for n in firm.names] == ["Orvane Works", "Orvane", "Veldrin"]
    assert firm.identifiers == (ListIdentifier("Tax number", "7744001234"),)
    for wrong in (
        "[columns]\nalias = 'Also'",
        "[columns]\nname = 'Nobody'",
        "[columns]\nnom = 'Who'\nname = 'Who'",
        "[",
    ):
        mapping.write_text(wrong)
        with pytest.raises(ListRefused) as refused:
            load(tmp_path / "ours.csv")
        assert "\n" not in str(refused.value)


def test_statements(tmp_path: Path) -> None:
    rows = [
        ("o-1", "Company", "id", "x"), ("o-1", "Company", "name", "Orvane Works"), 
        ("o-1", "LegalEntity", "alias", "Orvane"),
        ("o-2", "Company", "name", "Veldrin Group"), ("s-1", "Sanction", "entity", "o-1"),
        ("s-1", "Sanction", "program", "Ruvania"), ("s-1", "Sanction", "listingDate", "2029-05-03"),
        ("w-1", "Ownership", "owner", "o-2"), ("w-1", "Ownership", "asset", "o-1"),
    ]  # fmt: skip
    text = "canonical_id,entity_id,schema,prop,value,dataset,last_seen\n"
    text += "".join(f"{k},{k},{schema},{prop},{value},made_up,2031-02-27\n" for k, schema, prop, value in rows)
    made = loaded(tmp_path, "statements.csv", text)
    (firm,) = made.entries
    assert (made.id, made.published, firm.schema, firm.listed_at) == ("made-up", "2031-02-27", "Company", "2029-05-03")
    assert [n.name for n in firm.names] == ["Orvane Works", "Orvane"] and firm.programs == ("Ruvania",)
    assert firm.links == (ListLink("Veldrin Group", "owner (Ownership asset)", "o-2"),)
    assert firm.line == 2 and firm.passage.splitlines()[1] in text
