"""Front matter: metadata above a text, in YAML, TOML or JSON, between fences or with a closing one only.

python-frontmatter does the reading, with handlers that know how real files look. What stands
between two `---` lines without being a mapping is no front matter but text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from feedmill.errors import DocumentError
from feedmill.model import Document
from feedmill.readers import frontmatter_json, frontmatter_toml, frontmatter_yaml, media, records
from feedmill.readers.yaml_mend import first_key
from feedmill.readers.yaml_strict import YamlSyntaxError

_COMMENT = r"\s*(?>(?s:<!--.*?-->)\s*)?"
_FENCE = re.compile(_COMMENT + r"(-{3,}|\+{3,}|;{3,})[ \t]*(?:\n|\Z)")
_BRACE = re.compile(_COMMENT + r"(?=\{\s*\"[^\"\n]{1,100}\"\s*:)")
# Hexo leaves the opening fence out: keys, then "---" (YAML) or ";;;" (JSON without its braces).
_HEADLESS = re.compile(
    rf"\s*(?=[\"']?(?:{'|'.join(sorted(frontmatter_yaml.KNOWN_KEYS))})[\"']?[ \t]*[:：])", re.IGNORECASE
)
_HEADLESS_END = re.compile(r"\n(?:(-{3,})|;{3,})[ \t]*(?:\n|\Z)")
_LONGEST_HEADLESS = 64 * 1024
_BLANK_LINES = re.compile(r"(?:[^\S\n]*\n)*")


class FrontMatter:
    """Implements `protocols.Reader` for whatever has metadata on top."""

    def recognizes(self, path: str, text: str) -> bool:
        return _find(text) is not None

    def read(self, path: str, text: str, digest: str) -> Iterator[Document]:
        found = _find(text)
        assert found is not None
        try:
            handler = found[0](text, found[1])
            metadata, _ = frontmatter.parse(handler.top, handler=handler)
        except _NoMetadataError as no:
            yield Document(path=path, digest=digest, media_type=media.of_file(path, text), body=text, unused=no.unused)
            return
        body, kind = handler.body, media.of_body(path, handler.body)
        if not body and isinstance(handler, _Json):  # a whole article as one JSON object
            record = records.take_apart(metadata)
            body, metadata, kind = record.body, record.metadata, record.media_type if record.body else kind
        yield Document(
            path=path,
            digest=digest,
            media_type=kind,
            body=body,
            metadata=metadata,
            body_line=handler.body_line,
            metadata_format="front matter",
            notes=handler.notes,
        )


class _NoMetadataError(Exception):
    """What looked like front matter is text."""

    def __init__(self, *unused: str) -> None:
        super().__init__(*unused)
        self.unused = unused


class _Handler(BaseHandler):
    """python-frontmatter's seam, made for one text: it tells the parts apart and reads the upper one.

    The library would strip the body at both ends and search it for line ends, so it is shown `top` alone.
    """

    fence = "---"
    end = re.compile(r"\n(?:-{3,}|\.{3})[ \t]*(?:\n|\Z)")

    def __init__(self, text: str, start: int) -> None:
        super().__init__(fm_boundary=self.end)
        self.first_line = text.count("\n", 0, start) + 1
        self.notes: tuple[str, ...] = ()
        self.front, end = self.divide(text, start)
        blank = _BLANK_LINES.match(text, end)
        end = blank.end() if blank else end
        self.top, self.body = text[:end], text[end:]
        if self.body.isspace():
            self.body = ""
        self.body_line = text.count("\n", 0, end) + 1

    def divide(self, text: str, start: int) -> tuple[str, int]:
        """What `load` is to read of `text`, from `start` on, and where the body begins."""
        end = self.end.search(text, start - 1)
        if end is None:
            opened = max(1, self.first_line - 1)
            note = f"line {opened}: no second '{self.fence}' closes this front matter, read as text"
            raise _NoMetadataError(*((note,) if first_key(text[start : start + 2_000]) else ()))
        return text[start : max(start, end.start())], end.end()

    def split(self, text: str) -> tuple[str, str]:
        return self.front, ""


class _Yaml(_Handler):
    def load(self, fm: str) -> dict[str, Any]:
        try:
            value, self.notes = frontmatter_yaml.load(fm, self.first_line)
        except YamlSyntaxError:
            if first_key(fm):
                raise
            raise _NoMetadataError from None
        if value is None:
            return {}
        if not isinstance(value, dict):
            what = "a list" if isinstance(value, list) else "text"
            raise _NoMetadataError(f"line {self.first_line}: {what} between '---' lines, no 'key: value': kept as text")
        return value


class _Toml(_Handler):
    fence = "+++"
    end = re.compile(r"\n\+{3,}[ \t]*(?:\n|\Z)")

    def load(self, fm: str) -> dict[str, Any]:
        try:
            return frontmatter_toml.load(fm, self.first_line)
        except DocumentError:
            if "=" in fm:
                raise
            raise _NoMetadataError from None


class _Json(_Handler):
    """One object, from its opening brace to the closing one."""

    def divide(self, text: str, start: int) -> tuple[str, int]:
        self._value, end = frontmatter_json.load_at(text, start)
        rest = text[end:].partition("\n")[0]
        if rest.strip():  # a sentence that begins with an object
            raise _NoMetadataError
        return "", end + len(rest)

    def load(self, fm: str) -> dict[str, Any]:
        return self._value


class _FencedJson(_Handler):
    fence = ";;;"
    end = re.compile(r"\n;{3,}[ \t]*(?:\n|\Z)")

    def load(self, fm: str) -> dict[str, Any]:
        try:
            return frontmatter_json.load(fm, self.first_line)
        except DocumentError:
            if fm.lstrip().startswith(("{", '"')):
                raise
            raise _NoMetadataError from None


class _HeadlessYaml(_Yaml):
    """Keys at the very top. What cannot be read so is a text that happens to begin like that."""

    def load(self, fm: str) -> dict[str, Any]:
        try:
            return super().load(fm)
        except YamlSyntaxError:
            raise _NoMetadataError from None


_FENCES: dict[str, type[_Handler]] = {"-": _Yaml, "+": _Toml, ";": _FencedJson}


def _find(text: str) -> tuple[type[_Handler], int] | None:
    """What reads the front matter of `text`, and where that begins; None where it has none."""
    if fence := _FENCE.match(text):
        return _FENCES[fence[1][0]], fence.end()
    if brace := _BRACE.match(text):
        return _Json, brace.end()
    return _find_headless(text)


def _find_headless(text: str) -> tuple[type[_Handler], int] | None:
    top = _HEADLESS.match(text)
    end = _HEADLESS_END.search(text, top.end(), _LONGEST_HEADLESS) if top else None
    if top is None or end is None:
        return None
    if not end[1]:
        return _FencedJson, top.end()
    lines = text[top.end() : end.start()].split("\n")
    if all(line[:1] in {" ", "\t", "-", "#"} or first_key(line) for line in lines):
        return _HeadlessYaml, top.end()
    return None
