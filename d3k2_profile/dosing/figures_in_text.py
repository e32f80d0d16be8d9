"""Every figure of a text with the construction that explains it; dose units and counted forms, which none explains."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from d3k2_profile.dosing.advice_score import EXPLAINS, LIMIT, explains
from d3k2_profile.dosing.allowed_figures import CONSTRUCTIONS, TAKEN, Construction, Field
from d3k2_profile.dosing.amount_words import COUNTED, NUMBERS, UNITS
from d3k2_profile.dosing.canonical_text import LOOK_ALIKES, MOST_READ, canonical
from d3k2_profile.dosing.policy_patterns import FORM, INTAKE, SENTENCE, SUBSTANCE
from d3k2_profile.dosing.typed_amounts import is_joined
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern

_TOKEN = pattern(r"[^\s]*\d[^\s]*|\bonex\b")
_DIGIT = pattern(r"\d|onex")
ONE = "onex"
"""What stands for the word for one where figures are read: by itself it is mostly no number."""
_ONE = pattern(r"\b([Oo])ne\b(?![ -](?:hundred|thousand|million|half|and a half|billion|or two\b))")
_WORDS = pattern(r"(?:[^\W\d_]|[\u0900-\u0dff\u0e00-\u0e7f])+")
"""Words, with the signs for vowels that stand on letters in India and Thailand."""

_LIST_MARK = rf"(?m)^\s*\d{{1,2}}[.)]\s+(?!(?:[^\W\d_]+\s+){{0,2}}{TAKEN}\b)"
_UNREAD_LETTER = pattern(r"[^\W\d_a-z]")
"""A letter of another script on a figure may be a unit or a form."""
_PICTURES = pattern("(?![☐☑☒☎⚠★☆📞🖨🔍📄📋])[\U0001f300-\U0001faff\u2600-\u26ff\u231a-\u23ff]")
"""Pictures of pills, suns and moons: no text that explains needs one, and they count and time without a word. Boxes to
tick, warning signs, telephones and paper do not.
"""
_UNIT_WORDS = (
    r"(?<![\w.\"-])(?:i\.?u\.?|mcgs?|ug|mgs?|mls?|cc|micro-?grams?|milli-?gram(?:me)?s?|international units?"
    r"|milli-?lit(?:re|er)s?|gram(?:me)?s?)(?![\w-])"
    r"(?! (?:negative|positive|stain|stands? for|means?\b|mean the same|and ug mean|is short for|are short "
    r"for|is (?:a|1|onex) (?:thousandth|millionth"
    r"|1000th)))(?<!stands for international unit)(?<!means international unit)"
    r"(?<!letters \"iu)(?<!letters iu)(?<!stand for international units)(?<!words \"international units)"
    r"(?<!abbreviation iu)"
)
_COUNTER = (
    r"(?:a single|an? (?:extra|additional|whole|full|half|quarter|heaped|level|generous|scant|second|third"
    r"|daily|small|big|large|tiny|couple of|few|pair of|handful of|dozen)|another|1 more|1 extra|half(?: of)?"
    r"(?: an?| the| your| each)?"
    r"|(?:a |1 )?(?:quarter|third)s? of (?:an?|the|your)|double|triple|twice|thrice|several|few|couple of"
    r"|pair of|dozens? of|handful of|brace of|fistful of|bunch of|pile of|row of|string of|trio of|duo of"
    r"|stack of|spoon of|both|(?:the )?(?:usual|whole|full)|onex)"
)
_FORM_ONLY = r"(?:drop|dropper|spoon|tea ?spoon|table ?spoon|scoop|cap|thimble|pipette|syringe|bottle-?cap)fuls?"
_COUNTED = (
    rf"\b{_COUNTER}[ -](?!water\b)(?:[a-z-]+ ){{0,2}}?(?:{FORM}(?!-?outs?\b)|bottle-?caps?\b|pipettes?\b"
    rf"|measures?\b(?= of)|spray\b)|\b(?:as much|as many)\b[^.;!?]{{0,30}}?\bas (?:will|fits?|you can|lies?"
    rf"|can)\b|\b(?:pea|coin|thumb|fingernail|walnut|rice|penny|sixpence)-?sized?\b|\b(?:heap|dollop|blob|dab"
    rf"|smear|knife-?tip|fingerful|ladle(?:ful)?|egg ?cup(?:ful)?|swig|slug|nip|dram|glug|lick|lump|fistful"
    rf"|handful|(?:tea|table|dessert|soup) ?spoon)s? of (?:the )?(?:[a-z-]+ ){{0,2}}?(?:powder|oil|liquid"
    rf"|syrup|vitamins?|magnesium|calcium|iron"
    rf"|supplements?|tonic|salts?|drops|tablets|capsules|pills|d3|k2)\b|\b{_FORM_ONLY}\b(?! of (?:sugar|salt|honey"
    rf"|yogh?urt|rice|beans|peas|spinach|kale|greens|jam|soup|natto|lentils|seeds|nuts))|\b(?:an?|1|\d+) (?:day"
    rf"|week|month)(?:'s|s'|s) (?:worth|supply)\b|\b(?:dropper|syringe|pipette|measuring cup|bottle ?cap"
    rf"|spoon)\b[^.;!?]{{0,12}}\b(?:filled|full|to the (?:\w+ )?(?:line|mark|brim|top))\b|\bpill +pill\b"
)
_ROMAN = (
    rf"\b(?:ii|iii|iv|vi{{0,3}}|ix|x{{1,3}}|mm?|m|c|cc|d) (?:{FORM}|i\.?u\b|mg\b|mcg\b|ug\b|units\b|drops\b)"
    rf"|\b{FORM} (?:ii|iii|iv|vi{{0,3}}|ix|x)\b"
)
_CONCENTRATIONS = (
    r"\b(?:[np]g|nano\w+|pico\w+|milli-?moles?|[nmpu]mol|ug|mcg|mg|mu|miu|meq|g) ?(?:/|per) ?(?:m?l|dl|lit(?:re"
    r"|er)|mill?ilit(?:re|er)|decilit(?:re|er)|mmol|g)\b|\bml ?/ ?min\b"
)
"""Units of concentration without a figure."""

IN_AN_EXPLANATION = "number in an explanation"
"""What explains a plain number in a sentence that names nothing to take, and whose words weigh for an explanation."""
_PLAIN = r"""["'(\[]*(?:\d{1,2}(?:\.\d+)?|(?!\d{1,4}[05]0\b)\d{3,}|a[45]|onex)[)\]"',.;:!?]*"""
_MAY_BE_TAKEN = (
    rf"{SUBSTANCE}|{INTAKE}|\b(?:gave|given|took|used?|using|need\w*|swallow\w*|amounts?"
    r"|numbers?(?! of\b)"
    r"|figures?|quantit\w+|strengths?|dos\w+|enough|plenty|ideal|best|right|help\w*|work(?:s|ed)?|add\w*|make it|just"
    r"|only|up to|gets?|of (?:them|these|those|it|this|that))\b"
)
"""What a sentence has that may speak of something to take, or of how much of it: no number in it is plain."""
_LONGEST_SENTENCE = 500
"""Letters of a sentence beyond which no word of it is weighed for a number."""


class Figure(Frozen):
    """A figure, a unit or a counted form of a text, and the name of what explains it; empty where nothing does."""

    words: str
    construction: str = ""


@cache
def _of(field: Field) -> tuple[Construction, ...]:
    """The constructions that may stand there; a finished page has texts of every field, and what a page adds to them,
    and what is compiled fast, is looked for first.
    """
    if field == "layout":
        return tuple(sorted(CONSTRUCTIONS, key=lambda each: (each.fields != ("layout",), len(each.pattern))))
    return tuple(each for each in CONSTRUCTIONS if field in each.fields)


def _named(name: str) -> str:
    return next(each.pattern for each in CONSTRUCTIONS if each.name == name)


def figures(text: str, field: Field, names: Set[str] = frozenset()) -> list[Figure]:
    """Every figure in the text, in its order, with what explains it; `names` are words with figures of the rule set."""
    return [figure for reading in readings(text) for figure in _in(reading, field, names)]


def unexplained(text: str, field: Field, names: Set[str] = frozenset()) -> list[Figure]:
    """The figures, dose units and counted forms in the text that nothing explains."""
    pictures = [Figure(picture) for picture in _PICTURES.findall(text)] if field in ("lay", "clinician") else []
    return pictures + unexplained_in(readings(text), field, names)


def unexplained_in(read: Sequence[str], field: Field, names: Set[str]) -> list[Figure]:
    """The same of the readings of a text, but for pictures."""
    return [
        figure
        for reading in read
        for figure in (*_in(reading, field, names), *_units_and_forms(reading, field))
        if not figure.construction
    ]


def readings(text: str) -> tuple[str, ...]:
    """The readings of the text in which figures are looked for: without the marks of a numbered list, and with ONE for
    the word for one.
    """
    marked = pattern(_LIST_MARK).sub("", text) if "\n" in text else text
    return canonical(_ONE.sub(r"\1nex", marked))


def without_marks(reading: str) -> str:
    """A reading of a text of a page without the numbers of items and the dates, which are never read together with the
    words beside them.
    """
    if not _DIGIT.search(reading):
        return reading
    return pattern(_named("moment")).sub("this", pattern(_named("mark of an item")).sub("this", reading))


def _in(reading: str, field: Field, names: Set[str]) -> tuple[Figure, ...]:
    return _figures(reading, field, frozenset(names)) if _DIGIT.search(reading) else ()


@lru_cache(MOST_READ)
def _figures(reading: str, field: Field, names: frozenset[str]) -> tuple[Figure, ...]:
    tokens = [(token, _places(reading, token)) for token in _TOKEN.finditer(reading)]
    explained: dict[int, str] = {}
    for token, places in tokens:
        if token.group().strip(".,;:!?()[]\"'") in names:
            explained |= dict.fromkeys(places, "name")
    left = {
        place
        for token, places in tokens
        for place in places
        if place not in explained and not _UNREAD_LETTER.search(token.group())
    }
    for each in _of(field):
        if not left:  # as soon as what is commonest has explained them all
            break
        for found in pattern(each.pattern).finditer(reading):
            here = left.intersection(range(*found.span()))
            explained |= dict.fromkeys(here, each.name)
            left -= here
    found_by = [[explained.get(place, "") for place in places] for _, places in tokens]
    return tuple(
        Figure(
            _around(reading, token),
            by[0] if all(by) else IN_AN_EXPLANATION if _explains(reading, token, field) else "",
        )
        for (token, _), by in zip(tokens, found_by, strict=True)
    )


@cache
def _amount_words() -> str:
    return "|".join(sorted({each.translate(LOOK_ALIKES) for each in COUNTED}))


@cache
def _plain_in_a_note() -> re.Pattern[str]:
    """Any number of a note, but with a unit or a form on it."""
    return pattern(rf"(?!.*\d-?(?:{_amount_words()})\b)[\x00-\x7f]+")


@cache
def _joined_behind() -> re.Pattern[str]:
    """What a number behind which it stands may be an amount of, or a schedule."""
    return pattern(
        rf",? (?:(?:[\w'/-]+ ){{0,3}}?(?:{TAKEN}|{_amount_words()})\b|[^.;!?]{{0,40}}[^\x00-\x7f]"
        r"|[(]?(?:an?|per|each|every|daily|nightly|weekly|monthly|twice|x|times?|of (?:them|those|these|the)|at|with"
        r"|before|after|by|in the|as|on|for|if|when|/)\b)"
    )


def _explains(reading: str, token: re.Match[str], field: Field) -> bool:
    """Whether a plain number stands in a sentence that explains, and that names nothing to take."""
    if field == "source" or not (pattern(_PLAIN) if field == "lay" else _plain_in_a_note()).fullmatch(token.group()):
        return False
    breaks = [0, *(found.end() for found in pattern(SENTENCE).finditer(reading)), len(reading)]
    start, end = next((start, end) for start, end in pairwise(breaks) if token.start() < end)
    sentence = reading[start:end]
    if (
        len(sentence) > _LONGEST_SENTENCE
        or pattern(_MAY_BE_TAKEN).search(sentence)
        or _joined_behind().match(reading, token.end())
    ):
        return False
    return explains(sentence.replace(ONE, "1"), EXPLAINS if field == "lay" else LIMIT)


def _places(reading: str, token: re.Match[str]) -> list[int]:
    """Where the figures of a token stand."""
    return [place for place in range(*token.span()) if token.group() == ONE or reading[place].isdigit()]


def _around(reading: str, token: re.Match[str]) -> str:
    """The figure with the word behind it."""
    return " ".join((token.group().replace(ONE, "one"), *reading[token.end() : token.end() + 30].split()[:1]))


def _units_and_forms(reading: str, field: Field) -> Iterator[Figure]:
    if field in ("source", "layout"):
        return
    described = pattern(_named("concentration")).sub(" ", reading) if _DIGIT.search(reading) else reading
    without = pattern(_CONCENTRATIONS).sub(" ", described)
    for refused in map(pattern, (_UNIT_WORDS, _COUNTED, _ROMAN)):
        yield from (Figure(found.group()) for found in refused.finditer(without))
    words = _WORDS.findall(without)
    numbers, counted, units = _as_read()
    for word, behind in pairwise([*words, ""]):
        is_number = (word in numbers and (word not in _ENGLISH or not behind.isascii())) or is_joined(word)
        if (is_number and behind in counted) or word in units:
            yield Figure(f"{word} {behind}".strip())


_ENGLISH = frozenset([ONE, *"once sept tri pair few several single double triple half quarter couple".split()])
"""Number words that are English as well, and number words of English that no reading has in figures."""
_ROMANS = frozenset(["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"])


@cache
def _as_read() -> tuple[Set[str], Set[str], Set[str]]:
    """Numbers, what they count, and the units that are no English word, as they stand in a reading."""
    numbers, counted, units = ({readings(word)[0] for word in words} for words in (NUMBERS, COUNTED, UNITS))
    return numbers | _ROMANS, counted, {word for word in units if not word.isascii()}
