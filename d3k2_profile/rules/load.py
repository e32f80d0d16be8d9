"""A rule set that is whole, and how one is loaded from a file."""

import hashlib
import json
from dataclasses import fields
from functools import cache
from pathlib import Path

from d3k2_profile.errors import Status, UserError
from d3k2_profile.files.document import Document, DocumentError, PlainData, decode, fetch
from d3k2_profile.rules import packaged
from d3k2_profile.rules.baseline import lacks
from d3k2_profile.rules.diagnostics import Diagnostic, in_order, lines
from d3k2_profile.rules.model import RuleSet, RuleSetFile
from d3k2_profile.text import file_name

REVIEWED = "sha256:5d434342f703377c3f7640bf841afd38d62c0f21146a7d9ef95531ccf7a89bba"
"""The digest of the packaged rule set; a test holds it to be free of dosing language."""


class RuleSetError(UserError):
    """A rule set that cannot be used; `diagnostics` has everything wrong with it, by place."""

    status = Status.RULES

    def __init__(self, name: str, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(lines(diagnostics, name)))
        self.diagnostics = diagnostics


def bundled() -> Path:
    """The rule set that came with the program: inside an installed package, or at the top of a checkout."""
    inside = Path(__file__).parents[1] / "rules.yaml"
    return inside if inside.is_file() else Path(__file__).parents[2] / "rules.yaml"


def packaged_document() -> Document:
    """The document of the rule set that came with the program."""
    return read(bundled().read_bytes(), "rules.yaml")


def load(path: Path | None = None, floor: RuleSet | None = None, *, thorough: bool = False) -> RuleSet:
    """The rule set in a file, or the one that came with the program; raises RuleSetError with all that is wrong.

    `floor` is the rule set whose classes that must not be missed this one must have
    too. `thorough` checks the packaged one as if it were new, and searches its texts
    for dosing language once more; else it is taken as it was checked when the wheel
    was built, if it came in one.
    """
    if path is not None:
        return build(open_document(path), file_name(path), custom=True, floor=floor)
    return build(packaged_document(), "rules.yaml", thorough=True) if thorough else _packaged()


@cache
def _packaged() -> RuleSet:
    """The packaged rule set, read once in a run: it is frozen, and the files of a study are many."""
    return _prepared() or build(packaged_document(), "rules.yaml")


def _prepared() -> RuleSet | None:
    """The packaged rule set as it was checked before; None in a checkout, and where its YAML was changed since."""
    try:
        data = bundled().with_name(packaged.FILE_NAME).read_bytes()
    except OSError:
        return None
    ruleset = packaged.unpack(data, bundled().read_bytes())
    return ruleset if ruleset and ruleset.digest == REVIEWED else None


def open_document(path: Path) -> Document:
    """The document in a rule-set file; raises RuleSetError where the text itself cannot be read."""
    try:
        return _document(fetch(path))
    except DocumentError as error:
        raise _unreadable(error, file_name(path)) from None


def read(raw: bytes, name: str) -> Document:
    """The document in the bytes of a rule set; raises RuleSetError where the text itself cannot be read."""
    try:
        return _document(decode(raw))
    except DocumentError as error:
        raise _unreadable(error, name) from None


def _document(text: str) -> Document:
    """The document in a YAML text; what reads YAML is loaded here, since a rule set that came in a wheel needs none."""
    from d3k2_profile.files.yaml_text import read_yaml

    return read_yaml(text)


def build(
    text: Document, name: str, *, custom: bool = False, floor: RuleSet | None = None, thorough: bool = False
) -> RuleSet:
    """The whole rule set in a document; raises RuleSetError with every diagnostic, located, in the order of the file.

    Every text is searched for dosing language, unless these are the very texts that
    the tests have searched (see REVIEWED).
    """
    from d3k2_profile.rules import references, texts
    from d3k2_profile.rules.shape import validate

    written, diagnostics, places = validate(text.data)
    digest = _digest(text.data)
    whole = None
    if written is not None:
        diagnostics = [*diagnostics, *references.check(written, text.data, places)]
        if not diagnostics:
            parts = {part.name: getattr(written, part.name) for part in fields(RuleSetFile)}
            whole = RuleSet(**parts, digest=digest, custom=custom)
        if thorough or digest != REVIEWED:
            diagnostics = [*diagnostics, *texts.dosing(written, places)]
    if whole is not None and floor is not None:
        diagnostics = [*diagnostics, *lacks(whole, floor)]
    if diagnostics or whole is None:
        raise RuleSetError(name, in_order(each.located(text) for each in diagnostics))
    return whole


def _digest(data: PlainData) -> str:
    canonical = json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def _unreadable(error: DocumentError, name: str) -> RuleSetError:
    return RuleSetError(
        name, [Diagnostic(fault.steps, fault.code, fault.message, place=fault.place) for fault in error.faults]
    )
