"""Whether a name below that of an author is another author's, a place's, or whoever's the picture below it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.substance import says_something

PLACE = re.compile(  # and agencies of pictures
    r".* (?:Images|Pictures|Photos?|Stock)\Z"
    r"|(?:New|San|Santa|Saint|St\.?|Los|Las|El|Hong|Tel|Cape|Kuala|South|North|West|East|United) |.* City\b"
)


def is_another(lines: Sequence[Line], number: int, start: int, people: Sequence[str]) -> bool:
    """Whether a name below that of an author is another one's: a job stands beside it, or something tells of him."""
    if not (is_person(people[0]) or is_han_name(people[0])):
        return False
    job = lines[number - 1].text if number > 1 and not is_person(lines[number - 2].text) else ""  # else that one's
    if number + 1 < start and lines[number + 1].dated and not PLACE.match(people[0]):
        subject = people[0].lower()  # "Machine Learning" is a section, and no second name
        return subject == people[0] or not any(subject in line.text for line in lines[start:])
    beside = (job, *(line.text for line in lines[number + 1 : min(number + 2, start)]))
    if any(JOB.fullmatch(text) or ORGANIZATION.fullmatch(text) for text in beside):
        return True
    if is_person(lines[number - 1].text) and _is_above_text(lines, number) and not PLACE.match(people[0]):
        return not any(people[0].lower() in line.text.lower() for line in lines[start:] if line.prose)
    return any(line.text.startswith(people[0]) for line in lines[number + 1 :])


def is_over_caption(lines: Sequence[Line], number: int, bylines: Collection[int]) -> bool:
    """Whether a line names whose the picture is: a few words stand below it, and the text below them."""
    below = lines[number + 1 : number + 3]
    return (
        is_person(lines[number].text)
        and len(below) > 1
        and not below[0].prose
        and says_something(below[0].text)
        and below[1].prose
    )


def _is_above_text(lines: Sequence[Line], number: int) -> bool:
    return any(line.prose and not line.frame for line in lines[number + 1 : number + 2])
