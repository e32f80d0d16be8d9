"""What was found in a rule set, for editors and other programs."""

from d3k2_profile.check.examination import Examination, summary
from d3k2_profile.rules.diagnostics import Diagnostic


def as_json(found: Examination) -> dict[str, object]:
    """Every diagnostic, and the summary; a case that failed is placed in its own file, named first in its path."""
    failures = [_diagnostic(each, (file,)) for file, each in (found.cases.failures if found.cases else ())]
    return {
        "diagnostics": [*(_diagnostic(each) for each in found.diagnostics), *failures],
        "summary": summary(found.ruleset, found.cases) if found.ruleset else {},
    }


def _diagnostic(each: Diagnostic, file: tuple[str, ...] = ()) -> dict[str, object]:
    return {
        "path": [*file, *each.path],
        "line": each.place.line,
        "column": each.place.column,
        "severity": each.severity,
        "code": each.code,
        "message": each.message,
    }
