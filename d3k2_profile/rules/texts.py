"""Every text of a rule set that a reader may see, with its place; and those that tell a reader what to take."""

from collections.abc import Iterator
from dataclasses import dataclass

from d3k2_profile.dosing.lint import Dosing, Part, amounts, findings
from d3k2_profile.files.document import Steps
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, Question
from d3k2_profile.rules.diagnostics import Diagnostic, Places
from d3k2_profile.rules.model import Caution, RuleSetFile, Section

_TELLS: dict[Part, str] = {
    "amount": "states an amount",
    "schedule": "tells the reader when or how often to take something",
    "direction": "tells the reader what to do with a medicine or supplement, or that one is needed or safe",
    "target": "presents a blood level as a goal",
    "sun": "tells the reader how long to be in the sun",
}


@dataclass(frozen=True)
class Wording:
    """A text a reader may see. A name or a title is `quoted`: only amounts count against it, since its author chose
    the words.
    """

    path: Steps
    text: str
    quoted: bool = False


def dosing(written: RuleSetFile, places: Places) -> Iterator[Diagnostic]:
    """The texts that no reader may see, because they say what, how much, how often or when to take anything."""
    for wording in texts(written, places):
        found = amounts(wording.text) if wording.quoted else findings(wording.text)
        if found:
            yield Diagnostic(wording.path, "dosing-language", _message(found[0]))


def _message(found: Dosing) -> str:
    return f'"{found.words.strip()}" {_TELLS[found.part]}; say what is known and who to ask'


def texts(written: RuleSetFile, places: Places | None = None) -> Iterator[Wording]:
    """Each text once, in the order of the file's parts."""
    at = places or Places()
    for key in ("title", "use", "misuse"):
        yield Wording(("about", key), getattr(written.about, key))
    yield from (
        Wording(("about", "authors", index), author, quoted=True) for index, author in enumerate(written.about.authors)
    )
    for index, question in enumerate(written.questions):
        yield from _of_question(question, at.steps("questions", index))
    for index, kind in enumerate(written.medication_classes):
        path = at.steps("medication_classes", index)
        yield Wording((*path, "label"), kind.label)
        yield from (Wording((*path, "ask"), kind.ask) for _ in range(bool(kind.ask)))
        exact = set(kind.exact_only)
        for shown, others in kind.names.items():
            yield Wording((*path, "names", shown), shown, quoted=True)
            shown_too = (
                (number, other) for number, other in enumerate(others) if other not in exact
            )  # offered as near matches
            yield from (Wording((*path, "names", shown, number), other, quoted=True) for number, other in shown_too)
        yield from (Wording((*path, "words", number), word, quoted=True) for number, word in enumerate(kind.words))
    for name in written.other_medicines:
        yield Wording(("other_medicines", name), name, quoted=True)
    for index, source in enumerate(written.sources):
        for key in ("authors", "title", "where"):
            if text := getattr(source, key):
                yield Wording((*at.steps("sources", index), key), text, quoted=True)
    for part, sections in (("sections", written.sections), ("cautions", written.cautions)):
        for index, section in enumerate(sections):
            yield from _of_finding(section, at.steps(part, index))
    for index, rule in enumerate(written.rules):
        yield Wording((*at.steps("rules", index), "because"), rule.because)


def _of_question(question: Question, path: Steps) -> Iterator[Wording]:
    for key in ("ask", "help", "why", "label"):
        if text := getattr(question, key):
            yield Wording((*path, key), text)
    match question:
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            yield from (
                Wording((*path, "options", index, "label"), option.label) for index, option in enumerate(options)
            )
        case MedicationsQuestion(kinds=kinds):
            for index, kind in enumerate(kinds):
                yield Wording((*path, "kinds", index, "label"), kind.label)
                yield Wording((*path, "kinds", index, "enters"), kind.enters, quoted=True)


def _of_finding(finding: Section, path: Steps) -> Iterator[Wording]:
    keys = ["title", "summary", "text", "read_more", "not_known", "clinician"] + (
        ["if_unsure"] if isinstance(finding, Caution) else []
    )
    for key in keys:
        if text := getattr(finding, key):
            yield Wording((*path, key), text)
    for index, question in enumerate(finding.ask):
        yield Wording((*path, "ask", index), question)
