"""Papers and claims of invented firms, made by hand for the rules of weighing."""

from paperchain.model import Argument, Claim, Document, Span, Speaker

VALUES = ("time", "quantity", "money", "share")

REPORT = """Brennick Tools sold forty milling heads to a shipyard on the coast, freight papers seen by the agency show.
The heads left the port in March in two containers that were declared as garden machinery and pump parts.
A clerk of the carrier said the containers were opened twice and that nobody looked below the first layer.
The shipyard has been building patrol boats since the spring and does not answer letters from journalists.
Its owner, a holding with an address above a bakery, took a loan from a bank that closed two years later.
Brennick Tools said it checks every customer and that it had never heard of the shipyard before this month."""

OTHER = """Milling heads made by Brennick Tools have reached a shipyard that builds patrol boats, customs officers said.
According to them the goods travelled as pump parts and were paid for by a holding that nobody could find.
The firm denied that it knew the buyer. A bank clerk who handled the loan remembered the address: a bakery."""


def paper(number: int, text: str, published: str = "", source: str = "", language: str = "") -> Document:
    """A paper whose id is its number."""
    return Document(f"{number:064}", f"{number}.txt", "text/plain", text, "", "", published, language, source)


def told(where: Document, kind: str, roles: dict[str, str], said: str = "", at: int = 0, **more: object) -> Claim:
    """A claim of a paper: parties by name, values as they are; `said` names its speaker, "kind: name"."""
    arguments = tuple(Argument(role, name, "" if role in VALUES else f"e-{name}") for role, name in roles.items())
    if said:
        sort, _, name = said.partition(": ")
        access = {"unnamed": "unnamed", "document": "document"}.get(sort, "")
        more["speakers"] = (Speaker(name, sort, access=access),)
    return Claim.of(kind, arguments, Span.of(where, at, at + 10), **more)
