"""Words that stand beside a medicine's name and are no part of it: forms, routes, times, denials, in several
languages.
"""

BESIDE = frozenset(
    (
        "a abends accord actavis af al also am ampoule ampoules ampulle an and aortic apotex aristo arrow as at "
        "atrial aurobindo bayer bd bedtime bid biogaran blood bone bones bottle bottles box bp brand brausetabletten "
        "bristol bustine by cada called cap caps capsula capsulas capsule capsules chewable cholesterol cinfa clot "
        "clots clotting coated comp compressa compresse comprimate comprime comprimes comprimido comprimidos "
        "comprimé comprimés contra count cp cpr cr ct currently da daily das day days de del der dia diario die do "
        "doctor dosage dose dr dragee dragees drop drops drug dvt dziennie día e each ec effervescent eg eight "
        "einheiten er et eur evening evenings every fibrillation film five fluid for four fri friday from fur für g "
        "gedeon gegen gelule gelules generic giorno gocce gotas gouttes gp gr gram gramm grams gummies gummy gélule "
        "gélules half have having heart heumann hexal high hour hours i ich ie il in inj injection injections is it "
        "its iu jarabe je jour jours kapsel kapselit kapseln kapsułki kern krka la label le legs les low lungs mane "
        "matin mcg mechanical medication medicine medicines meds mein meine mes mg mi microgram micrograms "
        "mikrogramm milligram milligramm milligrams mis mitral mittags ml mon monday month monthly months morgens "
        "morning mornings mr my mylan name needed nehme night nightly nine noche nocte noon normon novartis now "
        "nurse nycomed od of on once one oral orion our pack packs pain par para pastilla pastillas pe pen per "
        "pfizer ph pharma pharmacy pill pille pillen pillola pillole pills pilule pilules plus pm po pour powder "
        "prendo prends prescribed prescription pressure prn qd qds qid ratiopharm regular regularly retard richter "
        "roche sachet sachets sandoz sanofi sat saturday scored secable seven since sirop sirup six softgel softgels "
        "soir sol solution some spritze spritzen sr stada start started still strength strip strips stroke sun "
        "sunday susp suspension syrup sécable tab tabl tablet tableta tabletas tabletit tabletka tabletki tablets "
        "tablett tablette tabletten tabletter tabs taglich take take-home taking tbl tds ten teva that the this "
        "three thrice thu thursday tid time times to tomo took tropfen tue tuesday twice two täglich ug ui und "
        "unidades unit units use used using usp usual valve vial viatris we wed wednesday week weekly weeks wegen "
        "with x xl xr y zentiva ® µg μg в вечером день капли капсулы мг мкг мл по раз табл табл. таблетка таблетки "
        "утром ™ demi gunde bir unbekannt op"
    ).split()
)
"""Words passed over when a name stands beside them: forms, units, times, small words, makers."""

SALTS = frozenset(
    (
        "acetate arginine besilate besylate bisulfate bromide calcico calcium chloride cilexetil citrate clathrate "
        "dihydrate etexilate fumarate gluconate hcl hemihydrate hydrochloride kalium kalzium lactate lysine magnesio "
        "magnesium maleate medoxomil mesilate mesylate monohydrate natrium nitrate phosphate potassium proxetil "
        "sodica sodio sodique sodium sodowa strontium succinate sulfate sulphate sódica sódico tartrate tosilate "
        "tosylate trihydrate zinc калия кальция натрия"
    ).split()
)
"""Words that name the salt of the medicine they follow, and no product of their own."""

MINERALS = frozenset(("calcium d d3 iron k k2 magnesium multivitamin potassium sodium vitamin vitamins zinc").split())
"""Words that are no medicine a salt could follow: behind them a mineral is a product."""

TOPICAL = frozenset(
    (
        "accuhaler aerosol augentropfen champu colirio collirio collyre cream crema creme crème diskus drops-eye ear "
        "ears enema evohaler eye eyedrops eyes foam gargle gel hautcreme inhalation inhalator inhaler inhalers krem "
        "lotion maść mouth mouthwash nasal nasenspray nebuliser nebulizer nose ointment paste patch pessary plaster "
        "pomada pommade puffer salbe scalp shampoo shampooing skin spray sprays suppositories suppository topical "
        "turbohaler unguento vaginal zalf крем мазь ophthalmic otic oftalmico"
    ).split()
)
"""Routes that keep a medicine out of the body at large, so that it does not count among those that act there."""

DENIED = frozenset(
    (
        "abgesetzt ago allergic allergy ancien ancienne anterior antes anymore arret arrete arrêt arrêté arrêtée "
        "avant avoid avoided before bez bis came ceased changed deje dejé discontinued don't dont earlier enää ex "
        "finished former formerly fruher früher geen gestoppt gestopt gewesen había held history hold holdt ikke "
        "instead inte isn't ja jamais juz już já kein keine keinen langre lenger longer längre mai mehr moved nao "
        "neither never nicht nie niet no non none nooit nor not nunca não odstawiony off ohne old parei pas past "
        "paused piu più plus previous previously prima quit refuse refused remplacé replaced sans senza sin slutat "
        "sluttet smesso statt stop stopped stopping suspendido swapped switched umgestellt until used vroeger was "
        "wasn't weaned were without ya zonder больше бросил не нет отменили перестал раньше havent ended had "
        "intolerant intolerance allergisch alergico allergique allergico ehemals pausiert pausado quitaron quitado "
        "dejado hasta tomaba sospeso passato deixei odstawilem odstawilam kiedys stoppet stoppad ej nem uz neberu "
        "nebiram kullanmiyorum biraktim kayta lopetettu δεν לא لا went then ersetzt remplace passe cambie cambiado "
        "dal allo вместо taken-off wants want"
    ).split()
)
"""Words that deny a name, or put it in the past."""

HEDGED = frozenset(
    (
        "brother cat considering could dad dad's daughter dog either esposa father father's femme forse frau friend "
        "friend's going husband husband's like mann mari marido marito maybe might misschien moglie mother mother's "
        "mum mum's neighbor neighbour next oder or partner partner's perhaps peut possibly probably quizas quizá "
        "should similar sister something son soon think thinking unsure vielleicht wife wife's will если жена муж "
        "mutter vater madre padre mere pere man bekommen moeder vader matka otec starts ou"
    ).split()
)
"""Words that leave a name unsure, in the future, or with somebody else."""

PASSING = frozenset(
    (
        "about again and any anyway are because been being but cause did does doctor's feel feels for from gave got "
        "had her him his just last made make making me months month only per she he said says sick since so some "
        "stomach surgery that they this told too upset very was we week weeks when which who why year years "
        "yesterday"
    ).split()
)
"""Small words of a sentence around a denied or past name, which hide no medicine."""

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

UNSETTLING = frozenset(("co comp compositum d diu h hct hctz hd plus").split())
"""Endings that add a second substance to a brand; what it is cannot be told from the ending."""

QUESTIONED = DENIED | HEDGED
"""Words that turn a name into a question."""

DENIED_INSIDE = ("不", "停", "没", "未", "中止", "ません", "ない", "중단", "안 ", "끊", "ไม่", "หยุด")
"""Denials in scripts that join them to the name."""

NOT_KNOWN = frozenset("know known which cual welche welcher kenne weiss unbekannt quel laquelle quale qual".split())
"""Words that say a name is not known; beside them a denial is about knowing, not about taking."""

UNITS = frozenset("mg mcg ug g gram grams ml iu ie ui unit units мг мкг мл x".split())
"""Units of strength; names are read over them."""
