"""The whole profile for other programs, with a format version."""

import json

from d3k2_profile.medication import Recognition
from d3k2_profile.parts import Evidence
from d3k2_profile.profile import Finding, Profile, RaisedCaution
from d3k2_profile.render import phrases

FORMAT = 1


def render(profile: Profile) -> str:
    """The profile as JSON text; the same profile gives the same bytes."""
    worth = profile.worth_finding_out
    document = {
        "format": FORMAT,
        "rules": {"title": profile.about.title, "version": profile.about.version, "digest": profile.digest},
        "audience": "individual",
        "responses": [
            {
                "question": response.question.id,
                "label": response.question.label,
                "answer": phrases.answer(response.question, response.value),
                "state": response.state,
            }
            for response in profile.responses
        ],
        "medications": [medication(found) for found in profile.medications],
        "cautions": [_caution(caution) for caution in profile.cautions],
        "sections": [_section(section) for section in profile.sections],
        "not_checked": [
            {"question": group.question.id, "label": group.question.label, "cautions": [caution.part.id for caution in group.cautions]}
            for group in profile.not_checked
        ],
        "worth_finding_out": {"question": worth.question.id, "why": phrases.worth_finding_out(worth)} if worth else None,
        "questions_to_ask": list(profile.questions_to_ask),
        "sources": [{"id": source.id, "citation": source.citation, "link": source.link} for source in profile.sources],
        "notice": f"{phrases.NOTICE} {phrases.CUSTOM}" if profile.custom else phrases.NOTICE,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def medication(found: Recognition) -> dict[str, object]:
    """What was typed, what it was taken for, and what else it may mean."""
    return {
        "typed": found.entry.typed,
        "name": found.name,
        "classes": list(found.classes),
        "match": found.match,
        "candidates": [{"name": candidate.name, "classes": list(candidate.classes)} for candidate in found.candidates],
    }


def _caution(caution: RaisedCaution) -> dict[str, object]:
    return {
        "number": caution.number,
        "id": caution.part.id,
        "level": caution.part.level,
        "certainty": caution.certainty,
        "title": caution.part.title,
        "text": caution.part.text,
        "because": list(caution.because),
        "missing": list(caution.missing),
        **_support(caution),
    }


def _section(section: Finding) -> dict[str, object]:
    return {
        "number": section.number,
        "id": section.part.id,
        "title": section.part.title,
        "summary": section.part.summary,
        "text": section.part.text,
        "not_known": section.part.not_known,
        "because": list(section.because),
        **_support(section),
    }


def _support(finding: Finding) -> dict[str, object]:
    return {"evidence": _evidence(finding.part.evidence), "ask": list(finding.part.ask), "sources": list(finding.part.sources)}


def _evidence(evidence: Evidence) -> dict[str, str]:
    return {"strength": evidence.strength, "kind": evidence.kind}
