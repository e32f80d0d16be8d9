"""The answers that no rule set may drop: those by which the packaged one raises a caution that must not be missed."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, product

from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, holds, tests
from d3k2_profile.files.placed_data import Steps
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Value
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet

_TRUE, _FALSE = All(()), AnyOf(())
_CERTAINTIES = (False, None, True)


def silenced(custom: RuleSet, floor: RuleSet, caution: str) -> Iterator[Diagnostic]:
    """Each answer that makes the ask-first caution apply, or leaves it open, under the floor, and less so under the
    custom set: alone, and beside one more answer, with no medicines, with none known, and with a word for a kind.

    Whatever else a custom rule asks for is taken to be answered in the worst way.
    """
    asked = _questions(floor, caution)
    common = asked & custom.questionnaire.by_id.keys()
    ours, theirs = _Certainty(floor, caution, common), _Certainty(custom, caution, common)
    dropped = [*_dropped(custom, floor, needed_questions(floor, caution), ours)]
    yield from dropped or _withheld(custom, common) or _weaker(custom, ours, theirs)


def needed_questions(floor: RuleSet, caution: str) -> list[str]:
    """The questions with an answer that raises the caution by itself, in the order they are asked."""
    asked = _questions(floor, caution)
    return [name for name in floor.questionnaire.by_id if name in asked and _raises(floor, caution, asked, name)]


def _questions(floor: RuleSet, caution: str) -> frozenset[str]:
    """The questions with options on which the caution hangs, and those that say which kind of medicine was meant."""
    waiting = [test.question for rule in floor.bringing[caution] for test in tests(rule.when)]
    waiting += [
        question.id
        for question in floor.questions
        if isinstance(question, ChoiceQuestion)
        and question.narrows
        and floor.questionnaire.lexicon.never_missed([question.narrows])
    ]
    found: set[str] = set()
    while waiting:
        question = floor.questionnaire.by_id.get(waiting.pop())
        if isinstance(question, ChoiceQuestion | ChoicesQuestion) and question.id not in found:
            found.add(question.id)
            waiting += [test.question for test in tests(question.when)] if question.when else []
    return frozenset(found)


class _Certainty(Frozen):
    """What a rule set makes of one ask-first caution, whatever is answered to other questions than these."""

    ruleset: RuleSet
    caution: str
    questions: frozenset[str]

    @cached_property
    def medications(self) -> str:
        """The id of the question for medicines."""
        return self.ruleset.medications_question.id if self.ruleset.medications_question else ""

    @cached_property
    def missed(self) -> frozenset[str]:
        """The classes of medicines that must not be missed."""
        return frozenset(kind.id for kind in self.ruleset.medication_classes if kind.must_not_miss)

    @cached_property
    def _questionnaire(self) -> Questionnaire:
        """These questions, that for medicines, and those that decide whether they are asked."""
        whole = self.ruleset.questionnaire
        asked = {self.medications, *self.questions}
        for question in reversed(whole.questions):  # a condition looks back
            if question.id in asked and question.when:
                asked |= {test.question for test in tests(question.when)}
        return Questionnaire(tuple(each for each in whole.questions if each.id in asked), whole.lexicon)

    @cached_property
    def _conditions(self) -> list[Condition]:
        return [self._at_worst(rule.when) for rule in self.ruleset.bringing[self.caution]]

    def _at_worst(self, condition: Condition, worst: Condition = _FALSE) -> Condition:
        """The condition with each comparison that looks elsewhere answered in the worst way."""
        match condition:
            case Not(part):
                return Not(self._at_worst(part, _TRUE if worst is _FALSE else _FALSE))
            case All(parts):
                return All(tuple(self._at_worst(part, worst) for part in parts))
            case AnyOf(parts):
                return AnyOf(tuple(self._at_worst(part, worst) for part in parts))
            case Includes(question, options) if question == self.medications and worst is _FALSE:
                return Includes(question, tuple(option for option in options if option in self.missed))
            case Includes(question) if question in self.questions:
                return condition
            case _:
                return worst

    def of(self, answers: Answers, medicines: Value | None = None) -> bool | None:
        """Whether the caution applies with these answers and medicines; None where it is left open."""
        given = {**answers, self.medications: medicines} if medicines else answers
        facts = self._questionnaire.situation(given).facts
        held = {holds(condition, facts) for condition in self._conditions}
        return True if True in held else None if None in held else False

    def each(self, name: str) -> list[Value]:
        """The options of a question, each as an answer."""
        match self.ruleset.questionnaire.by_id[name]:
            case ChoiceQuestion(options=options):
                return [Choice(option.id) for option in options]
            case ChoicesQuestion(options=options):
                return [Choices(frozenset({option.id})) for option in options]
            case _:
                return []

    def some_medicines(self) -> list[Value | None]:
        """Medicines beside which answers are tried: not known, none, and each kind that could be one not to miss."""
        kinds = [kind for kind in self.ruleset.medication_classes if self.missed.intersection(kind.could_be)]
        return [None, Medications(), *(Medications((Entry(kind.all_names[0]),)) for kind in kinds)]


def _raises(floor: RuleSet, caution: str, asked: frozenset[str], name: str) -> bool:
    """Whether an answer to the question raises the caution by itself."""
    certainty = _Certainty(floor, caution, asked)
    return any(certainty.of({name: value}) for value in certainty.each(name))


def _dropped(custom: RuleSet, floor: RuleSet, needed: Sequence[str], ours: _Certainty) -> Iterator[Diagnostic]:
    """Questions, and options that do not rule the caution out, which the custom set does not have."""
    for name in needed:
        question = custom.questionnaire.by_id.get(name)
        if question is None:
            message = f"the question '{name}' is missing; copy it from the packaged rule set, which never misses by it"
            yield Diagnostic(("questions",), "floor-answer", message)
            continue
        own = question.labels if isinstance(question, ChoiceQuestion | ChoicesQuestion) else {}
        for value in ours.each(name):
            if ours.of({name: value}, Medications()) is not False and (option := _option(value)) not in own:
                message = f"'{name}' lacks the option '{option}'; copy it from the packaged rule set"
                yield Diagnostic((*_path(custom, name), "options"), "floor-answer", message)


def _withheld(custom: RuleSet, common: frozenset[str]) -> list[Diagnostic]:
    """Questions that are asked only of some people, by what nothing here looks at."""
    allowed = common | ({custom.medications_question.id} if custom.medications_question else set())
    return [
        Diagnostic(
            (*_path(custom, question.id), "when"),
            "floor-answer",
            f"'{question.id}' must not hang on '{test.question}', or a blood thinner could go unasked; take that out",
            at_key=True,
        )
        for question in custom.questions
        if question.id in common and question.when
        for test in tests(question.when)
        if test.question not in allowed
    ]


def _weaker(custom: RuleSet, ours: _Certainty, theirs: _Certainty) -> Iterator[Diagnostic]:
    """Answers after which the custom set is less certain of the caution than the floor; each answer once."""
    order = [question for question in ours.ruleset.questionnaire.by_id if question in ours.questions]
    single = [(name, value) for name in order for value in ours.each(name)]
    pairs = [pair for pair in combinations(single, 2) if pair[0][0] != pair[1][0]]
    named: set[tuple[str, Value]] = set()
    for given, medicines in product([*((each,) for each in single), *pairs], ours.some_medicines()):
        answers = dict(given)
        certainty = ours.of(answers, medicines) if named.isdisjoint(given) else False
        if certainty is not False and _rank(theirs.of(answers, medicines)) < _rank(certainty):
            named.update(given)
            said = " with ".join(f"'{name}: {_option(value)}'" for name, value in given)
            message = (
                f"{said} does not raise the ask-first caution '{ours.caution}' as surely as in the packaged rule set; "
                "add a rule that shows it for this answer alone"
            )
            yield Diagnostic(_place(custom, *given[-1]), "floor-answer", message)


def _rank(certainty: bool | None) -> int:
    return _CERTAINTIES.index(certainty)


def _option(value: Value) -> str:
    match value:
        case Choice(option):
            return option
        case Choices(options):
            return ", ".join(sorted(options))
        case _:
            return ""


def _path(custom: RuleSet, name: str) -> Steps:
    return ("questions", [*custom.questionnaire.by_id].index(name))


def _place(custom: RuleSet, name: str, value: Value) -> Steps:
    """The option in the custom set."""
    question = custom.questionnaire.by_id[name]
    own = [*question.labels] if isinstance(question, ChoiceQuestion | ChoicesQuestion) else []
    option = _option(value)
    return (*_path(custom, name), "options", *([own.index(option)] if option in own else []))
