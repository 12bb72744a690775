"""The door (`/open`) and the workbench itself: built files, and one page for every address inside it."""

from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, PlainTextResponse, RedirectResponse
from starlette.exceptions import HTTPException

from paperchain.web.guard import cookie_name, same, the_token

STATIC = Path(__file__).parent / "static"
NOT_BUILT = "The workbench is not built: run make workbench\n"

router = APIRouter(include_in_schema=False)


@router.get("/open")
def enter(request: Request, token: str = "") -> Response:
    """Swap the token in the address for a cookie, and leave the address bar without it."""
    if not same(token, the_token(request.app)):
        raise HTTPException(401, "no valid token: open the address that `paperchain serve` printed")
    answer = RedirectResponse("/", status_code=303)
    name = cookie_name(request.headers.get("host", ""))
    answer.set_cookie(name, token, httponly=True, samesite="strict", path="/")
    return answer


@router.get("/favicon.ico")
def icon() -> Response:
    """Pages name their icon themselves; browsers ask for this one unasked."""
    return Response(status_code=204)


@router.get("/{path:path}")
def page(path: str) -> Response:
    """A built file, or the workbench, which finds its way by the address."""
    file = (STATIC / path).resolve()
    if file.is_relative_to(STATIC.resolve()) and file.is_file():
        return FileResponse(file)
    if path.partition("/")[0] == "assets" or path.endswith(".json"):
        raise HTTPException(404)
    if not (STATIC / "index.html").is_file():
        return PlainTextResponse(NOT_BUILT, status_code=503)
    return FileResponse(STATIC / "index.html")
