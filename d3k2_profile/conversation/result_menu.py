"""What stands on the terminal after the questions: the screen, with a small menu to read on, to keep and to send."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from d3k2_profile.answers.typed_line import position
from d3k2_profile.conversation.common_keys import LeftHere, typed_at
from d3k2_profile.conversation.face_protocol import Face, Menu
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.session import Completed, LeftEarly
from d3k2_profile.conversation.words import packed
from d3k2_profile.errors import InputEnded, OutputError
from d3k2_profile.files.disk import typed_path
from d3k2_profile.output import ENDINGS, FORMATS, format_named, rule_set_contents
from d3k2_profile.output.emit import emit
from d3k2_profile.output.terminal import Screen
from d3k2_profile.output.withhold_amounts import release
from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.terminal.streams import columns
from d3k2_profile.text import clean, file_name, fold, listed

KEYS = ("Enter read on", "1 read item 1", "s sheet", "m message")
FURTHER, TO_LEAVE = "more", "q leave"
NO_SUCH_ITEM = "No item of your page has that number."
KEEP_PAGE = "To keep this page, type a file name ending in"
ENDING_NAMES = listed(tuple(ENDINGS), "or")
ENTER_KEEPS_NOTHING = "Press Enter to keep nothing."
ANOTHER_NAME = "Type another name, or press Enter to keep nothing."
WHAT_THEY_DO = (
    "Enter shows the whole page, and the number of an item shows that one in full. s saves the sheet to print, with "
    "the page behind it. m shows a short message to copy. more asks the questions that can still change your page. "
    "q leaves."
)


def end(face: Face, outcome: Completed | LeftEarly, ruleset: RuleSet, profile: Profile) -> Interview | None:
    """The interview to go on with, where further questions are wanted; None when the person leaves.

    Lines that are printed one after the other have the whole page first, and the screen once more behind it; there
    nothing is paged.
    """
    detail = isinstance(outcome, Completed) and outcome.interview.detail
    keys = packed((*KEYS, *([f"{FURTHER} questions"] if detail else []), TO_LEAVE), columns(sys.stderr) - 1)
    menu, note = Menu("\n".join(keys), picks="typed", why=WHAT_THEY_DO), ""
    if face.plain:
        release(profile, FORMATS["terminal"](profile))
    release(profile, Screen(profile), paged=not face.plain)
    while True:
        try:
            typed = fold(typed_at(face, menu, note))
        except (LeftHere, InputEnded):
            return None
        if typed == FURTHER and detail:
            return outcome.interview.with_detail()
        note = _answered(face, ruleset, profile, typed)


def _answered(face: Face, ruleset: RuleSet, profile: Profile, typed: str) -> str:
    """Does what was typed; what to say where that is nothing."""
    match typed:
        case "":
            release(profile, FORMATS["terminal"](profile), paged=not face.plain)
            release(profile, Screen(profile), paged=not face.plain)
        case "s":
            _offer_to_keep(face, profile)
        case "m":
            release(profile, FORMATS["message"](profile))
        case _:
            number = position(typed, len(profile.findings))
            if not number:
                return NO_SUCH_ITEM
            found = next(finding for finding in profile.findings if finding.number == number)
            emit(rule_set_contents.entry(ruleset, found.part), paged=True)
    return ""


def _offer_to_keep(face: Face, profile: Profile) -> None:
    """Writes the page to a file where a person names one."""
    menu = Menu(f"{KEEP_PAGE} {ENDING_NAMES}. {ENTER_KEEPS_NOTHING}", picks="typed")
    note = ""
    with suppress(InputEnded, LeftHere):
        while name := typed_at(face, menu, note):
            note = _not_kept(profile, typed_path(name))
            if not note:
                face.say(f"Your page is in {clean(name)}. Only you can read it.")
                return


def _not_kept(profile: Profile, path: Path) -> str:
    """Why the page was not written to the file, and what to do; nothing when it was."""
    form = format_named(path)
    if form is None:
        return f"The name must end in {ENDING_NAMES}. {ENTER_KEEPS_NOTHING}"
    if os.path.lexists(path):
        return f"{file_name(path)} exists already and stays as it is. {ANOTHER_NAME}"
    try:
        release(profile, FORMATS[form](profile), path)
    except OutputError as error:
        return f"{error}. {ANOTHER_NAME}"
    return ""
