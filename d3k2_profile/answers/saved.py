"""The saved answers file: read, checked and written."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import NoReturn, assert_never

from d3k2_profile.answers.fhir_shared import Canonical
from d3k2_profile.errors import OutputError, Status, UserError, reason
from d3k2_profile.files.disk import InUse, content, replace_file
from d3k2_profile.files.json_text import read_json, write_json
from d3k2_profile.files.placed_data import (
    MAX_BYTES,
    MOST_NAMED,
    Document,
    DocumentError,
    PlainData,
    Steps,
    decode,
    fetch,
)
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import NotAccepted
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.read_medicine_entries import with_amounts
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Number, Unknown, Value, entries_of
from d3k2_profile.suggestions import did_you_mean
from d3k2_profile.text import file_name

FORMAT = 1
_KEYS = ["format", "rules", "updated", "answers"]
_RULES_KEYS = ["title", "version", "digest"]
_MAY_BE_CUT = "if answers were in it, it was cut off or changed: use a copy from before, or name another file"


class Origin(Frozen):
    """The rule set that answers were given to."""

    title: str
    version: str
    digest: str


class SavedAnswers(Frozen):
    """What an answers file holds; the rule set and the date may be missing.

    `unfit` names the questions whose answers were given to another rule set and do not fit this one. `with_amounts`
    counts the medicines written with an amount, which is dropped when they are read.
    """

    answers: Answers = field(default_factory=dict)
    rules: Origin | None = None
    updated: date | None = None
    unfit: tuple[str, ...] = ()
    with_amounts: int = 0


class AnswersError(UserError):
    """An answers file that cannot be used; the message names file, line and key of all that is wrong, and never an
    answer.
    """

    status = Status.ANSWERS


def read_file(path: Path, questionnaire: Questionnaire, form: Canonical | None = None, name: str = "") -> SavedAnswers:
    """The answers in a file, or in a FHIR response to the questionnaire of this `form`; raises AnswersError, which
    calls the file by this name or by its own, and changes nothing.
    """
    return _read(lambda: fetch(path), name or file_name(path), questionnaire, form=form)


def read_bytes(raw: bytes, name: str, questionnaire: Questionnaire, form: Canonical | None = None) -> SavedAnswers:
    """The same for bytes that came another way, such as standard input."""
    return _read(lambda: decode(raw), name, questionnaire, form=form)


def resume(raw: bytes, name: str, questionnaire: Questionnaire, rules: Origin) -> SavedAnswers:
    """The answers in bytes, to go on from; what was given to other rules and does not fit these is told in `unfit`,
    not refused.
    """
    return _read(lambda: decode(raw), name, questionnaire, rules)


def _read(
    text: Callable[[], str],
    name: str,
    questionnaire: Questionnaire,
    rules: Origin | None = None,
    form: Canonical | None = None,
) -> SavedAnswers:
    try:
        written = text()
        if not written.strip():
            raise AnswersError(f"{name} is empty; delete an empty file to begin anew, or name another one")
        document = read_json(written)
        if form and _is_response(document):
            document = import_module("d3k2_profile.answers.fhir_answers").as_answers_file(document, form, questionnaire)
        return _AnswersDocument(document, name, questionnaire).saved(rules)
    except DocumentError as error:
        wrong = [
            f"{name}:{each.place.line}:{each.place.column}: {each.message}"
            f"{f'; {_MAY_BE_CUT}' if each.code == 'not-json' else ''}"
            for each in error.faults[:MOST_NAMED]
        ]
        if len(wrong) == MOST_NAMED:
            wrong.append(_more_may_be_wrong(name))
        raise AnswersError("\n".join(wrong)) from None


def _is_response(document: Document) -> bool:
    """Whether this is a FHIR QuestionnaireResponse, to whichever questionnaire."""
    match document.data:
        case {"resourceType": "QuestionnaireResponse"}:
            return True
    return False


def _more_may_be_wrong(name: str) -> str:
    return f"{name}: more may be wrong; only the first {MOST_NAMED} are named"


class _AnswersDocument(Frozen):
    """Checks an answers document against the questions, naming the place of what does not fit."""

    document: Document
    name: str
    questionnaire: Questionnaire

    def saved(self, rules: Origin | None) -> SavedAnswers:
        """The answers; with `rules` also those of a file that was made for others, as far as they fit."""
        match self.document.data:
            case dict() as data if "format" in data:
                self.format(data["format"])
            case _:
                self.refuse((), "is not an answers file: it has no 'format'; it was not changed")
        self.keys(data, (), _KEYS)
        origin, updated = self.origin(data.get("rules")), self.updated(data.get("updated"))
        match data.get("answers"):
            case dict() as written:
                pass
            case _:
                self.refuse(("answers",), "'answers' is missing, or is not a mapping of question to answer")
        if rules and origin and origin.digest not in ("", rules.digest):
            fitting = {question: raw for question, raw in written.items() if self.fits(question, raw)}
            unfit = tuple(each for each in written if each not in fitting)
            return SavedAnswers(self.answers(fitting), origin, updated, unfit, self.with_amounts(fitting))
        return SavedAnswers(self.answers(written), origin, updated, with_amounts=self.with_amounts(written))

    def format(self, form: PlainData) -> None:
        """Refuses a file of another format than this program reads."""
        match form:
            case int() if form is not True and 1 <= form <= FORMAT:
                pass
            case int() if form > FORMAT:
                said = f"was made by a newer version (format {form}, this program reads {FORMAT})"
                self.refuse(("format",), f"{said}; install the newer version")
            case _:
                self.refuse(("format",), f"'format' is not {FORMAT}; this is no answers file that can be read")

    def answers(self, written: dict[str, PlainData]) -> dict[str, Value]:
        """The answers; one error names all that are wrong."""
        values: dict[str, Value] = {}
        wrong: list[str] = []
        for question, raw in written.items():
            try:
                values[question] = self.answer(question, raw)
            except AnswersError as error:
                wrong.append(f"{error}")
            if len(wrong) == MOST_NAMED:
                wrong.append(_more_may_be_wrong(self.name))
                break
        if wrong:
            raise AnswersError("\n".join(wrong))
        return values

    def with_amounts(self, written: dict[str, PlainData]) -> int:
        """How many of the medicines written have a figure that is not kept."""
        asked = [each.id for each in self.questionnaire.questions if each.kind == "medications"]
        return sum(with_amounts(written.get(each), self.questionnaire.lexicon) for each in asked)

    def fits(self, question: str, raw: PlainData) -> bool:
        try:
            self.answer(question, raw)
        except AnswersError:
            return False
        return True

    def answer(self, question: str, raw: PlainData) -> Value:
        steps: Steps = ("answers", question)
        if question not in self.questionnaire.by_id:
            self.refuse(steps, self.questionnaire.lacks(question), key=True)
        try:
            value = self.questionnaire.by_id[question].accept(raw, self.questionnaire.lexicon)
        except NotAccepted as error:
            self.refuse(steps, f"'{question}' has an answer it does not take. {error}")
        self.entries(value, steps)
        return value

    def entries(self, value: Value, steps: Steps) -> None:
        """Refuses what was asked about a medicine in words that the rule set does not know."""
        lexicon = self.questionnaire.lexicon
        for index, entry in enumerate(entries_of(value)):
            if not entry.excluded <= lexicon.by_id.keys():
                self.refuse((*steps, index, "not"), "'not' names a medication class that this rule set does not have")
            if entry.confirmed is not None and lexicon.recognise(entry).match == "none":
                self.refuse((*steps, index, "is"), "'is' is not the name of a medicine that this rule set knows")

    def origin(self, written: PlainData) -> Origin | None:
        match written:
            case None:
                return None
            case dict():
                self.keys(written, ("rules",), _RULES_KEYS)
            case _:
                self.refuse(("rules",), "'rules' is not a mapping with title, version and digest")
        match [written.get(key, "") for key in _RULES_KEYS]:
            case [str(title), str(version), str(digest)]:
                return Origin(title, version, digest)
        self.refuse(("rules",), "'rules' has a title, version or digest that is not text")

    def updated(self, written: PlainData) -> date | None:
        match written:
            case None:
                return None
            case str():
                with suppress(ValueError):
                    return date.fromisoformat(written)
        self.refuse(("updated",), "'updated' is not a date; write it as \"2026-11-21\"")

    def keys(self, written: dict[str, PlainData], steps: Steps, known: list[str]) -> None:
        for key in written:
            if key not in known:
                self.refuse(
                    (*steps, key), f"'{key}' is no key of an answers file; {did_you_mean(key, known)}", key=True
                )

    def refuse(self, steps: Steps, message: str, *, key: bool = False) -> NoReturn:
        place = self.document.locate(steps, key=key)
        raise AnswersError(f"{self.name}:{place.line}:{place.column}: {message}")


def as_json(saved: SavedAnswers) -> dict[str, object]:
    """The answers as their file holds them."""
    document: dict[str, object] = {"format": FORMAT}
    if saved.rules:
        document["rules"] = {"title": saved.rules.title, "version": saved.rules.version, "digest": saved.rules.digest}
    if saved.updated:
        document["updated"] = saved.updated.isoformat()
    document["answers"] = {question: _saved_value(value) for question, value in saved.answers.items()}
    return document


def _saved_value(value: Value) -> object:
    match value:
        case Number(number):
            return number
        case Choice(option):
            return option
        case Choices(options):
            return sorted(options)
        case Medications(entries):
            return [_saved_entry(entry) for entry in entries]
        case Unknown():
            return value
        case _:
            assert_never(value)


def _saved_entry(entry: Entry) -> object:
    asked = {"typed": entry.typed, "is": entry.confirmed, "not": sorted(entry.excluded)}
    told = {key: value for key, value in asked.items() if value}
    return told if len(told) > 1 else entry.typed


def write(path: Path, saved: SavedAnswers, before: bytes | None = None) -> bytes:
    """What the file holds now that the answers are in it, readable by its owner alone, whole or not at all.

    Raises InUse where it no longer held what it held `before` (None: there was none), else OutputError.
    """
    raw = write_json(as_json(saved)).encode()
    try:
        if content(path) != before:
            raise InUse(f"{file_name(path)} was changed by something else in the meantime, so it was left as it is")
        if len(raw) > MAX_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        replace_file(path, raw)
    except OSError as error:
        still = "" if before is None else "; what it held before is still there"
        raise OutputError(f"{file_name(path)} could not be written: {reason(error)}{still}") from None
    return raw
