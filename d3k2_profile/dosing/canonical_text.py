"""A text as it would be read aloud: one spelling for every way of writing the same words and numbers."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from d3k2_profile.dosing.amount_words import COUNTED, TIMES
from d3k2_profile.lazy_patterns import pattern

LONGEST_NUMBER = 15
"""Digits of one number. Longer runs are cut, so that no pattern can be made to run for long."""

MOST_READ = 8_000
"""Texts of which the reading is kept, since several looks are taken at each: those of a rule set, and more."""

_DIRECTION = pattern("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
_PAIRS = (
    # Cyrillic
    "аa вb еe ёe іi їi кk мm нh оo рp сc тt уy хx ѕs јj ԁd ԛq ԝw һh ӏl АA ВB ЕE ІI КK МM НH ОO РP СC ТT УY ХX ЅS ЈJ "
    "αa εe ιi κk νv οo ρp υu χx τt μu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "  # Greek
    "օo ոn սu ցg ՕO ՍU ıi ɩi ɡg ɑa ǀl ∣l ⅼl ×x ∗* "  # Armenian, and signs that look like letters
    "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz"  # small capitals
)
LOOK_ALIKES = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
_DASHES = pattern("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_BLANKS = str.maketrans(dict.fromkeys("\u3164\u1160\u115f\uffa0\u2800", " "))
_BLOCK_TAGS = pattern(r"</?(?:td|th|tr|p|div|li|ul|ol|br|h\d|table)\b[^<>]{0,200}>", re.IGNORECASE)
_TAGS = pattern(r"</?[A-Za-z!][^<>]{0,200}>|\[/?(?:b|i|u|bold|italic|dim|red|green|link|/)?(?:=[^\[\]]{0,200})?\]")
_MARKS = pattern(r"[*~`$]|__|(?<=\d)_(?=\d)")
_LINK = pattern(r"\[([^\[\]]{0,300})\]\([^()\s]{0,300}\)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_POWER = pattern(r"\b10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: value for value, word in enumerate([*_UNITS, *_TEENS])} | {
    word: 20 + 10 * step for step, word in enumerate(_TENS)
}
_SMALL |= {"fourty": 40, "dozen": 12}
_LARGE = {"hundred": 100, "thousand": 1000, "thou": 1000, "million": 1_000_000}
WORDS = "|".join(sorted([*_SMALL, *_LARGE], key=len, reverse=True))
"""A pattern for number words."""
_NUMBER_WORDS = pattern(
    rf"\b(?:{WORDS})(?:(?:\s?,\s?|[\s-]and[\s-]a[\s-]half[\s-]|[\s-]and[\s-]|[\s-])(?:{WORDS})){{0,7}}\b(?:[\s-]and[\s-]a[\s-]half)?"
)
_INITIALS = pattern(r"\b([a-z])\.\s?([a-z])\.(?:([a-z])\b\.?)?", re.IGNORECASE)
_DIGIT = pattern(r"\d")
_ORDINARY = pattern(r"[A-Za-z0-9 ,.;:?!'\"()/%+-]*")
"""A text with nothing in it to uncover: most sentences, and read much the fastest."""
_UNUSUAL = pattern(r"(?<!\w)[A-Za-z][ .-]\s?[A-Za-z](?!\w)|[,.][oO]|(?<!\w)[lI][0oO]{2}")
"""Single letters behind each other, and letters that may stand for figures: what a text without digits can still hide.
"""
_WORD = pattern(r"[^\W\d_]+")
_PLAIN = frozenset(["and", "as", "by", "for", "from", "in", "is", "of", "on", "or", "with", "without"])
"""Words between the name of a vitamin and that of a form, which is then not counted."""
_Step: TypeAlias = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


@lru_cache(MOST_READ)
def canonical(text: str) -> tuple[str, ...]:
    """The text in lower case with figures for number words, and without whatever disguises them.

    A second reading, from right to left, is added where the text turns its own direction round.
    """
    text = text.replace("–", "-")
    if _ORDINARY.fullmatch(text):
        return (_figures(text) if _DIGIT.search(text) or _UNUSUAL.search(text) else _in_small_letters(text),)
    plain = _plain(text)
    if _DIRECTION.search(_unescaped(text)):
        return _figures(plain), _figures(plain[::-1])
    return (_figures(plain),)


def _unescaped(text: str) -> str:
    import html  # few texts have anything but ordinary characters

    for _ in range(3):
        text = html.unescape(text)
    return text


def _plain(text: str) -> str:
    """The letters and digits themselves: mark-up, look-alikes, accents and hidden characters are gone."""
    text = (
        _unescaped(text)
        .translate(_BLANKS)
        .replace("\\n", " ")
        .replace("\\mu", "u")
        .replace("\\,", " ")
        .replace("\\", "")
    )
    text = _POWER.sub(lambda power: "10^" + power.group(1).translate(_SUPERSCRIPTS), text)
    text = _visible(text)
    text = _TAGS.sub("", _BLOCK_TAGS.sub(" ", _LINK.sub(r"\1", text)))
    text = (
        _DASHES.sub("-", text.translate(LOOK_ALIKES))
        .replace("·", ".")
        .replace("⁄", "/")
        .replace("∕", "/")
        .replace("’", "'")
    )
    text = _MARKS.sub("", text).replace("_", " ").replace("→", " at ").replace("💊", " pill ")
    if _is_plain(text):
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")


def _is_plain(text: str) -> bool:
    """Whether the text needs no look at each character: most sentences need none, and are read much faster so."""
    return text.isascii() and text.isprintable()


def _visible(text: str) -> str:
    """The text without hidden characters, with plain blanks, letters and digits."""
    if _is_plain(text):
        return text
    text = "".join(" " if character.isspace() else character for character in text)
    text = "".join(character for character in text if unicodedata.category(character) not in ("Cf", "Cc", "Me"))
    text = unicodedata.normalize("NFKC", text)
    return "".join(f"{unicodedata.decimal(character)}" if character.isdecimal() else character for character in text)


def _figures(text: str) -> str:
    """The text with every number as a plain run of digits."""
    text = _rewritten(text, _SPELT)
    if _DIGIT.search(text):
        text = _rewritten(text, _FIGURES)
    text = _INITIALS.sub(_initials, _rewritten(text, _LETTERS_FOR_FIGURES).replace("|", " "))
    return _in_small_letters(text)


def _in_small_letters(text: str) -> str:
    """The text with small letters, single spaces, and the value of every number in it."""
    text = _NUMBER_WORDS.sub(_in_figures, " ".join(text.lower().split()))
    return _rewritten(text, _VALUES) if _DIGIT.search(text) else text


def _rewritten(text: str, steps: tuple[_Step, ...]) -> str:
    for written, replacement in steps:
        text = written.sub(replacement, text)
    return text


def _closed(run: re.Match[str]) -> str:
    return run.group().replace(" ", "")


def _vitamin(name: re.Match[str]) -> str:
    """The letter and the figure of a vitamin as one word, but where the figure counts what stands behind it."""
    behind = _WORD.findall(name.string[name.end() : name.end() + 60].casefold())[:2]
    counted = [word in COUNTED or word in TIMES or word == "gels" for word in behind]
    alone = not any(counted[:1]) and (not any(counted) or behind[0] in _PLAIN)
    return name.group().replace(" ", "") if alone else name.group()


def _zeros(letters: re.Match[str]) -> str:
    return "0" * len(letters.group())


def _initials(letters: re.Match[str]) -> str:
    joined = "".join(part for part in letters.groups() if part)
    return letters.group() if joined.lower() in ("ie", "eg", "am", "pm", "us", "uk") else joined


def _in_figures(words: re.Match[str]) -> str:
    """The value of number words that stand behind each other, such as "two thousand five hundred"."""
    total, current, seen = 0.0, 0.0, False
    text = words.group()
    half = 0.5 if re.search(r"and.a.half", text) else 0.0
    for word in re.findall(WORDS, text):
        if word in _SMALL:
            current, seen = current + _SMALL[word], True
        else:
            current = ((current if seen else 1) + half) * _LARGE[word]
            half = 0.0
            if _LARGE[word] >= 1000:
                total, current = total + current, 0.0
    value = total + current + half
    return f"{value:g}" if value < 1_000_000 else f"{int(value)}"


def _power(number: re.Match[str]) -> str:
    if number.group(4):
        return f"{10 ** int(number.group(5))}"
    whole, part, exponent = number.group(1), number.group(2) or "0", int(number.group(3))
    return f"{float(f'{whole}.{part}') * 10**exponent:g}"


def _multiplied(number: re.Match[str]) -> str:
    factor = {"k": 1000, **_LARGE}[number.group(2)]
    return f"{float(number.group(1).replace(',', '.')) * factor:.10g}"


_SPELT: tuple[_Step, ...] = (
    (
        pattern(r"(?<!\w)(?:(?:[a-z] ){2,}[a-z]|(?:[A-Z] ){2,}[A-Z]|(?<![Vv]itamin )[A-Z] (?:[a-z] ){2,}[a-z])(?!\w)"),
        _closed,
    ),
    (pattern(r"(?<!\w)(?:[A-Za-z][-.]){3,}[A-Za-z](?!\w)"), lambda run: re.sub("[-.]", "", run.group())),
)
"""Words spelt letter by letter."""
_FIGURES: tuple[_Step, ...] = (
    (pattern(r"(?<![\w.])(?:\d ){2,}\d(?!\w)"), _closed),
    (pattern(r"(?<![\w.])\d(?:\.\d){2,}(?![\w])"), lambda run: run.group().replace(".", "")),
    (pattern(r"\d{16,}"), lambda digits: digits.group()[:LONGEST_NUMBER]),
    (pattern(r"\b[DKdk] [1237]\b(?!\s?[-.,/'x×%]\s?\d|[\s-]*(?:\d|%))"), _vitamin),
    (pattern(r"\b0x([0-9A-Fa-f]{1,6})\b"), lambda number: f"{int(number.group(1), 16)}"),
    (pattern(r"(?<=[A-Za-z])0(?=[A-Za-z])|\b0(?=[A-Za-z]{2})"), "o"),
    (pattern(r"(?<=\d)\s?I\.?\s?E\b\.?"), " iu"),
)
"""What needs a digit: numbers spelt digit by digit, vitamins, and a zero for a letter."""
_LETTERS_FOR_FIGURES: tuple[_Step, ...] = (
    (pattern(r"(?<=[A-Za-z])@(?=[A-Za-z])"), "a"),
    (pattern(r"(?<=[\d,.])[oO]+(?=[\d,.oO]|\b)"), _zeros),
    (pattern(r"\b[lI](?=[0oO]{2,3}\b)"), "1"),
    (pattern(r"(?<=\d)[oO]+"), _zeros),
    (pattern(r"(?<=\d)\s?[lI1|][uU]\b"), " iu"),
)
"""Letters that stand for digits."""
_VALUES: tuple[_Step, ...] = (
    (pattern(r"\b(\d{1,4})(?:\.(\d{1,3}))?\s?e\+?(\d)\b|\b(10)\s?\^\s?(\d)\b"), _power),
    (pattern(r"(?<![\w.,-])\d{1,3}(?:[ ,.']\d{3})+(?!\d)"), lambda number: re.sub(r"\D", "", number.group())),
    (pattern(r"\b(\d{1,9}(?:[.,]\d{1,3})?)\s?-?(hundred|thousand|thou|million|k)\b"), _multiplied),
)
"""Powers, thousands set apart, and thousands in words."""
