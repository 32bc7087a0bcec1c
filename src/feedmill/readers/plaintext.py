"""Plain text: whatever no other reader claims."""

from __future__ import annotations

from collections.abc import Iterator

from feedmill.model import Document, MediaType


class PlainText:
    """Implements `protocols.Reader` for all the rest."""

    def recognizes(self, path: str, text: str) -> bool:
        return True

    def read(self, path: str, text: str, digest: str) -> Iterator[Document]:
        yield Document(path=path, digest=digest, media_type=MediaType.PLAIN, body=text)
