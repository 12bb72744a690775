"""Words that names are made of and that tell little: legal forms, descriptors, countries and their adjectives."""

LEGAL_FORMS: dict[str, str] = {
    # English
    "ltd": "Ltd", "limited": "Ltd", "llc": "LLC", "limited liability company": "LLC", "llp": "LLP", "lp": "LP",
    "inc": "Inc", "incorporated": "Inc", "corp": "Corp", "corporation": "Corp", "plc": "PLC", "company": "Co",
    "co": "Co", "co ltd": "Co Ltd", "company limited": "Co Ltd", "co limited": "Co Ltd", "company ltd": "Co Ltd",
    "co llc": "LLC", "pte": "Pte Ltd", "pte ltd": "Pte Ltd", "pvt ltd": "Pvt Ltd", "private limited": "Pvt Ltd",
    "pty ltd": "Pty Ltd", "pty": "Pty Ltd", "sdn bhd": "Sdn Bhd", "bhd": "Bhd",
    # the Gulf
    "fze": "FZE", "fzco": "FZCO", "fzc": "FZC", "fz llc": "FZ LLC", "fzllc": "FZ LLC", "dmcc": "DMCC", "wll": "WLL",
    "psc": "PSC", "saoc": "SAOC",
    # Russia and its neighbours, in English and in transliteration
    "jsc": "JSC", "joint stock company": "JSC", "pjsc": "PJSC", "public joint stock company": "PJSC", "ojsc": "OJSC",
    "open joint stock company": "OJSC", "cjsc": "CJSC", "closed joint stock company": "CJSC", "ooo": "OOO", "ao": "AO",
    "pao": "PAO", "zao": "ZAO", "oao": "OAO", "fgup": "FGUP", "tov": "TOV", "too": "TOO", "chup": "ChUP", "odo": "ODO",
    "ооо": "OOO", "общество с ограниченной ответственностью": "OOO", "ао": "AO", "акционерное общество": "AO",
    "пао": "PAO", "публичное акционерное общество": "PAO", "зао": "ZAO", "закрытое акционерное общество": "ZAO",
    "оао": "OAO", "открытое акционерное общество": "OAO", "фгуп": "FGUP", "тов": "TOV", "тоо": "TOO", "ип": "IP",
    "прат": "PRAT", "пат": "PAT", "товариство з обмеженою відповідальністю": "TOV",
    # German, Dutch and the North
    "gmbh": "GmbH", "gmbh co kg": "GmbH & Co KG", "gmbh and co kg": "GmbH & Co KG", "ag": "AG", "kg": "KG",
    "ohg": "OHG",
    "ug": "UG", "ev": "eV", "se": "SE", "bv": "BV", "nv": "NV", "oy": "Oy", "oyj": "Oyj", "ab": "AB", "asa": "ASA",
    "aps": "ApS", "a s": "AS", "as": "AS", "ou": "OU", "oü": "OU", "uab": "UAB", "sia": "SIA",
    # Romance languages
    "sa": "SA", "sarl": "SARL", "sas": "SAS", "sasu": "SASU", "srl": "SRL", "spa": "SpA", "sl": "SL", "slu": "SLU",
    "ltda": "Ltda", "lda": "Lda", "sa de cv": "SA de CV", "eurl": "EURL",
    # Central Europe, the Balkans, Turkey, Asia
    "sro": "sro", "spol s ro": "sro", "sp z oo": "sp zoo", "spzoo": "sp zoo", "kft": "Kft", "zrt": "Zrt", "doo": "doo",
    "dd": "dd", "ad": "AD", "eood": "EOOD", "ood": "OOD", "sti": "STI", "ltd sti": "LTD STI", "anonim sirketi": "AS",
    "kk": "KK", "pt": "PT", "tbk": "Tbk", "jv": "JV",
}  # fmt: skip
"""Normalised words of a legal form -> the form, written one way."""

LEADING_FORMS = frozenset(
    "ooo ao pao zao oao jsc pjsc ojsc cjsc llc fgup tov too ооо ао пао зао оао фгуп тов тоо ип прат пат pt uab"
    " sia".split()
) | {form for form in LEGAL_FORMS if " " in form and form[0] > "z"} | {
    "joint stock company", "public joint stock company", "open joint stock company", "closed joint stock company",
    "limited liability company",
}  # fmt: skip
"""Forms that may also stand before the name."""

HAN_FORMS = {
    "股份有限公司": "Co Ltd (by shares)", "有限责任公司": "Co Ltd", "有限公司": "Co Ltd", "集团公司": "Group",
    "公司": "Co",
    "株式会社": "KK", "주식회사": "Co Ltd",
}  # fmt: skip
"""Endings of names in Han script and Hangul, the longest first."""

GENERIC = frozenset(
    """group holding holdings trading trade trader traders company companies firm enterprise enterprises industry
    industries industrial international global world worldwide general services service solutions systems system
    technology technologies tech technical engineering electronics electronic logistics shipping transport
    transportation cargo freight import export imports exports manufacturing manufacturer production products product
    plant factory works institute university academy college school centre center bureau office agency ministry
    department committee commission council board authority administration service bank banking finance financial
    capital investment investments fund funds partners partner associates consulting management development research
    science scientific design construction energy oil gas petroleum power mining metals steel chemical chemicals
    aviation aerospace aircraft air airline airlines marine maritime naval defence defense military security
    foundation association union federation society organization organisation corporation network media news press
    agency post times daily supply supplies commerce commercial business house digital data information communications
    telecom equipment machinery machine tools motors motor auto automotive vessel ship drone drones unmanned special
    new old first second united national state federal republic city regional province provincial district north south
    east west northern southern eastern western central and of the for und et de
    группа компания торговый дом завод институт центр холдинг""".split()
)
"""Descriptors: shared by so many names that agreeing on one says little."""

_COUNTRIES = """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh
    belarus belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chad chile china
    colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia europe finland
    france gabon georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan jordan kazakhstan kenya korea kuwait kyrgyzstan laos latvia lebanon libya
    liechtenstein lithuania luxembourg macau madagascar malaysia mali malta mauritius mexico moldova monaco mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
    seychelles singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania
    thailand tunisia turkey turkmenistan türkiye uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia
    zimbabwe us usa uk uae eu un nato ussr prc dprk asia africa america россия китай украина иран беларусь"""
_DEMONYMS = """afghan albanian algerian american arab arabian argentine armenian asian australian austrian azerbaijani
    bangladeshi belarusian belgian bolivian brazilian british bulgarian burmese cambodian canadian chilean chinese
    colombian croatian cuban cypriot czech danish dutch egyptian emirati english estonian ethiopian european finnish
    french georgian german greek hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese
    jordanian kazakh kenyan korean kuwaiti kyrgyz laotian latvian lebanese libyan lithuanian malaysian maltese mexican
    moldovan mongolian moroccan nepali nigerian norwegian omani pakistani palestinian panamanian peruvian philippine
    polish portuguese qatari romanian russian saudi scottish serbian singaporean slovak slovenian soviet spanish
    sudanese swedish swiss syrian taiwanese tajik thai tunisian turkish turkmen ukrainian uzbek venezuelan vietnamese
    yemeni"""
_CAPITALS = """beijing shanghai hong kong moscow london paris berlin washington tehran dubai kyiv kiev minsk istanbul
    ankara delhi tokyo seoul brussels vienna geneva москва"""
PLACES = frozenset(f"{_COUNTRIES} {_DEMONYMS} {_CAPITALS}".split())
"""Countries, their adjectives and the cities that names borrow most. Alone, none of them stands for a firm."""

ARTICLES = frozenset("the a an".split())
LINKS = frozenset("of and the for in on at de du la und et y и".split())
