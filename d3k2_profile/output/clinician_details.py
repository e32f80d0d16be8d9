"""What a clinician reads that a person does not, on the page and as JSON: triggers, evidence, what is not covered."""

from collections.abc import Iterable, Mapping

from d3k2_profile.frozen import Frozen
from d3k2_profile.output.answers_in_words import answer_in_short, in_short, taken_for
from d3k2_profile.output.findings_in_words import WHAT_TO_DO
from d3k2_profile.profile.model import Finding, Profile, Response
from d3k2_profile.questions.kinds import ChoicesQuestion, MedicationsQuestion
from d3k2_profile.questions.values import Choices, Medications
from d3k2_profile.rules.model import Statement

MONTH = ("month", "Month of the page")
"""What stands for a question where the season of the page brought something."""

NOT_COVERED_HERE = (
    "Medicines outside these classes, amounts, laboratory values, and whatever was not asked.",
    "This is no medication reconciliation.",
)


class Trigger(Frozen):
    """A question that the rules of an item look at, with what of the answer they are about, or why there is none."""

    question: str
    label: str
    answer: str


def triggers(profile: Profile, finding: Finding) -> tuple[Trigger, ...]:
    """The answers that the rules of a finding rest on, in the order of the questions; the month last."""
    found = [
        Trigger(each.question.id, each.question.label, _value(profile, finding, each))
        for each in profile.responses
        if each.question.id in finding.triggers
    ]
    if profile.on and "month" in finding.triggers:
        found.append(Trigger(*MONTH, f"{profile.on:%Y-%m}"))
    return tuple(found)


def rested_on(profile: Profile, findings: Iterable[Finding]) -> Mapping[str, tuple[str, ...]]:
    """For each question the parts of its answer that any of these findings rests on, in short."""
    found: dict[str, dict[str, None]] = {}
    for finding in findings:
        for each in triggers(profile, finding):
            found.setdefault(each.question, {}).update(dict.fromkeys(each.answer.split("; ")))
    return {question: tuple(parts) for question, parts in found.items()}


def _value(profile: Profile, finding: Finding, response: Response) -> str:
    """Of an answer with several parts those that the rules name, such as natto of all foods; else the whole answer."""
    match response.question, response.value:
        case ChoicesQuestion(options=options), Choices(chosen):
            wanted = _wanted(finding, response)
            fitting = [
                in_short(option.label)
                for option in options
                if option.id in chosen and not wanted.isdisjoint((option.id, *option.could_be))
            ]
        case MedicationsQuestion(), Medications():
            wanted = _wanted(finding, response)
            fitting = [
                each.name or each.entry.typed for each in profile.medications if not wanted.isdisjoint(each.may_mean)
            ]
            if not fitting:
                fitting = [each.entry.typed for each in profile.medications if not each.whole]
        case _:
            fitting = []
    return "; ".join(dict.fromkeys(fitting)) or answer_in_short(response)


def _wanted(finding: Finding, response: Response) -> set[str]:
    return {option for test in finding.named if test.question == response.question.id for option in test.options}


def evidence(statements: Iterable[Statement]) -> str:
    """How sure each kind of evidence is, and who says so, without the wording for the person."""
    found: dict[str, dict[str, None]] = {}
    for each in statements:
        grade = f"{each.strength}, {each.kind}" if each.strength else WHAT_TO_DO
        found.setdefault(grade, {}).update(dict.fromkeys(each.sources))
    return "; ".join(f"{grade} ({', '.join(sources)})" for grade, sources in found.items())


def not_covered_here(profile: Profile) -> tuple[str, ...]:
    """What this rule set says nothing about, by its own words, and what found no room on the page."""
    further = ", ".join(section.part.id for section in profile.further)
    without_room = (f"Apply, without room on this page: {further}.",) if further else ()
    return (*NOT_COVERED_HERE, *without_room, profile.about.misuse)


def not_covered(profile: Profile) -> tuple[str, ...]:
    """The same with the medicines of this person about which nothing is said."""
    silent = [
        taken_for(found, thinner=profile.blood_thinner)
        for found in profile.medications
        if found.match in ("other", "none")
    ]
    first, *rest = not_covered_here(profile)
    return (first, *silent, *rest)
