"""Learn what speaks for a short line within an article to be the page's, for `feedmill.extract.scrape.strays`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), read as far as all other lines have their roles.
"""

from __future__ import annotations

import sys

from choices import tell_apart
from labelled import looks_near, module, overheard, scraped, taught

from accuracy import folded
from feedmill.extract.scrape import strays

STRENGTH = 0.2  # the regression's C
NEAR = ("-1 ", "+0 ", "+1 ")  # how far from a line looks are weighed


def main() -> None:
    found = scraped()
    rows, are_strays = [], []
    for one, (text, number), signs in overheard(strays, "signs", found, taught(found)):
        line = folded(text.page.lines[number].text)
        rows.append([*(look for look in looks_near(text.page, number) if look.startswith(NEAR)), *signs])
        of_page = set(map(folded, one.label["not_body"]))
        are_strays.append(line in of_page or line not in "".join(map(folded, one.label["body"])))
    weights, bias = tell_apart(rows, are_strays, STRENGTH)
    about = "What speaks for a short line within an article to be the page's."
    sys.stdout.write(module(about, "stray_weights", weights, bias))


if __name__ == "__main__":
    main()
