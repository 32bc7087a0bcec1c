"""QR codes: drawn the same each time, and read by a program that is not ours."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from feedmill.writers.qr import qr_path, qr_svg

ADDRESS = "https://feeds.example/categories/ren-gong/rss.xml"


def test_the_same_bytes_and_no_style_of_its_own() -> None:
    drawn = qr_svg(ADDRESS)
    assert drawn == qr_svg(ADDRESS)
    root = etree.fromstring(drawn)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not [element for element in root.iter() if element.get("style") or element.tag.endswith("script")]


def test_each_address_has_its_own_place() -> None:
    assert qr_path(ADDRESS) == qr_path(ADDRESS)
    assert qr_path(ADDRESS) != qr_path(ADDRESS + "?")
    assert qr_path("https://feeds.example/" + "a" * 2000) is None


def test_a_camera_reads_the_longest_one(tmp_path: Path, need: Callable[[str, str], str]) -> None:
    program = need("zbarimg", "apt-get install zbar-tools")
    for number, address in enumerate((ADDRESS, f"https://feeds.example/{'a1-' * 320}/rss.xml")):
        image = tmp_path / f"{number}.pgm"
        image.write_bytes(_raster(qr_svg(address)))
        done = subprocess.run([program, "-q", "--raw", image], capture_output=True, text=True, check=False)
        assert done.stdout.strip() == address, done.stderr


def _raster(svg: bytes, scale: int = 4) -> bytes:
    """The modules of the drawing as a grey image (PGM): its only path is made of horizontal strokes."""
    root = etree.fromstring(svg)
    side = int(root.get("viewBox").split()[2])
    rows = [[255] * side for _ in range(side)]
    commands = root[1].get("d").replace("M", " M").replace("m", " m").replace("h", " h").split()
    x, y = 0.0, 0.0
    at = 0
    while at < len(commands):
        kind, value = commands[at][0], commands[at][1:]
        if kind == "h":
            for column in range(int(x), int(x) + int(value)):
                rows[int(y)][column] = 0
            x += int(value)
            at += 1
            continue
        dx, dy = float(value), float(commands[at + 1])
        x, y = (dx, dy) if kind == "M" else (x + dx, y + dy)
        at += 2
    body = b"".join(bytes(value for value in row for _ in range(scale)) * scale for row in rows)
    return b"P5 %d %d 255\n" % (side * scale, side * scale) + body
