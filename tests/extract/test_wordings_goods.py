"""Wordings of trade, in sentences about invented firms: what is read of goods and money, and what must not be."""

import pytest
from telling import told

READ = [
    (
        "Thousands of gyroscopes made by Dutch company Velmar Optics have reached an Arlandish contractor.",
        "manufacture maker=Velmar Optics product=gyroscopes positive asserted",
    ),
    (
        "Hebrin Optics declared 17 consignments to Torvik Marine.",
        "shipment shipper=Hebrin Optics goods=consignments consignee=Torvik Marine quantity=17 positive asserted",
    ),
    (
        "Kelvan Trading served as the authorised distributor of Hebrin Optics.",
        "supply intermediary=Kelvan Trading supplier=Hebrin Optics positive asserted",
    ),
    (
        "Several of the engines found their way to the Murmak Navy.",
        "shipment goods=engines consignee=Murmak Navy positive asserted",
    ),
    ("A container was stopped at the Latvian border.", "seizure goods=container positive asserted"),
    (
        "The consignment never left the country, the customs service said.",
        "shipment goods=consignment negative reported",
    ),
    (
        "Of the 40 engines, 30 went to Ruvania Aerospace.",
        "shipment goods=engines consignee=Ruvania Aerospace quantity=30 positive asserted",
    ),
    (
        "Shipments to Ruvania Aerospace went on after the ban, customs data show.",
        "shipment consignee=Ruvania Aerospace positive reported",
    ),
    (
        "The bills of lading name Hebrin Optics as the shipper and Orbex Logistics as the consignee.",
        "shipment shipper=Hebrin Optics positive reported",
    ),
    (
        "The bills of lading name Hebrin Optics as the shipper and Orbex Logistics as the consignee.",
        "shipment consignee=Orbex Logistics positive reported",
    ),
    (
        "The report describes the sale of six lathes to Orbex Logistics by Hebrin Optics.",
        "supply recipient=Orbex Logistics goods=lathes supplier=Hebrin Optics quantity=6 positive reported",
    ),
    (
        "Kelvan Trading sold Orbex Logistics 40 pumps for $1.1 million.",
        "supply supplier=Kelvan Trading goods=pumps recipient=Orbex Logistics money=1100000 USD positive asserted",
    ),
    (
        "Kelvan Trading charged Orbex Logistics $1.1 million for the pumps.",
        "invoice biller=Kelvan Trading billed=Orbex Logistics goods=pumps money=1100000 USD positive asserted",
    ),
    (
        "Arland's air force ordered 20 trainer jets from Danov Works.",
        "order buyer=Arland's air force goods=trainer jets supplier=Danov Works quantity=20 positive asserted",
    ),
    (
        "A payment of $320,000 from Orbex Logistics reached Kelvan Trading's account.",
        "payment payer=Orbex Logistics payee=Kelvan Trading money=320000 USD positive asserted",
    ),
    (
        "Hebrin Optics said it had stopped deliveries to Kelvan Trading in 2022.",
        "contract_end party=Hebrin Optics partner=Kelvan Trading time=2022 positive reported",
    ),
    (
        "The contract for the patrol boats went to Hebrin Optics.",
        "contract partner=Hebrin Optics goods=patrol boats positive asserted",
    ),
    (
        "Declarations that Reportera obtained from the customs service list 143 consignments of bearings received by "
        "Orbex Logistics.",
        "supply recipient=Orbex Logistics goods=bearings quantity=143 positive reported",
    ),
]


@pytest.mark.parametrize(("text", "claim"), READ)
def test_read(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Danov sold his suppliers a fiction.", "supply"),
        ("Declarations that Reportera obtained list 143 consignments received by Orbex Logistics.", "Reportera"),
        ("On paper the lathes went to a furniture maker in Tashkent.", "asserted"),
        ("The sensors were meant for Ruvania Aerospace.", "asserted"),
        ("The news reached Ruvania Aerospace in May.", "shipment"),
        ("Talks between the two firms entered a third week.", "shipment"),
        ("Police stopped a protest at the border.", "seizure"),
        ("Customs officers stopped a shipment to Kelvan Trading.", "contract_end"),
    ],
)
def test_not_read(text: str, words: str) -> None:
    assert not [c for c in told(text) if words in c]
