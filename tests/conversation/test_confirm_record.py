"""What a person is asked about their own record, and what comes of it; and what comes of it where nobody can be
asked."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.answers.health_record import LeftOut, Medicine, Record, read_record
from d3k2_profile.answers.saved import read_file
from d3k2_profile.conversation.confirm_record import OTHERS, RECORD_SILENCE, Proposal
from d3k2_profile.conversation.face_protocol import Face
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.keeper import keeping
from d3k2_profile.conversation.session import Completed, hold
from d3k2_profile.errors import InputEnded
from d3k2_profile.medicines.model import Entry
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.value_types import Choice, Medications, Number, Value, entries_of
from tests.conversation.test_dialogue import KEYS, Script
from tests.example_count import examples
from tests.records import of_patient, request, saved
from tests.sample_rules import WARFARIN_RULES, packaged
from tests.strategies import partial_answers

QUESTIONS = WARFARIN_RULES.questionnaire
WARFARIN, ELIQUIS = Medicine("Warfarin Sodium", "prescription", "2019-01-02"), Medicine("Eliquis", "medicine list")
TWO = Record((72, 72), (WARFARIN, ELIQUIS))
NONE = Record((72, 72), (), silence="none-listed")


def confirm(record: Record, face: Face, interview: Interview) -> Interview:
    """The interview with what is confirmed, kept nowhere."""
    return Proposal(record, QUESTIONS).confirm(face, interview, lambda face, interview: None)


def confirmed(record: Record, *lines: str, answers: Mapping[str, Value] | None = None) -> dict[str, Value]:
    """The answers after these lines, all of which were asked for."""
    script = Script(*lines)
    found = dict(confirm(record, script.face, Interview(QUESTIONS, answers or {})).answers)
    assert script.lines == []
    return found


def test_what_is_proposed_is_shown_with_its_place_and_date_and_asked_about() -> None:
    script = Script("y", "1", "none")

    ended = LeftOut(Medicine("Sintrom", "medicine list", "1999-01-01"), "ended")
    assert confirm(replace(TWO, left_out=(ended,)), script.face, Interview(QUESTIONS)).answers == {
        "age": Number(72),
        "medications": Medications((Entry("Warfarin Sodium"),)),
    }
    assert script.shown.getvalue() == (
        "FROM YOUR RECORD\n"
        "A record can be old or wrong. Only what you confirm becomes an answer.\n"
        "The date of birth in the record makes you 72 years old. Is that right?\n"
        "  1. Yes\n"
        "  2. No\n"
        "Type y or no, or n if you are not sure.\n"
        f"{KEYS}\n"
        "> Left out, because of what the record says of it:\n"
        "- Sintrom (medicine list, 1999-01-01): ended\n"
        "Which of these do you take now? The record does not call them ended.\n"
        "  1. Warfarin Sodium (prescription, 2019-01-02)\n"
        "  2. Eliquis (medicine list, no date)\n"
        "  3. None of these\n"
        "Type all the numbers that fit, such as 1,3, or all. Type n if you are not sure.\n"
        "? why we ask   q leave   help\n"
        "> Which other medicines do you take, with or without a prescription?\n"
        "Type names as on the box, with commas between them, or none.\n"
        "? why we ask   q leave   help\n"
        '> -> "Warfarin Sodium" is warfarin: vitamin K antagonist\n'
    )


def test_all_and_what_is_taken_beside_become_the_answer_without_strengths() -> None:
    entries = (Entry("Warfarin Sodium"), Entry("Eliquis"), Entry("sintrom"))

    assert confirmed(TWO, "y", "all", "sintrom 4 mg") == {"age": Number(72), "medications": Medications(entries)}


@pytest.mark.parametrize("lines", [("no", "n"), ("n", "not sure"), ("no", "none", "no"), ("2", "3", "2")])
def test_what_is_not_confirmed_is_no_answer(lines: tuple[str, ...]) -> None:
    assert confirmed(TWO, *lines) == {}


def test_a_medicine_that_must_not_be_missed_is_asked_about_by_itself_before_it_is_left_out() -> None:
    assert confirmed(TWO, "no", "2", "no", "none") == {"medications": Medications((Entry("Eliquis"),))}
    assert confirmed(TWO, "no", "2", "y", "none") == {
        "medications": Medications((Entry("Warfarin Sodium"), Entry("Eliquis")))
    }


def test_one_that_a_person_is_not_sure_of_is_not_ruled_out() -> None:
    answers = confirmed(TWO, "no", "none", "n", "none", "n")

    assert answers == {"medications": Medications((Entry("Warfarin Sodium?"),))}
    cautions = evaluate(WARFARIN_RULES, {**answers, "clot_medicine": Choice("no")}).cautions
    assert [(caution.part.id, caution.certainty) for caution in cautions] == [("vitamin-k-antagonist", "not-ruled-out")]


def test_words_for_a_kind_that_are_left_out_are_asked_about_too() -> None:
    kind = Record(None, (Medicine("Eliquis", "prescription"), Medicine("Blood thinner", "prescription")))

    answers = confirmed(kind, "1", "y", "none")

    assert answers["medications"] == Medications((Entry("Eliquis"), Entry("Blood thinner")))


def test_a_near_match_is_confirmed_and_never_silently_taken() -> None:
    misspelt = Record(None, (Medicine("Warfrin", "prescription"),))

    assert confirmed(misspelt, "1", "none", "1") == {"medications": Medications((Entry("Warfrin", "warfarin"),))}
    assert confirmed(misspelt, "1", "none", "2") == {
        "medications": Medications((Entry("Warfrin", excluded=frozenset({"vitamin_k_antagonists"})),))
    }
    assert confirmed(misspelt, "1", "none", "n", "n") == {"medications": Medications((Entry("Warfrin"),))}


def test_one_that_is_not_recognised_leads_to_the_question_of_the_class_that_must_not_be_missed() -> None:
    unknown = Record(None, (Medicine("Xyzzy", "prescription"),))

    assert confirmed(unknown, "1", "none", "no") == {
        "medications": Medications((Entry("Xyzzy", excluded=frozenset({"vitamin_k_antagonists"})),))
    }


@pytest.mark.parametrize("typed", ["", "4", "0", "2,3", "1 4", "warfarin", "1-2", "9" * 5000])
def test_a_line_that_chooses_nothing_is_asked_for_again(typed: str) -> None:
    assert confirmed(TWO, "no", typed[:3000], "2", "no", "", "none") == {
        "medications": Medications((Entry("Eliquis"),))
    }


@pytest.mark.parametrize("ages", [None, (71, 72), (130, 130)])
def test_an_age_that_is_not_sure_is_left_to_the_questions(ages: tuple[int, int] | None) -> None:
    assert confirmed(replace(NONE, ages=ages)) == {}


@pytest.mark.parametrize("silence", RECORD_SILENCE)
def test_a_record_without_medicines_never_answers_that_there_are_none(silence: Any) -> None:
    script = Script("y")

    assert confirm(replace(NONE, silence=silence), script.face, Interview(QUESTIONS)).answers == {"age": Number(72)}
    assert "That does not mean that you take none, so you will be asked." in " ".join(script.shown.getvalue().split())


def test_an_answer_given_before_is_never_replaced() -> None:
    entries = (Entry("warfarin sodium"), Entry("xyzzy"))
    before: dict[str, Value] = {"age": Number(30), "medications": Medications(entries)}

    assert confirmed(TWO, "1", answers=before) == {**before, "medications": Medications((*entries, Entry("Eliquis")))}
    assert confirmed(TWO, "none", answers=before) == before


def test_the_end_of_the_input_is_no_confirmation() -> None:
    with pytest.raises(InputEnded):
        confirmed(TWO, "y", "1")


def test_what_was_confirmed_is_not_asked_again_and_stands_in_the_review(tmp_path: Path) -> None:
    script = Script("y", "1", "none", "1", "")
    with keeping(WARFARIN_RULES, tmp_path / "mine.json") as keeper:
        about = partial(Proposal(TWO, QUESTIONS).confirm, keep=keeper.keep)
        outcome = hold(script.face, Interview(QUESTIONS), keeper, about)

    assert isinstance(outcome, Completed)
    assert outcome.interview.answers == {
        "age": Number(72),
        "clot_medicine": Choice("warfarin"),
        "medications": Medications((Entry("Warfarin Sodium"),)),
    }
    assert "1. Age: 72" in script.shown.getvalue()
    assert "3. Medicines: Warfarin Sodium" in script.shown.getvalue()


WARFARIN_ALONE = Entry("Warfarin")
PLAINLY_NAMED = Record((72, 72), (Medicine("Warfarin", "prescription"), ELIQUIS))
ASKED_ABOUT = {
    "of the age alone": (("y",), {"age": Number(72)}),
    "of a list, before the other medicines": (
        ("y", "1"),
        {"age": Number(72), "medications": Medications((WARFARIN_ALONE, OTHERS))},
    ),
    "of all": (("y", "1", "none"), {"age": Number(72), "medications": Medications((WARFARIN_ALONE,))}),
    "of what has a question behind it": (
        ("n", "1", "xyzzy"),
        {"medications": Medications((WARFARIN_ALONE, Entry("xyzzy")))},
    ),
}


@pytest.mark.parametrize("said", ASKED_ABOUT)
def test_each_answer_is_on_disk_as_soon_as_it_is_confirmed(tmp_path: Path, said: str) -> None:
    lines, kept = ASKED_ABOUT[said]
    path = tmp_path / "mine.json"
    with keeping(WARFARIN_RULES, path) as keeper:
        about = partial(Proposal(PLAINLY_NAMED, QUESTIONS).confirm, keep=keeper.keep)
        with pytest.raises(InputEnded):
            hold(Script(*lines).face, Interview(QUESTIONS), keeper, about)

    assert read_file(path, QUESTIONS).answers == kept


def test_a_list_that_was_cut_short_settles_nothing_and_goes_on_with_the_other_medicines() -> None:
    cut_short: dict[str, Value] = {"age": Number(72), "medications": Medications((Entry("Eliquis"), OTHERS))}

    cautions = evaluate(WARFARIN_RULES, {**cut_short, "clot_medicine": Choice("no")}).cautions
    assert ("vitamin-k-antagonist", "not-ruled-out") in [(each.part.id, each.certainty) for each in cautions]
    assert confirmed(TWO, "none", "no", "zocor", "no", answers=cut_short)["medications"] == Medications(
        (Entry("Eliquis"), Entry("zocor", excluded=frozenset({"vitamin_k_antagonists"})))
    )


def test_what_the_record_leaves_open_is_named() -> None:
    ended = tuple(LeftOut(Medicine(f"{letter}ol", "given"), "stopped") for letter in "abcdefghijklmnopqrstuvwxyz")
    record = replace(
        NONE, left_out=ended, silence="not-read", not_read=("care plans", "bills"), is_a_page=True, too_many=2
    )
    script = Script("n")

    confirm(record, script.face, Interview(QUESTIONS))

    shown = script.shown.getvalue().replace(" \n", "\n")
    assert shown[shown.index("> Left out") + 2 :].splitlines() == [
        "Left out, because of what the record says of it:",
        *(f"- {letter}ol (given, no date): stopped" for letter in "abcdefghijklmnopqrst"),
        "- and 6 more",
        "The file is one page of a longer record. What stands on the other pages is not",
        "read.",
        "The record names more medicines than are read here. Not read: 2 entries. Export",
        "a part of the record, such as the medicines of the last years.",
        "Not read, though medicines may stand there: care plans, bills.",
        "No medicines were found in what is read of the record. That does not mean that",
        "you take none, so you will be asked.",
        "You will be asked for your medicines among the questions.",
    ]


# Where nobody can confirm


def test_without_questions_nothing_of_a_record_is_an_answer() -> None:
    script = Script()

    assert Proposal(TWO, QUESTIONS).unconfirmed(script.face, {}) == {}
    assert "- Warfarin Sodium (prescription, 2019-01-02)" in script.shown.getvalue()
    assert "nothing of it is an answer" in " ".join(script.shown.getvalue().split())


def test_without_questions_what_saved_answers_do_not_have_is_doubtful() -> None:
    answers: dict[str, Value] = {"clot_medicine": Choice("no"), "medications": Medications((Entry("eliquis"),))}

    assert Proposal(TWO, QUESTIONS).unconfirmed(Script().face, answers) == {
        "clot_medicine": Choice("no"),
        "medications": Medications((Entry("eliquis"), Entry("Warfarin Sodium?"))),
    }


NAMES = [next(iter((*kind.names, *kind.words))).capitalize() for kind in packaged().medication_classes]


def test_a_medicine_that_was_saved_as_doubtful_and_stands_in_the_record_is_one_doubtful_medicine() -> None:
    answers: dict[str, Value] = {"medications": Medications((Entry("Warfarin Sodium?"),))}
    record = replace(TWO, medicines=(WARFARIN,))

    assert Proposal(record, QUESTIONS).unconfirmed(Script().face, answers) == answers


@pytest.mark.slow
@examples(60)
@given(st.data())
def test_without_questions_every_caution_that_a_record_could_raise_is_on_the_page(data: st.DataObject) -> None:
    rules, on = packaged(), date(2026, 11, 21)
    answers = data.draw(partial_answers(rules))
    name = data.draw(st.sampled_from(NAMES))
    taken = entries_of(answers.get("medications"))
    record = Record(None, (Medicine(name, "prescription"),))

    shown = evaluate(rules, Proposal(record, rules.questionnaire).unconfirmed(Script().face, answers), on=on)
    confirmed_by_hand = {**answers, "medications": Medications((*taken, Entry(name)))}
    raised = [
        caution.part.id
        for caution in evaluate(rules, confirmed_by_hand, on=on).cautions
        if caution.certainty == "applies"
    ]

    assert set(raised) <= {caution.part.id for caution in shown.cautions}


def test_a_whole_record_leads_to_the_caution_it_calls_for(tmp_path: Path) -> None:
    record = read_record(
        saved(tmp_path, of_patient(request("Warfarin Sodium 5 MG Oral Tablet"))), QUESTIONS.lexicon, date(2026, 11, 21)
    )

    page = evaluate(WARFARIN_RULES, {**confirmed(record, "y", "1", "none"), "clot_medicine": Choice("no")})

    assert [(caution.part.id, caution.certainty) for caution in page.cautions] == [("vitamin-k-antagonist", "applies")]
