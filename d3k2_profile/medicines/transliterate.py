"""A name in another script as it is compared: Chinese in simplified signs, Cyrillic and Greek in Latin letters."""

_TRADITIONAL = str.maketrans(
    "爾鋅鐵維雙氫貝諾達魯龍蘭羅類體葉黴頭紅潑鎮膽寧華邁瑪優樂亞賽瀉癲癇島納綠複適鋁鋰韋順魚齊奧輔別剛盧靈畢種約純絡綜蠟製鉑門髮鹼麥點鈣鈉鉀鎂環馬來單異質",
    "尔锌铁维双氢贝诺达鲁龙兰罗类体叶霉头红泼镇胆宁华迈玛优乐亚赛泻癫痫岛纳绿复适铝锂韦顺鱼齐奥辅别刚卢灵毕种约纯络综蜡制铂门发碱麦点钙钠钾镁环马来单异质",
)
_TOGETHER = ("μπ b", "ντ d", "γκ g", "ου u", "αι e", "ει i", "οι i", "гидр idr")
_LETTERS = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфцчшщыэюяіїєґж", "abvgdesiklmnoprstufccssieuaiiegs", strict=True))
    | dict(zip("αβγδεζηθικλμνοπρστυφωξ", "abgdesitiklmnoprstifox", strict=True))
    | {"х": "", "χ": "", "ь": "", "ъ": "", "ψ": "ps"}
)


def simplified(text: str) -> str:
    """The text with simplified signs for the traditional ones that names of medicines have."""
    return text.translate(_TRADITIONAL)


def in_latin(word: str) -> str:
    """A Cyrillic or Greek word in Latin letters; nothing where it has others."""
    for pair in _TOGETHER:
        written, latin = pair.split()
        word = word.replace(written, latin)
    latin = word.translate(_LETTERS)
    return latin if latin.isascii() else ""
