"""Blood levels as goals, and sun as an instruction: patterns for sentences in canonical form.

Every run of words is bounded, so that no text can make a pattern run for long.
"""

from d3k2_profile.dosing.policy_patterns import FIGURES, LEAD, any_of, gap, words

_GOAL = words(
    r"treat(?:ed)? to|titrate\w*|aim\w*|target\w*|goals?|keep\w*|kept|gets?|getting|got|bring\w*|reach\w*",
    r"rais(?:e|es|ing)|push\w*|maintain\w*|stay\w*|shoot\w*|try|trying|striv\w+|optim\w+|ideal\w*|should|ought|must",
    r"needs?|want\w*|hit\w*|sweet spot|best|work(?:ing)? (?:towards?|up to)|settle|after is|recommended",
    "until you|don't let|never below|healthy (?:levels?|ranges?|results?|numbers?|status)",
)
_TEST = (
    r"(?:ferritin|inr|levels?|number|results?|reading|score|25\(oh\)d|25-?hydroxy\w*(?: d)?|b12|hba1c|tsh|status"
    r"|blood (?:level|test|value)|value|calcium|magnesium|potassium|homocysteine|vitamin d|range|\d+(?: ?(?:-"
    r"|to) ?\d+)? range)"
)
_WISH = (
    r"(?:got|want\w*|like|love|prefer\w*|hop(?:e|ing)|aim\w*|try\w*|push\w*|get\w*|nudg\w*|bring\w*|driv(?:e|ing)"
    r"|climb\w*|lift\w*|hold\w*|liv(?:e|ing)|stay\w*|land\w*|go(?:ing)? for|shoot\w*|strive|working|headed"
    r"|reach\w*|hit\w*|keep\w*|settle|maintain\w*|rais(?:e|ing)|hover\w*|cruis\w*|park\w*|target\w*|need\w*"
    r"|feel\w* best|thriv\w*|do(?:es)? best|happiest|belongs?)"
)
GOALS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("CONC",): (
        rf"{_GOAL}{gap(70)}\bCONC\b",
        rf"\bCONC\b{gap(50)}\b(?:is|are|would be|seems)(?: \w+)? "
        "(?:ideal|optimal|best|the (?:target|goal|aim|sweet spot)|what you want|where you want"
        "|a good (?:target|goal|aim)|worth aiming)",
    ),
    ("level", "result", "reading", "range", "25(oh)d", "status"): (
        r"\b(?:aim|shoot|strive|try|go)(?:ing)? for "
        r"(?:a |an |the )?(?:[\w-]+ ){0,5}?(?:level|levels|result|reading|range|status)\b",
        r"\b(?:aim|shoot|strive|get|keep|bring|push|raise|maintain)(?:ing)? (?!its |their )"
        r"(?:your |the |my |her |his |a )?(?:[\w()-]+ ){0,4}?(?:level|levels|result|reading|25\(oh\)d|status)s? "
        r"(?:\w+ )?(?:to|above|over|at|up|between|in|into|near|within|well|around|higher)\b",
        r"\b(?:optimal|ideal|target|optimum|perfect|healthy target)(?: \w+)? (?:level|range|result|reading)s? "
        "(?:is|are|of|lies?|would|for|sits?|:)",
    ),
    ("shoot", "aim", "striv", "go", "reach", "where you"): (
        r"\b(?:number|level|figure|mark|line|value|result|range) (?:to|worth) (?:shoot|aim|strive|go|reach)(?:ing)?\b"
        r"|\bor (?:more|above|higher) is where you (?:should|want|need)",
    ),
    (":",): (r"^(?:treatment |therapeutic |our |the )?(?:goals?|targets?|aims?)\s*:",),
    (*FIGURES, "CONC"): (
        rf"\b(?:index|levels?|scores?|results?|readings?|values?|status|{_TEST})\b[^.;!?]{{0,30}}?\b(?:should|must"
        rf"|ought to"
        r"|needs? to|has to|have to) (?:be|sit|stay|lie|reach|read|stand) (?:\w+ ){0,2}?(?:\d|CONC)",
        r"\b(?:your|the|a|our|my|usual|recommended) (?:\w+ )?(?:target|goal|ideal|optimal|optimum|desired"
        r"|desirable|sweet spot|magic number|perfect)\b[^.;!?]{0,40}?\b(?:inr|level|range|result|ferritin|number"
        r"|reading|value|zone|spot)?\b[^.;!?]{0,25}?(?:is|:|of|lies|sits|at|around|about)[^.;!?]{0,20}?(?:\d"
        r"|\bCONC\b)",
        rf"\b{_WISH}\b[^.;!?]{{0,60}}?\b{_TEST}\b[^.;!?]{{0,30}}?\b(?:above|over|past|below|under|to|at|near"
        rf"|between|into|in|beyond|up to|around|north of|upwards of) (?:the |about |around |at least )?(?:\d|CONC)",
        rf"\b{_WISH}\b[^.;!?]{{0,40}}?\b(?:past|above|over|to|at|between|into|near|around|beyond|north of) (?:the "
        rf"|about |around |at least |a )?(?:\d{{2,3}}(?:-\d{{2,3}})?|CONC)(?: (?:range|mark|zone|club|or more|or "
        rf"above|or so))?(?:[.;,!]|$)",
        r"\bCONC\b[^.;!?]{0,50}?\b(?:needs? (?:to be )?(?:brought|raised|raising|lifted|corrected|treated"
        r"|attention)|where it belongs|is where|is (?:better|best|ideal|what)|climb|or more is|is the (?:place"
        r"|number|figure|mark|line to)|is (?:your|our|my) (?:target|goal|aim)|to (?:feel|be) (?:well|healthy|safe)"
        r"|(?:must|should) be)\b|\b(?:climb|crest|summit|top rung|finish line"
        r"|bull'?s-?eye)\b[^.;!?]{0,80}?\bCONC\b|\bCONC\b[^.;!?]{0,40}?[;,] (?:climb|aim|go|get|push|stay"
        r"|hold)\b|\b(?:patients|people|you|everyone|adults) (?:to )?(?:sit|be|stay|live|land|end up) (?:at|above"
        r"|over|around|between) CONC",
        rf"\b{_TEST}\b[^.;!?]{{0,40}}?\b(?:should|must|ought to|needs? to|has to) (?:be|stay|sit|reach|read|lie"
        rf"|come|get|go|remain|exceed|climb|rise|fall|not (?:fall|drop|go|exceed))\b[^.;!?]{{0,30}}?(?:\d|CONC)",
    ),
}
"""Patterns of levels as goals, behind what they cannot do without."""

_SUN = words(
    r"sun|sunshine|sunlight|daylight|midday|noon|uv|sunbeds?|sunlamps?|tanning|sunny|sunbath\w*|sunscreen|garden",
    "outdoors|outside|rays",
)
_LENGTH = any_of(
    r"\d+(?: ?(?:-|to) ?\d+)? ?(?:mins?|minutes?|hours?|hrs?)\b|(?:a )?(?:half|quarter(?: of)?|a) (?:an )?hour\b",
    r"an hour\b|few minutes\b|minutes of\b",
)
_EXPOSE = any_of(
    "be|spend|get|expose|sit|stay|lie|soak|catch|go|walk|aim|enjoy|bask|take|stand|let|give|head|step|allow",
    "have|make|try|need|roll|bare|top|use|grab|seek|sunbathe|book|put|leave|work",
)
_SUNSHINE = (
    r"(?:sun|sunshine|sunlight|daylight|rays|sunbeds?|uv|noon|midday|garden|outdoors|outside|balcony|beach"
    r"|deckchair)"
)
_LASTING = (
    r"(?:length of (?:a|an|two|three|four|\d+)|as long as (?:a|an|it)|count to \d+|\d+ seconds|\d+(?: ?(?:-|to"
    r"|or) ?\d+)?[ -]?(?:mins?|minutes?|hours?|hrs?)\b|(?:a |an |1 )?(?:half|quarter)(?: of)?(?: an?)?[- ]hours?\b"
    r"|an hour\b|few minutes|coffee break|length of a|until (?:pink|the|your|you))"
)
_LASTS = ("min", "hour", "hr", "second", "length of", "as long as", "count to", "coffee break", "until ")
_SUNNY = ("sun", "light", "midday", "noon", "uv", "tanning", "garden", "out", "rays")
SUNS: dict[tuple[str, ...], tuple[str, ...]] = {
    _LASTS: (
        r"(?:^|[,;:] |\b(?:please|should|must|can|could|to|just|and|then|need|try|by|so|or|you|people|adults|best|is"
        rf"|of|for|means|recommend\w*|suggest\w*) ){_EXPOSE}(?:ing|ting)?\b{gap(80)}"
        rf"(?:{_SUN}{gap(60)}{_LENGTH}|{_LENGTH}{gap(60)}{_SUN})",
        rf"{_LENGTH}{gap(40)}{_SUN}[^.;!?]{{0,60}}\b"
        "(?:will do(?=[.;!]?$)|(?:is|are|should be|will be|does|do|would be|gives?|tops?) "
        "(?:enough|all|plenty|ideal|the trick|recommended|best|what|sufficient|needed|a good|you|your|it))",
        rf"\b(?:stay|be|get|go|sit|lie|remain) (?:out|outside|outdoors)\b[^.;!?]{{0,30}}?{_LASTING}|\bskin (?:will"
        rf"|to|needs?|wants?)\b[^.;!?]{{0,60}}?{_LASTING}",
        rf"^(?!i )(?:\w+ ){{0,3}}?(?:go|put|take|have|uncover|bare|expose|strip|roll|soak|catch|lie|sit|stand|step"
        rf"|get|spend|enjoy|head|walk|stroll|let|leave|try|make|eat|use|give|show|put|offer|turn|open|grab|steal"
        rf"|plan|schedule|bask)\b[^.;!?]{{0,80}}?(?:\b{_SUNSHINE}\b[^.;!?]{{0,60}}?{_LASTING}"
        rf"|{_LASTING}[^.;!?]{{0,60}}?\b{_SUNSHINE}\b)",
        rf"(?:\b{_SUNSHINE}\b[^.;!?]{{0,60}}?{_LASTING}"
        rf"|{_LASTING}[^.;!?]{{0,60}}?\b{_SUNSHINE}\b)[^.;!?]{{0,80}}?\b(?:homework|remedy|prescription|rule|habit"
        rf"|ritual|routine|medicine|recipe|does the trick|will do|suffices|is plenty|is enough|is all|are enough"
        rf"|are all|keeps|each day|a day|daily|every day|every noon|every lunch)\b",
        rf"\b(?:shirts? off|sleeves? (?:up|rolled)|arms bare|bare(?:d)? (?:arms|legs|skin|back|shoulders)|no "
        rf"(?:sun)?(?:screen|cream|block)|no lotion|without (?:sun)?(?:screen|cream))\b[^.;!?]{{0,100}}?{_LASTING}"
        rf"|{_LASTING}[^.;!?]{{0,80}}?\b(?:shirts? off|sleeves? (?:up|rolled)|arms bare|bare(?:d)? (?:arms|legs"
        rf"|skin|back|shoulders)|no (?:sun)?(?:screen|cream|block)|no lotion|without (?:sun)?(?:screen|cream))\b",
    ),
    _SUNNY: (
        rf"^{LEAD}{_EXPOSE}\b(?: \w+){{0,3}}? (?:more|extra|plenty of|some|enough|regular|a bit of|midday|into the"
        rf"|in the|out in the) (?:\w+ )?{_SUN}",
    ),
    (*_LASTS, *_SUNNY): (
        rf"\bsunbathe (?:for )?{_LENGTH}|^{_LENGTH} (?:each|per|a) side\b|^(?:lie|stay|sit|stand) "
        rf"(?:out|outside|outdoors)? ?(?:for )?{_LENGTH}|^expose\b[^.;!?]{{0,60}}{_LENGTH}"
        rf"|^let your (?:skin|arms|legs|face)\b[^.;!?]{{0,60}}(?:{_SUN}|{_LENGTH})",
    ),
    ("expose",): (r"^(?:please )?expose\b[^.;!?]{0,60}\bsun",),
    ("sunscreen",): (r"\b(?:skip|leave off|go without|forget|avoid|drop)(?: the| your)? sunscreen\b",),
}
"""The same of sun."""
