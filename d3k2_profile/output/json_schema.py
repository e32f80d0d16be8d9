"""The JSON Schema of a profile as JSON: one shape for each audience, and nothing beside what is named."""

from collections.abc import Mapping
from typing import TypeAlias, get_args

from d3k2_profile.medicines.lexicon import Match
from d3k2_profile.output.answers_in_words import CODES
from d3k2_profile.output.json import FORMAT
from d3k2_profile.profile.evaluate import Audience, Certainty, State
from d3k2_profile.rules.model import EvidenceKind, Level, Strength

Schema: TypeAlias = dict[str, object]

_TEXT: Schema = {"type": "string"}
_DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_NUMBER: Schema = {"type": "integer", "minimum": 1}


def _object(keys: Mapping[str, Schema]) -> Schema:
    """An object with all of these keys and no others."""
    return {"type": "object", "properties": dict(keys), "required": list(keys), "additionalProperties": False}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _one_of(words: tuple[object, ...]) -> Schema:
    return {"enum": list(words)}


_EVIDENCE = _object({"strength": _one_of(get_args(Strength)), "kind": _one_of(get_args(EvidenceKind))})
_SUPPORT: Mapping[str, Schema] = {"evidence": _EVIDENCE, "ask": _list(_TEXT), "sources": _list(_TEXT)}
_CODE = _one_of(tuple(CODES.values()))
_TRIGGER = _object({"question": _TEXT, "label": _TEXT, "answer": _TEXT})
_FOR_CLINICIANS: Mapping[str, Schema] = {
    "rules": _list(_TEXT),
    "triggers": _list(_TRIGGER),
    "contested": {"type": "boolean"},
    "clinician": _TEXT,
}


def schema() -> Schema:
    """The schema of everything that `report --format json` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A d3k2-profile profile, format {FORMAT}",
        "oneOf": [_profile(audience) for audience in get_args(Audience)],
    }


def _profile(audience: Audience) -> Schema:
    more = audience == "clinician"
    finding: Mapping[str, Schema] = {**_SUPPORT, **(_FOR_CLINICIANS if more else {})}
    head: Mapping[str, Schema] = {"reviewed": _DATE, "discussion_aid": _list(_TEXT), "not_covered": _list(_TEXT)}
    return _object(
        {
            "format": {"const": FORMAT},
            "rules": _object({"title": _TEXT, "version": _TEXT, "digest": _TEXT}),
            "audience": {"const": audience},
            **(head if more else {}),
            "responses": _list(
                _object(
                    {
                        "question": _TEXT,
                        "label": _TEXT,
                        "answer": _TEXT,
                        "state": _one_of(get_args(State)),
                        **({"code": _CODE} if more else {}),
                    }
                )
            ),
            "medications": _list(_medication()),
            "cautions": _list(_object({**_caution(), **finding})),
            "sections": _list(_object({**_section(), **finding})),
            "not_checked": _list(_object({"question": _TEXT, "label": _TEXT, "cautions": _list(_TEXT)})),
            "worth_finding_out": {"oneOf": [{"type": "null"}, _object({"question": _TEXT, "why": _TEXT})]},
            "questions_to_ask": _list(_TEXT),
            "sources": _list(
                _object({"id": _TEXT, "citation": _TEXT, "link": _TEXT, **({"checked": _DATE} if more else {})})
            ),
            "notice": _TEXT,
        }
    )


def _medication() -> Schema:
    candidate = _object({"name": _TEXT, "classes": _list(_TEXT)})
    return _object(
        {
            "typed": _TEXT,
            "name": _TEXT,
            "classes": _list(_TEXT),
            "match": _one_of(get_args(Match)),
            "candidates": _list(candidate),
        }
    )


def _caution() -> Mapping[str, Schema]:
    return {
        "number": _NUMBER,
        "id": _TEXT,
        "level": _one_of(get_args(Level)),
        "certainty": _one_of(get_args(Certainty)),
        "title": _TEXT,
        "text": _TEXT,
        "because": _list(_TEXT),
        "missing": _list(_TEXT),
    }


def _section() -> Mapping[str, Schema]:
    return {
        "number": _NUMBER,
        "id": _TEXT,
        "title": _TEXT,
        "summary": _TEXT,
        "text": _TEXT,
        "not_known": _TEXT,
        "because": _list(_TEXT),
    }
