"""The matched other side of a profile, for a clinician: each item with its trigger, its rules, its evidence and its
note.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from d3k2_profile.output import phrases
from d3k2_profile.profile.model import (
    Finding,
    Profile,
    RaisedCaution,
    Response,
)


@dataclass(frozen=True)
class Trigger:
    """A question that the rules of an item look at, with the answer, or the code that says why there is none."""

    question: str
    label: str
    answer: str


@dataclass(frozen=True)
class Item:
    """A finding as a clinician reads it, with the number it has on the person's page."""

    finding: Finding
    triggers: tuple[Trigger, ...]

    @property
    def trigger(self) -> str:
        """The triggers in one line."""
        return "; ".join(f"{trigger.label}: {trigger.answer}" for trigger in self.triggers)

    @property
    def contested(self) -> bool:
        """Whether the evidence is mixed or preliminary, or experts disagree."""
        return self.finding.part.contested

    @property
    def full_text(self) -> str:
        """The text of a caution that is never shortened; of others a clinician has the note."""
        return (
            self.finding.part.text if isinstance(self.finding, RaisedCaution) and self.finding.never_shortened else ""
        )


def items(profile: Profile) -> tuple[Item, ...]:
    """Every caution and section of the page, in its order."""
    return tuple(Item(finding, triggers(profile, finding)) for finding in (*profile.cautions, *profile.sections))


def triggers(profile: Profile, finding: Finding) -> tuple[Trigger, ...]:
    """The answers that the rules of a finding rest on, in the order of the questions; the month last."""
    by_id: dict[str, Response] = {response.question.id: response for response in profile.responses}
    found = [
        Trigger(name, each.question.label, phrases.code(each))
        for name, each in by_id.items()
        if name in finding.triggers
    ]
    if profile.on and "month" in finding.triggers:
        found.append(Trigger("month", phrases.MONTH, f"{profile.on:%Y-%m}"))
    return tuple(found)


def states(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Each question that counts with its answer or its code; a detail question that nobody answered is nothing
    missing.
    """
    return tuple((each.question.label, phrases.code(each)) for each in profile.responses if each.counts)


def contested_numbers(found: Iterable[Item]) -> list[int]:
    """The numbers of the items that are contested."""
    return [item.finding.number for item in found if item.contested]


def not_covered(profile: Profile) -> tuple[str, ...]:
    """What this rule set says nothing about, by its own words and for this person."""
    silent = [phrases.taken_for(found) for found in profile.medications if found.match in ("other", "none")]
    further = [f"{part.title} ({part.id})" for part in profile.further]
    without_room = (phrases.without_room(further),) if further else ()
    return (*phrases.NOT_COVERED_HERE, *silent, *without_room, profile.about.misuse)


def rows(profile: Profile, item: Item) -> tuple[tuple[str, str], ...]:
    """What a clinician reads of an item below its title, each under its label."""
    part = item.finding.part
    found = (
        (phrases.TRIGGER, item.trigger),
        (phrases.RULE, ", ".join(item.finding.rules)),
        (phrases.EVIDENCE, phrases.evidence_in_short(part.evidence)),
        (phrases.sentence_case(phrases.SOURCES), ", ".join(part.sources)),
        (phrases.REVIEWED, profile.about.reviewed.isoformat()),
        (phrases.CLINICIAN_NOTE, part.clinician),
    )
    return tuple((label, text) for label, text in found if text)
