"""OFAC's advanced XML: names, documents and listings come together from the sections of the file."""

from pathlib import Path

from paperchain.lists import ListIdentifier, ListLink, load

TEXT = """<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/x"><DateOfIssue><Year>2031</Year><Month>2</Month>
<Day>27</Day></DateOfIssue>
<ReferenceValueSets>
<AliasTypeValues><AliasType ID="1">Name</AliasType><AliasType ID="2">A.K.A.</AliasType></AliasTypeValues>
<CountryValues><Country ID="9" ISO2="MT">Malta</Country></CountryValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType>
<FeatureType ID="26">Title</FeatureType></FeatureTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="4">Tax ID No.</IDRegDocType></IDRegDocTypeValues>
<LegalBasisValues><LegalBasis ID="6">Executive Order 99999</LegalBasis></LegalBasisValues>
<ListValues><List ID="7">SDN List</List></ListValues>
<LocPartTypeValues><LocPartType ID="5">CITY</LocPartType></LocPartTypeValues>
<NamePartTypeValues><NamePartType ID="1">Last Name</NamePartType><NamePartType ID="2">First Name</NamePartType>
<NamePartType ID="3">Entity Name</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">
Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
<RelationTypeValues><RelationType ID="3">Owned or controlled by</RelationType></RelationTypeValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
</ReferenceValueSets>
<Locations><Location ID="50"><LocationCountry CountryID="9"/><LocationPart LocPartTypeID="5"><LocationPartValue>
<Value>Valletta</Value></LocationPartValue></LocationPart></Location></Locations>
<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="4" IdentityID="30" IssuedBy-CountryID="9">
<IDRegistrationNo>7744001234</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties>
<DistinctParty FixedRef="101"><Comment>Also at sea.</Comment><Profile ID="101" PartySubTypeID="4"><Identity ID="30">
<Alias AliasTypeID="2" Primary="false" LowQuality="true"><DocumentedName><DocumentedNamePart>
<NamePartValue NamePartGroupID="61">Acc</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias AliasTypeID="1" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart>
<NamePartValue NamePartGroupID="61">Belkan</NamePartValue></DocumentedNamePart><DocumentedNamePart>
<NamePartValue NamePartGroupID="62">Jana</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="61" NamePartTypeID="1"/></MasterNamePartGroup>
<MasterNamePartGroup><NamePartGroup ID="62" NamePartTypeID="2"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature FeatureTypeID="8"><FeatureVersion><DatePeriod><Start><From><Year>1959</Year><Month>1</Month><Day>1</Day></From>
</Start><End><To><Year>1959</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
<Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="50"/></FeatureVersion></Feature>
<Feature FeatureTypeID="26"><FeatureVersion><VersionDetail>Director</VersionDetail></FeatureVersion></Feature>
</Profile></DistinctParty>
<DistinctParty FixedRef="102"><Profile ID="102" PartySubTypeID="3"><Identity ID="31"><Alias AliasTypeID="1"
Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="63">ORVANE
</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>
</DistinctParties>
<ProfileRelationships><ProfileRelationship ID="1" From-ProfileID="102" To-ProfileID="101" RelationTypeID="3"/>
</ProfileRelationships>
<SanctionsEntries><SanctionsEntry ID="1" ProfileID="101" ListID="7"><EntryEvent LegalBasisID="6"><Date><Year>2029</Year>
<Month>5</Month><Day>3</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="1"><Comment>RUV</Comment>
</SanctionsMeasure></SanctionsEntry></SanctionsEntries>
</Sanctions>
"""


def test_ofac_advanced(tmp_path: Path) -> None:
    path = tmp_path / "sdn_advanced.xml"
    path.write_text(TEXT, encoding="utf-8")
    made = load(path, allow_short=True)
    person, firm = made.entries
    assert (made.id, made.published, person.schema, firm.schema) == ("ofac-sdn", "2031-02-27", "Person", "LegalEntity")
    assert [(n.name, n.quality, n.kind) for n in person.names] == [
        ("Jana Belkan", "strong", "name"),
        ("Acc", "weak", "aka"),
    ]
    assert (person.listed_at, person.programs, person.reasons) == ("2029-05-03", ("RUV",), ("Executive Order 99999",))
    assert person.identifiers == (ListIdentifier("Tax ID No.", "7744001234", "Malta"),)
    assert (person.birth_dates, person.addresses, person.countries) == (("1959",), ("Valletta, Malta",), ("Malta",))
    assert (person.positions, person.remarks) == (("Director",), "Also at sea.")
    assert firm.links == (ListLink("Jana Belkan", "Owned or controlled by", "101"),)
    assert person.passage in TEXT and TEXT.splitlines()[person.line - 1].startswith('<DistinctParty FixedRef="101">')
