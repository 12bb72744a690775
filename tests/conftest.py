"""What several folders of tests share."""

import contextlib
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

PROGRAM = """
import sys
from paperchain.case import open_case
from paperchain.web import serve
serve(open_case(sys.argv[1]), port=0, announce=lambda address: print(address, flush=True))
"""


@contextlib.contextmanager
def _serving(case: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(case)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stderr is not None
    address = process.stdout.readline().strip()
    if not address:
        raise RuntimeError(f"the server did not start: {process.stderr.read()[-2000:]}")
    try:
        yield address, process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        process.stdout.close()
        process.stderr.close()


@pytest.fixture(scope="session")
def serving() -> Callable[[Path], AbstractContextManager[tuple[str, "subprocess.Popen[str]"]]]:
    """`with serving(case_file) as (address, process)`: the real server, in a process of its own."""
    return _serving


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Indexes of lists are kept in a folder of the tests, not in that of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PAPERCHAIN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
