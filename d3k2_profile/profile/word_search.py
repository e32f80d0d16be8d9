"""Words -> the sections and cautions that they find: by their question, title and id, by the words under `also`, by
the medicines they are about, by the studies they cite, and by what they say; each with the statements that say most
about the words.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from math import log

from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.similarity import ComparedNames, similar
from d3k2_profile.profile.lookup import cautions_mentioning
from d3k2_profile.rules.model import RuleSet, Section, Statement
from d3k2_profile.text import fold

MOST_FOUND = 8
IN_HEADING, IN_TEXT, WHOLE_PHRASE, IN_ONE_STATEMENT, MISSPELT = 3.0, 1.0, 2.0, 1.5, 0.9
"""How much a word counts in a title, question, id or short phrase of `also`; in anything else; more for each word of
one of these that is there whole, and for each in the statement that has most of them; and the share of that where it is
only resembled.
"""
SHORT_PHRASE = 2
MOST_STATEMENTS = 3
"""Of the best one, beside its first; the others have one each."""
CLOSE_TO_THE_BEST = 0.5
"""The share of the best one's points that another needs to be shown with it."""

_WORD = pattern(r"\w+")
_HYPHEN = pattern(r"(?:(?<=\bmk)|(?<=\b[dk]))-(?=\d)")
"""What stands in MK-7 and not in MK7."""
_TOO_MUCH = pattern(r"\btoo (?:much|many)\b")
_VITAMIN_A = pattern(r"(?<=vitamin )a\b")
_ENDING = pattern(r"(?<=\w\w)(?:iness|ness|ities|ity|ies|ing|ed|er|en|es|s|y|e)$")
_POINTING_BACK = pattern(
    r"(?:it|its|they|that|this|these|those|so|such|others?|another|in another|a second|in a second|some saw|the same"
    r"|in the same|the idea)\b"
    r"|.*\b(?:that (?:study|trial)|(?:those|these) (?:studies|trials)|the same (?:study|trial|people))\b",
    re.IGNORECASE,
)
"""How a statement begins that leans on the one before it, or what in it does."""
_ASKING = frozenset(
    _WORD.findall(
        "a about actually all also am an and any anything are as at back be been best between but by came can come "
        "could did do does "
        "for from get give go got had happen has have how i if in into is it its job just keep less make many matter "
        "me mean mine more most much my no not of off on one or other others our out really should so some "
        "something still take tell than that the their them then there these they thing things this those to too up "
        "us usually was we what when where which while who whose why will with work would you your"
    )
)
"""Words of any question, which find nothing by themselves."""
_AMOUNTS_AND_TIMES = frozenset(
    _WORD.findall("dose doses dosage often daily breakfast lunch dinner meal meals morning evening night bedtime")
)
_ASKING_FOR_THEM = ({"how", "much"}, {"how", "many"}, {"when", "take"}, {"empty", "stomach"})


class Found(Frozen):
    """A section or caution, and of its statements those that say most about the words, in the order of the file."""

    part: Section
    statements: tuple[Statement, ...]


class Library(Frozen):
    """The words of each section and caution by its id with how much each counts there, those of each of its
    statements, and its title, question and the phrases it is found by. `spelt` are the words with their endings.
    """

    weights: Mapping[str, Mapping[str, float]]
    statements: Mapping[str, tuple[frozenset[str], ...]]
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


def search(ruleset: RuleSet, asked: str) -> tuple[Found, ...]:
    """The sections and cautions that these words find, the best first and sections before cautions as good, and behind
    the best those that one of the words is the name of; empty where there are none.
    """
    library = _library(ruleset)
    telling = [(near, share) for word in dict.fromkeys(_telling(asked)) for near, share in _meant(library, word)]
    meant = {word: share * library.tells(word) for word, share in telling}
    points = {name: _points(library, name, meant) for name in library.weights}
    mentioning = _mentioning(ruleset, library, asked)
    for name in mentioning:
        points[name] += IN_HEADING * log(1 + len(library.weights) / len(mentioning))
    enough = CLOSE_TO_THE_BEST * max(points.values(), default=0.0)
    first = ruleset.unmissable if _names_a_thinner(ruleset, asked) else frozenset()
    best = sorted(points, key=lambda name: (name in first, points[name]), reverse=True)
    found = [name for name in best if name in first or points[name] >= enough > 0]
    named = [name for name in best if name in set(_WORD.findall(fold(asked)))] if found else []
    found = [*dict.fromkeys((*found[:1], *named, *found))][:MOST_FOUND]
    return tuple(
        Found(
            ruleset.findings[name],
            _telling_most(ruleset.findings[name], library.statements[name], meant, best=not place),
        )
        for place, name in enumerate(found)
    )


def asks_how_to_take(asked: str) -> bool:
    """Whether a question asks for an amount, or when to take something."""
    words = set(_WORD.findall(fold(asked)))
    return not words.isdisjoint(_AMOUNTS_AND_TIMES) or any(pair <= words for pair in _ASKING_FOR_THEM)


def not_in_the_library(ruleset: RuleSet, asked: str) -> tuple[str, ...]:
    """Those of the words that no section or caution has, and that name no medicine."""
    library, lexicon = _library(ruleset), ruleset.questionnaire.lexicon
    return tuple(
        word
        for word in dict.fromkeys(_telling(asked))
        if not any(library.tells(near) for near, _ in _meant(library, word))
        and not lexicon.recognise(lexicon.entry(word)).known
    )


def _points(library: Library, name: str, meant: Mapping[str, float]) -> float:
    """How well one section or caution fits what is meant."""
    weights = library.weights[name]
    whole = (phrase for phrase in library.phrases[name] if phrase.issubset(meant))
    together = max((_told(words, meant) for words in library.statements[name]), default=0.0)
    return (
        sum(told * weights.get(word, 0.0) for word, told in meant.items())
        + WHOLE_PHRASE * max((sum(map(library.tells, phrase)) for phrase in whole), default=0.0)
        + IN_ONE_STATEMENT * together
    )


def _told(words: frozenset[str], meant: Mapping[str, float]) -> float:
    return sum(told for word, told in meant.items() if word in words)


def _telling_most(
    part: Section, said: tuple[frozenset[str], ...], meant: Mapping[str, float], *, best: bool
) -> tuple[Statement, ...]:
    """The statements that have most of what is meant beyond the subject of the part, or those that begin it where that
    is all that is meant; each that points back with the one before it. One with a condition speaks to whom it is true
    of, and to no other reader. Of the best part also what is to be done at once, and what it says first, which is its
    main result.
    """
    statements = (*part.says, *part.more)
    for_all = [place for place, each in enumerate(statements) if each.when is None] or [*range(len(statements))]
    told = {place: _told(said[place], meant) for place in for_all}
    ranked = sorted(for_all, key=lambda place: -told[place])[: MOST_STATEMENTS if best else 1]
    beyond_its_subject = meant.keys() - set(_stems(f"{part.title} {part.asks}"))
    chosen = {place for place in ranked if beyond_its_subject and told[place] > CLOSE_TO_THE_BEST * max(told.values())}
    first = [place for place in for_all if statements[place].first] if best else []
    chosen = chosen or {*for_all[: MOST_STATEMENTS if best and not first else 1]}
    chosen |= {for_all[0]} if best else set()
    for place in sorted(chosen, reverse=True):
        while place and _POINTING_BACK.match(statements[place].text):
            place -= 1
            chosen.add(place)
    return tuple(statements[place] for place in (*first, *sorted(chosen.difference(first))))


@lru_cache(maxsize=1)
def _library(ruleset: RuleSet) -> Library:
    studies = {source.id: f"{source.id} {source.title}" for source in ruleset.sources}
    weights: dict[str, dict[str, float]] = {}
    phrases: dict[str, frozenset[frozenset[str]]] = {}
    statements: dict[str, tuple[frozenset[str], ...]] = {}
    spelt = set[str]()
    for part in (*ruleset.sections, *ruleset.cautions):
        headings = (part.id.replace("-", " "), part.title, part.asks, *part.also)
        said = " ".join(each.text for each in (*part.says, *part.more))
        statements[part.id] = tuple(frozenset(_stems(each.text)) for each in (*part.says, *part.more))
        asked = " ".join(each.text for each in part.ask)
        in_text = " ".join([said, asked, part.not_known, *part.also, *(studies[source] for source in part.sources)])
        phrases[part.id] = frozenset(frozenset(_stems(heading)) for heading in headings)
        by_itself = [phrase for phrase in map(frozenset, map(_stems, part.also)) if len(phrase) <= SHORT_PHRASE]
        in_headings = frozenset[str]().union(*by_itself, *map(_stems, headings[:3]))
        weights[part.id] = {**dict.fromkeys(_stems(in_text), IN_TEXT), **dict.fromkeys(in_headings, IN_HEADING)}
        spelt.update(_telling(" ".join([*headings, in_text])))
    return Library(weights, statements, phrases, tuple(sorted(spelt)))


def _meant(library: Library, word: str) -> list[tuple[str, float]]:
    """The words of the library that a word stands for: itself, or those that it may be misspelt for; hardly anybody
    misspells the first letter.
    """
    if _stem(word) in library.words or len(word) < 4:
        return [(_stem(word), 1.0)]
    near = similar(word, ComparedNames(tuple(each for each in library.spelt if each[0] == word[0]), frozenset()))
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


def _names_a_thinner(ruleset: RuleSet, asked: str) -> bool:
    """Whether one of the words is a medicine that must not be missed, or a kind that could be one."""
    lexicon = ruleset.questionnaire.lexicon
    missed = {kind.id for kind in ruleset.medication_classes if kind.must_not_miss}
    missed |= {kind.id for kind in ruleset.medication_classes if missed.intersection(kind.could_be)}
    return any(missed.intersection(lexicon.recognise(lexicon.entry(word)).classes) for word in asked.split())


def _stems(text: str) -> Iterator[str]:
    return map(_stem, _telling(text))


def _stem(word: str) -> str:
    """A word without its ending, so that 'arteries' finds 'artery'."""
    return _ENDING.sub("", word)


def _telling(text: str) -> Iterator[str]:
    """The words of a text that are not those of any question."""
    plain = _TOO_MUCH.sub("overdose", _VITAMIN_A.sub("retinol", _HYPHEN.sub("", fold(text))))
    return (word for word in _WORD.findall(plain) if word not in _ASKING)
