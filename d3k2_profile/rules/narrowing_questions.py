"""Whether the questions that narrow a kind of medicine name classes that they can narrow it to."""

from collections.abc import Iterator, Mapping, Sequence

from d3k2_profile.files.placed_data import Steps
from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.questions.kinds import ChoiceQuestion, Question
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.suggestions import did_you_mean


def wrong(
    question: ChoiceQuestion,
    path: Steps,
    earlier: Sequence[Question],
    classes: Mapping[str, MedicationClass],
    known: Sequence[str],
) -> Iterator[Diagnostic]:
    """What is wrong with what the question narrows, and with the classes that its options name.

    `known` has the ids of all classes, also of those that are wrong by themselves.
    """
    narrowed, kind = question.narrows, classes.get(question.narrows)
    at = (*path, "narrows")
    if kind is not None:
        yield from _kind(question, kind, at, earlier)
    elif narrowed and narrowed not in known:
        message = (
            f"question '{question.id}' narrows '{narrowed}', which is not defined; {did_you_mean(narrowed, [*known])}"
        )
        yield Diagnostic(at, "unknown-class", message)
    for index, option in enumerate(question.options):
        named, at_option = option.medication_class, (*path, "options", index, "class")
        whose = f"option '{option.id}' of '{question.id}'"
        if named and not narrowed:
            message = f"{whose} names a class and its question narrows none; add 'narrows', or take 'class' out"
            yield Diagnostic(at_option, "nothing-to-narrow", message, at_key=True)
        elif kind and kind.could_be and named and named not in kind.could_be:
            message = f"{whose} is '{named}', which '{narrowed}' could not be; name one of {', '.join(kind.could_be)}"
            yield Diagnostic(at_option, "outside-could-be", message)


def _kind(
    question: ChoiceQuestion, kind: MedicationClass, at: Steps, earlier: Sequence[Question]
) -> Iterator[Diagnostic]:
    """What keeps a question from narrowing this class."""
    before = next((each for each in earlier if isinstance(each, ChoiceQuestion) and each.narrows == kind.id), None)
    if not kind.could_be:
        message = f"question '{question.id}' narrows '{kind.id}', which is no word for a kind; name one with 'could_be'"
        yield Diagnostic(at, "nothing-to-narrow", message)
    elif all(each.kind != "medications" for each in earlier):
        message = f"question '{question.id}' narrows a medicine before medicines are asked for; move it behind them"
        yield Diagnostic(at, "nothing-to-narrow", message)
    elif before:
        message = f"question '{question.id}' narrows '{kind.id}', which '{before.id}' narrows already; keep one of them"
        yield Diagnostic(at, "narrowed-twice", message)
