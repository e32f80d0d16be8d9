"""The saved answers file: read, checked and written."""

import errno
import json
import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NoReturn

from d3k2_profile.document import Document, DocumentError, Plain, Steps, decode, fetch
from d3k2_profile.errors import OutputError, Status, UserError
from d3k2_profile.json_document import read_json
from d3k2_profile.medication import Entry
from d3k2_profile.question import Answers, NotAccepted, Questionnaire, Value
from d3k2_profile.text import clean, did_you_mean

FORMAT = 1
_KEYS = ["format", "rules", "updated", "answers"]
_RULES_KEYS = ["title", "version", "digest"]


@dataclass(frozen=True)
class Origin:
    """The rule set that answers were given to."""

    title: str
    version: str
    digest: str


@dataclass(frozen=True)
class SavedAnswers:
    """What an answers file holds; the rule set and the date may be missing."""

    answers: Answers = field(default_factory=dict)
    rules: Origin | None = None
    updated: date | None = None


class AnswersError(UserError):
    """An answers file that cannot be used; the message names file, line and key, and never an answer."""

    status = Status.ANSWERS


def read(path: Path, questionnaire: Questionnaire) -> SavedAnswers:
    """The answers in a file; raises AnswersError, and changes nothing."""
    return _read(lambda: fetch(path), clean(path.name), questionnaire)


def read_bytes(raw: bytes, name: str, questionnaire: Questionnaire) -> SavedAnswers:
    """The answers in bytes that came another way, such as standard input."""
    return _read(lambda: decode(raw), name, questionnaire)


def _read(text: Callable[[], str], name: str, questionnaire: Questionnaire) -> SavedAnswers:
    try:
        return _Reader(read_json(text()), name, questionnaire).saved()
    except DocumentError as error:
        place = error.faults[0].place
        raise AnswersError(f"{name}:{place.line}:{place.column}: {error.faults[0].message}") from None


@dataclass(frozen=True)
class _Reader:
    """Checks an answers document against the questions, naming the place of what does not fit."""

    document: Document
    name: str
    questionnaire: Questionnaire

    def saved(self) -> SavedAnswers:
        data = self.document.data
        if not isinstance(data, dict) or "format" not in data:
            self.refuse((), "is not an answers file: it has no 'format'; it was not changed")
        form = data["format"]
        if isinstance(form, bool) or not isinstance(form, int) or form < 1:
            self.refuse(("format",), f"'format' is not {FORMAT}; this is no answers file that can be read")
        if form > FORMAT:
            self.refuse(("format",), f"was made by a newer version (format {form}, this program reads {FORMAT}); install the newer version")
        self.keys(data, (), _KEYS)
        return SavedAnswers(self.answers(data.get("answers")), self.origin(data.get("rules")), self.updated(data.get("updated")))

    def answers(self, written: Plain) -> dict[str, Value]:
        if not isinstance(written, dict):
            self.refuse(("answers",), "'answers' is missing, or is not a mapping of question to answer")
        accepted: dict[str, Value] = {}
        for question, raw in written.items():
            steps: Steps = ("answers", question)
            if question not in self.questionnaire.by_id:
                known = list(self.questionnaire.by_id)
                self.refuse(steps, f"'{question}' is no question of this rule set; {did_you_mean(question, known)}", key=True)
            try:
                accepted[question] = self.questionnaire.by_id[question].accept(raw)
            except NotAccepted as error:
                self.refuse(steps, f"'{question}' has an answer it does not take. {error}")
            self.entries(accepted[question], steps)
        return accepted

    def entries(self, value: Value, steps: Steps) -> None:
        """Refuses what was asked about a medicine in words that the rule set does not know."""
        lexicon = self.questionnaire.lexicon
        for index, entry in enumerate(value if isinstance(value, tuple) else ()):
            if not entry.excluded <= lexicon.by_id.keys():
                self.refuse((*steps, index, "not"), "'not' names a medication class that this rule set does not have")
            if entry.confirmed is not None and lexicon.recognise(entry).match == "none":
                self.refuse((*steps, index, "is"), "'is' is not the name of a medicine that this rule set knows")

    def origin(self, written: Plain) -> Origin | None:
        if written is None:
            return None
        if not isinstance(written, dict):
            self.refuse(("rules",), "'rules' is not a mapping with title, version and digest")
        self.keys(written, ("rules",), _RULES_KEYS)
        texts = [written.get(key, "") for key in _RULES_KEYS]
        if not all(isinstance(text, str) for text in texts):
            self.refuse(("rules",), "'rules' has a title, version or digest that is not text")
        return Origin(*(f"{text}" for text in texts))

    def updated(self, written: Plain) -> date | None:
        if written is None:
            return None
        try:
            return date.fromisoformat(written if isinstance(written, str) else "")
        except ValueError:
            self.refuse(("updated",), "'updated' is not a date; write it as \"2026-11-21\"")

    def keys(self, written: dict[str, Plain], steps: Steps, known: list[str]) -> None:
        for key in written:
            if key not in known:
                self.refuse((*steps, key), f"'{key}' is no key of an answers file; {did_you_mean(key, known)}", key=True)

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
    document["answers"] = {question: _plain(value) for question, value in saved.answers.items()}
    return document


def _plain(value: Value) -> object:
    if isinstance(value, tuple):
        return [_plain_entry(entry) for entry in value]
    return sorted(value) if isinstance(value, frozenset) else value


def _plain_entry(entry: Entry) -> object:
    if entry.confirmed is None and not entry.excluded:
        return entry.typed
    asked: dict[str, object] = {"typed": entry.typed}
    if entry.confirmed is not None:
        asked["is"] = entry.confirmed
    if entry.excluded:
        asked["not"] = sorted(entry.excluded)
    return asked


def write(path: Path, saved: SavedAnswers) -> None:
    """Puts the answers in the file, readable by its owner alone, whole or not at all; raises OutputError."""
    text = json.dumps(as_json(saved), ensure_ascii=False, indent=1) + "\n"
    try:
        if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            raise OSError(errno.EEXIST, "it is not a regular file")
        replace_file(path, text)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise OutputError(f"{clean(path.name)} could not be written: {reason}; what it held before is still there") from None


def replace_file(path: Path, text: str) -> None:
    """Writes the text in one step: a kill at any moment leaves the old file or the new one, mode 0600; raises OSError."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(0o600)  # a umask may have taken the owner's own rights away
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Makes a renamed file last, where the system lets a folder be flushed."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
