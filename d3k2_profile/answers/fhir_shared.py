"""What the questionnaire and its response say alike in FHIR: addresses, codings, and where each question stands."""

import re
from collections.abc import Collection, Mapping

from d3k2_profile.frozen import Frozen
from d3k2_profile.questions import value_types
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, Kind, Option, Question
from d3k2_profile.questions.value_types import Unknown
from d3k2_profile.rules.model import About

OWN = "urn:d3k2-profile"
"""The beginning of every address of our own: a name, since the project holds no domain that an address could lead to.
"""
SPECIAL = f"{OWN}:special-answers"
DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
CONFIRMED = f"{OWN}:confirmed"
"""What was asked about a medicine: an extension of its answer."""
ABSENT: Mapping[Unknown | None, str] = {
    Unknown.NOT_SURE: "asked-unknown",
    Unknown.DECLINED: "asked-declined",
    None: "not-asked",
}
"""Why there is no known answer, as FHIR says it."""
DETAIL = "detail.questions"
"""The link id of the group of detail questions; no question's id has a dot."""
NO_NUMBER = "If you give no number"
"""The text of the item for special answers beside a question that takes numbers alone."""


class Coding(Frozen):
    """A code, the system that it belongs to, and how it reads."""

    system: str
    code: str
    display: str

    @property
    def json(self) -> dict[str, object]:
        """The coding as FHIR writes it."""
        return {"system": self.system, "code": self.code, "display": self.display}


NONE_OF_THESE = Coding(SPECIAL, "none-of-these", value_types.NONE_OF_THESE)
UNKNOWN = {
    Unknown.NOT_SURE: Coding(SPECIAL, f"{Unknown.NOT_SURE}", value_types.NOT_SURE),
    Unknown.DECLINED: Coding(SPECIAL, f"{Unknown.DECLINED}", value_types.DECLINED),
}


class Canonical(Frozen):
    """The address and the version of a questionnaire. A rule set of somebody's own never goes by the name of the
    packaged one.
    """

    url: str
    version: str

    @property
    def reference(self) -> str:
        """How a response names the questionnaire that it answers."""
        return f"{self.url}|{self.version}"

    def system(self, question: Question) -> str:
        """The code system of a question's options, whose ids are unique within the question alone."""
        return f"{self.url}:{question.id}"

    def option(self, question: ChoiceQuestion | ChoicesQuestion, option: Option) -> Coding:
        """The code of one option."""
        return Coding(self.system(question), option.id, option.label)

    def options(self, question: ChoiceQuestion | ChoicesQuestion, chosen: Collection[str]) -> list[Coding]:
        """The codes of the options chosen, in the order of the question."""
        return [self.option(question, option) for option in question.options if option.id in chosen]

    def kind(self, question: Question, kind: Kind) -> Coding:
        """The code of a kind of medicine: the words that choosing it enters."""
        return Coding(self.system(question), " ".join(kind.enters.split()), kind.label)


def questionnaire_canonical(about: About, digest: str, *, custom: bool) -> Canonical:
    """The address and version of the questionnaire of a rule set; what an address may not hold is left out of the
    version.
    """
    own = f":{digest.removeprefix('sha256:')[:16]}" if custom else ""
    return Canonical(f"{OWN}:questionnaire{own}", re.sub(r"[^\w.-]+", "-", about.version, flags=re.ASCII))


def special_link(question: Question) -> str:
    """The link id of the item for special answers beside a question whose own item takes numbers alone."""
    return f"{question.id}.special"
