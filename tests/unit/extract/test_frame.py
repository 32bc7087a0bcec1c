"""What documents of one origin teach each other: which lines have marks, and how many documents make them a frame."""

from __future__ import annotations

from feedmill.extract.frame import Frame, enough, learn, marks, voice
from feedmill.extract.roles import Role, read_lines
from feedmill.extract.scrape.insets import claim_shared

PROSE = "码头工会要求参与自动化的每一步，并公布事故的数据，港口方面还没有回答。"
TEXT = f"海风快讯\n天天见\n轮渡船长和程序吵架\n{PROSE}\n{PROSE}\n海风小店\n门牌四号"


def shared(*texts: str, origin: str = "x") -> dict[int, int]:
    """The marks of these texts, with how many hold them."""
    counts: dict[int, int] = {}
    for text in texts:
        for mark in marks(read_lines(text, 1), Frame(origin)):
            counts[mark] = counts.get(mark, 0) + 1
    return counts


def learned(*texts: str) -> frozenset[int]:
    return frozenset(mark for mark, documents in shared(*texts).items() if enough(mark, documents))


def known(text: str, *others: str) -> list[str]:
    """The lines of `text` that `others` teach."""
    lines = read_lines(text, 1)
    learn(lines, Frame("x", learned(*others)))
    return [line.text for line in lines if line.learned]


def test_two_lines_in_a_row_and_the_first_one_are_learned_from_two():
    other = TEXT.replace("轮渡船长和程序吵架", "图书馆整理旧报纸")
    assert known(TEXT, TEXT, other) == ["海风快讯", "天天见"]


def test_a_line_alone_is_learned_from_three():
    texts = [f"标题{n}号\n{PROSE}\n{n}：{PROSE}\n海风小店" for n in "一二三"]
    assert known(texts[0], *texts[:2]) == []
    assert known(texts[0], *texts) == ["海风小店"]


def test_a_sentence_is_learned_from_six():
    texts = [f"标题{n}号\n{PROSE}{n}\n海边的小店每天早上八点开门，欢迎大家来坐坐。" for n in "一二三四五六"]
    assert known(texts[0], *texts[:5]) == []
    assert known(texts[0], *texts) == ["海边的小店每天早上八点开门，欢迎大家来坐坐。"]


def test_a_brief_sentence_beside_a_short_line_is_learned_from_three():
    texts = [f"海风快讯\n每天一杯热茶，配上一条新闻。\n标题{n}号\n{n}：{PROSE}\n{PROSE}" for n in "一二三"]
    assert known(texts[0], *texts[:2]) == ["海风快讯"]
    assert known(texts[0], *texts) == ["海风快讯", "每天一杯热茶，配上一条新闻。"]


def test_a_learned_line_is_known_wherever_it_stands():
    other = TEXT.replace("轮渡船长和程序吵架", "图书馆整理旧报纸")
    assert known(f"{TEXT}\n海风快讯", TEXT, other).count("海风快讯") == 2


def test_what_stands_above_the_text_gets_its_role():
    lines = read_lines(TEXT, 1)
    learn(lines, Frame("x", learned(TEXT, TEXT.replace("轮渡", "汽船"))))
    assert [line.role for line in lines[:3]] == [Role.BOILERPLATE, Role.BOILERPLATE, None]
    assert lines[-1].role is None  # the tail has its own rules


def test_a_heading_that_every_issue_has_is_its_own():
    texts = [f"海风快讯\n第{n}期来信\n{n}：{PROSE}\n{PROSE}\n旧书\n{n}本书。\n读者\n{n}：{PROSE}" for n in "一二三四"]
    assert known(texts[0], *texts) == ["海风快讯"]


def test_what_names_an_article_below_others_does_not_teach_its_title():
    texts = [f"标题{n}号里的港口故事\n{n}：{PROSE}\n{PROSE}\n" for n in "一二三"]
    assert known(texts[0], texts[0], *(f"{text}标题一号里的港口故事\n" for text in texts[1:])) == []


def test_a_long_menu_is_learned_and_headings_within_a_text_are_not():
    menu = "\n".join(f"栏目{n}" for n in range(20))
    texts = [
        f"{menu}\n标题{n}号\n{(f'{n}：' + PROSE + chr(10)) * 14}建成\n{(n + PROSE + chr(10)) * 18}" for n in "一二三"
    ]
    assert known(texts[0], *texts) == menu.split("\n")


def test_a_refrain_is_no_frame():
    verses = [f"船{n}开了\n带我回家\n带我回家吧\n灯{n}亮着\n海{n}睡了" for n in "一二三"]
    assert known(verses[0], *verses) == []


def test_two_documents_teach_no_ending():
    texts = [f"标题{n}号\n{n}：{PROSE}\n{PROSE}\n大事记\n建成\n扩建" for n in "一二"]
    assert known(texts[0], *texts) == []


def test_origins_are_apart():
    assert not shared(TEXT, origin="x").keys() & shared(TEXT, origin="y").keys()


def test_nothing_teaches_nothing():
    assert shared("") == {}


def test_a_text_is_told_by_its_longest_line_that_is_no_pages():
    disclaimer = f"版权声明：{'本站文章均由居民自发投稿，' * 9}如有侵权请联系删除。"
    buttons = f"： ， 。 {'轻点两下取消赞 ' * 20}"
    texts = [f"标题{n}号\n{n}：{PROSE}\n{disclaimer}\n{buttons}" for n in "一二"]
    assert len({voice(read_lines(text, 1)) for text in texts}) == 2
    assert voice(read_lines(f"{texts[0]}\n又一句。", 1)) == voice(read_lines(texts[0], 1))
    assert voice(read_lines(disclaimer, 1)) == voice(read_lines(f"{disclaimer}\n{disclaimer}", 1)) != 0
    assert voice([]) == 0


def test_what_a_page_may_say_amid_its_text_is_learned_and_headings_are_not():
    offer, heading = "Recommended for you", "What the captains say"
    story = (
        "The harbor opened pier number {0} again, and nobody came to see it on that day in March, as {0} people say."
    )
    texts = ["\n".join([f"Story {n}", *[story.format(n + 10 * k) for k in range(4)]]) for n in range(3)]
    texts = [text.replace("\nThe", f"\n{offer}\n{heading}\nThe", 3) for text in texts]
    lines = read_lines(texts[0], 1)
    learn(lines, Frame("x", learned(*texts[:2])))
    assert not any(line.shared for line in lines)
    learn(lines, Frame("x", learned(*texts)))
    assert {line.text for line in lines if line.shared} == {offer}


def test_headings_that_all_texts_of_a_series_have_stay():
    story = "The harbor opened pier number {0} again, and nobody came to see it on that day in March, as {0} men say."
    for heading in ("Team news", "More information", "Do you read a newspaper?", "天气预报", "您关注公众号吗？"):
        body = "\n".join([story, story.replace("opened", "shut"), heading, story.replace("opened", "sold"), story])
        lines = read_lines(f"Story {{0}}\n{body}".format(1), 1)
        learn(lines, Frame("x", learned(*[f"Story {{0}}\n{body}".format(n) for n in range(1, 5)])))
        claim_shared(lines)
        assert all(line.free for line in lines if line.text == heading)
