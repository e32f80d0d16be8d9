"""Words of labels, lists and sentences that say how a medicine is taken and packed, by language."""

LABELS = frozenset(
    (
        "inhale tongue external lot number expiry frequency recommended "  # en
        "prescriptions normally visit renal come "
        "couldnt mention finishing given told usually but always forgot ok moment puts sets between if more than go "
        "higher bag "
        "auftragen inhalieren schlucken auflosen lutschen zerkauen anwenden einreiben zunge sa lauft weiter "  # de
        "schon ord intramuskular subkutan schachtel pzn originalpackung empfehlung therapieempfehlung heute "
        "normalerweise immer noch weiterhin vergessen erinnert mich daran mir erhoht selten manchmal zwischen glas "
        "notig falls "
        "appliquer avaler dissoudre sucer injecter croquer mettre bouche langue cutane intramusculaire "  # fr
        "necessaire boite boites plaquette renouveler quantite substituable habituel cours recommandations "
        "renouvellement aujourdhui normalement toujours encore oublie rappelle augmente parfois regulierement "
        "actuellement pendant apres lever milieu entre toutes quand lorsque res pris molles prochaine "
        "tome aplicar inhalar tragar disolver masticar inyectar chupar poner ponerse "  # es
        "boca bajo lengua sigo pero "
        "subcutanea cantidad lote caducidad recomendaciones posologia hoy normalmente siempre todavia aun todo todos "
        "toda olvido mujer recuerda subio actualmente descansa vaso durante despues comer cenar vo "
        "applicare inalare deglutire sciogliere masticare iniettare mettere sotto lingua bocca ha sottocutanea "  # it
        "intramuscolare confezione quantita lotto scadenza corso attuali lettera consigliata abituale consiglia oggi "
        "sempre ancora lho dimenticato ricorda aumentato attualmente regolarmente nel tutti tutte dopo pieno "
        "bicchiere lontano dai massimo necessita "
        "inalar engolir dissolver mastigar injetar ingerir colocar pela debaixo embalagem quantidade envelopes "  # pt
        "validade recomendacoes terapeutica hoje ainda esqueci mulher lembra aumentou atualmente regularmente depois "
        "copo apos quando febre feira alternados "
        "nemen slikken aanbrengen inhaleren oplossen kauwen injecteren smeren doorslikken mond onder "  # nl
        "doseerkalender kalender fo tong doos aantal verpakking houdbaar tot huidige ontslagmedicatie chronische "
        "dosering aanbevolen thuismedicatie geneesmiddelen vandaag normaal meestal altijd nog steeds vergeten vrouw "
        "herinnert dokter heeft verhoogd soms regelmatig dit tijdens tussen indien maximaal lege "
        "svaljes hela appliceras inhalera loses vatten tuggas injiceras smorjes svaljs hel genom ord munnen "  # sv
        "tungan forpackning flaska burk antal uttag kvar staende utskrivningsmeddelande ordinerade behovslakemedel "
        "rekommenderas idag normalt alltid fortfarande glomde paminner mig hojde ibland regelbundet narvarande "
        "mottagning ak mellan samband behovs feber fore "
        "indtages synkes hele pafores oploses vand tygges indsprojtes smores "  # da
        "gennem munden oralt tungen pakning "
        "flaske aeske holdbar fast anbefalet altid stadig glemte kone minder satte nogle regelmaessigt tiden mellem "
        "forbindelse tom "
        "inntas svelges inhaleres vann injiseres gjennom eske antall medisiner bruk utskrivelse behovsmedisin "  # no
        "anbefalt fortsatt minner okte noen regelmessig etter mellom midt "
        "ota otetaan niellaan kokonaisina levitetaan hengitetaan liuotetaan veteen pureskellaan pistetaan "  # fi
        "nautitaan suun kautta kielen ihon lihakseen pakkaus pullo purkki maara saannolliset laakkeet kotilaakitys "
        "laakkeeni annostus tarvittavat suositus tanaan yleensa aina viela edelleen unohdin vaimo muistuttaa nosti "
        "joskus saannollisesti talla hetkella ennen jalkeen yhteydessa vesilasillisen kera valilla kuumeeseen kivun "
        "hoitoon kovaan mennessa nukkumaan ruoan ruokaa ruokailun "
        "zazywac przyjmowac stosowac polykac calosci wdychac rozpuscic wodzie zuc wstrzykiwac smarowac ssac "  # pl
        "zazyc ssania pod jezyk podskornie domiesniowo pudelko ilosc seria waznosci wypisowa obecne dawkowanie "
        "zalecane zlecenia dzisiaj dzis zwykle zawsze nadal jeszcze kazdego zapomnialem przypomina zwiekszyl czasami "
        "regularnie obecnie przed snem podczas miedzy trakcie popic szklanka wody goraczce bolu maksymalnie doraznie "
        "koniecznosci zalecono "
        "aplikovat inhalovat polykat vcelku rozpustit vode zvykat mazat cucat zapit vodou uzijte usty pri za "  # cs
        "peroralne jazyk svalu lahvicka krabicka pocet sarze trvala soucasne davkovani doporucena dnes normalne vzdy "
        "porad jeste jsem zapomnel pripomina zvysil nekdy pravidelne spanim behem mezi sklenici vody maximalne "
        "pripade bolesti horecce "
        "bevenni szedni alkalmazni belelegezni egeszben lenyelni vizben feloldani "  # hu
        "elragni beadni kenni ha szajon "
        "nyelv ala izomba uveg mennyiseg csomag rendszeres gyogyszereim adagolas javasolt allando altalaban mindig "
        "elfelejtettem emlekeztet emelte neha rendszeresen jelenleg elott utan kozben kozott eseten fajdalom laz "
        "legfeljebb kell pohar vizzel "
        "lua ia administreaza inghite dizolva apa mesteca aplica inhaleaza cale sub limba subcutanat micul gol "  # ro
        "ambalaj cantitate curent medicamentele mele administrare recomandat recomandari astazi obicei mereu inca "
        "uitat sotia imi aminteste medicul crescut uneori regulat prezent dupa inainte intre timpul pahar caz durere "
        "febra maxim daca culcare "
        "aliniz alinacak yutunuz surunuz suda eritiniz cigneyiniz kullanilacak icilecek alin agizdan raporu su "  # tr
        "ilaclari yoldan dil cilt kas icine sise paket surekli kullanim sekli onerilen tedavi raporlu bugun "
        "genellikle zaman hala unuttum hatirlatiyor artirdi inrye gore bazen duzenli anda sonra yatarken yatmadan "
        "bardak aralarinda birlikte halinde olursa agri ates fazla ihtiyac luzum "
        "наносить вдыхать глотать целиком растворить воде воды стаканом разжевать рассасывать покупает аптеке "  # ru
        "пить пищи боли втирать закапывать колоть приема прием перорально под язык подкожно внутримышечно блистер "
        "коробка количество пачка постоянная рекомендовано рекомендации назначенные назначили дозировка момент "
        "поступления сегодня обычно всегда еще сих пор забыл напоминает увеличил контролем мно иногда регулярно "
        "настоящее вторую перед до после во время между приемами болях температуре запивая болит "
        "приимати пити наносити вдихати ковтати цілими розчинити воді "  # uk
        "розжувати розсмоктувати втирати о потребі "
        "препарати капати всередину під язик підшкірно кількість постіина терапія призначені моі дозування сьогодні "
        "зазвичаи завжди ще досі забув лікар збільшив мнв іноді після при склянкою води запиваючи більше болю "
        "температурі "
        "да се приемаите нанася вдишва разтваря вода дъвче през устата перорално езика опаковка броя във нужда "  # bg
        "необходимост шише кутия настояща списък препоръчана моите днес обикновено винаги още лекарят увеличи "
        "понякога редовно сега преди след време чаша болка температура наи много лягане "
        "να λαμβανεται λαμβανετε εφαρμοστε εισπνοη καταπινονται ολοκληρα ολοκληρο διαλυεται σε νερο συμφωνα "  # el
        "αδειο αν μασηστε παρτε στομα κατω γλωσσα "
        "υποδορια ενδομυικα συσκευασια τεμαχια τρεχουσα φαρμακευτικη οδηγιεσ "
        "εξοδου δοσολογια συνισταται μονιμη σημερα συνηθωσ παντα ακομα ξεχασα αυξησε μερικεσ τακτικα πριν μετα τον "
        "τισ στισ αλλεσ κατα διαρκεια ποτηρι οταν χρειαζεται χρειαστει επι πονου περιπτωση πυρετου εωσ κατ επικληση "
        "يوخذ توخذ تناول خذ يوضع يستنشق يبلع يذاب الماء ماء كوب يمضغ طريق الفم بالفم تحت اللسان الجلد العضل "  # ar
        "زجاجة عبوة شريط الحالية الحالي الخروج الموصوفة ادويتي الجرعة عادة دايما ما زلت نسيت تذكرني حسب احيانا "
        "بانتظام حاليا الدكتور زادها قبل بعد اثناء عند الالم الحرارة بحد اقصى بنصف "
        "مصرف شود بخورید میل بمالید خوراکی راه دهان زیر زبان بسته عدد جعبه میان همراه لیوان اب صورت نیاز هنگام "  # fa
        "درد تب "
        "לקחת ליטול למרוח לבלוע להמיס במים מים כוס ללעוס יש דרך הפה מתחת ללשון תת עורי קופסה בקבוק כן בשחרור "  # he
        "טיפול נוכחי מינון המלצות היום בדרך כלל תמיד עדיין שכחתי הרופא העלה לפעמים כרגע לפני אחרי בזמן לפי בעת כאב "
        "לכאבים עד "
        "लें खाएं लगाएं निगलें पानी घोलें चबाएं लेना मुंह जीभ नीचे डिब्बा पैकेट पत्ता चालू दवाएं आज खाना पर "  # hi
        "हमेशा अभी ने बढ़ाई कभी आजकल पहले बाद गिलास पड़ने दर्द होने बुखार छोड़कर "
        "먹기 바르기 흡입 씹어서 물과 함께 드세요 복용하세요 경구 설하 피하 중인 목록 처방약 현재 "  # ko
        "오늘 항상 아직 먹어요 중 먹고 있어요 지금도 때 아플 열날 전 후 통증시 "
        "kem hit nhai hoa tan trong nuoc tiem nho ngam đuong duoi luoi hop đang danh sach hom nay hien luc va "  # vi
        "ban ba nam chu nhat vi mat boi tai sau truoc khi voi coc đau sot "
        "minum diminum oleskan hirup kunyah larutkan dalam air suntik bawah lidah kotak botol daftar mata obat "  # id
        "rutin resep ini selalu masih sekarang sebelum sesudah setelah bila perlu jika nyeri demam bersama segelas "
        "内服 飲む 塗る 吸入 噛んで 水で飲む 舌下 貼る 経口 皮下注 ptp 処方薬 現在の薬 退院時処方 "  # ja
        "薬の一覧 常用薬 今日 いつも 今も を飲んでいます 飲んでいます 継続 "
        "口服 外用 嚼服 温水送服 含服 涂抹 皮下注射 皮下 包装 目前用药 长期用药 药物名称 我的药 "  # zh
        "现在吃的药 现在用的药 正在吃的药 "
        "今天 一直 还在吃 正在服用 医生开的 继续 没停 没有停 "
        "กิน รับประทาน ทา สูด เคี้ยว ละลายน้ํา กินยา ทางปาก ใต้ลิ้น กล่อง ขวด แผง ยาปัจจุบัน ยาประจํา วันนี้ "  # th
        "ตอนนี้ ยังกินอยู่ "
        "updated update prepared prescriber fill reach keep store place "  # en
        "cardiac rheumatology urology led target goal "
        "range department referred issued copy step strengths route remarks comment comments column extra everyday "
        "ordinary cupboard label labels pages end phone telephone "
        "address mrs ms miss yours kind ref reference please "
        "finally well fine good better best bad exactly approx nearly around nb season rash numbness stiffness "
        "indigestion smoking their whom whose gets gives goes gone "
        "comes makes keeps keeping kept lets need needs try "
        "tries helped works known shaped colour color marked alternating forth within outside inside mentioned "
        "follows followed final overdue thin layer layers wash washing rinse shake self "
        "anwenden anzuwenden einzunehmen stand ziel pass ab weisse ganze zeit dir wurde darf muss ca "  # de
        "hopital resume nom adapter brulures ventre que ceci environ ci "  # fr
        "cardiologo ambulatorio igual arritmia hace "  # es
        "cardiologista receituario "  # pt
        "elektrolyten vitamines mineralen hen wat wie "  # nl
        "ny svullna ben han ska far dato jatkuu "  # sv da no fi
        "zmian sini pak před fibrilatie ei ce "  # pl cs sk hu ro
        "verdi "  # tr
        "кардиолог поликлиника без изменении изжоги печени "  # ru uk bg
        "القلب للقلب ثم דם "  # ar fa he hi
        "심장내과 내과 병원 의원 약국 퇴원 요약 페이지 날짜 이름 "  # ko ja zh th vi id
        "환자 생년월일 수량 비고 목표 검사 "
        "변경없음 계속 새로 추가 증량 감량 흰색 초록색 혈압약 당뇨약 고지혈증 위장 변비 설사 "
        "구역 기침 불안 우울 불면 관절 통풍 부종 간 신장 갑상선 뼈 혈압 당뇨 콜레스테롤 심방세동 "
        "심부전 약이름 투여 용량 용법 조제 처방일 복약 안내 복약안내 처방내역 循環器内科 内科 病院 "
        "医院 "
        "薬局 調剤薬局 退院 サマリー 氏名 患者 生年月日 日付 備考 目標 変更なし 新規 追加 増量 "
        "減量 半錠 白 緑 高血圧 糖尿病 脂質異常症 心房細動 心不全 胃薬として 便秘症 下痢 吐き気 咳 "
        "不安 不眠症 "
        "関節痛 痛風 むくみ 腎臓 肝臓 甲状腺 骨 骨粗鬆症 血圧の薬 処方 処方薬一覧 薬剤情報 "
        "薬剤情報提供書 定期薬 頓用薬 調剤日 用法 用量 薬品名 心内科 药房 出院 小结 姓名 出生日期 "
        "日期 备注 目标 "
        "复查 不变 新加 加量 减量 半片 白色 绿色 高血压 高血脂 房颤 心衰 胃病 便秘 腹泻 恶心 咳嗽 "
        "焦虑 失眠 关节 痛风 水肿 肾 肝 骨质疏松 处方单 药品名称 医生 降压 降糖 降脂 抗凝 "
        "โรงพยาบาล คลินิก แผนก หัวใจ จําหน่าย ชื่อ ผู้ป่วย วันที่ จํานวน หมายเหตุ เหมือนเดิม ต่อเนื่อง ใหม่ เพิ่ม ลด "
        "ครึ่งเม็ด ความดัน เบาหวาน ไขมัน ท้องผูก คลื่นไส้ ไอ นอนไม่หลับ "
        "ข้อ เก๊าท์ บวม ไต ตับ ไทรอยด์ กระดูก ใบสั่งยา "
        "ngu klinik tiroid "
        "break skip skipped halving doubled mistake forgotten reminding "  # en
        "vertrage richtet vlgs "  # de
        "prenons operation "  # fr
        "compra propuso acepte "  # es
        "haalt slikt tog "  # it pt nl sv
        "тоже но только "  # ru
        "ازال استخدم ياخذه "  # ar
        "ποναω "  # el
        "necessary mens womens betteryou "  # en
        "tagliche taglichen stand brause "  # de
        "hier "  # fr
        "alguna acostarme "  # es
        "scalare "  # it
        "жевательныи курсами "  # ru
        "츄어블 "  # ko
        "cardiology opd even ablation safer nosebleeds bbf "  # en
        "wert fette wieder pause ald infantil "  # de
        "meme quavant comme etait "  # fr
        "ofrecieron pinchan anos puedo estar bastante cabecera "  # es
        "averlo iniziato rifiutato "  # it
        "zouten pdr maagsapresistente "  # nl
        "wiecz zabiegiem nawet "  # pl
        "принять "  # ru
        "hoitoni hoito "  # fi
        "있을 없을 때만 "  # ko
    ).split()
)
"""What stands on a label, at the head of a list or in a sentence around a name: no amount, and no medicine.

Each word was met in a text that somebody wrote, and no rule of `pasted`, `typed_words` or `unread_words` finds it
harmless: it states no amount, and stands where a medicine could stand too.
"""
