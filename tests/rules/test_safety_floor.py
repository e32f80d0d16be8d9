"""What the packaged rule set never misses, no other may miss: classes, names, and the caution that each name raises."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from d3k2_profile.cli import app
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.medicines.model import Entry
from d3k2_profile.rules.build import build
from d3k2_profile.rules.diagnostics import RuleSetError
from d3k2_profile.rules.load import load, packaged_file
from tests.example_count import examples
from tests.sample_rules import packaged, profile_of

Written: TypeAlias = dict[str, Any]

VKA, CAUTION = "vitamin_k_antagonists", "vitamin-k-antagonist"
PACKAGED = json.dumps(read_yaml(packaged_file().read_text("utf-8")).data, ensure_ascii=False)
KIND = packaged().questionnaire.lexicon.by_id[VKA]
SAID = ("says", "more", "clinician")
CERTAIN = [name for name in KIND.all_names if VKA in packaged().questionnaire.lexicon.recognise(Entry(name)).classes]


def reduced(rules: frozenset[str] = frozenset(), questions: frozenset[str] = frozenset()) -> Written:
    """A copy of the packaged rules with these rules and those that raise the caution, what they need, and no more."""
    written: Written = json.loads(PACKAGED)
    raising = {rule.id for rule in packaged().bringing[CAUTION]}
    written["rules"] = [rule for rule in written["rules"] if rule["id"] in rules | raising]
    shown = {
        part: {each for rule in written["rules"] for each in rule["show"].get(part, [])}
        for part in ("cautions", "sections")
    }
    for part, names in shown.items():
        written[part] = [finding for finding in written[part] if finding["id"] in names]
    findings = [finding for part in shown for finding in written[part]]
    statements = [each for finding in findings for key in SAID for each in finding.get(key, [])]
    cited = {source for statement in statements for source in statement["sources"]}
    written["sources"] = [source for source in written["sources"] if source["id"] in cited]
    asked = [each for finding in findings for each in finding.get("ask", []) if isinstance(each, dict)]
    for said in (*statements, *asked):
        said.pop("when", None)
    named_in = json.dumps([written["rules"], written["questions"]])
    named = {kind["id"] for kind in written["medication_classes"] if f'"{kind["id"]}"' in named_in} | {VKA}
    broad = {each for kind in written["medication_classes"] if kind["id"] in named for each in kind.get("could_be", [])}
    written["medication_classes"] = [
        {key: value for key, value in kind.items() if key != "beside"}
        for kind in written["medication_classes"]
        if kind["id"] in named | broad
    ]
    needed = {question["id"] for question in written["questions"] if f'"{question["id"]}"' in named_in} | {
        "medications"
    }
    written["questions"] = [question for question in written["questions"] if question["id"] in needed | questions]
    return {part: items for part, items in written.items() if part not in ("other_medicines", "ordinary_words")}


def the(written: Written, part: str, name: str) -> Written:
    """The part of that id."""
    found: Written = next(each for each in written[part] if each["id"] == name)
    return found


def without_the_class(written: Written) -> None:
    written["medication_classes"] = [kind for kind in written["medication_classes"] if not kind.get("must_not_miss")]
    for kind in written["medication_classes"]:
        kind["could_be"] = [each for each in kind.get("could_be", []) if each != VKA]
    written["rules"] = [rule for rule in written["rules"] if VKA not in json.dumps(rule)]
    written["questions"] = [question for question in written["questions"] if VKA not in json.dumps(question)]


def without_a_name(written: Written) -> None:
    the(written, "medication_classes", VKA)["names"]["warfarin"].remove("coumadin")


def without_must_not_miss(written: Written) -> None:
    the(written, "medication_classes", VKA)["must_not_miss"] = False


def with_the_caution_lowered(written: Written) -> None:
    the(written, "cautions", CAUTION)["level"] = "bring-up"


def with_the_rules_narrowed_to_an_age(written: Written) -> None:
    for rule in written["rules"]:
        if CAUTION in rule["show"].get("cautions", []):
            rule["when"] = {"all": [rule["when"], {"age": {"from": 65}}]}


def without_the_medications_question(written: Written) -> None:
    without = [question for question in written["questions"] if question["kind"] != "medications"]
    written["questions"] = [
        question for question in without if "medications" not in json.dumps(question.get("when", {}))
    ]
    written["rules"] = [
        {**the(written, "rules", "clot-medicine-vka"), "when": {"clot_medicine": ["warfarin", "other-vka"]}}
    ]


def with_a_name_that_only_asks(written: Written) -> None:
    the(written, "medication_classes", VKA)["ambiguous"] = ["warfarin"]


MISSING: Mapping[str, tuple[Any, str]] = {
    "the class": (without_the_class, "floor-class"),
    "must_not_miss": (without_must_not_miss, "floor-class"),
    "a name": (without_a_name, "floor-name"),
    "the level of the caution": (with_the_caution_lowered, "floor-caution"),
    "the width of the rule": (with_the_rules_narrowed_to_an_age, "floor-caution"),
    "the medications question": (without_the_medications_question, "floor-caution"),
    "certainty about a name": (with_a_name_that_only_asks, "floor-caution"),
}


def saved(written: Written, folder: Path) -> Path:
    path = folder / "mine.yaml"
    path.write_text(json.dumps(written, ensure_ascii=False), "utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize(("spoil", "code"), MISSING.values(), ids=MISSING)
def test_a_rule_set_that_lacks_what_must_not_be_missed_is_refused_wherever_a_file_is_named(
    spoil: Any, code: str, tmp_path: Path
) -> None:
    written = reduced(questions=frozenset({"age"}))
    spoil(written)
    path = saved(written, tmp_path)
    answers = tmp_path / "answers.json"
    answers.write_text('{"format": 1, "answers": {}}', "utf-8")

    with pytest.raises(RuleSetError) as refusal:
        load(path, floor=packaged())
    report = CliRunner().invoke(app, ["report", f"{answers}", "--rules", f"{path}"])
    check = CliRunner().invoke(app, ["rules", "check", f"{path}"])

    assert [each.code for each in refusal.value.diagnostics] == [code]
    assert (report.exit_code, report.stdout, report.stderr) == (3, "", f"{refusal.value}\n")
    assert (check.exit_code, check.stdout, check.stderr) == (3, f"{refusal.value}\n", "")


@pytest.mark.slow
def test_a_rule_set_with_other_words_and_the_same_classes_and_caution_is_accepted(tmp_path: Path) -> None:
    written = reduced()
    the(written, "cautions", CAUTION)["title"] = "Blood thinners of another name"
    the(written, "rules", "clot-medicine-vka")["because"] = "Your blood thinner works against vitamin K."
    the(written, "medication_classes", VKA)["label"] = "blood thinner of the older kind"

    rules = load(saved(written, tmp_path), floor=packaged())

    assert rules.custom
    assert rules.findings[CAUTION].title == "Blood thinners of another name"


@pytest.mark.slow
@given(
    name=st.sampled_from(CERTAIN),
    others=st.frozensets(st.sampled_from([rule.id for rule in packaged().rules]), max_size=3),
    questions=st.frozensets(st.sampled_from([question.id for question in packaged().questions]), max_size=4),
    spoil=st.none() | st.sampled_from([each for each, _ in MISSING.values()]),
)
@examples(50)
def test_whatever_rule_set_is_accepted_each_name_alone_raises_the_caution(
    name: str, others: frozenset[str], questions: frozenset[str], spoil: Any
) -> None:
    written = reduced(others, questions | {"age"})
    if spoil:
        spoil(written)
    try:
        rules = build(read_yaml(json.dumps(written, ensure_ascii=False)), "mine.yaml", custom=True, floor=packaged())
    except RuleSetError:
        if spoil:
            return
        raise

    applies = {
        (caution.part.id, caution.part.level)
        for caution in profile_of(rules, {"medications": [name]}).cautions
        if caution.certainty == "applies"
    }

    assert (CAUTION, "ask-first") in applies


@pytest.mark.slow
def test_each_name_that_must_not_be_missed_raises_the_caution_or_leaves_it_open_when_a_person_types_it() -> None:
    certainties = {
        name: next(
            caution.certainty
            for caution in profile_of(packaged(), {"medications": [name]}).cautions
            if caution.part.id == CAUTION
        )
        for name in KIND.all_names
    }

    assert [name for name, certainty in certainties.items() if certainty != "applies"] == [
        name for name in KIND.all_names if name not in CERTAIN
    ]
