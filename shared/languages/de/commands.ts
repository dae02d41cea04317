import { list, type Phrasebook } from '../phrasebook.ts';

/** German. Made when the first text comes: a function that has none to read starts without it. */
export function de(): Phrasebook {
  const newsletter = list('newsletter newsletters rundbrief infobrief nachrichtenbrief');
  /** Things that one can want no more of. "Nachrichten" only here: wanting messages is no wish for the newsletter. */
  const unwanted = [
    ...newsletter,
    ...list(
      'nachrichten nachricht news infos werbung mitteilungen rundmail rundmails whatsapp whatsapps sms benachrichtigung benachrichtigungen zusendungen',
    ),
  ];
  const subscription = list('abo abonnement');
  /** Where one is on, with others. */
  const mailingList = [...newsletter, ...list('verteiler liste mailingliste verteilerliste')];
  const person = list('ich mich mir wir uns');
  const want = list('will möchte moechte wollen möchten würde wuerde hätte mag wünsche brauche');
  const article = list(
    'den dem der die das vom zum zur von für fuer einen einem ein eine eure euren eurem euer ihren ihrem ihr euch ihnen',
  );
  const polite = list('gern gerne bitte hiermit jetzt sofort ab bitteschön mal doch auch wieder künftig überhaupt gar in zukunft');
  const ask = list('kann kannst können könnt könnte könnten könntet könntest dürfte darf wie wo man sich');
  const you = list('sie ihr du');
  const leave = list(
    'abbestellen abbestelle bestelle abmelden abmelde melde meldet melden abgemeldet abmeldung kündigen kündige kündigung austragen beenden stoppen stopp stop stoppt widerrufen loswerden',
  );
  const send = list(
    'schicken schick schicke schickt senden sende sendet schreiben schreib schreibt zusenden bekommen erhalten haben kriegen empfangen mehr',
  );
  const subscribe = list(
    'abonnieren abonniere abonnement abo anmelden anmelde anmeldung melde bestellen bestelle bekommen erhalten haben kriegen eintragen schicken schick schickt senden sendet habt an',
  );
  const human = list(
    'mensch menschen mitarbeiter mitarbeiterin mitarbeitenden mitarbeiterinnen berater beraterin sozialarbeiter sozialarbeiterin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin ansprechperson',
  );

  /** "Schickt mir nichts mehr", "senden Sie mir bitte keine Nachrichten mehr". Not "Sie schicken mir nichts mehr": that complains. */
  const sending = [
    ...list('schick schicke schickt schickts sende sendet schreib schreibe schreibt schreibts'),
    ...['schicken sie', 'senden sie', 'schreiben sie'],
  ];
  const stopSending = sending.flatMap((verb) => [
    ...['mir', 'mia', 'ma', 'uns', ''].flatMap((whom) =>
      ['nichts mehr', 'nix mehr', 'nimmer', 'nicht mehr', 'nie wieder', 'keine nachrichten mehr'].map((what) => `${verb} ${whom} ${what}`),
    ),
    `${verb} mir keinen newsletter mehr`,
    `${verb} mir keine newsletter mehr`,
  ]);
  /** The newsletter is not named, and need not be: whoever deregisters a child or from a course says so. */
  const deregister = [
    ...['ich möchte', 'ich will', 'ich würde', 'wie kann ich', 'kann ich'].flatMap((wish) =>
      ['mich', 'mich gern', 'mich gerne', 'mich bitte', 'mich wieder'].flatMap((who) =>
        ['abmelden', 'austragen', 'abmelden lassen', 'austragen lassen'].map((verb) => `${wish} ${who} ${verb}`),
      ),
    ),
    'wie kann man sich abmelden',
    'wie melde ich mich ab',
    'ich melde mich ab',
    'hiermit melde ich mich ab',
    'ich melde mich hiermit ab',
    'melde mich ab',
    'meldet mich ab',
    'melden sie mich ab',
    'könnt ihr mich abmelden',
    'können sie mich abmelden',
  ];

  /** Alone they ask for a human; behind a tale they ask about that: "mir wurde gekündigt, brauche Hilfe". */
  const help = [
    ...list('brauche brauch bräuchte').flatMap((need) => [`${need} hilfe`, `ich ${need} hilfe`, `ich ${need} dringend hilfe`]),
    ...['kann mir', 'kann mir hier', 'wer kann mir', 'wer kann', 'könnte mir'].flatMap((who) =>
      ['jemand', 'wer', 'irgendwer', 'einer', ''].flatMap((somebody) =>
        ['helfen', 'weiterhelfen'].map((verb) => `${who} ${somebody} ${verb}`),
      ),
    ),
    ...[
      'könnt ihr mir helfen',
      'können sie mir helfen',
      'kannst du mir helfen',
      'helft mir',
      'hilf mir',
      'helfen sie mir',
      'wer hilft mir',
    ],
  ];

  const talk = list('sprechen reden schreiben chatten verbinden verbinde verbindet telefonieren');

  return {
    fillers: list(
      'hallo hi hey moin servus guten tag morgen abend liebes liebe team bitte bittte danke dankeschön vielen dank viele grüße gruß lg mfg ok okay tschüss',
    ),
    lookalikes: list(
      'shop step stepp stopf stoff stock slip anmelden ummelden anmeldung bestellen beraten ankunft zukunft lochen lachen lösen loben hilfen helfe hilde mensa',
    ),
    exactForms: {
      start: ['start', 'ja start', 'start ja'],
      stop: [
        'stop all',
        'stopp alles',
        'stop alles',
        'stop promotions',
        'stop promotion',
        'stop everything',
        ...list(
          'stop stopp stoppen stoppe abmelde abmelden abmeldung abbestellen abbestellung kündigen ende beenden austragen aufhören widerruf widerrufen deabonnieren entabonnieren',
        ),
        'hör auf',
        'hört auf',
        'hören sie auf',
        'lass mich in ruhe',
        'lasst mich in ruhe',
        'lassen sie mich in ruhe',
        ...deregister,
        'ich bestelle ab',
        'ich widerrufe',
        'keine nachrichten mehr',
        'keine nachricht mehr',
        'keine werbung',
        'keine werbung mehr',
        'keine whatsapp mehr',
        'kein whatsapp mehr',
        'keine infos mehr',
        'keine weiteren nachrichten',
        'kein interesse mehr',
        'nicht mehr schreiben',
        'schreib mir nicht',
        'schreibt mir nicht',
        'schreiben sie mir nicht',
        'um abmeldung',
        'stoppt',
        'stoppt das',
        'stoppen sie das',
        'ich möchte abbestellen',
        'ich will abbestellen',
        'ich möchte das abbestellen',
        'nicht mehr anschreiben',
        'nicht mehr kontaktieren',
        'nichts mehr schicken',
        'nichts mehr senden',
        'trag mich aus',
        'tragt mich aus',
        'tragen sie mich aus',
        'newsletter nicht mehr',
        'newsletter ende',
        'newsletter aus',
      ],
      subscribe: [
        ...list('newsletter infobrief rundbrief'),
        'abonnieren',
        'abo',
        'start newsletter',
        'newsletter start',
        'newsletter ja',
        'ja newsletter',
        'gibt es einen newsletter',
        'gibt es bei euch einen newsletter',
        'gibts einen newsletter',
        'gibts nen newsletter',
        'gibts bei euch nen newsletter',
        'gibts bei euch einen newsletter',
      ],
      human: [
        'bist du ein mensch',
        'sind sie ein mensch',
        'bist du echt',
        'ist da jemand',
        'ist da wer',
        'ist wer da',
        'ist jemand da',
        'ruft mich an',
        'rufen sie mich an',
        'ruft mich zurück',
        'bitte um rückruf',
        'hilfe',
        ...help,
        ...human,
        'ein mensch',
        'einen menschen',
        'mit einem menschen',
        'mit einem echten menschen',
        'echter mensch',
        'ist da ein mensch',
        'ist da jemand',
        'ist hier ein mensch',
        'ist da ein echter mensch',
        'ich will keinen bot',
        'kein bot',
      ],
      access: [
        ...list('auskunft datenauskunft selbstauskunft datenschutzauskunft auskunftsersuchen'),
        'meine daten',
        'art 15',
        'art 15 dsgvo',
        'artikel 15',
        'artikel 15 dsgvo',
        'auskunft über meine daten',
        'welche daten habt ihr von mir',
        'welche daten habt ihr über mich',
        'welche daten haben sie von mir',
        'welche daten haben sie über mich',
        'welche daten habt ihr über mich gespeichert',
        'welche daten haben sie über mich gespeichert',
        'welche daten sind über mich gespeichert',
        'was habt ihr über mich gespeichert',
        'was haben sie über mich gespeichert',
      ],
      erase: [
        ...list('lösche löscht löschen loschen datenlöschung löschung'),
        'art 17',
        'art 17 dsgvo',
        'alles löschen',
        'vergesst mich',
        'vergiss mich',
      ],
      'erase-confirm': [
        'ja löschen',
        'ja loschen',
        'ja bitte löschen',
        'ja alles löschen',
        'ja daten löschen',
        'ja meine daten löschen',
        'löschen ja',
      ],
      privacy: [
        ...list(
          'vertraulich vertraulichkeit anonym verschlüsselt schweigepflicht datenschutz datenschutzerklärung datenschutzhinweise datenschutzhinweis datenschutzinformation',
        ),
        'link datenschutz',
        'datenschutz link',
        'was ist mit datenschutz',
        'wie ist das mit dem datenschutz',
      ],
      news: [...list('news neuigkeiten neues aktuelles'), 'neueste ausgabe', 'letzte ausgabe', 'aktuelle ausgabe', 'newsletter lesen'],
    },
    requests: [
      // "Ich möchte mich vom Newsletter abmelden", "Newsletter bitte kündigen", "wie kann ich den Newsletter abbestellen?"
      {
        command: 'stop',
        needs: [newsletter, leave],
        may: [...person, ...want, ...article, ...polite, ...ask, ...you, 'mehr', 'ab', 'meine', 'mein'],
      },
      // "Abo kündigen", "wie kann ich mein Abo beenden?"; whose, if not ours, has another word: "Handyabo", "bei Netflix".
      {
        command: 'stop',
        needs: [
          subscription,
          list('abbestellen abbestelle abmelden kündigen kündige kündigt stoppen stopp stop stoppt beenden beende beendet widerrufen'),
        ],
        may: [...person, ...want, ...list('das mein dieses euer ihr'), ...polite, ...ask, ...you],
      },
      { command: 'stop', needs: [list('kein keine'), subscription], may: [...person, ...want, ...polite, 'mehr', 'haben'] },
      // "Nachrichten abbestellen", "stoppt die Nachrichten", "Schluss mit den Nachrichten".
      {
        command: 'stop',
        needs: [
          unwanted,
          list('abbestellen abbestelle stoppen stopp stop stoppt beenden beendet schluss abstellen widerspreche widersprechen'),
        ],
        may: [...person, ...want, ...article, ...polite, ...list('mit diesen diese weiteren zusendung')],
      },
      // "Nehmt mich aus dem Newsletter", "streicht mich von der Liste".
      {
        command: 'stop',
        needs: [
          mailingList,
          list('aus von vom raus heraus'),
          list(
            'nehmt nehmen nimm streicht streichen streich tragt tragen trag austragen entfernt entfernen entferne löscht löschen lösche raus runter',
          ),
        ],
        may: [...person, ...want, ...article, ...polite, ...ask, ...you, ...list('könnt meine nummer')],
      },
      // "Hört auf mir zu schreiben", "hören Sie auf, mir Nachrichten zu schicken"; "ich möchte aufhören zu trinken" is another matter.
      {
        command: 'stop',
        needs: [list('hör hört hören aufhören'), list('auf aufhören'), list('mir uns nachrichten newsletter')],
        may: [...polite, ...list('sie zu mit den dem die das keine schreiben schicken senden nachrichten newsletter')],
      },
      // "Ich will nichts mehr bekommen", "ich möchte nichts mehr von euch hören"; not "ich will nichts mehr", which may be a crisis.
      {
        command: 'stop',
        needs: [list('nichts'), list('mehr'), want, list('bekommen erhalten kriegen empfangen')],
        may: [...person, ...polite, ...list('von euch ihnen dir per whatsapp')],
      },
      {
        command: 'stop',
        needs: [list('nichts'), list('mehr'), want, list('euch ihnen dir'), list('von'), list('hören lesen haben')],
        may: [...person, ...polite],
      },
      // "Ich möchte nicht, dass ihr mir schreibt".
      {
        command: 'stop',
        needs: [
          list('nicht net ned nimmer'),
          list('dass'),
          list('ihr sie du'),
          list('schreibt schreiben schreibst schreibts schickt schicken schickst schickts'),
        ],
        may: [...person, ...want, ...list('mehr weiter länger etwas nachrichten den newsletter')],
      },
      // "Könnt ihr mir bitte nichts mehr schicken?"
      {
        command: 'stop',
        needs: [
          list('nichts keine'),
          list('mehr'),
          list('könnt könntet können könnten kannst könntest'),
          list('schicken senden schreiben'),
        ],
        may: [...polite, ...you, ...list('mir uns nachrichten')],
      },
      // "Nehmen Sie mich bitte raus". Not "holt mich hier raus", which may be a cry.
      {
        command: 'stop',
        needs: [list('nehmt nehmen nimm streicht streichen schmeißt werft'), list('mich'), list('raus heraus')],
        may: [...polite, ...mailingList, ...list('da sie aus der dem eurer eurem ihrer ihrem')],
      },
      // "Nie wieder Newsletter".
      {
        command: 'stop',
        needs: [list('nie niemals'), list('wieder mehr'), unwanted],
        may: [...polite, ...list('eine einen euren eure von euch ihnen')],
      },
      // "Ich möchte nicht mehr im Verteiler sein".
      {
        command: 'stop',
        needs: [list('nicht net ned nimmer'), mailingList, list('sein stehen drin drauf dabei')],
        may: [...person, ...want, ...article, ...polite, ...list('da mehr länger im in auf bei drin drauf dabei')],
      },
      // "Kein Interesse mehr am Newsletter".
      {
        command: 'stop',
        needs: [list('kein keine'), list('interesse lust bock'), newsletter],
        may: [...person, ...polite, ...list('habe mehr am an auf dem den')],
      },
      // "Ich will keinen Newsletter", "bitte keine Nachrichten mehr schicken"; not "ich bekomme keine Nachrichten mehr".
      {
        command: 'stop',
        needs: [list('kein keine keinen keinerlei'), newsletter],
        may: [...person, ...want, ...polite, ...send, ...article],
      },
      {
        command: 'stop',
        needs: [
          list('keine keinerlei kein'),
          unwanted,
          list('bitte will möchte wollen möchten wünsche brauche schicken schick schickt senden sendet schreiben schreibt'),
        ],
        may: [...person, ...article, ...polite, ...send, ...you, ...list('weiteren weitere')],
      },
      // "Ich möchte den Newsletter nicht mehr bekommen", "schickt mir den Newsletter nicht mehr".
      {
        command: 'stop',
        needs: [
          list('nicht nie'),
          [...newsletter, 'nachrichten'],
          list('will möchte wollen möchten mag brauche bitte schick schickt schicken sendet'),
        ],
        may: [...person, ...article, ...polite, ...send, ...list('abonnieren anmelden länger weiter angeschrieben werden sein im')],
      },
      { command: 'subscribe', needs: [newsletter, subscribe], may: [...person, ...want, ...article, ...polite, ...ask, ...you, 'ja'] },
      { command: 'subscribe', needs: [newsletter], may: [...person, ...want, ...article, ...polite, ...list('ja interesse am an habe')] },
      // "Nehmt mich in den Newsletter auf", "tragen Sie mich bitte für den Newsletter ein".
      {
        command: 'subscribe',
        needs: [
          mailingList,
          list('nehmt nehmen nimm aufnehmen aufgenommen aufnahme tragt tragen trag meldet melden'),
          list('auf aufnehmen aufgenommen aufnahme ein an'),
        ],
        may: [...person, ...want, ...article, ...polite, ...you, ...list('um in für könnt können könntet könnten kannst werden ja')],
      },
      // "Haltet mich auf dem Laufenden"; not "… wegen meinem Antrag".
      {
        command: 'subscribe',
        needs: [list('haltet halten halte'), list('mich uns'), list('laufenden')],
        may: [...article, ...polite, ...you, ...list('auf immer über neuigkeiten angebote was bei los gibt es neues')],
      },
      // "Ich interessiere mich für den Newsletter".
      {
        command: 'subscribe',
        needs: [newsletter, list('interessiere interessieren interessiert')],
        may: [...person, ...article, ...polite, ...list('am bin sind sehr ja')],
      },
      {
        command: 'human',
        // A bare "Mensch" in a longer message is a sigh.
        needs: [human, [...talk, 'haben', 'erreichen']],
        may: [
          ...person,
          ...want,
          ...polite,
          ...ask,
          ...list('mit einem einer einen eine ein echten echtem echter richtigen richtiger jemand jemandem von aus dem team'),
          ...list('kontakt lieber sie'),
        ],
      },
      {
        command: 'human',
        needs: [list('jemand jemandem jemanden wem euch ihnen'), list('sprechen reden telefonieren')],
        may: [...person, ...want, ...polite, ...ask, ...list('mit von aus dem team sie brauch zum der sich auskennt persönlich')],
      },
      // "Ist noch jemand da?"; not "ist morgen jemand da?", which asks for the hours.
      {
        command: 'human',
        needs: [list('jemand wer einer mensch irgendwer irgendjemand jmd ebber oana oaner eener een'), list('da do hier dor')],
        may: [...polite, ...list('ist is isch bin ich noch gerade grad jetzt denn überhaupt ein echter echt eigentlich')],
      },
      {
        command: 'human',
        needs: [list('bist seid sind'), list('du ihr sie'), list('da')],
        may: [...polite, ...list('noch jetzt gerade überhaupt')],
      },
      // "Kann mich jemand zurückrufen?", "rufen Sie mich bitte an"; not "rufen Sie mich nicht an".
      {
        command: 'human',
        needs: [list('ruf ruft rufts rufen anrufen zurückrufen durchrufen'), list('mich mi uns')],
        may: [
          ...polite,
          ...ask,
          ...you,
          ...list('jemand wer irgendwer an o zurück durch heute nochmal einmal möchte will würde gerne dass anruft zurückruft'),
        ],
      },
      {
        command: 'human',
        needs: [list('rückruf anruf')],
        may: [...person, ...want, ...polite, ...list('um einen euren ihren deinen heute bitten warte auf')],
      },
      // "Immer nur automatische Antworten".
      {
        command: 'human',
        needs: [list('automatische automatischen automatisch'), list('antwort antworten nachrichten')],
        may: [
          ...person,
          ...list(
            'warum wieso krieg kriege bekomme nur immer diese hier ist das eine keine mehr will möchte bitte die nerven helfen mir nicht',
          ),
        ],
      },
      {
        command: 'human',
        needs: [list('hört liest sieht'), list('mich mir'), list('jemand wer einer')],
        may: [...polite, ...list('hier überhaupt zu denn')],
      },
      // "Warum antwortet hier keiner?"
      {
        command: 'human',
        needs: [list('antwortet antworten meldet schreibt'), list('keiner niemand jemand wer einer')],
        may: [...polite, ...list('warum wieso weshalb kann mir hier sich denn zurück überhaupt da')],
      },
      {
        command: 'access',
        needs: [
          list('was welche'),
          list('gespeichert gspeichert speichert speichern wisst weißt notiert aufgeschrieben gesammelt liegen vorliegen'),
          list('mich mi mir meiner'),
        ],
        may: [
          ...person,
          ...want,
          ...polite,
          ...you,
          ...list(
            'habt haben hast hobts über von zu bei euch ihnen person daten infos informationen angaben alles ist sind wird werden eigentlich',
          ),
          ...list('wissen sehen gern genau vor'),
        ],
      },
      // "Auskunft nach Art. 15 DSGVO"; not "Auskunft vom Amt".
      {
        command: 'access',
        needs: [list('auskunft datenauskunft datenschutzauskunft selbstauskunft auskunftsersuchen'), list('art artikel dsgvo kdg')],
        may: [
          ...person,
          ...want,
          ...polite,
          ...list('nach gemäß gem abs 15 17 19 der die verlange fordere beantrage bitte um eine über daten meine'),
        ],
      },
      {
        command: 'access',
        needs: [list('daten'), list('meine meiner'), list('sehen einsehen ansehen einsicht zeigt zeigen zeig herausgeben')],
        may: [...person, ...want, ...polite, ...ask, ...you, ...list('alle gespeicherten in bei euch ihnen von')],
      },
      {
        command: 'access',
        needs: [list('schickt schicken schick sendet senden gebt geben'), list('mir'), list('daten')],
        may: [...polite, ...ask, ...you, ...list('meine meiner alle gespeicherten eine kopie übersicht über')],
      },
      {
        command: 'access',
        needs: [list('auskunft datenauskunft kopie'), list('daten')],
        may: [...person, ...want, ...article, ...polite, 'über', 'meine', 'meiner', 'gespeicherten'],
      },
      {
        command: 'erase',
        needs: [list('löschen lösche löscht löschung loschen'), list('daten')],
        may: [
          ...person,
          ...want,
          ...article,
          ...polite,
          ...you,
          ...list('meine meiner alle all gespeicherten von über bei beantrage verlange fordere'),
        ],
      },
      // "Mein Recht auf Vergessenwerden".
      {
        command: 'erase',
        needs: [list('recht'), list('vergessen vergessenwerden löschung')],
        may: [...person, ...polite, ...list('auf werden mein meinem von mache gebrauch nach gemäß art artikel 17 dsgvo habe ein das')],
      },
      // "Nehmt alles von mir raus".
      {
        command: 'erase',
        needs: [list('nehmt nehmen nimm schmeißt werft'), list('alles daten nummer'), list('raus weg')],
        may: [...polite, ...list('sie von mir meine alle mich aus eurem ihrem system der datenbank')],
      },
      // "Löscht alles von mir", "meine Nummer bitte aus eurem System entfernen".
      {
        command: 'erase',
        needs: [
          list('löschen lösche löscht löschts löschung entfernen entferne entfernt vergesst vergessen vernichten vernichtet rausnehmen'),
          list('alles mich nummer handynummer telefonnummer chat chatverlauf verlauf nachrichten daten angaben namen'),
        ],
        may: [
          ...person,
          ...want,
          ...article,
          ...polite,
          ...ask,
          ...you,
          ...list('meine meiner meinen alle all sämtliche gespeicherten komplett über bei aus was habt haben system datenbank lassen dass'),
        ],
      },
      // "Wer ist bei euch für Datenschutz zuständig?", "wie ist das mit dem Datenschutz?"; not "… im Verein".
      {
        command: 'privacy',
        needs: [
          list(
            'datenschutz datenschutzerklärung datenschutzhinweise datenschutzbeauftragter datenschutzbeauftragten datenschutzbeauftragte',
          ),
        ],
        may: [
          ...person,
          ...article,
          ...polite,
          ...ask,
          ...you,
          ...list('ist es das mit wer bei hier über infos informationen frage fragen link und steht stehen finde gibt habt haben haltet'),
          ...list('sieht aus zuständig verantwortlich lesen schicken schickt erreiche eigentlich bei euch zu habe hab eine wissen'),
        ],
      },
      // "Was passiert mit meinen Daten?", "an wen gebt ihr meine Daten weiter?"
      {
        command: 'privacy',
        needs: [
          list('daten angaben nummer nachrichten'),
          list('meine meinen meiner personenbezogenen'),
          list(
            'passiert macht machen geschieht geht gehen gebt geben werden wird weitergegeben verarbeitet lange wozu wofür wer sieht lesen liest',
          ),
        ],
        may: [
          ...polite,
          ...you,
          ...list('was wie wo um mit an wen wem das kann kriegt bekommt den hier weiter speichert gespeichert braucht brauchen eigentlich'),
        ],
      },
      // "Speichert ihr, was ich hier schreibe?", "werden die Chats gespeichert?"
      {
        command: 'privacy',
        needs: [
          list('speichert speichern gespeichert aufgezeichnet mitgeschnitten verschlüsselt'),
          list('hier chat chats nachrichten schreibe schreib geschriebene das'),
        ],
        may: [...polite, ...you, ...list('wird werden ist was ich alles die der den das unsere meine eigentlich')],
      },
      // "Ist das hier anonym?", "bleibt das unter uns?"
      {
        command: 'privacy',
        needs: [list('ist is bleibt bin bleibe'), list('anonym vertraulich geheim')],
        may: [...polite, ...list('das hier der chat ich dit dat des eigentlich alles was schreibe')],
      },
      {
        command: 'privacy',
        needs: [list('bleibt'), list('unter'), list('uns')],
        may: [...polite, ...list('das dit des dat alles was ich hier schreibe sage')],
      },
    ],
    withdrawal: {
      phrases: [
        'newsletter abbestellen',
        'newsletter abmelden',
        'newsletter kündigen',
        'newsletter stoppen',
        'newsletter beenden',
        'bitte keine nachrichten mehr',
        'keine nachrichten mehr schicken',
        'keine nachrichten mehr senden',
        ...list('nachrichten post infos werbung newsletter rundbriefe rundmails mails sms whatsapp').flatMap((what) =>
          list('euch ihnen dir').flatMap((who) => [`keine ${what} mehr von ${who}`, `keine ${what} von ${who} mehr`]),
        ),
        'bitte keine weiteren nachrichten',
        'kein newsletter mehr',
        'keinen newsletter mehr',
        'keine newsletter mehr',
        'keine whatsapp mehr schicken',
        'bitte keine whatsapp mehr',
        'bitte nichts mehr schicken',
        'bitte nichts mehr senden',
        'mir nichts mehr schicken',
        'mir nichts mehr senden',
        'bitte nicht mehr schreiben',
        'nicht mehr angeschrieben werden',
        'nicht mehr kontaktiert werden',
        ...stopSending,
        'werde ich den newsletter los',
        'widerspreche der nutzung meiner daten',
        'sofort nichts mehr schicken',
        'sofort nichts mehr senden',
        ...list('ihr sie du').flatMap((who) => [
          `dass ${who} mir nichts mehr`,
          `dass ${who} mir nicht mehr`,
          `dass ${who} mir keine nachrichten mehr`,
        ]),
        ...list('einwilligung zustimmung einverständniserklärung').flatMap((consent) => [
          `widerrufe meine ${consent}`,
          `widerrufe hiermit meine ${consent}`,
          `widerrufe ich meine ${consent}`,
          `${consent} widerrufen`,
          `${consent} widerrufe`,
          `${consent} ziehe ich`,
          `ziehe hiermit meine ${consent}`,
          `widerruf meiner ${consent}`,
          `widerruf der ${consent}`,
          `ziehe meine ${consent}`,
          `ziehe ich meine ${consent}`,
          `nehme meine ${consent} zurück`,
          `${consent} zurückziehen`,
          `${consent} zurücknehmen`,
        ]),
      ],
      leads: list(
        'ich wir möchte moechte möchten will wollen würde wuerde gern gerne mich mir uns den die das dem der vom von meinen meine mein euren eure ihren hiermit ab nun und aber also deshalb daher leider einfach nur doch mal noch nochmal nochmals einmal zum letzten wie schon bereits oft zweimal dreimal mehrmals habe hab gesagt geschrieben sage sagte schreibe es euch ihnen dir kann könnte muss wo betreff anliegen kurz kurze info',
      ),
      // A "Schweigepflichtentbindung" is a consent, too.
      spoilers: list(
        'warum wieso weshalb schade seit kommt kommen gekommen angekommen bekommen erhalten gekriegt schweigepflicht schweigepflichtentbindung schweigepflichtsentbindung',
      ),
      first: [
        ...list('stop stopp stoppen stoppe abbestellen abmelden austragen'),
        ...deregister,
        'hör auf',
        'hört auf',
        'hören sie auf',
        'lasst mich in ruhe',
        'lassen sie mich in ruhe',
        'keine nachrichten mehr',
        'keine werbung mehr',
        'keine whatsapp mehr',
        'nichts mehr schicken',
        'nichts mehr senden',
      ],
      answers: list('nein nee nö ja'),
      refusals: [],
      insists: list('jetzt sofort endlich es reicht genug schluss wirklich dringend mir'),
      negations: list('nicht nichts nie niemals kein keine keinen ruhe'),
      reasons: list('weil denn wegen'),
      firstPerson: list('ich wir'),
      turns: [...list('und aber deshalb daher darum bitte'), 'möchte ich', 'will ich', 'würde ich'],
      that: ['dass'],
      reports: list(
        'sagt sagte meint meinte schreibt schrieb steht stand heißt hieß gesagt geschrieben gemeint behauptet erzählt erzählte bedeutet soll sollen sollte',
      ),
      visits: list('kommen komme kommt hinkommen mitkommen vorbeikommen teilnehmen teilnehme mitmachen dabei hingehen verhindert'),
      tells: list(
        'ich wir ihr er sie es der die das den dem ein eine einen mein meine meinen da jetzt doch erst noch ist sind war bin hab habe haben habt mir am im nicht kommt',
      ),
      motives: list(
        'wohne wohnen viel zuviel oft nervt nervig nerven reicht genug brauche brauch lese les will mag möchte schickt schreibt sendet schreiben nachrichten nachricht newsletter infos werbung spam interesse interessiert gesagt dreimal umgezogen weggezogen ziehe raus aufhören lasst lass ruhe kontakt satt kein keine nix nichts gehört weg nutze gebraucht gelesen stört lesen abo mails bekomme kriege bekommen kriegen wollte',
      ),
      questions: list(
        'wann wo wie was wer wem wen wieso weshalb warum welche welcher welches wohin woher kann können könnt könnte könnten könntet darf dürfen habt hast gibt helft helfen hilf ruf ruft rufen schick schickt schicken schreib schreibt schreiben sag sagt sagen melde meldet melden erklär erklärt',
      ),
      asks: [
        ...list('frage fragen hilfe helfen brauche brauchen benötige suche termin termine anrufen rückruf zurückrufen'),
        ...list(
          'moment warte wartet warten vertan vertippt verschrieben versehen falsch falsche falscher falsches falschen verwechselt vergessen verguckt gefunden krank kurs tochter sohn kind kinder',
        ),
        ...list('ich wir').flatMap((who) =>
          list('will wollen wollte wollten möchte möchten würde würden hätte hätten').flatMap((wish) => [
            `${who} ${wish}`,
            `${wish} ${who}`,
          ]),
        ),
      ],
    },
  };
}
