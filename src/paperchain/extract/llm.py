"""A language model as one more engine: any address that speaks the OpenAI chat protocol, only when it is asked for.

The model is shown numbered sentences and the kinds of claim; it answers in words of the text. Whatever it answers is
only a proposal (`extract.proposals`). Nothing is sent unless a person names the address, and nothing is sent elsewhere:
redirects are refused and proxies of the environment are not used. Protocol:
POST {url}/chat/completions, as in the OpenAI API reference.
"""

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from paperchain.errors import EngineFailed
from paperchain.extract.proposals import Proposal, described
from paperchain.model import Document
from paperchain.model.frames import frames

NAME = "llm"
AT_ONCE = 12
"""Sentences in one question."""

ANSWER_LIMIT = 2 * 1024 * 1024
"""Bytes of an answer that are read; a longer one is left out."""

_ASK = """You read passages for an archive of attributed claims. Answer with one JSON object and nothing else:
{"claims": [{"sentence": 3, "quote": "...", "kind": "supply", "cue": "supplied",
"arguments": [{"role": "supplier", "text": "...", "name": ""}],
"polarity": "positive", "modality": "asserted", "speakers": ["..."]}]}
Rules: `quote` is copied letter by letter from that one sentence. `cue` and every `text` are copied letter by letter
from the quote. Dates and amounts are arguments of the roles time, quantity and money. If `text` is a pronoun or "the
company", put the name it stands for, as written elsewhere in the passages, into `name`. `speakers` are the words for
those who say it, innermost first, empty if the document itself says it. `polarity` is negative for what is denied.
`modality` is asserted, reported, alleged, possible, planned or no_comment. Never add what is not written.
Kinds of claim:
"""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the model is: base address ("http://127.0.0.1:8080/v1"), model, key (or ""), seconds to wait."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 120.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for the sentences `first:last` of a document; `failed` says why there is nothing."""

    first: int
    last: int
    proposals: tuple[Proposal, ...] = ()
    malformed: int = 0  # claims of the answer that are not of the shape asked for
    failed: str = ""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)


def propose(document: Document, sentences: Sequence[str], address: Address) -> Iterator[Answer]:
    """Ask about a document, some sentences at a time; one answer each.

    An answer that cannot be used is reported in `failed` and the next sentences are asked about. An address that
    cannot be reached, refuses, or stays silent twice in a row raises EngineFailed.
    """
    silent = 0
    for first in range(0, len(sentences), AT_ONCE):
        last = min(first + AT_ONCE, len(sentences))
        numbered = "\n".join(f"[{n}] {' '.join(sentences[n].split())}" for n in range(first, last))
        try:
            said = _asked(address, f"Document: {document.title or document.name}\n\n{numbered}")
            silent = 0
            yield _read(said, first, last, sentences)
        except TimeoutError:
            silent += 1
            if silent == 2:
                raise EngineFailed(
                    f"{address.url} gave no answer within {address.timeout:g} s, twice; "
                    "raise PAPERCHAIN_LLM_TIMEOUT or name a faster model"
                ) from None
            yield Answer(first, last, failed=f"no answer within {address.timeout:g} s")
        except _Unusable as problem:
            yield Answer(first, last, failed=str(problem))


class _Unusable(Exception):
    """An answer that cannot be read."""


def _asked(address: Address, passages: str) -> str:
    """One question and the model's words."""
    kinds = "\n".join(described(frame) for name, frame in frames().items() if name != "lineage")
    body = {
        "model": address.model,
        "temperature": 0,
        "seed": 0,
        "response_format": {"type": "json_object"},
        "messages": [{"role": "system", "content": _ASK + kinds}, {"role": "user", "content": passages}],
    }
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if address.key:
        if not (address.key.isascii() and address.key.isprintable()):
            raise EngineFailed("the key holds a line break or an odd character; set PAPERCHAIN_LLM_KEY again")
        headers["Authorization"] = f"Bearer {address.key}"
    where = f"{address.url.rstrip('/')}/chat/completions"
    if not where.startswith(("http://", "https://")):
        raise EngineFailed(f"{address.url!r} is no address; write http://127.0.0.1:8080/v1 or https://…")
    request = urllib.request.Request(where, json.dumps(body).encode(), headers)
    try:
        with _OPENER.open(request, timeout=address.timeout) as answer:
            data = answer.read(ANSWER_LIMIT + 1)
    except urllib.error.HTTPError as error:
        raise EngineFailed(
            f"{where} answered {error.code} {error.reason}; check the address, the model and the key"
        ) from None
    except TimeoutError:
        raise
    except (urllib.error.URLError, OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            raise TimeoutError from None
        raise EngineFailed(f"{where} cannot be reached ({reason}); is the model running?") from None
    if len(data) > ANSWER_LIMIT:
        raise _Unusable("the answer is longer than 2 MB")
    try:
        return str(json.loads(data)["choices"][0]["message"]["content"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise _Unusable("the answer is not in the chat protocol") from None


def _read(said: str, first: int, last: int, sentences: Sequence[str]) -> Answer:
    """Proposals in a model's words; claims of another shape are counted, an answer of another shape is unusable."""
    bare = said.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        claims = list(json.loads(bare)["claims"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise _Unusable(f"the answer is not the JSON that was asked for: {said[:80]!r}") from None
    proposals, malformed = [], 0
    for claim in claims:
        try:
            proposals.append(_proposal(claim, first, last, sentences))
        except (ValueError, LookupError, TypeError, AttributeError):
            malformed += 1
    return Answer(first, last, tuple(proposals), malformed)


def _proposal(claim: Any, first: int, last: int, sentences: Sequence[str]) -> Proposal:
    number = claim["sentence"]
    if type(number) is not int or not first <= number < last:
        number = -1  # a sentence that was not shown
    quote, cue = (_words(claim[key], sentences, number) for key in ("quote", "cue"))
    return Proposal(
        number,
        quote,
        str(claim["kind"]),
        cue,
        tuple(
            (str(a["role"]), _words(a["text"], sentences, number), str(a.get("name") or "")) for a in claim["arguments"]
        ),
        str(claim.get("polarity", "positive")),
        str(claim.get("modality", "asserted")),
        tuple(str(name) for name in claim.get("speakers") or ()),
    )


def _words(given: Any, sentences: Sequence[str], number: int) -> str:
    """The model's words; where line breaks of the sentence were shown as spaces, as the sentence has them."""
    words = str(given)
    if not 0 <= number < len(sentences) or words in sentences[number]:
        return words
    sentence = sentences[number]
    flat = " ".join(sentence.split())
    if flat.count(words) != 1 or len(flat) != len(sentence):
        return words
    at = flat.index(words)
    return sentence[at : at + len(words)]
