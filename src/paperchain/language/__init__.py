"""Names, dates, amounts and identifiers as texts write them. Sentence analysis (`analyse`) is imported on demand."""

from paperchain.language import amounts

__all__ = ["amounts"]
