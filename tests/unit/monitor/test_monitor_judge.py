"""Verdicts: one look and what is remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.model import Check, Grade, Verdict, Watched
from feedmill.monitor import fingerprint
from feedmill.monitor.judge import Texts, judge
from feedmill.monitor.outcome import Judgement, Then
from feedmill.records import Past

START = datetime(2026, 3, 1, tzinfo=UTC)
URL = "https://a.example/news/1"
TEXT = "\n".join(f"Paragraph {number} tells what the council decided about the new line." for number in range(8))


class Page:
    """A watched page, looked at again and again."""

    def __init__(self) -> None:
        self.past = Past()
        self.texts = Texts()
        self.now = START
        self.watched = Watched(key=1, url=URL, entry="e", scope="a.example", published=START)

    def look(self, *, after: timedelta = timedelta(days=1), **fields: object) -> Judgement:
        self.now += after
        given = {"status": 200, "title": "Title", "text": TEXT, **fields}
        raw = fingerprint.raw_digest(repr(given).encode())
        check = Check(url=URL, at=self.now, **({"raw": raw} | given))  # type: ignore[arg-type]
        found = judge(self.watched, self.past, check, self.texts, self.now)
        self.past = found.past
        base = self.texts.base if found.keep_base is None else found.keep_base
        suspect = self.texts.suspect if found.keep_suspect is None else found.keep_suspect
        self.texts = Texts(base=base, suspect=suspect)
        return found

    def verdicts(self, times: int, **fields: object) -> list[Verdict]:
        return [self.look(**fields).verdict for _ in range(times)]  # type: ignore[arg-type]


def failure(kind: str) -> dict[str, object]:
    return {"status": None, "failure": kind, "detail": "because", "title": "", "text": ""}


@pytest.fixture
def page() -> Page:
    made = Page()
    made.look()
    return made


def test_a_404_three_times_over_three_days_is_missing(page: Page) -> None:
    assert page.verdicts(3, status=404, text="") == [Verdict.FAILED] * 3  # two days between first and last
    assert page.look(status=404, text="").verdict is Verdict.MISSING
    assert page.look().verdict is Verdict.UNCHANGED
    assert page.past.misses == 0


def test_three_404s_in_an_hour_are_not(page: Page) -> None:
    found = [page.look(after=timedelta(minutes=20), status=404).verdict for _ in range(9)]
    assert set(found) == {Verdict.FAILED}


def test_a_410_twice_over_a_day_is_gone(page: Page) -> None:
    assert page.look(status=410).verdict is Verdict.FAILED
    assert page.look(after=timedelta(hours=23), status=410).verdict is Verdict.FAILED
    assert page.look(after=timedelta(hours=1), status=410).verdict is Verdict.GONE


def test_what_is_not_sure_says_since_when_and_what_is_missing(page: Page) -> None:
    def reason(after: timedelta, **fields: object) -> str:
        return page.look(after=after, **fields).reason

    soon = timedelta(seconds=4)
    page.now += timedelta(hours=12) - soon
    assert reason(soon, status=410) == "answered 410 (since 2026-03-02 12:00 UTC; 1 more look, 24 hours to go)"
    assert reason(soon, status=410) == "answered 410 (since 2026-03-02 12:00 UTC; 24 hours to go)"
    assert reason(timedelta(hours=23), status=410) == "answered 410 (since 2026-03-02 12:00 UTC; 60 minutes to go)"
    assert reason(soon, status=404) == "answered 404 (since 2026-03-03 11:00 UTC; 2 more looks, 3 days to go)"
    assert reason(timedelta(days=4), status=404) == "answered 404 (since 2026-03-03 11:00 UTC; 1 more look)"
    moved = reason(soon, hops=PERMANENT)
    assert moved.endswith("new/1 (since 2026-03-07 11:00 UTC; 2 more looks, 7 days to go)")
    other = {"text": TEXT + "\nMore."}
    assert reason(soon, **other) == "the text differs; a second look will tell"
    assert reason(soon, **other) == "the text differs; too soon (10 minutes) for a second look"


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"status": 401}, Verdict.BLOCKED),
        ({"status": 403}, Verdict.BLOCKED),
        ({"status": 451}, Verdict.BLOCKED),
        ({"status": 429}, Verdict.FAILED),
        ({"status": 500}, Verdict.FAILED),
        ({"status": 304}, Verdict.FAILED),  # nobody asked
        ({"status": 304, "conditional": True}, Verdict.UNCHANGED),
        ({"status": 302}, Verdict.FAILED),
        ({"status": 206}, Verdict.FAILED),
        ({"sign": "login", "text": "Log in"}, Verdict.BLOCKED),
        ({"sign": "challenge", "text": ""}, Verdict.BLOCKED),
        ({"sign": "challenge", "status": 503}, Verdict.BLOCKED),
        ({"sign": "maintenance", "text": ""}, Verdict.FAILED),
        ({"sign": "not found", "text": ""}, Verdict.FAILED),
        ({"text": "Short."}, Verdict.SUSPECT),
        ({"text": ""}, Verdict.SUSPECT),
        ({"hops": ((302, "https://a.example/"),), "text": "Front page"}, Verdict.FAILED),
        (failure("timeout"), Verdict.FAILED),
        (failure("resolve"), Verdict.FAILED),
        (failure("refused"), Verdict.BLOCKED),
        (failure("robots"), Verdict.SKIPPED),
        (failure("waiting"), Verdict.SKIPPED),
    ],
)
def test_what_is_no_article_is_never_compared(page: Page, fields: dict[str, object], verdict: Verdict) -> None:
    for _ in range(3):
        found = page.look(**fields)  # type: ignore[arg-type]
        assert found.change is None
        assert found.rules
        assert found.reason
        if verdict is not Verdict.FAILED:
            assert found.verdict is verdict
    assert page.look().verdict is Verdict.UNCHANGED
    assert page.past.errors == 0


@pytest.mark.parametrize(
    ("fields", "grade"),
    [
        ({"text": TEXT.replace("council", "committee")}, Grade.SUBSTANTIVE),
        ({"text": TEXT.replace("Paragraph 3", "Paragraph 9")}, Grade.SUBSTANTIVE),
        ({"text": TEXT.replace(".", "!")}, Grade.COSMETIC),
        ({"title": "Another title"}, Grade.TITLE),
        ({"title": "TITLE!"}, Grade.COSMETIC),
        ({"text": "This article has been withdrawn by the editors."}, Grade.WITHDRAWN),
        ({"title": "Retracted: Title"}, Grade.WITHDRAWN),
    ],
)
def test_a_change_is_suspect_then_told_with_its_grade(page: Page, fields: dict[str, object], grade: Grade) -> None:
    first = page.look(**fields)  # type: ignore[arg-type]
    assert (first.verdict, first.then) == (Verdict.SUSPECT, Then.SOON)
    assert page.look(after=timedelta(minutes=9), **fields).verdict is Verdict.SUSPECT  # type: ignore[arg-type]
    second = page.look(after=timedelta(minutes=2), **fields)  # type: ignore[arg-type]
    assert (second.verdict, second.grade) == (Verdict.CHANGED, grade)
    assert page.look(**fields).verdict is Verdict.UNCHANGED  # type: ignore[arg-type]


def test_white_space_is_no_change(page: Page) -> None:
    assert page.look(text=TEXT.replace(" ", "  ").replace("\n", "\n\n")).verdict is Verdict.UNCHANGED


def test_a_change_that_is_taken_back_is_none(page: Page) -> None:
    assert page.look(text=TEXT + "\nMore.").verdict is Verdict.SUSPECT
    assert page.verdicts(2) == [Verdict.UNCHANGED] * 2
    assert page.past.suspect == ""


def test_what_differs_at_every_look_is_learned(page: Page) -> None:
    def text(number: int) -> str:
        return TEXT.replace("Paragraph 4", f"Buy {number} shoes today.\nParagraph 4")

    found = [page.look(text=text(number)).verdict for number in range(2, 9)]
    assert set(found) == {Verdict.SUSPECT, Verdict.UNCHANGED}
    edited = [page.look(text=text(number).replace("decided", "denied")).verdict for number in range(9, 12)]
    assert Verdict.CHANGED in edited


def test_another_version_reads_anew_in_silence(page: Page) -> None:
    page.past = replace(page.past, extractor="older")
    found = page.look(text=TEXT + "\nRead better.")
    assert (found.verdict, found.rules) == (Verdict.UNCHANGED, ("re-baselined in silence",))
    assert page.past.extractor == fingerprint.extractor()


PERMANENT = ((301, "https://a.example/new/1"),)


def test_a_move_takes_the_same_permanent_chain_three_times_over_a_week(page: Page) -> None:
    assert page.verdicts(7, hops=PERMANENT) == [Verdict.UNCHANGED] * 7
    found = page.look(hops=PERMANENT)
    assert (found.verdict, found.moved_to) == (Verdict.MOVED, "https://a.example/new/1")
    assert (found.past.etag, found.past.validated) == (None, "")


@pytest.mark.parametrize(
    "hops",
    [
        ((302, "https://a.example/new/1"),),
        ((307, "https://a.example/new/1"),),
        ((301, "https://a.example/x"), (302, "https://a.example/new/1")),
    ],
)
def test_other_redirects_are_no_move(page: Page, hops: tuple[tuple[int, str], ...]) -> None:
    assert page.verdicts(20, hops=hops) == [Verdict.UNCHANGED] * 20


def test_a_chain_that_leads_elsewhere_starts_anew(page: Page) -> None:
    page.verdicts(5, hops=PERMANENT)
    assert page.verdicts(5, hops=((301, "https://a.example/newer/1"),)) == [Verdict.UNCHANGED] * 5
    page.look()
    assert page.past.chained == 0


@pytest.mark.parametrize(
    "fields", [{"sign": "maintenance", "text": ""}, {"status": 503}, {"sign": "login"}, {"text": "Another text. " * 40}]
)
def test_no_move_to_what_is_not_the_article(page: Page, fields: dict[str, object]) -> None:
    assert Verdict.MOVED not in page.verdicts(20, hops=PERMANENT, **fields)


def test_a_page_is_silent_after_two_weeks_without_an_answer_and_lost_only_once(page: Page) -> None:
    silent = [page.look(**kind).past.silent is not None for kind in (failure("timeout"), {"status": 403}) * 8]
    assert silent == [False] * 14 + [True, True]
    since = page.past.silent
    assert page.look(status=503).past.silent == since
    assert page.look().past.silent is None
    lost = [page.look(status=404, text="").past.lost for _ in range(5)]
    assert lost[:3] == [None] * 3
    assert lost[3] == lost[4] is not None
    assert page.look(**failure("timeout")).past.lost == lost[3]  # still lost, whatever else befalls it
    assert all(page.look(status=500).past.silent is None for _ in range(20))
    assert (page.look().past.lost, page.past.unanswered) == (None, None)


def test_a_redirect_to_the_front_page_is_a_loss(page: Page) -> None:
    hops = ((301, "https://a.example/"),)
    assert page.verdicts(4, hops=hops)[-1] is Verdict.MISSING


def test_validators_follow_the_answers(page: Page) -> None:
    page.look(etag='"1"', last_modified="then")
    assert (page.past.etag, page.past.last_modified, page.past.validated) == ('"1"', "then", URL)
    page.look(status=304, conditional=True)
    assert (page.past.etag, page.past.last_modified) == ('"1"', "then")
    page.look(status=304, conditional=True, etag='"2"')
    assert (page.past.etag, page.past.last_modified) == ('"2"', "then")
    page.look(text=TEXT, etag='"3"', raw="other bytes")  # the same text, a new validator
    assert page.past.etag == '"3"'
    page.look(text=TEXT + "\nMore.", etag='"4"')  # a suspect's is not taken
    assert page.past.etag == '"3"'


STATUSES = st.sampled_from([200, 301, 304, 401, 403, 404, 410, 429, 500, 503])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(STATUSES, st.sampled_from([TEXT, TEXT + "\nMore.", "Short", ""]), st.integers(1, 200)), max_size=12
    )
)
def test_any_history_is_judged(looks: list[tuple[int, str, int]]) -> None:
    page = Page()
    for status, text, hours in looks:
        found = page.look(status=status, text=text, after=timedelta(hours=hours))
        assert (found.grade is not None) == (found.verdict is Verdict.CHANGED)
        assert (found.change is not None) == (found.verdict is Verdict.CHANGED)
        assert found.reason
        assert found.rules
