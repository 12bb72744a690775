"""English words that say who speaks and how surely. Data only."""

SAY = frozenset(
    """say tell state report note add explain announce confirm show reveal indicate disclose write mention
    describe argue insist stress emphasize emphasise claim maintain assert declare point find observe
    acknowledge admit concede testify recall conclude document detail reply respond read warn comment
    publish certify record list inform notify""".split()
)
BELIEVE = frozenset(
    """suggest believe think suspect assume estimate imply hint assess consider expect fear appear seem
    speculate""".split()
)
ALLEGE = frozenset("allege accuse charge indict suspect blame".split())
DENY = frozenset("deny reject dismiss refute dispute disavow contradict disclaim".split())
NOT_DO = frozenset("refuse decline fail prevent block avoid refrain forbid prohibit".split())
PLAN = frozenset(
    """plan intend agree seek attempt try offer aim want hope propose prepare promise pledge vow order request ask
    negotiate conspire consider need schedule""".split()
)
ADVERBS = {
    "reportedly": "reported",
    "allegedly": "alleged",
    "purportedly": "alleged",
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

LET_DO = frozenset(
    "help ask order tell force allow enable instruct persuade direct hire pay invite see mention".split()
)
"""Verbs whose object does the infinitive that follows."""

WEIGHT = ("asserted", "reported", "planned", "possible", "alleged", "no_comment")
"""From the surest to the least sure."""
