"""Decisions over what was found and what is remembered: table by table, no database."""

from __future__ import annotations

from feedmill.identity import Arrival, Decisions, Memory, choose, judge
from feedmill.records import Indexed, Origin, Place, Remembered, Rival

NOW = 2_000_000
EARLY = 1_000_000
URL = "https://a.example/x"


def arrival(path: str = "x.md", **changes: object) -> Arrival:
    part = int(changes.pop("part", 0))  # type: ignore[call-overload]
    mtime = int(changes.pop("mtime", EARLY))  # type: ignore[call-overload]
    place = Place("seeds", path.encode(), part)
    tag = f"tag:a,2000:{path}" + (f"/{part}" if part else "")
    document = Indexed(
        place=place, digest="d1", content_digest="c1", id=tag, explicit_id=False, url=None, language="en",
        published=EARLY, updated=None, expires=None, draft=False, terms=(), entry=b"",
    )._replace(**changes)  # fmt: skip
    return Arrival(document, mtime)


def tags(place: Place) -> tuple[str, str]:
    path = f"{place.printable}/{place.part}" if place.part else place.printable
    return f"tag:a,2000:{path}", f"tag:a,2000:{place.seed}/{path}"


def memory(
    *arrivals: Arrival, known: dict[str, tuple[Origin, Remembered]] | None = None, first: bool = False, **more: object
) -> Memory:
    """What is remembered of places by path, in one line a place."""
    known = known or {}
    values = Memory(
        first_build=first,
        now=NOW,
        tags=tags,
        origins={Place("seeds", path.encode()): origin for path, (origin, _) in known.items()},
        vacated={},
        entries={origin.entry_id: entry for origin, entry in known.values()},
        languages={},
    )
    for name, value in more.items():
        setattr(values, name, value)
    return values


def judged(*arrivals: Arrival, **more: object) -> Decisions:
    return judge(arrivals, memory(**more))  # type: ignore[arg-type]


SEEN = Origin("id-1", "d1", "c1", None)
ENTRY = Remembered("x.md", EARLY, None, None)


class TestMinting:
    def test_a_path_when_nothing_else_is_named(self) -> None:
        decisions = judged(arrival())
        assert decisions.settled[0].entry_id == "tag:a,2000:x.md"
        assert decisions.added == 1

    def test_a_url_before_the_path(self) -> None:
        assert judged(arrival(id=URL, url=URL)).settled[0].entry_id == URL

    def test_an_explicit_id_before_the_url(self) -> None:
        assert judged(arrival(id="urn:x", explicit_id=True, url=URL)).settled[0].entry_id == "urn:x"

    def test_one_url_and_language_is_one_entry(self) -> None:
        decisions = judged(arrival("a.md", id=URL, url=URL), arrival("b.md", id=URL, url=URL))
        assert [s.entry_id for s in decisions.settled] == [URL, URL]
        assert list(decisions.minted) == [URL]

    def test_another_language_is_another_entry_and_told(self) -> None:
        decisions = judged(arrival("a.md", id=URL, url=URL), arrival("b.md", id=URL, url=URL, language="zh"))
        assert [s.entry_id for s in decisions.settled] == [URL, "tag:a,2000:b.md"]
        assert "another language" in decisions.notes[0]

    def test_a_crowded_url_is_no_identity(self) -> None:
        decisions = judged(arrival(id=URL, url=URL), crowded=frozenset({URL}))
        assert decisions.settled[0].entry_id == "tag:a,2000:x.md"

    def test_the_same_path_in_two_seed_folders(self) -> None:
        first, second = arrival(), arrival()
        second = second._replace(document=second.document._replace(place=Place("other", b"x.md")))
        assert [s.entry_id for s in judged(first, second).settled] == ["tag:a,2000:x.md", "tag:a,2000:other/x.md"]


class TestRecognising:
    def test_the_same_place_keeps_its_id_whatever_changed(self) -> None:
        edited = arrival(digest="d2", content_digest="c2", id=URL, url=URL)
        decisions = judged(edited, known={"x.md": (SEEN, ENTRY)})
        assert decisions.settled[0].entry_id == "id-1"
        assert (decisions.added, decisions.changed) == (0, 1)

    def test_the_same_bytes_at_a_new_place_moved(self) -> None:
        vacated = {"d1": [(Place("seeds", b"old.md"), SEEN)]}
        decisions = judged(arrival("new.md"), vacated=vacated, entries={"id-1": ENTRY})
        assert decisions.settled[0].entry_id == "id-1"
        assert decisions.left == [Place("seeds", b"old.md")]
        assert decisions.moved == 1
        assert decisions.settled[0].updated == EARLY

    def test_one_empty_place_is_taken_once(self) -> None:
        vacated = {"d1": [(Place("seeds", b"old.md"), SEEN)]}
        decisions = judged(arrival("a.md"), arrival("b.md"), vacated=vacated, entries={"id-1": ENTRY})
        assert [s.entry_id for s in decisions.settled] == ["id-1", "tag:a,2000:b.md"]

    def test_lines_of_a_file_keep_their_ids_when_one_is_put_before_them(self) -> None:
        places = [Place("seeds", b"x.jsonl", part) for part in (1, 2)]
        origins = {places[0]: Origin("one", "d1", "c", None), places[1]: Origin("two", "d2", "c", None)}
        vacated = {origin.digest: [(place, origin)] for place, origin in origins.items()}
        entries = {"one": ENTRY, "two": ENTRY}
        lines = [arrival("x.jsonl", part=n, digest=d) for n, d in ((1, "new"), (2, "d1"), (3, "d2"))]
        decisions = judged(*lines, origins=origins, vacated=vacated, entries=entries)
        assert [s.entry_id for s in decisions.settled] == ["tag:a,2000:x.jsonl/1", "one", "two"]
        assert decisions.left == []
        assert decisions.origins.keys() == {Place("seeds", b"x.jsonl", part) for part in (1, 2, 3)}

    def test_an_edited_line_is_its_place(self) -> None:
        place = Place("seeds", b"x.jsonl", 1)
        origins = {place: Origin("one", "d1", "c1", None)}
        edited = arrival("x.jsonl", part=1, digest="d2", content_digest="c2")
        settled = judged(edited, origins=origins, entries={"one": ENTRY}).settled[0]
        assert (settled.entry_id, settled.updated) == ("one", NOW)

    def test_an_id_that_was_given_away_is_not_minted_again(self) -> None:
        entries = dict.fromkeys(("tag:a,2000:x.md", "tag:a,2000:seeds/x.md"), ENTRY)
        assert judged(arrival(), entries=entries).settled[0].entry_id == "tag:a,2000:seeds/x.md;d1"


class TestDates:
    def test_on_the_first_build_first_seen_is_published(self) -> None:
        assert judged(arrival(), first=True).settled[0].first_seen == EARLY
        assert judged(arrival()).settled[0].first_seen == NOW

    def test_without_a_date_the_file_tells_and_it_is_remembered(self) -> None:
        decisions = judged(arrival(published=None, mtime=EARLY))
        assert decisions.settled[0].published == EARLY
        later = arrival(published=None, mtime=NOW + 5, digest="d2", content_digest="c1")
        origin = decisions.origins[later.document.place]
        entry = decisions.minted[origin.entry_id]
        assert judged(later, known={"x.md": (origin, entry)}).settled[0].published == EARLY

    def test_a_file_from_the_future_was_seen_now(self) -> None:
        assert judged(arrival(published=None, mtime=NOW + 5)).settled[0].published == NOW

    def test_a_document_that_lost_its_date_keeps_a_place_in_time(self) -> None:
        decisions = judged(arrival(published=None), known={"x.md": (SEEN, ENTRY)})
        assert decisions.settled[0].published == EARLY


class TestUpdated:
    def updated(self, **changes: object) -> int:
        return judged(arrival(**changes), known={"x.md": (SEEN, ENTRY)}).settled[0].updated

    def test_bytes_and_content_changed(self) -> None:
        assert self.updated(digest="d2", content_digest="c2") == NOW

    def test_only_the_bytes_changed(self) -> None:
        assert self.updated(digest="d2") == EARLY

    def test_only_our_reading_of_it_changed(self) -> None:
        assert self.updated(content_digest="c2") == EARLY

    def test_what_the_document_says_of_its_edit_is_believed(self) -> None:
        assert self.updated(digest="d2", content_digest="c2", updated=EARLY + 7) == EARLY + 7

    def test_an_old_statement_does_not_hide_a_new_edit(self) -> None:
        origin = SEEN._replace(stated=EARLY + 7)
        edited = arrival(digest="d2", content_digest="c2", updated=EARLY + 7)
        assert judged(edited, known={"x.md": (origin, ENTRY)}).settled[0].updated == NOW

    def test_an_earlier_change_is_remembered(self) -> None:
        known = {"x.md": (SEEN, ENTRY._replace(changed=EARLY + 9))}
        assert judged(arrival(), known=known).settled[0].updated == EARLY + 9

    def test_never_before_published(self) -> None:
        assert self.updated(updated=EARLY - 9) == EARLY


def rival(path: str, **changes: object) -> Rival:
    return Rival(1, Place("seeds", path.encode()), False, EARLY, None, EARLY)._replace(**changes)


def test_the_newer_of_two_documents_is_shown_unless_it_may_not_be() -> None:
    old, new, draft = rival("a"), rival("b", stated=NOW), rival("c", stated=NOW + 1, draft=True)
    due, past = rival("d", published=NOW + 9, stated=NOW + 9), rival("e", stated=NOW + 2, expires=NOW)
    assert choose([old, draft, new, due, past], NOW) == new
    assert choose([old, draft, new, due, past], NOW + 9) == due
    assert choose([rival("b"), rival("a")], NOW).place.path == b"a"


class TestRenamedOver:
    def test_files_shifted_by_one_keep_their_ids(self) -> None:
        places = [Place("seeds", f"{number}.md".encode()) for number in (1, 2, 3)]
        one, two = Origin("one", "d1", "c", None), Origin("two", "d2", "c", None)
        decisions = judged(
            arrival("1.md", digest="new"), arrival("2.md", digest="d1"), arrival("3.md", digest="d2"),
            origins={places[0]: one, places[1]: two},
            displaced={places[1]: one, places[2]: two},
            given_away=frozenset({places[0][:2], places[1][:2]}),
            entries={"one": ENTRY, "two": ENTRY},
        )  # fmt: skip
        assert [settled.entry_id for settled in decisions.settled] == ["tag:a,2000:1.md", "one", "two"]
        assert (decisions.moved, decisions.added, decisions.changed) == (2, 1, 0)
