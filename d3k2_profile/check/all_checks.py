"""A rule set looked at from every side: everything wrong with it and what was proved, in words and as JSON."""

import gc
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from textwrap import fill

from d3k2_profile.check import opinions, reachability, unknown_is_not_no
from d3k2_profile.check.cases import Outcome, run
from d3k2_profile.frozen import Frozen
from d3k2_profile.rules.build import build, read_file
from d3k2_profile.rules.diagnostics import Diagnostic, RuleSetError, in_order, lines
from d3k2_profile.rules.load import load, packaged_file
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.rules.reader_texts import figures_in_texts, texts
from d3k2_profile.text import file_name


class Examination(Frozen):
    """What is wrong with a rule set, and with its cases (by file), in the order of the files; and the whole set, if it
    is one.
    """

    name: str
    diagnostics: tuple[Diagnostic, ...]
    ruleset: RuleSet | None = None
    cases: Outcome | None = None

    @property
    def has_errors(self) -> bool:
        """Whether anything is wrong that keeps the rule set from being used, or a case failed."""
        return any(each.severity == "error" for each in self.diagnostics) or bool(self.cases and self.cases.failures)

    @property
    def lines(self) -> list[str]:
        """One line for each diagnostic, the first 50 of each file, and a count of the rest."""
        printed = lines(self.diagnostics, self.name)
        failures = self.cases.failures if self.cases else ()
        for file in dict.fromkeys(file for file, _ in failures):
            printed += lines([diagnostic for name, diagnostic in failures if name == file], file)
        return printed


@contextmanager
def _without_looking_for_garbage() -> Iterator[None]:
    """What an examination makes it keeps: looking for garbage in that would be a tenth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_without_looking_for_garbage()
def examine(path: Path | None, on: date, folder: Path | None = None) -> Examination:
    """The packaged rule set, or the one in a file, which then must keep to the floor of the packaged one."""
    file = path or packaged_file()
    name = file_name(file)
    try:
        document = read_file(file)
        ruleset = build(document, name, custom=path is not None, floor=load() if path else None)
    except RuleSetError as error:
        return Examination(name, tuple(error.diagnostics))
    outcome = run(ruleset, folder) if folder else None
    wrong = [*opinions(ruleset, on), *(outcome.untried if outcome else ())]
    found = in_order(each.located(document) for each in wrong)
    return Examination(name, tuple(found), ruleset, outcome)


def summary(ruleset: RuleSet, outcome: Outcome | None) -> Mapping[str, object]:
    """What the rule set holds and what was proved of it, in numbers, and answers that each rule applies to."""
    return {**_counts(ruleset, outcome), "reached_by": reachability.examples(ruleset)}


def _counts(ruleset: RuleSet, outcome: Outcome | None) -> Mapping[str, object]:
    return {
        "title": ruleset.about.title,
        "version": ruleset.about.version,
        "digest": ruleset.digest,
        **{f"{name}s": count for name, count in _sizes(ruleset).items()},
        "medication_classes": len(ruleset.medication_classes),
        "medication_names": sum(len(kind.all_names) for kind in ruleset.medication_classes),
        "texts": sum(1 for _ in texts(ruleset)),
        "assignments": reachability.tried(ruleset),
        "unknown_is_never_no": unknown_is_not_no.tried(ruleset),
        "cases": outcome.count if outcome else 0,
    }


def _sizes(ruleset: RuleSet) -> Mapping[str, int]:
    """How many there are of each part that a rule set lists, by the word for one."""
    return {
        "question": len(ruleset.questions),
        "rule": len(ruleset.rules),
        "caution": len(ruleset.cautions),
        "section": len(ruleset.sections),
        "source": len(ruleset.sources),
    }


def in_words(found: Examination) -> str:
    """The summary as lines for a reader; nothing where the rule set is none."""
    if found.ruleset is None:
        return ""
    said = _counts(found.ruleset, found.cases)
    codes = {each.code for each in found.diagnostics}
    count = len(found.ruleset.medication_classes)
    classes = f"{count} medication {'class' if count == 1 else 'classes'}"
    but = "but for the rules named above, "
    return (
        f"{said['title']} ({said['version']})\n"
        f"{said['digest']}\n"
        f"{', '.join(_counted(count, name) for name, count in _sizes(found.ruleset).items())}, "
        f"{classes} with {said['medication_names']:,} names.\n"
        f"Proved: {but if codes & _NOT_PROVED['reach'] else ''}each rule can apply and none always does "
        f"({said['assignments']:,} assignments);\n"
        f"{but if codes & _NOT_PROVED['unknown'] else ''}a known answer never brings a caution that the open "
        "one did not show "
        f"({said['unknown_is_never_no']:,} cases);\n"
        f"no dosing language in {said['texts']:,} texts{_explained(found.ruleset)}.\n"
        f"{_counted(found.cases.count, 'case') + ' tried.' + chr(10) if found.cases else ''}{_verdict(found)}\n"
    )


def _explained(ruleset: RuleSet) -> str:
    """How many figures there are, and how many of them each construction explains."""
    by = Counter(figure.construction for _, figure in figures_in_texts(ruleset)).most_common()
    counts = ", ".join(f"{count:,} {name}" for name, count in by)
    total = sum(count for _, count in by)
    return ";\n" + fill(f"each of {total:,} figures is explained: {counts}", 120) if by else ""


_NOT_PROVED = {"reach": {"unreachable-rule", "always-on", "too-wide"}, "unknown": {"unknown-is-no", "too-wide"}}
"""Codes of the rules for which a sentence of the summary is not proved, or not true."""


def _verdict(found: Examination) -> str:
    severities = [each.severity for each in found.diagnostics]
    faults = len(found.cases.failures) if found.cases else 0
    counts = (
        (severities.count("error"), "error"),
        (severities.count("warning"), "warning"),
        (faults, "failure in the cases"),
    )
    wrong = [_counted(count, name) for count, name in counts if count]
    return f"{', '.join(wrong)}." if wrong else "Nothing wrong was found."


def as_json(found: Examination) -> dict[str, object]:
    """Every diagnostic, the summary, and every figure with what explains it; a case that failed is placed in its own
    file, named first in its path.
    """
    failures = [_as_json(each, (file,)) for file, each in (found.cases.failures if found.cases else ())]
    return {
        "diagnostics": [*(_as_json(each) for each in found.diagnostics), *failures],
        "summary": summary(found.ruleset, found.cases) if found.ruleset else {},
        "figures": [
            {"path": [*wording.path], "figure": figure.words.strip(), "explained_by": figure.construction}
            for wording, figure in (figures_in_texts(found.ruleset) if found.ruleset else ())
        ],
    }


def _as_json(each: Diagnostic, file: tuple[str, ...] = ()) -> dict[str, object]:
    return {
        "path": [*file, *each.path],
        "line": each.place.line,
        "column": each.place.column,
        "severity": each.severity,
        "code": each.code,
        "message": each.message,
    }


def _counted(count: int, name: str) -> str:
    first, _, rest = name.partition(" ")
    return " ".join(part for part in (f"{count}", first if count == 1 else f"{first}s", rest) if part)
