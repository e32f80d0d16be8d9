"""A short plain text to send to a clinic or a pharmacist: what I take, what comes first, what I ask, what is open."""

from collections.abc import Iterator

from d3k2_profile.output.findings_in_words import reasons
from d3k2_profile.output.talking_sheet import taken
from d3k2_profile.output.words import short_warnings, subject, that_fit
from d3k2_profile.profile.model import Profile, RaisedCaution
from d3k2_profile.questions.kinds import MedicationsQuestion

MOST_LETTERS = 1_000
ROOM_FOR_NAMES, ROOM_FOR_CAUTIONS, ROOM_FOR_OPEN = 200, 400, 90
BEGINS = "I answered questions about {}. Nobody has checked my answers, and no amounts are given."
NOTHING_FIRST = "My answers brought up nothing to ask first. That does not mean that there is nothing."
NOTHING_SURE = "What may come first is not ruled out, because some of my answers are open."
TAKES_UNKNOWN = "I could not say which medicines I take."
COMES_FIRST = "The page made from them says to me, before any change:"
MAY_COME_FIRST = "Not ruled out"
I_TAKE, I_ASK, NOT_KNOWN, NOT_CHECKED = "I take", "I would like to ask:", "I do not know", "Not checked"


def render(profile: Profile) -> str:
    """The message, with as many questions as fit."""
    lines = [*_before_the_questions(profile)]
    ends = [*_open(profile)]
    asked: list[str] = []
    for question in profile.questions_to_ask:
        if len("\n".join([*lines, I_ASK, *asked, f"- {question}", *ends, ""])) <= MOST_LETTERS:
            asked.append(f"- {question}")
    return "\n".join([*lines, *([I_ASK, *asked] if asked else []), *ends, ""])


def _before_the_questions(profile: Profile) -> Iterator[str]:
    yield " ".join((BEGINS.format(subject(profile.about.title)), *short_warnings(profile)))
    named = [*taken(profile)]
    unsure = any(isinstance(each.question, MedicationsQuestion) and each.state != "known" for each in profile.responses)
    if named or not unsure:
        yield f"{I_TAKE}: {that_fit(named or ['nothing that I named'], ROOM_FOR_NAMES)}."
    if unsure:
        yield TAKES_UNKNOWN
    urgent = [each for each in profile.cautions if each.part.level == "ask-first" and each.applies]
    if not urgent:
        left_open = any(each.part.level == "ask-first" for each in profile.cautions)
        yield NOTHING_SURE if left_open else NOTHING_FIRST
        return
    yield COMES_FIRST
    in_full = [_in_full(each) for each in urgent]
    short = [each.part.short for each in urgent]
    count = max(
        count
        for count in range(len(urgent) + 1)
        if not count or len("\n".join([*in_full[:count], *short[count:]])) <= ROOM_FOR_CAUTIONS
    )
    yield from in_full[:count]
    if short[count:]:
        yield f"- {that_fit(short[count:], ROOM_FOR_CAUTIONS, '; ')}."


def _in_full(caution: RaisedCaution) -> str:
    return f"- {caution.part.short}: {reasons(caution)} {caution.part.act}."


def _open(profile: Profile) -> Iterator[str]:
    """What is not ruled out, not known and not checked."""
    waiting = [each.part.short for each in profile.cautions if each.part.level == "ask-first" and each.missing]
    unknown = [each.question.label for each in profile.responses if each.counts and each.state != "known"]
    unread = [each.entry.typed for each in profile.medications if not each.known]
    for label, names in ((MAY_COME_FIRST, waiting), (NOT_KNOWN, unknown), (NOT_CHECKED, unread)):
        if names:
            yield f"{label}: {that_fit(names, ROOM_FOR_OPEN)}."
