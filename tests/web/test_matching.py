"""Names against the lists of a case, as yente and OpenRefine ask for them."""

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from paperchain.case import Settings, open_case
from paperchain.web import app

TOKEN = "a-token-of-the-tests"
ORIGIN = "http://127.0.0.1:8400"
LIST = """id,schema,name,aliases,birth_date,countries,identifiers,sanctions,dataset,last_change
x-1,Company,Norvik Marine LLC,Norvik Shipping;ООО «Норвик Марин»,,ru,,Test programme,Test List,2025-01-01T00:00:00
x-2,Person,Viktor Ivanovich Lasky,,1970-05-04,ru,,Test programme,Test List,2025-01-01T00:00:00
x-3,Company,Halden Optik,,,no,,Other programme,Test List,2025-01-01T00:00:00
"""


@pytest.fixture
def listed(tmp_path: Path) -> TestClient:
    (tmp_path / "list.csv").write_text(LIST)
    case = open_case(tmp_path / "k.case", Settings(user="ana", clock="2025-06-01T10:00:00Z"), create=True)
    case.load(tmp_path / "list.csv")
    made = TestClient(app(case, TOKEN), base_url=ORIGIN)
    made.headers["Authorization"] = f"Bearer {TOKEN}"
    return made


def ask(client: TestClient, *queries: dict[str, Any], dataset: str = "default", **params: Any) -> Any:
    body = {"queries": {f"q{n}": query for n, query in enumerate(queries)}}
    return client.post(f"/match/{dataset}", json=body, params=params)


def test_a_name_in_another_script_is_matched_with_reasons(listed: TestClient) -> None:
    query = {"schema": "Company", "properties": {"name": ["Норвик Марин"]}}
    made = ask(listed, query).json()["responses"]["q0"]
    first = made["results"][0]
    assert (first["id"], first["caption"], first["match"]) == ("test-list:x-1", "Norvik Marine LLC", True)
    assert first["score"] > 0.72 and first["features"] and first["explanations"]
    assert first["properties"]["country"] == ["ru"] and first["datasets"] == ["test-list"]
    assert first["properties"]["topics"] == ["sanction"] and first["entry"]["sha256"]
    assert made["query"]["properties"] == {"name": ["Норвик Марин"]}


def test_what_else_is_known_of_a_party_counts(listed: TestClient) -> None:
    queries = [
        {"schema": "Person", "properties": {"name": ["Viktor Lasky"], "birthDate": [day]}}
        for day in ("1970-05-04", "1999-01-01")
    ]
    same, other = (
        answer["results"][0]["score"] for answer in ask(listed, *queries, cutoff=0).json()["responses"].values()
    )
    assert same > other


def test_a_person_is_never_a_company(listed: TestClient) -> None:
    made = ask(listed, {"schema": "Person", "properties": {"name": ["Halden Optik"]}}).json()["responses"]["q0"]
    assert "test-list:x-3" not in {one["id"] for one in made["results"]}


def test_names_may_come_in_parts_and_limits_hold(listed: TestClient) -> None:
    query = {"schema": "Person", "properties": {"firstName": ["Viktor"], "lastName": "Lasky"}}
    made = ask(listed, query, limit=1, threshold=1).json()["responses"]["q0"]
    assert [one["id"] for one in made["results"]] == ["test-list:x-2"] and not made["results"][0]["match"]


@pytest.mark.parametrize(
    ("query", "dataset", "status", "line"),
    [
        ({"properties": {"name": ["X"]}}, "nobody", 404, "no data set 'nobody'; there are default, test-list"),
        ({"schema": "Teapot", "properties": {"name": ["X"]}}, "default", 400, "no schema 'Teapot'"),
        ({"schema": "Person"}, "default", 422, "properties"),
    ],
)
def test_bad_questions_get_one_line(
    listed: TestClient, query: dict[str, Any], dataset: str, status: int, line: str
) -> None:
    answer = ask(listed, query, dataset=dataset)
    assert answer.status_code == status and line in answer.json()["error"]


def refine(client: TestClient) -> str:
    url = client.get("/reconcile.json").json()["address"]
    assert url.startswith(f"{ORIGIN}/reconcile/")
    return str(url.removeprefix(ORIGIN))


def test_openrefine_reads_what_the_service_is_without_the_token(listed: TestClient) -> None:
    path = refine(listed)
    del listed.headers["Authorization"]
    answer = listed.get(path)
    made = answer.json()
    assert "0.2" in made["versions"] and "k" in made["name"] and {"identifierSpace", "schemaSpace"} <= set(made)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_openrefine_gets_candidates_in_its_own_shape(listed: TestClient) -> None:
    path = refine(listed)
    del listed.headers["Authorization"]
    queries = {
        "q0": {"query": "Norvik Marine", "type": "Company", "limit": 3},
        "q1": {"query": "Viktor Lasky", "type": ["Person"], "properties": [{"pid": "birthDate", "v": "1970-05-04"}]},
        "q2": {"query": "…"},
    }
    for answer in (
        listed.post(path, data={"queries": json.dumps(queries)}, headers={"Origin": "http://localhost:3333"}),
        listed.get(path, params={"queries": json.dumps(queries)}),
    ):
        made = answer.json()
        assert [row["id"] for row in made["q0"]["result"]][:1] == ["test-list:x-1"]
        first = made["q1"]["result"][0]
        assert (first["id"], first["type"]) == ("test-list:x-2", [{"id": "Person", "name": "Person"}])
        assert 0 < first["score"] <= 100 and isinstance(first["match"], bool)
        assert made["q2"]["result"] == []


@pytest.mark.parametrize("queries", ["{", "[]", '{"q0": "Norvik"}'])
def test_openrefine_is_told_what_was_wrong(listed: TestClient, queries: str) -> None:
    answer = listed.get(refine(listed), params={"queries": queries})
    assert answer.status_code == 400 and "queries" in answer.json()["error"]


def test_the_key_of_openrefine_opens_nothing_else(listed: TestClient) -> None:
    path = refine(listed)
    key = path.rpartition("/")[2]
    del listed.headers["Authorization"]
    assert key != TOKEN and listed.get("/summary.json", headers={"Authorization": f"Bearer {key}"}).status_code == 401
    assert listed.get("/reconcile.json").status_code == 401
    assert listed.get(path[:-1] + ("0" if path[-1] != "0" else "1")).status_code == 401
    assert listed.get(path, headers={"Host": "evil.example"}).status_code == 400
