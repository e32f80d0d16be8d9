"""The matched other side of a person's page, for a clinician: each item with its trigger, its rules, its evidence and
its note.
"""

from collections.abc import Iterator

from d3k2_profile.output.answers_in_words import CODES, answer_or_code, medicines
from d3k2_profile.output.blocks import (
    AnswerCodes,
    Block,
    ClinicianItem,
    ClinicianItems,
    ClinicianOpening,
    Factor,
    HeadedBlocks,
    Items,
    Labelled,
    Paragraph,
)
from d3k2_profile.output.blocks_in_common import closing, not_checked
from d3k2_profile.output.clinician_details import not_covered, triggers
from d3k2_profile.output.findings_in_words import leads_to, mark, no_caution, runs, stated_for_clinicians, summary
from d3k2_profile.output.words import (
    ACT,
    NO_DECISION_TOOL,
    NOT_COVERED,
    SELF_REPORTED,
    TRIGGER,
    dated,
    warnings,
)
from d3k2_profile.profile.model import Finding, Profile

FOR_CLINICIANS = "FOR CLINICIANS"
SAME_NUMBERS = "The numbers are those of the person's own page, so both sides can say the same number."
OPENING = "A way to open the talk: which of these would you like to start with?"
ITEMS = "ITEMS"
NOTES = "CLINICIAN NOTES"
RESPONSES = "ANSWERS AND STATES"
CONTESTED = "CONTESTED"
CONTESTED_MEANS = "Contested: studies or experts disagree about a statement."
CLINICIAN_NOTE = "Clinician note"


def clinician_page(profile: Profile) -> Iterator[Block]:
    """The blocks of a clinician's page from top to bottom."""
    contested = [each.number for each in profile.findings if each.part.contested]
    yield ClinicianOpening(profile.about.title, FOR_CLINICIANS, tuple(_before_the_items(profile)))
    yield ClinicianItems(ITEMS, no_caution(profile), tuple(_items(profile)), NOTES)
    yield HeadedBlocks("responses", RESPONSES, (AnswerCodes(tuple(_answers(profile))), Items(medicines(profile))))
    yield from not_checked(profile)
    numbers = f"{CONTESTED_MEANS} {ITEMS.capitalize()}: {runs(contested) or '-'}"
    yield HeadedBlocks("contested", CONTESTED, (Paragraph(numbers),))
    yield HeadedBlocks("not-covered", NOT_COVERED, (Items(not_covered(profile)),))
    yield from closing(profile)


def _before_the_items(profile: Profile) -> Iterator[str]:
    yield from (SELF_REPORTED, NO_DECISION_TOOL, *warnings(profile))
    yield f"{dated(profile)}, reviewed {profile.about.reviewed.isoformat()}. {summary(profile)}"
    states = [response.state for response in profile.responses if response.counts]
    yield ", ".join(f"{code}: {states.count(state)}" for state, code in CODES.items()) + "."
    yield from (SAME_NUMBERS, OPENING)


def _items(profile: Profile) -> Iterator[ClinicianItem]:
    """The findings in the order of the person's page."""
    for caution in profile.cautions:
        yield _item(profile, caution, mark(caution), caution.part.act)
    for section in profile.sections:
        yield _item(profile, section, "SECTION", "-")


def _item(profile: Profile, finding: Finding, level: str, act: str) -> ClinicianItem:
    part = finding.part
    trigger = "; ".join(f"{trigger.label}: {trigger.answer}" for trigger in triggers(profile, finding))
    lines = ((TRIGGER, trigger), ("Rules", ", ".join(finding.rules)), ("Reviewed", profile.about.reviewed.isoformat()))
    notes = [stated_for_clinicians(each, f"{CLINICIAN_NOTE}: ") for each in part.clinician]
    return ClinicianItem(
        number=finding.number,
        level=f"{level} - {CONTESTED}" if part.contested else level,
        title=part.title,
        id=part.id,
        trigger=trigger,
        act=act,
        statements=(*map(stated_for_clinicians, finding.statements if finding.shown_in_full else ()), *notes),
        lines=tuple(Labelled(label, text) for label, text in ((ACT, act), *lines) if text not in ("", "-")),
    )


def _answers(profile: Profile) -> Iterator[Factor]:
    """Each question that counts; a detail question that nobody answered is nothing missing."""
    for each in profile.responses:
        if each.counts:
            question = each.question
            yield Factor(
                label=question.label,
                answer=answer_or_code(each),
                leads_to=leads_to(profile, each),
                why=question.why,
            )
