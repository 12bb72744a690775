"""What the common words of company names mean, from Russian, Ukrainian and Chinese into English: descriptors that
compare across scripts, and the Chinese places that names begin with. Brands are not translated: they are romanised."""

import re
from functools import lru_cache

_CYRILLIC = """
завод=plant комбинат=plant фабрик=factory предприяти=enterprise підприємств=enterprise компани=company компані=company
групп=group група=group холдинг=holding концерн=concern корпораци=corporation банк=bank институт=institute
інститут=institute университет=university академи=academy центральн=central центр=center бюро=bureau научн=scientific
исследов=research производств=production объединенн=united объединённ=united объединени=association дом=house
фирм=firm технологич=technological технолог=technology технолоджи=technology систем=system инжинир=engineering
логистик=logistics логістик=logistics сервис=service авиаци=aviation авиастро=aircraft электроник=electronics
электронн=electronic электромеханич=electromechanical механич=mechanical машиностро=machinebuilding оптич=optical
оптик=optics приборостро=instrument приборов=instruments химич=chemical металлург=metallurgical нефтян=oil газов=gas
энергет=energy энерго=energy строитель=construction транспорт=transport международн=international
національн=national национальн=national государствен=state державн=state федеральн=federal федераци=federation
российск=russian россии=russia русск=russian украин=ukraine україн=ukraine фонд=fund союз=union ассоциаци=association
агентств=agency служб=service министерств=ministry міністерств=ministry управлени=directorate судоходн=shipping
судостро=shipbuilding судоремонт=shiprepair кораблестро=shipbuilding верфь=shipyard порт=port
конструкторск=design опытн=experimental эксперимент=experimental ремонт=repair оборонн=defense обороны=defense
военн=military беспилотн=unmanned решени=solutions комплекс=complex специальн=special лаборатор=laboratory
микроэлектроник=microelectronics техник=technics вооружен=arms боеприпас=ammunition радиотехн=radiotechnical
материал=materials промышленн=industrial инвест=investment управляющ=management развити=development точн=precision
торгов=trading торгівел=trading трейдинг=trading трейд=trade космич=space воздушн=air гражданск=civil
самолет=aircraft вертолет=helicopters вертолёт=helicopters двигател=engine морск=marine флот=fleet лини=lines
отделени=branch наук=sciences бюджетн=budgetary учрежден=institution область=region республик=republic
снабжен=supply экспорт=export импорт=import связь=communications связи=communications информаци=information
безопасн=security цифров=digital программ=software робот=robotics полупроводник=semiconductor лазер=laser
радиолокац=radar ракет=missile сталь=steel сталелит=steel труб=pipe подшипник=bearing станко=machinetool
инструмент=tool кабель=cable автомобил=automotive вагон=railcar железнодорожн=railway авиакомпани=airline
страхов=insurance финанс=financial капитал=capital медиа=media телеком=telecom новост=news новые=new новый=new
коммерческ=commercial акционерн=joint мобильн=mobile карт=card горно=mining тяжел=heavy нефтехим=petrochemical
коммерц=commercial металлообраб=metalworking сельскохоз=agricultural север=north южн=south восточн=eastern
западн=western мир=world
"""
_STEMS = tuple(sorted((pair.split("=") for pair in _CYRILLIC.split()), key=lambda p: (-len(p[0]), p[0])))
_BY_START: dict[str, list[tuple[str, str]]] = {}
for _stem, _meaning in _STEMS:
    _BY_START.setdefault(_stem[:2], []).append((_stem, _meaning))

_CHINESE = """
进出口=import_export 進出口=import_export 国际=international 國際=international 贸易=trading 貿易=trading 商贸=trading
科技=technology 技术=technology 技術=technology 电子=electronics 電子=electronics 电气=electric 電氣=electric
电器=electrical 實業=industrial 实业=industrial 工业=industry 工業=industry 集团=group 集團=group 控股=holding
投资=investment 投資=investment 物流=logistics 供应链=supply_chain 供應鏈=supply_chain 管理=management 机械=machinery
機械=machinery 设备=equipment 設備=equipment 制造=manufacturing 製造=manufacturing 航空=aviation 航天=aerospace
航运=shipping 航運=shipping 海运=shipping 船务=shipping 船務=shipping 货运=freight 代理=agency 光电=optoelectronics
光電=optoelectronics 光学=optics 半导体=semiconductor 半導體=semiconductor 微电子=microelectronics 信息=information
通信=communication 通讯=communication 网络=network 网路=network 软件=software 智能=intelligent 自动化=automation
精密=precision 仪器=instrument 材料=materials 化工=chemical 化学=chemical 石油=petroleum 能源=energy 电力=power
汽车=automotive 发展=development 發展=development 研究所=institute 研究院=institute 大学=university 中心=center
服务=service 服務=service 工程=engineering 建设=construction 卫星=satellite 无人机=drone 数控=cnc 机床=machinetool
五金=hardware 模具=mold 商行=trading 厂=factory 廠=factory 企业=enterprise 企業=enterprise 金属=metal 橡胶=rubber
塑料=plastic 新能源=new_energy 系统=system 系統=system 安全=security 传感=sensor 医疗=medical 生物=biological
空间=space 高科=hightech 创新=innovation 國防=defense 国防=defense 公安局=public_security_bureau 局=bureau
部=ministry 总公司=corporation 总=general 环球=global 全球=global
开发=development 開發=development 激光=laser 显示=display 元件=component
器件=device 科学=science 铁路=railway 钢铁=steel 石化=petrochemical 食品=food
市= 省= 区= 區= 县= 自治= 股份= 有限责任=
"""
_PLACES = """
中国=china 中國=china 香港=hongkong 北京=beijing
上海=shanghai 深圳=shenzhen 广州=guangzhou 廣州=guangzhou 天津=tianjin 重庆=chongqing 武汉=wuhan 武漢=wuhan
成都=chengdu 西安=xian 南京=nanjing 杭州=hangzhou 苏州=suzhou 无锡=wuxi 宁波=ningbo 青岛=qingdao 大连=dalian
沈阳=shenyang 哈尔滨=harbin 长春=changchun 长沙=changsha 郑州=zhengzhou 济南=jinan 合肥=hefei 福州=fuzhou
厦门=xiamen 东莞=dongguan 佛山=foshan 珠海=zhuhai 义乌=yiwu 温州=wenzhou 扬州=yangzhou 常州=changzhou 南通=nantong
昆明=kunming 贵阳=guiyang 太原=taiyuan 石家庄=shijiazhuang 兰州=lanzhou 乌鲁木齐=urumqi 山东=shandong 山西=shanxi
江苏=jiangsu 浙江=zhejiang 广东=guangdong 廣東=guangdong 福建=fujian 河北=hebei 河南=henan 湖北=hubei 湖南=hunan
四川=sichuan 陕西=shaanxi 辽宁=liaoning 吉林=jilin 黑龙江=heilongjiang 安徽=anhui 江西=jiangxi 云南=yunnan
贵州=guizhou 甘肃=gansu 新疆=xinjiang 内蒙古=innermongolia 海南=hainan 台湾=taiwan 臺灣=taiwan 澳门=macau
芜湖=wuhu 辽阳=liaoyang 烟台=yantai 威海=weihai 徐州=xuzhou 洛阳=luoyang 惠州=huizhou 中山=zhongshan 绍兴=shaoxing
"""
HAN_PLACES = dict(pair.split("=") for pair in _PLACES.split())
_HAN_DESCRIBES = {key: value.replace("_", " ") for key, _, value in (pair.partition("=") for pair in _CHINESE.split())}
HAN = HAN_PLACES | _HAN_DESCRIBES
DESCRIPTORS = frozenset(word for text in (*(e for _, e in _STEMS), *_HAN_DESCRIBES.values()) for word in text.split())
DESCRIPTORS -= frozenset("world house new air star general".split())
"""Every English word that a translation may give."""

_HAN_WORDS = re.compile("|".join(sorted(HAN, key=lambda w: (-len(w), w))))
_WORD = re.compile(r"[^\W\d_]+")


def _english(match: "re.Match[str]") -> str:
    word = match.group().casefold()
    for stem, meaning in _BY_START.get(word[:2], ()):
        if word.startswith(stem) and len(word) <= len(stem) + (10 if len(stem) > 6 else 6):
            return meaning
    return match.group()


@lru_cache(maxsize=65536)
def translated(name: str) -> str:
    """A name with its common words in English and the rest as it was: "武汉星海科技" -> "wuhan 星海 technology"."""
    if name.isascii():
        return name
    if any("\u0400" <= c <= "\u04ff" for c in name):
        return _WORD.sub(_english, name)
    return _HAN_WORDS.sub(lambda m: f" {HAN[m.group()]} ", name)
