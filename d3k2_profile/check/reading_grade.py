"""How hard a text is to read, as a school grade (Flesch-Kincaid and SMOG); names of medicines and nutrients do not
count against it.
"""

from collections.abc import Iterator
from math import sqrt

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, Question
from d3k2_profile.rules.diagnostics import Diagnostic, Severity
from d3k2_profile.rules.model import RuleSet, Section
from d3k2_profile.text import fold

FEWEST_WORDS = 30
"""Words below which a grade says nothing."""
WARN_ABOVE, REFUSE_ABOVE = 8.0, 10.0

_SENTENCE = pattern(r"[.!?:]+(?:\s|$)|\n\s*(?:-|\n)")
_WORD = pattern(r"[A-Za-z][A-Za-z'-]*")
_VOWELS = pattern(r"[aeiouy]+")
_SILENT = pattern(r"(?:[^laeiouy]es|[^laeiouy]ed|[^l]e|[aeiouy]les?)$")


def too_hard(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections, cautions and questions, each taken as one text, that read above grade 8."""
    names = [name for kind in ruleset.medication_classes for name in kind.all_names]
    exempt = frozenset(word for name in names for word in _WORD.findall(fold(name)) if len(word) > 3)
    texts = {
        "questions": {question.id: _of_question(question) for question in ruleset.questions},
        "sections": {section.id: _of_section(section) for section in ruleset.sections},
        "cautions": {caution.id: _of_section(caution, caution.act, caution.if_unsure) for caution in ruleset.cautions},
    }
    for part, items in texts.items():
        for index, (name, text) in enumerate(items.items()):
            levels = {"Flesch-Kincaid": grade(text, exempt) or 0.0}
            if part != "questions":  # labels of options are no sentences, which SMOG counts by
                levels["SMOG"] = smog(text, exempt) or 0.0
            measure, level = max(levels.items(), key=lambda each: each[1])
            if level > WARN_ABOVE:
                message = (
                    f"'{name}' reads at grade {level:.1f} ({measure}); shorter sentences and plainer words bring it to "
                    "8 or lower"
                )
                severity: Severity = "error" if level > REFUSE_ABOVE else "warning"
                yield Diagnostic((part, index), "reading-grade", message, severity)


def grade(text: str, exempt: frozenset[str] = frozenset()) -> float | None:
    """The Flesch-Kincaid grade of the text; None below 30 words. Exempt words count as short ones.

    Kincaid, Fishburne, Rogers and Chissom 1975: 0.39 words per sentence + 11.8 syllables per word - 15.59.
    Syllables are counted from the spelling, which is off by one in some words ('calcium' counts two).
    """
    counted = _counted(text, exempt)
    if len(counted) < FEWEST_WORDS:
        return None
    return 0.39 * len(counted) / _sentences(text) + 11.8 * sum(counted) / len(counted) - 15.59


def smog(text: str, exempt: frozenset[str] = frozenset()) -> float | None:
    """The SMOG grade of the text; None below 30 words. Exempt words count as short ones.

    McLaughlin 1969: 3.1291 + 1.043 times the square root of the words of three or more syllables in 30 sentences.
    """
    counted = _counted(text, exempt)
    if len(counted) < FEWEST_WORDS:
        return None
    long_words = sum(syllables_of >= 3 for syllables_of in counted)
    return 3.1291 + 1.043 * sqrt(30 * long_words / _sentences(text))


def _counted(text: str, exempt: frozenset[str]) -> list[int]:
    """The syllables of each word."""
    words = (word.lower() for word in _WORD.findall(text))
    return [1 if word in exempt else syllables(word) for word in words]


def _sentences(text: str) -> int:
    return max(1, sum(bool(_WORD.search(sentence)) for sentence in _SENTENCE.split(text)))


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
    match question:
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            labels = [option.label for option in options]
        case _:
            labels = []
    return "\n\n".join([question.ask, question.help, question.why, *labels])


def _of_section(section: Section, *more: str) -> str:
    said = (statement.text for statement in (*section.says, *section.more))
    return "\n\n".join([section.title, *said, *more, section.not_known, *(each.text for each in section.ask)])
