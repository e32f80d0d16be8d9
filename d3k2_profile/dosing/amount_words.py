"""Words that state how much and how often, in the languages in which medicines are known.

A word is written as it is compared: in small letters and without accents. Each line is one language, and a word
stands in the line where it was first needed.
"""

NUMBERS = frozenset(
    (
        "twelfth zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "  # en
        "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty "
        "ninety hundred hundreds thousand thousands thou million dozen half halves quarter quarters couple "
        "pair few several single double triple twofold lakh lakhs crore "
        "eineinhalbe zweimal null ein eine einen einer einem eins zwei zwo drei vier funf fuenf sechs sieben "  # de
        "acht neun zehn elf zwolf zwoelf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn "
        "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend halbe halb halber "
        "halben viertel dreiviertel anderthalb eineinhalb zweieinhalb paar dutzend "
        "une deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "  # fr
        "trente quarante cinquante soixante cent cents mille demi demie moitie quart quarts douzaine "
        "cero uno una unos unas dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "  # es
        "quince dieciseis diecisiete dieciocho diecinueve veinte veinticinco treinta cuarenta cincuenta "
        "sesenta setenta ochenta noventa cien ciento cientos doscientos doscientas trescientos trescientas "
        "cuatrocientos cuatrocientas quinientos quinientas seiscientos setecientos ochocientos novecientos "
        "mil miles millon medio media cuarto par docena "
        "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "  # it
        "diciassette diciotto diciannove venti venticinque trenta quaranta cinquanta sessanta settanta "
        "ottanta novanta cento mila milione mezzo mezza meta quarto paio dozzina "
        "um uma umas dois duas quatro sete oito dez doze treze catorze dezesseis dezasseis dezessete "  # pt
        "dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta oitenta cem duzentos "
        "duzentas trezentos trezentas quatrocentos quatrocentas quinhentos quinhentas seiscentos setecentos "
        "oitocentos novecentos milhao milhoes meio meia metade duzia "
        "nul een twee drie vijf zes zeven negen tien twaalf dertien veertien vijftien zestien zeventien "  # nl
        "achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend "
        "miljoen halve kwart anderhalf anderhalve dozijn "
        "noll ett tva fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton "  # sv
        "nitton tjugo trettio fyrtio femtio sextio sjuttio attio nittio hundra tusen miljon halv halva kvarts "
        "dussin "
        "halvanden halvandet et seks syv otte ni elleve tretten fjorten femten seksten sytten atten nitten "  # da
        "tyve tredive fyrre halvtreds halvfjerds firs halvfems hundrede tusind kvart "
        "tjue tretti forti femti seksti sytti atti nitti hundre atte "  # no
        "nolla yksi yhden kaksi kahden kolme kolmen nelja neljan viisi viiden kuusi kuuden seitseman "  # fi
        "kahdeksan yhdeksan kymmenen yksitoista kaksitoista kaksikymmenta kolmekymmenta sata sataa tuhat "
        "tuhatta miljoona puoli puolikas puolikkaan puolitoista neljannes pari tusina "
        "jeden jedna jedno dwa dwie trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie "  # pl
        "dwanascie pietnascie dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat "
        "osiemdziesiat dziewiecdziesiat sto dwiescie trzysta czterysta piecset szescset siedemset osiemset "
        "dziewiecset tysiac tysiace tysiecy pol polowa polowe polowka poltora cwierc cwiartka para tuzin "
        "nula jednu dva dve dvou tri ctyri styri pet pat sest sedm sedem osm osem devet devat deset desat "  # cs
        "jedenact dvanact patnact dvacet dvacat tricet tridsat ctyricet padesat sedesat sedmdesat osmdesat "
        "devadesat ste stovky petset tisic tisice pul pulku pulka polovina polovinu polovica ctvrt ctvrtka "
        "tucet "
        "egy ketto ket harom negy ot hat het nyolc kilenc tiz tizenegy tizenketto tizenot husz huszonot "  # hu
        "harminc negyven otven hatvan hetven nyolcvan kilencven szaz ezer millio fel negyed masfel tucat "
        "doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece cincisprezece douazeci "  # ro
        "treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci suta sute mie jumatate sfert pereche "
        "duzina unu "
        "sifir bir iki uc dort bes alti yedi sekiz dokuz yirmi otuz kirk elli altmis yetmis seksen doksan yuz "  # tr
        "bin milyon yarim bucuk ceyrek cift duzine "
        "ноль один одна одну одно два две три четыре пять шесть семь восемь девять десять одиннадцать "  # ru
        "двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать "
        "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста "
        "четыреста пятьсот шестьсот семьсот восемьсот девятьсот тысяча тысячи тысяч тысячу тыс миллион пол "
        "половина половинка половину половинку полтора полторы четверть четвертинка пара дюжина "
        "дві чотири шість сім вісім двадцять тридцять двісті пятсот тисяча тисячі тисяч пів "  # uk
        "едно една трета четири пет шест седем осем девет десет дваисет двадесет петстотин хиляда хиляди "  # bg
        "половин "
        "μηδεν ενα μια ενασ δυο τρια τρεισ τεσσερα τεσσερισ πεντε εξι επτα εφτα οκτω οχτω εννεα εννια δεκα "  # el
        "εντεκα δωδεκα δεκαπεντε εικοσι τριαντα σαραντα πενηντα εξηντα εβδομηντα ογδοντα ενενηντα εκατο "
        "εκατον διακοσια τριακοσια τετρακοσια πεντακοσια εξακοσια χιλια χιλιεσ χιλιαδεσ μισο μιση τεταρτο "
        "ζευγαρι "
        "واحد واحدة اثنان اثنين اثنتين ثلاثة ثلاث اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان ثماني تسعة "  # ar
        "تسع عشرة عشر عشرين عشرون ثلاثون ثلاثين خمسين خمسون مية ماية ميتان ميتين خمسمية خمسماية الف الاف "
        "الفين مليون نصف ربع حبتان حبتين قرصين قرصان "
        "یک دو سه چهار پنج شش هفت هشت نه ده هزار صد نیم "  # fa
        "אחד אחת שניים שתיים שני שתי שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה שמונה תשע תשעה עשר עשרה "  # he
        "עשרים שלושים חמישים מאה מאתיים מאות אלף אלפיים אלפים חצי רבע "
        "एक दो तीन चार पांच पाँच छह छः सात आठ नौ दस बीस पचास सौ हज़ार हजार लाख करोड़ आधा आधी डेढ़ ढाई "  # hi
        "하나 한 둘 두 셋 세 넷 네 다섯 여섯 일곱 여덟 아홉 열 백 천 반 "  # ko
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seratus seribu setengah ribu ratus juta "  # id
    ).split()
)
"""Words for numbers, parts and counts."""

UNITS = frozenset(
    (
        "cfu fu tu rws nrf rae mce teq ppb mikg mls bq mg mgs mcg mcgs ug ugs g gm gms gr grm gram grams "  # en
        "gramme grammes milligram milligrams milligramme milligrammes mgr microgram micrograms microgramme "
        "microgrammes mikes kg ng ml millilitre millilitres milliliter milliliters litre litres dl cl cc l iu "
        "ius ui ie ue u iud unit units international usp unt unts ut meq mmol mol mosm dv rda nrv rdi percent "
        "percentage pct kcal kj cm mm oz lb lbs per strength "
        "milligramm mikrogramm gramm einheit einheiten internationale internationalen internationaler prozent "  # de
        "mikrog tsd "
        "unite unites internationales pourcent pourcents dosage "  # fr
        "miligramo miligramos microgramo microgramos gramo gramos mililitro mililitros unidad unidades "  # es
        "internacionales porciento "
        "milligrammo milligrammi microgrammo microgrammi grammo grammi millilitri unita internazionali "  # it
        "percento "
        "miligrama miligramas micrograma microgramas grama gramas unidade internacional "  # pt
        "milligrammen microgrammen eenheid eenheden procent "  # nl
        "enhet enheter mikrogram internationella "  # sv
        "enhed enheder milligrammer internasjonale "  # da
        "milligrammaa mikrogrammaa grammaa yksikko yksikkoa yksikon prosenttia "  # fi
        "miligram miligramow mikrogramow gramow jednostka jednostki jednostek jm miedzynarodowych "  # pl
        "miligramu mikrogramu gramu jednotka jednotky jednotek jednotiek mj mezinarodnich "  # cs
        "egyseg egyseget egysegnyi nemzetkozi ne szazalek "  # hu
        "miligrame micrograme grame unitati unitate procente "  # ro
        "uluslararasi yuzde "  # tr
        "мг мкг г гр кг мл л миллиграмм миллиграмма миллиграммов микрограмм микрограмма микрограммов грамм "  # ru
        "грамма граммов миллилитр миллилитра миллилитров ме ед единица единицы единиц международных процент "
        "процентов мо одиниць одиниця одиниці міліграм мікрограм единици "
        "χιλιοστογραμμο χιλιοστογραμμα γρ γραμμαρια γραμμαριο μικρογραμμαρια μοναδα μοναδεσ διεθνεισ δμ "  # el
        "χιλιοστογραμμαρια τοισ εκατο "
        "ملغ ملغم مجم ملجم مغ جم غ مل مكغ ميكروغرام ميكروجرام ميكروغم مليغرام ملليغرام ملي غرام جرام وحدة "  # ar
        "وحدات دولية بالمية مليلتر "
        "میلی گرم میلیگرم میکروگرم واحد "  # fa
        "מג מקג מיקרוגרם מיליגרם גרם מל יחידה יחידות יחבל יחב אחוז בינלאומיות "  # he
        "मिग्रा मिलीग्राम माइक्रोग्राम ग्राम आईयू यूनिट इकाई इकाइयाँ मिली एमजी एमसीजी प्रतिशत "  # hi
        "มก มิลลิกรัม ไมโครกรัม กรัม ยูนิต หน่วย มล ไอยู "  # th
        "밀리그램 마이크로그램 그램 단위 국제단위 밀리리터 퍼센트 아이유 "  # ko
        "χιλιοστα χιλιοστο μικρογραμμα "  # el
        "đonvi "  # vi
        "ミリ マイクロ "  # ja
    ).split()
)
"""Units of strength and volume."""

FORMS = frozenset(
    (
        "droplet droplets perle perles perls vcap vcaps vegcap vegcaps kaps caps globule chewtab odt tbsps "  # en
        "dissolvable tablet tablets tab tabs tabl tbl tbls tbs capsule capsules cap caplet caplets capful "
        "capfuls pill pills drop drops drp drps gtt gtts dropper droppers dropperful dropperfuls spray sprays "
        "puff puffs actuation actuations act squirt squirts pump pumps spritz sachet sachets packet packets "
        "patch patches ampoule ampoules ampule ampules amp amps vial vials spoon spoons spoonful spoonfuls "
        "dessertspoon dessertspoons dessertspoonful tablespoonful soupspoon "
        "teaspoon teaspoons teaspoonful tsp tsps tbsp tablespoon tablespoons scoop scoops gummy gummies "
        "lozenge lozenges chew chews chewable chewables softgel softgels gelcap gelcaps stick sticks "
        "injection injections inj jab jabs shot shots dose doses dosage dosages pinch wafer wafers strip "
        "strips pellet pellets granules globules powder syrup solution soln suspension susp liquid elixir "
        "fluid bottle bottles bottlecap box boxes pack packs piece pieces pc pcs pen pens syringe syringes "
        "serving servings ccs capsulas measure measures thimble "
        "powders effervescents spansule spansules minitab minitabs "
        "tablette tabletten tablettchen kapsel kapseln tropfen pille pillen dragee dragees hub hube "  # de
        "spruhstoss beutel pflaster ampulle ampullen spritze spritzen loffel messloffel essloffel teeloffel "
        "el tl messbecher stuck stk dosis dosen globuli brausetablette brausetabletten filmtablette "
        "filmtabletten retardtabletten retardtablette kautabletten kautablette lutschtablette lutschtabletten "
        "schmelztabletten weichkapseln weichkapsel hartkapseln packung packungen pumpstosse spruhstosse saft "
        "pulver losung granulat injektion "
        "btl btln flasche flaschen brausetbl "
        "gttes gtte fl comprime comprimes cp cpr cprs gelule gelules goutte gouttes pilule pilules pastille "  # fr
        "pastilles cachet cachets cuillere cuilleres cuilleree cuillerees bouffee bouffees pulverisation "
        "pulverisations piqure piqures sirop poudre comprimee unidose dosette dosettes "
        "perlas blandas comprimido comprimidos comp comps tableta tabletas pastilla pastillas capsula gota "  # es
        "gotas pildora pildoras sobre sobres ampolla ampollas cucharada cucharadas cucharadita cucharaditas "
        "parche parches pulverizacion pulverizaciones inyeccion inyecciones gragea grageas jarabe perla polvo "
        "flac compressa compresse cps pastiglia pastiglie pillola pillole goccia gocce bustina bustine fiala "  # it
        "fiale cucchiaio cucchiai cucchiaino cucchiaini cerotto cerotti confetti confetto iniezione iniezioni "
        "sciroppo flaconcino flaconcini spruzzi "
        "flacone flaconi flacon fialoide "
        "pilula pilulas saqueta saquetas colher colheres ampola ampolas adesivo adesivos dragea drageas "  # pt
        "injecao injecoes xarope pastilhas pastilha "
        "halfje halfjes kauwtablet drinkampul tabletje tabletjes druppel druppels druppeltje druppeltjes pil "  # nl
        "pilletje zakje zakjes lepel lepels lepeltje lepeltjes pleister pleisters pufje pufjes spuit spuiten "
        "ampul prik drankje poeder stuks "
        "drank mga flesje "
        "tablett tabletter kapslar kapslarna droppe droppar dos doser pase pasar plaster tesked teskedar "  # sv
        "matsked matskedar sprejning spruta puffar st "
        "piller kapsler drabe draber brev breve pust sprojte teske spiseske "  # da
        "filmovertrukne filmovertrukken overtrukne brusetabletter enterotabletter "
        "drape draper depottablett depottabletter skje spiseskje teskje pose poser "  # no
        "filmdrasjerte "
        "tabletti tablettia tabletit kapseli kapselia kapselit tippa tippaa pilleri pilleria pussi annos "  # fi
        "annosta suihke suihketta laastari lusikallinen ruiske kpl "
        "tabletce kapsulce tabletka tabletki tabletek tabletke kapsulka kapsulki kapsulek kapsulke krople "  # pl
        "kropli kropla saszetka saszetki ampulka ampulki lyzka lyzki lyzeczka lyzeczki zastrzyk zastrzyki szt "
        "plastry dawka dawki pigulka pigulki drazetki drazetka "
        "flakon butelka "
        "tablety tabletu kapka kapky kapek tobolka tobolky tobolek kapsle kapsli kapsula sacek sacky lzicka "  # cs
        "lzicky lzice naplast naplasti injekce davka davky pilulka pilulky prasek prasky ks vstrik "
        "lagykapszula kemeny tabletta tablettat tablettak kapszula kapszulat kapszulak csepp cseppet cseppek "  # hu
        "pirula adag tasak ampulla kanal kanallal tapasz befujas injekcio db szem "
        "comprimat comprimate pastile pastila tablete picatura picaturi plic plicuri fiola fiole lingurita "  # ro
        "lingurite plasture doza doze buc "
        "tableti hap kapsul damla poset kasik puf fis sprey igne doz adet draje "  # tr
        "капс табс таблетке полтаблетки полтаблеточки таблетка таблетки таблеток таблетку таблет табл таб тб "  # ru
        "капсула капсулы капсул капсулу капля капли капель драже ампула ампулы ампул укол уколы пакетик "
        "пакетика саше порошок пластырь ложка ложки ложек доза дозы доз пшик пшика впрыск шт штука штуки "
        "раствор сироп крапель краплі крапля капки капка "
        "δισκιο δισκια χαπι χαπια καψουλα καψουλεσ σταγονα σταγονεσ φακελακι φακελακια αμπουλα δοση δοσεισ "  # el
        "κουταλια κουταλακι ενεση ενεσεισ ψεκασμο ψεκασμοι ταμπλετα ταμπλετεσ "
        "حبة حبات حبوب حبه قرص اقراص كبسولة كبسولات كبسوله قطرة قطرات نقطة نقط ابرة حقنة بخة بخات ملعقة جرعة "  # ar
        "جرعات كيس شراب "
        "کپسول قطره امپول "  # fa
        "כדור כדורים טבליה טבליות טבלייה כמוסה כמוסות קפסולה קפסולות טיפה טיפות כפית שקית זריקה מנה מנות "  # he
        "שאיפות שאיפה מדבקה "
        "गोली गोलियां गोलियाँ टैबलेट कैप्सूल बूंद बूँद बूंदें बूँदें चम्मच इंजेक्शन खुराक पुड़िया "  # hi
        "เม็ด แคปซูล หยด ซอง ช้อน ฉีด แผ่น พ่น "  # th
        "정 알 캡슐 방울 알약 봉지 포 스푼 숟가락 주사 개 캅셀 패치 정제 "  # ko
        "장용정 서방정 연질캡슐 필름코팅정 캡슐제 장용캡슐 서방캡슐 "
        "tetes "  # id
        "fta tmr ret hkp kap bta kta lta uta mta tka zpf zkm brausepulver trinkampulle trinkampullen zapfchen "  # de
        "ftbl rettab rettbl "  # de
        "suppositoire suppositoires ovule ovules "  # fr
        "gts gta supositorio supositorios ovulo ovulos envase envases caja cajas frasco frascos inhalaciones "  # es
        "supposta supposte ovuli granulato scatola scatole "  # it
        "caixa caixas borrifada borrifadas gotinhas "  # pt
        "zetpil zetpillen doosje doosjes inhalaties "  # nl
        "brustablett brustabletter stolpiller munsonderfallande "  # sv
        "brusetablet stikpille stikpiller haetteglas "  # da
        "peraruiske annospussi annospussia "  # fi
        "czopek czopki opakowanie opakowania op fiolka fiolki wziewy "  # pl
        "cipek cipky sacku baleni vdech vdechy "  # cs
        "kup tubus belegzes doboz "  # hu
        "supozitor supozitoare cutie cutii flacoane pufuri "  # ro
        "fitil sase kutu "  # tr
        "свечи свеча флакон флаконы упаковка уп пакет пакеты "  # ru
        "таблетці ампули "  # uk
        "καψακι καψακια ταμπλετακι φιαλιδιο αμπουλεσ κουτι υποθετο υποθετα "  # el
        "لبوس تحميلة تحاميل بخاخة امبول امبولات كيسين حبتين قرصين علبة "  # ar
        "נר נרות אמפולה אמפולות שקיות חפיסה כפיות "  # he
        "टिकिया शीशी पाउडर सिरप ड्रॉप ड्रॉप्स स्प्रे "  # hi
        "vien ong goi giot lo chai "  # vi
        "butir kaplet sendok "  # id
        "injektionslosung fertigspritze fertigpen kapselchen "  # de
        "injectable patchs seringue preremplie buvables "  # fr
        "masticables solucion inyectable granulado jeringa precargada bucodispersables sol "  # es
        "masticabili soluzione iniettabile siringa preriempita polvere orodispersibili molli "  # it
        "mastigaveis solucao injetavel seringa cheia moles "  # pt
        "zuigtabletten oplossing injectievloeistof granulaat filmomhulde voorgevulde zachte "  # nl
        "losning suppositorier sugtabletter dospasar injektionsvatska filmdragerade forfylld ampuller "  # sv
        "mjuka "
        "oplosning sugetabletter injektionsvaeske plastre fyldt smeltetabletter blode "  # da
        "mikstur stikkpiller doseposer injeksjonsvaeske ferdigfylt sproyte myke "  # no
        "tabletteja kapseleita tippoja oraaliliuos perapuikko imeskelytabletti annospusseja "  # fi
        "injektioneste laastareita rakeet kalvopaallysteinen esitaytetty ruisku jauhe ampulli suussa "
        "hajoava pehmea "
        "syrop pastylki zucia roztwor doustny wstrzykiwan ampulkostrzykawka proszek miekkie przedl "  # pl
        "uwalnianiu uwalnianie przedluzonym "
        "sirup pastilky zvykaci peroralni roztok injekcni granule potahovane predplnena strikacka "  # cs
        "sumive mekke "
        "szirup szopogato ragotabletta belsoleges oldat oldatos granulatum eloretoltott fecskendo "  # hu
        "pezsgotabletta lagy "
        "masticabile solutie orala injectabila plasturi filmate preumpluta pulbere "  # ro
        "tabletler surup pastil cigneme cozelti enjeksiyonluk flaster granul kapli kullanima hazir "  # tr
        "enjektor efervesan toz yumusak "
        "пастилки пакетики жевательные инъекции гранулы пленочнои оболочке оболочкои покрытые шприц "  # ru
        "шипучие суппозитории "
        "капсули свічки жувальні розчин інєкціи пластир гранули шипучі "  # uk
        "супозитории сашета дъвчене перорален разтвор инжекционен пластири филмирани ефервесцентни прах "  # bg
        "σιροπι παστιλιεσ μασωμενα ποσιμο διαλυμα ενεσιμο εμπλαστρα κοκκια επικαλυμμενα προγεμισμενη "  # el
        "συριγγα αναβραζοντα σκονη "
        "اكياس للمضغ محلول لصقات فوار بودرة "  # ar
        "شربت شیاف ساشه پودر جویدنی جوشان "  # fa
        "סירופ שקיקים לעיסה תמיסה מדבקות אבקה קפליות "  # he
        "सपोसिटरी सैशे घोल पैच "  # hi
        "시럽 좌약 트로키 츄어블정 액 과립 가루 "  # ko
        "nang siro dung dich mieng sui bot nen "  # vi
        "supositoria larutan injeksi plester salut bubuk "  # id
        "blanda "
        "cx cxs "  # pt
    ).split()
)
"""Dosage forms that can be counted or measured."""

TIMES = frozenset(
    (
        "dd wk days sundays fridays om daily day od bd bid tds tid ter qid qds qd qod qam qpm qhs qn qw hs "  # en
        "prn nocte mane sos stat am pm morning mornings evening evenings night nights nightly noon midday "
        "afternoon afternoons lunch lunchtime breakfast dinner supper teatime bedtime bed mealtime mealtimes "
        "meal meals week weeks weekly month months monthly year yearly hour hours hourly hr hrs h every "
        "alternate each time times once twice thrice x fortnight fortnightly biweekly weekday weekdays "
        "weekend weekends minute minutes mon monday mondays tue tues tuesday tuesdays wed weds wednesday "
        "wednesdays thu thur thurs thursday thursdays fri friday sat saturday saturdays sun sunday regularly "
        "occasionally sometimes needed required wks mo mos yr "
        "mwf mwfs tts tths tthsat q "
        "taglich tagl tgl morgens fruh mittags mittag abends abend nachts nacht tag tage tagen wochentlich "  # de
        "woche wochen monat monate monatlich jahr stundlich stunde stunden mal je pro jeden jede jeder jedes "
        "alle bedarf einmal zweimal dreimal viermal montag montags dienstag mittwoch donnerstag freitag "
        "samstag sonnabend sonntag mi fr mahlzeit mahlzeiten fruhstuck mittagessen abendessen schlafengehen "
        "nuchtern zweitagig "
        "trimestre j jr js jour jours quotidien quotidienne quotidiennement matin matins midi soir soirs nuit "  # fr
        "semaine semaines mois fois chaque tous coucher lundi mardi mercredi jeudi vendredi samedi dimanche "
        "repas dejeuner diner heure heures hebdomadaire mensuel par jeun "
        "dia dias diario diaria diariamente manana mananas mediodia tarde tardes noche noches semana semanas "  # es
        "semanal semanalmente mes meses mensual vez veces cada lunes martes miercoles jueves viernes sabado "
        "domingo desayuno comida comidas cena almuerzo hora horas ayunas acostarse "
        "alterni alterna pomeriggio settimana giorno giorni giornaliera giornaliero die mattina mattino sera "  # it
        "notte mezzogiorno pranzo colazione settimane settimanale mese mesi mensile volta volte ogni lunedi "
        "martedi mercoledi giovedi venerdi sabato domenica pasti pasto ora ore digiuno stomaco quotidiano "
        "seg qua qui sex sab dom deitar manha manhas noite noites vezes almoco jantar refeicoes refeicao "  # pt
        "segunda terca quarta quinta sexta jejum "
        "em "
        "tweemaal driemaal eenmaal ochtends dgs dag dagen daags dagelijks ochtend middag middags avond avonds "  # nl
        "weken wekelijks maand maandelijks keer maal elke iedere maandag dinsdag woensdag donderdag vrijdag "
        "zaterdag zondag ontbijt maaltijd uur uren slapen "
        "dygn varannan vardera mandagar kvallen kvallar morgnar dagar dagligen daglig gang ganger morgon "  # sv
        "morgonen kvall natt vecka veckan veckor manad varje mandag tisdag onsdag torsdag fredag lordag "
        "sondag frukost timme timmar behov "
        "vb vbeh "
        "dgl annenhver natten anden morgenen aftenen dagligt gange morgen aften uge ugen uger ugentligt maned "  # da
        "hver tirsdag morgenmad timer "
        "gangen uke uken uker ukentlig kveld kvelden frokost "  # no
        "kahdesti kolmesti vrk toinen iltaruoan paiva paivassa paivittain paivaa kertaa kerran kerta aamu "  # fi
        "aamulla aamuisin ilta illalla iltaisin yo yolla viikko viikossa viikoittain kuukausi kuukaudessa "
        "joka maanantai tarvittaessa "
        "drugi druga trzeci dz dzien tyg mies dni dnia dziennie codziennie raz razy rano wieczorem wieczor "  # pl
        "noc nocy tydzien tygodniu tygodniowo miesiac miesiecznie poludnie posilku posilkiem sniadanie "
        "sniadaniem kolacja godz godzin godziny poniedzialek wtorek sroda czwartek piatek sobota niedziela "
        "nalacno obden ob stredu pondelky den denne dny krat vecer poledne tyden tydne tydnu mesic mesicne "  # cs
        "kazdy kazde jednou dvakrat trikrat pondeli utery streda ctvrtek patek nedele snidane hodin hodiny "
        "ehgyomorra masodik masod minden nap naponta napi reggel reggelente este estenkent delben ejjel het "  # hu
        "hetente heti havonta havi hetfo kedd szerda csutortok pentek szombat vasarnap orankent egyszer "
        "ketszer haromszor lefekves etkezes "
        "zi zile zilnic dimineata seara pranz noapte saptamana saptamanal luna lunar ori data fiecare luni "  # ro
        "marti miercuri joi vineri sambata duminica masa "
        "karnina asiri gun gunde gunluk gunlugu sabah sabahlari aksam aksamlari gece ogle oglen ogun hafta "  # tr
        "haftada haftalik ay ayda kez kere defa her pazartesi sali carsamba persembe cuma cumartesi pazar "
        "saat saatte yemek yemekten tok ac "
        "р д сутки через день дня днеи дн раз раза ежедневно утро утром вечер вечером ночь ночью обед днем "  # ru
        "неделя неделю недели недель месяц месяца каждыи каждое каждые каждую сут час часа часов еды завтрак "
        "завтрака ужин ужина сном понедельник вторник среда четверг пятница суббота воскресенье дважды трижды "
        "однажды щодня вранці ввечері увечері тиждень ден дни сутрин месец път пъти седмица седмично "
        "веч утр нед мес "
        "παρα ημερα ημερεσ μερα μερεσ ημερησιωσ καθημερινα φορα φορεσ πρωι βραδυ μεσημερι εβδομαδα μηνα καθε "  # el
        "δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη φαγητο ωρα ωρεσ υπνο "
        "يوم يوميا اليوم باليوم ايام يومين مرة مرتين مرات صباحا صباح مساء ليلا كل اسبوع اسبوعيا شهر شهريا "  # ar
        "ساعة ساعات الصبح الليل الفطور الافطار العشاء الغداء الاكل النوم "
        "روز روزی روزانه بار صبح شب ظهر هفته ماه ساعت "  # fa
        "ביום יום ימים יומי יומית בוקר בבוקר ערב בערב לילה בלילה צהריים פעם פעמיים פעמים כל שבוע בשבוע חודש "  # he
        "בחודש שעות ארוחה "
        "रोज़ रोज रोजाना दिन बार सुबह शाम रात दोपहर हफ्ता हफ्ते हफ़्ते प्रतिदिन महीने महीना खाने नाश्ते "  # hi
        "ละ วันละ ครั้ง เช้า เที่ยง เย็น ก่อนนอน หลังอาหาร ก่อนอาหาร วัน สัปดาห์ สัปดาห์ละ เดือน ทุกวัน "  # th
        "อาทิตย์ละ "
        "매일 하루 하루에 아침 점심 저녁 밤 식후 식전 취침전 번 회 일 주 주일 매주 일주일에 매달 "  # ko
        "아침저녁 씩 시간 "
        "sehari hari kali pagi malam minggu setiap "  # id
        "oclock qty qsp pc achs asdir ap bds tdd bedtimes fasted "  # en
        "uhr schmerzen hochstens "  # de
        "besoin "  # fr
        "dolor "  # es
        "bisogno occorrenza "  # it
        "necessidade "  # pt
        "nodig eens hoogstens nuchter middagmaal "  # nl
        "kl hogst fastande klockan "  # sv
        "klokken fastende hojst nodvendigt "  # da
        "klokka hoyst nodvendig "  # no
        "klo tyhjaan enintaan tarpeen "  # fi
        "czczo razie potrzeby "  # pl
        "lacno potreby nejvyse "  # cs
        "szukseg szerint "  # hu
        "nevoie "  # ro
        "gunler gerektiginde lazimsa "  # tr
        "натощак необходимости нужде требованию обеде обедом пн вт ср чт пт сб вс "  # ru
        "натще потреби щоранку щовечора днів "  # uk
        "νηστικοσ νηστικη αναγκη αναγκησ πονο "  # el
        "الريق الضرورة اللزوم الحاجة "  # ar
        "ליום ליממה לשבוע צורך הצורך בצום "  # he
        "ज़रूरत जरूरत "  # hi
        "分 頓用 空腹時 必要時 "  # ja
        "ทุก ชม ชั่วโมง "  # th
        "공복 공복에 식후에 식전에 아침에 저녁에 자기전 자기전에 점심에 필요시 하루한번 "  # ko
        "moi ngay lan toi sang trua chieu tuan "  # vi
        "nachmittags vormittags vormittag nachmittag dienstags mittwochs donnerstags freitags samstags "  # de
        "sonntags zweiten nuchternen essen schlafen "
        "lundis mardis mercredis jeudis vendredis samedis dimanches quotidiens "  # fr
        "madrugada sabados domingos alternos precisa necesidad demanda "  # es
        "necessario dormire quotidiana "  # it
        "segundas tercas quartas quintas sextas cafe "  # pt
        "maaltijden eten "  # nl
        "eftermiddagen eftermiddag sanggaende sondagar lordagar fredagar torsdagar onsdagar tisdagar "  # sv
        "maten maltid maltiderna ggr "
        "sengetid sondagen mandagen maneden maden maltiderne dognet dogn "  # da
        "ettermiddagen uka maltidene "  # no
        "paivalla iltapaivalla yoksi aamuin illoin tiistai keskiviikko torstai perjantai lauantai "  # fi
        "sunnuntai maanantaisin tiistaisin keskiviikkoisin torstaisin perjantaisin lauantaisin "
        "sunnuntaisin vuorokaudessa tunnin valein aamiaisen aterioiden ke "
        "popoludniu poludniu godzinie poniedzialki wtorki srody czwartki piatki soboty niedziele srode "  # pl
        "sobote dobe miesiacu jedzeniem jedzeniu jedzenia sniadania posilkami kolacji "
        "odpoledne dopoledne sobotu nedeli kazdych jidlem jidle jidla jidly snidani veceri "  # cs
        "delutan ejszakara orakor estere hetfon kedden szerdan csutortokon penteken szombaton "  # hu
        "ketnaponta reggelihez etkezesek eves vasarnaponkent "
        "amiaza noaptea lunea mesei dejun stomacul "  # ro
        "ogleden gunleri gunu kahvaltida yemekle yemeklerden kahvaltidan birer ikiser tane yarimsar "  # tr
        "утрам вечерам понедельникам вторникам средам четвергам пятницам субботам воскресеньям среду "  # ru
        "пятницу субботу еженедельно минут приемов едои "
        "обід вдень ніч годині зранку уночі понеділок вівторок середа четвер пятниця субота неділя "  # uk
        "щопонеділка середах неділю двічі тричі добу кожні годин місяць щотижня іжі сніданку іди іжею "
        "вечері снідання "
        "обяд следобед нощта понеделник сряда четвъртък петък събота веднъж дневно всеки месечно "  # bg
        "хранене закуска гладно "
        "απογευμα νυχτα πρωινο φαγητου στομαχι γευματα γευμα ημερων "  # el
        "ظهرا عصرا الصباح المساء بالليل ومساء الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد جمعة "  # ar
        "الاسبوع الطعام الوجبات الساعة "
        "عصر خواب شنبه یکشنبه دوشنبه چهارشنبه پنجشنبه جمعه هر هفتهای ماهی غذا صبحانه ناشتا معده خالی "  # fa
        "בצהריים הצהריים אחר השינה בשעה וערב ראשון שלישי רביעי חמישי שישי שבת יומיים האוכל ארוחת קיבה "  # he
        "ריקה הארוחה "
        "सोने बजे सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार हर घंटे रोज़ाना खाली पेट भोजन "  # hi
        "자기 취침 오전 오후 월요일 화요일 수요일 목요일 금요일 토요일 일요일 격일 시간마다 월 이틀에 "  # ko
        "식사와 식사 식간 "
        "buoi gio đem bua đoi cach hang thang "  # vi
        "siang sore tidur jam senin selasa rabu kamis jumat sabtu sekali seminggu sebulan makan sarapan "  # id
        "perut kosong makanan "
        "দিনে বার সকালে রাতে দুপুরে সপ্তাহে খাবারের আগে পরে করে মি গ্রা "  # bn
        "घंटा একটা মিগ্রা "
        "obiad obiadu obiadem obiedzie obiadami sniadaniu sniadaniami kolacje posilek posilki posilkach "  # pl
        "posilkow ranem poranek wieczora wieczorami wieczorne noca poludnia poludniem dniu dniem dniami dniach "
        "codzienny tygodnia tygodni tygodnie miesiaca miesiecy poniedzialku wtorku czwartku piatku niedzieli "
        "godzina godzinach "
        "snidanim obeda obedem obedu obede vecere vecerem vecera jidlo jidlu noci nocich poledni polednim dne "  # cs
        "dnu tydenne mesice mesici utere stredy patku hodina hodinu hodinach "
        "ranajky ranajkami ranajkach obedom veceru dna tyzden tyzdni tyzdenne mesiac mesiaca mesacne pondelok "  # sk
        "utorok stvrtok piatok nedelu jedlom jedle jedla jedlo "
        "reggeli reggelire reggelinel reggelit ebed ebedhez ebednel vacsora vacsorahoz vacsoranal etkezeskor "  # hu
        "etkezeshez napja napon napra heten hetenkent honap honapban "
        "ujutro uvece navece podne dorucak dorucka doruckom rucak rucka ruckom vecerom obrok obroka obroku "  # hr sr
        "obrokom dana dnevno dnevna tjedan tjedno nedelja nedeljno mjesec mjesecno jutro jutrom ponedjeljak "
        "utorak srijeda cetvrtak petak subota nedjelja sati kapi kapsule kapsulu zlicica vrecica vrecice "
        "dimineti seri pranzului cina cinei meselor zilei saptamani orei "  # ro
        "aamiainen aamiaisella lounas lounaan lounaalla paivallinen paivallisen illallinen ateria aterian "  # fi
        "aterialla ateriat aamun aamuna illan iltana yon paivan paivana viikon kuukauden tunti tuntia tunnit "
        "ogleyin geceleri kahvalti yemekte yemegi aksamdan aylik saatler "  # tr
        "завтраком завтраку обеда обеду ужином ужину еда еде пища пищеи утра вечера ночи "  # ru uk bg
        "полуднем суток неделе "
        "месяцев понедельника вторника среды четверга пятницы часам "
        "сніданок сніданком обіду обідом вечеря вечерею іжа ранок ранку ранком вечір вечора вечором ночі вночі "
        "полудень дні тижня тижні місяця середу пятницю суботу година години "
        "закуската обяда вечерята храна храната сутринта вечерта нощ деня седмици месеца "
        "πρωινου μεσημεριανο μεσημεριανου βραδινο βραδινου γευματοσ γευματων πρωια βραδια νυχτασ ημερασ "  # el
        "εβδομαδασ εβδομαδιαιωσ μηνασ ωρασ "
        "zn fruhstucks mittagessens abendessens "  # de nl sv da no
        "ontbijten avondmaal avondmaaltijd savonds smorgens smiddags stuk "
        "frukosten lunchen middagen kvallsmat stycken styck morgonmal "
        "morgenmaden frokosten aftensmad aftensmaden stykker kveldsmat "
        "dejeuners diners gouter matinee soiree nuitee journee hebdo mensuelle "  # fr es it pt
        "desayunos almuerzos cenas meriendas mediodias "
        "colazioni pranzi cene merende mezzogiorni mattine serate nottata "
        "cafes almocos jantares lanches ceias "
        "夕食時 朝食時 昼食時 食事中 食事時 起床後 眠る前 就寝 毎夕食後 毎朝食後 朝食直後 "  # ja zh ko
        "饭时 飯時 吃饭时 睡觉前 早饭后 晚饭后 早飯後 晚飯後 午饭后 中饭后 "
        "아침식후 저녁식후 점심식후 아침저녁으로 취침전에 식사후 식사전 "
        "السحور وجبة وجبات بالنهار نهارا فجرا "  # ar he hi th vi id
        "בצהרים בערבים בלילות "
        "नाश्ता रात्रि प्रातः सायं "
        "தினமும் ஒரு மாத்திரை இரண்டு காலை இரவு மதியம் மாலை உணவுக்கு பிறகு முன் மி கி துளிகள் "  # ta te bn ml mr ur
        "రోజుకు ఒక మాత్ర రెండు ఉదయం రాత్రి మధ్యాహ్నం సాయంత్రం భోజనం తర్వాత ముందు మి గ్రా చుక్కలు "
        "প্রতিদিন একটি ট্যাবলেট দুটি সকাল রাত দুপুর বিকেল ফোঁটা ক্যাপসুল "
        "ദിവസവും ഒരു ഗുളിക രാവിലെ രാത്രി ഉച്ചയ്ക്ക് തുള്ളി "
        "दररोज गोळी दोन सकाळी रात्री दुपारी संध्याकाळी जेवणानंतर थेंब "
        "روزانہ ایک گولی شام رات دوپہر کھانے پہلے قطرے کیپسول "
        # months, and minutes
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre enero febrero "
        "abril mayo junio julio septiembre octubre noviembre diciembre janvier fevrier mars avril juin juillet aout "
        "septembre octobre decembre januar janner februar marz juni juli oktober dezember janeiro fevereiro marco "
        "maio junho julho setembro outubro novembro dezembro januari februari maart augustus december stycznia "
        "lutego marca kwietnia czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia ledna unora brezna "
        "dubna kvetna cervna cervence srpna zari rijna listopadu prosince ocak subat mart nisan mayis haziran temmuz "
        "agustos eylul ekim kasim aralik января февраля марта апреля мая июня июля августа сентября октября ноября "
        "декабря min mins мин хв minuten minut minuta minuti minutos minuter minutter minuuttia perc dakika dk λεπτα "
        "dagl olaj "
    ).split()
)
"""Times, days and how often."""

COUNTED = UNITS | FORMS
"""What a number is joined to."""

FILLERS = frozenset("point un nua mot hai".split())
"""Small words that stand inside an amount, and mean something else in a text."""
