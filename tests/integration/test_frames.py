"""Lines that many documents of a folder share are its frame: learned, the same in whatever order the files came."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from mill import Project
from scraped_sample import CLAUSE, INSET, PITCH, SECTION, SLOGAN, STORIES, framed, scraped


def texts(project: Project) -> dict[str, str]:
    """What readers get, by title."""
    items = json.loads((project.feeds / "all/feed.json").read_text())["items"]
    return {item["title"]: item["content_html"] for item in items}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_two_documents_do_not_teach_a_line_below_them(project: Project) -> None:
    for number in range(2):
        project.put(f"{number}.txt", scraped(number))
    project.build()
    assert all(PITCH in text for text in texts(project).values())


def test_two_documents_teach_what_stands_on_top_of_them(project: Project) -> None:
    for number in range(2):
        text = (
            scraped(number).replace("2026-", "门牌四号，敲两下\n2026-").replace(STORIES[number][0], "海风快讯 头条", 1)
        )
        project.put(f"{number}.txt", text.replace(SLOGAN, STORIES[number][0], 1))
    project.build()
    assert list(texts(project)) == [title for title, _ in reversed(STORIES[:2])]
    assert not any("门牌四号" in text for text in texts(project).values())


def test_three_documents_teach_what_stands_round_them(project: Project) -> None:
    for number in range(3):
        project.put(f"{number}.txt", scraped(number))
    project.build()
    found = texts(project)
    assert list(found) == [title for title, _ in reversed(STORIES[:3])]
    assert not any(PITCH in text or SLOGAN in text for text in found.values())
    assert all(STORIES[n][1] in found[STORIES[n][0]] for n in range(3))


def test_copies_of_one_article_teach_nothing(project: Project) -> None:
    for number in range(5):
        project.put(f"{number}.txt", scraped(0))
    project.build()
    assert PITCH in texts(project)[STORIES[0][0]]


def test_versions_of_one_article_keep_their_title(project: Project) -> None:
    title, text = STORIES[0]
    for number in range(2):
        project.put(
            f"{number}.txt", f"{title}\n2026-03-0{number + 1} 08:30\n\n{text}\n\n{text[::-1]}，共{number}处。\n"
        )
    project.build()
    assert list(texts(project)) == [title]


@pytest.mark.parametrize(
    "box", ["大家都在看\n{others}\n要闻\n\n{article}", "{article}\n\n{others}\n"], ids=["above", "below"]
)
def test_articles_that_name_each_other_keep_their_titles(project: Project, box: str) -> None:
    menu = "海风快讯\n首页\n要闻\n财经\n科技\n"
    titles = [title for title, _ in STORIES]
    for number, (title, text) in enumerate(STORIES):
        others = "\n".join([*titles[number + 1 :], *titles[:number]][:3])
        strap = f"——现场见闻第{number + 2}篇"
        article = f"{title}\n{strap}\n2026-03-0{number + 1} 08:30\n\n{text}\n\n{text[::-1]}。"
        project.put(f"{number}.txt", menu + box.format(others=others, article=article))
    project.build()
    found = texts(project)
    assert list(found) == titles[::-1]
    assert all(STORIES[n][1] in found[titles[n]] for n in range(len(STORIES)))


def test_articles_with_the_same_sections_keep_their_sentences(project: Project) -> None:
    for number, (title, text) in enumerate(STORIES):
        person = f"人物小传\n姓名：李某\n年龄：七十{number}\n爱好\n下棋\n钓鱼\n{text[::-1]}。"
        note = f"手记\n离开是第{number}天的傍晚。\n海风快讯版权所有"
        project.put(f"{number}.txt", f"{title}\n2026-03-0{number + 1}\n{text}\n{person}\n{note}\n")
    project.build()
    found = texts(project)
    assert all(text in found[title] and f"{text[::-1]}。" in found[title] for title, text in STORIES)
    assert not any("版权所有" in text for text in found.values())


def test_what_a_page_asks_for_amid_its_text_is_learned_and_what_articles_share_is_not(project: Project) -> None:
    for number in range(3):
        project.put(f"{number}.txt", framed(number))
    project.build()
    found = texts(project)
    assert list(found) == [title for title, _ in reversed(STORIES[:3])]
    assert not any(line in text for text in found.values() for line in INSET)
    assert all(SECTION in text and CLAUSE in text for text in found.values())
    assert all(f"{STORIES[n][1][::-1]}。" in found[STORIES[n][0]] for n in range(3))


def test_versions_of_one_article_keep_their_sentences(project: Project) -> None:
    title, text = STORIES[0]
    sentences = [f"第{n}处：{text[n:]}{text[:n]}" for n in range(4)]
    for number in range(4):
        news = f"{'最新' * (number + 1)}：{text}{text}"
        project.put(f"{number}.txt", framed(0).replace(text, "\n\n".join([news, *sentences]), 1))
    project.build()
    found = texts(project)
    assert list(found) == [title]
    assert all(sentence in found[title] for sentence in sentences)


def test_a_disclaimer_longer_than_the_articles_does_not_keep_a_folder_from_teaching(project: Project) -> None:
    disclaimer = f"版权声明：本站文章均由居民自发投稿，{'版权归原作者所有，' * 9}如有侵权请联系本站删除。"
    for number in range(3):
        project.put(f"{number}.txt", f"{scraped(number)}{disclaimer}\n")
    project.build()
    assert not any(PITCH in text or SLOGAN in text for text in texts(project).values())


def test_versions_of_one_article_do_not_name_it_as_their_source(project: Project) -> None:
    title, text = STORIES[0]
    for number, strap in enumerate(("最初的报道", "后来的报道，附市长的话")):
        more = f"市长办公室{'没有' * (1 + number)}回应，周二晚上也没有人接电话，大家都在等。"
        project.put(f"{number}.txt", f"{title}\n2026-03-0{number + 1} 08:30\n{strap}\n\n{text}\n\n{more}\n")
    project.build()
    items = json.loads((project.feeds / "all/feed.json").read_text())["items"]
    assert {item["title"] for item in items} == {title}


def test_a_folder_does_not_teach_another_one(project: Project) -> None:
    for number in range(4):
        project.put(f"{number % 2}/{number}.txt", scraped(number))
    project.build()
    assert all(PITCH in text for text in texts(project).values())


def test_what_was_built_before_the_lesson_is_built_again_without_an_update(project: Project) -> None:
    for number in range(2):
        project.put(f"{number}.txt", scraped(number))
    project.build()
    before = {item["id"]: item["date_modified"] for item in items(project)}
    project.now = "2026-03-12T00:00:00+00:00"
    project.put("2.txt", scraped(2))
    report = project.build()
    assert (report.added, report.changed) == (1, 0)
    assert not any(PITCH in text for text in texts(project).values())
    after = {item["id"]: item["date_modified"] for item in items(project)}
    assert {name: after[name] for name in before} == before
    times = project.mtimes()
    assert project.build().written == []
    assert project.mtimes() == times


def test_a_lesson_is_forgotten_when_its_documents_go(project: Project) -> None:
    for number in range(3):
        project.put(f"{number}.txt", scraped(number))
    project.build()
    (project.seeds / "2.txt").unlink()
    project.build()
    assert all(PITCH in text for text in texts(project).values())


def items(project: Project) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((project.feeds / "all/feed.json").read_text())["items"]
    return found


@pytest.mark.parametrize(
    ("written", "learned"),
    [(scraped, PITCH), (framed, INSET[1])],
    ids=["bare", "framed"],
)
def test_the_order_of_arrival_does_not_matter(tmp_path: Path, written: Callable[[int], str], learned: str) -> None:
    seeder = random.Random(6)
    expected: dict[str, bytes] = {}
    for shuffle in range(20):
        project = Project(tmp_path / str(shuffle))
        order = list(range(len(STORIES)))
        seeder.shuffle(order)
        steps = seeder.sample(range(1, len(order)), 2) if shuffle else []
        for count, number in enumerate(order):
            project.put(f"{number}.txt", written(number))
            if count in steps:
                project.build()
        project.build()
        published = project.published()
        expected = expected or published
        assert published.keys() == expected.keys()
        assert [name for name in published if published[name] != expected[name]] == []
    assert learned.encode() not in expected["all/atom.xml"]
