"""One sitting: the conversation on a terminal, with the answers kept in a file as they are given."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from d3k2_profile.conversation import dialogue
from d3k2_profile.conversation.common_keys import LeftHere, WentBack
from d3k2_profile.conversation.face_protocol import Face
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.keeper import Keeper
from d3k2_profile.conversation.words import either
from d3k2_profile.errors import InputEnded, Interrupted, OutputError
from d3k2_profile.files.disk import typed_path
from d3k2_profile.frozen import Frozen
from d3k2_profile.output import ENDINGS, FORMATS, format_named
from d3k2_profile.output.withhold_amounts import release
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import clean, file_name

ENTER_KEEPS_NOTHING = "Press Enter to keep nothing."
ANOTHER_NAME = "Type another name, or press Enter to keep nothing."


class Completed(Frozen):
    """Every question was asked, and the answers were looked through."""

    interview: Interview


class LeftEarly(Frozen):
    """The person left before the end, and wants to see what was found so far."""

    interview: Interview


class Left(Frozen):
    """The person left, and wants no page."""


Outcome: TypeAlias = Completed | LeftEarly | Left
Confirm: TypeAlias = Callable[[Face, Interview], Interview]
"""Asks about what a health record proposes: the interview with what was confirmed."""


def hold(
    face: Face, interview: Interview, keeper: Keeper, confirm: Confirm | None = None, *, further: bool = False
) -> Outcome:
    """What came of the questions: asked to the end or not, and what there is to show; `further` ones begin without a
    welcome.
    """
    try:
        with face.sitting():
            outcome = _asked(face, interview, keeper, confirm, further=further)
    except InputEnded as error:
        with suppress(OSError):
            face.clear()
        raise keeper.ended(error) from None
    except (KeyboardInterrupt, Interrupted):
        with suppress(OSError):  # a terminal that hung up shows nothing more
            face.clear()
            face.say("")
            face.say(keeper.how_to_go_on())
        raise
    finished = isinstance(outcome, Completed)
    if not finished:
        face.clear()
    if keeper.trouble or not finished:
        face.say(keeper.how_to_go_on())
    return outcome


def _asked(face: Face, interview: Interview, keeper: Keeper, confirm: Confirm | None, *, further: bool) -> Outcome:
    try:
        if not further:
            keeper.begin(face, interview)
            dialogue.welcome(
                face, keeper.origin.title, file_name(keeper.path) if keeper.path else "", len(interview.answers)
            )
        confirmed = confirm(face, interview) if confirm else interview
    except (LeftHere, WentBack):
        return Left()
    if confirmed is not interview:
        keeper.keep(face, confirmed)
    interview, finished = dialogue.converse(face, confirmed, partial(keeper.keep, face))
    if keeper.trouble:
        keeper.offer(face, interview)
    if finished:
        return Completed(interview)
    return LeftEarly(interview) if interview.answers and dialogue.wants_what_was_found(face) else Left()


def profile_of(ruleset: RuleSet, outcome: Completed | LeftEarly) -> Profile:
    """The profile of what was answered, on the day of the conversation."""
    partly = isinstance(outcome, LeftEarly)
    return replace(evaluate(ruleset, outcome.interview.answers, on=date.today()), partial=partly)


def at_a_terminal() -> bool:
    """Whether a person can read the result and type what to do with it."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr, sys.stdout))


def offer_to_keep(face: Face, profile: Profile) -> None:
    """Writes the page to a file where a person names one."""
    note = ""
    with suppress(InputEnded):
        while name := dialogue.file_to_keep(face, tuple(ENDINGS), note):
            note = _not_kept(profile, typed_path(name))
            if not note:
                face.say(f"Your page is in {clean(name)}. Only you can read it.")
                return


def _not_kept(profile: Profile, path: Path) -> str:
    """Why the page was not written to the file, and what to do; nothing when it was."""
    form = format_named(path)
    if form is None:
        return f"The name must end in {either(ENDINGS)}. {ENTER_KEEPS_NOTHING}"
    if os.path.lexists(path):
        return f"{file_name(path)} exists already and stays as it is. {ANOTHER_NAME}"
    try:
        release(profile, FORMATS[form](profile), path)
    except OutputError as error:
        return f"{error}. {ANOTHER_NAME}"
    return ""
