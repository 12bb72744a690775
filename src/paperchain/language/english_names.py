"""English words beside and inside names: what they say of the thing that bears the name. Data only."""

PLACE_HEADS = frozenset(
    """airport airfield street avenue road boulevard square province region oblast krai okrug city town village county
    peninsula terminal lane highway prefecture governorate district""".split()
)
WATERS = frozenset(
    "river island islands bay lake mountain mountains strait sea ocean valley port harbour harbor desert gulf".split()
)
"""Words of places that firms like to bear too."""
RANKS = frozenset(
    """judge attorney minister secretary agent officer inspector detective commissioner senator ambassador captain major
    sergeant colonel general president chairman congressman governor mayor king queen prince princess sheikh pope
    commander lieutenant admiral marshal chancellor premier ayatollah imam sir lord lady dame dr prof professor mr mrs
    ms prosecutor datuk dato tun puan haji sheik shaikh herr frau monsieur madame mme señor señora justice councillor
    brigadier constable bishop archbishop rabbi reverend rev reporter editor spokesman spokeswoman spokesperson
    superintendent sgt col gen lt capt maj rep sen gov""".split()
)
"""Words before the name of a person that are no part of it."""
RANK_WORDS = RANKS | frozenset(
    """special assistant deputy chief trial district acting former first prime foreign defence defense u.s. us united
    states vice under interior finance trade sanctions senior supervisory principal associate charge the""".split()
)
"""Words that stand before a rank."""
LAW_HEADS = frozenset(
    """act list order regulation regulations resolution convention treaty directive code protocol agreement
    constitution charter law statute accord visa licence license warrant indictment schedule annex""".split()
)
EVENT_HEADS = frozenset(
    "exhibition expo forum summit conference war festival olympics championship airshow revolution crisis".split()
)
POSTS = frozenset(
    """director ceo cfo chairman chairwoman chair president vice-president founder co-founder owner co-owner
    shareholder manager executive officer spokesman spokeswoman spokesperson employee lawyer counsel engineer
    accountant partner secretary head chief fellow analyst professor researcher representative agent adviser advisor
    treasurer trustee beneficiary subsidiary affiliate unit arm division branch customer supplier distributor
    headquarters account licence license""".split()
)
"""Nouns that stand before "of X", "at X", where X is a body."""

HELD = frozenset("contract deal agreement share shares stake control ownership invoice invoices".split())
STAKES = frozenset("stake share interest shareholding invest investment confidence".split())
"""Nouns before "in X" where X is a firm."""

OWN = frozenset(
    """customer supplier shareholder employee board factory plant headquarters subsidiary chief ceo chairman website
    product director invoice account office spokesman spokeswoman spokesperson management staff owner founder
    engineer warehouse executive revenue profit share stock contract sale customer export shipment""".split()
)
"""Nouns that stand behind "X’s", where X is a body."""

SHIPS = frozenset(
    """tanker vessel ship boat freighter freight-ship barge yacht ferry trawler bulker frigate corvette destroyer
    steamer dredger tug tugboat""".split()
)

BUSINESS = frozenset(
    """export import re-export sell ship supply manufacture make produce deliver bill invoice buy purchase order wire
    pay transfer procure acquire develop hire respond comment provide receive distribute charge consign sign
    operate employ build declare freight forward route""".split()
)
