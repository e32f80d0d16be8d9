"""The JSON Schema of a profile as JSON, from the shapes in `json_document`: one for each audience, and nothing beside
what is named.
"""

import builtins
import types
import typing
from typing import TypeAlias, get_args, get_origin

from d3k2_profile.output.json_document import FORMAT, ProfileDocument, keys
from d3k2_profile.profile.model import Audience

Schema: TypeAlias = dict[str, object]

_SIMPLE: dict[object, Schema] = {str: {"type": "string"}, int: {"type": "integer"}, bool: {"type": "boolean"}}


def schema() -> Schema:
    """The schema of everything that `report --format json` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A d3k2-profile profile, format {FORMAT}",
        "oneOf": [_of(ProfileDocument, audience) for audience in get_args(Audience)],
    }


def _of(held: object, audience: Audience) -> Schema:
    """The schema of what is held, as a profile for this reader has it."""
    if held == Audience:
        return {"const": audience}
    match get_origin(held), get_args(held):
        case typing.Annotated, (kind, *notes):
            schema = _of(kind, audience)
            for note in notes:
                schema |= note if isinstance(note, dict) else {}
            return schema
        case typing.Literal, (only,):
            return {"const": only}
        case typing.Literal, several:
            return {"enum": list(several)}
        case ((types.UnionType | typing.Union), (shape, types.NoneType)):
            return {"oneOf": [{"type": "null"}, _of(shape, audience)]}
        case builtins.tuple, (each, _):
            return {"type": "array", "items": _of(each, audience)}
    if typing.is_typeddict(held):
        named = {name: _of(kind, audience) for name, kind in keys(held, audience)}
        return {"type": "object", "properties": named, "required": list(named), "additionalProperties": False}
    return dict(_SIMPLE[held])
