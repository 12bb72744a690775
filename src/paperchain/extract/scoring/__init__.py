"""Parts of the scorer: the published rules, gold readings, names, what must not be asserted, pooling, the page."""
