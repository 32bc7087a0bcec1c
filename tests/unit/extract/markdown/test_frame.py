"""Markdown that a program made of a page: its frame goes; what a writer put there stays."""

from feedmill.extract.markdown.article import extract_markdown

TITLE = "The ledger of the ferry"
TEXT = "The ferry left the northern pier at dawn, and nobody on board had slept."
TAIL = "## Related articles\n\n- [Lamps](https://harbour.example/lamps)\n- [Nets](https://harbour.example/nets)"


def test_the_frame_of_a_page_goes() -> None:
    head = f"[Home](/) [Harbour](/harbour) Article\n\n# {TITLE}\n\n2026-04-11 来源：江口网 作者：陆知遥"
    told = extract_markdown(
        f"{head}\n\n{TEXT}\n\n（责任编辑：苏木）\n\n{TAIL}\n\n版权所有 江口网",
        5,
        title=TITLE,
    )
    assert told.body.text == TEXT
    assert [finding.value for finding in told.authors] == ["陆知遥"]
    assert [dropped.reason for dropped in told.dropped] == [
        "stands above the title", "repeats the title", "a byline", "credits", "other articles", "rights to the text",
    ]  # fmt: skip
    assert [dropped.line for dropped in told.dropped] == [5, 7, 9, 13, 15, 20]


def test_what_the_writer_put_there_stays() -> None:
    for above in ("![A pier](pier.jpg)", TEXT, "> All ashore."):
        assert above in extract_markdown(f"{above}\n\n# {TITLE}\n\n{TEXT}", 1, title=TITLE).body.text
    assert "Lamps" in extract_markdown(f"# {TITLE}\n\n{TEXT}\n\n{TAIL}", 1, title=TITLE).body.text
