"""What counts as told of a party: how surely, and whom the roles of a claim name."""

from collections.abc import Mapping

from paperchain.model import Claim

SURE = ("asserted", "reported")
SAID = (*SURE, "alleged")


def parties(claim: Claim, roles: tuple[str, ...], canonical: Mapping[str, str]) -> list[str]:
    """Canonical ids of the entities in some roles of a claim, each once; a link that is only possible is left out."""
    found = [canonical.get(a.entity, a.entity) for a in claim.arguments if a.role in roles and a.entity and a.certain]
    return list(dict.fromkeys(found))
