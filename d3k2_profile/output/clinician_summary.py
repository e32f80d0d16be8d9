"""The case on one screen: what a clinician with fifteen seconds reads, in at most twelve lines of eighty columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.output.answers_in_words import answer_in_short
from d3k2_profile.output.clinician_details import in_third_person, told, triggers
from d3k2_profile.output.findings_in_words import MARKS, applying, waiting
from d3k2_profile.output.talking_sheet import whom_and_when
from d3k2_profile.output.words import BEFORE_ANY_CHANGE, FIND_OUT, and_more, that_fit
from d3k2_profile.profile.model import Profile, RaisedCaution
from d3k2_profile.questions.kinds import ChoicesQuestion
from d3k2_profile.questions.value_types import NONE_OF_THESE
from d3k2_profile.rules.model import Level

MOST_LINES = 12
CANNOT_BE_ASSESSED = "Cannot be assessed yet: no caution is sure to apply."
NO_CAUTION_APPLIES = "No caution applies."
WIDTH = 78
"""Columns of a line; two more are the dash before it."""
ASKS_BELOW = "Wants to ask: see the questions below"
NOT_RULED_OUT, CAN_WAIT = "Not ruled out: ", "Not ruled out, can wait: "
MOST_OPEN = 3
"""Lines of what is not ruled out; all of it stands by the answers that it waits for further down the page."""
MOST_WITH_HARM = 2
"""Lines of the same with what can happen."""
_OF_WHOM = pattern(r"^(?:your|an?|the) ")
FACTS = ("age", "clot_medicine", "kidney", "vitamin_d_test")
"""The questions that every rule set has and every case begins with."""


class _Plan(NamedTuple):
    """How much of a case is said.

    The first `full` items have what the patient was told and the evidence. The other urgent ones have a line each up to
    `own_line`, and the rest share one; what is behind the first `why` of them is named at any length. The `later` ones
    of a level share so many lines, or are counted; the urgent ones that are not ruled out have `still_open` lines.
    """

    full: int
    own_line: int
    why: int = MOST_LINES
    later: int = 1
    still_open: int = 1
    asks: bool = False


def case_lines(profile: Profile) -> tuple[str, ...]:
    """What matters by ascending numbers: each urgent item that applies, what can happen and what the patient was told;
    what is not ruled out, and which answers would settle it; what can wait. Then who it is, and what the person wants
    to ask. Where there is little room the last of these are said in fewer words first.
    """
    facts = [*_facts(profile), *_medicines(profile)]
    items = _Items(profile)
    lines: list[str] = []
    for plan in _plans(len(items.urgent), len(items.urgent) + len(applying(profile, "bring-up")), len(items.applying)):
        named = [*items.lines(plan)]
        asks = [*_asks(profile)] if plan.asks or not profile.questions_to_ask else [ASKS_BELOW]
        lines = [*named, *facts, *_lists(profile, " ".join(named)), *asks]
        if sum(map(_height, lines)) <= MOST_LINES:
            break
    return tuple(lines)


def _plans(urgent: int, to_tell: int, applying: int) -> Iterator[_Plan]:
    """The ways to say a case, the fullest first; `to_tell` are the items that are not only good to know."""
    roomy = _Plan(urgent, urgent, later=2, still_open=MOST_OPEN)
    for full in range(min(applying, MOST_LINES), to_tell, -1):
        yield roomy._replace(full=full, asks=True)
    for full in range(min(to_tell, MOST_LINES), urgent - 1, -1):
        yield from (roomy._replace(full=full, asks=asks) for asks in (True, False))
    for lines in range(MOST_OPEN - 1, 0, -1):
        yield from (roomy._replace(later=later, still_open=lines) for later in (2, 1))
    yield from (_Plan(full, urgent) for full in range(urgent - 1, -1, -1))
    yield from (_Plan(0, urgent, why=why) for why in range(urgent - 1, -1, -1))
    yield from (_Plan(0, own_line, why=0) for own_line in range(urgent - 1, -1, -1))
    yield _Plan(0, 0, later=0)


class _Items:
    """The cautions of a profile, as a case names them."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.urgent = applying(profile, "ask-first")
        self.applying = [each for level in MARKS for each in applying(profile, level)]
        self._waiting = waiting(profile)
        most = sorted(profile.not_checked, key=lambda group: group != profile.worth_finding_out)
        self._find_out = "".join(_cut(f"{FIND_OUT}: ", [group.question.label for group in most], 1))
        said = set[str]()
        self._because = {each.number: _because(profile, each, said) for each in self.applying}

    def lines(self, plan: _Plan) -> Iterator[str]:
        """What applies and what is not ruled out, all that is urgent before what can wait."""
        if not self.applying:
            yield CANNOT_BE_ASSESSED if self._waiting else NO_CAUTION_APPLIES
        can_wait = [each for each in self._profile.cautions if not (each.applies or each in self._waiting)]
        for level in MARKS:
            if plan.later or level == "ask-first" or not self.urgent:
                yield from self._level(level, plan)
            if level == "ask-first":
                yield from _not_ruled_out(NOT_RULED_OUT, self._waiting, plan.still_open, self._find_out)
        if self.applying and self._waiting:
            yield from _not_ruled_out(CAN_WAIT, can_wait, 1, "")
        elif not self._waiting:
            yield from _not_ruled_out(NOT_RULED_OUT, can_wait, 1, self._find_out)

    def _level(self, level: Level, plan: _Plan) -> Iterator[str]:
        """The items of a level that applies: those in full, those with a line of their own, and a line for the rest."""
        found = applying(self._profile, level)
        full = [each for each in found if each in self.applying[: plan.full]]
        lined = found[len(full) : plan.own_line] if level == "ask-first" else []
        row = found[len(full) + len(lined) :]
        said = [*map(self._in_full, full), *(self._in_a_line(each, plan) for each in lined)]
        mark = MARKS[level].split()[0]
        if row and level == "ask-first":
            counted = 0 if plan.later else len(self.applying) - len(self.urgent)
            said.append("; ".join(map(_name, row)) + (f" {and_more(counted)}" if counted else ""))
        elif row:
            said.append(self._in_a_row(row, plan.later, "x" * len(f"{MARKS[level]}: ")))
        yield from (f"{mark if place else f'{MARKS[level]}:'} {text}" for place, text in enumerate(said))

    def _in_a_row(self, row: Sequence[RaisedCaution], lines: int, lead: str) -> str:
        """Their names behind a lead, with what brings them where that fits, or as many as fit."""
        explained = "; ".join(f"{_name(each)}{self._because[each.number]}" for each in row)
        if _height(lead + explained) <= lines:
            return explained
        return that_fit([*map(_name, row)], lines, "; ", lambda said: _height(lead + said))

    def _in_full(self, caution: RaisedCaution) -> str:
        """What brings it, what can happen, what the patient was told, and how sure the field is."""
        strength = next((f" [evidence: {each.strength}]" for each in caution.statements if each.strength), "")
        harm = f": {caution.part.harm}" if caution.part.harm else ""
        return f"{_name(caution)}{self._because[caution.number]}{harm}. {told(caution.part.act)}.{strength}"

    def _in_a_line(self, caution: RaisedCaution, plan: _Plan) -> str:
        """What can happen, whom the patient is to speak to and how soon; what brings it where that adds no line."""
        harm = f": {caution.part.harm}" if caution.part.harm else ""
        step = whom_and_when(caution.part.act, BEFORE_ANY_CHANGE)
        behind = f"{harm} -> {in_third_person(_OF_WHOM.sub('', step.who))}, {step.by_when}"
        with_why = f"{_name(caution)}{self._because[caution.number]}{behind}"
        without = f"{_name(caution)}{behind}"
        place = self.urgent.index(caution)
        mark = "[!!!] " if place else f"{MARKS['ask-first']}: "
        free = _height(mark + with_why) == _height(mark + without)
        return with_why if place < plan.why or free else without


def _name(caution: RaisedCaution) -> str:
    return f"{caution.number}. {caution.part.short}"


def _not_ruled_out(lead: str, cautions: Sequence[RaisedCaution], lines: int, find_out: str) -> Iterator[str]:
    """What is not ruled out, with what can happen where that fits; the answers that would settle it stand first, or
    behind it where one line holds both.
    """
    if not cautions:
        return
    explained = [f"{_name(each)}: {each.part.harm}" if each.part.harm else _name(each) for each in cautions]
    fits = _height(lead + "; ".join(explained)) <= min(lines, MOST_WITH_HARM)
    named = "".join(_cut(lead, explained if fits else [*map(_name, cautions)], lines))
    if find_out and _height(both := f"{named}. {find_out}") == 1:
        yield both
    else:
        yield from filter(None, (find_out, named))


def _height(line: str) -> int:
    return len(wrap(line, WIDTH)) or 1


def _cut(lead: str, parts: Sequence[str], lines: int, between: str = "; ") -> Iterator[str]:
    """The parts behind a lead as far as they fit into so many lines, and how many more there are."""
    if parts:
        yield lead + that_fit(parts, lines, between, lambda said: _height(lead + said), and_more)


def _facts(profile: Profile) -> Iterator[str]:
    """Who it is, and of what nothing is known for which reason."""
    asked = sorted(
        (each for each in profile.responses if each.question.id in FACTS),
        key=lambda each: FACTS.index(each.question.id),
    )
    known = [f"{each.question.label}: {answer_in_short(each)}" for each in asked if each.state == "known"]
    reasons = dict.fromkeys(answer_in_short(each) for each in asked if each.state != "known")
    unknown = [
        f"{said}: {', '.join(each.question.label for each in asked if answer_in_short(each) == said)}"
        for said in reasons
    ]
    yield from _cut("", [*known, *unknown], 2)


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


def _because(profile: Profile, caution: RaisedCaution, said: set[str]) -> str:
    """The answers that triggered a caution, beside the facts of every case and its own name, and were not said yet; one
    that names nothing by itself has its question.
    """
    lists = {each.question.id for each in profile.responses if isinstance(each.question, ChoicesQuestion)}
    fresh = list[str]()
    for each in triggers(profile, caution):
        for answer in each.answer.split("; ") if each.question not in FACTS else ():
            if answer not in said and answer.casefold() not in caution.part.short.casefold():
                said.add(answer)
                fresh.append(_one_of(answer) if each.question in {*lists, "medications"} else f"{each.label}: {answer}")
    return f" ({'; '.join(fresh)})" if fresh else ""


def _one_of(answer: str) -> str:
    """An answer that stands for several things, said to be one of them."""
    several = ", " in answer and " or " in answer and ", or " not in answer
    return f"one of: {answer}" if several else answer


def _asks(profile: Profile) -> Iterator[str]:
    came_for = [answer_in_short(each) for each in profile.responses if each.question.id == "interest" and each.value]
    yield from _cut("Came for: ", [each for each in came_for if each], 1)
    yield from _cut("Wants to ask: ", profile.questions_to_ask, 1, " ")
