"""Profiles as JSON, a line each: what the lines of many people have to the letter is written and searched once."""

from functools import lru_cache

from d3k2_profile.files.json_text import write_json_line
from d3k2_profile.output import json_document as document
from d3k2_profile.output.clinician_details import Triggers
from d3k2_profile.output.json import (
    caution_item,
    medication,
    profile_document,
    response_item,
    said_of,
    section_item,
    source_item,
    trigger_item,
)
from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.profile.model import Audience, Finding, Profile, RaisedCaution, State
from d3k2_profile.rules.model import Source

MOST_KEPT = 2_000
"""So many written items of each kind are kept, so that many files need no more memory than some."""


def line(profile: Profile, file: str) -> str:
    """The profile, with the name of the file that its answers are in as its first key; raises Withheld where it
    states an amount. The name is its owner's and is not searched.
    """
    reader, shared, resting = profile.audience, list[str](), Triggers(profile)
    items = {
        "responses": [_response(*said_of(each), reader) for each in profile.responses],
        "medications": [_text(medication(each)) for each in profile.medications],
        "cautions": [_finding(each, reader, resting, shared) for each in profile.cautions],
        "sections": [_finding(each, reader, resting, shared) for each in profile.sections],
        "sources": [_source(each, reader) for each in profile.cited],
    }
    rest = _text(document.for_reader(profile_document(profile), document.ProfileDocument, reader))
    search(profile, "\n".join([rest, *items["medications"]]), items["responses"] + shared + items["sources"])
    pieces = [_text({"file": file})[:-1], ", "]
    rest = rest[1:]
    for name, written in items.items():
        before, gap, rest = rest.partition(f'"{name}": []')  # no text of a person holds a bare quotation mark
        pieces += (before, gap[:-1], ", ".join(written), "]")
    return "".join([*pieces, rest, "\n"])


def _finding(finding: Finding, audience: Audience, resting: Triggers, shared: list[str]) -> str:
    """The finding as JSON; what others have to the letter goes to `shared`, which is all but its number."""
    before, after = _around_triggers(finding.unnumbered, audience)
    answers = [_trigger(each.question, each.label, each.answer) for each in resting.of(finding)]
    shared += (before, *answers, after)
    return f'{{"number": {finding.number}, {before}[{", ".join(answers)}]{after}'


@lru_cache(MOST_KEPT)
def _around_triggers(finding: Finding, audience: Audience) -> tuple[str, str]:
    """What stands before and behind the triggers of a finding, without its number."""
    if isinstance(finding, RaisedCaution):
        item = document.for_reader(caution_item(finding, ()), document.Caution, audience)
    else:
        item = document.for_reader(section_item(finding, ()), document.Section, audience)
    before, gap, after = _text(item).partition('"triggers": []')
    return f"{before.partition(', ')[2]}{gap[:-2]}", after


@lru_cache(MOST_KEPT)
def _response(question: str, label: str, answer: str, state: State, audience: Audience) -> str:
    return _text(document.for_reader(response_item(question, label, answer, state), document.Response, audience))


@lru_cache(MOST_KEPT)
def _trigger(question: str, label: str, answer: str) -> str:
    return _text(trigger_item(question, label, answer))


@lru_cache(MOST_KEPT)
def _source(source: Source, audience: Audience) -> str:
    return _text(document.for_reader(source_item(source), document.Source, audience))


def _text(held: object) -> str:
    return write_json_line(held)[:-1]
