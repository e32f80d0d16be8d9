"""Words -> the sections and cautions that they find: by their question, title and id, by the words under `also`, by
the medicines they are about, by the studies they cite, and by what they say.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from d3k2_profile.medicines.similarity import ComparedNames, similar
from d3k2_profile.profile.lookup import cautions_mentioning
from d3k2_profile.rules.model import RuleSet, Section
from d3k2_profile.text import fold

MOST_FOUND = 8
IN_HEADING, IN_TEXT, WHOLE_PHRASE, MISSPELT = 3.0, 1.0, 1.0, 0.9
"""How much a word counts in a title, question, id or `also`; in anything else; more for each word of one of these that
is there whole; and the share of that where it is only resembled.
"""
CLOSE_TO_THE_BEST = 0.5
"""The share of the best one's points that another needs to be shown with it."""

_WORD = re.compile(r"\w+")
_HYPHEN = re.compile(r"(?:(?<=\bmk)|(?<=\b[dk]))-(?=\d)")
"""What stands in MK-7 and not in MK7."""
_VITAMIN_A = re.compile(r"(?<=vitamin )a\b")
_ENDING = re.compile(r"(?<=\w\w)(?:iness|ness|ities|ity|ies|ing|ed|er|en|es|s|y|e)$")
_ASKING = frozenset(
    _WORD.findall(
        "a about all also am an and any are as at be been but by can could did do does for from get had has have how i "
        "if in into is it its just many me more most much my no not of on or other others our really should so some "
        "take than that the their them then there these they this those to too up was we what when where which who "
        "whose why will with would you your"
    )
)
"""Words of any question, which find nothing by themselves."""


@dataclass(frozen=True)
class Library:
    """The words of each section and caution by its id with how much each counts there, and its title, question and
    the phrases it is found by. `spelt` are the words with their endings.
    """

    weights: Mapping[str, Mapping[str, float]]
    phrases: Mapping[str, frozenset[frozenset[str]]]
    spelt: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the library."""
        return frozenset().union(*self.weights.values())

    @cached_property
    def in_headings(self) -> frozenset[str]:
        """Every word that stands in a title, a question or a phrase."""
        return frozenset(word for phrases in self.phrases.values() for phrase in phrases for word in phrase)

    def tells(self, word: str) -> float:
        """How much a word tells: little when most of the library has it."""
        having = sum(word in weights for weights in self.weights.values())
        return log(1 + len(self.weights) / having) if having else 0.0


def search(ruleset: RuleSet, asked: str) -> tuple[Section, ...]:
    """The sections and cautions that these words find, the best first and sections before cautions as good; empty
    where there are none.
    """
    library = _library(ruleset)
    points = defaultdict[str, float](float)
    meant = [(near, share) for word in dict.fromkeys(_telling(asked)) for near, share in _meant(library, word)]
    for word, share in meant:
        for name, weights in library.weights.items():
            points[name] += share * weights.get(word, 0.0) * library.tells(word)
    for name, phrases in library.phrases.items():
        whole = (phrase for phrase in phrases if phrase.issubset(dict(meant)))
        points[name] += WHOLE_PHRASE * max((sum(map(library.tells, phrase)) for phrase in whole), default=0.0)
    mentioning = _mentioning(ruleset, library, asked)
    for name in mentioning:
        points[name] += IN_HEADING * log(1 + len(library.weights) / len(mentioning))
    enough = CLOSE_TO_THE_BEST * max(points.values(), default=0.0)
    found = [name for name in sorted(points, key=points.__getitem__, reverse=True) if points[name] >= enough > 0]
    return tuple(ruleset.findings[name] for name in found[:MOST_FOUND])


@lru_cache(maxsize=1)
def _library(ruleset: RuleSet) -> Library:
    studies = {source.id: f"{source.id} {source.title}" for source in ruleset.sources}
    weights: dict[str, dict[str, float]] = {}
    phrases: dict[str, frozenset[frozenset[str]]] = {}
    spelt = set[str]()
    for part in (*ruleset.sections, *ruleset.cautions):
        headings = (part.id.replace("-", " "), part.title, part.asks, *part.also)
        said = " ".join(each.text for each in (*part.says, *part.more))
        asked = " ".join(each.text for each in part.ask)
        in_text = " ".join([said, asked, part.not_known, *(studies[source] for source in part.sources)])
        phrases[part.id] = frozenset(frozenset(_stems(heading)) for heading in headings)
        in_headings = frozenset[str]().union(*phrases[part.id])
        weights[part.id] = {**dict.fromkeys(_stems(in_text), IN_TEXT), **dict.fromkeys(in_headings, IN_HEADING)}
        spelt.update(_telling(" ".join([*headings, in_text])))
    return Library(weights, phrases, tuple(sorted(spelt)))


def _meant(library: Library, word: str) -> list[tuple[str, float]]:
    """The words of the library that a word stands for: itself, or those that it may be misspelt for."""
    if _stem(word) in library.words or len(word) < 4:
        return [(_stem(word), 1.0)]
    near = similar(word, ComparedNames(library.spelt, frozenset()))
    return [(each, MISSPELT) for each in {_stem(each.name): None for each in near}]


def _mentioning(ruleset: RuleSet, library: Library, asked: str) -> frozenset[str]:
    """The cautions about a medicine that no title names: one among the words, or one that it may be misspelt for."""
    lexicon = ruleset.questionnaire.lexicon
    words = [word for word in asked.split() if not library.in_headings.issuperset(_stems(word))]
    recognised = [lexicon.recognise(lexicon.entry(part)) for part in words]
    for part in lexicon.split(asked):
        found = lexicon.recognise(lexicon.entry(part))
        if not library.in_headings.issuperset(_stems(found.name)):
            recognised.append(found)
    kinds = set[str]().union(*(found.may_mean for found in recognised))
    return frozenset(caution.id for caution in cautions_mentioning(ruleset, kinds))


def _stems(text: str) -> Iterator[str]:
    return map(_stem, _telling(text))


def _stem(word: str) -> str:
    """A word without its ending, so that 'arteries' finds 'artery'."""
    return _ENDING.sub("", word)


def _telling(text: str) -> Iterator[str]:
    """The words of a text that are not those of any question."""
    plain = _VITAMIN_A.sub("retinol", _HYPHEN.sub("", fold(text)))
    return (word for word in _WORD.findall(plain) if word not in _ASKING)
