"""What stands below a picture: what it shows, and whose it is."""

from __future__ import annotations

import re
from itertools import islice

from feedmill.extract.page.blocks import Run
from feedmill.extract.page.tree import PICTURES, Element, text_of
from feedmill.extract.phrases.shapes import furniture
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.text import one_line

_LONGEST = 500  # characters
_ENOUGH = (14, 6, 2)  # characters in Chinese, words in other scripts, small ones among them more than
_SAYS = 12  # characters of what stands before a credit that is taken off
_WHOSE = re.compile(  # picture it is
    r"\b(?:photo(?:graph)?s?|pictures?|images?|illustrations?|credits?|courtesy|source)\b(?: by\b|\s*:|\s*\.\.\.|\s*…)"
    r"|(?:[图圖]|[摄攝]影|[来來]源)\s*[:：／/]",
    re.IGNORECASE,
)
_HAN_WHOSE = re.compile(r"\S{2,16}\s?(?:[供组組]?[图圖]|[摄攝]|[摄攝]影|[图圖]片?(?:提供)?|供[图圖])")
_NAMED = re.compile(
    r"caption|cutline|img_?-?wrap|(?:img|image|photo|pic)[_-]?(?:box|wrapper|desc\w*|text|note)", re.IGNORECASE
)
_CREDIT, _PIECES = 24, 4  # characters of a credit; pieces of a caption


def is_caption(run: Run) -> bool:
    """Whether a run below a picture says what it shows, in a sentence or in several words, and leads nowhere."""
    around = (run.element, *islice(run.element.iterancestors(), 2))
    caption = next((at for at in around if at.tag == "figcaption"), None)
    if caption is None or run.links or len(run.text) > _LONGEST or not _shows_picture(caption):
        return False
    said = _WHOSE.split(run.text)[0]
    small = [word for word in said.split() if word[:1].islower()]  # in a list of names few are
    enough = (
        len(said) >= _ENOUGH[0] if HAN.search(said) else len(said.split()) >= _ENOUGH[1] and len(small) > _ENOUGH[2]
    )
    return enough and not furniture(run.text)


def drop_credits(container: Element) -> None:
    """Take off captions the piece behind what they say that names whose the picture is, where it is set apart."""
    for caption in [*container.iter("figcaption", "div", "p")]:
        named = caption.get("class")
        if caption.tag != "figcaption" and not (named and _NAMED.search(named)):
            continue
        pieces = [at for at in caption if at.tag not in PICTURES]
        if len(pieces) > _PIECES or any(at.tag in ("p", "div") for at in pieces[:-1]):
            continue
        said = one_line(text_of(pieces[-1])) if pieces else ""
        whose = said and (_WHOSE.match(said) or (len(said) <= _CREDIT and _HAN_WHOSE.fullmatch(said)))
        if whose and len(one_line(text_of(caption))) - len(said) >= _SAYS:
            pieces[-1].drop_tree()


def _shows_picture(caption: Element) -> bool:
    """Whether a picture stands beside a caption, or right above the block that it is alone in."""
    block = caption.getparent()
    around = [caption.getprevious(), block if block.tag == "figure" else block.getprevious()]
    if block.getparent() is not None and block.getparent().tag == "figure":
        around.append(block.getparent())
    return any(at is not None and (at.tag in PICTURES or next(at.iter(*PICTURES), None) is not None) for at in around)
