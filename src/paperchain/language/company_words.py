"""What the common words of company names mean, from Russian, Ukrainian and Chinese into English: descriptors that
compare across scripts. Places and brands are not translated: they are romanised."""

import re
from functools import lru_cache

CYRILLIC: dict[str, str] = {
    "завод": "plant", "комбинат": "plant", "фабрика": "factory", "предприятие": "enterprise", "компания": "company",
    "группа": "group", "холдинг": "holding", "концерн": "concern", "корпорация": "corporation", "банк": "bank",
    "институт": "institute", "университет": "university", "академия": "academy", "центр": "center", "бюро": "bureau",
    "научно": "scientific", "исследовательский": "research", "производственное": "production",
    "производственный": "production", "производственная": "production", "научный": "scientific",
    "объединение": "association", "торговый": "trading", "торговая": "trading", "дом": "house", "фирма": "firm",
    "технологии": "technologies", "технология": "technology", "технологий": "technologies", "системы": "systems",
    "системный": "systems", "инжиниринг": "engineering", "логистика": "logistics", "сервис": "service",
    "авиационный": "aviation", "авиация": "aviation", "электроника": "electronics", "электронные": "electronic",
    "электромеханический": "electromechanical", "механический": "mechanical", "машиностроительный": "machinebuilding",
    "оптический": "optical", "приборостроительный": "instrument", "химический": "chemical", "металлургический":
    "metallurgical", "нефтяная": "oil", "газовая": "gas", "энергетическая": "energy", "строительная": "construction",
    "транспортная": "transport", "международный": "international", "международная": "international",
    "государственный": "state", "государственное": "state", "федеральное": "federal", "российский": "russian",
    "российская": "russian", "русский": "russian", "фонд": "fund", "союз": "union", "ассоциация": "association",
    "агентство": "agency", "служба": "service", "министерство": "ministry", "управление": "directorate",
    "судоходная": "shipping", "судостроительный": "shipbuilding", "верфь": "shipyard", "порт": "port",
    "конструкторское": "design", "опытный": "experimental", "опытно": "experimental", "экспериментальный":
    "experimental", "ремонтный": "repair", "оборонный": "defense", "оборона": "defense", "военный": "military",
    "беспилотные": "unmanned", "и": "and", "имени": "named", "комплекс": "complex", "специальный": "special",
    "лаборатория": "laboratory", "москва": "moscow", "московский": "moscow", "микроэлектроники": "microelectronics",
    "техника": "technics", "вооружение": "arms", "боеприпасы": "ammunition", "радиотехнический": "radiotechnical",
    "приборов": "instruments", "материалов": "materials", "материалы": "materials", "промышленность": "industry",
    "промышленная": "industrial", "инвестиции": "investments", "управляющая": "management", "развития": "development",
    "підприємство": "enterprise", "компанія": "company", "група": "group", "торговий": "trading",
}  # fmt: skip
"""Cyrillic word -> its English."""

HAN: dict[str, str] = {
    "进出口": "import export", "進出口": "import export", "国际": "international", "國際": "international",
    "贸易": "trading", "貿易": "trading", "商贸": "trading", "科技": "technology", "技术": "technology",
    "技術": "technology", "电子": "electronics", "電子": "electronics", "实业": "industrial", "實業": "industrial",
    "工业": "industry", "工業": "industry", "集团": "group", "集團": "group", "控股": "holding", "投资": "investment",
    "投資": "investment", "物流": "logistics", "供应链": "supply chain", "供應鏈": "supply chain", "管理": "management",
    "机械": "machinery", "機械": "machinery", "设备": "equipment", "設備": "equipment", "制造": "manufacturing",
    "航空": "aviation", "航天": "aerospace", "航运": "shipping", "航運": "shipping", "海运": "shipping",
    "船务": "shipping", "船務": "shipping", "光电": "optoelectronics", "光電": "optoelectronics", "光学": "optics",
    "半导体": "semiconductor", "半導體": "semiconductor", "微电子": "microelectronics", "信息": "information",
    "通信": "communication", "通讯": "communication", "网络": "network", "软件": "software", "智能": "intelligent",
    "自动化": "automation", "精密": "precision", "仪器": "instrument", "材料": "materials", "化工": "chemical",
    "化学": "chemical", "石油": "petroleum", "能源": "energy", "电力": "power", "汽车": "automotive", "发展":
    "development", "發展": "development", "研究所": "institute", "研究院": "institute", "大学": "university",
    "中心": "center", "服务": "service", "服務": "service", "工程": "engineering", "建设": "construction",
    "卫星": "satellite", "无人机": "drone", "数控": "cnc", "机床": "machine tool", "五金": "hardware", "模具": "mold",
    "商行": "trading", "厂": "factory", "廠": "factory", "中国": "china", "中國": "china", "香港": "hong kong",
    "企业": "enterprise", "企業": "enterprise", "金属": "metal", "橡胶": "rubber", "塑料": "plastic", "新能源":
    "new energy", "系统": "system", "安全": "security", "传感": "sensor", "医疗": "medical", "生物": "biological",
    "市": "", "省": "", "区": "", "县": "",
}  # fmt: skip
"""Chinese word -> its English; a place's rank says nothing and is left out."""

_HAN_WORDS = re.compile("|".join(sorted(HAN, key=lambda w: (-len(w), w))))


@lru_cache(maxsize=65536)
def translated(name: str) -> str:
    """A name with its common words in English and the rest as it was: "武汉星海科技" -> "武汉星海 technology"."""
    if name.isascii():
        return name
    if any("\u0400" <= c <= "\u04ff" for c in name):
        return re.sub(r"[^\W\d_]+", lambda m: CYRILLIC.get(m.group().casefold(), m.group()), name)
    return _HAN_WORDS.sub(lambda m: f" {HAN[m.group()]} ", name)
