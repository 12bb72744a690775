"""The built workbench: its files, and one page for every address inside it."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from paperchain.web import workbench


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder laid out as Vite builds it."""
    made = tmp_path / "static"
    (made / "assets").mkdir(parents=True)
    (made / "index.html").write_text("<!doctype html><title>Workbench</title>")
    (made / "assets" / "index-4f2a.js").write_text("export {}")
    (made / "mark.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "secret.txt").write_text("not for the browser")
    monkeypatch.setattr(workbench, "STATIC", made)
    return made


@pytest.mark.parametrize("path", ["/", "/sources", "/documents/abc", "/entities/ent-1", "/network", "/a/b/c?d=e"])
def test_a_deep_link_is_the_workbench(browser: TestClient, built: Path, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200 and "<title>Workbench" in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_built_files_are_kept_for_good(browser: TestClient, built: Path) -> None:
    answer = browser.get("/assets/index-4f2a.js")
    assert answer.status_code == 200 and "javascript" in answer.headers["content-type"]
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert browser.get("/mark.svg").headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize("path", ["/assets/gone.js", "/assets/", "/assets", "/nothing.json"])
def test_what_is_missing_is_missing(browser: TestClient, built: Path, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404 and list(answer.json()) == ["error"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt"])
def test_nothing_outside_is_served(browser: TestClient, built: Path, path: str) -> None:
    assert "not for the browser" not in browser.get(path).text


def test_not_built_is_said(browser: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench, "STATIC", tmp_path / "none")
    answer = browser.get("/")
    assert answer.status_code == 503
    assert answer.text == "The workbench is not built: run make workbench\n"
