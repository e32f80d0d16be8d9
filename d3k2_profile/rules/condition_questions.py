"""Whether a condition asks what the questions before it can answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from d3k2_profile.conditions.when import Condition, Includes, Test, Unanswered, Within, tests
from d3k2_profile.files.placed_data import Steps
from d3k2_profile.frozen import Frozen
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.suggestions import did_you_mean


class Asking(Frozen):
    """What conditions of a file may ask about: the ids that its lists define, and those of the questions that could be
    read.
    """

    defined: Mapping[str, list[str]]
    read: frozenset[str]

    def check(self, condition: Condition, path: Steps, asked: Sequence[Question], whose: str) -> Iterator[Diagnostic]:
        """What a condition says of questions that were not asked before, or cannot answer so."""
        earlier = {question.id: question for question in asked}
        for test in tests(condition):
            at = (*path, *test.at)
            if test.question == "month":
                yield from self._month(test, at)
                continue
            if test.question in earlier:
                yield from self._comparison(test, earlier[test.question], at, whose)
            elif test.question in self.defined.get("questions", []):
                if test.question in self.read:
                    message = (
                        f"{whose} looks at '{test.question}', which is asked later; a condition may only look back"
                    )
                    yield Diagnostic(at, "later-question", message, at_key=True)
            else:
                message = (
                    f"{whose} names the question '{test.question}', which is not defined; "
                    f"{did_you_mean(test.question, list(earlier))}"
                )
                yield Diagnostic(at, "unknown-question", message, at_key=not isinstance(test, Unanswered))

    def _month(self, test: Test, at: Steps) -> Iterator[Diagnostic]:
        """What is wrong with a test of the month, which is always a number from 1 to 12."""
        if not isinstance(test, Within):
            yield Diagnostic(
                at, "wrong-comparison", "'month' is the number of a month; compare it with {from: 10} or {below: 4}"
            )
        elif not 1 <= (test.low or 1) <= 12 or not 2 <= (test.below or 13) <= 13:
            yield Diagnostic(at, "empty-range", "months go from 1 to 12; use 'from' 1 to 12 and 'below' 2 to 13")

    def _comparison(self, test: Test, question: Question, at: Steps, whose: str) -> Iterator[Diagnostic]:
        match test, question:
            case (Unanswered(), _) | (Within(), NumberQuestion()):
                return
            case Includes(options=options), ChoiceQuestion() | ChoicesQuestion():
                ids = [option.id for option in question.options]
                yield from unknown(options, ids, at, "unknown-option", f"{whose} names the option")
            case Includes(options=options), MedicationsQuestion():
                yield from unknown(
                    options,
                    self.defined.get("medication_classes", []),
                    at,
                    "unknown-class",
                    f"{whose} names the medication class",
                )
            case Includes(), _:
                yield Diagnostic(
                    at, "wrong-comparison", f"'{question.id}' is a number; compare it with {{from: 65, below: 75}}"
                )
            case _:
                yield Diagnostic(
                    at, "wrong-comparison", f"'{question.id}' is no number; compare it with a list of options"
                )


def unknown(named: Iterable[str], known: list[str], path: Steps, code: str, mention: str) -> Iterator[Diagnostic]:
    """The names that are not among the known ones."""
    for index, name in enumerate(named):
        if name not in known:
            yield Diagnostic(
                (*path, index), code, f"{mention} '{name}', which is not defined; {did_you_mean(name, known)}"
            )
