"""What must be true of every output, and one exact sample of each."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from d3k2_profile.output import plain_text
from d3k2_profile.profile import Profile, evaluate
from d3k2_profile.render import FORMATS, phrases
from d3k2_profile.render.terminal import Page
from tests.samples import DETAILED, WARFARIN_RULES, packaged, ruleset

GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 11, 21)
SAMPLE = evaluate(WARFARIN_RULES, {"age": 72, "clot_medicine": "yes-unknown", "medications": ["Eliquis", "xyzzy"]}, on=DAY)


def words(name: str, profile: Profile, width: int = 80) -> str:
    """The text of a format with every run of white space as one space."""
    return " ".join(plain_text(FORMATS[name](profile), width).split())


PAGES = [name for name in FORMATS if name != "fhir"]
"""The formats that show a page; a FHIR response has the answers alone."""


def same_as_golden(name: str, text: str) -> None:
    """Compares with the sample kept in tests/golden; delete the file and run once to make it anew."""
    path = GOLDEN / name
    if not path.exists():
        path.write_text(text, "utf-8")
        pytest.fail(f"{name} was missing and has been made: read it, then run again")
    assert text == path.read_text("utf-8")


def test_the_page_on_a_terminal_reads_like_the_sample() -> None:
    same_as_golden("terminal-80.txt", plain_text(FORMATS["terminal"](SAMPLE)))
    same_as_golden("terminal-40.txt", plain_text(FORMATS["terminal"](SAMPLE), 40))


def test_the_profile_as_json_is_the_sample() -> None:
    same_as_golden("profile.json", plain_text(FORMATS["json"](SAMPLE)))


def test_the_answers_as_fhir_are_the_sample() -> None:
    same_as_golden("response.fhir.json", plain_text(FORMATS["fhir"](SAMPLE)))


def test_json_has_the_keys_other_programs_rely_on() -> None:
    profile = json.loads(plain_text(FORMATS["json"](SAMPLE)))

    assert list(profile) == [
        "format",
        "rules",
        "audience",
        "responses",
        "medications",
        "cautions",
        "sections",
        "not_checked",
        "worth_finding_out",
        "questions_to_ask",
        "sources",
        "notice",
    ]


HOSTILE = ruleset(
    """
    questions:
      - {id: q, kind: choice, ask: Q?, label: "Level | [nmol/L]", options: [{id: a, label: "<b>[/]|*yes*"}, {id: b, label: "B"}]}
    sources: [{id: s, authors: "A <i>", where: "J [x]", year: 2020, address: "https://example.org/?a=1&b=[2]", checked: "2026-11-21"}]
    sections:
      - id: section
        title: "[bold]Title[/bold] | <script>"
        summary: "In [nmol/L] :skull: `code` & <b>."
        text: T
        evidence: {strength: strong, kind: guideline}
        sources: [s]
    rules: [{id: r, when: {q: [a]}, because: "You said [link=x]so[/link].", show: {sections: [section]}}]
    """
)


@pytest.mark.parametrize("name", PAGES)
def test_text_that_looks_like_mark_up_is_shown_as_it_is_written(name: str) -> None:
    shown = words(name, evaluate(HOSTILE, {"q": "a"}))

    for text in ("[bold]Title[/bold] | <script>", "In [nmol/L] :skull: `code` & <b>.", "<b>[/]|*yes*", "You said [link=x]so[/link]."):
        assert text in shown


@pytest.mark.parametrize("name", PAGES)
def test_every_finding_has_its_number_its_reasons_its_evidence_and_its_sources(name: str) -> None:
    profile = evaluate(packaged(), {"age": 72, "clot_medicine": "warfarin", "supplements": ["vitamin-k2"], "kidney": "not-sure"}, on=DAY)
    shown = words(name, profile)

    for finding in (*[caution for caution in profile.cautions if caution.shown_in_full], *profile.sections):
        assert finding.part.title in shown
        assert all(" ".join(reason.split()) in shown for reason in finding.because)
        assert finding.part.evidence.strength in shown
        assert finding.part.evidence.kind in shown
        assert all(source in shown for source in finding.part.sources)
        assert f"{finding.number}" in shown


@pytest.mark.parametrize("name", PAGES)
def test_cautions_come_before_sections_and_what_was_not_checked_is_listed(name: str) -> None:
    profile = evaluate(packaged(), {"age": 72, "clot_medicine": "warfarin"}, on=DAY)
    shown = words(name, profile)

    assert shown.index(profile.cautions[0].part.title) < shown.index(profile.sections[0].part.title)
    for group in profile.not_checked:
        assert group.question.label in shown
    assert phrases.NOTICE in shown


def test_the_caution_of_a_class_that_must_not_be_missed_is_shown_in_full_also_when_it_is_not_ruled_out() -> None:
    text = next(caution for caution in packaged().cautions if caution.id == "vitamin-k-antagonist").text
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if not paragraph.startswith("- ")]

    for answers in ({"clot_medicine": "warfarin"}, {"clot_medicine": "yes-unknown"}, {"clot_medicine": "not-sure"}, {}):
        for width in (40, 80):
            shown = words("terminal", evaluate(packaged(), answers), width)
            assert [paragraph for paragraph in paragraphs if paragraph not in shown] == []


def test_no_line_is_wider_than_the_terminal() -> None:
    profile = evaluate(packaged(), {"age": 72, "clot_medicine": "yes-unknown", "medications": ["coumadin"]}, on=DAY)

    for width in (20, 40, 72, 80, 100):
        assert max(len(line) for line in plain_text(FORMATS["terminal"](profile), width).splitlines()) <= width


def test_a_page_of_a_questionnaire_left_early_says_so() -> None:
    assert phrases.PARTIAL in plain_text(Page(SAMPLE, partial=True))
    assert phrases.PARTIAL not in plain_text(Page(SAMPLE))


def test_an_empty_list_of_cautions_says_what_it_does_not_mean() -> None:
    nothing = evaluate(WARFARIN_RULES, {"age": 30, "clot_medicine": "no", "medications": []})

    assert phrases.NO_CAUTION in words("terminal", nothing)
    assert phrases.NO_CAUTION not in words("terminal", SAMPLE)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_a_rule_set_that_did_not_come_with_the_program_says_so(name: str) -> None:
    own = evaluate(replace(HOSTILE, custom=True), {"q": "a"})

    assert phrases.CUSTOM in words(name, own)
    assert phrases.CUSTOM not in words(name, evaluate(HOSTILE, {"q": "a"}))


def test_a_page_with_cautions_alone_says_why_there_is_nothing_else() -> None:
    page = words("terminal", evaluate(DETAILED, {"age": 17}))

    assert f"{phrases.SECTIONS} {phrases.BECAUSE}: You are young. {phrases.CAUTIONS_ONLY}" in page
