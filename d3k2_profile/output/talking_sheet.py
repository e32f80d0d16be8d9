"""The talking sheet: what of a profile fits on one page to take along."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.output.answers_in_words import NONE_OF_THESE, answer, in_short, labels_by_state
from d3k2_profile.output.blocks import CautionInShort, Labelled, NextStep, TalkingSheet
from d3k2_profile.output.clinician_details import rested_on
from d3k2_profile.output.findings_in_words import (
    CANNOT_WAIT,
    applying,
    first_of_all,
    headline,
    how_to_find_out,
    mark,
    reasons,
    to_find_out,
    waiting,
)
from d3k2_profile.output.words import (
    ANSWER_AGAIN,
    ANSWER_THE_OPEN,
    ANYBODY,
    BEFORE_ANY_CHANGE,
    FIND_OUT,
    NEXT_VISIT,
    SHEET_IS,
    SHOW_THIS,
    SHOW_WITH_LABELS,
    SPEAK_TO,
    THEY_FOLLOW,
    WHILE_OPEN,
    WRITE_DOWN,
    and_more,
    few,
    subject,
)
from d3k2_profile.profile.model import Profile, RaisedCaution, Response

MOST_TITLES = 12
"""Cautions that are named one by one; of more than these only the ones to ask about first are, where they apply."""
MOST_EXPLAINED = 5
"""Of more cautions than these only the urgent ones have their reasons on the sheet."""
ROOM_FOR_LABELS = 50
MOST_NAMES = 24
MOST_LETTERS = 400
"""Names of medicines and supplements, and letters of them, that find room on one page."""
SUPPLEMENTS = "supplements"
WHOM = pattern(
    r"(?:Speak to|Tell|Ask|Call|Contact|Show) "
    r"((?:your|an?|whoever|the (?=clinic|doctor|prescriber|specialist|team))\b.*?)"
    r"(?=:|, with\b| (?:before|about|that|to|today|promptly|first|straight|soon|all|which|whether|if|how|what)\b|$)"
    r"|Show .* to ((?:your|an?)\b.*)"
)
"""Whom the act of a caution sends the reader to."""


def talking_sheet(profile: Profile) -> TalkingSheet:
    """The sheet of a profile, with the numbers of its page."""
    named = [each for each in profile.cautions if _is_pressing(each) or len(profile.cautions) <= MOST_TITLES]
    rest = [each for each in profile.cautions if each not in named]
    names = [*taken(profile)]
    room = _room(names)
    matters = rested_on(profile, named) or rested_on(profile, profile.sections)
    known = [each for each in profile.responses if each.state == "known" and each.question.id in matters]
    return TalkingSheet(
        purpose=SHEET_IS.format(subject(profile.about.title)),
        headline=headline(profile),
        cautions=tuple(
            _in_short(each, explained=each.part.level == "ask-first" or len(named) <= MOST_EXPLAINED) for each in named
        ),
        counted=tuple(_counted(rest)),
        taken=tuple(names[:room]),
        not_named=(*_beyond(names[room:]), *_none_taken(profile)),
        label=labels_at_hand(profile),
        to_fill_in=tuple(each.question.label for each in _taken(profile) if each.state != "known"),
        about_me=tuple(
            Labelled(each.question.label, "; ".join(matters[each.question.id])) for each in known if not _is_taken(each)
        ),
        left_open=tuple(labels_by_state(profile).values()),
        questions=profile.questions_to_ask,
        before=_before(profile),
        next_step=_next_step(profile),
        at_the_talk=_at_the_talk(profile),
    )


def next_steps(profile: Profile) -> tuple[str, ...]:
    """What to do with the page, step by step."""
    return (*_before(profile), f"{SPEAK_TO} {' '.join(_next_step(profile))}.", *_at_the_talk(profile))


def _before(profile: Profile) -> tuple[str, ...]:
    """What to find out first, and how, where the headline says so."""
    group = to_find_out(profile)
    return (f"{FIND_OUT}: {group.question.label}. {how_to_find_out(group)}",) if group else ()


def _at_the_talk(profile: Profile) -> tuple[str, ...]:
    """What to do when speaking to somebody, or behind that where answers are to be found out."""
    if not to_find_out(profile):
        return (SHOW_WITH_LABELS if labels_at_hand(profile) else SHOW_THIS, WRITE_DOWN)
    labels = ", ".join(each.question.label for each in profile.not_checked)
    return (f"{ANSWER_AGAIN}: {labels}." if len(labels) <= ROOM_FOR_LABELS else ANSWER_THE_OPEN,)


def labels_at_hand(profile: Profile) -> bool:
    """Whether labels are to be looked at: to find out what is taken where that comes first, else where something is
    taken or that is not known.
    """
    if group := to_find_out(profile):
        return any(_is_taken(each) and each.question == group.question for each in profile.responses)
    return any(each.state != "known" for each in _taken(profile)) or any(taken(profile))


def _next_step(profile: Profile) -> NextStep:
    """Whom to speak to and how soon, in the words of what is to be done first; without them as its level says."""
    urgent = applying(profile, "ask-first")
    first = next(filter(None, (first_of_all(profile), *urgent, *applying(profile, "bring-up"))), None)
    act = first.part.act if first else ""
    return whom_and_when(act, BEFORE_ANY_CHANGE if urgent or waiting(profile) else NEXT_VISIT)


def whom_and_when(act: str, at_latest: str) -> NextStep:
    """Whom an act sends the reader to and how soon, in its own words."""
    whom, soon = WHOM.match(act), CANNOT_WAIT.search(act)
    when = BEFORE_ANY_CHANGE if BEFORE_ANY_CHANGE in act else at_latest
    return NextStep(whom[1] or whom[2] if whom else ANYBODY, soon[0] if soon else when)


def _is_pressing(caution: RaisedCaution) -> bool:
    """Whether it is to be asked about first: it applies, or it is never shortened."""
    applies = caution.applies or caution.never_shortened
    return caution.part.level == "ask-first" and applies


def _in_short(caution: RaisedCaution, *, explained: bool) -> CautionInShort:
    """A caution on the sheet; with its reason where it applies, and with what to do where it could be missed."""
    applies = explained and caution.applies
    return CautionInShort(
        number=caution.number,
        level=caution.part.level,
        mark=mark(caution),
        title=caution.part.title,
        because=reasons(caution) if applies else "",
        act=caution.part.act if applies or caution.never_shortened else "",
    )


def _counted(cautions: Sequence[RaisedCaution]) -> Iterator[str]:
    """Cautions that found no room: of each level those that apply, by a few names; then those that wait for answers."""
    for level, group in groupby((each for each in cautions if each.applies), mark):
        names = [each.part.short for each in group]
        yield f"{level}: {few(names)}"
    if left_open := [each.part.short for each in cautions if not each.applies]:
        yield f"{WHILE_OPEN}: {few(left_open)}. {THEY_FOLLOW}"


def _is_taken(response: Response) -> bool:
    return response.names_medicines or response.question.id == SUPPLEMENTS


def taken(profile: Profile) -> Iterator[str]:
    """Names alone: each medicine as typed, those that a caution is about first, with what it was taken for, and each
    supplement.
    """
    order = {kind: place for place, kind in reversed([*enumerate(profile.concerned)])}
    last = len(order)
    first = sorted(
        profile.medications, key=lambda found: min((order.get(each, last) for each in found.may_mean), default=last)
    )
    yield from dict.fromkeys(_name_of(found) for found in first)
    for response in _taken(profile):
        said = answer(response.question, response.value)
        if response.state == "known" and said != NONE_OF_THESE and not response.names_medicines:
            yield from in_short(said).split("; ")


def _none_taken(profile: Profile) -> Iterator[str]:
    """Of what there are none, medicines or supplements."""
    for response in _taken(profile):
        if answer(response.question, response.value) == NONE_OF_THESE:
            yield f"{response.question.label}: {NONE_OF_THESE}"


def _taken(profile: Profile) -> list[Response]:
    """The answers that name what is taken."""
    return [each for each in profile.responses if _is_taken(each) and each.counts]


def _name_of(found: Recognition) -> str:
    """A typed medicine by its name alone, with the common name where that is another one."""
    typed = found.entry.typed
    match found.match:
        case "exact" | "other":
            return f"{typed} ({found.name})" if found.name and found.name.casefold() != typed.casefold() else typed
        case "none":
            return f"{typed} (not known here)"
        case _:
            return f"{typed} (not clear)"


def _room(names: Sequence[str]) -> int:
    """How many names there is room for."""
    room, letters = 0, 0
    while room < min(len(names), MOST_NAMES) and letters + len(names[room]) <= MOST_LETTERS:
        letters += len(names[room])
        room += 1
    return room


def _beyond(names: Sequence[str]) -> Iterator[str]:
    """How many names found no room, if any."""
    if names:
        yield f"{and_more(len(names))}, listed on the next pages"
