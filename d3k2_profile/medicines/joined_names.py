"""A typed line -> its words, with known names parted from what they are written together with."""

from collections.abc import Iterator

from d3k2_profile.dosing.amount_words import COUNTED, TIMES, UNITS
from d3k2_profile.dosing.typed_amounts import holds_amount, without_amounts
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import KnownNames
from d3k2_profile.medicines.name_words import Token, tokens, unspaced
from d3k2_profile.medicines.words_beside_names import HARMLESS, NOMINATIVES, QUESTIONED, SALTS, VITAMINS

_RUNS = pattern(r"\d+|\D+")
_SHORT = 4
"""Letters from which a name is sought inside a longer word."""
_LONGEST = 200
"""Letters of the longest name."""
_AS_LETTERS = str.maketrans("0134578", "oieastb")
_LEET = pattern(r"(?<!\w)[^\W\d_]+(?:\d{1,2}[^\W\d_]+)+(?!\w)")
_ARTICLE = "ال"
"""The article that Arabic joins to a name."""


def parted(text: str, known: KnownNames) -> list[Token]:
    """The words of the text; names that are written together, or apart, are each as they are known."""
    spelt = _LEET.sub(lambda word: _with_letters(word.group(), known), text)
    return list(_joined(_apart(tokens(spelt), known), known))


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
    for written in _with_hyphened_figures(found, known):
        token = written._replace(word=NOMINATIVES[written.word]) if written.word in NOMINATIVES else written
        if not token.text.isascii() and token.word in known.meanings and token.text.casefold() in known.accented:
            apart.append(token._replace(word=token.text.casefold()))
            continue
        pieces = _pieces(token.word, known)
        if pieces == [token.word] and token.word not in known.parts and not holds_amount(token.word):
            pieces = [known.in_another_language(token.word) or token.word]
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
    if word.startswith(_ARTICLE) and word.removeprefix(_ARTICLE) in known.parts:
        return [word.removeprefix(_ARTICLE)]
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
    for cut in range(min(len(word) - 1, _LONGEST), max(0, len(word) - _LONGEST - 1), -1):
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
    """Whether a piece is a form or a salt, or begins another vitamin: these may stand behind a name without a blank."""
    return len(piece) > 2 and (piece in COUNTED or piece in TIMES or piece in VITAMINS or piece in SALTS)


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
