"""Names that somebody looks up -> what each medicine in them is taken for, and the cautions that mention it."""

from collections.abc import Sequence

from d3k2_profile.conditions.when import inclusions
from d3k2_profile.errors import UsageError
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.rules.model import Caution, RuleSet

MOST_READ = 20_000
"""Letters that one argument may have."""


class LookedUp(Frozen):
    """One argument as it was given, less any amount, and what each medicine in it was taken for."""

    typed: str
    entries: tuple[Recognition, ...]


def look_up(ruleset: RuleSet, names: Sequence[str]) -> list[LookedUp]:
    """Each argument with its medicines; one that is no name at all gives one entry that is not recognised.

    Raises UsageError for one that is too long to be read whole.
    """
    lexicon = ruleset.questionnaire.lexicon
    found = []
    for name in names:
        if len(name) > MOST_READ:
            raise UsageError(f"a name has {len(name):,} letters, at most {MOST_READ:,} are read; give it in parts")
        recognised = tuple(lexicon.recognise(lexicon.entry(part)) for part in lexicon.split(name))
        found.append(LookedUp(", ".join(each.entry.typed for each in recognised), recognised))
    return found


def cautions_mentioning(ruleset: RuleSet, kinds: set[str]) -> list[Caution]:
    """The cautions whose rules look at one of the classes, or at one that a word for a kind may mean."""
    narrower = {other for kind in kinds for other in ruleset.questionnaire.lexicon.by_id[kind].could_be}
    shown = {
        caution
        for rule in ruleset.rules
        for test in inclusions(rule.when)
        if (kinds | narrower) & set(test.options)
        for caution in rule.show.cautions
    }
    return [caution for caution in ruleset.cautions if caution.id in shown]
