"""What the packaged texts promise their readers: length, sources, the message about blood thinners, nothing for
clinicians.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from d3k2_profile.check.cases import Case
from d3k2_profile.conditions.possible_answers import Picks
from d3k2_profile.conditions.when import Includes
from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.files.placed_data import fetch
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.profile.evaluate import evaluate, worthwhile
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, Question
from d3k2_profile.questions.value_types import Answers
from d3k2_profile.rules.model import Caution, Section
from tests import HERE
from tests.example_count import examples
from tests.sample_rules import joined, packaged, profile_of
from tests.strategies import known_value, partial_answers

RULES = packaged()
INTEREST = next(question for question in RULES.questions if isinstance(question, ChoicesQuestion))
FINDINGS = list(RULES.findings.values())
HOW_EACH_WORKS = {"how-vitamin-d3-works", "how-vitamin-k-works"}
MOST_WORDS, LONGEST_SENTENCE = 130, 26
WORD = re.compile(r"\w[\w'’-]*")


def cases(name: str) -> tuple[Case, ...]:
    """The cases in a file of the folder of cases."""
    return TypeAdapter(tuple[Case, ...]).validate_python(read_yaml(fetch(HERE / "cases" / name)).data)


PERSONAS = cases("personas.yaml")

NOT_SEEN = {"ods-ca", "ods-vita", "supp-seals", "razzaque2011"}
"""Sources that nobody has seen well enough to print: their text, or author and title, are known from memory alone."""
FOR_CLINICIANS = {"kosciuszek2022", "elango2021", "price1998", "price2000", "schurgers2007regress"}
"""Studies of calcification under vitamin K antagonists; a lay reader could take them as a reason to stop a medicine."""

BLOOD_LEVEL = re.compile(r"nmol|ng/ml|µg/l|mmol|mg/dl", re.IGNORECASE)
EFFECT_SIZE = re.compile(r"hazard|odds ratio|confidence interval|\b(?:HR|RR|OR|CI) [\d(]|95 ?%")
ABOUT_VITAMIN_K = re.compile(r"vitamins? (?:\w+ and )?K\b|vitamin K\d?|\bK[12]\b|\bnatto\b|MK-\d")
ABOUT_BLOOD_THINNERS = re.compile(r"blood thinner|warfarin")
WHOM_TO_ASK = re.compile(r"clinic\b|prescriber|pharmacist|doctor")


def lay(finding: Section) -> Iterator[str]:
    """Each text of a finding that an individual may read on a page or in the library."""
    yield from (finding.title, finding.asks, finding.not_known)
    yield from (statement.text for statement in (*finding.says, *finding.more))
    yield from (question.text for question in finding.ask)
    if isinstance(finding, Caution):
        yield from (finding.act, finding.short, finding.if_unsure)


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_what_a_finding_says_to_everybody_has_at_most_130_words_unless_it_must_never_be_shortened(
    finding: Section,
) -> None:
    everybody = joined(statement for statement in finding.says if statement.when is None)

    assert len(WORD.findall(everybody)) <= MOST_WORDS or finding.id in RULES.unmissable


@pytest.mark.parametrize("section", RULES.sections, ids=lambda section: section.id)
def test_no_sentence_of_a_section_has_more_than_26_words(section: Section) -> None:
    sentences = [sentence for text in lay(section) for sentence in re.split(r"(?<=[.?!:])\s|\n- ", text)]

    assert [each for each in sentences if len(WORD.findall(each)) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_every_finding_has_a_topic_a_question_and_words_it_is_found_by(finding: Section) -> None:
    assert finding.topic
    assert finding.asks.endswith("?")
    assert finding.also


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_every_finding_has_sources_and_a_contested_one_at_least_two(finding: Section) -> None:
    assert len(set(finding.sources)) >= (2 if finding.contested else 1)
    assert finding.clinician


def test_only_sources_that_somebody_has_seen_are_printed_and_none_that_could_make_a_reader_stop_a_medicine() -> None:
    assert not {source.id for source in RULES.sources} & (NOT_SEEN | FOR_CLINICIANS)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_no_text_for_individuals_has_a_blood_level_or_an_effect_size(finding: Section) -> None:
    for text in lay(finding):
        assert not BLOOD_LEVEL.search(text)
        assert not EFFECT_SIZE.search(text)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_no_text_for_individuals_sets_calcium_in_arteries_beside_a_blood_thinner(finding: Section) -> None:
    for text in lay(finding):
        for sentence in re.split(r"(?<=[.:])\s", plain(text)):
            assert not (re.search(r"calcif|calcium", sentence) and re.search(r"warfarin|blood thinner", sentence)), (
                sentence
            )


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_what_speaks_of_vitamin_k_names_the_blood_thinner_and_whom_to_ask(finding: Section) -> None:
    for text in (joined(finding.says), joined(finding.more)):
        if ABOUT_VITAMIN_K.search(text):
            assert ABOUT_BLOOD_THINNERS.search(text), text
            assert WHOM_TO_ASK.search(text), text


@pytest.mark.slow
@given(st.data())
def test_while_the_blood_thinner_may_be_a_vitamin_k_antagonist_its_caution_is_on_the_page(data: st.DataObject) -> None:
    answers = data.draw(partial_answers(RULES))
    possible = RULES.questionnaire.situation(answers).facts.possible["clot_medicine"]
    assert isinstance(possible, Picks)
    could_be = any(alternative & {"warfarin", "other-vka"} for item in possible.items for alternative in item)
    shown = [caution.part.id for caution in evaluate(RULES, answers).cautions]

    assert not could_be or "vitamin-k-antagonist" in shown


def findings_of(case: Case) -> tuple[frozenset[str], frozenset[str]]:
    """The cautions that apply and the sections on the page of a case."""
    profile = profile_of(RULES, case.answers, case.on)
    cautions = frozenset(caution.part.id for caution in profile.cautions if caution.certainty == "applies")
    return cautions, frozenset(section.part.id for section in profile.sections)


def test_twelve_people_get_twelve_different_pages_and_only_how_each_vitamin_works_is_on_all() -> None:
    pages = [findings_of(case) for case in PERSONAS]

    assert len(pages) == len(set(pages)) == 12
    assert frozenset.intersection(*(sections for _, sections in pages if sections)) == HOW_EACH_WORKS


@pytest.mark.parametrize("case", PERSONAS, ids=lambda case: case.name)
def test_a_page_has_at_most_eight_sections_asked_for_first_then_by_weight_and_then_by_reasons(case: Case) -> None:
    profile = profile_of(RULES, case.answers, case.on)
    asked_for = ["interest" in section.triggers for section in profile.sections]
    others = [
        (-section.part.weight, -len(section.rules))
        for section in profile.sections
        if "interest" not in section.triggers
    ]

    assert len(profile.sections) <= 8
    assert asked_for == sorted(asked_for, reverse=True)
    assert others == sorted(others)


def test_what_somebody_came_for_stands_first_in_the_order_of_its_rule_whatever_else_applies() -> None:
    vegan = next(case for case in PERSONAS if "vegan" in case.name)
    profile = profile_of(RULES, {**vegan.answers, "interest": ["d3-with-k2"]}, vegan.on)

    assert [section.part.id for section in profile.sections][:2] == ["d3-and-k2-together", "where-does-the-calcium-go"]


@pytest.mark.parametrize("option", [option.id for option in INTEREST.options])
@pytest.mark.parametrize("case", PERSONAS, ids=lambda case: case.name)
def test_what_brings_a_person_here_is_on_the_page_first_and_changes_no_caution(case: Case, option: str) -> None:
    without = {name: answer for name, answer in case.answers.items() if name != "interest"}
    left, came = (profile_of(RULES, {**without, **asked}, case.on) for asked in ({}, {"interest": [option]}))
    wanted = {
        section
        for rule in RULES.rules
        if rule.when == Includes("interest", (option,))
        for section in rule.show.sections
    }

    assert came.cautions == left.cautions
    assert came.cautions_only or wanted == {section.part.id for section in came.sections[: len(wanted)]}
    assert {section.part.id for section in left.sections} <= {
        *(section.part.id for section in came.sections),
        *(section.part.id for section in came.further),
    }


def test_no_answer_to_what_brings_a_person_here_is_nothing_missing() -> None:
    profile = profile_of(RULES, {})

    assert (profile.responses[0].question, profile.responses[0].counts) == (INTEREST, False)
    assert "interest" not in {group.question.id for group in profile.not_checked}


def test_there_are_at_most_sixteen_detail_questions_and_the_core_path_has_fourteen() -> None:
    paths = [question.path for question in RULES.questions]
    on_the_spot = [
        question.id for question in RULES.questions if isinstance(question, ChoiceQuestion) and question.narrows
    ]

    assert (paths.count("core") - len(on_the_spot), paths.count("more")) == (14, 14)
    assert paths == sorted(paths)


WORDS_A_MINUTE, SECONDS_TO_CHOOSE = 238, 3
"""How fast a text is read aloud, and how long choosing takes on each screen."""


def words_of(question: Question) -> int:
    """The words of a question and of what it offers."""
    match question:
        case MedicationsQuestion(kinds=offered):
            labels = [kind.label for kind in offered]
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            labels = [option.label for option in options]
        case _:
            labels = []
    return sum(len(text.split()) for text in (question.ask, *labels))


def test_the_core_path_has_fewer_than_450_words_and_is_read_aloud_in_150_seconds() -> None:
    core = [question for question in RULES.questions if question.path == "core" and question.id != "inr_tests"]
    spot = [question for question in core if isinstance(question, ChoiceQuestion) and question.narrows]
    longest = max(map(words_of, spot))
    everybody = [question for question in core if question not in spot]
    words = sum(map(words_of, everybody)) + longest
    seconds = words / WORDS_A_MINUTE * 60 + SECONDS_TO_CHOOSE * (len(everybody) + 1)

    assert longest <= 25
    assert words + words_of(RULES.questionnaire.by_id["inr_tests"]) < 450
    assert seconds < 150


def test_every_kind_of_medicine_without_a_name_is_asked_about_on_the_spot_once() -> None:
    narrowed = [question.narrows for question in RULES.questions if isinstance(question, ChoiceQuestion)]

    assert sorted(filter(None, narrowed)) == sorted(kind.id for kind in RULES.medication_classes if kind.could_be)


def test_the_page_says_that_the_season_comes_from_its_date() -> None:
    section = RULES.findings["winter-and-place"]

    assert "the month of its date together with your answer" in joined(section.says)
    assert [rule.id for rule in RULES.bringing[section.id] if "dated in the winter half" in rule.because] == [
        "north-in-winter",
        "south-in-winter",
    ]


@pytest.mark.parametrize("name", ["concern-soft-tissue", "concern-artery-stiffness", "concern-laboratory-paradox"])
def test_a_concern_says_what_is_established_an_idea_found_by_trials_and_disputed(name: str) -> None:
    text = joined(RULES.findings[name].says)

    places = [
        text.index(part)
        for part in ("What is established:", "What is an idea:", "What trials found:", "Where experts disagree:")
    ]
    assert places == sorted(places)
    assert len(RULES.findings[name].sources) >= 2


@pytest.mark.slow
@examples(50)
@given(st.data())
def test_a_detail_question_that_is_not_asked_could_not_have_changed_the_page(data: st.DataObject) -> None:
    answers = data.draw(partial_answers(RULES))
    idle = [question for question in RULES.questions if question.path == "more" and question.id not in answers]
    idle = [question for question in idle if question.id not in worthwhile(RULES, answers)]

    def shown(given: Answers) -> object:
        profile = evaluate(RULES, given)
        return [(each.part.id, each.certainty, each.because) for each in profile.cautions], [
            (each.part.id, each.because) for each in profile.sections
        ]

    for question in idle:
        value = data.draw(known_value(question, RULES))
        assert shown({**answers, question.id: value}) == shown(answers)


def without_detail(case: Case) -> Case:
    """The case with its core answers alone."""
    core = {question.id for question in RULES.questions if question.path == "core"}
    return replace(case, answers={name: answer for name, answer in case.answers.items() if name in core})


def test_every_detail_question_can_change_the_page_of_somebody() -> None:
    detail = {question.id for question in RULES.questions if question.path == "more"}
    asked = set[str]().union(
        *(
            worthwhile(RULES, RULES.questionnaire.accept(case.answers))
            for case in [*PERSONAS, *map(without_detail, cases("detail-questions.yaml"))]
        )
    )

    assert asked == detail


ATC = re.compile(r"[A-Z]\d\d(?:[A-Z](?:[A-Z](?:\d\d)?)?)?")
"""A code of the WHO's index of medicines below its first level: B01, B01A, B01AA, B01AA03."""


def test_every_class_of_medicines_names_its_atc_codes_in_the_form_of_the_index() -> None:
    named = {kind.id: re.findall(r"\b[A-Z]\d\w*", kind.atc) for kind in packaged().medication_classes if kind.atc}

    assert {name: codes for name, codes in named.items() if not all(map(ATC.fullmatch, codes))} == {}
    assert [name for name, codes in named.items() if not codes] == []


@pytest.mark.slow
def test_every_rule_has_a_case_that_shows_what_it_brings() -> None:
    shown = set()
    for file in sorted((HERE / "cases").glob("*.yaml")):
        for case in cases(file.name):
            profile = profile_of(RULES, case.answers, case.on)
            applying = [caution for caution in profile.cautions if caution.certainty == "applies"]
            shown |= {
                rule for found in (*applying, *profile.sections) if found.part.id in case.shows for rule in found.rules
            }

    assert [rule.id for rule in RULES.rules if rule.id not in shown] == []


@pytest.mark.slow
def test_each_source_and_each_statement_passes_the_search_of_a_finished_page() -> None:
    ids = frozenset(source.id for source in RULES.sources)
    cited = [
        f"{source.id}: {text} {source.link}" for source in RULES.sources for text in (source.short, source.citation)
    ]
    said = [f"{each.text} [{', '.join(each.sources)}]" for finding in FINDINGS for each in finding.statements]

    assert [text for text in (*cited, *said) if states_amount(text, ids)] == []
