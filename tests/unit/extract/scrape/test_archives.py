"""Pages as an archive of the web shows them: its bar is none of the page, whose address stands behind its own."""

from __future__ import annotations

from feedmill.extract.scrape.lines import extract_lines

PAGE = """Harbor Gazette
Home
News
Ferry captain argues with his autopilot
By Jane Doe
Posted Apr 10, 2024 at 4:12 PM EDT
The ferries of the harbor are steered by a program since the spring, and the labor union wants a word in it now.
Captains say that the curve on a screen is no substitute for the sound of the tide, and they want all the data.
The harbor office answered on Monday that all incidents of the first month will be published by the end of May.
"""
BAR = """3 captures
11 Apr 2024 - 26 Aug 2024
Mar APR May
About this capture
COLLECTED BY
TIMESTAMPS
The Backfile Machine - https://web.backfile.example/web/20240412021744/https://www.gazette.example/news/ferry/
"""
FOOT = """FILE ARCHIVED ON 02:17:44 Apr 12, 2024 AND RETRIEVED FROM THE
BACKFILE ARCHIVE ON 19:03:20 Nov 08, 2025.
playback timings (ms):
  load_resource: 92.118
"""


def test_the_bar_of_an_archive_tells_the_address_and_nothing_else():
    found = extract_lines(f"{BAR}\n{PAGE}{FOOT}", 1)
    assert [one.value for one in found.url] == ["https://www.gazette.example/news/ferry/"]
    assert [one.value for one in found.published] == ["Apr 10, 2024 at 4:12 PM EDT"]
    assert [one.value for one in found.title] == ["Ferry captain argues with his autopilot"]
    assert "ARCHIVE" not in found.body.text
    assert "captures" not in found.body.text
    assert "playback" not in found.body.text


def test_an_article_that_links_to_an_archive_has_no_bar():
    link = "See https://web.backfile.example/web/20240412021744/https://www.gazette.example/news/ferry/ for the copy."
    found = extract_lines(f"{PAGE}{link}\n", 1)
    assert found.url == ()
    assert "Captains say" in found.body.text
