"""The HTTP API and the browser workbench: routes are methods of a case, and every page has a `.json` twin."""

from paperchain.web.application import app
from paperchain.web.server import serve

__all__ = ["app", "serve"]
