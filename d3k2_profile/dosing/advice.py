"""Advice by its shape: who is spoken of, the mood of the verb, and the few verbs that describe or send to someone.

What may be said to be done with a product is a closed list (`_DESCRIBES`, `_SENDS`); any other verb behind *should*,
*must* or *ought to* is advice. Every run of words is bounded.
"""

from d3k2_profile.dosing.policy import CHANGES, SCHEDULE

BEGINS, ENDS = "\x01", "\x02"
"""What is put around the name of a product before these patterns are tried, so that each need not look for names."""
SUBSTANCE = f"{BEGINS}[^{ENDS}]*{ENDS}"

_DESCRIBES = (
    r"(?:checked|discussed|measured|tested|re-?tested|reviewed|mentioned|told|asked|monitored|interpreted|read"
    r"|reported|seen|shown|recorded|documented|noted|known|named|listed|understood|judged|weighed"
    r"|assessed|looked at|agreed|decided|confirmed|shared|brought (?:along|to|up)|written|talked|careful"
    r"|cautious|aware|clear|surprised|excluded|considered (?:with|by|a|an|as)|explained|compared|studied"
    r"|taken (?:into account|seriously|as|to mean)|kept in mind|kept (?:steady|constant|consistent|the same)"
    r"|kept out of"
    r"|published|registered|described|labelled|regarded|seen as|treated as|ruled out|settled|examined"
    r"|repeated in|referred|handled by|supervised|guided|made (?:by|with|only by|together)|stated|declared"
    r"|called|set against|able|better studied|enough|reliable|present|found|watched|followed by|investigated"
    r"|thought of as|low|high)"
)
_SENDS = (
    r"(?:ask|tell|speak|talk|check|know|see (?:a|an|your|their|the)|contact|call|say|mention|show|bring"
    r"|discuss|seek|get (?:help|advice|medical|urgent|emergency|checked|to hospital|in touch)|remember|expect"
    r"|inform|consult|report|describe|phone|ring|visit|make (?:an appointment|it clear|sure (?:that )?(?:your"
    r"|the|every|each))"
    r"|note|let (?:your|their|the|a|every|each|someone|any)|carry (?:a|an|your|their) (?:card|list|note"
    r"|bracelet)|watch (?:for|out)|read|understand|wait (?:for|to hear|and ask)|be (?:able|referred|monitored|"
    + _DESCRIBES
    + (
        r")|have (?:a|an|their|your|regular|more|its?)(?: \w+){0,2} (?:tests?|checks?|review|inr|appointment|scan"
        r"|card|conversation|talk|word|levels?)|go (?:to|straight to) (?:hospital|the (?:hospital|emergency)|a&e)"
        r"|list|write|print|answer|type|choose (?:an|one|this)|keep (?:a|an|this|the) (?:list|record|diary|card"
        r"|sheet|page)|think of|register|wear|come from|be (?:told|asked|seen|checked|there|here|shown)|rule out"
        r"|distinguish|interpret|weigh|look (?:at|out for)|involve|rely on|be|find out|realise|recognise|point out"
        r"|raise (?:it|this|the) with|raise with|name|compare|learn|share|feel|worry|panic|be ashamed)"
    )
)
_WHO = (
    r"(?:you|people|adults|everyone|everybody|anyone|anybody|we|one|patients|women|men|those|users|vegans?"
    r"|vegetarians?|seniors|elders|pensioners|babies|infants|children|kids|toddlers|teenagers|athletes|runners"
    r"|mothers|mums|diabetics|smokers|drinkers|coeliacs|carers|parents|folks?|somebody|someone|nobody|no ?one"
    r"|most of us|all of us|many of us|the elderly|the over-\d+s|anyone \w+ing|sufferers|readers|clinicians"
    r"|doctors|gps|prescribers|nurses|pharmacists|midwives|dietitians|parents and carers|care homes|clinics)"
)
_MODAL = (
    r"(?:should(?:n't)?|must(?:n't)?|ought to|had better|'d better|needs? to|ha(?:s|ve) to|(?:is|are) (?:best"
    r"|better|well) (?:advised|off|served)|would do well|do well)"
)
_ADVERBS = (
    r"(?: not| never| always| also| first| only| ideally| really| simply| just| still| all| both| then| at least| "
    r"preferably| probably| certainly| definitely| usually| generally| normally| routinely| perhaps| surely| now| "
    r"either| safely)*"
)
_TELLER = (
    r"(?:doctor|gp|pharmacist|nurse|cardiologist|physician|specialist|midwife|dietitian|practitioner"
    r"|endocrinologist)"
)
_INTAKE = (
    r"(?:tak(?:e|es|ing|en)|took|us(?:e|es|ing)|hav(?:e|ing)|had|swallow\w*|pop\w*|chew\w*|giv(?:e|es|ing)|gave"
    r"|start\w*|stop\w*|add\w*|continu\w*|keep\w*|kept|skip\w*|split\w*|drop\w*|switch\w*|combin\w*|pair\w*"
    r"|supplement\w*|swear\w*|rel(?:y|ies) on|ditch\w*|bin\w*|quit\w*|doubl\w*|halv\w*|increas\w*|reduc\w*|cut\w*"
    r"|carry on|go on|stay on|come off|be on|go without|do without|get(?:ting)? (?:your|more|enough|some|on|off|a"
    r"|an)|buy\w*|choos\w*|tr(?:y|ies|ied|ying))"
)
_IT = r"(?:it|them|this|these|that|those|both|the (?:two|pair|lot))"
_GOOD = (
    r"(?:fine|ok|okay|safe|good|best|better|wise|sensible|harmless|preferable|advisable|alright|all right|smart"
    r"|clever|prudent|reasonable|possible to safely|allowed|acceptable|no problem|no trouble|easy|healthy"
    r"|healthier|beneficial|useful|helpful|worthwhile|pointless|foolish|unwise|silly|a mistake|a shame|madness"
    r"|essential|vital|crucial|important|imperative|necessary|unnecessary|high time|time|a pity|a waste)"
)
_VERBS = (
    r"(?:bother with|come off|cut (?:your|the|back|down|out|it)|bin|let|up|down|dose|gobble|glug|guzzle|nibble"
    r"|suck|wash|time|schedule|reserve|tuck|stash|park|shelve|kick|lose|dump|flush|retire|bench|reintroduce"
    r"|hike|pile|favou?r|prefer|ensure|supplement (?:with|your)|rely on|welcome|embrace|invite|feed|fortify"
    r"|order|purchase|carry on|press on|persist|rotate|lay off|hold off|leave off|lay down|top up|back off"
    r"|slow down|speed up|ramp|bolt|slip|sneak|pour|sip|spoon|measure out|count out|tip|shake|spray|rub|inject"
    r"|insert|dab|smear|give up|get rid|get on|get off|get yourself|get your|get hold|put (?:yourself|your|the"
    r"|an end)|make (?:room|friends)|say goodbye|say yes|say no|part ways|treat yourself|help yourself|do "
    r"yourself|give your|give yourself|love your|respect|honou?r|reward|thank|answer (?:it|them|that)|renew"
    r"|refill|restock|stockpile|chuck|throw|toss|bury|banish|swerve|dodge|double up|go (?:for|with|without"
    r"|easy|light|heavy|big)|trust|believe in|back up|bring (?:in|back))"
)

_TO = (
    r"(?:(?! (?:because|if|when|while|although|though|since|unless|who|which|that|than|about|on|as"
    r"|from)\b)[^.;!?]){0,60}?"
)
"""What stands between a verb and the product it is done with."""
_BLAND = r"(?:amount|intake|strength|quantity|number|dose|dosage)"
_PROPS = (
    r"(?:kettle|toothbrush\w*|nightstand|in the drawer|first cup|shopping (?:basket|cart)|under the tongue|"
    r"(?:visits|on|touches) (?:my|your|the) tongue|gulp|sip|down the hatch|dustbin|wise old|whispered"
    r"|breakfast table|supper table"
    r"|glass of water|mouthful|nightcap|morning paper|radio news|commute|alarm clock|cockerel|rooster|sunrise"
    r"|moonrise|moon|stars come out|lights? (?:out|go)|bedtime story|garden gate|(?:our|my) village|old wives"
    r"|wise (?:mothers?|women|people|men|folk)|(?:wiser?|clever|smart(?:er)?|sensible) (?:\w+ )?(?:mothers?"
    r"|wom[ae]n|m[ae]n|people|folk|shoppers|person|souls?|heads?)|bird told|hero|rhyme|song|poem|fairy|once "
    r"upon|breakfast egg|day in, day out|right after|auntie|uncle"
    r"|church bell|o'clock news|strikes? (?:noon|midnight|\d+)|hand in hand"
    r"|strangers|morning shower|into your (?:mouth|basket|cart|trolley|hand)|show (?:it|them) the door)"
)
PROPS: tuple[str, ...] = (rf"{SUBSTANCE}[^.;!?]{{0,90}}?\b{_PROPS}\b|\b{_PROPS}\b[^.;!?]{{0,90}}?{SUBSTANCE}",)
"""Scenes of taking something: no text that explains has the kettle and the capsule in one sentence."""

ADVICE: tuple[str, ...] = (
    *PROPS,
    rf"^(?:so |and )?let (?:the |your |both )?(?:{SUBSTANCE}|[dk]\d?\b)(?! (?:level|test))",
    rf"\b(?:traded|swapped|exchanged|ditched|flushed|binned|tossed|dumped|threw|thrown)(?: (?:away|out|down))?"
    rf" (?:their|his|her|my|our|your|all|the|those|both) (?:\w+ ){{0,2}}?(?:{SUBSTANCE}|\b(?:pills?|tablets?"
    rf"|capsules?"
    rf"|medicines?|drugs?)\b)",
    rf"\bmore {SUBSTANCE}[^.;!?]{{0,20}}?\bmore {SUBSTANCE}",
    r"\b(?:swallow|take|have|eat|pop) some (?:too|more|of (?:it|them))\b",
    r"(?:^|, |; |: |\bthen |\band )(?:change|switch|swap) (?:over )?from [\w -]{2,40} to [\w -]{2,40}(?=[.;!]|$)",
    rf"\b(?:pinch|dash|thimbleful|smidgen|knob|smear) of (?:\w+ ){{0,2}}?(?:{SUBSTANCE}|epsom|powder)",
    rf"(?:^|, |; |: |\band |\bthen |\bbut )(?:\w+ )?(?:{CHANGES}|{_VERBS}) (?:the|your|this|that) (?:\w+ "
    rf")?{_BLAND}s?\b",
    rf"\b(?:it )?(?:is|are) to be (?!{_DESCRIBES}\b)\w+ed\b[^.;!?]{{0,30}}?{SUBSTANCE}|\b(?:refrain|abstain"
    rf"|desist)\w* from\b",
    rf"{SUBSTANCE}[^.;!?]{{0,40}}?\b(?:which|that) (?:you|anyone|people|everyone) (?:can|could|may|should|might"
    rf"|must)(?: \w+ly| just| then| now)? (?!{_SENDS}\b)(?:{CHANGES}|{_VERBS})\b",
    r"\bthe answer,? (?:which |of course )?(?:is|was) (?:a |an )?(?:\w+ )?(?:yes|no)\b",
    rf"\b(?:does?|do|would do|will do) (?:you )?(?:no|little) harm to {_INTAKE}\b|\bnever (?:hurt|harmed"
    rf"|killed) (?:any|some|no)(?: ?one|body)\b",
    r"(?:, |: |; |\bthen |\band )(?:simply |just |then )*(?:cut back|cut down|back off|ease off|ease up|slow "
    r"down|hold off|lay off)\b",
    r"\b(?:so|and|just|then) (?:carry on|keep going|go on|press on|continue) with (?:it|them|yours|your)\b|\b"
    r"(?:won't|will not|can't|cannot|doesn't|does not|wouldn't) (?:do|cause) (?:you )?(?:any|no|much"
    r"|a) ?harm\b|\b(?:perfectly|completely|totally|entirely|absolutely) safe\b",
    r"\bno need (?:for you )?to (?:worry|fret|fuss|hold back|be shy)\b|\b(?:need not|needn't|doesn't need to"
    r"|does not need to) know about\b|\bso should (?:we|you|they) all\b|\bwhy (?:be stingy|not\b)|\bnever "
    r"(?:looked back|wasted)\b|\bif this were advice\b|\bnobody is telling you\b|\bno one is telling you\b",
    rf"\b(?:skipping|stopping|starting|adding|taking|doubling|halving|dropping|mixing|switching"
    rf"|combining)\b[^.;!?]{{0,40}}?{SUBSTANCE}[^.;!?]{{0,60}}?\b(?:does|do|is|are) (?:no|little|the|a|never"
    rf"|always|not) (?:harm|good|sensible|wise|smart|right|mistake|problem|thing|bad|wrong)",
    rf"{SUBSTANCE}[^.;!?]{{0,30}}?\b(?:can|could|may|might) (?:then |now |safely |simply |just )*be (?:withheld"
    rf"|paused|stopped|omitted|held|restarted|resumed|skipped|started|swapped|doubled|halved|increased"
    rf"|reduced)\b",
    r"\b(?:patients|users|you|people|adults|women|men|children) (?:must|should|need to|have to|shall) "
    r"(?:discontinue|stop|cease|start|begin|resume|interrupt|suspend)\b",
    r"\b(?:may|might) as well\b|\bi would\b[.;!]?$|\bonly saying\b|\bnot telling you to\b",
    rf"\b{_WHO}\b(?: \w+)? (?:can|could|may|might|are free to|will want to|would want to|get to)(?: \w+ly| now"
    rf"| then| just| simply)? (?:{_VERBS})\b[^.;!?]{{0,40}}?(?:{SUBSTANCE}|\b{_IT}\b)",
    rf"{SUBSTANCE}(?: also| just| always| (?:is|are) (?:said|known) to)? (?:likes?(?! (?:any|other|every|all"
    rf"|the other))|loves?|hates?|prefers?"
    rf"|enjoys?|craves?|appreciates?|deserves?|wants?|thrives?|longs? for|asks? for|goes down|go down|visits?"
    rf"|keeps? (?:bad|good) company)\b",
    rf"\b(?:takes?|has|had|took|swallows?|pops?) (?:hers|his|theirs|mine|ours|it|them)\b[^.;!?]{{0,40}}?"
    rf"(?:{SCHEDULE}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\b{_MODAL}{_ADVERBS} (?:be|get) (?:\w+ly )?(?!{_DESCRIBES}\b)[a-z]+(?:ed|en"
    rf"|nt|lt|pt|wn|ut|id|ld|ft|ept|eld)\b",
    rf"\b{_WHO}\b[^.;!?,]{{0,50}}?\b(?<!do not )(?<!don't )(?<!does not ){_MODAL}{_ADVERBS} "
    rf"(?!{_SENDS}\b)[a-z]+\b{_TO}(?:{SUBSTANCE}|\bsupplement\b)",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\b{_WHO}\b(?: \w+)? {_MODAL}{_ADVERBS} "
    rf"(?!{_SENDS}\b)[a-z]+\b[^.;!?]{{0,20}}?\b{_IT}\b",
    rf"\b{_GOOD}(?: (?:idea|thing|move|time|habit|plan|reason))?(?: for (?:you|\w+))? to (?:keep |carry on |go "
    rf"on |start |stop |simply |just |always |never )?{_INTAKE}\b[^.;!?]{{0,60}}?(?:{SUBSTANCE}|\b(?:it|them"
    rf"|both)\b)",
    rf"^(?:\w+ ){{0,3}}?{_GOOD}\b(?: of \w+)? to {_INTAKE}",
    rf"\b{_WHO}(?: (?:who|with|on|over|under|aged) [^.;!?,]{{1,40}}?)?(?: also| all| still| really| always| "
    rf"never| do| will| may| often)? needs?\b(?: an?| some| more| extra| their| your| the| plenty of| lots of| "
    rf"any| no| enough){{0,2}}(?: \w+){{0,2}}? {SUBSTANCE}",
    rf"\b(?:my|our|his|her|their) (?:\w+ )?{_TELLER} (?:told|put|said|says|has|had|swears?|insists?|wants?"
    rf"|always|took|gave|recommend\w*|prescribe[sd] me)\b[^.;!?]{{0,100}}?{SUBSTANCE}",
    rf"(?<!do )(?<!can )(?<!may )(?<!should )(?<!yes, )(?<!no, )(?<!could )\b(?:i|i've|i'd|i'll|we've|we'll) "
    rf"(?:always |never |usually |often |now |then |just |personally |actually |\w+ly )*(?:swear|pop|swallow"
    rf"|gave|kept|started|stopped|quit|ditched|binned|switched|doubled|halved|combined|added|tell (?:everyone"
    rf"|people|all|my|patients|clients)|insist|bet|promise|guarantee|would|'d|took|feel|felt|noticed|credit"
    rf"|owe)\b[^.;!?]{{0,100}}?{SUBSTANCE}",
    rf"{SUBSTANCE}[^.;!?]{{0,120}}?\b(?:so can you|so should you|and so could you|you can too|nor should you"
    rf"|neither should you|why don't you)\b",
    r"\b(?:(?:standing )?in your (?:shoes|place|position|slippers|boots)|if i were you|were i you|if it were "
    r"me|if i were your|trust me|take my word|mark my words|you won't regret|you'll thank me|you will thank"
    r"|your (?:body|bones|heart|arteries|blood|liver|kidneys|skin|gut|muscles|future self) (?:will |would )?"
    r"(?:thank|beg|love|crave|cry|deserve|ask|scream|need)\w*|(?:are|is) (?:begging|crying|screaming|starving"
    r"|desperate) (?:you )?for)\b",
    rf"\bfeel free to (?:up|drop|bin|push|go|raise|lower|change|move|cut|start|stop|leave)\b|\b(?:feel free"
    rf"|don't hesitate|do not hesitate|don't be afraid|be sure|make sure|remember|don't forget|do not "
    rf"forget|make it a (?:habit|rule)|get (?:in|into) the habit(?: of)?|there'?s? (?:is )?no (?:harm|shame"
    rf"|reason|point|need)(?: not)?(?: in| to)?) (?:not )?(?:to |of )?{_INTAKE}\b",
    rf"\b(?:in the meantime|meanwhile|until then|for now|in the interim|while you wait|for the time being|once "
    rf"that is done|after that|afterwards|although honestly|honestly|between us)\b,? (?:\w+ )?(?:{CHANGES}"
    rf"|{_VERBS})\b[^.;!?]{{0,40}}?(?:{SUBSTANCE}|\b{_IT}\b)",
    rf"^(?:(?:please|just|simply|so|then|and|but|now|always|never|only|instead|first|do|don't|do not|ladies"
    rf"|gentlemen|folks|friends|dear|mums|guys|everyone|first off|step \d+) )*(?!let (?:your|the|a|an|any|every"
    rf"|us|someone|them|whoever)\b[^.;!?]{{0,40}} know|spray from|measure of|time (?:outdoors|outside|in|spent"
    rf"|of)|order of|pile of|schedule of|spray and)"
    rf"{_VERBS}\b[^.;!?:]{{0,50}}?{SUBSTANCE}(?! (?:can|may|is|are|was|were|has|have|does|did|contains?|in"
    rf"|levels?|status|deficiency|intake|tests?|results?)\b)",
    rf"(?:,|\bbut|\band|\bso|\bthen) (?:just |simply |do |please |then |instead |go ahead and )*(?:{_VERBS}|up "
    rf"(?:it|your|the))\b[^.;!?,]{{0,30}}?(?:{SUBSTANCE}|\bit (?:on your own|yourself|a bit|back|up|down"
    rf"|out)\b)",
    r"^(?:yes|sure|of course|absolutely|certainly|definitely),? (?:(?:that|this|it|they|both|the two) (?:is"
    r"|are|work|works|will|would|can|should|may|makes?)|you (?:can|may|should|do)|go ahead|take|do)\b(?! what)",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\b(?:makes? (?:a lot of |perfect |good |every )?sense for|belongs? (?:on your"
    rf"|beside|next to your)|earns? (?:its|a) place|deserves? a (?:place|spot|home)|has (?:no|a) (?:place"
    rf"|business)|(?:is|are) (?:a|the) (?:no-?brainer|answer|cure|remedy|fix|key|secret|solution|missing "
    rf"(?:piece|link)|must|perfect (?:match|pair|partner))|(?:is|are) (?:just )?what you(?:'re| are)? (?:need"
    rf"|want|missing|looking)|do(?:es)? (?:you|your \w+) (?:a world of )?(?:good|favou?rs?|harm)|gather"
    rf"(?:ing)? dust|in the (?:bin|drain|drawer|trash)|(?:are|is) best (?:left|kept|avoided|enjoyed|used"
    rf"|reserved|paired))\b",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\bbe (?:\w+ly )?(?:dropped|stopped|started|added|taken|given|increased"
    rf"|reduced|withheld|held|paused|skipped|omitted|avoided|continued|discontinued|resumed|doubled|halved"
    rf"|swapped|begun|introduced)\b(?! (?:before|until|unless|without|on your own|by yourself|in (?:the|a) "
    rf"(?:trial|study)|or\b))",
    rf"\b(?:whoever|anyone|those|people|anybody|everyone) who [^.;!?]{{1,60}}? (?:can|could|may|might|will"
    rf"|would|do|does)(?: \w+)? (?:skip|stop|drop|ditch|forget|ignore|start|add|take|use|benefit from|need|do "
    rf"without|leave out)\b[^.;!?]{{0,40}}?{SUBSTANCE}",
    rf"(?<!whether )(?<!if )(?<!that )(?<!why )(?<!how )\b(?:you|your body) (?:simply |really |certainly "
    rf"|probably |definitely |already |clearly |just )*(?:need|want|lack|deserve|require|can(?:not|'t)? (?:do "
    rf"without|go wrong|live without|skip|stop|start|drop|double|have|use|take|add|halve|combine|mix)|don't "
    rf"need|do not need|won't need|will need)\b[^.;!?]{{0,40}}?{SUBSTANCE}(?! (?:tests?|checks?|levels?"
    rf"|questions?|list|names?|doses? here))",
    rf"\b(?:the (?:trick|secret|key|rule|answer|lesson|moral|plan|idea|point|goal|aim|best (?:thing|bet|way))"
    rf"|my (?:advice|tip|rule|view|plan|take)|our (?:advice|tip|rule|view|recommendation)|rule of thumb|bottom "
    rf"line|verdict|pro tip|top tip|tip|hack|takeaway)\b[^.;!?]{{0,12}}?(?: is|:| was|,)[^.;!?]{{0,80}}?"
    rf"(?:{_INTAKE})\b[^.;!?]{{0,50}}?{SUBSTANCE}",
    rf"\b(?:tak(?:e|en|ing)|us(?:e|ed|ing)|hav(?:e|ing)|pair(?:ed|ing)?|combin(?:e|ed"
    rf"|ing))\b[^.;!?]{{0,40}}?{SUBSTANCE}[^.;!?]{{0,60}}?\b(?:is|are|would be|will be) (?:a |an |the |quite "
    rf"|very |really |perfectly |entirely |\w+ly )*(?:fine|safe|ok|okay|wise|smart|sensible|must|good idea|best"
    rf"|right|harmless|essential|vital|no problem|enough|plenty|pointless|a waste|risk-free|worth it|worthwhile"
    rf"|advisable|prudent|encouraged|recommended)\b(?! (?:for|in) (?:mice|rats))",
)

RHETORICAL: tuple[str, ...] = (
    *PROPS,
    rf"^would it not be\b[^?]{{0,100}}?{SUBSTANCE}",
    rf"^(?!what if i\b)(?:suppose|imagine|picture|what would happen|what if|would it|wouldn't|won't|isn't"
    rf"|shouldn't|why|how "
    rf"about)\b[^?]{{0,100}}?{SUBSTANCE}[^?]{{0,80}}?{SCHEDULE}",
    rf"^(?!what if i\b)(?:suppose|imagine|picture|what would happen|what if|would it (?:not )?be|wouldn't it be"
    rf"|would a "
    rf"(?:wise|sensible|clever|smart))\b[^?]{{0,60}}?\b{_INTAKE}\b[^?]{{0,60}}?{SUBSTANCE}|^what (?:would "
    rf"happen )?if you\b[^?]{{0,60}}?{SUBSTANCE}",
    rf"\b(?:wouldn't|shouldn't|what sort of|what kind of (?:fool|person)|who would(?:n't)?|why would (?:anyone"
    rf"|you|anybody)|what(?:'s| is) the harm|what harm|would it be so (?:very )?(?:wrong|bad|hard)|who says"
    rf"|isn't it (?:time|lovely|nice|obvious)|don't you think|surely "
    rf"you)\b[^?]{{0,120}}?{SUBSTANCE}[^?]{{0,80}}\?",
    rf"{SUBSTANCE}[^?]{{0,80}}?\b(?:right|no|correct|isn't it|doesn't it|don't you|wouldn't you|aren't they)\?$",
)

ON_A_LABEL: tuple[str, ...] = (
    r"^(?:posology|dosage|dosing|administration|method of administration|how to take|when to take)\b",
    r"^(?:once|twice|thrice|\d+ times?) (?:daily|nightly|weekly|monthly)\b|^(?:daily|nightly|weekly),? (?:with"
    r"|before|after|at|on)\b",
    r"^(?:course|duration|length|treatment|cure)(?: (?:length|of treatment|duration|period))?\s*:",
    r"^(?:for|as) (?:permanent|daily|regular|long-term|short-term|nightly|occasional) use\b|\b(?:daily"
    r"|nightly),? (?:during|shortly|with|before|after|at)\b|\b(?:breaks?|pauses?|rests?|gaps?|holidays?) of "
    r"(?:a|an|\d+) (?:days?|weeks?|months?)\b",
    rf"\b(?:suggested use|directions?(?: for use)?|how to use|for best results|recommended use|usage|dosage"
    rf"|instructions?|label|box|bottle|leaflet|packet)\b[^.;!?]{{0,30}}?(?::|,|says?|reads?"
    rf"|\buse\b)[^.;!?]{{0,60}}?{SCHEDULE}",
    rf"\b(?:to be|should be|must be|are|is) (?:\w+ly )?(?:chewed|swallowed|dissolved|sucked|sprayed"
    rf"|injected)\b[^.;!?]{{0,60}}?(?:{SCHEDULE}|\b(?:after|before|with|at) (?:breakfast|lunch|dinner|supper"
    rf"|meals?|food|eating)\b)",
    r"^(?:take|swallow|chew|drink|dissolve)(?: (?:it|them|this|these|1))? (?:with|at|before|after|during|whole|every"
    r"|each|daily|nightly|by mouth|orally|on an|in the (?:morning|evening|afternoon))\b",
    r"\b(?:is|are|was|were|be) taken on (?:a|an|the|another|its own)\b[^.;!?]{0,20}?\b(?:day|days|evening|morning)\b",
    r"\b(?:mornings?|evenings?|nights?|breakfast|lunch|dinner|weekdays?) for (?:1|onex|one|the (?:first|other"
    r"|one|pill"
    r"|tablet|capsule))\b",
    r"(?::|-) ?(?:m|t|tu|w|th|f|sa|su|mon|tue|wed|thu|fri|sat|sun)(?:(?: |, ?|/)(?:and )?(?:m|t|tu|w|th|f|sa"
    r"|su|mon|tue"
    r"|wed|thu|fri|sat|sun))+(?=[.;,!]|$)",
    r"\b\d+ (?:days?|weeks?|months?),? (?:open|on|off|closed|shut|away)\b[^.;!?]{0,15}?"
    r"\b(?:closed|shut|off|away|rest\w*)\b",
    r"\b(?:opened|taken|used|on) (?:for )?\d+ (?:days?|weeks?|months?),?"
    r" (?:then )?(?:closed|shut|off|away|left|rested)\b",
    r"\b(?:absorbed|tolerated|works?|working) (?:\w+ )?(?:if|when|while) (?:taken|swallowed|used) (?:with|before"
    r"|after|at|during)\b[^.;!?]{0,40}?\b(?:breakfast|lunch|dinner|supper|meals?|food|eating|snack|fat)\b",
    r"^(?:for )?(?:use|continue|pause) (?:it |this )?(?:from|between|during|in|over|throughout) (?:the )?(?:january"
    r"|february|march|april|may|june|july|august|september|october|november|december|winter|summer|autumn|spring)\b",
    r"^to be (?:taken|given|used|applied|injected|had|drunk)\b|\bas directed\b",
    rf"\buse (?:the|this|1) (?:spray|drops|powder|sachet|tablet|capsule|product)s?\b[^.;!?]{{0,40}}?{SCHEDULE}",
)
"""Schedules that need not name what is taken."""

TIMES_OF_INTAKE: tuple[str, ...] = (
    r"\b(?:pills?|tablets?|capsules?|drops|sprays?|gummies)\b[^.;!?]{0,50}?\b(?:mondays?|tuesdays?|wednesdays?"
    r"|thursdays?|fridays?|saturdays?|sundays?)\b",
    rf"\b(?:mornings?|bed ?time|breakfast|evenings?|noon|midday|lunch\w*|dinner\w*|supper|night(?:time|fall)?"
    rf"|sunrise|sunset|moonrise|dawn|dusk|daybreak|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?"
    rf"|saturdays?|sundays?|weekends?|mealtimes?|winter|summer|autumn|october|november)\b[^.;!?]{{0,30}}?\b"
    rf"(?:is|are|was|remains|makes) (?:when|(?:the|an?|your|my) (?:\w+ )?(?:time|moment|slot|hour|season|window"
    rf"|day)|best|ideal|right|perfect|fine for)\b[^.;!?]{{0,60}}?{SUBSTANCE}",
    rf"\bcourses? of (?:[\w-]+ ){{0,2}}?{SUBSTANCE}[^.;!?]{{0,30}}?\b(?:lasts?|runs?|takes?|goes on)\b",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\b(?:best|ideal|right|perfect|usual|proper) (?:time|moment|slot|season|window"
    rf"|hour)\b|\b(?:best|ideal|right|perfect) (?:time|moment|slot|season|window|hour|day) (?:for"
    rf"|to)\b[^.;!?]{{0,50}}?{SUBSTANCE}",
    rf"\b(?:on (?:rising|waking|getting up)|lunch(?:time)?|dinner|breakfast|bedtime|lights out|mornings?"
    rf"|evenings?|nights?|noon|am|pm|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon"
    rf"|tue|wed|thu|fri|sat|sun)(?:/(?:mon|tue|wed|thu|fri|sat|sun))*\s*(?::|=|-) ?(?:\w+ ){{0,3}}?{SUBSTANCE}",
    rf"\b(?:sunrise|moonrise|sunset|dawn|dusk|breakfast|lunch|dinner|supper|bedtime|noon|mornings?|evenings?"
    rf"|nights?)\b[^a-z0-9]{{1,4}}{SUBSTANCE}(?!,? (?:level|status|deficien|intake))",
    rf"(?:{SCHEDULE}|\bevery +(?:day|night|week|morning|month)) (?:is|was) (?:how often|when|(?:the|a|our|her"
    rf"|his) (?:\w+ )?(?:rhythm|rule|habit|plan|way|norm|custom|routine))",
    rf"{SUBSTANCE}\s*(?:\([^()]{{0,20}}\))?\s*(?::|=|,|-)\s*(?:\w+ ){{0,2}}?(?:mon|tue|wed|thu|fri|sat|sun)"
    rf"(?:days?|s|nes|rs|ur)?(?:days?)?\b",
    rf"(?:{SUBSTANCE}|\b(?:vitamins?|supplements?|tablets?|capsules?)\b)[^.;!?]{{0,80}}?\b\d+[ -](?:days?"
    rf"|weeks?|months?|years?)[ -](?:on|off|breaks?|courses?|cycles?|pauses?|holidays?)\b|\b\d+[ -](?:days?"
    rf"|weeks?|months?|years?)[ -](?:on|off|breaks?|courses?|cycles?|pauses?"
    rf"|holidays?)\b[^.;!?]{{0,80}}?{SUBSTANCE}",
    rf"\b(?:is|are|was|were|be|being|gets?) (?:\w+ly )?(?:given|taken|swallowed|injected|continued|repeated"
    rf"|chewed|dissolved|used|dosed|had|drunk|sucked|stirred)\b[^.;!?]{{0,50}}?(?:{SCHEDULE}|\buntil (?:the )?"
    rf"(?:[\w-]+ ){{1,4}}?(?:week|month|day|trimester|birth|delivery)|\bin the (?:early |late |middle of the )?"
    rf"(?:morning|evening|afternoon|night)\b|\bfor life\b|\b(?:after|before|with|at) (?:breakfast|lunch|dinner"
    rf"|supper|meals?|food|eating)\b|\bat (?:about |around )?\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|\bfor "
    rf"[\w ]{{1,12}}(?:days|weeks|months|years)\b)",
    rf"\b(?:have|having|take|taking|took|put|use|using|eat|swallow|add|mix|enjoy|get|drop"
    rf"|pop)\b[^.;!?]{{0,40}}?{SUBSTANCE}[^.;!?]{{0,30}}?\b(?:with|alongside|beside|next to|before|after|over"
    rf"|at|during|in|into) (?:(?:one's|your|my|the|his|her|their|a|an|each|every|some|any) )?(?:\w+ ){{0,2}}?"
    rf"(?:breakfast|lunch|dinner|supper|meal|meals|food|coffee|tea|toothbrush|bed|bedtime|snack|night ?cap"
    rf"|smoothie|porridge|eggs|toast|yogh?urt|orange juice|morning|evening|night)\b",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\b(?:a|an|1|2|3|4|\d+|several|a few|a couple of) (?:\w+ )?(?:hours?"
    rf"|minutes?) (?:\w+ )?(?:ahead of|before|after|apart|later|earlier|behind|from|between|away|either side"
    rf"|on either side)\b|\b(?:hours?|minutes?) (?:pass|lie|go by|elapse"
    rf"|stand)\b[^.;!?]{{0,40}}?\bbetween\b[^.;!?]{{0,40}}?{SUBSTANCE}|\b(?:at least|about|around|some|the) ?"
    rf"(?:\d+|\w+) (?:hours?|minutes?)\b[^.;!?]{{0,30}}?\b(?:between|before|after)\b[^.;!?]{{0,40}}?{SUBSTANCE}"
    rf"(?! (?:level|test|was|were|peaks?))",
    rf"{SUBSTANCE}[^.;!?]{{0,60}}?\b(?:(?:should|must|do|does) not|never|shouldn't|don't|aren't|isn't) (?:\w+ "
    rf")?(?:share|meet|be seen together)\b|\b(?:never|not) (?:seen|taken|kept"
    rf"|swallowed|had) together\b",
    rf"\b(?:od|bd|tds|qds|p\.?c|first thing|last thing|on waking|on rising|before (?:bed|sunrise|sleep|the "
    rf"kettle)|with the (?:first|last|evening|morning) \w+|b\.?d\.?|o\.?d\.?|t\.?d\.?s\.?|q\.?i\.?d|b\.?i\.?d"
    rf"|t\.?i\.?d|nocte|mane|p\.r\.n)\b[^.;!?]{{0,60}}?{SUBSTANCE}|{SUBSTANCE}[^.;!?]{{0,40}}?\b(?:b\.d\.?"
    rf"|o\.d\.?|t\.d\.s\.?|q\.i\.d\.?|b\.i\.d\.?|t\.i\.d\.?|nocte|mane|p\.r\.n\.?|bd|tds|qds|bid|tid|qid|prn"
    rf"|qhs|hs)(?!\w)",
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
GOALS: tuple[str, ...] = (
    rf"\b(?:index|levels?|scores?|results?|readings?|values?|status|{_TEST})\b[^.;!?]{{0,30}}?\b(?:should|must"
    rf"|ought to"
    r"|needs? to|has to|have to) (?:be|sit|stay|lie|reach|read|stand) (?:\w+ ){0,2}?(?:\d|CONC)",
    r"^(?:treatment |therapeutic |our |the )?(?:goals?|targets?|aims?)\s*:",
    r"\b(?:is|are|get|has|have) (?:your|my|his|her|their)(?: \w+){0,2} (?:number|level|result|reading|score"
    r"|ferritin|inr)s? (?:above|over|past|below|under|at|up to|near) \d",
    r"\bCONC\b[^.;!?]{0,40}?\b(?:get|be|go|head|arrive|live) there\b",
    r"\b(?:finish line|magic (?:number|line|mark)|gold standard number|keep running|the line to "
    r"cross)\b[^.;!?]{0,80}?(?:\d|\bCONC\b)",
    r"\b(?:your|the|a|our|my|usual|recommended) (?:\w+ )?(?:target|goal|ideal|optimal|optimum|desired"
    r"|desirable|sweet spot|magic number|perfect)\b[^.;!?]{0,40}?\b(?:inr|level|range|result|ferritin|number"
    r"|reading|value|zone|spot)?\b[^.;!?]{0,25}?(?:is|:|of|lies|sits|at|around|about)[^.;!?]{0,20}?(?:\d"
    r"|\bCONC\b)",
    r"^(?:target|desired|desirable|ideal|optimal|optimum|goal|aim|recommended(?: range| level)?|best range"
    r"|sweet spot|zielwert|objetivo|obiettivo|cible|doel)\b[^.;!?:]{0,25}:",
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
SUN_ADVICE: tuple[str, ...] = (
    r"^(?:roll up|take off|push up|pull up|strip off) (?:the|your) (?:sleeves?|shirt|socks|trousers)\b|^face "
    r"(?:the sun"
    r"|south|north|the light)\b",
    rf"\b(?:stay|be|get|go|sit|lie|remain) (?:out|outside|outdoors)\b[^.;!?]{{0,30}}?{_LASTING}|\bskin (?:will"
    rf"|to|needs?|wants?)\b[^.;!?]{{0,60}}?{_LASTING}",
    rf"^(?!i )(?:\w+ ){{0,3}}?(?:go|put|take|have|uncover|bare|expose|strip|roll|soak|catch|lie|sit|stand|step"
    rf"|get|spend|enjoy|head|walk|stroll|let|leave|try|make|eat|use|give|show|put|offer|turn|open|grab|steal"
    rf"|plan|schedule|bask)\b[^.;!?]{{0,80}}?(?:\b{_SUNSHINE}\b[^.;!?]{{0,60}}?{_LASTING}"
    rf"|{_LASTING}[^.;!?]{{0,60}}?\b{_SUNSHINE}\b)",
    rf"\b(?:homework|order|remedy|prescription|rule|plan|tip|habit|ritual|routine|medicine|recipe|advice"
    rf"|doctor'?s? orders|dose|cure|secret|trick|enough|all it takes|all you need|you need|skin needs|does the "
    rf"trick|will do|suffices|is plenty|a day keeps|each|daily|every (?:day|noon|morning))\b[^.;!?]{{0,100}}?"
    rf"(?:\b{_SUNSHINE}\b[^.;!?]{{0,60}}?{_LASTING}|{_LASTING}[^.;!?]{{0,60}}?\b{_SUNSHINE}\b)",
    rf"(?:\b{_SUNSHINE}\b[^.;!?]{{0,60}}?{_LASTING}"
    rf"|{_LASTING}[^.;!?]{{0,60}}?\b{_SUNSHINE}\b)[^.;!?]{{0,80}}?\b(?:homework|remedy|prescription|rule|habit"
    rf"|ritual|routine|medicine|recipe|does the trick|will do|suffices|is plenty|is enough|is all|are enough"
    rf"|are all|keeps|each day|a day|daily|every day|every noon|every lunch)\b",
    rf"\b(?:shirts? off|sleeves? (?:up|rolled)|arms bare|bare(?:d)? (?:arms|legs|skin|back|shoulders)|no "
    rf"(?:sun)?(?:screen|cream|block)|no lotion|without (?:sun)?(?:screen|cream))\b[^.;!?]{{0,100}}?{_LASTING}"
    rf"|{_LASTING}[^.;!?]{{0,80}}?\b(?:shirts? off|sleeves? (?:up|rolled)|arms bare|bare(?:d)? (?:arms|legs"
    rf"|skin|back|shoulders)|no (?:sun)?(?:screen|cream|block)|no lotion|without (?:sun)?(?:screen|cream))\b",
)
