import type { Words } from '../words.ts';

export const simpleGermanAlarms: Words['alarms'] = {
  InboundOld: {
    what: 'Jemand wartet schon mehr als 5 Minuten auf eine Antwort.',
    todo: 'Warten Sie 15 Minuten. Steht er dann noch hier? Rufen Sie Ihre Technik an.',
  },
  AwayModeSilent: {
    what: 'Die Uhr von der Pforte steht still.',
    todo: 'Rufen Sie Ihre Technik an: „away-mode“ läuft nicht.',
  },
  WebhookErrors: {
    what: 'Die Pforte hat Nachrichten nicht angenommen.',
    todo: 'Meta bringt sie noch einmal. Öffnen Sie die Prüfung unter „Einrichten“.',
  },
  FunctionErrors: {
    what: 'Ein Teil von der Pforte ist mehrmals ausgefallen.',
    todo: 'Rufen Sie Ihre Technik an. In CloudWatch hilft die Abfrage „failures“.',
  },
  WebhooksThrottled: {
    what: 'Zu viele Nachrichten sind auf einmal gekommen.',
    todo: 'Nichts geht verloren. Passiert das oft? Rufen Sie Ihre Technik an.',
  },
  Throttled: {
    what: 'Das Konto bei AWS ist zu klein.',
    todo: 'Rufen Sie Ihre Technik an: Lambda braucht mehr „concurrent executions“.',
  },
  NeedsOperator: {
    what: 'Etwas geht nicht, und es wird nicht von allein besser.',
    todo: 'Öffnen Sie die Prüfung unter „Einrichten“. Steht dort nichts? Rufen Sie Ihre Technik an. In CloudWatch hilft die Abfrage „operator“.',
  },
  SignatureRejected: {
    what: 'Viele Nachrichten hatten keine gültige Unterschrift.',
    todo: 'Öffnen Sie die Prüfung unter „Einrichten“. Ist das App-Geheimnis richtig? Dann probiert jemand Fremdes herum. Das schadet nicht.',
  },
  UnknownShape: {
    what: 'Meta schickt etwas Neues. Die Pforte kennt es nicht.',
    todo: 'Fragen Sie Ihre Technik nach einer neuen Version.',
  },
};
