import type { Frame, FrameBook } from '../frame.ts';

/** German wishes by what they are made of; how they are read stands at `Frame`. */
export const deFrames = (): FrameBook => ({ classes, frames: [...stop, ...subscribe, ...human, ...access, ...erase, ...privacy] });

const classes = {
  // What is sent: the newsletter, the list one is on, and weaker words that need more beside them.
  NEWS: 'newsletter* newsleter* newslet* newslater* newslätter* njuslett* nl rundbrief* infobrief* infopost rundmail* rundnachricht* rundschreiben monatsbrief* wochenbrief* nachrichtenbrief* infomail* infonachricht* sammelnachricht* serienmail* newsmail* mailing mailings broadcast* massennachricht* massenmail* newsabo* rundsms nachrichtendienst infodienst monatspost wochenpost',
  LIST: 'verteiler* mailverteiler* mailingliste* maillist* empfängerliste* abonnentenliste* adressliste newsletterliste infoliste broadcastliste versandliste abonnenten empfängerkreis whatsappliste verteilerliste',
  WLIST: 'liste kontaktliste listen whatsappgruppe',
  ABO: 'abo abonnement* abos newsletterabo infoabo',
  MSG: 'nachricht nachrichten nachrichtn nachrichdn naricht* nachicht* mitteilung* benachrichtigung* info infos informationen news neuigkeit* update updates werbung werbenachricht* werbemail* spam post mails emails mail whatsapps sms zusendung* zuschrift* meldungen nachrichtenflut infoschreiben veranstaltungsinfo* newsfeed ankündigung* werbezeug reklame gedöns',
  SUBJ: 'angebot* veranstaltung* aktion aktionen aktivitäten ausflüge programm* monatsprogramm* termine neues tipps hinweise event events neuigkeit* news',
  THINGS: 'zeug kram sachen dinger ganze',
  YOURS: 'euer eure euren eurem eurer euern euan eier ihren ihrem ihrer ihres ihre dein deine deinen deinem deiner lindenhofs',
  YOUOBJ: 'euch ihnen dir eich eana enk ia',
  FROMYOU: 'von_euch von_ihnen von_dir vo_eich von_eich vo_euch fun_euch von_hier von_da',
  // To end it.
  LEAVE:
    'abmelden abmelde abzumelden abmeldung abmeldn abmelda abmölda abbestell* abzubestellen kündig* austragen auszutragen austrag stornier* storno beend* stopp stop stoppen stoppe stoppt einstellen einzustellen abschalten abstellen abzustellen abgestellt widerrufen widerrufe deabonn* entabonn* unsubscrib* loswerden loszuwerden loskommen ausschalten deaktivier* rausstreichen aufzulösen abblasen abdrehen abwählen',
  LEFT: 'abgemeldet abbestellt gekündigt ausgetragen storniert gestoppt beendet gestrichen entfernt rausgenommen rausgeschmissen gelöscht',
  MELD: 'meld melde meldet melden meldn meldts trag trage tragt tragen tragts bestell bestelle bestellt nehm nehme nehmt nehmen nehmts nemmt nimm schmeiß schmeißt schmeißen schmeißts werft werfen wirf kick kickt schaltet schalte schalten stellt stellen stelle macht machen mach machts tut tun hol holt hau haut pack packt streich streicht streichen lasst',
  REMOVE:
    'streich streiche streicht streichen streichung gestrichen entfern* rausnehmen herausnehmen rauszunehmen rausschmeißen rauswerfen rausstreichen runternehmen rauslöschen rausgenommen entlasst austragt löscht lösch löschen lösche löschung',
  OFF: 'ab aus raus heraus runter rauß naus weg los obi auße',
  HALT: 'hört hör hörts hören aufhören aufzuhören aufhörn heart hert',
  ENOUGH: 'schluss genug reicht satt basta ruhe pause aufhören',
  RUHE: 'ruhe_mit in_ruhe ruhe frieden',
  LASS: 'lass lasst lassen laßt lossts losst',
  NEG: 'nicht nich net ned nit ni nimmer nimma nümme nemme nimme nix nichts nüscht nüschd nichtmehr kein keine keinen keinem keiner keinerlei keinesfalls koa koan koane koi koine keen keene keenen nie niemals nein nö',
  MORE: 'mehr mea mer meh länger weiter weitere weiteren weiterer weiterhin wieder nimmer nimma nümme nemme nimme künftig zukunft nichtmehr nochmal ab_jetzt ab_sofort',
  WANT: 'will wil wui wü wollen woin wolln wollt wollte möchte moechte möcht möchten mag mog mecht mechat mechte würde würd würden hätte hätten wünsche wünschen brauche brauch brauchen bräuchte benötige gern gerne bitten bitte_um beantrage verlange fordere verzichte lieber bräuchten ersuche erbitte wären_wir_gern wär_gern dad_gern dad_i',
  NEED: 'brauche brauch brauchen brauchn bräuch benötige benötigen will wui mag möchte lese les liest interessiert nutze gebraucht nütze sparen',
  PLEASE: 'bitte büdde bidde biddschee bitteschön',
  BOCK: 'bock lust interesse bedarf interessiert nerv laune',
  NERV: 'nervt nerven nervig nervend genervt stört stören lästig überflüssig unerwünscht zuviel zu_viel zu_viele belästigung gespamt müllt',
  SPAM: 'zuspam* zuzuspam* spammen spammt spam zumüll* zuzumüll* zutext* zuzutext* zuball* zuzuball* bombardier* vollspam* vollzuspam* vollmüll* belästig* zuschütt* verschon* anschreib* anzuschreiben zuschick* zuzuschick* volltext* nerven vollzutexten zukleister* vollzumüllen',
  SENDV:
    'schick schicks schicke schickt schickts schickn schicken send sende sendet senden sendn zusenden zusendn zuschicken zukommen schreib schreibt schreibts texten textet mailt mailen weiterleiten verschickt leitet',
  SENT: 'anschreiben angeschrieben anzuschreiben kontaktiert kontaktieren informiert benachrichtigt angemailt beschrieben zugeschickt zugesandt zugesendet geschickt gesendet geschrieben angetextet belästigt beliefert beglückt',
  COME: 'kommen kommt ankommen kummt hören hörn hearn lesen sehen zukommen reinkommt',
  GET: 'bekommen bekomm kriegen krieg kriagn kriang kriagn kriegn kriejen erhalten erhoitn empfangen haben habn ham hom han beziehen bezug empfang erhalt lesen bekäme bekommn mitlesen abonnieren abonniern ankriegen krisch',
  GOT: 'bekomme bekam bekommst kriege erhalte erhielt kam kamen angekommen bekommene gekriegt',
  WHY: 'warum wieso weshalb seit schade versehentlich aus_versehen irrtümlich fehler',
  ME: 'mich mir mi mia uns mer miar',
  I: 'ich i ick icke isch wir mia mir',
  MY: 'mein meine meiner meinem meinen meines mei meim unsere unser unseren unserer unserem',
  REVOKE: 'widerruf* widerrufe zurückziehen zurückzieh* zurücknehm* zurück widersprech* widerspruch entzieh*',
  CONSENT:
    'einwilligung* zustimmung* einverständnis* erlaubnis newslettereinwilligung nutzung verwendung zusendung kontaktaufnahme verarbeitung datennutzung werbeeinwilligung speicherung',
  REFRAIN:
    'verzichte verzichten absehen abzusehen abstand unterlass* einstell* einzustellen untersag* verbiet* widerspreche widersprechen widerspruch verbitte dankend',
  IN: 'in im auf rein drauf drin dabei nei eini zu zum',
  STAYIN: 'sein stehen bleiben drin drinnen dabei drauf steh bleib gelistet geführt',
  PAUSE: 'pause pausieren pausier unterbrechen aussetzen aussetz pausiert',
  // To be in.
  JOIN: 'abonnier* abonier* anmelden anmelde anzumelden anmeldung anmeldn eintragen einzutragen eintrag eintragung aufnehmen aufzunehmen aufgenommen aufnahme bestellen bestelle bestell beziehen bezug registrier* beitreten hinzufüg* hinzuzufügen reinsetzen reinnehmen reinkommen draufsetzen einschreiben teilnehmen freischalten eingetragen angemeldet einklinken',
  ONTO: 'auf ein an rein dazu hinzu drauf nei eini mit in zu',
  PUT: 'nehmt nehmen nehm nimm nehmts tragt trag trage tragen tragts setzt setz setzen setzts packt pack packen schreibt schreib schreiben tut tun tu fügt füge meldet melde meld melden steckt stell schmeißt haut',
  LAUFENDEN:
    'auf_dem_laufenden aufm_laufenden am_laufenden laufenden laufendn up_to_date neuesten_stand neusten_stand aktuellen_stand auf_stand',
  KEEP: 'halt haltet halte halten gehalten haltets bleiben bleib bleibe sein bringt',
  INFORM: 'informier* informiert unterrichtet benachrichtigt benachrichtigen mitteilen informiern',
  BESCHEID: 'bescheid bescheidgeben mitbekommen mitkriegen',
  NEU: 'neues neue neuen neu neuigkeit* los passiert ansteht läuft anstehen geplant ereignisse',
  REGULAR:
    'immer imma regelmäßig* jeden jede jedes jed monatlich* wöchentlich* künftig zukunft automatisch ständig laufend stets dauerhaft ab_jetzt fortan weiterhin allmonatlich',
  ALSO: 'auch ooch och selber ebenfalls ebenso genauso',
  HATTE: 'hätte will möchte möcht mag gern gerne wui mecht',
  AGAIN: 'wieder erneut nochmal doch',
  INTEREST: 'interesse interessier* neugierig',
  EXIST: 'gibt gibts habt hobts hättet existiert haben_sie habts macht_ihr verschickt',
  SUBV: 'abonnier* abonier*',
  HOW: 'wie wo wia wodurch womit wohin',
  NOWISSUE: 'letzte letzten letzter ausgabe neueste neuesten nochmal artikel märz april mai juni juli august',
  MISS: 'verpass* vermiss* entgehen entgeht missen vermisst',
  // A human.
  HUM: 'mensch menschen menschn mensh menschliche menschlichen menschlicher mitarbeiter mitarbeiterin mitarbeitende mitarbeitenden mitarbeitern mitarbeiterinnen berater beraterin beratern beraterinnen beratende sozialarbeit* sozialpäd* ansprechpartn* ansprechperson* sachbearbeit* kollege kollegen kollegin kolleginnen fachkraft fachkräfte person personal jemand jemanden jemandem jmd irgendwer irgendwem irgendwen irgendjemand* irgendeiner irgendeinem wem oana oam eener zuständige zuständigen zuständiger pädagog* psycholog* vorgesetzte team bearbeiter betreuer_von_euch fleisch_und_blut echten echter richtigen richtiger verantwortlich* fachperson hauptamtlich* angestellte* wer berata mitarbeida mitm frau mit_einem mal_einer mich_einer ma_einer einer_von einer_an an_wen mit_wem mol_einer',
  STRONGHUM:
    'mensch menschen menschn mensh mensche mitarbeiter mitarbeiterin mitarbeitende mitarbeitenden berater beraterin sozialarbeit* sozialpäd* ansprechpartn* ansprechperson* sachbearbeit* kollege kollegen kollegin fleisch_und_blut fachkraft fachperson',
  TALK: 'reden red redn rede sprechen sprechn sprich spreche sprache quatschen quasseln schwätzen schwätza schwatzen babbeln schnacken klönen telefonieren telefoniern telefonat unterhalten verbinden verbindet verbinde verbunden durchstellen durchgestellt weiterleiten weitergeleitet rückruf kontakt erreichen erreich erreiche chatten ansprechen besprechen gespräch wenden reda schwätze plaudern antwortet antworten schreiben austauschen kommunizieren kontaktieren snacken proten redet spricht',
  CALL: 'anrufen anruft anrufe anruf anruafa anruafn ruft ruf rufts rufen rufn zurückrufen zurückruf zurückruft rückruf rückrufen durchrufen durchklingeln anklingeln bimmeln klingelt klingel telefonieren ruaft ruaf kontaktieren kontaktiert',
  CALLED: 'angerufen anzurufen zurückgerufen gerufen erreicht rief versucht gestern letzte angefragt wollte wollten hat_mich',
  RUECKRUF: 'rückruf rückrufs rückrufbitte rückrufwunsch zurückrufen rückmeldung kontaktaufnahme',
  MELDIMP: 'meldet melden meldets meldt melde_dich melds',
  BEIMIR: 'bei_mir bei_uns mich_melden bei_mia',
  SICH: 'sich euch dich eich',
  CHEF: 'chef chefin leitung leiter leiterin vorgesetzten',
  SECRET: 'anonym vertraulich geheim verschlüsselt abhörsicher anonymität vertraulichkeit diskret',
  READ: 'lese les lesen liest gelesen',
  UNSUB: 'abbestell* abzubestellen deabonn* entabonn* unsubscrib*',
  JOINW: 'dabei dazu hinzu rein drauf nei eini mit_drin mitlesen mitnehmen',
  MYPERSON:
    'mein_sachbearbeiter meinem_sachbearbeiter meinen_sachbearbeiter meine_sachbearbeiterin meiner_sachbearbeiterin mein_betreuer meinem_betreuer meinen_betreuer meine_betreuerin meiner_betreuerin mein_chef meinem_chef meiner_chefin meine_chefin mein_kollege meinem_kollegen meine_kollegin mein_mensch',
  BEYOU:
    'bist bisch bischt seid sind_sie bin_ich ist_da ist_hier ist_das_ein is_das_ein biste bistn is_hier is_da das_hier_ein da_ein seids',
  BOAT: 'das_boot im_boot ein_boot',
  STEHT: 'steht stehen liegen liegt vorliegen vorliegt drin drinsteht',
  YOUWANT: 'wollt_ihr braucht_ihr brauchen_sie wollen_sie benötigt_ihr benötigen_sie ihr_braucht sie_brauchen wollt braucht letzte',
  PRINT:
    'papier ausgedruckt gedruckt gedruckte englisch türkisch arabisch ukrainisch russisch leichter_sprache briefkasten per_post sprache',
  WHEN: 'wann wie_oft wie_viele woher',
  WHOQ: '^wer',
  Q: '^kann ^können ^könnte ^darf ^ist ^is ^sind ^wird ^werden ^liest ^lest ^sieht ^seht ^sehen ^lesen ^sagt ^sagst ^erzählt ^gebt ^geben ^speichert ^speichern ^habt ^haben ^hat ^bleibt ^wer ^was ^wo ^wie ^welche ^erfährt ^kriegt ^kriegen ^bekommt ^erfahren ^hört ^hören ^leitet ^meldet ^wem ^an ^woher ^gibts ^merkt ^kriagt ^sagts ^habts ^lests',
  TELLYOU:
    'sagt_ihr sagen_sie sagst_du erzählt_ihr erzählen_sie erzählst_du gebt_ihr geben_sie meldet_ihr melden_sie leitet_ihr leiten_sie verratet_ihr verraten_sie gibst_du sagts_ihr weitergesagt weitergegeben weitergeleitet weitererzählt verpetzt petzt_ihr informiert_ihr weitergemeldet müsst_ihr müssen_sie schickt_ihr',
  THISCHAT:
    'hier davon chat nachrichten nachricht schreibe schreib geschrieben geschriebene text texte gespräch inhalte unterhaltung hiervon reinschreib* chatverlauf erzähle erzähl tippe',
  READX:
    'mitlesen mitliest mitlest mitgelesen mithören mithört hört_mit liest_mit lesen_mit lest_mit mitbekommt mitbekommen mitkriegt mitkriegen mitlese mitlesn zugriff',
  GIVE: 'gebt geben gibt gibst leitet leiten geht gehen weitergeben gegeben',
  ON: 'weiter',
  CAN: 'kann kannst können könnt könnte könnten könntet könntest kan kannste kömma kunnt ko konn darf dürfte dürfen soll sollte möglich geht ginge kenna kennt',
  BOT: 'bot bots roboter robotern robotor automat automaten automatik ki chatgpt gpt chatbot chatbots algorithmus künstliche künstlich blechkiste blechdose siri alexa ai automatisiert automatisch automatische automatischen automatisches automatisierte roboda',
  WBOT: 'computer maschine maschinen programm software technik kiste rechner apparat system ding gerät maschin computa',
  BE: 'bist bin ist is iss sind seid bisch bischt seids biste sinds isn sin ists wars',
  WRITE:
    'schreibt schreib schreibe schreiben schreibst red rede redet reden sprech spreche spricht antwortet antwortest antworten chatte chattet liest sitzt texte kommuniziere tippt quatsche schreibn',
  DUHIER: 'du das hier da ihr dit des dat sie',
  GIVEME: 'gib gebt geben gibts hol holt holen schick schickt schicken stell stellt setz gebts bring rück',
  VERBIND: 'verbind verbinde verbindet verbinden verbunden durchstellen durchgestellt weitervermitteln durch_zu',
  STELL: 'stell stelle stellt stellen leite leitet leiten gib gebt reich vermittel*',
  THROUGH: 'durch weiter',
  WHO: 'wer wem wea weä an_wen',
  INCHARGE: 'zuständig verantwortlich',
  WENDEN: 'wenden melden ansprechen fragen kontaktieren',
  UNDERSTAND: 'verstehst verstehe versteh versteht kapierst kapiert raffst checkst hilft helfen weiterhilft schnallst kapier checkt',
  REPLYN: 'antwort antworten du dich das nachricht mich',
  PERSON: 'persönlich persönliches persönlichen direkt direkten real live echt',
  // Rights.
  WHAT: 'was welche welcher welches wos wat watt wa wieviel alles allem sämtliche ois alle infos daten angaben informationen',
  STORED:
    'gespeichert gspeichert gspeichat abgespeichert hinterlegt erfasst notiert aufgeschrieb* aufgschrieb* vermerkt gesammelt gsammelt aufbewahrt registriert verzeichnet dokumentiert abgelegt archiviert eingetragen gelistet erhoben jespeichert gemerkt speicherts',
  KNOWYOU: 'wisst wissts wisstn weißt weisst woaßt woasst wissen_sie habt hobts habts haben hast hamse hant',
  ABOUTME:
    'über_mich von_mir zu_mir über_uns von_uns iwa_mi über_mi vo_mir vo_mia von_mia üba_mi uff_mich meiner_person meine_person meiner_nummer meine_nummer meinem_namen mein_name meinen_namen von_meiner bezüglich_meiner betreffend mich_betreffend* zu_meinem meiner_familie ibr_mich vun_mir',
  DATA: 'daten date dadn daten datensatz datensätze angaben personenbezogene personenbezogenen stammdaten datenbestand infos informationen personendaten nutzerdaten',
  SEEV: 'sehen sehn ansehen anschauen einsehen einsicht einsichtnahme kopie kopien auskunft ausdruck auszug übersicht zeigt zeig zeigen zeigts bekommen kriegen erhalten herausgabe herausgeben rausgeben export exportieren download runterladen herunterladen aushändigen anfordern anfragen zuschicken zusenden liste haben offenlegen offenlegung mitteilen auflistung aufstellung nachsehen einblick',
  AUSKUNFT:
    'auskunft auskunftsersuchen auskunftsrecht auskunftsanspruch auskunftserteilung datenauskunft datenkopie kopie auskunftsbegehren selbstauskunft datenauszug',
  DSGVO: 'dsgvo kdg dsg artikel art absatz abs datenschutzgrundverordnung gdpr datenschutzgesetz ds_gvo grundverordnung bdsg',
  BINICH: 'bin_ich steh_ich stehe_ich mein_name meine_nummer ich_gespeichert meine_adresse meine_daten ich_bei_euch ich_irgendwo ich_noch',
  DB: 'system systemen datenbank kartei datei dateien akte akten computer speicher unterlagen register kundendatei datenbanken kontakten adressbuch telefonbuch',
  DEL: 'löschen lösche löscht löschts lösch löschung löscha löschn entfern entfernen entfernt entferne entfernung vernichten vernichtet vernichtung tilgen wegmachen weglöschen rauslöschen rausnehmen herausnehmen wegwerfen schreddern schreddert ausradieren auslöschen leeren bereinigen wegmacht löschantrag datenlöschung wegzumachen',
  DELP: 'gelöscht entfernt vernichtet getilgt ausgelöscht rausgelöscht weggemacht rausgenommen',
  BEDONE: 'werden wird würden haben sehen worden werd wern',
  OBJ: 'nummer handynummer telefonnummer handynr mobilnummer chat chats chatverlauf verlauf unterhaltung gesprächsverlauf name namen konto account profil eintrag einträge akte nachrichten kontaktdaten adresse mailadresse email emailadresse geschriebene geschriebenes konversation kontakt spuren texte',
  ALL: 'alles allen alle sämtliche sämtlichen komplett komplette ois vollständig restlos gesamte gesamten ganzen ganze sämtliches allet',
  VERGISS: 'vergiss vergesst vergessts vergessen_werden vergessen_sie vergessenwerden vergiß verjiss vergeßt',
  STOREV: 'speichert speicher speichern speichere speicherts merkt merken behaltet behalten aufheben aufbewahren',
  AWAY: 'weg raus fort',
  DO: 'mach macht machen machts tut tun schmeißt schmeiß werft nehmt nimm haut',
  // Privacy.
  READV:
    'liest lest lesen lese mitlesen mitliest mitlest mitgelesen sieht seht sehen sehn sehts einsehen zugriff mithören mithört hört_mit mitbekommt mitbekommen mitkriegt mitkriegen erfährt erfahren erfährts kriegt bekommt lies zugreifen reinschauen einblick mitschauen schaut guckt mitlese landet mitgekriegt lesn mitles auswertet auswerten',
  SPY: 'eltern mutter vater mama papa freund partner expartner ex chef arbeitgeber jugendamt jobcenter polizei schule lehrer lehrerin ausländerbehörde ausländeramt facebook meta whatsapp instagram zuckerberg andere anderen anderer dritte dritten amt ämter behörde behörden familie vermieter fremde gericht staatsanwaltschaft sozialamt klassenlehrer ausbilder google staat finanzamt arbeitsamt krankenkasse arzt unbefugte konzern amerikaner leute betreuer nachbarn geschwister mein_mann meinem_mann meine_frau meiner_frau',
  THIS: 'das dies dit dat des hier davon mit chat nachrichten nachricht schreibe schreib geschrieben geschriebene erzähl erzähle sage sag sagt daten angaben text texte gespräch inhalte unterhaltung hiervon wos',
  SAFE: 'sicher safe anonym vertraulich geheim verschlüsselt verschlüsselung abhörsicher diskret privat geschützt datenschutzkonform dsgvo_konform vertrauenswürdig dicht vertraulichkeit anonymität unsicher',
  HERE: 'hier chat whatsapp messenger facebook instagram kanal schreibe schreib was_ich nachrichten daten gespräch anfrage',
  UNTERUNS: 'unter_uns zwischen_uns unter_vier_augen für_sich für_euch unta_uns',
  HAPPENS:
    'passiert passierts geschieht macht machen macht_ihr wird landet landen geht gehen gehts verwendet benutzt nutzt verwendung wandert kommt',
  WITH: 'mit womit wofür wozu wohin wo',
  WISAY:
    'was_ich dem_was das_was meine_nachrichten meinen_nachrichten meinen_daten meine_daten meiner_nachricht mein_text meinem_text meinen_angaben meine_angaben dem_zeug dem_chat den_daten den_nachrichten die_daten die_nachrichten dem_ganzen reinschreib* ich_hier was_i wos_i das_alles_hier alles_was_ich die_sachen die_ich',
  HOWLONG: 'wie_lange wielange wie_lang wo wozu wofür warum wohin an_wen wem',
  PRIVW:
    'datenschutz datenschuz datenshutz datenschutzerklärung* datenschutzhinweis* datenschutzinformation* datenschutzbeauftrag* datenschutzrichtlin* datenschutzbestimmung* schweigepflicht privatsphäre verschwiegenheit verschwiegenheitspflicht datensicherheit',
  ASKW: 'wo wie wer was welche gilt gelten habt haben gibt gibts unterliegen unterliegt unterliegst lesen finde find steht nachlesen link sehen haltet beachtet bindet gebunden achtet sieht infos informationen stehts schickt zuständig',
  YOU: 'ihr sie du euch ihnen dich dir man wird werden',
  RELAY: 'weitergeben weitergegeben weiterleiten weitergeleitet weitergibt weitersagen verkauft verkaufen',
  // What a wish for us is not about.
  OTHERS:
    'tochter sohn kind kinder enkel mutter vater oma opa bruder schwester freund freundin schüler nachbar* junge mädchen söhne töchter kindes tante onkel baby eltern mama papa hund katze cousin cousine ehemann ehefrau neffe nichte jungs kleiner kleine großer klassenlehrer kumpel mein_mann meinen_mann meinem_mann meine_frau meiner_frau ihr_mann sein_mann seine_frau ex exmann exfrau exfreund',
  COURSE:
    '*kurs *kurse *kurses *treff *gruppe *training *frühstück *freizeit *betreuung kurs kurse kurses gruppe treff workshop* ausflug ausfahrt ballett* turnen yoga sport schwimmen ferienlager ferienspiele lager freizeit fahrt zeltlager mittagstisch frühstück warteliste seminar* kita schule verein ag training tanz* judo fußball nachhilfe essen mittagessen termin termins platz praktikum fest feier flohmarkt probe chor spielgruppe band unterricht *ag *club',
  CONTRACT:
    'vertrag *vertrag fitness* netflix strom* handyvertrag handyabo telekom vodafone o2 miete wohnung konto bank versicherung* gez rundfunk* zeitung tageszeitung zeitungsabo arbeit job stelle amazon prime spotify adac mitgliedschaft jobcenter arbeitslos amt auto kfz hundesteuer gewerbe wohnsitz adresse deutschlandticket ticket bahncard kirche sky dazn internet mietvertrag kreditkarte gym festnetz lastschrift anbieter pfändung fax',
  OFFICE:
    'jobcenter amt jugendamt sozialamt schule kita polizei gericht vermieter arzt ärztin krankenkasse krankenhaus klinik schufa schuldnerverzeichnis bank ausländerbehörde finanzamt arbeitsamt rentenversicherung behörde inkasso google facebook instagram tiktok snapchat netflix amazon paypal ebay standesamt arbeitgeber firma anwalt versicherung einwohnermeldeamt vermieterin bürgeramt meldeamt bürgerbüro gez agentur',
  DEVICE:
    'handy foto fotos bilder bild video videos app apps laptop pc festplatte kontakte galerie stick tablet browser passwort google facebook instagram tiktok snapchat führungszeugnis strafregister punkte lebenslauf bewerbung formular antrag antrags kalender termin termine kommentar story brand feuer feuerwehr durst akku smartphone wifi eintragung',
  FORMAL:
    'formular antrag entbindung schweigepflichtentbindung schweigepflichtsentbindung workshop* vortrag schulung kurs hausarbeit thema verein referat fortbildung foto fotos kita schule arbeit chef arbeitgeber firma unterschrift',
  CASE: 'antrag bescheid fall akte wohnung platz stelle bewerbung bearbeitung antrags stand termin widerspruch',
  // Words that say nothing for or against.
  F: 'ich i ick isch du er sie es wir ihr ihnen euch dir dich uns der die das den dem des dit dat dess de d se a an ein eine einen einem einer eines ne nen nem ner n und oder aber auch doch mal ma amoi amal mol bitte danke dankeschön vielen dank in im ins am auf aus vom von vo zu zum zur bei beim mit für fuer fürs um über nach per via durch ist is sind seid bin bist war waren sein wird werden worden wurde wurden werde würde würden hab habe haben hat hast habt habts hatte hatten kann kannst können könnt könnte könnten könntet könntest darf dürfen dürfte soll sollt sollen sollte muss müsst müssen lass lasst lassen gern gerne jetzt jetz jez heute heut sofort hiermit endlich einfach nur schon noch immer wieder ganz sehr so dann da hier dort dass daß weil denn wenn wanns ob als wie wo was wer wann man sich selbst selber hallo hi hey moin servus guten tag morgen abend grüß gott grüezi viele grüße gruß lg mfg vg liebes liebe lieber team damen herren geehrte geehrter alle alles allen beiden mein meine meinen meiner meinem dein sein ihre ihr ihren unser dieser diese dieses diesen diesem jeder jede jeden jedes ja nein ne nö ok okay halt eigentlich eben überhaupt gar wirklich echt bloß dringend schnell schnellstmöglich umgehend unverzüglich bald gleich leute geht gehts gehen gibt gibts irgendwie irgendwo irgendwas vielleicht nochmal nochmals lange zeit monat monate monats woche wochen jahr jahre tage zukunft nächsten nächster nächste nächste kommenden ab bis vor seit denn sonst also nun nunmehr zwar leider trotzdem deshalb deswegen darum daher außerdem zusätzlich weiter weiterhin ungefähr etwa total voll richtig mega super toll schön gut besser am besten lieber hinsichtlich bezüglich gemäß laut wirkung frist sämtliche mehrfach erneut gesamt frage fragen hätte hätt wäre wär möchte will mag bräuchte ehrlich alter digga bro sorry entschuldigung verzeihung tschuldigung freundlichen freundliche lg merci thx bidde nachmittag vormittag mittag früh später nachher zwischendurch privat persönlich kurz kurzer kurze kostenlos umsonst echter möglich möglichst bisherigen bisherige mich mir mi schreiben nachricht irgendein irgendeine jemals wohl etwas was einmal glaub glaube denke finde weiß wissen wollte wollten dazu davon daran darüber drüber dafür seitdem zeit is hob hobt hams dad tat täte eich euer eure euren eurem eurer whatsapp kontaktweg ding whats app montag dienstag mittwoch donnerstag freitag uhr lindenhof bekommen sehe seh komm komme kommt ran hin her sagen sag sagt bescheid wieso warum gerade grad grade momentan derzeit aktuell hie wann umgezogen weggezogen gezogen ziehe kunde nutzerin nutzer klient klientin bürger daad tät',
} as const;

type ClassName = keyof typeof classes;
type Part = ClassName | `${ClassName} ${string}`;
const made = (command: Frame['command'], unknown: number, needs: readonly Part[], none?: Part): Frame => ({
  command,
  needs,
  unknown,
  ...(none !== undefined && { none }),
});
const asked = (frame: Frame): Frame => ({ ...frame, isDoubtful: true });
const short = (most: number, frame: Frame): Frame => ({ ...frame, most });

const notOurs = 'OTHERS COURSE CONTRACT OFFICE';

const stop: readonly Frame[] = [
  // "Ich kündige den Bezug Ihres Rundbriefs", "newslettr stornirn".
  made('stop', 2, ['LEAVE', 'NEWS LIST'], `NEG GOT WHY ${notOurs}`),
  made('stop', 1, ['LEAVE', 'MSG ABO'], `NEG GOT WHY DEVICE ${notOurs}`),
  asked(made('stop', 3, ['LEAVE LEFT', 'NEWS LIST'])),
  asked(made('stop', 2, ['LEAVE', 'MSG ABO WLIST', 'YOURS FROMYOU'])),
  // "Meldet mich vom Newsletter ab", "nehmt mich mal aus dem Verteiler", "macht die Benachrichtigungen aus".
  made('stop', 1, ['MELD', 'OFF', 'NEWS LIST'], `NEG GOT WHY SENDV ${notOurs}`),
  made('stop', 0, ['MELD', 'OFF', 'MSG ABO WLIST'], `NEG GOT WHY SENDV DEVICE ${notOurs}`),
  asked(made('stop', 2, ['MELD', 'OFF', 'NEWS LIST'])),
  made('stop', 2, ['REMOVE', 'LIST NEWS'], `NEG GOT WHY ${notOurs}`),
  made('stop', 0, ['REMOVE', 'WLIST', 'ME MY'], `NEG GOT WHY ${notOurs}`),
  made('stop', 1, ['LEFT', 'BEDONE', 'NEWS LIST', 'WANT PLEASE CAN'], `NEG GOT WHY AGAIN ${notOurs}`),
  // "Lindenhof-Post brauch ich nicht mehr", "ich will eure Rundnachrichten nimmer".
  made('stop', 1, ['NEG', 'MORE', 'NEWS LIST ABO', 'WANT NEED PLEASE SENDV'], `GOT WHY MISS ${notOurs}`),
  made('stop', 0, ['NEG', 'MORE', 'MSG THINGS', 'WANT PLEASE SENDV', 'YOURS YOUOBJ FROMYOU ME I PLEASE'], `GOT WHY MISS ${notOurs}`),
  made('stop', 0, ['NEG', 'MORE', 'MSG THINGS', 'FROMYOU'], `GOT GET COME WHY MISS ${notOurs}`),
  asked(made('stop', 2, ['NEG', 'MORE', 'NEWS LIST ABO MSG', 'WANT NEED PLEASE SENDV YOURS FROMYOU'], 'COURSE CONTRACT')),
  made('stop', 0, ['NEG', 'NEWS LIST', 'WANT NEED'], `GOT WHY MISS LEAVE JOIN ${notOurs}`),
  asked(made('stop', 1, ['NEG', 'NEWS LIST', 'WANT NEED'], 'MISS')),
  made('stop', 2, ['NEG', 'BOCK', 'NEWS LIST'], `WHY MISS ${notOurs}`),
  made('stop', 1, ['NEG', 'BOCK', 'MSG ABO', 'YOURS FROMYOU MORE'], `WHY MISS ${notOurs}`),
  // "Hört auf mich zuzuspammen", "schluss mit der Werbung", "verschont mich mit eurem Kram".
  made('stop', 1, ['HALT', 'SPAM SENDV SENT', 'ME MSG NEWS'], `NEG WHY ${notOurs}`),
  made('stop', 1, ['ENOUGH', 'NEWS LIST MSG ABO', 'YOURS FROMYOU NEWS LIST'], `NEG WHY ${notOurs}`),
  made('stop', 0, ['ENOUGH', 'MSG'], `NEG WHY ${notOurs}`),
  made('stop', 1, ['SPAM', 'NEG LEAVE ENOUGH', 'ME'], `WHY GOT ${notOurs}`),
  made('stop', 1, ['SPAM', 'ME', 'YOURS', 'MSG NEWS THINGS'], `WHY GOT ${notOurs}`),
  made('stop', 1, ['LASS', 'RUHE', 'ME', 'NEWS MSG SPAM THINGS'], `WHY ${notOurs}`),
  asked(made('stop', 2, ['NERV', 'NEWS LIST MSG', 'YOURS FROMYOU NEWS'], 'COURSE CONTRACT')),
  asked(made('stop', 1, ['PAUSE', 'NEWS'])),
  short(3, made('stop', 0, ['NEWS LIST', 'OFF'], 'NEG JOIN')),
  short(8, made('stop', 0, ['UNSUB', 'HOW CAN WANT PLEASE I', 'DUHIER HOW I'], `NEG WHY ${notOurs}`)),
  // "Wie krieg ich die wöchentlichen Infos hier weg?", "wie werde ich den Newsletter los?"
  made('stop', 2, ['OFF LEAVE', 'HOW', 'NEWS LIST'], `NEG WHY SENDV ${notOurs}`),
  made('stop', 0, ['OFF', 'HOW', 'MSG ABO', 'GET'], `NEG WHY SENDV DEVICE ${notOurs}`),
  asked(made('stop', 1, ['OFF', 'HOW', 'MSG ABO'])),
  // "Hiermit ziehe ich meine Zustimmung zurück", "ich verzichte auf weitere Zusendungen".
  made('stop', 2, ['REVOKE', 'CONSENT'], `NEG FORMAL OFFICE ${notOurs}`),
  made('stop', 2, ['REFRAIN', 'MSG NEWS LIST'], `NEG WHY FORMAL OFFICE ${notOurs}`),
  // "Bitte nicht mehr anschreiben", "ich will nichts mehr von euch hören".
  made('stop', 0, ['NEG', 'MORE', 'SENT SPAM', 'WANT PLEASE ME'], `GOT WHY ${notOurs}`),
  made('stop', 0, ['NEG', 'MORE', 'SENDV', 'PLEASE WANT'], `GOT WHY ${notOurs}`),
  made('stop', 0, ['NEG', 'MORE', 'WANT', 'FROMYOU'], `GOT WHY ${notOurs}`),
  made('stop', 0, ['NEG', 'MORE', 'COME GET', 'FROMYOU', 'WANT PLEASE CAN'], `GOT WHY ${notOurs}`),
  made('stop', 1, ['NEG', 'LIST NEWS', 'STAYIN', 'WANT'], `WHY ${notOurs}`),
];

const subscribe: readonly Frame[] = [
  made('subscribe', 2, ['JOIN', 'NEWS LIST'], `NEG LEAVE LEFT OFF GOT WHY ${notOurs}`),
  made('subscribe', 1, ['JOINW', 'NEWS LIST', 'WANT CAN PUT', 'I ME'], `READ NEG LEAVE LEFT OFF GOT WHY ${notOurs}`),
  made('subscribe', 1, ['PUT', 'ONTO', 'NEWS LIST', 'ME'], `NEG LEAVE LEFT OFF GOT WHY ${notOurs}`),
  made('subscribe', 2, ['PUT JOIN', 'WLIST', 'MSG SUBJ', 'ONTO JOIN'], `NEG LEAVE LEFT OFF GOT WHY ${notOurs}`),
  asked(made('subscribe', 0, ['PUT', 'ONTO', 'WLIST'], `NEG OFF ${notOurs}`)),
  made('subscribe', 1, ['WANT', 'LIST', 'IN'], `NEG LEAVE LEFT OFF GOT WHY ${notOurs}`),
  made('subscribe', 1, ['WANT CAN HOW', 'GET', 'NEWS'], `PRINT WHEN NEG LEAVE LEFT OFF GOT WHY ${notOurs}`),
  made('subscribe', 0, ['WANT', 'NEWS'], `READ NEG LEAVE LEFT OFF GOT WHY NERV WBOT ${notOurs}`),
  asked(made('subscribe', 2, ['WANT', 'NEWS'], `READ NEG LEAVE LEFT OFF GOT WHY NERV NOWISSUE`)),
  made('subscribe', 1, ['SENDV', 'ME', 'NEWS'], `NEG LEAVE OFF GOT WHY NOWISSUE ${notOurs}`),
  made('subscribe', 1, ['SENDV', 'MSG SUBJ', 'REGULAR', 'ME'], `NEG LEAVE OFF GOT WHY CASE ${notOurs}`),
  made('subscribe', 1, ['WANT CAN', 'GET', 'MSG SUBJ', 'REGULAR'], `NEG LEAVE OFF GOT WHY CASE ${notOurs}`),
  asked(made('subscribe', 1, ['WANT CAN', 'GET', 'MSG', 'YOURS'], `NEG LEAVE OFF GOT WHY CASE ${notOurs}`)),
  // "Haltet mich auf dem Laufenden", "ich will immer informiert werden, wenn es was Neues gibt".
  made('subscribe', 2, ['LAUFENDEN', 'KEEP WANT'], `NEG LEAVE GOT CASE ${notOurs}`),
  made('subscribe', 1, ['INFORM', 'ME I', 'REGULAR NEU'], `NEG LEAVE OFF CASE ${notOurs}`),
  made('subscribe', 1, ['BESCHEID', 'ME I', 'REGULAR', 'NEU MSG SUBJ YOUOBJ'], `NEG LEAVE CASE ${notOurs}`),
  asked(made('subscribe', 1, ['BESCHEID', 'NEU SUBJ'], `NEG LEAVE CASE ${notOurs}`)),
  asked(made('subscribe', 2, ['NEG', 'MISS', 'NEU SUBJ NEWS MSG YOUOBJ', 'WANT'], 'CASE')),
  asked(made('subscribe', 0, ['SENDV', 'REGULAR', 'ME', 'CAN PLEASE'], `NEG CASE ${notOurs}`)),
  made('subscribe', 1, ['EXIST', 'NEWS'], `READ PRINT WHEN NOWISSUE NEG LEAVE LEFT GOT WHY NERV ${notOurs}`),
  made('subscribe', 2, ['INTEREST', 'NEWS LIST'], `NEG LEAVE LEFT WHY ${notOurs}`),
  // "Meine Freundin bekommt eure Nachrichten, das hätte ich auch gern", "… wieder haben".
  made('subscribe', 3, ['HATTE', 'ALSO', 'MSG NEWS', 'YOURS NEWS'], 'WHOQ NEG LEAVE COURSE CONTRACT CASE'),
  made('subscribe', 2, ['AGAIN', 'NEWS', 'WANT', 'GET JOIN'], `NEG WHY ${notOurs}`),
  short(4, made('subscribe', 0, ['SUBV'], 'NEG OFF WHY')),
  short(5, made('subscribe', 0, ['NEWS', 'PLEASE WANT ABO'], 'NEG LEAVE OFF WHY GOT')),
];

const human: readonly Frame[] = [
  made('human', 2, ['HUM', 'TALK', 'WANT CAN PLEASE'], 'NEG OFFICE OTHERS CALLED COURSE MYPERSON'),
  made('human', 1, ['STRONGHUM', 'TALK', 'WANT CAN PLEASE'], 'CALLED OTHERS OFFICE MYPERSON'),
  made('human', 1, ['STRONGHUM', 'BOT WBOT', 'WANT CAN PLEASE TALK BE WRITE'], 'COURSE'),
  // "Ruf mich ma einer an", "könntet ihr mich zurückrufen".
  made('human', 2, ['CALL', 'ME'], 'NEG OFFICE CALLED OTHERS WHY MYPERSON'),
  made('human', 1, ['RUECKRUF', 'WANT PLEASE CAN'], 'NEG OFFICE CALLED WHY'),
  made('human', 1, ['MELDIMP', 'BEIMIR'], 'NEG OFFICE CALLED OTHERS WHY'),
  made('human', 1, ['MELDIMP', 'SICH HUM', 'PLEASE CAN', 'HUM SICH'], 'NEG OFFICE CALLED OTHERS WHY NEWS OFF COURSE HOW'),
  // "Schreibt da gerade ne Maschine?", "bist du n Mensch?"
  made('human', 1, ['BOT', 'BE WRITE'], 'COURSE NEG BOAT OTHERS'),
  made('human', 0, ['WBOT', 'WRITE', 'HUM DUHIER'], 'COURSE NEG OFFICE'),
  made('human', 1, ['WBOT', 'WHO'], 'COURSE NEG OFFICE'),
  short(7, made('human', 0, ['WBOT', 'BE', 'DUHIER'], 'COURSE NEG MY')),
  made('human', 0, ['STRONGHUM', 'BEYOU'], 'COURSE MY'),
  // "Hab keine Lust mit nem Roboter zu schreiben".
  made('human', 1, ['NEG', 'BOT WBOT', 'TALK WRITE WANT BOCK'], 'COURSE OFFICE DEVICE'),
  made('human', 1, ['GIVEME', 'HUM'], 'WHOQ NEG OFFICE OTHERS COURSE MSG NEWS DATA HOW'),
  made('human', 1, ['GIVEME TALK CALL', 'CHEF', 'YOURS GIVEME'], 'NEG MY OFFICE'),
  made('human', 1, ['VERBIND', 'ME HUM'], 'NEG OFFICE'),
  made('human', 1, ['STELL', 'THROUGH', 'ME HUM'], 'NEG OFFICE DATA MSG'),
  asked(short(6, made('human', 0, ['WHO', 'INCHARGE']))),
  made('human', 1, ['WHO', 'WENDEN', 'CAN WANT', 'I ME'], 'OFFICE'),
  made('human', 1, ['PERSON', 'TALK', 'WANT CAN PLEASE'], 'NEG OFFICE OTHERS COURSE'),
  asked(made('human', 0, ['NEG', 'UNDERSTAND', 'REPLYN', 'ME I DUHIER'], 'OFFICE COURSE')),
  asked(made('human', 0, ['HUM', 'TALK'], 'OFFICE OTHERS CALLED COURSE')),
];

const access: readonly Frame[] = [
  made('access', 1, ['WHAT', 'STORED STEHT', 'ABOUTME'], 'DEL NEG OFFICE OTHERS FORMAL'),
  made('access', 1, ['WHAT', 'KNOWYOU', 'ABOUTME'], 'DEL DELP NEG OFFICE OTHERS FORMAL WANT RELAY YOUWANT'),
  made('access', 1, ['WHAT', 'KNOWYOU', 'ABOUTME', 'SEEV STORED'], 'DEL DELP NEG OFFICE OTHERS FORMAL RELAY YOUWANT'),
  made('access', 1, ['SEEV', 'DATA', 'MY ABOUTME', 'WANT CAN PLEASE'], 'DEL DELP NEG WHO SPY RELAY OFFICE OTHERS DEVICE FORMAL'),
  made('access', 1, ['SENDV GIVEME', 'ME', 'DATA AUSKUNFT', 'MY ABOUTME'], 'DEL DELP NEG WHO SPY RELAY OFFICE OTHERS DEVICE FORMAL I'),
  made('access', 2, ['AUSKUNFT', 'ABOUTME DSGVO'], 'DEL NEG OFFICE OTHERS FORMAL'),
  made('access', 1, ['AUSKUNFT', 'DATA STORED', 'MY ABOUTME YOURS KNOWYOU WANT'], 'DEL NEG OFFICE OTHERS FORMAL'),
  made('access', 2, ['STORED STEHT', 'BINICH', 'YOUOBJ DB'], 'DEL NEG WANT OFFICE OTHERS COURSE FORMAL'),
  made('access', 0, ['STORED', 'BINICH', 'YOU'], 'DEL NEG WANT OFFICE OTHERS COURSE FORMAL SPY RELAY'),
  asked(made('access', 2, ['STORED SEEV', 'ABOUTME MY', 'DATA'], 'DEL NEG OFFICE FORMAL')),
];

const erase: readonly Frame[] = [
  made('erase', 1, ['DEL', 'DATA OBJ', 'MY ME ABOUTME YOUOBJ ALL'], 'NEG OFFICE DEVICE LIST NEWS COURSE'),
  made('erase', 1, ['DELP', 'BEDONE', 'DATA OBJ ALL', 'WANT PLEASE'], 'NEG OFFICE DEVICE LIST NEWS WHY COURSE'),
  made('erase', 0, ['DEL', 'ALL', 'YOU YOUOBJ ABOUTME FROMYOU PLEASE WANT'], 'NEG OFFICE DEVICE LIST NEWS COURSE'),
  made('erase', 1, ['NEG', 'STORED', 'WANT PLEASE', 'I ME MY YOUOBJ'], 'OFFICE DEVICE FORMAL'),
  made('erase', 1, ['NEG', 'STOREV', 'ABOUTME MORE MY', 'WANT PLEASE VERGISS YOU DATA'], 'OFFICE DEVICE FORMAL'),
  made('erase', 1, ['DB', 'OFF', 'ME MY I', 'WANT MELD DO CAN DEL'], 'NEG OFFICE LIST NEWS WHO SEEV'),
  made('erase', 1, ['DB', 'REMOVE DEL', 'ME MY'], 'NEG OFFICE LIST NEWS'),
  made('erase', 1, ['VERGISS', 'ME ALL DSGVO MY DATA'], 'NEG OFFICE OTHERS'),
  made('erase', 1, ['DO', 'AWAY', 'DATA OBJ', 'MY ALL ABOUTME YOUOBJ'], 'NEG OFFICE DEVICE LIST NEWS'),
  made('erase', 0, ['OBJ DATA', 'OFF AWAY', 'MY', 'CAN WANT PLEASE'], 'NEG OFFICE DEVICE LIST NEWS MSG'),
  made('erase', 2, ['DEL', 'DSGVO'], 'OFFICE OTHERS'),
  asked(made('erase', 2, ['DEL', 'DATA OBJ'], 'DEVICE OFFICE LIST NEWS')),
  asked(made('erase', 0, ['NEG', 'STORED STOREV', 'ABOUTME MY I'], 'OFFICE')),
];

const privacy: readonly Frame[] = [
  // "Wer liest das hier mit?", "können meine Eltern sehen, was ich schreibe?", "erfährt das Jugendamt davon?"
  made('privacy', 1, ['WHO', 'READV READX', 'THISCHAT WISAY'], 'NEWS OTHERS COURSE FORMAL OFFICE DEVICE'),
  made('privacy', 0, ['WHO', 'READV READX', 'THIS'], 'NEWS OTHERS COURSE FORMAL OFFICE DEVICE'),
  made('privacy', 1, ['READX', 'HUM SPY YOU WHO', 'Q'], 'NEWS COURSE FORMAL'),
  made('privacy', 1, ['SPY', 'READV', 'WISAY THISCHAT', 'Q'], 'NEWS COURSE DEL'),
  made('privacy', 1, ['TELLYOU', 'SPY HUM', 'THIS THISCHAT WISAY'], 'NEWS COURSE'),
  made('privacy', 1, ['TELLYOU', 'RELAY ON', 'THIS THISCHAT WISAY DATA'], 'NEWS COURSE'),
  made('privacy', 1, ['RELAY', 'DATA WISAY THISCHAT', 'YOU'], 'NEWS COURSE STELL WANT'),
  made('privacy', 1, ['GIVE', 'ON', 'DATA WISAY THISCHAT'], 'NEWS COURSE WANT DEVICE'),
  made('privacy', 0, ['READV', 'YOU HUM', 'MY', 'OBJ DATA', 'Q'], 'I OFFICE COURSE'),
  // "Ist das hier sicher?", "bleibt das anonym?", "bleibt das unter uns?"
  made('privacy', 1, ['SAFE', 'BE', 'HERE'], 'OTHERS COURSE ABOUTME ME MY DEVICE'),
  short(6, made('privacy', 0, ['SECRET', 'BE STAYIN', 'DUHIER THIS'], 'OTHERS COURSE ME MY DEVICE')),
  made('privacy', 1, ['SAFE', 'HERE', 'WISAY DATA MSG WRITE'], 'COURSE NEWS DEVICE'),
  made('privacy', 3, ['UNTERUNS', 'STAYIN']),
  // "Was passiert mit meinen Daten?", "speichert ihr das?"
  made('privacy', 1, ['HAPPENS', 'WITH', 'WISAY', 'Q'], 'NEWS COURSE DEL OFFICE OTHERS'),
  made('privacy', 1, ['STOREV STORED', 'HOWLONG', 'DATA THIS OBJ WISAY', 'YOU'], 'NEG WANT OFFICE COURSE ABOUTME'),
  made('privacy', 0, ['STOREV', 'THIS DATA WISAY', 'YOU'], 'NEG WANT OFFICE COURSE'),
  made('privacy', 1, ['PRIVW', 'ASKW'], 'FORMAL COURSE OTHERS CONTRACT OFFICE'),
  asked(made('privacy', 2, ['PRIVW', 'YOU YOURS'])),
  asked(made('privacy', 1, ['SAFE', 'HERE'], 'COURSE OTHERS DEVICE')),
];
