"""One readable line for a claim: "Harbin Optik billed Vostok Trade for LX-9 sensors, more than CNY 5,000,000, 2024".

The line keeps what the source keeps open: a denial reads "did not supply", an allegation "allegedly supplied".
Who says it is not part of the line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paperchain.model.claims import Argument, Claim
from paperchain.model.frames import frames

NO_NAMES: Mapping[str, str] = {}

_YEAR = (
    "January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter"
)
_MONTHS = dict(zip([*range(1, 13), *range(21, 25)], _YEAR.split("|"), strict=True))
_COMPARED = {">=": "at least ", "<=": "at most ", ">": "more than ", "<": "less than ", "~": "about "}


@dataclass(frozen=True, slots=True)
class _Form:
    """How a kind is put into words: `base` follows "did not", `done` follows "may have" and "was"."""

    subject: str
    past: str
    base: str
    done: str
    object: str = ""
    extras: tuple[tuple[str, str], ...] = ()


_FORMS = {
    "admission": _Form("speaker", "admitted", "admit", "admitted", "theme"),
    "communication": _Form("speaker", "told", "tell", "told", "recipient", (("“", "topic"),)),
    "complaint": _Form("complainant", "complained about", "complain about", "complained about", "accused"),
    "disclosure": _Form("speaker", "disclosed", "disclose", "disclosed", "theme", (("to", "recipient"),)),
    "sanction_lifting": _Form("authority", "took off its list", "take off its list", "taken off the list", "target"),
    "violation": _Form("accused", "violated", "violate", "violated", "law"),
    "lineage": _Form("", "was drawn on", "be drawn on", "drawn on", "source"),
    "knowledge": _Form("cognizer", "knew", "know", "known", "theme"),
    "offer": _Form("supplier", "offered", "offer", "offered", "recipient", (("", "goods"),)),
    "assembly": _Form("assembler", "assembled", "assemble", "assembled", "product"),
    "assistance": _Form("agent", "assisted", "assist", "assisted", "beneficiary", (("in", "theme"),)),
    "component": _Form("component", "was found in", "form part of", "been found in", "product", (("by", "finder"),)),
    "concealment": _Form(
        "agent",
        "concealed",
        "conceal",
        "concealed",
        "theme",
        (("from", "deceived"), ("behind", "front"), ("for", "principal")),
    ),
    "contract": _Form("party", "contracted with", "contract with", "contracted with", "partner", (("for", "goods"),)),
    "contract_end": _Form(
        "party", "ended dealings with", "end dealings with", "ended dealings with", "partner", (("in", "goods"),)
    ),
    "acting_for": _Form("representative", "acted for", "act for", "acted for", "principal"),
    "court_appeal": _Form("accused", "appealed", "appeal", "appealed", "", (("against", "theme"),)),
    "employment_end": _Form("employee", "left", "leave", "left", "employer", (("as", "title"),)),
    "exhibition": _Form("exhibitor", "exhibited", "exhibit", "exhibited", "goods"),
    "insolvency": _Form("debtor", "became insolvent", "become insolvent", "become insolvent", ""),
    "ownership_end": _Form("owner", "gave up", "give up", "given up", "owned", (("to", "buyer"),)),
    "relationship": _Form("party", "is tied to", "be tied to", "been tied to", "partner"),
    "relationship_end": _Form("party", "broke with", "break with", "broken with", "partner"),
    "facilitation": _Form(
        "facilitator", "arranged", "arrange", "arranged", "theme", (("for", "beneficiary"), ("from", "supplier"))
    ),
    "financing": _Form(
        "payer",
        "moved money",
        "move money",
        "moved money",
        "",
        (("for", "theme"), ("to", "beneficiary"), ("through", "intermediary")),
    ),
    "meeting": _Form("party", "met", "meet", "met", "partner"),
    "cooperation": _Form("party", "worked with", "work with", "worked with", "partner", (("on", "product"),)),
    "dependency": _Form("whole", "depends on", "depend on", "depended on", "component"),
    "development": _Form(
        "developer", "developed", "develop", "developed", "product", (("with", "partner"), ("for", "beneficiary"))
    ),
    "employment": _Form("employee", "works for", "work for", "worked for", "employer", (("as", "title"),)),
    "identity": _Form("party", "is also", "go by the name", "gone by the name", "alias", ((",", "identifier"),)),
    "invoice": _Form("biller", "billed", "bill", "billed", "billed", (("for", "goods"),)),
    "manufacture": _Form("maker", "made", "make", "made", "product"),
    "no_comment": _Form("speaker", "did not comment", "comment", "commented", "", (("on", "topic"),)),
    "control": _Form("controller", "controls", "control", "controlled", "controlled"),
    "membership": _Form("member", "is a member of", "be a member of", "been a member of", "organisation"),
    "family": _Form("person", "is family of", "be family of", "been family of", "relative", ((",", "relation"),)),
    "location": _Form("located", "is based in", "be based in", "been based in", "place"),
    "nationality": _Form("national", "is of", "be of", "been of", "country"),
    "charge": _Form("authority", "charged", "charge", "charged", "accused", (("with", "offence"),)),
    "conviction": _Form("authority", "convicted", "convict", "convicted", "accused", (("of", "offence"),)),
    "sentence": _Form(
        "authority", "sentenced", "sentence", "sentenced", "accused", (("for", "offence"), ("to", "term"))
    ),
    "plea": _Form("accused", "entered a plea", "enter a plea", "entered a plea", "", (("to", "offence"),)),
    "arrest": _Form("authority", "arrested", "arrest", "arrested", "accused"),
    "extradition": _Form(
        "authority", "extradited", "extradite", "extradited", "accused", (("from", "origin"), ("to", "destination"))
    ),
    "forfeiture": _Form("accused", "forfeited", "forfeit", "forfeited", "goods", (("to", "authority"),)),
    "fine": _Form("authority", "fined", "fine", "fined", "accused"),
    "settlement": _Form("accused", "settled", "settle", "settled", "", (("with", "authority"),)),
    "seizure": _Form("authority", "seized", "seize", "seized", "goods", (("from", "owner"),)),
    "investigation": _Form("authority", "investigated", "investigate", "investigated", "target"),
    "licence": _Form(
        "authority", "decided on a licence", "decide on a licence", "decided on a licence", "", (("of", "holder"),)
    ),
    "order": _Form(
        "buyer", "ordered", "order", "ordered", "goods", (("from", "supplier"), ("through", "intermediary"))
    ),
    "ownership": _Form("owner", "owns", "own", "owned", "owned", (("through", "nominee"), (",", "share"))),
    "payment": _Form("payer", "paid", "pay", "paid", "payee", (("for", "goods"), ("through", "intermediary"))),
    "sanction": _Form("authority", "sanctioned", "sanction", "sanctioned", "target", ((",", "list"),)),
    "shipment": _Form(
        "shipper",
        "shipped",
        "ship",
        "shipped",
        "goods",
        (
            ("to", "consignee"),
            ("through", "carrier"),
            ("from", "origin"),
            ("by way of", "transit"),
            ("to", "destination"),
        ),
    ),
    "similarity": _Form("product", "resembles", "resemble", "resembled", "model"),
    "statement": _Form("speaker", "made a statement", "make a statement", "made a statement", "", (("on", "topic"),)),
    "supply": _Form(
        "supplier",
        "supplied",
        "supply",
        "supplied",
        "recipient",
        (
            ("with", "goods"),
            ("from", "origin"),
            ("to", "destination"),
            ("through", "intermediary"),
            ("by way of", "transit"),
        ),
    ),
    "test": _Form("tester", "tested", "test", "tested", "product", (("made by", "maker"),)),
    "training": _Form("trainer", "trained", "train", "trained", "trainee"),
    "travel": _Form(
        "traveller",
        "travelled",
        "travel",
        "travelled",
        "",
        (("from", "origin"), ("to", "destination"), ("with", "affiliation")),
    ),
    "unaware": _Form("speaker", "was unaware", "know", "known", "", (("of", "topic"),)),
    "visit": _Form("visitor", "visited", "visit", "visited", "host"),
}
_LASTING = frozenset(
    """employment ownership identity similarity dependency control membership family location nationality
    relationship""".split()
)
_TERMS = {"sentence", "sanction"}
"""Kinds whose quantity is a length of time, told by a role of its own."""
_SILENT = {"no_comment", "unaware"}


def gloss(claim: Claim, names: Mapping[str, str] = NO_NAMES) -> str:
    """The line for a claim. `names` gives the name to show for an entity, where it is not the one written."""
    return phrase(claim.kind, claim.arguments, claim.polarity, claim.modality, names)


def phrase(
    kind: str,
    arguments: Sequence[Argument],
    polarity: str = "positive",
    modality: str = "asserted",
    names: Mapping[str, str] = NO_NAMES,
) -> str:
    """The line for the parts of a claim."""
    said: dict[str, list[str]] = {}
    for argument in arguments:
        said.setdefault(argument.role, []).append(names.get(argument.entity, argument.value))
    form = _FORMS.get(kind) or _form_of_frame(kind)
    subject, object_ = (_joined(said.pop(role, ())) for role in (form.subject, form.object))
    count = _quantity(kind, said)
    extras = []
    for preposition, role in form.extras:
        if words := _joined(said.pop(role, ())):
            if role == "goods" and count:
                words, count = f"{count} {words}", ""
            if preposition == "“":
                extras.append(f"“{words}”")
                continue
            lead = "" if preposition == "with" and role == "goods" and not object_ else preposition
            extras.append(f"{lead} {words}".strip() if preposition != "," else f"({words})")
    if form.object in ("goods", "product") and object_ and count:
        object_, count = f"{count} {object_}", ""
    parts = [_sentence(kind, form, subject, object_, extras, polarity, modality)]
    if place := _joined(said.pop("place", ())):
        parts[0] += f" in {place}"
    if count and kind not in _TERMS:
        parts.append(f"{count} times" if kind in ("visit", "travel", "test", "training") else count)
    parts += [money(value) for value in said.pop("money", ())]
    parts += [period(value) for value in said.pop("time", ())]
    return ", ".join(part for part in parts if part)


def _form_of_frame(kind: str) -> _Form:
    frame = frames().get(kind)
    if frame is None:
        return _Form("", kind, kind, kind)
    sides = {side: next((r.name for r in frame.roles if r.side == side), "") for side in ("from", "to")}
    rest = tuple(("with", r.name) for r in frame.roles if r.name not in sides.values())
    return _Form(sides["from"], frame.verb, f"be said to have {frame.verb}", frame.verb, sides["to"], rest)


def _sentence(
    kind: str, form: _Form, subject: str, object_: str, extras: list[str], polarity: str, modality: str
) -> str:
    negative = polarity == "negative" and kind not in _SILENT and modality != "no_comment"
    lasting = kind in _LASTING
    if not subject and object_ and not lasting:
        verb = _hedged(negative, modality, f"was {form.done}", f"be {form.done}", f"been {form.done}", passive=True)
        if _plural(object_):
            verb = {"was": "were", "is": "are"}.get(verb.split()[0], verb.split()[0]) + verb[len(verb.split()[0]) :]
        return " ".join([object_, verb, *extras])
    verb = _hedged(negative, modality, form.past, form.base, form.done, lasting=lasting)
    return " ".join(part for part in (subject or "Someone not named", verb, object_, *extras) if part)


def _hedged(
    negative: bool, modality: str, past: str, base: str, done: str, lasting: bool = False, passive: bool = False
) -> str:
    if modality == "planned":
        return f"does not plan to {base}" if negative else f"plans to {base}" if not passive else f"is to {base}"
    if modality == "possible":
        return f"may {'not ' if negative else ''}{base if lasting else f'have {done}'}"
    if negative:
        return past.replace("was ", "was not ", 1) if passive else f"{'does' if lasting else 'did'} not {base}"
    if modality == "alleged":
        return past.replace("was ", "was allegedly ", 1) if passive else f"allegedly {past}"
    return past


def _plural(name: str) -> bool:
    """True for "pumps" and "A and B", not for a name that happens to end in s."""
    last = name.split()[-1]
    return " and " in name or (last[:1].islower() and last.endswith("s") and not last.endswith("ss"))


def _joined(values: Iterable[str]) -> str:
    words = list(dict.fromkeys(value for value in values if value))
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _quantity(kind: str, said: dict[str, list[str]]) -> str:
    return _joined(quantity(value) for value in said.pop("quantity", ()))


def quantity(value: str) -> str:
    """A quantity in words: ">12" is "more than 12"."""
    sign, number = _compared(value)
    return sign + _grouped(number)


def money(value: str) -> str:
    """An amount in words: ">5000000 CNY" is "more than CNY 5,000,000"."""
    sign, rest = _compared(value)
    number, _, currency = rest.partition(" ")
    return f"{sign}{currency} {_grouped(number)}".replace("  ", " ") if currency else sign + _grouped(number)


def _compared(value: str) -> tuple[str, str]:
    for sign, words in _COMPARED.items():
        if value.startswith(sign):
            return words, value[len(sign) :].strip()
    return "", value.strip()


def _grouped(number: str) -> str:
    head, dot, tail = number.partition(".")
    return f"{int(head):,}{dot}{tail}" if re.fullmatch(r"\d{5,}", head) else number


def period(edtf: str) -> str:
    """A date or interval of EDTF in words: "2024-10/2024-12" is "October to December 2024"; other text is kept."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _day(edtf)
    if end in ("..", ""):
        return f"since {_day(start)}"
    if start in ("..", ""):
        return f"until {_day(end)}"
    first, last = _day(start), _day(end)
    year = f" {last.rsplit(' ', 1)[-1]}"
    return f"{first.removesuffix(year)} to {last}" if first.endswith(year) else f"{first} to {last}"


def _day(date: str) -> str:
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", date)
    if not found:
        return date
    year, month, day, doubt = found.groups()
    words = " ".join(part for part in (str(int(day)) if day else "", _MONTHS.get(int(month or 0), ""), year) if part)
    return {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(doubt, "") + words
