"""The whole profile for other programs, with a format version."""

from collections.abc import Iterable

from d3k2_profile.files.json_text import write_json, write_json_line
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.output import json_document as document
from d3k2_profile.output.answers_in_words import CODES, answer
from d3k2_profile.output.clinician_details import not_covered, triggers
from d3k2_profile.output.findings_in_words import contradicted, worth_finding_out
from d3k2_profile.output.words import NO_DECISION_TOOL, NOTICE, SELF_REPORTED, overdue, warnings, who_reviewed
from d3k2_profile.profile.model import Finding, NotChecked, Profile, RaisedCaution, Response
from d3k2_profile.rules.model import Source, Statement


def render(profile: Profile) -> str:
    """The profile as JSON text; the same profile gives the same bytes."""
    return write_json(_for_reader(profile))


def one_line(profile: Profile) -> str:
    """The same on a line of its own, for a file of many."""
    return write_json_line(_for_reader(profile))


def with_name(line: str, file: str) -> str:
    """A profile on one line, with the name of the file that its answers are in as its first key."""
    return f"{write_json_line({'file': file})[:-2]}, {line[1:]}"


def _for_reader(profile: Profile) -> object:
    return document.for_reader(_document(profile), document.ProfileDocument, profile.audience)


def _document(profile: Profile) -> document.ProfileDocument:
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
        responses=tuple(map(_response, profile.responses)),
        medications=tuple(map(medication, profile.medications)),
        contradictions=tuple(
            document.Contradiction(questions=(each.denied, each.named), text=contradicted(profile, each))
            for each in profile.contradictions
        ),
        cautions=tuple(_caution(profile, caution) for caution in profile.cautions),
        sections=tuple(_section(profile, section) for section in profile.sections),
        not_checked=tuple(map(_not_checked, profile.not_checked)),
        worth_finding_out=document.WorthFindingOut(question=worth.question.id, why=worth_finding_out(worth))
        if worth
        else None,
        questions_to_ask=profile.questions_to_ask,
        sources=tuple(map(_source, profile.cited)),
        notice=" ".join([NOTICE, who_reviewed(profile), *warnings(profile)]),
    )


def _response(response: Response) -> document.Response:
    return document.Response(
        question=response.question.id,
        label=response.question.label,
        answer=answer(response.question, response.value),
        state=response.state,
        code=CODES[response.state],
    )


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


def _caution(profile: Profile, caution: RaisedCaution) -> document.Caution:
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
        triggers=_triggers(profile, caution),
        contested=part.contested,
        clinician=_statements(part.clinician),
    )


def _section(profile: Profile, section: Finding) -> document.Section:
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
        triggers=_triggers(profile, section),
        contested=part.contested,
        clinician=_statements(part.clinician),
    )


def _triggers(profile: Profile, finding: Finding) -> tuple[document.Trigger, ...]:
    found = triggers(profile, finding)
    return tuple(document.Trigger(question=each.question, label=each.label, answer=each.answer) for each in found)


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


def _source(source: Source) -> document.Source:
    return document.Source(
        id=source.id,
        citation=source.citation,
        link=source.link,
        read=source.read,
        checked=source.checked.isoformat(),
    )
