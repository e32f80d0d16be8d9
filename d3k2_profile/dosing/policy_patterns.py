"""The vocabulary and the patterns of the dosing policy, for text in canonical form.

Few patterns, of what is plainly said: the rest is left to the weight of words (`advice_score`). Every run of words is
bounded, so that no text can make a pattern run for long.
"""


def any_of(*patterns: str) -> str:
    """A pattern that matches what one of these does."""
    return f"(?:{'|'.join(patterns)})"


def words(*patterns: str) -> str:
    """A pattern that matches whole words which are what one of these says."""
    return rf"\b{any_of(*patterns)}\b"


def gap(most: int) -> str:
    """A pattern for what stands between two parts of one sentence: as little as there is, and no more than so much."""
    return rf"(?:(?! because )[^.;!?]){{0,{most}}}?"


FORM = (
    "(?:tablet|tab|capsule|cap|caplet|soft ?gel|gel ?cap|pill|gumm(?:y|ie)|drop(?!s? of blood)|dropper(?:ful)?|spray"
    r"|squirt|spritz"
    r"|pump|puff|sachet|packet(?!s? (?:from|of the same|that|may|can|which|look|differ|side by side)\b|, 2 names)"
    r"|scoop(?:ful)?|lozenge|(?:soft ?)?chew|patch|strip|wafer"
    r"|pellet|ampoule|ampule|vial"
    "|injection|jab|shot|chewable|(?:tea|table|dessert|soup|coffee) ?spoon(?:ful)?"
    "|tsp|tbsp|spoon(?:ful)?|thimble(?:ful)?"
    r"|cap ?ful|pinch|dash|splash|glug|serving(?!s? of (?:\w+ )?(?:dairy|fish|vegetables?|fruit|greens|milk|yogh?urt"
    r"|cheese|nuts|beans|pulses|kale|spinach|broccoli|natto|cereals?|meat|eggs?)\b))(?:e?s)?\b"
)
UNIT = any_of(
    r"i ?\.? ?u ?\.?|u ?\.? ?i ?\.?|iu's|international units?|usp units?|einheiten|unidades|unites|u|lu",
    r"units?(?! in (?:its|the|their) side| of measure|, so numbers| for the same| and (?:\w+ )?(?:in )?another)",
    r"ug|mcgs?|mikes?|microg\w*|mikrog\w*|micro ?grams?|m ?c ?g|m ?gs?|mill?igram\w*|grams?|grammes?|gm|g|mls?",
    r"millilit\w*|cc",
)
_NUMBER = r"\d+(?:[.,]\d+)?(?: ?/ ?\d+)?"
AMOUNT = any_of(
    rf"{_NUMBER}(?: ?\+|[ -](?:odd|some|plus|or so))?(?: ?(?:-|to|and|or|x|by) ?{_NUMBER})?(?: ?\(\d+\))?",
    "half(?: an?| of an?)?|(?:a )?quarter(?: of an?)?|several|(?:a )?few|(?:a )?couple(?: of)?|a dozen",
)
_NOT_A_COUNT = r"(?!of\b|or\b|in\b|and\b|kinds?\b|types?\b|to\b|people\b|person\b|out\b)"
CONCENTRATION = (
    rf"{_NUMBER}(?: ?(?:-|to|and|or) ?{_NUMBER})? ?(?:(?:nmol|ng|pg|mmol|umol|pmol|nanograms?|nanomoles?|picograms?"
    r"|millimoles?|micromoles?|meq|miu)s? ?(?:/|per|in a) ?(?:l|ml|dl|lit(?:re|er)|mill?ilit(?:re|er)|decilit"
    r"(?:re|er))\b"
    r"|(?:mg ?(?:/|per) ?(?:dl|l)|(?:ug|mcg) ?(?:/|per) ?l|g ?/ ?d?l|ml ?(?:/|per) ?min(?:ute)?)\b"
    r"(?: ?/ ?1[.,]73 ?m\^?2?)?)"
)

_VITAMIN = r"(?:\b(?:vitamins?|vit\.?)[ -]?(?:a|b\d{0,2}|c|d|d2|d3|e|k|k1|k2)\b|\b(?:d2|d3|k1|k2|mk-? ?\d{1,2})\b)"
SUBSTANCE = any_of(
    _VITAMIN,
    words(
        "vitamins?|multi-?vitamins?|multis?|minerals?|nutrients?|supplement(?:s|ation)?|ch?ole?calciferol",
        "ergocalciferol|calcitriol|alfacalcidol|phylloquinone|phytonadione|menaquinones?|retinol|magnesium",
        (
            "calcium|iron|ferr(?:ous|ic) \\w+|zinc|potassium|cod liver oil|fish (?:liver )?oil|omega-?3|antacids?"
            "|laxatives?"
        ),
        "nattokinase|st john'?s wort|warfarin|coumadin|acenocoumarol|sintrom|phenprocoumon|fluindione",
        (
            r"(?:blood[- ]thinn\w+|anti-?coagulants?)(?! (?:books?|cards?|clinics?|services?|nurses?|teams?"
            r"|alert)\b)|doacs?|apixaban|eliquis|rivaroxaban|xarelto|edoxaban|dabigatran"
        ),
        "aspirin|clopidogrel|heparin|digoxin|lithium|thiazides?|diuretics?|water (?:tablet|pill)s?|statins?",
        "steroids?|antibiotics?|ppis?|omeprazole|levothyroxine|orlistat|bisphosphonates?|denosumab",
        "methotrexate|alendronate|folic acid|epilepsy (?:medicine|tablet)s?",
        r"(?:medicines?|medications?)(?! reviews?| lists?| names?| box(?:es)?\b)|products?|meds|drugs?|"
        r"(?:tablets?|pills?|capsules?)(?! lists?)|softgels?",
        "pearls?|beads?|gummies|drops|doses?|dosage|bottle|sunshine vitamin|prescription",
        "b(?:1|2|3|5|6|7|9|12)|(?:methyl)?folate|biotin|iodine|selenium|copper|chromium|niacin|thiamine|riboflavin"
        "|melatonin|creatine",
        "collagen|probiotics?|curcumin|turmeric|ginkgo|ginseng|echinacea|fish oils?|krill oil|glucosamine"
        "|coq10|ubiquinol",
        r"\w{3,}(?:statin|sartan|olol|mycin|cillin|floxacin|cycline|dron(?:ate|ic acid)|parin|xaban|gatran"
        r"|coumarol|coumon|thiazide",
        r"semide|formin|gliptin|prazole|tidine|zepam|oxetine|triptyline|profen)s?",
        "aspirin|paracetamol|ibuprofen|metformin|insulin|prednis(?:one|olone)|spironolactone|amiodarone"
        "|clopidogrel|thyroid pills?",
        "injections?|jabs?|\\w+(?:cobalamin|calciferol)|blood[- ]pressure (?:pill|tablet)s?|mag(?:nesium)? "
        "citrate|electrolytes|cod-liver oil|greens powder|natto capsules|pain ?killers?|nsaids?|k-?two"
        "|d-?three",
    ),
)
FIGURES = tuple("0123456789")
_COUNTS = (*FIGURES, "half", "quarter", "several", "few", "couple", "dozen")
_ROMAN = ("i ", "v ", "x ")
AMOUNTS: dict[tuple[str, ...], tuple[str, ...]] = {
    _COUNTS: (
        rf"(?<!\w)(?<!\d\.){AMOUNT}[ -]?{UNIT}(?!\w|\.\w)(?! ?/ ?(?:l|dl)\b)",
        rf"(?<!\w)(?<!\d\.){AMOUNT}[ -](?:{_NOT_A_COUNT}[a-z0-9-]+ ){{0,2}}{FORM}(?!-)",
    ),
    _ROMAN: (rf"\b(?:ii|iii|iv|vi{{0,3}}|ix|x) {FORM}",),
    FIGURES: (
        r"(?<!\w)(?<!\d\.)\d{2,} ?me\b",
        rf"(?<!\w)(?<!\d\.){_NUMBER} ?[a-z]{{0,12}} ?(?:per|/|a|for each|for every) ?(?:kilo|kg|kilogram|pound|lb)\b",
        r"\b(?!19\d\d\b|20\d\d\b)\d{3,6} (?:d3|d2|k2|k1|vitamin (?:d|k)\d?|magnesium|calcium)\b"
        "(?! (?:trial|stud|user|taker|people|product|paper|group|arm|tests?|results?|levels?))",
        r"\b(?:iu|i\.u\.|mcg|ug|mg) ?[:=] ?\d{2,}\b",
        r"\b\d ?x ?\d{2,5}\b(?! ?(?:px|pixels|mm|cm|m)\b)",
        rf"(?:{_VITAMIN}|\bmagnesium|\bcalcium|\bwarfarin|\bch?olecalciferol)"
        r"(?: ?\([^()]{0,12}\))?(?: ?[:=x-])? ?(?!19\d\d\b|200[1-9]\b|20[1-9]\d\b)(?:[1-9]\d{2,5})\b"
        "(?![ -]?(?:people|adults|women|men|trial|stud|hydroxy|patients))",
    ),
    ("gram",): (
        r"\b[a-z]{3,40}(?:milli|micro)gram(?:me)?s?\b",
        r"\b(?:a|an|1|another|half a|under a|each) (?:micro|milli)?(?:gram|gramme)s?\b"
        "(?! (?:negative|positive|stain))",
    ),
    (" of ",): (
        rf"\b(?:a|an|each|every|another|the) (?!water\b)(?:\w+ ){{0,2}}?{FORM} of (?:[\w-]+ ){{0,3}}?{SUBSTANCE}",
    ),
    ("%", "cent"): (
        rf"(?<!\w)(?<!\d\.){_NUMBER} ?(?:%|per ?cent) ?(?:of )?(?:the |your |an? )?(?:adult )?(?:dv|rda|nrv|rdi"
        "|dri|ri|ul|daily|recommended|reference|nutrient)",
    ),
    ("unidades", "unites", "einheiten"): (r"\b(?:unidades|unites|einheiten) (?:de |d')?vitamin",),
    ("ratio",): (
        rf"\b{_NUMBER} ?(?::|to|/) ?{_NUMBER}\b[^.;]{{0,15}}{SUBSTANCE}[^.;]{{0,30}}\bratio",
        rf"{SUBSTANCE}[^.;]{{0,40}}\bratio\b[^.;]{{0,30}}{_NUMBER} ?(?::|to|/) ?{_NUMBER}"
        rf"|\bratio of {_NUMBER} ?(?::|to|/) ?{_NUMBER}\b|\b{_NUMBER} ?(?::|to) ?{_NUMBER} ratio\b",
    ),
    ("part",): (
        rf"\b{_NUMBER} parts? (?:of )?{SUBSTANCE}[^.;]{{0,30}}\b(?:to|per)\b[^.;]{{0,15}}\b{_NUMBER}(?: parts?)?",
    ),
    ("warfarin",): (r"\bwarfarin\b[^.;]{0,40}\b(?:up|down|by) ?\d+ ?(?:%|per ?cent)",),
}
"""Patterns of amounts, behind what they cannot do without: a text that has none of it need not be searched for them."""

_DAY = "(?:day|night|morning|evening|week|month|hour|weekend|fortnight|other day|afternoon|mealtime|meal)s?"
_MEAL = (
    "(?: (?:largest|biggest|main|fattiest|richest|heaviest|first|last|next|fatty|evening|morning|full|big|middle of"
    "|light|heavy|proper|good|hearty))* "
    "(?:bed(?:time)?|food|fatty foods?|some fat|meals?|breakfast|lunch|dinner|supper|snack|eating|coffee|sleep)"
)
_LONG = r"(?:\w+ )?(?:\d+|a|an|half an)(?: to \d+)? (?:hours?|minutes?)(?: or so| or 2)?"
SCHEDULE = any_of(
    r"\b(?=\w)"  # no word begins behind one: saves half of the time
    + words(
        "(?:once|twice|\\d+ times) a year|daily|nightly|weekly|monthly|lifelong|fortnightly|bi-?weekly|yearly",
        rf"every (?:other |second |third |single |\d+ )?(?:{_DAY}|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
        rf"(?:once|twice|thrice|\d+ times|\d+x) (?:a|per|every|each|in the) {_DAY}",
        rf"(?:\d+ )?(?:times )?(?:a|per|each) {_DAY}|(?:once|twice|thrice) (?:daily|weekly)|alternate days",
        "on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|in (?:1|a single) (?:go|sitting)|for the week",
        r"little and often|(?:split|spread|divided) (?:across|over|through) the day|\d+[- ]days?[- ]o(?:n|ff)",
        "(?:early|late) in the day|mornings? and (?:evening|night)s?",
        rf"{_LONG} (?:before|after|later|apart|beforehand|ahead of)",
        r"within (?:\d+|an) (?:hours?|minutes?) of|with (?:plenty of|a (?:large |full |big )?glass of) water",
        r"\d+[- ](?:day|week|month)s?[- ](?:course|cycle|break)|(?:winter|summer) only",
        r"between (?:lunch|breakfast|meals|dinner) and \w+|(?:on )?m,? w,? (?:and|&) f\b|between \w+ and "
        r"(?:march|april|may|september|october)|opposite ends of the day|q\.?w\.?|o\.?d\.?",
        "in the (?:morning|evening|afternoon)s?|(?:mornings|nights|weekends) only",
        r"at (?:night|bedtime|lunch\w*|dinner\w*|breakfast|noon|midday|supper|meal ?times?)",
        rf"(?<!compared )(?:before|after|at|with|alongside|during|around)(?: (?:a|an|your|the|any|each"
        rf"|every))?{_MEAL}",
        "(?:on )?an empty stomach|first thing|last thing at night|all winter",
        "(?:through(?:out)?|over|during) (?:the )?(?:winter|summer|autumn|darker months|cold months)",
        r"from \w+ (?:to|until|till) (?:march|april|may|september|october|spring|autumn)",
        r"(?:for|over) (?:at least |about |up to )?(?:\d+|a few|several|a couple of) ?(?:days?|weeks?|months?|years?)",
        r"for the rest of|for life|for good|\d+ (?:days?|weeks?|months?) (?:on|off)|on weekends",
        "hours? (?:apart|away|before|after)",
        "(?:breakfast|bedtime|morning|evening|night-?time|lunchtime) (?:vitamin|supplement|mineral|pill|tablet|one|1)",
        r"\d+ hours?\b[^.;]{{0,25}}\bbetween|q\.?d\.?|b\.?d\.?|b\.?i\.?d\.?|t\.?i\.?d\.?|t\.?d\.?s\.?",
        r"q\.?d\.?s\.?|q\d+h|nocte|mane|p\.?r\.?n\.?",
    ),
    r"/ ?day\b",
)
SCHEDULE_BESIDE = (
    rf"(?:{SUBSTANCE})(?:[ ,:-]+[\w%-]+){{0,4}}?[ ,:-]+{SCHEDULE}"
    rf"|{SCHEDULE}(?:[ ,:-]+[\w%-]+){{0,3}}?[ ,:-]+{SUBSTANCE}"
)
"""A schedule a few words before or behind a substance."""
INTAKE = words(
    r"tak(?:e|en|ing)|us(?:e|ed|ing)|have (?:your|a|the|it|them|vitamin|magnesium|calcium|d3|k2)|swallow\w*",
    r"chew\w*|pop\w*|giv(?:e|en|ing)|dos(?:e|ed|ing)|drink\w*|supplement\w*|spac(?:e|ed|ing)|stick with|go on",
    r"stay on|carr(?:y|ied) on|continued?|best|works? best|absorb\w* best",
)

ON_A_LABEL = (
    r"^(?:for|as) (?:permanent|daily|regular|long-term|short-term|nightly|occasional) use\b|\b(?:daily"
    r"|nightly),? (?:during|shortly|with|before|after|at)\b|\b(?:breaks?|pauses?|rests?|gaps?|holidays?) of "
    r"(?:a few|a|an|\d+) (?:days?|weeks?|months?)\b",
    rf"\b(?:to be|should be|must be|are|is) (?:\w+ly )?(?:chewed|swallowed|dissolved|sucked|sprayed"
    rf"|injected)\b[^.;!?]{{0,60}}?(?:{SCHEDULE}|\b(?:after|before|with|at) (?:breakfast|lunch|dinner|supper"
    rf"|meals?|food|eating)\b)",
    r"^use (?:once|twice|daily|nightly|weekly|each (?:day|morning|night)|every (?:day|morning|night))\b"
    r"|^for \d+ (?:days?|weeks?|months?) only\b",
    rf"\b(?:swallow|chew|drink|pop|gulp)s? (?:it|them|theirs|1|both)\b[^.;!?]{{0,25}}?{SCHEDULE}",
    r"^(?:take|swallow|chew|drink|dissolve)(?: (?:it|them|this|these|1))? (?:with|at|before|after|during|whole|every"
    r"|each|daily|nightly|by mouth|orally|on an|in the (?:morning|evening|afternoon))\b",
    r"(?::|-|\?) ?(?:m|t|tu|w|th|f|sa|su|mon|tue|wed|thu|fri|sat|sun)(?:(?: |, ?|/|-)(?:and )?(?:m|t|tu|w|th|f|sa|su"
    r"|mon"
    r"|tue"
    r"|wed|thu|fri|sat|sun))+(?=[.;,!]|$)",
    r"\b\d+ (?:days?|weeks?|months?),? (?:open|on|off|closed|shut|away)\b[^.;!?]{0,15}?"
    r"\b(?:closed|shut|off|away|rest\w*)\b",
)
"""Schedules that need not name what is taken."""

_ACTS = (
    "take start begin stop quit skip drop ditch increase raise reduce lower cut halve double triple quadruple "
    "switch swap change add combine pair stack avoid try use keep continue resume give buy get choose pick opt "
    "go boost top bump load taper wean ease hold pause leave replace swallow pop chew dissolve squeeze melt "
    "apply inject drink restart sprinkle stir crush push withhold bin trade toss chuck miss think follow stick "
    "limit restrict eliminate omit introduce discontinue cease stay reach crank ramp titrate mix cycle consider "
    "knock up step down eat shun steer refrain abstain lay commence initiate carry put move aim have make "
    "forget ignore save split separate turn scale dial invest grab rotate finish suspend maintain adjust "
    "shelve scrap dump abandon delay postpone bump front-load phase renounce refuse skimp"
).split()
_PHRASES = ("(?:come|get|go|back|lay) off", "(?:go|do) without", "(?:pull|cut|scale) back on", "(?:pile|double) up on")
_ACT = any_of(*_PHRASES, *sorted(_ACTS, key=len, reverse=True))
_OBJECT = rf"(?:{SUBSTANCE}|\b(?:it|them|both)\b)"
LEAD = (
    "(?:(?:please|just|simply|then|so|instead|also|always|now|better(?: to)?|ideally|if so|again|rather|kindly"
    "|first|next|definitely|certainly|by all means|feel free to|remember to|be sure to|make sure (?:to|you)|try to"
    "|do|don't|never|not|only|let's|let us|everyone|in short|bottom line|my advice|note|tip|hint|answer"
    r"|verdict)\s+)*"
)
IMPERATIVE = (
    rf"^{LEAD}(?!(?:lower|double|cut|split) (?!up on|your|the|any|it|this|that|all|vitamin|d3|k2|magnesium|calcium"
    rf"|warfarin|on|down|out|back|doses?|in half))(?!use of|dial \d|keep (?:watch|track|an eye|count)"
    r"|change (?:in|how|what|the way)|changes in|have been|have not"
    rf"|make up){_ACT}\b"
    r"(?!-| of\b| a (?:list|note|record|photo|picture)\b| (?:all )?(?:your|the) "
    r"(?:bottles|labels|packets|list|cards?|books?|pages?|sheets?|leaflets?))"
    rf"(?:(?:[ -][\w'%/()+-]+){{0,8}}?[ -]?{SUBSTANCE}|(?: \w+)? (?:it|them|both|these)\b)"
)
TOLD_OUTRIGHT = any_of(
    rf"\b(?:you (?:should|must|ought to|need to|have to)|(?:it is|it's) best to)(?: not)? {_ACT}\b{gap(20)}{SUBSTANCE}",
    r"^(?:ask|speak|check|test|first|eat|wait)\b[^.;!?]*\b(?:and then|then|so|but|and) "
    rf"{_ACT} (?:your |more |some )?{SUBSTANCE}",
)
"""What somebody is told to do, whatever else the sentence says."""
_DONE_FIRST = (
    "read|note|check|look|see|ask|tell|show|bring|write|call|ring|speak|talk|print|type|enter|open|press|wait|remember"
    "|listen|visit|go|learn|find|compare|discuss|mention|copy|fill|sign|think|relax|sit|breathe|get|know|trust|believe"
    "|test|eat|first|allowed"
)
SECOND_ORDER = (
    rf"^{LEAD}(?:{_ACT}|{_DONE_FIRST})\b"
    r"(?:(?!\b(?:if|when|who|whether|that|which|unless|because|how|you)\b)[^.;!?]){0,200}?\b(?:and|or|but|then|so)"
    rf"(?: (?:then|also|just|simply|never|always|please|do not|don't|instead|so|afterwards))* {_ACT}\b"
    rf"(?: (?!(?:of|about|for|with|in|on|from|to)\b)\w+){{0,3}}? {SUBSTANCE}"
)
"""What somebody is told to do once something else is done; "allowed" stands for what may be."""
_PROFESSIONAL = any_of(
    "prescribers?|doctors?|gps?|nurses?|pharmacists?|clinicians?|clinic|specialists?|midwi(?:fe|ves)",
    r"p(?:a)?ediatricians?|health visitors?|(?:person|people|team|one) who (?:prescribe[ds]|looks? after|gave"
    r"|treats?)|prescribing \w+|dietitians?|physicians?|consultants?|professionals?|surgeons?|dentists?"
    r"|\w+ologists?|nurse\w*",
    "health ?care (?:provider|team|professional)s?",
    "(?:kidney|care|anticoagulation|health|medical|clinical) (?:team|clinic|service|adviser)s?|team",
    "cardiologists?|haematologists?|medical advice|advice|supervision",
)
_CHANGE = any_of(
    "come off|get off|go without",
    "restart|resume|begin|start|stop|change|take|use|add|switch|increase|reduce|skip|drop|give up|make|alter|swap",
    "give|combine|try|double|halve|cut|raise|lower|leave|adjust|buy|replace|pause|mix|continue|quit|stopping|starting",
    "changing|taking|using|adding|switching|making|dropping|cutting|skipping|altering|reducing|increasing",
    "combining|introduce|discontinue|discontinuing|any|sudden|a",
)
ALLOWED = (
    r"\b(?:do not|don't|never|avoid|please do not|not to|must not|should not|no one should)\b(?: \w+){0,4}? "
    rf"(?:{_CHANGE}|\w+ing)\b[^.;!?]{{0,160}}?\b(?:before|until|unless"
    rf"|without)\b[^.;!?]{{0,80}}?\b{_PROFESSIONAL}\b"
    "(?:[^.;!?,]{0,40})?",
    rf"\b(?:do not|don't|never|avoid|please do not)\b(?: \w+){{0,2}}? (?:{_CHANGE}|\w+ing)\b[^.;!?]{{0,160}}?\b"
    r"(?:on your own|by yourself|because of (?:this|what this) (?:report|page|sheet|tool|program)(?: says)?)\b",
    rf"^if you (?:would like to|want to|wish to|plan to|are thinking of|are thinking about) (?:{_CHANGE}|\w+ing)\b"
    r"[^.;!?,]{0,60}, (?:please )?(?=(?:ask|tell|show|speak|talk|check|ring|call|discuss)\b)",
    r"\b(?:do not|don't|never) (?:change|stop|halve|adjust|go without|miss) (?:your|an?|any|the) (?:[\w-]+ ){0,2}?"
    r"(?:medicines?|medications?|warfarin|blood[- ]thinners?|prescriptions?)\b (?:just |only )?(?:because|on account)\b"
    r"[^.;!?,]*",
    r"\bkeep (?:your |the amount of )?vitamin k(?: intake)? (?:consistent|steady|(?:about )?the same)\b",
    r"\btake (?:part|care|place|time|note|notice|stock|heart|turns|(?:this|the|a|your) "
    r"(?:printed |whole )?(?:page|sheet|report|copy|list|time|summary|printout|moment|look|note))\b",
    r"\b(?:add|type|name|list|enter|write) (?:down )?(?:another|each|every|the next|all|one|a) "
    r"(?:\w+ )?(?:medicine|medication|supplement|product|tablet)s?\b(?! (?:to your|for|with))",
    r"\b(?:ask|check|discuss|find out|talk|speak)\b(?:(?! and | but | then )[^.;!?,]){0,60}?\b(?:which"
    r"|whether|if|what|how|when|about)\b"
    r"(?:(?! and | but | then )[^.;!?,]){0,100}",
    r"\b(?:trials?|stud(?:y|ies)|follow(?:ed|ing|s)?|last(?:ed|ing|s)?|ran|review\w*|compared|randomi\w+"
    r"|participants|volunteers)\b[^.;!?]{0,60}?\b(?:for|over|after|during|in)"
    r"(?: about| around| nearly| up to| at least| more than| a median of| an average of| only| just)* \d+"
    r"(?:\.\d+)?[ -]\w+",
    r"\b(?:skip|leave out|change|save|print|keep|delete|start|stop|continue|use|add|try|take|go back to"
    r"|return to) (?:this|the|a|your|that|any|each|every) "
    r"(?:\w+ )?(?:questions?|pages?|sections?|steps?|parts?|lists?|answers?|tool|program|questionnaire"
    r"|report|sheet|files?|copy|notes?|photo|screen|keys?|arrow keys)\b",
    rf"\b(?:check\w*|test\w*|measur\w*|monitor\w*|review\w*|appointments?|visits?|seen"
    rf"|scanned)\b[^.;!?,]{{0,30}}?{SCHEDULE}",
    (
        r"\b(?:keep|store)\b[^.;!?]{0,40}?\b(?:out of (?:the )?(?:reach|sight)|locked (?:up|away)|away from "
        r"(?:small )?children|where (?:a |an? \w+ )?child(?:ren)?)\b"
    ),
    r"\b(?:been|was|were) (?:discussed|studied|known|debated|sold|used in \w+) (?:for|over) (?:\d+|many|several) \w+",
    r"\b(?:requires?|required|asks?|law|rules?|countries)\b[^.;!?]{0,40}? to be added to (?:\w+ )?(?:flour|salt|milk"
    r"|bread)",
    r"\b(?:skin|body|liver|gut|kidneys?) needs? to (?:make|absorb|use)\b",
    r"\b(?:been|was|were) on [\w -]{2,30} for (?:\d+|many|several|a few|some) (?:years|months|weeks)\b",
    r"\blook for the (?:words?|names?)\b[^.;!?,]{0,60}",
    r"\bleave out the strength\b(?:(?!, (?:and|but|so|then) )[^.;]){0,60}",
    r"\b(?:bring|show) (?:\w+ ){0,6}(?:to|along)\b(?:(?!,? (?:and|but|so|then) )[^.;]){0,40}",
)
_PERSON = words(
    "you|people|adults|everyone|everybody|anyone|anybody|most|many|we|one|patients|women|men|they|someone|users",
    "older adults|seniors|those|he|she|i",
)
STATED = (
    r"\b(?:should|must|ought to|need to|needs to|have to|has to|had better|'d better|are advised to"
    "|is advised to|are urged to|would do well to|are better off|is better to|is best to)(?: not)?"
    "(?: [a-z]+ly| always| never| also| just| be| simply| really| still)* "
    rf"(?:{_ACT}|supplement|taken|started|stopped|avoided|added|used|given|increased|reduced|lowered|raised"
    rf"|doubled|halved|switched|skipped|combined|continued|taking|adding|using)\b{gap(60)}{_OBJECT}",
    rf"{SUBSTANCE}[^.;!?,]{{0,40}}\b(?:should|must|ought to|need to|needs to|has to|have to|can|could|may|might"
    "|is best|are best|is to be|are to be|to be)(?: not| safely| also| only| always)* "
    "(?:be )?(?:supplemented|taken|started|stopped|avoided|added|used|given|increased|reduced|lowered|doubled"
    "|halved|switched|skipped|combined|continued|paired|swapped|dropped|withheld|left out|paused|discontinued|omitted"
    r"|split|spaced|separated|limited)\b",
    r"\b(?:you|anyone|everyone|we)\b(?:'d| can| could| may| might| would)(?: \w+)?? "
    "(?:safely |always |also |just |then |now |want to |like to |wish to |try to |try |be better off "
    rf"|do well to |benefit from |be wise to |profit from )*(?:{_ACT}|taking|adding|using)\b{gap(60)}{_OBJECT}",
    r"\b(?:recommend|suggest|advis|encourag|urg(?=e[sd]?\b|ing\b)|endors|propos)\w*\b"
    rf"(?! that (?!(?:you|we|people|adults|everyone|patients|men|women|one)\b(?! who| with| on))){gap(60)}\b"
    rf"(?:tak|us|add|start|stopp?|switch|increas|reduc|avoid|combin|giv|try|skipp?|doubl|halv|rais|lower)(?:e|ing)?\b"
    rf"{gap(50)}{_OBJECT}",
    r"\b(?:consider|try|worth (?!discuss|talk|ask|mention|knowing|think|a talk|show|a look|check|telling"
    r"|remember|noting|a mention|saying|writ|bring|rais)|(?<!clinical )(?<!any )(?<!a )(?<!no )(?<!the "
    r")benefits? from"
    "|go without|better off without|good idea to|bad idea to|wise to|sensible to|time to|no need to|no need for"
    rf"|no reason (?:for \w+ )?to|reasons? to (?={_ACT})|nothing wrong with|how about|what about|why not|have you tried"
    "|have you considered|have you thought of|have you thought about|shouldn't you|couldn't you|might want to"
    "|may want to|want to(?! (?:know|hear|see|ask|talk|check|understand|learn|discuss|read) )|feel free to"
    "|free to|do worse than|do well on|would do well to|(?<!sometimes )look for|goes? for|opt for|reach for"
    rf"|stick with|stick to|worth a try)\b{gap(50)}{SUBSTANCE}",
    rf"{_PERSON}(?: \w+)?? (?:really |also |still |all |probably |don't |do not |doesn't |does not |no longer "
    "|will |may |might |would |usually |certainly |just )*"
    rf"(?:need|needs|require|requires|lack|could use|can skip|can stop|can drop|can do without)\b{gap(20)}"
    rf"{SUBSTANCE}",
    r"\bstart(?:ing)? low\b",
    rf"{SUBSTANCE}[^.;!?,]{{0,40}}?\b(?:is|are) (?:\w+ )?(?:fine|safe|ok|okay|harmless|compatible) (?:with|alongside"
    rf"|beside|together with|for you|for people (?:on|like))\b|{SUBSTANCE}[^.;!?,]{{0,20}}? (?:goes|go|works|work"
    r"|fits|fit) "
    r"together without|\bcan (?:\w+ )?(?:use|take|have|combine)\b[^.;!?,]{0,40}?\bwithout (?:any )?(?:concern"
    r"|worry|worries|risk|fear|harm|problems?|trouble|asking)\b",
    rf"{SUBSTANCE} (?:is|are) (?:not for you|out of the question)\b|\b(?:get by|do fine|cope|live) without (?:an? )?"
    rf"{SUBSTANCE}|\bno doctor is needed\b",
    rf"\b(?:coming|come|going|go|get|getting) off (?:\w+ ){{0,2}}?{SUBSTANCE}[^.;!?,]{{0,20}}? (?:is|would be)"
    r" (?:the|a|right)\b|\b(?:does|do|is) no harm to (?:combine|take|use|add|try)\b|\bnothing to lose by\b",
    r"\b(?:worth|best|time|reason|consider|end up|ended up) (?:doubling|halving|raising|lowering|increasing|reducing) "
    r"what\b",
    r"\b(?:poses?|is|are|there is|with|does|do) no (?:danger|risk|harm|problem|trouble) (?:to|for) you\b",
    rf"{SUBSTANCE} can wait\b|\binvited to (?:a )?(?:higher|lower|more|less)\b",
    rf", (?:and|but) [^.;!?,]{{0,30}}?(?:pick up|get yourself|stock up on)\b{gap(30)}{SUBSTANCE}",
    r"\byou(?:'re| are)(?: \w+){0,2} (?:getting|taking|using|having|on)(?: \w+)? (?:enough|too much|too little"
    r"|plenty)\b",
)
SCENES = (
    r"(?:kettle|toothbrush\w*|nightstand|in the drawer|first cup|shopping (?:basket|cart)|under the tongue|"
    r"(?:visits|on|touches) (?:my|your|the) tongue|gulp|sip|down the hatch|dustbin|wise old|whispered"
    r"|breakfast table|supper table"
    r"|glass of water|mouthful|nightcap|morning paper|radio news|commute|alarm clock|cockerel|rooster|sunrise"
    r"|moonrise|moon|stars come out|lights? (?:out|go)|bedtime story|garden gate|(?:our|my) village|old wives"
    r"|wise (?:mothers?|women|people|men|folk)|(?:wiser?|clever|smart(?:er)?|sensible) (?:\w+ )?(?:mothers?"
    r"|wom[ae]n|m[ae]n|people|folk|shoppers|person|souls?|heads?)|bird told|rhyme|song|poem|fairy|once "
    r"upon|breakfast egg|day in, day out|right after"
    r"|church bell|o'clock news|strikes? (?:noon|midnight|\d+)|hand in hand"
    r"|morning shower|into your (?:mouth|basket|cart|trolley|hand)|show (?:it|them) the door"
    r"|your \w+ [^.;!?]{0,40}belongs? in the (?:bin|drain|toilet|past))"
)
"""Scenes of taking something: no text that explains has the kettle and the capsule in one sentence."""
SPACING = (
    rf"\b(?:leave|wait|allow|keep|kept|space|spaced|separate|separated|put|stagger|take|taken|taking)\b{gap(70)}"
    rf"(?:\b\d+\b|\bhours?\b|\bminutes?\b|\bapart\b|\baway from\b|\bclear of\b){gap(40)}\b"
    r"(?:apart|between|after|before|away|gap|from|clear of|of each other|other|hours?|iron|tablets?)\b",
    r"\btak\w+\b[^.;!?]{0,40}\bwith (?:some )?fat\b",
    rf"\b(?:ideal|best|right|perfect|good) (?:moment|time|hour) for {SUBSTANCE}",
    r"\b(?:hours?|minutes?|gap|well|time) (?:apart|away|clear|between|in between)\b",
)
SENTENCE = r"(?<=[.!?;])\s+|\s•\s"
LEADING = words(
    "why not|why don't you|how about|what about|have you (?:tried|considered|thought)|isn't it time|time you",
    "shouldn't you|wouldn't you|couldn't you|who says|should be on|should you not|isn't it (?:about|high) time",
)
EATEN = (
    r"\b(?:eats?|ate|eaten|natto|cheeses?|ripen\w*)\b(?! first)|^(?!.*\b(?:tak(?:e|es|en|ing)(?! up\b)"
    r"|swallow\w*|tablets?|capsules?|supplements?|pills?|drops|spray|powder|gumm\w+|medicines?)\b)"
    r".*\b(?:(?<!with )(?<!without )(?<!after )(?<!before )foods|salads?|nuts|almonds|seeds|greens|vegetables"
    r"|oily fish|soup|tea and|and coffee|cereals?|bread|seaweed|fruit|plants?|drunk|diets?)\b"
)
HEDGE = words(
    "whether|(?:does|do|did)(?: not|n't) (?:mean|show|say|tell|prove)|(?:about|know|knows|say|tell|show) who",
    "that there is|(?:cannot|can't|not) (?:say|tell|know)(?: you)? (?:what|which|if|how)",
)
NEXT_CLAUSE = r"[,;:] (?:and|but|so|then|yet)\b"
"""Where a clause begins that nothing before it softens."""
TOLD = r"\byou (?:said|told us|listed|chose|gave|answered|reported|picked|named)\b"
