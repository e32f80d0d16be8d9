"""The answers of one sitting, kept in a file as they are given."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path

from d3k2_profile.answers import saved
from d3k2_profile.answers.saved import AnswersError, Origin, SavedAnswers
from d3k2_profile.conversation.common_keys import LeftHere, agrees, typed_at
from d3k2_profile.conversation.face_protocol import Face, Menu
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.errors import InputEnded, OutputError, UserError, reason
from d3k2_profile.files.disk import InUse, alone, content, replace_file, short_name, typed_path
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import clean, command, file_name, quoted

NOTHING_KEPT = "Nothing was kept."
LAST_NOT_KEPT = "Your last answers were not kept."
GOES_ON = "The questions go on. At the end you can name another file for your answers."
ANOTHER_FILE = "Type the name of a new file to keep your answers in, or press Enter to keep no more."


@dataclass
class Keeper:
    """Writes the answers to a file after each of them, if a person named one.

    Where that fails the answers stay in memory and `trouble` says why: the next answer
    tries again, and at the end `offer` asks for another place. A file that no longer
    holds what was last read or written is never replaced.
    """

    path: Path | None
    questionnaire: Questionnaire
    origin: Origin
    saved: SavedAnswers = field(default_factory=SavedAnswers)
    holds: bytes | None = None
    """What is in the file, as last read or written here."""
    kept_in: Path | None = None
    """The file that has every answer so far."""
    trouble: UserError | None = None

    def read(self, path: Path) -> None:
        """Takes what the file holds to go on from; raises AnswersError, or OutputError where it may not be replaced."""
        name = file_name(path)
        try:
            self.holds = content(path)
        except OSError as error:
            raise AnswersError(f"{name} cannot be used for answers: {reason(error)}; it was not changed") from None
        self.saved, self.kept_in = SavedAnswers(), None
        if self.holds is None:
            return
        self.saved = saved.resume(self.holds, name, self.questionnaire, self.origin)
        if not path.stat().st_mode & stat.S_IWUSR:
            raise OutputError(f"{name} is protected against changes; lift that, or name another file")
        self.kept_in = path

    def begin(self, face: Face, interview: Interview) -> None:
        """Says which answers no longer fit, and leaves them out once the person has said what becomes of them; raises
        OutputError, and LeftHere with the file as it was.
        """
        if not (self.path and self.holds is not None and self.saved.unfit):
            return
        name, beside = file_name(self.path), self._beside(self.path)
        known = self.questionnaire.by_id
        labels = [known[each].label if each in known else clean(each) for each in self.saved.unfit]
        face.say(
            f"{name} was made with other questions. Your answers to these no longer fit: {'; '.join(labels)}. "
            "All others are kept."
        )
        copy = file_name(beside)
        if agrees(face, f"Keep a copy of {name} as it was, named {copy}? Without it those answers are gone."):
            try:
                replace_file(beside, self.holds, self.path)
            except OSError as error:
                raise OutputError(
                    f"{file_name(beside)} could not be written: {reason(error)}; {name} is as it was"
                ) from None
        self.keep(face, interview)

    def _beside(self, path: Path) -> Path:
        """A name that is still free for the file as it was, with the version of its rule set."""
        version = re.sub(r"[^\w.-]+", "-", self.saved.rules.version if self.saved.rules else "")[:40]
        names = (
            path.with_name(f"{short_name(path)}.before-{version}{f'-{number}' if number > 1 else ''}")
            for number in count(1)
        )
        return next(name for name in names if not os.path.lexists(name))

    def keep(self, face: Face, interview: Interview) -> None:
        """Puts the answers so far on disk, or says once that they could not be put there."""
        if not self.path:
            return
        before = self.trouble
        try:
            self.holds = saved.write(self.path, self._to_save(interview), self.holds)
            self.kept_in, self.trouble = self.path, None
        except (InUse, OutputError) as error:
            self.kept_in, self.trouble = None, error
        if self.trouble and not before:
            face.say(f"{self.trouble}. {GOES_ON}")
        if before and not self.trouble:
            face.say(f"{file_name(self.path)} could be written again. All your answers so far are in it.")

    def offer(self, face: Face, interview: Interview) -> None:
        """Asks for another file where the answers could not be kept, until one takes them or the person wants none."""
        while self.trouble and not self.kept_in and (name := _another_name(face)):
            try:
                self._keep_in(typed_path(name), interview)
            except (InUse, OutputError) as error:
                face.say(f"{error}.")

    def _keep_in(self, path: Path, interview: Interview) -> None:
        if os.path.lexists(path):
            raise OutputError(f"{file_name(path)} exists already; name a new file")
        ours = self.path is not None and path.absolute() == self.path.absolute()  # and gone, or it would exist
        with nullcontext() if ours else alone(path):
            saved.write(path, self._to_save(interview))
        self.kept_in = path

    def _to_save(self, interview: Interview) -> SavedAnswers:
        return SavedAnswers(interview.answers, self.origin, date.today())

    def how_to_go_on(self) -> str:
        """What was kept, and how to continue from it."""
        if self.kept_in:
            return _go_on(self.kept_in, self.questionnaire.rules_file)
        if not self.trouble:
            return NOTHING_KEPT
        still_there = self.path and self.holds is not None and not isinstance(self.trouble, InUse)
        if not (self.path and still_there):
            return LAST_NOT_KEPT
        return f"{LAST_NOT_KEPT} {_go_on(self.path, self.questionnaire.rules_file)}"

    def ended(self, error: InputEnded) -> UserError:
        """The error to end with where the input did; that answers could not be kept weighs more."""
        return (type(self.trouble) if self.trouble else InputEnded)(f"{error} {self.how_to_go_on()}")


@contextmanager
def keeping(ruleset: RuleSet, path: Path | None) -> Iterator[Keeper]:
    """The keeper of one sitting, with its file to itself until the end; raises AnswersError, InUse or OutputError at
    once.
    """
    about = ruleset.about
    keeper = Keeper(path, ruleset.questionnaire, Origin(about.title, about.version, ruleset.digest))
    if path is None:
        yield keeper
        return
    keeper.read(path)  # so that what is no answers file gets no lock beside it
    with alone(path):
        keeper.read(path)
        yield keeper


def _go_on(path: Path, rules_file: str) -> str:
    go_on = command(f"ask --answers {quoted(f'{path}')}", rules_file)
    return f"Your answers so far are in {file_name(path)}. Continue with: {go_on}"


def _another_name(face: Face) -> str:
    """The file name that was typed; "" for none, and where nobody types any more."""
    try:
        return typed_at(face, Menu(ANOTHER_FILE, picks="typed"))
    except (InputEnded, LeftHere):
        return ""
