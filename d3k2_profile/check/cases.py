"""Cases a pharmacist can read: for these answers, what must be shown, stay open, and not be there."""

from collections.abc import Iterator, Mapping, Set
from datetime import date
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from d3k2_profile.conditions.when import holds
from d3k2_profile.errors import UsageError
from d3k2_profile.files.placed_data import Document, DocumentError, Steps, fetch
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.frozen import Frozen
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.kinds import NotAccepted
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.suggestions import did_you_mean
from d3k2_profile.text import command, file_name, quoted


class Case(Frozen):
    """Answers, and the findings they must and must not lead to, by id; `on` is the day of the page, for what the
    season decides.
    """

    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")

    name: str
    answers: Mapping[str, object]
    on: date | None = None
    shows: tuple[str, ...] = ()
    not_ruled_out: tuple[str, ...] = ()
    does_not_show: tuple[str, ...] = ()


class Outcome(Frozen):
    """What a folder of cases gave: how many there are, what is wrong, with the name of each file, and the rules that no
    case shows.
    """

    count: int
    failures: tuple[tuple[str, Diagnostic], ...]
    untried: tuple[Diagnostic, ...] = ()


def run(ruleset: RuleSet, folder: Path) -> Outcome:
    """Every case of the YAML files in the folder, tried on the rule set; raises UsageError where there is none."""
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        raise UsageError(f"{file_name(folder)} holds no cases; name a folder with YAML files in it")
    count = 0
    failures: list[tuple[str, Diagnostic]] = []
    tried: set[str] = set()
    for file in files:
        cases, wrong = _read_cases(file)
        count += len(cases)
        tried.update(*(_tried(ruleset, case) for _, _, case in cases))
        failures += [(file_name(file), diagnostic) for diagnostic in [*wrong, *_failures(ruleset, cases)]]
    return Outcome(count, tuple(failures), tuple(_untried(ruleset, tried)))


def _tried(ruleset: RuleSet, case: Case) -> Iterator[str]:
    """The rules that hold in the case and bring something that it says is shown."""
    held = rules_held(ruleset, case)
    for rule in ruleset.rules:
        shows = not set(case.shows).isdisjoint((*rule.show.cautions, *rule.show.sections))
        if shows and held.get(rule.id):
            yield rule.id


def rules_held(ruleset: RuleSet, case: Case) -> dict[str, bool | None]:
    """For each rule whether it holds in the case; nothing where the answers of the case cannot be used."""
    try:
        answers = ruleset.questionnaire.accept(case.answers)
    except NotAccepted:
        return {}
    situation = ruleset.questionnaire.situation(answers, case.on.month if case.on else None)
    return {rule.id: holds(rule.when, situation.facts_for(heeding=rule.heed_unrecognised)) for rule in ruleset.rules}


def _untried(ruleset: RuleSet, tried: Set[str]) -> Iterator[Diagnostic]:
    for index, rule in enumerate(ruleset.rules):
        if rule.id not in tried:
            message = f"no case shows what rule '{rule.id}' brings; add one to the folder of cases"
            yield Diagnostic(("rules", index), "no-case", message)


def _read_cases(file: Path) -> tuple[list[tuple[Document, int, Case]], list[Diagnostic]]:
    try:
        document = read_yaml(fetch(file))
    except DocumentError as error:
        return [], [Diagnostic(fault.steps, fault.code, fault.message, place=fault.place) for fault in error.faults]
    items = document.data if isinstance(document.data, list) else [document.data]
    cases: list[tuple[Document, int, Case]] = []
    wrong: list[Diagnostic] = []
    for index, item in enumerate(items):
        try:
            cases.append((document, index, _case().validate_python(item)))
        except ValidationError:
            message = (
                "this is not a case; it has 'name', 'answers', perhaps a day 'on', and lists 'shows', "
                "'not_ruled_out', 'does_not_show'"
            )
            wrong.append(Diagnostic((index,), "bad-case", message).located(document))
    return cases, wrong


@cache
def _case() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


def _failures(ruleset: RuleSet, cases: list[tuple[Document, int, Case]]) -> Iterator[Diagnostic]:
    for document, index, case in cases:
        yield from (diagnostic.located(document) for diagnostic in _failed(ruleset, case, (index,)))


def _failed(ruleset: RuleSet, case: Case, path: Steps) -> Iterator[Diagnostic]:
    try:
        profile = evaluate(ruleset, ruleset.questionnaire.accept(case.answers), case.on)
    except NotAccepted as error:
        yield Diagnostic((*path, "answers"), "bad-case", f"case '{case.name}' has answers that cannot be used: {error}")
        return
    shown = {caution.part.id for caution in profile.cautions if caution.applies}
    shown |= {section.part.id for section in profile.sections} | {section.part.id for section in profile.further}
    unsettled = {caution.part.id for caution in profile.cautions if not caution.applies}
    for key, names, wanted, said in (
        ("shows", case.shows, shown, "is not shown"),
        ("not_ruled_out", case.not_ruled_out, unsettled, "is not left open"),
        ("does_not_show", case.does_not_show, ruleset.findings.keys() - shown - unsettled, "is there all the same"),
    ):
        for number, name in enumerate(names):
            at = (*path, key, number)
            if name not in ruleset.findings:
                remedy = did_you_mean(name, list(ruleset.findings))
                yield Diagnostic(at, "bad-case", f"case '{case.name}' names '{name}', which is not defined; {remedy}")
            elif name not in wanted:
                yield Diagnostic(at, "case-failed", f"case '{case.name}': '{name}' {said}; mend the rules or the case")


def read_cases(folder: Path, rules_file: str = "") -> tuple[Case, ...]:
    """The cases of the YAML files in a folder; raises UsageError where there is none, or one cannot be read."""
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        raise UsageError(f"{file_name(folder)} holds no cases; name a folder with YAML files in it")
    read = [(file, *_read_cases(file)) for file in files]
    if wrong := [file_name(file) for file, _, diagnostics in read if diagnostics]:
        check = command(f"rules check --cases {quoted(f'{folder}')}", rules_file)
        raise UsageError(f"{wrong[0]} has cases that cannot be read; '{check}' says where")
    return tuple(case for _, cases, _ in read for _, _, case in cases)
