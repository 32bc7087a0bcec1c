"""Briefs and journals as their PDFs are copied, forums with the category of a topic, letters with their buttons."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.owners import owner_in

TEXT = (
    "The ferries of the harbor are steered by a program, and the labor union\n"
    "wants a word in its automation. Captains say that the curve on a screen is\n"
    "no substitute for the sound of the tide; they want data about the last\n"
    "three years before they sign anything."
)
BRIEF = f"""Harbor Institute for Public Ferries
Policy Brief No. 12
9 April 2026

Ferries by Demonstration

Jane Doe, Ann Lee-Roe and Tom Poe
Research Associate; Fellow; Visiting Fellow

Summary

Towns buy ferries by reading about them. For vessels whose program
cannot be fully described in advance, we suggest buying by watching: paid
trials on the real water, with the results published before the contract
is signed.

1. A small experiment

{TEXT}

Policy Brief No. 12
1

2. What it means

{TEXT}

Harbor Institute for Public Ferries
2
"""
JOURNAL = f"""Bulletin of the Society for Harbor Engineering
Vol. 41, No. 2, February 2026

Keeping Logs as Records

Jane Doe
National Ferry Archive, Section for Logs
Published online: 18 February 2026

{TEXT}

Bulletin of the SHE 41(2)
29

{TEXT}

Keywords: ferries; logs

© The authors. Distributed under CC BY 4.0.
30
"""


@pytest.mark.parametrize(
    ("text", "title", "authors", "source", "dropped"),
    [
        (
            BRIEF,
            "Ferries by Demonstration",
            ["Jane Doe", "Ann Lee-Roe", "Tom Poe"],
            "Harbor Institute for Public Ferries",
            ["Research Associate; Fellow; Visiting Fellow", "Policy Brief No. 12", "1", "2"],
        ),
        (
            JOURNAL,
            "Keeping Logs as Records",
            ["Jane Doe"],
            "Bulletin of the Society for Harbor Engineering",
            ["National Ferry Archive, Section for Logs", "Bulletin of the SHE 41(2)", "29"],
        ),
    ],
)
def test_heads_of_printed_texts(text, title, authors, source, dropped):
    found = extract_lines(text, 1)
    assert found.title[0].value == title
    assert [author.value for author in found.authors] == authors
    assert found.source[0].value == source
    assert set(dropped) <= {line.text for line in found.dropped}
    assert "The ferries of the harbor" in found.body.text


def test_a_summary_with_its_heading_stays():
    body = extract_lines(BRIEF, 1).body.text
    assert "Summary" in body
    assert "Towns buy ferries" in body


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "December 9, 2025 · Greta Doe, Hiro Roe and Priya Harborside · 6 min read",
            [
                ("published", "December 9, 2025"),
                *(("authors", n) for n in ("Greta Doe", "Hiro Roe", "Priya Harborside")),
            ],
        ),
        ("Published online: 18 February 2026", [("published", "18 February 2026")]),
        ("Available online 18 February 2026", [("published", "18 February 2026")]),
        ("Published on Harbor College News (https://news.harbor.example)", [("source", "Harbor College News")]),
    ],
)
def test_bylines_of_printed_pages(line, told):
    byline = read_byline(line)
    assert byline is not None
    assert byline.told == told


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("Local Ferries\ntags: diesel, clocks\n\nharborcat\n2026-01-14 21:08", "harborcat"),
        ("Local Ferries\ntags: diesel, clocks\n\nProfessor Gull\n2026-01-14 21:08", "Professor Gull"),
        ("Local Ferries\n\nharborcat\n2026-01-14 21:08", "harborcat"),
        ("Jane Doe\n2026-01-14 21:08", "Jane Doe"),
    ],
)
def test_who_posts_stands_below_the_category(below, author):
    found = extract_lines(f"Ferry Board\n\nRunning two ferries off one old diesel\n{below}\n\n{TEXT}\n\n{TEXT}", 1)
    assert [one.value for one in found.authors] == [author]


def test_a_title_of_two_sentences_below_its_byline():
    head = "Slowferry\nBlog\nCareers\n\nDecember 9, 2025 · Jane Doe · 6 min read\n\n"
    found = extract_lines(f"{head}We let a program steer 30 ferries. Here is the log.\n\n{TEXT}\n\n{TEXT}", 1)
    assert found.title[0].value == "We let a program steer 30 ferries. Here is the log."


def test_what_readers_may_look_at_are_no_tags():
    tail = "84 Likes\nDiscussion about this post\nComments\nRestacks\nTom Poe\nJan 12\nI restack ferries.\nLike (6)"
    found = extract_lines(f"Slow Ferries\nA ferry that ate my weekend\nJane Doe\nJan 11, 2026\n\n{TEXT}\n\n{tail}", 1)
    assert not found.tags


def test_authors_that_own_the_rights_are_no_medium():
    assert owner_in("© The authors. Distributed under CC BY 4.0.") == ""
    assert owner_in("© 2026 Authors Guild Weekly") == "Authors Guild Weekly"


POSTED = f"""Northern Lathe Owners
Board index
Post Reply
11 posts • Page 1 of 1
brasswright
Posts: 318
Joined: Tue Mar 02, 2021 7:12 pm
Converting a 1962 lathe: what I would do again
#1 Post by brasswright » Sat Jan 17, 2026 9:44 pm

{TEXT}

Powered by phpBB® Forum Software © phpBB Limited
"""
OFFERED = f"""Discover more from Field Notes on Ferries
A weekly letter about what ferries do when nobody looks
Over 12,000 subscribers
Subscribe
By subscribing, I agree to Substation's Terms of Use, and acknowledge its Privacy Policy.
Already have an account? Sign in

The ferries that a program steers
Ferries near Ghent, and the people on them
Jane Doe and Tom Poe
Jan 20, 2026

{TEXT}
"""
BLOG = f"""The Harborstack Blog
Product
Teaching a ferry to read our runbooks
Jane Doe · Tom Poe
January 8, 2026 · 7 min read

{TEXT}
"""
LOCAL = f"""The Pellmoor Advertiser
News
Ferry fined 300 drivers for parking in the sea
Jane Doe - Local Democracy Reporter
Thursday, 5 February 2026 at 6:30am

{TEXT}
"""
COLLEGE = f"""Stanwick College
Newsroom
First-year students teach a ferry to say nothing
By Jane Doe, College of Arts and Sciences
Published Jan. 27, 2026 | 3 minutes to read

{TEXT}
"""


@pytest.mark.parametrize(
    ("text", "title", "authors", "day"),
    [
        (POSTED, "Converting a 1962 lathe: what I would do again", ["brasswright"], "Jan 17, 2026"),
        (OFFERED, "The ferries that a program steers", ["Jane Doe", "Tom Poe"], "Jan 20, 2026"),
        (BLOG, "Teaching a ferry to read our runbooks", ["Jane Doe", "Tom Poe"], "January 8, 2026"),
        (LOCAL, "Ferry fined 300 drivers for parking in the sea", ["Jane Doe"], "5 February 2026"),
        (COLLEGE, "First-year students teach a ferry to say nothing", ["Jane Doe"], "Jan. 27, 2026"),
    ],
)
def test_who_wrote_it_and_when(text, title, authors, day):
    found = extract_lines(f"{text}\n\n{TEXT}", 1)
    assert found.title[0].value == title
    assert [author.value for author in found.authors] == authors
    assert day in found.published[0].value
    assert "phpBB" not in {source.value for source in found.source}


def test_where_a_title_links_to_is_none_of_it_though_it_was_answered():
    head = (
        "Ferry Board\nStories\n\nLet a program steer the ferry (gridnotes.example) 47\nPosted by gull on March 3, 2026"
    )
    found = extract_lines(f"{head}\n\n{TEXT}\n\n{TEXT}\n47 comments", 1)
    assert found.title[0].value == "Let a program steer the ferry"
