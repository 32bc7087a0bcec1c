"""The program: `feedmill` and `python -m feedmill`."""

from __future__ import annotations

import gc

# What a start imports and a scan lists stays. To look through all of it after every 700 new objects, as the collector
# does by itself, finds nothing and takes a tenth of a short run.
gc.set_threshold(50_000, 20, 20)

from feedmill.cli.main import main  # noqa: E402 (the collector first)

if __name__ == "__main__":
    main()
