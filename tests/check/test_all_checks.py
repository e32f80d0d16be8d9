"""`rules check`: the packaged rule set is proved, every code is explained, and cases are tried."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner

from d3k2_profile.check import opinions
from d3k2_profile.check.all_checks import Examination, examine, in_words, summary
from d3k2_profile.check.cases import run
from d3k2_profile.check.code_explanations import CODES
from d3k2_profile.cli import app
from d3k2_profile.errors import UsageError
from d3k2_profile.files.placed_data import Place
from d3k2_profile.rules.build import build, read_file
from d3k2_profile.rules.diagnostics import SHOWN, Diagnostic
from d3k2_profile.rules.load import load, packaged_file
from tests import sample_rules
from tests.diagnostic_codes import emitted

ON = date(2026, 12, 1)

SMALL = sample_rules.ruleset(
    """
    questions:
      - {id: age, kind: number, ask: How old are you?, label: Age, min: 0, max: 120}
      - id: foods
        kind: choices
        ask: Which do you eat?
        label: Foods
        options: [{id: natto, label: Natto}, {id: cheese, label: Cheese}]
    sources: [{id: someone, authors: Someone A, where: A Journal, year: 2020, address: "https://example.org/a",
        read: abstract, checked: "2026-11-21"}]
    sections:
      - id: age
        title: Age
        says: [{text: It is well established that age matters., strength: strong, kind: guideline, sources: [someone]}]
        not_known: How much.
    cautions:
      - id: natto
        level: bring-up
        title: Natto
        act: Ask a doctor first
        short: Short
        says:
          - {text: It is well established that natto matters., strength: strong, kind: guideline, sources: [someone]}
        ask: [Does it matter?]
    rules:
      - {id: older, when: {age: {from: 65}}, because: You are 65 or older., show: {sections: [age]}}
      - {id: natto, when: {foods: [natto]}, because: You eat natto., show: {cautions: [natto]}}
      - {id: both, when: {age: {from: 65}, foods: [natto]}, because: You are older and eat natto.,
          show: {cautions: [natto]}}
    """
)

COUNTED = {
    "title": "A small rule set",
    "version": "1",
    "digest": SMALL.digest,
    "questions": 2,
    "rules": 3,
    "cautions": 1,
    "sections": 1,
    "sources": 1,
    "medication_classes": 0,
    "medication_names": 0,
    # about and its author, age, foods and its options, source, section, caution and its question, reasons
    "texts": 5 + 2 + 4 + 2 + 3 + 5 + 3,
    "assignments": 2 + 2 + 2 * 2,  # an age below 65 and one from there on; no natto and natto; both
    "unknown_is_never_no": 2
    + 2 * 3
    + 2 * 3,  # one of 2 foods; one of 2 ages beside a food or none; one of 2 foods beside an age or none
    "cases": 0,
    "reached_by": {"older": "age: 65", "natto": "foods: [natto]", "both": "age: 65, foods: [natto]"},
}

CASES = """\
- name: an older person
  answers: {age: 70, foods: []}
  shows: [age]
  does_not_show: [natto]
- name: a young person
  answers: {age: 20}
  shows: [age]
- name: a person who eats natto
  answers: {foods: [natto]}
  does_not_show: [natto]
"""


def check(*arguments: str) -> tuple[int, str, str]:
    """The status, the result and the messages of `rules check`."""
    result = CliRunner().invoke(app, ["rules", "check", *arguments], env={"D3K2_DEBUG": None})
    return result.exit_code, result.stdout, result.stderr


def folder_of(text: str, tmp_path: Path) -> Path:
    """A folder with one file of cases."""
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "some.yaml").write_text(text, "utf-8")
    return folder


def places(failures: tuple[tuple[str, Diagnostic], ...]) -> list[tuple[str, Place, str]]:
    return [(file, each.place, each.code) for file, each in failures]


# The packaged rule set


@pytest.fixture(scope="module")
def packaged() -> Examination:
    return examine(None, date(2026, 12, 31))


@pytest.mark.slow
def test_nothing_is_wrong_with_the_packaged_rule_set(packaged: Examination) -> None:
    assert packaged.lines == []
    assert not packaged.has_errors


@pytest.mark.slow
def test_the_packaged_rule_set_is_whole_when_its_texts_are_searched_for_dosing_language_too() -> None:
    path = packaged_file()

    assert build(read_file(path), path.name) == load()


@pytest.mark.slow
def test_the_proof_of_the_packaged_rule_set_tries_every_rule(packaged: Examination) -> None:
    assert packaged.ruleset is not None
    said = summary(packaged.ruleset, None)

    assert said["reached_by"] == {
        **dict.fromkeys(rule.id for rule in packaged.ruleset.rules),
        **_mapping(said["reached_by"]),
    }
    assert None not in _mapping(said["reached_by"]).values()
    assert all(
        isinstance(said[count], int) and said[count] != 0 for count in ("assignments", "unknown_is_never_no", "texts")
    )


def _mapping(value: object) -> Mapping[str, object]:
    assert isinstance(value, dict)
    return value


# Codes


def test_every_code_that_the_program_can_give_is_explained_and_no_other() -> None:
    assert sorted(CODES) == sorted(emitted())


@pytest.mark.parametrize("code", CODES)
def test_explaining_a_code_says_why_it_exists_and_what_to_do(code: str) -> None:
    assert check("--explain", code) == (0, f"{code}: {CODES[code]}\n", "")


def test_an_unknown_code_is_wrong_usage_with_a_suggestion() -> None:
    assert check("--explain", "dosing-langage") == (
        2,
        "",
        "there is no code 'dosing-langage'; did you mean 'dosing-language'?\n",
    )


# The summary


def test_the_summary_counts_what_the_rule_set_holds_and_what_was_tried() -> None:
    assert summary(SMALL, None) == COUNTED


def test_the_summary_in_words_says_what_was_proved() -> None:
    assert in_words(Examination("small.yaml", (), SMALL)) == dedent(f"""\
        A small rule set (1)
        {SMALL.digest}
        2 questions, 3 rules, 1 caution, 1 section, 1 source, 0 medication classes with 0 names.
        Proved: each rule can apply and none always does (8 assignments);
        a known answer never brings a caution that the open one did not show (14 cases);
        no dosing language in 24 texts;
        each of 2 figures is explained: 1 answer, 1 age.
        Nothing wrong was found.
        """)


def test_the_summary_claims_no_proof_for_rules_that_were_found_wanting_and_counts_what_is_wrong(tmp_path: Path) -> None:
    wanting = (
        Diagnostic(("rules", 0), "too-wide", "-", "warning"),
        Diagnostic(("rules", 1), "always-on", "-", "warning"),
        Diagnostic(("sections", 0), "reading-grade", "-"),
    )
    outcome = run(SMALL, folder_of(CASES, tmp_path))

    assert in_words(Examination("small.yaml", wanting, SMALL, outcome)).splitlines()[3:] == [
        "Proved: but for the rules named above, each rule can apply and none always does (8 assignments);",
        "but for the rules named above, a known answer never brings a caution that the open one did not show "
        "(14 cases);",
        "no dosing language in 24 texts;",
        "each of 2 figures is explained: 1 answer, 1 age.",
        "3 cases tried.",
        "1 error, 2 warnings, 2 failures in the cases.",
    ]


def test_a_rule_set_that_is_none_has_no_summary() -> None:
    assert in_words(Examination("small.yaml", (Diagnostic((), "empty-file", "-"),))) == ""


def test_a_condition_on_absence_is_tried_with_open_answers_too() -> None:
    rules = sample_rules.ruleset(
        """
        questions:
          - {id: age, kind: number, ask: How old are you?, label: Age, min: 0, max: 120}
          - {id: guess, kind: number, ask: Are you over 65?, label: Guess, min: 0, max: 1, when: {unanswered: age}}
        sources: [{id: someone, authors: Someone A, where: A Journal, year: 2020,
            address: "https://example.org/a", read: abstract, checked: "2026-11-21"}]
        sections:
          - id: age
            title: Age
            says:
              - {text: It is well established that age matters., strength: strong, kind: guideline, sources: [someone]}
            not_known: How much.
        rules:
          - {id: unknown, when: {unanswered: age}, because: b, show: {sections: [age]}}
          - {id: older, when: {age: {from: 65}}, because: b, show: {sections: [age]}}
        """
    )

    assert list(opinions(rules, ON)) == []


# JSON, and long lists


def test_json_has_every_diagnostic_and_the_text_the_first_fifty_with_a_count(tmp_path: Path) -> None:
    mentions = ", ".join(f"winter-{number}" for number in range(60))
    path = tmp_path / "mine.yaml"
    path.write_text(
        sample_rules.whole(
            "questions: []\nrules: "
            f"[{{id: r, when: {{month: {{from: 10}}}}, because: b, show: {{sections: [{mentions}]}}}}]\n"
        ),
        "utf-8",
    )
    status, shown, said = check(f"{path}", "--json")
    found = json.loads(shown)
    as_text = check(f"{path}")

    assert (status, said) == (3, "")
    assert list(found) == ["diagnostics", "summary", "figures"]
    assert {tuple(each) for each in found["diagnostics"]} == {("path", "line", "column", "severity", "code", "message")}
    assert [each["path"] for each in found["diagnostics"]] == [
        ["rules", 0, "show", "sections", number] for number in range(60)
    ]
    assert as_text[1].splitlines() == [
        *(
            f"mine.yaml:{each['line']}:{each['column']}: {each['severity']}[{each['code']}]: {each['message']}"
            for each in found["diagnostics"][:SHOWN]
        ),
        "… and 10 more; --json lists all of them",
    ]
    assert found["summary"] == {}


@pytest.mark.slow
def test_the_json_of_the_packaged_rule_set_is_its_summary() -> None:
    status, shown, said = check("--json")

    assert (status, said) == (0, "")
    found = json.loads(shown)
    assert (found["diagnostics"], found["summary"]) == ([], summary(sample_rules.packaged(), None))
    assert all(each["explained_by"] and each["path"] for each in found["figures"])


# Cases


def test_a_case_that_fails_is_placed_at_the_id_that_fails(tmp_path: Path) -> None:
    outcome = run(SMALL, folder_of(CASES, tmp_path))

    assert outcome.count == 3
    assert places(outcome.failures) == [
        ("some.yaml", Place(7, 11), "case-failed"),
        ("some.yaml", Place(10, 19), "case-failed"),
    ]
    assert [each.message for _, each in outcome.failures] == [
        "case 'a young person': 'age' is not shown; mend the rules or the case",
        "case 'a person who eats natto': 'natto' is there all the same; mend the rules or the case",
    ]


@pytest.mark.parametrize(
    ("text", "place", "code", "message"),
    [
        (
            "- {name: n, answers: {age: 70}, show: [age]}",
            Place(1, 3),
            "bad-case",
            "this is not a case; it has 'name', 'answers', perhaps a day 'on', and lists 'shows', "
            "'not_ruled_out', 'does_not_show'",
        ),
        (
            "- {name: n, on: midsummer, answers: {age: 70}}",
            Place(1, 3),
            "bad-case",
            "this is not a case; it has 'name', 'answers', perhaps a day 'on', and lists 'shows', "
            "'not_ruled_out', 'does_not_show'",
        ),
        (
            "- {name: n, answers: {age: 70}, shows: [ago]}",
            Place(1, 41),
            "bad-case",
            "case 'n' names 'ago', which is not defined; did you mean 'age'?",
        ),
        (
            "- {name: n, answers: {age: 700}}",
            Place(1, 22),
            "bad-case",
            "case 'n' has answers that cannot be used: age: Please answer with a whole number between 0 and 120.",
        ),
        (
            "- {name: n, answers: {ago: 70}}",
            Place(1, 22),
            "bad-case",
            "case 'n' has answers that cannot be used: 'ago' is no question of the packaged rule set; did you mean "
            "'age'?",
        ),
        (
            "- {name: n, answers: [age",
            Place(2, 1),
            "not-yaml",
            "is not YAML: did not find expected ',' or ']'; check the indentation, quotes and colons near here",
        ),
    ],
    ids=["unknown key", "no day", "unknown id", "answer out of range", "unknown question", "not YAML"],
)
def test_a_case_that_cannot_be_used_is_named(text: str, place: Place, code: str, message: str, tmp_path: Path) -> None:
    outcome = run(SMALL, folder_of(f"{text}\n", tmp_path))

    assert outcome.failures == (("some.yaml", Diagnostic(outcome.failures[0][1].path, code, message, place=place)),)


@pytest.mark.slow
def test_failures_are_printed_by_file_line_and_column_and_end_with_three(tmp_path: Path) -> None:
    folder = folder_of(
        "- {name: a person of 20, answers: {age: 20}, shows: [under-18], does_not_show: [under-18]}\n", tmp_path
    )
    status, shown, said = check("--cases", f"{folder}")

    assert (status, said) == (3, "")
    assert next(line for line in shown.splitlines() if line.startswith("some")) == (
        "some.yaml:1:54: error[case-failed]: case 'a person of 20': 'under-18' is not shown; mend the rules or the case"
    )
    rules = len(sample_rules.packaged().rules)
    assert shown.splitlines()[-2:] == ["1 case tried.", f"{rules} errors, 1 failure in the cases."]


def test_a_rule_that_no_case_shows_is_named_where_cases_are_given(tmp_path: Path) -> None:
    untried = run(SMALL, folder_of(CASES, tmp_path)).untried

    assert [(each.path, each.code, each.message) for each in untried] == [
        (("rules", 1), "no-case", "no case shows what rule 'natto' brings; add one to the folder of cases"),
        (("rules", 2), "no-case", "no case shows what rule 'both' brings; add one to the folder of cases"),
    ]


@pytest.mark.slow
def test_a_folder_without_cases_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no cases; name a folder with YAML files in it"):
        run(SMALL, tmp_path)

    assert check("--cases", f"{tmp_path}")[0] == 2
