"""The layout of a letter in HTML taken back: tables that place text, text that stands loose, breaks for paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from feedmill.extract.page.tree import Element, text_of
from feedmill.extract.phrases.wording import words

BLOCKS = words(
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li"
    " main nav ol p pre section table tbody td tfoot th thead tr ul"
)
_LAYOUT = words("table tbody thead tfoot tr td th center")
_LOOKS = ("align", "width", "height", "style", "class", "role", "colspan", "rowspan", "dir")
_HOLDERS = ("div", "p", "center", "section", "article", "blockquote")  # in which text may stand loose
_CELL = 200  # characters of a cell of figures or names


def lay_out(body: Element) -> None:
    """Tables that place text become its paragraphs; those that hold figures stay. No text stands beside blocks."""
    data = {table for table in body.iter("table") if _holds_data(table)}
    for element in [*body.iter(*_LAYOUT)]:
        table = element if element.tag == "table" else next(element.iterancestors("table"), None)
        if table not in data:
            element.tag = "div"
            for name in _LOOKS:
                element.attrib.pop(name, None)
    for font in [*body.iter("font")]:
        font.drop_tag()
    for block in [body, *body.iterdescendants(*_HOLDERS)]:
        _gather(block)
    for block in [*body.iter("div")]:
        if not any(inner.tag in BLOCKS for inner in block.iterdescendants()):
            block.tag = "p"
        elif not any(text and text.strip() for text in (block.text, *(inner.tail for inner in block))):
            block.drop_tag()  # it holds blocks and nothing else


def _holds_data(table: Element) -> bool:
    """Whether a table holds figures or names: headed columns, or rows of short cells without blocks in them."""
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return False
    if table.find(".//th") is not None:
        return True
    rows = [row.findall("td") for row in table.iter("tr")]
    even = len(rows) > 1 and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1
    return even and not any(
        len(text_of(cell)) > _CELL or any(inner.tag in BLOCKS or inner.tag == "img" for inner in cell.iterdescendants())
        for row in rows
        for cell in row
    )


def _gather(block: Element) -> None:
    """Put text that stands loose beside blocks, and text with empty lines in it, into paragraphs of its own."""
    mixed = any(_is_block(child) for child in block)
    if not mixed and not _has_empty_line(block):
        return
    parts = [*_parts(block)]
    if block.tag == "p" and len(parts) > 1:
        block.tag = "div"  # a paragraph holds none
    block.text = None
    block[:] = parts


def _is_block(element: Element) -> bool:
    return element.tag in BLOCKS or next(element.iter(*BLOCKS), None) is not None


def _has_empty_line(block: Element) -> bool:
    breaks = (child for child in block if child.tag == "br" and not (child.tail or "").strip())
    return any(following is not None and following.tag == "br" for following in (one.getnext() for one in breaks))


def _parts(block: Element) -> Iterator[Element]:
    """The blocks that a block holds, and its loose text as paragraphs between them; breaks at their ends go."""
    open_part = _paragraph(block, block.text)
    for child in [*block]:
        tail, child.tail = child.tail, None
        following = child.getnext()
        empty_line = child.tag == "br" and not (tail or "").strip() and following is not None and following.tag == "br"
        if _is_block(child) or empty_line:
            if open_part is not None:
                yield open_part
            if not empty_line:
                child.tail = "\n" if tail and tail.isspace() and "\n" in tail else None
                yield child
            open_part = None
        elif open_part is not None:
            open_part.append(child)
        elif child.tag != "br":
            open_part = _paragraph(block, "", child)
        if open_part is None:
            open_part = _paragraph(block, tail)
        elif tail and len(open_part):
            open_part[-1].tail = (open_part[-1].tail or "") + tail
        elif tail:
            open_part.text = (open_part.text or "") + tail
    if open_part is not None:
        yield open_part


def _paragraph(block: Element, text: str | None, child: Element | None = None) -> Element | None:
    """A new paragraph, None where there is nothing to put into it."""
    if child is None and not (text or "").strip():
        return None
    paragraph = block.makeelement("p")
    paragraph.text = text
    if child is not None:
        paragraph.append(child)
    return paragraph
