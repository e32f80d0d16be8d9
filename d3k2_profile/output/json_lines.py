"""Profiles as JSON, a line each: what the lines of many people have to the letter is written and searched once."""

from collections.abc import Sequence
from functools import lru_cache

from d3k2_profile.files.json_text import write_json_line
from d3k2_profile.output import json_document as document
from d3k2_profile.output.clinician_details import Trigger, triggers
from d3k2_profile.output.json import caution_item, profile_document, section_item, source_item, trigger_items
from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.profile.model import Audience, Finding, Profile, RaisedCaution
from d3k2_profile.rules.model import Source

MOST_KEPT = 2_000
"""So many written items of each kind are kept, so that many files need no more memory than some."""


def line(profile: Profile, file: str) -> str:
    """The profile, with the name of the file that its answers are in as its first key; raises Withheld where it
    states an amount. The name is its owner's and is not searched.
    """
    bare = document.for_reader(profile_document(profile, (), (), ()), document.ProfileDocument, profile.audience)
    own, shared = [_text(bare)], list[str]()
    cautions, sections = (_items(profile, each, own, shared) for each in (profile.cautions, profile.sections))
    sources = [_source(each, profile.audience) for each in profile.cited]
    search(profile, "\n".join(own), shared + sources)
    whole = own[0]
    for name, items in (("cautions", cautions), ("sections", sections), ("sources", sources)):
        before, gap, after = whole.partition(f'"{name}": []')  # no text of a person holds a bare quotation mark
        whole = f"{before}{gap[:-1]}{', '.join(items)}]{after}"
    return f"{_text({'file': file})[:-1]}, {whole[1:]}\n"


def _items(profile: Profile, findings: Sequence[Finding], own: list[str], shared: list[str]) -> list[str]:
    """The findings as JSON; what only this person has goes to `own` too, all else to `shared`."""
    items: list[str] = []
    for finding in findings:
        before, after = _around_triggers(finding, profile.audience)
        answers = _triggers(triggers(profile, finding))
        own.append(answers)
        shared += (before, after)
        items.append(f'{{"number": {finding.number}, {before}{answers}{after}')
    return items


@lru_cache(MOST_KEPT)
def _around_triggers(finding: Finding, audience: Audience) -> tuple[str, str]:
    """What stands before and behind the triggers of a finding, without its number, which no two findings share."""
    if isinstance(finding, RaisedCaution):
        item = document.for_reader(caution_item(finding, ()), document.Caution, audience)
    else:
        item = document.for_reader(section_item(finding, ()), document.Section, audience)
    before, gap, after = _text(item).partition('"triggers": []')
    return f"{before.partition(', ')[2]}{gap[:-2]}", after


@lru_cache(MOST_KEPT)
def _triggers(found: tuple[Trigger, ...]) -> str:
    return _text(trigger_items(found))


@lru_cache(MOST_KEPT)
def _source(source: Source, audience: Audience) -> str:
    return _text(document.for_reader(source_item(source), document.Source, audience))


def _text(held: object) -> str:
    return write_json_line(held)[:-1]
