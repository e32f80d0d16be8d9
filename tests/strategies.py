"""Random answers to the questions of a rule set, partial and complete, for properties that hold for all of them."""

from hypothesis import strategies as st

from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Number, Unknown, Value, known
from d3k2_profile.rules.model import RuleSet

UNRECOGNISED = ["xyzzy", "blue pill", "no name on the box"]
SPECIAL = st.sampled_from([*Unknown])


def names(ruleset: RuleSet) -> list[str]:
    """A name or word of each medication class, and some that nothing recognises."""
    firsts = [next(iter((*each.names, *each.words)), each.id) for each in ruleset.medication_classes]
    return [*firsts, *UNRECOGNISED]


def known_value(question: Question, ruleset: RuleSet) -> st.SearchStrategy[Value]:
    """A known answer to the question."""
    match question:
        case NumberQuestion(min=low, max=high):
            return st.builds(Number, st.integers(low, high))
        case ChoiceQuestion(options=options):
            return st.sampled_from([Choice(option.id) for option in options])
        case ChoicesQuestion(options=options):
            return st.frozensets(st.sampled_from([option.id for option in options]), max_size=3).map(Choices)
        case MedicationsQuestion():
            entries = st.builds(Entry, st.sampled_from(names(ruleset)))
            return st.lists(entries, max_size=3, unique=True).map(lambda found: Medications(tuple(found)))


@st.composite
def partial_answers(draw: st.DrawFn, ruleset: RuleSet) -> dict[str, Value]:
    """Answers to some of the questions; of the others some are special and some missing."""
    answers: dict[str, Value] = {}
    for question in ruleset.questions:
        value = draw(st.none() | SPECIAL | known_value(question, ruleset))
        if value is not None:
            answers[question.id] = value
    return answers


@st.composite
def completions(draw: st.DrawFn, ruleset: RuleSet, answers: Answers) -> dict[str, Value]:
    """The same answers, and a known one to every question that had none."""
    complete = dict(answers)
    for question in ruleset.questions:
        if not known(answers.get(question.id)):
            complete[question.id] = draw(known_value(question, ruleset))
    return complete


def in_use(ruleset: RuleSet, answers: Answers) -> set[str]:
    """The questions whose known answers count."""
    applies = ruleset.questionnaire.situation(answers).applies
    return {question for question, value in answers.items() if known(value) and applies[question] is not False}
