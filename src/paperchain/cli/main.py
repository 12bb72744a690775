"""`paperchain`: the group of commands and how errors leave it."""

import gc
import os
import sys
from typing import Any

import click

from paperchain import __version__
from paperchain.cli import comparing, deciding, evaluating, leaving, listing, reading, screening, weighing, writing
from paperchain.errors import PaperchainError

EXIT_CODES = """\b
Exit codes: 0 done · 1 failed · 2 wrong use · 3 not found · 4 a file that cannot be read ·
5 the case does not verify · 6 a list that was refused."""


class Commands(click.Group):
    """Commands in the order of the work, and errors of Paperchain as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader of a pipe that has seen enough is no failure."""
        try:
            made = super().invoke(ctx)
            sys.stdout.flush()
            return made
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            sys.exit(0)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command and leave with its exit code; whatever goes wrong is one line on the error stream."""
        gc.set_threshold(100_000, 20, 50)  # records are many and small: at 700 it cost half a screening
        options["standalone_mode"] = False
        try:
            code = super().main(*args, **options)
        except (click.Abort, KeyboardInterrupt):
            _leave("stopped; what was recorded is kept", 130)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _leave(_usage(error), error.exit_code)
        except PaperchainError as error:
            _leave(str(error), error.exit_code)
        except OSError as error:
            _leave(f"{error.filename or 'a file'}: {error.strerror or error}; choose another place or free this one", 1)
        except Exception as error:
            if os.environ.get("PAPERCHAIN_TRACE"):
                raise
            said = f"{type(error).__name__}: {error}"
            _leave(f"this should not happen ({said}); set PAPERCHAIN_TRACE=1 to see where, and report it", 1)
        sys.exit(code if isinstance(code, int) else 0)


def _leave(line: str, code: int) -> None:
    click.echo(f"paperchain: {' '.join(line.split())}", err=True)
    sys.exit(code)


def _usage(error: click.ClickException) -> str:
    """What was wrong with the call, and where to read how it goes."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "paperchain"
    return f"{error.format_message().rstrip('.')}; `{command} --help` shows how"


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="paperchain")
def main() -> None:
    """Turn a folder of documents into one case file of attributed claims, each tied to its passage."""


for command in (
    *writing.COMMANDS,
    *reading.COMMANDS,
    *listing.COMMANDS,
    *screening.COMMANDS,
    *weighing.COMMANDS,
    *deciding.COMMANDS,
    *leaving.COMMANDS,
    *evaluating.COMMANDS,
    *comparing.COMMANDS,
):
    main.add_command(command)
