"""`paperchain`: the group of commands and how errors leave it."""

import gc
import sys

import click

from paperchain import __version__
from paperchain.cli import deciding, evaluating, leaving, reading, writing
from paperchain.errors import PaperchainError

EXIT_CODES = """\b
Exit codes: 0 done · 1 failed · 2 wrong use · 3 not found · 4 a file that cannot be read ·
5 the case does not verify · 6 a list that was refused · 7 an optional package is missing."""


class Commands(click.Group):
    """Commands in the order of the work, and errors of Paperchain as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        gc.set_threshold(100_000, 20, 50)  # records are many and small: at 700 it cost half a screening
        try:
            return super().invoke(ctx)
        except PaperchainError as error:
            click.echo(f"paperchain: {error}", err=True)
            sys.exit(error.exit_code)
        except BrokenPipeError:
            sys.exit(0)


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="paperchain")
def main() -> None:
    """Turn a folder of documents into one case file of attributed claims, each tied to its passage."""


for command in (
    *writing.COMMANDS,
    *reading.COMMANDS,
    *deciding.COMMANDS,
    *leaving.COMMANDS,
    *evaluating.COMMANDS,
):
    main.add_command(command)
