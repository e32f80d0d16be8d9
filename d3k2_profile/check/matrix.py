"""What hangs on what: for each factor its question, its rules, what they show, and the cases in which that is shown."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from d3k2_profile.check.cases import Case, read_cases, rules_held
from d3k2_profile.conditions.when import inclusions, tests
from d3k2_profile.frozen import Frozen
from d3k2_profile.questions.kinds import Question, narrowed_kind
from d3k2_profile.rules.model import Rule, RuleSet

GAPS = {
    "no rule": "no rule asks for it",
    "no page": "no caution and no section comes from it",
    "no case": "no case shows it",
    "no source": "no source is named",
}


class Row(Frozen):
    """One finding that a rule brings for a question, and the cases that show it by this rule."""

    factor: str
    question: str
    rule: str
    finding: str
    cases: tuple[str, ...]


class Matrix(Frozen):
    """The rows in the order of the questions, and what is missing, by its kind and id."""

    rows: tuple[Row, ...]
    gaps: tuple[tuple[str, str], ...]
    with_cases: bool = True


def matrix(ruleset: RuleSet, folder: Path | None) -> Matrix:
    """The matrix of a rule set with the cases of a folder; without one nothing is said of cases."""
    cases = read_cases(folder, ruleset.rules_file) if folder else ()
    rows, with_cases = tuple(_rows(ruleset, cases)), folder is not None
    return Matrix(rows, tuple(dict.fromkeys(_gaps(ruleset, rows, with_cases=with_cases))), with_cases)


def _rows(ruleset: RuleSet, cases: Iterable[Case]) -> Iterator[Row]:
    shown: dict[tuple[str, str], list[str]] = {}
    for case in cases:
        for name, held in rules_held(ruleset, case).items():
            for finding in case.shows if held else case.not_ruled_out if held is None else ():
                shown.setdefault((name, finding), []).append(case.name)
    for question in ruleset.questions:
        for rule in ruleset.rules:
            if _looks_at(ruleset, rule, question):
                for finding in (*rule.show.cautions, *rule.show.sections):
                    yield Row(question.label, question.id, rule.id, finding, tuple(shown.get((rule.id, finding), ())))


def _looks_at(ruleset: RuleSet, rule: Rule, question: Question) -> bool:
    """Whether the rule compares the answer, or a kind of medicine that the answer narrows."""
    kind = ruleset.questionnaire.lexicon.by_id.get(narrowed_kind(question))
    narrowed = {kind.id, *kind.could_be} if kind else set[str]()
    return question.id in {test.question for test in tests(rule.when)} or any(
        not narrowed.isdisjoint(test.options) for test in inclusions(rule.when)
    )


def _gaps(ruleset: RuleSet, rows: tuple[Row, ...], *, with_cases: bool) -> Iterator[tuple[str, str]]:
    asked = {row.question for row in rows}
    yield from (("no rule", question.id) for question in ruleset.questions if question.id not in asked)
    yield from (("no page", rule.id) for rule in ruleset.rules if not _shows(rule))
    for finding in ruleset.findings.values():
        cases = [row.cases for row in rows if row.finding == finding.id]
        if not cases:
            yield "no rule", finding.id
        elif with_cases and not any(cases):
            yield "no case", finding.id
        if not finding.sources:
            yield "no source", finding.id


def _shows(rule: Rule) -> bool:
    return bool(rule.show.cautions or rule.show.sections or rule.show.cautions_only)


def as_json(found: Matrix) -> dict[str, object]:
    """The matrix for other programs."""
    rows = [
        {
            "factor": row.factor,
            "question": row.question,
            "rule": row.rule,
            "finding": row.finding,
            "cases": list(row.cases),
        }
        for row in found.rows
    ]
    return {"rows": rows, "gaps": [{"id": name, "gap": kind} for kind, name in found.gaps]}


def in_words(found: Matrix) -> str:
    """The matrix as text: a block for each question, a line for each rule and what it shows."""
    lines: list[str] = []
    question = ""
    for row in found.rows:
        if row.question != question:
            question = row.question
            lines.append(f"{row.factor} ({question})")
        lines.append(f"  {row.rule} -> {row.finding}" + f": {'; '.join(row.cases) or '-'}" * found.with_cases)
    lines += [f"{name}: {GAPS[kind]}" for kind, name in found.gaps]
    lines.append(f"{len(found.rows)} rows, {len(found.gaps)} gaps")
    return "".join(f"{line}\n" for line in lines)
