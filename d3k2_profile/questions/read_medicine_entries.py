"""The medicines that a file or a list of names has, as entries; and what is too long to be looked up."""

from collections.abc import Sequence

from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.text import clean, figures_in

MAX_TYPED = 200
"""Letters of one name."""
MOST_LETTERS = 20_000
"""Letters of all names together, which is more than a thousand medicines and some seconds."""


def accepted(raw: object, lexicon: Lexicon) -> Entry | None:
    """The medicine that a file or a list of names has; None where it is no medicine."""
    match raw:
        case str():
            return _typed(raw, None, [], lexicon)
        case {"typed": str(typed), **asked} if asked.keys() <= {"is", "not"}:
            match asked.get("is"), asked.get("not", []):
                case (None | str()) as confirmed, list(excluded):
                    return _typed(typed, confirmed, excluded, lexicon)
    return None


def too_long(raw: Sequence[object]) -> str:
    """What is wrong with a name, or with a list of them, that is too long to be kept; nothing where none is."""
    named = (each["typed"] if isinstance(each, dict) and "typed" in each else each for each in raw)
    names = [each for each in named if isinstance(each, str)]
    longest = next((len(each) for each in names if len(clean(each)) > MAX_TYPED), 0)
    if longest:
        return f"Please shorten the name of a medicine: it has {longest:,} letters, at most {MAX_TYPED} fit."
    whole = sum(map(len, names))
    if whole > MOST_LETTERS:
        return f"Please shorten the list of medicines: it has {whole:,} letters, at most {MOST_LETTERS:,} fit."
    return ""


def with_amounts(raw: object, lexicon: Lexicon) -> int:
    """How many names of a list have a figure that is not kept."""
    listed = raw if isinstance(raw, list) else []
    typed = [each["typed"] if isinstance(each, dict) else each for each in listed]
    names = [name for name in typed if isinstance(name, str) and figures_in(name)]
    return sum(figures_in(name) > figures_in(lexicon.entry(name).typed) for name in names)


def _typed(typed: str, confirmed: str | None, excluded: Sequence[object], lexicon: Lexicon) -> Entry | None:
    name = clean(typed[: 4 * MAX_TYPED])
    classes = [each for each in excluded if isinstance(each, str)]
    is_name = None if confirmed is None else clean(confirmed)
    if not name or len(name) > MAX_TYPED or is_name == "" or len(classes) != len(excluded):
        return None
    return lexicon.entry(name, is_name, frozenset(classes))
