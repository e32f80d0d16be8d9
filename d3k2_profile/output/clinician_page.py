"""The matched other side of a person's page, for a clinician: each item with its trigger, its rules, its evidence and
its note.
"""

from collections.abc import Iterator

from d3k2_profile.output.answers_in_words import answer_in_short, how_many, medicines
from d3k2_profile.output.blocks import (
    Block,
    ClinicianItem,
    ClinicianItems,
    ClinicianOpening,
    HeadedBlocks,
    Items,
    Labelled,
    Notice,
    Paragraph,
)
from d3k2_profile.output.clinician_details import evidence, in_third_person, not_covered_here, told, triggers
from d3k2_profile.output.clinician_summary import case_lines
from d3k2_profile.output.findings_in_words import (
    contradicted,
    level_of,
    mark,
    medicines_not_checked,
    no_caution,
    stated_for_clinicians,
    summary,
    worth_finding_out,
)
from d3k2_profile.output.shared_blocks import QUESTIONS, sources
from d3k2_profile.output.words import (
    ACT,
    EVIDENCE,
    NO_DECISION_TOOL,
    NOT_CHECKED,
    NOT_COVERED,
    NOTICE,
    NOTICE_HEADING,
    SECTION,
    SELF_REPORTED,
    STANDING,
    TRIGGER,
    dated,
    warnings,
    who_reviewed,
)
from d3k2_profile.profile.model import Finding, Profile, RaisedCaution
from d3k2_profile.text import listed

FOR_CLINICIANS = "FOR CLINICIANS"
CASE = "THE CASE"
ITEMS = "ITEMS"
NOTES = "ITEMS IN FULL"
RESPONSES = "ANSWERS"
CONTESTED = "CONTESTED"
CLINICIAN_NOTE = "Clinician note"
SAME_NUMBERS = "Same numbers as the person's."


def clinician_page(profile: Profile) -> Iterator[Block]:
    """The blocks of a clinician's page from top to bottom: the case, then each item by its number."""
    yield ClinicianOpening(profile.about.title, FOR_CLINICIANS, tuple(_head(profile)))
    yield HeadedBlocks("case", CASE, (Items(case_lines(profile)), Paragraph(_made_from(profile), apart=True)))
    yield ClinicianItems(ITEMS, in_third_person(no_caution(profile)), tuple(_items(profile)), NOTES)
    if left_open := tuple(_open(profile)):
        yield HeadedBlocks("not-checked", NOT_CHECKED, (Items(left_open),))
    asked = " ".join(profile.questions_to_ask)
    yield HeadedBlocks("questions", QUESTIONS, (Paragraph(asked),) if asked else ())
    yield HeadedBlocks(
        "responses", RESPONSES, (Paragraph(f"{_answers(profile)} {'; '.join(_read_as(profile))}".strip()),)
    )
    yield HeadedBlocks("not-covered", NOT_COVERED, (Paragraph(" ".join((*not_covered_here(profile), STANDING))),))
    yield sources(profile.cited, checked=True)
    yield Notice(NOTICE_HEADING, summary(profile), NOTICE)


def _head(profile: Profile) -> Iterator[str]:
    """What must be known before anything on the page; all else stands below the case, which is read first."""
    yield from warnings(profile)
    yield f"{SELF_REPORTED} Answers: {how_many(profile)}."


def _made_from(profile: Profile) -> str:
    return f"{NO_DECISION_TOOL} {dated(profile)}. {who_reviewed(profile.about)} {SAME_NUMBERS}"


def _items(profile: Profile) -> Iterator[ClinicianItem]:
    """The findings in the order of the person's page, less what is rolled up there."""
    for caution in profile.cautions:
        if caution.shown_in_full and not caution.shares_a_card:
            yield _item(profile, caution, mark(caution), told(caution.part.act))
    for section in profile.sections:
        yield _item(profile, section, SECTION, "-")


def _item(profile: Profile, finding: Finding, level: str, act: str) -> ClinicianItem:
    part = finding.part
    trigger = "; ".join(f"{trigger.label}: {trigger.answer}" for trigger in triggers(profile, finding))
    lines = (
        (ACT, act),
        (TRIGGER, f"{trigger}. Rules: {', '.join(finding.rules)}"),
        (EVIDENCE, evidence(finding.statements)),
        (CLINICIAN_NOTE, " ".join(stated_for_clinicians(each).whole for each in part.clinician)),
    )
    return ClinicianItem(
        number=finding.number,
        level=f"{level} - {CONTESTED}" if part.contested else level,
        strengths=", ".join(dict.fromkeys(each.strength for each in finding.statements if each.strength)),
        in_short=level_of(part) in (None, "good-to-know"),
        title=part.title,
        id=part.id,
        trigger=trigger,
        act=act,
        statements=tuple(map(stated_for_clinicians, finding.statements if profile.with_patient_text else ())),
        lines=tuple(Labelled(label, text) for label, text in lines if text not in ("", "-")),
    )


def _open(profile: Profile) -> Iterator[str]:
    """What is not ruled out, each once with the answers that would settle it, and what was not read."""
    by_missing: dict[tuple[str, ...], list[RaisedCaution]] = {}
    for caution in profile.cautions:
        if caution.missing:
            by_missing.setdefault(caution.missing, []).append(caution)
    labels = {group.question.id: group.question.label for group in profile.not_checked}
    for missing, cautions in by_missing.items():
        named = "; ".join(f"{each.number}. {each.part.short}" for each in cautions)
        yield f"{listed([labels[each] for each in missing], 'or')}: {named}"
    yield from (contradicted(profile, each) for each in profile.contradictions)
    yield from map(in_third_person, medicines_not_checked(profile))
    if profile.worth_finding_out:
        yield worth_finding_out(profile.worth_finding_out)


def _read_as(profile: Profile) -> Iterator[str]:
    """What each typed medicine was taken for; a name that was typed as the rule set has it stands once."""
    for found, said in zip(profile.medications, medicines(profile), strict=True):
        yield in_third_person(said).replace(f'"{found.entry.typed}" is {found.entry.typed}:', f"{found.entry.typed}:")


def _answers(profile: Profile) -> str:
    """Each question that counts but for medicines, which are read one by one, those with the same answer together; a
    detail question that nobody answered is nothing missing.
    """
    given = [each for each in profile.responses if each.counts and not (profile.medications and each.names_medicines)]
    by_answer: dict[str, list[str]] = {}
    for each in given:
        by_answer.setdefault(answer_in_short(each), []).append(each.question.label)
    return "; ".join(f"{', '.join(labels)}: {said}" for said, labels in by_answer.items()) + "."
