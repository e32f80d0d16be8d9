"""One sitting: the conversation on a terminal, with the answers kept in a file as they are given."""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeAlias

from d3k2_profile.conversation import dialogue
from d3k2_profile.conversation.common_keys import LeftHere, WentBack
from d3k2_profile.conversation.face_protocol import Face
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.keeper import Keeper
from d3k2_profile.errors import InputEnded, Interrupted
from d3k2_profile.frozen import Frozen
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import file_name


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
