"""`kill -9` during `add`, at twenty random moments: the case opens, verifies, resumes and ends as if nothing was."""

import io
import os
import random
import signal
import time
from pathlib import Path

from paperchain.case import Settings, open_case

SETTINGS = Settings(user="ana", clock="2025-06-01T09:00:00Z")
STORY = "Firm {n} news\n\nOstrava Optik {n} supplied sensors to Belmar Marine {n} in March 2024, invoices show.\n"


def claims_of(path: Path) -> bytes:
    stream = io.BytesIO()
    open_case(path, SETTINGS).export("claims", stream)
    return stream.getvalue()


def test_kill_at_twenty_moments(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(STORY.format(n=number), encoding="utf-8")
    whole = tmp_path / "whole" / "k.case"
    whole.parent.mkdir()
    started = time.perf_counter()
    open_case(whole, SETTINGS, create=True).add([folder])  # also loads the model, which the children inherit
    started = time.perf_counter()
    again = tmp_path / "again.case"
    open_case(again, SETTINGS, create=True).add([folder])
    lasts = time.perf_counter() - started
    expected = claims_of(whole)

    moments, held = random.Random(20), []
    for number in range(20):
        path = tmp_path / str(number) / "k.case"
        path.parent.mkdir()
        child = os.fork()
        if child == 0:
            try:
                open_case(path, SETTINGS, create=True).add([folder])
            finally:
                os._exit(0)
        time.sleep(moments.uniform(0, lasts))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

        if not path.exists() or path.stat().st_size == 0:
            path.unlink(missing_ok=True)
            open_case(path, SETTINGS, create=True)
        case = open_case(path, SETTINGS)
        assert case.verify().problems == ()
        held.append(len(case.documents()))
        case.add([folder])
        assert case.verify().problems == ()
        assert claims_of(path) == expected
    assert len(set(held)) > 2, f"the moments were not spread over the work: {held}"
