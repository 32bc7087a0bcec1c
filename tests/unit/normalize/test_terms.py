"""Categories and tags."""

from __future__ import annotations

import pytest

from feedmill.normalize.rules import CategoryRule

RULES = {
    "categories": (
        CategoryRule(name="Policy", aliases=("Law, Order", "政策"), match=(r"\bsenate\b", "法案")),
        CategoryRule(name="Research", match=("paper", "^papers/")),
    ),
    "default_category": "Other",
}


@pytest.mark.parametrize(
    ("key", "given", "tags"),
    [
        ("tags", ["a", "B", "A", "b ", "c"], ["a", "B", "c"]),
        ("tags", "a, b,c", ["a", "b", "c"]),
        ("tags", "甲、乙；丙，丁", ["甲", "乙", "丙", "丁"]),
        ("tags", "machine learning", ["machine learning"]),
        ("tags", "#a #b/c  #A", ["a", "b/c"]),
        ("tags", "#a, #b", ["a", "b"]),
        ("tags", ["#a", "#b/c/"], ["a", "b/c"]),
        ("tags", "[a, 'b', \"c\"]", ["a", "b", "c"]),
        ("keywords", ["x"], ["x"]),
        ("tags", 5, ["5"]),
        ("tags", [2026, 1.5, True], ["2026", "1.5"]),
        ("tags", ["Ｆｕｌｌ", "full", "C++", "C#"], ["Ｆｕｌｌ", "C++", "C#"]),
        ("tags", ["a", None, {"x": "y"}, ["b", ["c"]]], ["a", "b", "c"]),
        ("tags", {"a": 1}, []),
        ("tags", ["<b>x</b>", "a &amp; b"], ["x", "a & b"]),
        ("tags", ["", " ", "##"], []),
    ],
)
def test_tags(normalized, key, given, tags):
    assert list(normalized({key: given}).entry.tags) == tags


def test_tags_that_are_none_are_told(normalized):
    result = normalized({"tags": ["a", None, {"x": "y"}]})
    assert result.notes == ("front matter: tags: an empty value is no name",)
    assert result.unused == ("front matter: tags: a mapping is no name",)


def test_the_first_alias_that_holds_a_tag(normalized):
    result = normalized({"tags": [], "keywords": "k"})
    assert (result.entry.tags, result.provenance["tags"]) == (("k",), "front matter: keywords")


@pytest.mark.parametrize(
    ("given", "categories"),
    [
        ("policy", ["Policy"]),
        ("ＰＯＬＩＣＹ", ["Policy"]),
        ("政策", ["Policy"]),
        ("law, order", ["Policy"]),
        ("Policy, World", ["Policy", "World"]),
        (["world", "World", "政策", "Policy"], ["world", "Policy"]),
        ([["World", "Europe"], ["Policy"]], ["World", "Europe", "Policy"]),
        (["World", ["Europe", "France"]], ["World", "Europe", "France"]),
        ("Machine Learning", ["Machine Learning"]),
        (7, ["7"]),
    ],
)
def test_categories_by_name_or_alias(normalized, given, categories):
    result = normalized({"categories": given, "title": "The senate paper"}, changed=RULES)
    assert list(result.entry.categories) == categories
    assert result.provenance["categories"] == "front matter: categories"


@pytest.mark.parametrize(
    ("metadata", "path", "categories", "how"),
    [
        ({"title": "The Senate votes"}, "x.md", ["Policy"], r"matched: \bsenate\b"),
        ({"title": "Senates"}, "x.md", ["Other"], "site default"),
        ({"title": "T", "tags": ["法案通过"]}, "x.md", ["Policy"], "matched: 法案"),
        ({"title": "T", "source": "The Paper"}, "x.md", ["Research"], "matched: paper"),
        ({"title": "T"}, "papers/x.md", ["Research"], "matched: paper"),
        ({"title": "A paper for the senate"}, "x.md", ["Policy", "Research"], r"matched: \bsenate\b"),
        ({"title": "T", "categories": []}, "x.md", ["Other"], "site default"),
        ({"title": "T", "categories": {"a": 1}}, "x.md", ["Other"], "site default"),
    ],
)
def test_categories_by_what_the_document_says(normalized, metadata, path, categories, how):
    result = normalized(metadata, changed=RULES, path=path)
    assert (list(result.entry.categories), result.provenance["categories"]) == (categories, how)


def test_the_seeds_own_category_goes_before_matching(normalized):
    result = normalized({"title": "The senate"}, changed={**RULES, "category": "research"})
    assert (result.entry.categories, result.provenance["categories"]) == (("Research",), "seed: category")
    named = normalized({"title": "T", "category": "World"}, changed={**RULES, "category": "research"})
    assert named.entry.categories == ("World",)


@pytest.mark.parametrize(
    ("metadata", "path", "categories"),
    [
        ({"layout": "post", "categories": "jekyll update"}, "_posts/2026-03-02-x.md", ["jekyll", "update"]),
        ({"layout": "post", "categories": "a, b c"}, "_posts/2026-03-02-x.md", ["a", "b c"]),
        ({"categories": "jekyll update"}, "_posts/2026-03-02-x.md", ["jekyll update"]),
        ({"layout": "post", "categories": "jekyll update"}, "x.md", ["jekyll update"]),
    ],
)
def test_jekyll_parts_at_spaces(normalized, metadata, path, categories):
    assert list(normalized(metadata, path=path).entry.categories) == categories


def test_one_set_of_rules_after_the_other(normalized):
    assert normalized({"category": "政策"}, changed=RULES).entry.categories == ("Policy",)
    assert normalized({"category": "政策"}).entry.categories == ("政策",)
    assert normalized({"category": "政策"}, changed=RULES).entry.categories == ("Policy",)
