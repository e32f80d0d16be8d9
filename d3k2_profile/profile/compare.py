"""What changed between two readings: the answers, and what came or went with them, with the rule set, and with the
date.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.profile.evaluate import evaluate, holding
from d3k2_profile.profile.model import Finding, Profile, Standing
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.questionnaire import Situation
from d3k2_profile.questions.value_types import Answers, Medications, Value, entries_of
from d3k2_profile.rules.model import Caution, RuleSet, Section
from d3k2_profile.text import fold


class Reading(Frozen):
    """Answers, read with a rule set on a day."""

    ruleset: RuleSet
    answers: Answers
    on: date

    @cached_property
    def profile(self) -> Profile:
        """The page of these answers."""
        return evaluate(self.ruleset, self.answers, self.on)

    @cached_property
    def situation(self) -> Situation:
        """What these answers say, and which questions apply."""
        return self.ruleset.questionnaire.situation(self.answers, self.on.month)

    @cached_property
    def holding(self) -> frozenset[str]:
        """The rules that hold for certain."""
        return holding(self.ruleset, self.situation)

    def counts(self, question: str) -> bool:
        """Whether an answer to the question is used."""
        return question in self.situation.applies and self.situation.asked(question)

    def medicines(self, question: str) -> tuple[Recognition, ...]:
        """What was recognised in the answer to a question for medicines."""
        return tuple(map(self.ruleset.questionnaire.lexicon.recognise, entries_of(self.answers.get(question))))


class AnswerChange(Frozen, kw_only=True):
    """An answer that changed, or whose question applies to only one of the readings; of medicines those that
    came and went.

    `asked` is the question as the earlier rule set has it.
    """

    asked: Question
    question: Question
    before: Value | None
    after: Value | None
    counted: bool
    counts: bool
    came: tuple[Recognition, ...] = ()
    went: tuple[Recognition, ...] = ()


class FindingChange(Frozen, kw_only=True):
    """A finding that came, went, changed its certainty or its reasons, or was written anew.

    A section that only lost its place on the page has lost none of its reasons.
    `earlier` and `later` are the finding on each page, None where a page does not have it.
    """

    part: Section
    before: Standing
    after: Standing
    earlier: Finding | None
    later: Finding | None
    came: tuple[str, ...]
    went: tuple[str, ...]


class Step(Frozen):
    """Two pages between which one thing differs, and what that changed."""

    before: Profile
    after: Profile
    changes: tuple[FindingChange, ...]


class Comparison(Frozen, kw_only=True):
    """What changed, by what changed it: first the rule set, then the date, then the answers, so that each change has
    one cause.

    `left_out` are the questions whose earlier answers the later rule set does not take. `again` are the earlier
    answers on their day, read with the later rule set.
    """

    before: Reading
    after: Reading
    again: Reading
    left_out: tuple[Question, ...]
    answers: tuple[AnswerChange, ...]
    by_rules: Step
    by_date: Step
    by_answers: Step

    @property
    def same_rules(self) -> bool:
        """Whether both readings are by the same rule set."""
        return self.before.ruleset.digest == self.after.ruleset.digest

    @property
    def nothing_changed(self) -> bool:
        """Whether all is as it was."""
        return self.same_rules and not (
            self.left_out or self.answers or self.by_rules.changes or self.by_date.changes or self.by_answers.changes
        )


def compare(before: Reading, after: Reading) -> Comparison:
    """What changed from one reading to the other."""
    kept = {name: value for name, value in before.answers.items() if after.ruleset.questionnaire.takes(name, value)}
    by_id = before.ruleset.questionnaire.by_id
    again = Reading(after.ruleset, kept, before.on)
    same_date = evaluate(after.ruleset, kept, after.on)
    return Comparison(
        before=before,
        after=after,
        again=again,
        left_out=tuple(by_id[name] for name in before.answers if name not in kept),
        answers=tuple(_answers(before, after)),
        by_rules=_step(before.profile, again.profile),
        by_date=_step(again.profile, same_date),
        by_answers=_step(same_date, after.profile),
    )


def _answers(before: Reading, after: Reading) -> Iterator[AnswerChange]:
    asked, asks = before.ruleset.questionnaire.by_id, after.ruleset.questionnaire.by_id
    for name in dict.fromkeys([*asks, *asked]):
        values = before.answers.get(name), after.answers.get(name)
        counts = before.counts(name), after.counts(name)
        if values == (None, None) or (counts[0] == counts[1] and _same(before, after, name)):
            continue
        earlier, later = before.medicines(name), after.medicines(name)
        yield AnswerChange(
            asked=asked.get(name) or asks[name],
            question=asks.get(name) or asked[name],
            before=values[0],
            after=values[1],
            counted=counts[0],
            counts=counts[1],
            came=_without(later, earlier),
            went=_without(earlier, later),
        )


def _same(before: Reading, after: Reading, name: str) -> bool:
    """Whether both answers say the same; medicines may stand in another order, and under another of their names."""
    match before.answers.get(name), after.answers.get(name):
        case Medications(), Medications():
            earlier, later = (
                {(_name(each), each.match, each.entry.excluded) for each in side.medicines(name)}
                for side in (before, after)
            )
            return earlier == later
        case _:
            return before.answers.get(name) == after.answers.get(name)


def _without(found: Sequence[Recognition], others: Sequence[Recognition]) -> tuple[Recognition, ...]:
    named = set(map(_name, others))
    return tuple({_name(each): each for each in found if _name(each) not in named}.values())


def _name(medicine: Recognition) -> str:
    return medicine.name or fold(medicine.entry.typed)


def _step(before: Profile, after: Profile) -> Step:
    parts = {part.id: part for profile in (before, after) for part in _on(profile)}
    order = dict.fromkeys([*(part.id for part in _on(after)), *parts])
    changes = (_change(before, after, parts[name]) for name in order)
    return Step(before, after, tuple(change for change in changes if change))


def _on(profile: Profile) -> Iterator[Section]:
    yield from (finding.part for finding in (*profile.cautions, *profile.sections, *profile.further))


def _change(before: Profile, after: Profile, part: Section) -> FindingChange | None:
    stood, stands = before.standing(part.id), after.standing(part.id)
    earlier, later = before.finding(part.id), after.finding(part.id)
    reasons, now = _reasons(stood, earlier), _reasons(stands, later)
    pushed_out = stands == "no-room" or (
        stood == "shown" and bool(after.cautions_only) and not isinstance(part, Caution)
    )
    reworded = earlier is not None and later is not None and earlier.part != later.part
    if stood == stands and reasons == now and not reworded:
        return None
    return FindingChange(
        part=part,
        before=stood,
        after=stands,
        earlier=earlier,
        later=later,
        came=tuple(reason for reason in now if reason not in reasons),
        went=tuple(reason for reason in reasons if reason not in now and not pushed_out),
    )


def _reasons(standing: Standing, finding: Finding | None) -> tuple[str, ...]:
    """The reasons of what applies; the conditional words of what is not ruled out are none."""
    return finding.because if finding and standing == "shown" else ()
