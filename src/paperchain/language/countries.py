"""The country that a name, an adjective or a code means: "Russian Federation", "Russian", "RU" -> "ru"."""

import re

from paperchain.language.english_words import COUNTRIES

_CODES = """
ad Andorra|ae United Arab Emirates,UAE,Emirati|af Afghanistan|ag Antigua and Barbuda|al Albania|am Armenia|ao Angola
ar Argentina|at Austria|au Australia|az Azerbaijan|ba Bosnia and Herzegovina,Bosnia|bb Barbados|bd Bangladesh
be Belgium|bf Burkina Faso|bg Bulgaria|bh Bahrain|bi Burundi|bj Benin|bm Bermuda|bn Brunei|bo Bolivia|br Brazil
bs Bahamas|bt Bhutan|bw Botswana|by Belarus|bz Belize|ca Canada|cd Democratic Republic of the Congo,DR Congo,DRC
cf Central African Republic|cg Congo,Republic of the Congo|ch Switzerland|ci Ivory Coast,Cote d'Ivoire,Côte d'Ivoire
cl Chile|cm Cameroon|cn China,People's Republic of China,PRC|co Colombia|cr Costa Rica|cu Cuba|cv Cape Verde
cy Cyprus|cz Czechia,Czech Republic|de Germany|dj Djibouti|dk Denmark|dm Dominica|do Dominican Republic|dz Algeria
ec Ecuador|ee Estonia|eg Egypt|er Eritrea|es Spain|et Ethiopia|fi Finland|fj Fiji|fr France|ga Gabon
gb United Kingdom,UK,Britain,Great Britain,England,Scotland,Wales|gd Grenada|ge Georgia|gh Ghana|gi Gibraltar
gm Gambia|gn Guinea|gq Equatorial Guinea|gr Greece|gt Guatemala|gw Guinea-Bissau|gy Guyana|hk Hong Kong|hn Honduras
hr Croatia|ht Haiti|hu Hungary|id Indonesia|ie Ireland|il Israel|in India|iq Iraq|ir Iran,Islamic Republic of Iran
is Iceland|it Italy|jm Jamaica|jo Jordan|jp Japan|ke Kenya|kg Kyrgyzstan|kh Cambodia|km Comoros|kn Saint Kitts and Nevis
kp North Korea,DPRK,Democratic People's Republic of Korea,Korea North|kr South Korea,Republic of Korea,Korea South,Korea
kw Kuwait|ky Cayman Islands|kz Kazakhstan|la Laos|lb Lebanon|lc Saint Lucia|li Liechtenstein|lk Sri Lanka|lr Liberia
ls Lesotho|lt Lithuania|lu Luxembourg|lv Latvia|ly Libya|ma Morocco|mc Monaco|md Moldova,Republic of Moldova
me Montenegro|mg Madagascar|mh Marshall Islands|mk North Macedonia,Macedonia|ml Mali|mm Myanmar,Burma,Myanmar/Burma
mn Mongolia|mo Macau,Macao|mr Mauritania|mt Malta|mu Mauritius|mv Maldives|mw Malawi|mx Mexico|my Malaysia
mz Mozambique|na Namibia|ne Niger|ng Nigeria|ni Nicaragua|nl Netherlands,Holland|no Norway|np Nepal|nz New Zealand
om Oman|pa Panama|pe Peru|pg Papua New Guinea|ph Philippines|pk Pakistan|pl Poland|pr Puerto Rico
ps Palestine,Palestinian|pt Portugal|py Paraguay|qa Qatar|ro Romania|rs Serbia|ru Russia,Russian Federation|rw Rwanda
sa Saudi Arabia,Saudi|sb Solomon Islands|sc Seychelles|sd Sudan|se Sweden|sg Singapore|si Slovenia|sk Slovakia
sl Sierra Leone|sm San Marino|sn Senegal|so Somalia|sr Suriname|ss South Sudan|st Sao Tome and Principe|sv El Salvador
sy Syria,Syrian Arab Republic|sz Eswatini,Swaziland|td Chad|tg Togo|th Thailand|tj Tajikistan|tl Timor-Leste,East Timor
tm Turkmenistan|tn Tunisia|tr Turkey,Türkiye|tt Trinidad and Tobago|tw Taiwan|tz Tanzania|ua Ukraine|ug Uganda
us United States,USA,United States of America,America|uy Uruguay|uz Uzbekistan|va Vatican|ve Venezuela
vc Saint Vincent and the Grenadines|vg British Virgin Islands|vn Vietnam,Viet Nam|vu Vanuatu|ws Samoa|xk Kosovo
ye Yemen|za South Africa|zm Zambia|zw Zimbabwe
"""
_BY_NAME: dict[str, str] = {}
for _line in re.split(r"[|\n]", _CODES.strip()):
    _code, _, _names = _line.partition(" ")
    _BY_NAME |= {_name.casefold(): _code for _name in (_code, *_names.split(","))}
_BY_NAME |= {people: _BY_NAME[state.casefold()] for people, state in COUNTRIES.items() if state.casefold() in _BY_NAME}


def country_code(text: str) -> str:
    """The code of ISO 3166 in small letters; empty if the text names no country that is known."""
    plain = " ".join(text.casefold().replace(".", "").split())
    if plain in _BY_NAME:
        return _BY_NAME[plain]
    last, comma, first = plain.partition(", ")  # "congo, democratic republic of the", "korea, north"
    turned = f"{first} {last}" if comma else plain.removeprefix("the ")
    return _BY_NAME.get(turned, "")
