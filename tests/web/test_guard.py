"""Who is let in, and what every answer carries."""

import pytest
from fastapi.testclient import TestClient

from paperchain.web.guard import CSP

TOKEN = "a-token-of-the-tests"
ONE_OF_EACH = [
    "/", "/summary.json", "/documents.json", "/report.html", "/export/claims", "/assets/none.js", "/nothing.json",
    "/documents/none.json", "/openapi.json", "/entities/none", "/paths.json",
]  # fmt: skip


@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_no_token_no_answer(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 401
    assert list(answer.json()) == ["error"] and "paperchain serve" in answer.json()["error"]


@pytest.mark.parametrize("token", ["", "wrong", TOKEN + "x", "ÿ"])
def test_a_wrong_token_opens_nothing(stranger: TestClient, token: str) -> None:
    answer = stranger.get("/open", params={"token": token}, follow_redirects=False)
    assert answer.status_code == 401 and "set-cookie" not in answer.headers
    wrong = {"Authorization": f"Bearer {token}".encode()}
    assert stranger.get("/summary.json", headers=wrong).status_code == 401
    assert stranger.get("/summary.json", headers={"Cookie": f"paperchain-8400={token}".encode()}).status_code == 401


def test_the_door_swaps_the_token_for_a_cookie(stranger: TestClient) -> None:
    answer = stranger.get("/open", params={"token": TOKEN}, follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("paperchain-8400=") and "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert stranger.get("/summary.json").status_code == 200


def test_a_program_shows_the_token_itself(stranger: TestClient) -> None:
    shown = {"Authorization": f"Bearer {TOKEN}"}
    assert stranger.get("/summary.json", headers=shown).status_code == 200
    answer = stranger.post("/judgements", headers=shown, json={"left": "clm-none", "verdict": "positive"})
    assert answer.status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8400", "127.0.0.1.evil.example", "", "[::1]:8400"])
def test_a_name_bound_to_this_machine_by_another_site_gets_nothing(browser: TestClient, host: str) -> None:
    answer = browser.get("/summary.json", headers={"Host": host})
    assert answer.status_code == 400 and "host" in answer.json()["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:9000"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    ],
)
def test_another_site_cannot_write(browser: TestClient, headers: dict[str, str]) -> None:
    answer = browser.post("/judgements", headers=headers, json={"left": "clm-none", "verdict": "positive"})
    assert answer.status_code == 403 and answer.json() == {
        "error": "this request came from another site and was refused"
    }


def test_a_cookie_alone_cannot_write(browser: TestClient) -> None:
    del browser.headers["Sec-Fetch-Site"]
    body = {"left": "clm-none", "verdict": "positive"}
    assert browser.post("/judgements", json=body).status_code == 403
    assert browser.post("/judgements", json=body, headers={"Origin": "http://127.0.0.1:8400"}).status_code == 404


@pytest.mark.parametrize("path", ONE_OF_EACH)
@pytest.mark.parametrize("inside", [True, False])
def test_every_answer_carries_the_headers(browser: TestClient, path: str, inside: bool) -> None:
    if not inside:
        browser.cookies.clear()
    headers = browser.get(path).headers
    policy = headers["content-security-policy"]
    if path == "/report.html" and inside:
        assert "style-src 'sha256-" in policy and "unsafe" not in policy and "script-src" not in policy
    elif path.startswith("/export/") and inside:
        assert policy == "sandbox; default-src 'none'"
    else:
        assert policy == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"


def test_the_policy_allows_no_inline_script_and_no_other_host() -> None:
    assert CSP.startswith("default-src 'none'")
    assert "unsafe" not in CSP and "http" not in CSP and "*" not in CSP


def test_nothing_is_served_from_another_host(browser: TestClient) -> None:
    assert browser.get("/docs").headers["content-type"] != "application/json"
    assert "cdn" not in browser.get("/docs").text
