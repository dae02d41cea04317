import { alarmWords } from './alarm-words.ts';
import { attentionWords } from './attention-words.ts';
import { editingActs, editingProblems, editingSaid, facilityWords, reviewWords } from './facility-words.ts';
import { flyersWords } from './flyers-words.ts';
import { goLiveActs, goLiveProblems, goLiveSaid, goLiveWords } from './golive-words.ts';
import { hoursWords } from './hours-words.ts';
import { confidentialWords, issueDoubtWords, issueMistakeWords, issueReasonWords } from './issue-words.ts';
import { letterWords } from './letter-words.ts';
import { doubtWords, mistakeWords } from './mistake-words.ts';
import { newsletterActs, newsletterProblems, newsletterSaid, newsletterWords } from './newsletter-words.ts';
import { numbersWords } from './numbers-words.ts';
import { papersActs, papersProblems, papersSaid, papersWords } from './papers-words.ts';
import { phoneWords } from './phone-words.ts';
import { placeWords } from './place-words.ts';
import { pushWords } from './push-words.ts';
import { recoveryWords } from './recovery-words.ts';
import { rightsActs, rightsProblems, rightsWords } from './rights-words.ts';
import { setupWords } from './setup-words.ts';
import { auditWords, teamWords } from './team-words.ts';
import { textsWords } from './texts-words.ts';
import { todayWords } from './today-words.ts';
import { trainingActs, trainingProblems, trainingSaid, trainingWords } from './training-words.ts';

/** Every sentence of the console, by page. The staff is addressed with Sie. */
export const words = {
  shell: {
    product: 'Pforte',
    skip: 'Zum Inhalt',
    menu: 'Bereiche',
    leave: 'Abmelden',
    me: 'Mein Zugang',
    desks: 'Einrichtung',
    language: 'Sprache',
    change: 'Ändern',
  },
  nav: {
    today: 'Heute',
    newsletter: 'Newsletter',
    numbers: 'Zahlen',
    rights: 'Auskunft',
    hours: 'Sprechzeiten',
    facility: 'Angaben',
    team: 'Team',
    me: 'Mein Zugang',
    setup: 'Einrichtung',
    golive: 'Start',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Melden Sie sich mit Ihrem Passkey an: mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts.',
    button: 'Mit Passkey anmelden',
    resume: 'Ihre Eingaben sind noch da. Nach der Anmeldung werden sie abgeschickt.',
    lost: 'Gerät verloren?',
    lostLink: 'Mit einem Notfallcode anmelden',
    lostBoth:
      'Auch keinen Notfallcode mehr? Dann lädt Sie eine Person der Verwaltung neu ein und entzieht den alten Zugang. Gibt es keine mehr, hilft ein neuer Einrichtungscode: in AWS CloudFormation beim Stack „Aktualisieren“, „Vorhandene Vorlage verwenden“ und SetupRound um 1 erhöhen.',
    invited: 'Sie sind neu? Öffnen Sie den Link Ihrer Einladung.',
    needsScript: 'Zum Anmelden braucht die Seite JavaScript. Alles andere geht auch ohne.',
  },
  join: {
    title: 'Zugang einrichten',
    lead: 'Sie legen jetzt einen Passkey an. Damit melden Sie sich künftig an, ohne Passwort.',
    name: 'Ihr Name',
    nameHint: 'So sehen Sie die Kolleg*innen im Team.',
    code: 'Code',
    codeHint: 'Er steht in Ihrer Einladung oder in der Ausgabe der Einrichtung.',
    button: 'Passkey anlegen',
  },
  recover: {
    title: 'Mit Notfallcode anmelden',
    lead: 'Jeder Notfallcode gilt einmal. Danach legen Sie auf diesem Gerät einen neuen Passkey an.',
    code: 'Notfallcode',
    button: 'Anmelden',
  },
  confirm: {
    title: 'Bitte bestätigen',
    lead: 'Für diesen Schritt zeigen Sie Ihren Passkey noch einmal. Ihre Eingaben sind noch da.',
    button: 'Mit Passkey bestätigen',
    cancel: 'Abbrechen',
  },
  me: {
    title: 'Mein Zugang',
    name: 'Angemeldet als',
    passkeys: 'Ihre Passkeys',
    passkeyOf: (day: string) => `Passkey vom ${day}`,
    another: 'Passkey auf diesem Gerät anlegen',
    remove: 'Entfernen',
    here: '(hier benutzt)',
    onlyOne: 'Das ist Ihr einziger Passkey. Legen Sie einen zweiten auf einem anderen Gerät an.',
    recovered:
      'Sie sind mit einem Notfallcode angemeldet. Legen Sie jetzt auf diesem Gerät einen neuen Passkey an. Entfernen Sie danach den Passkey des verlorenen Geräts: damit enden auch dessen Anmeldungen.',
    leave: 'Abmelden',
  },
  today: todayWords,
  attention: attentionWords,
  alarms: alarmWords,
  letters: letterWords,
  team: teamWords,
  audit: auditWords,
  empty: {
    title: 'Noch keine Einrichtung',
    lead: 'Hier ist noch keine Einrichtung veröffentlicht. Solange beantwortet Pforte keine Nachrichten.',
  },
  numbers: numbersWords,
  phone: phoneWords,
  push: pushWords,
  setup: setupWords,
  facility: facilityWords,
  hours: hoursWords,
  texts: textsWords,
  review: reviewWords,
  recovery: recoveryWords,
  newsletter: newsletterWords,
  golive: goLiveWords,
  training: trainingWords,
  papers: papersWords,
  flyers: flyersWords,
  rights: rightsWords,
  told: {
    /** A sentence of the set-up, its checks and the way to going live: these say it in German, for the commands, too. */
    sentence: (german: string): string => german,
  },
  mistakes: mistakeWords,
  doubts: doubtWords,
  places: placeWords,
  confidential: confidentialWords,
  issueMistakes: issueMistakeWords,
  issueDoubts: issueDoubtWords,
  issueReasons: issueReasonWords,
  said: {
    'push-on': 'Hinweise kommen jetzt auf dieses Gerät.',
    'push-off': 'Auf dieses Gerät kommen keine Hinweise mehr.',
    ...editingSaid,
    ...newsletterSaid,
    ...goLiveSaid,
    ...trainingSaid,
    ...papersSaid,
    'keyring-proven': 'Die Kopie des Schlüsselbunds ist weggelegt.',
    'keyring-restored': 'Der Schlüsselbund ist zurückgespielt.',
    'keyring-rotated': 'Ein neuer Siegelschlüssel ist angelegt. Drucken Sie jetzt ein neues Blatt.',
    'secret-stored': 'Gespeichert.',
    'passkey-added': 'Der Passkey ist angelegt.',
    'passkey-removed': 'Der Passkey ist entfernt. Die Anmeldungen mit ihm sind beendet.',
    closed: 'Heute ist geschlossen. Wer schreibt, erfährt es.',
    away: 'Abwesend. Wer schreibt, erfährt bis wann.',
    opened: 'Offen. Wer schreibt, erreicht Sie.',
    auto: 'Es gelten wieder die Sprechzeiten.',
    undone: 'Rückgängig gemacht.',
    'phone-removed': 'Das Telefon ist ausgetragen. Was es schreibt, zählt wieder wie von Ratsuchenden.',
    redriven: 'Zurückgelegt. Pforte bearbeitet die Nachrichten jetzt.',
    'invitation-gone': 'Die Einladung gilt nicht mehr.',
    removed: 'Der Zugang ist entzogen. Alle Anmeldungen dieser Person sind beendet.',
    'removed-here': 'Der Zugang zu dieser Einrichtung ist entzogen.',
    changed: 'Die Aufgaben sind geändert.',
  },
  problems: {
    'push-unsupported': 'Dieser Browser zeigt hier keine Hinweise. Auf dem iPhone legen Sie die Pforte erst auf den Home-Bildschirm.',
    'push-denied': 'Dieses Gerät erlaubt der Pforte keine Hinweise. Erlauben Sie sie in den Einstellungen des Browsers.',
    ...editingProblems,
    ...newsletterProblems,
    ...goLiveProblems,
    ...trainingProblems,
    ...papersProblems,
    ...rightsProblems,
    keyring: 'Das hat nicht geklappt. Es wurde nichts geändert.',
    secret: 'Das wurde nicht gespeichert.',
    'no-such-page': 'Diese Seite gibt es nicht.',
    forbidden: 'Dafür hat Ihr Zugang keine Rechte. Fragen Sie eine Person mit der Rolle Verwaltung.',
    foreign: 'Diese Anfrage kam von einer anderen Seite und wurde nicht ausgeführt.',
    'too-large': 'Das ist zu viel Text auf einmal. Bitte kürzen Sie ihn.',
    failed: 'Das hat nicht geklappt. Es liegt nicht an Ihnen. Bitte versuchen Sie es in einer Minute noch einmal.',
    conflict: 'Jemand hat gleichzeitig etwas geändert. Bitte prüfen Sie die Seite und versuchen Sie es noch einmal.',
    'code-wrong': 'Dieser Code gilt nicht oder nicht mehr. Prüfen Sie ihn oder lassen Sie sich einen neuen geben.',
    'code-too-many': 'Zu viele falsche Codes. Bitte warten Sie eine Viertelstunde.',
    'name-missing': 'Bitte geben Sie Ihren Namen an.',
    'passkey-unknown': 'Dieser Passkey ist hier nicht bekannt.',
    'passkey-refused': 'Der Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal.',
    'passkey-cancelled': 'Es wurde kein Passkey gezeigt. Bitte versuchen Sie es noch einmal.',
    offline: 'Keine Verbindung. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.',
    'time-missing': 'Bitte geben Sie Tag und Uhrzeit an.',
    past: 'Diese Zeit ist schon vorbei. Bitte wählen Sie eine spätere.',
    'too-far': 'Das sind mehr als 90 Tage. Tragen Sie dafür eine Schließzeit ein.',
    'needs-end': 'Außerhalb der Sprechzeiten braucht „Da“ ein Ende. Bitte geben Sie an, bis wann Sie da sind.',
    'guest-missing': 'Bitte geben Sie einen Namen an.',
    'role-missing': 'Bitte wählen Sie mindestens eine Aufgabe.',
    'last-admin': 'Mindestens eine Person muss die Verwaltung behalten. Geben Sie sie erst jemand anderem.',
    'not-yours': 'Das ändert nur, wer diese Einrichtung verwaltet.',
    'too-many-people': 'So viele Zugänge sind nicht vorgesehen. Entziehen Sie erst Zugänge, die niemand mehr braucht.',
    'too-many-phones': 'Fünf Telefone sind eingetragen. Tragen Sie erst eines aus, das Sie nicht mehr brauchen.',
    'phones-too-old':
      'Die veröffentlichte Fassung Ihrer Einrichtung kennt diese Antworten noch nicht. Veröffentlichen Sie sie noch einmal.',
    'last-passkey': 'Der letzte Passkey bleibt, sonst kämen Sie nicht mehr hinein.',
  },
  /** Sentences of the audit list; a name stands before them. */
  acts: {
    ...editingActs,
    ...newsletterActs,
    ...goLiveActs,
    ...trainingActs,
    ...papersActs,
    ...rightsActs,
    'keyring-shown': 'hat den Schlüsselbund zum Drucken geöffnet',
    'keyring-proven': 'hat gezeigt, dass der Schlüsselbund weggelegt ist',
    'keyring-restored': 'hat den Schlüsselbund zurückgespielt',
    'keyring-rotated': 'hat den Siegelschlüssel gewechselt',
    'secret-stored': 'hat ein Geheimnis von Meta gespeichert',
    connected: 'hat die Pforte mit Meta verbunden',
    disconnected: 'hat die Pforte von Meta getrennt',
    'checklist-ticked': 'hat die Liste der Handgriffe bei Meta geändert',
    'passkey-added': 'hat einen Passkey angelegt',
    'passkey-removed': 'hat einen Passkey entfernt',
    'codes-made': 'hat Notfallcodes erstellt',
    joined: 'ist dem Team beigetreten',
    recovered: 'hat sich mit einem Notfallcode angemeldet',
    closed: 'hat für heute geschlossen',
    away: 'hat auf abwesend gestellt',
    opened: 'hat auf offen gestellt',
    auto: 'ist zu den Sprechzeiten zurückgekehrt',
    undone: 'hat die letzte Änderung zurückgenommen',
    'phone-enrolled': 'hat ein Telefon eingetragen',
    'phone-removed': 'hat ein Telefon ausgetragen',
    redriven: 'hat liegen gebliebene Nachrichten zurückgelegt',
    invited: 'hat eingeladen:',
    'invitation-gone': 'hat eine Einladung zurückgezogen:',
    removed: 'hat den Zugang entzogen:',
    changed: 'hat die Aufgaben geändert:',
  },
  back: 'Zurück zur Startseite',
};

export type Words = typeof words;
export type Problem = keyof Words['problems'];
export type Said = keyof Words['said'];
