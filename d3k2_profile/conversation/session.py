"""One sitting: the conversation on a terminal, with the answers kept in a file as they are given."""

import os
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from d3k2_profile.conversation import script
from d3k2_profile.conversation.interview import Interview
from d3k2_profile.conversation.keeper import Keeper
from d3k2_profile.conversation.menu import Face
from d3k2_profile.errors import InputEnded, Interrupted, OutputError
from d3k2_profile.files.disk import typed_path
from d3k2_profile.output import ENDINGS, FORMATS, format_named, phrases
from d3k2_profile.profile.evaluate import Profile, evaluate
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import clean, file_name

if TYPE_CHECKING:
    from d3k2_profile.answers.health_record import Record


def hold(
    face: Face, interview: Interview, keeper: Keeper, record: "Record | None" = None
) -> tuple[Interview | None, bool]:
    """The interview to show a page of, None when the person wants none; and whether it came to its end."""
    try:
        keeper.begin(face, interview)
        script.welcome(face)
        if record:
            from d3k2_profile.conversation.record import confirm

            answers = confirm(face, record, interview.questionnaire, interview.answers)
            if answers != interview.answers:
                interview = replace(interview, answers=answers)
                keeper.keep(face, interview)
        interview, finished = script.converse(face, interview, partial(_kept, face, keeper))
        if keeper.trouble:
            keeper.offer(face, interview)
        if keeper.trouble or not finished:
            face.say(keeper.how_to_go_on())
        if not finished:
            return (interview if interview.answers and script.wants_what_was_found(face) else None), False
    except InputEnded as error:
        raise keeper.ended(error) from None
    except (KeyboardInterrupt, Interrupted):
        with suppress(OSError):  # a terminal that hung up shows nothing more
            face.say("")
            face.say(keeper.how_to_go_on())
        raise
    return interview, True


def _kept(face: Face, keeper: Keeper, interview: Interview) -> None:
    """Keeps the answers; what the page is made with is loaded behind the first, so that nobody waits for it at either
    end.
    """
    keeper.keep(face, interview)
    from d3k2_profile.dosing import lint
    from d3k2_profile.output import gate, terminal

    _ = gate, terminal
    lint.get_ready()


def outcome(ruleset: RuleSet, interview: Interview, *, finished: bool) -> Profile:
    """The profile of what was answered, on the day of the conversation."""
    return replace(evaluate(ruleset, interview.answers, on=date.today()), partial=not finished)


def offer_to_keep(face: Face, profile: Profile) -> None:
    """Writes the page to a file where a person at a terminal names one."""
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr, sys.stdout)):
        return
    face.say("")
    note = ""
    with suppress(InputEnded):
        while name := script.file_to_keep(face, tuple(ENDINGS), note):
            note = _not_kept(profile, typed_path(name))
            if not note:
                face.say(phrases.kept(clean(name)))
                return


def _not_kept(profile: Profile, path: Path) -> str:
    """Why the page was not written to the file, and what to do; nothing when it was."""
    form = format_named(path)
    if form is None:
        return phrases.wrong_ending(ENDINGS)
    if os.path.lexists(path):
        return phrases.exists_already(file_name(path))
    from d3k2_profile.output.gate import release

    try:
        release(profile, FORMATS[form](profile), path)
    except OutputError as error:
        return phrases.not_kept(f"{error}")
    return ""


def face(*, plain: bool) -> Face:
    """Lists where a person sits at a terminal that can draw them, or else numbered lines; `plain` asks for these."""
    failed = False
    if not plain and not os.environ.get("D3K2_PLAIN") and _draws():
        try:
            from d3k2_profile.conversation.lists import lists

            return lists()
        except Exception:  # consoles that only look like terminals fail in many ways, and there is another face
            failed = True
    from d3k2_profile.conversation.lines import numbered_lines

    lines = numbered_lines()
    if failed:
        lines.say(phrases.USING_PLAIN)
    return lines


def _draws() -> bool:
    """Whether there is a terminal on both sides, and one that moves its cursor."""
    at_terminal = all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))
    return at_terminal and os.environ.get("TERM", "") not in ("", "dumb", "unknown")
