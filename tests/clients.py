"""Feed readers by others, each in a folder of its own: fetch once, and tell what is held. Shared by their tests."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol


class Held(NamedTuple):
    """An item as a reader holds it. `authors` in one string, as most keep them; `text` as HTML or plain."""

    title: str
    link: str
    authors: str
    published: datetime
    text: str


class Client(Protocol):
    """A reader that follows one feed."""

    def fetch(self) -> None:
        """Ask for the feed once."""
        ...

    def items(self) -> Mapping[str, Held]:
        """What is held, by id. Fails where an id is held twice."""
        ...


def by_id(pairs: list[tuple[str, Held]]) -> Mapping[str, Held]:
    found = dict(pairs)
    assert len(found) == len(pairs), "an item is held twice"
    return found


def _run(command: list[Any], home: Path, **more: str) -> str:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **more}
    done = subprocess.run(
        list(map(str, command)), env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


class Newsboat:
    """It exits 0 on a dead feed: only its cache tells."""

    def __init__(self, program: str, folder: Path, url: str) -> None:
        self._folder, self._cache = folder, folder / "cache.db"
        (folder / "config").write_text("reload-threads 2\n")
        (folder / "urls").write_text(f"{url}\n")
        options = ["-u", folder / "urls", "-c", self._cache, "-C", folder / "config"]
        self._command = [program, *options, "-x", "reload"]

    def fetch(self) -> None:
        _run(self._command, self._folder)

    def items(self) -> Mapping[str, Held]:
        connection = sqlite3.connect(self._cache)
        query = "SELECT guid, title, url, author, pubDate, content FROM rss_item WHERE deleted = 0"
        rows = connection.execute(query).fetchall()
        connection.close()
        return by_id([(r[0], Held(r[1], r[2], r[3], datetime.fromtimestamp(r[4], UTC), r[5])) for r in rows])


class Sfeed:
    """Lines of nine fields with tabs between them. It asks with curl, and never with validators."""

    def __init__(self, program: str, folder: Path, url: str) -> None:
        self._folder, self._rc = folder, folder / "sfeedrc"
        # Its own merge takes another title for another item: here the newest line of an id stays, as its page advises.
        self._rc.write_text(
            f"sfeedpath='{folder}/feeds'\nfeeds() {{ feed 'mill' '{url}'; }}\n"
            'merge() { sort -t \'\t\' -u -k6,6 "$3" "$2" 2> /dev/null; }\n'
        )
        self._command = [f"{program}_update", self._rc]

    def fetch(self) -> None:
        assert "OK" in _run(self._command, self._folder)

    def items(self) -> Mapping[str, Held]:
        lines = (self._folder / "feeds" / "mill").read_text("utf-8").splitlines()
        rows = [line.split("\t") for line in lines]
        return by_id(
            [(r[5], Held(r[1], r[2], r[6], datetime.fromtimestamp(int(r[0]), UTC), _unescaped(r[3]))) for r in rows]
        )


def _unescaped(field: str) -> str:
    return field.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")


class Rss2email:
    """A mail for each item, and one in reply to it for an edit."""

    def __init__(self, program: str, folder: Path, url: str) -> None:
        self._folder = folder
        config = folder / "rss2email.cfg"
        config.write_text(
            "[DEFAULT]\nfrom = feeds@localhost\nto = reader@localhost\nemail-protocol = maildir\n"
            f"maildir-path = {folder}/mail\nmaildir-mailbox = inbox\nhtml-mail = True\ndate-header = True\n"
            "date-header-order = issued\nreply-changes = True\nname-format = {author}\nencodings = UTF-8\n"
            f"[feed.mill]\nurl = {url}\n"
        )
        (folder / "mail").mkdir()
        self._command = [program, "-c", config, "-d", folder / "data.json", "run"]

    def fetch(self) -> None:
        _run(self._command, self._folder)

    def mails(self) -> list[EmailMessage]:
        """Every mail, the oldest first."""
        box = self._folder / "mail" / "inbox"
        files = sorted((box / "new").iterdir(), key=lambda path: path.stat().st_mtime_ns)
        parser = BytesParser(policy=policy.default)
        return [parser.parsebytes(path.read_bytes()) for path in files]  # type: ignore[misc]

    def items(self) -> Mapping[str, Held]:
        latest: dict[str, Held] = {}
        for mail in self.mails():
            item = mail["X-RSS-ID"]
            assert (item in latest) == ("In-Reply-To" in mail), f"a second mail that is no reply: {item}"
            sender = mail["From"].addresses[0].display_name.replace("<author>", "")  # where nobody is told
            date = parsedate_to_datetime(mail["Date"]).astimezone(UTC)
            latest[item] = Held(mail["Subject"], mail["X-RSS-URL"], sender, date, mail.get_content())
        return latest


class Feedparser:
    """It keeps nothing: what it was told goes back with the next question."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._parsed: Any = None
        self._told: dict[str, Any] = {}

    def fetch(self) -> None:
        import feedparser

        found = feedparser.parse(self._url, sanitize_html=False, resolve_relative_uris=False, **self._told)
        assert not found.bozo, found.get("bozo_exception")
        if found.status != 304:
            assert found.status == 200
            self._parsed, self._told = found, {"etag": found.etag, "modified": found.modified}

    def items(self) -> Mapping[str, Held]:
        return by_id([(entry.id, self._held(entry)) for entry in self._parsed.entries])

    def _held(self, entry: Any) -> Held:
        authors = ", ".join(author.name for author in entry.get("authors", ()))
        date = datetime(*entry.published_parsed[:6], tzinfo=UTC)
        return Held(entry.title, entry.link, authors, date, entry.content[0].value)


class Reader:
    """reader of PyPI, in memory; the strictest of all with JSON Feed."""

    def __init__(self, url: str) -> None:
        from reader import make_reader

        self._url = url
        self._reader = make_reader(":memory:")
        self._reader.add_feed(url)

    def fetch(self) -> None:
        self._reader.update_feed(self._url)  # this one now, whatever its schedule says; raises

    def items(self) -> Mapping[str, Held]:
        return by_id([(entry.id, self._held(entry)) for entry in self._reader.get_entries()])

    def _held(self, entry: Any) -> Held:
        return Held(entry.title, entry.link, entry.authors_str or "", entry.published, entry.get_content().value)

    def close(self) -> None:
        self._reader.close()
