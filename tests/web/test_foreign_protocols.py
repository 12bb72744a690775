"""The lists in the shapes of yente and OpenRefine: the real server, asked over real HTTP."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import Popen
from typing import Any

import httpx
import pytest

from paperchain import demo
from paperchain.case import Settings, open_case

OURS = """id,who,also,kind,number,country,since
1,Dravik Optics LLC,Дравик Оптика,Company,INN 7707083893,ru,2023-05-04
2,Ilmar Petrovich Sotkin,,Person,,kz,2022-01-15
3,Vostok Zvezda,,Vessel,IMO 9074729,ru,2024-02-01
"""
COLUMNS = """title = "Our watch list"
[columns]
id = "id"
name = "who"
alias = "also"
schema = "kind"
country = "country"
listed_at = "since"
[identifiers]
"Number" = "number"
"""
ELSEWHERE = {"Origin": "http://127.0.0.1:3333", "Sec-Fetch-Site": "cross-site"}


@pytest.fixture(scope="module")
def client(
    tmp_path_factory: pytest.TempPathFactory,
    serving: Callable[[Path], AbstractContextManager[tuple[str, "Popen[str]"]]],
) -> Iterator[httpx.Client]:
    """A program with the token, asking a served case into which two lists were loaded."""
    folder = tmp_path_factory.mktemp("lists")
    (folder / "ours.csv").write_text(OURS)
    (folder / "ours.toml").write_text(COLUMNS)
    case = open_case(folder / "lists.case", Settings(user="ana", clock="2024-06-01T10:00:00Z"), create=True)
    case.load(sorted((demo.folder() / "lists").iterdir())[0])
    case.load(folder / "ours.csv")
    with serving(folder / "lists.case") as (address, _):
        root, token = address.split("/open?token=")
        with httpx.Client(base_url=root, headers={"Authorization": f"ApiKey {token}"}, timeout=60) as asking:
            yield asking


@pytest.fixture(scope="module")
def ours(client: httpx.Client) -> str:
    """The id of the watch list."""
    return next(str(row["id"]) for row in client.get("/lists.json").json() if row["name"] == "Our watch list")


@pytest.fixture(scope="module")
def refine(client: httpx.Client) -> Iterator[httpx.Client]:
    """OpenRefine: no token, no cookie, a page of another origin, and the address that it was given."""
    where = client.get("/reconcile.json").json()["address"]
    with httpx.Client(base_url=where, headers=ELSEWHERE, timeout=60) as asking:
        yield asking


def match(client: httpx.Client, properties: dict[str, Any], schema: str = "Company", **params: Any) -> dict[str, Any]:
    body = {"queries": {"q": {"schema": schema, "properties": properties}}}
    answer = client.post("/match/default", json=body, params=params)
    assert answer.status_code == 200, answer.text
    return dict(answer.json()["responses"]["q"])


def test_match_answers_as_yente_does(client: httpx.Client, ours: str) -> None:
    made = match(client, {"name": ["Dravik Optics"], "country": "ru"})
    assert made["status"] == 200 and made["total"] == {"value": 1, "relation": "eq"}
    assert made["query"]["properties"] == {"name": ["Dravik Optics"], "country": ["ru"]}
    (found,) = made["results"]
    assert (found["id"], found["caption"], found["schema"]) == (f"{ours}:1", "Dravik Optics LLC", "Company")
    assert (found["datasets"], found["match"]) == ([ours], True) and found["score"] >= 0.72
    assert found["properties"]["alias"] == ["Дравик Оптика"] and found["properties"]["topics"] == ["sanction"]
    assert set(found["features"]) == set(found["explanations"]) and "same_country" in found["features"]
    assert found["entry"]["listed_at"] == "2023-05-04" and "Dravik" in found["entry"]["passage"]
    assert client.get(f"/listed/{found['id']}.json").json()["caption"] == "Dravik Optics LLC"


def test_a_name_in_another_script_and_parts_of_a_name(client: httpx.Client) -> None:
    assert match(client, {"name": "Дравик-Оптика"})["results"][0]["caption"] == "Dravik Optics LLC"
    parts = {"firstName": "Илмар", "lastName": "Соткин"}
    assert match(client, parts, "Person")["results"][0]["caption"] == "Ilmar Petrovich Sotkin"


def test_a_number_decides(client: httpx.Client) -> None:
    renamed = match(client, {"name": "Sunny Shore", "imoNumber": "9074729"}, "Vessel")["results"]
    assert renamed[0]["caption"] == "Vostok Zvezda" and renamed[0]["score"] >= 0.99
    assert match(client, {"innCode": "7707083893"})["results"][0]["caption"] == "Dravik Optics LLC"
    another = match(client, {"name": "Dravik Optics LLC", "innCode": "7736050003"}, cutoff=0)["results"][0]
    assert not another["match"] and another["score"] < 0.1


def test_kinds_that_cannot_be_one_do_not_meet(client: httpx.Client) -> None:
    assert match(client, {"name": "Vostok Zvezda"}, "Person")["results"] == []
    assert match(client, {"name": "Vostok Zvezda"}, "Thing")["results"]


def test_one_list_and_filters(client: httpx.Client, ours: str) -> None:
    body = {"queries": {"q": {"schema": "Company", "properties": {"name": ["Velmora General Trading LLC"]}}}}
    assert client.post("/match/default", json=body).json()["responses"]["q"]["results"]
    for params in ({"exclude_schema": "Company"}, {"include_dataset": ours}):
        assert client.post("/match/default", json=body, params=params).json()["responses"]["q"]["results"] == []
    assert client.post(f"/match/{ours}", json=body).json()["responses"]["q"]["results"] == []


def test_an_empty_question_says_so_and_the_others_are_answered(client: httpx.Client) -> None:
    body = {"queries": {"a": {"schema": "Person", "properties": {}}, "b": {"properties": {"name": ["Dravik Optics"]}}}}
    made = client.post("/match/default", json=body).json()["responses"]
    assert made["a"]["status"] == 400 and "properties.name" in made["a"]["error"]
    assert made["b"]["results"][0]["caption"] == "Dravik Optics LLC"


def test_search_and_catalog(client: httpx.Client, ours: str) -> None:
    made = client.get("/search/default", params={"q": "sotkin ilmar"}).json()
    assert made["results"][0]["id"] == f"{ours}:2" and made["total"]["value"] >= 1
    sets = {row["name"]: row["entity_count"] for row in client.get("/catalog").json()["datasets"]}
    assert sets[ours] == 3 and sets["default"] == sum(row["entries"] for row in client.get("/lists.json").json())


@pytest.mark.parametrize(
    ("path", "body", "status", "said"),
    [
        ("/match/nowhere", {"queries": {"q": {"properties": {"name": "A"}}}}, 404, "there are default"),
        ("/match/default", {"queries": {}}, 400, "0 queries"),
        ("/match/default", {"queries": {"q": {"schema": "Teapot", "properties": {"name": "A"}}}}, 400, "Teapot"),
        ("/match/default?changed_since=2024", {"queries": {"q": {"properties": {}}}}, 400, "changed_since"),
        ("/match/default", {"queries": {"q": {}}}, 422, "properties"),
        ("/match/default?limit=0", {"queries": {}}, 422, "limit"),
    ],
)
def test_errors_of_match_are_one_line(client: httpx.Client, path: str, body: Any, status: int, said: str) -> None:
    answer = client.post(path, json=body)
    assert (answer.status_code, list(answer.json())) == (status, ["error"]), answer.text
    assert said in answer.json()["error"] and "\n" not in answer.json()["error"]


def test_the_service_says_what_it_is(refine: httpx.Client) -> None:
    answer = refine.get("")
    made = answer.json()
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "0.2" in made["versions"] and {"name", "identifierSpace", "schemaSpace", "view", "preview"} <= set(made)
    for service in made["suggest"].values():
        found = httpx.get(service["service_url"] + service["service_path"], params={"prefix": "per"})
        assert found.status_code == 200 and "result" in found.json()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_batch_of_cells(refine: httpx.Client, ours: str, method: str) -> None:
    batch = {
        "q0": {"query": "Dravik Optics LLC", "type": "LegalEntity", "limit": 3},
        "q1": {"query": "Sotkin", "type": {"id": "Person"}, "properties": [{"pid": "country", "v": {"id": "kz"}}]},
        "q2": {"query": "Nobody at All"},
    }
    sent = {"queries": json.dumps(batch)}
    answer = refine.get("", params=sent) if method == "GET" else refine.post("", data=sent)
    assert answer.status_code == 200, answer.text
    made = {key: row["result"] for key, row in answer.json().items()}
    assert made["q0"][0]["id"] == f"{ours}:1" and made["q0"][0]["match"] and made["q0"][0]["score"] >= 97
    assert made["q0"][0]["type"] == [{"id": "Company", "name": "Company"}] and made["q0"][0]["features"]
    assert made["q1"][0]["id"] == f"{ours}:2" and not made["q1"][0]["match"]
    assert made["q2"] == []
    assert refine.get("", params={"query": "Dravik Optics"}).json()["result"][0]["id"] == f"{ours}:1"


def test_suggest_extend_and_preview(refine: httpx.Client, ours: str) -> None:
    found = refine.get("/suggest/entity", params={"prefix": "drav"}).json()["result"]
    assert [one["id"] for one in found] == [f"{ours}:1"]
    proposed = refine.get("/properties", params={"type": "Thing"}).json()["properties"]
    assert {"id": "listed_at", "name": "Listed since"} in proposed
    wanted = {"ids": [f"{ours}:1", "gone:9"], "properties": [{"id": "listed_at"}, {"id": "country"}]}
    made = refine.post("", data={"extend": json.dumps(wanted)}).json()
    assert made["rows"][f"{ours}:1"] == {"listed_at": [{"str": "2023-05-04"}], "country": [{"str": "ru"}]}
    assert made["rows"]["gone:9"] == {"listed_at": [], "country": []}
    page = refine.get("/preview", params={"id": f"{ours}:1"})
    assert page.headers["content-type"].startswith("text/html") and "Dravik Optics LLC" in page.text
    assert "<script" not in page.text and "script-src" not in page.headers["content-security-policy"]


@pytest.mark.parametrize("sent", ["{", "[]", '{"q": {"limit": "many"}}', '{"q": {"query": "A", "type": "Teapot"}}'])
def test_errors_of_a_batch_are_one_line(refine: httpx.Client, sent: str) -> None:
    answer = refine.post("", data={"queries": sent})
    assert (answer.status_code, list(answer.json())) == (400, ["error"])
    assert answer.headers["access-control-allow-origin"] == "*"


def test_the_key_opens_look_ups_and_nothing_else(refine: httpx.Client, client: httpx.Client) -> None:
    root, _, key = str(refine.base_url).rstrip("/").partition("/reconcile/")
    for path in ("/summary.json", "/reconcile.json", "/reconcile/wrong", "/reconcile/", "/match/default"):
        assert httpx.get(root + path, headers={**ELSEWHERE, "Authorization": f"Bearer {key}"}).status_code == 401
    assert refine.get("/../../summary.json").status_code in (401, 404)
    assert "access-control-allow-origin" not in client.get("/summary.json").headers
    assert refine.get("", headers={"Host": "evil.example"}).status_code == 400
    assert client.post("/match/default", json={}, headers=ELSEWHERE).status_code == 403
