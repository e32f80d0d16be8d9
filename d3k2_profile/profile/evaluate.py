"""A rule set and a person's answers -> the profile: what applies, what is not ruled out, and what could not be
checked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeAlias

from d3k2_profile.conditions.possible import Facts
from d3k2_profile.conditions.when import Includes, grounds, holds, inclusions, tests, waits_for
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.profile.asking import INTEREST, questions_to_ask
from d3k2_profile.profile.beside import takes_a_thinner, unchecked
from d3k2_profile.profile.contradictions import contradictions
from d3k2_profile.profile.model import Finding, NotChecked, Profile, RaisedCaution, Response
from d3k2_profile.profile.naming import with_names
from d3k2_profile.questions.questionnaire import Situation
from d3k2_profile.questions.values import Answers, entries_of
from d3k2_profile.rules.model import Caution, Rule, RuleSet, Section, Source, Statement
from d3k2_profile.rules.pictures import Year

Held: TypeAlias = Mapping[str, bool | None]
"""For each rule whether its condition holds."""

MOST_SECTIONS = 8


def evaluate(ruleset: RuleSet, answers: Answers, on: date | None = None) -> Profile:
    """The profile of these answers under this rule set; the same three give the same profile.

    The answers are values that the questions of this rule set have accepted (what a file
    holds becomes values by `ruleset.questionnaire.accept`). `on` is the date that the
    season is read from.
    """
    situation = ruleset.questionnaire.situation(answers, on.month if on else None)
    held = _held(ruleset, situation)
    medications = _recognised(ruleset, answers, situation)
    cautions = _cautions(ruleset, situation, held, _only_unread(ruleset, medications))
    cautions_only = _cautions_only(ruleset, held)
    applying = () if cautions_only else _sections(ruleset, situation, held, first=len(cautions) + 1)
    sections = applying[:MOST_SECTIONS]
    cautions = with_names(cautions, medications, ruleset)
    sections = with_names(sections, medications, ruleset)
    not_checked = _not_checked(ruleset, cautions)
    shown: list[Finding] = [*cautions, *sections]
    return Profile(
        about=ruleset.about,
        digest=ruleset.digest,
        custom=ruleset.custom,
        on=on,
        responses=_responses(ruleset, answers, situation),
        medications=medications,
        cautions=cautions,
        sections=sections,
        further=tuple(finding.part for finding in applying[MOST_SECTIONS:]),
        cautions_only=_because(cautions_only),
        not_checked=not_checked,
        worth_finding_out=_worth_finding_out(not_checked),
        questions_to_ask=questions_to_ask(shown),
        sources=_sources(ruleset, shown),
        contradictions=contradictions(ruleset, answers),
        concerned=_concerned(ruleset, cautions),
        blood_thinner=takes_a_thinner(ruleset, held),
        beside_thinner=unchecked(ruleset, situation.facts, medications),
    )


def holding(ruleset: RuleSet, situation: Situation) -> frozenset[str]:
    """The rules that hold for certain."""
    return frozenset(name for name, holds_true in _held(ruleset, situation).items() if holds_true)


def blood_thinner(ruleset: RuleSet, answers: Answers) -> bool | None:
    """Whether these answers say that a blood thinner is taken; None where that is not ruled out."""
    return takes_a_thinner(ruleset, _held(ruleset, ruleset.questionnaire.situation(answers)))


def worthwhile(ruleset: RuleSet, answers: Answers, on: date | None = None) -> frozenset[str]:
    """The detail questions without an answer that can still change the page: a rule that shows something waits for
    them.
    """
    situation = ruleset.questionnaire.situation(answers, on.month if on else None)
    cautions_only = _cautions_only(ruleset, _held(ruleset, situation))
    rules = [rule for rule in ruleset.rules if rule.show.cautions or not cautions_only]
    waiting = {question for rule in rules for question in waits_for(rule.when, _facts(rule, situation))}
    detail = (question.id for question in ruleset.questions if question.path == "more")
    return frozenset(question for question in detail if question in waiting and question not in answers)


def _held(ruleset: RuleSet, situation: Situation) -> Held:
    return {rule.id: holds(rule.when, _facts(rule, situation)) for rule in ruleset.rules}


def _facts(rule: Rule, situation: Situation) -> Facts:
    return situation.facts_for(heeding=rule.heed_unrecognised)


def _cautions_only(ruleset: RuleSet, held: Held) -> list[Rule]:
    """The rules that hold and keep all sections off the page."""
    return [rule for rule in ruleset.rules if rule.show.cautions_only and held[rule.id] is True]


def _cautions(ruleset: RuleSet, situation: Situation, held: Held, unread: frozenset[str]) -> tuple[RaisedCaution, ...]:
    """The cautions in the order of the page; `unread` are the questions whose known answers hold medicines that
    nobody could tell, and none that resembles one that must not be missed.
    """
    raised = [each for caution in ruleset.cautions if (each := _raised(ruleset, caution, situation, held))]
    raised = [_below(each) if each.missing and unread.issuperset(each.missing) else each for each in raised]
    raised.sort(key=lambda each: (_page_order(each), -each.part.weight))
    return tuple(replace(each, number=number) for number, each in enumerate(raised, 1))


def _raised(ruleset: RuleSet, caution: Caution, situation: Situation, held: Held) -> RaisedCaution | None:
    """The caution, not yet numbered; None when every rule that brings it is False."""
    true = [rule for rule in ruleset.bringing[caution.id] if held[rule.id] is True]
    open_rules = [rule for rule in ruleset.bringing[caution.id] if held[rule.id] is None]
    if not true and not open_rules:
        return None
    waiting = set() if true else set(chain.from_iterable(_waiting(ruleset, rule, situation) for rule in open_rules))
    if_unsure = (caution.if_unsure,) if caution.if_unsure else ()
    return RaisedCaution(
        number=0,
        part=caution,
        because=_because(true) if true else if_unsure,
        rules=_named(true or open_rules),
        triggers=_triggers(true or open_rules, situation),
        statements=_standing(caution, situation),
        asks=_asks(caution, situation),
        named=_comparisons(true or open_rules),
        certainty="applies" if true else "not-ruled-out",
        missing=tuple(question.id for question in ruleset.questions if question.id in waiting),
        never_shortened=caution.id in ruleset.unmissable,
    )


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
    rules = {rule.id: rule for rule in ruleset.rules}
    named = (rules[name] for caution in cautions for name in caution.rules)
    asks = ruleset.medications_question
    asked = (test for rule in named for test in tests(rule.when) if asks and test.question == asks.id)
    return tuple(dict.fromkeys(option for test in asked for option in test.options))


def _waiting(ruleset: RuleSet, rule: Rule, situation: Situation) -> Iterator[str]:
    """The questions that keep the rule open; for a detail question that may not apply, those that decide whether it
    does.
    """
    for name in waits_for(rule.when, _facts(rule, situation)):
        question = ruleset.questionnaire.by_id.get(name)
        if question and question.path == "more" and question.when and situation.applies[name] is None:
            yield from waits_for(question.when, situation.facts)
        else:
            yield name


def _page_order(raised: RaisedCaution) -> int:
    applies = raised.applies
    order = [
        ("ask-first", True),
        ("ask-first", False),
        ("bring-up", True),
        ("good-to-know", True),
        ("bring-up", False),
        ("good-to-know", False),
    ]
    return (
        2 * order.index((raised.part.level, applies))
        if not raised.unread
        else 2 * order.index(("good-to-know", True)) + 1
    )


def _sections(ruleset: RuleSet, situation: Situation, held: Held, first: int) -> tuple[Finding, ...]:
    """The sections that apply, numbered from `first`: those asked for in the order of their rules, then those with more
    weight, then those with more reasons. Those asked for and those with weight find room before the others.
    """
    place = {name: index for index, name in enumerate(_asked_for(ruleset, held))}
    found = []
    for section in ruleset.sections:
        if true := [rule for rule in ruleset.bringing[section.id] if held[rule.id] is True]:
            finding = Finding(
                number=0,
                part=section,
                because=_because(true),
                rules=_named(true),
                triggers=_triggers(true, situation),
                statements=_standing(section, situation),
                asks=_asks(section, situation),
                named=_comparisons(true),
                year=_year(section, situation),
            )
            found.append(finding)
    found.sort(key=lambda each: (place.get(each.part.id, len(place)), -each.part.weight, -len(each.rules)))
    by_room = sorted(found, key=lambda each: each.part.id not in place and not each.part.weight)[:MOST_SECTIONS]
    shown = [finding for finding in found if finding in by_room]
    further = [finding for finding in found if finding not in by_room]
    return tuple(replace(finding, number=number) for number, finding in enumerate([*shown, *further], first))


def _asked_for(ruleset: RuleSet, held: Held) -> tuple[str, ...]:
    """The sections that what brought the person here brings by itself, in the order of the rules."""
    rules = (rule for rule in ruleset.rules if all(test.question == INTEREST for test in tests(rule.when)))
    return tuple(dict.fromkeys(name for rule in rules if held[rule.id] is True for name in rule.show.sections))


def _standing(part: Section, situation: Situation) -> tuple[Statement, ...]:
    """What a section says to this person: a statement goes only where its condition is known to be False."""
    facts = situation.facts
    return tuple(each for each in part.says if each.when is None or holds(each.when, facts) is not False)


def _asks(part: Section, situation: Situation) -> tuple[str, ...]:
    facts = situation.facts
    return tuple(each.text for each in part.ask if each.when is None or holds(each.when, facts))


def _year(part: Section, situation: Situation) -> Year | None:
    facts = situation.facts
    return next((each for each in part.years if each.when is None or holds(each.when, facts)), None)


def _because(rules: Sequence[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.because for rule in rules))


def _named(rules: Sequence[Rule]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules)


def _comparisons(rules: Sequence[Rule]) -> tuple[Includes, ...]:
    return tuple(test for rule in rules for test in inclusions(rule.when))


def _triggers(rules: Sequence[Rule], situation: Situation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question for rule in rules for question in grounds(rule.when, _facts(rule, situation))))


def _responses(ruleset: RuleSet, answers: Answers, situation: Situation) -> tuple[Response, ...]:
    """A response for each question that is asked of this person, in the order of asking."""
    asked = [question for question in ruleset.questions if situation.asked(question.id)]
    return tuple(Response(question, answers.get(question.id)) for question in asked)


def _recognised(ruleset: RuleSet, answers: Answers, situation: Situation) -> tuple[Recognition, ...]:
    lexicon = ruleset.questionnaire.lexicon
    values = [value for question, value in answers.items() if situation.applies[question] is not False]
    return tuple(lexicon.recognise(entry) for value in values for entry in entries_of(value))


def _not_checked(ruleset: RuleSet, cautions: Iterable[RaisedCaution]) -> tuple[NotChecked, ...]:
    cautions = tuple(cautions)
    groups = (
        NotChecked(question, tuple(caution for caution in cautions if question.id in caution.missing))
        for question in ruleset.questions
    )
    return tuple(group for group in groups if group.cautions)


def _worth_finding_out(groups: Sequence[NotChecked]) -> NotChecked | None:
    """The missing answer that would settle most: the one with the most urgent cautions waiting, then the most
    cautions, then the first asked.
    """
    return max(
        groups,
        key=lambda group: (sum(each.part.level == "ask-first" for each in group.cautions), len(group.cautions)),
        default=None,
    )


def _sources(ruleset: RuleSet, findings: Sequence[Finding]) -> tuple[Source, ...]:
    by_id = {source.id: source for source in ruleset.sources}
    return tuple(by_id[source] for source in _first_mentions(findings))


def _first_mentions(findings: Sequence[Finding]) -> Iterator[str]:
    said = (statement for finding in findings for statement in (*finding.statements, *finding.part.clinician))
    yield from dict.fromkeys(source for statement in said for source in statement.sources)
