import { setupWords } from './setup-words.ts';

/** Every sentence of the console, by page. The staff is addressed with Sie. */
export const words = {
  shell: {
    product: 'Pforte',
    skip: 'Zum Inhalt',
    menu: 'Bereiche',
    leave: 'Abmelden',
    me: 'Mein Zugang',
    desks: 'Einrichtung',
  },
  nav: {
    today: 'Heute',
    people: 'Team',
    me: 'Mein Zugang',
    setup: 'Einrichtung',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Melden Sie sich mit Ihrem Passkey an: mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts.',
    button: 'Mit Passkey anmelden',
    resume: 'Ihre Eingaben sind noch da. Nach der Anmeldung werden sie abgeschickt.',
    lost: 'Gerät verloren?',
    lostLink: 'Mit einem Notfallcode anmelden',
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
    onlyOne: 'Das ist Ihr einziger Passkey. Legen Sie einen zweiten auf einem anderen Gerät an.',
    recovered: 'Sie sind mit einem Notfallcode angemeldet. Legen Sie jetzt auf diesem Gerät einen neuen Passkey an.',
    leave: 'Abmelden',
  },
  today: {
    title: 'Heute',
  },
  empty: {
    title: 'Noch keine Einrichtung',
    lead: 'Hier ist noch keine Einrichtung veröffentlicht. Solange beantwortet Pforte keine Nachrichten.',
  },
  setup: setupWords,
  said: {
    'keyring-proven': 'Die Kopie des Schlüsselbunds ist weggelegt.',
    'keyring-restored': 'Der Schlüsselbund ist zurückgespielt.',
    'keyring-rotated': 'Ein neuer Siegelschlüssel ist angelegt. Drucken Sie jetzt ein neues Blatt.',
    'secret-stored': 'Gespeichert.',
    'passkey-added': 'Der Passkey ist angelegt.',
    'passkey-removed': 'Der Passkey ist entfernt.',
  },
  problems: {
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
    'last-passkey': 'Der letzte Passkey bleibt, sonst kämen Sie nicht mehr hinein.',
  },
  /** Sentences of the audit list; a name stands before them. */
  audit: {
    'keyring-shown': 'hat den Schlüsselbund zum Drucken geöffnet',
    'keyring-proven': 'hat gezeigt, dass der Schlüsselbund weggelegt ist',
    'keyring-restored': 'hat den Schlüsselbund zurückgespielt',
    'keyring-rotated': 'hat den Siegelschlüssel gewechselt',
    'secret-stored': 'hat ein Geheimnis von Meta gespeichert',
    connected: 'hat die Pforte mit Meta verbunden',
    'checklist-ticked': 'hat die Liste der Handgriffe bei Meta geändert',
    'passkey-added': 'hat einen Passkey angelegt',
    'passkey-removed': 'hat einen Passkey entfernt',
    joined: 'ist dem Team beigetreten',
    recovered: 'hat sich mit einem Notfallcode angemeldet',
  },
  back: 'Zurück zur Startseite',
};

export type Words = typeof words;
export type Problem = keyof Words['problems'];
export type Said = keyof Words['said'];
