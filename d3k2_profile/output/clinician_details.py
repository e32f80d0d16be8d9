"""What a clinician reads, on the page and as JSON, that a person does not: triggers, and what is not covered."""

from dataclasses import dataclass

from d3k2_profile.output.answers_in_words import answer_or_code, taken_for
from d3k2_profile.profile.model import Finding, Profile, Response

NOT_COVERED_HERE = (
    "Medicines outside the classes of this rule set, amounts, laboratory values, and whatever was not asked.",
    "What the person typed is not a medication reconciliation.",
)


@dataclass(frozen=True)
class Trigger:
    """A question that the rules of an item look at, with the answer, or the code that says why there is none."""

    question: str
    label: str
    answer: str


def triggers(profile: Profile, finding: Finding) -> tuple[Trigger, ...]:
    """The answers that the rules of a finding rest on, in the order of the questions; the month last."""
    by_id: dict[str, Response] = {response.question.id: response for response in profile.responses}
    found = [
        Trigger(name, each.question.label, answer_or_code(each))
        for name, each in by_id.items()
        if name in finding.triggers
    ]
    if profile.on and "month" in finding.triggers:
        found.append(Trigger("month", "Month of the page", f"{profile.on:%Y-%m}"))
    return tuple(found)


def not_covered(profile: Profile) -> tuple[str, ...]:
    """What this rule set says nothing about, by its own words and for this person."""
    silent = [
        taken_for(found, thinner=profile.blood_thinner)
        for found in profile.medications
        if found.match in ("other", "none")
    ]
    further = "; ".join(f"{part.title} ({part.id})" for part in profile.further)
    without_room = (f"Apply, without room on this page: {further}.",) if further else ()
    return (*NOT_COVERED_HERE, *silent, *without_room, profile.about.misuse)
