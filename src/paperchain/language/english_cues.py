"""English words that say who speaks and how surely. Data only."""

SAY = frozenset(
    """say tell state report note add explain announce confirm show reveal indicate disclose write mention
    describe argue insist stress emphasize emphasise claim maintain assert declare point find observe
    acknowledge admit concede testify recall conclude document detail reply respond read warn comment
    publish certify record list inform notify caution contend assert reiterate remark complain concede recount
    determine clarify""".split()
)
BELIEVE = frozenset(
    """suggest believe think suspect assume estimate imply hint assess consider expect fear appear seem
    speculate estimate reckon""".split()
)
ALLEGE = frozenset("allege accuse charge indict suspect blame".split())
DENY = frozenset("deny reject dismiss refute dispute disavow contradict disclaim".split())
NOT_DO = frozenset("refuse decline fail prevent block avoid refrain forbid prohibit".split())
PLAN = frozenset(
    """plan intend agree seek attempt try offer aim want hope propose prepare promise pledge vow order request ask
    negotiate conspire consider need schedule instruct urge""".split()
)
ADVERBS = {
    "reportedly": "reported",
    "allegedly": "alleged",
    "purportedly": "alleged",
    "ostensibly": "alleged",
    "nominally": "alleged",
    "supposedly": "alleged",
    "apparently": "possible",
    "possibly": "possible",
    "perhaps": "possible",
    "probably": "possible",
    "likely": "possible",
    "presumably": "possible",
    "potentially": "possible",
    "maybe": "possible",
}
ADJECTIVES = {"alleged": "alleged", "suspected": "alleged", "possible": "possible", "potential": "possible",
              "planned": "planned", "proposed": "planned", "reported": "reported", "apparent": "possible",
              "future": "planned", "would-be": "planned"}  # fmt: skip
MODALS = {"may": "possible", "might": "possible", "could": "possible", "would": "possible", "should": "possible",
          "will": "planned", "must": "possible", "shall": "planned", "can": "possible"}  # fmt: skip
BLAME = frozenset(
    """accuse charge suspect convict sanction designate list fine blame arrest indict penalise penalize punish
    prosecute condemn criticize criticise investigate jail sentence detain""".split()
)
"""Verbs whose object is who did what follows: "charged him with selling"."""

HEARERS = frozenset("court jury inquiry tribunal inquest trial hearing panel committee judge".split())
"""Who is told what is not settled yet: "the court was told"."""

LET_DO = frozenset(
    """help ask order tell force allow enable instruct persuade direct hire pay invite see mention select tap choose
    appoint commission engage recruit task require urge encourage request authorise authorize permit license cause
    induce convince employ get train assist trick dupe push press lobby pressure pressurise bribe beg""".split()
)
"""Verbs whose object does the infinitive that follows."""

WEIGHT = ("asserted", "reported", "planned", "possible", "alleged", "no_comment")
"""From the surest to the least sure."""


ATTITUDE = frozenset(
    """think feel know want hope wish expect worry wonder doubt agree disagree decide plan intend vow pledge promise
    threaten refuse decline urge call advise recommend encourage propose seek predict forecast foresee imagine consider
    regard view see understand realize realise learn hear remember forget recognize recognise prefer like love hate
    fear dread mind care try aim need demand request ask beg plead invite order instruct remind convince persuade
    assure reassure guess reckon bet figure suppose presume anticipate judge decide determine favor favour""".split()
)
"""Verbs of thinking, wanting and asking: what they govern is somebody's, not the document's."""

ABOUT = {
    **dict.fromkeys(
        """describe announce reveal disclose report criticize criticise praise condemn denounce defend support oppose
        endorse back blame attack dismiss reject deny dispute question cite mention discuss acknowledge admit applaud
        welcome slam blast mock deride hail tout propose propose recall recount outline detail predict promise pledge
        suggest demand urge raise stress emphasize emphasise highlight underscore echo express voice issue declare
        proclaim call want favor favour prefer fear like support""".split(),
        (),
    ),
    **dict.fromkeys("talk speak boast complain joke write tweet warn".split(), ("about", "of", "on")),
    **dict.fromkeys("refer point allude object respond".split(), ("to",)),
    "call": ("for", "on"),
    "argue": ("for", "against"),
    "accuse": ("of",),
}
"""Verbs whose object is what is said or held, with the prepositions that may stand before it."""

ASSERTIONS = frozenset(
    """allegation claim accusation assertion belief view opinion statement suggestion contention argument conclusion
    finding suspicion warning denial report rumor rumour speculation criticism complaint concern fear promise pledge
    vow prediction notion charge insistence admission announcement""".split()
)
"""Nouns of saying and thinking: "the allegation that"."""

HEARSAY = frozenset("reportedly allegedly purportedly supposedly".split())
"""Adverbs that give what is told to others without naming them."""

NO_CUE = frozenset(
    """make let help be do have get go come keep start begin stop continue happen mean ensure prove cause force allow
    enable lead take give remain become use""".split()
)
"""Verbs whose clause is no saying or thinking."""

AS_TOLD = frozenset("set describe lay detail outline state allege report note mention quote put cite".split())
"""Verbs that follow "as" where a paper is pointed to: "as set forth in the indictment"."""

CITE = frozenset("cite quote reference".split())
"""Verbs whose object is the source: "the Herald, citing officials, reported"."""

OPINION = frozenset("view opinion telling account version word estimation judgment judgement estimate reading".split())
"""Nouns that give a sentence to somebody: "in the minister's view"."""

SPEAKING_PAPERS = frozenset(
    """agreement plea filing database registry minutes message chat article website post entry testimony ledger
    version draft edition investigation inquiry probe book data datum bill waybill lading allegation proof""".split()
)
"""Papers that speak, besides those that name goods or parties."""

OWN_WORDS = frozenset("statement announcement release comment remark post tweet reply response".split())
"""Papers in which somebody speaks for himself: "a statement from the ministry" is the ministry speaking."""

VAGUE = frozenset(
    """person people source official officer insider employee executive investigator diplomat trader aide individual
    man woman lawyer analyst engineer worker soldier resident agent""".split()
)
"""People who may be told of without a name."""

RANKS = frozenset(
    """secretary attorney general agent charge director minister president senator representative congressman
    congresswoman judge ambassador commissioner inspector detective sergeant captain colonel major lieutenant commander
    admiral chairman chairwoman chief deputy assistant acting under spokesman spokeswoman spokesperson mr mrs ms dr
    prof professor sir chancellor governor mayor sheriff premier magistrate prosecutor analyst lawyer""".split()
)
"""Words of an office before a person's name."""

HARDLY = frozenset("almost nearly hardly scarcely barely rarely seldom".split())
"""Adverbs before a verb by which the deed was not done, or hardly ever."""

WRONGLY = frozenset("wrongly falsely incorrectly erroneously mistakenly inaccurately misleadingly".split())
"""Adverbs that take back what a verb of saying tells."""

DOUBTED = {
    **dict.fromkeys(
        """possible likely conceivable plausible probable unlikely doubtful questionable unclear uncertain unknown
        unproven unconfirmed unverified debatable disputed unaware ignorant""".split(),
        "possible",
    ),
    **dict.fromkeys(
        """ready willing obliged obligated eager keen due set free able prepared required bound allowed authorised
        authorized entitled liable scheduled poised licensed permitted""".split(),
        "planned",
    ),
    **dict.fromkeys("illegal unlawful forbidden prohibited wrong criminal impermissible legal lawful".split(), "open"),
    **dict.fromkeys("unable incapable unwilling impossible powerless".split(), "not"),
}
"""Adjectives of which a clause hangs, and what they make of it."""

RETRACT = frozenset("retract withdraw drop correct recant revise abandon quash remove delete".split())
"""Verbs by which a report, a claim or a charge is taken back."""

DISPROVE = frozenset("disprove debunk discredit rebut".split())
ABANDON = frozenset("abandon cancel scrap shelve terminate suspend postpone delay thwart foil oppose".split())
"""Verbs whose object did not come to be, or not then."""

ACQUIT = frozenset("acquit clear exonerate absolve".split())
FEIGN = frozenset("pretend feign lie fake simulate imagine".split())
FORESEE = frozenset("foresee envisage stipulate require demand propose recommend urge request advise".split())
"""Verbs whose clause tells what is to be."""

PUNISH = frozenset(
    """arrest detain sanction designate blacklist investigate prosecute try sue probe extradite apprehend""".split()
)
"""Measures whose ground is not proven: "arrested for selling"."""

TALKS = frozenset(
    "talk negotiation discussion plan proposal bid attempt request application intention offer tender".split()
)
TRIALS = frozenset("trial accusation suspicion count indictment investigation probe inquiry arrest complaint".split())
"""Nouns of the law before what is yet to be shown."""

IMPLICATIVE = frozenset(
    """manage begin start continue help use cause force get lead enable serve come proceed go happen know find see
    understand prove know turn make let bother dare work pay hire employ combine team cooperate collaborate
    be have travel join""".split()
)
"""Verbs whose infinitive was done."""
