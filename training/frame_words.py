"""Collect the words that pages of many sites have round their articles, for `feedmill.extract.scrape.mentions`.

make train

They are counted in the labelled texts of `tests/corpus/tune/` (never the held-out half), and words in Latin letters in
saved pages as well, where $FEEDMILL_PAGES names a folder of them: a word, or two Chinese characters in a row, that the
frames of several sites have in common is nobody's name. The labelled texts were made up, and whoever makes up names has
some that he likes: among words in Latin letters, those of real pages count.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable

from labelled import Labelled, is_page, scraped

from feedmill.extract.scrape.mentions import HAN_RUN, WORD

SITES = 6  # in whose frames a word stands, then it is of no site in particular
MANY = 18  # the same of a word of a site's name, and of any in Latin letters where saved pages are known
PAGES = 40  # saved pages in whose frames a word stands
LONGEST = 200  # characters of a line that is looked at
WIDTH = 112  # columns of the module; a Chinese character takes two


def common_words(found: list[Labelled]) -> list[str]:
    """The words that stand in the frames of several sites, or of many saved pages."""
    sites: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()  # the labelled texts have a few sites' names in common, which sites have not
    pages: Counter[str] = Counter()
    for one in found:
        words = words_in(line for line in one.label["not_body"] if len(line) <= LONGEST)
        if is_page(one):
            pages.update(word for word in words if word.isascii())
            continue
        names |= words_of(one.label["source"] or "")
        for word in words:
            sites[word].add(one.site)

    def enough(word: str) -> int:
        if word in names:
            return MANY
        return MANY if pages and word.isascii() else SITES

    told = {word for word, where in sites.items() if len(where) >= enough(word)}
    return sorted(told | {word for word, count in pages.items() if count >= PAGES})


def words_in(lines: Iterable[str]) -> set[str]:
    """The words of several lines."""
    return {word for line in lines for word in words_of(line)}


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
    sys.stdout.write(written(common_words(scraped(pages=True))))
