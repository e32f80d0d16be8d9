"""The case on one screen: what a clinician with fifteen seconds reads, in at most twelve lines of eighty columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from d3k2_profile.output.answers_in_words import answer_in_short
from d3k2_profile.output.clinician_details import triggers
from d3k2_profile.output.findings_in_words import MARKS, applying, waiting
from d3k2_profile.output.words import and_more, that_fit
from d3k2_profile.profile.model import Profile, RaisedCaution
from d3k2_profile.questions.kinds import ChoicesQuestion
from d3k2_profile.questions.value_types import NONE_OF_THESE

MOST_LINES = 12
CANNOT_BE_ASSESSED = "Cannot be assessed yet: no caution is sure to apply."
NO_CAUTION_APPLIES = "No caution applies."
WIDTH = 78
"""Columns of a line; two more are the dash before it."""
ASKS_BELOW = "Wants to ask: see the questions below"
FACTS = ("age", "clot_medicine", "kidney", "vitamin_d_test")
"""The questions that every rule set has and every case begins with."""


def case_lines(profile: Profile) -> tuple[str, ...]:
    """What applies and why, what is not ruled out, who it is, what to do, and what the person wants to ask.

    Where there is little room the first of these is said in fewer words, and what to do of the later items is left to
    the page below.
    """
    cases = [
        _Case(_above(profile, harm=harm, why=why, others=others, lines=lines), behind)
        for harm, why, others, lines, behind in (
            (True, True, True, 2, [*_asks(profile)]),
            (True, True, True, 1, [ASKS_BELOW]),
            (False, True, True, 1, [ASKS_BELOW]),
            (False, False, True, 1, [ASKS_BELOW]),
            (False, False, False, 1, [ASKS_BELOW]),
        )
    ]
    actions = [_action(each) for each in profile.cautions if each.applies]
    urgent = [*map(_height, actions[: len(applying(profile, "ask-first"))])]
    roomy = [case for needed in (sum(urgent), *urgent[:1], 0) for case in cases if case.room >= needed]
    case = next(iter(roomy), cases[-1])
    first = (actions[:count] for count in range(len(actions), -1, -1))
    done = next((each for each in first if sum(map(_height, each)) <= case.room), [])
    return (*case.above, *done, *case.behind)


class _Case(NamedTuple):
    """What stands above and behind what to do."""

    above: list[str]
    behind: list[str]

    @property
    def room(self) -> int:
        """The lines left for what to do."""
        return MOST_LINES - sum(map(_height, (*self.above, *self.behind)))


def _above(profile: Profile, *, harm: bool, why: bool, others: bool, lines: int) -> list[str]:
    """What applies and what is not ruled out, if urgent before what applies and can wait; then who it is."""
    named, still_open = [*_named(profile, harm=harm, why=why, others=others)], [*_not_ruled_out(profile, lines)]
    facts = [*_facts(profile), *_medicines(profile), *_lists(profile, " ".join(named))]
    levels = {each.part.level for each in profile.cautions if each.applies}
    can_wait = levels and "ask-first" not in levels and waiting(profile)
    return [*still_open, *named, *facts] if can_wait else [*named, *still_open, *facts]


def _height(line: str) -> int:
    return len(wrap(line, WIDTH)) or 1


def _cut(lead: str, parts: Sequence[str], lines: int, between: str = "; ") -> Iterator[str]:
    """The parts behind a lead as far as they fit into so many lines, and how many more there are."""
    if parts:
        yield lead + that_fit(parts, lines, between, lambda said: _height(lead + said), and_more)


def _facts(profile: Profile) -> Iterator[str]:
    by_id = {each.question.id: each for each in profile.responses}
    yield from _cut(
        "", [f"{by_id[name].question.label}: {answer_in_short(by_id[name])}" for name in FACTS if name in by_id], 2
    )


def _medicines(profile: Profile) -> Iterator[str]:
    """The medicines, those that a caution is about first, and those that were not checked."""
    concerned = set(profile.concerned)
    known = [each for each in profile.medications if each.name and each.match != "none"]
    known.sort(key=lambda each: concerned.isdisjoint(each.may_mean))
    names = [f"{each.entry.typed} ({each.name})" if each.name != each.entry.typed else each.name for each in known]
    unread = [each.entry.typed for each in profile.medications if not each.known or each.left]
    yield from _cut("Medicines: ", names, 1, ", ")
    yield from _cut("Not checked: ", unread, 1, ", ")


def _lists(profile: Profile, named: str) -> Iterator[str]:
    """What products and conditions the person has, where not all of them are among what is `named` already; nothing of
    conditions where there are none or none is known.
    """
    for each in profile.responses:
        parts = answer_in_short(each).split("; ")
        some = each.state == "known" and parts != [NONE_OF_THESE]
        told = each.question.id == "supplements" or (each.question.id == "conditions" and some)
        if told and not all(part in named for part in parts):
            yield from _cut(f"{each.question.label}: ", parts, 1)


def _named(profile: Profile, *, harm: bool, why: bool, others: bool) -> Iterator[str]:
    """The cautions that apply, a line for each level: their short names, the `harm` of the urgent ones, and `why` while
    that fits; the urgent ones all, the others as far as they fit or by their count.
    """
    raised = [(level, found) for level in MARKS if (found := applying(profile, level))]
    if not raised:
        yield CANNOT_BE_ASSESSED if waiting(profile) else NO_CAUTION_APPLIES
    said = set[str]()
    for place, (level, cautions) in enumerate(raised):
        lead, lines = f"{MARKS[level]}: ", 1 if place else 2
        names = [_name(each, harm=harm and level == "ask-first") for each in cautions]
        reasons = [_because(profile, each, said) if why else "" for each in cautions]
        explained = [f"{name}{reason}" for name, reason in zip(names, reasons, strict=True)]
        if level == "ask-first":
            counted = 0 if others else sum(len(found) for _, found in raised[1:])
            yield f"{lead}{'; '.join(explained)}{f' {and_more(counted)}' if counted else ''}"
        elif others or not place:
            fits = _height(lead + "; ".join(explained)) <= lines
            yield from _cut(lead, explained if fits else names, lines)


def _name(caution: RaisedCaution, *, harm: bool) -> str:
    """Its number and short name, and what can happen."""
    return f"{caution.number}. {caution.part.short}" + (f": {caution.part.harm}" if harm and caution.part.harm else "")


def _because(profile: Profile, caution: RaisedCaution, said: set[str]) -> str:
    """The answers that triggered a caution, beside the facts of every case, and were not said yet; one that names
    nothing by itself has its question.
    """
    lists = {each.question.id for each in profile.responses if isinstance(each.question, ChoicesQuestion)}
    fresh = list[str]()
    for each in triggers(profile, caution):
        for answer in each.answer.split("; ") if each.question not in FACTS else ():
            if answer not in said:
                said.add(answer)
                fresh.append(_one_of(answer) if each.question in {*lists, "medications"} else f"{each.label}: {answer}")
    return f" ({'; '.join(fresh)})" if fresh else ""


def _one_of(answer: str) -> str:
    """An answer that stands for several things, said to be one of them."""
    several = ", " in answer and " or " in answer and ", or " not in answer
    return f"one of: {answer}" if several else answer


def _action(caution: RaisedCaution) -> str:
    """What to do about a caution, and how sure the field is."""
    strength = next((f" [evidence: {each.strength}]" for each in caution.statements if each.strength), "")
    return f"{caution.number}. {caution.part.act}{strength}"


def _not_ruled_out(profile: Profile, lines: int) -> Iterator[str]:
    """The cautions that an open answer leaves, the urgent ones first, and the answers that would settle them, the one
    that would settle most first."""
    left_open = [each for each in profile.cautions if not each.applies]
    left_open.sort(key=lambda each: each.part.level != "ask-first")
    yield from _cut("Not ruled out: ", [f"{each.number}. {each.part.short}" for each in left_open], lines)
    most = sorted(profile.not_checked, key=lambda group: group != profile.worth_finding_out)
    yield from _cut("Would settle it: ", [group.question.label for group in most], 1)


def _asks(profile: Profile) -> Iterator[str]:
    came_for = [answer_in_short(each) for each in profile.responses if each.question.id == "interest" and each.value]
    yield from _cut("Came for: ", [each for each in came_for if each], 1)
    yield from _cut("Wants to ask: ", profile.questions_to_ask, 1, " ")
