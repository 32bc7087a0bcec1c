"""Which documents tell one story, and which is chosen."""

from __future__ import annotations

import random
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.duplicates import (
    CROWD,
    NOTHING,
    Likeness,
    Story,
    alike,
    grouped,
    likeness,
    tongue,
    unpacked,
)

DAY = date(2026, 3, 5)
ENGLISH = [f"Every year the harbour master walks the wall for the {n} time and chalks a line." for n in range(30)]
CHINESE = [f"港务员第{n}次走上石堤，用粉笔标出海藻停下的地方，然后把粉笔放回口袋。" for n in range(30)]


def like(text: str, title: str = "A title of some length", day: date | None = None, **more: object) -> Likeness:
    given = {"is_html": False, "language": "en", **more}
    return likeness(text, title=title, day=day, **given)  # type: ignore[arg-type]


def story(key: int, found: Likeness, **more: object) -> Story:
    facts = {"entry_id": f"id-{key}", "title": f"title {key}", "language": "en", "has_url": False, "published": key}
    return Story(key=key, likeness=found, **{**facts, **more})  # type: ignore[arg-type]


def are_alike(one: str, other: str, **more: object) -> bool:
    return alike(story(1, like(one)), story(2, like(other), **more))


class TestText:
    @pytest.mark.parametrize("sentences", [ENGLISH, CHINESE], ids=["en", "zh"])
    def test_a_few_edits_leave_it_the_same_story(self, sentences: list[str]) -> None:
        edited = list(sentences)
        edited[3], edited[17] = "Another sentence stands here now.", "这里换了另外一句话，与原来的不同。"
        assert are_alike("\n\n".join(sentences), "\n\n".join(edited))
        assert are_alike(" ".join(sentences), "\n".join(["A line of the site above it, and nothing else", *sentences]))

    @pytest.mark.parametrize("sentences", [ENGLISH, CHINESE], ids=["en", "zh"])
    def test_a_text_on_the_same_subject_is_another(self, sentences: list[str]) -> None:
        other = [sentence.replace("line", "mark").replace("粉笔", "铅笔") for sentence in sentences[4:]]
        assert not are_alike("\n".join(sentences), "\n".join(sentences[:4] + other))

    def test_markup_and_marks_do_not_count(self) -> None:
        markdown = "\n\n".join(f"**{one[:20]}**{one[20:-1]}, [see](https://e.example/{len(one)})." for one in ENGLISH)
        html = "".join(f"<p><b>{one[:20]}</b>{one[20:-1]}, <a href='/x'>see</a>.</p>" for one in ENGLISH)
        first, second = like(markdown), like(html, is_html=True)
        assert first.sketch == second.sketch
        assert like("\r\n".join(ENGLISH).upper()).sketch == like("\n".join(ENGLISH)).sketch
        assert (
            like("It’s what the harbour wall doesn’t tell.").sketch
            == like("It's what the harbour wall doesn't tell.").sketch
        )

    def test_a_short_text_needs_the_title(self) -> None:
        text = "The ferry does not sail today. It is the third day of the storm in the outer harbour."
        one, other = story(1, like(text), title="No ferry today"), story(2, like(text), title="A storm again")
        assert not alike(one, other)
        assert alike(one, other._replace(title="No ferry today!"))

    def test_other_languages_are_other_stories(self) -> None:
        text = "\n".join(ENGLISH)
        assert not are_alike(text, text, language="de")
        assert are_alike(text, text, language="en-GB")
        assert (tongue("zh-Hant"), tongue("zh"), tongue("en-US"), tongue("sr-Latn-RS")) == (
            "zh-Hant",
            "zh",
            "en",
            "sr-Latn",
        )

    def test_no_text_is_like_no_text_by_its_title_alone(self) -> None:
        assert not alike(story(1, NOTHING), story(2, NOTHING))
        assert NOTHING.signs == ()


class TestTitle:
    def test_the_same_title_on_the_same_day(self) -> None:
        one, other = like("x", "The harbour wall, again", DAY), like("y", "The Harbour Wall: again", DAY)
        assert one.title == other.title != 0
        assert alike(story(1, one), story(2, other))
        assert one.signs[0] < 0

    @pytest.mark.parametrize(
        ("title", "day", "language"),
        [
            ("The harbour wall, again", date(2026, 3, 6), "en"),
            ("The harbour wall, anew", DAY, "en"),
            ("The harbour wall, again", DAY, "de"),
        ],
    )
    def test_all_of_it_counts(self, title: str, day: date, language: str) -> None:
        one, other = like("x", "The harbour wall, again", DAY), like("y", title, day, language=language)
        assert one.title != other.title

    @pytest.mark.parametrize(
        ("title", "tells"), [("News", False), ("早报", False), ("潮汐四十年", True), ("Harbour wall", True)]
    )
    def test_a_title_that_says_nothing_is_none(self, title: str, tells: bool) -> None:
        assert bool(like("x", title, DAY).title) is tells

    def test_without_a_day_it_tells_nothing(self) -> None:
        assert like("x", "The harbour wall, again").title == 0


class TestChoosing:
    def chosen(self, *stories: Story) -> tuple[int, ...]:
        signed: dict[int, list[int]] = {}
        for one in stories:
            for sign in one.likeness.signs:
                signed.setdefault(sign, []).append(one.key)
        groups = grouped(stories, signed)
        return tuple(one.key for one in groups[0]) if groups else ()

    def test_an_address_then_the_text_then_the_date_then_the_id(self) -> None:
        full, part = like("\n".join(ENGLISH), day=DAY), like("\n".join(ENGLISH[:9]), day=DAY)
        assert self.chosen(story(1, full), story(2, part, has_url=True)) == (2, 1)
        assert self.chosen(story(1, part), story(2, full)) == (2, 1)
        assert self.chosen(story(2, full, published=9), story(1, full, published=10)) == (2, 1)
        assert self.chosen(story(2, full, published=9, entry_id="a"), story(1, full, published=9, entry_id="b")) == (
            2,
            1,
        )

    def test_a_sentence_more_does_not_make_it_the_chosen_one(self) -> None:
        first, longer = like("\n".join(ENGLISH), day=DAY), like("\n".join([*ENGLISH, "And one more."]), day=DAY)
        assert self.chosen(story(2, longer), story(1, first)) == (1, 2)

    def test_it_takes_likeness_to_the_chosen_one(self) -> None:
        """A text that drifts in three steps: the ends have little in common."""
        texts = [ENGLISH[at * 4 : at * 4 + 20] for at in range(3)]
        stories = [story(at, like("\n".join(text))) for at, text in enumerate(texts)]
        assert [alike(one, other) for one, other in combinations(stories, 2)] == [True, False, True]
        groups = grouped(stories, {sign: [0, 1, 2] for one in stories for sign in one.likeness.signs})
        assert [[one.key for one in group] for group in groups] == [[0, 1]]

    def test_lone_ones_are_no_group(self) -> None:
        assert self.chosen(story(1, like("\n".join(ENGLISH))), story(2, like("\n".join(CHINESE)))) == ()


@given(st.permutations(range(8)), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_the_order_does_not_matter(order: list[int], seed: int) -> None:
    rng = random.Random(seed)
    stories = []
    for key in range(8):
        text = [f"{sentence} {rng.random()}" if rng.random() < 0.12 else sentence for sentence in ENGLISH]
        stories.append(story(key, like("\n".join(text)), published=rng.randrange(3), has_url=rng.random() < 0.2))
    signed = {sign: list(range(8)) for one in stories for sign in one.likeness.signs}
    assert grouped([stories[at] for at in order], signed) == grouped(stories, signed)


@given(st.text(max_size=400), st.booleans(), st.text(max_size=40), st.one_of(st.none(), st.dates()))
@settings(deadline=None)
def test_any_text_has_a_likeness_that_packs(text: str, is_html: bool, title: str, day: date | None) -> None:
    found = likeness(text, is_html=is_html, title=title, day=day, language="en")
    assert unpacked(found.packed()) == found
    assert list(found.sketch) == sorted(set(found.sketch))
    assert all(-(2**32) <= sign < 2**32 for sign in found.signs)
    assert len(found.signs) <= CROWD


def test_copies_that_share_seven_sentences_in_ten_find_each_other() -> None:
    """Candidates are found by four signs: of two hundred pairs hardly one is missed."""
    rng = random.Random(7)
    missed = 0
    for pair in range(200):
        sentences = [f"Sentence {pair} {at} {rng.random()} of this text, long enough." for at in range(40)]
        other = [
            s if at % 6 else f"Its own {pair} {at} {rng.random()}, long enough too." for at, s in enumerate(sentences)
        ]
        missed += not {*like("\n".join(sentences)).signs} & {*like("\n".join(other)).signs}
    assert missed <= 2
