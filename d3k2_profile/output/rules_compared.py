"""What differs between two rule sets, whoever's answers are read with them: a line for each thing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, TypeAlias, TypeVar

from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.output.changed_texts import changed, in_text
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, Question
from d3k2_profile.rules.model import Rule, RuleSet, Source
from d3k2_profile.text import listed

NEW, GONE, OTHERWISE = "new", "gone", "it differs in something else"


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Named = TypeVar("_Named", bound=_HasId)
_Difference: TypeAlias = tuple[str, str, list[str]]
"""The kind of thing that differs, its id, and what there is to say of it."""


def differences(before: RuleSet, after: RuleSet, said: Iterable[str] = ()) -> Iterator[str]:
    """What differs, in the order of a rule set; of the sections and cautions in `said` it was said already."""
    yield from _about(before, after)
    for kind, name, lines in (
        *_each("Question", before.questions, after.questions, _question),
        *_each("Kind of medicine", before.medication_classes, after.medication_classes, _class),
        *_each("Source", before.sources, after.sources, _source),
        *_each("Section", before.sections, after.sections, in_text),
        *_each("Caution", before.cautions, after.cautions, in_text),
        *_each("Rule", before.rules, after.rules, _rule),
    ):
        if name not in said or kind not in ("Section", "Caution"):
            yield from (f"{kind} {name}: {line}" for line in lines)


def _about(before: RuleSet, after: RuleSet) -> Iterator[str]:
    """What is said otherwise of the rule set itself, and of the medicines about which nothing is said."""
    earlier, later = before.about, after.about
    yield from _texts(
        ("Title", earlier.title, later.title),
        ("Use", earlier.use, later.use),
        ("Misuse", earlier.misuse, later.misuse),
        ("Authors", listed(earlier.authors), listed(later.authors)),
        ("Reviewed by", listed(earlier.clinical_reviewers), listed(later.clinical_reviewers)),
        ("Reviewed", earlier.reviewed.isoformat(), later.reviewed.isoformat()),
        ("Review due", earlier.review_due.isoformat(), later.review_due.isoformat()),
    )
    yield from (f"Other medicines: {line}" for line in _names(before.other_medicines, after.other_medicines))


def _each(
    kind: str,
    before: Iterable[_Named],
    after: Iterable[_Named],
    lines: Callable[[_Named, _Named], Iterator[str]],
) -> Iterator[_Difference]:
    """Each thing of a kind that is new, gone or another now, with what there is to say of it."""
    earlier, later = {each.id: each for each in before}, {each.id: each for each in after}
    yield from ((kind, name, [GONE]) for name in earlier if name not in later)
    for name, now in later.items():
        was = earlier.get(name)
        if was is None:
            yield kind, name, [NEW]
        elif was != now:
            yield kind, name, [*lines(was, now)] or [OTHERWISE]


def _question(before: Question, after: Question) -> Iterator[str]:
    yield from _texts(
        ("Asked as", before.ask, after.ask),
        ("Label", before.label, after.label),
        ("Help", before.help, after.help),
        ("Why", before.why, after.why),
    )
    if before.when != after.when:
        yield "it is asked under another condition"
    match before, after:
        case (ChoiceQuestion() | ChoicesQuestion(), ChoiceQuestion() | ChoicesQuestion()):
            earlier, later = ({each.id: each.label for each in one.options} for one in (before, after))
        case (MedicationsQuestion(), MedicationsQuestion()):
            earlier, later = ({each.enters: each.label for each in one.kinds} for one in (before, after))
        case _:
            return
    yield from _came_and_went("option", earlier, later)
    yield from (
        changed(f"Option {name}", label, later[name])
        for name, label in earlier.items()
        if later.get(name, label) != label
    )


def _class(before: MedicationClass, after: MedicationClass) -> Iterator[str]:
    yield from _texts(("Label", before.label, after.label), ("Asked as", before.ask, after.ask))
    yield from _names(before.names, after.names)
    yield from _came_and_went("word", before.words, after.words)


def _names(before: Mapping[str, tuple[str, ...]], after: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The medicines that came and went, and the other names of those that stay."""
    yield from _came_and_went("name", before, after)
    for name, others in after.items():
        yield from _came_and_went(f"other name of {name}", before.get(name, others), others)


def _source(before: Source, after: Source) -> Iterator[str]:
    yield from _texts(
        ("Cited as", before.citation, after.citation),
        ("Found at", before.link, after.link),
        ("Read", before.read, after.read),
        ("Checked", before.checked.isoformat(), after.checked.isoformat()),
    )


def _rule(before: Rule, after: Rule) -> Iterator[str]:
    yield from _texts(("Reason", before.because, after.because))
    if (before.when, before.heed_unrecognised) != (after.when, after.heed_unrecognised):
        yield "it holds under another condition"
    yield from _came_and_went("caution", before.show.cautions, after.show.cautions)
    yield from _came_and_went("section", before.show.sections, after.show.sections)


def _came_and_went(what: str, before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    earlier, later = dict.fromkeys(before), dict.fromkeys(after)
    yield from (f"{what} {name} is {GONE}" for name in earlier if name not in later)
    yield from (f"{what} {name} is {NEW}" for name in later if name not in earlier)


def _texts(*texts: tuple[str, str, str]) -> Iterator[str]:
    return (changed(label, f'"{was}"', f'"{now}"') for label, was, now in texts if was != now)
