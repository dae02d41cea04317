import { toLocal } from '../../shared/calendar/berlin.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';
import { timeInWords } from '../../shared/calendar/wording.ts';
import { routeWords } from '../../shared/consent/proof-words.ts';
import type { Consent } from '../../shared/consent/state.ts';
import type { Effect, PersonState, Subscription } from '../../shared/conversation/state.ts';

type Fact = readonly [string, string];
type Open = ((sealed: string) => string) | undefined;
type Wording = Readonly<Record<keyof PersonState, (state: PersonState, open: Open) => Fact | undefined>>;

/** A word for every field a person's item may have. A field without one does not compile: nobody is told less than is stored. */
const wording: Wording = {
  introducedAt: ({ introducedAt }) => moment('Zum ersten Mal begrüßt oder von Menschen angesprochen', introducedAt),
  lastContactAt: ({ lastContactAt }) => moment('Letzter Kontakt', lastContactAt),
  windowUntil: ({ windowUntil }) => moment('Bis dahin erlaubt Meta freie Antworten', windowUntil),
  quietUntil: ({ quietUntil }) => moment('Der Automat schweigt bis (ein Mensch hat geantwortet)', quietUntil),
  awaySaidFor: ({ awaySaidFor }) => moment('Abwesenheit mitgeteilt für die Schließzeit ab', awaySaidFor),
  closingSaidFor: ({ closingSaidFor }) => moment('Hinweis auf das nahe Ende der Öffnungszeit gegeben für', closingSaidFor),
  fewStaffSaidOn: ({ fewStaffSaidOn: day }) => (day === undefined ? undefined : ['Hinweis auf längere Wartezeit gegeben am', day]),
  consent: ({ consent }) => consent && ['Newsletter', consentWords(consent)],
  subscription: ({ subscription: to }, open) => to && ['Zustellung des Newsletters', subscriptionWords(to, open)],
  issue: ({ issue }) => issue && ['Letzte Ausgabe des Newsletters', `${issue.id}, ${momentInWords(issue.at)}`],
  issueBeforeAt: ({ issueBeforeAt }) => moment('Ausgabe davor', issueBeforeAt || undefined),
  eraseAskedAt: ({ eraseAskedAt }) => moment('Löschung angefragt', eraseAskedAt),
  erasedAt: ({ erasedAt }) => moment('Auf Wunsch gelöscht (der Rest bleibt acht Tage)', erasedAt),
  answered: ({ answered }) => answered && ['Automatische Antworten am letzten Tag', `${answered.count} am ${answered.day}`],
  ring: ({ ring }) => ['Prüfwerte der letzten Ereignisse (HMAC, gegen doppelte Antworten)', ring.join(' ') || 'keine'],
  effects: ({ effects }, open) => [
    'Antworten, deren Zustellung noch offen ist',
    effects.map((one) => effectWords(one, open)).join('; ') || 'keine',
  ],
  absorbed: ({ absorbed }) => ['Weitere Kennzeichen derselben Person', absorbed.join(' ') || 'keine'],
};

/** What is stored in one item, in words. */
export function stateFacts(state: PersonState, open: Open): readonly Fact[] {
  return Object.values(wording).flatMap((inWords) => {
    const fact = inWords(state, open);
    return fact ? [fact] : [];
  });
}

function moment(label: string, at: EpochMs | undefined): Fact | undefined {
  return at === undefined ? undefined : [label, momentInWords(at)];
}

function consentWords(consent: Consent): string {
  switch (consent.kind) {
    case 'none':
      return 'nicht angemeldet';
    case 'asked':
      return `gefragt am ${momentInWords(consent.question.putAt)}, nicht bestätigt`;
    case 'confirmed':
      return [
        `angemeldet seit ${momentInWords(consent.at)}, gefragt am ${momentInWords(consent.question.putAt)}`,
        ...(consent.firstAskedAt === undefined ? [] : [`zuerst gefragt am ${momentInWords(consent.firstAskedAt)}`]),
        ...(consent.renewal === undefined ? [] : [`nach der Erneuerung gefragt am ${momentInWords(consent.renewal.putAt)}`]),
      ].join(', ');
    case 'withdrawn':
      return `abgemeldet am ${momentInWords(consent.at)}, ${routeWords[consent.route]}`;
  }
}

function subscriptionWords({ channel, address, undeliverable }: Subscription, open: Open): string {
  const failed = undeliverable === undefined ? '' : `, ${undeliverable} Ausgaben in Folge nicht zustellbar`;
  return `${channel}, Adresse ${open?.(address) ?? 'versiegelt'}${failed}`;
}

function effectWords({ say, status, decidedAt, address }: Effect, open: Open): string {
  return `${say.join('+')} vom ${momentInWords(decidedAt)} (${status}) an ${open?.(address) ?? 'versiegelt'}`;
}

/** `23.11.2026, 10:15 Uhr`, as people read it; proofs have their seconds. */
export function momentInWords(at: EpochMs): string {
  return `${toLocal(at).date.split('-').reverse().join('.')}, ${timeInWords(at)} Uhr`;
}
