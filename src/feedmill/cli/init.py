"""`feedmill init`: a commented configuration and an example document."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from feedmill.errors import FeedmillError

_EXAMPLE = """\
---
title: My first article
date: {date}
tags: [example]
summary: What a reader shows below the title. Without it, the first paragraph serves.
---

Put articles like this one into the folder: Markdown, HTML or plain text, with front matter or without.

Then type `feedmill build`, and `feedmill explain seeds/first.md` to see what feedmill makes of this file.
"""


def command(
    folder: Annotated[Path, typer.Argument(help="Where to begin; made where it is not there.")] = Path(),
) -> None:
    """Write a commented config.yaml and an example document."""
    from feedmill.config.load import NAME
    from feedmill.config.machine import machine_language, machine_zone
    from feedmill.config.template import template

    config = folder / NAME
    zone = machine_zone(os.environ)
    text = template("My feeds", zone, machine_language(os.environ), "http://localhost:8080/")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with config.open("x", encoding="utf-8") as file:
            file.write(text)
        example = folder / "seeds" / "first.md"
        example.parent.mkdir(exist_ok=True)
        if not any(example.parent.iterdir()):
            example.write_text(_EXAMPLE.format(date=datetime.now().astimezone().isoformat(timespec="seconds")), "utf-8")
    except FileExistsError:
        raise FeedmillError(f"{config} is there already; it was left as it is") from None
    except OSError as error:
        raise FeedmillError(f"{error.filename}: cannot be written ({error.strerror})") from None
    where = "" if folder == Path() else f"cd {folder} && "
    print(f"Wrote {config}: set site.title, site.url and site.timezone there.")
    print(f"Put articles into {folder / 'seeds'}, then: {where}feedmill build")
