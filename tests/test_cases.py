"""Cases a pharmacist can read: for these answers, what the packaged rule set shows, leaves open and does not show."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from d3k2_profile.document import fetch, read_yaml
from d3k2_profile.profile import evaluate
from tests.samples import packaged


@dataclass(frozen=True)
class Case:
    name: str
    answers: dict[str, object]
    shows: tuple[str, ...] = ()
    not_ruled_out: tuple[str, ...] = ()
    does_not_show: tuple[str, ...] = ()


def cases() -> list[Case]:
    files = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    return [case for file in files for case in TypeAdapter(tuple[Case, ...]).validate_python(read_yaml(fetch(file)).data)]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_packaged_rules_do_for_these_answers_what_the_case_says(case: Case) -> None:
    rules = packaged()
    profile = evaluate(rules, case.answers)
    applies = {caution.part.id for caution in profile.cautions if caution.certainty == "applies"}
    applies |= {section.part.id for section in profile.sections} | {section.id for section in profile.further}
    open_cautions = {caution.part.id for caution in profile.cautions if caution.certainty == "not-ruled-out"}

    assert {*case.shows, *case.not_ruled_out, *case.does_not_show} <= rules.findings.keys()
    assert set(case.shows) <= applies
    assert set(case.not_ruled_out) <= open_cautions
    assert not set(case.does_not_show) & (applies | open_cautions)


def test_every_caution_has_a_case_that_shows_it_and_one_that_does_not() -> None:
    shown = {name for case in cases() for name in case.shows}
    silent = {name for case in cases() for name in case.does_not_show}
    urgent = {caution.id for caution in packaged().cautions if caution.level == "ask-first"}

    assert urgent <= shown
    assert urgent - {"active-vitamin-d-on-prescription"} <= silent | {"kidney-disease"}
