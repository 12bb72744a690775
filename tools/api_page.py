"""Write docs/api.md from the routes themselves: python tools/api_page.py [--check]."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from paperchain.case import Settings, open_case
from paperchain.web import app

PAGE = Path(__file__).parent.parent / "docs" / "api.md"

TOP = """# The HTTP API

<!-- Made by tools/api_page.py from the routes. Do not edit. -->

`paperchain serve CASE` answers on 127.0.0.1 only. It prints an address with a token; opening it once signs the browser
in, and programs send the token as `Authorization: Bearer TOKEN`. Every page of the workbench has a `.json` twin here,
and `/openapi.json` describes all of it for programs. All offsets count Unicode code points of the document's text.

An error is `{"error": "one line with the remedy"}` with a fitting status: 400 a call that cannot be meant, 401 no
token, 403 sent by another site, 404 no such thing, 409 a damaged case, 413 more than 256 MB at once, 422 not readable.

```
curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8400/claims.json?kind=supply
```
"""

END = """
## Events

`/events` is a stream of server-sent events; the data of each is JSON with a `type`:

- `hello` once, with the `version` of the case
- `progress` of an upload: `job`, `done`, `total`, `name`
- `finished`: `job`, `new`, `known`, `left_out`; or `failed`: `job`, `error`
- `changed`: the case has another `version`, whoever changed it; ask for your page again
"""


def page() -> str:
    """The page as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        case = open_case(Path(folder) / "empty.case", Settings(user="docs"), create=True)
        described: dict[str, Any] = app(case, "none").openapi()
    schemas = described["components"]["schemas"]
    out = [TOP]
    for tag in described["tags"]:
        out.append(f"\n## {tag['name'].capitalize()}\n\n{tag['description']}\n")
        for path, methods in described["paths"].items():
            for method, route in methods.items():
                if tag["name"] in route["tags"]:
                    out.append(_route(method.upper(), path, route, schemas))
    return "".join([*out, END])


def _route(method: str, path: str, route: dict[str, Any], schemas: dict[str, Any]) -> str:
    lines = [f"\n- `{method} {path}`: {route['summary']}"]
    for row in route.get("parameters", []):
        if row["in"] == "query":
            lines.append(_field(row["name"], row, row["required"]))
    for content in route.get("requestBody", {}).get("content", {}).values():
        schema = schemas[content["schema"]["$ref"].rpartition("/")[2]]
        needed = schema.get("required", [])
        lines += [_field(name, row, name in needed) for name, row in schema["properties"].items()]
    return "\n".join(lines) + "\n"


def _field(name: str, row: dict[str, Any], required: bool) -> str:
    described = row.get("description", "")
    return f"  - `{name}`{'' if required else ' (optional)'}{': ' + described if described else ''}"


if __name__ == "__main__":
    made = page()
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == made else "docs/api.md is old: python tools/api_page.py")
    PAGE.write_text(made, encoding="utf-8")
