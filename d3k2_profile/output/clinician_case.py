"""The case on one screen: what a clinician with fifteen seconds reads, in at most twelve lines of eighty columns."""

from collections.abc import Iterator, Sequence
from itertools import product
from textwrap import wrap

from d3k2_profile.output.answers_in_words import answer_in_short
from d3k2_profile.output.clinician_details import triggers
from d3k2_profile.output.findings_in_words import MARKS, applying, waiting
from d3k2_profile.output.words import and_more, that_fit
from d3k2_profile.profile.model import Profile, RaisedCaution
from d3k2_profile.questions.values import NONE_OF_THESE

MOST_LINES = 12
CANNOT_BE_ASSESSED = "Cannot be assessed yet: no caution is sure to apply, and what comes first is not ruled out."
NO_CAUTION_APPLIES = "No caution applies."
WIDTH = 78
"""Columns of a line; two more are the dash before it."""
ASKS_BELOW = "Wants to ask: see the questions below"
FACTS = ("age", "clot_medicine", "kidney", "vitamin_d_test")
"""The questions that every rule set has and every case begins with."""


def case_lines(profile: Profile) -> tuple[str, ...]:
    """Who it is, what comes first and why, what is not ruled out, and what the person wants to ask."""
    about = [*_facts(profile), *_medicines(profile), *_conditions(profile)]
    items, behind = list[str](), list[str]()
    for behind in ([*_not_ruled_out(profile, 2), *_asks(profile)], [*_not_ruled_out(profile, 1), ASKS_BELOW]):
        room = MOST_LINES - sum(map(_height, (*about, *behind)))
        items = [*_items(profile, room)]
        urgent = (_in_full(profile, each) for each in applying(profile, "ask-first"))
        if sum(map(_height, items)) <= room and all(each in items for each in urgent):
            break
    return (*about, *items, *behind)


def _height(line: str) -> int:
    return len(wrap(line, WIDTH)) or 1


def _cut(lead: str, parts: Sequence[str], lines: int, between: str = "; ") -> Iterator[str]:
    """The parts behind a lead as far as they fit into so many lines, and how many more there are."""
    if parts:
        yield lead + that_fit(parts, lines, between, lambda said: _height(lead + said))


def _facts(profile: Profile) -> Iterator[str]:
    by_id = {each.question.id: each for each in profile.responses}
    yield from _cut(
        "", [f"{by_id[name].question.label}: {answer_in_short(by_id[name])}" for name in FACTS if name in by_id], 2
    )


def _medicines(profile: Profile) -> Iterator[str]:
    """The medicines, those that a caution is about first, those that were not checked, and the supplements."""
    concerned = set(profile.concerned)
    known = [each for each in profile.medications if each.name and each.match != "none"]
    known.sort(key=lambda each: concerned.isdisjoint(each.may_mean))
    names = [f"{each.entry.typed} ({each.name})" if each.name != each.entry.typed else each.name for each in known]
    unread = [each.entry.typed for each in profile.medications if not each.known or each.left]
    yield from _cut("Medicines: ", names, 1, ", ")
    yield from _cut("Not checked: ", unread, 1, ", ")
    for each in profile.responses:
        if each.question.id == "supplements":
            yield from _cut(f"{each.question.label}: ", answer_in_short(each).split("; "), 1)


def _conditions(profile: Profile) -> Iterator[str]:
    """What else the person has; nothing where that is none of these or is not known."""
    for each in profile.responses:
        said = answer_in_short(each)
        if each.question.id == "conditions" and each.state == "known" and said != NONE_OF_THESE:
            yield from _cut(f"{each.question.label}: ", said.split("; "), 1)


def _items(profile: Profile, room: int) -> Iterator[str]:
    """The cautions that apply: the first with trigger and what to do while there is room, the others by short names."""
    raised = [each for each in profile.cautions if each.applies]
    if not raised:
        yield CANNOT_BE_ASSESSED if waiting(profile) else NO_CAUTION_APPLIES
    for count, counted in product(range(len(raised), -1, -1), (False, True)):
        lines = [*(_in_full(profile, each) for each in raised[:count]), *_in_short(raised[count:], counted=counted)]
        if sum(map(_height, lines)) <= room or not (count or counted):
            yield from lines
            return


def _in_short(cautions: Sequence[RaisedCaution], *, counted: bool) -> Iterator[str]:
    """The urgent ones all, the others as far as they fit in a line, or behind the urgent ones by their count."""
    urgent = [f"{each.number}. {each.part.short}" for each in cautions if each.part.level == "ask-first"]
    others = [f"{each.number}. {each.part.short}" for each in cautions if each.part.level != "ask-first"]
    if urgent:
        more = [and_more(len(others))] if counted and others else []
        yield f"{MARKS['ask-first']} too: {'; '.join([*urgent, *more])}"
    if not (counted and urgent):
        yield from _cut("Also: ", others, 1)


def _in_full(profile: Profile, caution: RaisedCaution) -> str:
    because = "; ".join(f"{each.label}: {each.answer}" for each in triggers(profile, caution))
    strength = next((f" [evidence: {each.strength}]" for each in caution.statements if each.strength), "")
    return f"{caution.number}. {MARKS[caution.part.level]}: {because}. {caution.part.act}{strength}"


def _not_ruled_out(profile: Profile, lines: int) -> Iterator[str]:
    """The cautions that an open answer leaves, the urgent ones first, and the answers that would settle them."""
    left_open = [each for each in profile.cautions if not each.applies]
    left_open.sort(key=lambda each: each.part.level != "ask-first")
    yield from _cut("Not ruled out: ", [f"{each.number}. {each.part.short}" for each in left_open], lines)
    yield from _cut("Would settle it: ", [group.question.label for group in profile.not_checked], 1)


def _asks(profile: Profile) -> Iterator[str]:
    came_for = [answer_in_short(each) for each in profile.responses if each.question.id == "interest" and each.value]
    yield from _cut("Came for: ", [each for each in came_for if each], 1)
    yield from _cut("Wants to ask: ", profile.questions_to_ask, 1, " ")
