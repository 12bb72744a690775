"""What happens while a browser watches: the progress of jobs, and that the case has changed."""

import itertools
import shutil
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from paperchain.case import Case, Progress
from paperchain.errors import PaperchainError

Event = dict[str, Any]

KEPT = 1000
"""Events that are remembered for a browser that reads slowly."""


class Feed:
    """A short memory of events that any thread may write and any number of watchers read at their own pace."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: deque[tuple[int, Event]] = deque(maxlen=KEPT)
        self._numbers = itertools.count(1)
        self._running: dict[str, Event] = {}
        self.last = 0
        self.closed = False

    def tell(self, event: Event) -> None:
        """Remember an event, such as {"type": "progress", "job": …, "done": 1, "total": 9, "name": …}."""
        with self._lock:
            self.last = next(self._numbers)
            self._events.append((self.last, event))
            job = event.get("job", "")
            if event["type"] == "progress":
                self._running[job] = event
            elif job:
                self._running.pop(job, None)

    def since(self, seen: int) -> tuple[int, list[Event]]:
        """Events after the number `seen`, and the number to ask with next time."""
        with self._lock:
            return self.last, [event for number, event in self._events if number > seen]

    def joined(self) -> tuple[int, list[Event]]:
        """Where a new watcher starts: the last word on each job that still runs."""
        with self._lock:
            return self.last, list(self._running.values())

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self.closed = True


class Jobs:
    """Work on the case in the background, one job after the other; the feed tells how far it is."""

    def __init__(self, case: Case, feed: Feed) -> None:
        self.case, self.feed = case, feed
        self._turn = threading.Lock()
        self._numbers = itertools.count(1)

    def add(self, folder: Path, source: str, published: str, language: str) -> str:
        """Add the files of a folder and remove the folder; returns the name of the job at once."""
        files = sorted(folder.iterdir())

        def work(progress: Progress) -> Event:
            try:
                progress(0, len(files), files[0].name if files else "")
                added = self.case.add(files, source, published, language, progress)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            return {"new": added.new, "known": added.known, "left_out": _rows(added.left_out)}

        return self._start(work)

    def propose(self, documents: list[str], engine: str) -> str:
        """Ask an engine for claims; returns the name of the job at once."""

        def work(progress: Progress) -> Event:
            done = self.case.propose(documents, engine, progress)
            refused = dict(sorted(done.refused.items()))
            return {"claims": done.claims, "refused": refused, "left_out": _rows(done.left_out)}

        return self._start(work)

    def _start(self, work: Callable[[Progress], Event]) -> str:
        job = f"job-{next(self._numbers)}"
        threading.Thread(target=self._run, args=(job, work), name=job, daemon=True).start()
        return job

    def _run(self, job: str, work: Callable[[Progress], Event]) -> None:
        def progress(done: int, total: int, name: str) -> None:
            self.feed.tell({"type": "progress", "job": job, "done": done, "total": total, "name": name})

        try:
            with self._turn:
                self.feed.tell({"type": "finished", "job": job, **work(progress)})
        except PaperchainError as error:
            self.feed.tell({"type": "failed", "job": job, "error": str(error)})
        except Exception as error:
            self.feed.tell({"type": "failed", "job": job, "error": f"{type(error).__name__}: {error}"})
            raise


def _rows(left_out: list[tuple[str, str]]) -> list[Event]:
    return [{"document": name, "reason": reason} for name, reason in left_out]
