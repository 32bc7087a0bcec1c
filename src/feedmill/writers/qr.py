"""A QR code of a feed's address (ISO/IEC 18004): a phone's camera takes it from a screen or a print.

Drawn once for each address; the file is named after what it is drawn from, so that a pass that finds
it in place need not draw it again.
"""

from __future__ import annotations

from hashlib import sha256

# 3 draws as well as any other pattern for addresses; to compare all eight takes five times as long.
_MASK = 3
_LONGEST = 1000  # bytes: what is longer has too many dots for a camera
_DRAWING = "1"  # changes with the way it is drawn


def qr_path(address: str) -> str | None:
    """Where the code of `address` lies below the output; None where there is none."""
    data = address.encode()
    return f"assets/{sha256(_DRAWING.encode() + data).hexdigest()[:16]}.svg" if len(data) <= _LONGEST else None


def qr_svg(address: str) -> bytes:
    """The code as SVG: black on white with its quiet zone, whatever the page's colours."""
    import segno

    made = segno.make(address, error="m", micro=False, mask=_MASK, boost_error=False)
    text: str = made.svg_inline(border=4, omitsize=True, dark="#000", light="#fff")
    return text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1).encode()
