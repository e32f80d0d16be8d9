"""Where a person is in the questionnaire: the current question, and the answers so far."""

from collections.abc import Callable, Collection
from dataclasses import field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from d3k2_profile.frozen import Frozen
from d3k2_profile.profile.contradictions import Contradiction
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Answers, Value


class Interview(Frozen):
    """An immutable walk through the questions that apply; every step returns the next interview.

    `revisited` is the question a person went back to; its answer is kept until it is
    given anew. Questions are left out as soon as they do not apply, their answers are kept.
    With `more` the detail questions follow, each while `worthwhile`, which the rules decide,
    says of these answers that it can still change the page. `contradictions` are those among answers, and
    `blood_thinner` whether these say that one is taken.
    """

    questionnaire: Questionnaire
    answers: Answers = field(default_factory=lambda: MappingProxyType({}))
    revisited: str | None = None
    more: bool = False
    worthwhile: Callable[[Answers], Collection[str]] = field(default=lambda _: (), compare=False)
    contradictions: Callable[[Answers], Collection[Contradiction]] = field(default=lambda _: (), compare=False)
    blood_thinner: Callable[[Answers], bool | None] = field(default=lambda _: False, compare=False)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions that will have been asked at the end, as far as the answers tell now."""
        wanted = {*self.answers, *(self.detail if self.more else ())}
        applicable = self.questionnaire.applicable(self.answers)
        return tuple(question for question in applicable if question.path == "core" or question.id in wanted)

    @cached_property
    def detail(self) -> tuple[str, ...]:
        """The detail questions without an answer that can still change the page."""
        worthwhile = self.worthwhile(self.answers)
        return tuple(question.id for question in self.questionnaire.questions if question.id in worthwhile)

    @cached_property
    def current(self) -> Question | None:
        """The question to ask now; None when every question that applies has its answer."""
        asked = self.asked
        revisited = (question for question in asked if question.id == self.revisited)
        missing = (question for question in asked if question.id not in self.answers)
        return next(revisited, None) or next(missing, None)

    @property
    def progress(self) -> tuple[int, int]:
        """Which question this is, counted from 1, and how many there are."""
        asked, current = self.asked, self.current
        return (asked.index(current) + 1 if current else len(asked), len(asked))

    def answer(self, value: Value) -> "Interview":
        """The interview after this answer to the current question."""
        question = self.current
        if question is None:
            return self
        answers = MappingProxyType({**self.answers, question.id: value})
        return replace(self, answers=answers, revisited=None)

    def keep(self) -> "Interview":
        """The interview going on from a question gone back to, its answer as it was."""
        return replace(self, revisited=None)

    def back(self) -> "Interview":
        """The interview at the question before this one, its answer kept; the same interview at the first."""
        asked, current = self.asked, self.current
        position = asked.index(current) if current else len(asked)
        return self if position == 0 else replace(self, revisited=asked[position - 1].id)

    def revisit(self, question: str) -> "Interview":
        """The interview at a question already asked, to change its answer."""
        return replace(self, revisited=question)

    def with_detail(self) -> "Interview":
        """The interview going on with the detail questions."""
        return replace(self, more=True)


class Answered(Frozen):
    """What was given as the answer."""

    value: Value


class Keep(Frozen):
    """Go on; the answer stays as it was."""


class Back(Frozen):
    """Ask the question before this one again."""


class Leave(Frozen):
    """Stop asking."""


Reply: TypeAlias = Answered | Keep | Back | Leave


def conduct(
    interview: Interview,
    ask: Callable[[Interview], Reply],
    keep: Callable[[Interview], None] = lambda _: None,
    settle: Callable[[Interview, Interview], tuple[Interview, bool]] = lambda _, after: (after, False),
) -> Interview:
    """The interview after asking every question that applies, or up to where the person left.

    `ask` gets the interview, for its current question and progress; `keep` gets it
    after each answer, before the next question is asked. `settle` gets it before and after
    an answer that is kept, and gives back where to go on, and whether the person leaves there.
    """
    while interview.current:
        match ask(interview):
            case Answered(value):
                before, interview = interview, interview.answer(value)
                keep(interview)
                interview, leaves = settle(before, interview)
                if leaves:
                    break
            case Keep():
                interview = interview.keep()
            case Back():
                interview = interview.back()
            case Leave():
                break
    return interview
