"""What can go wrong, in one tree. Every message is one line: what was found, what would do, what to type.

Exit codes of the command line follow the class (`exit_code`), HTTP answers too (`status`).
"""


class PaperchainError(Exception):
    """Any failure that Paperchain explains itself; the message is shown to the user as it is."""

    exit_code = 1
    status = 500


class UsageError(PaperchainError):
    """The call asks for something that cannot be meant (a wrong option, an unknown format)."""

    exit_code = 2
    status = 400


class NotFound(PaperchainError):
    """No case, document, claim, entity or list of that name."""

    exit_code = 3
    status = 404


class NotRead(PaperchainError):
    """A document that cannot be read: damaged, encrypted, empty or of an unknown kind."""

    exit_code = 4
    status = 422


class CaseDamaged(PaperchainError):
    """The case file does not verify: a record, a span or the custody log was altered."""

    exit_code = 5
    status = 409


class ListRefused(PaperchainError):
    """A sanctions list that is truncated, of another format or of an unexpected size."""

    exit_code = 6
    status = 422


class EngineFailed(PaperchainError):
    """An engine outside of Paperchain (a language model) cannot be reached, refuses, or stays silent."""

    exit_code = 1
    status = 502
