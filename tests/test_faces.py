"""Three faces, the same words: every public method of a case has a command, a route and a word in the docs."""

import inspect
import re
from pathlib import Path

import pytest

from paperchain.case import Case
from paperchain.cli import main
from paperchain.plugins import find

ROOT = Path(__file__).parent.parent
DOCS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md")))

FACES = {  # method: (command, route)
    "add": ("add", "/documents"),
    "load": ("load", "/lists"),
    "propose": ("propose", "/proposals"),
    "lists": ("lists", "/lists.json"),
    "changes": ("lists", "/lists/{list_id}/changes.json"),
    "summary": ("show", "/summary.json"),
    "documents": ("ls", "/documents.json"),
    "document": ("show", "/documents/{document_id}.json"),
    "claims": ("ls", "/claims.json"),
    "timeline": ("ls", "/timeline.json"),
    "claim": ("show", "/claims/{claim_id}.json"),
    "entities": ("ls", "/entities.json"),
    "entity": ("show", "/entities/{entity_id}.json"),
    "network": ("ls", "/network.json"),
    "paths": ("path", "/paths.json"),
    "screen": ("screen", "/findings.json"),
    "listed_on": ("screen", "/standing.json"),
    "owned_on": ("screen", "/owned.json"),
    "dismiss": ("dismiss", "/findings/{finding_id}/dismiss"),
    "lineage": ("sources", "/lineage.json"),
    "events": ("events", "/events.json"),
    "gaps": ("gaps", "/gaps.json"),
    "ripple": ("ripple", "/ripple.json"),
    "mark": ("mark", "/marks"),
    "copied": ("copied", "/copies"),
    "grade": ("grade", "/grades"),
    "withstand": ("withstand", "/withstand.json"),
    "search": ("search", "/search.json"),
    "review": ("ls", "/review.json"),
    "judge": ("judge", "/judgements"),
    "retype": ("retype", "/entities/{entity_id}/retype"),
    "undo": ("undo", "/judgements/{judgement_id}/undo"),
    "edit": ("edit", "/claims/{claim_id}/edit"),
    "judgements": ("ls", "/judgements.json"),
    "export": ("export", "/export/{format}"),
    "report": ("report", "/report.html"),
    "verify": ("verify", "/verify.json"),
}
WITHIN = {"name_search", "original", "reading", "resolve", "snapshot", "version", "whole_lists"}
"""Used by the faces; no face of their own."""


def test_every_method_has_its_faces() -> None:
    public = {name for name, _ in inspect.getmembers(Case, inspect.isfunction) if not name.startswith("_")}
    assert public == FACES.keys() | WITHIN


@pytest.mark.parametrize("method", FACES)
def test_the_faces_exist(method: str) -> None:
    command, route = FACES[method]
    assert command in main.commands
    assert re.search(rf"^#+ .*\b{command}\b", DOCS, re.MULTILINE)
    assert route in DOCS


def test_every_method_says_what_it_does() -> None:
    for name in FACES:
        assert inspect.getdoc(getattr(Case, name)), name


def test_every_command_has_help_and_json() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        assert any("--json" in option.opts for option in command.params), name


def test_the_reference_is_made_from_the_commands() -> None:
    scope: dict[str, object] = {"__name__": "reference", "__file__": str(ROOT / "tools" / "cli_reference.py")}
    exec((ROOT / "tools" / "cli_reference.py").read_text(encoding="utf-8"), scope)
    page = scope["page"]
    assert callable(page)
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == page(), "run: python tools/cli_reference.py"


@pytest.mark.parametrize("room", ["readers", "extract", "lists", "export"])
def test_every_plug_in_is_documented(room: str) -> None:
    for module in find(room, "NAME"):
        assert f"`{module.NAME}`" in DOCS, f"{module.__name__} has no line in docs/"
