"""Small rule sets, written out as a file would have them, and the packaged one."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from textwrap import dedent

from pydantic import TypeAdapter

from d3k2_profile.check.cases import Case
from d3k2_profile.files.placed_data import fetch
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.questions.value_types import Known, Value
from d3k2_profile.rules.build import build
from d3k2_profile.rules.load import load
from d3k2_profile.rules.model import RuleSet, Statement
from tests import HERE

ABOUT = """\
about:
  title: A small rule set
  version: "1"
  reviewed: "2026-11-21"
  review_due: "2027-11-21"
  use: To be tested.
  misuse: Anything else.
  authors: [A tester]
"""

AGE = {"id": "age", "kind": "number", "ask": "How old are you?", "label": "Age", "min": 0, "max": 120}


def whole(text: str) -> str:
    """The text of a rule-set file: these parts behind an `about`."""
    return ABOUT + dedent(text)


def ruleset(text: str) -> RuleSet:
    """The rule set with these parts."""
    return build(read_yaml(whole(text)), "small.yaml")


def joined(statements: Iterable[Statement]) -> str:
    """What these statements say, one after the other."""
    return " ".join(statement.text for statement in statements)


def values(ruleset: RuleSet, answers: Mapping[str, object]) -> dict[str, Value]:
    """Answers as a file has them, as the values that the questions of the rule set accept; values stay as they are."""
    raw = {name: answer for name, answer in answers.items() if not isinstance(answer, Known)}
    return {**answers, **ruleset.questionnaire.accept(raw)}  # type: ignore[dict-item]


def profile_of(ruleset: RuleSet, answers: Mapping[str, object], on: date | None = None) -> Profile:
    """The profile of answers as a file has them."""
    return evaluate(ruleset, values(ruleset, answers), on)


@cache
def packaged() -> RuleSet:
    """The rule set that comes with the program."""
    return load()


@cache
def personas() -> dict[str, Profile]:
    """The profile of each of the twelve people of the cases."""
    cases = read_yaml(fetch(HERE / "cases" / "personas.yaml")).data
    read = TypeAdapter(tuple[Case, ...]).validate_python(cases)
    return {case.name: profile_of(packaged(), case.answers, case.on) for case in read}


WARFARIN_PARTS = """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
      - id: clot_medicine
        kind: choice
        ask: Do you take a blood thinner?
        label: Blood thinner
        options:
          - {id: warfarin, label: Warfarin}
          - {id: doac, label: Apixaban}
          - {id: yes-unknown, label: "Yes, but I do not know which", could_be: [warfarin, doac]}
          - {id: "no", label: "No"}
      - {id: medications, kind: medications, ask: Which medicines do you take?, label: Medicines}
    medication_classes:
      - id: vitamin_k_antagonists
        label: vitamin K antagonist
        must_not_miss: true
        ask: Is it a blood thinner such as warfarin?
        names: {warfarin: [coumadin], acenocoumarol: [sintrom]}
      - {id: direct_oral_anticoagulants, label: direct oral anticoagulant, names: {apixaban: [eliquis]}}
      - id: anticoagulant_unspecified
        label: blood thinner
        words: [blood thinner]
        could_be: [vitamin_k_antagonists, direct_oral_anticoagulants]
    sources:
      - {id: someone2020, authors: Someone A, where: A Journal 2020, year: 2020, identifier: "doi:10.1/1",
          read: abstract, checked: "2026-11-21"}
    cautions:
      - id: vitamin-k-antagonist
        level: ask-first
        title: Blood thinners and vitamin K
        act: Ask a doctor first
        short: Short
        says:
          - {text: Speak to your clinic before any change., kind: practice, sources: [someone2020]}
        if_unsure: If you take a blood thinner such as warfarin, speak to your clinic before any change.
        ask: [Does vitamin K matter for my medicine?]
      - id: doac
        level: good-to-know
        title: Other blood thinners
        act: Ask a doctor first
        short: Short
        says:
          - {text: They do not work through vitamin K., strength: strong, kind: guideline, sources: [someone2020]}
        ask: [Could you check my products?]
    sections:
      - id: age
        title: Age
        says: [{text: Age matters in several ways., strength: moderate, kind: observational, sources: [someone2020]}]
        not_known: How much.
        ask: [Does my age matter?]
    rules:
      - id: vka
        when: {any: [{clot_medicine: [warfarin]}, {medications: [vitamin_k_antagonists]}]}
        because: You take a blood thinner that works against vitamin K.
        show: {cautions: [vitamin-k-antagonist]}
      - id: doac
        when: {any: [{clot_medicine: [doac]}, {medications: [direct_oral_anticoagulants]}]}
        because: You take a blood thinner of another kind.
        show: {cautions: [doac]}
      - {id: older, when: {age: {from: 65}}, because: You are 65 or older., show: {sections: [age]}}
    """
WARFARIN_RULES = ruleset(WARFARIN_PARTS)


NARROWING_PARTS = """
    questions:
      - {id: medications, kind: medications, ask: Which medicines do you take?, label: Medicines}
      - id: water_tablet
        kind: choice
        ask: Which kind of water tablet?
        label: Kind of water tablet
        narrows: diuretic_unspecified
        when: {medications: [diuretic_unspecified]}
        options:
          - {id: thiazide, label: A thiazide, class: thiazides}
          - {id: loop, label: A loop type, class: loop_diuretics}
          - {id: strong, label: "A strong one, not sure which", could_be: [thiazide, loop]}
          - {id: another, label: Another kind}
    medication_classes:
      - {id: thiazides, label: thiazide, names: {indapamide: []}}
      - {id: loop_diuretics, label: loop diuretic, names: {furosemide: []}}
      - {id: potassium_sparing, label: potassium-sparing diuretic, names: {spironolactone: []}}
      - id: diuretic_unspecified
        label: water tablet
        words: [water tablet, water pill, diuretic]
        could_be: [thiazides, loop_diuretics, potassium_sparing]
    sources:
      - {id: someone2020, authors: Someone A, where: A Journal 2020, year: 2020, identifier: "doi:10.1/1",
          read: abstract, checked: "2026-11-21"}
    cautions:
"""
NARROWING = ruleset(
    NARROWING_PARTS
    + "".join(
        f"""
      - id: {name}
        level: bring-up
        title: A title
        act: Ask a doctor first
        short: Short
        says: [{{text: A text., strength: strong, kind: guideline, sources: [someone2020]}}]"""
        for name in ("calcium", "magnesium", "any", "potassium")
    )
    + """
    rules:
      - {id: calcium, when: {medications: [thiazides]}, because: C., show: {cautions: [calcium]}}
      - {id: magnesium, when: {medications: [thiazides, loop_diuretics]}, because: M., show: {cautions: [magnesium]}}
      - {id: potassium, when: {medications: [potassium_sparing]}, because: P., show: {cautions: [potassium]}}
      - {id: any, when: {medications: [thiazides, loop_diuretics, potassium_sparing]}, because: A.,
          show: {cautions: [any]}}
"""
)
"""Medicines of a kind that a question narrows: one class is known, several are left, or none of them."""


DETAILED_PARTS = """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
      - id: night_work
        kind: choice
        ask: Do you work at night?
        label: Night work
        path: more
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
      - id: daylight
        kind: choice
        ask: Do you see daylight?
        label: Daylight
        path: more
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
    sources:
      - {id: someone2020, authors: Someone A, where: A Journal 2020, year: 2020, identifier: "doi:10.1/1",
          read: abstract, checked: "2026-11-21"}
    cautions:
      - id: young
        level: good-to-know
        title: Young
        act: Ask a doctor first
        short: Short
        says: [{text: Young., strength: strong, kind: guideline, sources: [someone2020]}]
        ask: [Why?]
    sections:
      - id: light
        title: Light
        says: [{text: Light., strength: strong, kind: guideline, sources: [someone2020]}]
        not_known: Much.
        ask: [Why?]
    rules:
      - {id: child, when: {age: {below: 18}}, because: You are young., show: {cautions: [young], cautions_only: true}}
      - {id: dark, when: {night_work: ["yes"], daylight: ["no"]}, because: It is dark., show: {sections: [light]}}
    """
DETAILED = ruleset(DETAILED_PARTS)
"""Two detail questions that matter together, and a rule under which a page shows cautions alone."""
