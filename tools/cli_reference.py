"""Write docs/cli.md from the commands' own help; with --check, fail if the page is stale."""

import sys
from pathlib import Path

import click

from paperchain.cli import main

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
HEAD = """# The command line

This page is made from `--help` by `python tools/cli_reference.py`; change the commands, not the page.
"""


def page() -> str:
    """The reference as Markdown, one section a command, 100 columns wide."""
    parts = [HEAD, "```\n" + _help(main, "paperchain") + "\n```\n"]
    for name, command in main.commands.items():
        parts.append(f"## {name}\n\n```\n{_help(command, f'paperchain {name}')}\n```\n")
    return "\n".join(parts)


def _help(command: click.Command, path: str) -> str:
    shown = {"max_content_width": 100, "terminal_width": 100, "help_option_names": ["-h", "--help"]}
    context = click.Context(command, info_name=path, **shown)  # type: ignore[arg-type]
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(
            0 if PAGE.read_text(encoding="utf-8") == page() else "docs/cli.md is stale: python tools/cli_reference.py"
        )
    PAGE.write_text(page(), encoding="utf-8")
