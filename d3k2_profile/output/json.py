"""The whole profile for other programs, with a format version."""

from d3k2_profile.files.json_text import write_json
from d3k2_profile.medicines.lexicon import Recognition
from d3k2_profile.output.answers_in_words import CODES, answer
from d3k2_profile.output.clinician_page import not_covered, triggers
from d3k2_profile.output.findings_in_words import worth_finding_out
from d3k2_profile.output.words import NO_DECISION_TOOL, NOTICE, SELF_REPORTED, warnings
from d3k2_profile.profile.evaluate import Finding, Profile, RaisedCaution
from d3k2_profile.rules.model import Evidence

FORMAT = 1


def render(profile: Profile) -> str:
    """The profile as JSON text; the same profile gives the same bytes."""
    worth = profile.worth_finding_out
    for_clinicians = profile.audience == "clinician"
    document = {
        "format": FORMAT,
        "rules": {"title": profile.about.title, "version": profile.about.version, "digest": profile.digest},
        "audience": profile.audience,
        **(_head(profile) if for_clinicians else {}),
        "responses": [
            {
                "question": response.question.id,
                "label": response.question.label,
                "answer": answer(response.question, response.value),
                "state": response.state,
                **({"code": CODES[response.state]} if for_clinicians else {}),
            }
            for response in profile.responses
        ],
        "medications": [medication(found) for found in profile.medications],
        "cautions": [_caution(profile, caution) for caution in profile.cautions],
        "sections": [_section(profile, section) for section in profile.sections],
        "not_checked": [
            {
                "question": group.question.id,
                "label": group.question.label,
                "cautions": [caution.part.id for caution in group.cautions],
            }
            for group in profile.not_checked
        ],
        "worth_finding_out": {"question": worth.question.id, "why": worth_finding_out(worth)} if worth else None,
        "questions_to_ask": list(profile.questions_to_ask),
        "sources": [
            {
                "id": source.id,
                "citation": source.citation,
                "link": source.link,
                **({"checked": source.checked.isoformat()} if for_clinicians else {}),
            }
            for source in profile.sources
        ],
        "notice": " ".join([NOTICE, *warnings(profile)]),
    }
    return write_json(document)


def medication(found: Recognition) -> dict[str, object]:
    """What was typed, what it was taken for, and what else it may mean."""
    return {
        "typed": found.entry.typed,
        "name": found.name,
        "classes": list(found.classes),
        "match": found.match,
        "candidates": [{"name": candidate.name, "classes": list(candidate.classes)} for candidate in found.candidates],
    }


def _caution(profile: Profile, caution: RaisedCaution) -> dict[str, object]:
    return {
        "number": caution.number,
        "id": caution.part.id,
        "level": caution.part.level,
        "certainty": caution.certainty,
        "title": caution.part.title,
        "text": caution.part.text,
        "because": list(caution.because),
        "missing": list(caution.missing),
        **_support(profile, caution),
    }


def _section(profile: Profile, section: Finding) -> dict[str, object]:
    return {
        "number": section.number,
        "id": section.part.id,
        "title": section.part.title,
        "summary": section.part.summary,
        "text": section.part.text,
        "not_known": section.part.not_known,
        "because": list(section.because),
        **_support(profile, section),
    }


def _support(profile: Profile, finding: Finding) -> dict[str, object]:
    part = finding.part
    support = {"evidence": _evidence(part.evidence), "ask": list(part.ask), "sources": list(part.sources)}
    return {**support, **(_for_clinicians(profile, finding) if profile.audience == "clinician" else {})}


def _head(profile: Profile) -> dict[str, object]:
    return {
        "reviewed": profile.about.reviewed.isoformat(),
        "discussion_aid": [SELF_REPORTED, NO_DECISION_TOOL],
        "not_covered": list(not_covered(profile)),
    }


def _for_clinicians(profile: Profile, finding: Finding) -> dict[str, object]:
    return {
        "rules": list(finding.rules),
        "triggers": [
            {"question": trigger.question, "label": trigger.label, "answer": trigger.answer}
            for trigger in triggers(profile, finding)
        ],
        "contested": finding.part.contested,
        "clinician": finding.part.clinician,
    }


def _evidence(evidence: Evidence) -> dict[str, str]:
    return {"strength": evidence.strength, "kind": evidence.kind}
