"""A short plain text to send to a clinic or a pharmacist: what comes first, what I take, what I ask, what is open."""

from collections.abc import Iterator, Sequence

from d3k2_profile.output.emit import Prose
from d3k2_profile.output.findings_in_words import applying, cannot_wait, first_of_all, reasons, waiting
from d3k2_profile.output.talking_sheet import taken
from d3k2_profile.output.words import and_more, few, number_of, short_warnings, subject, that_fit
from d3k2_profile.profile.model import Profile, RaisedCaution

MOST_LETTERS = 1_000
MOST_OPEN = 3
ROOM_FOR_NAMES, ROOM_FOR_CAUTIONS, ROOM_FOR_OPEN = 150, 400, 90
BEGINS = "I have questions about {}. I filled in a questionnaire; nobody has checked my answers. I state no amounts."
NOTHING_FIRST = "My answers brought up nothing urgent. That does not mean that there is nothing."
NEXT_VISIT = "The page made from them says to me, for my next visit:"
NOTHING_SURE = "Some of my answers are open, so these may need to come first: {}."
TAKES_NOTHING = "I named no medicine and no supplement."
TAKES_UNKNOWN = "I could not say which medicines I take. Please help me list them."
COMES_FIRST = "The page made from them says to me, before any change:"
NEXT_VISIT_TOO, MAY_COME_FIRST = "For my next visit", "Not ruled out"
I_TAKE, I_ASK, NOT_KNOWN, NOT_CHECKED = "I take", "I would like to ask:", "I do not know", "Not checked"
EVERY_ANSWER = "the answer to any question yet"
NOT_BESIDE = "Not checked with my blood thinner"
CALL_ME = "Please call me, if we have not spoken yet, about this: {}."
TELL_FIRST = "Please tell me what to do first."
PLEASE_TELL = "Please tell me: what should I do first, and when can we talk?"
PLEASE_ANSWER = "Please tell me what you think, in a reply or at my next visit."
REACH_ME = "My telephone: ____________ Best time to call: ____________"


def render(profile: Profile) -> Prose:
    """The message, with as many questions as fit."""
    lines = [*_before_the_questions(profile)]
    left_open = [(label, names) for label, names in _open(profile) if names]
    left = MOST_LETTERS - len(
        "\n".join([*lines, "", *(f"{label}: ." for label, _ in left_open), *_please(profile), ""])
    )
    room = min(ROOM_FOR_OPEN, left // max(1, len(left_open)))
    ends = [f"{label}: {_named(names, room)}." for label, names in left_open]
    ends = [*([""] if ends else []), *ends, *_please(profile), ""]
    asked: list[str] = []
    for question in profile.questions_to_ask:
        if len("\n".join([*lines, "", I_ASK, *asked, f"- {question}", *ends])) <= MOST_LETTERS:
            asked.append(f"- {question}")
    return Prose("\n".join([*lines, *(["", I_ASK, *asked] if asked else []), *ends]))


def _please(profile: Profile) -> tuple[str, str, str]:
    """What the reader of the message is asked to do, and where to write how I am to be reached."""
    if first_of_all(profile):
        return "", TELL_FIRST, REACH_ME
    return "", PLEASE_TELL if applying(profile, "ask-first") or waiting(profile) else PLEASE_ANSWER, REACH_ME


def _named(names: Sequence[str], room: int) -> str:
    """As many names as fit, or how many there are."""
    said = that_fit(names, room, "; ", beyond=and_more)
    return said if len(said) <= room else number_of(len(names), "thing")


def _before_the_questions(profile: Profile) -> Iterator[str]:
    if first := first_of_all(profile):  # a message takes no call's place
        yield CALL_ME.format(first.part.short)
    yield " ".join((BEGINS.format(subject(profile.about.title)), *short_warnings(profile)))
    yield ""
    yield from _what_comes_first(profile)
    yield ""
    named = [*taken(profile)]
    unsure = any(each.names_medicines and each.state != "known" for each in profile.responses)
    if named or not unsure:
        yield f"{I_TAKE}: {_named(named, ROOM_FOR_NAMES)}." if named else TAKES_NOTHING
    if unsure:
        yield TAKES_UNKNOWN


def _what_comes_first(profile: Profile) -> Iterator[str]:
    urgent = sorted(applying(profile, "ask-first"), key=lambda each: not cannot_wait(each))
    later = applying(profile, "bring-up")
    if urgent:
        yield COMES_FIRST
        yield from _as_far_as_they_fit(urgent)
        return
    still_open = [each.part.short for each in waiting(profile)]
    yield NOTHING_SURE.format(few(still_open, MOST_OPEN + 1)) if still_open else NOTHING_FIRST
    if later:
        yield NEXT_VISIT
        yield from _as_far_as_they_fit(later)


def _as_far_as_they_fit(cautions: Sequence[RaisedCaution]) -> Iterator[str]:
    """The first with reason and action, the others by their names."""
    in_full = [_in_full(each) for each in cautions]
    short = [each.part.short for each in cautions]
    count = max(
        count
        for count in range(len(cautions) + 1)
        if not count or len("\n".join([*in_full[:count], *short[count:]])) <= ROOM_FOR_CAUTIONS
    )
    yield from in_full[:count]
    if short[count:]:
        yield f"- {that_fit(short[count:], ROOM_FOR_CAUTIONS, '; ')}."


def _in_full(caution: RaisedCaution) -> str:
    return f"- {caution.part.short}: {reasons(caution)} {caution.part.act}."


def _open(profile: Profile) -> Iterator[tuple[str, Sequence[str]]]:
    """What waits for a visit behind what is urgent, and what is not ruled out, while that is little, not known and not
    checked.
    """
    urgent = applying(profile, "ask-first")
    yield NEXT_VISIT_TOO, [each.part.short for each in applying(profile, "bring-up") if urgent]
    may_come_first = [each.part.short for each in waiting(profile) if each.missing and urgent]
    yield MAY_COME_FIRST, may_come_first if len(may_come_first) <= MOST_OPEN else []
    asked = [each for each in profile.responses if each.counts]
    unknown = [each.question.label for each in asked if each.state != "known"]
    yield NOT_KNOWN, unknown if len(unknown) < len(asked) else [EVERY_ANSWER]
    yield NOT_CHECKED, [each.entry.typed for each in profile.medications if not each.known]
    yield NOT_BESIDE, profile.beside_thinner
