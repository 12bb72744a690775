"""Asking an outside engine for claims: one transaction a document; nothing counts until a person accepts it."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import ModuleType
from urllib.parse import urlsplit, urlunsplit

from paperchain.case.adding import Progress, bounded
from paperchain.case.settings import Settings
from paperchain.errors import NotFound, UsageError
from paperchain.model import Document, Source
from paperchain.plugins import find
from paperchain.store import Store


@dataclass(slots=True)
class Proposed:
    """What an engine proposed: new claims, those that the case holds already, those refused by reason, answers lost."""

    documents: int = 0
    passed_over: int = 0  # documents that this engine has read before
    claims: int = 0
    known: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    left_out: list[tuple[str, str]] = field(default_factory=list)  # (document, what was left out and why)


def engine_named(name: str) -> ModuleType:
    """The engine of a name, built in or behind the entry point `paperchain.extract`."""
    engines = {module.NAME: module for module in find("extract", "NAME", "propose")}
    if name not in engines:
        raise NotFound(f"no engine called {name!r}; there are: {', '.join(sorted(engines))}")
    return engines[name]


def propose_claims(
    store: Store,
    settings: Settings,
    documents: Sequence[Document],
    sources: dict[str, Source],
    engine: str,
    progress: Progress | None = None,
) -> Proposed:
    """Let an engine read documents and record what can be aligned to them. Stopped, it goes on where it was."""
    from paperchain.extract.llm import Address

    module = engine_named(engine)
    if engine == "llm" and not (settings.llm_url and settings.llm_model):
        raise UsageError(
            "no language model is named; set PAPERCHAIN_LLM_URL (http://127.0.0.1:8080/v1) and PAPERCHAIN_LLM_MODEL"
        )
    address = Address(settings.llm_url, settings.llm_model, settings.llm_key, settings.llm_timeout)
    label = f"{engine} {settings.llm_model}".strip() if engine == "llm" else engine
    done = Proposed()
    asked = {note["mark"] for note in store.notes("proposed")}
    for number, document in enumerate(documents):
        if progress:
            progress(number, len(documents), document.name)
        mark = hashlib.sha256(f"{label}\n{document.id}".encode()).hexdigest()
        if mark in asked:
            done.passed_over += 1
            continue
        _one(store, settings, document, sources.get(document.source), module, label, address, mark, done)
    if progress:
        progress(len(documents), len(documents), "")
    return done


def _where(url: str) -> str:
    """An address without the name and password that may stand in it."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=""))


def _one(
    store: Store,
    settings: Settings,
    document: Document,
    source: Source | None,
    module: ModuleType,
    label: str,
    address: object,
    mark: str,
    done: Proposed,
) -> None:
    from paperchain.extract.proposals import accept, sentences

    _, part = bounded(document)
    shown = sentences(part)
    answers = list(module.propose(part, shown, address))
    made = accept(part, source, [p for answer in answers for p in answer.proposals], label)
    lost = [f"sentences {a.first + 1} to {a.last}: {a.failed}" for a in answers if a.failed]
    malformed = sum(answer.malformed for answer in answers)
    new = [claim for claim in made.claims if not store.has(claim.id)]
    kept = {argument.entity for claim in new for argument in claim.arguments}
    with store.transaction():
        store.add(*(m for m in made.mentions if m.entity in kept), *new)
        for refused in made.refused:
            store.add_note("refused", document.id, refused)
        store.add_note("proposed", document.id, {"mark": mark, "engine": label, "claims": len(new), "lost": lost})
        place = _where(settings.llm_url) if module.NAME == "llm" else "this machine"
        said = f"{label} read {len(shown)} sentences of {document.name} at {place}"
        store.record(settings.user, "propose", document.id, said, settings.now())
    done.documents += 1
    done.claims += len(new)
    done.known += len(made.claims) - len(new)
    done.refused.update(refused.reason for refused in made.refused)
    if malformed:
        done.refused["not of the shape asked for"] += malformed
    done.left_out += [(document.name, reason) for reason in lost]
