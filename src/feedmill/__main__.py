"""The program: `feedmill` and `python -m feedmill`."""

from __future__ import annotations

from feedmill.cli.main import main

if __name__ == "__main__":
    main()
