"""An explanation for a terminal: the verdict, and each rule part by part with the answers behind it."""

from collections.abc import Iterator
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from d3k2_profile.conditions.when import All, AnyOf, Condition, Not, grounds, tests
from d3k2_profile.output import conditions_in_words
from d3k2_profile.output.answers_in_words import answer, medicines
from d3k2_profile.output.findings_in_words import not_settled
from d3k2_profile.output.terminal import Item, heading, labelled
from d3k2_profile.output.words import BECAUSE, CAUTIONS_ONLY, CUSTOM, STANDING, WHO_DECIDES, dated
from d3k2_profile.profile.explain import ExplainedCondition, Explanation
from d3k2_profile.profile.model import Standing
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.value_types import Value
from d3k2_profile.rules.answer_combinations import MONTH
from d3k2_profile.rules.model import Section
from d3k2_profile.text import command

RULES = "THE RULES THAT BRING IT"
MEDICINES = "WHAT YOUR MEDICINES WERE TAKEN FOR"
NO_RULE = "No rule of this rule set brings it."
NO_ROOM = "It applies, but found no room among the eight sections of the page; read it with:"

_TRUTHS: dict[bool | None, str] = {True: "[yes]", False: "[no]", None: "[?]"}


def render(explained: Explanation) -> RenderableType:
    """The whole explanation; print it on a console."""
    return Group(*_parts(explained))


def _parts(explained: Explanation) -> Iterator[RenderableType]:
    yield Text(_verdict(explained.part, explained.standing), style="bold")
    yield Text(f"{dated(explained.profile)}.")
    if explained.profile.custom:
        yield Text(CUSTOM, style="bold")
    yield from _reasons(explained)
    yield heading(RULES)
    if not explained.rules:
        yield Text(NO_RULE)
    for number, each in enumerate(explained.rules, 1):
        yield Text("")
        yield Text(_rule(number, len(explained.rules), each.condition.holds, each.rule.because))
        yield from _tree(explained, each.condition, 0)
    yield from _medicines(explained)
    yield Text("")
    yield Text(f"{STANDING} {WHO_DECIDES}")


def _reasons(explained: Explanation) -> Iterator[RenderableType]:
    """Why a rule that holds, or may hold, does not put it on the page for sure."""
    match explained.standing:
        case "no-room":
            yield Text(_no_room(explained.part.id, explained.ruleset.rules_file))
        case "withheld":
            yield Text(CAUTIONS_ONLY)
            yield from (labelled(BECAUSE, reason) for reason in explained.profile.cautions_only)
        case "not-ruled-out" | "not-shown" if explained.missing:
            yield Text(not_settled(explained.missing))


def _tree(explained: Explanation, part: ExplainedCondition, depth: int) -> Iterator[RenderableType]:
    words = conditions_in_words.in_words(explained.ruleset, part.condition)
    not_known = "not known: " if part.holds is None else ""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(
        Text(_TRUTHS[part.holds]), Text(f"{not_known}{words}{_behind(explained, part.condition)}", overflow="fold")
    )
    yield Padding(grid, (0, 0, 0, 2 * depth))
    for each in part.parts:
        yield from _tree(explained, each, depth + 1)


def _behind(explained: Explanation, condition: Condition) -> str:
    """The person's answer behind a comparison; nothing for what has parts of its own."""
    match condition:
        case Not() | All() | AnyOf():
            return ""
        case _ if condition.question == MONTH:
            return f" - {_page_date(explained.profile.on)}"
        case _:
            asked, *narrowing = (
                explained.ruleset.questionnaire.by_id[name] for name in grounds(condition, explained.situation.facts)
            )
            applies = explained.situation.applies[asked.id]
            narrowed = "".join(f"; {each.label}: {answer(each, explained.answers.get(each.id))}" for each in narrowing)
            return f" - {_given(asked, explained.answers.get(asked.id), applies)}{narrowed}"


def _medicines(explained: Explanation) -> Iterator[RenderableType]:
    asked = explained.ruleset.medications_question
    if (
        asked
        and explained.profile.medications
        and any(asked.id == test.question for each in explained.rules for test in tests(each.rule.when))
    ):
        yield heading(MEDICINES)
        yield from (Item(line) for line in medicines(explained.profile))


def _verdict(part: Section, standing: Standing) -> str:
    """The title, and whether it is shown, not ruled out or not shown."""
    words = {"shown": "shown", "not-ruled-out": "not ruled out"}
    return f"{part.title}: {words.get(standing, 'not shown')}"


def _no_room(name: str, rules_file: str) -> str:
    """That a section applies and the page had no place for it, with how to read it."""
    return f"{NO_ROOM} {command(f'read {name}', rules_file)}"


def _rule(number: int, of: int, holds: bool | None, because: str) -> str:
    """Whether a rule holds, and the reason that it gives or would give."""
    if holds:
        return f"Rule {number} of {of} holds. {BECAUSE}: {because}"
    return f"Rule {number} of {of} {'is open' if holds is None else 'does not hold'}. It would say: {because}"


def _page_date(on: date | None) -> str:
    """The date that the season is read from, behind a comparison with it."""
    return f"its date: {on.isoformat()}" if on else "its date is not known"


def _given(question: Question, value: Value | None, applies: bool | None) -> str:
    """The answer behind a comparison, or why there is none."""
    if applies is False:
        return "this question does not apply"
    return f"your answer: {answer(question, value)}{'; it may not apply' if applies is None and value is None else ''}"
