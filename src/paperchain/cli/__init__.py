"""The command line: one command for every method of a case. Errors are one line; exit codes follow the error."""

from paperchain.cli.main import main

__all__ = ["main"]
