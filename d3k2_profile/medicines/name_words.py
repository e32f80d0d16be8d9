"""A typed name as the words it is made of, compared without case, accents, look-alikes and signs."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple, TypeAlias

from d3k2_profile.dosing.canonical_text import LOOK_ALIKES
from d3k2_profile.dosing.typed_amounts import figures, holds_amount
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.transliterate import simplified
from d3k2_profile.text import clean

Phrase: TypeAlias = tuple[str, ...]
"""Words behind each other, such as those of a name."""

_SIGNS = pattern(r"[^\w\u0900-\u0dff\u0e00-\u0e7f]+")
_GLUED = pattern(r"(?<=[^\W\d_]{4})(?=\d)|(?<=\d)(?=[^\W\d_]{3})")
_SPACED = pattern(r"(?<!\w)(?:\w ){5,}\w(?!\w)")
_DIGITS_BESIDE = pattern(r"(\d)[.,](\d)")
_ELIDED = pattern(r"\b([dl])['’](?=\w{3})", re.IGNORECASE)
"""The short forms of *de* and *le* before a vowel, of which a *d* alone would be a vitamin."""
_JOINED = (("\u0e00", "\u0e7f"), ("\u3040", "\u30ff"), ("\u4e00", "\u9fff"), ("\uac00", "\ud7af"))
"""Thai, Japanese, Chinese and Korean."""
_TURKISH = str.maketrans({"İ": "i", "ı": "i", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "ae", "œ": "oe"})


_TIMES = pattern(r"(?<=\d)[x×*]\s?(?=\d|[^\W\d_]{4})|(?<![^\W\d_])[x×]\s?(?=\d)", re.IGNORECASE)
_THOUSANDS = pattern(r"(?<=\d)[.,'’](?=\d{3}(?!\d))")
_PER = pattern(
    r"((?:(?<![^\W\d_])(?<![^\W\d_]-)\d|\b(?:mcg|mg|ug|[µμ]g|g|gm|ml|iu|ie|ui|units?|unt|unidades|einheiten|micrograms?|milligrams?)))\s?/\s?"
    r"(?:inh|inhal\w*|act|actuat\w*|puffs?|spr|sprays?|pump|hub|gm?|kg|hr?s?|hours?|day|dose?s?|dosis|ml|l|tab\w*|cap\w*|drops?"
    r"|vial|patch|m2|wk|week|mth|month|24\s?h\w*|\d+\s?(?:ml|h|hrs?|hours?))\b",
    re.IGNORECASE,
)
"""What a strength is counted by, behind a slash."""
_PER_DAY = pattern(
    r"((?<![^\W\d_])(?<![^\W\d_]-)\d+|(?:tab|cap|comp|gtt|puff|dos|cp|kaps|tbl|tropf|drop|got|stk|szt|cps|sach)\w*)\s?/\s?"
    r"(?:j|jour|jr|d|dag|d[ií]a|zi|g[uü]n|den|nap|tag|mese|mes|week|woche|wk|sem|semaine|semana|mois|mo|сут|день|д|dz)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_EACH_SO_MANY_HOURS = pattern(
    r"(?:\b[qc]\s?/?\s?|(?<=\s)/\s?)\d{1,2}(?:\s?-\s?\d{1,2})?\s?h\w{0,5}\b"
    r"|(?<!\w)(?:cada|alle|ogni|les|every|each|co|de|em|[aà]s?|ore|at|um|per)\s\d{1,2}(?:[:.]\d\d)?\s?(?:h(?:\d\d)?|godz\w*|dni)\b"
    r"|(?:(?<=\bcp )|(?<=\bcpr )|(?<=\bcps )|(?<=\bfl )|(?<=\bgtt )|(?<=\d ))h\s?\d{1,2}\b"
    r"|(?<![\w.,-])(?:4|6|8|12|24|48|72)h\b|(?<![\w.,-])\d\s?inh\b",
    re.IGNORECASE,
)
"""Every so many hours (q4h, c/12h), and a number of inhalations."""
_DOTTED = pattern(r"(?<![\w.])(?:[^\W\d_]\.){1,3}[^\W\d_](?:\.|(?![\w.]))")
"""Letters with points behind them, such as *I.E.* or *b.i.d.*"""
_SUFFIXED = pattern(r"(?<=\w{4})['’](?:[iıuü]|y[iıuü]|[ea]|y[ea]|[dt][ea]n?|n?[iıuü]n)(?!\w)", re.IGNORECASE)
"""An ending that Turkish puts behind a name."""
_NO_NAMES = pattern(r"[™®℠©№]|(?<!\w)(?:в/[вм]|п/к)(?!\w)", re.IGNORECASE)
"""Signs of trade, and Russian short forms for injections."""
_AND = pattern("(?<=[A-Za-z0-9])(?:と|や|及び|和|与|與|跟|及|과|와)(?=[A-Za-z])")
"""Words for "and" between Latin letters, to which scripts without blanks join them."""
_SHORTENED = pattern('(?<=[א-ת])["״](?=[א-ת])')
"""The sign inside a Hebrew short form."""
_DIGIT = pattern(r"\d")
_BLANKED = pattern(r"[\u2000-\u200a\u3000\u3164\u115f\u1160\uffa0\u2800]")


class Token(NamedTuple):
    """A word as it is compared, as it may be shown, and whether a hyphen joins it to the word before it."""

    word: str
    text: str
    hyphened: bool = False


def tokens(text: str) -> list[Token]:
    """The words of what a person typed, each with its own letters; a multiplied number is parted from its name."""
    plain = clean(text)
    if not plain.isascii():
        plain = _BLANKED.sub(" ", _AND.sub(r" \g<0> ", _NO_NAMES.sub(" ", _SHORTENED.sub("", figures(plain)))))
        plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", plain))
    plain = plain.replace("_", " ")
    if "'" in plain or "’" in plain:
        plain = _SUFFIXED.sub("", plain)
    if "." in plain:
        plain = _DOTTED.sub(_without_points, plain)
    if _DIGIT.search(plain):
        plain = _EACH_SO_MANY_HOURS.sub(" 0 ", plain)
        plain = _TIMES.sub(" x ", _THOUSANDS.sub("", without_what_it_is_counted_by(plain)))
    else:
        plain = without_what_it_is_counted_by(plain)
    return [token for piece in _unspelt(plain).split() for token in _tokens(piece)]


def without_what_it_is_counted_by(text: str) -> str:
    """The text without what stands behind the slash of a strength or a count, such as *mcg/inh* and *2/day*."""
    return _PER_DAY.sub(r"\1 ", _PER.sub(r"\1 ", text)) if "/" in text else text


def _without_points(letters: re.Match[str]) -> str:
    """A shortened unit, form or time as one word; other letters as they are."""
    word = letters.group().replace(".", "")
    return word if holds_amount(word.casefold()) else letters.group()


def _tokens(piece: str) -> list[Token]:
    """The words of a piece without blanks."""
    if piece.isalpha() and piece.isascii():
        return [Token(piece.lower(), piece)]
    found = words(piece)
    written = [part for part in _SIGNS.split(piece) if part]
    if len(written) != len(found):
        return [Token(word, word) for word in found]
    between = _SIGNS.findall(piece.strip("-+*/.,;:()[]{}\"'“”„«»?!#=<>|~"))
    hyphened = [False, *(sign in ("-", "‐", "‑", "–") for sign in between)]
    shown = (part if words(part) == (word,) else word for word, part in zip(found, written, strict=True))
    hyphened += [False] * len(found)
    return [Token(*each) for each in zip(found, shown, hyphened[: len(found)], strict=True)]


@lru_cache(maxsize=20_000)
def words(text: str) -> Phrase:
    """The words of a name, in lower case and without accents; digits glued to a word are words of their own."""
    if text.isascii() and text.isalpha():  # as most are
        return (text.lower(),)
    plain = text.lower() if text.isascii() and text.isprintable() else _plain(text)
    plain = plain.replace("_", " ")
    if "'" in plain or "’" in plain:
        plain = _ELIDED.sub(r"\1e ", plain).replace("'", "").replace("’", "")
    if _DIGIT.search(plain):
        plain = _GLUED.sub(" ", _DIGITS_BESIDE.sub(r"\1\2", plain))
    return _joined([_latin(word) for word in _SIGNS.split(_unspelt(plain)) if word])


def _unspelt(plain: str) -> str:
    """The text with words that are spelt out, with blanks between their letters, as they are else written."""
    return _SPACED.sub(lambda run: run.group().replace(" ", ""), plain) if plain.count(" ") >= 5 else plain


def _plain(text: str) -> str:
    """The text in lower case, without accents and signs of trade; marks that are part of a letter stay."""
    plain = simplified(clean(text)).translate(_TURKISH).replace("™", "").replace("®", "")
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", plain).casefold())
    kept = "".join(
        character for character in decomposed if not unicodedata.combining(character) or _keeps_marks(character)
    )
    return unicodedata.normalize("NFC", kept)


def _joined(found: list[str]) -> Phrase:
    """The words, with four or more single letters in a row made one word again."""
    if len(found) < 4:
        return tuple(found)
    runs = [list(group) for _, group in groupby(found, key=lambda word: len(word) == 1 and word.isalpha())]
    return tuple(
        word
        for run in runs
        for word in (["".join(run)] if len(run) > 3 and all(len(each) == 1 for each in run) else run)
    )


def _keeps_marks(character: str) -> bool:
    """Whether a mark is part of the letter's sound, as in Thai, Hindi or Japanese, rather than an accent."""
    return (
        not "\u0300" <= character <= "\u036f"
        and not "\u0591" <= character <= "\u05c7"
        and not "\u064b" <= character <= "\u065f"
    )


def _latin(word: str) -> str:
    """The word with letters of another script that pass for Latin ones, where it mixes scripts."""
    if word.isascii() or not (word[1:].isdigit() or any(sign.isascii() and sign.isalpha() for sign in word)):
        return word
    return word.translate(LOOK_ALIKES).casefold()


def unspaced(word: str) -> bool:
    """Whether the word is in a script that puts no space between words, or joins forms to names."""
    return not word.isascii() and any(first <= character <= last for character in word for first, last in _JOINED)
