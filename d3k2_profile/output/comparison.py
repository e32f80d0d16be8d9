"""A comparison for a terminal: the answers that changed, then the cautions and sections that changed with them, and
why.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from d3k2_profile.medicines.model import Recognition
from d3k2_profile.output.answers_in_words import answer, taken_for
from d3k2_profile.output.changed_texts import changed, rewritten
from d3k2_profile.output.findings_in_words import MARKS, level_of, mark, more, open_questions, waiting_for
from d3k2_profile.output.rules_compared import differences
from d3k2_profile.output.terminal import Item, heading, labelled
from d3k2_profile.output.words import (
    BECAUSE,
    CAUTIONS,
    CAUTIONS_ONLY,
    CUSTOM,
    SECTIONS,
    STANDING,
    WHO_DECIDES,
    dated,
    version_of,
)
from d3k2_profile.profile.compare import AnswerChange, Comparison, FindingChange, Step
from d3k2_profile.profile.contradictions import contradictions
from d3k2_profile.profile.model import Profile, RaisedCaution, Standing
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.value_types import Medications, Value
from d3k2_profile.rules.model import Section
from d3k2_profile.text import listed

ANSWERS = "ANSWERS"
BY_RULES = "CHANGED BY THE RULE SET ALONE"
BY_DATE = "CHANGED BY THE DATE ALONE"
BY_RULES_MEANS = "The earlier answers, read with both rule sets:"
RULE_SETS = "WHAT DIFFERS BETWEEN THE RULE SETS"
HOLDS_NOW = "it holds for these answers now, and did not before"
HELD_BEFORE = "it held for these answers before, and does not now"
BY_DATE_MEANS = "The earlier answers, on both dates:"
NOTHING_CHANGED = "Nothing changed: the same answers, cautions and sections."
NO_FINDING_CHANGED = "No caution or section came, went or changed."
CONTRADICTIONS = "ANSWERS THAT DO NOT FIT TOGETHER"
STAYS = "Every caution that either of them brings stays."
STILL_RAISED = "STILL RAISED BY OTHER ANSWERS"
OTHER_RULES = (
    "The two files were made with different rule sets. Both were read with the present one; name the older one "
    "with --rules-before FILE."
)
SUPPOSED = "What your answers would bring up if some were different. Nothing of this is kept."


def render(compared: Comparison, *, supposed: bool = False, other_rules: bool = False) -> RenderableType:
    """The whole comparison; print it on a console.

    `supposed` says that the later answers were only supposed, `other_rules` that the
    two files name different rule sets and were read with one.
    """
    return Group(*_parts(compared, supposed, other_rules))


def _parts(compared: Comparison, supposed: bool, other_rules: bool) -> Iterator[RenderableType]:
    before, after = compared.before.profile, compared.after.profile
    yield Text(SUPPOSED if supposed else _compared(before, after), style="bold")
    if supposed:
        yield Text(f"{dated(after)}.")
    if other_rules:
        yield Text(OTHER_RULES)
    if before.custom or after.custom:
        yield Text(CUSTOM, style="bold")
    if compared.nothing_changed:
        yield Text(NOTHING_CHANGED)
    else:
        yield from _changes(compared)
    yield Text("")
    yield Text(f"{STANDING} {WHO_DECIDES}")


def _changes(compared: Comparison) -> Iterator[RenderableType]:
    if compared.answers or compared.left_out:
        yield heading(ANSWERS)
        yield from (Item(line) for change in compared.answers for line in _answer(change))
    if compared.left_out:
        yield Text(left_out([question.label for question in compared.left_out]))
    steps = (compared.by_answers, compared.by_rules, compared.by_date)
    if not any(step.changes for step in steps):
        yield Padding(Text(NO_FINDING_CHANGED), (1, 0, 0, 0))
    cautions = [change for change in compared.by_answers.changes if level_of(change.part)]
    sections = [change for change in compared.by_answers.changes if not level_of(change.part)]
    yield from _listed(CAUTIONS, "", compared.by_answers, cautions)
    yield from _listed(SECTIONS, "", compared.by_answers, sections)
    yield from _contradicted(compared)
    yield from _still_raised(compared)
    yield from _listed(BY_RULES, BY_RULES_MEANS, compared.by_rules, compared.by_rules.changes)
    yield from _listed(BY_DATE, BY_DATE_MEANS, compared.by_date, compared.by_date.changes)
    yield from _rule_sets(compared)


def _rule_sets(compared: Comparison) -> Iterator[RenderableType]:
    """The rules that hold by one of the rule sets alone, and all that differs between these and is not said above."""
    if compared.same_rules:
        return
    held, holds = compared.before.holding, compared.again.holding
    said = {change.part.id for change in compared.by_rules.changes if change.earlier and change.later}
    lines = [
        *(f"Rule {name}: {HOLDS_NOW}" for name in sorted(holds - held)),
        *(f"Rule {name}: {HELD_BEFORE}" for name in sorted(held - holds)),
        *differences(compared.before.ruleset, compared.after.ruleset, said),
    ]
    if lines:
        yield heading(RULE_SETS)
        yield from map(Item, lines)


def _contradicted(compared: Comparison) -> Iterator[RenderableType]:
    """The later answers that cannot both be right."""
    answers, by_id = compared.after.answers, compared.after.ruleset.questionnaire.by_id
    if found := contradictions(compared.after.ruleset, answers):
        yield heading(CONTRADICTIONS)
        for each in found:
            denied, named = by_id[each.denied], by_id[each.named]
            yield Item(
                f'{denied.label}: "{answer(denied, answers[denied.id])}", and {named.label}: "{each.medicine}". {STAYS}'
            )


def _still_raised(compared: Comparison) -> Iterator[RenderableType]:
    """The cautions that an answer raised which is another now, and that stand as before: what else raises them."""
    other_now = {change.question.id for change in compared.answers}
    listed_above = {change.part.id for change in compared.by_answers.changes}
    lines = []
    for caution in compared.before.profile.cautions:
        later = compared.after.profile.finding(caution.part.id)
        if later and other_now.intersection(caution.triggers) and caution.part.id not in listed_above:
            said = [each for each in compared.after.profile.responses if each.question.id in later.triggers]
            others = [each for each in said if each.question.id not in other_now and each.state == "known"]
            by = [f"{each.question.label} ({answer(each.question, each.value)})" for each in others]
            if by:
                lines.append(f"{mark(caution)} {caution.part.title} ({caution.part.id}): by {listed(by)}")
    if lines:
        yield heading(STILL_RAISED)
        yield from map(Item, lines)


def _answer(change: AnswerChange) -> Iterator[str]:
    label = change.question.label
    match change.before, change.after:
        case Medications(), Medications() if change.counted == change.counts:
            if not change.came and not change.went:
                yield medicines_settled(label)
        case _:
            earlier = _answer_in_use(change.asked, change.before, counts=change.counted)
            later = _answer_in_use(change.question, change.after, counts=change.counts)
            yield changed(label, earlier, later)
    yield from (_medicine_came(label, each) for each in change.came)
    yield from (_medicine_went(label, each) for each in change.went)


def _listed(title: str, meaning: str, step: Step, changes: Sequence[FindingChange]) -> Iterator[RenderableType]:
    if not changes:
        return
    yield heading(title)
    if meaning:
        yield Text(meaning)
    withheld = step.after.cautions_only != step.before.cautions_only and not all(
        level_of(change.part) for change in changes
    )
    if step.after.cautions_only and withheld:
        yield Text(CAUTIONS_ONLY)
        yield from (labelled(BECAUSE, reason) for reason in step.after.cautions_only)
    for change in changes:
        yield Item(_stood(change.part, change.before, change.after))
        yield from (Padding(Text(line), (0, 0, 0, 2)) for line in _why(step, change))


def _why(step: Step, change: FindingChange) -> Iterator[str]:
    yield from (_new_reason(reason, first=change.before != "shown") for reason in change.came)
    yield from (_lost_reason(reason) for reason in change.went)
    match change:
        case FindingChange(after="not-ruled-out", later=RaisedCaution() as caution) if change.before != change.after:
            yield waiting_for(step.after, caution)
        case FindingChange(after="not-shown", before="not-ruled-out", earlier=RaisedCaution() as caution):
            yield _ruled_out(step.before, caution)
        case FindingChange(after="no-room"):
            yield more(change.part.id, step.after.rules_file)
    yield from rewritten(change, step.after.rules_file)


def _compared(before: Profile, after: Profile) -> str:
    """What is compared with what: the dates and the rule sets."""
    dates = " and of ".join(f"{profile.on.isoformat()}" for profile in (before, after) if profile.on)
    if before.digest == after.digest:
        return f"Answers of {dates}, read with rule set {after.about.version}."
    same = before.about.version == after.about.version
    versions = [version_of(each) if same else each.about.version for each in (before, after)]
    return f"Answers of {dates}, read with rule sets {' and '.join(versions)}."


def _answer_in_use(question: Question, value: Value | None, *, counts: bool) -> str:
    """An answer in words, with whether its question applies."""
    if counts:
        return answer(question, value)
    return "does not apply" if value is None else f"{answer(question, value)} (does not apply, so it does not count)"


def _medicine_came(label: str, found: Recognition) -> str:
    """A medicine that was not named before, and what it was taken for."""
    return f"{label}, new: {taken_for(found)}"


def _medicine_went(label: str, found: Recognition) -> str:
    """A medicine that was named before."""
    return f'{label}, no longer named: "{found.entry.typed}"'


def medicines_settled(label: str) -> str:
    """That the same medicines were named and something else was said of one of them."""
    return f"{label}: the same names; what was asked about one of them has another answer"


def left_out(labels: list[str]) -> str:
    """The answers that the later rule set has no place for."""
    return f"The later rule set has no place for these earlier answers, so they count as not given: {listed(labels)}."


def _stood(part: Section, before: Standing, after: Standing) -> str:
    """A finding with how it stood and how it stands."""
    of_caution = level_of(part)
    name = f"{f'{MARKS[of_caution]} ' if of_caution else ''}{part.title} ({part.id})"
    return (
        f"{name}: {_standing(part, after)} as before"
        if before == after
        else changed(name, _standing(part, before), _standing(part, after))
    )


def _standing(part: Section, standing: Standing) -> str:
    match standing:
        case "shown":
            return "applies" if level_of(part) else "shown"
        case "not-ruled-out":
            return "not ruled out"
        case "no-room":
            return "applies, without room on the page"
        case "withheld" | "not-shown":
            return "not shown"
        case _:
            assert_never(standing)


def _new_reason(because: str, *, first: bool) -> str:
    """A reason that holds now and did not hold before."""
    return f"{BECAUSE if first else 'New reason'}: {because}"


def _lost_reason(because: str) -> str:
    """A reason that held before."""
    return f"No longer said: {because}"


def _ruled_out(before: Profile, caution: RaisedCaution) -> str:
    """Which answers had left open what is ruled out now."""
    labels = [question.label for question in open_questions(before, caution)]
    return f"Ruled out now. The open answer was: {listed(labels)}."
