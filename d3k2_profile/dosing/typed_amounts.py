"""Which words of what a person typed state an amount: whatever holds a figure, a unit, a form or a time."""

import re
import unicodedata
from functools import cache, lru_cache

from d3k2_profile.dosing.amount_words import COUNTED, FILLERS, NUMBERS, TIMES
from d3k2_profile.lazy_patterns import pattern

WITHOUT_NAME = "an entry without a name"
"""What is kept of an entry that has nothing but amounts."""
_ROMAN = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xv", "xx"])
_LARGE = (
    "hundert|tausend|mila|cento|cientos|centos|honderd|duizend|hundra|tusen|hundre|hundrede|tusind|sataa|tuhatta|sata"
    "|tuhat|szaz|ezer"
)
_FORM_AT_END = pattern(
    r"(?:таблет(?:к|оч)|капсул|ампул|пакетик|свечк|свічк|tabletk|tableteczk|kapsu[lł]k|tablett|tabletti|kapszul|kapseli|comprimid|gelul)\w{0,4}"
    r"|(?:film|brause|retard|kauw?|lutsch|schmelz|weich|hart|depot|entero|tugg|tygge|bruis|smelt|brus|puru|lagy|kemeny|mikro"
    r"|mini|drink|trink|magensaft\w*|halb|viertel|pore|pol|полу|пол|soft|dose|dragee?)"
    r"(?:tabl\w*|kaps\w*|capsul\w*|ampul\w*|tropfen|drasj\w*|pellet\w*|dragee?s?|таблет\w*|капсул\w*)"
)
"""A form at the end of a longer word, such as *Filmtabletten*."""
_HAN_NUMBER = "[〇零一二三四五六七八九十百千万萬億亿两兩半数數]"
_HAN_COUNTED = (
    "シロップ|トローチ|糖浆|糖漿|分包|チュアブル|チュアブル錠|口腔内崩壊|腸溶|徐放|注射液|注射用|注射剂|内用液|口服液|貼付剤|贴剂|貼劑|坐薬|坐剤|栓剂|栓劑|含片|咀嚼|泡腾|薄膜衣|分散片|细粒|細粒|散剂|散剤"
    "|溶液|混悬液|软胶囊|軟膠囊|缓释片|緩釋片|肠溶片|腸溶片|缓释胶囊|国際単位|國際單位|国际单位|單位|単位|单位|毫克|微克|毫升|克|ミリグラム|マイクログラム|グラム|ミリリットル"
    "|カプセル|膠囊|胶囊|錠剤|錠|片剂|片劑|片|粒|滴剤|滴剂|滴劑|滴|顆粒|颗粒|顆|颗|包|袋|瓶|支|丸|散|シート|本|個|个|盒|箱"
    "|枚|杯|匙|プッシュ|噴|喷|吸入"
)
_HAN_TIMES = (
    "(?:毎週|每周|每週)?(?:[月火水木金土日]曜日?)+|[毎每]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]+|月水金|火木土|食直前|食直後|眠前|临睡前|臨睡前|餐中|随餐|隨餐|下午|上午|需要时|需要時|发烧时|發燒時|按需"
    "|(?:時間|小时|小時|日|天)(?:ごと|おき|毎)|半?小时|半?小時|毎日|毎朝|毎晩|毎夕|毎食後|毎食前|毎食|毎週|每日|每天|每晚|每周|每週|每月|一日|一天|隔日|朝食後|朝食前|昼食後|昼食前|夕食後"
    "|夕食前|食後|食前|食間|饭前|饭后|飯前|飯後|餐前|餐后|餐後|睡前|就寝前|寝る前|早上|晚上|早晨|中午|早晚|早餐后|晚餐后|午餐后|早餐|午餐|晚餐|朝夕|朝|昼|夕"
    "|晩|早|晚|夜|痛いとき|痛い時|痛むとき|痛時|疼痛時|発熱時|不眠時|便秘時|必要時|必要时|疼痛时|起床時|空腹時|空腹时|空腹|日分|回分|回|次|日|天|週|周|月|時|时|頓服|毎|每"
)


@lru_cache(4_096)
def holds_amount(word: str) -> bool:
    """Whether a word, in small letters without accents, holds a figure, or is a number, a unit, a form or a time."""
    return (
        word in COUNTED
        or word in NUMBERS
        or word in TIMES
        or word in FILLERS
        or (not word.isalpha() and any(unicodedata.category(character)[0] == "N" for character in word))
        or is_joined(word)
        or bool(_FORM_AT_END.fullmatch(word))
    )


def is_numeral(word: str, before: str, behind: str) -> bool:
    """Whether a word is a Roman numeral beside a unit or a form, or one of several letters beside a time."""
    if word not in _ROMAN:
        return False
    beside_times = len(word) > 1 and word != "iv" and not TIMES.isdisjoint((before, behind))
    return beside_times or behind in COUNTED or before in COUNTED


def without_amounts(run: str) -> list[str]:
    """What is left of a run in a script without spaces."""
    return _runs().sub(" ", run).split()


def figures(text: str) -> str:
    """The text with plain digits for those of other scripts, and a plain nought for fractions and other figures."""
    return text if text.isascii() else "".join(map(_figure, text))


def _figure(character: str) -> str:
    if character.isascii() or unicodedata.category(character)[0] != "N":
        return character
    value = unicodedata.digit(character, None)
    return "0" if value is None else f"{value}"


def is_joined(word: str) -> bool:
    """Whether a word is made of number words, or of one and a unit or a form."""
    if not word.isascii():
        first = COUNTED | NUMBERS if "\uac00" <= word[0] <= "\ud7af" else NUMBERS
        return any(word[:cut] in first and word[cut:] in COUNTED | TIMES for cut in range(1, len(word)))
    return len(word) > 5 and bool(_compound().fullmatch(word))


@cache
def _compound() -> re.Pattern[str]:
    """Number words written as one, such as *fünftausend* or *duemila*; made when the first such word is met."""
    parts = sorted((word for word in NUMBERS if len(word) > 2 and word.isalpha()), key=len, reverse=True)
    return re.compile(rf"(?=.*(?:{_LARGE}|zig|ssig|tig|ti$|anta$|enta$))(?:{'|'.join(parts)}|und|en|e|ent?|y)+")


@cache
def _runs() -> re.Pattern[str]:
    """Amounts in scripts without spaces; made when the first such word is met."""
    return re.compile(
        rf"(?:{_HAN_NUMBER}*(?:{_HAN_COUNTED}|{_HAN_TIMES}))+|^{_HAN_NUMBER}+$"
        r"|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์|เว้นวัน)|ตอน(?:เช้า|เย็น)|กลางวัน|เดือนละ|พร้อมอาหาร|ท้องว่าง|ทันที|เมื่อมีอาการ|เมื่อจําเป็น|เวลามีไข้"
        r"|น้ําเชื่อม|ผง|แผ่นแปะ|วันละ|ทุก|ชั่วโมง|เวลาปวด|เวลามีอาการ|ครั้งละ|ครั้ง|เม็ด|แคปซูล|หยด|ซอง|ช้อนชา|ช้อน|มิลลิกรัม|ไมโครกรัม|กรัม|หน่วย|ยูนิต|ก่อนนอน|หลังอาหาร|ก่อนอาหาร|ทุกวัน|สัปดาห์ละ"
        r"|สัปดาห์|เช้า|เที่ยง|เย็น|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง)+"
    )
