"""How currencies are written: symbols, ISO 4217 codes and words, each mapped to its code."""

import re

SYMBOLS = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD",
    "R$": "BRL", "CN¥": "CNY", "JP¥": "JPY", "RMB¥": "CNY", "$": "USD", "＄": "USD", "€": "EUR", "£": "GBP", "₽": "RUB",
    "₴": "UAH", "₹": "INR", "₺": "TRY", "₩": "KRW", "₸": "KZT", "₪": "ILS", "₫": "VND", "฿": "THB", "¥": "", "￥": "",
}  # fmt: skip
"""An empty code: the symbol stands for more than one currency."""

CODES = frozenset(
    "AED AMD AUD AZN BDT BGN BHD BRL BYN CAD CHF CNY CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR IQD IRR JOD JPY KES"
    " KGS KRW KWD KZT LBP LKR MAD MDL MMK MNT MXN MYR NGN NOK NZD OMR PHP PKR PLN QAR RON RSD RUB SAR SEK SGD SYP THB"
    " BTC ETH USDT USDC TJS TMT TRY TWD UAH USD UZS VND YER ZAR CNH RMB RUR".split()
)
_OLD_CODES = {"CNH": "CNY", "RMB": "CNY", "RUR": "RUB"}

# Word pattern -> code. The first that matches wins, so the specific ones stand first.
_WORDS = (
    (r"(?:hong kong|hk) dollars?", "HKD"),
    (r"singapore(?:an)? dollars?", "SGD"),
    (r"(?:new )?taiwan(?:ese)? dollars?", "TWD"),
    (r"canadian dollars?", "CAD"),
    (r"australian dollars?", "AUD"),
    (r"new zealand dollars?", "NZD"),
    (r"(?:us |u\.s\. |american )?dollars?", "USD"),
    (r"euros?", "EUR"),
    (r"egyptian pounds?", "EGP"),
    (r"syrian pounds?", "SYP"),
    (r"lebanese pounds?", "LBP"),
    (r"(?:british )?pounds?(?: sterling)?|sterling", "GBP"),
    (r"(?:chinese )?(?:yuan|renminbi)", "CNY"),
    (r"belarus(?:ian)? rou?bles?", "BYN"),
    (r"(?:russian )?rou?bles?", "RUB"),
    (r"(?:ukrainian )?hryvn(?:ia|ias|ya|yas|i)", "UAH"),
    (r"moroccan dirhams?", "MAD"),
    (r"(?:uae |emirati )?dirhams?", "AED"),
    (r"(?:turkish )?liras?", "TRY"),
    (r"pakistani rupees?", "PKR"),
    (r"sri lankan rupees?", "LKR"),
    (r"(?:indian )?rupees?", "INR"),
    (r"(?:south korean )?won", "KRW"),
    (r"(?:japanese )?yen", "JPY"),
    (r"(?:kazakh(?:stani)? )?tenge", "KZT"),
    (r"kyrgyz(?:stani)? soms?", "KGS"),
    (r"uzbek(?:istani)? (?:soms?|sums?)", "UZS"),
    (r"(?:georgian )?lari", "GEL"),
    (r"armenian drams?", "AMD"),
    (r"azer(?:baijani|i) manats?", "AZN"),
    (r"omani rials?", "OMR"),
    (r"yemeni rials?", "YER"),
    (r"(?:iranian )?rials?", "IRR"),
    (r"qatari riyals?", "QAR"),
    (r"(?:saudi )?riyals?", "SAR"),
    (r"swiss francs?", "CHF"),
    (r"(?:polish )?zlot(?:y|ys|ych)", "PLN"),
    (r"(?:thai )?baht", "THB"),
    (r"(?:israeli )?shekels?", "ILS"),
    (r"(?:malaysian )?ringgit", "MYR"),
    (r"(?:indonesian )?rupiah", "IDR"),
    (r"bitcoins?", "BTC"),
    (r"(?:bulgarian )?leva?", "BGN"),
    (r"(?:romanian )?lei", "RON"),
    (r"(?:norwegian )(?:kroner|kronor|krone|krona)", "NOK"),
    (r"(?:swedish )(?:kronor|krona|kroner)", "SEK"),
    (r"(?:danish )(?:kroner|krone)", "DKK"),
    (r"kron(?:er|or|e|a)", ""),
    (r"(?:czech )?koruna[s]?", "CZK"),
    (r"(?:hungarian )?forints?", "HUF"),
    (r"(?:brazilian )reai?s", "BRL"),
    (r"(?:mexican )pesos?", "MXN"),
    (r"(?:south african )?rands?", "ZAR"),
    (r"(?:vietnamese )?dong", "VND"),
    (r"(?:iraqi )dinars?", "IQD"),
    (r"(?:kuwaiti )dinars?", "KWD"),
    (r"(?:serbian )dinars?", "RSD"),
    (r"(?:jordanian )dinars?", "JOD"),
    (r"(?:nigerian )?naira", "NGN"),
    (r"kenyan shillings?", "KES"),
    (r"рубл(?:ь|я|ей)|руб\.?", "RUB"),
    (r"доллар(?:а|ов)?(?: сша)?", "USD"),
    (r"юан(?:ь|я|ей)", "CNY"),
    (r"евро", "EUR"),
    (r"гривен|гривн[аи]", "UAH"),
    (r"美元", "USD"),
    (r"欧元", "EUR"),
    (r"卢布", "RUB"),
    (r"日元", "JPY"),
    (r"(?:人民币)?元", "CNY"),
)

_NOUNS = frozenset(
    """dollar euro yuan renminbi rouble ruble hryvnia dirham lira rupee yen tenge lari manat rial riyal franc zloty baht
    shekel ringgit rupiah bitcoin krone krona koruna forint peso dinar naira shilling""".split()
) | {"kroner", "kronor", "zlotys", "liras"}

SYMBOL = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
"""Pattern of every symbol, the longest first."""
CODE = "|".join(sorted(CODES))
WORD = "|".join(pattern for pattern, _ in _WORDS)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in _WORDS)


def code(written: str) -> str:
    """ISO 4217 code of a currency as written; empty if it stands for more than one, or for none."""
    written = written.strip()
    if written in SYMBOLS:
        return SYMBOLS[written]
    if written in CODES:
        return _OLD_CODES.get(written, written)
    words = " ".join(written.replace("-", " ").split())
    return next((iso for pattern, iso in _COMPILED if pattern.fullmatch(words)), "")


def is_currency(word: str) -> bool:
    """True for one word that names money and nothing else: "kroner", "USD"; not "won", "pound", "som"."""
    return word in CODES or word in SYMBOLS or word.lower() in _NOUNS or word.lower().removesuffix("s") in _NOUNS
