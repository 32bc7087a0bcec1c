"""Who wrote a scraped text, by all that its page says of each whom it names.

Rules and the lines of a head tell most writers. They pass over who is named below the text alone, in a sentence or in
a byline that was taken for text, and some whom they tell stand in a menu. So each is weighed by all places that name
him; the weights were learned from labelled texts and saved pages (`training/people_weights.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.named_people import Place, Zones, people_on, zones_of
from feedmill.extract.scrape.people_signs import is_told_surely, signs_of
from feedmill.extract.scrape.people_weights import BIAS, SIGNS

_KEEP, _ADD, _ALONE = -2.0, -0.5, 0.0  # what somebody weighs at least: whom rules tell, whom not, a bare name
_BYLINES = ("by", "byline", "alone", "handled", "signed")  # lines that name who wrote a text and tell nothing else
_MOST = 40  # people whom rules tell: more are a list's, or a paper's of a large experiment
_LESS_KNOWN, _LESS = 4.0, 3.0  # and how much less than the heaviest


def read_people(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Add to the authors whom rules have found whoever weighs enough, and drop who weighs too little.

    Where a byline tells each of them surely, nobody is weighed: no text was known in which that helped.
    """
    known = {found.value: found for found in findings.of("authors")}
    if len(known) > _MOST or (known and all(is_told_surely(lines, name) for name in known)):
        return
    zones = zones_of(lines, start)
    people = people_on(lines, zones, known)
    weights = {
        name: BIAS + sum(SIGNS.get(sign, 0.0) for sign in sorted(signs))
        for name, signs in signs_of(lines, zones, findings, people).items()
    }
    most = max(weights.values(), default=0.0)
    kept = [found for name, found in known.items() if weights[name] > most - _LESS_KNOWN and _is_likely(name, weights)]
    added = [
        name
        for name, places in people.items()
        if name not in known and weights[name] > max(_least(places), most - _LESS)
    ]
    added.sort(key=lambda name: people[name][0].line)
    if added or len(kept) < len(known):
        findings.replace("authors", (*kept, *(_found(lines, zones, name, people[name]) for name in added)))


def _is_likely(name: str, weights: Mapping[str, float]) -> bool:
    """Whether somebody whom rules tell is likely enough; of an account's name too little is known to say no."""
    return weights[name] > _KEEP or not is_person(name)


def _least(places: Sequence[Place]) -> float:
    """What somebody weighs at least whom rules do not tell."""
    return _ALONE if all(place.how == "alone" or place.how.startswith("label ") for place in places) else _ADD


def _found(lines: Sequence[Line], zones: Zones, name: str, places: Sequence[Place]) -> Finding:
    """Somebody and where a page names him first; short lines that name him beside the text are none of it."""
    for place in places:
        line = lines[place.line]
        if place.how in _BYLINES and not line.prose and zones.zone(place.line) != "text":
            line.claim(Role.ATTRIBUTION, "names who wrote the text")
    line = lines[places[0].line]
    return Finding(value=name, how=at_line(line.number, line.text, name))
