"""The conversation in numbered lines: what is shown, and what a typed line means."""

from functools import partial
from io import StringIO

import pytest
from rich.console import Console

from d3k2_profile.conversation.dialogue import CONFIRM_NONE, NONE_CHOSEN, STRENGTHS_DROPPED, converse
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.numbered_lines import NumberedLines
from d3k2_profile.conversation.review import NO_SUCH_ANSWER
from d3k2_profile.errors import InputEnded
from d3k2_profile.medicines.model import Entry
from d3k2_profile.output import answers_in_words
from d3k2_profile.profile.contradictions import contradictions
from d3k2_profile.profile.evaluate import blood_thinner, worthwhile
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Number, entries_of
from tests.sample_rules import DETAILED, WARFARIN_RULES, packaged, ruleset

FOODS = ruleset(
    """
    questions:
      - id: foods
        kind: choices
        ask: Which of these do you eat?
        why: Foods differ.
        label: Foods
        confirm_none: true
        options: [{id: natto, label: Natto}, {id: eggs, label: Eggs}, {id: cheese, label: Hard cheese}]
    """
)
MEDICINES = ruleset(
    """
    questions:
      - id: medications
        kind: medications
        ask: Which medicines do you take?
        label: Medicines
        confirm_none: true
        kinds: [{label: A water tablet, enters: water tablet}, {label: A steroid, enters: steroid tablets}]
    medication_classes:
      - {id: vka, label: blood thinner, names: {warfarin: [coumadin]}}
    """
)


KEYS = "? why we ask   b back   n not sure   p prefer not to say   q leave   help"


class Script:
    """A person who types these lines, and what they were shown."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.shown = StringIO()
        self.face = NumberedLines(Console(file=self.shown, width=80), self.read)

    def read(self) -> str:
        return f"{self.lines.pop(0)}\n" if self.lines else ""

    def converse(self, interview: Interview) -> tuple[Answers, bool]:
        interview, finished = converse(self.face, interview, lambda _: None)
        return interview.answers, finished

    @property
    def screen(self) -> list[str]:
        return [line.rstrip() for line in self.shown.getvalue().splitlines()]


def test_a_question_is_shown_with_its_number_its_options_and_the_keys() -> None:
    script = Script("41", "2", "q")

    script.converse(Interview(WARFARIN_RULES.questionnaire))

    assert script.screen[: script.screen.index("Question 3 of 3")] == [
        "",
        "Question 1 of 3",
        "How old are you?",
        "Type a whole number from 0 to 120.",
        KEYS,
        "> -> 41",
        "",
        "Question 2 of 3",
        "Do you take a blood thinner?",
        "  1. Warfarin",
        "  2. Apixaban",
        "  3. Yes, but I do not know which",
        "  4. No",
        "Type one number.",
        KEYS,
        "> -> Apixaban",
        "",
    ]


@pytest.mark.parametrize("line", ["1", "warfarin", "WARFARIN", " Warfarin "])
def test_an_option_is_chosen_by_number_or_by_its_words_and_read_back(line: str) -> None:
    script = Script("41", line, "q")

    answers, finished = script.converse(Interview(WARFARIN_RULES.questionnaire))

    assert (answers, finished) == ({"age": Number(41), "clot_medicine": Choice("warfarin")}, False)
    assert "> -> Warfarin" in script.screen


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "An empty line is no answer. Type one of the numbers, or n if you are not sure."),
        ("0", "Please type one number from 1 to 4."),
        ("5", "Please type one number from 1 to 4."),
        ("9" * 3000, "Please type one number from 1 to 4."),
        ("perhaps", "Please type one number from 1 to 4."),
        ("x" * 4000, "That line is too long to be read whole. Please type it in shorter parts."),
    ],
)
def test_a_line_that_is_no_answer_gets_one_sentence_and_the_question_stays(line: str, sentence: str) -> None:
    script = Script("41", line, "no", "q")

    answers, _ = script.converse(Interview(WARFARIN_RULES.questionnaire))

    assert answers == {"age": Number(41), "clot_medicine": Choice("no")}
    assert f"> Blood thinner: {sentence}" in " ".join(script.screen)


@pytest.mark.parametrize(
    ("line", "value"),
    [("n", "not-sure"), ("Not sure", "not-sure"), ("p", "declined"), ("prefer not to say", "declined")],
)
def test_every_question_takes_not_sure_and_prefer_not_to_say(line: str, value: str) -> None:
    answers, _ = Script(line, "q").converse(Interview(WARFARIN_RULES.questionnaire))

    assert answers == {"age": value}


def test_a_question_mark_shows_why_we_ask_and_asks_again() -> None:
    script = Script("?", "1", "")

    answers, finished = script.converse(Interview(FOODS.questionnaire))

    assert (answers, finished) == ({"foods": Choices(frozenset({"natto"}))}, True)
    assert "> Foods differ." in script.screen


def test_going_back_shows_the_answer_and_enter_keeps_it() -> None:
    script = Script("41", "b", "", "q")

    answers, _ = script.converse(Interview(WARFARIN_RULES.questionnaire))

    assert answers == {"age": Number(41)}
    assert "Your answer so far: 41. Press Enter to keep it." in script.screen


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("1,3", {"natto", "cheese"}),
        ("1 3", {"natto", "cheese"}),
        ("2; 1", {"eggs", "natto"}),
        ("eggs, hard cheese", {"eggs", "cheese"}),
        ("2", {"eggs"}),
    ],
)
def test_several_options_are_chosen_by_numbers_or_words(line: str, value: set[str]) -> None:
    answers, _ = Script(line, "").converse(Interview(FOODS.questionnaire))

    assert answers == {"foods": Choices(frozenset(value))}


@pytest.mark.parametrize("line", ["4", "none", "none of these", "None Of These"])
@pytest.mark.parametrize("consent", ["y", "yes", "none"])
def test_none_of_these_is_asked_once_more_where_that_matters(line: str, consent: str) -> None:
    script = Script(line, consent, "")

    answers, _ = script.converse(Interview(FOODS.questionnaire))

    assert answers == {"foods": Choices()}
    assert f"> Foods: {NONE_CHOSEN}" in script.screen
    assert CONFIRM_NONE in script.screen


def test_none_of_these_that_is_not_confirmed_is_no_answer() -> None:
    answers, _ = Script("none", "no", "2", "").converse(Interview(FOODS.questionnaire))

    assert answers == {"foods": Choices(frozenset({"eggs"}))}


@pytest.mark.parametrize("line", ["1,4", "4 2", "5", "bread", "1,,bread"])
def test_none_of_these_beside_something_else_and_unknown_numbers_are_refused(line: str) -> None:
    script = Script(line, "1", "")

    answers, _ = script.converse(Interview(FOODS.questionnaire))

    assert answers == {"foods": Choices(frozenset({"natto"}))}
    assert any("Please type" in shown for shown in script.screen)


def test_medicines_are_names_and_numbers_of_kinds_and_each_is_read_back() -> None:
    script = Script("Coumadin, 1; xyzal", "")

    answers, _ = script.converse(Interview(MEDICINES.questionnaire))

    assert answers == {"medications": Medications((Entry("Coumadin"), Entry("water"), Entry("xyzal")))}
    assert '-> "Coumadin" is warfarin: blood thinner' in script.screen
    assert '-> "xyzal" is not known here, so nothing was checked for it' in script.screen


@pytest.mark.parametrize("line", ["none", "3", "nothing", "n/a", "no"])
def test_no_medicines_is_an_answer_in_many_words(line: str) -> None:
    answers, _ = Script(line, "y", "").converse(Interview(MEDICINES.questionnaire))

    assert answers == {"medications": Medications()}


@pytest.mark.parametrize("line", ["coumadin, none", "3, 1", "4", "1, 9", ","])
def test_none_beside_a_name_and_a_number_that_is_not_in_the_list_are_refused(line: str) -> None:
    answers, _ = Script(line, "coumadin", "").converse(Interview(MEDICINES.questionnaire))

    assert answers == {"medications": Medications((Entry("coumadin"),))}


def test_the_review_shows_every_answer_and_any_can_be_changed() -> None:
    script = Script("41", "no", "none", "2", "1", "7", "y")

    answers, finished = script.converse(Interview(WARFARIN_RULES.questionnaire))

    assert (answers, finished) == (
        {"age": Number(41), "clot_medicine": Choice("warfarin"), "medications": Medications()},
        True,
    )
    shown = [line for line in script.screen if line.startswith(("  1. Age", "  2. Blood", "  3. Medicines"))]
    assert shown == [
        "  1. Age: 41",
        "  2. Blood thinner: No",
        "  3. Medicines: None of these",
        "  1. Age: 41",
        "  2. Blood thinner: Warfarin",
        "  3. Medicines: None of these",
    ]
    assert f"> Review: {NO_SUCH_ANSWER}" in script.screen


def test_the_review_can_be_left() -> None:
    assert Script("1", "q").converse(Interview(FOODS.questionnaire)) == (
        {"foods": Choices(frozenset({"natto"}))},
        False,
    )


def test_the_end_of_input_before_the_last_answer_is_no_answer() -> None:
    with pytest.raises(InputEnded):
        Script("41", "no").converse(Interview(WARFARIN_RULES.questionnaire))


def test_the_end_of_input_at_the_review_is_consent_because_every_question_was_asked() -> None:
    assert Script("1").converse(Interview(FOODS.questionnaire)) == ({"foods": Choices(frozenset({"natto"}))}, True)


def test_labels_with_brackets_and_mark_up_are_shown_as_they_are_and_wrapped_with_a_hanging_indent() -> None:
    label = "[bold]Levels[/bold] in [nmol/L] :skull: " + "and words " * 6
    questions = ruleset(
        f"""
        questions:
          - {{id: q, kind: choice, ask: "[/]?", label: Q, options: [{{id: a, label: "{label}"}}]}}
        """
    ).questionnaire
    script = Script("1", "")
    script.face = NumberedLines(Console(file=script.shown, width=40), script.read)

    script.converse(Interview(questions))

    assert "[/]?" in script.screen
    start = script.screen.index("  1. [bold]Levels[/bold] in [nmol/L]")
    assert all(line.startswith("     ") for line in script.screen[start + 1 : start + 3])


LOOK_ALIKES = ruleset(
    """
    questions:
      - {id: medications, kind: medications, ask: Which medicines?, label: Medicines}
    medication_classes:
      - id: vka
        label: vitamin K antagonist
        must_not_miss: true
        ask: Is it a blood thinner such as warfarin?
        words: [vitamin k antagonist]
        names: {warfarin: [coumadin]}
      - {id: statins, label: statin, names: {simvastatin: [], lovastatin: []}}
    """
)


def medicines(*lines: str) -> tuple[tuple[Entry, ...], list[str]]:
    script = Script(*lines, "")
    answers, _ = script.converse(Interview(LOOK_ALIKES.questionnaire))
    return entries_of(answers["medications"]), script.screen


def test_a_near_match_is_offered_and_taken_only_when_the_person_says_so() -> None:
    taken, screen = medicines("cumadin", "y")

    assert taken == (Entry("cumadin", "coumadin"),)
    assert '> "cumadin": did you mean one of these?' in screen
    assert "  1. coumadin (warfarin)" in screen
    assert '> -> "cumadin" is warfarin: vitamin K antagonist' in screen


def test_a_near_match_that_was_not_meant_is_asked_about_no_more() -> None:
    taken, screen = medicines("cumadin", "2")

    assert taken == (Entry("cumadin", None, frozenset({"vka"})),)
    assert not any("Is it a blood thinner" in line for line in screen)


def test_a_near_match_the_person_is_not_sure_about_stays_open_after_the_one_question_of_the_class() -> None:
    taken, screen = medicines("cumadin", "n", "n")

    assert taken == (Entry("cumadin"),)
    assert sum("Is it a blood thinner such as warfarin?" in line for line in screen) == 1


def test_what_is_not_recognised_gets_the_question_of_the_class_that_must_not_be_missed() -> None:
    assert medicines("xyzal", "no")[0] == (Entry("xyzal", None, frozenset({"vka"})),)
    assert medicines("xyzal", "what?", "y")[0] == (Entry("xyzal", "vitamin k antagonist"),)
    assert medicines("xyzal", "n")[0] == (Entry("xyzal"),)


def test_a_denied_or_past_name_is_a_question() -> None:
    assert medicines("not on warfarin", "no")[0] == (Entry("not on warfarin", None, frozenset({"vka"})),)
    assert medicines("stopped warfarin", "y")[0] == (Entry("stopped warfarin", "warfarin"),)


def test_a_word_left_over_beside_a_known_name_gets_the_question_of_the_class_that_must_not_be_missed() -> None:
    taken, screen = medicines("metformin xyzzy", "no")

    assert taken == (Entry("metformin xyzzy", None, frozenset({"vka"})),)
    assert any('"metformin xyzzy" is not known here. Is it a blood thinner' in line for line in screen)


MIXED = ruleset(
    """
    questions:
      - {id: medications, kind: medications, ask: Which medicines do you take?, label: Medicines}
    medication_classes:
      - {id: vka, label: vitamin K antagonist, must_not_miss: true,
          ask: Is it a blood thinner such as warfarin?, names: {warfarin: []}}
      - {id: platelets, label: antiplatelet, names: {aspirin: []}}
      - {id: glycosides, label: cardiac glycoside, names: {digoxin: []}}
    """
)


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (("digoxin wafarin", "1", "y"), (Entry("digoxin wafarin", "digoxin"), Entry("digoxin wafarin", "warfarin"))),
        (("digoxin wafarin", "2", "no"), (Entry("digoxin wafarin", "warfarin"),)),
        (
            ("aspirin or warfarin", "y", "y"),
            (Entry("aspirin or warfarin", "aspirin"), Entry("aspirin or warfarin", "warfarin")),
        ),
        (
            ("aspirin or warfarin", "y", "n"),
            (Entry("aspirin or warfarin", "aspirin"), Entry("aspirin or warfarin", None, frozenset({"platelets"}))),
        ),
        (("aspirin or warfarin", "2", "no"), (Entry("aspirin or warfarin", None, frozenset({"platelets", "vka"})),)),
        (("not aspirin but wrfrn", "no", "n"), (Entry("not aspirin but wrfrn", None, frozenset({"platelets"})),)),
        (
            ("not aspirin but wrfrn", "yes", "no"),
            (
                Entry("not aspirin but wrfrn", "aspirin"),
                Entry("not aspirin but wrfrn", None, frozenset({"platelets", "vka"})),
            ),
        ),
    ],
)
def test_each_medicine_of_one_entry_is_asked_about_and_none_is_lost_by_choosing_another(
    lines: tuple[str, ...], taken: tuple[Entry, ...]
) -> None:
    answers, _ = Script(*lines, "").converse(Interview(MIXED.questionnaire))

    assert answers["medications"] == Medications(taken)


def test_a_strength_is_dropped_and_the_person_is_told_once() -> None:
    taken, screen = medicines("warfarin 5 mg, lovastatin 20mg")

    assert taken == (Entry("warfarin"), Entry("lovastatin"))
    assert sum(STRENGTHS_DROPPED in line for line in screen) == 1


def test_nothing_is_asked_twice_about_a_name_typed_again() -> None:
    taken, screen = medicines("xyzal", "no", "1", "xyzal, lovastatin")

    assert taken == (Entry("xyzal", None, frozenset({"vka"})), Entry("lovastatin"))
    assert sum("Is it a blood thinner" in line for line in screen) == 1


def test_the_review_offers_the_detail_questions_that_can_still_change_the_page_with_their_number() -> None:
    script = Script("41", "m", "yes", "yes", "")
    answers, finished = script.converse(Interview(DETAILED.questionnaire, worthwhile=partial(worthwhile, DETAILED)))

    assert (answers, finished) == ({"age": Number(41), "night_work": Choice("yes"), "daylight": Choice("yes")}, True)
    assert [line for line in script.screen if "more question" in line] == [
        "Type m for 2 more questions that can still change your page.",
        "2 more questions can still change your page. You can leave at any time.",
    ]


def test_the_review_offers_no_detail_where_none_can_change_the_page() -> None:
    script = Script("17", "m", "")
    script.converse(Interview(DETAILED.questionnaire, worthwhile=partial(worthwhile, DETAILED)))

    assert f"> Review: {NO_SUCH_ANSWER}" in script.screen
    assert not [line for line in script.screen if "more question" in line]


def contradicting(*lines: str) -> tuple[Answers, list[str]]:
    """What comes of these lines where the rules know what contradicts what."""
    script = Script(*lines)
    interview = Interview(WARFARIN_RULES.questionnaire, contradictions=partial(contradictions, WARFARIN_RULES))
    answers, _ = script.converse(interview)
    return answers, script.screen


def test_a_medicine_that_was_denied_before_is_shown_at_once_with_the_choice_to_change_either() -> None:
    asked = 'Blood thinner: "No", and Medicines: "warfarin". Are both right?'
    denied, screen = contradicting("72", "no", "coumadin", "1", "warfarin", "")
    named, _ = contradicting("72", "no", "coumadin", "2", "none", "")
    both, _ = contradicting("72", "no", "coumadin", "3", "")
    anew, again = contradicting("72", "no", "coumadin", "3", "2", "no", "")

    assert asked in " ".join(screen)
    assert (denied["clot_medicine"], denied["medications"]) == (Choice("warfarin"), Medications((Entry("coumadin"),)))
    assert (named["clot_medicine"], named["medications"]) == (Choice("no"), Medications())
    assert both == anew == {**named, "medications": Medications((Entry("coumadin"),))}
    assert " ".join(again).count(asked) == 1


@pytest.mark.parametrize("line", ["b", "q"])
def test_leaving_or_going_back_at_a_contradiction_keeps_the_answer(line: str) -> None:
    answers, _ = contradicting("72", "no", "coumadin", line, "q")

    assert answers["medications"] == Medications((Entry("coumadin"),))


def test_no_answer_contradicts_a_medicine_that_it_could_be() -> None:
    for clot in ("warfarin", "yes", "n", "p"):
        _, screen = contradicting("72", clot, "coumadin", "")

        assert "Are both right?" not in " ".join(screen)


@pytest.mark.parametrize("key", ["?", "help", "b", "n", "p", "q"])
def test_keys_mean_the_same_when_a_medicine_is_asked_about(key: str) -> None:
    answers, _ = Script("72", "no", "xyzal", key, "q").converse(Interview(WARFARIN_RULES.questionnaire))

    expected = {"n": (Entry("xyzal"),), "p": (Entry("xyzal"),)}.get(key)
    assert answers.get("medications") == (Medications(expected) if expected else None)


@pytest.mark.parametrize(
    ("line", "typed", "said"),
    [
        ("warfarin", "bisoprolol", answers_in_words.NOT_WITH_A_THINNER),
        ("n", "bisoprolol", answers_in_words.NOT_WITH_ANY_THINNER),
        ("no", "bisoprolol", answers_in_words.NOTHING_SAID),
        ("no", "bisoprolol, coumadin", answers_in_words.NOT_WITH_A_THINNER),
    ],
)
def test_a_medicine_nothing_is_said_about_is_read_back_as_not_checked_beside_a_blood_thinner(
    line: str, typed: str, said: str
) -> None:
    rules = packaged()
    script = Script(line, typed, "q")
    interview = Interview(
        rules.questionnaire,
        rules.questionnaire.accept({"interest": [], "age": 72, "inr_tests": "not-sure"}),
        blood_thinner=partial(blood_thinner, rules),
    )

    script.converse(interview)

    assert f'-> "bisoprolol" is bisoprolol: {said}' in " ".join(script.shown.getvalue().split())
