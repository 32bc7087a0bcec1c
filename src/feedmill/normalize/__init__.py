"""Document to entry, or the reason why not: one module a question."""
