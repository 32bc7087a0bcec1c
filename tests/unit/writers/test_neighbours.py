"""Where an entry's page leads, and how little of it a new entry changes."""

from __future__ import annotations

from dataclasses import replace

from feedmill.model import Entry
from feedmill.text import fold
from feedmill.writers.neighbours import ALONE, NEAR, RELATED, Neighbours, neighbours
from feeds_sample import at


def entry(name: str, *tags: str, category: str = "C") -> Entry:
    return Entry(
        id=name, title=name.upper(), published=at(3, 1), updated=None, slug=name, tags=tags, categories=(category,)
    )


def around(*entries: Entry) -> dict[str, Neighbours]:
    return dict(neighbours(entries, {one.id for one in entries}))


def titles(entries: tuple[Entry, ...]) -> list[str]:
    return [one.id for one in entries]


def test_the_chain_leads_back_the_way_it_came() -> None:
    a, b, c = entry("a"), entry("b"), entry("c")
    found = neighbours([a, b, c], {"a", "c"})
    assert set(found) == {"a", "c"}
    assert (found["a"].newer, found["a"].older) == (None, c)
    assert (found["c"].newer, found["c"].older) == (a, None)


def test_related_are_earlier_ones_that_share_most() -> None:
    a = entry("a", "GPU", "Ship")
    others = [entry("b"), entry("c"), entry("d", "gpu"), entry("e", "ＧＰＵ", "ship"), entry("f")]
    assert titles(around(a, *others)["a"].related) == ["e", "d", "c"]  # b is the next older one anyway


def test_what_shares_nothing_is_not_related() -> None:
    assert around(entry("a", category="X"), entry("b"), entry("c", category="Y"))["a"].related == ()


def test_a_category_that_says_nothing_is_no_subject() -> None:
    a, others = entry("a", "t"), [entry("b"), entry("c"), entry("d", "t")]
    assert titles(around(a, *others)["a"].related) == ["d", "c"]
    found = neighbours([a, *others], {"a", "b"}, no_subjects={fold("C")})
    assert titles(found["a"].related) == ["d"]
    assert found["a"].older is others[0]


def test_only_what_lies_close_by_is_related() -> None:
    near = [entry(f"n{number}", category="Y") for number in range(NEAR)]
    a, far = entry("a", "t"), entry("far", "t")
    assert around(a, *near[:-1], far)["a"].related == (far,)
    assert around(a, *near, far)["a"].related == ()


def test_a_new_entry_changes_the_page_before_it_and_those_at_the_end() -> None:
    entries = [entry(f"e{number}", f"t{number % 3}") for number in range(50)]
    before = around(*entries)
    after = around(entry("new", "t0"), *entries[:-1])
    changed = {name for name, found in after.items() if before.get(name, ALONE).fingerprint != found.fingerprint}
    assert "e0" in changed
    assert changed - {"new", "e0"} <= {f"e{number}" for number in range(50 - NEAR - 1, 50)}
    assert len(changed) <= NEAR


def test_an_edit_changes_the_pages_that_name_it() -> None:
    entries = [entry(f"e{number}") for number in range(30)]
    edited = [replace(one, title="Other") if one.id == "e15" else one for one in entries]
    before, after = around(*entries), around(*edited)
    changed = {name for name in before if before[name].fingerprint != after[name].fingerprint}
    assert {"e14", "e16"} <= changed
    assert len(changed) <= 2 + RELATED
