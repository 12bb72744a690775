"""English word classes: what a noun says of the thing that it names. Data only."""

_COUNTRIES = """Afghanistan:Afghan Albania:Albanian Algeria:Algerian Angola:Angolan Argentina:Argentine,Argentinian
Armenia:Armenian Australia:Australian Austria:Austrian Azerbaijan:Azerbaijani Bahrain:Bahraini Bangladesh:Bangladeshi
Belarus:Belarusian Belgium:Belgian Bolivia:Bolivian Bosnia:Bosnian Botswana: Brazil:Brazilian Bulgaria:Bulgarian
Burundi: Cambodia:Cambodian Cameroon:Cameroonian Canada:Canadian Chad:Chadian Chile:Chilean China:Chinese
Colombia:Colombian Congo:Congolese Croatia:Croatian Cuba:Cuban Cyprus:Cypriot Czechia:Czech Denmark:Danish Djibouti:
Ecuador:Ecuadorian Egypt:Egyptian Eritrea:Eritrean Estonia:Estonian Ethiopia:Ethiopian Finland:Finnish France:French
Gabon: Georgia:Georgian Germany:German Ghana:Ghanaian Greece:Greek Guatemala:Guatemalan Guinea:Guinean Haiti:Haitian
Honduras:Honduran Hungary:Hungarian Iceland:Icelandic India:Indian Indonesia:Indonesian Iran:Iranian Iraq:Iraqi
Ireland:Irish Israel:Israeli Italy:Italian Japan:Japanese Jordan:Jordanian Kazakhstan:Kazakh,Kazakhstani Kenya:Kenyan
Kuwait:Kuwaiti Kyrgyzstan:Kyrgyz Laos:Lao Latvia:Latvian Lebanon:Lebanese Liberia:Liberian Libya:Libyan
Liechtenstein: Lithuania:Lithuanian Luxembourg: Malaysia:Malaysian Mali:Malian Malta:Maltese Mexico:Mexican
Moldova:Moldovan Mongolia:Mongolian Montenegro:Montenegrin Morocco:Moroccan Mozambique:Mozambican Myanmar:Burmese
Namibia:Namibian Nepal:Nepalese Netherlands:Dutch Nicaragua:Nicaraguan Niger: Nigeria:Nigerian Norway:Norwegian
Oman:Omani Pakistan:Pakistani Palestine:Palestinian Panama:Panamanian Paraguay:Paraguayan Peru:Peruvian
Philippines:Philippine,Filipino Poland:Polish Portugal:Portuguese Qatar:Qatari Romania:Romanian Russia:Russian
Rwanda:Rwandan Senegal:Senegalese Serbia:Serbian Seychelles: Singapore:Singaporean Slovakia:Slovak
Slovenia:Slovenian Somalia:Somali Spain:Spanish Sudan:Sudanese Sweden:Swedish Switzerland:Swiss Syria:Syrian
Taiwan:Taiwanese Tajikistan:Tajik Tanzania:Tanzanian Thailand:Thai Togo: Tunisia:Tunisian Turkey:Turkish
Türkiye:Turkish Turkmenistan:Turkmen Uganda:Ugandan Ukraine:Ukrainian Uruguay:Uruguayan Uzbekistan:Uzbek
Venezuela:Venezuelan Vietnam:Vietnamese Yemen:Yemeni Zambia:Zambian Zimbabwe:Zimbabwean Britain:British
Scotland:Scottish England:English America:American Europe:European"""

COUNTRIES: dict[str, str] = {}
"""Demonym (casefolded) -> country."""
for _pair in _COUNTRIES.split():
    _country, _, _people = _pair.partition(":")
    for _word in _people.split(","):
        if _word:
            COUNTRIES.setdefault(_word.casefold(), _country)
COUNTRIES |= {"western": "Western", "soviet": "Soviet Union", "u.s.": "United States", "uk": "United Kingdom"}

STATES = frozenset(
    [pair.partition(":")[0].casefold() for pair in _COUNTRIES.split()]
    + """united states|the united states|us|u.s.|usa|uk|u.k.|united kingdom|great britain|north korea|south korea|dprk
    |saudi arabia|united arab emirates|uae|hong kong|south africa|sri lanka|new zealand|european union|eu|czech republic
    |dominican republic|sierra leone|burkina faso|equatorial guinea|papua new guinea|bosnia and herzegovina
    |trinidad and tobago|democratic republic of the congo|ivory coast|el salvador|costa rica|north macedonia
    |islamic republic of iran|russian federation
    |people's republic of china|democratic people's republic of korea|central african republic|south sudan""".replace(
        "\n    ", ""
    ).split("|")
)
"""Names of states and unions, casefolded. A state may be a party."""

UNIONS = frozenset("eu|european union|un|united nations|nato|african union|european commission".split("|"))
"""Unions and alliances of states, casefolded: bodies that act, not places."""

CAPITALS = frozenset(
    """beijing moscow washington kyiv kiev minsk tehran pyongyang brussels london paris berlin ankara delhi
    tokyo seoul riyadh damascus warsaw budapest belgrade islamabad canberra ottawa vienna bern taipei
    hanoi havana caracas""".split()
)
"""Capitals that stand for a government when they act."""

COMPANY = frozenset(
    """company firm manufacturer maker producer supplier distributor exporter importer intermediary broker
    subsidiary contractor subcontractor business corporation conglomerate bank insurer carrier airline
    shipper shipyard factory plant trader vendor dealer retailer startup start-up enterprise operator
    forwarder consultancy holding affiliate house partnership venture refinery shipbuilder brand group
    buyer seller customer client middleman wholesaler reseller consortium arms-maker drone-maker
    chipmaker chip-maker carmaker builder aircraft-maker haulier hauler repairer packager processor integrator
    refiner marketer publisher grower miner smelter charterer shipowner utility lender
    assembler brokerage foundry mill brewery dairy distillery competitor rival investor purchaser consignee lessor
    lessee bidder financier reinsurer underwriter developer steelmaker gunmaker toolmaker boatbuilder planemaker
    multinational cooperative co-operative offshoot spin-off outfit dockyard boatyard arsenal steelworks
    shipbroker stockist re-exporter landlord tenant sub-supplier subsupplier telecom""".split()
)
"""Common nouns for firms."""

PUBLIC = frozenset(
    """ministry government agency department authority administration court tribunal commission police army navy
    military parliament embassy council service office bureau directorate treasury customs regulator
    inspectorate state prosecutor kremlin pentagon cabinet jury brigade battalion
    regiment""".split()
)
"""Common nouns for public bodies."""

ORGANISATION = (
    COMPANY
    | PUBLIC
    | frozenset(
        """gang syndicate cartel militia mafia panel committee watchdog
        organisation organization institute university academy association foundation think-tank centre center
    laboratory lab institution prison colony hospital museum school college society union club party team outlet
    newspaper agency broadcaster
    magazine group network organisation militia charity watchdog club bureau ngo entity unit station
        garage farm clinic pharmacy casino hotel restaurant bakery shop store family trust
    design-bureau""".split()
    )
)

PEOPLE = frozenset(
    """expert specialist engineer technician official executive employee worker staff scientist researcher
    adviser advisor consultant instructor trainer soldier troop officer crew delegation director manager
    personnel operator pilot representative diplomat spokesman spokeswoman spokesperson analyst
    prosecutor lawyer investigator minister president chairman chairwoman chair ceo founder owner
    co-owner head chief fellow professor journalist man woman people national citizen resident
    businessman businesswoman trader agent buyer accountant mechanic inspector welder student member
    defendant suspect accomplice associate colleague partner leader commander general secretary deputy
    liquidator administrator receiver trustee creditor driver courier captain sailor guard smuggler villager farmer
    boss counsel banker tycoon oligarch billionaire entrepreneur merchant magnate politician mp legislator prince sheikh
    activist
    campaigner reporter witness whistleblower informant detective clerk bodyguard doctor nurse teacher
    user end-user passenger guest civilian fighter militant hostage refugee migrant co-conspirator conspirator
    brother sister lawmaker senator ambassador envoy source insider person individual
    mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law
    daughter son wife husband father mother cousin nephew niece uncle aunt relative widow heir
    grandson granddaughter grandfather grandmother stepson stepfather stepbrother half-brother girlfriend boyfriend
    fiancee ex-wife ex-husband friend neighbour neighbor acquaintance confidant ally
    shareholder salesman saleswoman foreman supervisor fitter electrician machinist designer programmer architect
    bookkeeper assistant auditor treasurer chairperson co-chair co-founder predecessor successor namesake
    skipper seafarer seaman docker stevedore serviceman attache attaché consul player economist physicist
    chemist mathematician academic lecturer dean rector caretaker cleaner visitor middleman
    fisherman trucker baker butcher hunter miner widower orphan broker
    solicitor barrister notary landlord purchaser editor author blogger historian veteran""".split()
)

GROUPS = frozenset(
    """expert specialist engineer technician official executive employee worker staff scientist researcher
    adviser advisor consultant instructor trainer soldier troop officer crew delegation personnel
    operator pilot representative diplomat analyst prosecutor investigator mechanic inspector welder
    student member source authority regulator national""".split()
)
"""People who are spoken of as a group."""

GOODS = frozenset(
    """drone uav missile rocket aircraft plane jet helicopter weapon munition ammunition shell rifle gun engine
    motor part component chip semiconductor microchip processor sensor system radar antenna battery tank
    vehicle truck car vessel ship boat equipment machine machinery tool device module item goods product
    material chemical oil fuel steel aluminium aluminum explosive propellant software camera optic lens
    turbine pump valve bearing circuit board electronics frame airframe lathe model technology prototype
    satellite transmitter receiver wire cable consignment cargo shipment container kit turret warhead
    gearbox laptop computer server uniform drug medicine gold diamond timber grain coal unit mortar
    cartridge torpedo submarine furnace centrifuge alloy tube pipe powder jammer transducer capacitor transistor
    resistor
    gyroscope accelerometer actuator servomotor detector spectrometer oscillator amplifier connector winch crane
    generator compressor switch router modem scanner printer robot excavator bomb howitzer artillery scope sight goggle
    barrel crude petroleum uranium titanium nickel fibre fiber fertiliser fertilizer transformer inverter diode
    semi-conductor bulldozer core crate radio avionics headset locomotive wagon tyre tire gyro magnet mould mold
    press instrument""".split()
)

PLACES = frozenset(
    """city town village region province district county port airport base site field island peninsula republic oblast
    state border river sea street road avenue prefecture municipality capital range airfield zone park facility
    warehouse harbour harbor terminal""".split()
)

SITES = frozenset(
    """facility plant factory site headquarters premises workshop works office warehouse shipyard laboratory
    base hangar complex campus yard depot showroom""".split()
)
"""Places that belong to someone: to visit them is to visit their owner."""

PAPERS = frozenset(
    """list booking document record invoice report letter e-mail email file filing statement indictment complaint memo
    memorandum contract affidavit log register data photograph photo footage video image ledger receipt
    transcript certificate declaration testimony manifest correspondence paper message dossier
    spreadsheet presentation release notice judgment judgement ruling study survey analysis audit finding
    evidence detail account figure catalogue catalog brochure leaflet flyer datum""".split()
)

ABSTRACT = frozenset(
    """shareholding share stake equity dividend
    support assistance help aid information detail evidence comment statement concern alarm answer response
    insight opportunity update access relief guidance permission time year month day week way place part
    role reason basis advice service work job number idea question problem right power interest money
    fund payment dollar euro yuan rouble ruble pound percent level impact effect attention criticism
    pressure cover protection attack strike war security stability people fact thing case view result
    experience training education visit test line cooperation collaboration partnership
    inspection examination milestone threshold
    agreement deal plan programme program project delivery shipment supply order contract invoice bill
    request call warning approval consent proof copy example list name reply explanation confirmation
    approach solution ability capability capacity option choice benefit value loss risk threat effort
    step measure sanction ban restriction one other more others control mission visa leave
    feedback hope chance challenge resistance change growth sale purchase need demand condition use loan mortgage bond
    commitment arrangement package pay salary wage compensation refund rating trademark patent swap debt credit
    bailout license licence permit clearance authorisation authorization market tax duty fee rent interview speech
    penalty punishment treatment notice priority preference
    recommendation instruction invitation inquiry enquiry query complaint
    opinion thought blow boost award prize matter dispute affair no nos nr
    remainder balance proceeds maintenance insurance reinsurance""".split()
)
"""Nouns that are not goods."""

LEGAL_FORMS = frozenset(
    """ltd limited llc l.l.c inc incorporated corp corporation plc gmbh ag sa s.a nv bv b.v ooo oao zao pao ao jsc ojsc
    cjsc pjsc co company srl s.r.l sarl sas spa s.p.a oy oyj ab as a/s aps kft zrt d.o.o doo s.r.o a.s fze fzco fzc
    dmcc llp lp pte pty bhd sdn kg kgaa kk sp.z.o.o tov pvt""".split()
)

ORG_HEADS = frozenset(
    """group holding holdings industries industry technologies technology systems trading enterprises logistics
    shipping bank airlines airways aviation works plant factory manufacturing electronics engineering
    international partners solutions services institute university academy foundation association
    corporation company bureau laboratory laboratories center centre consortium concern alliance union
    news wire times post press agency herald gazette journal tribune telegraph daily magazine
    limited aerospace defence defense dynamics instruments motors energy
    petroleum chemicals pharma capital ventures export import imports exports trade supply procurement
    optics avionics shipyard ledger chronicle observer semiconductor semiconductors electric materials robotics
    brokers brokerage shippers traders forwarders carriers lines associates bankers
    machinery components freight cargo marine maritime network society college school council committee federation
    organization organisation league fund investments investment spedition handels werke maschinenbau mutual
    assurance insurance bunkering forwarding optik optronics trasmissioni
    antriebstechnik werkzeugbau dinamika""".split()
)
PUBLIC_HEADS = frozenset(
    """ministry department treasury agency administration commission court office service directorate authority
    police army navy guard corps government embassy parliament senate congress state kremlin pentagon
    customs command forces bureau council brigade regiment battalion fleet secretariat duma inspectorate""".split()
)
OUTLETS = frozenset(
    """ap afp bloomberg bbc cnn tass xinhua interfax dpa upi kyodo yonhap guardian nyt aljazeera""".split()
)
"""Outlets known everywhere; others are recognised by `News`, `Times`, `Post`, `Press`."""

TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr. prof prof. sir lord lady judge president general colonel".split())

OFFICES = frozenset(
    """assistant deputy acting former senior principal associate special district circuit chief attorney agent general
    secretary minister prime foreign under undersecretary under-secretary judge magistrate justice director president
    vice chairman chairwoman commissioner ambassador senator representative congressman congresswoman governor mayor
    captain colonel lieutenant major sergeant admiral inspector detective ceo cfo coo trial charge executive officer
    counsel solicitor sheriff marshal envoy spokesperson spokesman spokeswoman administrator superintendent
    comptroller managing professor chancellor premier interim first head board""".split()
)
"""Words of an office that stands before a person's name in capitals."""

NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr.
    jun. jul. aug. sep. sept. oct. nov. dec. gmt utc est edt cet bst msk am pm e.o. eo
    i invoice total seller buyer date amount page section article annex note table figure ref re fw subject from to
    cc sent the a an mr mrs ms dr""".split()
)
