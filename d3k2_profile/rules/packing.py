"""The packaged rule set -> the data that a wheel holds of it; only the build of a wheel needs this."""

import pickle
from collections.abc import Iterator
from hashlib import sha256
from pickletools import optimize

from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.rules.texts import texts


def pack(ruleset: RuleSet, text: bytes) -> bytes:
    """The data of a rule set that was read from this YAML text."""
    ruleset.questionnaire.lexicon.index()
    searched = frozenset(each for each in _on_pages(ruleset) if not states_amount(each, frozenset()))
    pickled = optimize(pickle.dumps((ruleset, searched), protocol=5))
    return sha256(text).digest() + sha256(pickled).digest() + pickled


def _on_pages(ruleset: RuleSet) -> Iterator[str]:
    """What stands on many pages to the letter: texts that are no names of medicines, citations, links and ids."""
    yield from (each.text for each in texts(ruleset) if each.path[0] not in ("medication_classes", "other_medicines"))
    for source in ruleset.sources:
        yield from (source.id, source.citation, source.short, source.link)
    yield from ruleset.findings
