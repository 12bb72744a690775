"""A language model behind a real HTTP server: good, malformed, slow and inventing answers."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from paperchain.case import Case, Settings, open_case
from paperchain.errors import EngineFailed, UsageError

TEXT = """Tulvik Optics sold 40 lenses to Brandal Trading in March 2023. The company denied paying Orsa Freight.
Prosecutors alleged that Brandal Trading shipped the lenses to Marnova Works.
Tulvik Optics never supplied Marnova Works.
Tulvik Optics met Tulvik Optics at the fair, where Brandal Trading paid 2 million euros for the plant.
"""
Answer = Callable[[dict[str, Any], BaseHTTPRequestHandler], None]


class Model(ThreadingHTTPServer):
    """A server that answers in the chat protocol with whatever the test has put into `answer`."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answer: Answer = say({"claims": []})
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Model

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append({"path": self.path, "key": self.headers.get("Authorization"), **body})
        self.server.answer(body, self)

    def log_message(self, *_: Any) -> None:
        pass


def reply(handler: BaseHTTPRequestHandler, data: bytes, status: int = 200, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def say(content: Any) -> Answer:
    """Answer with this content: JSON values are written out, a string stays as it is."""
    words = content if isinstance(content, str) else json.dumps(content)
    whole = json.dumps({"choices": [{"message": {"role": "assistant", "content": words}}]}).encode()
    return lambda _, handler: reply(handler, whole)


def claim(sentence: int, quote: str, kind: str, cue: str, arguments: dict[str, Any], **more: Any) -> dict[str, Any]:
    slots = [
        {"role": role, "text": text} if isinstance(text, str) else {"role": role, "text": text[0], "name": text[1]}
        for role, text in arguments.items()
    ]
    return {"sentence": sentence, "quote": quote, "kind": kind, "cue": cue, "arguments": slots, **more}


@pytest.fixture
def model() -> Iterator[Model]:
    server = Model()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def case(tmp_path: Path, model: Model) -> Case:
    (tmp_path / "note.txt").write_text(TEXT, encoding="utf-8")
    settings = Settings("ana", "2026-01-05T10:00:00Z", model.url, "tiny", "secret", 5.0)
    made = open_case(tmp_path / "k.case", settings, create=True)
    made.add([tmp_path / "note.txt"])
    return made


MET = "Tulvik Optics met Tulvik Optics at the fair, where Brandal Trading paid 2 million euros for the plant."
SHIPPED = "Prosecutors alleged that Brandal Trading shipped the lenses to Marnova Works."
PAID = claim(
    4,
    "Brandal Trading paid 2 million euros for the plant",
    "payment",
    "paid",
    {"payer": "Brandal Trading", "money": "2 million euros"},
)


def other(case: Case, **settings: Any) -> Case:
    """The same case with other settings."""
    return Case(case.store, case.name, replace(case.settings, **settings))


def proposed(case: Case) -> list[dict[str, Any]]:
    return [view for view in case.review()["claims"] if view["standing"] == "proposed"]


def test_a_proposal_waits_and_counts_for_nothing_until_it_is_accepted(case: Case, model: Model) -> None:
    before = [view["id"] for view in case.claims()]
    model.answer = say({"claims": [claim(4, MET, "visit", "fair", {"visitor": "Brandal Trading"})]})
    done = case.propose()
    assert (done.documents, done.claims, done.refused.total()) == (1, 1, 0)
    (view,) = proposed(case)
    assert view["origin"] == "proposed by llm tiny"
    assert TEXT[view["arguments"][0]["start"] : view["arguments"][0]["end"]] == "Brandal Trading"
    assert [v["id"] for v in case.claims()] == before
    case.judge(view["id"], "", "positive")
    assert view["id"] in [v["id"] for v in case.claims()]
    assert not case.verify().problems


def test_only_the_address_named_is_asked_and_the_log_says_so(case: Case, model: Model) -> None:
    case.propose()
    (asked,) = model.asked
    assert asked["path"] == "/v1/chat/completions" and asked["model"] == "tiny" and asked["temperature"] == 0
    assert asked["key"] == "Bearer secret"
    assert "[0] Tulvik Optics sold 40 lenses" in asked["messages"][1]["content"]
    last = case.store.log()[-1]
    assert last.action == "propose" and model.url in last.detail and "secret" not in last.detail
    assert "secret" not in repr(case.settings)


def test_what_was_asked_once_is_not_asked_again(case: Case, model: Model) -> None:
    case.propose()
    assert case.propose().passed_over == 1
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (claim(4, "Brandal Trading paid 3 million euros", "payment", "paid", {}), "quote"),
        (claim(0, "Brandal Trading paid", "payment", "paid", {"payer": "Brandal Trading"}), "quote"),
        (claim(4, MET, "visit", "met", {"visitor": "Tulvik Optics"}), "more than once"),
        (claim(4, MET, "payment", "paid", {"payer": "Brandal Trading", "payee": "Orsa Freight"}), "does not stand"),
        (claim(4, MET, "payment", "paid", {"payer": "Brandal Trading", "money": "2"}), "money"),
        (claim(4, MET, "payment", "paid", {"payer": "Brandal Trading", "time": "at the fair"}), "date"),
        (claim(4, MET, "bribery", "paid", {"payer": "Brandal Trading"}), "no kind"),
        (claim(4, MET, "payment", "paid", {"boss": "Brandal Trading"}), "no role"),
        (claim(99, MET, "payment", "paid", {"payer": "Brandal Trading"}), "no sentence"),
        (claim(4, MET, "payment", "paid", {"payer": ("Brandal Trading", "Marnova Holding")}), "no name"),
        (claim(4, MET, "payment", "paid", {"payer": "Brandal Trading"}, speakers=["Reuters"]), "speaker"),
        (claim(4, MET, "payment", "paid", {"payer": "Brandal Trading"}, modality="certain"), "modality"),
        (claim(4, MET, "payment", "", {"payer": "Brandal Trading"}), "cue"),
        (claim(4, MET, "payment", "paid", {"money": "2 million euros"}), "no participant"),
    ],
)
def test_what_does_not_stand_in_the_text_is_refused(case: Case, model: Model, wrong: Any, reason: str) -> None:
    model.answer = say({"claims": [wrong, PAID]})
    done = case.propose()
    (found,) = done.refused
    assert reason in found
    assert done.claims + done.known == 1  # the good one beside it passes
    assert case.store.notes("refused")[0]["reason"] == found


def test_the_more_cautious_reading_wins(case: Case, model: Model) -> None:
    model.answer = say(
        {
            "claims": [
                claim(2, SHIPPED, "order", "shipped", {"supplier": "Brandal Trading", "buyer": "Marnova Works"}),
                claim(
                    3,
                    "Tulvik Optics never supplied Marnova Works",
                    "order",
                    "supplied",
                    {"supplier": "Tulvik Optics", "buyer": "Marnova Works"},
                ),
                claim(
                    0,
                    "Tulvik Optics sold 40 lenses",
                    "order",
                    "sold",
                    {"supplier": "Tulvik Optics"},
                    polarity="negative",
                ),
                claim(
                    0,
                    "40 lenses to Brandal Trading",
                    "order",
                    "lenses",
                    {"buyer": "Brandal Trading"},
                    modality="possible",
                ),
            ]
        }
    )
    case.propose()
    standing = {view["evidence"]["exact"][:24]: view for view in proposed(case)}
    alleged = standing["Prosecutors alleged that"]
    assert alleged["status"] == "alleged" and alleged["speakers"] == ["Prosecutors"]
    assert standing["Tulvik Optics never supp"]["status"] == "denied"
    assert {v["status"] for v in proposed(case) if v["evidence"]["start"] == 0} == {"denied", "possible"}
    assert not [e for e in case.network()["edges"] if e["kind"] == "order"]


def test_values_are_read_by_the_rules(case: Case, model: Model) -> None:
    slots = {"supplier": "Tulvik Optics", "quantity": "40 lenses", "time": "March 2023", "buyer": "Brandal Trading"}
    quote = "Tulvik Optics sold 40 lenses to Brandal Trading in March 2023"
    model.answer = say({"claims": [claim(0, quote, "order", "sold", slots)]})
    case.propose()
    (view,) = proposed(case)
    assert (view["quantity"], view["time"]) == ("40", "2023-03")


def test_a_pronoun_stands_for_a_name_of_the_text_and_is_uncertain(case: Case, model: Model) -> None:
    quote = "The company denied paying Orsa Freight."
    slots = {"payer": ("The company", "Tulvik Optics"), "payee": "Orsa Freight"}
    model.answer = say(
        {"claims": [claim(1, quote, "assistance", "paying", {"agent": slots["payer"], "beneficiary": "Orsa Freight"})]}
    )
    case.propose()
    (view,) = proposed(case)
    agent = view["arguments"][0]
    assert (agent["name"], agent["certain"], view["status"]) == ("Tulvik Optics", False, "denied")


@pytest.mark.parametrize(
    "words", ["not JSON", "[]", '{"claims": 3}', "", '{"answers": []}', "{" * 5000, '```json\n{"claims": [\n```']
)
def test_an_answer_of_another_shape_is_left_out_and_said(case: Case, model: Model, words: str) -> None:
    model.answer = say(words)
    done = case.propose()
    assert done.claims == 0
    ((name, reason),) = done.left_out
    assert name == "note.txt" and "sentences 1 to 5" in reason


def test_claims_of_another_shape_are_counted(case: Case, model: Model) -> None:
    model.answer = say({"claims": ["paid", {"quote": MET}, None, PAID]})
    done = case.propose()
    assert done.refused["not of the shape asked for"] == 3 and done.claims + done.known == 1


def test_fences_around_the_answer_do_no_harm(case: Case, model: Model) -> None:
    model.answer = say("```json\n" + json.dumps({"claims": [PAID]}) + "\n```")
    done = case.propose()
    assert done.claims + done.known == 1


def test_bytes_that_are_no_answer(case: Case, model: Model) -> None:
    for data in (b"\xff\xfe\x00", b'{"choices": []}', b"", b"null"):
        model.answer = lambda _, handler, data=data: reply(handler, data)
        done = other(case, llm_model=f"tiny-{len(data)}").propose()
        assert len(done.left_out) == 1, data


def test_a_slow_model_is_given_up_in_one_line(case: Case, model: Model) -> None:
    def slow(_: Any, handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.8)

    model.answer = slow
    patient = other(case, llm_timeout=0.2)
    done = patient.propose()
    assert "no answer within 0.2 s" in done.left_out[0][1]


@pytest.mark.parametrize("status", [401, 404, 500, 302])
def test_a_refusal_is_one_line_and_nothing_is_recorded(case: Case, model: Model, status: int) -> None:
    model.answer = lambda _, handler: reply(handler, b"no", status, Location="http://127.0.0.1:9/elsewhere")
    before = case.version()
    with pytest.raises(EngineFailed, match=str(status)):
        case.propose()
    assert case.version() == before


def test_no_model_there(case: Case) -> None:
    gone = other(case, llm_url="http://127.0.0.1:9/v1")
    with pytest.raises(EngineFailed, match="cannot be reached"):
        gone.propose()
    with pytest.raises(EngineFailed, match="is no address"):
        other(case, llm_url="file:///etc/passwd").propose()
    with pytest.raises(UsageError, match="PAPERCHAIN_LLM_URL"):
        other(case, llm_url="").propose()
