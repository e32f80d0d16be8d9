"""What a person typed -> its words: the known names among them, and what is left once every amount is gone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from d3k2_profile.dosing.amount_words import TIMES, UNITS
from d3k2_profile.dosing.typed import COUNTED, holds_amount, is_numeral, without_amounts
from d3k2_profile.medicines.directions import directions
from d3k2_profile.medicines.known_names import KnownNames, Meaning, Mention
from d3k2_profile.medicines.vocabulary import HARMLESS, QUESTIONED, UNSETTLING, VITAMINS
from d3k2_profile.medicines.words import Token, tokens, unspaced

MOST_TOKENS = 400
"""Words of one entry that are read."""
_RUNS = re.compile(r"\d+|\D+")
_SHORT = 4
"""Letters from which a name is sought inside a longer word."""
_AS_LETTERS = str.maketrans("0134578", "oieastb")
_LEET = re.compile(r"(?<!\w)[^\W\d_]+(?:\d{1,2}[^\W\d_]+)+(?!\w)")


@dataclass(frozen=True)
class Reading:
    """The words of an entry without amounts, and the known names among them, each with the place where it stands."""

    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every word."""
        return tuple(token.word for token in self.tokens)

    @property
    def rest(self) -> list[Token]:
        """The words that belong to no name."""
        return [token for place, token in enumerate(self.tokens) if place not in self.named]

    @cached_property
    def named(self) -> set[int]:
        """The places of the words that belong to a name."""
        return _places(self.mentions)


def _places(mentions: Iterable[Mention]) -> set[int]:
    return {each.place + number for each in mentions for number in range(len(each.phrase))}


@lru_cache(maxsize=4_096)
def read(text: str, known: KnownNames) -> Reading:
    """The words and names in the text. Amounts are dropped, names never are: what was a name before stays one."""
    spelt = _LEET.sub(lambda word: _with_letters(word.group(), known), text)
    found = list(_joined(_apart(tokens(spelt)[:MOST_TOKENS], known), known))
    mentions: list[Mention] = []
    while True:
        found = found if mentions else _spelt(found)
        mentions = _found_between(found, mentions, known)
        dropped = _amounts(found, mentions)
        if not dropped:
            return Reading(tuple(found), tuple(_with_shared_words(found, mentions, known)))
        mentions = [each._replace(place=each.place - sum(place < each.place for place in dropped)) for each in mentions]
        found = [token for place, token in enumerate(found) if place not in dropped]


def _is_of_a_strength(word: str) -> bool:
    return word in UNITS or any(character.isdigit() for character in word)


def _found_between(found: list[Token], mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions, with the names that stand between them."""
    said = [token.word for token in found]
    all_of_them: list[Mention] = []
    begin = 0
    for each in [*mentions, None]:
        end = each.place if each else len(said)
        all_of_them += [one._replace(place=begin + one.place) for one in known.find(said[begin:end])]
        if each:
            all_of_them.append(each)
            begin = each.place + len(each.phrase)
    return all_of_them


def _spelt(found: list[Token]) -> list[Token]:
    """The words, with four or more single letters in a row as one word, as they are read where nothing parts them."""
    runs = [list(run) for _, run in groupby(found, key=lambda token: len(token.word) == 1 and token.word.isalpha())]
    return [
        token
        for run in runs
        for token in (
            [Token("".join(each.word for each in run), "".join(each.text for each in run))]
            if len(run) > 3 and all(len(each.word) == 1 for each in run)
            else run
        )
    ]


def _amounts(found: list[Token], mentions: list[Mention]) -> set[int]:
    """The places of the words outside names that hold a figure or are a unit; where none is, of those that state a form
    or a time, or are part of a direction: a form may be part of a name that a strength stands in.
    """
    named = _places(mentions)
    said = [token.word for token in found]
    around = ["", *said, ""]
    strengths = {place for place, word in enumerate(said) if place not in named and _is_of_a_strength(word)}
    return strengths or {
        place
        for place, word in enumerate(said)
        if place not in named
        and not (word in UNSETTLING and not (place and said[place - 1][0].isdigit()))
        and (holds_amount(word) or is_numeral(word, around[place], around[place + 2]))
    } | directions(said, named)


# Words that are written together, or apart


def _with_letters(word: str, known: KnownNames) -> str:
    """The word with letters for the figures in it, where that is a name (sintr0m)."""
    spelt = word.casefold().translate(_AS_LETTERS)
    return spelt if spelt in known.meanings and word.casefold() not in known.parts else word


def _joined(found: list[Token], known: KnownNames) -> Iterator[Token]:
    """The words, with letters and the figure behind them as one word where they are a name such as *D 3* or *MK-7*,
    and the figure is not the number of what stands behind it.
    """
    place = 0
    while place < len(found):
        token = found[place]
        behind = found[place + 1] if place + 1 < len(found) else None
        if behind and behind.word.isdigit() and token.word + behind.word in known.parts and token.word.isalpha():
            counts = place + 2 < len(found) and holds_amount(found[place + 2].word)
            said = [each.word for each in found[max(0, place + 1 - known.longest) : place + 1]]
            named = any(" ".join(said[begin:]) in known.meanings for begin in range(len(said)))
            of_a_unit = place + 2 < len(found) and found[place + 2].word in UNITS
            if behind.hyphened or not (counts and (named or of_a_unit)):
                yield Token(token.word + behind.word, token.text + behind.text, token.hyphened)
                place += 2
                continue
        yield token
        place += 1


def _apart(found: list[Token], known: KnownNames) -> list[Token]:
    """The words, with those that are written together taken apart where their parts are known."""
    apart: list[Token] = []
    for token in _with_hyphened_figures(found, known):
        if not token.text.isascii() and token.word in known.meanings and token.text.casefold() in known.accented:
            apart.append(token._replace(word=token.text.casefold()))
            continue
        pieces = _pieces(token.word, known)
        apart += [token] if pieces == [token.word] else [Token(piece, piece) for piece in pieces]
    return apart


def _with_hyphened_figures(found: list[Token], known: KnownNames) -> Iterator[Token]:
    """The words, with a figure behind a hyphen joined to the word before it where they end in a name (DMK-4)."""
    waiting: Token | None = None
    for token in found:
        if waiting and token.hyphened and token.word.isdigit() and waiting.word.isalpha():
            ends = any(_ends_in_a_name(waiting.word, cut, token.word, known) for cut in range(1, len(waiting.word)))
            if ends and waiting.word not in known.parts:
                yield Token(waiting.word + token.word, waiting.text + token.text, waiting.hyphened)
                waiting = None
                continue
        if waiting:
            yield waiting
        waiting = token
    if waiting:
        yield waiting


def _pieces(word: str, known: KnownNames) -> list[str]:
    """The parts of a word; itself where it is known, an amount, or has none."""
    if word in HARMLESS or word in known.parts:
        return [word]
    if word in known.glued:
        return list(known.glued[word])
    if any(character.isdigit() for character in word):
        return _around_figures(word, known)
    if unspaced(word):
        return _in_a_run(word, known)
    return _of_letters(word, known)


def _around_figures(word: str, known: KnownNames) -> list[str]:
    """Names with their figures, other figures with the unit behind them, and what stands between."""
    pieces: list[str] = []
    runs = [*_RUNS.findall(word), ""]
    place = 0
    while place < len(runs) - 1:
        run, behind = runs[place], runs[place + 1]
        if run[0].isdigit():
            is_unit = behind and (holds_amount(behind) or (len(behind) < 3 and behind not in known.letters))
            is_unit = (is_unit and behind not in known.parts) or behind in COUNTED or behind == "k"
            figure = runs[place + 2] if place + 2 < len(runs) else ""
            is_name = figure and any(_ends_in_a_name(behind, cut, figure, known) for cut in range(len(behind)))
            is_unit = is_unit and not is_name
            pieces.append(run + behind if is_unit else run)
            place += 2 if is_unit else 1
            continue
        cut = next((cut for cut in range(len(run)) if _ends_in_a_name(run, cut, behind, known)), None)
        if behind and cut is not None:
            pieces += [*(_of_letters(run[:cut], known) if cut else []), run[cut:] + behind]
            place += 2
        else:
            pieces += _in_a_run(run, known) if unspaced(run) else _of_letters(run, known)
            place += 1
    return pieces


def _ends_in_a_name(run: str, cut: int, figure: str, known: KnownNames) -> bool:
    """Whether the run ends, from the cut on, in letters that make a name with the figure, behind something known."""
    before = run[:cut]
    return run[cut:] + figure in known.parts and (
        not before or before in known.parts or before in known.letters or before in known.glued or before in HARMLESS
    )


def _of_letters(word: str, known: KnownNames) -> list[str]:
    """The names that are written together in the word, or the name and the form; the word where they are not known."""
    if word in known.parts or word in HARMLESS or word in QUESTIONED:
        return [word]
    if word in known.glued:
        return list(known.glued[word])
    if len(word) > 1 and len(set(word)) == len(word) and all(letter in known.letters for letter in word):
        return list(word)
    for cut in range(len(word) - 1, 0, -1):
        left, right = word[:cut], word[cut:]
        if (
            (_stands_alone(left, known) and (_stands_alone(right, known) or _may_follow(right)))
            or (left in known.letters and _is_beside(right, left, known))
            or (right in known.letters and _is_beside(left, right, known))
        ):
            return [*known.glued.get(left, (left,)), *known.glued.get(right, (right,))]
    return [word]


def _stands_alone(piece: str, known: KnownNames) -> bool:
    """Whether a piece of a word is a name, and no short one."""
    return len(piece) > _SHORT and (piece in known.meanings or piece in known.glued)


def _is_beside(piece: str, letter: str, known: KnownNames) -> bool:
    """Whether a piece of a word is a name beside which the letter is one too."""
    named = known.meanings[piece].shown.keys() if piece in known.meanings and len(piece) > _SHORT else ()
    return any(kind in beside for _, beside in known.letters[letter] for kind in named)


def _may_follow(piece: str) -> bool:
    """Whether a piece is a form, or begins another vitamin, such as may stand behind a name without a blank."""
    return len(piece) > 2 and (piece in COUNTED or piece in TIMES or piece in VITAMINS)


def _in_a_run(word: str, known: KnownNames) -> list[str]:
    """The names inside a word of a script without spaces, the longest at each place, and what is between them."""
    pieces: list[str] = []
    place, begun = 0, 0
    while place < len(word):
        length = next(
            (n for n in range(min(24, len(word) - place), 1, -1) if word[place : place + n] in known.unspaced), 0
        )
        if length:
            pieces += [*without_amounts(word[begun:place]), word[place : place + length]]
            begun = place + length
        place += length or 1
    return [*pieces, *without_amounts(word[begun:])] or ["0"]


# Words that two names share


def _with_shared_words(found: list[Token], mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions, with letters that are a name beside another: because they share the word before it ("vitamin D and
    K"), or because the rule set says so ("D + K2").
    """
    named = _places(mentions)
    letters = {
        place: token.word for place, token in enumerate(found) if place not in named and token.word in known.letters
    }
    all_of_them = list(mentions)
    for place, letter in letters.items():
        before = [each for each in all_of_them if each.place < place and len(each.phrase) > 1]
        shared = f"{before[-1].phrase[0]} {letter}" if before else ""
        if shared in known.meanings:
            all_of_them.append(Mention((letter,), known.meanings[shared], place))
            all_of_them.sort(key=lambda each: each.place)
    taken = {each.place for each in all_of_them}
    open_letters = {place: known.letters[letter] for place, letter in letters.items() if place not in taken}
    kinds = [(each.place, kind) for each in all_of_them for kind in each.meaning.shown]
    kinds += [(place, each.id) for place, meant in open_letters.items() for each, _ in meant]
    for place, meant in open_letters.items():
        for each, beside in meant:
            if any(kind in beside for other, kind in kinds if other != place):
                shown = next(iter(each.names), each.label)
                all_of_them.append(Mention((letters[place],), Meaning({each.id: shown}), place))
    return sorted(all_of_them, key=lambda each: each.place)
