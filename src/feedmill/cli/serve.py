"""`feedmill serve`: the output folder over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from feedmill.cli.options import ConfigPath, configuration
from feedmill.errors import UsageError

if TYPE_CHECKING:
    from feedmill.config.settings import Settings


def command(
    context: typer.Context,
    config: ConfigPath = None,
    host: Annotated[str | None, typer.Option("--host", help="In place of server.host.", show_default=False)] = None,
    port: Annotated[int | None, typer.Option("--port", help="In place of server.port.", show_default=False)] = None,
    root_path: Annotated[
        str | None, typer.Option("--root-path", help="In place of server.root_path.", show_default=False)
    ] = None,
) -> None:
    """Serve what was built over HTTP, until it is stopped."""
    settings, _ = configuration(context, config)
    from feedmill.app.serving import leads_elsewhere, serve
    from feedmill.cli.logs import configure

    configure()

    options = {"host": host, "port": port, "root_path": root_path}
    settings = _with(settings, {name: value for name, value in options.items() if value is not None})

    def started(address: str) -> None:
        print(f"Serving {settings.output} at {address} (Ctrl-C ends it)", flush=True)
        url = settings.site.url
        if leads_elsewhere(url, address):
            wanted = f"set site.url to the address that readers use, such as {address}, and build again"
            print(f"Pages and feeds link to {url} (site.url), not to this address; {wanted}", flush=True)

    serve(settings, started)


def _with(settings: Settings, given: Mapping[str, object]) -> Settings:
    """`settings` with what the options say of the server. Raises `UsageError`."""
    from pydantic import ValidationError

    from feedmill.config.messages import explained

    try:
        server = type(settings.server).model_validate({**settings.server.model_dump(), **given})
    except ValidationError as error:
        loc, text = next(explained(error))
        raise UsageError(f"--{str(loc[0]).replace('_', '-')}: {text}") from None
    return settings.model_copy(update={"server": server})
