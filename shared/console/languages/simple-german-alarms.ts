import type { Words } from '../words.ts';

export const simpleGermanAlarms: Words['alarms'] = {
  InboundOld: {
    what: 'Jemand wartet schon mehr als 5 Minuten auf eine Antwort.',
    todo: 'Warten Sie 15 Minuten. Ist der Hinweis dann noch da? Sagen Sie es Ihrer Technik.',
  },
  AwayModeSilent: {
    what: 'Die Uhr der Pforte steht still.',
    todo: 'Sagen Sie es Ihrer Technik: away-mode läuft nicht.',
  },
  WebhookErrors: {
    what: 'Die Pforte konnte Nachrichten nicht annehmen.',
    todo: 'Meta bringt sie noch einmal. Öffnen Sie die Prüfung unter „Einrichten“.',
  },
  FunctionErrors: {
    what: 'Ein Teil der Pforte ist mehrmals ausgefallen.',
    todo: 'Sagen Sie es Ihrer Technik. In CloudWatch hilft die Abfrage „failures“.',
  },
  WebhooksThrottled: {
    what: 'Es kamen zu viele Nachrichten auf einmal.',
    todo: 'Nichts geht verloren. Passiert das oft? Sagen Sie Ihrer Technik: requestsPerSecond muss höher sein.',
  },
  Throttled: {
    what: 'Das Konto bei AWS ist zu klein.',
    todo: 'Sagen Sie Ihrer Technik: Lambda braucht mehr gleichzeitige Ausführungen.',
  },
  NeedsOperator: {
    what: 'Etwas geht nicht, und es wird nicht von allein besser.',
    todo: 'Öffnen Sie die Prüfung unter „Einrichten“. Steht dort nichts? Sagen Sie es Ihrer Technik. In CloudWatch hilft die Abfrage „operator“.',
  },
  SignatureRejected: {
    what: 'Viele Nachrichten hatten keine gültige Unterschrift.',
    todo: 'Öffnen Sie die Prüfung unter „Einrichten“. Ist das App-Geheimnis richtig? Dann probiert jemand Fremdes herum. Das schadet nicht.',
  },
  UnknownShape: {
    what: 'Meta schickt etwas, das die Pforte nicht kennt.',
    todo: 'Fragen Sie Ihre Technik nach einer neuen Version der Pforte.',
  },
};
