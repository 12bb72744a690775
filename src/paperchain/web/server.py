"""Serving a case to the browser of this machine, until Ctrl-C."""

import contextlib
import secrets
import socket
import webbrowser
from collections.abc import Callable
from types import FrameType

import uvicorn

from paperchain.case import Case
from paperchain.errors import UsageError
from paperchain.web.application import app
from paperchain.web.feed import Feed
from paperchain.web.guard import LOCAL

PORT = 8400


class _Server(uvicorn.Server):
    """A server that says when it is ready, and ends its streams when it is told to stop."""

    def __init__(self, config: uvicorn.Config, feed: Feed, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.feed, self.ready = feed, ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self.ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.feed.close()
        super().handle_exit(sig, frame)


def serve(
    case: Case,
    host: str = "127.0.0.1",
    port: int = PORT,
    open_browser: bool = False,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve the workbench until Ctrl-C. `announce` gets the address with its token once the server answers.

    A port that is taken, or 0, gives way to any free one. The token is new each time.
    """
    token = secrets.token_urlsafe(24)
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}/open?token={token}"

    def ready() -> None:
        announce(address)
        if open_browser:
            webbrowser.open(address)

    made = app(case, token, hosts=tuple(dict.fromkeys((*LOCAL, shown))))
    config = uvicorn.Config(
        made,
        log_level="warning",
        access_log=False,  # it would write the token
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=3,
    )
    with contextlib.suppress(KeyboardInterrupt), listening:
        _Server(config, made.state.feed, ready).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """A bound socket: the port asked for, or any free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for wanted in (port, 0):
        made = socket.socket(family, socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, wanted))
            return made
        except OSError:
            made.close()
    raise UsageError(f"cannot listen on {host}; use --host 127.0.0.1")
