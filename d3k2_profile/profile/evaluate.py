"""A rule set and a person's answers -> the profile: what applies, what is not ruled out, and what could not be
checked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import chain

from d3k2_profile.medicines.model import Recognition
from d3k2_profile.memory import MOST_REMEMBERED
from d3k2_profile.profile.condition_outcomes import Person
from d3k2_profile.profile.contradictions import contradictions
from d3k2_profile.profile.medicine_in_questions import with_names
from d3k2_profile.profile.model import Certainty, Finding, NotChecked, Profile, RaisedCaution, Response
from d3k2_profile.profile.prepared_rules import Prepared, prepared, standing
from d3k2_profile.profile.questions_to_take import questions_to_ask
from d3k2_profile.profile.raised_findings import because
from d3k2_profile.profile.unchecked_with_thinner import looked_at, unchecked
from d3k2_profile.questions.questionnaire import Situation
from d3k2_profile.questions.value_types import Answers, entries_of
from d3k2_profile.rules.model import Level, RuleSet, Section, Source

MOST_SECTIONS = 8
ORDER: dict[tuple[Level, Certainty], int] = {
    ("ask-first", "applies"): 0,
    ("ask-first", "not-ruled-out"): 1,
    ("bring-up", "applies"): 2,
    ("good-to-know", "applies"): 3,
    ("bring-up", "not-ruled-out"): 4,
    ("good-to-know", "not-ruled-out"): 5,
}
"""The order of the cautions on a page."""


def evaluate(ruleset: RuleSet, answers: Answers, on: date | None = None) -> Profile:
    """The profile of these answers under this rule set; the same three give the same profile.

    The answers are values that the questions of this rule set have accepted (what a file
    holds becomes values by `ruleset.questionnaire.accept`). `on` is the date that the
    season is read from.
    """
    situation = ruleset.questionnaire.situation(answers, on.month if on else None)
    rules = prepared(ruleset)
    person = rules.conditions.of(situation)
    medications = _recognised(ruleset, answers, situation)
    raised = with_names(_cautions(rules, person, _only_unread(ruleset, medications)), medications, ruleset)
    cautions_only = [rule for rule in rules.alone if person.outcome(rule).holds]
    applying = [] if cautions_only else _sections(rules, person)
    explained = with_names(applying[:MOST_SECTIONS], medications, ruleset)
    sources = _sources(rules, [*raised, *explained])
    cautions = tuple(each.under(number) for number, each in enumerate(raised, 1))
    sections = tuple(each.under(number) for number, each in enumerate(explained, len(raised) + 1))
    not_checked = _not_checked(ruleset, cautions)
    return Profile(
        about=ruleset.about,
        digest=ruleset.digest,
        custom=ruleset.custom,
        rules_file=ruleset.rules_file,
        on=on,
        responses=_responses(ruleset, answers, situation),
        medications=medications,
        cautions=cautions,
        sections=sections,
        further=tuple(applying[MOST_SECTIONS:]),
        cautions_only=because(cautions_only),
        not_checked=not_checked,
        worth_finding_out=_worth_finding_out(not_checked),
        questions_to_ask=questions_to_ask([*cautions, *sections]),
        sources=sources,
        contradictions=contradictions(ruleset, answers, rules.denials),
        concerned=_concerned(ruleset, cautions),
        blood_thinner=_takes_a_thinner(rules, person),
        beside_thinner=_beside_thinner(rules, person, medications),
    )


def holding(ruleset: RuleSet, situation: Situation) -> frozenset[str]:
    """The rules that hold for certain."""
    person = prepared(ruleset).conditions.of(situation)
    return frozenset(rule.id for rule in ruleset.rules if person.outcome(rule).holds)


def blood_thinner(ruleset: RuleSet, answers: Answers) -> bool | None:
    """Whether these answers say that a blood thinner is taken; None where that is not ruled out."""
    rules = prepared(ruleset)
    return _takes_a_thinner(rules, rules.conditions.of(ruleset.questionnaire.situation(answers)))


def worthwhile(ruleset: RuleSet, answers: Answers, on: date | None = None) -> frozenset[str]:
    """The detail questions without an answer that can still change the page: a rule that shows something waits for
    them.
    """
    rules = prepared(ruleset)
    person = rules.conditions.of(ruleset.questionnaire.situation(answers, on.month if on else None))
    cautions_only = any(person.outcome(rule).holds for rule in rules.alone)
    showing = [rule for rule in ruleset.rules if rule.show.cautions or not cautions_only]
    waiting = {question for rule in showing for question in person.outcome(rule).waits_for}
    detail = (question.id for question in ruleset.questions if question.path == "more")
    return frozenset(question for question in detail if question in waiting and question not in answers)


def _cautions(rules: Prepared, person: Person, unread: frozenset[str]) -> list[RaisedCaution]:
    """The cautions in the order of the page; `unread` are the questions whose known answers hold medicines that
    nobody could tell, and none that resembles one that must not be missed.
    """
    raised = standing(rules.cautions, person)
    if unread:
        raised = [_below(each) if _waits_only_for(unread, each) else each for each in raised]
    raised.sort(key=lambda each: (_page_order(each), -each.part.weight))
    return raised


def _waits_only_for(questions: frozenset[str], caution: RaisedCaution) -> bool:
    return bool(caution.missing) and questions.issuperset(caution.missing)


@lru_cache(MOST_REMEMBERED)
def _below(caution: RaisedCaution) -> RaisedCaution:
    return replace(caution, unread=True, never_shortened=False)


def _only_unread(ruleset: RuleSet, medications: Sequence[Recognition]) -> frozenset[str]:
    """The medications question, where an entry was not wholly recognised and none may be what must not be missed."""
    lexicon = ruleset.questionnaire.lexicon
    unread = any(not found.whole for found in medications)
    likely = any(lexicon.never_missed(found.may_mean) for found in medications)
    asks = ruleset.medications_question
    return frozenset({asks.id}) if asks and unread and not likely else frozenset()


def _concerned(ruleset: RuleSet, cautions: Sequence[RaisedCaution]) -> tuple[str, ...]:
    """The medication classes that the rules of the cautions ask for, in the order of the page."""
    asks = ruleset.medications_question
    asked = (test for caution in cautions for test in caution.named if asks and test.question == asks.id)
    return tuple(dict.fromkeys(option for test in asked for option in test.options))


def _page_order(raised: RaisedCaution) -> float:
    after = ORDER["good-to-know", "applies"] + 0.5
    if raised.unread:
        return after
    never_below = 0.5 if raised.never_shortened and not raised.applies else 0.0
    return ORDER[raised.part.level, raised.certainty] - never_below


def _sections(rules: Prepared, person: Person) -> list[Finding]:
    """The sections that apply: those asked for in the order of their rules, then those with more
    weight, then those with more reasons. Those of every page find room first, then those asked for and with weight.
    """
    asked_for = chain.from_iterable(rule.show.sections for rule in rules.interests if person.outcome(rule).holds)
    place = {name: index for index, name in enumerate(dict.fromkeys(asked_for))}
    found = standing(rules.sections, person)
    found.sort(key=lambda each: _section_order(each, place))
    by_room = sorted(found, key=lambda each: _room(each.part, place))
    shown = {each.part.id for each in by_room[:MOST_SECTIONS]}
    return sorted(found, key=lambda each: each.part.id not in shown)


def _room(section: Section, asked_for: Mapping[str, int]) -> int:
    """Lower for what finds room before others."""
    return 0 if section.on_every_page else 1 if section.id in asked_for or section.weight else 2


def _section_order(section: Finding, asked_for: Mapping[str, int]) -> tuple[int, int, int]:
    return asked_for.get(section.part.id, len(asked_for)), -section.part.weight, -len(section.rules)


def _takes_a_thinner(rules: Prepared, person: Person) -> bool | None:
    """Whether a rule holds that asks for one of the kinds among which a class that must not be missed stands; None
    where none does and the caution of such a class is not ruled out.
    """
    if any(person.outcome(rule).holds for rule in rules.thinners):
        return True
    urgent = (rule for rule in rules.thinners if rules.ruleset.unmissable.intersection(rule.show.cautions))
    return None if any(person.outcome(rule).holds is None for rule in urgent) else False


def _beside_thinner(rules: Prepared, person: Person, medications: Sequence[Recognition]) -> tuple[str, ...]:
    """The medicines that no rule looks at beside the blood thinner that is taken, as they were typed."""
    if not any(found.known for found in medications):
        return ()
    taken = [pair for pair in rules.beside if person.makes_of(pair.thinner).holds]
    return unchecked(looked_at(taken), medications)


def _responses(ruleset: RuleSet, answers: Answers, situation: Situation) -> tuple[Response, ...]:
    """A response for each question that is asked of this person, in the order of asking."""
    asked = [question for question in ruleset.questions if situation.asked(question.id)]
    return tuple(Response(question, answers.get(question.id)) for question in asked)


def _recognised(ruleset: RuleSet, answers: Answers, situation: Situation) -> tuple[Recognition, ...]:
    lexicon = ruleset.questionnaire.lexicon
    values = [value for question, value in answers.items() if situation.applies[question] is not False]
    return tuple(lexicon.recognise(entry) for value in values for entry in entries_of(value))


def _not_checked(ruleset: RuleSet, cautions: Iterable[RaisedCaution]) -> tuple[NotChecked, ...]:
    waiting: dict[str, list[RaisedCaution]] = {}
    for caution in cautions:
        for question in caution.missing:
            waiting.setdefault(question, []).append(caution)
    return tuple(NotChecked(each, tuple(waiting[each.id])) for each in ruleset.questions if each.id in waiting)


def _worth_finding_out(groups: Sequence[NotChecked]) -> NotChecked | None:
    """The missing answer that would settle most: the one with the most urgent cautions waiting, then the most
    cautions, then the first asked.
    """
    return max(
        groups,
        key=lambda group: (sum(each.part.level == "ask-first" for each in group.cautions), len(group.cautions)),
        default=None,
    )


def _sources(rules: Prepared, findings: Sequence[Finding]) -> tuple[Source, ...]:
    named = dict.fromkeys(chain.from_iterable(finding.all_sources for finding in findings))
    return tuple(rules.sources[source] for source in named)
