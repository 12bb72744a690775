"""Uploads, what a watching browser is told, and the server as a program."""

import hashlib
import json
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import Popen
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from paperchain import demo
from paperchain.case import Case
from paperchain.errors import UsageError
from paperchain.web.guard import BODY_LIMIT
from paperchain.web.uploading import FILE_LIMIT, bare_name

Serving = Callable[[Path], AbstractContextManager[tuple[str, "Popen[str]"]]]
NEW = b"Torvik Shipping delivered spare parts to Brenmark Aviation in February 2024.\n"


def told(stream: Iterator[str]) -> Iterator[dict[str, Any]]:
    for line in stream:
        if line.startswith("data: "):
            yield json.loads(line[6:])


def wait_for(case: Case, name: str) -> dict[str, Any]:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        for row in case.documents():
            if row["name"] == name:
                return dict(row)
        time.sleep(0.05)
    raise AssertionError(f"{name} was not added")


def test_an_upload_adds_a_document(browser: TestClient, case: Case) -> None:
    sent = [("files", ("../../etc/new.txt", NEW, "text/html")), ("files", ("other.txt", b"Nothing.", "text/plain"))]
    answer = browser.post("/documents", files=sent, data={"source": "Port office", "published": "2024-02-20"})
    assert answer.status_code == 202 and answer.json()["job"]
    row = wait_for(case, "new.txt")
    assert (row["source"], row["published"], row["bytes"]) == ("Port office", "2024-02-20", len(NEW))
    assert browser.get(f"/documents/{row['id']}/file").content == NEW
    assert "/" not in wait_for(case, "other.txt")["name"]


def test_a_list_is_loaded(browser: TestClient, case: Case) -> None:
    lists = demo.folder() / "lists"
    name, content = next((path.name, path.read_bytes()) for path in sorted(lists.iterdir()))
    answer = browser.post("/lists", files={"files": (name, content, "text/csv")})
    assert answer.status_code == 200, answer.text
    row = answer.json()
    assert row in case.lists() and row in browser.get("/summary.json").json()["lists"]
    assert row["entries"] > 0 and row["sha256"] == hashlib.sha256(content).hexdigest()
    refused = browser.post("/lists", files={"files": ("notes.txt", NEW, "text/plain")})
    assert refused.status_code == 422 and "notes.txt" in refused.json()["error"]


def test_two_files_of_one_name_are_refused(browser: TestClient) -> None:
    sent = [("files", ("a/x.txt", b"one", "text/plain")), ("files", ("b/x.txt", b"two", "text/plain"))]
    answer = browser.post("/documents", files=sent)
    assert answer.status_code == 400 and "x.txt" in answer.json()["error"]


def test_a_file_that_is_too_large_is_refused(browser: TestClient) -> None:
    answer = browser.post("/documents", files={"files": ("large.txt", b" " * (FILE_LIMIT + 1), "text/plain")})
    assert answer.status_code == 422 and "64 MB" in answer.json()["error"]


def test_a_request_that_is_too_large_is_refused_before_it_is_read(browser: TestClient) -> None:
    answer = browser.post("/documents", content=b"x", headers={"Content-Length": str(BODY_LIMIT + 1)})
    assert answer.status_code == 413 and "256 MB" in answer.json()["error"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a.txt", "a.txt"),
        ("../../a.txt", "a.txt"),
        ("C:\\papers\\a.txt", "a.txt"),
        (".hidden", "hidden"),
        ("a\x00b\n.txt", "ab.txt"),
        ("счёт №5.pdf", "счёт №5.pdf"),
        ("я" * 300 + ".pdf", "я" * 98 + ".pdf"),
    ],
)
def test_a_file_name_means_nothing_to_the_file_system(given: str, kept: str) -> None:
    assert bare_name(given) == kept


@pytest.mark.parametrize("given", ["", "..", "/", "a/", "\x00", "..\\"])
def test_a_name_that_is_none(given: str) -> None:
    with pytest.raises(UsageError):
        bare_name(given)


def test_a_watching_browser_is_told(case_file: Path, serving: Serving) -> None:
    with serving(case_file) as (address, process):
        root, token = address.split("/open?token=")
        with httpx.Client(base_url=root, headers={"Authorization": f"Bearer {token}"}, timeout=60) as client:
            seen: list[dict[str, Any]] = []
            with client.stream("GET", "/events") as stream:
                assert stream.headers["content-type"].startswith("text/event-stream")
                assert "default-src 'none'" in stream.headers["content-security-policy"]
                events = told(stream.iter_lines())
                assert next(events)["type"] == "hello"
                job = client.post("/documents", files={"files": ("new.txt", NEW, "text/plain")}).json()["job"]
                for event in events:
                    seen.append(event)
                    if {"finished", "changed"} <= {e["type"] for e in seen} or event["type"] == "failed":
                        break
            assert seen[0] == {"type": "progress", "job": job, "done": 0, "total": 1, "name": "new.txt"}
            assert {"done": 1, "total": 1}.items() <= [e for e in seen if e["type"] == "progress"][-1].items()
            finished = next(e for e in seen if e["type"] == "finished")
            assert (finished["new"], finished["known"], finished["left_out"]) == (["new.txt"], [], [])
            names = [row["name"] for row in client.get("/documents.json").json()]
            assert "new.txt" in names
            with client.stream("GET", "/events") as stream:
                assert next(told(stream.iter_lines()))["type"] == "hello"
                process.send_signal(signal.SIGINT)  # Ctrl-C, while a browser still listens
                assert process.wait(10) == 0
        assert process.stderr is not None and process.stderr.read() == ""


def test_the_address_is_local_and_has_a_new_token_each_time(case_file: Path, serving: Serving) -> None:
    with serving(case_file) as (first, _), serving(case_file) as (second, _):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/open\?token=[\w-]{30,}", first)
        assert first.split("token=")[1] != second.split("token=")[1]
