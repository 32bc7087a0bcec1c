"""Answers for what lies in the output folder: RFC 9110, from memory wherever it can be."""

from __future__ import annotations

from urllib.parse import quote

from feedmill.web import conditions, ranges
from feedmill.web.answers import Answer, Header, told
from feedmill.web.held import Held
from feedmill.web.loading import Missing
from feedmill.web.negotiation import chosen, codings, is_browser
from feedmill.web.requests import Request
from feedmill.web.shelf import Shelf
from feedmill.web.versions import Versions

NOT_FOUND = "404.html"
QUESTIONS = 200  # kept with their answers, of one version of a file


class Published:
    """`path` is below the output, as `paths.relative` has it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._versions = Versions()

    def at_once(self, path: str, request: Request) -> Answer | None:
        """The answer for a file that is at hand; None where it must be looked for."""
        held = self._shelf.at_hand(_file(path))
        return self._answer(held, request) if held else None

    async def answer(self, path: str, request: Request) -> Answer:
        """The answer for any path. Raises OSError where the file is there and cannot be read."""
        found = await self._shelf.find(_file(path))
        if isinstance(found, Held):
            self._versions.remember(found)
            return self._answer(found, request)
        if found.is_folder and not path.endswith("/"):
            # Relative: right under any prefix. The dot keeps a colon in the name from reading as a scheme.
            place = f"./{quote(path.rpartition('/')[2])}/"
            return told(301, f"The page is at {place}", [(b"location", place.encode())])
        return await self._absent(found, wants_page=is_browser(request.fields.get(b"accept", b"")))

    def distrust(self) -> None:
        """Look at every file anew before it is sent again. From any thread."""
        self._shelf.distrust()

    async def absent(self) -> Answer:
        """404, with the site's own page where it has one."""
        return await self._absent(Missing(), wants_page=True)

    async def _absent(self, missing: Missing, *, wants_page: bool) -> Answer:
        status, line = 404, "Nothing is published at this address."
        if missing.has_ended:
            status, line = 410, "This feed has ended; nothing new will come here."
            if not wants_page:  # a reader's log takes a line
                return told(status, line)
        page = await self._shelf.find(NOT_FOUND)
        if isinstance(page, Missing) or page.on_disk:
            return told(status, line)
        whole = page.whole("identity", as_xml=False)
        dropped = (b"etag", b"last-modified", b"cache-control", b"accept-ranges", b"vary", b"link")
        kept = tuple(header for header in whole.headers if header[0] not in dropped)
        return Answer(status, (*kept, _NO_STORE), whole.body)

    def _answer(self, held: Held, request: Request) -> Answer:
        """The answer to a question that was asked of this version before is there already."""
        get = request.fields.get
        question = (request.method, *map(get, _ASKING))
        answer = held.made.get(question)
        if answer is None:
            answer = self._made(held, request)
            # What a client lacks depends on what is remembered of other versions.
            if answer.status != 226 and b"a-im" not in request.fields and len(held.made) < QUESTIONS:
                held.made[question] = answer
        return answer

    def _made(self, held: Held, request: Request) -> Answer:
        fields = request.fields
        if unchanged := self._unchanged(held, request):
            return unchanged
        as_xml = held.media.is_xml_feed and is_browser(fields.get(b"accept", b""))
        if request.method == "HEAD":
            return held.whole(_coding(held, request), as_xml=as_xml).bodiless()
        if b"range" in fields and conditions.range_applies(fields.get(b"if-range"), held.tag(), held.modified):
            try:
                if span := ranges.span(fields[b"range"], held.size):
                    return held.part(span, as_xml=as_xml)
            except ranges.Unsatisfiable:
                return held.no_such_part()
        if b"a-im" in fields and b"if-none-match" in fields and _wants_entries(fields[b"a-im"]):
            coding = _coding(held, request)
            body = self._versions.missing(held, fields[b"if-none-match"])
            if body is not None and len(body) < len(held.codings[coding]):
                return held.delta(body)
        return held.whole(_coding(held, request), as_xml=as_xml)

    def _unchanged(self, held: Held, request: Request) -> Answer | None:
        fields = request.fields
        if (named := fields.get(b"if-none-match")) is not None:
            accepted = codings(fields.get(b"accept-encoding", b""))
            tag = conditions.matched(named, [held.tag(coding) for coding in accepted if coding in held.codings])
            return held.unchanged(tag) if tag else None
        since = fields.get(b"if-modified-since")
        if since is not None and conditions.is_unmodified(since, held.modified):
            return held.unchanged(held.tag(_coding(held, request)))
        return None


# The headers that an answer depends on.
_ASKING = (b"if-none-match", b"if-modified-since", b"accept", b"accept-encoding", b"range", b"if-range", b"a-im")
_NO_STORE: Header = (b"cache-control", b"no-store")


def _file(path: str) -> str:
    return f"{path}index.html" if path.endswith("/") or not path else path


def _coding(held: Held, request: Request) -> str:
    return chosen(request.fields.get(b"accept-encoding"), held.codings)


def _wants_entries(a_im: bytes) -> bool:
    """Whether `feed` is among the instance manipulations (RFC 3229 section 10.5.3)."""
    return any(item.partition(b";")[0].strip().lower() == b"feed" for item in a_im.split(b","))
