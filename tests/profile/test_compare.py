"""A comparison says what changed between two readings and why, each change with its one cause."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from d3k2_profile.answers.supposed import suppose
from d3k2_profile.cli import app
from d3k2_profile.errors import UsageError
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.medicines.model import Entry
from d3k2_profile.output import changed_texts, comparison, rules_compared, words
from d3k2_profile.output.comparison import render
from d3k2_profile.output.withhold_amounts import Withheld, search, texts
from d3k2_profile.profile.compare import Comparison, Reading, Step, compare
from d3k2_profile.profile.evaluate import MOST_SECTIONS
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown
from d3k2_profile.rules.load import packaged_file
from d3k2_profile.rules.model import RuleSet, Statement
from d3k2_profile.terminal.console import plain_text
from tests.example_count import examples
from tests.sample_rules import DETAILED, NARROWING, WARFARIN_RULES, packaged, ruleset
from tests.strategies import partial_answers

MAY, NOVEMBER = date(2026, 5, 2), date(2026, 11, 21)
CLOSING = f"{words.STANDING} {words.WHO_DECIDES}"


def reading(rules: RuleSet, answers: Mapping[str, object], on: date = NOVEMBER) -> Reading:
    return Reading(rules, rules.questionnaire.accept(answers), on)


def compared(before: Mapping[str, object], after: Mapping[str, object], rules: RuleSet = WARFARIN_RULES) -> Comparison:
    return compare(reading(rules, before), reading(rules, after))


def page(found: Comparison, width: int = 200) -> str:
    """What a reader sees, without the first line and the closing notice."""
    return plain_text(render(found), width).removesuffix(f"\n{CLOSING}\n").partition("\n")[2]


def changed(step: Step) -> list[tuple[str, str, str]]:
    return [(change.part.id, change.before, change.after) for change in step.changes]


NOT_VKA = {"typed": "xyzal", "not": ["vitamin_k_antagonists"]}


def test_what_changed_is_listed_with_what_came_and_went_and_why() -> None:
    before = {"age": 64, "clot_medicine": "warfarin", "medications": ["coumadin", "metformin"]}
    after = {"age": 65, "clot_medicine": "doac", "medications": [NOT_VKA, "Eliquis"]}

    assert page(compared(before, after)) == dedent(
        """\

        ANSWERS
        - Age: 64 -> 65
        - Blood thinner: Warfarin -> Apixaban
        - Medicines, new: "xyzal" is not known here, so nothing was checked for it
        - Medicines, new: "Eliquis" is apixaban: direct oral anticoagulant
        - Medicines, no longer named: "coumadin"
        - Medicines, no longer named: "metformin"

        CAUTIONS
        - [i] GOOD TO KNOW Other blood thinners (doac): not shown -> applies
          Because: You take a blood thinner of another kind.
        - [!!!] ASK FIRST Blood thinners and vitamin K (vitamin-k-antagonist): applies -> not shown
          No longer said: You take a blood thinner that works against vitamin K.

        SECTIONS
        - Age (age): not shown -> shown
          Because: You are 65 or older.
        """
    )


def test_a_change_of_certainty_names_the_open_answer() -> None:
    sure = {"clot_medicine": "warfarin", "medications": []}
    unsure = {"clot_medicine": "not-sure", "medications": []}
    ruled_out = {"clot_medicine": "no", "medications": []}

    assert "(vitamin-k-antagonist): applies -> not ruled out\n" in page(compared(sure, unsure))
    assert "  We could not check this without a clear answer to: Blood thinner.\n" in page(compared(sure, unsure))
    assert "(vitamin-k-antagonist): not ruled out -> not shown\n" in page(compared(unsure, ruled_out))
    assert "  Ruled out now. The open answer was: Blood thinner.\n" in page(compared(unsure, ruled_out))


def test_the_same_twice_has_changed_nothing_and_says_so() -> None:
    answers = {"age": 70, "medications": ["coumadin", "metformin"]}
    again = {"age": 70, "medications": ["metformin", "Warfarin"]}

    assert page(compared(answers, answers)) == f"{comparison.NOTHING_CHANGED}\n"
    assert page(compared(answers, again)) == f"{comparison.NOTHING_CHANGED}\n"


def test_an_answer_that_changes_no_finding_is_listed_alone() -> None:
    assert (
        page(compared({"age": 70}, {"age": 71})) == f"\nANSWERS\n- Age: 70 -> 71\n\n{comparison.NO_FINDING_CHANGED}\n"
    )


def test_what_was_asked_about_a_medicine_counts_as_an_answer() -> None:
    shown = page(
        compared({"clot_medicine": "no", "medications": ["xyzal"]}, {"clot_medicine": "no", "medications": [NOT_VKA]})
    )

    assert shown.startswith(f"\nANSWERS\n- {comparison.medicines_settled('Medicines')}\n\nCAUTIONS\n")


def test_a_list_of_medicines_that_was_not_given_before_is_shown_as_it_was_and_is() -> None:
    shown = page(compared({"medications": "declined"}, {"medications": ["warfarin"]}))

    assert shown.startswith(
        '\nANSWERS\n- Medicines: Prefer not to say -> warfarin\n- Medicines, new: "warfarin" is warfarin: '
        "vitamin K antagonist\n"
    )


FINDING = "says: [{text: T, strength: strong, kind: guideline, sources: [s]}]"
SOURCE = (
    'sources: [{id: s, authors: A, where: J, year: 2020, identifier: "isbn:1", read: abstract, checked: "2026-11-21"}]'
)


def seasons(*, old: int = 65, place: str = "north") -> RuleSet:
    """Rules that look at the age, the place and the season, and a question that only some are asked."""
    return ruleset(
        f"""
        questions:
          - {{id: age, kind: number, ask: Age?, label: Age, min: 0, max: 120}}
          - id: place
            kind: choice
            ask: Where?
            label: Place
            options: [{{id: {place}, label: Far north}}, {{id: south, label: South}}]
          - id: snow
            kind: choice
            ask: Snow?
            label: Snow
            options: [{{id: "yes", label: "Yes"}}, {{id: "no", label: "No"}}]
            when: {{place: [{place}]}}
        {SOURCE}
        sections:
          - {{id: old, title: Old, {FINDING}}}
          - {{id: winter, title: Winter, {FINDING}}}
        rules:
          - {{id: old, when: {{age: {{from: {old}}}}}, because: You are old., show: {{sections: [old]}}}}
          - {{id: winter, when: {{month: {{from: 10}}}}, because: It is winter., show: {{sections: [winter]}}}}
          - {{id: dark, when: {{snow: ["yes"]}}, because: You have snow., show: {{sections: [winter]}}}}
        """
    )


def test_each_change_has_one_cause_the_rule_set_the_date_or_an_answer() -> None:
    before = reading(seasons(old=60), {"age": 64}, MAY)
    after = reading(seasons(), {"age": 66}, NOVEMBER)
    found = compare(before, after)

    assert changed(found.by_rules) == [("old", "shown", "not-shown")]
    assert changed(found.by_date) == [("winter", "not-shown", "shown")]
    assert changed(found.by_answers) == [("old", "not-shown", "shown")]
    assert page(found) == dedent(
        """\

        ANSWERS
        - Age: 64 -> 66

        SECTIONS
        - Old (old): not shown -> shown
          Because: You are old.

        CHANGED BY THE RULE SET ALONE
        The earlier answers, read with both rule sets:
        - Old (old): shown -> not shown
          No longer said: You are old.

        CHANGED BY THE DATE ALONE
        The earlier answers, on both dates:
        - Winter (winter): not shown -> shown
          Because: It is winter.

        WHAT DIFFERS BETWEEN THE RULE SETS
        - Rule old: it held for these answers before, and does not now
        - Rule old: it holds under another condition
        """
    )


def test_a_finding_that_stays_for_other_reasons_says_which_came_and_went() -> None:
    rules = seasons()
    found = compare(
        reading(rules, {"place": "north", "snow": "yes"}, MAY),
        reading(rules, {"place": "north", "snow": "no"}, NOVEMBER),
    )

    assert "- Winter (winter): shown as before\n  New reason: It is winter.\n" in page(found)
    assert "- Winter (winter): shown as before\n  No longer said: You have snow.\n" in page(found)


def test_an_answer_whose_question_no_longer_applies_is_said_to_count_no_more() -> None:
    shown = page(compared({"place": "north", "snow": "yes"}, {"place": "south", "snow": "yes"}, seasons()))

    assert "- Snow: Yes -> Yes (does not apply, so it does not count)\n" in shown


def test_an_earlier_answer_that_the_later_rule_set_does_not_take_counts_as_not_given_and_is_named() -> None:
    found = compare(reading(seasons(place="far"), {"place": "far"}), reading(seasons(), {"place": "north"}))

    assert [question.id for question in found.left_out] == ["place"]
    assert "- Place: Far north -> Far north\n" in page(found)
    assert f"{comparison.left_out(['Place'])}\n" in page(found)


NEW = Statement(text="New.", strength="strong", kind="guideline", sources=("other2021",))


def test_a_finding_that_was_written_anew_says_so_and_so_does_one_of_another_level() -> None:
    first, *others = WARFARIN_RULES.cautions
    later = replace(
        WARFARIN_RULES,
        digest="sha256:later",
        sources=(*WARFARIN_RULES.sources, replace(WARFARIN_RULES.sources[0], id="other2021")),
        cautions=(replace(first, level="bring-up", says=(NEW, replace(first.says[0], strength="limited"))), *others),
    )
    found = compare(
        reading(WARFARIN_RULES, {"clot_medicine": "warfarin"}), reading(later, {"clot_medicine": "warfarin"})
    )

    assert changed(found.by_rules) == [("vitamin-k-antagonist", "shown", "shown")]
    assert page(found).endswith(
        "- [!!] BRING UP Blood thinners and vitamin K (vitamin-k-antagonist): applies as before\n"
        "  Level: [!!!] ASK FIRST -> [!!] BRING UP\n"
        '  Added: "New." [strong; other2021]\n'
        '  Graded anew: "Speak to your clinic before any change.": what to do -> limited\n'
        "  Its text is another now; read it with: d3k2-profile read vitamin-k-antagonist\n"
        f"\n{comparison.RULE_SETS}\n- Source other2021: {rules_compared.NEW}\n"
    )


def test_a_statement_that_is_taken_out_and_one_with_other_sources_are_named() -> None:
    first, *others = WARFARIN_RULES.cautions
    earlier = replace(first, says=(first.says[0], replace(first.says[0], text="Old.")))
    later = replace(first, says=(replace(first.says[0], sources=("other2021", *first.says[0].sources)),))
    both = replace(
        WARFARIN_RULES, sources=(*WARFARIN_RULES.sources, replace(WARFARIN_RULES.sources[0], id="other2021"))
    )
    rules = [replace(both, digest=each.says[0].sources[0], cautions=(each, *others)) for each in (earlier, later)]
    found = compare(*(reading(each, {"clot_medicine": "warfarin"}) for each in rules))

    assert page(found).endswith(
        '  Taken out: "Old."\n'
        '  Sources of "Speak to your clinic before any change.": someone2020 -> other2021, someone2020\n'
        "  Its text is another now; read it with: d3k2-profile read vitamin-k-antagonist\n"
    )


def test_answers_that_do_not_fit_together_are_named_and_so_is_what_still_raises_a_caution() -> None:
    typed = {"clot_medicine": "warfarin", "medications": ["coumadin", "metformin"]}
    found = compared(typed, {**typed, "clot_medicine": "no"})

    assert page(found) == (
        "\nANSWERS\n- Blood thinner: Warfarin -> No\n\nNo caution or section came, went or changed.\n"
        "\nANSWERS THAT DO NOT FIT TOGETHER\n"
        '- Blood thinner: "No", and Medicines: "warfarin". Every caution that either of them brings stays.\n'
        "\nSTILL RAISED BY OTHER ANSWERS\n"
        "- [!!!] ASK FIRST Blood thinners and vitamin K (vitamin-k-antagonist): by Medicines (coumadin; metformin)\n"
    )


def test_sections_that_lose_their_place_to_cautions_alone_are_explained_once() -> None:
    light = {"night_work": "yes", "daylight": "no"}

    assert page(compared({"age": 30, **light}, {"age": 12, **light}, DETAILED)).endswith(
        f"SECTIONS\n{words.CAUTIONS_ONLY}\nBecause: You are young.\n- Light (light): shown -> not shown\n"
    )


def test_a_section_that_loses_its_place_to_others_is_not_said_to_have_lost_its_reason() -> None:
    names = [f"part-{number}" for number in range(MOST_SECTIONS)]
    rules = ruleset(
        f"""
        questions: [{{id: age, kind: number, ask: Age?, label: Age, min: 0, max: 120}}]
        {SOURCE}
        sections: [{", ".join(f"{{id: {name}, title: A title, {FINDING}}}" for name in [*names, "last"])}]
        rules:
          - {{id: all, when: {{age: {{from: 65}}}}, because: B., show: {{sections: [{", ".join(names)}]}}}}
          - {{id: one, when: {{age: {{from: 18}}}}, because: C., show: {{sections: [last]}}}}
        """
    )

    assert page(compared({"age": 64}, {"age": 65}, rules)).endswith(
        "- A title (last): shown -> applies, without room on the page\n  More: d3k2-profile read last\n"
    )


@pytest.mark.slow
@examples(60)
@given(st.data())
def test_the_changes_lead_from_the_one_page_to_the_other_and_are_searched_line_by_line(data: st.DataObject) -> None:
    before = Reading(packaged(), data.draw(partial_answers(packaged())), MAY)
    after = Reading(packaged(), data.draw(partial_answers(packaged())), NOVEMBER)
    found = compare(before, after)
    document = render(found)
    stood = {raised.part.id: raised.certainty for raised in before.profile.cautions}
    for change in (*found.by_date.changes, *found.by_answers.changes):
        match change.after:
            case "shown":
                stood[change.part.id] = "applies"
            case "not-ruled-out":
                stood[change.part.id] = "not-ruled-out"
            case _:
                stood.pop(change.part.id, None)

    cautions = {caution.id for caution in packaged().cautions}
    assert {name: certainty for name, certainty in stood.items() if name in cautions} == {
        raised.part.id: raised.certainty for raised in after.profile.cautions
    }
    assert found.by_rules.changes == ()
    search(after.profile, document)
    assert set(plain_text(document).split()) - {"-"} <= set(" ".join(texts(document)).split())
    for width in (20, 40, 80):
        assert max(len(line) for line in plain_text(document, width).splitlines()) <= width


def test_a_comparison_that_states_an_amount_is_withheld() -> None:
    planted = replace(
        WARFARIN_RULES, rules=tuple(replace(rule, because="Some take 2000 IU of it.") for rule in WARFARIN_RULES.rules)
    )
    found = compared({"age": 70}, {"age": 41}, planted)

    with pytest.raises(Withheld):
        search(found.after.profile, render(found))


# Supposed answers


SUPPOSABLE = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: Age?, label: Age, min: 0, max: 120}
      - id: thinner
        kind: choice
        ask: Which?
        label: Blood thinner
        options: [{id: warfarin, label: Warfarin}, {id: other, label: "Sintrom, Marcumar"}]
      - id: foods
        kind: choices
        ask: Which?
        label: Foods
        options: [{id: natto, label: Natto}, {id: greens, label: "Greens, such as kale"}, {id: kale, label: Kale}]
      - {id: taken, kind: medications, ask: Which?, label: Medicines}
    """
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("age=65", Number(65)),
        ("age=not-sure", Unknown.NOT_SURE),
        ("age=declined", Unknown.DECLINED),
        ("thinner=warfarin", Choice("warfarin")),
        ("thinner=WARFARIN", Choice("warfarin")),
        ("thinner=Sintrom, Marcumar", Choice("other")),
        ("foods=natto", Choices(frozenset({"natto"}))),
        ("foods=natto, kale", Choices(frozenset({"natto", "kale"}))),
        ("foods=Natto,Greens, such as kale,Kale", Choices(frozenset({"natto", "greens", "kale"}))),
        ("foods=none", Choices(frozenset())),
        ("foods=not-sure", Unknown.NOT_SURE),
        ("taken=coumadin 5 mg, metformin", Medications((Entry("coumadin"), Entry("metformin")))),
        ("taken=none", Medications()),
    ],
)
def test_a_supposed_answer_is_an_id_a_label_a_number_a_name_or_a_special_answer(written: str, expected: object) -> None:
    assert [*suppose(SUPPOSABLE.questionnaire, [written]).values()] == [expected]


def test_a_supposed_answer_narrows_a_medicine_named_by_its_kind() -> None:
    before = reading(NARROWING, {"medications": ["water pill"]})
    supposed = suppose(NARROWING.questionnaire, ["water_tablet=A loop type"])
    found = compare(before, replace(before, answers={**before.answers, **supposed}))

    assert changed(found.by_answers) == [
        ("magnesium", "not-ruled-out", "shown"),
        ("any", "not-ruled-out", "shown"),
        ("calcium", "not-ruled-out", "not-shown"),
        ("potassium", "not-ruled-out", "not-shown"),
    ]


ALL = "age, thinner, foods, taken"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (["secret"], f"--suppose takes QUESTION=ANSWER; the questions are: {ALL}"),
        (["thiner=secret"], "there is no question 'thiner'; did you mean 'thinner'?"),
        (["q=secret"], f"there is no question 'q'; use one of: {ALL}"),
        (
            ["age=secret"],
            "--suppose age: Please answer with a whole number between 0 and 120. Also accepted: not-sure, declined.",
        ),
        (
            ["age=none"],
            "--suppose age: Please answer with a whole number between 0 and 120. Also accepted: not-sure, declined.",
        ),
        (
            ["thinner=secret"],
            "--suppose thinner: Please choose one of: warfarin, other. Also accepted: not-sure, declined.",
        ),
        (
            ["foods=natto, secret"],
            "--suppose foods: Please choose any of: natto, greens, kale; or none of these. Also accepted: "
            "not-sure, declined.",
        ),
        (
            ["taken="],
            "--suppose taken: Please give the names of medicines, each of at most 200 letters; or none of these. "
            "Also accepted: not-sure, declined.",
        ),
        (["age=1", "age=2"], "--suppose names 'age' twice; name it once, with everything that is the answer"),
    ],
)
def test_a_supposition_that_is_wrong_says_what_is_accepted_and_never_what_was_answered(
    written: list[str], message: str
) -> None:
    with pytest.raises(UsageError) as refused:
        suppose(SUPPOSABLE.questionnaire, written)
    assert f"{refused.value}" == message


# The command


def run(*arguments: str, typed: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [*arguments], input=typed, env={"COLUMNS": "80", "D3K2_DEBUG": None})
    return result.exit_code, result.stdout, result.stderr


BEFORE, AFTER = {"age": 64, "clot_medicine": "no"}, {"age": 65, "clot_medicine": "warfarin"}


def write(path: Path, answers: Mapping[str, object], on: date, digest: str = "") -> str:
    rules = {"rules": {"title": "T", "version": "1", "digest": digest}} if digest else {}
    path.write_text(json.dumps({"format": 1, **rules, "updated": f"{on}", "answers": answers}), "utf-8")
    return f"{path}"


@pytest.fixture
def before(tmp_path: Path) -> str:
    return write(tmp_path / "before.json", BEFORE, MAY)


@pytest.fixture
def after(tmp_path: Path) -> str:
    return write(tmp_path / "after.json", AFTER, NOVEMBER)


@pytest.mark.slow
def test_two_files_are_compared_each_on_its_own_date(before: str, after: str) -> None:
    found = compare(reading(packaged(), BEFORE, MAY), reading(packaged(), AFTER, NOVEMBER))
    expected = plain_text(render(found))

    assert run("compare", before, after) == (0, expected, "")
    assert run("compare", "-", after, typed=Path(before).read_text("utf-8")) == (0, expected, "")
    assert run("compare", before, "-", typed=Path(after).read_text("utf-8")) == (0, expected, "")
    assert expected.startswith("Answers of 2026-05-02 and of 2026-11-21, read with rule set ")


def test_a_supposed_answer_is_compared_with_the_file_and_kept_nowhere(before: str, tmp_path: Path) -> None:
    supposed = {**BEFORE, "clot_medicine": "warfarin", "foods": ["natto"]}
    found = compare(reading(packaged(), BEFORE, MAY), reading(packaged(), supposed, MAY))
    kept = Path(before).read_bytes()

    shown = run("compare", before, "--suppose", "clot_medicine=warfarin", "--suppose", "foods=natto")

    assert shown == (0, plain_text(render(found, supposed=True)), "")
    assert Path(before).read_bytes() == kept
    assert [path.name for path in tmp_path.iterdir()] == ["before.json"]


def test_files_made_with_different_rule_sets_are_said_to_be_read_with_one(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{digest}.json", BEFORE, MAY, f"sha256:{digest}") for digest in ("one", "two")]

    assert " ".join(run("compare", *files)[1].split()).count(comparison.OTHER_RULES) == 1
    assert comparison.OTHER_RULES not in " ".join(run("compare", files[0], files[0])[1].split())


def older_rules(path: Path) -> str:
    """The packaged rule set with another version, and other titles of its sections."""
    data = read_yaml(packaged_file().read_text("utf-8")).data
    assert isinstance(data, dict)
    assert isinstance(data["about"], dict)
    assert isinstance(data["sections"], list)
    data["about"]["version"] = "older"
    for section in data["sections"]:
        assert isinstance(section, dict)
        section["title"] = f"Older: {section['title']}"
    path.write_text(json.dumps(data), "utf-8")
    return f"{path}"


def test_two_rule_sets_of_one_version_are_told_apart_and_a_version_is_no_amount() -> None:
    rules = replace(WARFARIN_RULES, about=replace(WARFARIN_RULES.about, version="1"))
    less_urgent = tuple(replace(each, level="good-to-know") for each in rules.cautions)
    later = replace(rules, cautions=less_urgent, digest="sha256:abcdef0123456789")
    given = {"clot_medicine": "warfarin"}
    found = compare(reading(rules, given), reading(later, given))
    shown = plain_text(render(found), 200)

    assert f"read with rule sets 1 ({rules.digest[:19]}) and 1 (sha256:abcdef012345)." in shown
    assert "  Level: [!!!] ASK FIRST -> [i] GOOD TO KNOW" in shown
    assert changed_texts.REWORDED not in shown
    search(found.by_rules.after, render(found))


@pytest.mark.slow
def test_an_older_rule_set_is_named_with_an_option_of_its_own(tmp_path: Path, before: str) -> None:
    older = older_rules(tmp_path / "older.yaml")
    files = [write(tmp_path / f"{digest}.json", AFTER, NOVEMBER, f"sha256:{digest}") for digest in ("one", "two")]

    status, shown, said = run("compare", *files, "--rules-before", older)

    assert (status, said) == (0, "")
    assert f"read with rule sets older and {packaged().about.version}." in " ".join(shown.split())
    assert comparison.OTHER_RULES not in " ".join(shown.split())
    assert comparison.BY_RULES in shown
    assert changed_texts.REWORDED in " ".join(shown.split())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.json"], "compare takes two files of answers, or one file and --suppose QUESTION=ANSWER\n"),
        (
            ["a.json", "b.json", "--suppose", "age=3"],
            "compare takes two files of answers, or one file and --suppose QUESTION=ANSWER\n",
        ),
        (["-", "-"], "standard input can stand for one of the two files only\n"),
        (
            ["a.json", "--suppose", "age=3", "--rules-before", "r.yaml"],
            "--rules-before is for two files of answers; with --suppose there is one\n",
        ),
    ],
)
def test_what_compare_does_not_take_is_wrong_usage(arguments: list[str], message: str) -> None:
    assert run("compare", *arguments) == (2, "", message)


def test_answers_that_do_not_fit_are_named_by_file_line_and_key(before: str, tmp_path: Path) -> None:
    wrong = write(tmp_path / "wrong.json", {"agee": 1}, MAY)

    for files in ((wrong, before), (before, wrong)):
        status, shown, said = run("compare", *files)
        assert (status, shown) == (4, "")
        assert said == "wrong.json:1:52: 'agee' is no question of the packaged rule set; did you mean 'age'?\n"


def test_the_help_says_that_what_is_supposed_stays_in_the_history_of_the_shell() -> None:
    status, shown, said = run("compare", "--help")

    assert (status, said) == (0, "")
    assert "stays in the history of your shell" in " ".join(shown.split())
    assert [name for name in ("BEFORE", "AFTER", "--suppose", "--rules", "--rules-before") if name not in shown] == []
