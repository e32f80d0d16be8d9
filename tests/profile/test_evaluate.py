"""A profile has what applies, what is not ruled out, and what could not be checked."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from d3k2_profile.profile.evaluate import MOST_SECTIONS, evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.profile.questions_to_take import MOST_QUESTIONS
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, NotAccepted
from d3k2_profile.questions.value_types import Choice, Unknown
from d3k2_profile.rules.model import Ask, RuleSet
from tests.example_count import examples
from tests.sample_rules import DETAILED, NARROWING, WARFARIN_RULES, packaged, personas, profile_of, ruleset
from tests.strategies import completions, in_use, partial_answers

RULE_SETS = st.sampled_from([WARFARIN_RULES, NARROWING, packaged()])


def cautions(profile: Profile) -> list[tuple[str, str]]:
    return [(caution.part.id, caution.certainty) for caution in profile.cautions]


def applying(profile: Profile) -> set[str]:
    return {caution.part.id for caution in profile.cautions if caution.certainty == "applies"}


def named(profile: Profile) -> set[str]:
    return {caution.part.id for caution in profile.cautions}


def test_a_caution_that_hangs_on_a_skipped_question_is_not_ruled_out_rather_than_absent() -> None:
    profile = profile_of(WARFARIN_RULES, {"age": 41})

    assert cautions(profile) == [("vitamin-k-antagonist", "not-ruled-out"), ("doac", "not-ruled-out")]


def test_a_caution_is_silent_only_when_its_rule_is_false() -> None:
    assert cautions(profile_of(WARFARIN_RULES, {"clot_medicine": "no", "medications": []})) == []
    assert cautions(profile_of(WARFARIN_RULES, {"clot_medicine": "warfarin", "medications": []})) == [
        ("vitamin-k-antagonist", "applies")
    ]


def test_yes_but_i_do_not_know_which_rules_nothing_out() -> None:
    profile = profile_of(WARFARIN_RULES, {"clot_medicine": "yes-unknown", "medications": []})

    assert cautions(profile) == [("vitamin-k-antagonist", "not-ruled-out"), ("doac", "not-ruled-out")]
    assert profile.cautions[0].missing == ("clot_medicine",)


def test_a_medicine_that_is_not_recognised_leaves_the_class_that_must_not_be_missed_open() -> None:
    unasked = profile_of(WARFARIN_RULES, {"clot_medicine": "no", "medications": ["xyzal"]})
    asked = profile_of(
        WARFARIN_RULES, {"clot_medicine": "no", "medications": [{"typed": "xyzal", "not": ["vitamin_k_antagonists"]}]}
    )

    assert cautions(unasked) == [("vitamin-k-antagonist", "not-ruled-out")]
    assert unasked.cautions[0].missing == ("medications",)
    assert cautions(asked) == []


APPLIES, OPEN = "applies", "not-ruled-out"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (None, {"calcium": OPEN, "magnesium": OPEN, "any": OPEN, "potassium": OPEN}),
        ("not-sure", {"calcium": OPEN, "magnesium": OPEN, "any": OPEN, "potassium": OPEN}),
        ("thiazide", {"calcium": APPLIES, "magnesium": APPLIES, "any": APPLIES}),
        ("loop", {"magnesium": APPLIES, "any": APPLIES}),
        ("strong", {"calcium": OPEN, "magnesium": APPLIES, "any": APPLIES}),
        ("another", {}),
    ],
)
def test_a_question_narrows_a_medicine_named_by_its_kind_to_what_is_left_of_all_that_it_could_be(
    answer: str | None, expected: dict[str, str]
) -> None:
    answers = {"medications": ["water pill"], **({"water_tablet": answer} if answer else {})}

    assert dict(cautions(profile_of(NARROWING, answers))) == expected


def test_what_only_the_narrowing_answer_would_settle_waits_for_it_and_not_for_the_medicines() -> None:
    def missing(medicines: list[object], **more: object) -> set[tuple[str, ...]]:
        profile = profile_of(NARROWING, {"medications": medicines, **more})
        return {caution.missing for caution in profile.cautions if caution.certainty == OPEN}

    assert missing(["water pill"]) == missing(["water pill"], water_tablet="not-sure") == {("water_tablet",)}
    assert missing(["water pill"], water_tablet="strong") == {("water_tablet",)}
    assert missing(["diuretc"]) == {("medications",)}
    assert {caution.missing for caution in evaluate(NARROWING, {}).cautions} == {("medications",)}


def test_a_medicine_of_the_kind_that_has_a_name_of_its_own_is_not_narrowed() -> None:
    profile = profile_of(NARROWING, {"medications": ["water pill", "spironolactone"], "water_tablet": "another"})

    assert cautions(profile) == [("any", APPLIES), ("potassium", APPLIES)]


def test_an_answer_that_narrowed_a_medicine_is_among_the_triggers() -> None:
    narrowed = profile_of(NARROWING, {"medications": ["water pill"], "water_tablet": "thiazide"})
    named = profile_of(NARROWING, {"medications": ["indapamide"]})

    assert {caution.triggers for caution in narrowed.cautions} == {("medications", "water_tablet")}
    assert {caution.triggers for caution in named.cautions} == {("medications",)}


def test_a_narrowing_answer_counts_only_where_the_medicines_name_the_kind() -> None:
    def asked(**answers: object) -> list[str]:
        return [response.question.id for response in profile_of(NARROWING, answers).responses]

    assert asked() == asked(medications="not-sure") == asked(medications=["indapamide"]) == ["medications"]
    assert [asked(medications=[name]) for name in ("water pill", "diuretc")] == [["medications", "water_tablet"]] * 2
    assert cautions(profile_of(NARROWING, {"medications": [], "water_tablet": "thiazide"})) == []


def test_what_is_not_ruled_out_gives_its_conditional_words_as_the_reason() -> None:
    caution = evaluate(WARFARIN_RULES, {}).cautions[0]

    assert caution.because == ("If you take a blood thinner such as warfarin, speak to your clinic before any change.",)
    assert caution.rules == ("vka",)


LEVELS = {
    "good": "good-to-know",
    "bring-open": "bring-up",
    "bring": "bring-up",
    "ask-open": "ask-first",
    "ask": "ask-first",
}
ORDER = ruleset(
    """
    questions:
      - {id: a, kind: choice, ask: A?, label: A, options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]}
      - {id: b, kind: choice, ask: B?, label: B, options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]}
    sources: [{id: s, authors: Someone, where: Somewhere, year: 2020, identifier: "isbn:1",
        read: abstract, checked: "2026-11-21"}]
    rules:
      - {id: known, when: {a: ["yes"]}, because: You said A., show: {cautions: [good, bring, ask]}}
      - {id: open, when: {b: ["yes"]}, because: You said B., show: {cautions: [bring-open, ask-open]}}
    cautions:
    """
    + "".join(
        f"""
      - id: {name}
        level: {level}
        title: A title
        act: Ask a doctor first
        short: Short
        says: [{{text: A text., strength: strong, kind: guideline, sources: [s]}}]
        if_unsure: If so, ask."""
        for name, level in LEVELS.items()
    )
)


def test_what_is_not_ruled_out_and_has_no_conditional_words_gives_no_reason() -> None:
    (caution,) = evaluate(DETAILED, {}).cautions

    assert (caution.part.if_unsure, caution.certainty, caution.because) == ("", "not-ruled-out", ())


def test_a_profile_names_the_rule_set_that_made_it() -> None:
    profile = evaluate(WARFARIN_RULES, {})

    assert (profile.about, profile.digest, profile.custom) == (
        WARFARIN_RULES.about,
        WARFARIN_RULES.digest,
        WARFARIN_RULES.custom,
    )


def test_cautions_are_numbered_in_the_order_of_the_page() -> None:
    profile = profile_of(ORDER, {"a": "yes"})

    assert [(caution.number, caution.part.id) for caution in profile.cautions] == [
        (1, "ask"),
        (2, "ask-open"),
        (3, "bring"),
        (4, "good"),
        (5, "bring-open"),
    ]


def test_what_could_not_be_checked_is_grouped_by_the_missing_answer_and_one_is_most_worth_finding_out() -> None:
    profile = profile_of(ORDER, {"a": "yes"})

    assert [(group.question.id, [caution.part.id for caution in group.cautions]) for group in profile.not_checked] == [
        ("b", ["ask-open", "bring-open"])
    ]
    assert profile.worth_finding_out == profile.not_checked[0]
    assert profile_of(ORDER, {"a": "no", "b": "no"}).worth_finding_out is None


def test_a_response_says_whether_the_answer_is_known_and_if_not_why() -> None:
    profile = profile_of(WARFARIN_RULES, {"age": Unknown.DECLINED, "clot_medicine": "not-sure"})

    assert [(response.question.id, response.state) for response in profile.responses] == [
        ("age", "declined"),
        ("clot_medicine", "not-sure"),
        ("medications", "not-asked"),
    ]


def test_questions_that_do_not_apply_have_no_response() -> None:
    asked = {response.question.id for response in profile_of(packaged(), {"clot_medicine": "no"}).responses}

    assert "inr_tests" not in asked
    assert "clot_medicine" in asked


def test_under_a_rule_for_cautions_alone_a_page_has_no_sections_and_says_why() -> None:
    light = {"night_work": "yes", "daylight": "no"}
    adult, child, unsure = (profile_of(DETAILED, {**age, **light}) for age in ({"age": 41}, {"age": 17}, {}))

    assert [section.part.id for section in adult.sections] == ["light"]
    assert (child.sections, child.further, child.cautions_only) == ((), (), ("You are young.",))
    assert [section.part.id for section in unsure.sections] == ["light"]


def test_a_detail_question_that_nobody_answered_is_not_counted_as_missing() -> None:
    profile = profile_of(DETAILED, {"age": 41, "daylight": "no"})

    assert [(each.question.id, each.state, each.counts) for each in profile.responses] == [
        ("age", "known", True),
        ("night_work", "not-asked", False),
        ("daylight", "known", True),
    ]


def test_an_answer_that_its_question_does_not_take_is_refused_by_name() -> None:
    with pytest.raises(NotAccepted, match=r"^age: Please answer with a whole number between 0 and 120\.$"):
        profile_of(WARFARIN_RULES, {"age": 121})
    with pytest.raises(NotAccepted, match=r"^'aeg' is no question of the packaged rule set; did you mean 'age'\?$"):
        profile_of(WARFARIN_RULES, {"aeg": 12})


def test_the_month_of_the_page_tells_the_season_and_without_a_date_it_is_not_known() -> None:
    answers = {"place": "far-north"}

    def reasons(on: date | None) -> set[str]:
        return {rule for section in profile_of(packaged(), answers, on=on).sections for rule in section.rules}

    assert "north-in-winter" in reasons(date(2026, 1, 15))
    assert "north-in-winter" not in reasons(date(2026, 7, 15))
    assert "north-in-winter" not in reasons(None)


@pytest.mark.slow
@examples(300)
@given(st.data(), RULE_SETS)
def test_no_completion_of_the_answers_brings_a_caution_that_was_not_shown_or_takes_one_away_that_applied(
    data: st.DataObject, rules: RuleSet
) -> None:
    answers = data.draw(partial_answers(rules))
    complete = data.draw(completions(rules, answers))
    assume(in_use(rules, answers) <= in_use(rules, complete))

    assert applying(evaluate(rules, complete)) <= named(evaluate(rules, answers))
    assert applying(evaluate(rules, answers)) <= applying(evaluate(rules, complete))


@pytest.mark.slow
@examples(150)
@given(st.data(), RULE_SETS)
def test_finding_out_which_of_several_it_was_brings_no_caution_that_was_not_already_shown(
    data: st.DataObject, rules: RuleSet
) -> None:
    answers = data.draw(partial_answers(rules))
    narrower = dict(answers)
    for question in rules.questions:
        if isinstance(question, ChoiceQuestion):
            could_be = [
                Choice(other)
                for option in question.options
                if Choice(option.id) == answers.get(question.id)
                for other in option.could_be
            ]
            if could_be:
                narrower[question.id] = data.draw(st.sampled_from(could_be))
    assume(in_use(rules, answers) <= in_use(rules, narrower))

    assert applying(evaluate(rules, narrower)) <= named(evaluate(rules, answers))


@pytest.mark.slow
@examples(150)
@given(st.data(), RULE_SETS)
def test_forgetting_an_answer_never_removes_a_caution(data: st.DataObject, rules: RuleSet) -> None:
    answers = data.draw(partial_answers(rules))
    assume(answers)
    forgotten = data.draw(st.sampled_from(sorted(answers)))
    fewer = {question: value for question, value in answers.items() if question != forgotten}

    assert named(evaluate(rules, answers)) <= named(evaluate(rules, fewer))
    assert named(profile_of(rules, answers)) <= named(profile_of(rules, {**answers, forgotten: "not-sure"}))


@pytest.mark.slow
@examples(150)
@given(st.data(), RULE_SETS)
def test_a_profile_keeps_its_promises_whatever_the_answers(data: st.DataObject, rules: RuleSet) -> None:
    profile = evaluate(rules, data.draw(partial_answers(rules)))
    findings = [*profile.cautions, *profile.sections]
    waiting = {caution.part.id for caution in profile.cautions if caution.certainty == "not-ruled-out"}

    assert [finding.number for finding in findings] == list(range(1, len(findings) + 1))
    assert {caution.part.id for group in profile.not_checked for caution in group.cautions} == waiting
    assert all(caution.missing for caution in profile.cautions if caution.part.id in waiting)
    assert all(caution.because for caution in profile.cautions if caution.shown_in_full)
    said = [each for finding in findings for each in (*finding.statements, *finding.part.clinician)]
    assert {source for each in said for source in each.sources} == {source.id for source in profile.sources}
    assert len(profile.sections) <= MOST_SECTIONS
    assert len(profile.questions_to_ask) <= MOST_QUESTIONS


def test_a_finding_names_the_questions_whose_answers_brought_it() -> None:
    warfarin = profile_of(WARFARIN_RULES, {"age": 72, "clot_medicine": "warfarin", "medications": []})
    unsure = profile_of(WARFARIN_RULES, {"age": 72, "clot_medicine": "no", "medications": ["xyzzy"]})

    assert [(finding.part.id, finding.triggers) for finding in (*warfarin.cautions, *warfarin.sections)] == [
        ("vitamin-k-antagonist", ("clot_medicine",)),
        ("age", ("age",)),
    ]
    assert [(caution.part.id, caution.triggers) for caution in unsure.cautions] == [
        ("vitamin-k-antagonist", ("medications",))
    ]


WAITING = ruleset(
    """
    questions:
      - id: outside
        kind: choice
        ask: Are you outside?
        label: Outside
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
      - id: sunscreen
        kind: choice
        ask: Do you use sunscreen?
        label: Sunscreen
        path: more
        when: {outside: ["yes"]}
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
      - id: kidney
        kind: choice
        ask: Are your kidneys well?
        label: Kidney
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
    sources:
      - {id: a, authors: Someone A, where: A Journal 2020, year: 2020, identifier: "doi:10.1/1",
          read: abstract, checked: "2026-11-21"}
    cautions:
      - {id: skin, level: bring-up, title: S, act: Ask a doctor first, short: s,
          says: [{text: S., strength: strong, kind: guideline, sources: [a]}]}
      - {id: renal, level: ask-first, title: K, act: Ask a doctor first, short: s,
          says: [{text: K., strength: strong, kind: guideline, sources: [a]}], if_unsure: If.}
    sections:
      - {id: one, title: O, says: [{text: O., strength: strong, kind: guideline, sources: [a]}], not_known: N.}
      - {id: two, title: T, says: [{text: T., strength: strong, kind: guideline, sources: [a]}], not_known: N.}
    rules:
      - {id: burnt, when: {sunscreen: ["no"]}, because: You use none., show: {cautions: [skin]}}
      - {id: renal, when: {kidney: ["no"]}, because: Your kidneys are not well., show: {cautions: [renal]}}
      - {id: out, when: {outside: ["yes"]}, because: You are outside., show: {sections: [one, two]}}
      - {id: well, when: {kidney: ["yes"]}, because: Your kidneys are well., show: {sections: [two]}}
    """
)


def test_a_detail_question_that_may_not_apply_waits_for_the_answer_that_decides_whether_it_does() -> None:
    def missing(answers: dict[str, str]) -> dict[str, tuple[str, ...]]:
        return {caution.part.id: caution.missing for caution in profile_of(WAITING, answers).cautions}

    assert missing({}) == {"renal": ("kidney",), "skin": ("outside",)}
    assert missing({"outside": "yes"}) == {"renal": ("kidney",), "skin": ("sunscreen",)}
    assert missing({"outside": "no", "kidney": "yes"}) == {}


def test_of_two_answers_that_would_settle_as_much_the_one_with_the_urgent_caution_is_worth_more() -> None:
    worth = evaluate(WAITING, {}).worth_finding_out

    assert worth is not None
    assert (worth.question.id, [caution.part.id for caution in worth.cautions]) == ("kidney", ["renal"])


def test_the_section_with_the_most_reasons_comes_first_and_gives_them_all() -> None:
    sections = profile_of(WAITING, {"outside": "yes", "kidney": "yes"}).sections

    found = [(section.part.id, section.because, section.rules, section.triggers) for section in sections]
    assert found == [
        ("two", ("You are outside.", "Your kidneys are well."), ("out", "well"), ("outside", "kidney")),
        ("one", ("You are outside.",), ("out",), ("outside",)),
    ]


def test_only_the_caution_of_a_class_that_must_not_be_missed_is_never_shortened() -> None:
    shortened = {caution.part.id: caution.never_shortened for caution in evaluate(WARFARIN_RULES, {}).cautions}

    assert shortened == {"vitamin-k-antagonist": True, "doac": False}


REMINDING = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: Age?, label: Age, min: 0, max: 120}
      - {id: medications, kind: medications, ask: Medicines?, label: Medicines}
    medication_classes:
      - {id: vka, label: vitamin K antagonist, must_not_miss: true, ask: Is it?, names: {warfarin: []}}
      - {id: statins, label: statin, names: {simvastatin: []}}
    sources:
      - {id: s, authors: Someone, where: Somewhere, year: 2020, identifier: "doi:10.1/1", read: whole,
          checked: "2026-11-21"}
      - {id: t, authors: Someone, where: Elsewhere, year: 2021, identifier: "doi:10.1/2", read: whole,
          checked: "2026-11-21"}
    sections:
      - id: old
        title: Old
        says:
          - {text: Age matters., strength: strong, kind: guideline, sources: [s]}
          - {text: Speak to your clinic., kind: practice, sources: [t], when: {medications: [vka]}}
        ask: [Why?, {text: Does it matter for my blood thinner?, when: {medications: [vka]}}]
    cautions:
      - {id: light, level: bring-up, title: L, act: Ask a doctor, short: l,
          says: [{text: L., strength: strong, kind: guideline, sources: [s]}]}
      - {id: heavy, level: bring-up, weight: 1, title: H, act: Ask a doctor, short: h,
          says: [{text: H., strength: strong, kind: guideline, sources: [s]}]}
    rules:
      - {id: old, when: {age: {from: 65}}, because: You are old., show: {sections: [old], cautions: [light, heavy]}}
      - {id: thin, when: {medications: [vka, statins]}, because: You take a medicine., show: {sections: [old]}}
    """
)


@pytest.mark.parametrize(
    ("medicines", "said", "asked"),
    [
        (["warfarin"], ["Age matters.", "Speak to your clinic."], ["Why?", "Does it matter for my blood thinner?"]),
        (["simvastatin"], ["Age matters."], ["Why?"]),
        (["xyzzy"], ["Age matters.", "Speak to your clinic."], ["Why?"]),
        ("not-sure", ["Age matters.", "Speak to your clinic."], ["Why?"]),
    ],
)
def test_a_statement_goes_only_where_its_condition_is_false_and_a_question_stays_only_where_it_is_true(
    medicines: object, said: list[str], asked: list[str]
) -> None:
    profile = profile_of(REMINDING, {"age": 70, "medications": medicines})
    (section,) = profile.sections

    assert [statement.text for statement in section.statements] == said
    assert list(section.asks) == asked
    assert [source.id for source in profile.cited] == ["s", "t"][: len(said)]


def test_within_a_level_the_caution_with_more_weight_comes_first() -> None:
    assert [caution.part.id for caution in profile_of(REMINDING, {"age": 70}).cautions] == ["heavy", "light"]


def test_a_section_of_every_page_finds_room_however_much_was_asked_for() -> None:
    rules = packaged()
    interest = rules.questionnaire.by_id["interest"]
    assert isinstance(interest, ChoicesQuestion)
    everything = [option.id for option in interest.options]
    profile = profile_of(rules, {"age": 50, "interest": everything, "supplements": ["vitamin-d-high-strength"]})
    every_page = {section.id for section in rules.sections if section.on_every_page}

    assert every_page == {"how-vitamin-d3-works", "how-vitamin-k-works"}
    assert len(profile.sections) == MOST_SECTIONS
    assert every_page <= {section.part.id for section in profile.sections}


@pytest.mark.parametrize("person", personas())
def test_no_two_questions_to_take_along_ask_the_same(person: str) -> None:
    asked = personas()[person].questions_to_ask
    words = [set(question.lower().rstrip("?").split()) for question in asked]

    assert len(asked) <= MOST_QUESTIONS
    assert [one for one, other in combinations(words, 2) if len(one & other) > 0.8 * len(one)] == []


def test_of_two_questions_that_ask_the_same_one_is_taken_along_and_urgent_ones_come_first() -> None:
    section = replace(
        WARFARIN_RULES.sections[0],
        ask=(Ask(text="Does my age matter?"), Ask(text="Which way does vitamin K matter for my medicine?")),
    )
    profile = profile_of(replace(WARFARIN_RULES, sections=(section,)), {"age": 72, "clot_medicine": "warfarin"})

    assert profile.questions_to_ask == ("Does vitamin K matter for my medicine?", "Does my age matter?")
