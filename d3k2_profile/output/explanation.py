"""An explanation for a terminal: the verdict, each rule part by part with the answers behind it, and what would show
it.
"""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from d3k2_profile.conditions.when import All, AnyOf, Condition, Not, tests
from d3k2_profile.output import phrases
from d3k2_profile.output.terminal import Item, heading, labelled
from d3k2_profile.profile.explain import Explanation, Part
from d3k2_profile.rules.assignments import MONTH


def render(explained: Explanation) -> RenderableType:
    """The whole explanation; print it on a console."""
    return Group(*_parts(explained))


def _parts(explained: Explanation) -> Iterator[RenderableType]:
    yield Text(phrases.verdict(explained.part, explained.standing), style="bold")
    yield Text(phrases.page_of(explained.profile))
    if explained.profile.custom:
        yield Text(phrases.CUSTOM, style="bold")
    yield from _reasons(explained)
    yield heading(phrases.RULES)
    if not explained.rules:
        yield Text(phrases.NO_RULE)
    for number, each in enumerate(explained.rules, 1):
        yield Text("")
        yield Text(phrases.rule(number, len(explained.rules), each.condition.holds, each.rule.because))
        yield from _tree(explained, each.condition, 0)
    yield from _medicines(explained)
    yield Text("")
    yield Text(f"{phrases.STANDING} {phrases.WHO_DECIDES}")


def _reasons(explained: Explanation) -> Iterator[RenderableType]:
    """Why a rule that holds, or may hold, does not put it on the page for sure."""
    match explained.standing:
        case "no-room":
            yield Text(phrases.no_room(explained.part.id))
        case "withheld":
            yield Text(phrases.CAUTIONS_ONLY)
            yield from (labelled(phrases.BECAUSE, reason) for reason in explained.profile.cautions_only)
        case "not-ruled-out" | "not-shown" if explained.missing:
            yield Text(phrases.not_settled(explained.missing))


def _tree(explained: Explanation, part: Part, depth: int) -> Iterator[RenderableType]:
    words = phrases.condition(explained.ruleset, part.condition)
    open_ = phrases.NOT_KNOWN_YET if part.holds is None else ""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(
        Text(phrases.TRUTHS[part.holds]), Text(f"{open_}{words}{_behind(explained, part.condition)}", overflow="fold")
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
            return f" - {phrases.page_date(explained.profile.on)}"
        case _:
            question = explained.ruleset.questionnaire.by_id[condition.question]
            applies = explained.situation.applies[question.id]
            return f" - {phrases.given(question, explained.answers.get(question.id), applies)}"


def _medicines(explained: Explanation) -> Iterator[RenderableType]:
    asked = explained.ruleset.medications_question
    if (
        asked
        and explained.profile.medications
        and any(asked.id == test.question for each in explained.rules for test in tests(each.rule.when))
    ):
        yield heading(phrases.MEDICINES)
        yield from (Item(line) for line in phrases.medicines(explained.profile))
