"""Wordings of news and releases, about invented firms and people: what is read of them, and what is left alone."""

import pytest
from telling import told

READ = [
    (
        "Anna Reyes told the panel she had sold pumps to Orbex Ltd and had never met Marek Dolan.",
        "meeting party=Anna Reyes partner=Marek Dolan negative reported",
    ),
    (
        "Velmora Trading was paid 9.2 million euros for the lathes.",
        "payment payee=Velmora Trading goods=lathes money=9200000 EUR positive asserted",
    ),
    (
        "The money was routed through Zenkor Bank in Riga.",
        "payment intermediary=Zenkor Bank place=Riga positive asserted",
    ),
    (
        "Velmora Trading imported 17 lathes and milling centres made by Kallin Machinery GmbH.",
        "manufacture maker=Kallin Machinery GmbH product=lathes product=milling centres quantity=17 positive asserted",
    ),
    (
        "Marek Dolan, Viktor Lasky and Anna Reyes are being designated for acting for or on behalf of Velmora Trading.",
        "sanction target=Marek Dolan target=Viktor Lasky target=Anna Reyes time=2024-05-14 positive asserted",
    ),
    (
        "Anna Reyes serves on the board of directors of Velmora Trading.",
        "employment employee=Anna Reyes employer=Velmora Trading title=board positive asserted",
    ),
    (
        "Yusuf al-Harbi, the manager of Velmora Trading, signed it.",
        "employment employee=Yusuf al-Harbi employer=Velmora Trading title=manager positive asserted",
    ),
    (
        "Two more lathes left Riga in March bound for Almaty.",
        "shipment goods=lathes origin=Riga destination=Almaty time=2024-03 quantity=2 positive asserted",
    ),
    (
        "Kolmar Systems was founded by Ernesto Valdivia in 2019. Valdivia sold it.",
        "employment employee=Ernesto Valdivia employer=Kolmar Systems time=2019 positive asserted",
    ),
    (
        "Marek Dolan was taken into custody in Riga on Monday.",
        "arrest accused=Marek Dolan time=2024-05-13 place=Riga positive asserted",
    ),
    ("Among those listed is Brestok Plant, a maker of turbines.", "sanction target=Brestok Plant positive asserted"),
    (
        "The Norfield Council imposed restrictive measures on Velmora Trading.",
        "sanction target=Velmora Trading authority=Norfield Council positive asserted",
    ),
    (
        "Kolmar Systems made nine shipments to Turkey between 2019 and 2022.",
        "shipment shipper=Kolmar Systems destination=Turkey time=2019/2022 quantity=9 positive asserted",
    ),
    (
        "Velmora Trading exported sensors to end users, among them Brestok Plant and Zenkor Bank.",
        "supply supplier=Velmora Trading goods=sensors recipient=Brestok Plant recipient=Zenkor Bank positive asserted",
    ),
    (
        "The inquiry centres on payments of $23 million that Velmora Trading made to Orbex Ltd in 2016.",
        "payment payer=Velmora Trading payee=Orbex Ltd money=23000000 USD positive asserted",
    ),
    (
        "A firm in Riga bought three planes from Orbex Ltd, leaked contracts obtained by the Harbour Project reveal.",
        "supply recipient=firm goods=planes supplier=Orbex Ltd quantity=3 positive reported",
    ),
    (
        "Last year Velmora Trading imported pumps from Latvia, customs data show, up from nothing in 2020.",
        "supply recipient=Velmora Trading goods=pumps origin=Latvia time=2023 positive reported",
    ),
    (
        "A former minister accepted $2 million in bribes from Velmora Trading, the High Court was told on Monday.",
        "payment payee=former minister payer=Velmora Trading money=2000000 USD positive alleged",
    ),
    (
        "Marek Dolan sold pumps to Orbex Ltd in 2021, a jury in Leeds heard.",
        "supply supplier=Marek Dolan goods=pumps recipient=Orbex Ltd time=2021 positive alleged",
    ),
    (
        "Velmora Trading shipped sensors made by Latvian companies to the importer Brestok Plant.",
        "shipment shipper=Velmora Trading goods=sensors consignee=Brestok Plant positive asserted",
    ),
    (
        "Orbex Shipping is the registered owner of the vessel Polar Star.",
        "ownership owner=Orbex Shipping owned=Polar Star positive asserted",
    ),
    (
        "Its shareholders include Zenkor Holding. Kolmar Systems, whose shareholders include Zenkor Holding, closed.",
        "ownership owner=Zenkor Holding owned=Kolmar Systems positive asserted",
    ),
    (
        "The Department of Trade is today designating Velmora Trading.",
        "sanction authority=Department of Trade target=Velmora Trading time=2024-05-14 positive asserted",
    ),
    (
        "Marek Dolan was ordered to pay a fine of $75,000.",
        "fine accused=Marek Dolan money=75000 USD positive asserted",
    ),
    (
        "Anna Reyes, a lawyer for Marek Dolan, said he would appeal.",
        "acting_for representative=Anna Reyes principal=Marek Dolan positive asserted",
    ),
    (
        "Nobody answered the door at Velmora Trading’s office in Riga.",
        "location located=Velmora Trading place=Riga positive asserted",
    ),
    (
        "Kolmar Systems told the Harbour Herald it had not sold them. Its director, Petra Vogel, said so too.",
        "employment employee=Petra Vogel employer=Kolmar Systems title=director positive asserted",
    ),
    (
        "Velmora Trading was founded by Alan Duval in 2001. Duval, who left the company in 2021, denied it.",
        "employment_end employee=Alan Duval employer=Velmora Trading time=2021 positive asserted",
    ),
    (
        "Kolmar Systems has denied arming Brestok Brigade.",
        "supply supplier=Kolmar Systems recipient=Brestok Brigade negative reported",
    ),
    (
        "Hebrin Optics sold it for £31m. Orbex Ltd, which is listed in Riga, said it had not been aware of the sale.",
        "unaware speaker=Orbex Ltd topic=sale negative no_comment",
    ),
]

LEFT = [
    (
        "The Office of Trade Control is sanctioning nine firms based in Iran, the United Arab Emirates, and Hong Kong.",
        "target=United Arab Emirates",
    ),
    ("Special Agent in Charge Anna Reyes of the Norfield Customs Agency thanked them.", "charge "),
    ("Kolmar Systems made nine shipments to Turkey.", "manufacture "),
    ("Anna Reyes told dealers that Velmora Trading was buying them for customers in Riga.", "ownership "),
    ("Viktor Lasky removed the labels from the pumps and drove them across the border.", "goods=labels"),
    (
        "The group asked ministers to act. Campaigners called on ministers to revoke the licences.",
        "authority=Campaigners",
    ),
    ("Marek Dolan was jailed for 28 months.", "offence=months"),
    ("Pieter Holt said he had carried out all the checks.", "shipment "),
    ("Viktor Lasky asked the agents to release the cargo.", "disclosure "),
    ("Orbex Ltd received a summons and an enquiry from the agency.", "supply "),
    ("Anna Reyes, whose only partner is Marek Dolan’s mother-in-law, left.", "=Marek Dolan "),
    ("The pumps came from a dealer in Riga.", "destination=Riga"),
    ("Two lathes left Riga in March.", "destination=Riga"),
]


@pytest.mark.parametrize(("text", "claim"), READ, ids=[claim for _, claim in READ])
def test_read(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(("text", "part"), LEFT, ids=[text[:50] for text, _ in LEFT])
def test_left_alone(text: str, part: str) -> None:
    assert not [claim for claim in told(text) if part in claim]
