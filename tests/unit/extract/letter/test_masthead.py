"""What the masthead of a letter tells, and boxes within its text."""

import pytest

from feedmill.extract.letter.article import open_letter, open_plain
from feedmill.extract.phrases.letter_heads import Known
from feedmill.extract.phrases.letters import tail_from

TEXT = "The ferry left the northern pier at dawn, and nobody on board had slept. By noon the fog had lifted again."


@pytest.mark.parametrize(
    "subject", ["Harbour Notes #12: {}", "Issue 12 | {}", "Harbour Notes — {}", "【Notes】第12期：{}"]
)
def test_the_line_that_the_subject_ends_with_is_the_title(subject: str) -> None:
    known = Known("Harbour Notes", "", subject.format("The ledger of the ferry"))
    letter = open_plain(f"Harbour Notes\n\nThe ledger of the ferry\nby Imke Brandsma\n\n{TEXT}\n", known)
    assert letter.title == "The ledger of the ferry"
    assert letter.authors == ["Imke Brandsma"]
    assert letter.text == TEXT


def test_a_subject_that_merely_ends_alike_stays() -> None:
    assert open_plain(f"A diary\n\n{TEXT}\n", Known("Harbour Notes", "", "Rebuilding a pier: A diary")).title == ""


def test_a_box_that_asks_is_no_part_of_the_letter() -> None:
    paragraphs = f"<p>{TEXT}</p>" * 3
    widget = '<div class="subscribe-widget"><p>Harbour Notes is kept by its readers.</p><a href="#">Join</a></div>'
    button = '<p>Please share this letter with a friend.</p><p><a href="#">Share</a></p>'
    letter = open_letter(f"<body>{paragraphs}{widget}{paragraphs}{button}{paragraphs}</body>")
    assert letter.text.count("ferry") == 9
    assert "readers" not in letter.text
    assert "hare" not in letter.text


def test_a_footer_takes_links_to_other_issues_and_sentences_within_it_along() -> None:
    end = [
        "Past issues",
        "The lamps of the pier",
        "You receive this because you signed up.",
        "We read every answer.",
        "Unsubscribe",
    ]
    assert tail_from([TEXT, *end]) == 1
    assert tail_from([TEXT, TEXT, end[-1]]) == 2


def test_what_a_mailing_program_says_of_itself_ends_a_letter() -> None:
    end = [
        "If you liked this, forward it to a friend. You can reply to this email; I read everything.",
        "You just read issue 7 of Harbour Notes. You can also browse the full archives.",
        "Brought to you by Postmill, the easiest way to write letters.",
    ]
    assert tail_from([TEXT, *end]) == 1


def test_a_wrapped_line_is_no_slogan() -> None:
    text = "The cable reached us on the ninth of May, and by the tenth the\nschool had a tutor that never sleeps.\n"
    letter = open_plain(f"Harbour Notes\n\nby Ines Ambrose\n\n{text}", Known("Harbour Notes", "", "A cable"))
    assert letter.text == text.rstrip()
    assert letter.authors == ["Ines Ambrose"]
