"""Visiting pages in a browser: a server as strict as pages may meet, and a tab that tells what went wrong."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Route

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https: data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
TELL_VIOLATIONS = """document.addEventListener('securitypolicyviolation', event =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));"""


SHOTS = Path(__file__).parents[1] / "build" / "screenshots"

# What reaches over the edge of the window, but for what scrolls.
OVERFLOWING = """() => [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    const scroller = element.parentElement.closest('pre, .wide') || element.closest('.skip, .unseen');
    return !scroller && box.width && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 80))"""


class StrictHandler(SimpleHTTPRequestHandler):
    """A folder, served as strictly as pages may be."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".xml": "application/xml; charset=utf-8"}  # noqa: RUF012

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The page for what is not there, as a server of static files would send it."""
        language = self.path.split("/")[1]
        body = (Path(self.directory) / language / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, its parent's name
        """Say nothing."""


class Visit:
    """A tab, and whatever went wrong in it: what it asked for elsewhere, what it complained of."""

    def __init__(self, page: Page, base: str, language: str = "") -> None:
        self.page = page
        self.base = base
        self.language = language
        self.faults: list[str] = []
        page.on("console", self._told)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.add_init_script(TELL_VIOLATIONS)
        page.route("**/*", self._asked)

    def _told(self, message: ConsoleMessage) -> None:
        # A page that is not there is asked for on purpose.
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self.faults.append(message.text)

    def _asked(self, route: Route) -> None:
        if route.request.url.startswith(self.base):
            route.continue_()
        else:
            self.faults.append(f"asked for {route.request.url}")
            route.abort()

    def open(self, place: str, *, width: int = 1280, dark: bool = False) -> Page:
        """Show a page of the sample in a window of that size."""
        self.window(width, dark=dark)
        self.page.goto(self.base + place)
        return self.page

    def window(self, width: int, *, dark: bool = False) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme="dark" if dark else "light")
