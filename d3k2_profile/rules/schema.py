"""Whether plain data has the shape of a rule set, and in our own words where it has not."""

import json
from dataclasses import fields

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from d3k2_profile.conditions.notation import Misreading
from d3k2_profile.files.document import PlainData, Steps
from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    Kind,
    MedicationsQuestion,
    NumberQuestion,
    Option,
)
from d3k2_profile.rules.diagnostics import Diagnostic, Places
from d3k2_profile.rules.model import About, Caution, Evidence, Rule, RuleSetFile, Section, Show, Source
from d3k2_profile.text import did_you_mean


def schema() -> dict[str, object]:
    """The JSON Schema of a rule-set file, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "d3k2-profile rule set",
        **_adapter().json_schema(),
    }


def _adapter() -> TypeAdapter[RuleSetFile]:
    return TypeAdapter(RuleSetFile)


def validate(data: PlainData) -> tuple[RuleSetFile | None, list[Diagnostic], Places]:
    """The rule set as written, without the items that are wrong; what is wrong with them; and where the others
    stood."""
    try:
        return _strictly(data), [], Places()
    except ValidationError as error:
        diagnostics = [each for detail in error.errors(include_url=False) for each in _translate(detail, data)]
    if not isinstance(data, dict):
        return None, diagnostics, Places()
    broken = {each.path[:2] for each in diagnostics}
    rest: dict[str, PlainData] = {"about": _SOME_ABOUT, "questions": []}
    kept: dict[str, list[int]] = {}
    for part, items in data.items():
        if isinstance(items, list) and part in _PARTS:
            kept[part] = [index for index in range(len(items)) if (part, index) not in broken]
            rest[part] = [items[index] for index in kept[part]]
    return _strictly(rest), diagnostics, Places(kept)


def _strictly(data: PlainData) -> RuleSetFile:
    """Validated as JSON is: strict about types, while lists may stand for tuples and text for dates."""
    return _adapter().validate_json(json.dumps(data), strict=True, extra="forbid")


_SOME_ABOUT: PlainData = {
    **dict.fromkeys(("title", "version", "use", "misuse"), "-"),
    **dict.fromkeys(("reviewed", "review_due"), "2000-01-01"),
    "authors": ["-"],
}
_PARTS = {part.name for part in fields(RuleSetFile)} - {"about"}
_QUESTIONS = (NumberQuestion, ChoiceQuestion, ChoicesQuestion, MedicationsQuestion)
_SHAPES = (
    About,
    Source,
    Evidence,
    Section,
    Caution,
    Show,
    Rule,
    RuleSetFile,
    MedicationClass,
    Kind,
    Option,
    *_QUESTIONS,
)
_KEYS = sorted({part.name for shape in _SHAPES for part in fields(shape)})

_WRONG_TYPES = {
    "string_type": "is not text; put it in quotes",
    "int_type": "is not a whole number",
    "int_from_float": "is not a whole number",
    "bool_type": "is neither true nor false",
    "tuple_type": "is not a list; write [one, another], or '- ' lines",
    "dict_type": "is not a mapping; write 'key: value' lines",
    "mapping_type": "is not a mapping; write 'key: value' lines",
    "dataclass_type": "is not a mapping; write 'key: value' lines",
    "model_attributes_type": "is not a mapping; write 'key: value' lines",
    "date_type": 'is not a date; write it as "2026-11-21"',
    "date_parsing": 'is not a date; write it as "2026-11-21"',
    "date_from_datetime_parsing": 'is not a date; write it as "2026-11-21"',
}


def _translate(detail: ErrorDetails, data: PlainData) -> list[Diagnostic]:
    """Our own words for what a validator found; its sentences never reach a reader."""
    steps: Steps = _present(tuple(detail["loc"]), data)
    kind, context = detail["type"], detail.get("ctx", {})
    name = _name(detail["loc"])
    if kind == "condition":
        misreadings: list[Misreading] = context["misreadings"]
        return [Diagnostic((*steps, *each.at), each.code, each.message, at_key=each.at_key) for each in misreadings]
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return [Diagnostic(steps, "missing-key", f"{name} is missing; add it")]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return [
            Diagnostic(
                steps,
                "unknown-key",
                f"{name} is no key here; {did_you_mean(str(detail['loc'][-1]), _KEYS)}",
                at_key=True,
            )
        ]
    if kind in ("string_too_short", "too_short"):
        return [Diagnostic(steps, "empty", f"{name} is empty; fill it in")]
    if kind in ("literal_error", "union_tag_invalid"):
        allowed = context.get("expected") or context["expected_tags"]
        where = (*steps, "kind") if kind == "union_tag_invalid" else steps
        return [
            Diagnostic(
                where, "unknown-word", f"{'this' if kind == 'union_tag_invalid' else name} is not one of {allowed}"
            )
        ]
    if kind == "union_tag_not_found":
        return [
            Diagnostic(
                steps, "missing-key", "'kind' is missing; a question is a number, choice, choices or medications"
            )
        ]
    return [Diagnostic(steps, "wrong-type", f"{name} {_WRONG_TYPES.get(kind, 'is not what belongs here')}")]


def _name(loc: Steps) -> str:
    if not loc:
        return "the file"
    return "this one of the list" if isinstance(loc[-1], int) else f"'{loc[-1]}'"


def _present(loc: Steps, data: PlainData) -> Steps:
    """The path without the steps that only the validator has, such as the kind of a question."""
    steps: list[str | int] = []
    here: PlainData = data
    for number, step in enumerate(loc):
        if isinstance(here, dict) and isinstance(step, str) and (step in here or number == len(loc) - 1):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            continue
        steps.append(step)
    return tuple(steps)
