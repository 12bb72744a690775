"""Wordings of sanctions notices, indictment releases and court reports, about invented firms: read, or left alone."""

import pytest
from telling import told

READ = [
    (
        "OFAC is designating Sarvan Aria pursuant to Executive Order (E.O.) 13382 for having provided, or attempted to "
        "provide, material support to the Tolmen Research Center.",
        "assistance agent=Sarvan Aria beneficiary=Tolmen Research Center positive alleged",
    ),
    (
        "OFAC designated Orvane Trading pursuant to E.O. 14024 for having acted or purported to act for or on behalf "
        "of, directly or indirectly, Velmora Trading.",
        "acting_for representative=Orvane Trading principal=Velmora Trading positive alleged",
    ),
    (
        "Velmora Trading was designated pursuant to E.O. 13224, as amended, for having materially assisted, sponsored, "
        "or provided financial, material, or technological support for, or goods or services to or in support of, "
        "Brestok Plant.",
        "assistance agent=Velmora Trading beneficiary=Brestok Plant positive alleged",
    ),
    (
        "Velmora Trading is being designated for being owned or controlled by Marek Dolan.",
        "control controller=Marek Dolan controlled=Velmora Trading positive alleged",
    ),
    (
        "Also designated today is Velmora Shipping FZE, a UAE-based freight forwarder.",
        "sanction target=Velmora Shipping FZE time=2024-05-14 positive asserted",
    ),
    (
        "Since late 2022, Velmora Trading has made dozens of payments worth a total of nearly $5 million to Hebrin "
        "Optics.",
        "payment payer=Velmora Trading payee=Hebrin Optics money=~5000000 USD positive asserted",
    ),
    (
        "Marek Dolan received $146,000 from a bank account in Riga held in the name of Velmora Trading.",
        "payment payee=Marek Dolan payer=Velmora Trading place=Riga money=146000 USD positive asserted",
    ),
    ("Marek Dolan was acquitted of forgery.", "conviction accused=Marek Dolan offence=forgery negative asserted"),
    (
        "Kolmar Systems dismissed Petra Vogel in 2022.",
        "employment_end employer=Kolmar Systems employee=Petra Vogel time=2022 positive asserted",
    ),
    (
        "Anna Reyes holds 60 percent of Velmora Trading on behalf of Viktor Lasky.",
        "ownership owner=Viktor Lasky nominee=Anna Reyes owned=Velmora Trading share=60 percent positive asserted",
    ),
    (
        "Anna Reyes holds 40 percent of Velmora Trading. The remaining 60 percent belongs to Viktoria Gorlova.",
        "ownership owned=Velmora Trading owner=Viktoria Gorlova share=remaining 60 percent positive asserted",
    ),
    (
        "Orlan Priboy passed nine sonars to a shipyard in Riga. The remaining four were resold to Brestok Plant.",
        "supply goods=sonars recipient=Brestok Plant positive asserted",
    ),
    (
        "Bearings shipped by Velmora Trading to Brestok Plant were found in a drone.",
        "shipment shipper=Velmora Trading goods=Bearings consignee=Brestok Plant positive asserted",
    ),
    (
        "Marek Dolan is the founder of Velmora Trading. He denied that his company had sold engines to Brestok Plant.",
        "supply supplier=Velmora Trading goods=engines recipient=Brestok Plant negative reported",
    ),
    (
        "The Buyer shall pay the Seller EUR 450,000 within 30 days.",
        "payment payer=Buyer payee=Seller money=450000 EUR positive planned",
    ),
    (
        "The contract was arranged by Ottal Trading, the Latvian firm that represents Hebrin Optics.",
        "acting_for representative=Ottal Trading principal=Hebrin Optics positive asserted",
    ),
    (
        "Velmora Crest Ltd. moved pumps. On paper, Velmora Crest belongs to Andreas Petrou.",
        "ownership owned=Velmora Crest Ltd. owner=Andreas Petrou positive alleged",
    ),
    (
        "The buyer was Zarnet-Avto, a Riga plant that builds guidance units. The plant has been under EU sanctions.",
        "sanction target=Zarnet-Avto authority=EU positive asserted",
    ),
    (
        "One of the German suppliers, Kelvan Sensorik, said it had delivered 40 sensors to Brestok Plant.",
        "supply supplier=Kelvan Sensorik goods=sensors recipient=Brestok Plant quantity=40 positive reported",
    ),
    (
        "They include Ruvania Tools, of Riga, which has supplied five-axis tools to the Tolmen Complex, and its Dubai "
        "affiliate, Falak Trading FZCO.",
        "ownership owned=Falak Trading FZCO owner=Ruvania Tools positive asserted",
    ),
    (
        "Lazur Holdings, a British Virgin Islands company controlled by Alina Sorokina, was lent 2 million euros.",
        "control controller=Alina Sorokina controlled=Lazur Holdings positive asserted",
    ),
    ("No payment was made to Zarnet Invest.", "payment payee=Zarnet Invest negative asserted"),
    (
        "Neither Velmora Trading nor its director, Anna Reyes, is accused of wrongdoing.",
        "employment employee=Anna Reyes employer=Velmora Trading title=director positive asserted",
    ),
]


@pytest.mark.parametrize(("text", "claim"), READ)
def test_it_is_read(text: str, claim: str) -> None:
    assert claim in told(text), told(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The United States placed Brestok Plant under sanctions in July.", "sanction target=United States"),
        ("Reached by phone, Marek Dolan hung up.", "shipment"),
        ("Viktor Lasky booked a flight to Riga.", "shipment"),
        ("Two employees of Orvane Trading, who were charged in May, were cleared.", "charge accused=Orvane"),
        ("Marek Dolan received 600,000 kroner from Orlan Priboy.", "supply"),
        (
            "Orvane Trading cut ties with the Kyrgyz firm, its director Tomasz Wilk said.",
            "employment employee=Tomasz Wilk employer=Kyrgyz",
        ),
        (
            "The agency is sanctioning five entities based in Iran and Hong Kong that have procured servomotors.",
            "supply recipient=Hong Kong",
        ),
        ("Marek Dolan took orders from Orvane Trading and passed them to Petra Vogel.", "supply"),
        (
            "Velmora Trading is based in Riga. The firm whose director, Anna Reyes, was dismissed is in Minsk.",
            "employer=Velmora",
        ),
        ("Orvane Trading acted as a freight broker in Felixstowe.", "theme=Felixstowe"),
        ("Brestok Plant received the pumps in 14 consignments.", "quantity=14"),
        ("Anna Reyes holds the shares in trust for Viktor Lasky.", "owner=Anna Reyes"),
        ("The European Union lifted sanctions on Orvane Trading in May 2023.", "sanction target="),
        ("A judge dismissed the charges against Viktor Lasky.", "charge"),
        ("The article named Janis Ozols as a co-owner of Orvane Trading.", "asserted"),
        ("Contact: Maria Lund, Head of Communications", "employer=Communications"),
        ("The lathes were destined for Brestok Plant.", "asserted"),
        ("The bank froze the account of Orvane Trading.", "sanction"),
        ("The bank held the transfer of $400,000 from Orvane Trading to Zarnet Invest.", "supply"),
        ("The company register lists Viktor Lasky as an owner of Orvane Trading.", "sanction"),
        ("The register tells more: it lists Viktor Lasky as an owner.", "concealment"),
        ("A Bristol company sold the engine.", "supplier=Bristol positive"),
        ("Velmora Trading wired money to Orlan. Velmora Trading passed it on to suppliers in Riga.", "supply"),
    ],
)
def test_it_is_left_alone(text: str, never: str) -> None:
    assert not any(never in claim for claim in told(text)), told(text)
