"""Sentences and headings that more than one output says, and how counts and lists are put in words."""

import re
from collections.abc import Callable, Sequence

from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import About
from d3k2_profile.text import listed

STANDING = "This page gives information. It does not tell you to use, change or leave out any supplement or medicine."
WHO_DECIDES = "A doctor, pharmacist or dietitian can help you decide."
NOTICE = (
    f"{STANDING} Never stop a medicine on your own. {WHO_DECIDES} "
    "It is made from your own answers, and nobody has checked them."
)
WHAT_THIS_IS = (
    "It explains and it cautions. It does not diagnose, it gives no scores, and it never says how much to take."
)
CAUTIONS_ONLY = "This page explains no vitamins, because it is not written for this. It shows cautions alone."
CUSTOM = "These texts come from a rule set of your own choice. They were not reviewed by the authors of this program."
PARTIAL = "PARTIAL: not every question was asked, so this page is not complete."
OVERDUE = "OVERDUE: the review of these texts is overdue, so parts of them may no longer hold."
OVERDUE_SHORT, CUSTOM_SHORT, PARTIAL_SHORT = "OVERDUE FOR REVIEW.", "CUSTOM RULE SET.", "PARTIAL: QUESTIONS LEFT."
SELF_REPORTED = "Self-reported and unverified. Discussion aid only."
NO_DECISION_TOOL = "Not a clinical decision tool. Check current guidance and the full product information."

CAUTIONS = "CAUTIONS"
SECTION, SECTIONS = "SECTION", "SECTIONS"
SOURCES = "SOURCES"
NOT_CHECKED = "[?] NOT CHECKED"
DO_NOT_FIT = "The two answers do not fit together."
CONTRADICTIONS = "[?] ANSWERS THAT DO NOT FIT TOGETHER"
NOT_RULED_OUT = "NOT RULED OUT: ASK FIRST IF ANY FITS"
THESE_APPLY = "THESE ARE ABOUT YOU"
"""Above the cautions that apply, where others that may not stand before them."""
NOT_COVERED = "NOT COVERED"
NOTICE_HEADING = "PLEASE NOTE"
DETAIL_QUESTIONS = "More questions"

BECAUSE = "Because"
NOT_KNOWN = "Not known"
ASK = "You could ask"
ACT = "What to do"
EVIDENCE = "Evidence"
LEADS_TO = "Leads to"
TRIGGER = "Trigger"

MOST_AT_A_GLANCE = 7
"""Names in a list that is read at a glance."""
_DIGEST = len("sha256:") + 12
MORE_THAT_FITS = "More that fits, and found no room here"
SHOW_WHO = "Show behind each sentence who says so."
MORE_OF_THIS = "Why, and how sure that is"
CONTENTS = "ON THIS PAGE"
SIGNS = "Signs to call for help with"

SHEET = "MY TALKING SHEET"
SHEET_IS = (
    "What to tell whom about {}, and what to ask. I made it from my own answers, and nobody has checked them. "
    "It states no amounts, on purpose."
)
MY_CAUTIONS = "WHAT TO TALK ABOUT"
MARKS_IN_SHORT = (
    "ASK FIRST: before any change. BRING UP: at your next visit, or sooner where it says so. "
    "GOOD TO KNOW: when you talk. NOT RULED OUT: an answer is open."
)
WHILE_OPEN = "NOT RULED OUT, while answers are open"
THEY_FOLLOW = "The pages that follow name all."
TAKEN = "WHAT I TAKE (NAMES ONLY)"
TEAM_KNOWS = "Tick what your doctor, nurse or pharmacist knows about."
TO_FILL_IN = "as on the boxes"
ABOUT_ME = "ABOUT ME"
MY_QUESTIONS = "MY QUESTIONS"
OWN_WORDS = "MY NOTES: WHAT I WANT TO SAY, AND THE ANSWERS"
NEXT_STEPS = "NEXT STEPS"
SPEAK_TO = "Speak to"
FIND_OUT = "Find out"
WHERE_NAMES_STAND = "The names are on boxes, pharmacy labels, repeat lists."
WHO_CAN_TELL = "A doctor or pharmacist can tell you."
ANSWER_AGAIN, ANSWER_THE_OPEN = "Then answer again", "Then answer the open questions again."
SHOW_THIS = "Show or read this out."
SHOW_WITH_LABELS = "Show or read this out, with the labels of your products at hand."
WRITE_DOWN = "Ask, and write down the answers."
HOW_TO_USE = "Print this sheet, or show it on a telephone. Tick what is done."
LABEL = "Where the names stand on a box, a bottle or a pharmacy label"
LABEL_HAS, LABEL_SHOWS = ("NAME", "contains: ..."), ("its name", "what is in it")
LABEL_DRAWN = (
    "+---------------+",
    *(f"| {has:13} | <- {shows}" for has, shows in zip(LABEL_HAS, LABEL_SHOWS, strict=True)),
    "+---------------+",
)
LABEL_IN_A_LINE = "On a label: " + "   ".join(
    f"| {has} | <- {shows}" for has, shows in zip(LABEL_HAS, LABEL_SHOWS, strict=True)
)
"""The same where there is room for one line."""
TALK = "How to use this sheet"
TALK_SHOWS = ("Sheet, labels", "Talk", "Answers")
ANYBODY, NEXT_VISIT, BEFORE_ANY_CHANGE = "a doctor or pharmacist", "at your next visit", "before any change"
NO_CHANGE = (
    "Do not start, stop or change a medicine, a supplement or what you eat because of this page "
    "before you have spoken to your doctor, pharmacist or clinic."
)
THE_REST = "The pages that follow explain each number, with sources."


WHAT_THE_MARKS_MEAN = (
    ("[!!!] ASK FIRST:", "speak to someone about it before you change anything."),
    ("[!!] BRING UP:", "say it at your next visit, or sooner where it says so."),
    ("[i] GOOD TO KNOW:", "no change is asked of you now; it helps when you talk."),
    ("NOT RULED OUT:", "an answer is open, so it may not be about you."),
    ("[?] NOT CHECKED:", "this program could not look it up."),
    ("(strong ●●●) to (preliminary ○○○):", "how sure the field is of what was said."),
)
LED_TO_MORE = "No room here, but more to read"
LED_TO_NOTHING = "Changed nothing here"
WHERE_THE_REST_IS = "To print a sheet to take along: --output page.html. It has all sources too."


def and_more(count: int) -> str:
    """That a list was cut, and by how many."""
    return f"and {count} more"


def and_others(count: int) -> str:
    """The same in words, where how many does not matter."""
    return "and one other" if count == 1 else "and others"


def few(names: Sequence[str], most: int = MOST_AT_A_GLANCE) -> str:
    """The first names of a long list, as many as are read at a glance, and that there are others."""
    return "; ".join(names) if len(names) <= most else f"{'; '.join(names[: most - 1])} and others"


def runs(numbers: Sequence[int]) -> str:
    """Numbers of the page, each set off by its point; three or more in a row by their first and last."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return ", ".join(
        f"{row[0]}. to {row[-1]}." if len(row) > 2 else ", ".join(f"{number}." for number in row) for row in rows
    )


def that_fit(
    names: Sequence[str],
    room: int,
    apart: str = ", ",
    length: Callable[[str], int] = len,
    beyond: Callable[[int], str] = and_others,
) -> str:
    """As many names as fit with what is said of those `beyond` them, the first one always; the room is in letters, or
    as `length` counts.
    """
    for count in range(len(names), 0, -1):
        rest = len(names) - count
        said = apart.join(names[:count]) + (f" {beyond(rest)}" if rest else "")
        if count == 1 or length(said) <= room:
            return said
    return ""


def sentence_case(heading: str) -> str:
    """A heading for outputs that set headings off by themselves and need no capitals."""
    return re.sub(r"[a-z]", lambda letter: letter.group().upper(), heading.lower(), count=1).replace(" i ", " I ")


def number_of(count: int, noun: str, several: str = "") -> str:
    """A count with its noun, in the singular or in the plural."""
    return f"{count} {noun if count == 1 else several or f'{noun}s'}"


def subject(title: str) -> str:
    """What a rule set of this title is about, for the midst of a sentence: its title up to the colon."""
    about = title.partition(":")[0]
    return about[0].lower() + about[1:] if about[1:2].islower() else about


def dated(profile: Profile, *, digest: bool = True) -> str:
    """The rule set with its version and the beginning of its digest, and the date of the page."""
    return f"Rule set {version_of(profile) if digest else profile.about.version}" + (
        f", {profile.on.isoformat()}" if profile.on else ""
    )


def version_of(profile: Profile) -> str:
    """The version of the rule set with the beginning of its digest."""
    return f"{profile.about.version} ({profile.digest[:_DIGEST]})"


def who_reviewed(about: About) -> str:
    """Which clinicians have reviewed the texts, or that none has, and when their next review is due."""
    names = about.clinical_reviewers
    by = f"Reviewed by {listed(names)}" if names else "No clinician has reviewed these texts"
    return f"{by}; review due {about.review_due.isoformat()}."


def warnings(profile: Profile) -> list[str]:
    """What a reader must know of the page before anything on it."""
    return [OVERDUE] * overdue(profile) + [CUSTOM] * profile.custom + [PARTIAL] * profile.partial


def short_warnings(profile: Profile) -> list[str]:
    """The same where there is little room."""
    said = ((OVERDUE_SHORT, overdue(profile)), (CUSTOM_SHORT, profile.custom), (PARTIAL_SHORT, profile.partial))
    return [text for text, holds in said if holds]


def overdue(profile: Profile) -> bool:
    """Whether the page is made after the day on which its rule set was to be reviewed."""
    return bool(profile.on and profile.on > profile.about.review_due)


def why_we_ask(why: str) -> str:
    """The reason for a question, behind words that say so; nothing where no reason is given."""
    return f"Why we ask: {why}" if why else ""
