"""What may be counted in a text, because nobody takes it: people, studies and their results, and other things.

A word that is not here is refused behind a number: a list of what is allowed cannot be walked around.
"""


def _either(words: str) -> str:
    """A pattern for any of these; a backslash stands before a blank that belongs to one of them."""
    return "|".join(words.replace("\\ ", "\x00").split()).replace("\x00", " ")


PEOPLE = _either(
    r"""
    people persons? adults? men women m[ae]n wom[ae]n boys? girls? patients? participants? volunteers? children
    child bab(?:y|ies) infants? newborns? toddlers? kids users? takers? teenagers? teens? adolescents? students?
    schoolgirls? schoolboys? schoolchildren schoolchild
    pupils? mothers? mums? fathers? dads? siblings? brothers? sisters? sons? daughters? twins parents? grandparents?
    famil(?:y|ies) households? residents? villagers? citizens? nurses? doctors? gps? experts? clinicians?
    professionals? pharmacists? dietitians? midwi(?:fe|ves) surgeons? physicians? specialists? prescribers?
    dentists? carers? scientists? researchers? chemists? biochemists? authors? reviewers? editors? readers? writers?
    americans? europeans? britons? australians? germans? athletes? players? runners? dancers? survivors? drivers?
    soldiers? sailors? workers? miners? farmers? teachers? monks nuns recruits? subjects? individuals? veterans?
    members? others? donors? recipients? customers? callers? respondents? neighbours? friends? colleagues?
    relatives? winners? smokers? drinkers? vegans? vegetarians? eaters? elders? pensioners? retirees? seniors?
    citizens? speakers? witnesses? helpers? visitors? staff employees? inspectors? detectives? strangers?
    of\ (?:us|you)
    of\ them(?=\ (?:were|was|are|is|had|have|has|did|do|does|died|found|showed|show|said|say|fell|broke|thought|knew)\b)
    of\ them(?=\ (?:came|went|wrote|named|dissolve|need|needs|mention|mentioned|report|reported|lived|live|could)\b)
    of\ them(?=\ (?:would|can|may|might|women|men|also|still|never|fortify|differ|agree|disagree|led|lead|ended|clot)\b)
    aunts? uncles? cousins? nieces? nephews? grandmothers? grandfathers? grandchild(?:ren)? great-grandchildren
    couples? consumers? shoppers? travellers? musicians? \w+ologists? inventors? pioneers? founders? guests? opponents?
    sceptics? supporters? advisers? judges? kings? queens? presidents? ministers? politicians? journalists? lawyers?
    inhabitants? immigrants? migrants? refugees? prisoners? swimmers? cyclists? climbers? walkers? commuters?
    passengers? bakers? cooks? chefs? shepherds? clerks? cashiers? receptionists? assistants? trainees? leaders?
    owners? partners? wives wife husbands? widows? centenarians? caregivers? applicants? attendees? completers?
    responders? non-responders? carriers? controls? non-users? homozygotes? heterozygotes? statisticians?
    investigators? trialists? observers? raters? assessors? poets? actors? rivals? owls
    """
)
STUDIES = _either(
    r"""
    (?:u\.s\.\ )?trials? rcts? stud(?:y|ies) reviews? meta-?analys[ei]s analys[ei]s papers? reports? cohorts? surveys?
    groups? subgroups? arms? cent(?:re|er)s? sites? countr(?:y|ies) hospitals? clinics? laborator(?:y|ies) labs?
    articles? cases? deaths? events? fractures? breaks? falls? strokes? heart\ attacks? infections? cancers? tumours?
    bleeds? bleeding\ events? clots? stones? births? pregnanc(?:y|ies) miscarriages? operations? visits?
    measurements? samples? scans? assays? guidelines? databases? registr(?:y|ies) registers? comparisons? outcomes?
    episodes? attacks? admissions? exacerbations? reactions? complications? signals? person-years patient-years
    life-years hips? joints? valves? homes? records? drop-?outs? prescriptions? questionnaires? interviews?
    experiments? observations? publications? letters? editorials? commentaries? protocols? datasets? cell\ lines?
    mice rats animals? dogs? cats? pigs? wards? practices? surger(?:y|ies) practices? nurseries schools? towns?
    villages? cities city regions? provinces? states? continents? nations? islands?
    re-?analys[ei]s substud(?:y|ies) audits? replications? simulations? biobanks? hazard\ ratios? odds\ ratios?
    readmissions? relapses? infarctions? thrombos[ei]s embolisms? haemorrhages? transfusions? stillbirths?
    (?:randomi[sz]ations?) exclusions? withdrawals? cross-?overs? follow-?ups? ulcers? seizures? hospitalisations?
    hospitalizations? adverse\ events? deliveries? diagnoses intensive\ care\ units? departments? municipalit(?:y|ies)
    districts? count(?:y|ies) boroughs? parishes parish
    """
)
THINGS = _either(
    r"""
    questions? answers? things? points? reasons? ways? sides? parts? pieces\ of\ (?:information|advice|evidence)
    steps? factors? kinds? types? forms names? topics? themes? subjects? sections? pages? lines? screens? lists?
    items? cautions? warnings? signs? symptoms? options? copies copy causes? concerns? uses jobs? tasks? roles?
    effects? processes routes? pathways? proteins? genes? enzymes? receptors? molecules? atoms? carbons? hydrogens?
    rings? bonds? chains? hormones? glands? organs? systems? tests? results? readings? values? sources? foods?
    meals? portions? eggs? glass(?:es)? slices? handfuls? bowls? cartons? vegetables? fish nuts plates? dishes
    varieties variety vitamins? minerals? nutrients? medicines? medications? products? supplements? substances?
    compounds? drugs? brands? batch(?:es)? labels? packets\ of\ the\ same packs\ of\ the\ same
    bottles\ of\ the\ same jars?
    leaflets? booklets? cards? posters? harvests? crops? fields? gardens? trees? plants? leaves mushrooms? species
    strains? bacteria animals? compan(?:y|ies) shops? stores? makers? factor(?:y|ies) letters? words? numbers?
    figures? files? folders? formats? rules? versions? languages? columns? rows? keys? buttons? colours? shades?
    tones? shapes? sizes? weights? heights? places? areas? zones? bands? layers? teams? bodies
    panels? committees? societ(?:y|ies) agenc(?:y|ies) authorit(?:y|ies) organi[sz]ations? opinions? views? camps?
    ideas? claims? findings? conclusions? differences? changes? features? elements? components? ingredients?
    conditions? diseases? disorders? illnesses problems? diagnos[ei]s stages? phases? levels? class(?:es)?
    categor(?:y|ies) subtypes? examples? exceptions? appointments? conversations? talks? calls? occasions? times?
    standards? methods? techniques? scales? scores? limits? cut-?offs? cut-?points? thresholds? ranges? markers?
    measures? criteria criterion definitions? doors? windows? gates? rooms? beds? chairs? tables? box(?:es) ticks?
    stars? dots? bars? charts? graphs? curves? maps? drawings? photographs? pictures? images? icons? symbols? marks?
    arrows? circles? cents? pence pounds? euros? dollars? holidays? walks? miles? kilomet(?:re|er)s? met(?:re|er)s?
    floors? stairs? degrees? half-li(?:fe|ves) decimal\ places? digits? percentage\ points? sheets? printouts?
    envelopes? pets? clues? hints? lessons? messages? myths? stor(?:y|ies) sentences? phrases? paragraphs?
    bullet\ points? headings? footnotes? checks? checkboxes tools? instruments? machines? devices? kits? apps?
    websites? emails? books? chapters? newspapers? magazines? journals? treatments? therap(?:y|ies) approach(?:es)?
    strateg(?:y|ies) plans? goals aims? targets? priorit(?:y|ies) errors? mistakes? strengths\ of facts? trade-?offs?
    choices? benefits? harms? risks? chances? entr(?:y|ies) moments? factorial muscles? nerves? arter(?:y|ies)
    vessels? kidneys? teeth bones? eyes? ears? hands? arms? legs? feet toes? ribs? cells? tissues? cell\ types
    organs? heartbeats? breaths? calories temperatures?  generations? lifetimes?
    birthdays? nobel\ prizes? prizes? awards? decisions? agreements? disagreements? laws? regulations? directives?
    codes? licences? patents? letters? seats? votes? tries
    attempts? rounds? waves? lifts? switches levers? locks? stents? grafts? transplants? sessions?
    courses\ of\ (?:action|study) blood\ thinners? water\ tablets\ from greens trips? journeys? roads? bridges? rivers?
    oceans? seas? lakes? mountains? songs? films? games? classes lectures? meetings? seminars? texts? templates?
    drafts? editions? volumes? issues? tables appendices annexes exhibits? flags? alarms? alerts? bells? whistles?
    fats? acids? fatty\ acids? sugars? spellings? tubes?\ of\ blood
    cups?\ of\ (?:tea|coffee|milk|cocoa) seasons? counters? shel(?:f|ves) aisles? drawers? desks? bus(?:es)? trams?
    trains? recipes? blogs? posts? threads? videos? podcasts? adverts? headlines? quotes? comments? offers? parcels?
    queues? lamps? shadows? clouds? roots? stems? pathogens? virus(?:es)? toxins? look-?alikes? hours? matches?
    worries fears? hopes? doubts? puzzles? gaps? holes?
    accounts? actors? addresses addition airports? albums? ambulances? angles? anniversar(?:y|ies) apartments?
    archives? arguments? armchairs? aspects? assumptions? attitudes? axes badges? balcon(?:y|ies) barriers? baskets?
    bathrooms? beaches beliefs? belts? bicycles? bikes? bins? birds? blankets? blanks? blocks? boats? branch(?:es)?
    brains? brochures? bruises? buildings? burns? cafes? calendars? cameras? campaigns? candles? captions? cars?
    carpets? catalogues? ceilings? certificates? chats? chemicals? chimneys? church(?:es)? cinemas? circumstances?
    clocks? clubs? coats? coincidences? coins? collections? comparators? competitions? compartments? computers?
    concepts? concerts? connections? contests? contracts? controvers(?:y|ies) corners? corridors? courts? covers?
    cultures? cupboards? curtains? cushions? debates? departments? descriptions? designs? details? diagrams?
    diar(?:y|ies) dictionar(?:y|ies) diets? directions? discover(?:y|ies) discussions? districts? documents? edges?
    emergenc(?:y|ies) endings? endpoints? end\ points? engines? essays? estimates? exams? examinations? expeditions?
    experiences? explanations? extremes? fabrics? faces failures? fences? festivals? fibres? fires? flats?
    flavours? flowers? forests? forks? fractions? freckles? fridges? functions? funds? gloves? grids? guesses guides?
    habits? halls? halves handles? hats? headaches? hearings? helmets? hemispheres? hens? hobb(?:y|ies) horses? hotels?
    hurdles? hypothes[ei]s identit(?:y|ies) illustrations? impressions? incidents? indicators? industr(?:y|ies)
    injur(?:y|ies) insects? institutes? institutions? interactions? interests? intervals? interventions? invitations?
    isomers? isoforms? jackets? jokes? kitchens? knees? ladders? landmarks? lanes? laptops? latitudes? legends? lenses
    librar(?:y|ies) limbs? links? logos? loops? loopholes? lorr(?:y|ies) lungs? mammals? margins? markets? masks?
    materials? matters? mechanisms? mediators? memor(?:y|ies) menus? metabolites? metals? mirrors? models? modes?
    monitors? motives? movements? museums? mutations? necks? needles? nets? networks? nodes? noses? notebooks? notes?
    notices? nouns? novels? objections? objects? obstacles? offices? operators? orders? outliers? pains? paintings?
    parks? part(?:y|ies) passages? passwords? paths? patterns? peaks? pencils? performances? periods? perspectives?
    phones? photos? pillars? planes? planets? pockets? poems? poles? polic(?:y|ies) pools? populations? positions?
    possibilit(?:y|ies) powers? predictors? presentations? principles? printers? procedures? programmes? programs?
    projects? promises? proofs? properties proposals? purposes? queries query races? radios? receipts? recommendations?
    recordings? references? relationships? reminders? repl(?:y|ies) requests? requirements? resources? responses?
    restaurants? restrictions? rituals? roofs? ropes? satellites? savings? scenarios? scenes? schemes? screenshots?
    searches segments? senses? servers? services? settings? shirts? shoes? shortcuts? shoulders? sketches
    skills? slides? socks? sounds? speeches squares? stamps? statements? stations? statues? stickers? stops? stoves?
    streams? streets? stripes? structures? substitutes? suburbs? success(?:es)? suggestions? summar(?:y|ies) surprises?
    surfaces? suspects? sweaters? syllables? tags? tails? takeaways? taxis? telephones? tendenc(?:y|ies) tents? terms?
    territor(?:y|ies) theor(?:y|ies) tickets? tiles? titles? toys? tracks? traditions? traits? transcripts?
    treat(?:y|ies) tricks? troubles? trucks? tunnels? turns? umbrellas? universit(?:y|ies) updates? vans? variables?
    variants? vehicles? verdicts? verses? verbs? viewpoints? vowels? walls? wallets? warehouses? wheels? wires? wings?
    workshops? worlds? worksheets? wounds? wrists? zeros? parents? chromosomes? exons? residues? amino\ acids?
    base\ pairs? loci snps? domains? subunits? peptides? cofactors? precursors? hydroxylations? carboxylations?
    glutamates? adjectives? abbreviations? initials continents? capitals? harbours? ports? cases? chambers? flaps?
    beats? lobes? glosses? wavelengths? spectra frequencies units\ of\ measurement
    """
)
