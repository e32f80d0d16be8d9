"""The packaged rule set -> the data that a wheel holds of it; only the build of a wheel needs this.

Equal strings are one string in some runs and two in others (Pydantic shares them by chance), and pickle writes
down which; so that a wheel built twice has the same bytes, `_ByValue` takes the first for all. The pickler of the
standard library that can be told so is private; `tests/test_wheel.py` fails when it changes.
"""

import pickle
from collections.abc import Iterable, Iterator
from io import BytesIO
from pickletools import optimize

from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.rules.packaged_data import checksum
from d3k2_profile.rules.reader_texts import texts


class _ByValue(pickle._Pickler):
    """Writes of equal strings the first, wherever one of them stands."""

    def __init__(self, file: BytesIO, protocol: int) -> None:
        super().__init__(file, protocol)
        self.strings: dict[str, str] = {}

    def save(self, obj: object, save_persistent_id: bool = True) -> None:
        """Writes one value."""
        value = self.strings.setdefault(obj, obj) if type(obj) is str else obj
        super().save(value, save_persistent_id)  # type: ignore[misc]  # which the stubs leave out


def pack(ruleset: RuleSet, text: bytes, layout: Iterable[str] = ()) -> bytes:
    """The data of a rule set that was read from this YAML text; `layout` are texts that pages have beside its own."""
    ruleset.questionnaire.lexicon.index()
    searched = frozenset(each for each in (*_on_pages(ruleset), *layout) if not states_amount(each, frozenset()))
    written = BytesIO()
    _ByValue(written, protocol=5).dump((ruleset, searched))
    pickled = optimize(written.getvalue())
    return checksum([text]) + checksum([pickled]) + pickled


def _on_pages(ruleset: RuleSet) -> Iterator[str]:
    """What stands on many pages to the letter: texts that are no names of medicines, citations, links and ids."""
    yield from (each.text for each in texts(ruleset) if each.path[0] not in ("medication_classes", "other_medicines"))
    for source in ruleset.sources:
        yield from (source.id, source.citation, source.short, source.link)
    yield from ruleset.findings
    yield from ruleset.questionnaire.by_id
    yield from ruleset.questionnaire.lexicon.by_id
    yield ruleset.digest
