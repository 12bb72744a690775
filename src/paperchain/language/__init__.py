"""Names, dates, amounts and identifiers as texts write them. Sentence analysis (`analyse`) is imported on demand."""

from paperchain.language import amounts, identifiers, names, when

__all__ = ["amounts", "identifiers", "names", "when"]
