"""Pages of news sites in English as one copies them: dialogues and menus above, captions beside the title."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.captions import is_caption
from feedmill.extract.scrape.lines import extract_lines

ONE = "The ferries of the harbor are steered by an autopilot, and each captain wants a word in what it does at night."
TWO = "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
THREE = "Nobody has decided who will pay for it, and the port says that the matter is with its lawyers for now."
TEXT = f"{ONE}\n{TWO}\n{THREE}\n{ONE}\n{TWO} {THREE}"
TITLE = "A ferry captain argues with his autopilot"
MENU = "News\nSports\nRadio\nMusic\nMarkets\nCulture"
BY = "By Jane Doe\nMarch 3, 2026"
PITCH = "The Harbor Wire is an independent news organization that reports from every port, and has since 1848. " * 4


def read(text):
    found = extract_lines(text, 1)
    return [value.value for value in found.title], [value.value for value in found.authors], found.body.text


def test_a_heading_of_the_text_about_its_author_ends_nothing():
    last = "About Jane Doe\nThe council has heard of her before.\nThe boat leaves at six."
    assert read(f"{TITLE}\n{BY}\n{TEXT}\n{last}")[2].endswith("<p>The boat leaves at six.</p>")


@pytest.mark.parametrize(
    "foot",
    [
        "About Jane Doe\n\nShe steers ships.\n\nMore articles by Jane Doe…",
        "Also from this source\nThe Harbor Wire opens an office in the old customs house\nRequest a Demo",
    ],
)
def test_where_an_article_ends(foot):
    assert read(f"{TITLE}\n{BY}\n{TEXT}\n\n{foot}")[2].endswith(f"<p>{TWO} {THREE}</p>")


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE} | Harbor Business\nHarbor values your feedback\n{ONE}\n{MENU}\n{TITLE}\n{BY}",  # a dialogue on top
        f"Menu\n{MENU}\n{PITCH}\nU.S. News\n{TITLE}\n{BY}",  # what a site says of itself
        f"{MENU}\nThe crew on the bridge in March. [Jane Roe/Harbor Wire]\n{TITLE}\n{BY}",
        f"{MENU}\n{TITLE}\nThe crew on the bridge in March [File: Courtesy of the port]\n{BY}",
        f"{MENU}\n{TITLE}\nImage\nCredit...\nJohn Roe for The Harbor Wire\n{BY}",
        f"{MENU}\n{TITLE}\nBy Jane Doe\nDr. Doe is a professor of harbors at Larkmoor.\nMarch 3, 2026",
        f"Hotels\nWhat exactly does HARBOR mean by that?\nClose\n{MENU}\n{TITLE}\nA captain had enough.\n{BY}",
        f"{TITLE} : The Wire\nShots\n{TITLE}\n{BY}",
        f"{MENU}\n{TITLE}\n\nThe port will not say who is right\n\n{BY}",
    ],
)
def test_which_line_of_a_news_page_is_the_title(head):
    title, authors, body = read(f"{head}\n{TEXT}")
    assert (title, authors) == ([TITLE], ["Jane Doe"])
    assert ONE in body
    assert "Sports" not in body


def test_a_title_that_ends_as_a_sentence_does():
    title = "I left a good job at sea to repair accordions. I would do it again, but not in winter."
    assert read(f"{MENU}\nCareers\n{title}\n{BY}\n{TEXT}")[0] == [title]


def test_a_sentence_behind_an_advertisement_stays():
    _, _, body = read(f"{TITLE}\n{BY}\n{TEXT}\nAdvertisement · Scroll to continue\nReport This Ad\nThe ferry sails on.")
    assert "The ferry sails on." in body or TWO in body
    assert "Report" not in body


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Workers at the court in Nairobi [Brian Roe/Harbor Wire]", True),
        ("Nice to be told that you are right. Harbor Stock/Images", True),
        ("From left: the captain, the mate and the cook.", True),
        ("About 1,400 ships on sale hold software of high risk © Harbor Images", True),
        ("The vote failed by 11. | Bertrand Roe/Harbor Images", True),
        ("The lot outside the pier on Tuesday morning.Image Credits:Jane Doe / Tideline", True),
        (TITLE, False),
        ("Ferries (and what they cost)", False),
    ],
)
def test_what_a_caption_is(line, is_one):
    assert is_caption(line) is is_one


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("About Harborbeat\nJobs at Harborbeat\nPrivacy\n© 2026 Northshore Holdings LLC", "Harborbeat"),
        ("Terms\n© 2026 Northshore Holdings LLC", "Northshore Holdings"),
        ("About Us\nFollow us\nAbout Us\n© 2026 Northshore Media", "Northshore Media"),
    ],
)
def test_what_a_site_calls_itself(foot, source):
    found = extract_lines(f"{MENU}\n{TITLE}\n{BY}\n{TEXT}\nMost read\nA boat\nA buoy\n{foot}", 1)
    assert [value.value for value in found.source] == [source]


def test_tags_that_open_a_dialogue():
    foot = "Comments\nBoats\nCloseBoats\nFollow\nSee All Boats\nAI\nCloseAI\nFollow\nSee All AI"
    found = extract_lines(f"{MENU}\n{TITLE}\n{BY}\n{TEXT}\n{foot}", 1)
    assert [value.value for value in found.tags] == ["Boats", "AI"]


@pytest.mark.parametrize(
    ("by", "people"),
    [
        ("By\nJane Doe\n,\nAnn Lee\nHarbor Images", ["Jane Doe", "Ann Lee"]),
        ("Jane Doe\n@in/janedoe\n@JaneD", ["Jane Doe"]),
        ("Jane Doe in Oslo and Ann Lee in Bergen\nPublishedJAN 27 2026", ["Jane Doe", "Ann Lee"]),
    ],
)
def test_more_than_one_line_on_the_authors(by, people):
    assert read(f"{MENU}\n{TITLE}\nMarch 3, 2026\n{by}\nShare\n{TEXT}")[1] == people


@pytest.mark.parametrize(
    "line",
    [
        "Reporting from Larkmoor, Wis.",
        "Add the Harbor Wire As A Trusted Source",
        "This is a developing story. Stay with the Harbor Wire for updates.",
        "What did you think of today's toast?",
        "You have a preview view of this article while we are checking your access. It will load soon.",
    ],
)
def test_what_a_newsroom_says_amid_its_text(line):
    body = read(f"{MENU}\n{TITLE}\n{BY}\n{ONE}\n{line}\n{TWO}\n{THREE}\n{ONE}")[2]
    assert line not in body
    assert all(one in body for one in (ONE, TWO, THREE))
