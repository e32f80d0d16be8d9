"""Whether a sentence is in another language than English, in which the other patterns of the policy find nothing."""

import unicodedata
from collections.abc import Sequence

from d3k2_profile.lazy_patterns import pattern

_WORD = pattern(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to in a is that for it with as was on are be this by at or from an not but have has had "
    "you your their "
    "which who what when how may can will more than if about some do does did most one two other no also "
    "there they we "
    "its into between before after up out only been were would could should over under while because so "
    "such any all".split()
)
_LANGUAGES = tuple(
    frozenset(word for word in words.split() if len(word) > 1)
    for words in (
        "der die das und ist nicht ein eine einen zu mit von auf fur für dem den des sie nehmen nimm wird "
        "werden im am auch "
        "alle woche wochen tage tagen stunden betragt beträgt wenn nur "
        "oder bei nach aus wie einmal taglich täglich jeden tag morgens abends zum zur vor ihre ihr man "
        "sollte essen ihnen dann darfst du auch aber einfach ab setz das",
        "le la les des du et est un une pour avec dans sur pas que qui vous votre au aux ne ou par prenez "
        "prendre jour "
        "chaque matin soir fois sans ce cette il faut en de",
        "el la los las de y es un una para con en por que se su del al usted tome tomar toma dia día cada "
        "noche manana "
        "mañana vez veces si sin debe no",
        "il lo la gli le di e è un una per con in che non si della del dei prenda prendere giorno ogni "
        "mattina sera volta "
        "al dopo prima da se ti dal tuo tua",
        "o a os as de e é um uma para com em por que não se do da dos tome tomar dia cada manhã noite vez ao",
        "de het een en van is op te dat niet voor met zijn u uw neem nemen dag elke keer per bij of na geen als er "
        "mee maar ook aan om tot dan gebruik stop",
        "och att det som en är på för med av inte du din ta tar dag varje gång till om dagen",
        "og det er en på til af for med ikke du din tag ta hver dag gang om dagen skal",
        "ja on ei se että tai kun ota kerran päivässä joka paiva paivassa ennen kanssa",
        "i w na nie z do się sie jest to lub przy po dziennie bierz rano wieczorem raz przed codziennie dwa razy "
        "przez dni bez od "
        "nalezy należy brać brac co",
        "a v na se je to pro s denně denne po jídle jidle nebo užívejte berte jednou",
        "ve bir bu için icin ile de da günde gunde kez sabah her alın alin almayın yemekle",
        "a az és es egy nem is naponta vegyen szedjen reggel este minden étkezés",
        "și si în in cu de la nu este un o zi pe luați luati seara dimineața",
        "uống ngày mỗi vào với và là của một lần sau trước bữa",
        "kila ya na kwa wa kunywa vidonge anasema asubuhi siku mara yangu yako",
        "uminom ng sa ang mga araw tuwing gabi umaga isang bawat",
        "minum setiap hari dan yang dengan sekali untuk tidak sebelum sesudah makan pada",
    )
)
_FOREIGN = frozenset().union(*_LANGUAGES)
_FEWEST = 2
"""Words of a language that a sentence of it has at least."""


def is_foreign(sentence: str) -> bool:
    """Whether most small words of the sentence are those of another language, or its letters are of another script."""
    words = [word.casefold() for word in _WORD.findall(sentence.replace("et al", ""))]
    if not sentence.isascii() and _is_in_another_script([letter for word in words for letter in word]):
        return True
    said = set(words)
    english = len(said & _ENGLISH)
    more = len(said & _FOREIGN) > english  # else no language can have more words in it than English
    most = max(len(said & language) for language in _LANGUAGES) if more else 0
    accented = sum(not word.isascii() for word in words)
    return (most >= _FEWEST and most > english) or (english == 0 and accented >= _FEWEST and len(words) > 4)


def _is_in_another_script(letters: Sequence[str]) -> bool:
    others = sum(
        not unicodedata.name(letter, "LATIN").startswith(("LATIN", "FULLWIDTH LATIN", "GREEK SMALL"))
        for letter in letters
    )
    return 4 * others > len(letters) and others > 3
