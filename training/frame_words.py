"""Collect the words that pages of many sites have round their articles, for `feedmill.extract.scrape.mentions`.

make train

They are counted in the labelled texts of `tests/corpus/tune/` (never the held-out half): a word, or two Chinese
characters in a row, that the frames of several sites have in common is nobody's name.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from feedmill.extract.scrape.mentions import HAN_RUN, WORD

CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "tune"
SITES = 5  # in whose frames a word stands, then it is of no site in particular
MANY = 15  # the same of a word of a site's name
LONGEST = 200  # characters of a line that is looked at
WIDTH = 112  # columns of the module; a Chinese character takes two


def common_words(folder: Path) -> list[str]:
    """The words that stand in the frames of several sites; a site's labels have one name but for their number."""
    sites: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()  # the labelled texts have a few sites' names in common, which sites have not
    for path in sorted(folder.glob("*.txt")):
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        names |= words_of(label["source"] or "")
        for line in label["not_body"]:
            if len(line) <= LONGEST:
                for word in words_of(line):
                    sites[word].add(path.stem.rpartition("-")[0])
    return sorted(word for word, found in sites.items() if len(found) >= (MANY if word in names else SITES))


def words_of(line: str) -> set[str]:
    """The words of a line in lower case, and each two Chinese characters in a row."""
    pairs = (run[0][at : at + 2] for run in HAN_RUN.finditer(line) for at in range(len(run[0]) - 1))
    return {*map(str.lower, WORD.findall(line)), *pairs}


def rows_of(words: list[str]) -> list[str]:
    """The words in rows as wide as a module is."""
    rows = [""]
    for word in words:
        longer = f"{rows[-1]} {word}".lstrip()
        if len(longer) + sum(map(len, HAN_RUN.findall(longer))) > WIDTH:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def written(words: list[str]) -> str:
    """The words as a module."""
    return "\n".join(
        (
            '"""Words that many pages have round their articles. Made by `training/frame_words.py`: do not edit."""',
            "",
            "from feedmill.extract.phrases.wording import words",
            "",
            "COMMON = words(",
            '    """',
            *(f"    {row}" for row in rows_of(words)),
            '    """',
            ")",
            "",
        )
    )


if __name__ == "__main__":
    sys.stdout.write(written(common_words(CORPUS)))
