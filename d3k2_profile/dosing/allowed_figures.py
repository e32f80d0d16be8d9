"""The constructions that explain a figure in a text. Whatever figure none of them explains is refused.

Each pattern is for a text in canonical form: small letters, and figures for number words.
"""

from typing import Literal, TypeAlias

from d3k2_profile.dosing.amount_words import FORMS, UNITS
from d3k2_profile.dosing.countable_not_doses import PEOPLE, STUDIES, THINGS
from d3k2_profile.frozen import Frozen

Field: TypeAlias = Literal["lay", "clinician", "source", "layout"]
"""Where a text stands: before a reader, in a note for clinicians, in a citation, or in what this program adds."""

_ALL: tuple[Field, ...] = ("lay", "clinician", "source", "layout")
_PROSE: tuple[Field, ...] = ("lay", "clinician", "layout")


class Construction(Frozen):
    """A way to write that explains the figures in it: why, where it may stand, and two examples."""

    name: str
    why: str
    pattern: str
    examples: tuple[str, str]
    fields: tuple[Field, ...] = _PROSE


_N = r"\d+(?:[.,]\d+)?"
_SPAN = rf"{_N}(?: ?(?:-|to|and|or|,) ?{_N}){{0,8}}"
_ABOUT = (
    r"(?:about |around |nearly |almost |roughly |over |under |more than |less than |fewer than |at least |at most "
    r"|up to |only |some |just )?"
)
_TIME = (
    "(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|nights?|weeks?|weekends?|months?|years?|decades?"
    "|winters?|summers?"
    "|seasons?|centuries|century|generations?)"
)
_OPTION = (
    r"(?:none|never|hardly ever|rarely|not at all|(?:less than |fewer than |more than |over |under |about "
    r"|up to )?\d{1,2}"
    r"(?: ?(?:to|or|-) ?(?:\d{1,2}|more|over|older|under))?(?: (?:minutes?|hours?|years old|years?|times|days"
    r"|portions|a week|a day))*)"
)
TAKEN = (
    r"(?:tablets?|tabs?|capsules?|caps?|caplets?|pills?|drops?(?!-?outs?)|gumm(?:y|ies)|sprays?|puffs?|sachets?"
    r"|scoops?|softgels?|doses?|lozenges?|patch(?:es)?|strips?|spoon\w*|teaspoon\w*|tablespoon\w*|dropper\w*"
    r"|capfuls?|ampoules?|vials?|i\.?u\b|mcg|ug|mg|g|grams?|milligrams?|micrograms?|ml|units|shots?|jabs?|pinch"
    r"(?:es)?|chew(?:s|ables?)|pellets?|squirts?|beads?)"
)
_NOT_COUNTED = rf"(?!(?:[a-z'-]+ ){{0,3}}{TAKEN}\b(?! counters?| bottles?| of the same))"
_GRAMMAR = (
    r"(?!(?:is|are|was|were|how|the|of|to|in|with|for|at|and|or|a|an|per|daily|each|every|times?|x|on|by|if|you"
    r"|your|take|it|that|which|when|before|after|will|can|should)\b)"
)
_ADJECTIVES = rf"(?:{_GRAMMAR}[a-z'-]+(?:-[36])? ){{0,3}}?"
_AGED = (
    r"(?:people|persons?|adults?|m[ae]n|wom[ae]n|children|patients?|those|anyone|anybody|everyone|everybody|somebody"
    r"|someone|seniors?|participants"
    r"|volunteers|americans|users?|readers?|babies|infants|teenagers|grown-ups|nurses?|neighbours?)"
)
_RELATIVE = (
    r"(?:m[ae]n|wom[ae]n|person|boy|girl|lady|gentleman|neighbour|friend|patient|reader|colleague|nurse|teacher|farmer"
    r"|mother|father|mum|dad|sister|brother|aunt|uncle|cousin|wife|husband|partner|son|daughter|grand(?:mother|father"
    r"|ma|pa)|granny|grandad|widow|widower|runner|student|volunteer|caller|visitor)"
)
_NOT_TAKEN = rf"(?![\w]|[.,]\d| ?%| (?:[a-z'-]+ ){{0,2}}{TAKEN}\b)"
"""Nothing that is taken stands behind the figure, nor a share."""
_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
_SOME_YEAR = r"(?:(?!\d\d[05]0)|(?=1700|19[05]0))(?:1[6-9]\d\d|20[0-4]\d)"
"""A year that nobody could take for a round amount."""
_NOT_A_DAY = rf"(?! (?:[a-z]+ )?(?:daily|a day|per day|each|every|{TAKEN})\b)"
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct"
    "(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|fall|easter|christmas)"
)
_STATISTIC = (
    r"(?:(?:hazard|odds|risk|rate|incidence|prevalence|likelihood|relative|mean|standardi[sz]ed|weighted|pooled"
    r"|summary|absolute|adjusted)[ -](?:\w+ ){0,2}?(?:ratios?|risks?|differences?|reductions?|increases?"
    r"|estimates?|effects?)|number needed to (?:treat|harm)"
    r"|\b(?:rr|or|hr|smd|wmd|md|irr|nnt|nnh|ror|sd|se|auc|r2|i2|r|p|n|q|k|kappa|p-?values?)\b"
    r"(?: for (?:the )?\w+)?)"
)
_MEASURED = (
    r"\b(?:levels?|concentrations?|ratios?|risks?|scores?|ind(?:ex|ices)|saturation|rates?|means?|medians?|densit(?:y"
    r"|ies)"
    r"|differences?|titres?|prevalence|incidence|turnover|pressure|phosphate|albumin|creatinine|estimates?|velocity"
    r"|slopes?|coefficients?|correlations?|odds|hazard|inr|sensitivity|specificity|variance|elimination|half-li(?:fe"
    r"|ves))"
)
_UNIT_BEHIND = (
    r"(?! ?(?:i\.?u\b|u\.?i\b|i\.?e\b|mcg|ug\b|mg\b|ml\b|g\b|gm\b|grams?|milligrams?|micrograms?|units?|cc\b"
    r"|einheiten|unidades|nano\w+|pico\w+|nmol|ng\b|pg\b|mmol|percent))"
)

_COUNTED = (
    "|".join(sorted({*UNITS, *FORMS, "x", "to", "of", "at", "by"}, key=len, reverse=True))
    + "|tabs?|caps?|vit\\w?|take|dose|iron|zinc|folate"
)
"""What a figure behind it would make an amount of."""

CONSTRUCTIONS: tuple[Construction, ...] = (
    Construction(
        "vitamin",
        "the name of a vitamin",
        r"(?<![\w.-])(?:(?:vitamins?|vit\.?)[ -]?(?:b-?(?:1[0-2]?|[2-9])|[dk]-?[1-7])|(?:b-?(?:12|[1-9])"
        r"|[dk]-?[1-7]))(?:[-/+](?:b12|b[1-9]|[dk][1-7]))*(?![\w]|[-.,:=x]?\d)",
        ("vitamin k2", "b6 and b12"),
        _ALL,
    ),
    Construction(
        "menaquinone",
        "the name of a form of vitamin K2",
        r"(?<!\w)(?:mk|menaquinones?)-? ?(?:1[0-4]|[1-9])(?! ?\d|\w)(?: ?(?:to|and|or|/|,) ?-?(?:1[0-4]|[4-9])"
        r"(?![\w.]| ?(?:mg|mcg|ug|iu)))?",
        ("mk-7", "mk-4 to mk-13"),
        _ALL,
    ),
    Construction(
        "substance",
        "the name of a nutrient, a hormone or another substance",
        r"(?<![\w.-])(?:omega[- ]?[3679](?:/6)?|(?:co-?(?:enzyme )?)?q-?10|25-?(?:\(oh\)|oh|hydroxy)\w*"
        r"(?:[ -]?(?:vitamin )?d[23]?)?|1,? ?25-?(?:\(oh\)2?|dihydroxy|oh)\w*(?:[ -]?(?:vitamin )?d[23]?)?"
        r"|1,25d"
        r"|24,25-?(?:\w+|\(oh\)2?\w*)|7-dehydrocholesterol|24-hydroxyl\w+|25-hydroxyl\w+|1-?(?:alpha|a)?-?hydroxyl\w+"
        r"|t[34]"
        r"(?!\w)|[1-9]-(?:amino|deoxy|formyl|hydroxy|keto|methyl|oxo|phospho)[a-z]{3,}"
        r"|5-fu|ca ?2\+|mg ?2\+|vitamin b|(?:humalog|novo)? ?mix ?(?:25|30|50)|humulin m3|pivka-?(?:ii"
        r"|2)?|pth ?\(?1-(?:34|84)\)?|s-?25|25d|c3-epi\w*|h2o2?|co2|n-3|n-6|zn ?2\+|fe ?[23]\+|5-ht\w*|mk-n)"
        r"(?!\w|-?\d)",
        ("omega-3", "25-hydroxyvitamin d"),
        _ALL,
    ),
    Construction(
        "gene or protein",
        "the name of a gene, an enzyme or a protein",
        r"(?<![\w.-])(?:cyp ?-?\d{1,2}[a-z]\d{1,2}(?:\*\d+)?(?:/(?:cyp)?\d{1,2}[a-z]\d{1,2})*|vkorc1(?:l1)?"
        r"|fgf-?23|fgfr\d|il-?\d{1,2}|cox-?[12]|sglt-?[12]|glp-?1|h2|pcsk9|abcb1|oatp1b[13]|p2y12|hba1c"
        r"|ca-?125|hla-[a-z]\d+|apoe4|brca[12]|tmprss6|npc1l1|dhcr\d+|trpm[67]|slc\d+a\d+|cd\d{1,2}|klotho"
        r"|nqo1|cha2ds2-vasc|factor [ivx]+|ubiad1|gas6|5ht\d\w?|d2 receptors?|p53|mmp-?\d+|rbp4|c677t|677(?:tt|ct|cc)"
        r"|rs\d{3,}|\d{1,2}s (?:r[rd]na|ribosomal)"
        r"|\d{1,4}[acgt]>[acgt]|c\.\d+\w*>\w|2c9|2c19|3a4|24a1|4f2|27b1|2r1)(?!\w|-?\d)"
        r"|(?<!\w)[a-z]\d{2,3}[a-z](?= (?:(?:homo|hetero)zyg\w+|variants?|mutations?|alleles?|carriers?|genotypes?"
        r"|polymorphisms?)\b)",
        ("cyp24a1", "fgf-23"),
        _ALL,
    ),
    Construction(
        "gene or protein in a note",
        "a gene, a protein or a variant by its letters and figures, which only notes name",
        rf"(?<![\w.-])(?!(?:{_COUNTED})\d)[a-z]{{2,6}}\d{{1,2}}(?:[a-z]{{1,2}}\d{{0,2}})?(?![\w.]\d|\w)"
        r"|(?<![\w.-])[acdefghiklmnpqrstvwy]\d{2,4}[acdefghiklmnpqrstvwyx](?!\w)"
        r"|(?<![\w.-])\d{3,4}[acgt]{2}(?!\w)|(?<![\w.-])(?:[ct]\d|pgl\d|a\d)(?= ?-?(?:epimers?|isoforms?|alleles?)\b)"
        r"|(?<!\w)\*\d{1,2}(?!\w)|(?<!\w)-?\d{3,4}[acgt](?:>[acgt])?(?!\w)|(?<!\w)[acgt]-\d{2,4}[acgt](?!\w)"
        r"|(?<!\w)[clt]\d-[clt]\d(?!\w)|(?<!\w)g[1-5][ab]?d?(?: ?(?:-|to|and) ?g[1-5][ab]?d?)?(?!\w)|"
        r"(?<!\w)[1-4][a-d](?!\w)"
        r"|(?<!\w)(?:years?|visits?|days?) \d{1,2}(?: ?(?:-|to|and) ?\d{1,2})?(?![\w]|[.,]\d)",
        ("tmprss6", "c282y"),
        ("clinician",),
    ),
    Construction(
        "stage or type",
        "a stage, grade, phase, class or type that has a number",
        r"(?<!\w)(?:weeks?|months?|stages?|grades?|phases?|class(?:es)?|types?|skin types?|level|tier|category"
        r"|fitzpatrick(?: types?)?|g(?=[1-5]\b)|ckd|nyha|factor|(?:ter|quar|quin)tiles?"
        r"|deciles?)[ -]?(?:of evidence )?(?:\d{1,2}[ab]?)(?: ?"
        r"(?:-|to|and|or|,|/) ?\d{1,2}[ab]?)*(?!\w|[.,]\d)" + _UNIT_BEHIND,
        ("type 2 diabetes", "stages 4 and 5"),
        _ALL,
    ),
    Construction(
        "name of a study",
        "the name of a study or a guideline",
        r"(?<!\w)(?<!take )(?<!of )[a-z]{4,8}-\d(?=,? \(n ?=|, \d{3}|, (?:a|an|the|which|with) | (?:found|showed"
        r"|reported|enrolled|followed|tested"
        r"|compared|ended"
        r"|was"
        r" (?:a|an|the|stopped|run|designed)|has (?:ended|found))\b)|(?<!\w)[a-z]{3,}-?\d{1,2}(?= (?:trials?|stud(?:y"
        r"|ies)|cohort|investigators|collaboration"
        r"|participants|score|guideline))|(?<!\w)d2d(?= (?:trial|study)\b)"
        r"|(?<=trial )[a-z]{3,}-\d\b|(?<=study )[a-z]{3,}-\d\b",
        ("the basik2 trial", "the osteo-4 cohort"),
        _ALL,
    ),
    Construction(
        "illness",
        "the name of an illness",
        r"(?<!\w)(?:covid|sars-cov)-?(?:19|2)(?!\w)",
        ("covid-19", "sars-cov-2"),
        _ALL,
    ),
    Construction(
        "age",
        "an age",
        rf"(?<!\w)(?:aged?|ages|age of|ages of|born before|turn(?:ed|ing|s)?|older than|younger than) (?:under "
        rf"|over |about |between |of |from |up to |above |below |less than |more than |at least )?1?\d{{1,2}}"
        rf"(?: ?(?:-|to|and|or|,) ?1?\d{{1,2}})*(?: (?:or|and) (?:over|older|under|younger|above|more))?(?![\w]"
        rf"|[.,]\d){_UNIT_BEHIND}"
        r"|\b(?:under|over|below|anybody under|anyone under) 1[68]\b(?! ?%)|(?<!\w)(?:(?:are you|you are"
        r"|you're|i am|i'm) (?:over|under|above|below|past)|you are|you're|i am|i'm"
        rf"|(?:she|he|who|whoever|(?:my|your|his|her|our|their|the|an?) (?:\w+ )?(?:{PEOPLE}|mother|father|sister"
        r"|brother|wife|husband|partner|son|daughter|friend|neighbour|aunt|uncle|reader)) is|oldest (?:\w+ )?was"
        r"|entered)"
        r" 1?\d{1,2}(?=[.!?]?$|[,;:] | as your age| now\b| or (?:over|older)| and )"
        r"|\b(?:is|are|was|were) (?:over|under|past) \d{2}(?=[.,;]|$)|\b(?:was|were) \d{1,2}(?= when\b)"
        r"|(?<=\blived to )\d{2,3}(?= (?!tablets|capsules|drops|mg|iu)|[.,;\"])"
        r"|\b(?:i|she|he) was \d\d when\b[^.;!?\d]{1,40} and \d\d(?= when\b)"
        r"|\b(?:i|she|he|who) (?:was|am|is) \d{2}(?=,(?! (?:tablets|capsules|drops))|;| (?:and|when|years)\b)"
        r"|\b(?:diagnosed|died|retired|married|widowed|broke|broken|fell|fallen|ill)\b[^.;!?\d]{0,30} at \d{2}"
        r"(?=[.,;?]| (?:and|but|after)\b|$)"
        rf"|\b{_RELATIVE} of 1?\d{{2}}{_NOT_TAKEN}{_UNIT_BEHIND}"
        rf"|\b{_RELATIVE}, (?:now |then |just |only |already |nearly |almost |who is )?1?\d\d(?=, (?!{TAKEN}))"
        r"|\b(?:common|commoner|rare|rarer|usual|frequent|likely|unusual) (?:after|before|past|beyond|until)"
        r" (?:about |around )?\d\d(?=[.,;]|$)"
        r"|\b(?:median|mean|average) age (?:at \w+ )?(?:was|of|is) \d{1,2}(?:\.\d)?(?![\w]|[.,]\d)"
        r"|(?<=, )1?\d{1,2}(?=, (?:[a-z]{3,}ed|found|felt|thought|learnt|went|got|lost|came|became|kept|met"
        r"|read|wrote|began|lives"
        r"|[a-z]{3,}ves|collects|sells|runs|plays|wants|thinks|knows|lost|likes|loves|swims|walks|sings|grows"
        r"|remembers|had|whose|from|a retired|an? [a-z]+er"
        r"|works|eats|drinks|uses|and|who|says?|said|is|was|has|had|takes? part|lives?|lived|told|tells|asked"
        r"|asks|keeps|carries)\b)"
        r"|\b(?:youngest|oldest|eldest)(?: \w+){0,2} (?:was|is|being) \d{1,3}(?:(?:,| and) the (?:oldest"
        r"|youngest|eldest)(?: was)? \d{1,3})?"
        r"|\b(?:before|when|until|after|since) (?:she|he|they|i|we|you) (?:was|were|turned|are|is|reached) "
        r"1?\d{1,2}(?=[.,;]|$)"
        r"|\b(?:mr|mrs|ms|dr|miss)\.? [a-z]+ \(1?\d{1,2}\)|\b(?:people|those|adults|everyone|anyone|aged|of) "
        r"\d{2}(?:-plus|\+| ?plus)"
        r"(?= (?:were|was|took|who|are|in|had|and)\b|[.,;)]|$)"
        rf"|(?<!\w)(?:{PEOPLE}) (?:between|from) 1?\d{{1,2}} ?(?:and|to|-) ?1?\d{{1,2}}(?![\w]|[.,]\d"
        rf"| ?%){_UNIT_BEHIND}"
        r"(?! (?:days?|weeks?|months?|hours?|minutes?|to \d)\b)"
        r"|(?<= did )at \d{2}(?=[.,;]|$)|^at 1?\d{2}(?=, (?:she|he|they|my|mrs?|our|i)\b)"
        r"|\bgroups? of \d{1,2}(?=[.,;]|$)|(?<= made )at \d{2}(?=[.,;]"
        r"|$)"
        r"|(?<![\w.])1?\d{1,2}(?: ?(?:-|to|and|or) ?1?\d{1,2})?[ -](?:(?:years?|months?|weeks?|days?)[ -]?"
        r"(?:old|of age)s?|y/?o\b|year-olds?)"
        rf"|(?<!\w){_AGED} (?:who are |that are |aged )?(?:over|under|above|below|past|older than|younger than"
        rf"|between|beyond|from|around|about|near|in their) (?:the age of )?1?\d{{1,2}}(?:s\b)?(?: ?(?:-|to|and"
        rf"|or) ?1?\d{{1,2}}"
        rf"(?:s\b)?)?(?![\w]|[.,]\d| ?%){_UNIT_BEHIND}(?! (?:days?|weeks?|months?|hours?|minutes?)\b)"
        r"|(?<![\w.])1?\d{1,2}(?: years)? (?:or|and) (?:over|older|under|younger|above)\b|(?<!\w)(?:in|into"
        r"|past) (?:your|their|his|her|the|our)(?: (?:early|mid|late))? \d0s\b|(?<!\w)(?:before|after|by|from"
        r"|until|under|over|past|at) (?:the )?(?:age )?(?:of )?\d{2}(?= (?:years? of age|skin|the skin|bone"
        r"|women|men|we))"
        r"|(?<!\w)(?:over|under)-?(?:the-)?\d{2}s\b",
        ("adults over 70", "aged 65 to 80"),
        _ALL,
    ),
    Construction(
        "year or date",
        "a year or a date",
        rf"(?<!\w)(?:in|since|from|until|till|before|after|between|during|the year|year|early|late|mid|{_MONTH}"
        rf"|report of|guidelines? of|prize of|(?:review|trial|study|paper|analysis|survey|statement|edition|law"
        rf"|act|consensus) of|updated|published|reviewed|checked|dated?|seen|read|as of|and|to"
        rf"|-) (?:early |late |mid-?|the |{_MONTH} (?:of )?)?{_YEAR}s?(?: ?(?:-|to|and|or|/|,) ?(?:{_YEAR}"
        rf"|\d\d\b))*(?![\w]|[.,]\d){_UNIT_BEHIND}(?! (?:daily|a day|per day|each|every|of vitamin|of d))"
        r"|\b1[89]-(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b"
        rf"|\(?(?<![\w.,-]){_YEAR}\)?(?= (?:[a-z-]+ ){{0,3}}?(?:text|panel|committee|report|guidelines?|review"
        rf"|trial|study|update|statement|analysis|meta-analysis|paper|position|recommendations?|consensus"
        rf"|survey|edition|cohort|re-?analysis|document|advice)\b)|\({_YEAR}[a-z]?(?:[,;-] ?{_YEAR}[a-z]?)*\)|"
        rf"(?<=[a-z]\. ){_YEAR}(?=[.;,])|(?<=[a-z], ){_YEAR}(?=\)|$|\.(?!\d))"
        rf"|(?<![\w.-])\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?(?!\w)|(?<!\w){_MONTH} "
        rf"\d{{1,2}}(?:st|nd|rd|th)?(?:, {_YEAR})?(?![\w]|[.,]\d| ?(?:tablet|capsule|drop|pill|unit|mg|iu|mcg"
        rf"|time))|(?<![\w.-]){_YEAR}-\d\d?-\d\d?(?!\w)|(?<=-){_YEAR}-\d\d-\d\d(?=\.)|"
        rf"(?<![\w.,-]){_YEAR} ?(?:to|-|and|until) ?{_YEAR}(?![\w]|[.,]\d){_UNIT_BEHIND}{_NOT_A_DAY}|"
        rf"\b(?:by|around|circa|about|back to|back in|(?:early|late) as|prior to|up to|later than|of"
        rf"|end of|start of|spring|autumn) {_SOME_YEAR}(?![\w-]|[.,]\d){_UNIT_BEHIND}{_NOT_A_DAY}|"
        rf"\b(?:the|a|an|this|its|their|[a-z]+'s) {_SOME_YEAR} (?=[a-z]){_NOT_COUNTED}(?!daily|a day|per|each|every)|"
        rf"(?<![\w-])\d\d?[./]\d\d?[./]{_YEAR}(?!\w)|(?<!\w)\d{{1,2}}(?:st|nd|rd|th) century|(?<!\w)\d0s (?:and"
        rf"|to) \d0s|(?<!\w){_YEAR}s\b|(?<!\w)\d{{1,2}}(?:st|nd|rd|th)\b",
        ("in 2019", "27 november 2026"),
        _ALL,
    ),
    Construction(
        "count of people or trials",
        "a count of people, studies or what happened to them",
        rf"(?<![\w.,-]){_ABOUT}{_SPAN}(?: of (?:the|these|those|all|its|their|every|my|your|our)"
        rf"| or (?:more|fewer|less|so))?(?: {_N})? {_NOT_COUNTED}{_ADJECTIVES}(?:{PEOPLE}|{STUDIES})\b(?!-)"
        rf"|(?<!\w)n ?= ?\d+|(?<=found in )\d{{1,3}} of them(?=[.,;])|(?<=\bin )[2-9] of them(?=[.;]|$)"
        rf"|\b(?:more|fewer) (?:{PEOPLE}|{STUDIES})\b[^.;!?\d]{{0,60}}, \d+ (?:against|versus|vs\.?) \d+"
        rf"(?=[.;]|$)|"
        rf"(?<![\w.,-])\d{{1,3}}(?= (?:found|showed|saw|did|reported|were|had|gave|favou?red|died|developed"
        rf"|could|would|need|may|might|can|agreed?|disagreed?|differ|contradict|support|suggest|said|felt"
        rf"|completed|finished|joined|means|mean"
        rf"|stopped|dropped out|withdrew|concluded|looked|used|compared|lasted|pointed|broke|suffered|experienced"
        rf"|gained|lost|mention|name|list|cite|contain"
        rf"|state|advise|rely|failed|reached|pooled"
        rf"|enrolled|tested|measured|recruited|followed|included|came|went|lived|saw|missed|scored|rated|thought"
        rf"|believed|knew|answered|replied|improved|worsened|recovered|survived|fared|remained|(?:of (?:these|those"
        rf"|them"
        rf"|whom) )(?:were (?:women|men|retracted|published|excluded|positive|negative|small|large|blinded|open"
        rf"|judged|rated"
        rf"|at (?:high|low))|did|found|died|showed|reported))\b)"
        rf"|(?<=the )\d{{1,3}}(?= (?:who|whose)\b)"
        rf"|\b(?:trials?|stud(?:y|ies)|reviews?|cohorts?)\b(?:(?!tak|took|swallow|us(?:e"
        rf"|ing)\b)[^.;!?\d]){{0,60}} in \d{{1,2}}(?=[.;,]|$)"
        rf"|\b(?:falls|fractures|strokes|admissions) (?:in|since|over|during|within"
        rf"|last)\b[^.;!?\d]{{0,30}}, \d{{1,2}}(?=[.;]|$)",
        ("5,108 adults", "2 small trials"),
        _ALL,
    ),
    Construction(
        "count of things",
        "a count of things that nobody takes",
        rf"(?<![\w.,-]){_ABOUT}(?:1?\d|[2-9]\d)(?: ?(?:-|to|and|or|,) ?\d{{1,2}})?(?: of (?:the|these|those|all"
        rf"|its|their|every|my|your|our|them)| or (?:more|fewer"
        rf"|less|so))?[ -]{_NOT_COUNTED}{_ADJECTIVES}(?:{THINGS})\b(?![/-])(?! (?:a"
        rf"|per|each|every) day)|\b(?:the|these|those|all|both|other|between|any|up to|choose) [2-9](?= (?:are"
        rf"|were|act|work|interact|do|does|have|can|could|may|often|differ|together|from|in|is|go|share|should|must"
        rf"|groups|on|at|to|as|that|which|did|together|meet|overlap|matter|come|you|we|they|most|best|main|look|sound"
        rf"|feel"
        rf"|seem|agree|mean|make|stand|belong|lie|lead|help|end|begin|show|say|disagree|need not|cannot|had|get|never"
        rf"|also|both|then|still)\b"
        rf"| ?[.,;:)]|$)|"
        rf"(?<![\w.,-])\d{{3,5}} (?:things|pairs|enzymes|proteins|chemicals|substances"
        rf"|reasons|ways|causes|points|questions|steps|words|foods|kinds|answers"
        rf"|names|pages|beds|labels"
        rf"|brands|samples"
        rf"|products|letters|genes|places|shops|metres|meters|recipes|copies|leaflets|visits|homes|stores"
        rf"|entries|items|bones|teeth|muscles|seats|islands|rooms|trees)\b"
        rf"|(?<=side chain and )mk-?\d has \d(?=[.;,]|$)"
        rf"|\b(?:the|your|my|his|her|its|our|their) [2-9](?= (?:closest|nearest|best|last|next|first|latest"
        rf"|most|main|biggest"
        rf"|largest|top|other|remaining|small|large|long|short)\b)(?! (?:\w+ ){{0,2}}{TAKEN}\b)|"
        rf"(?<!\w)\d+\.\d+ points\b|\bglands?, [2-9] (?:small |tiny |little )?ones\b(?= (?:in|behind|near|at) the )"
        r"|\b[a-z-]{4,} and [a-z-]{4,} are [2-9] of them(?=[.;]|$)"
        r"|(?<=in )onex unit(?= and (?:some |others? )in another)|(?<=use )onex unit(?= and (?:some|others?) another)"
        r"|\b(?:[1-9]|onex) (?:drops? of blood|(?:servings?|portions?) of (?:\w+ )?(?:dairy|fish|vegetables?|fruit"
        r"|greens|milk|yogh?urt|cheese|nuts|beans|pulses|meat|eggs?))\b"
        r"|\b(?:more than|over|nearly|almost|about) \d{2,3}(?=, and (?:half|most|some|many|all|none)\b)"
        r"|(?<!take )\b[2-9] of (?:the|my|your|her|his|these) (?:bottles|boxes|jars|labels)\b"
        r"|\b(?:[1-9]|onex) packets?(?= (?:from|of the same|that|may|can|which|look|differ|side by side)\b"
        r"|, 2 names)"
        rf"|\b(?:[2-9]|1 of 2) (?:isopren\w+ |repeat\w* )?units(?= in (?:its|the|their) side"
        rf"|, so numbers| of measure| for the same)"
        rf"|\bscale (?:of|from) \d+(?: (?:to|-) \d+)?|\b(?:room|ward|bus|tram|floor|gate|platform|door|counter"
        rf"|desk) \d{{1,3}}(?![\w.,])"
        rf"|\b(?:tap|press|type|choose|enter) \d{{1,2}}(?= (?:for|to|and|or)\b)(?: for \w+(?:,| and| or) "
        rf"\d{{1,2}}(?= for))*",
        ("3 questions", "2 different medicines"),
    ),
    Construction(
        "one",
        "the word *one* where it counts nothing that is taken",
        rf"if you (?:do )?take onex(?=[,.;])|\bcop(?:y|ies)\b[^.;!?\d]{{0,30}}\bonex\b"
        rf"|\bonex more (?:blood thinner|medicine|product|question)\b|"
        rf"(?<!take )(?<!takes )(?<!taking )(?<!took )(?<!swallow )(?<!chew )"
        rf"(?<!use )(?<!pop )(?<!give )(?<!add )(?<!just )(?<!drink )(?<!x )\bonex\b(?! (?!(?:type|kind) of)"
        rf"(?:[a-z'-]+ ){{0,3}}?{TAKEN}\b(?! counters?| bottles?))(?!(?<=: onex)(?:[.,;]|$))(?![ -](?:a|per"
        rf"|each|every) (?:day|night|morning|evening|week|meal|month))(?! (?:daily|nightly|weekly|each|every"
        rf"|twice|with (?:food|a meal|meals|breakfast|lunch|dinner|supper|water|your)|at (?:night|bed\w*"
        rf"|breakfast|lunch|dinner)|before (?:bed|food|meals|breakfast|lunch|dinner)|after (?:food|meals"
        rf"|breakfast|lunch|dinner)|in the (?:morning|evening)))",
        ("no one knows", "one of these"),
        _ALL,
    ),
    Construction(
        "share",
        "a share of people or of what is measured",
        rf"(?<![\w.,-])\d+(?:\.\d+)? in (?:the other|each|both|the (?:placebo|control|vitamin|treated|other"
        rf"|comparison))\b|(?<!\w)onex (?:in|out of) \d{{1,6}}(?![\w]|[.,]\d)(?! ?(?:{TAKEN})\b)|(?<!\w)onex "
        rf"(?:[a-z-]+ ){{0,2}}(?:{PEOPLE}|{STUDIES}) in (?:a |every )?\d{{1,6}}(?! ?(?:{TAKEN})\b)"
        rf"|(?<=, )[2-9](?= in most people,)|(?<=few people in every )\d{{2,6}}(?=[.,;]|$)"
        rf"|(?<![\w.,-])\d{{1,2}} times (?:in|out of) \d{{1,3}}(?=[.,;]|$)|\b50[- /]50\b|(?<![\w.,-])\d+ (?:versus"
        rf"|vs\.?) "
        rf"\d+(?=[.;]|$)|(?<![\w.,-]){_ABOUT}{_N}(?: ?(?:-|to|and|or) ?{_N})?(?: (?:{PEOPLE}|{STUDIES}))? (?:in"
        rf"|out of|of every|of|per|for every) (?:every |each |the |an? )?(?:\d{{1,3}}(?:,?\d{{3}})*|10\^\d)"
        rf"(?: {_ADJECTIVES}(?:{PEOPLE}|{STUDIES})\b)?(?![\w]|[.,]\d){_UNIT_BEHIND}(?! ?(?:tablet|capsule|drop"
        rf"|pill|day|hour))"
        rf"|(?<![\w.,-]){_ABOUT}-?{_N} ?(?:%|per ?cent|percent)?(?: ?(?:-|to|and|or|,|versus|vs\.?|against"
        rf"|compared with) ?-?{_N} ?(?:%|per ?cent|percent))* ?(?<=%|t)(?!\w)(?! (?:of )?(?:the |your |an? )?"
        rf"(?:adult )?(?:dv|rda|nrv|rdi|dri|ri|ul|daily|recommended|reference|nutrient|tablet|capsule|dose"
        rf"|dosage|what you))"
        rf"|(?<!\w)(?:a|the|onex|{_N})[ -]?(?:third|quarter|fifth|sixth|tenth|half)s?\b(?! (?:of )?(?:an? |the "
        rf"|your )?(?:[a-z]+ )?(?:tablet|tab|capsule|pill|scoop|spoon|teaspoon|tablespoon|sachet|dropper|dose"
        rf"|gumm|drop|spray|bottle))|(?<!\w)\d{{1,3}}(?::| to )\d{{1,3}}(?= (?:to|allocation|ratio of (?:women"
        rf"|men)|randomi))|(?<![\w.,-])\d+ ?[x×] ?\d+ (?:factorial|table|design)|"
        rf"(?<![\w.,-])\d{{1,2}}/\d{{1,3}} (?:of )?(?:the )?(?:{PEOPLE}|{STUDIES})\b",
        ("1 in 6 adults", "40% of europeans"),
        _ALL,
    ),
    Construction(
        "length of time",
        "how long something lasts, or when it happens; whether it is a schedule is judged apart",
        r"(?<![\w.,-])(?:[01]?\d|2[0-4])[:.][0-5]\d ?(?:-|to|until|and) ?(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\w|[.,]\d)|"
        rf"(?<![\w.,-]){_ABOUT}(?:{_N}(?: (?:and a half|or so|more|full|whole|consecutive|further|extra|to))?"
        rf"|{_SPAN})[ -]{_ADJECTIVES}{_TIME}\b|(?<![\w.,-])\d{{1,2}} or (?:more|fewer|less) {_TIME}\b|"
        rf"\b(?:half|quarter) (?:past|to) \d{{1,2}}\b|(?<!\w)24/7(?!\w)|(?<=from )\d{{1,2}} to \d{{1,2}}(?= on "
        rf"(?:week|mon)|,? (?:mon|tues|wednes|thurs|fri)day"
        rf"|[.]?$)|(?:opens?|closes?) at \d{{1,2}}(?= and (?:opens?|closes?) at)|(?:opens?|closes?) at "
        rf"\d{{1,2}}(?: in the (?:morning|evening|afternoon))?(?=[.]|$)|(?<![\w.,-])\d+-?(?:h|hr)\b(?= (?:urine"
        rf"|recall|monitor))|(?<![\w.,-])\d+ ?(?:[ap]\.?m\b|o'clock)|(?<![\w.,-])\d\d?[:.]\d\d(?: ?[ap]\.?m\b)?"
        rf"(?= (?:and|to|in|on|$))|(?<![\w.,-])\d\d? ?(?:-|to|and) ?\d\d? ?(?:[ap]\.?m\b|o'clock)"
        r"|\bopen\b[^.;!?\d]{0,40}?(?:from )?(?:[1-9]|1\d) ?(?:-|to|until) ?(?:[1-9]|1\d|2[0-4])(?=[.,;)]|$)",
        ("for 30 months", "within 2 weeks"),
        _ALL,
    ),
    Construction(
        "answers to choose from",
        "the counts or minutes among which a question lets people choose, with a stroke between them",
        rf"(?:\b(?:how (?:many|much|long|often|old)|which|what)\b(?:(?!{TAKEN}\b)[^?\d])*\?|\b(?:ages?|age group"
        rf"|years|portions|falls|meals)\b(?:(?!{TAKEN}\b)[^?:\d]){{0,60}}:) {_OPTION}(?:(?: ?/"
        rf"|[;,]) {_OPTION})+(?=[.?]?$)"
        rf"|^i (?:am|eat|have|go|sleep|walk) (?:(?!{TAKEN}\b)[a-z ]){{0,30}}{_OPTION}(?: / {_OPTION})+(?=[.?]?$)",
        ("how many portions of fish? none / 1 or 2", "how many minutes outdoors? less than 5 / 5 to 30"),
        ("lay", "layout"),
    ),
    Construction(
        "frequency",
        "how often something happens; whether it is a schedule is judged apart",
        rf"(?<![\w.,-]){_ABOUT}\d{{1,2}}(?: ?(?:-|to|or) ?\d{{1,2}})?(?: or (?:more|fewer|less))?[ -](?:times?"
        rf"|days?|nights?|meals?|mornings?)\b(?: (?:a|per|each|every|in the) (?:day|night|week|month|year"
        rf"|season))?|(?<![\w.,-])\d+(?:[.,]\d+)?[ -]?(?:fold|times)\b",
        ("3 times a week", "2-fold"),
    ),
    Construction(
        "concentration",
        "a concentration in the blood, described",
        r"(?<![\w.,-])\d+(?:\.\d+)?(?= (?:versus|vs\.?|against|compared with|rather than|before and"
        r"|then) \d+(?:\.\d+)? ?"
        r"(?:nmol|ng|pg|mmol|umol|pmol) ?/)|"
        r"(?<!\w)(?:below|under|above|over|between|from) \d+(?:\.\d+)?(?=[^.;!?0-9]{1,40}\d+(?:\.\d+)? ?"
        r"(?:nmol|ng|pg|mmol|umol|mg) ?/)|(?<![\w.,-])(?:[<>]?=? ?)\d+(?:[.,]\d+)?(?: ?(?:-|to|and|or) ?\d+"
        r"(?:[.,]\d+)?)? ?(?:(?:nmol|ng|pg|mmol|umol|pmol|meq|miu|mu|nanograms?|nanomoles?|picograms?"
        r"|millimoles?|micromoles?)s? ?(?:/|per|in a) ?(?:l|ml|dl|lit(?:re|er)|mill?ilit(?:re|er)|decilit(?:re"
        r"|er))\b|(?:mg ?(?:/|per) ?(?:dl|l|g)|(?:ug|mcg) ?(?:/|per) ?l|g ?/ ?(?:l|dl)|mg/mmol|mmol/mol"
        r"|ml ?/ ?min(?:ute)?(?:(?: ?/| per) ?1[.,]73 ?m\^?2?)?|u/l|iu/l|iu/ml|copies/ml|kg ?/ ?m\^?2|mm ?hg"
        r"|mmhg)\b)",
        ("below 25 nmol/l", "30 ml/min"),
    ),
    Construction(
        "measurement",
        "a measurement that is no amount of anything taken",
        rf"(?<!\w)(?:inr|egfr|bmi|body mass index|uv index|uvi|index|spf|sun protection factor|t-?score|z-?score|ph"
        rf"|score|creatinine clearance|crcl|gfr|cha2ds2-vasc|has-bled|rank(?:ed|s)?|hba1c|ferritin|tsh|factor"
        rf"|latitudes?|result|(?:phone|helpline|page|room|batch|lot|order) number|reading|albumin|creatinine"
        rf"|haemoglobin"
        rf"|crp|mcv|saturation|frax|percentile"
        rf"|pulse)\b(?: [a-z()'-]+(?!\d)){{0,10}} ?[<>=]?=? ?-?{_N}(?: ?(?:-|to|and"
        rf"|or|,) ?-?{_N})*(?![\w]|[.,]\d|/\d){_UNIT_BEHIND}(?! (?:tablet|capsule|drop|pill|daily|a day|per day|each"
        rf"|every))"
        r"|\b(?:from|to) \d{1,2} \([a-z]+\) to \d{1,2}(?= (?:\([a-z]+\)|and above))|(?<=by the )1000(?= [a-z])"
        r"|(?<=from )\d{1,2}(?= \([a-z]+\) to \d)|\bratio of (?:women|men|girls|boys|cases|users|controls"
        r"|mothers)[^.;!?\d]{0,30} (?:was|is|of"
        r"|about) \d{1,3} to \d{1,3}"
        r"|(?<![\w.,-])-?\d+(?:\.\d+)? (?:sds?\b|standard (?:deviations?|errors?)|log10|logs?\b)"
        r"|[£€] ?\d+(?:[.,]\d\d)?(?![\w]|[.,]\d| (?:of|worth))"
        r"|(?<!\w)version \d+(?:\.\d+)*(?!\w)|\b(?:conversion )?factor (?:between|for|from"
        r"|of)\b[^.;!?]{0,60}? is \d+(?:\.\d+)?|(?<=multiplied by )\d+(?:\.\d+)?|(?<=divided by )\d+"
        r"(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)? ?[gmk]hz\b|(?<=additive )e\d{3}[a-z]?\b|(?<![\w.,-])-?\d+"
        r"(?:[.,]\d+)? ?(?:°|º|degrees?)(?: ?[cfns]\b| (?:north|south|celsius|of latitude))?|(?<![\w.,-])\d+"
        r"(?: ?(?:-|to) ?\d+)? ?(?:nm|nanomet(?:re|er)s?|km|kilomet(?:re|er)s?|cm|centimet(?:re|er)s?|mm"
        r"|millimet(?:re|er)s?|met(?:re|er)s?|kg(?! of)|kilos?|kcal|kj|mmhg|beats|bpm|msv|hounsfield|agatston"
        r"|pixels)\b(?! (?:of )?(?:vitamin|magnesium|calcium))",
        ("an inr above 4.5", "290 to 315 nanometres"),
    ),
    Construction(
        "statistic",
        "a ratio, an interval or another figure of statistics",
        rf"(?<!\w){_STATISTIC}(?: (?:for|of|in|on|with) (?:the )?(?:[a-z][a-z0-9-]* ){{1,8}}?(?=was |were |is |\d|of "
        rf"))?[ :,of=<>~-]*(?:was |were |is |of |about |about |only |a |an |mere |modest |pooled "
        rf")*[<>=]?=? ?-?{_N}(?: ?%)?(?: ?(?:to|-|,) ?-?{_N}(?!\d| ?% ?c)(?: ?%)?)?(?: ?[,(\[;]? ?(?:95|90"
        rf"|99) ?% ?(?:ci|cri"
        rf"|confidence interval|credible interval)[ :,of=]*-?{_N}(?: ?%)? ?(?:to|-|,|and|;) ?-?{_N}(?: ?%)?)?"
        rf"|(?:95|90|99) ?% ?(?:ci|cri|confidence intervals?|credible intervals?)(?:[ :,of=]| was| from| ran| "
        rf"running| spanned)* ?-?{_N}(?: ?%)? ?(?:to|-|,|and|;) ?-?{_N}|\((?:rr|or|hr|irr|smd|md) "
        rf"-?{_N}[^()]{{0,60}}\)|\(-?{_N} ?(?:to|-|;|versus|vs\.?) ?-?{_N}\)|(?<![\w.,])[01][.,]\d{{1,3}} (?:to"
        rf"|versus|vs\.?|and) [01-9]+[.,]\d{{1,3}}(?![\w]|[.,]\d){_UNIT_BEHIND}",
        ("hazard ratio 0.84", "95% ci 0.9 to 1.2"),
        ("clinician", "lay", "source", "layout"),
    ),
    Construction(
        "figure of a note",
        "an estimate before its interval, a fraction behind a word of statistics, or a length in milliseconds",
        rf"\b(?:median|mean|average|iqr|range|ratio|tau2|d =|score|inr|sd|se|was|were|rose|fell|differed) "
        rf"(?:of |by |from |about )?"
        rf"-?\d{{1,3}}\.\d{{1,3}}(?: ?(?:-|to|and|versus|vs\.?) ?-?\d{{1,3}}\.\d{{1,3}})?(?![\w/]|[.,]\d|-)"
        rf"(?! ?(?:[a-z-]+ ){{0,3}}{TAKEN}\b)(?! (?:times|daily|a day|per)\b){_UNIT_BEHIND}"
        rf"|(?<![\w.,-])-?{_N}(?= ?[(\[;,] ?(?:95|90|99) ?% ?(?:ci|cri|confidence|credible)\b)"
        rf"|{_MEASURED}\b[^.;!?\d]{{0,60}}?[ (]-?\d{{1,3}}\.\d{{1,3}}(?: ?(?:-|to|and|versus|vs\.?) "
        rf"?-?\d{{1,3}}\.\d{{1,3}})?(?![\w/]|[.,]\d|-)(?! ?(?:[a-z-]+ ){{0,3}}{TAKEN}\b)"
        rf"(?! (?:times|daily|a day|per)\b){_UNIT_BEHIND}"
        rf"|\b(?:median|mean|average) \d+ ?(?:versus|vs\.?|against) \d+{_NOT_TAKEN}{_UNIT_BEHIND}"
        rf"|(?<![\w.,-])\d{{2,4}} ms\b|\b(?:range|interval|between|from|values?) (?:of )?\d{{1,3}} (?:to|-"
        rf"|and) \d{{1,3}}"
        rf"(?= (?:was|is|were|are|being|counts?|indicates?|has been|remains?)\b)"
        rf"|(?<![\w.,-])-?{_N}(?= ?\(-?{_N} ?(?:to|-|,) ?-?{_N}\)(?! ?(?:a day|daily|per|each|every)))"
        rf"|(?<![\w.,-])\d+ (?:versus|vs\.?|against) \d+(?= (?:[a-z-]+ ){{0,2}}(?:{STUDIES})\b)"
        rf"|(?<=code )[a-z]\d{{2}}(?:\.\d{{1,2}})?(?!\w)|\((?:range|iqr|sd)[ :,]*{_N}(?: ?(?:-|to|,) ?{_N})?\)"
        rf"|(?<!\w)[a-z]\d{{2}}[a-z]{{1,2}}(?:\d{{2}})?(?!\w)",
        ("median 2.4", "0.21 (95% ci 0.1 to 0.3)"),
        ("clinician",),
    ),
    Construction(
        "place in a text",
        "the number of a section, a question or an item",
        rf"(?<!\w)(?:sections?|tables?|figures?|chapters?|annex|appendix|clause) \d{{1,2}}(?:\.\d{{1,2}}){{1,2}}"
        rf"{_NOT_TAKEN}{_UNIT_BEHIND}|\b(?:type|enter|choose|press|pick|write|answer with) (?:in )?(?:a|the|your) "
        rf"(?:whole )?number (?:between|from) \d{{1,3}} (?:and|to) \d{{1,3}}(?=[.;:]|$| to (?:open|read|see|choose|go))"
        rf"|^\d{{1,2}}[.)](?= )|^\d{{1,2}} (?=(?:read|ask|tell|see|write|show|answer|open|press|type|choose)\b)|"
        rf"(?<!\w)(?:exit code|source|sections?|questions?|items?|pages?|parts?|steps?|numbers?|chapters?"
        rf"|tables?|figures?|no\.?|points?|answers?|lines?|rows?|columns?|volumes?|issues?|see|box|annex"
        rf"|appendix|article|exhibit|concern|reason|sides?|caution|group) \d{{1,3}}(?:[a-z]\b)?(?: ?(?:-|to|and"
        rf"|or|of|,|/) ?\d{{1,3}})*(?![\w]|[.,]\d){_UNIT_BEHIND}(?! ?(?:tablet|capsule|drop|pill|x|times))",
        ("section 4", "question 3 of 12"),
        _ALL,
    ),
    Construction(
        "telephone",
        "a number to call",
        r"(?<!\w)(?:call|calls|phone|dial|ring|telephone|(?:emergency|helpline|local|national) number|text"
        r"|helpline|line|emergency services?|nhs|contact)\b[^.;!?0-9]{0,40}?(?:\(?\+?\d[\d ()-]{1,14}\d)"
        r"(?:(?:,| or|, or| and)(?: \w+){0,3}? \d{3}"
        r"(?!\d))*(?! ?(?:mg|mcg|iu|ug|units?|tablets?|capsules?|drops?))(?!\d)|(?<!\w)(?:111|112|911|999|000"
        r"|144)(?= in [a-z]| works (?:in|everywhere|throughout|across|all over)\b)|\bemergency number is \d\d(?!\d)"
        r"|\bnumber is (?:11\d|144|911|999|000)(?!\d)|(?<!\w)(?:111|112|911|999|000"
        r"|144|112)(?: (?:or|and) (?:111|112|911|999|000))+",
        ("call 112 or 999", "phone nhs 111"),
    ),
    Construction(
        "classification",
        "the code of a law, a standard, a register or a database",
        r"(?<!\w)(?:sacn|efsa|iom|nice|who|ema|fda|nih|clemens|kdigo|esc|acc|bsh) 20\d\d(?=[:;,.) ]|$)|(?<!\w)"
        r"(?:icd|snomed|atc|loinc|iso|iec|din|ndc|ean|isbn|issn|doi|pmid|pmc|nct|crd|cd|isrctn|eudract"
        r"|directive|regulation|fhir r?|dstu|r|ta|ng|cg|ddd)[ :-]?(?:\(eu\) )?(?:no\.? )?[a-z]?\d[\w./()-]*"
        r"(?!\w)",
        ("icd-10", "regulation (eu) no 1169/2011"),
        ("clinician", "source", "layout"),
    ),
    Construction(
        "journal reference",
        "year, volume and pages of a publication, or its identifier",
        r"(?<!\w)\(?(?:1[89]|20)\d\d\)?[a-z]?(?: [a-z]{3}(?: \d{1,2})?)?[;:] ?(?:\d{1,4}|suppl\.?|s\d)(?: ?\("
        r"(?:suppl\.? ?)?[\w -]{1,14}\))?(?:[:;] ?[a-z]{0,4}\d[\w.]*(?: ?- ?[a-z]?\d+)?(?:, ?\w?\d+"
        r"(?:-\d+)?)*)?|https?://\S+|(?<!\w)(?:doi:? ?)?10\.\d{4,}/\S+|(?<!\w)(?:isbn|issn)[ :]?[\dx-]+",
        ("2014;168:571-83", "10.1016/j.x"),
        _ALL,
    ),
    Construction(
        "author and year",
        "a publication by its author and year",
        r"(?<![\w-])(?!vitamin|calcium|magnes|warfarin|daily|supplement|cholecal|colecal|dose|take)[a-z]{3,} "
        r"(?:19|20)\d\d(?=[:;,.)]| singles|$)",
        ("burt 2019.", "clemens 1982:"),
        ("clinician", "source"),
    ),
    Construction(
        "part of a citation",
        "a volume, an issue, pages or an edition",
        r"(?<!\w)(?:\d{1,4}|suppl\.?|s\d)(?: ?\((?:suppl\.? ?)?[\w -]{1,14}\))?(?:[:;] ?[a-z]{0,4}\d[\w.-]*"
        r"(?: ?- ?[a-z]?\d+)?(?:, ?\w?\d+(?:-\d+)?)*)|(?<!\w)(?:cd|nbk|pmc|e|s)\d{3,}(?:\.pub\d)?|(?<=[a-z] )"
        r"(?:1[89]|20)\d\d[a-z]?(?=\.(?:\s|$))|(?<![\w.])(?:1[89]|20)\d\d[a-z]?(?=[;:,]| ?\(|$|\.$|\)|, ?"
        r"(?:updated|accessed|checked))|(?:vol(?:ume)?|no|pp?|issue|ed(?:ition)?|entry|record|article)\.? ?\d+"
        r"(?:-\d+)?",
        ("168:571-83", "vol. 2"),
        ("source", "layout"),
    ),
    Construction(
        "mark of an item",
        "the number of an item of the page, set off by a mark",
        r"^[-#*>•|\[\]!?=i. ()]*\d{1,3}[.)](?=[\s;,*]|$)|(?<!\w)\[[!?ix=~ ]{1,3}\] ?\d{1,3}\."
        r"|(?:(?<=[\];:,] )|(?<=\()|(?<=\bto )|(?<=\bsee ))\d{1,3}\.(?=[,;:)]|\s|$)"
        r"|(?<!\w)(?:no\.? |number )?\d{1,3}\. (?:above|below)\b",
        ("3. blood thinners", "[!] 2."),
        ("layout",),
    ),
    Construction(
        "answer",
        "a number that a person gave as an answer",
        r"^-?\d{1,3}$|\bwhole number from \d{1,3} to \d{1,3}(?=[:.]?$)"
        r"|(?:^[-* ]*|(?<=; )|(?<=: ))[a-z][\w /-]{0,30}: \d{1,3}(?=[.;]|$)",
        ("72", "age: 72"),
        ("layout",),
    ),
    Construction(
        "condition on an answer",
        "an age or another number that a rule compares with, and the answer it is compared with",
        r"(?<!\w)[a-z][\w ]{0,30} is (?:not )?(?:less than |from |below |at least )?\d{1,3}(?: or more)?"
        r"(?: (?:and|to) (?:less than |below )?\d{1,3})?(?= -|$|[;,.)])|(?<=your answer: )\d{1,3}$"
        r"|(?<=: )(?:\d{1,3}|[a-z ]{1,20}) -> (?:\d{1,3}|[a-z ]{1,20})$",
        ("age is 65 or more", "age: 64 -> 65"),
        ("layout",),
    ),
    Construction(
        "count of the page",
        "how many answers, cautions or sections there are",
        r"(?<!\w)\d{1,4} (?:sure|not (?:ruled out|sure|asked|answered|checked|known|said)|known|declined|given"
        r"|answered|open|in all|more|further|left|to bring up|good to know|things? to (?:tell|ask)"
        r"|of them promptly|topics? to read|cautions?|questions?|sections?|answers?|sources?)\b"
        r"|(?<!\w)(?:answered|asked-unknown|asked-declined|not-asked|known|declined|not sure|not said): \d{1,4}\b",
        ("2 of them promptly", "answered: 3"),
        ("layout",),
    ),
    Construction(
        "rule set",
        "the version and digest of the rule set, and of this program",
        r"(?<!\w)rule sets [\w.-]+(?: \(sha256:\w+\))? and [\w.-]*\w"
        r"|(?<!\w)(?:rule set|rules?|version|d3k2-profile|ruleset)[ /:v(]*\d[\w.-]*\b|^v?\d+(?:[.-]\d+)*[a-z]?$"
        r"|(?<!\w)sha256:\w+|(?<!\w)d3k2[\w-]*|(?<!\w)urn:\S+(?: \d\S*)?|(?<!\w)(?:utf-8|html5|initial-scale=1"
        r"|iso-8859-1)\b|(?<!\w)[\w-]+\.(?:json|html|md|txt|ya?ml)\b"
        r"|(?<= --rules )(?:'[^']*'|\"[^\"]*\"|\S+)",
        ("rule set 2026.11", "read magnesium --rules sets/2/mine.yaml"),
        ("layout",),
    ),
    Construction(
        "moment",
        "a date or a moment as computers write it",
        r"(?<!\w)\d{4}-\d\d(?!\w|-)|(?<!\w)\d{4}-\d\d-\d\d(?:t\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)?)?(?!\w)",
        ("2026-11-21", "2026-11-21t12:00:00z"),
        ("source", "layout"),
    ),
    Construction(
        "identifier of this program",
        "a key, a link or a colour that no reader takes for a number",
        (
            r"(?<!\w)#[0-9a-f]{3,8}\b|https?://\S+|(?<=<)\S+(?=>)|(?<!\w)(?:[a-z]+(?:-[a-z0-9]+){1,12}|\d-[a-z]+"
            r"(?:-[a-z0-9]+){1,12}|\d{1,2}-to-\d{1,2}-[a-z-]+|[a-z-]{3,}(?:19|20)\d\d[a-z]*)(?!\w)"
        ),
        ("vitamin-k-antagonist", "https://doi.org/10.1/1"),
        ("layout",),
    ),
)
