"""Cases a pharmacist can read: for these answers, what the packaged rule set shows, leaves open and does not show."""

import pytest
from pydantic import TypeAdapter

from d3k2_profile.check.cases import Case
from d3k2_profile.conditions.when import holds
from d3k2_profile.files.placed_data import fetch
from d3k2_profile.files.yaml_text import read_yaml
from tests import HERE
from tests.sample_rules import packaged, profile_of


def cases() -> list[Case]:
    files = sorted((HERE / "cases").glob("*.yaml"))
    return [
        case for file in files for case in TypeAdapter(tuple[Case, ...]).validate_python(read_yaml(fetch(file)).data)
    ]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_packaged_rules_do_for_these_answers_what_the_case_says(case: Case) -> None:
    rules = packaged()
    profile = profile_of(rules, case.answers, case.on)
    applies = {caution.part.id for caution in profile.cautions if caution.certainty == "applies"}
    applies |= {section.part.id for section in profile.sections} | {section.part.id for section in profile.further}
    open_cautions = {caution.part.id for caution in profile.cautions if caution.certainty == "not-ruled-out"}

    assert {*case.shows, *case.not_ruled_out, *case.does_not_show} <= rules.findings.keys()
    assert set(case.shows) <= applies
    assert set(case.not_ruled_out) <= open_cautions
    assert not set(case.does_not_show) & (applies | open_cautions)


@pytest.mark.slow
def test_every_rule_has_a_case_in_which_it_applies_and_one_in_which_it_does_not() -> None:
    rules = packaged()
    applied, silent = set(), set()
    for case in cases():
        asked = rules.questionnaire
        facts = asked.situation(asked.accept(case.answers), case.on.month if case.on else None).facts
        for rule in rules.rules:
            brings = {*rule.show.cautions, *rule.show.sections}
            if holds(rule.when, facts) is True and brings <= set(case.shows):
                applied.add(rule.id)
            if holds(rule.when, facts) is False and brings <= set(case.does_not_show):
                silent.add(rule.id)

    assert [rule.id for rule in rules.rules if rule.id not in applied] == []
    assert [rule.id for rule in rules.rules if rule.id not in silent] == []
