"""An explanation says why a finding stands as it does, part by part, and the fewest answers that would show it."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from d3k2_profile.cli import app
from d3k2_profile.output import explanation, words
from d3k2_profile.output.explanation import render
from d3k2_profile.output.withhold_amounts import Withheld, search, texts
from d3k2_profile.profile.evaluate import MOST_SECTIONS, evaluate
from d3k2_profile.profile.explain import Explanation, explain
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.terminal.console import plain_text
from tests.example_count import examples
from tests.sample_rules import DETAILED, NARROWING, WARFARIN_RULES, packaged, ruleset, whole
from tests.strategies import partial_answers

ON = date(2026, 11, 21)
FINDING = "title: A title, says: [{text: T, strength: strong, kind: guideline, sources: [s]}]"
SOURCE = (
    'sources: [{id: s, authors: A, where: J, year: 2020, identifier: "isbn:1", read: abstract, checked: "2026-11-21"}]'
)
CLOSING = f"{words.STANDING} {words.WHO_DECIDES}"


def explained(rules: RuleSet, answers: Mapping[str, object], name: str, on: date = ON) -> Explanation:
    return explain(rules, rules.questionnaire.accept(answers), name, on)


def page(found: Explanation, width: int = 200) -> str:
    """What a reader sees, without the closing notice and the digest of the rule set."""
    return re.sub(r" \(sha256:\w+\)", "", plain_text(render(found), width).removesuffix(f"\n{CLOSING}\n"))


def verdict(found: Explanation) -> str:
    return page(found).splitlines()[0]


EVERY_WORD = ruleset(
    f"""
    questions:
      - {{id: age, kind: number, ask: Age?, label: Age, min: 0, max: 120}}
      - id: thinner
        kind: choice
        ask: Which?
        label: Blood thinner
        options: [{{id: warfarin, label: Warfarin}}, {{id: other, label: "Sintrom, Marcumar"}},
          {{id: "no", label: "No"}}]
      - id: tests
        kind: choice
        ask: Tests?
        label: INR tests
        options: [{{id: "yes", label: "Yes"}}, {{id: "no", label: "No"}}]
        when: {{thinner: [other]}}
      - {{id: medicines, kind: medications, ask: Which?, label: Medicines}}
      - {{id: foods, kind: choices, ask: Which?, label: Foods, options: [{{id: natto, label: Natto}},
          {{id: greens, label: Greens}}]}}
    medication_classes:
      - {{id: vka, label: vitamin K antagonist, names: {{warfarin: [coumadin]}}}}
      - {{id: heparins, label: heparin, names: {{heparin: []}}}}
    {SOURCE}
    sections: [{{id: all-words, {FINDING}}}]
    rules:
      - id: words
        because: You said much.
        show: {{sections: [all-words]}}
        when:
          any:
            - age: {{from: 65}}
            - age: {{below: 18}}
            - age: {{from: 18, below: 30}}
            - age: {{from: 40, below: 41}}
            - all:
                - thinner: [warfarin]
                - tests: ["yes"]
            - not: {{thinner: [warfarin, other]}}
            - medicines: [vka]
            - medicines: [vka, heparins]
            - foods: [natto]
            - foods: [natto, greens]
            - unanswered: foods
            - month: {{from: 10}}
            - month: {{below: 4}}
            - month: {{from: 4, below: 10}}
            - month: {{from: 5, below: 6}}
    """
)


def test_every_word_of_the_language_is_said_in_plain_words_with_its_truth_and_the_answer_behind_it() -> None:
    answers = {"age": 41, "thinner": "not-sure", "medicines": ["coumadin", "xyzzy"], "foods": []}

    assert page(explained(EVERY_WORD, answers, "all-words")) == dedent(
        """\
        A title: shown
        Rule set 1, 2026-11-21.

        THE RULES THAT BRING IT

        Rule 1 of 1 holds. Because: You said much.
        [yes] At least one of these:
          [no] Age is 65 or more - your answer: 41
          [no] Age is less than 18 - your answer: 41
          [no] Age is from 18 to 29 - your answer: 41
          [no] Age is 40 - your answer: 41
          [?] not known: All of these:
            [?] not known: Blood thinner is Warfarin - your answer: Not sure
            [?] not known: INR tests is Yes - your answer: Not answered; it may not apply
          [?] not known: This does not hold:
            [?] not known: Blood thinner is one of these: Warfarin; Sintrom, Marcumar - your answer: Not sure
          [yes] Under Medicines you gave this: vitamin K antagonist - your answer: coumadin; xyzzy
          [yes] Under Medicines you gave one of these: vitamin K antagonist; heparin - your answer: coumadin; xyzzy
          [no] Under Foods you gave this: Natto - your answer: None of these
          [no] Under Foods you gave one of these: Natto; Greens - your answer: None of these
          [no] Foods has no known answer - your answer: None of these
          [yes] The page is dated in October or later - its date: 2026-11-21
          [no] The page is dated before April - its date: 2026-11-21
          [no] The page is dated from April to September - its date: 2026-11-21
          [no] The page is dated in May - its date: 2026-11-21

        WHAT YOUR MEDICINES WERE TAKEN FOR
        - "coumadin" is warfarin: vitamin K antagonist
        - "xyzzy" is not known here, so nothing was checked for it
        """
    )


def test_a_question_that_does_not_apply_is_said_to_be_so_whatever_was_answered_before() -> None:
    shown = page(explained(EVERY_WORD, {"thinner": "no", "tests": "yes"}, "all-words"))

    assert "    [no] INR tests is Yes - this question does not apply\n" in shown


def test_what_is_not_ruled_out_says_which_answer_is_open_and_what_would_make_it_sure() -> None:
    assert page(
        explained(WARFARIN_RULES, {"age": 41, "clot_medicine": "yes-unknown", "medications": ["metformin"]}, "doac")
    ) == dedent(
        """\
        Other blood thinners: not ruled out
        Rule set 1, 2026-11-21.
        We could not check this without a clear answer to: Blood thinner.

        THE RULES THAT BRING IT

        Rule 1 of 1 is open. It would say: You take a blood thinner of another kind.
        [?] not known: At least one of these:
          [?] not known: Blood thinner is Apixaban - your answer: Yes, but I do not know which
          [no] Under Medicines you gave this: direct oral anticoagulant - your answer: metformin

        WHAT YOUR MEDICINES WERE TAKEN FOR
        - "metformin" is not known here, so nothing was checked for it
        """
    )


def test_what_is_not_shown_names_the_nearest_answer_that_would_show_it() -> None:
    assert page(explained(WARFARIN_RULES, {"age": 41}, "age")) == dedent(
        """\
        Age: not shown
        Rule set 1, 2026-11-21.

        THE RULES THAT BRING IT

        Rule 1 of 1 does not hold. It would say: You are 65 or older.
        [no] Age is 65 or more - your answer: 41
        """
    )


def test_a_section_whose_rule_is_open_is_not_shown_and_says_which_answer_is_open() -> None:
    found = explained(WARFARIN_RULES, {"age": "not-sure"}, "age")

    assert verdict(found) == "Age: not shown"
    assert "without a clear answer to: Age." in page(found)


PARTS = [f"part-{number}" for number in range(MOST_SECTIONS + 1)]
MANY = ruleset(
    f"""
    questions: [{{id: age, kind: number, ask: Age?, label: Age, min: 0, max: 120}}]
    {SOURCE}
    sections: [{", ".join(f"{{id: {name}, {FINDING}}}" for name in PARTS)}]
    rules: [{{id: r, when: {{age: {{from: 65}}}}, because: B., show: {{sections: [{", ".join(PARTS)}]}}}}]
    """
)


def test_a_section_that_found_no_room_says_so_and_how_to_read_it() -> None:
    found = explained(MANY, {"age": 70}, PARTS[-1])

    assert page(found).splitlines()[0:3] == [
        "A title: not shown",
        "Rule set 1, 2026-11-21.",
        "It applies, but found no room among the eight sections of the page; read it with: d3k2-profile "
        f"read {PARTS[-1]}",
    ]
    assert MOST_SECTIONS == 8


def test_a_section_that_applies_on_a_page_of_cautions_alone_says_why_it_is_kept_off() -> None:
    found = explained(DETAILED, {"age": 12, "night_work": "yes", "daylight": "no"}, "light")

    assert page(found).splitlines()[0:4] == [
        "Light: not shown",
        "Rule set 1, 2026-11-21.",
        words.CAUTIONS_ONLY,
        "Because: You are young.",
    ]


def test_a_finding_that_no_rule_brings_is_said_to_have_none() -> None:
    unshown = replace(WARFARIN_RULES, rules=WARFARIN_RULES.rules[:2])

    assert page(explained(unshown, {"age": 70}, "age")) == "Age: not shown\nRule set 1, 2026-11-21.\n\n" + (
        f"THE RULES THAT BRING IT\n{explanation.NO_RULE}\n"
    )


def condition(when: str) -> RuleSet:
    """Four questions and one rule with this condition."""
    yes_no = '[{id: "yes", label: "Yes"}, {id: "no", label: "No"}]'
    return ruleset(
        f"""
        questions:
          - {{id: a, kind: choice, ask: A?, label: A, options: {yes_no}}}
          - {{id: b, kind: choice, ask: B?, label: B, options: {yes_no}, when: {{a: ["yes"]}}}}
          - {{id: c, kind: choices, ask: C?, label: C, options: [{{id: x, label: X}}, {{id: y, label: Y}},
              {{id: z, label: Z}}]}}
          - {{id: n, kind: number, ask: N?, label: N, min: 0, max: 120}}
        {SOURCE}
        sections: [{{id: found, {FINDING}}}]
        rules: [{{id: r, when: {when}, because: B., show: {{sections: [found]}}}}]
        """
    )


def test_the_date_of_the_page_stands_behind_a_comparison_with_the_month() -> None:
    found = explained(condition("{month: {from: 10}}"), {}, "found", on=date(2026, 5, 2))

    assert page(found).endswith("[no] The page is dated in October or later - its date: 2026-05-02\n")


@pytest.mark.slow
@examples(60)
@given(st.data())
def test_the_verdict_is_that_of_the_page_and_each_rule_is_said_to_hold_when_it_does(data: st.DataObject) -> None:
    answers = data.draw(partial_answers(packaged()))
    name = data.draw(st.sampled_from([*packaged().findings]))
    found = explain(packaged(), answers, name, ON)
    on_page = evaluate(packaged(), answers, ON).standing(name)

    assert found.standing == on_page or (found.standing, on_page) == ("withheld", "not-shown")
    assert any(each.condition.holds for each in found.rules) == (found.standing in ("shown", "no-room", "withheld"))


# What a reader sees


@pytest.mark.slow
@examples(40)
@given(st.data())
def test_every_explanation_is_searched_line_by_line_and_none_of_the_packaged_ones_is_withheld(
    data: st.DataObject,
) -> None:
    answers = data.draw(partial_answers(packaged()))
    found = explain(packaged(), answers, data.draw(st.sampled_from([*packaged().findings])), ON)
    document = render(found)

    search(found.profile, document)
    assert set(plain_text(document).split()) <= set(" ".join(texts(document)).split())


def test_an_explanation_that_states_an_amount_is_withheld() -> None:
    planted = replace(
        WARFARIN_RULES, rules=tuple(replace(rule, because="Some take 2000 IU of it.") for rule in WARFARIN_RULES.rules)
    )
    found = explained(planted, {"age": 41}, "age")

    with pytest.raises(Withheld):
        search(found.profile, render(found))


@pytest.mark.slow
def test_no_line_is_wider_than_the_terminal() -> None:
    for name in packaged().findings:
        found = explained(
            packaged(), {"age": 72, "clot_medicine": "yes-unknown", "medications": ["coumadin", "xyzzy"]}, name
        )
        for width in (20, 40, 80):
            assert max(len(line) for line in plain_text(render(found), width).splitlines()) <= width


# The command


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file of saved answers."""
    path = tmp_path / "answers.json"
    path.write_text(
        json.dumps({"format": 1, "updated": f"{ON}", "answers": {"age": 72, "clot_medicine": "no"}}), "utf-8"
    )
    return path


def run(*arguments: str, typed: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [*arguments], input=typed, env={"COLUMNS": "80", "D3K2_DEBUG": None})
    return result.exit_code, result.stdout, result.stderr


def test_the_command_explains_the_page_of_the_date_of_the_answers(saved: Path) -> None:
    expected = plain_text(render(explained(packaged(), {"age": 72, "clot_medicine": "no"}, "age")))

    assert run("explain", f"{saved}", "age") == (0, expected, "")
    assert run("explain", "-", "age", typed=saved.read_text("utf-8")) == (0, expected, "")


@pytest.mark.parametrize("name", ["vitamin-k-antagonists", "warfarin", "marcumar"])
def test_an_id_that_is_not_there_is_wrong_usage_with_what_its_words_find(saved: Path, name: str) -> None:
    status, shown, said = run("explain", f"{saved}", name)

    assert (status, shown) == (2, "")
    assert said.startswith(f"there is no section or caution '{name}'; these words find: vitamin-k-antagonist")


def test_an_id_that_is_not_there_and_finds_nothing_points_to_the_list(saved: Path) -> None:
    message = "there is no section or caution 'xyzzy'; 'd3k2-profile read' lists all\n"

    assert run("explain", f"{saved}", "xyzzy") == (2, "", message)


def test_answers_that_cannot_be_used_and_rules_that_cannot_be_read_end_as_for_every_command(
    saved: Path, tmp_path: Path
) -> None:
    (tmp_path / "rules.yaml").write_text(whole("questions: [1]"), "utf-8")
    (tmp_path / "wrong.json").write_text('{"format": 1, "answers": {"agee": 1}}', "utf-8")

    assert run("explain", f"{tmp_path / 'wrong.json'}", "age") == (
        4,
        "",
        "wrong.json:1:27: 'agee' is no question of the packaged rule set; did you mean 'age'?\n",
    )
    assert run("explain", f"{saved}", "age", "--rules", f"{tmp_path / 'rules.yaml'}")[0] == 3


def test_an_answer_that_narrows_a_medicine_stands_behind_the_comparison_that_it_decides() -> None:
    def behind(answers: Mapping[str, object]) -> str:
        return page(explained(NARROWING, answers, "calcium")).splitlines()[-4]

    known = {"medications": ["water pill"], "water_tablet": "loop"}
    words = "Under Medicines you gave this: thiazide - your answer: water pill"

    assert behind(known) == f"[no] {words}; Kind of water tablet: A loop type"
    assert behind({"medications": ["water pill"]}) == f"[?] not known: {words}"
