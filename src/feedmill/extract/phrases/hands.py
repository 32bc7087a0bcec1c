"""What stands round names in English and is no name: who helped, a comment's count, a wire's word for its writers."""

from __future__ import annotations

import re

HELPED = (
    r"(?:edited|updated|(?:medically |clinically )?reviewed|translated|illustrated|photograph(?:ed|s)|tested"
    r"|fact[- ]checked)"
)
_WITH_HELP = re.compile(  # who else had a hand in it, behind who wrote it; for whom he did; what the page says next
    rf"(?<=\w)[\s,.;|·]+(?:{HELPED}|photos?|photography|illustrations?|video) by\s.*"
    r"|\s+on behalf of\s.*|\s+more posts (?:from|by)\s.*"
    r"|\s+\((?:now|earlier|(?:until|from) .{2,10})\)(?=\Z| and\b|,)"
    r"|[\s|·⋅•,]+(?:last )?(?:updated|published|posted|released)\W*\Z",
    re.IGNORECASE,
)
HELPER = re.compile(rf"(?:expert )?{HELPED} by\s.*", re.IGNORECASE)
_COMMENTED = re.compile(r"(?<=[\w.])\s+(?:\d{1,5} comments?|leave a (?:comment|reply))\Z", re.IGNORECASE)
_OF_WIRE = re.compile(  # "Northwire writers Jane Doe"
    r"\A[A-Z]\w+ (?:writer|reporter|correspondent)s? (?=[A-Z]\w+ [A-Z])"
)
_STAFF = re.compile(r"\s*/\s*(?:senior )?staff writers?\b", re.IGNORECASE)
_AT_TIME = re.compile(r"\s+@\s+\d{1,2}:\d\d.*")  # "Jane Doe @ 12:00 am"
_ORCID = re.compile(r"\s?\d{0,2}(?:,\d)*(?:,?\s?\*)?\s?ORCID(?: iD)?(?=\s|,|\Z)")
TEAM = re.compile(r",? and (?:the|our) [\w .-]{2,30} [Tt]eam\Z")


def without_help(text: str) -> str:
    """A line of names without who else had a hand in it, the marks of an archive of papers, and a team behind them."""
    text = _WITH_HELP.sub("", _AT_TIME.sub("", _COMMENTED.sub("", text)))
    return TEAM.sub("", _ORCID.sub("", _OF_WIRE.sub("", _STAFF.sub("", text))))
