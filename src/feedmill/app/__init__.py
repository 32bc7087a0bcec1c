"""The composition root: the only place that picks concrete parts, reads the clock and the environment."""
