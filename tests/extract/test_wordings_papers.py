"""Wordings of wire reports, local papers, company statements and letters, about invented firms and people."""

import pytest
from telling import told

READ = [
    (
        "Torvik Ltd has never ordered, received or paid for any engines.",
        "order buyer=Torvik Ltd goods=engines negative asserted",
    ),
    (
        "We wrongly said that Torvik Ltd had sold 14 engines to Brestok Plant in 2022.",
        "supply supplier=Torvik Ltd goods=engines recipient=Brestok Plant time=2022 quantity=14 negative asserted",
    ),
    (
        "Torvik Ltd said the Herald had wrongly reported that it sold pumps to Brestok Plant in May.",
        "supply supplier=Torvik Ltd goods=pumps recipient=Brestok Plant time=2024-05 negative reported",
    ),
    (
        "The Herald claims that Torvik Ltd sold pumps to Brestok Plant in May. This is untrue.",
        "supply supplier=Torvik Ltd goods=pumps recipient=Brestok Plant time=2024-05 negative asserted",
    ),
    (
        "It is not the first time that Torvik Ltd pumps have surfaced in T-90S boats.",
        "component component=Torvik Ltd pumps product=T-90S positive asserted",
    ),
    (
        "Torvik Ltd will neither send staff nor deliver pumps to Orbex Ltd, and it has informed the Bureau of Trade.",
        "communication speaker=Torvik Ltd recipient=Bureau of Trade positive asserted",
    ),
    (
        "Torvik Ltd chief executive Anna Reyes told the Herald about it.",
        "employment employee=Anna Reyes employer=Torvik Ltd positive asserted",
    ),
    (
        "The plant is run by a trading house, Velmora Trading, whose deputy director, Oleg Shubin, also holds 49% of"
        " Altyn Parts.",
        "ownership owner=Oleg Shubin owned=Altyn Parts share=49% positive asserted",
    ),
    (
        "Lawyers for Marek Dolan, who was added to the EU sanctions list in 2022 and has sued, did not return calls.",
        "sanction target=Marek Dolan list=EU sanctions list time=2022 positive asserted",
    ),
    (
        "Nine pallets of bearings from Hebrin Optics, bought in May by Velmora Trading, arrived.",
        "supply recipient=Velmora Trading goods=bearings time=2024-05 positive asserted",
    ),
    (
        "Velmora Trading, a one-man firm run from a flat in Riga by Marek Dolan, closed.",
        "control controller=Marek Dolan controlled=Velmora Trading place=Riga positive asserted",
    ),
    (
        "The agreement of 2 May 2018 between Torvik Marine and Kelvan Trading was terminated in 2020.",
        "contract_end party=Torvik Marine party=Kelvan Trading time=2020 positive asserted",
    ),
    (
        "Torvik Marine lost its biggest customer, the shipyard group Brestok Plant.",
        "supply recipient=Brestok Plant supplier=Torvik Marine positive asserted",
    ),
    (
        "Torvik Marine makes winches. Among its customers is Brestok Plant.",
        "supply recipient=Brestok Plant supplier=Torvik Marine positive asserted",
    ),
    (
        "Orbex Air flew pumps to Riga in 2022. The airline belongs to Viktor Lasky.",
        "ownership owned=Orbex Air owner=Viktor Lasky positive asserted",
    ),
    (
        "Torvik Marine was founded in 1921. Velmora Holding bought 75.1 per cent of the shares in 2016.",
        "ownership owner=Velmora Holding owned=Torvik Marine share=75.1 per cent time=2016 positive asserted",
    ),
    (
        "Torvik Marine makes winches. Marek Dolan kept a quarter of the shares.",
        "ownership owner=Marek Dolan owned=Torvik Marine share=quarter positive asserted",
    ),
    (
        "Torvik Marine is 40 percent owned by Viktor Lasky.",
        "ownership owner=Viktor Lasky owned=Torvik Marine share=40 percent positive asserted",
    ),
    (
        "Carriage is arranged by Orbex Logistics, acting for Torvik Marine.",
        "acting_for representative=Orbex Logistics principal=Torvik Marine positive asserted",
    ),
    (
        "The contract was signed for Torvik Marine by Gareth Lyle.",
        "acting_for representative=Gareth Lyle principal=Torvik Marine positive asserted",
    ),
    (
        "Police questioned Marek Dolan in May.",
        "investigation authority=Police target=Marek Dolan time=2024-05 positive asserted",
    ),
    (
        "Torvik Marine is the subject of an investigation by the Bureau of Export Control.",
        "investigation authority=Bureau of Export Control target=Torvik Marine positive asserted",
    ),
    (
        "The Bureau of Export Control is examining whether Torvik Marine sold pumps to Brestok Plant.",
        "supply supplier=Torvik Marine goods=pumps recipient=Brestok Plant positive possible",
    ),
    (
        "Torvik Marine left detailed questions unanswered.",
        "no_comment speaker=Torvik Marine topic=detailed questions negative no_comment",
    ),
    ("Nobody at Torvik Marine could be reached.", "no_comment speaker=Torvik Marine negative no_comment"),
    (
        "Torvik Marine would not say who had bought the pumps.",
        "no_comment speaker=Torvik Marine topic=who had bought the pumps negative no_comment",
    ),
    (
        "Marek Dolan quit his job at Torvik Marine in 2019.",
        "employment_end employee=Marek Dolan employer=Torvik Marine time=2019 positive asserted",
    ),
    (
        "Viktor Lasky was relieved of his duties in May 2023.",
        "employment_end employee=Viktor Lasky time=2023-05 positive asserted",
    ),
    (
        "Anna Reyes was promoted to managing director of Torvik Marine in 2021.",
        "employment employee=Anna Reyes employer=Torvik Marine title=managing director positive asserted",
    ),
    (
        "Torvik Marine named Anna Reyes chief executive.",
        "employment employer=Torvik Marine employee=Anna Reyes positive asserted",
    ),
    (
        "Torvik Marine beat Kelvan Trading to a contract for 40 pumps.",
        "contract partner=Torvik Marine goods=pumps quantity=40 positive asserted",
    ),
    (
        "The ministry refused Torvik Marine an export licence.",
        "licence authority=ministry holder=Torvik Marine licence=export licence positive asserted",
    ),
    (
        "Torvik Marine took on 190,000 tonnes of diesel in May.",
        "supply recipient=Torvik Marine goods=diesel time=2024-05 quantity=190000 positive asserted",
    ),
    (
        "A shipment of 40 pumps left Riga for Dubai on 3 May.",
        "shipment goods=pumps origin=Riga destination=Dubai time=2024-05-03 quantity=40 positive asserted",
    ),
    (
        "The crates were put on a ferry to Riga, where they were received by Velmora Trading.",
        "supply recipient=Velmora Trading goods=crates positive asserted",
    ),
    (
        "Hebrin Optics sells cameras to Norway. Torvik Marine has delivered nothing to that country since 2014.",
        "supply supplier=Torvik Marine destination=Norway time=2014/2024-05-14 negative asserted",
    ),
    (
        "The sale of pumps to Brestok Plant was banned in 2019.",
        "sanction target=Brestok Plant time=2019 positive asserted",
    ),
    (
        "Torvik Marine has withdrawn from the Iranian market.",
        "relationship_end party=Torvik Marine partner=Iran positive asserted",
    ),
    ("All deliveries to Brestok Plant were halted.", "contract_end partner=Brestok Plant positive asserted"),
    (
        "Torvik Marine makes pumps. A lawyer for Torvik Marine wrote that it denies having sold anything to Iran.",
        "supply supplier=Torvik Marine recipient=Iran negative reported",
    ),
    (
        "Velmora Holding was renamed Kelvan Trading in 2021.",
        "identity party=Velmora Holding alias=Kelvan Trading time=2021 positive asserted",
    ),
    (
        "Torvik Marine was a firm with four employees that imported kitchen equipment in 2020.",
        "supply recipient=Torvik Marine goods=kitchen equipment time=2020 positive asserted",
    ),
    (
        "Marek Dolan told customs that the pumps were for a dairy.",
        "communication speaker=Marek Dolan recipient=customs topic=the pumps were for a dairy positive asserted",
    ),
    (
        "Torvik Marine sold the lens to its dealer in Dubai, Kelvan Trading.",
        "supply intermediary=Kelvan Trading supplier=Torvik Marine place=Dubai positive asserted",
    ),
    (
        "Torvik Marine still has to pay Kelvan Trading 200,000 euros.",
        "payment payer=Torvik Marine payee=Kelvan Trading money=200000 EUR positive planned",
    ),
    (
        "Zenkor Bank has frozen the accounts of Velmora Trading.",
        "seizure authority=Zenkor Bank owner=Velmora Trading positive asserted",
    ),
    (
        "Marek Dolan stood trial in Riga on charges of smuggling.",
        "charge accused=Marek Dolan offence=charges place=Riga positive asserted",
    ),
    ("The invoices were forged.", "concealment theme=invoices positive asserted"),
    (
        "Marek Dolan met the director of Brestok Plant in May.",
        "meeting party=Marek Dolan partner=director of Brestok Plant time=2024-05 positive asserted",
    ),
    (
        "Torvik Marine informed the Herald in May that it had no knowledge of any deliveries to Iran.",
        "knowledge cognizer=Torvik Marine theme=deliveries negative reported",
    ),
]

READ += [
    (
        "Anna Reyes left. A passage according to which Ms Reyes met Marek Dolan in May was based on a letter.",
        "meeting party=Reyes partner=Marek Dolan time=2024-05 positive reported",
    ),
    (
        "Anna Reyes added that Kettering Ltd had since dropped the agent and cancelled two orders worth £310,000.",
        "contract_end party=Kettering Ltd quantity=2 money=310000 GBP positive reported",
    ),
    (
        "Velmora Trading wired $3.4 million to Bluehaven Rotables in July 2022.",
        "payment payer=Velmora Trading payee=Bluehaven Rotables time=2022-07 money=3400000 USD positive asserted",
    ),
    (
        "The ministry revoked the export authorisation held by Orbex Holding.",
        "licence authority=ministry holder=Orbex Holding licence=export authorisation positive asserted",
    ),
    (
        "Having bought the pumps from Torvik Ltd, Orbex Ltd sold them to Brestok Plant.",
        "supply supplier=Orbex Ltd goods=pumps recipient=Brestok Plant positive asserted",
    ),
    (
        "In 2020 Torvik Ltd paid a fine of 75,000 euros.",
        "fine accused=Torvik Ltd time=2020 money=75000 EUR positive asserted",
    ),
    (
        "Vantor Coatings S.p.A. makes pumps.",
        "manufacture maker=Vantor Coatings S.p.A. product=pumps positive asserted",
    ),
    (
        "The sales manager took 62,000 euros from Torvik Marine. He was dismissed on 14 November.",
        "employment_end employee=sales manager time=2023-11-14 positive asserted",
    ),
    (
        "Pumps made by Torvik Ltd and sold to Orbex Ltd were found in May.",
        "supply goods=Pumps recipient=Orbex Ltd positive asserted",
    ),
    (
        "Orbex Ltd, in which Marek Dolan holds 40 percent, closed.",
        "ownership owner=Marek Dolan owned=Orbex Ltd share=40 percent positive asserted",
    ),
]

READ += [
    (
        "The lathes were to be shipped to Norway via Georgia.",
        "shipment goods=lathes destination=Norway transit=Georgia positive planned",
    ),
    (
        "The pumps left Riga by lorry on 3 May and arrived in Minsk in June.",
        "shipment goods=pumps destination=Minsk time=2023-06 positive asserted",
    ),
    (
        "Marek Dolan owns 60 per cent of Orbex Ltd; the rest is held by Viktor Lasky.",
        "ownership owner=Viktor Lasky owned=Orbex Ltd positive asserted",
    ),
    (
        "The money was paid into an account that Marek Dolan held at Zenkor Bank.",
        "relationship party=Marek Dolan partner=Zenkor Bank positive asserted",
    ),
    (
        "Orbex Ltd acts for Brestok Plant, two officials said.",
        "acting_for representative=Orbex Ltd principal=Brestok Plant positive reported",
    ),
    (
        "Torvik Ltd lost its licence in 2022.",
        "licence holder=Torvik Ltd licence=licence time=2022 positive asserted",
    ),
]

LEFT = [
    ("One of the engineers told the Herald that he had installed the lathes himself.", "assembler=Herald"),
    ("Orlan Ltd, Riga\nDear Ms Reyes,\nYou named Brestok Plant as the end user.", "concealment"),
    ("Marek Dolan drove the lorry to the port.", "shipment shipper"),
    ("The ministry approved the export of the pumps.", "supplier=ministry"),
    ("Torvik Marine had no knowledge of any deliveries to Iran.", "shipment"),
    ("The article “Torvik sells pumps to Iran”, published by the Herald, is long.", "supply"),
    ("The bill was settled by Velmora Trading.", "settlement"),
    ("Torvik Marine disposed of its shares in Orbex Ltd in 2018.", "ownership owner"),
    ("Anna Reyes handed out catalogues.", "supply"),
    ("Torvik Marine handed the matter over to Stadler Ltd.", "supply"),
    ("The offices of Torvik Marine were searched in connection with the sale.", "relationship"),
    ("Torvik Marine appointed Orbex Ltd as its sole distributor in Riga and Almaty.", "location"),
    ("Hebrin Optics bought pumps. No other customer did that. Marek Dolan owned a third of it.", "owned=other"),
    ("Torvik Ltd sent Orbex Ltd an order for two lathes, which Marek Dolan handed to Anna Reyes.", "supply"),
]


@pytest.mark.parametrize(("text", "claim"), READ, ids=[text[:50] for text, _ in READ])
def test_read(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(("text", "part"), LEFT, ids=[text[:50] for text, _ in LEFT])
def test_left_alone(text: str, part: str) -> None:
    assert not [claim for claim in told(text) if part in claim]
