"""Files that are no text, told by their first bytes."""

from __future__ import annotations

import re

# What a person calls the file, and how it begins. A beginning that a text could have too
# ("BM", "MZ", "ID3") is asked for more bytes than its format needs.
_SIGNATURES: dict[str, bytes] = {
    "a PNG image": rb"\x89PNG\r\n\x1a\n",
    "a JPEG image": rb"\xff\xd8\xff",
    "a GIF image": rb"GIF8[79]a",
    "a WebP image": rb"RIFF.{4}WEBP",
    "a BMP image": rb"BM.{4}\x00{4}",
    "a TIFF image": rb"II\*\x00|MM\x00\*",
    "an icon": rb"\x00\x00[\x01\x02]\x00[\x01-\xff]\x00",
    "a Photoshop image": rb"8BPS\x00\x01",
    "an AVIF or HEIC image": rb".{4}ftyp(?:avi[fs]|hei[cfs]|mif1)",
    "an MP4 film or sound": rb".{4}ftyp",
    "an MP3 sound": rb"ID3[\x02-\x04][\x00-\x0f]|\xff[\xf2\xf3\xfa\xfb]",
    "a WAVE sound": rb"RIFF.{4}WAVE",
    "an AVI film": rb"RIFF.{4}AVI ",
    "an Ogg file": rb"OggS\x00",
    "a FLAC sound": rb"fLaC\x00",
    "a Matroska or WebM film": rb"\x1aE\xdf\xa3",
    "a PDF": rb"%PDF-\d",
    "a ZIP archive (or an office document)": rb"PK(?:\x03\x04|\x05\x06|\x07\x08)",
    "an old Office document": rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "an RTF document": rb"\{\\rtf\d",
    "a gzip archive": rb"\x1f\x8b\x08",
    "a bzip2 archive": rb"BZh[1-9]1AY&SY",
    "an xz archive": rb"\xfd7zXZ\x00",
    "a Zstandard archive": rb"\x28\xb5\x2f\xfd",
    "a 7-Zip archive": rb"7z\xbc\xaf\x27\x1c",
    "a RAR archive": rb"Rar!\x1a\x07",
    "an SQLite database": rb"SQLite format 3\x00",
    "a program": rb"\x7fELF|MZ[\x90\x80\x50]\x00|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\x00asm",
    "a font": rb"wOF[F2]\x00|OTTO\x00|\x00\x01\x00\x00\x00",
}
_NAMES = tuple(_SIGNATURES)
_BEGINNING = re.compile(b"|".join(b"(" + pattern + b")" for pattern in _SIGNATURES.values()), re.DOTALL)


def kind(data: bytes) -> str | None:
    """What `data` is by its magic number, such as "a PNG image"; None where it may be a text."""
    found = _BEGINNING.match(data)
    return _NAMES[found.lastindex - 1] if found and found.lastindex else None
