import { toLocal } from '../calendar/berlin.ts';
import type { EpochMs, LocalDate } from '../calendar/rules.ts';
import { timeInWords } from '../calendar/wording.ts';
import type { Channel } from '../channels/registry.ts';
import type { OpenAddress } from '../consent/person-proof.ts';
import type { Consent, Question } from '../consent/state.ts';
import type { AnswersOfDay, Effect, IssueClaim, PersonState, Subscription } from '../conversation/state.ts';
import type { PersonRecord } from '../conversation/unify.ts';
import { routeWords } from './proof-words.ts';

/** One thing that is stored, in words. `isCode`: a value that only machines compare. */
export interface StateFact {
  readonly label: string;
  readonly value: string;
  readonly isCode?: true;
}

/** How things are written: short on the terminal, in full on a page that is handed out. */
export interface Manner {
  readonly moment: (at: EpochMs) => string;
  readonly day: (day: LocalDate) => string;
  readonly channel: (channel: Channel) => string;
  /** Opens an address sealed for the person of the item; absent: no keyring at hand. */
  readonly open: ((sealed: string, channel: Channel) => string) | undefined;
}

type Wording = Readonly<Record<keyof PersonState, (state: PersonState, manner: Manner) => readonly StateFact[]>>;

/** A word for every field a person's item may have. A field without one does not compile: nobody is told less than is stored. */
const wording: Wording = {
  introducedAt: ({ introducedAt }, how) => moment('Zum ersten Mal begrüßt oder von Menschen angesprochen', introducedAt, how),
  lastContactAt: ({ lastContactAt }, how) => moment('Letzter Kontakt', lastContactAt, how),
  windowUntil: ({ windowUntil }, how) => moment('Bis dahin erlaubt Meta freie Antworten', windowUntil, how),
  quietUntil: ({ quietUntil }, how) => moment('Der Automat schweigt bis (ein Mensch hat geantwortet)', quietUntil, how),
  quietBefore: ({ quietBefore }, how) => moment('Der Automat schweigt mindestens bis', quietBefore, how),
  awaySaidFor: ({ awaySaidFor }, how) => moment('Abwesenheit mitgeteilt für die Schließzeit ab', awaySaidFor, how),
  closingSaidFor: ({ closingSaidFor }, how) => moment('Hinweis auf das nahe Ende der Öffnungszeit gegeben für', closingSaidFor, how),
  fewStaffSaidOn: ({ fewStaffSaidOn: day }, how) => words('Hinweis auf längere Wartezeit gegeben am', day && how.day(day)),
  consent: ({ consent }, how) => (consent ? consentFacts(consent, how) : []),
  subscription: ({ subscription: to }, how) => words('Zustellung des Newsletters', to && subscriptionWords(to, how)),
  issue: ({ issue }, how) => words('Letzte Ausgabe des Newsletters', issue && issueWords(issue, how)),
  issueBeforeAt: ({ issueBeforeAt }, how) => moment('Ausgabe davor', issueBeforeAt || undefined, how),
  eraseAskedAt: ({ eraseAskedAt }, how) => moment('Löschung angefragt', eraseAskedAt, how),
  erasedAt: ({ erasedAt }, how) => moment('Auf Wunsch gelöscht (der Rest bleibt acht Tage)', erasedAt, how),
  answered: ({ answered }, how) =>
    words('Automatische Antworten am letzten Tag', answered && `${answerCount(answered)} am ${how.day(answered.day)}`),
  saidAt: ({ saidAt = {} }, how) =>
    Object.values(saidAt).flatMap((at) => moment('Hinweis gegeben, der nur ab und zu gegeben wird', at, how)),
  noIssueUntil: ({ noIssueUntil }, how) => moment('Keine Ausgabe des Newsletters vor', noIssueUntil, how),
  toldAt: ({ toldAt }, how) => moment('Das Team benachrichtigt (ohne Inhalt)', toldAt, how),
  waiting: ({ waiting }, how) => moment('Wartet auf die Antwort eines Menschen seit', waiting?.since, how),
  language: ({ language }) => words('Gewünschte Sprache der Antworten', language),
  staffPhone: ({ staffPhone }) => code('Als Telefon des Teams eingetragen unter', staffPhone),
  wrongCodes: ({ wrongCodes }, how) =>
    words('Ungültige Codes am letzten Tag', wrongCodes && `${wrongCodes.count} am ${how.day(wrongCodes.day)}`),
  recentEventKeys: ({ recentEventKeys }) =>
    code('Prüfwerte der letzten Ereignisse (HMAC, gegen doppelte Antworten)', recentEventKeys.join(' ') || 'keine'),
  effects: ({ effects }, how) =>
    effects.length === 0 ? words(openAnswer, 'keine') : effects.flatMap((effect) => effectFacts(effect, how)),
  aliases: ({ aliases }) => code('Weitere Kennzeichen derselben Person', aliases.join(' ') || 'keine'),
};

function answerCount({ count, urgent = {} }: AnswersOfDay): number {
  return Object.values(urgent).reduce((sum, answers) => sum + answers, count);
}

const openAnswer = 'Antworten, deren Zustellung noch offen ist';

const effectStatus: Readonly<Record<Effect['status'], string>> = {
  claimed: 'wird gerade gesendet',
  later: 'wird noch einmal versucht',
  unknown: 'ob sie ankam, ist nicht bekannt',
  blocked: 'wartet, bis eine Störung behoben ist',
};

/** By what receipts told: sent, delivered, read, failed. */
const issueTold: Readonly<Record<number, string>> = { 1: 'gesendet', 2: 'zugestellt', 3: 'gelesen', 4: 'nicht zustellbar' };

/** Content of one stored item, in words. */
export function stateFacts(state: PersonState, manner: Manner): readonly StateFact[] {
  return Object.values(wording).flatMap((inWords) => inWords(state, manner));
}

function words(label: string, value: string | undefined): readonly StateFact[] {
  return value === undefined ? [] : [{ label, value }];
}

function moment(label: string, at: EpochMs | undefined, how: Manner): readonly StateFact[] {
  return words(label, at === undefined ? undefined : how.moment(at));
}

function code(label: string, value: string | undefined): readonly StateFact[] {
  return value === undefined ? [] : [{ label, value, isCode: true }];
}

function consentFacts(consent: Consent, how: Manner): readonly StateFact[] {
  switch (consent.kind) {
    case 'none':
      return words('Newsletter', 'nicht angemeldet');
    case 'pending':
      return [...words('Newsletter', 'gefragt, nicht bestätigt'), ...questionFacts('Zum Newsletter gefragt', consent.question, how)];
    case 'confirmed':
      return [
        ...words('Newsletter', `angemeldet seit ${how.moment(consent.at)}`),
        ...questionFacts('Zum Newsletter gefragt', consent.question, how),
        ...moment('Ganz zuerst gefragt', consent.firstAskedAt, how),
        ...(consent.renewal === undefined ? [] : questionFacts('Nach der Erneuerung gefragt', consent.renewal, how)),
      ];
    case 'withdrawn':
      return words('Newsletter', `abgemeldet am ${how.moment(consent.at)}, ${routeWords[consent.route]}`);
  }
}

function questionFacts(label: string, { at, putAt, textHash, eventKey }: Question, how: Manner): readonly StateFact[] {
  return [
    ...moment(label, putAt, how),
    ...moment('Anlass war eine Nachricht vom', at, how),
    ...code('Prüfsumme der Frage (SHA-256)', textHash),
    ...code('Prüfwert dieser Nachricht (HMAC)', eventKey),
  ];
}

function subscriptionWords({ channel, address, undeliverable }: Subscription, how: Manner): string {
  return `${how.channel(channel)}, Adresse ${how.open?.(address, channel) ?? 'versiegelt'}${undeliverableWords(undeliverable)}`;
}

function undeliverableWords(issues: number | undefined): string {
  if (issues === undefined) return '';
  return issues === 1 ? ', die letzte Ausgabe war nicht zustellbar' : `, ${issues} Ausgaben in Folge nicht zustellbar`;
}

function issueWords({ id, at, receiptRank: told, unknown }: IssueClaim, how: Manner): string {
  const fate = issueTold[told ?? 0] ?? (unknown ? 'ob sie ankam, ist nicht bekannt' : undefined);
  return [id, how.moment(at), ...(fate === undefined ? [] : [fate])].join(', ');
}

function effectFacts({ address, ...effect }: Effect, how: Manner): readonly StateFact[] {
  const tried = effect.tries === 1 ? 'einmal versucht' : `${effect.tries}-mal versucht`;
  const to = `${how.channel(effect.channel)}, an ${how.open?.(address, effect.channel) ?? 'versiegelt'}`;
  return [
    ...words(openAnswer, `${to}, beschlossen ${how.moment(effect.decidedAt)}: ${effectStatus[effect.status]} (${tried})`),
    ...code('Diese Antwort, wie sie gespeichert ist', JSON.stringify(effect, undefined, 1).replace(/\n */g, ' ')),
  ];
}

/** `23.11.2026, 10:15 Uhr`, as people read it; proofs have their seconds. */
export function germanMoment(at: EpochMs): string {
  return `${toLocal(at).date.split('-').reverse().join('.')}, ${timeInWords(at)} Uhr`;
}

/** Short, as the terminal has it. */
export function terminalManner(open: Manner['open']): Manner {
  return { moment: germanMoment, day: (day) => day, channel: (channel) => channel, open };
}

/** Opens the addresses in one item of a person. */
export function openerOf({ key, state }: PersonRecord, open: OpenAddress | undefined): Manner['open'] {
  return open && ((sealed, channel) => open(sealed, { channel, identities: [key, ...state.aliases] }));
}
