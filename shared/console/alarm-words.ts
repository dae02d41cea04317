/** Alarms of a deployment by their names in `infra/aws/alarms.ts`: what each means, and what to do. */
export const alarmWords = {
  InboundOld: {
    what: 'Jemand wartet seit mehr als fünf Minuten auf die automatische Antwort.',
    todo: 'Meist geht es von selbst weiter. Bleibt das eine Viertelstunde so, sagen Sie der Technik Bescheid und antworten Sie am Telefon.',
  },
  AwayModeSilent: {
    what: 'Die Zeitschaltung der Pforte läuft seit 15 Minuten nicht.',
    todo: 'Bitte sagen Sie der Technik Bescheid: Die Zeitschaltung away-mode muss wieder eingeschaltet oder die Pforte neu bereitgestellt werden.',
  },
  WebhookErrors: {
    what: 'Pforte konnte Nachrichten von Meta nicht annehmen.',
    todo: 'Meta bringt sie noch einmal. Öffnen Sie die Prüfung unter „Einrichtung“: Meist fehlen Zugangsdaten.',
  },
  FunctionErrors: {
    what: 'Ein Teil der Pforte ist mehrmals hintereinander ausgefallen.',
    todo: 'Bitte sagen Sie der Technik Bescheid: In CloudWatch zeigt die gespeicherte Abfrage „failures“, was es war.',
  },
  WebhooksThrottled: {
    what: 'Es kam mehr auf einmal an, als die Pforte annimmt.',
    todo: 'Nichts geht verloren, Meta bringt es noch einmal. Geschieht das bei jedem Newsletter, bitten Sie die Technik, requestsPerSecond zu erhöhen.',
  },
  Throttled: {
    what: 'Das AWS-Konto lässt nicht genug gleichzeitig laufen.',
    todo: 'Bitten Sie die Technik, bei AWS unter „Service Quotas“ mehr gleichzeitige Ausführungen für Lambda zu beantragen.',
  },
  NeedsOperator: {
    what: 'Etwas heilt nicht von selbst: Meta nimmt Antworten nicht an, oder etwas ist liegen geblieben.',
    todo: 'Öffnen Sie die Prüfung unter „Einrichtung“. Sagt sie nichts, bitten Sie die Technik: In CloudWatch zeigt die Abfrage „operator“, was es ist.',
  },
  SignatureRejected: {
    what: 'Viele Zustellungen waren nicht richtig unterschrieben.',
    todo: 'Öffnen Sie die Prüfung unter „Einrichtung“: Stimmt das App-Geheimnis, probiert ein Fremder herum. Das ändert nichts und kostet wenig.',
  },
  UnknownShape: {
    what: 'Meta schickt etwas, das diese Pforte nicht kennt.',
    todo: 'Geantwortet wird weiter, soweit es geht. Bitte fragen Sie die Technik nach einer neueren Version der Pforte.',
  },
};

export type AlarmId = keyof typeof alarmWords;

export const alarmIds = Object.keys(alarmWords) as readonly AlarmId[];
