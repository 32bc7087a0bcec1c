"""Names that stand in a text and are neither who wrote it nor whose page it is."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.told_names import told_names
from ferries import C1, C2, DC, E1, E2, E3, TC, D, T


def told(text):
    found = extract_lines(text, 1)
    return [one.value for one in found.authors], [one.value for one in found.source], found.body.text


@pytest.mark.parametrize(
    "line",
    [
        "By Elon Musk, no word was said about the ferry, though he was asked for it twice and had bought the operator.",
        "By Ann Lee and Tom Reyes the ferry was steered through the fog, and nobody on the pier saw anything of it.",
        "In a story by Jane Austen, a captain is lost.",
        "Text by William Shakespeare was read aloud at the pier.",
        "The song, written by Bob Hale and Ann Lee, became famous.",
        "“I'm Tom Reyes, the mayor,” he shouted into the fog.",
        "Orla Penhaligon is the mayor of Leeds. She lives in Hull.",
        "Tom Reyes was 34, Ann Lee was 31.",
        "“No,” he told Bloomberg TV.",
        "She used to be a reporter at The Guardian and wrote for Wired.",
        "The Washington Post first reported the incident.",
        "The clip was posted on Monday by harborwatch",
    ],
)
def test_a_sentence_that_names_somebody(line):
    authors, source, body = told(f"{T}\n{D}\n{E1}\n{E2}\n{line}\n{E3}")
    assert (authors, source) == ([], [])
    assert line.split(",")[0].rstrip(".”")[-20:] in body


@pytest.mark.parametrize(
    "line",
    [
        "（配音 王大田）",
        "（左三 王大田）",
        "（中国选手 王大田）",
        "举头望明月，低头思故乡。（静夜思 李白）",
        "图为轮渡船长在码头上。（海边日报/王大田）",
        "这首诗发表于《诗刊》，后来刊于《收获》。",
        "据路透社消息，试验还会继续。",
        "接受央视新闻采访时，他哭了。",
    ],
)
def test_a_line_in_chinese_that_names_somebody(line):
    authors, source, _ = told(f"{TC}\n{DC}\n{C1}\n{C2}\n{line}")
    assert (authors, source) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        f"Tesla recalls cars\n{D}\nTesla has contacted owners, the regulator said.\nTesla understands it.\n{E1}\n{E2}",
        f"CNN is losing viewers\n{D}\nCNN has lost viewers. CNN's newsroom is in shock, people told CNN.\n{E1}\n{E2}",
        f"海边医院出事\n{DC}\n海边医院获悉后报警。海边医院注意到网上的传言。\n家属对海边医院表示不满。\n{C1}\n{C2}",
        f"My talk at PyCon\n{D}\nAt PyCon I gave a talk. Welcome to PyCon!\n{E1}\n{E2}",
    ],
)
def test_whom_an_article_is_about_did_not_publish_it(text):
    assert told(text)[1] == []


def test_those_who_are_shown_wrote_nothing():
    crew = "Orla Penhaligon\nCaptain\nOrla Penhaligon has steered the ferry for twenty years.\nTom Reyes\nMate"
    authors, _, body = told(f"Our team\n{D}\n{E1}\n{crew}\nTom Reyes joined in March.")
    assert authors == []
    assert "Tom Reyes joined in March." in body


def test_who_said_what_is_quoted():
    authors, _, body = told(f"{T}\n{D}\n{E1}\n“The sea is all about the sound.”\nOrla Penhaligon\n{E2}\n{E3}")
    assert authors == []
    assert "Orla Penhaligon" in body


def test_the_letters_of_an_address_within_a_longer_name():
    assert list(told_names("Harborline Systems makes autopilots.\nann@harborline.example", ["harborline"])) == []
