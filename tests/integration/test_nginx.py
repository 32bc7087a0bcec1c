"""nginx with the configuration that docs/serving.md shows: on the output folder, and before our own server."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mill import Project, article
from serving import TOKEN, Answer, Served, Told

DOCS = Path(__file__).parents[2] / "docs" / "serving.md"
PROXY, STATIC = re.findall(r"```nginx\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
AROUND = """\
daemon off; worker_processes 1; pid {root}/nginx.pid; error_log {root}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {root}/body; proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fastcgi;
    uwsgi_temp_path {root}/uwsgi; scgi_temp_path {root}/scgi;
    {server}
}}
"""


class Nginx(Served):
    """Asked as our own server is."""

    def __init__(self, port: int) -> None:
        self.port = port


@contextmanager
def nginx(need: Callable[[str, str], str], root: Path, server: str) -> Iterator[Nginx]:
    program = need("nginx", "apt-get install nginx-light")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    root.mkdir()
    user = "user root;\n" if os.getuid() == 0 else ""  # its workers must read the folder of the test
    text = user + AROUND.format(root=root, server=server.replace("listen 80;", f"listen 127.0.0.1:{port};"))
    (root / "nginx.conf").write_text(text, encoding="utf-8")
    process = subprocess.Popen([program, "-e", str(root / "error.log"), "-c", str(root / "nginx.conf")])
    try:
        wait_for(port, process, root)
        yield Nginx(port)
    finally:
        process.terminate()
        process.wait(20)


def wait_for(port: int, process: subprocess.Popen[bytes], root: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    pytest.fail(f"nginx does not start: {(root / 'error.log').read_text()}")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Project:
    found = Project(tmp_path_factory.mktemp("nginx"))
    for number in range(30):
        found.put(f"{number}.md", article(f"标题 {number}", body="正文 " * 60, category="政策监管"))
    found.build()
    return found


@pytest.fixture(scope="module")
def static(need, project) -> Iterator[Nginx]:
    with nginx(need, project.root / "static", STATIC.replace("/srv/feedmill/feeds", str(project.feeds))) as found:
        yield found


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/all/", "text/html; charset=utf-8"),
        ("/all/rss.xml", "application/rss+xml; charset=utf-8"),
        ("/all/atom.xml", "application/atom+xml; charset=utf-8"),
        ("/categories/policy/feed.json", "application/feed+json; charset=utf-8"),
        ("/feeds.opml", "text/x-opml; charset=utf-8"),
    ],
)
def test_files_and_their_types(static, project, path, media_type):
    answer = static.ask(path)
    file = project.feeds / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
    assert (answer.status, answer.body) == (200, file.read_bytes())
    assert answer["Content-Type"] == media_type
    assert answer["Cache-Control"] == "public, max-age=300"
    assert static.ask(path, if_none_match=answer["ETag"]).status == 304
    assert static.ask(path, if_modified_since=answer["Last-Modified"]).status == 304
    assert static.ask(path, accept_encoding="gzip")["Content-Encoding"] == "gzip"


def test_a_browser_can_show_a_feed(static):
    for path in ("/all/rss.xml", "/all/atom.xml"):
        shown = static.ask(path, accept=CHROME)
        assert (shown.status, shown["Content-Type"]) == (200, "application/xml; charset=utf-8")
        assert shown.body == static.ask(path).body
        assert "Accept" in (static.ask(path)["Vary"] or "")


def test_every_stylesheet_has_its_type_and_is_kept(static, project):
    for file in (project.feeds / "assets").glob("*.css"):
        answer = static.ask(f"/assets/{file.name}")
        assert answer["Content-Type"] == "text/css; charset=utf-8"
        assert "immutable" in answer["Cache-Control"]


def test_what_is_not_for_readers(static):
    assert static.ask("/.feedmill").status == 404
    assert static.ask("/../config.yaml").status in {400, 404}
    assert static.ask("/all/rss.xml", "POST").status == 405


def tells_as_little(answer: Answer) -> bool:
    return answer.status in {401, 403} and b"operator" in answer.body


@pytest.mark.parametrize("token", [TOKEN, None])
def test_before_our_server_live_pages_need_the_token(need, project, token):
    ours = Served(project.feeds, Told(), token=token, site_url="http://feeds.example.org/")
    try:
        described = PROXY.replace("127.0.0.1:8080", f"127.0.0.1:{ours.port}")
        bare = f"server {{ listen 80; location / {{ proxy_pass http://127.0.0.1:{ours.port}; }} }}"
        for number, server in enumerate((described, bare)):
            with nginx(need, project.root / f"proxy-{number}-{token is None}", server) as proxy:
                assert proxy.ask("/all/rss.xml").body == (project.feeds / "all" / "rss.xml").read_bytes()
                for path in ("/status", "/healthz", "/metrics", "/search?q=x"):
                    assert tells_as_little(proxy.ask(path, host="feeds.example.org")), (path, server)
                known = proxy.ask("/status", host="feeds.example.org", authorization=f"Bearer {TOKEN}")
                assert known.status == (200 if token else 403)
        assert ours.ask("/status").status == 200
    finally:
        ours.server.stop()
