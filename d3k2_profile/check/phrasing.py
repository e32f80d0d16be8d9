"""Words that promise more than the evidence behind them."""

import re
from collections.abc import Iterator

from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet, Strength

_OPENINGS: dict[Strength, str] = {
    "strong": r"it is well established that|large, good-quality trials did not find that",
    "moderate": r"good-quality studies suggest that",
    "limited": r"some studies suggest that.*but the evidence is limited",
    "mixed": r"studies disagree about whether|experts disagree|expert groups disagree",
    "preliminary": r"this is an early idea",
}
_CAUSAL = re.compile(
    r"\b(?:(?<!many )(?<!other )(?<!several "
    r")causes|caused|prevents?|prevented|protects?|proves?|proven|(?:lowers|raises) the risk)\b",
    re.IGNORECASE,
)


def openings(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections and cautions whose first words do not fit the strength of their evidence."""
    for part, findings in (("sections", ruleset.sections), ("cautions", ruleset.cautions)):
        for index, finding in enumerate(findings):
            expected = _OPENINGS[finding.evidence.strength]
            said = " ".join(f"{finding.summary} {finding.text}".split())
            if not re.search(expected, said, re.IGNORECASE):
                opening = expected.split("|")[0].replace(".*", " … ")
                message = (
                    f"'{finding.id}' has {finding.evidence.strength} evidence and does not say so; open with "
                    f'"{opening} …"'
                )
                yield Diagnostic((part, index, "text"), "opening", message, "warning")


def causal_verbs(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Words of cause beside evidence that only watched groups of people."""
    for part, findings in (("sections", ruleset.sections), ("cautions", ruleset.cautions)):
        for index, finding in enumerate(findings):
            if finding.evidence.kind != "observational":
                continue
            for key, text in (("summary", finding.summary), ("text", finding.text)):
                if found := _CAUSAL.search(text):
                    message = (
                        f'"{found.group()}" beside observational evidence, which cannot show cause; write "was '
                        'linked with"'
                    )
                    yield Diagnostic((part, index, key), "causal-verb", message, "warning")
