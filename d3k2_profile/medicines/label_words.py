"""Words of labels, lists and sentences that say how a medicine is taken and packed, by language."""

LABELS = frozenset(
    (
        "inhale tongue external lot number expiry frequency recommended prescriptions normally visit "  # en
        "renal come couldnt mention finishing given told usually but always forgot ok moment puts "
        "sets between if more than go higher bag reorder "
        "auftragen inhalieren schlucken auflosen lutschen zerkauen anwenden einreiben zunge sa lauft "  # de
        "weiter schon ord intramuskular subkutan schachtel pzn originalpackung empfehlung empfohlen "
        "therapieempfehlung heute normalerweise immer noch weiterhin vergessen erinnert mich daran "
        "mir erhoht selten manchmal zwischen glas notig falls wahrend gibt stellt sonstige dosierung "
        "menge haltbar charge weiteres "
        "appliquer avaler dissoudre sucer injecter croquer mettre bouche langue cutane "  # fr
        "intramusculaire necessaire boite boites plaquette renouveler quantite substituable habituel "
        "habituelle habituels cours recommandations renouvellement aujourdhui normalement toujours "
        "encore oublie rappelle augmente parfois regulierement actuellement pendant durant apres "
        "lever milieu entre tout toute toutes quand lorsque res pris peremption molles prochaine hui "
        "cela "
        "tome aplicar inhalar tragar disolver masticar inyectar chupar poner ponerse boca bajo lengua "  # es
        "sigo pero subcutanea cantidad lote caducidad recomendaciones recomendado posologia hoy "
        "normalmente siempre todavia aun todo todos toda todas olvido mujer recuerda subio "
        "actualmente descansa descansar vaso durante despues comer cenar vo "
        "applicare inalare deglutire sciogliere masticare iniettare mettere sotto lingua bocca ha "  # it
        "sottocutanea intramuscolare confezione quantita lotto scadenza corso attuali lettera "
        "consigliata consigliato abituale consiglia oggi sempre ancora lho dimenticato ricorda "
        "aumentato attualmente regolarmente nel nella tutto tutti tutte dopo pieno bicchiere lontano "
        "dai massimo necessita tra "
        "inalar engolir dissolver mastigar injetar ingerir colocar pela debaixo embalagem quantidade "  # pt
        "envelopes validade recomendacoes terapeutica hoje ainda esqueci mulher lembra aumentou "
        "atualmente regularmente depois copo apos quando febre feira alternados "
        "nemen slikken aanbrengen inhaleren oplossen kauwen injecteren smeren doorslikken mond onder "  # nl
        "doseerkalender kalender fo tong doos aantal verpakking houdbaar tot huidige ontslagmedicatie "
        "chronische dosering aanbevolen thuismedicatie geneesmiddelen vandaag normaal meestal altijd "
        "nog steeds vergeten vrouw herinnert dokter heeft verhoogd soms regelmatig dit tijdens tussen "
        "indien maximaal lege "
        "svaljes hela appliceras inhalera loses vatten tuggas injiceras smorjes svaljs hel genom ord "  # sv
        "munnen tungan forpackning flaska burk antal uttag kvar staende utskrivningsmeddelande "
        "ordinerade behovslakemedel rekommenderas idag normalt alltid fortfarande glomde paminner mig "
        "hojde ibland regelbundet narvarande mottagning mottagningen ak mellan samband behovs feber "
        "fore "
        "indtages synkes hele pafores oploses vand tygges indsprojtes smores gennem munden oralt "  # da
        "tungen pakning flaske aeske holdbar fast anbefalet altid stadig glemte kone minder satte "
        "nogle regelmaessigt tiden mellem forbindelse tom "
        "inntas svelges inhaleres vann injiseres gjennom eske antall medisiner bruk utskrivelse "  # no
        "behovsmedisin anbefalt fortsatt minner okte noen regelmessig etter mellom midt "
        "ota otetaan niellaan kokonaisina levitetaan hengitetaan liuotetaan veteen pureskellaan "  # fi
        "pistetaan nautitaan suun kautta kielen ihon lihakseen pakkaus pullo purkki maara "
        "saannolliset laakkeet kotilaakitys laakkeeni annostus tarvittavat suositus tanaan yleensa "
        "aina viela edelleen unohdin vaimo muistuttaa nosti joskus saannollisesti talla hetkella "
        "ennen jalkeen yhteydessa vesilasillisen kera valilla kuumeeseen kivun hoitoon kovaan "
        "mennessa nukkumaan ruoan ruokaa ruokailun "
        "zazywac przyjmowac stosowac polykac calosci wdychac rozpuscic wodzie zuc wstrzykiwac "  # pl
        "smarowac ssac zazyc ssania pod jezyk podskornie domiesniowo pudelko ilosc seria waznosci "
        "wypisowa obecne dawkowanie zalecane zlecenia dzisiaj dzis zwykle zawsze nadal jeszcze "
        "kazdego zapomnialem zapomnialam przypomina zwiekszyl czasami regularnie obecnie przed snem "
        "podczas miedzy trakcie popic szklanka wody goraczce bolu maksymalnie doraznie koniecznosci "
        "zalecono "
        "aplikovat inhalovat polykat vcelku rozpustit vode zvykat mazat cucat zapit vodou uzijte usty "  # cs
        "pri před za peroralne jazyk svalu lahvicka krabicka pocet sarze trvala soucasne davkovani "
        "doporucena doporuceno dnes normalne vzdy porad jeste jsem zapomnel zapomnela pripomina "
        "zvysil nekdy pravidelne spanim behem mezi sklenici vody maximalne pripade bolesti horecce "
        "bevenni szedni alkalmazni belelegezni egeszben lenyelni vizben feloldani elragni beadni "  # hu
        "kenni ha szajon nyelv ala izomba uveg mennyiseg csomag rendszeres gyogyszereim adagolas "
        "javasolt allando altalaban mindig elfelejtettem emlekeztet emelte neha rendszeresen jelenleg "
        "elott utan kozben kozott eseten fajdalom laz legfeljebb kell pohar vizzel "
        "lua ia administreaza inghite dizolva apa mesteca aplica inhaleaza cale sub limba subcutanat "  # ro
        "micul gol ambalaj cantitate curent medicamentele mele administrare recomandat recomandari "
        "astazi obicei mereu inca uitat sotia imi aminteste medicul crescut uneori regulat prezent "
        "dupa inainte intre timpul pahar caz durere febra maxim daca culcare "
        "aliniz alinacak yutunuz surunuz suda eritiniz cigneyiniz kullanilacak icilecek alin agizdan "  # tr
        "raporu su ilaclari yoldan dil cilt kas icine sise paket surekli kullanim sekli onerilen "
        "tedavi raporlu bugun genellikle zaman hala unuttum hatirlatiyor artirdi inrye gore bazen "
        "duzenli anda sonra yatarken yatmadan bardak arasi aralarinda birlikte halinde olursa olunca "
        "agri ates fazla ihtiyac luzum "
        "наносить вдыхать глотать целиком растворить воде воды водои стаканом разжевать рассасывать "  # ru
        "покупает аптеке дает пить пищи боли втирать закапывать колоть приема прием перорально под "
        "язык подкожно внутримышечно блистер коробка количество пачка постоянная рекомендовано "
        "рекомендации назначенные назначили дозировка момент поступления сегодня обычно всегда еще "
        "сих пор забыл забыла напоминает увеличил контролем контроль мно иногда регулярно настоящее "
        "вторую перед до после во время между приемами болях температуре запивая болит сказал "
        "приимати пити наносити вдихати ковтати цілими розчинити воді розжувати розсмоктувати втирати "  # uk
        "о потребі препарати капати всередину під язик підшкірно кількість постіина терапія "
        "призначені призначили моі дозування сьогодні зазвичаи завжди ще досі забув забула лікар "
        "збільшив мнв іноді після при склянкою води запиваючи більше ніж болю температурі "
        "да се приемаите нанася вдишва разтваря вода дъвче през устата перорално езика опаковка броя "  # bg
        "във нужда необходимост шише кутия настояща списък препоръчана моите днес обикновено винаги "
        "още лекарят увеличи понякога редовно сега преди след време чаша болка температура наи много "
        "лягане "
        "να λαμβανεται λαμβανετε εφαρμοστε εισπνοη καταπινονται ολοκληρα ολοκληρο διαλυεται σε νερο "  # el
        "συμφωνα αδειο αν μασηστε παρτε στομα κατω γλωσσα υποδορια ενδομυικα συσκευασια τεμαχια "
        "τρεχουσα φαρμακευτικη οδηγιεσ εξοδου δοσολογια συνισταται μονιμη σημερα συνηθωσ παντα ακομα "
        "ξεχασα αυξησε αναλογα μερικεσ τακτικα πριν μετα τον τισ στισ αλλεσ κατα διαρκεια ποτηρι οταν "
        "χρειαζεται χρειαστει επι πονου περιπτωση πυρετου εωσ κατ επικληση "
        "يوخذ توخذ تناول خذ يوضع يستنشق يبلع يذاب الماء ماء كوب يمضغ طريق الفم بالفم تحت اللسان الجلد "  # ar
        "العضل زجاجة عبوة شريط الحالية الحالي الخروج الموصوفة ادويتي الجرعة عادة دايما ما زلت نسيت "
        "تذكرني حسب احيانا بانتظام حاليا الدكتور زادها قبل بعد اثناء عند الالم الحرارة بحد اقصى بنصف "
        "مصرف شود بخورید میل بمالید خوراکی راه دهان زیر زبان بسته عدد جعبه میان همراه لیوان اب صورت "  # fa
        "نیاز هنگام درد تب "
        "לקחת ליטול למרוח לבלוע להמיס במים מים כוס ללעוס יש דרך הפה מתחת ללשון תת עורי קופסה בקבוק כן "  # he
        "בשחרור טיפול נוכחי מינון המלצות היום בדרך כלל תמיד עדיין שכחתי הרופא העלה לפעמים כרגע לפני "
        "אחרי בזמן לפי בעת כאב לכאבים עד "
        "लें खाएं लगाएं निगलें पानी घोलें चबाएं लेना मुंह जीभ नीचे डिब्बा पैकेट पत्ता चालू दवाएं आज "  # hi
        "खाना पर हमेशा अभी ने बढ़ाई कभी आजकल पहले बाद गिलास पड़ने दर्द होने बुखार छोड़कर "
        "먹기 바르기 흡입 씹어서 물과 함께 드세요 복용하세요 경구 설하 피하 중인 목록 처방약 현재 "  # ko
        "오늘 항상 아직 먹어요 중 먹고 있어요 지금도 때 아플 열날 전 후 통증시 "
        "kem hit nhai hoa tan trong nuoc tiem nho ngam đuong duoi luoi hop đang danh sach hom nay "  # vi
        "hien luc va ban ba nam chu nhat vi mat boi tai sau truoc khi voi coc đau sot "
        "minum diminum oleskan hirup kunyah larutkan dalam air suntik bawah lidah kotak botol daftar "  # id
        "mata obat rutin resep ini selalu masih sekarang sebelum sesudah setelah bila perlu jika "
        "nyeri demam bersama segelas "
        "内服 飲む 塗る 吸入 噛んで 水で飲む 舌下 貼る 経口 皮下注 ptp 処方薬 現在の薬 退院時処方 "  # ja
        "薬の一覧 常用薬 今日 いつも 今も を飲んでいます 継続 "
        "口服 外用 嚼服 温水送服 含服 涂抹 皮下注射 皮下 包装 目前用药 长期用药 药物名称 我的药 今天 "  # zh
        "一直 还在吃 正在服用 医生开的 继续 没停 没有停 "
        "กิน รับประทาน ทา สูด เคี้ยว ละลายน้ํา กินยา ทางปาก ใต้ลิ้น กล่อง ขวด แผง ยาปัจจุบัน ยาประจํา วันนี้ "  # th
        "ตอนนี้ ยังกินอยู่ "
    ).split()
)
"""What stands on a label, at the head of a list or in a sentence around a name: no amount, and no medicine."""
