"""Judgements to canonical ids: union-find over what is in force, and a negative judgement keeps its sides apart."""

from collections.abc import Iterable, Sequence

from paperchain.model import Judgement, Mention, content_id, current

AUTOMATIC = "paperchain."
SCHEMA = "schema:"
LISTED = "listed:"
"""Before what a judgement says of a party and an entry of a list, which joins no parties."""
"""How the right side of a judgement begins that gives an entity another kind: "schema:Company"."""


def retyped(judgements: Sequence[Judgement]) -> dict[str, str]:
    """The schema that a person gave to an entity id, where one is in force."""
    found = sorted(current(judgements).values(), key=lambda j: (j.at, j.id))
    return {
        j.left: j.right.removeprefix(SCHEMA) for j in found if j.right.startswith(SCHEMA) and j.verdict == "positive"
    }


def possible(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The links in force that say "possibly the same": no merge, and no longer a question."""
    linked = ("possible", "unsure")
    return tuple(j for j in current(judgements).values() if j.right.startswith("ent-") and j.verdict in linked)


def canonical(mentions: Iterable[Mention], judgements: Sequence[Judgement]) -> dict[str, str]:
    """Canonical id of every mentioned (or judged) entity id.

    People's merges go first, then automatic ones, by their time; a merge that would put two sides of a negative
    judgement under one id is dropped. The id comes from the first judgement that holds a cluster together, so it
    survives when the cluster grows; an entity alone keeps its own. The order in which judgements are given does not
    matter: their time and id do.
    """
    minted = {content_id("can", j.id): j.left for j in judgements}
    parent: dict[str, str] = {mention.entity: mention.entity for mention in mentions}
    in_force = [j for j in current(judgements).values() if j.right]
    rank = {j.id: n for n, j in enumerate(sorted(judgements, key=lambda j: (j.at, j.id)))}

    def entity(side: str) -> str:
        seen: set[str] = set()
        while side in minted and side not in seen:
            seen.add(side)
            side = minted[side]
        return side

    def find(side: str) -> str:
        parent.setdefault(side, side)
        while parent[side] != side:
            parent[side] = parent[parent[side]]
            side = parent[side]
        return side

    def identity(judgement: Judgement) -> bool:
        return not judgement.left.startswith("clm-") and not judgement.right.startswith(("clm-", SCHEMA, LISTED))

    identities = [(entity(j.left), entity(j.right), j) for j in in_force if identity(j)]
    apart: dict[str, set[str]] = {}
    for left, right, judgement in identities:
        if judgement.verdict == "negative":
            apart.setdefault(find(left), set()).add(find(right))
            apart.setdefault(find(right), set()).add(find(left))
    merges = [edge for edge in identities if edge[2].verdict == "positive"]
    merges.sort(key=lambda edge: (edge[2].by.startswith(AUTOMATIC), rank[edge[2].id]))
    holding: dict[str, Judgement] = {}
    for left, right, judgement in merges:
        one, other = find(left), find(right)
        if one == other or other in {find(side) for side in apart.get(one, ())}:
            continue
        parent[other] = one
        apart[one] = apart.get(one, set()) | apart.pop(other, set())
        held = [j for j in (holding.pop(one, None), holding.pop(other, None), judgement) if j]
        holding[one] = min(held, key=lambda j: rank[j.id])
    return {
        side: content_id("can", holding[root].id) if (root := find(side)) in holding else side for side in list(parent)
    }
