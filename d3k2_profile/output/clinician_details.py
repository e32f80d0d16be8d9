"""What a clinician reads that a person does not, on the page and as JSON: triggers, evidence, what is not covered."""

from collections.abc import Iterable, Mapping

from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.output.answers_in_words import answer_in_short, in_short, taken_for
from d3k2_profile.output.findings_in_words import WHAT_TO_DO
from d3k2_profile.profile.model import Finding, Profile, Response
from d3k2_profile.questions.kinds import ChoicesQuestion, MedicationsQuestion
from d3k2_profile.questions.value_types import Choices, Medications
from d3k2_profile.rules.model import Statement

MONTH = ("month", "Month of the page")
"""What stands for a question where the season of the page brought something."""

_YOU = pattern(r"\b([Yy])ou(r)?\b|\"[^\"]*\"")

NOT_COVERED_HERE = (
    "Medicines outside these classes, amounts, laboratory values, and whatever was not asked.",
    "This is no medication reconciliation.",
)


class Trigger(Frozen):
    """A question that the rules of an item look at, with what of the answer they are about, or why there is none."""

    question: str
    label: str
    answer: str


class Triggers:
    """The triggers of the findings of a profile; those that are a whole answer are made once."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._places = {each.question.id: place for place, each in enumerate(profile.responses)}
        self._whole: dict[str, Trigger] = {}

    def of(self, finding: Finding) -> tuple[Trigger, ...]:
        """The answers that the rules of a finding rest on, in the order of the questions; the month last."""
        places = sorted(self._places[question] for question in finding.triggers if question in self._places)
        found = [self._trigger(finding, self._profile.responses[place]) for place in places]
        if self._profile.on and "month" in finding.triggers:
            found.append(Trigger(*MONTH, f"{self._profile.on:%Y-%m}"))
        return tuple(found)

    def _trigger(self, finding: Finding, response: Response) -> Trigger:
        asked = response.question
        if parts := _parts(self._profile, finding, response):
            return Trigger(asked.id, asked.label, "; ".join(dict.fromkeys(parts)))
        if asked.id not in self._whole:
            self._whole[asked.id] = Trigger(asked.id, asked.label, answer_in_short(response))
        return self._whole[asked.id]


def triggers(profile: Profile, finding: Finding) -> tuple[Trigger, ...]:
    """The answers that the rules of one finding rest on."""
    return Triggers(profile).of(finding)


def rested_on(profile: Profile, findings: Iterable[Finding]) -> Mapping[str, tuple[str, ...]]:
    """For each question the parts of its answer that any of these findings rests on, in short."""
    found: dict[str, dict[str, None]] = {}
    resting = Triggers(profile)
    for finding in findings:
        for each in resting.of(finding):
            found.setdefault(each.question, {}).update(dict.fromkeys(each.answer.split("; ")))
    return {question: tuple(parts) for question, parts in found.items()}


def _parts(profile: Profile, finding: Finding, response: Response) -> list[str]:
    """Of an answer with several parts those that the rules name, such as natto of all foods; else none."""
    match response.question, response.value:
        case ChoicesQuestion(options=options), Choices(chosen):
            wanted = finding.unnumbered.names_of(response.question.id)
            return [
                in_short(option.label)
                for option in options
                if option.id in chosen and not wanted.isdisjoint((option.id, *option.could_be))
            ]
        case MedicationsQuestion(), Medications():
            wanted = finding.unnumbered.names_of(response.question.id)
            fitting = [
                each.name or each.entry.typed for each in profile.medications if not wanted.isdisjoint(each.may_mean)
            ]
            return fitting or [each.entry.typed for each in profile.medications if not each.whole]
    return []


def in_third_person(said: str) -> str:
    """What is said to the patient, as one says it about them; what stands in quotation marks is theirs and stays."""
    return _YOU.sub(
        lambda you: f"{'T' if you[1] == 'Y' else 't'}{'heir' if you[2] else 'hey'}" if you[1] else you[0], said
    )


def told(act: str) -> str:
    """What the patient was told to do, as a clinician reads it."""
    return f"Patient told to {act[:1].lower()}{in_third_person(act[1:])}"


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
        in_third_person(taken_for(found, thinner=profile.blood_thinner))
        for found in profile.medications
        if found.match in ("other", "none")
    ]
    first, *rest = not_covered_here(profile)
    return (first, *silent, *rest)
