"""A real Chromium on the real server on the example case."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

import paperchain.web

STATIC = Path(paperchain.web.__file__).parent / "static" / "index.html"
SCREENS = Path(__file__).parent / "screens"
PATIENCE = 20_000
"""Milliseconds to wait for what should be there at once: on a busy machine the browser draws late."""
DEMO = "from paperchain.cli import main; main()"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder drive a browser."""
    expect.set_options(timeout=PATIENCE)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def lacking(line: str) -> None:
    """Skip, or in CI fail: there a missing browser means that nothing was tested."""
    if os.environ.get("CI", "").lower() in ("true", "1"):
        pytest.fail(line, pytrace=False)
    pytest.skip(line)


@dataclass
class Site:
    """A served case: its address, its token, and questions to its API."""

    root: str
    token: str
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        self.client = httpx.Client(base_url=self.root, headers=headers, timeout=60)

    def get(self, path: str, **params: str) -> Any:
        answer = self.client.get(path, params=params)
        answer.raise_for_status()
        return answer.json()

    def longest_article(self) -> dict[str, Any]:
        """The text, not a table, that says most."""
        kinds = ("text/plain", "text/html", "text/markdown")
        rows = [row for row in self.get("/documents.json") if row["media_type"] in kinds]
        return dict(max(rows, key=lambda row: row["claims"]))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of the system."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        lacking("no Chromium on this machine: install it with `apt-get install chromium`")
    if not STATIC.is_file():
        lacking("the workbench is not built: run `make workbench`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo_case(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example case, made by the command that newcomers type."""
    path = tmp_path_factory.mktemp("demo") / "demo.case"
    command = [sys.executable, "-c", DEMO, "demo", "--no-serve", "--keep", str(path)]
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=240)
    return path


@pytest.fixture(scope="session")
def site(demo_case: Path, serving: Any) -> Iterator[Site]:
    """The example case, served once for all tests that only look."""
    with serving(demo_case) as (address, _):
        yield Site(*address.split("/open?token="))


@pytest.fixture
def own_site(demo_case: Path, tmp_path: Path, serving: Any) -> Iterator[Site]:
    """A copy of the example case for a test that decides something."""
    for part in demo_case.parent.iterdir():
        shutil.copy(part, tmp_path / part.name)
    with serving(tmp_path / demo_case.name) as (address, _):
        yield Site(*address.split("/open?token="))


class Watched:
    """A tab, and everything in it that should not have happened."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.site = site
        self.faults: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"crash: {error}"))
        self.page.on("request", self._request)
        self.page.goto(f"{site.root}/open?token={site.token}")
        assert self.page.url == f"{site.root}/", "the door leads to the workbench, and the token leaves the address"

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":  # a violation of the content security policy is one, too
            self.faults.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.site.root + "/", "data:", "blob:")):
            self.faults.append(f"asked another host: {request.url}")

    def open(self, path: str) -> Page:
        """Go to a path of the site by its address, as a saved link would."""
        self.page.goto(self.site.root + path)
        return self.page


@pytest.fixture
def tabs(chromium: Browser) -> Iterator[Any]:
    """`tabs(site, theme=…, size=…)` opens a watched tab; at the end no tab may have a fault."""
    opened: list[tuple[BrowserContext, Watched]] = []

    def open_tab(site: Site, theme: str = "light", size: tuple[int, int] = (1440, 900)) -> Watched:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=theme,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        watched = Watched(context, site)
        opened.append((context, watched))
        return watched

    yield open_tab
    faults = [fault for _, watched in opened for fault in watched.faults]
    for context, _ in opened:
        context.close()
    assert not faults, faults
