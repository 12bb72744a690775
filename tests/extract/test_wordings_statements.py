"""Wordings of statements, denials and ships, about invented firms and people: whose "we" it is, and what is denied."""

import pytest
from telling import told

READ = [
    (
        "Velmont Shipping Ltd never owned the tanker Corda Star.",
        "ownership owner=Velmont Shipping Ltd owned=Corda Star negative asserted",
    ),
    (
        "The tanker Corda Star left Riga on 4 May. The vessel called at Mersin on 9 May.",
        "travel traveller=Corda Star destination=Mersin time=2024-05-09 positive asserted",
    ),
    (
        "The trawler Lady Anne was stopped by Spanish customs off Cadiz.",
        "seizure authority=Spanish customs goods=Lady Anne positive asserted",
    ),
    (
        "Orlan Trade, a Riga trading house, shipped 38 lathes to Russia in May, all of them declared as spare parts.",
        "shipment shipper=Orlan Trade goods=lathes destination=Russia time=2024-05 quantity=38 positive asserted",
    ),
    (
        "Orlan Trade, a Riga trading house, shipped 38 lathes to Russia in May, all of them declared as spare parts.",
        "concealment goods=lathes disguise=spare parts positive asserted",
    ),
    (
        "Velmont Shipping Ltd denies that its ships switched off their transponders.",
        "concealment agent=Velmont Shipping Ltd theme=transponders negative reported",
    ),
    (
        "Velmont Shipping Ltd denied that it supplied a gang accused of smuggling pumps from Morocco.",
        "supply supplier=Velmont Shipping Ltd recipient=gang negative reported",
    ),
    (
        "Velmont Shipping Ltd denied that it supplied a gang accused of smuggling pumps from Morocco.",
        "supply supplier=gang goods=pumps origin=Morocco positive alleged",
    ),
    (
        "Hollriede AG has no business with Kazan Optics.",
        "contract party=Hollriede AG partner=Kazan Optics negative asserted",
    ),
    (
        "Hollriede AG first learned of the resale from a newspaper.",
        "knowledge cognizer=Hollriede AG theme=resale positive asserted",
    ),
    (
        "Marek Dolan denies having acted as an adviser to Viktor Lasky.",
        "employment employee=Marek Dolan title=adviser employer=Viktor Lasky negative reported",
    ),
    ("The invoice was not issued by Hollriede AG.", "invoice biller=Hollriede AG negative asserted"),
    (
        "Hollriede AG informed the bank that the lathes were for Armenia.",
        "communication speaker=Hollriede AG recipient=bank topic=the lathes were for Armenia positive asserted",
    ),
    (
        "We sold two presses to Almaty Tools Ltd in 2018. We asked our customer. We do not know how they came to Tula.",
        "supply supplier=We goods=presses recipient=Almaty Tools Ltd time=2018 quantity=2 positive asserted",
    ),
    (
        "Velmont Shipping responds to allegations\n\nWe sold two pumps to Palmira Ltd in 2021. Our director signed. "
        "Velmont Shipping has nothing to hide.",
        "supply supplier=Velmont Shipping goods=pumps recipient=Palmira Ltd time=2021 quantity=2 positive asserted",
    ),
    (
        "STATEMENT BY HOLLRIEDE AG\n\nHollriede AG regrets it. We have not supplied lathes to Russia since 2022.",
        "supply supplier=Hollriede AG goods=lathes recipient=Russia time=2022/2024-05-14 negative asserted",
    ),
    (
        "A spokesman for Norfield Police said he was a witness and declined to say more.",
        "no_comment speaker=Norfield Police negative no_comment",
    ),
    (
        "Kallin Works borrowed 4 million euros from Zenkor Bank.",
        "financing beneficiary=Kallin Works payer=Zenkor Bank money=4000000 EUR positive asserted",
    ),
    (
        "Marek Dolan showed Anna Reyes a contract.",
        "disclosure speaker=Marek Dolan theme=contract recipient=Anna Reyes positive asserted",
    ),
    (
        "Officers found 40 pumps in the warehouse.",
        "seizure authority=Officers goods=pumps quantity=40 positive asserted",
    ),
]

LEFT = [
    ("Orbex Ltd has 40 pumps. They had it flown from Riga to Tula.", "travel "),
    ("Orbex Ltd paid Velmora Trading’s agent in Riga, Kallin Brokers, at least $3 million.", "employment "),
    (
        "Orbex Ltd paid Velmora Trading’s agent in Riga, Kallin Brokers, at least $3 million.",
        "principal=Velmora Trading place=Riga money",
    ),
    ("Investigators of the customs office came across the deals in 2022.", "travel "),
    ("Its owner, Marek Dolan, was sanctioned in 2022. Orbex Ltd sells pumps.", "owned=Orbex Ltd time"),
    ("Bank records show transfers totalling €2.6 million from Oriental Tools FZE to Palmira Ltd.", "supply "),
    ("The pumps were found on 2 July in two containers.", "component "),
    ("Viktor Lasky’s wife, Anna Lasky, to whom he transferred a villa in March, left.", "supplier=Anna Lasky"),
    ("Marek Dolan sold his 80% shareholding to Orbex Ltd.", "supply "),
    ("The court heard the case. Orbex Ltd sold 40 pumps in 2020. The trial continues.", "test "),
    ("Orbex Ltd does not know how the pumps came to Riga.", "shipment goods=pumps destination=Riga negative"),
    ("The court has heard that Orbex Ltd sold pumps.", "knowledge "),
    ("Customs officers stopped a shipment to Kelvan Trading.", "contract_end "),
    ("Orbex Ltd left Russia in 2022.", "travel "),
    ("The lathes were exported with a licence of the Federal Trade Office.", "holder="),
    ("We met in Riga.", "=We"),
]


@pytest.mark.parametrize(("text", "claim"), READ, ids=[claim for _, claim in READ])
def test_read(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(("text", "part"), LEFT, ids=[text[:50] for text, _ in LEFT])
def test_left_alone(text: str, part: str) -> None:
    assert not [claim for claim in told(text) if part in claim]
