"""Keywords that a page tells programs alone: whether they are the article's tags, or the site's on every page."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.vocabulary import HAN

META = "meta keywords"
LABELLED = "list of tags behind a label"
SHOWN = "shown"  # the field of tags that the page shows beside them
_LONGEST = 30  # characters of a tag
_STEM = 4  # letters by which a word is known again in another form
_NAME = 2  # characters of a site's name
_OF_MEDIUM = re.compile(  # what a medium of a place is called behind its name
    r"(?:新[闻聞]|[日晚早时時商]|都市|生活|信息|[资資][讯訊]|政府|[门門][户戶])*(?:[网網报報台臺]|在[线線]|[热熱][线線]|之窗)"
)


# What the name of a site ends with.
_OFFICE = re.compile(r"(?:政府(?:[门門][户戶])?(?:[网網]站?)?|[门門][户戶][网網]站?|官[网網])\Z")
# What advertisers sort pages by, which some pages tell as their tags.
_TAXONOMY = re.compile(r"(?:iab|brand[ -]safety)[ -]", re.IGNORECASE)
# What a CMS keeps among the tags for itself: "_no-river", "@front", "channel_other", "/article", "section: News".
_FOR_PROGRAMS = re.compile(
    r"_[a-z]+-.*|@[a-z-]+|/\w+|[!-/:-@\[-`{-~\s]*|.*://.*|(?:width|(?:initial|maximum|minimum)-scale|user-scalable)=.*"
    r"|(?:channel|megaphone|ctp|autoplay)_.*|PERSON|[Ff]ront [Pp]age"
    r"|(?:[Ee]ditor|[Bb]yline): .*"
    r"|(?:See|View|Show) (?:all|more|your)(?: latest)? (?:updates|tags|topics|posts|stories|results)|\[[注註] ?\d+\]"
    r"|(?:Elevated|Lite|LayerCake|LockedPostSource|Publication|AdNode|source:tagname):.*"
    r"|(?:[Ss]ection|(?:Page|Article|Content) [Tt]ype|[Tt]emplate|Partner|Language|WC|wc)\s?:.*",
)
_ENTITY = re.compile(r"(?:\s+[A-Z]+(?:_[A-Z]+)+)*(?:\s+PERSON)?(?:\s+POLITICIAN)?\Z")  # behind whose name it is
_KIND = re.compile(r"(?:category|topic|tag|keyword|subject)s?\s?:\s*(?=\S)", re.IGNORECASE)
HIDDEN = (META, "json-ld keywords")


def weigh_keywords(findings: Findings, said: str, title: str, sections: Collection[str]) -> None:
    """Keep of a page's keywords those that are the article's; what it shows as tags goes before them.

    `said` is the article's text, `sections` are what short links of the page say. Keywords that name the site are on
    all of its pages: of these only such as the article speaks of stay, and none where it hardly does.
    """
    _drop_placeholders(findings, said)
    bare = map(_without_kind, findings.of("tags"))
    findings.replace("tags", [found for found in bare if not _FOR_PROGRAMS.fullmatch(found.value)])
    told, shown = findings.of("tags"), findings.of(SHOWN)
    if told and told[0].how.casefold() != META:
        return
    sites = {key(found.value) for field in ("site", "source") for found in findings.of(field)} - {""}
    kept = [found for found in told if len(found.value) <= _LONGEST and key(found.value) != key(title)]
    if key("".join(found.value for found in told)) == key(title):
        kept = []  # as forum programs fill them in
    kept = _own(kept, sites, sections, f"{title}\n{said}".casefold())
    if shown and (not kept or shown[0].how == LABELLED or _agree(shown, told)):
        kept = list(shown)
    findings.replace("tags", kept)


def _own(told: list[Finding], sites: Collection[str], sections: Collection[str], text: str) -> list[Finding]:
    """Of `told` what is the article's, by what of it the `text` speaks of."""
    own = [found for found in told if not any(_names(key(found.value), site, text) for site in sites)]
    if len(own) == 1 and _OFFICE.search(own[0].value) and own[0].value not in text:
        own = []
    rest = [found for found in own if not any(_is_place(key(found.value), site) for site in sites)]
    if len(own) < len(told):
        rest = [found for found in rest if key(found.value) not in sections]
        spoken = _spoken(rest, text)
        return spoken if 2 * len(spoken) > len(rest) else []
    if len(rest) < len(own) and 2 * len(_spoken(rest, text)) < len(rest):
        return []  # a portal of one place says the same everywhere
    return own if any(_touches(found.value.casefold(), text) for found in own) else []


def _spoken(told: Collection[Finding], text: str) -> list[Finding]:
    return [found for found in told if found.value.casefold() in text]


def _drop_placeholders(findings: Findings, said: str) -> None:
    """Take away what is no tag: a letter that a template was filled with, what advertisers sort pages by."""
    told = findings.of("tags")
    letter = len(told) == 1 and len(told[0].value) == 1 and told[0].how.casefold() in HIDDEN
    alone = letter and re.search(rf"(?<!\w){re.escape(told[0].value)}(?!\w)", said) is None
    if alone or any(_TAXONOMY.match(found.value) for found in told):
        del findings.by_field["tags"]


def _without_kind(found: Finding) -> Finding:
    """A tag without what a CMS writes before it, and behind: "Topic: Moon", "Jane Doe GOVERNMENT_FIGURE PERSON"."""
    bare = _KIND.sub("", found.value.strip('"“”'), count=1)
    return replace(found, value=_ENTITY.sub("", bare) or bare)


def _names(word: str, site: str, text: str) -> bool:
    """Whether a keyword is the site's name, has it in it, or is its beginning, which the article does not speak of."""
    begins = len(word) >= _NAME and site.startswith(word) and not _is_place(word, site) and word not in text
    return len(site) >= _NAME and (site in word or begins)


def _is_place(word: str, site: str) -> bool:
    """Whether a keyword may be the place that a site is called after."""
    return len(word) >= _NAME and site.startswith(word) and _OF_MEDIUM.fullmatch(site[len(word) :]) is not None


def _touches(word: str, text: str) -> bool:
    """Whether a text has anything to do with a keyword: two letters of it in Chinese, the stem of one of its words."""
    if HAN.search(word):
        return any(word[at : at + 2] in text for at in range(max(len(word) - 1, 1)))
    return any(part[:_STEM] in text for part in word.split())


def _agree(shown: Collection[Finding], told: Collection[Finding]) -> bool:
    """Whether half of what a page shows as tags, or more, stands among its keywords."""
    known = {key(found.value) for found in told}
    return 2 * sum(key(found.value) in known for found in shown) >= len(shown)
