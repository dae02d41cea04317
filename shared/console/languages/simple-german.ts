import type { Translation } from '../translation.ts';

/** The console in simple German: short sentences, plain words. */
export const simpleGerman: Translation = {
  shell: {
    product: 'Pforte',
    skip: 'Zum Inhalt',
    menu: 'Seiten',
    leave: 'Abmelden',
    me: 'Mein Zugang',
    desks: 'Einrichtung',
    language: 'Sprache',
    change: 'Ändern',
  },
  nav: { today: 'Heute', team: 'Team', me: 'Mein Zugang', setup: 'Einrichten' },
  signIn: {
    title: 'Anmelden',
    lead: 'Melden Sie sich hier an. Sie brauchen dafür Ihren Finger, Ihr Gesicht oder die PIN von Ihrem Gerät. Das heißt: Passkey.',
    button: 'Mit Passkey anmelden',
    resume: 'Ihre Eingaben sind noch da. Melden Sie sich an. Dann werden sie abgeschickt.',
    lost: 'Ist Ihr Gerät weg?',
    lostLink: 'Mit einem Notfall-Code anmelden',
    lostBoth: 'Haben Sie auch keinen Code? Dann kann die Verwaltung Sie neu einladen.',
    invited: 'Sind Sie neu? Dann öffnen Sie den Link in Ihrer Einladung.',
    needsScript: 'Zum Anmelden muss JavaScript an sein. Alles andere geht ohne.',
  },
  join: {
    title: 'Zugang anlegen',
    lead: 'Sie legen jetzt einen Passkey an. Damit melden Sie sich später an. Sie brauchen kein Passwort.',
    name: 'Ihr Name',
    nameHint: 'Das Team sieht diesen Namen.',
    code: 'Code',
    codeHint: 'Der Code steht in Ihrer Einladung.',
    button: 'Passkey anlegen',
  },
  recover: {
    title: 'Mit Notfall-Code anmelden',
    lead: 'Jeder Code gilt nur einmal. Danach legen Sie hier einen neuen Passkey an.',
    code: 'Notfall-Code',
    button: 'Anmelden',
  },
  confirm: {
    title: 'Bitte bestätigen',
    lead: 'Zeigen Sie Ihren Passkey noch einmal. Ihre Eingaben sind noch da.',
    button: 'Mit Passkey bestätigen',
    cancel: 'Abbrechen',
  },
  me: {
    title: 'Mein Zugang',
    name: 'Sie sind angemeldet als',
    passkeys: 'Ihre Passkeys',
    passkeyOf: (day) => `Passkey vom ${day}`,
    another: 'Neuen Passkey auf diesem Gerät anlegen',
    remove: 'Entfernen',
    onlyOne: 'Sie haben nur einen Passkey. Legen Sie noch einen an. Nehmen Sie dafür ein anderes Gerät.',
    recovered: 'Sie haben sich mit einem Notfall-Code angemeldet. Legen Sie jetzt einen neuen Passkey an.',
    leave: 'Abmelden',
  },
  empty: {
    title: 'Noch keine Einrichtung',
    lead: 'Hier gibt es noch keine Einrichtung. Die Pforte beantwortet noch keine Nachrichten.',
  },
  back: 'Zurück zur ersten Seite',
};
