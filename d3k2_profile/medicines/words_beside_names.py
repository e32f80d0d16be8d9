"""Words that stand beside a medicine's name and are no part of it: small words, makers, reasons, denials, in several
languages. What states an amount is in `dosing`.
"""

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.label_words import LABELS

SMALL_WORDS = frozenset(
    (
        "a an the this that these those and with also both of for to in at on by from as it is its are my our "  # en
        "your his i we me mine you have has having which same other another etc incl including containing "
        "contains so some any all only just still now currently current about because being been be do does "
        "did when who why he she they him said says "
        "der das dem des dieser diese dieses und mit sowie auch zusammen fur gegen wegen zum zur im auf bei "  # de
        "von vom aus ich wir mein meine meinen meiner es ist sind habe nach dazu inkl samt unter "
        "le la les un du de avec aussi ainsi pour contre en au aux sur dans nous ma notre ai suis est cause "  # fr
        "associe associee "
        "los las lo y e con mas tambien contra por del al mis nuestro soy tengo "  # es
        "il gli ed anche contro di della dei delle alla io mio mia miei ho sono "  # it
        "ao aos o os com mais tambem em na da eu meu minha meus minhas "  # pt
        "met ook voor tegen op van uit bij aan ik mijn heb "  # nl
        "det och med aven mot pa av till jag min mitt mina var ar har "  # sv
        "og ogsa mod af til jeg vores er "  # da
        "seka kanssa myos minun minulla olen varten laake "  # fi
        "oraz z ze takze w dla moj moja moje mam jest "  # pl
        "s se take v muj spolu "  # cs
        "meg az val vel valamint re ra "  # hu
        "si cu pentru din mea "  # ro
        "diger tansiyon kalp kapagim ve ile icin benim "  # tr
        "и с со также для от на в по у к мои моя мне это плюс вместе я "  # ru
        "та і з із від міи якиись якась "  # uk
        "със за ми "  # bg
        "και με το τη την του τησ των ο η οι τα για απο στο στη μου ειναι εχω συν "  # el
        "و مع من في على لل ل عن هذا انا لدي عندي بال "  # ar
        "با برای از در را "  # fa
        "ו עם של את על ב ל אני לי שלי זה גם "  # he
        "और व के साथ का की को में से लिए मैं मेरा मेरी है हूँ हूं एवं "  # hi
        "と や の を は が に で も 和 与 與 及 跟 加 配 也 我 用 の薬 薬 药 藥 "  # ja
        "와 과 및 그리고 나는 내 제 를 을 이 가 는 은 "  # ko
        "dan dengan untuk saya "  # id
    ).split()
)
"""Articles, prepositions, pronouns, and words for "and" or "with"."""

TAKING = frozenset(
    (
        "takes taking taken took use uses prescribed prescription script started start starting began begin "  # en
        "continue long term regular repeat new name named brand generic called drug drugs meds medication medications "
        "medicine medicines form product supplement supplements formula complex oral orally po sl sublingual iv sc "
        "intramuscular swallow whole water glass food apply applied directed doctor doctors dr gp nurse pharmacist "
        "pharmacy chemist hospital clinic specialist cardiologist counter otc level levels high low loading "
        "replacement treatment course prevention help helps support supports since blister boots "
        "nehme nehmen nimmt einnehmen verschrieben arzt hausarzt dauermedikation medikament medikamente "  # de
        "arzneimittel mittel regelmassig wasser unzerkaut hochdosiert "
        "prends prend prendre prescrit prescrite medecin ordonnance medicament medicaments traitement "  # fr
        "traitements orale voie eau verre generique "
        "tomo toma tomar tomando recetado medico farmacia medicamento medicamentos medicina tratamiento via agua "  # es
        "generico "
        "prendo prendere assumere prescritto farmaco farmaci integratore terapia acqua "  # it
        "receitado medica receita remedio remedios uso "  # pt
        "slik gebruik innemen huisarts apotheek medicijn medicijnen oraal "  # nl
        "tar ta tas tages ater lakaren medicin mediciner lakemedel "  # sv
        "tager ordineret laegen "  # da
        "legen medisin "  # no
        "otan laakari ohjeen mukaan "  # fi
        "biore brac lekarz lek leki doustnie "  # pl
        "beru uzivam uzivat lekar leky "  # cs
        "szedek orvos gyogyszer "  # hu
        "iau "  # ro
        "aliyorum kullaniyorum iciyorum doktor ilac "  # tr
        "принимаю пью принимать врач назначил лекарство лекарства препарат внутрь "  # ru
        "παιρνω γιατροσ φαρμακο φαρμακα "  # el
        "اخذ اتناول ادوية طبيب "  # ar
        "לוקח לוקחת תרופות "  # he
        "लेता दवा डॉक्टर "  # hi
        "복용 복용중 먹는 약 의사 처방 "  # ko
        "sig refill refills rx rf tto dm total plan schedule schema scheme list template record prefilled "  # lat
        "pre filled value ones 起床 处方 處方 服用 服用中 吃 饮 飲 "
        "seit laut gemass bedarfsmedikation "  # de
        "selon depuis posologie "  # fr
        "segun desde pauta "  # es
        "secondo "  # it
        "volgens sinds "  # nl
        "wg wedlug "  # pl
        "dle podle "  # cs
        "enligt sedan "  # sv
        "ifolge siden "  # da
        "conforme "  # pt
        "unknown full cant sleep office turn standing slowly wee horse own cannot back can dissolved dissolve "  # en
        "mixed swallowed injected inject sitting upright together yesterday today first thing second last summer "
        "winter spring january march april may september october november reduce tapering told wait sit put over "
        "under into up down type sliding scale maximum max usual part note notes see above below how often "
        "reason direction inr control card book yellow empty ward tta discharge surgery practice taper "
        "als ausweis grund wirkstoff starke hinweise maximal "  # de
        "cas "  # fr
        "caso necesario maximo "  # es
        ""  # it
        "causa "  # pt
        "zo "  # nl
        "vid fra fran apoteket enl ordination vardcentralen "  # sv
        "ved efter skema "  # da
        "zalecenia "  # pl
        "doporuceni "  # cs
        ""  # ru
        "administration chart records room bay patient dear thank thanks seeing seen lady court house home care "  # en
        "letter summary review reviewed active item items order orders printed page date reminds increased raised "
        "lowered talked agreed checked pregnant breastfeeding restarted resumed them way ask asked finishes most "
        "leaflet "
        "medikationsplan medikamentenliste bundeseinheitlich bundeseinheitlicher handelsname besonderen zeiten "  # de
        "zu entlassmedikation aktuelle jetzt liste bisher "
        "actuel sortie fond sous maintenant cardiologie cardiologue repris nai jai prise "  # fr
        "hoja medicacion activa lista actual alta habitual cronico cronica recetaron informe "  # es
        "domiciliare dimissione elenco terapie "  # it
        "continuo atual medicacao prescricao "  # pt
        "actueel medicatieoverzicht medicatielijst overzicht lijst medicatie nu "  # nl
        "lakemedelslista sarskild aktuella "  # sv
        "medicinliste aktuel udskrivelse "  # da
        "medisinliste legemidler faste "  # no
        "laakelista laakitys laakityslista nykyinen "  # fi
        "wypisie przy lekow karta leczenie stale teraz odkad przyjmowane skonczylam "  # pl
        "seznam leku medikace propousteci chronicka zprava nyni "  # cs
        "gyogyszerlista gyogyszerek zarojelentes jelenlegi "  # hu
        "medicamente bilet externare tratament "  # ro
        "kullandigi kullandigim ilaclar ilaclarim listesi taburcu "  # tr
        "лист назначении назначения список лекарств выписка выписке постоянно теперь сеичас препараты терапия "  # ru
        "ліків зараз ліки "  # uk
        "λιστα φαρμακων αγωγη τωρα "  # el
        "قايمة الادوية العلاج "  # ar
        "רשימת התרופות קבועות "  # he
        "दवाइयां दवाओं सूची "  # hi
        "お薬手帳 処方箋 処方せん 内服薬 出院带药 出院帶藥 用药清单 医嘱 药单 "  # ja
        "รายการยา ยา "  # th
        "약목록 처방전 퇴원약 복용약 "  # ko
        "uong đon thuoc "  # vi
    ).split()
)
"""Taking, prescribing and describing a medicine."""

MADE = frozenset(
    (
        "soft hard sprinkle sprinkles chrono implant bar assorted fruit peppermint dispersed coloured colored "  # en
        "buff hfa cfc free msr c foil coated film enteric entero gastro resistant effervescent effervescing "
        "dispersible soluble orodispersible disintegrating dissolving slow release extended sustained "
        "modified prolonged delayed controlled immediate acting xr xl sr cr mr ir ec lp pr retard depot "
        "micronised micronized vegan vegetarian organic natural pure sugar flavour flavor flavoured flavored "
        "orange lemon strawberry cherry mint pink white blue green red brown peach purple round oval small "
        "tiny little big large scored "
        "er cd dr la xt zok zoc zot oros mups durules prolong chronosphere forte fort mite mitis flexpen "
        "kwikpen solostar penfill flextouch cartridge cartridges prefilled nebules nebule udv mdi dpi "
        "uberzogen magensaftresistent magensaftresistente magensaftresistenten weiche filmuberzogen "  # de
        "retardiert teilbar weiss rosa gelb blau grun rot braun klein kleine kleinen rund hochwertig akut "
        ""
        "pellicule pellicules enrobe enrobes secable secables gastroresistant buvable "  # fr
        "liberation prolongee blanc blanche rose jaune bleu petit petite "
        "lyoc "
        "recubierto recubiertos efervescente efervescentes gastrorresistente liberacion prolongada blanco "  # es
        "blanca amarillo amarilla azul pequeno pequena "
        "rivestita rivestite effervescente effervescenti gastroresistente gastroresistenti rilascio "  # it
        "prolungato orosolubile bianca gialla blu piccola "
        "rm "
        "revestido revestidos liberacao branco amarelo "  # pt
        "filmomhuld bruis maagsapresistent wit roze gele blauw "  # nl
        "powlekane powlekana musujace dojelitowe biala rozowa zolta niebieska mala "  # pl
        "combined combination combo combi duo "  # en
        "cor neo ss ds "
        "alfa "
        "ol olja olie oleo oleum huile aceite olio olej ulei масло "  # oil
        "форте мите ретард лонг нео дуо плюс "  # ru
    ).split()
)
"""How a product is made or looks."""

REASONS = frozenset(
    (
        "memory hay fever constipation constipated nausea cold flu chest tummy feet hip knee thigh weight "  # en
        "loss circulation parathyroid dialysis bipolar thrush polymyalgia irregular heartbeat attack swollen "
        "swell blood feeling severe heart bone bones joint joints pressure bp cholesterol lipid lipids "
        "stomach reflux acid heartburn ulcer gut bowel thyroid underactive overactive diabetes diabetic pain "
        "pains ache arthritis gout mood depression anxiety nerves nerve epilepsy seizures seizure fits clot "
        "clots clotting stroke strokes tia dvt pe embolism afib fibrillation atrial aortic mitral valve "
        "valves mechanical artery arteries stent rate rhythm angina failure swelling ankles kidney kidneys "
        "liver lungs lung breathing asthma copd infection infections uti urine bladder prostate acne eczema "
        "psoriasis hayfever immune immunity deficiency osteoporosis menopause cramps cramp leg legs muscle "
        "muscles energy anaemia anemia migraine headache cancer breast transplant tb hiv rheumatoid "
        "hypertension health condition problem problems "
        "bluthochdruck hochdruck verstopfung prostata fieber kopfschmerzen herz blut blutdruck knochen "  # de
        "gelenke cholesterin magen sodbrennen schilddruse zucker rheuma gicht schlaf nerven "
        "epilepsie thrombose schlaganfall vorhofflimmern herzklappe niere immunsystem krampfe wadenkrampfe "
        "mangel osteoporose infektion embolie "
        "infarctus fievre tete coeur tension articulations estomac thyroide diabete douleur douleurs "  # fr
        "sommeil phlebite avc rein carence "
        "estrenimiento fiebre hinchazon cabeza auricular corazon sangre presion huesos colesterol estomago "  # es
        "reflujo tiroides azucar sueno epilepsia trombosis ictus fibrilacion valvula rinon calambres "
        "infeccion arterial "
        "testa febbre stitichezza gambe gonfie cuore sangue pressione ossa colesterolo reflusso tiroide "  # it
        "zucchero dolore dolori gotta sonno epilessia trombosi fibrillazione valvola rene crampi osteoporosi "
        "infezione "
        "coracao pressao ossos refluxo tireoide acucar dor dores trombose fibrilacao rim infeccao "  # pt
        "suikerziekte hoofdpijn koorts hart bloed bloeddruk botten maag schildklier suiker pijn jicht slaap "  # nl
        "beroerte boezemfibrilleren hartklep nier krampen "
        "vark hogt blodtryck bla hjarta hjartat blodtrycket skelett skelettet kolesterol mage skoldkorteln "  # sv
        "smarta smartor somn epilepsi propp formaksflimmer benskorhet "
        "blodtrykket hjerte hjertet blodtryk knogler mave maven stofskifte smerter sovn blodprop "  # da
        "knogleskorhed "
        "blodtrykk skjelett stoffskifte blodpropp beinskjorhet "  # no
        "vatsaan sydan sydameen verenpaine verenpaineeseen luusto luustolle kolesteroli kolesteroliin "  # fi
        "vatsa kilpirauhanen kipu kipuun uni "
        "zakrzepice cukrzyce serce serca krew cisnienie nadcisnienie kosci zoladek tarczyca tarczyce cukrzyca "  # pl
        "bol bole sen padaczka zakrzepica osteoporoza odpornosc "
        "stitnou zlazu srdce krev tlak kosti zaludek stitna zlaza bolest spani "  # cs
        "аритмии аритмия мерцательнои диабета диабет сердце сердца кровь давление давления кости костеи "  # ru
        "холестерин желудок желудка щитовидная щитовиднои боль сон "
    ).split()
)
"""What a medicine is taken for."""

MAKERS = frozenset(
    (
        # sold in several countries, with shops and kinds of company
        "kirin henning upsher smith mercury verla qunol gaia foods herbs herb taro kruidvat tesco aliud doc "
        "pascoe sunlife nordvital minisun accord actavis alter alembic almus amneal apo apotex aristo arrow "
        "aurobindo aurovitas bayer beximco biogaran bristol bms cadila cinfa cipla consilient crescent dexcel "
        "reddys eg egis eurogenerics gedeon richter glenmark gsk hexal heumann hikma intas jamp kern kirkland "
        "krka biophausia lilly lupin macleods merck msd milpharm morningside mylan natrol natures nature made bounty "
        "nordic normon novartis novo nycomed orion pensa pfizer pharma pharmacia polpharma puritans pride "
        "ranbaxy ratiopharm ratio reddy relonchem roche sandoz sanofi solaris solgar stada swanson teva tevas "
        "thorne tillomed torrent upjohn viatris vitabiotics winthrop wockhardt zentiva zydus ct abz aaa ag "
        "gmbh ltd inc lab labs laboratoires laboratorio kyowa towa sawai nichiiko life extension jarrow "
        "formulas holland barrett costco walmart cvs walgreens equate lidl aldi rossmann doppelherz abtei "
        "orthomol "
        # kinds of company; en
        "uk usa plc pty llc corp bv srl healthcare pharmaceuticals pharmaceutical lich lichtenstein galen "
        "indoco basics axiromed omniapharm devatis puren acis "
        # fr, it: registers
        "italia generici generics generiques cristers evolugen tecnigen sante panpharma abc renaudin kabi "
        "fresenius france rpg hcs aguettant labo bgr hospira gerda git bluefish lavoisier cooper ferrier ahcl "
        "bouchara recordati medac isomed pharmacare fg abdi ibrahim laboratori biphar nepenthes bailleul "
        "gilbert dorom docgen clarix serb dipharma pasteur group servier farmaceutici pharmeg ebewe upsa gnr "
        "lbr grindeks biopharma ibi gifrer pierre fabre bellon quiver fournier alcon baxter conseil molteni zf "
        "proamp phr adultes enfants nourrissons "
        # de, at
        "dura neuraxpharm betapharm hennig tad biomo heunet lannacher genericon stadapharm rotexmedica "
        "medochemie holsten hormosan temmler dolorgiet mibe jenapharm berlin chemie menarini madaus schwarz "
        # es
        "tarbis davur combix qualigen pharmagenus vir mabo edigen bexal ferrer esteve lacer almirall uriach "
        "rovi faes zambon normogen korhispana efg "
        # pt, br
        "medley ems eurofarma neoquimica quimica germed legrand biosintetica cimed prati donaduzzi teuto biolab "
        "libbs geolab pharlab vitamedic brainfarma hypera mantecorp bluepharma generis tolife labesfal azevedos "
        "bial jaba "
        # nl, Nordic
        "centrafarm pch cf focus fairmed xiromed orifarm paranova medartuum ebb jubilant "
        # it
        "angelini chiesi dompe bracco malesci guidotti fidia abiogen alfasigma italfarmaco ibsa "
        # pl
        "polfa polfarmex bioton adamed aflofarm medana pliva biofarm hasco wzf tarchomin warszawa jelfa bausch "
        # cs, sk, hu, ro
        "leciva slovakofarma promed herbacos chinoin meditop antibiotice labormed arena helcor slavia fiterman "
        # tr
        "bilim sanovel nobel deva eczacibasi nevzat drogsan atabay ilko santa farma fako kocak polifarma "
        # ru, uk, bg
        "озон вертекс канонфарма канон биоком изварино рафарма тева акрихин фармстандарт оболенское валента "
        "обновление синтез борисовскии пранафарм атолл алси сз акос ратиофарм гедеон рихтер никомед лект мбф "
        "крка сандоз фарма реневал дарница артериум фармак здоровье киівмедпрепарат здоровя актавис софарма "
        # India
        "alkem mankind usv ipca emcure fdc ajanta natco hetero jb micro "
        # ja
        "トーワ サワイ 日医工 明治 ニプロ タカタ ケミファ アメル 武田テバ テバ ファイザー "
        "サンド オーハラ 杏林 沢井 東和 陽進 三和 第一三共 武田 アステラス ツルハラ あすか "
        "tck jg yd "
        "dsep "
        # ko
        "바이엘 한미 대웅 종근당 유한 보령 동아 녹십자 제일 삼진 대원 일동 광동 한림 명인 "
        # zh
        "拜耳 辉瑞 齐鲁 信谊 阿斯利康 赛诺菲 默克 诺华 正大天晴 扬子江 "
        # United Kingdom
        "kent sovereign chanelle genus athlone strides rosemont thornton ross medreich aspire flynn creo advanz "
        "concordia martindale phoenix alliance waymade doncaster necessity parallel import sigma "
        # United States
        "solco camber lannett unichem ascend northstar greenstone breckenridge prasco qualitest cadista "
        "heritage exelan ingenus rising epic leading westminster kremers roxane west eywa bionpharma "
        # food supplements
        "olly naturals sports research ritual swisse blackmores "
        # Australia, Canada
        "chemmart amcal gx pms riva sivem auro mar priva sanis prodoc "
    ).split()
)
"""Makers and shops whose names stand beside a medicine's, by where they were seen: a maker's name behind another name
has no sign of its own, so no rule can tell it from a medicine.
"""

VITAMINS = frozenset("vitamin vitamins vitamina vitamine vit vits".split())
"""The word for the kind, which says nothing of which one."""

NOMINATIVES = {
    declined: nominative
    for nominative, others in {
        "witamina": "witamine witaminy witaminie",
        "vitamin": "vitaminu vitaminy vitaminnal vitamint",
        "vitamiini": "vitamiinia vitamiinin",
        "витамин": "витамина витамину витамином витамине",
        "вітамін": "вітаміну вітаміном вітаміни",
        "βιταμινη": "βιταμινησ",
    }.items()
    for declined in others.split()
}
"""The word for a vitamin as it is named, by the forms that it has in a sentence."""

PLACES = frozenset(
    (
        "hand hands arm arms face knees nail nostril side left right "  # en
        "haut "  # de
        "main jambes "  # fr
        "huid "  # nl
        "huden "  # sv
        "kolano oczu "  # pl
        "kuzi "  # cs
        "bor "  # hu
    ).split()
)
"""Places of the body where a cream, a gel, a spray or drops are used."""

SEASONS = frozenset(
    (
        "sommer herbst fruhling fruhjahr ete automne printemps hiver verano otono primavera invierno estate autunno "
        "inverno verao outono zomer herfst lente vinter sommar host varen lato latem jesienia wiosna zima zime leto "
        "lete podzim jaro talvi talvella kesa kesalla syksy kevat nyar nyaron osz osszel tavasz iarna vara "
        "kis kisin yazin зимои летом осенью веснои χειμωνα καλοκαιρι חורף קיץ شتاء صيف "
    ).split()
)
"""The time of the year in which a medicine is taken; the English words stand with those for taking."""

HARMLESS = SMALL_WORDS | LABELS | TAKING | MADE | REASONS | PLACES | SEASONS | MAKERS | VITAMINS
"""Words that stand beside a medicine's name and hide none."""

SALTS = frozenset(
    (
        "erbumine carbonat bitartrate besilat succinat tartrat fumarat hydrochlorid phosphat acetat citrat "
        "sulfat natriumsalz hcl acetate arginine besilate besylate bisulfate bromide calcico calcium chloride "
        "cilexetil citrate clathrate dihydrate etexilate fumarate gluconate hemihydrate hydrochloride kalium "
        "kalzium lactate lysine magnesio magnesium maleate medoxomil mesilate mesylate monohydrate natrium "
        "nitrate phosphate potassium proxetil sodica sodio sodique sodium sodowa strontium succinate sulfate "
        "sulphate sodico tartrate tosilate tosylate trihydrate zinc калия кальция натрия "
        "succ mag tart hbr sod pot besyl mal fum bitart succin "
        "钙 鈣 钙片 鈣片 钠 鈉 钾 鉀 "  # zh
        "chlorhydrate besilate maleate valerate dipropionate "  # fr
        "potassica potassico potasica potasico clorhidrato hidrocloruro besilato maleato tartrato "  # es, pt
        "succinato fumarato "
        "cloridrato mesilato gluconato acetato citrato fosfato sulfato bromuro brometo carbonato "  # it
        "chlorowodorek winian fumaran bursztynian maleinian besylan octan cytrynian siarczan fosforan "  # pl
        "vinan jantaran maleinat citrat dihydrat hidroklorid hidroklorur "  # cs, hu, tr
        "гидрохлорид фумарат тартрат сукцинат малеат безилат мезилат гидрат цитрат сульфат фосфат ацетат "  # ru
        "フマル酸塩 塩酸塩 ベシル酸塩 マレイン酸塩 酒石酸塩 コハク酸塩 メシル酸塩 硫酸塩 リン酸塩 "  # ja
        "クエン酸塩 酢酸塩 水和物 "
        "ナトリウム ナトリウム水和物 カルシウム水和物 カリウム塩 "
        "盐酸 鹽酸 苯磺酸 富马酸 富馬酸 琥珀酸 酒石酸 马来酸 馬來酸 甲磺酸 硫酸 磷酸 枸橼酸 醋酸 "  # zh
        "염산염 푸마르산염 베실산염 말레산염 타르타르산염 메실산염 숙신산염 수화물 나트륨 칼륨 "  # ko
        "succinaat tartraat fumaraat maleaat besilaat sulfaat fosfaat citraat acetaat "  # nl
        "magnesique calcique potassique chlorure bromure malate hyclate bromhydrate dimaleate dichlorhydrate "
        "hemifumarate oxalate benzoate propionate furoate xinafoate acetonide pivalate stearate palmitate "
        "decanoate enantate enanthate undecanoate embonate pamoate hippurate mandelate ascorbate aspartate "
        "orotate picolinate bisglycinate glycinate threonate taurate oxide hydroxide bicarbonate carbonate "
        "benzathine procaine diolamine diethylamine epolamine trometamol tromethamine meglumine olamine tert "
        "butylamine tertbutylamine anhydre anhydrous anhydricus sesquihydrate hydrate hydrated diidrato "
        "triidrato monoidrato idrato sale solfato cloruro bromidrato nitrato propionato dipropionato furoato "
        "dihidrato trihidrato monohidrato hidrato sal bromhidrato diclorhidrato malato oxalato besylato "
        "dicloridrato hidratado hidratada calcica magnesica magnesico "
        "monohydrat trihydrat hydrobromid bromid chlorid nitrat oxalat malat maleat mesilat tosilat embonat "
        "propionat dipropionat valerat furoat hemifumarat hydrogenfumarat hydrogentartrat hydrogensuccinat "
        "dinatrium natriumhydrogen kaliumsalz calciumsalz "
        "dihydrochloride hydrobromide hydrogen diprop hydrob mesil phos fumar sulf mononit chlor lact nit acet "
        "cit brom prop dihydrochlor hydrochlor disod gluc malea besil "
        "natriumzout kaliumzout calciumzout waterstof magnesiumzout trihydraat monohydraat dihydraat mesilaat "
        "nitraat "
        "hydroklorid suksinat fosfat sitrat asetat "
        "hydrokloridi maleaatti fumaraatti tartraatti suksinaatti mesilaatti besilaatti natriumsuola "
        "kaliumsuola "
        "sodowy potasowy potasowa wapniowy wapniowa magnezowa magnezowy dwuwodny jednowodny trojwodny potas "
        "sodu potasu wapnia magnezu bromek chlorek azotan propionian walerianian mezylan "
        "sodna draselna vapenata horecnata sodny draselny vapenaty horecnaty maleinan bezylat mezylat "
        "hidrobromid hidrogen szukcinat besszilat "
        "sodic potasic calcic magnezic clorhidrat "
        "sodyum potasyum bromur trihidrat monohidrat dihidrat "
        "натрии калии магния бромид хлорид нитрат оксалат пропионат дигидрат тригидрат моногидрат динатрия "
        "гемифумарат гидробромид "
        "натрію калію кальцію магнію гідрохлорид бесилат "
        "νατριο νατριουχοσ νατριουχο νατριουχα υδροχλωρικη υδροχλωρικο φουμαρικη τρυγικη ηλεκτρικη βεσυλικη "
        "μηλεινικη καλιουχοσ καλιουχο ασβεστιουχοσ μαγνησιουχοσ "
        "صوديوم الصوديوم بوتاسيوم البوتاسيوم هيدروكلوريد فومارات بيسيلات طرطرات سكسينات ماليات "
        "נתרן אשלגן הידרוכלוריד פומארט בסילאט טרטרט סוקסינט "
        "सोडियम पोटेशियम हाइड्रोक्लोराइड फ्यूमरेट टार्ट्रेट सक्सिनेट "
        "塩酸塩水和物 臭化物 硝酸塩 ナトリウム塩 カリウム 臭化水素酸塩 トシル酸塩 "
        "マグネシウム水和物 プロピオン酸エステル "
        "丙酸 溴化 氢溴酸 门冬氨酸 葡萄糖酸 醋酸盐 鎂 "
        "구연산염 인산염 황산염 말산염 브롬화물 질산염 삼수화물 일수화물 이수화물 "
        "โซเดียม โพแทสเซียม ไฮโดรคลอไรด์ ฟูมาเรต "
    ).split()
)
"""Words that name the salt of the medicine they follow, and no product of their own."""

MINERALS = frozenset(("calcium d d3 iron k k2 magnesium multivitamin potassium sodium vitamin vitamins zinc").split())
"""Words that are no medicine a salt could follow: behind them a mineral is a product."""

TOPICAL = frozenset(
    (
        "accuhaler aerosol augentropfen champu colirio collirio collyre cream crema creme diskus ear ears "
        "enema evohaler eye eyedrops eyes foam gargle gel hautcreme inhalation inhalator inhaler inhalers "
        "krem lotion masc mouth mouthwash nasal nasenspray nebuliser nebulizer nose ointment paste patch "
        "pessary pessaries ovules plaster pomada pommade puffer salbe scalp shampoo shampooing skin spray sprays "
        "suppositories suppository topical turbohaler unguento vaginal zalf крем мазь ophthalmic otic oftalmico "
        "turbuhaler respimat ellipta easyhaler handihaler breezhaler genuair novolizer nexthaler spiromax "
        "forspiro autohaler clickhaler aerolizer twisthaler respiclick flexhaler zonda neb nebs nebulised "
        "nebulized spacer nostril nostrils zel salve salva kram voide geeli "
        "augensalbe "  # de
        "pomata "  # it
        "neusdruppels oordruppels "  # nl
        "ogondroppar nasspray nasdroppar "  # sv
        "ojendraber naesespray "  # da
        "oyedraper nesespray "  # no
        "silmatipat silmatippoja nenasumute "  # fi
        "oczu "  # pl
        "ocni mast "  # cs
        "szemcsepp kenocs orrspray "  # hu
        "oftalmice unguent "  # ro
        "merhem goz damlasi "  # tr
        "глазные "  # ru
        "очні "  # uk
        "очи мехлем "  # bg
        "οφθαλμικεσ αλοιφη κρεμα "  # el
        "للعين مرهم كريم بخاخ "  # ar
        "پماد اسپری "  # fa
        "עיניים משחה קרם תרסיס "  # he
        "आई मलहम क्रीम "  # hi
        "점안액 연고 크림 "  # ko
        "salep krim "  # id
        "テープ パップ クリーム 軟膏 点眼液 点鼻液 ゲル ローション 软膏 軟膏 乳膏 眼液 凝胶 凝膠 ครีม "  # ja, zh, th
        "ขี้ผึ้ง ยาหยอดตา เจล "
    ).split()
)
"""Routes that keep a medicine out of the body at large, so that it does not count among those that act there."""

DENIED = frozenset(
    (
        "allergies allergie allergia allergien alergia alergias alergica alergico allergi denies denied tried "
        "fruhere anciens anciennes ehemalige anteriores precedenti eerdere tidigere tidligere dawne drivejsi "
        "abgesetzt ago allergic allergy ancien ancienne anterior antes anymore arret arrete arretee avant "
        "avoid avoided before bez bis came ceased changed deje discontinued dont earlier enaa ex finished "
        "former formerly fruher geen gestoppt gestopt gewesen habia held history hold holdt ikke instead inte "
        "isnt ja jamais juz kein keine keinen langre lenger longer mai mehr moved nao neither never nicht nie "
        "niet no non none nooit nor not nunca odstawiony off ohne old parei pas past paused piu plus previous "
        "previously prima quit refuse refused remplace replaced sans senza sin slutat sluttet smesso statt "
        "stop stopped stopping suspendido swapped switched umgestellt until used vroeger was wasnt weaned "
        "were without ya zonder больше бросил не нет отменили перестал раньше havent ended had intolerant "
        "intolerance allergisch allergique allergico ehemals pausiert pausado quitaron quitado dejado hasta "
        "tomaba sospeso passato deixei odstawilem odstawilam kiedys stoppet stoppad ej nem uz neberu nebiram "
        "kullanmiyorum biraktim kayta lopetettu δεν לא لا went then ersetzt passe cambie cambiado dal allo "
        "вместо wants want "
        "slutade slutar upphorde avslutat avslutade stoppede sluttede ophort lopetin lopetti lopettanut "
        "lopetettiin aufgehort beendet stoppte absetzen abgesetztes stopte gestaakt staakte "
        "afgebouwd beeindigd arretais stoppe cesse interrompu suspendu prenais stopper suspendi abandone "
        "pare interrumpi interrumpido smisi interrotto sospesi prendevo terminato cessato sospesa "
        "deixou larguei interrompi tomava parou odstawiono przestalem przestalam bralem bralam "
        "zakonczylem rzucilem vysadil vysadila vysazen vysazeno prestal prestala bral brala ukoncil "
        "ukoncila abbahagytam leallitottak leallitottam szedtem elhagytam oprit intrerupt luam renuntat "
        "kestim kesti birakti kesildi kullaniyordum biraktik бросила прекратил прекратила отменил "
        "отменила отменен пил пила принимал принимала перестала припинив припинила кинув σταματησα εκοψα "
        "διεκοψα επαιρνα توقفت اوقفت اوقف تركت הפסקתי הפסיק הפסיקו לקחתי berhenti "
        "except ausser sauf excepto salvo tranne eccetto behalve undtagen unntatt paitsi oprocz krome "
        "кроме utom "
        "quitting "  # en
        "fini finie terminee "  # fr
        "antiguamente solia "  # es
        "antigamente "  # pt
        "voorheen "  # nl
        "forut "  # sv
        "dawniej wczesniej "  # pl
        "kdysi predtim driv "  # cs
        "regen korabban "  # hu
        "aiemmin "  # fi
        "eskiden onceden "  # tr
        "ранее прежде "  # ru
        "раніше колись "  # uk
        "παλια παλιοτερα "  # el
        "كنت كان كانت سابقا قديما اوقفته اوقفتها "  # ar
        "הייתי בעבר "  # he
        "था थी थे "  # hi
        "nothing turned "  # en
        "declined decline declining rejected reject abgelehnt lehne lehnte verweigert refusee refuses rechace rechazo "
        "rechazado rechazada rifiutato rifiutata rifiuto recusei recusou recusado geweigerd weigerde weiger avbojde "
        "vagrade afslog afviste avslo kieltaydyin odmowilem odmowilam odmowila odmitl odmitla refuzat "
        "visszautasitottam reddettim отказался отказалась відмовився відмовилась αρνηθηκα رفضت סירבתי "
        "loppui loppunut paattyi paattynyt "  # fi
        "tirou tiraram acabou terminou terminei "  # pt
        "termino acabo quito "  # es
        "finito terminata tolto "  # it
        "skonczyl skonczyla skonczylo "  # pl
        "skoncil skoncila skoncilo "  # cs
        "закончил закончила закончился закончилась "  # ru
        "bitti bitirdim "  # tr
        "τελειωσα τελειωσε "  # el
        "انتهى انتهيت "  # ar
        "נגמר סיימתי "  # he
    ).split()
)
"""Words that deny a name, or put it in the past."""

PERSONS = frozenset(
    (
        "daughters sons sisters brothers grandmothers roommate roommates flatmate cousin nephew niece "  # en
        "brother cat dad dads daughter dog esposa father fathers femme frau friend friends husband husbands "
        "mann mari marido marito moglie mother mothers mum mums neighbor neighbour partner partners sister "
        "son wife wifes жена муж mutter vater madre padre mere pere man moeder vader matka otec mom moms "
        "grandma grandmas grandad grandads nan nans granny uncle aunt "
        "bruder schwester oma opa vaters mutters "  # de
        "frere soeur fils fille "  # fr
        "hermano hermana hijo hija abuela abuelo "  # es
        "fratello sorella figlio figlia nonna nonno "  # it
        "irmao irma filho filha "  # pt
        "broer zus zoon dochter "  # nl
        "pappa mamma fru "  # sv
        "brat siostra syn corka babcia dziadek mama zona "  # pl
        "manzel manzelka bratr sestra "  # cs
        "anyam apam ferjem felesegem "  # hu
        "annem babam esim "  # tr
        "мама папа мамы папы брат сестра сын дочь бабушка дедушка мужа жены "  # ru
        "πατερα πατερασ μητερα μαμα μπαμπα συζυγοσ γυναικα αντρασ "  # el
        "والدي والدتي الوالد الوالدة امي ابي زوجي زوجتي "  # ar
        "אבא אמא בעלי אשתי "  # he
        "бабушке дедушке маме папе мужу жене сыну дочери матери отцу брату сестре бабушки "  # ru
        "чоловік чоловікові дружині мамі татові бабусі "  # uk
        "mamie tacie mezowi zonie babci corce synowi "  # pl
        "mamince tatinkovi manzelovi manzelce babicce "  # cs
        "anneme babama esime "  # tr
        "aidille aiti isa isalle vaimolle mies "  # fi
    ).split()
)
"""Words for other people, whose medicine a name may be."""

UNSURE = frozenset(
    (
        "considering could either forse going like maybe might misschien next oder or perhaps peut possibly "
        "probably quizas quiza should similar something soon think thinking unsure vielleicht will если "
        "bekommen starts ou "
    ).split()
)
"""Words that leave a name unsure or in the future."""

HEDGED = PERSONS | UNSURE
"""Words that leave a name unsure, in the future, or with somebody else."""

PASSING = frozenset(
    (
        "about again and any anyway are because been being but cause did does doctors feel feels for from "
        "gave got had her him his just last made make making me months month only per she he said says sick "
        "since so some stomach surgery that they this told too upset very was we week weeks when which who "
        "why year years yesterday "
        "forra aret sedan manaden letztes letzten jahr vor an dernier annee derniere ano pasado anno "
        "scorso vorig jaar passado rok temu rokem "
    ).split()
)
"""Small words of a sentence around a denied or past name, which hide no medicine."""

CLAUSES = frozenset(
    (
        "for to against because since when while if whenever from by after during under via per as until about "  # en
        "fur gegen wegen vom von seit wenn falls nach als bei durch gegenuber "  # de
        "pour contre depuis quand si lorsque par chez apres "  # fr
        "para contra por desde cuando segun tras del "  # es
        "per contro da quando se dopo secondo dal dalla "  # it
        "contra desde quando apos pela pelo "  # pt
        "voor tegen sinds wanneer als van door na "  # nl
        "for mot mod sedan siden nar fra fran efter etter pa vid ved "  # Nordic
        "na przeciw od gdy kiedy przez kvuli proti pri kdyz na "  # pl, cs
        "от для против при когда после из από για κατα "
        "in at within between before prior over "  # when, where and how, en
        "im am an auf um vor zum zur laut gemass innerhalb wie "  # de
        "au aux avant pendant selon dans entre suivant "  # fr
        "antes durante segun conforme junto "  # es, pt
        "prima durante secondo entro "  # it
        "op bij volgens tijdens om "  # nl
        "enligt innan pa under ifolge iflg kl "  # Nordic
        "w we przed po podczas pod wg wedlug do "  # pl
        "dle podle pred behem "  # cs
        "pe dupa inainte conform "  # ro
        "falls sobald damit toen zodat indien als om jak gdy aby jesli zeby jestli kiedy hvis dersom nar jos kun ha "
        "hogy daca cand eger если чтобы якщо коли щоб αν ωστε "  # if, when, in order to
        "в во по перед под согласно до у під преди след "  # ru, uk, bg
        "στο στη στισ στουσ πριν μετα συμφωνα οταν "  # el
        "في قبل بعد عند حسب לפי לפני אחרי "  # ar, he
    ).split()
)
"""Words after which a medicine's name is followed by what it is for, who gave it or when: what stands there is no
further medicine.
"""

AFTER = frozenset("after instead nach apres despues dopo depois na etter efter po pred после μετα".split())
"""Words for a change from one medicine to another, beside which a word for a kind is not the kind of the name."""

JOINERS = frozenset(
    "and plus with also und mit sowie et avec ainsi y con mas e com mais en met og med "
    "och med ja seka i oraz z ze a s "
    "se es si cu ve ile и с та και με".split()
)
"""Words behind which another medicine may stand."""

FOR_WORDS = frozenset(
    "for against gegen fur zur zum contre pour contra para per voor tegen mot mod for til "
    "na od proti pro ellen pentru icin "
    "от для против від για κατα".split()
)
"""Words between a medicine and what it is for."""

KIND_NOUNS = frozenset(
    (
        "tablet tablets pill pills medicine medicines medication medications med meds drug "
        "drugs capsule capsules something stuff "
        "tablette tabletten pille pillen medikament medikamente mittel arznei arzneimittel "
        "kapsel kapseln tropfen etwas "
        "medicament medicaments comprime comprimes cachet cachets pilule pilules gelule gelules traitement remede "
        "medicamento medicamentos pastilla pastillas comprimido comprimidos pildora pildoras "
        "remedio remedios medicina "
        "medicinas tratamiento medicine medicinale farmaco farmaci pastiglia pastiglie "
        "compressa compresse pillola pillole "
        "medicijn medicijnen pil middel medicin mediciner medisin medisiner tablett tabletter laake laakkeet piller "
        "lek leki tabletka tabletki lekarstwo lekarstwa leky prasky prasek tableta tablety "
        "gyogyszer tabletta medicamente "
        "pastile ilac hap hapi лекарство лекарства таблетка таблетки препарат ліки таблетки "
        "лекарства φαρμακο φαρμακα χαπι χαπια "
    ).split()
)
"""Words for a medicine that stand before what it is for."""

LISTED = frozenset(
    (
        "medicine medicines medication medications meds drug drugs rx prescription prescriptions refill "
        "dispensing list medikamente medikament medicaments medicamentos medicacion farmaci farmaco farmacos "
        "medicijnen medicatie lakemedel mediciner medisiner laakkeet leki lekow leky leku gyogyszerek medicamente "
        "ilaclar ilaclari лекарства лекарств препараты ліки φαρμακα φαρμακων ادوية الادوية תרופות दवाइयां 薬 "
    ).split()
)
"""Words for what a list is of, and for the list."""

HOUSES = frozenset(
    (
        "court house home lodge hall ward room hospital clinic surgery pharmacy centre center klinik krankenhaus "
        "praxis hopital clinique cabinet clinica ospedale ambulatorio ziekenhuis sjukhus vardcentral sygehus "
        "sykehus sairaala szpital przychodnia nemocnice korhaz spitalul hastanesi больница поликлиника νοσοκομειο "
    ).split()
)
"""Words for where a list was written."""

PAGES = frozenset(
    (
        "record records list chart plan overview summary letter history liste lista lijst overzicht elenco hoja "
        "karta seznam список лист выписка λιστα "
    ).split()
)
"""Words for what a page of medicines is called."""

NO_MEDICINES = frozenset(
    (
        "aucun|aucun médicament|aucune|brak|ei mitään|geen|i do not take any|i don't take any|i take no medicine|"
        "i take none|i take nothing|inga|ingen|inget|kein|keine|n/a|na|nada|nenhum|nenhuma|nessuna|nessuno|nichts|"
        "niente|niets|nil|ninguna|ninguno|no|no drugs|no medication|no medications|no medicine|no medicines|no meds|"
        "no tablets|none|none of these|nope|not any|not applicable|not taking any|not taking anything|nothing|"
        "nothing at all|rien|yok|zero|żadne|нет|никакие|ничего|なし|无|沒有|없음"
    ).split("|")
)
"""Words for "no medicines", known before any name is looked at."""

UNSETTLING = frozenset(("co comp compositum d diu h hct hctz hd plus ").split())
"""Endings that add a second substance to a brand; what it is cannot be told from the ending."""

QUESTIONED = DENIED | HEDGED
"""Words that turn a name into a question."""

DENIED_INSIDE = pattern(
    "不(?!停)|(?<![没沒不未])(?<![没沒]有)停|[没沒](?!有?停)|未(?!停|中止)|(?<!未)中止"
    "|ません|ない|중단|안 |끊|ไม่|หยุด|เลิก|เคย|예전|과거|이전에"
    "|昔(?!から|より)|以前(?!から|より)|過去|过去|从前|從前|曾|[てで]い(?:た|まし)|やめ|過$|过$"
)
"""Denials in scripts that join them to the name, and words for the past."""

RESTARTED = frozenset(
    "restarted resumed reinstated recommenced wiederaufgenommen repris reanudado retomado ripreso retomei hervat "
    "aterupptagit genoptaget gjenopptatt wznowiono возобновил возобновила".split()
)
"""Words that say that what was stopped is taken again."""

NEGATIONS = frozenset(
    "not never dont havent hasnt wasnt nicht nie pas jamais no non nunca nao niet nooit inte ikke aldrig не".split()
)
"""Words that deny what stands behind them."""

NOT_KNOWN = frozenset("know known which cual welche welcher kenne weiss unbekannt quel laquelle quale qual".split())
"""Words that say a name is not known; beside them a denial is about knowing, not about taking."""
