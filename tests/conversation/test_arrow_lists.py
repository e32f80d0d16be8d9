"""The conversation in lists: what the keys mean, that nothing is cut off, and that both faces lead to the same
answers.
"""

import re
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import StringIO
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point, Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output
from rich.cells import cell_len
from rich.console import Console

from d3k2_profile.conversation.arrow_lists import Lists
from d3k2_profile.conversation.dialogue import converse
from d3k2_profile.conversation.face_protocol import LONGEST_LINE, Menu
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.menu_drawing import Around, Typing, cut, visible
from d3k2_profile.conversation.numbered_lines import NumberedLines
from d3k2_profile.errors import InputEnded, Interrupted, Status
from d3k2_profile.medicines.model import Entry
from d3k2_profile.profile.evaluate import worthwhile
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Number, Unknown, Value
from tests.example_count import examples
from tests.sample_rules import DETAILED, WARFARIN_RULES, ruleset

UP, DOWN, ENTER, TAB, SPACE, CLEARED = "\x1b[A", "\x1b[B", "\r", "\t", " ", "\x15"
HOME, END, PAGE_UP, PAGE_DOWN = "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~"
CONTROL = re.compile(r"\x1b\[[\d;?]*[a-zA-Z]")

FOODS = ruleset(
    """
    questions:
      - id: foods
        kind: choices
        ask: Which of these do you eat?
        why: Foods differ in the vitamins they contain.
        label: Foods
        options: [{id: natto, label: Natto}, {id: eggs, label: Eggs}, {id: cheese, label: Hard cheese}]
    """
).questionnaire


class Screen(StringIO):
    """What is drawn, in an encoding that has every letter."""

    encoding = "utf-8"


class Person:
    """Somebody who presses keys; what was drawn and what stayed on the screen."""

    def __init__(self, columns: int = 80) -> None:
        self.columns = columns
        self.drawn, self.said = Screen(), StringIO()

    @contextmanager
    def at(self, *keys: str) -> Iterator[Lists]:
        """The face at which these keys are pressed one after the other."""
        screen = Vt100_Output(
            self.drawn, lambda: Size(24, self.columns), default_color_depth=ColorDepth.DEPTH_1_BIT, enable_cpr=False
        )
        with create_pipe_input() as keyboard:
            keyboard.send_text("".join(keys))
            yield Lists(self.said, keyboard, screen)

    def converse(self, interview: Interview, *keys: str) -> tuple[Answers, bool]:
        with self.at(*keys) as face:
            interview, finished = converse(face, interview, lambda _: None)
        return interview.answers, finished

    @property
    def seen(self) -> str:
        """Everything that was drawn, without the signs that move the cursor."""
        return " ".join(CONTROL.sub("", self.drawn.getvalue()).split())


def choose(*keys: str) -> Value:
    """What is answered about foods with these keys, and the review left with Enter."""
    answers, finished = Person().converse(Interview(FOODS), *keys, ENTER)
    assert finished
    return answers["foods"]


def test_a_row_is_chosen_with_arrows_or_its_number_or_its_words_and_enter() -> None:
    first, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, DOWN, ENTER, "none", ENTER, ENTER
    )
    second, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "2", ENTER, "none", ENTER, ENTER
    )
    last, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "yes", ENTER, "none", ENTER, ENTER
    )

    assert first == {"age": Number(72), "clot_medicine": Choice("warfarin"), "medications": Medications()}
    assert second == {"age": Number(72), "clot_medicine": Choice("doac"), "medications": Medications()}
    assert last == {"age": Number(72), "clot_medicine": Choice("yes-unknown"), "medications": Medications()}


def test_enter_alone_is_no_answer() -> None:
    answers, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, ENTER, "n", ENTER, "n", ENTER, ENTER
    )

    assert answers["clot_medicine"] is Unknown.NOT_SURE


def test_several_rows_are_ticked_with_space_and_none_of_these_stands_alone() -> None:
    assert choose(DOWN, SPACE, DOWN, DOWN, SPACE, ENTER) == Choices(frozenset({"natto", "cheese"}))
    assert choose(DOWN, SPACE, SPACE, DOWN, SPACE, ENTER) == Choices(frozenset({"eggs"}))
    assert choose(DOWN, SPACE, DOWN, DOWN, DOWN, SPACE, ENTER) == Choices()
    assert choose(DOWN, DOWN, DOWN, DOWN, SPACE, UP, UP, SPACE, ENTER) == Choices(frozenset({"eggs"}))


def test_what_is_typed_is_joined_to_what_was_ticked_and_a_word_with_a_row_marked_ticks_it() -> None:
    assert choose(DOWN, SPACE, "egg", ENTER) == Choices(frozenset({"natto", "eggs"}))
    assert choose("1,3", ENTER) == Choices(frozenset({"natto", "cheese"}))
    assert choose("egg", DOWN, ENTER, ENTER) == Choices(frozenset({"eggs"}))
    assert choose("natto, egg", DOWN, ENTER, ENTER) == Choices(frozenset({"eggs"}))
    assert choose("natto, egg", ENTER) == Choices(frozenset({"natto", "eggs"}))
    assert choose("egg x", SPACE, "y", CLEARED, DOWN, SPACE, ENTER) == Choices(frozenset({"natto"}))


def test_page_keys_go_on_by_five_rows_and_home_and_end_to_the_first_and_the_last() -> None:
    assert choose(PAGE_DOWN, SPACE, ENTER) is Unknown.NOT_SURE
    assert choose(PAGE_UP, SPACE, ENTER) == Choices(frozenset({"eggs"}))
    assert choose(END, SPACE, ENTER) is Unknown.DECLINED
    assert choose(END, HOME, SPACE, ENTER) == Choices(frozenset({"natto"}))


def test_the_first_move_goes_to_the_row_of_the_answer_given_before() -> None:
    answers, _ = Person().converse(Interview(FOODS), "3", ENTER, "1", ENTER, DOWN, SPACE, UP, SPACE, ENTER, ENTER)

    assert answers == {"foods": Choices(frozenset({"eggs"}))}


def test_nothing_ticked_and_enter_is_no_answer() -> None:
    assert choose(ENTER, DOWN, ENTER, "2", ENTER) == Choices(frozenset({"eggs"}))


def test_a_question_mark_is_no_answer_and_keeps_what_is_ticked() -> None:
    assert choose("?", ENTER, "p", ENTER) is Unknown.DECLINED
    assert choose(DOWN, SPACE, "?", ENTER, "help", ENTER, DOWN, DOWN, SPACE, ENTER) == Choices(
        frozenset({"natto", "eggs"})
    )


@pytest.mark.slow
def test_back_and_leave_are_a_key_and_enter() -> None:
    answers, finished = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "b", ENTER, "41", ENTER, "q", ENTER
    )

    assert (answers, finished) == ({"age": Number(41)}, False)


def test_an_answered_question_reads_back_as_one_line_and_the_review_changes_one_answer() -> None:
    person = Person()
    answers, _ = person.converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "1", ENTER, "n", ENTER, "1", ENTER, "41", ENTER, ENTER
    )

    assert answers == {"age": Number(41), "clot_medicine": Choice("warfarin"), "medications": Unknown.NOT_SURE}
    assert person.said.getvalue() == "Age: 72\nBlood thinner: Warfarin\nMedicines: Not sure\nAge: 41\n"


def test_the_review_goes_on_with_the_detail_questions() -> None:
    interview = Interview(DETAILED.questionnaire, worthwhile=partial(worthwhile, DETAILED))
    answers, _ = Person().converse(interview, "41", ENTER, "m", ENTER, "1", ENTER, "2", ENTER, ENTER)

    assert answers == {"age": Number(41), "night_work": Choice("yes"), "daylight": Choice("no")}


def test_tab_completes_the_name_of_a_medicine_and_each_further_tab_is_the_next() -> None:
    taken = [
        Person().converse(Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "4", ENTER, *keys, ENTER, ENTER)[0][
            "medications"
        ]
        for keys in (("warf", TAB), ("eliquis, cou", TAB))
    ]

    assert taken == [Medications((Entry("warfarin"),)), Medications((Entry("eliquis"), Entry("coumadin")))]


def test_a_name_that_is_not_known_gets_the_question_of_the_class() -> None:
    answers, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "4", ENTER, "xyzzy", ENTER, "no", ENTER, ENTER
    )

    assert answers["medications"] == Medications((Entry("xyzzy", excluded=frozenset({"vitamin_k_antagonists"})),))


@pytest.mark.slow
def test_a_line_that_is_too_long_is_no_answer() -> None:
    pasted = f"\x1b[200~{'a' * LONGEST_LINE}\x1b[201~"
    answers, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), "72", ENTER, "4", ENTER, pasted, "none", ENTER, ENTER
    )

    assert answers["medications"] == Medications()


@pytest.mark.parametrize(
    ("keys", "error"), [("\x03", KeyboardInterrupt), ("\x04", InputEnded)], ids=["Ctrl-C", "Ctrl-D"]
)
@pytest.mark.parametrize("before", ["", f"72{ENTER}", f"72{ENTER}n{ENTER}"], ids=["a number", "a list", "a name"])
def test_control_c_and_the_end_of_input_leave_every_kind_of_question(
    keys: str, error: type[BaseException], before: str
) -> None:
    with pytest.raises(error):
        Person().converse(Interview(WARFARIN_RULES.questionnaire), before, keys)


def test_a_signal_that_comes_before_the_drawing_ends_it_without_waiting_for_a_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install = signal.signal
    came: list[int] = []

    def leave(number: int, frame: FrameType | None) -> None:
        raise Interrupted(Status.TERMINATED)

    def install_as_it_comes(number: int, handler: Callable[[int, FrameType | None], object]) -> object:
        before = install(number, handler)
        if not came:
            came.append(number)
            signal.raise_signal(number)
        return before

    before = install(signal.SIGTERM, leave)
    try:
        with monkeypatch.context() as patched, Person().at("41", ENTER) as face:
            patched.setattr(signal, "signal", install_as_it_comes)
            with pytest.raises(Interrupted):
                face.choose(Menu("How old are you?", picks="typed"))
            unread = bool(select.select([face.keyboard.fileno()], [], [], 0)[0])
    finally:
        install(signal.SIGTERM, before)

    assert (came, unread) == ([signal.SIGTERM], True)


def test_at_40_columns_a_label_is_wrapped_behind_its_number_and_never_cut() -> None:
    label = "Apixaban, rivaroxaban, edoxaban or dabigatran [nmol/L] (Eliquis, Xarelto)"
    questions = ruleset(
        f"""
        questions:
          - id: clot
            kind: choice
            ask: Do you take a medicine that keeps blood from clotting, of whatever kind?
            label: Clots
            options: [{{id: a, label: "{label}"}}, {{id: b, label: Ｎｏｔｓｕｒｅ, }}]
        """
    ).questionnaire
    person = Person(columns=40)
    person.converse(Interview(questions), "1", ENTER, ENTER)
    drawn = CONTROL.sub("", person.drawn.getvalue()).splitlines()

    assert label in person.seen
    assert "   2. Ｎｏｔｓｕｒｅ" in drawn
    assert "      or dabigatran [nmol/L] (Eliquis," in drawn
    assert max(cell_len(line) for line in drawn if "leave" not in line) <= 40


def in_lines(raw: list[str]) -> Answers:
    """What the plain face makes of these lines."""
    lines = iter([*raw, ""])
    face = NumberedLines(Console(file=StringIO()), lambda: f"{next(lines, '')}\n")
    return converse(face, Interview(WARFARIN_RULES.questionnaire), lambda _: None)[0].answers


@pytest.mark.slow
@examples(30)
@given(
    age=st.integers(0, 120),
    row=st.sampled_from(["1", "2", "3", "4", "n", "p", "warf", "no", "yes", "２"]),
    medicine=st.sampled_from(["none", "no", "coumadin", "n", "p"]),
)
def test_both_faces_lead_to_the_same_answers(age: int, row: str, medicine: str) -> None:
    keys, _ = Person().converse(
        Interview(WARFARIN_RULES.questionnaire), f"{age}", ENTER, row, ENTER, medicine, ENTER, ENTER
    )

    assert keys == in_lines([f"{age}", row, medicine])


def test_a_list_that_is_scrolled_begins_with_its_question_which_stays_when_more_is_scrolled() -> None:
    texts = [("", text) for text in ("welcome", "more of it", "Which?", "1", "2", "3", "4", "5")]

    def shown(top: int, room: int) -> tuple[list[str], int]:
        lines, begins = visible(texts, texts[2:3], top, room)
        return [line for _, line in lines], begins

    assert shown(0, 8) == (["welcome", "more of it", "Which?", "1", "2", "3", "4", "5"], 0)
    assert shown(0, 5) == (["welcome", "more of it", "Which?", "1", "-- 4 more below --"], 0)
    assert shown(1, 7) == (["Which?", "1", "2", "3", "4", "5", "-- 2 more above --"], 2)
    assert shown(2, 5) == (["Which?", "1", "2", "3", "-- 2 more above, 2 more below --"], 2)
    assert shown(4, 5) == (["Which?", "2", "3", "4", "-- 4 more above, 1 more below --"], 4)
    assert shown(9, 5) == (["Which?", "3", "4", "5", "-- 5 more above --"], 5)


def test_a_typed_line_is_cut_where_it_has_no_room_for_the_next_letter_however_wide() -> None:
    assert cut("", 3) == [""]
    assert cut("abcd", 3) == ["abc", "d"]
    assert cut("ab日本c", 3) == ["ab", "日", "本c"]


def test_the_cursor_stands_on_the_letter_that_is_pushed_into_the_next_line() -> None:
    buffer, rooms = Buffer(document=Document("a" * 25, 18)), list[int]()

    def around(room: int) -> Around:
        rooms.append(room)
        return [("", "Which?")], [("", "q leave")]

    typing = Typing(buffer, around, lambda: 24)
    height, content = typing.preferred_height(20), typing.create_content(20, 24)

    assert [content.get_line(number) for number in range(content.line_count)] == [
        [("", "Which?")],
        [("", f"> {'a' * 18}")],
        [("", f"{'a' * 7} ")],
        [("", "q leave")],
    ]
    assert (content.cursor_position, height) == (Point(0, 2), 4)
    assert rooms == [22]  # worked out once, however often the library asks
