import type { TopicWords } from '../topic-words.ts';

/** Words of questions that every facility is asked. */
export const topics: TopicWords = {
  hours:
    'öffnungszeit* oeffnungszeit* sprechzeit* sprechstunde* bürozeit* geschäftszeit* servicezeit* beratungszeit* uhrzeiten öffnungstage mittagspause* pausenzeit* anwesenheitszeit* besuchszeit* schließzeit* schließtage zeiten',
  open: 'offen geöffnet öffnet öffnen aufmacht aufhabt aufhat aufhaben aufmachen aufgemacht offene erreichbar besetzt anwesend geöffnete offn offa ofn durchgehend offe',
  closed:
    'geschlossen schließt schließen zumacht zuhabt zuhat zuhaben zumachen betriebsferien betriebsurlaub schließzeit zugemacht dicht feierabend',
  auf: 'auf zu da dicht offen geöffnet geschlossen dienst betrieb sprechstunde ferien urlaub feierabend pause mittagspause erreichbar aufe offn offa ofn durchgehend uf uff offe',
  when: 'wann wan wieviel_uhr wie_viel_uhr welche_uhrzeit welcher_uhrzeit welchen_tagen welchen_zeiten welchem_tag zu_welcher_zeit welchen_uhrzeiten um_wieviel',
  until: 'bis_wann wie_lange wie_lang ab_wann bis_wieviel bis_wie_viel bis_um seit_wann ab_wieviel ab_wie_viel von_wann bis_wievuel',
  time: 'uhr vormittag vormittags nachmittag nachmittags abend abends mittag mittags früh morgens mittagszeit nommidags nomidags nachmiddags vormiddags nammidags obends zmittag',
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
  you: 'ihr euch sie ihnen man ia du dir dich ir leute eich eana enk ihrs euk',
  your: 'eure euer eurer eurem euren euere ihre ihrer ihrem ihren dein deine deiner deinem deinen',
  me: 'mich mir uns',
  my: 'mein meine meiner meinem meinen meines unser unsere unserer unserem unseren',
  have: 'habt haben hat habn hatt habts gibt gibts hobts hamm ham hams hend hättet hätten haben_sie hats hast haste hender hond hobds hättn hamse habta',
  be: 'seid sind ist seit sein wäre is seits bist lautet liegt sitzt befindet befindest heißt isch sans',
  make: 'macht machen machst machts macht_s',
  somebody: 'jemand wer einer jmd jemanden irgendwer irgendjemand',
  it: 'büro beratungsstelle beratung einrichtung laden haus stelle anlaufstelle dienststelle beratungsbüro treff geschäftsstelle zentrum gebäude praxis verein standort sekretariat verwaltung empfang beratungszentrum bei_euch bei_ihnen tafel kleiderkammer möbellager sozialkaufhaus jugendtreff jugendclub jugendcafe familiencafe café cafe elterncafe suchtberatung schuldnerberatung familienberatung jugendberatung migrationsberatung sozialberatung schwangerenberatung erziehungsberatung lebensberatung rechtsberatung insolvenzberatung nachbarschaftshaus bürgertreff begegnungsstätte mittagstisch tagesstätte wärmestube werkstatt familienzentrum mehrgenerationenhaus treffpunkt essensausgabe ausgabe bücherei stadtteilbüro kleiderladen spielzeugkiste fahrradwerkstatt reparaturcafe seniorentreff mädchentreff',
  can: 'kann können könnt könnte könnten darf dürfen dürfte kan kannst könnte könnens ginge geht kommt_man konn ko koan_ma kamma ka',
  want: 'möchte moechte will wollte würde brauche brauch bräuchte hätte suche wünsche benötige muss müsste wollen möchten brauchen krieg kriege bekomme bekomm bekommt bekommen kriegt kriegen haben_wollen ich_wollte hätt_gern hätt_i_gern bitte_um',
  come: 'kommen komm komme hinkommen kommt hingehen vorbei gehen finden hin kommst gelangen gelange fahren fahre fährt fahr kemma kimma kumma kumm kimm kemman kommet',
  'come-by':
    'vorbeikommen vorbeikomm vorbeischauen vorbeigehen vorbei reinkommen reinschauen herkommen vorsprechen hinkommen besuchen vorbeizukommen rein reingehen reinkomm aufkreuzen auftauchen',
  work: 'arbeitet arbeiten arbeitest berät beraten beratet',
  call: 'anrufen anruf telefonieren telefonisch durchrufen anzurufen durchklingeln anklingeln anrufe telefonat angerufen anrufn wählen wähle durchklingle anrufa oruafa',
  phone:
    'telefonnummer* telefonnr* telnr tel telefon* handynummer* rufnummer* durchwahl* hotline* mobilnummer* festnetz* tel_nr fonnummer telefonnumer* telnummer* tele_nummer fon telefonnumma festnetznummer*',
  number: 'nummer nr nummern numma nummer_von',
  where: 'wo wohin woher',
  how: 'wie wi',
  which: 'welche welcher welches welchem welchen',
  what: 'was womit wobei wofür wozu worin',
  address:
    'adresse* anschrift* anfahrt* wegbeschreibung* standort* lageplan* postadresse* adr adresse_von hausnummer* anreise* addresse* stadtplan google_maps maps wegbeschreibung navi postanschrift*',
  find: 'find finde finden liegt sitzt befindet findet zufinden findn finds findma',
  to: 'zu nach hin dahin dorthin hinkommen hinkomme hierher zum zur',
  transport:
    'bus busse buslinie* bahn sbahn ubahn haltestelle* parken parkplatz* parkplätze parkhaus parkmöglichkeit* straßenbahn tram linie öffis u_bahn s_bahn bushaltestelle* fahrrad auto verkehrsmittel öffentlichen barrierefrei rollstuhlgerecht aufzug fahrstuhl rollstuhl rolli behindertenparkplatz* stellplatz* parkmöglichkeiten ubahnstation straßenbahnhaltestelle bushalte* rampe stufenlos erdgeschoss obergeschoss hinterhaus',
  street:
    'straße strasse etage stock stockwerk stadtteil ort stadt gebäude raum zimmer eingang haus klingel postleitzahl plz bezirk str klingeln klingle',
  advice: 'beratung zur_beratung einzelberatung zum_reden zum_redn zum_schwätzen',
  entrance:
    'eingang eingangstür haupteingang hintereingang klingel hof seiteneingang klingelschild haustür türe tür klingeln läuten klingle',
  far: 'weit entfernt entfernung fußweg fuß zfuß läuft_man nah nähe gehminuten',
  appointment:
    'termin* beratungstermin* gesprächstermin* erstgespräch* erstgespraech* beratungsgespräch* erstberatung* terminvereinbarung* vorstellungstermin* gespräch wartezeit* beratungsplatz ohne_anmeldung voranmeldung slot slots gesprächszeit terminle terminl bei_euch_was_aus mit_euch_was_aus was_ausmachen',
  arrange:
    'vereinbaren ausmachen machen buchen verschieben absagen verlegen reservieren ändern bekommen kriegen anfragen umbuchen stornieren abmachen vereinbare ausmache buche buchung anmelden vereinbart absage verschoben ausgemacht wahrnehmen geben vergeben kurzfristig schnellstmöglich online vereinbarung',
  free: 'frei freie freien freier nächste nächster nächsten verfügbar schnellen was_frei',
  contact:
    'kontakt kontaktieren kontaktdaten kontaktmöglichkeit* kontaktaufnahme kontaktformular* kontaktweg* ansprechbar kontaktiere erreichbarkeit*',
  reach: 'erreiche erreichen erreich erreicht melden wenden erreichst erreichbar sprechen meld melde',
  mail: 'mail email emailadresse* mailadresse* e_mail e_mailadresse* emails mails mailanschrift emailanschrift e_mails email_adresse mail_adresse',
  site: 'webseite* website* homepage* internetseite* instagram insta facebook internet online_beratung onlineberatung chatberatung webside*',
  safe: 'sicher sichere sicheren sicherer verschlüsselt verschlüsselte verschlüsselten vertraulich vertrauliche datenschutzkonform geschützt geschützten',
  write: 'schreiben anschreiben mailen schicken schreib texten chatten',
  do: 'machen macht machst tun tut tust leisten erledigen könnt_ihr_alles',
  offer: 'bietet anbietet anbieten angebot angebote angeboten leistungen aufgaben themen schwerpunkte befehle möglichkeiten',
  help: 'helfen hilfst helft hilft hilfe unterstützen unterstützt weiterhelfen antworten beantworten beantwortest fragen',
  self: 'ich wir er',
  other:
    'aufheben aufgehoben geschlagen geschossen erschossen schlafen schliefen terminator kontakten offenbar erreichte gestern war waren',
  filler:
    'jetzt gerade nachher später sofort genau hallo hi hey guten tag moin servus bitte danke eigentlich mal denn auch so aber und oder ne na ja sagt sag sagen wissen weiß wisst wissn wollte kurze kurz nur am an im in um von vom bei der die das den dem ein eine einen einem nen ma jetz jetzt noch schon dann hier für fuer es alles lg vg gruß grüße liebe lieber team ob dass wenn heute_noch mit per was_sind lautet nochmal überhaupt vielleicht evtl eventuell gern gerne da diese dieser diesen woche nächste nächsten nächster kommenden kommende tschuldigung sorry entschuldigung hello gibt gibts halt einfach doch persönlich direkt euch sich zusammen morgens wohl etwa ca ungefähr guten_morgen guten_abend guten_tag unter trotz wieder lohnt vor fürs erst normal nommal bissl hinterher gell gschwind kurzfristig_mal nomal',
};
