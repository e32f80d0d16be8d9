"""The schema of a rule-set file, and what in plain data does not keep to it, in our own words."""

import json
from collections.abc import Sequence
from dataclasses import fields

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from d3k2_profile.conditions.when_notation import Misreading
from d3k2_profile.files.placed_data import PlainData, Steps
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
from d3k2_profile.rules.diagrams import Stop, Way, Year
from d3k2_profile.rules.model import About, Ask, Caution, Rule, RuleSetFile, Section, Show, Source, Statement
from d3k2_profile.suggestions import did_you_mean


def schema() -> dict[str, object]:
    """The JSON Schema of a rule-set file, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "d3k2-profile rule set",
        **TypeAdapter(RuleSetFile).json_schema(),
    }


def validate(data: PlainData) -> tuple[RuleSetFile | None, list[Diagnostic], Places]:
    """The rule set as written, without the items that are wrong; what is wrong with those; and where the others stood.

    There is no rule set where the data is no mapping.
    """
    try:
        return _strictly(data), [], Places()
    except ValidationError as error:
        details = error.errors(include_url=False)
        diagnostics = [each for detail in details if not _follows(detail, details) for each in _translate(detail, data)]
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
    return TypeAdapter(RuleSetFile).validate_json(json.dumps(data), strict=True, extra="forbid")


_SOME_ABOUT: PlainData = {
    **dict.fromkeys(("title", "version", "use", "misuse"), "-"),
    **dict.fromkeys(("reviewed", "review_due"), "2000-01-01"),
    "authors": ["-"],
}
_PARTS = {part.name for part in fields(RuleSetFile)} - {"about"}
_DATACLASSES = (
    About,
    Source,
    Statement,
    Ask,
    Year,
    Stop,
    Way,
    Section,
    Caution,
    Show,
    Rule,
    RuleSetFile,
    MedicationClass,
    Kind,
    Option,
    NumberQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
)
_KEYS = sorted({part.metadata.get("alias", part.name) for each in _DATACLASSES for part in fields(each)})

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


def _follows(detail: ErrorDetails, others: Sequence[ErrorDetails]) -> bool:
    """Whether a list counts as too short only because what it holds is wrong."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in others
    )


def _translate(detail: ErrorDetails, data: PlainData) -> list[Diagnostic]:
    """Our own words for what Pydantic found; its sentences never reach a reader."""
    steps = _present(detail["loc"], data)
    name, context = _name(detail["loc"]), detail.get("ctx", {})
    match detail["type"]:
        case "condition":
            misreadings: list[Misreading] = context["misreadings"]
            return [Diagnostic((*steps, *each.at), each.code, each.message, at_key=each.at_key) for each in misreadings]
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            found = Diagnostic(steps, "missing-key", f"{name} is missing; add it")
        case "unexpected_keyword_argument" | "extra_forbidden":
            key = f"{detail['loc'][-1]}"
            remedy = "take it out, or move it to where it belongs" if key in _KEYS else did_you_mean(key, _KEYS)
            found = Diagnostic(steps, "unknown-key", f"{name} is no key here; {remedy}", at_key=True)
        case "string_too_short" | "too_short":
            found = Diagnostic(steps, "empty", f"{name} is empty; fill it in")
        case "literal_error":
            found = Diagnostic(steps, "unknown-word", f"{name} is not one of {context['expected']}")
        case "union_tag_invalid":
            message = f"this is not one of {context['expected_tags']}"
            found = Diagnostic((*steps, "kind"), "unknown-word", message)
        case "union_tag_not_found":
            message = "'kind' is missing; a question is a number, choice, choices or medications"
            found = Diagnostic(steps, "missing-key", message)
        case other:
            found = Diagnostic(steps, "wrong-type", f"{name} {_WRONG_TYPES.get(other, 'is not what belongs here')}")
    return [found]


def _name(loc: Steps) -> str:
    match loc:
        case ():
            return "the file"
        case (*_, int()):
            return "this one of the list"
        case _:
            return f"'{loc[-1]}'"


def _present(loc: Steps, data: PlainData) -> Steps:
    """The path without the steps that only the validator has, such as the kind of a question."""
    steps: list[str | int] = []
    here: PlainData = data
    for number, step in enumerate(loc, 1):
        match here, step:
            case dict(), str() if step in here or number == len(loc):
                here = here.get(step)
            case list(), int() if step < len(here):
                here = here[step]
            case _:
                continue
        steps.append(step)
    return tuple(steps)
