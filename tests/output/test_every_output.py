"""What must be true of every output, and one exact sample of each."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import get_args

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from d3k2_profile import conversation, output
from d3k2_profile.check.reading_grade import grade
from d3k2_profile.dosing.lint import findings
from d3k2_profile.output import FORMATS
from d3k2_profile.output import words as sentences
from d3k2_profile.output.answers_in_words import CODES
from d3k2_profile.output.clinician_details import in_third_person, told, triggers
from d3k2_profile.output.clinician_page import CLINICIAN_NOTE, CONTESTED
from d3k2_profile.output.clinician_summary import case_lines
from d3k2_profile.output.findings_in_words import NO_CAUTION, WHAT_TO_DO, applying, leads_to, mark
from d3k2_profile.output.json_schema import schema
from d3k2_profile.output.page_blocks import WHAT_COMES_UP
from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.output.words import runs
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Audience, Finding, Profile, RaisedCaution
from d3k2_profile.questions.value_types import Answers
from d3k2_profile.rules.model import Caution, Statement
from d3k2_profile.terminal.console import plain_text
from tests.conftest import SameAsGolden
from tests.example_count import examples
from tests.sample_rules import DETAILED, WARFARIN_RULES, packaged, personas, profile_of, ruleset
from tests.strategies import partial_answers
from tests.visible_words import PAGES, READABLE, words

DAY = date(2026, 11, 21)
SAMPLE = profile_of(
    WARFARIN_RULES, {"age": 72, "clot_medicine": "yes-unknown", "medications": ["Eliquis", "xyzzy"]}, on=DAY
)
FOR_CLINICIANS = replace(SAMPLE, audience="clinician")
ENDINGS = {"terminal": "txt", "markdown": "md", "html": "html", "json": "json"}


@pytest.mark.parametrize("name", ENDINGS)
def test_the_outputs_are_the_samples(name: str, same_as_golden: SameAsGolden) -> None:
    same_as_golden(f"profile.{ENDINGS[name]}", plain_text(FORMATS[name](SAMPLE)))
    same_as_golden(f"clinician.{ENDINGS[name]}", plain_text(FORMATS[name](FOR_CLINICIANS)))


def test_the_page_on_a_narrow_terminal_is_the_sample(same_as_golden: SameAsGolden) -> None:
    same_as_golden("profile-40.txt", plain_text(FORMATS["terminal"](SAMPLE), 40))


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_the_digest_stands_once_on_a_page_behind_all_that_it_explains(name: str) -> None:
    page = plain_text(FORMATS[name](SAMPLE))
    digest = SAMPLE.digest[: len("sha256:") + 12]

    assert page.rindex("Age matters in several ways.") < page.index(digest)
    assert page.count(digest) == 1


def test_the_answers_as_fhir_are_the_sample(same_as_golden: SameAsGolden) -> None:
    same_as_golden("response.fhir.json", plain_text(FORMATS["fhir"](SAMPLE)))


def test_json_has_the_keys_other_programs_rely_on() -> None:
    profile = json.loads(plain_text(FORMATS["json"](SAMPLE)))

    assert list(profile) == [
        "format",
        "rules",
        "audience",
        "on",
        "responses",
        "medications",
        "contradictions",
        "cautions",
        "sections",
        "not_checked",
        "worth_finding_out",
        "questions_to_ask",
        "sources",
        "notice",
    ]


@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("name", PAGES)
def test_answers_that_contradict_each_other_are_named_on_every_output_and_change_nothing(
    name: str, audience: Audience
) -> None:
    denied = profile_of(WARFARIN_RULES, {"clot_medicine": "no", "medications": ["coumadin"]}, on=DAY)
    named = 'Blood thinner: "No", but Medicines: "warfarin". The two answers do not fit together.'

    assert [(each.denied, each.named, each.medicine) for each in denied.contradictions] == [
        ("clot_medicine", "medications", "warfarin")
    ]
    assert named in words(name, replace(denied, audience=audience)).replace('\\"', '"')
    assert [(each.part.id, each.certainty) for each in denied.cautions] == [("vitamin-k-antagonist", "applies")]


HOSTILE = ruleset(
    r"""
    questions:
      - {id: q, kind: choice, ask: Q?, label: "Level | [nmol/L]", options: [{id: a, label: "<b>[/]|*yes*"},
          {id: b, label: "B"}]}
      - {id: medications, kind: medications, ask: M?, label: "# Medicines"}
    sources: [{id: s, authors: "A <i>", where: "J [x]", year: 2020, address: "https://example.org/?a=1&b=[2]",
        read: abstract, checked: "2026-11-21"}]
    sections:
      - id: section
        title: "[bold]Title[/bold] | <script>"
        says: [{text: "In [nmol/L] :skull: `code` & <b>.\n\n# x\n\n1. red &amp; __blue__ ~~green~~ {{grey}}\n\n---\n\n> black\n\n![white](x)", strength: strong, kind: guideline, sources: [s]}]
    rules: [{id: r, when: {q: [a]}, because: "You said [link=x]so[/link].", show: {sections: [section]}}]
    """  # noqa: E501
)
LOOKS_LIKE_MARK_UP = (
    "[bold]Title[/bold] | <script>",
    "In [nmol/L] :skull: `code` & <b>.",
    "<b>[/]|*yes*",
    "You said [link=x]so[/link].",
)
"""Texts of the rule set; of what a person types only words are kept."""
IN_LONG_TEXTS = ("# x", "1. red &amp; __blue__ ~~green~~ {{grey}}", "---", "> black", "![white](x)")


@pytest.mark.parametrize("name", PAGES)
def test_text_that_looks_like_mark_up_is_shown_as_it_is_written(name: str) -> None:
    profile = profile_of(HOSTILE, {"q": "a", "medications": ['<i>"x"</i> *a* `b` | [c](d)']})
    shown = words(name, profile).replace('\\"', '"')  # JSON's own sign for a quotation mark

    looks = LOOKS_LIKE_MARK_UP[:-1] if name == "terminal" else LOOKS_LIKE_MARK_UP  # there a section has no reason
    assert [text for text in looks if text not in shown] == []
    if name in ("markdown", "html"):
        assert [text for text in IN_LONG_TEXTS if text not in shown] == []


@pytest.mark.parametrize("name", [name for name in PAGES if name != "terminal"])
@pytest.mark.parametrize("person", personas())
def test_every_finding_has_its_number_its_reasons_its_evidence_and_its_sources(name: str, person: str) -> None:
    profile = personas()[person]
    shown = words(name, profile).replace('\\"', '"')

    for finding in shown_in_full(profile):
        assert finding.part.title in shown
        assert all(" ".join(reason.split()) in shown for reason in finding.because)
        assert all(source in shown for source in finding.sources)
        for statement in () if isinstance(finding, RaisedCaution) and finding.shares_a_card else finding.statements:
            assert " ".join(statement.text.split("\n\n")[0].split()) in shown
            assert name == "json" or support(statement, apart=name == "html") in shown


def support(statement: Statement, *, apart: bool) -> str:
    """How sure a statement is and who says so; where they stand apart, a person may see the first alone."""
    strength = f"({statement.strength}) " if statement.strength else ""
    sources = ", ".join(statement.sources)
    return f"{strength}[{sources}]" if apart else f"[{statement.strength or WHAT_TO_DO}; {sources}]"


def shown_in_full(profile: Profile) -> Iterator[Finding]:
    """The findings that are more than a line on the page."""
    yield from (caution for caution in profile.cautions if caution.shown_in_full)
    yield from profile.sections


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("person", personas())
def test_a_finding_has_the_same_number_in_every_format_and_for_both_readers(
    name: str, audience: Audience, person: str
) -> None:
    profile = personas()[person]
    shown = words(name, replace(profile, audience=audience))

    for finding in shown_in_full(profile):
        if isinstance(finding, RaisedCaution):
            with_mark = f"{finding.number}. {mark(finding).split()[0]} {finding.part.title}"
            in_short = f"{finding.number}. {finding.part.short}"
            if (audience == "clinician" and with_mark in shown) or in_short in shown:
                continue
        marked = f"{mark(finding)} " if isinstance(finding, RaisedCaution) else ""
        numbered = {f"{finding.number}. {marked}{finding.part.title}", f"{finding.number}. {finding.part.title}"}
        level = mark(finding) if isinstance(finding, RaisedCaution) else "SECTION"
        contested = f"{finding.number}. {level} - {CONTESTED} {finding.part.title}"
        plain = f"{finding.number}. {level} {finding.part.title}"
        open_one = f"{finding.number}. [!!!] {' '.join(finding.because)}"
        in_part = f"{finding.number}. [!!!] {' '.join(finding.because).partition('. ')[0]}."
        said = (*numbered, contested, plain, open_one, in_part)
        assert any(text in shown for text in said), finding.part.id


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("audience", get_args(Audience))
def test_cautions_come_before_sections_and_what_was_not_checked_is_listed(name: str, audience: Audience) -> None:
    profile = replace(profile_of(packaged(), {"age": 72, "clot_medicine": "warfarin"}, on=DAY), audience=audience)
    shown = words(name, profile)

    assert shown.index(profile.cautions[0].part.title) < shown.rindex(profile.sections[0].part.title)
    for group in profile.not_checked:
        assert group.question.label in shown
    assert (sentences.NOTICE if audience == "individual" or name == "json" else sentences.STANDING) in shown


@pytest.mark.slow
@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("audience", get_args(Audience))
def test_the_caution_of_a_class_that_must_not_be_missed_is_shown_in_full_also_when_it_is_not_ruled_out(
    name: str, audience: Audience
) -> None:
    said = next(caution for caution in packaged().cautions if caution.id == "vitamin-k-antagonist").says
    paragraphs = [" ".join(statement.text.split("\n\n")[0].split()) for statement in said]

    for answers in ({"clot_medicine": "warfarin"}, {"clot_medicine": "yes-unknown"}, {"clot_medicine": "not-sure"}, {}):
        for width in (40, 80):
            profile = replace(profile_of(packaged(), answers), audience=audience, with_patient_text=True)
            shown = words(name, profile, width)
            assert [paragraph for paragraph in paragraphs if paragraph not in shown] == []


def test_no_line_is_wider_than_the_terminal() -> None:
    profile = profile_of(packaged(), {"age": 72, "clot_medicine": "yes-unknown", "medications": ["coumadin"]}, on=DAY)

    for width in (20, 40, 72, 80, 100):
        assert max(len(line) for line in plain_text(FORMATS["terminal"](profile), width).splitlines()) <= width


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("audience", get_args(Audience))
def test_a_page_of_a_questionnaire_left_early_says_so(name: str, audience: Audience) -> None:
    assert sentences.PARTIAL in words(name, replace(SAMPLE, audience=audience, partial=True))
    assert sentences.PARTIAL not in words(name, replace(SAMPLE, audience=audience))


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("audience", get_args(Audience))
def test_an_empty_list_of_cautions_says_what_it_does_not_mean(name: str, audience: Audience) -> None:
    nothing = profile_of(WARFARIN_RULES, {"age": 30, "clot_medicine": "no", "medications": []})

    said = NO_CAUTION if audience == "individual" else in_third_person(NO_CAUTION)
    assert said in words(name, replace(nothing, audience=audience))
    assert NO_CAUTION not in words(name, replace(SAMPLE, audience=audience))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("audience", get_args(Audience))
def test_a_page_of_a_rule_set_that_did_not_come_with_the_program_says_so(name: str, audience: Audience) -> None:
    own = replace(profile_of(replace(HOSTILE, custom=True), {"q": "a"}), audience=audience)

    assert sentences.CUSTOM in words(name, own)
    assert sentences.CUSTOM not in words(name, replace(own, custom=False))


@pytest.mark.parametrize("name", READABLE)
def test_a_page_with_cautions_alone_says_why_there_is_nothing_else(name: str) -> None:
    page = words(name, profile_of(DETAILED, {"age": 17}))
    heading = WHAT_COMES_UP if name == "terminal" else sentences.sentence_case(WHAT_COMES_UP)

    assert f"{heading} {sentences.BECAUSE}: You are young. {sentences.CAUTIONS_ONLY}" in page


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("person", personas())
def test_what_is_for_clinicians_never_stands_in_what_a_person_reads(name: str, person: str) -> None:
    profile = personas()[person]
    shown = words(name, profile).replace('\\"', '"')
    lay = {each.text for finding in packaged().findings.values() for each in (*finding.says, *finding.more)}
    notes = [
        each.text for finding in packaged().findings.values() for each in finding.clinician if each.text not in lay
    ]

    assert len(notes) > 50
    assert [
        text for text in (*notes, sentences.SELF_REPORTED, sentences.NO_DECISION_TOOL, CLINICIAN_NOTE) if text in shown
    ] == []
    assert all(f"{code}:" not in shown for code in CODES.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("person", personas())
def test_a_clinician_reads_of_each_finding_its_trigger_its_rules_its_evidence_and_its_note(
    name: str, person: str
) -> None:
    profile = personas()[person]
    shown = words(name, replace(profile, audience="clinician")).replace('\\"', '"')

    assert all(line in shown for line in (sentences.SELF_REPORTED, sentences.NO_DECISION_TOOL))
    for finding in (*profile.cautions, *profile.sections):
        short = finding.part.short if isinstance(finding.part, Caution) else finding.part.title
        assert finding.part.title in shown or f"{finding.number}. {short}" in shown
        if isinstance(finding, RaisedCaution) and (not finding.shown_in_full or finding.shares_a_card):
            continue
        told = [finding.part.id, *finding.rules]
        if name != "terminal" or (isinstance(finding.part, Caution) and finding.part.level != "good-to-know"):
            told += [text for note in finding.part.clinician for text in (note.text, *note.sources)]
            told += finding.sources
        labels = [response.question.label for response in profile.responses if response.question.id in finding.triggers]
        assert [text for text in (*told, *labels) if text not in shown] == []
        assert labels or finding.triggers == ("month",)


@pytest.mark.slow
@pytest.mark.parametrize("name", READABLE)
def test_a_clinician_reads_the_wording_for_the_person_only_where_that_is_asked_for(name: str) -> None:
    profile = replace(next(iter(personas().values())), audience="clinician")
    wording = [each.text for each in profile.cautions[0].statements]

    assert not any(text in words(name, profile) for text in wording)
    assert all(
        " ".join(text.split("\n- ")[0].split()) in words(name, replace(profile, with_patient_text=True))
        for text in wording
    )


def case_of(page: list[str]) -> list[str]:
    """The lines of the case, without those below it that say what the page is made from."""
    first = page.index("THE CASE") + 1
    return page[first : page.index("", first)]


@pytest.mark.parametrize("person", personas())
def test_the_case_has_at_most_twelve_lines_and_a_clinicians_page_at_most_120(person: str) -> None:
    profile = replace(personas()[person], audience="clinician")
    page = plain_text(FORMATS["terminal"](profile)).splitlines()

    case = case_of(page)
    assert len(case) <= 12
    assert len(page) <= 120
    assert len(page) <= len(plain_text(FORMATS["terminal"](personas()[person])).splitlines())


WHAT_MATTERS = {
    "72 years old, on warfarin, eats natto": [
        "1. Warfarin and vitamin K: clots or bleeding. Patient told to speak to their clinic before",
        "2. Vitamin K with warfarin (Natto, even now and then): lower INR, clots. Patient told to call their clinic",
        "Medicines: coumadin (warfarin), bisoprolol",
    ],
    "68 years old, kidney disease and a magnesium supplement": [
        "1. Kidneys and magnesium (Magnesium, or antacid or laxative with it): magnesium builds up. Patient",
        "2. Kidney disease: minerals build up. Patient told to ask their kidney team before any change",
        "3. Magnesium",
    ],
    "70 years old, a thiazide and calcium": [
        "1. Thiazide and calcium (hydrochlorothiazide; Vitamin D, ordinary strength; Calcium, or antacid with it): ",
        "2. Several supplements: the same nutrient twice. Patient told to show a pharmacist all their products",
        "3. Aspirin or similar",
    ],
    "41 years old, sarcoidosis": [
        "1. Risk of high calcium (Vitamin D, ordinary strength; one of: Sarcoidosis, tuberculosis, lymphoma or "
        "similar): calcium rises -> specialist, promptly",
        "2. Sarcoidosis or similar: calcium rises -> specialist, before any change",
        "3. Much vitamin D: calcium rises. Find out: Vitamin D test",
    ],
    "29 years old, pregnant": [
        "1. Vitamin A in pregnancy (Multivitamin or bone product; Pregnant, perhaps or planned, or breastfeeding): "
        "harm to the unborn baby. Patient told to ask a midwife or pharmacist promptly",
        "2. Pregnancy. Patient told to speak to their midwife, doctor or pharmacist before any change",
        "3. Several supplements",
    ],
    "not sure about anything": [
        "Cannot be assessed yet",
        "Find out: Medicines",
        "Not ruled out: 1. Warfarin and vitamin K; 2. Pregnancy, medicine",
    ],
}


@pytest.mark.parametrize("person", WHAT_MATTERS)
def test_the_case_names_the_three_things_that_matter_each_on_a_line_of_its_own(person: str) -> None:
    page = plain_text(FORMATS["terminal"](replace(personas()[person], audience="clinician"))).splitlines()
    lines = " ".join(" ".join(case_of(page)).split()).split("- ")

    found = [next((place for place, line in enumerate(lines) if words in line), None) for words in WHAT_MATTERS[person]]
    assert None not in found
    assert len(set(found)) == 3


@pytest.mark.parametrize("person", personas())
def test_the_case_names_its_items_by_ascending_numbers_and_counts_no_urgent_one_that_applies(person: str) -> None:
    case = " ".join(case_lines(personas()[person]))
    numbers = [int(each) for each in re.findall(r"(?:^|[:;\]] )(\d+)\. ", case)]

    assert numbers == sorted(numbers)
    for caution in applying(personas()[person], "ask-first"):
        assert f"{caution.number}. {caution.part.short}" in case


def test_with_many_urgent_items_each_keeps_a_line_with_what_can_happen_and_whom_to_see() -> None:
    given = {
        "age": 68,
        "clot_medicine": "warfarin",
        "kidney": "yes",
        "supplements": [],
        "medications": ["coumadin", "amiodarone"],
        "conditions": [],
        "foods": ["natto"],
        "vitamin_d_test": "no",
    }

    assert [line for line in case_lines(profile_of(packaged(), given)) if line.startswith("[!!!]")] == [
        "[!!!] ASK FIRST: 1. Warfarin and vitamin K: clots or bleeding. Patient told to speak to their clinic before "
        "any change of vitamin K in food or products. [evidence: strong]",
        "[!!!] 2. Warfarin and a medicine (amiodarone): INR up or down -> clinic, promptly",
        "[!!!] 3. Vitamin K with warfarin (Natto, even now and then): lower INR, clots -> clinic, promptly",
        "[!!!] 4. Kidney disease: minerals build up -> kidney team, before any change",
    ]


def test_what_the_patient_was_told_is_said_about_them_and_not_to_them() -> None:
    said = [told(caution.act) for caution in packaged().cautions]

    assert [text for text in said if re.search(r"\byou", text, re.IGNORECASE)] == []
    assert "Patient told to contact their prescriber straight away if they are or may be pregnant" in said
    assert [text for text in said if findings(f"{text}.")] == []


def test_what_the_patient_wrote_stays_as_written_where_it_is_said_about_them() -> None:
    assert in_third_person('"For You tea" is tea: not checked against your pills') == (
        '"For You tea" is tea: not checked against their pills'
    )


def test_a_clinicians_items_and_open_ones_speak_of_the_patient() -> None:
    given = {"clot_medicine": "warfarin", "medications": ["coumadin", "bisoprolol", "xyzzy"]}
    page = plain_text(FORMATS["terminal"](replace(profile_of(packaged(), given), audience="clinician")))
    about_them = page[page.index("ITEMS") : page.index("QUESTIONS TO TAKE ALONG")]

    assert re.findall(r".*\byour?\b.*", about_them, re.IGNORECASE) == []


def test_what_is_urgent_and_not_ruled_out_stands_in_the_case_before_what_applies_and_can_wait() -> None:
    given = {**dict.fromkeys(packaged().questionnaire.by_id, "not-sure"), "supplements": ["vitamin-d-high-strength"]}
    page = plain_text(FORMATS["terminal"](replace(profile_of(packaged(), given), audience="clinician"))).splitlines()

    leads = [line.partition(":")[0] for line in case_of(page) if line.startswith("- ")]
    assert leads[:4] == ["- Find out", "- Not ruled out", "- [!!] BRING UP", "- Not ruled out, can wait"]


@pytest.mark.slow
@examples(20)
@given(partial_answers(packaged()))
def test_the_case_of_anybody_has_at_most_twelve_lines_and_names_every_urgent_caution_that_applies(
    answers: Answers,
) -> None:
    profile = replace(evaluate(packaged(), answers, DAY), audience="clinician")
    document = FORMATS["terminal"](profile)
    page = plain_text(document).splitlines()
    case = case_of(page)

    assert len(case) <= 12
    urgent = [each for each in profile.cautions if each.part.level == "ask-first" and each.certainty == "applies"]
    assert [each.number for each in urgent if not re.search(rf"(?<!\d){each.number}\. ", " ".join(case))] == []
    search(profile, document)


def test_only_the_value_that_a_rule_is_about_is_its_trigger() -> None:
    profile = personas()["72 years old, on warfarin, eats natto"]
    caution = next(each for each in profile.cautions if each.part.id == "vitamin-k-antagonist")
    natto = next(each for each in profile.sections if each.part.id == "k2-in-food")

    assert [(each.question, each.answer) for each in triggers(profile, caution)] == [
        ("clot_medicine", "Warfarin"),
        ("medications", "warfarin"),
    ]
    assert ("foods", "Natto, even now and then") in [(each.question, each.answer) for each in triggers(profile, natto)]


def test_for_a_clinician_what_is_missing_has_a_code_and_what_is_contested_is_marked() -> None:
    said = replace(WARFARIN_RULES.sections[0].says[0], text="Studies disagree about this.", strength="mixed")
    section = replace(WARFARIN_RULES.sections[0], says=(said,))
    profile = profile_of(replace(WARFARIN_RULES, sections=(section,)), {"age": 72, "clot_medicine": "not-sure"}, on=DAY)
    read = json.loads(plain_text(FORMATS["json"](replace(profile, audience="clinician"))))

    assert [response["code"] for response in read["responses"]] == ["answered", "asked-unknown", "not-asked"]
    assert read["sections"][0]["triggers"] == [{"question": "age", "label": "Age", "answer": "72"}]
    assert read["cautions"][0]["triggers"] == [
        {"question": "clot_medicine", "label": "Blood thinner", "answer": "Not sure"},
        {"question": "medications", "label": "Medicines", "answer": "Not answered"},
    ]
    assert (read["cautions"][0]["contested"], read["sections"][0]["contested"]) == (False, True)


@pytest.mark.slow
@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("profile", [*personas().values(), SAMPLE], ids=[*personas(), "the sample"])
def test_the_profile_of_each_person_is_what_the_schema_says(profile: Profile, audience: Audience) -> None:
    document = json.loads(plain_text(FORMATS["json"](replace(profile, audience=audience))))
    validator = Draft202012Validator(schema())

    assert [error.message for error in validator.iter_errors(document)] == []
    assert not validator.is_valid({**document, "more": 1})
    assert not validator.is_valid({**document, "audience": "anyone"})


def test_the_schema_keeps_what_is_for_clinicians_out_of_the_profile_of_a_person() -> None:
    Draft202012Validator.check_schema(schema())
    document = json.loads(plain_text(FORMATS["json"](FOR_CLINICIANS)))

    assert not Draft202012Validator(schema()).is_valid({**document, "audience": "individual"})


def test_what_each_answer_led_to_is_shown_with_marks_and_numbers() -> None:
    assert [(each.question.id, leads_to(SAMPLE, each)) for each in SAMPLE.responses] == [
        ("age", "see 3."),
        ("clot_medicine", "[?] 1."),
        ("medications", "[i] 2.; [?] 1."),
    ]
    without_room = replace(SAMPLE, sections=(), further=SAMPLE.sections)
    assert leads_to(without_room, SAMPLE.responses[0]) == "more to read"
    assert [runs(numbers) for numbers in ([], [1], [1, 2], [1, 2, 3, 5, 7, 8])] == [
        "",
        "1.",
        "1., 2.",
        "1. to 3., 5., 7., 8.",
    ]


def test_no_fixed_sentence_tells_a_reader_what_to_take_and_those_on_the_sheet_read_easily() -> None:
    fixed = [
        (name, text)
        for package in (output, conversation)
        for module in iter_modules(package.__path__, f"{package.__name__}.")
        for name, text in vars(import_module(module.name)).items()
        if name.isupper() and isinstance(text, str)
    ]

    refused = {name for name, text in fixed if findings(text)}
    assert refused == {"STANDING", "NOTICE"}  # these say which advice the page does not give, and name it
    on_the_sheet = (
        sentences.SHEET_IS,
        sentences.HOW_TO_USE,
        sentences.TEAM_KNOWS,
        sentences.WHERE_NAMES_STAND,
        sentences.SHOW_THIS,
        sentences.WRITE_DOWN,
        sentences.NO_CHANGE,
        sentences.THE_REST,
    )
    level = grade(" ".join(on_the_sheet))
    assert level
    assert level <= 8
