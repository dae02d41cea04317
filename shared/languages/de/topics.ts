import type { TopicWords } from '../topic-words.ts';

/** Words of questions that every facility is asked. */
export const topics: TopicWords = {
  hours:
    'öffnungszeit* oeffnungszeit* sprechzeit* sprechstunde* bürozeit* geschäftszeit* servicezeit* beratungszeit* uhrzeiten öffnungstage mittagspause* pausenzeit* anwesenheitszeit* besuchszeit* schließzeit* schließtage zeiten ausgabezeit* tafelausgabezeit* abholzeit* annahmezeit* kernzeit* auf_zu offen_zu offen_geschlossen zeiten_bei_euch offene_sprechzeit* zeiten_habt kürzer_offen länger_offen',
  open: 'offen geöffnet öffnet öffnen aufmacht aufhabt aufhat aufhaben aufmachen aufgemacht offene erreichbar besetzt anwesend geöffnete offn offa ofn durchgehend offe aufmachts aufhabts aufgsperrt aufgesperrt aufsperrt apen',
  closed:
    'geschlossen schließt schließen zumacht zuhabt zuhat zuhaben zumachen betriebsferien betriebsurlaub schließzeit zugemacht dicht feierabend zuen zua',
  auf: 'auf zu da dicht offen geöffnet geschlossen dienst betrieb sprechstunde ferien urlaub feierabend pause mittagspause erreichbar aufe offn offa ofn durchgehend uf uff offe apen',
  when: 'wann wan wieviel_uhr wie_viel_uhr welche_uhrzeit welcher_uhrzeit welchen_tagen welchen_zeiten welchem_tag zu_welcher_zeit welchen_uhrzeiten um_wieviel',
  until:
    'bis_wann wie_lange wie_lang ab_wann bis_wieviel bis_wie_viel bis_um seit_wann ab_wieviel ab_wie_viel von_wann bis_wievuel wia_lang wielang',
  time: 'uhr vormittag vormittags nachmittag nachmittags abend abends mittag mittags früh morgens mittagszeit nommidags nomidags nachmiddags vormiddags nammidags obends zmittag halb friedag namiddag spätabends abendtermin',
  today: 'heute heut heite heude heid heit heint',
  tomorrow: 'morgen moorgen morgn',
  'day-after-tomorrow': 'übermorgen',
  mon: 'montag montags mo',
  tue: 'dienstag dienstags di',
  wed: 'mittwoch mittwochs mi',
  thu: 'donnerstag donnerstags do',
  fri: 'freitag freitags fr',
  sat: 'samstag samstags sonnabend sonnabends sa samstagvormittag samstagnachmittag samstagabend',
  sun: 'sonntag sonntags so',
  weekend: 'wochenende wochenenden wochenend wochend',
  holiday:
    'feiertag feiertage feiertagen feiertags brückentag brückentage brückentagen heiligabend heilig_abend weihnachten weihnachtstag silvester neujahr ostern karfreitag ostermontag pfingsten pfingstmontag fronleichnam himmelfahrt allerheiligen reformationstag rosenmontag fasching zwischen_den_jahren ferien sommerferien winterferien herbstferien osterferien weihnachtsferien',
  you: 'ihr euch sie ihnen man ia du dir dich ir leute eich eana enk ihrs euk ji jem eier jo',
  your: 'eure euer eurer eurem euren euere ihre ihrer ihrem ihren dein deine deiner deinem deinen eier eia eire eir iere eurem_flyer iahna',
  me: 'mich mir uns',
  my: 'mein meine meiner meinem meinen meines unser unsere unserer unserem unseren',
  have: 'habt haben hat habn hatt habts gibt gibts hobts hamm ham hams hend hättet hätten haben_sie hats hast haste hender hond hobds hättn hamse habta hob hebbt hebt hebn hod hätts',
  be: 'seid sind ist seit sein wäre is seits bist lautet liegt sitzt befindet befindest heißt isch sans isn send',
  make: 'macht machen machst machts macht_s',
  somebody: 'jemand wer einer jmd jemanden irgendwer irgendjemand',
  it: 'büro beratungsstelle beratung einrichtung laden haus stelle anlaufstelle dienststelle beratungsbüro treff geschäftsstelle zentrum gebäude praxis verein standort sekretariat verwaltung empfang beratungszentrum bei_euch bei_ihnen tafel kleiderkammer möbellager sozialkaufhaus jugendtreff jugendclub jugendcafe familiencafe café cafe elterncafe suchtberatung schuldnerberatung familienberatung jugendberatung migrationsberatung sozialberatung schwangerenberatung erziehungsberatung lebensberatung rechtsberatung insolvenzberatung nachbarschaftshaus bürgertreff begegnungsstätte mittagstisch tagesstätte wärmestube werkstatt familienzentrum mehrgenerationenhaus treffpunkt essensausgabe ausgabe bücherei stadtteilbüro kleiderladen spielzeugkiste fahrradwerkstatt reparaturcafe seniorentreff mädchentreff',
  can: 'kann können könnt könnte könnten darf dürfen dürfte kan kannst könnte könnens ginge geht kommt_man konn ko koan_ma kamma ka komm_ich komme_ich komm_i komma',
  want: 'möchte moechte will wollte würde brauche brauch bräuchte hätte suche wünsche benötige muss müsste wollen möchten brauchen krieg kriege bekomme bekomm bekommt bekommen kriegt kriegen haben_wollen ich_wollte hätt_gern hätt_i_gern bitte_um',
  come: 'kommen komm komme hinkommen kommt hingehen vorbei gehen finden hin kommst gelangen gelange fahren fahre fährt fahr kemma kimma kumma kumm kimm kemman kommet',
  'come-by':
    'vorbeikommen vorbeikomm vorbeischauen vorbeigehen vorbei reinkommen reinschauen herkommen vorsprechen hinkommen besuchen vorbeizukommen rein reingehen reinkomm aufkreuzen auftauchen',
  work: 'arbeitet arbeiten arbeitest berät beraten beratet',
  call: 'anrufen anruf telefonieren telefonisch durchrufen anzurufen durchklingeln anklingeln anrufe telefonat angerufen anrufn wählen wähle durchklingle anrufa oruafa oagruafa angruafn abheben durchkomm',
  phone:
    'telefonnummer* telefonnr* telnr tel telefon* handynummer* rufnummer* durchwahl* hotline* mobilnummer* festnetz* tel_nr fonnummer telefonnumer* telnummer* tele_nummer fon telefonnumma festnetznummer* notfallnummer* notrufnummer* tele_numma anschluss richtige_nummer',
  number: 'nummer nr nummern numma nummer_von numer',
  where: 'wo wohin woher an_wen',
  how: 'wie wi wia',
  which: 'welche welcher welches welchem welchen',
  what: 'was womit wobei wofür wozu worin wos wat',
  address:
    'adresse* anschrift* anfahrt* wegbeschreibung* standort* lageplan* postadresse* adr adresse_von hausnummer* anreise* addresse* stadtplan google_maps maps wegbeschreibung navi postanschrift* links_rechts adress verlaufen stufen stufa barriere*',
  find: 'find finde finden liegt sitzt befindet findet zufinden findn finds findma ',
  to: 'zu nach hin dahin dorthin hinkommen hinkomme hierher zum zur do_hi da_hin dort_hin',
  transport:
    'bus busse buslinie* bahn sbahn ubahn haltestelle* parken parkplatz* parkplätze parkhaus parkmöglichkeit* straßenbahn tram linie öffis u_bahn s_bahn bushaltestelle* fahrrad auto verkehrsmittel öffentlichen barrierefrei rollstuhlgerecht aufzug fahrstuhl rollstuhl rolli behindertenparkplatz* stellplatz* parkmöglichkeiten ubahnstation straßenbahnhaltestelle bushalte* rampe stufenlos erdgeschoss obergeschoss hinterhaus',
  street:
    'straße strasse etage stock stockwerk stadtteil ort stadt gebäude raum zimmer eingang haus klingel postleitzahl plz bezirk str klingeln klingle straßen hausnummer',
  advice: 'beratung zur_beratung einzelberatung zum_reden zum_redn zum_schwätzen',
  entrance:
    'eingang eingangstür haupteingang hintereingang klingel hof seiteneingang klingelschild haustür türe tür klingeln läuten klingle',
  far: 'weit entfernt entfernung fußweg fuß zfuß läuft_man nah nähe gehminuten umgezogen verzogen machbar laufen aussteigen aussteige',
  appointment:
    'termin* beratungstermin* gesprächstermin* erstgespräch* erstgespraech* beratungsgespräch* erstberatung* terminvereinbarung* vorstellungstermin* gespräch wartezeit* beratungsplatz ohne_anmeldung voranmeldung slot slots gesprächszeit terminle terminl bei_euch_was_aus mit_euch_was_aus was_ausmachen einfach_kommen einfach_so_kommen einfach_vorbeikommen einfach_so_vorbeikommen einfach_hingehen spontan_kommen spontan_vorbeikommen oifach_na termi zeit_für_mich zeit_für_uns zeit_für_ein was_frei wos_frei etwas_frei anderer_tag anderen_tag andern_tag drankommt drankommen dran_kommt einen_neuen_geben neuen_geben wieder_luft bin_ich_dran ich_dran i_dran an_neien einen_neuen neuer_termin platz_zur_beratung platz_für_beratung eischiem einschieben sollte_ich_kommen freitag_schieben freidog_schiam noch_was_vormittags vormittags_noch_was nachmittags_noch_was noch_einen_platz',
  arrange:
    'vereinbaren ausmachen machen buchen verschieben absagen verlegen reservieren ändern bekommen kriegen anfragen umbuchen stornieren abmachen vereinbare ausmache buche buchung anmelden vereinbart absage verschoben ausgemacht wahrnehmen geben vergeben kurzfristig schnellstmöglich online vereinbarung geht_auch ginge_auch schieben schiam vorziehen nachholen',
  free: 'frei freie freien freier nächste nächster nächsten verfügbar schnellen was_frei',
  contact:
    'kontakt kontaktieren kontaktdaten kontaktmöglichkeit* kontaktaufnahme kontaktformular* kontaktweg* ansprechbar kontaktiere erreichbarkeit* in_verbindung an_euch_ran an_sie_ran ohne_whatsapp sicheren_weg sicherer_weg sichereren_weg sicherern_weg sichere_alternative telegram signal_messenger threema telegramm sms_möglich zu_fassen zu_euch_schicken',
  reach: 'erreiche erreichen erreich erreicht melden wenden erreichst erreichbar sprechen meld melde',
  mail: 'mail email emailadresse* mailadresse* e_mail e_mailadresse* emails mails mailanschrift emailanschrift e_mails email_adresse mail_adresse',
  site: 'webseite* website* homepage* internetseite* instagram insta facebook internet online_beratung onlineberatung chatberatung webside* telegram signal threema',
  safe: 'sicher sichere sicheren sicherer verschlüsselt verschlüsselte verschlüsselten vertraulich vertrauliche datenschutzkonform geschützt geschützten',
  write: 'schreiben anschreiben mailen schicken schreib texten chatten schicka einreichen zuschicken schreib_ich',
  do: 'machen macht machst tun tut tust leisten erledigen könnt_ihr_alles',
  offer: 'bietet anbietet anbieten angebot angebote angeboten leistungen aufgaben themen schwerpunkte befehle möglichkeiten',
  help: 'helfen hilfst helft hilft hilfe unterstützen unterstützt weiterhelfen antworten beantworten beantwortest fragen',
  self: 'ich wir er i',
  other:
    'aufheben aufgehoben geschlagen geschossen erschossen schlafen schliefen terminator kontakten offenbar erreichte gestern war waren meldet_man_sich_ab melde_ich_mich_ab meld_ich_mich_ab',
  debts:
    'schulden* schuldner* verschuld* überschuld* mahnung* mahnbescheid* vollstreckungsbescheid* vollstreckung* inkasso* gerichtsvollzieher* pfändung* gepfändet pfänden pfändet kontopfändung* lohnpfändung* p_konto pkonto privatinsolvenz* insolvenz* ratenzahlung* raten_zahlen raten_nicht ratenkauf* kredit* kredite umschuldung* dispo klarna miese pleite zahlungsrückstand* rückstände mietschulden* stromschulden* schufa zahlungsunfähig offene_rechnungen unbezahlte_rechnungen rechnungen_bezahlen rechnung_nicht_bezahlen nicht_bezahlen nicht_zahlen nimmer_zahlen nicht_mehr_zahlen voll_rechnungen kuckuck mahnbriefe abstottern stottern in_der_kreide inner_kreide auskunftei* bürgschaft* rechnungen_stapeln zahlungsaufforderung* zwangsvollstreckung* schuidn offene_beträge rückzahlung* zurückzahlen nachzahlung* autobank',
  filler:
    'jetzt gerade nachher später sofort genau hallo hi hey guten tag moin servus bitte danke eigentlich mal denn auch so aber und oder ne na ja sagt sag sagen wissen weiß wisst wissn wollte kurze kurz nur am an im in um von vom bei der die das den dem ein eine einen einem nen ma jetz jetzt noch schon dann hier für fuer es alles lg vg gruß grüße liebe lieber team ob dass wenn heute_noch mit per was_sind lautet nochmal überhaupt vielleicht evtl eventuell gern gerne da diese dieser diesen woche nächste nächsten nächster kommenden kommende tschuldigung sorry entschuldigung hello gibt gibts halt einfach doch persönlich direkt euch sich zusammen morgens wohl etwa ca ungefähr guten_morgen guten_abend guten_tag unter trotz wieder lohnt vor fürs erst normal nommal bissl hinterher gell gschwind kurzfristig_mal nomal wegen über zwischen wird werden ohne ner statt isses',
};
