"""How hard a text is to read, as a school grade (Flesch-Kincaid); names of medicines and nutrients do not count
against it.
"""

import re
from collections.abc import Iterator

from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, Question
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import Caution, RuleSet, Section
from d3k2_profile.text import fold

FEWEST_WORDS = 30
"""Words below which a grade says nothing."""
WARN_ABOVE, REFUSE_ABOVE = 8.0, 10.0

_SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n\s*(?:-|\n)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^laeiouy]ed|[^l]e|[aeiouy]les?)$")


def grades(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections, cautions and questions, each taken as one text, that read above grade 8."""
    exempt = {
        word
        for kind in ruleset.medication_classes
        for name in kind.all_names
        for word in _WORD.findall(fold(name))
        if len(word) > 3
    }
    for part, texts in (
        ("questions", ruleset.questions),
        ("sections", ruleset.sections),
        ("cautions", ruleset.cautions),
    ):
        for index, item in enumerate(texts):
            text = _of_question(item) if not isinstance(item, Section) else _of_finding(item)
            level = grade(text, frozenset(exempt))
            if level is not None and level > WARN_ABOVE:
                severity = "error" if level > REFUSE_ABOVE else "warning"
                message = (
                    f"'{item.id}' reads at grade {level:.1f}; shorter sentences and plainer words bring it to 8 "
                    "or lower"
                )
                yield Diagnostic((part, index), "reading-grade", message, "error" if severity == "error" else "warning")


def grade(text: str, exempt: frozenset[str] = frozenset()) -> float | None:
    """The Flesch-Kincaid grade of the text; None below 30 words. Exempt words count as short ones.

    Kincaid, Fishburne, Rogers and Chissom 1975: 0.39 words per sentence + 11.8 syllables per word - 15.59.
    Syllables are counted from the spelling, which is off by one in some words ('calcium' counts two).
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < FEWEST_WORDS:
        return None
    sentences = max(1, sum(bool(_WORD.search(sentence)) for sentence in _SENTENCE.split(text)))
    count = sum(1 if word in exempt else syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * count / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables an English word has, judged by its spelling."""
    groups = len(_VOWELS.findall(word))
    if (
        _SILENT.search(word)
        and groups > 1
        and not word.endswith(("ted", "ded", "ces", "ses", "ges", "zes", "ches", "shes", "xes"))
    ):
        groups -= 1
    return max(1, groups)


def _of_question(question: Question) -> str:
    options = question.options if isinstance(question, ChoiceQuestion | ChoicesQuestion) else ()
    return "\n\n".join([question.ask, question.help, question.why, *(option.label for option in options)])


def _of_finding(finding: Section) -> str:
    unsure = finding.if_unsure if isinstance(finding, Caution) else ""
    return "\n\n".join(
        [finding.title, finding.summary, finding.text, finding.read_more, unsure, finding.not_known, *finding.ask]
    )
