"""Directions on a label or from a prescriber: they say how a medicine is taken, and deny no name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from d3k2_profile.dosing.amount_words import TIMES

_FOOD = (
    "foods?|meals?|bed|bedtime|breakfast|lunch|dinner|supper|tea|eating|sleep|sleeping|stomach|water|milk|juice"
    "|exercise|going to bed|drink|liquid|bedtimes?|brekkie|snack"
)
_ENGLISH = (
    r"(?:before|after|with|without|between|at|on|during|until after|away from)"
    r"(?: (?:an?|the|my|your|each|every|any|some|main|evening|morning|midday|empty|full|fatty|plenty of|large"
    r"|glass of"
    rf"|sip of|lots of|little|big|light)){{0,3}} (?:{_FOOD})",
    "(?:no|not|never|nothing) (?:more|less|longer|later|earlier) than|never (?:miss|skip|forget)(?: an?| my| the)?",
    "(?:do not|dont|must not|not to|should not|not|never|to not) (?:be )?(?:exceed(?:ed|ing)?|crush(?:ed)?"
    "|chew(?:ed)?"
    r"|break|broken|split|cut|skip|stop|miss|drive|drink|swallow(?:ed)?|suck|open|mix|lie|take more"
    r"|halve|double|share|start another|change|forget)(?: (?:without|unless) \w+(?: \w+){0,3})?",
    r"(?:no|without|avoid|avoiding|not with|nil)(?: \w+)? "
    "(?:alcohol|grapefruit(?: juice)?|juice|food|dairy|milk|driving|antacids?|sun|sunlight|sugar|caffeine|cranberry"
    "(?: juice)?|greens|spinach|kale|changes?|refills?|substitution|added sugar|generic(?: substitution)?|lactose"
    "|gluten|nsaids?|side effects|problems?|bleeding|interactions?|allergies)",
    r"(?:do not|dont|not to|never|not) (?:be )?(?:take|taken|use|used) (?:at the same time as|together with|with"
    r"|within|on) \w+(?: \w+)?",
    r"(?:not|never) (?:with|together with|at the same time as|within) (?!any|anything)\w+|not on (?:\w+days?"
    r"|weekends|an empty stomach)",
    "by mouth|under the tongue|in the (?:morning|evening)s?",
    r"past (?:few |couple of )?(?:days?|weeks?|months?|years?|decade|dvt|pe|stroke|clots?|tia|af|mi|heart attack)"
    r"|with or without food|as needed|at the same time(?: as \w+)?",
    "(?:same|just|exactly) as (?:before|ever|always|previously)|as before|not yet due",
    "until (?:further notice|finished|gone|reviewe?d?|told otherwise|next (?:review|appointment|visit|test|inr)"
    "|bedtime)",
    "before (?:my |the |your )?next (?:appointment|blood test|inr|test|visit|check)"
    "|avant (?:ma |la |le )?prochaine? (?:prise de sang|prise de|prise|bilan|visite|consultation|controle)"
    "|(?:vor|bis) (?:der|dem|zur|zum) nachsten (?:blutabnahme|kontrolle|termin|visite)"
    "|(?:antes de|hasta) (?:la |el |mi )?(?:proxima|proximo) (?:analitica|visita|control|consulta)"
    "|prima (?:del |della )?prossim[oa] (?:prelievo|visita|controllo)"
    "|before (?:use|using|procedures?|surgery|noon|lunch)|not if (?:needed|required)|if not (?:better|needed)",
    "(?:last|next) (?:inr|review|test|check|blood test)(?: was)?(?: ok| fine| good)?",
    r"(?:not|never) (?:on an empty stomach|together with \w+|at the same time(?: as \w+)?|with (?:milk|dairy|food"
    r"|iron))",
    "never (?:ever )?(?:missed|forgot(?:ten)?|skipped|stopped|changed)(?: (?:an?|any|one|my|it|the))?",
    "^(?:switched|changed|swapped|moved|transferred|converted|went) (?:over )?(?:back )?(?:on)?to"
    r"(?! .*\b(?:from|then|but|before|instead|after|and)\b)",
    r"stopped (?:eating|drinking|smoking) \w+(?= because)"
    "|(?:previously|formerly|once) (?:branded|called|known as|named|sold as)"
    "|(?:never|not|no)(?: had)?(?: any| an?)? (?:problems?|trouble|issues?|bother|side effects?|bleeds?)"
    "(?: with it| so far)?"
    "|(?:by |from )?(?:my |our |the )(?:old|previous|former) (?:doctor|gp|cardiologist|consultant|surgery|pharmacy)",
    "par (?:l |mon |ma )?ancien(?:ne)? (?:medecin|cardiologue|docteur|generaliste)|prescrit ancien medecin"
    "|(?:vom|von meinem) (?:fruheren|alten|ehemaligen) (?:arzt|hausarzt|kardiologen)|(?:schon )?seit (?:meiner )?"
    "fruher(?:er|ester)? (?:jugend|kindheit)|mi (?:antiguo|anterior) (?:medico|cardiologo)|de antes|de siempre",
    "(?:and )?nothing (?:else|special|new|changed)",
    "had (?:my|an?|the)? ?(?:inr|blood test|levels?)(?: checked| done| test)?",
)
_PEOPLE = "husband|wife|partner|son|daughter|mother|mum|mom|dad|father|friend|nurse|carer|brother|sister|neighbou?r"
_STILL_TAKEN = (
    "(?:not|never|havent|hasnt|didnt)(?: (?:yet|ever|been|actually|really)){0,2}"
    " (?:stopped|quit|quitting|discontinued|ceased|given (?:it )?up|come off(?: it)?|came off(?: it)?)",
    "(?:nicht|nie|niemals)(?: (?:ganz|mehr|wieder|selbst))? (?:abgesetzt|gestoppt|aufgehort|pausiert|beendet)",
    "(?:ai |a |avons )?(?:pas|jamais)(?: encore)? (?:ete )?(?:arrete|stoppe|cesse|interrompu|suspendu|abandonne)e?",
    "(?:no|nunca)(?: (?:he|lo|la|me|se|ha|han)){1,3} (?:dejado|suspendido|interrumpido|parado|abandonado|quitado)",
    "non(?: (?:ho|lo|la|l|e|ha|abbiamo))?(?: (?:mai|ancora|stato|stata))? (?:smesso|sospeso|interrotto|smisi|cessato)",
    "(?:nao|nunca)(?: (?:o|a|foi|ainda))? (?:parei|deixei|interrompi|larguei|suspendi|parou|suspenso|suspensa)",
    "(?:niet|nooit)(?: (?:mee|ermee))? (?:gestopt|gestaakt|afgebouwd|stopgezet)",
    "(?:inte|aldrig|ikke|aldri|ej) (?:slutat|slutade|sluttet|sluttede|stoppet|stoppat|ophort)",
    "nie (?:przestalem|przestalam|odstawilem|odstawilam|odstawiono|rzucilem|rzucilam)",
    "не (?:бросил|бросила|бросал|бросала|прекращал|прекращала|прекратил|прекратила|перестал|перестала|отменили"
    "|отменен)",
    "δεν (?:το |την |τα |τον )?(?:σταματησα|εκοψα|διεκοψα)",
    "(?:none|nothing|no (?:medicines?|medications?|meds|tablets?|pills?|drugs?))(?: of (?:these|those|them|the above))?"
    "(?: else)? (?:apart from|except(?: for)?|but|other than|save for|besides|aside from)",
    "(?:keine?s?|nichts)(?: (?:davon|anderes))? (?:ausser|bis auf)|(?:aucun|rien)(?: d autre)? (?:sauf|a part|hormis"
    "|que)"
    "|(?:nada|ninguno)(?: mas)? (?:excepto|salvo|menos|aparte de|que)|(?:niente|nessuno)(?: altro)? (?:tranne"
    "|eccetto|a parte|che)"
    "|(?:nenhum|nada) (?:exceto|menos|alem de)|(?:geen|niets)(?: anders)? (?:behalve|dan)|(?:inget|inga)(?: annat)?"
    " (?:utom|forutom|an)"
    "|(?:intet|ingen|ikke andet|ingenting)(?: andet| annet)? (?:undtagen|unntatt|bortset fra|end|enn)"
    "|(?:nic|zadnych)(?: innego)? (?:oprocz|poza)|ничего(?: другого)? кроме",
    rf"(?:my |our )?(?:{_PEOPLE}) (?:reminds?|reminded|gives?|helps?|makes?|tells?|fetches|collects?|brings?|nags?"
    rf"|sorts?|makes? sure(?: that)?(?: i| we)?(?: take)?"
    r"|(?:puts?|sets?|lays?|fills?|counts?|orders?|prepares?|organi[sz]es|buys?|packs?|keeps?)(?: out| up)?)"
    "(?: me| us)?(?: to (?:take|remember))?(?: with| of)?(?= my| me| the| our| about|$)",
    r"(?:the )?(?:very )?same as (?:my|our|his|her)(?: own)? \w+(?: (?:takes|has|is on|uses|gets|took|had|is taking))?",
    r"(?:genau |so |ebenso )?wie (?:mein|meine|unser|unsere) \w+|(?:tout )?comme (?:mon|ma|mes) \w+|(?:lo mismo"
    r"|igual) que mi \w+"
    r"|(?:la stessa|lo stesso|come) (?:di )?mi[oa] \w+|(?:o mesmo|tal como|igual) (?:que )?(?:o meu|a minha) \w+"
    r"|(?:net als|zoals) (?:mijn|m) \w+|(?:samma som|precis som) (?:min|mitt) \w+|(?:lige som|ligesom|samme som) min"
    r" \w+"
    r"|(?:tak|to samo) (?:jak|co) (?:moja|moj) \w+|как (?:и )?(?:моя|мои|у моеи|у моего) \w+",
    r"(?:mein|meine) \w+ (?:erinnert|gibt|stellt|richtet|bringt|holt|hilft)(?: (?:mich|mir|es|sie|ihn))*(?: daran)?",
    r"(?:ma|mon) \w+ (?:me |m )?(?:le |la |les )?(?:rappelle|donne|prepare|apporte)"
    r"|mi \w+ me (?:lo |la )?(?:recuerda|da|prepara|pone)"
    r"|(?:mia|mio) \w+ me (?:lo |la )?(?:ricorda|da|prepara)|(?:minha|meu) \w+ me (?:lembra|da|prepara)"
    r"|(?:mijn|m) \w+ (?:herinnert|geeft|helpt)(?: me| mij)?(?: eraan)?"
    r"|min \w+ (?:paminner|ger|hjalper|minder|giver|hjaelper|minner|gir|hjelper)(?: mig| meg)?"
    "|(?:zona|maz|corka|syn|mama) (?:mi )?(?:o tym )?(?:przypomina|podaje|szykuje)"
    "|(?:manzelka|manzel|dcera|syn) (?:mi )?(?:pripomina|dava|chysta)|(?:felesegem|ferjem) emlekeztet|esim hatirlatiyor"
    "|(?:жена|муж|дочь|сын) (?:мне )?напоминает|(?:زوجتي|زوجي|ابنتي) تذكرني|(?:زوجي|ابني) يذكرني",
    "not only|used to (?:forget|skip|miss|halve|double)|refused to (?:stop|end|change)"
    "|can(?:not|t)? (?:no longer )?(?:do|be|live|manage) without",
    "eskiden beri|one of these days|used to (?:the|my|it|this|that|taking|having|being on)",
    "(?:was|were|been) (?:increased|raised|upped|reduced|lowered|decreased|doubled|halved|adjusted)"
    "|(?:was |been |were )?told to (?:stay|keep|continue|carry on|remain|go on)",
)
"""What sounds like a denial, the past or another person, and says that the medicine is taken."""
_OTHERS = (
    # German
    "(?:vor|nach|zu|zum|bei|zur)(?: (?:dem|den|der|jeder|jedem))? (?:essen|mahlzeit(?:en)?|schlafen(?:gehen)?"
    "|fruhstuck"
    "|mittagessen|abendessen|abendbrot|bettgehen)",
    "(?:kein|keine|ohne|keinen) (?:alkohol|grapefruit(?:saft)?|zucker|wasser|milch|unterbrechung)",
    r"nicht (?:mit|zusammen mit) \w+|nie vergessen|nicht vergessen",
    "nicht (?:zerkauen|kauen|teilen|mit milch|mehr als|absetzen|zerbrechen|vergessen|nuchtern|uberschreiten"
    "|zusammen mit)",
    "(?:wie|so wie) (?:immer|bisher|fruher|vorher)|bis auf weiteres|ohne (?:anderung(?:en)?|pause)"
    r"|^umgestellt auf(?! .*\b(?:von|dann|aber|statt|und)\b)",
    # French
    "(?:avant|apres|pendant|au|en dehors|a distance)(?: de| des)?(?: (?:le|les|la|l|chaque))? "
    "(?:repas|coucher|petit dejeuner|petit dej|dejeuner|diner|manger|dormir)",
    "(?:sans|pas d|pas de|eviter(?: l| le)?) (?:alcool|sucre|croquer|macher|pamplemousse|interruption|lactose)",
    r"(?:un )?(?:grand )?verre d eau|(?:un )?bicchiere d acqua|non substituable"
    "|sans arret|narrete (?:pas|jamais)|dia sim dia nao|um dia sim outro nao"
    "|no (?:cafe da manha|maximo|inicio|meio)|ne pas (?:croquer|arreter"
    "|depasser|ecraser|macher|oublier|couper|ouvrir)|pas plus de|comme avant"
    r"|sans (?:changement|modification)s?|^(?:passe|remplace) (?:a|au|par)(?! .*\b(?:de|puis|mais|avant|et)\b)",
    # Spanish
    "(?:antes|despues|durante|con)(?: del?)?(?: (?:la|las|el|los|cada))? "
    "(?:comidas?|cenas?|desayunos?|almuerzos?|dormir|acostarse|comer|cenar|desayunar)",
    "(?:sin|no tomar|evitar(?: el)?) (?:alcohol|masticar|azucar|interrupcion|pomelo)"
    "|no (?:masticar|triturar|suspender|exceder|partir|dejar|olvidar|tomar con)|no mas de|igual que antes"
    r"|sin cambios?|^(?:cambie|cambiado|cambio) a(?! .*\b(?:de|luego|pero|antes|y)\b)",
    # Italian
    "(?:prima|dopo|durante)(?: (?:dei|di|i|il|del|della|la|ogni))? (?:pasti|pasto|colazione|pranzo|cena|dormire"
    "|coricarsi|mangiare|andare a letto)",
    "(?:senza|evitare(?: l)?) (?:alcol|alcool|zucchero|masticare|pompelmo|glutine)"
    "|non (?:masticare|sospendere|superare|frantumare|dimenticare|spezzare)|non piu di|come prima"
    "|senza (?:modifiche|cambiamenti)"
    r"|^passat[oa] a(?! .*\b(?:da|dal|poi|ma|prima|e)\b)",
    # Portuguese
    "(?:antes|depois|apos|durante)(?: (?:das|dos|do|de|da|o|a|cada))? (?:refeicoes|refeicao|almoco|jantar|deitar"
    "|dormir"
    "|comer|cafe(?: da manha)?|pequeno almoco)",
    "(?:sem|evitar(?: o)?) (?:alcool|mastigar|acucar|toranja)|nao (?:mastigar|parar|exceder|partir|esquecer)"
    "|nao mais (?:de|que)|sem (?:alteracao|alteracoes|mudancas?)"
    "|(?:no|ao|pelo|na|pela) (?:almoco|jantar|deitar|lanche|ceia|pequeno almoco|manha|tarde|noite)|se necessario",
    # Dutch
    "(?:voor|na|bij)(?: (?:de|het|elke))? (?:maaltijd(?:en)?|eten|slapen|ontbijt|slapengaan|lunch|avondeten)",
    "(?:geen|zonder) (?:alcohol|grapefruit|suiker|water)|zonder wijziging(?:en)?|niet (?:kauwen"
    "|stoppen|breken|meer dan|vergeten|pletten)",
    # Nordic languages
    "(?:fore|efter|for|etter|till|til|med|ved) (?:maten|mat|maltid|maltider|frukost|frokost|laggdags|sanggaende"
    "|sengetid"
    "|leggetid|middag|morgenmad|mad)",
    "(?:utan|uden|uten) (?:andring(?:ar)?|aendring(?:er)?|endring(?:er)?)",
    "(?:utan|uden|uten|ingen|inget|undvik|unnga|undga) (?:alkohol|grapefrukt(?:juice)?|grapefruit(?:juice)?"
    "|socker|mat)",
    "(?:ikke|far ej|skal ikke|ska inte|inte|ej) (?:mere|mer|tygges|knuses|tuggas|krossas|delas|stoppas"
    "|stoppes) ?(?:end|an|enn)?",
    "(?:ennen|jalkeen) (?:ruokaa|ruokailua|ateriaa|nukkumaanmenoa)|ruokailun (?:jalkeen|yhteydessa)|ei alkoholia",
    # Polish, Czech, Hungarian, Romanian, Turkish
    "(?:przed|po|w trakcie|podczas) (?:jedzeniu|jedzeniem|jedzenia|posilku|posilkiem|snem|spaniem|sniadaniu"
    "|sniadaniem"
    r"|kolacji|kolacja|obiedzie)|bez (?:zmian\w*|przerw\w*)|(?:bez|unikac) (?:alkoholu|popijania"
    r"|cukru|grejpfruta)|nie (?:wiecej niz"
    "|rozgryzac|zuc|odstawiac)",
    "(?:pred|po|pri) (?:jidle|jidlem|spanim|snidani|veceri|obede|jedle)|(?:bez|zadny) alkoholu?|ne vice nez"
    r"|(?:bez|beze) (?:zmen\w*|preruseni)",
    "(?:etkezes|reggeli|vacsora|lefekves|ebed) (?:elott|utan)|nem tobb mint|valtozatlanul|alkohol nelkul",
    "(?:inainte|dupa)(?: de)? (?:masa|mese|culcare|mic dejun)|fara alcool|nu mai mult de",
    "(?:yemekten|yatmadan|kahvaltidan) (?:once|sonra)|alkolsuz",
    # Russian, Greek
    "без (?:изменении|перерыва)|(?:до|после|перед|во время) (?:еды|едои|сном|завтрака|ужина|обеда)"
    "|если (?:болит|нужно|надо|есть боль|потребуется)"
    "|не (?:більше|розжовувати)|(?:без|не) (?:алкоголя|разжевывать|более"
    "|больше чем)",
    "(?:πριν|μετα|με)(?: (?:το|τα|τον|απο|απ))? (?:φαγητο|γευμα|γευματα|υπνο|πρωινο|βραδινο)|χωρις αλκοολ|οταν"
    " χρειαζεται",
    # Arabic, Hebrew, Hindi, Vietnamese
    "(?:قبل|بعد|مع|عند) (?:النوم|الاكل|الطعام|الفطور|الافطار|الغداء|العشاء|الوجبات|الوجبة|اللزوم|الحاجة|الضرورة)|على"
    " الريق",
    "יום כן יום לא|כן לא"
    "|(?:לפני|אחרי|עם|בזמן) ה?(?:ארוחה|ארוחות|אוכל|שינה|בוקר|ערב|צהריים)|לפי ה?צורך|על קיבה ריקה|בטן ריקה",
    "खाली पेट|(?:खाने|भोजन|नाश्ते|सोने) (?:से|के) (?:पहले|बाद|साथ)|ज़?रूरत (?:पड़ने )?पर|जरूरत पड़ने पर",
    "(?:truoc|sau|trong|khi) (?:bua )?(?:an|ngu|bua|can)|luc đoi|khi (?:sot|đau)",
    # as needed, and every other day
    "zo nodig|indien nodig|zu besonderen zeiten|co (?:drugi|trzeci|dzien|tydzien|miesiac|rano|wieczor|kilka)(?:"
    " [a-z]{3,7})?"
    "|w razie (?:potrzeby|bolu)|(?:dle|podle) potreby|(?:mo )?(?:mi )?ab zn|al bisogno|vid behov|ved behov|wie"
    " verordnet"
    "|si (?:dolor|precisa|besoin|douleurs?|necessario|necesario)|se (?:dor|dolore|serve)|bei (?:bedarf|schmerzen"
    "|fieber)",
)
_SAVE_FOR = frozenset(
    "except save ausser sauf excepto salvo menos tranne eccetto behalve utom undtagen unntatt paitsi oprocz krome "
    "kiveve кроме".split()
)
"""Words before the days on which a medicine is not taken, or is taken in another strength."""
FOODS = frozenset("cranberry cranberries grapefruit juice pomelo alcohol milk".split())
"""Foods that are names too: a direction not to take a medicine with one of them is a direction all the same."""
BEGUN_BY = frozenset(
    (
        "and stopped previously formerly once our from vom von schon seit de prescrit hasta before avant "
        "vor bis used was were been told mein meine ma mon mi mia mio minha meu "
        "mijn m min zona maz corka syn "
        "mama manzelka manzel "
        "dcera felesegem ferjem esim жена муж дочь сын زوجتي زوجي ابنتي ابني verre bicchiere narrete "
        "non dia um если יום כן "
        "except but save ausser sauf excepto salvo menos tranne eccetto behalve utom undtagen "
        "unntatt paitsi oprocz krome "
        "kiveve кроме switched changed swapped moved transferred converted went umgestellt passe "
        "remplace cambie cambiado cambio "
        "passato passata beze valtozatlanul past by under in before after with without between at on "
        "during until away no not never nothing do "
        "dont must can cant cannot refused should "
        "avoid avoiding nil same just exactly as if last next had to vor nach zu zum zur bei "
        "kein keine keinen ohne nicht nie wie so bis avant apres pendant au en a sans pas eviter ne comme "
        "antes despues durante con sin evitar igual prima dopo senza evitare non come depois apos sem nao "
        "voor na geen zonder niet fore efter for etter till til med ved utan uden uten ingen inget undvik "
        "unnga undga ikke far skal ska inte ej ennen jalkeen ruokailun ei przed po w podczas bez unikac pred "
        "pri zadny etkezes reggeli vacsora lefekves ebed nem alkohol inainte dupa fara nu yemekten yatmadan "
        "kahvaltidan alkolsuz до после перед во без не πριν μετα χωρις με οταν "
        "havent hasnt didnt none niemals nichts jamais ai avons nunca nooit aldrig aldri δεν aucun rien nada ninguno "
        "niente nessuno nenhum niets inga intet ingenting nic zadnych ничего husband wife partner son daughter "
        "mother mum mom dad father friend nurse carer brother sister neighbour neighbor genau ebenso same "
        "tal net zoals samma precis ligesom samme jak как eskiden one ao pelo pela se igual mismo mesmo "
        "قبل بعد مع عند على לפני אחרי עם בזמן לפי על בטן खाली खाने भोजन नाश्ते सोने ज़रूरत जरूरत "
        "truoc sau trong khi luc zo indien co dle podle mo mi ab al vid wie si "
    ).split()
)
"""Words that a direction begins with."""


def directions(words: list[str], named: set[int]) -> set[int]:
    """The places of the words that belong to a direction; one that has a name in it ("not with warfarin") is none."""
    if BEGUN_BY.isdisjoint(words):
        return set()
    line = " ".join(words)
    starts = [0, *accumulate(len(word) + 1 for word in words[:-1])]
    found: set[int] = set()
    spans = ((each.start(), each.end()) for each in _pattern().finditer(line))
    ranges = (range(bisect_left(starts, start), bisect_left(starts, end)) for start, end in spans)
    for places in (*ranges, *_days_left_out(words)):
        found |= set(places) if named.isdisjoint(places) else set()
    return found


def _days_left_out(words: list[str]) -> Iterator[range]:
    """The places of words that say on which days a medicine is not taken ("except Mondays and Fridays")."""
    for place, word in enumerate(words):
        if word in _SAVE_FOR or words[place - 1 : place + 1] == ["but", "not"]:
            end, between = place + 1, 2
            for at in range(place + 1, len(words)):
                if words[at] in TIMES:
                    end, between = at + 1, 1
                elif at - end >= between or (between == 1 and len(words[at]) > 3):
                    break
            if between == 1:
                yield range(place - (word == "not"), end)


@cache
def _pattern() -> re.Pattern[str]:
    """Every direction, compiled when one may be there."""
    return re.compile(rf"(?<!\S)(?:{'|'.join((*_ENGLISH, *_OTHERS, *_STILL_TAKEN))})(?!\S)")
