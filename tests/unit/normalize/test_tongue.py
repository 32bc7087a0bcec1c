"""The language: who says it, and who is believed."""

from __future__ import annotations

import pytest

ENGLISH = "The committee has met to talk about what it is that they want, and there was no decision."
CHINESE = "委员会开会讨论了他们想要什么，没有作出任何决定，这是今天的新闻。"


@pytest.mark.parametrize(
    ("metadata", "where", "body", "found"),
    [
        ({"lang": "zh_CN"}, ("x.md", {}), ENGLISH, ("zh", "front matter: lang")),
        ({"language": "English"}, ("x.md", {}), CHINESE, ("en", "front matter: language")),
        ({"lang": "???", "locale": "de"}, ("x.md", {}), ENGLISH, ("de", "front matter: locale")),
        ({}, ("post.zh.md", {}), ENGLISH, ("zh", "file name")),
        ({}, ("post/index.pt-BR.md", {"seed_language": "fr"}), ENGLISH, ("pt-BR", "file name")),
        ({}, ("x.md", {"seed_language": "fr"}), ENGLISH, ("fr", "seed: language")),
        ({}, ("main.ts.md", {}), ENGLISH, ("en", "the text")),
        ({}, ("x.md", {"language": "de"}), ENGLISH, ("en", "the text")),
        ({}, ("x.md", {"language": "de"}), CHINESE, ("zh", "the text")),
        ({}, ("x.md", {"language": "de"}), "12345 67890", ("de", "site default")),
    ],
)
def test_language(normalized, metadata, where, body, found):
    path, changed = where
    result = normalized(metadata, body, changed=changed, path=path)
    assert (result.entry.language, result.provenance["language"]) == found


def test_what_is_no_language_is_told(normalized):
    assert normalized({"lang": ["a", "b"]}).unused == ("front matter: lang: a list is no language",)


def test_a_given_summary_does_not_decide(normalized):
    result = normalized(
        {"title": "T", "summary": "Une phrase qui est dans une autre langue que le texte."}, ENGLISH * 2
    )
    assert result.entry.language == "en"
