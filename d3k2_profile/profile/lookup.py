"""Names that somebody looks up -> what each medicine in them is taken for, and the cautions that mention it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from d3k2_profile.conditions.when import Includes, tests
from d3k2_profile.dosing.typed import without_amounts
from d3k2_profile.medicines.model import Entry, Recognition
from d3k2_profile.questions.kinds import MAX_TYPED
from d3k2_profile.rules.model import Caution, RuleSet
from d3k2_profile.text import clean

MOST_READ = 20_000
"""Letters of one argument that are looked through."""


@dataclass(frozen=True)
class LookedUp:
    """One argument as it was given, less any amount, and what each medicine in it was taken for."""

    typed: str
    entries: tuple[Recognition, ...]


def look_up(ruleset: RuleSet, names: Sequence[str]) -> list[LookedUp]:
    """Each argument with its medicines; one that is no name at all gives one entry that is not recognised."""
    lexicon = ruleset.questionnaire.lexicon
    found = []
    for name in names:
        parts = lexicon.split(name[:MOST_READ])
        recognised = (replace(lexicon.recognise(Entry(clean(part))), entry=Entry(_shown(part))) for part in parts)
        found.append(LookedUp(_shown(name), tuple(recognised)))
    return found


def _shown(typed: str) -> str:
    """What was typed, less any amount; of a very long text the beginning."""
    plain = clean(typed[:MAX_TYPED])
    shown = without_amounts(plain) if plain.strip("-") else plain
    return f"{shown} …" if len(typed) > MAX_TYPED else shown


def cautions_mentioning(ruleset: RuleSet, kinds: set[str]) -> list[Caution]:
    """The cautions whose rules look at one of the classes, or at one that a word for a kind may mean."""
    narrower = {other for kind in kinds for other in ruleset.questionnaire.lexicon.by_id[kind].could_be}
    shown = {
        caution
        for rule in ruleset.rules
        for test in tests(rule.when)
        if isinstance(test, Includes) and (kinds | narrower) & set(test.options)
        for caution in rule.show.cautions
    }
    return [caution for caution in ruleset.cautions if caution.id in shown]
