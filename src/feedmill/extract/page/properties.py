"""Rows of a label and its value between title and text, as workspaces show what they know of a page: who wrote it,
when, its tags, each of several in an element of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC
from itertools import groupby, islice

from lxml import etree

from feedmill import dates
from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Run, blank
from feedmill.extract.page.site import NO_NAME
from feedmill.extract.page.tree import Element, beginning, called, is_within
from feedmill.extract.page.vote import NO_TITLE, SEPARATOR, key
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.wording import words
from feedmill.extract.roles import Role
from feedmill.text import one_line

_ROWS = words("tr div li")
_HOLDERS = words("div nav ol ul header section table")
_CELLS = words("cell gridcell rowheader columnheader term definition")
_NAMED = re.compile(r"(?:^|[\s_-])(?:propert(?:y|ies)|metadata-property)(?:[\s_-]|$)", re.IGNORECASE)
_SECOND = {  # labels that tell a field where no other row does
    **dict.fromkeys(
        ("created", "created time", "created at", "创建时间", "建立時間", "创建日期", "建立日期"), "published"
    ),
    **dict.fromkeys(("last edited", "last edited time", "edited", "上次编辑时间", "上次編輯時間"), "updated"),
    **dict.fromkeys(("created by", "owner", "创建人", "建立者", "创建者", "负责人", "負責人"), "authors"),
    **dict.fromkeys(("tag", "multi-select"), "tags"),
}
_PROGRAMS = re.compile(  # by which people keep such pages: none is a medium
    r"notion|confluence|coda|outline|slite|craft|gitbook|quip|hackmd|dropbox paper|google (?:docs|sites)|microsoft loop"
    r"|飞书(?:云?文档)?|飛書(?:雲?文件)?|语雀|語雀|石墨文档|腾讯文档|印象笔记|钉钉文档|wolai|flowus",
    re.IGNORECASE,
)
_FIELDS = ("authors", "published", "updated", "tags", "categories")
_CRUMBS = etree.XPath(".//*[contains(@class, 'rumb') or contains(@id, 'rumb')]")  # quicker than to look at each
_TRAIL = re.compile(r"(?:^|[\s_-])(?:bread-?crumbs?|crumbs?)(?:[\s_-]|$)", re.IGNORECASE)
_FIRST, _LONGEST, _LOOKED_AT = 8, 40, 400  # elements that may be the trail; characters of a name; elements
_LABEL, _VALUE = 24, 200  # characters
_FEW = 2  # rows whose labels are known make a panel
_AWAY = 3  # elements between a cell and its row


def take_properties(runs: Sequence[Run], container: Element, told: Findings) -> list[Run]:
    """Tell what rows of labels and values say, if several are known; the runs of all rows, which are none of the text.

    Other rows of the panel, such as its state, go with them.
    """
    rows = [*_rows(runs)]
    known = [(field, row) for row in rows if (field := _field(row[0].text))]
    if len(known) < _FEW:
        return []
    for field, (_, *values) in sorted(known, key=lambda told: told[1][0].text.casefold() in _SECOND):
        if field not in told:
            for one in _told(field, _pieces(values)):
                told.add(field, one, f"a row below the title: '{values[0].text}'")
    taken = [run for row in rows for run in row]
    for run in taken:
        run.reason, run.role, run.wanted = "a row of what is known of the page", Role.BYLINE, False
        if is_within(run.element, container):
            blank(run)
    return taken


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of each row that begins with a short label and says nothing long behind it."""
    for row, held in groupby(runs, lambda run: _row_of(run.element)):
        told = [*held]
        fits = len(told) > 1 and len(told[0].text) <= _LABEL and all(len(run.text) <= _VALUE for run in told)
        if row is not None and fits and not any(is_prose(run.text) for run in told):
            yield told


def _row_of(cell: Element) -> Element | None:
    """The row that a cell stands in, if it is one of a panel by its role or by what it is called."""
    at = cell
    for around in islice(cell.iterancestors(), _AWAY):
        in_roles = around.get("role") == "row" and at.get("role") in _CELLS
        if in_roles or (around.tag in _ROWS and around.get("class") and _NAMED.search(called(around))):
            return around
        at = around
    return None


def _field(label: str) -> str:
    """What a label says its value is, "" for what an entry has no place for."""
    known = labelled(f"{label.strip(' :：')}：")
    field = known[0] if known else _SECOND.get(label.strip(" :：").casefold(), "")
    return field if field in _FIELDS else ""


def _pieces(values: Sequence[Run]) -> list[str]:
    """What each element of a value says."""
    shown = [(holder.tail if behind else holder.text) or "" for run in values for holder, behind in run.places]
    return [piece for one in shown if (piece := one_line(one).strip(" ,，、;；"))]


def _told(field: str, pieces: Sequence[str]) -> list[str]:
    if field == "authors":
        return [person for piece in pieces for person in names(piece)]
    if field in ("tags", "categories"):
        return [tag.strip("#＃ ") for piece in pieces for tag in listed(piece)]
    found = dates.find(" ".join(pieces).lstrip("@"), UTC)
    return [found.text.strip()] if found else []


def space_of(body: Element, title: str) -> str:
    """The name with which the trail to the page begins that ends with its title: of a workspace, a notebook.

    Only where a panel of properties makes the page one of those: others begin with a section.
    """
    trail = next((at for at in _CRUMBS(body)[:_FIRST] if at.tag in _HOLDERS and _TRAIL.search(called(at))), None)
    said = [text for piece in trail.itertext() if (text := one_line(piece))] if trail is not None else []
    if len(said) < _FEW or key(said[-1]) != key(title):
        return ""
    link = next(trail.iter("a"), None) if trail is not None else None
    name = beginning(link) if link is not None else ""
    holders = islice(body.iter(*_HOLDERS), _LOOKED_AT)
    if not any(at.get("role") == "row" or _NAMED.search(called(at)) for at in holders):
        return ""
    fits = name == said[0] and 1 < len(name) <= _LONGEST and key(name) not in NO_TITLE | {key(title)}
    return name if fits and not NO_NAME.fullmatch(name.casefold()) else ""


def name_space(space: str, window: str, findings: Findings) -> None:
    """The workspace is the source where the page names the program alone that keeps it.

    `space` is its name as the trail has it; else `window`, the title element, has it in front of the program's.
    """
    parts = [part.strip() for part in SEPARATOR.split(window) if part.strip()]
    space = space or (parts[-2] if len(parts) > _FEW else "")
    told = findings.of("site")
    if space and told and _PROGRAMS.fullmatch(told[0].value) and "source" not in findings:
        findings.replace("site", [Finding(value=space, how="the workspace that a program keeps")])
