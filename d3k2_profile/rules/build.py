"""The whole rule set that a text makes, or everything that is wrong with it."""

import hashlib
import json
from pathlib import Path

from d3k2_profile.files.placed_data import Document, DocumentError, PlainData, fetch
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.rules import ids_fit_together
from d3k2_profile.rules.diagnostics import Diagnostic, RuleSetError, in_order
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.rules.reader_texts import dosing_language
from d3k2_profile.rules.safety_floor import missing, shortened
from d3k2_profile.rules.schema import validate
from d3k2_profile.text import file_name


def read_file(path: Path) -> Document:
    """The document in a rule-set file; raises RuleSetError where the text itself cannot be read."""
    try:
        return read_yaml(fetch(path))
    except DocumentError as error:
        wrong = [Diagnostic(fault.steps, fault.code, fault.message, place=fault.place) for fault in error.faults]
        raise RuleSetError(file_name(path), wrong) from None


def build(
    document: Document,
    name: str,
    *,
    custom: bool = False,
    rules_file: str = "",
    floor: RuleSet | None = None,
    search: bool = True,
) -> RuleSet:
    """The whole rule set in a document; raises RuleSetError with every diagnostic, located, in the order of the file.

    `rules_file` is how hints name it. `floor` is the rule set whose classes that must not be missed this one must have
    too. Every text is searched for dosing language; `search` is False only for texts
    that were searched before.
    """
    written, diagnostics, places = validate(document.data)
    whole = None
    if written is not None:
        diagnostics = [*diagnostics, *ids_fit_together.check(written, document.data, places)]
        if not diagnostics:
            whole = RuleSet(**vars(written), digest=_digest(document.data), custom=custom, rules_file=rules_file)
        if search:
            diagnostics = [*diagnostics, *dosing_language(written, places)]
    if whole is not None:
        diagnostics = [*diagnostics, *shortened(whole), *(missing(whole, floor) if floor else ())]
    if diagnostics or whole is None:
        raise RuleSetError(name, in_order(each.located(document) for each in diagnostics))
    return whole


def _digest(data: PlainData) -> str:
    canonical = json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()
