"""Run by a Python in which the rivals are installed: digests of pages as each of them compares them by default.

stdin: a JSON line a history, a list of pages; stdout: a JSON line a history, for each rival a list of digests.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable


def urlwatch() -> Callable[[str], str]:
    """A url job without filters compares what was sent."""
    import urlwatch.jobs  # noqa: F401  proves that it is installed

    return lambda html: html


def urlwatch_html2text() -> Callable[[str], str]:
    """With the filter that its manual recommends for pages, at its default method."""
    from urlwatch.filters import FilterBase

    class State:
        job = type("Job", (), {"get_guid": lambda self: "", "get_location": lambda self: ""})()

    return lambda html: str(FilterBase.process("html2text", {}, State(), html))


def changedetection() -> Callable[[str], str]:
    """Its text of a page, and its checksum with default settings."""
    from changedetectionio.html_tools import html_to_text
    from changedetectionio.processors.text_json_diff.processor import ChecksumCalculator

    return lambda html: str(ChecksumCalculator.calculate(html_to_text(html), ignore_whitespace=True))


RIVALS = {"urlwatch": urlwatch, "urlwatch, html2text": urlwatch_html2text, "changedetection.io": changedetection}


def main() -> None:
    found = {}
    for name, make in RIVALS.items():
        try:
            found[name] = make()
            found[name]("<p>one</p>")
        except Exception as error:
            found.pop(name, None)
            print(f"{name}: not measured ({type(error).__name__}: {error})", file=sys.stderr)
    for line in sys.stdin:
        pages = json.loads(line)
        digests = {
            name: [hashlib.sha256(text_of(page).encode()).hexdigest() for page in pages]
            for name, text_of in found.items()
        }
        print(json.dumps(digests), flush=True)


if __name__ == "__main__":
    main()
