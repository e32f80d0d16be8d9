"""Words that promise more, or less, than the evidence behind a statement."""

import re
from collections.abc import Iterator

from d3k2_profile.files.placed_data import Steps
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet, Section, Statement, Strength

_OPENINGS: dict[Strength, str] = {
    "strong": r"it is well established that|large, good-quality trials did not find that",
    "moderate": r"good-quality studies suggest that|laboratory studies suggest that|it is likely that",
    "limited": r"some studies suggest that.*but the evidence is limited",
    "mixed": r"studies disagree about whether|experts disagree|expert groups disagree",
    "preliminary": r"this is an early idea",
}
_STRONG_WORDS = pattern(r"\b(?:well established|established that|large, good-quality trials|clearly shows?)\b", re.I)
_GOOD_STUDIES = pattern(r"\bgood-quality studies\b", re.I)
_STUDIES = ("systematic review or meta-analysis", "randomised trial", "observational")
_HEDGES: dict[Strength, re.Pattern[str]] = {
    "limited": pattern(
        r"\b(?:some|one|single|small|few|little|too thin|limited|may|might|not certain|older|seen|hardly|"
        r"some people|study|studies|trials?|idea|unclear)\b",
        re.I,
    ),
    "mixed": pattern(r"\b(?:disagree|disputed|some|others?|another|one|differ|not clear|no clear)\b", re.I),
    "preliminary": pattern(
        r"\b(?:early|idea|not been shown|not shown|none tested|laboratory|animal|mice|rats|theory|too early"
        r"|not been tested)\b",
        re.I,
    ),
}
_CAUSAL = pattern(
    r"\b(?:(?<!many )(?<!other )(?<!several "
    r")(?<!the )(?<!known )causes|caused|prevents?|prevented|protects?|proves?|proven|(?:lowers|raises) the risk)\b",
    re.IGNORECASE,
)


def openings(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections and cautions whose first graded statement does not open as its strength does."""
    for section, path in _parts(ruleset):
        graded = ((place, each) for place, each in enumerate(section.says) if each.strength)
        place, first = next(graded, (0, None))
        if first and first.strength and not _opens(first.strength, first.text):
            opening = _OPENINGS[first.strength].split("|")[0].replace(".*", " … ")
            message = (
                f"the first statement of '{section.id}' has {first.strength} evidence and does not say so; open with "
                f'"{opening} …"'
            )
            yield Diagnostic((*path, "says", place, "text"), "opening", message, "warning")


def _opens(strength: Strength, text: str) -> bool:
    return bool(re.search(_OPENINGS[strength], " ".join(text.split()), re.IGNORECASE))


def strong_words(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Statements that sound surer than their evidence is, and those that do not say how thin it is."""
    read = {source.id: source.read for source in ruleset.sources}
    for statement, path in _statements(ruleset):
        strength, text = statement.strength, statement.text
        second_hand = all(read[source] == "cited-by" for source in statement.sources)
        if strength and strength != "strong" and (found := _STRONG_WORDS.search(text)):
            message = f'"{found.group()}" over {strength} evidence; say how sure it is'
        elif (found := _GOOD_STUDIES.search(text)) and (
            strength not in ("strong", "moderate") or statement.kind not in _STUDIES
        ):
            message = f'"{found.group()}" over evidence that is {strength or "none"}, {statement.kind}; say what it is'
        elif strength == "strong" and second_hand:
            message = (
                "strong evidence that nobody saw: each source is known from another's account; read one, or say less"
            )
        elif strength in _HEDGES and not (_HEDGES[strength].search(text) or _opens(strength, text)):
            message = f'{strength} evidence, and the words do not show it; say "one study", "may" or the like'
        else:
            continue
        yield Diagnostic((*path, "text"), "strong-word", message, "warning")


def causal_verbs(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Words of cause beside evidence that only watched groups of people."""
    for statement, path in _statements(ruleset):
        if statement.kind == "observational" and (found := _CAUSAL.search(statement.text)):
            message = (
                f'"{found.group()}" beside observational evidence, which cannot show cause; write "was linked with"'
            )
            yield Diagnostic((*path, "text"), "causal-verb", message, "warning")


def _parts(ruleset: RuleSet) -> Iterator[tuple[Section, Steps]]:
    yield from ((section, ("sections", index)) for index, section in enumerate(ruleset.sections))
    yield from ((caution, ("cautions", index)) for index, caution in enumerate(ruleset.cautions))


def _statements(ruleset: RuleSet) -> Iterator[tuple[Statement, Steps]]:
    """What individuals may read; notes for clinicians name their evidence themselves."""
    for section, path in _parts(ruleset):
        for key, said in (("says", section.says), ("more", section.more)):
            yield from ((each, (*path, key, place)) for place, each in enumerate(said))
