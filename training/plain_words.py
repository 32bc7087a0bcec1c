"""Collect the words of plain English, for `feedmill.extract.phrases.persons`: nobody is called "Company Size".

make train

They are counted in the texts of `tests/corpus/tune/` (never the held-out half), and in saved pages where
$FEEDMILL_PAGES names some: a word that stands in small letters in the articles of several sites is no name by itself.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from frame_words import CORPUS, rows_of

from feedmill.extract.phrases.wording import words

SITES = 12  # in whose articles a word stands
_WORD = re.compile(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])")
_GIVEN = words(  # names that are words as well
    """
    an my do so wen ban cherry pepper winter song sun moon young king major snow
    abbot al amber angel april art ash august autumn axel basil bay bill bishop blaze brand brook buck bud cash
    chance charity chase chip christian clay cliff clover colt constance coral cruz crystal daisy dale dawn dean
    dell destiny dick don drew duke earl eden ember faith fern flint flora forest fox frank gale gay gene ginger
    glen grace grant gray guy hank harmony harper harry haven hazel heath heather herb holly honor hope hunter iris
    ivory ivy jack jade jasmine jay jean jewel jo job john joy june justice kit lance lane lark laurel lee leo lily
    long lyric marina mark mason max may melody mercy merit mike miles min misty mo moss nick norm nova olive page
    parker pat patience pearl peg penny peter pierce pip piper poppy porter prince prudence ray reed rich river rob
    robin rock rocky rod roman rose rosemary rowan royal ruby rush rusty sage sandy scout serenity skip sky sonny
    spencer star sterling stone storm sue summer sunny tab tanner tate teddy terry tiger tom trinity troy true van
    vi victor victoria violet wade ward warren wayne will willow win wren xi yin
    """
)


def words_of_articles() -> Iterator[tuple[str, str]]:
    """Each word in small letters, with the site in whose articles it stands."""
    pages = Path(os.environ["FEEDMILL_PAGES"]).glob("*.json") if os.environ.get("FEEDMILL_PAGES") else ()
    for path in (*CORPUS.glob("*.json"), *pages):
        label = json.loads(path.read_text("utf-8"))
        site = path.stem.rpartition("-")[0]
        yield from ((word, site) for line in label["body"] for word in _WORD.findall(line))


def main() -> None:
    sites: dict[str, set[str]] = defaultdict(set)
    for word, site in words_of_articles():
        sites[word].add(site)
    plain = sorted(word for word, found in sites.items() if len(found) >= SITES and word not in _GIVEN)
    sys.stdout.write('"""Words that name nobody by themselves. Made by `training/plain_words.py`: do not edit."""\n\n')
    sys.stdout.write("from feedmill.extract.phrases.wording import words\n\nPLAIN = words(\n")
    sys.stdout.write("\n".join(('    """', *(f"    {row}" for row in rows_of(plain)), '    """', ")\n")))


if __name__ == "__main__":
    main()
