import { type Words, words } from '../words.ts';
import { same } from './same.ts';

const { newsletter: german } = words;

/** The newsletter's pages, in simple German. */
export const simpleGermanNewsletter: Pick<Words, 'newsletter'> = {
  newsletter: {
    ...same(german, 'title', 'issues', 'noIssue', 'older', 'nobody', 'table', 'month', 'earlier', 'all', 'back', 'reached', 'missed'),
    none: 'Diese Einrichtung hat keinen Newsletter. In der Datei fehlt der Teil „newsletter“.',
    write: 'Neue Ausgabe schreiben',
    subscribers: 'Wer den Newsletter bekommt',
    total: (count) => (count === 1 ? 'Eine Person bekommt den Newsletter.' : `${count} Personen bekommen den Newsletter.`),
    byMonth: 'Bestellt, für jeden Monat',
    states: {
      ...same(german.states, 'draft', 'running', 'paused', 'parked', 'done', 'cancelled'),
      approved: 'Entwurf mit Ja von einer zweiten Person',
    },
    form: {
      ...same(german.form, 'title', 'text', 'link', 'save', 'stored', 'cancel'),
      textHint: (most, address) =>
        `Schreiben Sie alles in eine Zeile. Sagen Sie „${address}“.${most === undefined ? '' : ` Text und Link haben zusammen Platz für ${most} Zeichen. Absender, Impressum und STOPP kommen von selbst dazu.`}`,
      linkHint: 'Hier steht mehr. Der Link beginnt mit https://.',
      freeText: 'Auf WhatsApp als freier Text, wo es geht. Sonst als Vorlage.',
    },
    issue: {
      ...same(german.issue, 'title', 'gone', 'edit', 'again', 'preview', 'test', 'testSend', 'recipients', 'duration', 'durations'),
      ...same(german.issue, 'cost', 'last', 'lastNone', 'approve', 'send', 'sendHint', 'discardLead', 'progressOf', 'pause', 'resume'),
      ...same(german.issue, 'totals', 'overriddenBy', 'writtenBy', 'started', 'ended', 'failedAs'),
      testTo: 'Nummer oder ID',
      testHint: 'Ihre Nummer für WhatsApp (030 … oder +49 …). Oder die ID von einem Chat. Die Pforte speichert sie nicht.',
      prospect: 'Wenn Sie jetzt senden:',
      costOf: (euros, asOf) => `höchstens ${euros} € für Vorlagen (Preise von Meta vom ${asOf})`,
      waits: (labels, days) => `${labels}: gleich, wo es geht. Sonst mit der nächsten Nachricht. Das gilt ${days} Tage.`,
      stretches: (count) => `Die Ausgabe geht in ${count} Teilen hinaus. Nachts und an freien Tagen wartet sie.`,
      approval: 'Sagt jemand Ja?',
      approvalNeeded: 'Eine zweite Person muss Ja sagen. Sie darf nicht selbst geschrieben haben.',
      approvalOwn: 'Sie haben hier mitgeschrieben. Bitten Sie jemanden aus dem Team um das Ja.',
      approvalVoid: 'Nach dem Ja hat jemand etwas geändert. Bitte holen Sie noch einmal ein Ja.',
      approvedBy: (who, when) => `Ja gesagt: ${who}, ${when}`,
      guards: {
        'quiet-hours': (until) => `Jetzt ist Ruhezeit. Sie gilt von 20 bis 8 Uhr und an freien Tagen. Sie endet: ${until}.`,
        frequency:
          'Für diesen Monat haben Sie schon genug Ausgaben verschickt. Mehr ist nicht versprochen. Warten Sie auf den nächsten Monat.',
      },
      despite: {
        'quiet-hours': 'Auch in der Ruhezeit senden. Die Pforte merkt sich: Sie haben das entschieden.',
        failures: 'Auch mit Fehlern weitersenden. Die Pforte merkt sich: Sie haben das entschieden.',
      },
      discard: 'Entwurf wegwerfen',
      progress: 'So weit sind wir',
      refresh: 'Neu laden',
      resumeHint: 'Wer die Ausgabe noch nicht hat, bekommt sie jetzt.',
      cancel: 'Ganz abbrechen',
      cancelLead: 'Wer die Ausgabe noch nicht hat, bekommt sie nicht mehr. Das bleibt so.',
      overrides: 'Trotzdem gesendet',
      overridden: { ...same(german.issue.overridden, 'quiet-hours', 'failures'), frequency: 'zu oft' },
      counts: {
        ...same(german.issue.counts, 'recipients', 'sent', 'read', 'failed', 'waiting'),
        delivered: 'Angekommen',
        unknown: 'Vielleicht angekommen',
        later: 'Warten einen Tag',
        late: 'Mit der nächsten Nachricht bekommen',
        expired: 'Zu spät geschrieben',
        skipped: 'Ausgelassen (abgemeldet, nicht da oder im Gespräch)',
        open: 'Kommen noch dran',
      },
    },
  },
};
