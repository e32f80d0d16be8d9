"""The whole profile for other programs, with a format version."""

from collections.abc import Iterable

from d3k2_profile.files.json_text import write_json
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.output import json_document as document
from d3k2_profile.output.answers_in_words import CODES, answer
from d3k2_profile.output.clinician_details import Trigger, Triggers, not_covered
from d3k2_profile.output.findings_in_words import contradicted, worth_finding_out
from d3k2_profile.output.words import NO_DECISION_TOOL, NOTICE, SELF_REPORTED, overdue, warnings, who_reviewed
from d3k2_profile.profile.model import Finding, NotChecked, Profile, RaisedCaution, Response, State
from d3k2_profile.rules.model import Source, Statement


def render(profile: Profile) -> str:
    """The profile as JSON text; the same profile gives the same bytes."""
    resting = Triggers(profile)
    whole = profile_document(
        profile,
        responses=tuple(response_item(*said_of(each)) for each in profile.responses),
        medications=tuple(map(medication, profile.medications)),
        cautions=tuple(caution_item(each, trigger_items(resting.of(each))) for each in profile.cautions),
        sections=tuple(section_item(each, trigger_items(resting.of(each))) for each in profile.sections),
        sources=tuple(map(source_item, profile.cited)),
    )
    return write_json(document.for_reader(whole, document.ProfileDocument, profile.audience))


def profile_document(
    profile: Profile,
    responses: tuple[document.Response, ...] = (),
    medications: tuple[document.Medication, ...] = (),
    cautions: tuple[document.Caution, ...] = (),
    sections: tuple[document.Section, ...] = (),
    sources: tuple[document.Source, ...] = (),
) -> document.ProfileDocument:
    """The profile with these items."""
    about, worth = profile.about, profile.worth_finding_out
    return document.ProfileDocument(
        format=document.FORMAT,
        rules=document.RuleSetRead(
            title=about.title, version=about.version, digest=profile.digest, overdue=overdue(profile)
        ),
        audience=profile.audience,
        on=profile.on.isoformat() if profile.on else None,
        reviewed=about.reviewed.isoformat(),
        discussion_aid=(SELF_REPORTED, NO_DECISION_TOOL),
        not_covered=not_covered(profile),
        responses=responses,
        medications=medications,
        contradictions=tuple(
            document.Contradiction(questions=(each.denied, each.named), text=contradicted(profile, each))
            for each in profile.contradictions
        ),
        cautions=cautions,
        sections=sections,
        not_checked=tuple(map(_not_checked, profile.not_checked)),
        worth_finding_out=document.WorthFindingOut(question=worth.question.id, why=worth_finding_out(worth))
        if worth
        else None,
        questions_to_ask=profile.questions_to_ask,
        sources=sources,
        notice=" ".join([NOTICE, who_reviewed(profile.about), *warnings(profile)]),
    )


def said_of(response: Response) -> tuple[str, str, str, State]:
    """The question by its id and its label, the answer in words, and whether it is one."""
    asked = response.question
    return asked.id, asked.label, answer(asked, response.value), response.state


def response_item(question: str, label: str, answer: str, state: State) -> document.Response:
    """A question with its answer."""
    return document.Response(question=question, label=label, answer=answer, state=state, code=CODES[state])


def medication(found: Recognition) -> document.Medication:
    """What was typed, what it was taken for, and what else it may mean."""
    return document.Medication(
        typed=found.entry.typed,
        name=found.name,
        classes=found.classes,
        match=found.match,
        whole=found.whole,
        candidates=tuple(document.Candidate(name=each.name, classes=each.classes) for each in found.candidates),
    )


def caution_item(caution: RaisedCaution, triggers: tuple[document.Trigger, ...]) -> document.Caution:
    """A caution with what triggered it."""
    part = caution.part
    return document.Caution(
        number=caution.number,
        id=part.id,
        level=part.level,
        certainty=caution.certainty,
        title=part.title,
        act=part.act,
        because=caution.because,
        missing=caution.missing,
        ask=caution.asks,
        sources=caution.sources,
        statements=_statements(caution.statements),
        rules=caution.rules,
        triggers=triggers,
        contested=part.contested,
        clinician=_statements(part.clinician),
    )


def section_item(section: Finding, triggers: tuple[document.Trigger, ...]) -> document.Section:
    """A section with what triggered it."""
    part = section.part
    return document.Section(
        number=section.number,
        id=part.id,
        title=part.title,
        topic=part.topic,
        because=section.because,
        not_known=part.not_known,
        ask=section.asks,
        sources=section.sources,
        statements=_statements(section.statements),
        rules=section.rules,
        triggers=triggers,
        contested=part.contested,
        clinician=_statements(part.clinician),
    )


def trigger_items(found: Iterable[Trigger]) -> tuple[document.Trigger, ...]:
    """The answers that a finding rests on."""
    return tuple(trigger_item(each.question, each.label, each.answer) for each in found)


def trigger_item(question: str, label: str, answer: str) -> document.Trigger:
    """An answer that a finding rests on."""
    return document.Trigger(question=question, label=label, answer=answer)


def _statements(said: Iterable[Statement]) -> tuple[document.Statement, ...]:
    return tuple(
        document.Statement(text=each.text, strength=each.strength, kind=each.kind, sources=each.sources)
        for each in said
    )


def _not_checked(group: NotChecked) -> document.NotChecked:
    return document.NotChecked(
        question=group.question.id,
        label=group.question.label,
        cautions=tuple(caution.part.id for caution in group.cautions),
    )


def source_item(source: Source) -> document.Source:
    """A source, as far as a reader needs it to find the work."""
    return document.Source(
        id=source.id,
        citation=source.citation,
        link=source.link,
        read=source.read,
        checked=source.checked.isoformat(),
    )
