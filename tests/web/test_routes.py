"""Every route on a real case: the shape of what it answers, and errors of one line."""

import io
import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from paperchain.case import Case

CLAIM_KEYS = {
    "id", "document", "document_id", "kind", "evidence", "arguments", "polarity", "modality", "status", "speakers",
    "chain", "time", "place", "quantity", "money", "origin", "standing", "hedge", "heading", "gloss", "groups",
    "grade", "fragment",
}  # fmt: skip


def get(browser: TestClient, path: str, **params: str) -> Any:
    answer = browser.get(path, params=params)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


def has(row: dict[str, Any], keys: str) -> None:
    assert set(keys.split()) <= set(row), set(keys.split()) - set(row)


def supply(browser: TestClient) -> dict[str, Any]:
    """The claim that Lotwin supplied Brenmark."""
    found = [c for c in get(browser, "/claims.json", kind="supply") if c["polarity"] == "positive"]
    assert found, "the report's first sentence gives no claim"
    return dict(found[0])


def test_summary(browser: TestClient) -> None:
    row = get(browser, "/summary.json")
    has(row, "name documents entities claims by_status by_standing findings lists left_out review version")
    assert row["documents"] == 4 and row["claims"] == sum(row["by_status"].values()) > 0
    assert [r["document"] for r in row["left_out"] if r["reason"]] == ["picture.bin"]


def test_documents_and_one_of_them(browser: TestClient) -> None:
    rows = get(browser, "/documents.json")
    for row in rows:
        has(row, "id name title media_type published language source status note claims entities group copies bytes")
    report = next(row for row in rows if row["name"] == "report.txt")
    page = get(browser, f"/documents/{report['id']}.json")
    has(page, "id name text places claims mentions provenance")
    for claim in page["claims"]:
        evidence = claim["evidence"]
        assert page["text"][evidence["start"] : evidence["end"]] == evidence["exact"]
    for mention in page["mentions"]:
        has(mention, "start end entity name schema named")
    original = browser.get(f"/documents/{report['id']}/file")
    assert original.headers["content-disposition"].startswith("attachment")
    assert original.headers["content-security-policy"].startswith("sandbox")
    assert original.text.startswith("Rotor deliveries to Brenmark")


def test_offsets_count_code_points(browser: TestClient) -> None:
    cargo = next(row for row in get(browser, "/documents.json") if row["name"] == "cargo.csv")
    page = get(browser, f"/documents/{cargo['id']}.json")
    cells = {page["text"][p["start"] : p["end"]] for p in page["places"] if p["kind"] == "cell"}
    assert "rotor blades 𐍈" in cells


def test_claims_and_one_of_them(browser: TestClient) -> None:
    claim = supply(browser)
    assert set(claim) >= CLAIM_KEYS
    page = get(browser, f"/claims/{claim['id']}.json")
    has(page, "claim against agrees group_names passage")
    assert page["claim"]["id"] == claim["id"]
    assert page["passage"]["exact"] == claim["evidence"]["exact"]
    status = get(browser, "/claims.json", status=claim["status"])
    assert claim["id"] in {c["id"] for c in status} and {c["status"] for c in status} == {claim["status"]}
    inside = get(browser, "/claims.json", document=claim["document_id"])
    assert {c["document"] for c in inside} == {"report.txt"}


def test_entities_and_one_of_them(browser: TestClient) -> None:
    rows = get(browser, "/entities.json")
    for row in rows:
        has(row, "id name schema names mentions documents claims named screening reported_sanction")
    lotwin = next(row for row in rows if row["name"].startswith("Lotwin"))
    page = get(browser, f"/entities/{lotwin['id']}.json")
    has(page, "id name sightings claims matches findings")
    assert {s["document"] for s in page["sightings"]} >= {"report.txt"}
    for sighting in page["sightings"]:
        has(sighting, "document document_id start end exact prefix suffix")
    found = get(browser, "/claims.json", entity=lotwin["id"])
    assert found and {c["id"] for c in found} <= {c["id"] for c in page["claims"]}


def test_network_and_paths(browser: TestClient) -> None:
    net = get(browser, "/network.json")
    has(net, "nodes edges total_nodes total_edges")
    ids = {node["id"] for node in net["nodes"]}
    for edge in net["edges"]:
        has(edge, "id source target kind label status claims count groups time")
        assert {edge["source"], edge["target"]} <= ids
    paths = get(browser, "/paths.json", left="Lotwin Machinery Ltd", right="Brenmark Aviation")
    assert paths, "the two firms are tied by a claim"
    for path in paths:
        has(path, "steps strength status groups group_names grade")
        for step in path["steps"]:
            has(step, "left left_name right right_name kind claims")


def test_findings_search_and_judgements(browser: TestClient) -> None:
    for row in get(browser, "/findings.json"):
        has(row, "id rule entity entity_name title detail score reasons passage list claims status")
    hits = get(browser, "/search.json", q="Veldhaven")
    assert {hit["document"] for hit in hits} == {"report.txt"}
    has(hits[0], "document document_id start end snippet")
    assert get(browser, "/search.json") == []
    assert isinstance(get(browser, "/judgements.json"), list)


def test_review_accept_and_undo(browser: TestClient) -> None:
    claim = supply(browser)["id"]
    waiting = get(browser, "/review.json")
    has(waiting, "claims merges")
    assert claim in {c["id"] for c in waiting["claims"]}
    made = browser.post("/judgements", json={"left": claim, "verdict": "positive", "reason": "seen"})
    assert made.status_code == 200, made.text
    assert claim not in {c["id"] for c in get(browser, "/review.json")["claims"]}
    newest = get(browser, "/judgements.json")[0]
    has(newest, "id left right verdict by at reason left_name right_name")
    assert (newest["id"], newest["by"], newest["reason"]) == (made.json()["id"], "ana", "seen")
    undone = browser.post(f"/judgements/{made.json()['id']}/undo")
    assert undone.status_code == 200 and undone.json()["id"] != made.json()["id"]
    assert claim in {c["id"] for c in get(browser, "/review.json")["claims"]}


def test_edit_puts_a_claim_in_the_place_of_another(browser: TestClient) -> None:
    claim = supply(browser)
    made = browser.post(f"/claims/{claim['id']}/edit", json={"modality": "alleged"})
    assert made.status_code == 200, made.text
    standing = get(browser, "/claims.json", kind="supply")
    assert claim["id"] not in {c["id"] for c in standing}
    edited = next(c for c in standing if c["standing"] == "edited")
    assert edited["modality"] == "alleged"
    assert edited["evidence"] == claim["evidence"] and edited["arguments"] == claim["arguments"]


def test_verify(browser: TestClient) -> None:
    row = get(browser, "/verify.json")
    has(row, "documents claims spans log_entries problems")
    assert row["documents"] == 4 and row["spans"] > 0 and row["problems"] == []


def test_report(browser: TestClient) -> None:
    answer = browser.get("/report.html")
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/html")
    assert "Lotwin Machinery Ltd" in answer.text
    assert "<script" not in answer.text and " style=" not in answer.text


@pytest.mark.parametrize("format", ["claims", "ftm", "csv", "report"])
def test_exports_are_those_of_the_case(browser: TestClient, case: Case, format: str) -> None:
    answer = browser.get(f"/export/{format}")
    assert answer.status_code == 200
    assert "small." in answer.headers["content-disposition"]
    stream = io.BytesIO()
    case.export(format, stream)
    assert answer.content == stream.getvalue()
    if format == "claims":
        assert len(json.loads(answer.content)) == case.summary()["claims"]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/documents/none.json", None, 404),
        ("GET", "/documents/none/file", None, 404),
        ("GET", "/claims/none.json", None, 404),
        ("GET", "/entities/none.json", None, 404),
        ("GET", "/paths.json?left=Nobody&right=Lotwin", None, 404),
        ("GET", "/paths.json?left=Nobody", None, 422),
        ("GET", "/paths.json?left=a&right=b&k=0", None, 422),
        ("GET", "/export/stone", None, 400),
        ("GET", "/nothing.json", None, 404),
        ("PUT", "/judgements", {}, 405),
        ("POST", "/judgements", {"left": "clm-none"}, 422),
        ("POST", "/judgements", {"left": "clm-none", "verdict": "maybe"}, 422),
        ("POST", "/judgements", {"left": "clm-none", "verdict": "positive"}, 404),
        ("POST", "/judgements", {"left": "clm-none", "verdict": "positive", "by": "someone else"}, 422),
        ("POST", "/judgements/none/undo", None, 404),
        ("POST", "/claims/none/edit", {"kind": "supply", "arguments": []}, 404),
        ("POST", "/documents", None, 422),
    ],
)
def test_errors_are_one_line(browser: TestClient, method: str, path: str, body: Any, status: int) -> None:
    answer = browser.request(method, path, json=body)
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]
    assert answer.json()["error"] and "\n" not in answer.json()["error"]
    assert "Traceback" not in answer.text


def test_the_description_of_the_api_names_every_route(browser: TestClient) -> None:
    described = get(browser, "/openapi.json")
    assert len(described["paths"]) == 50
    for path, methods in described["paths"].items():
        for method in methods.values():
            assert method["summary"] and method["tags"], path


def test_the_page_about_the_api_is_up_to_date() -> None:
    root = Path(__file__).parent.parent.parent
    made = runpy.run_path(str(root / "tools" / "api_page.py"))["page"]()
    assert (root / "docs" / "api.md").read_text(encoding="utf-8") == made, "run: python tools/api_page.py"
