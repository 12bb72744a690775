"""Who may ask, and what every answer carries. Pure ASGI, so that streams pass through untouched."""

import base64
import hashlib
import hmac
import logging
from http.cookies import CookieError, SimpleCookie
from typing import Any

from starlette.datastructures import Headers as Fields
from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL = ("127.0.0.1", "localhost")

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'"
)

BODY_LIMIT = 256 * 1024 * 1024
"""Bytes of one request; a larger one is refused with 413."""

TOO_LARGE = f"more than {BODY_LIMIT // 2**20} MB in one request; add the files in several steps"

RECONCILE = "/reconcile/"
"""Addresses below it carry a key of their own (`lookup_key`): OpenRefine can send neither cookie nor header."""

SAFE = ("GET", "HEAD", "OPTIONS")

NO_KEY = "no valid key: take the address from /reconcile.json; it is another one each time `paperchain serve` starts"

log = logging.getLogger("paperchain.web")


def cookie_name(host: str) -> str:
    """The session cookie of one server: cookies do not know ports, so the name carries it."""
    port = host.rpartition(":")[2]
    return f"paperchain-{port if port.isdigit() else '80'}"


def same(left: str, right: str) -> bool:
    """True if two secrets are equal, in a time that does not tell how far they agree."""
    return hmac.compare_digest(left.encode(), right.encode())


def lookup_key(token: str) -> str:
    """The key in the address that OpenRefine is given: made from the token, which cannot be found from it.

    It opens the lists for look-ups (`/reconcile/KEY`) and nothing else.
    """
    made = hmac.new(token.encode(), b"paperchain reconcile", hashlib.sha256).digest()
    return base64.urlsafe_b64encode(made[:24]).decode()


def the_token(application: Any) -> str:
    """The token that an application was made with."""
    return str(next(layer.kwargs["token"] for layer in application.user_middleware if layer.cls is Guard))


class Guard:
    """Lets in only requests to a known host name, with the token, and no writes that another site sent."""

    def __init__(self, app: ASGIApp, token: str, hosts: tuple[str, ...] = LOCAL) -> None:
        self.app, self.token, self.hosts = app, token, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self.app(scope, receive, send)
            return
        status, line = refusal
        await JSONResponse({"error": line}, status_code=status)(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        fields = Fields(scope=scope)
        host = fields.get("host", "")
        if _bare(host) not in self.hosts:
            return 400, f"this server does not answer for the host {_bare(host)!r}; use {' or '.join(self.hosts)}"
        if scope["path"] == "/open":
            return None
        if int(fields.get("content-length", "0") or 0) > BODY_LIMIT:
            return 413, TOO_LARGE
        if scope["path"].startswith(RECONCILE):  # reads lists only, so that another site may send it
            given = scope["path"].removeprefix(RECONCILE).partition("/")[0]
            return None if same(given, lookup_key(self.token)) else (401, NO_KEY)
        bearer = self._bearer(fields)
        if not bearer and not self._cookie(fields, host):
            return 401, "no valid token: open the address that `paperchain serve` printed"
        if scope["method"] not in SAFE and not _own_page(fields, scope["scheme"], host, bearer):
            return 403, "this request came from another site and was refused"
        return None

    def _bearer(self, fields: Fields) -> bool:
        kind, _, value = fields.get("authorization", "").partition(" ")
        return kind.lower() in ("bearer", "apikey") and same(value.strip(), self.token)

    def _cookie(self, fields: Fields, host: str) -> bool:
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(fields.get("cookie", ""))
        except CookieError:
            return False
        morsel = jar.get(cookie_name(host))
        return morsel is not None and same(morsel.value, self.token)


def _bare(host: str) -> str:
    """A Host header without its port."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].lower()


def _own_page(fields: Fields, scheme: str, host: str, bearer: bool) -> bool:
    """True if a write came from a page of this server, or from a program that showed the token itself."""
    site, origin = fields.get("sec-fetch-site"), fields.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return False
    if origin is not None and origin != f"{scheme}://{host}":
        return False
    return bearer or site is not None or origin is not None


class Headers:
    """Adds the security and caching headers to every answer, and turns a crash into one line."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self._add(scope["path"], message)
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception:
            if started:
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            line = "something went wrong inside Paperchain; the terminal where it runs shows what"
            await JSONResponse({"error": line}, status_code=500)(scope, receive, sending)

    @staticmethod
    def _add(path: str, message: Message) -> None:
        fields = MutableHeaders(scope=message)
        fields.setdefault("Content-Security-Policy", CSP)
        fields.setdefault("X-Content-Type-Options", "nosniff")
        fields.setdefault("Referrer-Policy", "no-referrer")
        fields.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        if path.startswith(RECONCILE):
            fields.setdefault("Access-Control-Allow-Origin", "*")  # OpenRefine's page reads it; the key lets it in
        fields.setdefault(
            "Cross-Origin-Resource-Policy", "cross-origin" if path.startswith(RECONCILE) else "same-origin"
        )
        lasting = path.startswith("/assets/") and message["status"] in (200, 206, 304)
        fields.setdefault("Cache-Control", "public, max-age=31536000, immutable" if lasting else "no-store")
