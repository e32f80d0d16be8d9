"""The vocabulary and the patterns of the dosing policy, for text in canonical form.

Every run of words is bounded, so that no text can make a pattern run for long.
"""

FORM = (
    r"(?:tablet|tab|capsule|cap|caplet|soft ?gel|gel ?cap|pill|gumm(?:y|ie)|drop|dropper(?:ful)?|spray|squirt|spritz|pump|puff|sachet|packet|scoop(?:ful)?"
    r"|lozenge|(?:soft ?)?chew|patch|strip|wafer|pellet|ampoule|ampule|vial|injection|jab|shot|chewable|tea ?spoon(?:ful)?|table ?spoon(?:ful)?|tsp|tbsp|spoon(?:ful)?|thimble(?:ful)?|cap ?ful|pinch|dash|splash|glug|serving)"
    r"(?:e?s)?\b"
)
UNIT = (
    r"(?:i ?\.? ?u ?\.?|u ?\.? ?i ?\.?|iu's|international units?|units?|usp units?|einheiten|unidades|unites|u|lu|ug|mcgs?|mikes?|microg\w*|mikrog\w*|micro ?grams?"
    r"|m ?c ?g|m ?gs?|mill?igram\w*|grams?|grammes?|gm|g|mls?|millilit\w*|cc)"
)
_NUMBER = r"\d+(?:[.,]\d+)?(?: ?/ ?\d+)?"
AMOUNT = rf"(?:{_NUMBER}(?: ?\+|[ -](?:odd|some|plus|or so))?(?: ?(?:-|to|and|or|x|by) ?{_NUMBER})?(?: ?\(\d+\))?|half(?: an?| of an?)?|(?:a )?quarter(?: of an?)?|several|(?:a )?few|(?:a )?couple(?: of)?|a dozen)"
_NOT_A_COUNT = r"(?!of\b|or\b|in\b|and\b|kinds?\b|types?\b|to\b|people\b|person\b|out\b)"
CONCENTRATION = (
    rf"{_NUMBER}(?: ?(?:-|to|and|or) ?{_NUMBER})? ?(?:(?:nmol|ng|pg|mmol|umol|pmol|nanograms?|nanomoles?|picograms?|millimoles?|micromoles?)s? ?(?:/|per|in a) ?(?:l|ml|dl|lit(?:re|er)|mill?ilit(?:re|er)|decilit(?:re|er))\b"
    r"|(?:mg ?(?:/|per) ?(?:dl|l)|(?:ug|mcg) ?(?:/|per) ?l|g ?/ ?l)\b)"
)

_VITAMIN = r"(?:\b(?:vitamins?|vit\.?)[ -]?(?:a|b\d{0,2}|c|d|d2|d3|e|k|k1|k2)\b|\b(?:d2|d3|k1|k2|mk-? ?\d{1,2})\b)"
SUBSTANCE = (
    rf"(?:{_VITAMIN}|\b(?:vitamins?|multi-?vitamins?|multis?|minerals?|nutrients?|supplement(?:s|ation)?|ch?ole?calciferol|ergocalciferol|calcitriol|alfacalcidol"
    r"|phylloquinone|phytonadione|menaquinones?|retinol|magnesium|calcium|iron|zinc|potassium|cod liver oil|fish (?:liver )?oil|omega-?3|antacids?|laxatives?"
    r"|nattokinase|st john'?s wort|warfarin|coumadin|acenocoumarol|sintrom|phenprocoumon|fluindione|blood[- ]thinn\w+|anti-?coagulants?|doacs?|apixaban|eliquis|rivaroxaban"
    r"|xarelto|edoxaban|dabigatran|aspirin|clopidogrel|heparin|digoxin|lithium|thiazides?|diuretics?|water (?:tablet|pill)s?|statins?|steroids?|antibiotics?|ppis?"
    r"|omeprazole|levothyroxine|orlistat|bisphosphonates?|denosumab|methotrexate|alendronate|folic acid|epilepsy (?:medicine|tablet)s?|(?:medicines?|medications?)(?! reviews?)|products?|meds|drugs?|tablets?|pills?|capsules?|softgels?|gummies|drops|doses?|dosage|bottle"
    r"|sunshine vitamin|prescription)\b)"
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
        rf"(?<!\w)(?<!\d\.)\d{{2,}} ?me\b",
        rf"(?<!\w)(?<!\d\.){_NUMBER} ?[a-z]{{0,12}} ?(?:per|/|a|for each|for every) ?(?:kilo|kg|kilogram|pound|lb)\b",
        r"\b(?!19\d\d\b|20\d\d\b)\d{3,6} (?:d3|d2|k2|k1|vitamin (?:d|k)\d?|magnesium|calcium)\b(?! (?:trial|stud|user|taker|people|product|paper|group|arm|tests?|results?|levels?))",
        r"\b(?:iu|i\.u\.|mcg|ug|mg) ?[:=] ?\d{2,}\b",
        r"\b\d ?x ?\d{2,5}\b(?! ?(?:px|pixels|mm|cm|m)\b)",
        rf"(?:{_VITAMIN}|\bmagnesium|\bcalcium|\bwarfarin|\bch?olecalciferol)(?: ?\([^()]{{0,12}}\))?(?: ?[:=x-])? ?(?!19\d\d\b|200[1-9]\b|20[1-9]\d\b)(?:[1-9]\d{{2,5}})\b(?![ -]?(?:people|adults|women|men|trial|stud|hydroxy|patients))",
    ),
    ("gram",): (
        r"\b(?:a|an|1|another|half a|under a|each) (?:micro|milli)?(?:gram|gramme)s?\b(?! (?:negative|positive|stain))",
    ),
    (" of ",): (rf"\b(?:a|an|each|every|another) (?!water\b)(?:\w+ ){{0,2}}?{FORM} of (?:\w+ )?{SUBSTANCE}",),
    ("%", "cent"): (
        rf"(?<!\w)(?<!\d\.){_NUMBER} ?(?:%|per ?cent) ?(?:of )?(?:the |your |an? )?(?:adult )?(?:dv|rda|nrv|rdi|dri|ri|ul|daily|recommended|reference|nutrient)",
    ),
    ("unidades", "unites", "einheiten"): (r"\b(?:unidades|unites|einheiten) (?:de |d')?vitamin",),
    ("ratio",): (
        rf"\b{_NUMBER} ?(?::|to|/) ?{_NUMBER}\b[^.;]{{0,15}}{SUBSTANCE}[^.;]{{0,30}}\bratio",
        rf"{SUBSTANCE}[^.;]{{0,40}}\bratio\b[^.;]{{0,30}}{_NUMBER} ?(?::|to|/) ?{_NUMBER}|\bratio of {_NUMBER} ?(?::|to|/) ?{_NUMBER}\b|\b{_NUMBER} ?(?::|to) ?{_NUMBER} ratio\b",
    ),
    ("part",): (
        rf"\b{_NUMBER} parts? (?:of )?{SUBSTANCE}[^.;]{{0,30}}\b(?:to|per)\b[^.;]{{0,15}}\b{_NUMBER}(?: parts?)?",
    ),
    ("warfarin",): (r"\bwarfarin\b[^.;]{0,40}\b(?:up|down|by) ?\d+ ?(?:%|per ?cent)",),
}
"""Patterns of amounts, behind what they cannot do without: a text that has none of it need not be searched for them."""

STRENGTHS = (
    rf"(?i)(?<!\w)(?:{AMOUNT}[ -]?{UNIT}(?!\w)(?: ?/ ?(?:\d*\.?\d* ?)?(?:{UNIT}|h|hr|day|dose|puff)\b)?|{AMOUNT}[ -](?:[a-z]+ ){{0,1}}{FORM}|\d+(?:[.,]\d+)? ?%"
    r"|\d+(?:[.,]\d+)?(?: ?/ ?\d+(?:[.,]\d+)?)+|(?<=[a-z] )\d{3,6}(?!\w)|(?<=\bd3 )\d+|(?<=\bk2 )\d+)"
)
"""What a typed strength looks like, to be taken out of a name."""

_DAY = r"(?:day|night|morning|evening|week|month|hour|weekend|fortnight|other day|afternoon|mealtime|meal)s?"
SCHEDULE = (
    rf"(?:\b(?:daily|nightly|weekly|monthly|fortnightly|bi-?weekly|yearly|every (?:other |second |third |single |\d+ )?{_DAY}|(?:once|twice|thrice|\d+ times|\d+x) (?:a|per|every|each|in the) {_DAY}"
    rf"|(?:\d+ )?(?:times )?(?:a|per|each) {_DAY}|(?:once|twice|thrice) (?:daily|weekly)|alternate days|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|in (?:1|a single) (?:go|sitting)|for the week|little and often|(?:split|spread|divided) (?:across|over|through) the day|\d+[- ]days?[- ]o(?:n|ff)|(?:early|late) in the day|mornings? and (?:evening|night)s?|(?:\w+ )?(?:\d+|a|an|half an)(?: to \d+)? (?:hours?|minutes?)(?: or so| or 2)? (?:before|after|later|apart|beforehand|ahead of)|within (?:\d+|an) (?:hours?|minutes?) of|with (?:plenty of|a (?:large |full |big )?glass of) water|\d+[- ](?:day|week|month)s?[- ](?:course|cycle|break)|(?:winter|summer) only|between \w+ and (?:march|april|may|september|october)|opposite ends of the day|q\.?w\.?|o\.?d\.?|in the (?:morning|evening|afternoon)s?|(?:mornings|nights|weekends) only"
    r"|at (?:night|bedtime|lunch\w*|dinner\w*|breakfast|noon|midday|supper|meal ?times?)|(?<!compared )(?:before|after|at|with|alongside|during|around)(?: (?:a|an|your|the|any|each|every))?"
    r"(?: (?:largest|biggest|main|fatty|evening|morning|full|big|light|heavy|proper|good|hearty))* (?:bed(?:time)?|food|fatty foods?|some fat|meals?|breakfast|lunch|dinner|supper|snack|eating|coffee|sleep)"
    r"|(?:on )?an empty stomach|first thing|last thing at night|all winter|(?:through(?:out)?|over|during) (?:the )?(?:winter|summer|autumn|darker months|cold months)|from \w+ (?:to|until|till) (?:march|april|may|september|october|spring|autumn)"
    r"|(?:for|over) (?:at least |about |up to )?(?:\d+|a few|several|a couple of) ?(?:days?|weeks?|months?|years?)|for the rest of|for life|for good|\d+ (?:days?|weeks?|months?) (?:on|off)|on weekends|hours? (?:apart|away|before|after)"
    r"|(?:breakfast|bedtime|morning|evening|night-?time|lunchtime) (?:vitamin|supplement|mineral|pill|tablet|one|1)|\d+ hours?\b[^.;]{{0,25}}\bbetween|q\.?d\.?|b\.?d\.?|b\.?i\.?d\.?|t\.?i\.?d\.?|t\.?d\.?s\.?|q\.?d\.?s\.?|q\d+h|nocte|mane|p\.?r\.?n\.?)\b|/ ?day\b)"
)
INTAKE = r"\b(?:tak(?:e|en|ing)|us(?:e|ed|ing)|have (?:your|a|the|it|them|vitamin|magnesium|calcium|d3|k2)|swallow\w*|chew\w*|pop\w*|giv(?:e|en|ing)|dos(?:e|ed|ing)|drink\w*|supplement\w*|spac(?:e|ed|ing)|stick with|go on|stay on|best|works? best|absorb\w* best)\b"

_ACTS = [
    "take",
    "start",
    "begin",
    "stop",
    "quit",
    "skip",
    "drop",
    "ditch",
    "increase",
    "raise",
    "reduce",
    "lower",
    "cut",
    "halve",
    "double",
    "triple",
    "quadruple",
    "switch",
    "swap",
    "change",
    "add",
    "combine",
    "pair",
    "stack",
    "avoid",
    "try",
    "use",
    "keep",
    "continue",
    "resume",
    "give",
    "buy",
    "get",
    "choose",
    "pick",
    "opt",
    "go",
    "boost",
    "top",
    "bump",
    "load",
    "taper",
    "wean",
    "ease",
    "hold",
    "pause",
    "leave",
    "replace",
    "swallow",
    "pop",
    "chew",
    "dissolve",
    "squeeze",
    "melt",
    "apply",
    "inject",
    "drink",
    "restart",
    "sprinkle",
    "stir",
    "crush",
    "push",
    "withhold",
    "bin",
    "trade",
    "toss",
    "chuck",
    "miss",
    "go",
    "think",
    "follow",
    "stick",
    "limit",
    "restrict",
    "eliminate",
    "omit",
    "introduce",
    "discontinue",
    "cease",
    "stay",
    "reach",
    "crank",
    "ramp",
    "titrate",
    "mix",
    "cycle",
    "consider",
    "knock",
    "up",
    "step",
    "down",
    "eat",
    "shun",
    "steer",
    "refrain",
    "abstain",
    "lay",
    "commence",
    "initiate",
    "carry",
    "put",
    "move",
    "aim",
    "have",
    "make",
    "forget",
    "ignore",
    "save",
    "split",
    "separate",
    "turn",
    "scale",
    "dial",
    "invest",
    "grab",
    "rotate",
    "finish",
    "suspend",
    "maintain",
    "adjust",
]
_ACT = r"(?:" + "|".join(sorted(_ACTS, key=len, reverse=True)) + r")"
_OBJECT = rf"(?:{SUBSTANCE}|\b(?:it|them|both)\b)"
_LEAD = r"(?:(?:please|just|simply|then|so|instead|also|always|now|better(?: to)?|ideally|if so|again|rather|kindly|first|next|definitely|certainly|by all means|feel free to|remember to|be sure to|make sure (?:to|you)|try to|do|don't|never|not|only|let's|let us|everyone|in short|bottom line|my advice|note|tip|hint|answer|verdict)\s+)*"
IMPERATIVE = rf"^{_LEAD}(?!(?:lower|double|cut|split) (?!up on|your|the|any|it|this|that|all|vitamin|d3|k2|magnesium|calcium|on|down|out|back|doses?|in half))(?!use of|change in|changes in){_ACT}\b(?!-| of\b| a (?:list|note|record|photo|picture)\b| (?:all )?(?:your|the) (?:bottles|labels|packets|list))(?:(?:[ -][\w'%/()+-]+){{0,8}}?[ -]?{SUBSTANCE}|(?: \w+)? (?:it|them|both|these)\b)"
SECOND_ORDER = rf"^{_LEAD}{_ACT}\b[^.;!?]*\b(?:and|or|but) {_ACT}\b(?: \w+){{0,3}}? {SUBSTANCE}"
_PROFESSIONAL = (
    r"(?:prescribers?|doctors?|gps?|nurses?|pharmacists?|clinicians?|clinic|specialists?|midwi(?:fe|ves)|dietitians?|physicians?|consultants?|professionals?|surgeons?|dentists?|\w+ologists?|nurse\w*"
    r"|health ?care (?:provider|team|professional)s?|(?:kidney|care|anticoagulation|health|medical|clinical) (?:team|clinic|service|adviser)s?|team|cardiologists?|haematologists?|medical advice|advice|supervision)"
)
_CHANGE = r"(?:restart|resume|begin|start|stop|begin|change|take|use|add|switch|increase|reduce|skip|drop|give up|make|alter|swap|combine|try|double|halve|cut|raise|lower|leave|adjust|buy|replace|pause|mix|continue|resume|quit|stopping|starting|changing|taking|using|adding|switching|making|dropping|cutting|skipping|altering|reducing|increasing|combining|introduce|discontinue|discontinuing|any|sudden|a)"
ALLOWED = (
    rf"\b(?:do not|don't|never|avoid|please do not|not to|must not|should not|no one should)\b(?: \w+){{0,2}}? (?:{_CHANGE}|\w+ing)\b[^.;!?]{{0,160}}?\b(?:before|until|unless|without)\b[^.;!?]{{0,80}}?\b{_PROFESSIONAL}\b(?:[^.;!?,]{{0,40}})?",
    rf"\b(?:do not|don't|never|avoid|please do not)\b(?: \w+){{0,2}}? (?:{_CHANGE}|\w+ing)\b[^.;!?]{{0,160}}?\b(?:on your own|by yourself|because of (?:this|what this) (?:report|page|sheet|tool|program)(?: says)?)\b",
    r"\bkeep (?:your |the amount of )?vitamin k(?: intake)? (?:consistent|steady|(?:about )?the same)\b",
    r"\btake (?:part|care|place|time|note|notice|stock|heart|turns|(?:this|the|a|your) (?:printed |whole )?(?:page|sheet|report|copy|list|time|summary|printout|moment|look|note))\b",
    r"\b(?:add|type|name|list|enter|write) (?:down )?(?:another|each|every|the next|all|one|a) (?:\w+ )?(?:medicine|medication|supplement|product|tablet)s?\b(?! (?:to your|for|with))",
    r"\bleave out the strength\b[^.;]{0,60}",
    r"\b(?:bring|show) (?:\w+ ){0,6}(?:to|along)\b[^.;]{0,40}",
)
_PERSON = r"\b(?:you|people|adults|everyone|everybody|anyone|anybody|most|many|we|one|patients|women|men|they|someone|users|older adults|seniors|those|he|she|i)\b"
STATED = (
    rf"(?:^(?:ask|speak|tell|check|see|test|first|eat|wait|allowed)\b[^.;!?]*\b(?:and then|then|so|but|and)|, (?:so|then)) {_ACT}\b[^.;!?,]{{0,40}}?{SUBSTANCE}",
    rf"\b(?:should|ought to|must|need to|better|could) (?:all |both )?(?:be on|go on|be using|be supplementing|be getting|have|think about|look at|look into|go for|look for)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    rf"\b(?:i|we|he|she|they)(?:'d| would)(?: \w+)? (?:{_ACT})\b[^.;!?]{{0,40}}?{_OBJECT}",
    rf"\b(?:makes? (?:good )?sense to|it pays to|a good time to|no problem to|no problem with|no harm in|no point in|every reason to|good reason to|worth (?!discuss|talk|ask|mention|knowing|think)|perhaps|maybe|let's|smart (?:shoppers|people|buyers))\b[^.;!?]{{0,50}}?{SUBSTANCE}",
    rf"\b(?:next step is|(?:sensible|wise|smart|best|right|obvious|safest|easiest|reasonable|prudent|better) (?:thing|move|step|next step|course|option|choice|plan|approach|bet|idea)\b[^.;!?]{{0,25}}\bis)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    r"\b(?:not )?worth (?:taking|adding|trying|buying|using|having)\b|\bno (?:harm|problem|risk|issue)s? (?:in|with) (?:you )?(?:taking|using|adding|combining|having)\b",
    rf"{SUBSTANCE}[^.;!?,]{{0,30}}\b(?:out of the question|off the table|off limits|not an option|best left|money well spent|a waste of money|(?:do|does) (?:the trick|wonders)|yes\b|no\b(?! \w))",
    r"\byou(?:'re| are)(?: \w+){0,2} (?:getting|taking|using|having|on)(?: \w+)? (?:enough|too much|too little|plenty|the right)\b",
    rf"\byour (?:current |own |usual |present )?(?:\w+ )?{SUBSTANCE}(?: intake| level| supply)? (?:is|are) (?:about |just |quite |more than )?(?:right|enough|sufficient|adequate|fine|ok|okay|too (?:much|low|high|little)|plenty)\b",
    rf"\b(?:put|start|started|keep|kept|have|get|got|want) you (?:on|to|started|off)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    rf"\b(?:nothing beats|crying out for|do worse than|worth (?:your|the|every) (?:money|penny|while)|could (?:use|do with)|no use for|hard to beat|go wrong with|swears? by|a must(?:-have)?|a no-?brainer|pairs? (?:well )?with|bring in|stay away from|steer clear of|keep away from|say (?:yes|no) to|load up on|stock up on|cut back on|cut down on|hold back on|go easy on|space out|spread out|cut out|do away with)\b[^.;!?]{{0,50}}?{SUBSTANCE}",
    rf"{SUBSTANCE}[^.;!?]{{0,30}}\b(?:worth (?:your|the|every) (?:money|penny|while)|do you (?:nicely|good|well|no harm)|a boost|hurt (?:you|anyone|a|no ?one)|hard to beat|a must|a no-?brainer|the way to go|the one to)\b",
    rf"\bwants? (?:[\w-]+ ){{0,4}}on {SUBSTANCE}|\b(?:anyone|everyone|everybody|nobody)\b[^.;!?]{{0,30}}\bwants? {SUBSTANCE}",
    rf"\b(?:should|must|ought to|need to|have to) be (?:supplemented|treated|given|put|started|kept)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    rf"\b(?:do|does) (?:well|best|better|great|fine) on\b[^.;!?]{{0,30}}?{SUBSTANCE}",
    rf"\beat (?:first|before|something)\b",
    rf"\b(?:anyone|everyone|everybody|nearly everyone|nobody|no one|people|adults|women|men|those)(?: \w+){{1,5}}? (?:needs?|requires?)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    rf"\b(?:should|must|ought to|need to|needs to|have to|has to|had better|'d better|are advised to|is advised to|are urged to|want to|would do well to|are better off|is better to|is best to|it helps to|it pays to)(?: not)?(?: [a-z]+ly| always| never| also| just| be| simply| really| still)* (?:{_ACT}|supplement|taken|started|stopped|avoided|added|used|given|increased|reduced|lowered|raised|doubled|halved|switched|skipped|combined|continued|taking|adding|using)\b[^.;!?]{{0,60}}?{_OBJECT}",
    rf"{SUBSTANCE}[^.;!?,]{{0,40}}\b(?:should|must|ought to|need to|needs to|has to|have to|can|could|may|might|is best|are best|is to be|are to be|to be)(?: not| safely| also| only| always)* (?:be )?(?:supplemented|taken|started|stopped|avoided|added|used|given|increased|reduced|lowered|doubled|halved|switched|skipped|combined|continued|paired|swapped|dropped|left out|paused|discontinued|omitted|split|spaced|separated|limited)\b",
    rf"\b(?:you|anyone|everyone|we)\b(?:'d| can| could| may| might| would)(?: \w+)?? (?:safely |always |also |just |then |now |want to |like to |wish to |try to |try |be better off |do well to |benefit from |be wise to |profit from )*(?:{_ACT}|taking|adding|using)\b[^.;!?]{{0,60}}?{_OBJECT}",
    rf"\b(?:recommend|suggest|advis|encourag|urg|endors|propos)\w*\b(?! that (?!(?:you|we|people|adults|everyone|patients|men|women|one)\b(?! who| with| on)))[^.;!?]{{0,60}}?\b(?:tak|us|add|start|stopp?|switch|increas|reduc|avoid|combin|giv|try)(?:e|ing)?\b[^.;!?]{{0,50}}?{_OBJECT}",
    rf"^(?!.*\b(?:guidelines?|panel|society|task force|bod(?:y|ies)|agency|authority|institute|academ\w+|committee|groups?|college)\b).*\b(?:recommends?|recommended|advises?|suggests?|favou?rs?) (?!that\b)(?:\w+ ){{0,3}}?{SUBSTANCE}",
    rf"\b(?:i|we|i'd|we'd|i would|we would|doctors|experts|pharmacists|many|most|most experts|nutritionists|specialists|they)\b(?: would| usually| often| generally| strongly| always)* (?:recommend|suggest|advise|favou?r|endorse|prefer)(?:s|ed|ing)?\b|swears? by\b[^.;!?]{{0,60}}?{SUBSTANCE}",
    rf"{SUBSTANCE}[^.;!?]{{0,30}}\b(?:is|are|was|were|would be|comes?) (?:strongly |highly |generally |often |usually |not |always |widely )*(?:recommended|advised|advisable|indicated|a must|a good idea|a bad idea|a sensible|sensible|wise|essential|the right|right for you|worth(?! (?:discuss|talk|ask|a talk|mention|knowing|think))|worthwhile|called for|suitable for you|a wise|prudent|an easy win|best avoided|a no-brainer)\b",
    rf"\b(?:consider|try|worth (?!discuss|talk|ask|mention|knowing|think|a talk)|benefit from|benefits from|go without|better off without|good idea to|bad idea to|wise to|sensible to|time to|no need to|no need for|no reason (?:for \w+ )?to|nothing wrong with|how about|what about|why not|have you tried|have you considered|have you thought of|have you thought about|shouldn't you|couldn't you|might want to|may want to|want to|feel free to|free to|do well on|would do well to|look for|goes? for|opt for|reach for|stick with|stick to|worth a try)\b[^.;!?]{{0,50}}?{SUBSTANCE}",
    rf"{_PERSON}(?: \w+)?? (?:really |also |still |all |probably |don't |do not |doesn't |does not |no longer |will |may |might |would |usually |certainly |just )*(?:need|needs|require|requires|lack|could use|can skip|can stop|can drop|can do without)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    rf"{SUBSTANCE}[^.;!?]{{0,50}}\b(?:is|are|isn't|aren't|would be|will be|seems?) (?:not |no longer |also |perfectly |completely |quite |totally |entirely |really |generally |all )*(?:needed|unneeded|necessary|unnecessary|required|essential|enough|sufficient|too much|plenty|safe|harmless|fine|ok|okay|all you need|right|the answer|pointless|optional)(?: for| with| to| in your| if| alongside| without|[.;!]|$)",
    r"(?<!whether )(?<!whether it is )(?<!mean it is )(?<!mean that it is )\b(?:safe|fine|ok|okay|suitable|right|good|best|enough|too much|perfect|ideal|appropriate|not|unsafe) for (?:you|someone like you|people like you|your (?:age|body|needs|case))\b",
    rf"\b(?:you can|you could|you may) safely\b|\bsafe(?:ly)? (?:to (?:carry on|keep|continue|take|use|combine|stop|start|add|have|mix|try|skip|give|go on)|with|alongside|in combination)\b[^.;!?]{{0,40}}",
    rf"\b(?:higher|lower|stronger|bigger|smaller|larger|loading|maintenance|weekly|monthly|double|extra|booster|top-up|starting|winter|daily) (?:dose|doses|dosage|dosing|intake)\b[^.;!?]{{0,30}}\b(?:is|are|was|would be|may be|might be|should be|will be) (?:needed|better|best|required|necessary|advised|recommended|enough|used|helpful|wise|sensible|called for|right)",
    r"\bmega-?dos\w*\b|\b(?:your|the right|the usual|the standard|the correct|the best) (?:dose|dosage) (?:is|should|of|can|could|needs|to)\b",
    r"\bstart(?:ing)? low\b|\bloading (?:phase|period|course|regimen)s?\b",
    r"\b(?:doubl|halv|increas|reduc|cutt|lower|rais)ing (?:what|how much) you (?:take|use|have|get)\b",
    r"\bneeds? (?:\d+ times|twice|double) (?:as much|the) (?:sun|sunlight|sunshine|time in the sun)\b",
    rf"\b(?:by|of|with|after|from|through) (?:taking|adding|starting|stopping|increasing|doubling|halving|switching to|cutting out|dropping)\b[^.;!?]{{0,40}}{SUBSTANCE}[^.;!?]{{0,40}}\b(?:you (?:will|can|could|may)|helps|works)\b",
    rf"\b(?:people|someone|folks|anyone|those|patients) (?:like you|in your position|your age|with your answers)\b[^.;!?]{{0,80}}?{SUBSTANCE}",
)

_GOAL = (
    r"\b(?:treat(?:ed)? to|titrate\w*|aim\w*|target\w*|goals?|keep\w*|kept|gets?|getting|got|bring\w*|reach\w*|rais\w+|push\w*|maintain\w*|stay\w*|shoot\w*|try|trying|striv\w+|optim\w+|ideal\w*|should"
    r"|ought|must|needs?|want\w*|hit\w*|sweet spot|best|work(?:ing)? (?:towards?|up to)|settle|after is|recommended|until you|don't let|never below|healthy)\b"
)
TARGETS = (
    rf"{_GOAL}[^.;!?]{{0,70}}?\bCONC\b",
    r"\bCONC\b[^.;!?]{0,50}?\b(?:is|are|would be|seems)(?: \w+)? (?:ideal|optimal|best|the (?:target|goal|aim|sweet spot)|what you want|where you want|a good (?:target|goal|aim)|worth aiming)",
    r"\b(?:aim|shoot|strive|try|go)(?:ing)? for (?:a |an |the )?(?:[\w-]+ ){0,5}?(?:level|levels|result|reading|range|status)\b",
    r"\b(?:aim|shoot|strive|get|keep|bring|push|raise|maintain)(?:ing)? (?:your |the |my |her |his |a )?(?:[\w()-]+ ){0,4}?(?:level|levels|result|reading|25\(oh\)d|status)s? (?:\w+ )?(?:to|above|over|at|up|between|in|into|near|within|well|around|higher)\b",
    r"\b(?:optimal|ideal|target|optimum|perfect|healthy target)(?: \w+)? (?:level|range|result|reading)s? (?:is|are|of|lies?|would|for|sits?|:)",
)
_SUN = r"\b(?:sun|sunshine|sunlight|daylight|midday|noon|uv|sunbeds?|sunlamps?|tanning|sunny|sunbath\w*|sunscreen|garden|outdoors|outside|rays)\b"
_LENGTH = r"(?:\d+(?: ?(?:-|to) ?\d+)? ?(?:mins?|minutes?|hours?|hrs?)\b|(?:a )?(?:half|quarter(?: of)?|a) (?:an )?hour\b|an hour\b|few minutes\b|minutes of\b)"
_EXPOSE = r"(?:be|spend|get|expose|sit|stay|lie|soak|catch|go|walk|aim|enjoy|bask|take|stand|let|give|head|step|allow|have|make|try|need|roll|bare|top|use|grab|seek|sunbathe|book|put|leave|work)"
SUNS = (
    rf"(?:^|[,;:] |\b(?:please|should|must|can|could|to|just|and|then|need|try|by|so|or|you|people|adults|best|is|of|for|means|recommend\w*|suggest\w*) ){_EXPOSE}(?:ing|ting)?\b[^.;!?]{{0,80}}?(?:{_SUN}[^.;!?]{{0,60}}?{_LENGTH}|{_LENGTH}[^.;!?]{{0,60}}?{_SUN})",
    rf"^{_LEAD}{_EXPOSE}\b(?: \w+){{0,3}}? (?:more|extra|plenty of|some|enough|regular|a bit of|midday|into the|in the|out in the) (?:\w+ )?{_SUN}",
    rf"\bsunbathe (?:for )?{_LENGTH}|^{_LENGTH} (?:each|per|a) side\b|^(?:lie|stay|sit|stand) (?:out|outside|outdoors)? ?(?:for )?{_LENGTH}|^expose\b[^.;!?]{{0,60}}{_LENGTH}|^let your (?:skin|arms|legs|face)\b[^.;!?]{{0,60}}(?:{_SUN}|{_LENGTH})",
    rf"{_LENGTH}[^.;!?]{{0,40}}?{_SUN}[^.;!?]{{0,60}}\b(?:will do(?=[.;!]?$)|(?:is|are|should be|will be|does|do|would be|gives?|tops?) (?:enough|all|plenty|ideal|the trick|recommended|best|what|sufficient|needed|a good|you|your|it))",
    rf"\b(?:skip|leave off|go without|forget|avoid|drop)(?: the| your)? sunscreen\b",
)
SPACING = (
    rf"\b(?:leave|wait|allow|keep|kept|space|spaced|separate|separated|put|stagger|take|taken|taking)\b[^.;!?]{{0,70}}?(?:\b\d+\b|\bhours?\b|\bminutes?\b|\bapart\b|\baway from\b|\bclear of\b)[^.;!?]{{0,40}}?\b(?:apart|between|after|before|away|gap|from|clear of|of each other|other|hours?|iron|tablets?)\b",
    r"\btak\w+\b[^.;!?]{0,40}\bwith (?:some )?fat\b",
    rf"\b(?:hours?|minutes?|gap|well|time) (?:apart|away|clear|between|in between)\b",
)
SENTENCE = r"(?<=[.!?;])\s+|\s•\s"
LEADING = r"\b(?:why not|why don't you|how about|what about|have you (?:tried|considered|thought)|isn't it time|time you|shouldn't you|wouldn't you|couldn't you|who says|should be on|should you not)\b"
EATEN = r"\b(?:eats?|ate|eaten|natto|cheeses?|ripen\w*)\b(?! first)"
HEDGE = r"\b(?:whether|(?:does|do|did)(?: not|n't) (?:mean|show|say|tell|prove)|(?:about|know|knows|say|tell|show) who|that there is)\b"
TOLD = r"\byou (?:said|told us|listed|chose|gave|answered|reported|picked|named)\b"
