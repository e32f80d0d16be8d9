"""The menu below the screen, when the questions are over."""

from io import StringIO

import pytest
from rich.console import Console

from d3k2_profile.conversation import result_menu
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.numbered_lines import NumberedLines
from d3k2_profile.conversation.session import Completed
from d3k2_profile.conversation.words import packed
from d3k2_profile.output import FORMATS
from d3k2_profile.output.terminal import Screen
from d3k2_profile.terminal.console import plain_text
from tests.sample_rules import WARFARIN_RULES, profile_of

ANSWERS = {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin"]}
PROFILE = profile_of(WARFARIN_RULES, ANSWERS)
PAGE, SCREEN = (plain_text(each) for each in (FORMATS["terminal"](PROFILE), Screen(PROFILE)))


def ended(capsys: pytest.CaptureFixture[str], *typed: str, plain: bool = True) -> tuple[str, str]:
    """What is printed, and what is asked, when these lines are typed at the menu."""
    asked = StringIO()
    left = iter(typed)
    face = NumberedLines(Console(file=asked, width=200), lambda: f"{next(left)}\n", plain=plain)
    result_menu.end(face, Completed(Interview(WARFARIN_RULES.questionnaire)), WARFARIN_RULES, PROFILE)
    return capsys.readouterr().out, asked.getvalue()


def test_the_screen_stands_alone_and_its_menu_says_what_can_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    printed, asked = ended(capsys, "q", plain=False)

    assert printed == SCREEN
    assert "Enter read on   1 read item 1   s sheet   m message   q leave" in asked


def test_in_plain_lines_the_page_is_printed_and_the_screen_once_more(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "q")[0] == f"{PAGE}{SCREEN}"


def test_enter_reads_everything_and_m_shows_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "", "m", "q", plain=False)[0] == f"{SCREEN}{PAGE}{SCREEN}{FORMATS['message'](PROFILE)}"


def test_a_number_reads_that_item(capsys: pytest.CaptureFixture[str]) -> None:
    printed, asked = ended(capsys, "1", "99", "q", plain=False)

    assert "Blood thinners and vitamin K\n" in printed
    assert result_menu.NO_SUCH_ITEM in asked


def test_the_menu_with_further_questions_is_one_line_so_that_the_whole_screen_stands_above_it() -> None:
    keys = [*result_menu.KEYS, f"{result_menu.FURTHER} questions", result_menu.TO_LEAVE]

    assert packed(keys, 79) == ["   ".join(keys)]
