"""A small real case of invented firms, and the real application on it."""

import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from paperchain.case import Case, Settings, open_case
from paperchain.web import app

TOKEN = "a-token-of-the-tests"
ORIGIN = "http://127.0.0.1:8400"

REPORT = """Rotor deliveries to Brenmark

By a staff reporter
3 March 2024

Lotwin Machinery Ltd supplied 12 rotor blades to Brenmark Aviation in January 2024, invoices show.
Brenmark Aviation is based in the town of Veldhaven. Lotwin Machinery Ltd did not respond to a request for comment.
"""

DENIAL = """Statement of 5 March 2024

Brenmark Aviation denied that it had received rotor blades from Lotwin Machinery Ltd.
"""

CARGO = "Date,Shipper,Consignee,Goods\n2024-01-17,Lotwin Machinery Ltd,Brenmark Aviation,rotor blades 𐍈\n"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents."""
    made = tmp_path_factory.mktemp("papers")
    (made / "report.txt").write_text(REPORT)
    (made / "denial.txt").write_text(DENIAL)
    (made / "cargo.csv").write_text(CARGO)
    (made / "picture.bin").write_bytes(bytes(range(256)))
    return made


@pytest.fixture(scope="session")
def made_case(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case file, made once. Tests that change it take a copy (`case_file`)."""
    path = tmp_path_factory.mktemp("case") / "small.case"
    made = open_case(path, Settings(user="ana", clock="2024-06-01T10:00:00Z"), create=True)
    made.add([folder], source="Veldhaven Courier")
    return path


@pytest.fixture
def case_file(made_case: Path, tmp_path: Path) -> Path:
    """A copy of the case file."""
    for part in made_case.parent.iterdir():
        shutil.copy(part, tmp_path / part.name)
    return tmp_path / made_case.name


@pytest.fixture
def case(case_file: Path) -> Case:
    """The case."""
    return open_case(case_file, Settings(user="ana", clock="2024-06-02T10:00:00Z"))


@pytest.fixture
def stranger(case: Case) -> TestClient:
    """A browser that never showed the token."""
    return TestClient(app(case, TOKEN), base_url=ORIGIN)


@pytest.fixture
def browser(stranger: TestClient) -> TestClient:
    """A browser that came through the door, on a page of this server."""
    assert stranger.get("/open", params={"token": TOKEN}, follow_redirects=False).status_code == 303
    stranger.headers["Sec-Fetch-Site"] = "same-origin"
    return stranger
