"""One sitting: the conversation on a terminal, with the answers kept in a file as they are given."""

import os
import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO

from d3k2_profile import prompt
from d3k2_profile.confirmation import confirm
from d3k2_profile.errors import InputEnded, Interrupted, OutputError
from d3k2_profile.face import LONGEST_LINE, Face
from d3k2_profile.files import typed_path
from d3k2_profile.gate import release
from d3k2_profile.interview import Interview
from d3k2_profile.keeper import Keeper
from d3k2_profile.plain import Plain
from d3k2_profile.profile import Profile
from d3k2_profile.record import Record
from d3k2_profile.render import ENDINGS, FORMATS, format_named, phrases
from d3k2_profile.screen import columns, console
from d3k2_profile.text import clean, file_name


def hold(face: Face, interview: Interview, keeper: Keeper, record: Record | None = None) -> tuple[Interview | None, bool]:
    """The interview to show a page of, None when the person wants none; and whether it came to its end."""
    try:
        keeper.begin(face, interview)
        prompt.welcome(face)
        if record:
            answers = confirm(face, record, interview.questionnaire, interview.answers)
            if answers != interview.answers:
                interview = replace(interview, answers=answers)
                keeper.keep(face, interview)
        interview, finished = prompt.converse(face, interview, partial(keeper.keep, face))
        if keeper.trouble:
            keeper.offer(face, interview)
        if keeper.trouble or not finished:
            face.say(keeper.how_to_go_on())
        if not finished:
            return (interview if interview.answers and prompt.wants_what_was_found(face) else None), False
    except InputEnded as error:
        raise keeper.ended(error) from None
    except (KeyboardInterrupt, Interrupted):
        with suppress(OSError):  # a terminal that hung up shows nothing more
            face.say("")
            face.say(keeper.how_to_go_on())
        raise
    return interview, True


def offer_to_keep(face: Face, profile: Profile) -> None:
    """Writes the page to a file where a person at a terminal names one."""
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr, sys.stdout)):
        return
    face.say("")
    note = ""
    with suppress(InputEnded):
        while name := prompt.file_to_keep(face, tuple(ENDINGS), note):
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
    try:
        release(profile, FORMATS[form](profile), path)
    except OutputError as error:
        return phrases.not_kept(f"{error}")
    return ""


def face(*, plain: bool) -> Face:
    """Lists where a person sits at a terminal that can draw them, or else numbered lines; `plain` asks for these."""
    if plain or os.environ.get("D3K2_PLAIN") or not _draws():
        return numbered_lines()
    try:
        from d3k2_profile.lists import lists

        return lists()
    except Exception:  # consoles that only look like terminals fail in many ways, and there is another face
        lines = numbered_lines()
        lines.say(phrases.USING_PLAIN)
        return lines


def _draws() -> bool:
    """Whether there is a terminal on both sides, and one that moves its cursor."""
    at_terminal = all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))
    return at_terminal and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def numbered_lines() -> Plain:
    """The conversation in numbered lines on standard error and standard input."""
    screen = console(sys.stderr)
    echoes = bool(sys.stdin and sys.stdin.isatty())

    def read() -> str:
        line = _line(sys.stdin) if sys.stdin else ""
        screen.width = columns(sys.stderr)  # the window may have changed meanwhile
        if not echoes:
            screen.print()
        return line

    return Plain(screen, read)


def _line(stream: IO[str]) -> str:
    """The next line, of which no more is held than shows that it is too long; "" at the end."""
    line = piece = stream.readline(LONGEST_LINE + 1)
    while len(piece) > LONGEST_LINE and not piece.endswith("\n"):
        piece = stream.readline(LONGEST_LINE + 1)
    return line
