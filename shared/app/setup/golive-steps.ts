import { fromLocal } from '../../calendar/berlin.ts';
import type { LocalDate } from '../../calendar/rules.ts';
import { dateInWords } from '../../calendar/wording.ts';
import type { PaperStanding } from '../../print/papers/paper-standing.ts';
import { paperTitles } from '../../print/papers/paper-titles.ts';
import type { SetupPicture } from './gather-facts.ts';
import type { Decision, GoLiveNotes, HandStep } from './golive-ports.ts';
import type { Stage } from './setup-stages.ts';
import { dueNames, type TrainingRow } from './training.ts';

type Told = Pick<Stage, 'title' | 'state' | 'what'> & { readonly hand?: HandStep };

const notAskable = 'Das zeigt sich, sobald Angaben, Geheimnis und Token da sind.';

/** Pages and accounts: Meta answers for each channel by its token. */
export function accountsStep({ plans, findings }: SetupPicture, secrets: Stage | undefined): Told {
  const title = 'Konten bei Meta';
  if (plans.length === 0) return { title, state: secrets?.state === 'waiting' ? 'waiting' : 'open', what: secrets?.what ?? notAskable };
  const silent = plans.filter(({ of }) => !isFine(findings, `${of.channel}.reached`)).map(({ of }) => of.context.label);
  return silent.length === 0
    ? { title, state: 'done', what: 'Meta antwortet für jeden Kanal.' }
    : { title, state: 'open', what: `Meta antwortet nicht für ${listed(silent)}.` };
}

/** A number of the Cloud API: known, signed on, and in no app on a phone. */
export function numberStep({ plans, findings }: SetupPicture): Told {
  const title = 'Rufnummer';
  if (plans.length === 0) return { title, state: 'waiting', what: notAskable };
  const numbers = plans.filter(({ of }) => of.setup.checks.some(({ id }) => id === 'number'));
  if (numbers.length === 0) return { title, state: 'not-needed', what: 'Keiner der Kanäle hat eine Rufnummer.' };
  const wrong = numbers.flatMap(({ of }) =>
    findings.filter(({ id, verdict }) => numberChecks.some((check) => id === `${of.channel}.${check}`) && isWrong(verdict)),
  );
  const isAsked = numbers.every(({ of }) => isFine(findings, `${of.channel}.reached`));
  if (!isAsked) return { title, state: 'open', what: 'Meta kennt die Nummer nicht.' };
  return wrong[0]
    ? { title, state: 'open', what: wrong[0].what }
    : { title, state: 'done', what: 'Die Nummer ist angemeldet und steckt in keiner App.' };
}

const numberChecks = ['number', 'register', 'phone-app', 'name'];

const isWrong = (verdict: string) => verdict === 'fault' || verdict === 'unknown';

function isFine(findings: SetupPicture['findings'], id: string): boolean {
  return findings.some((finding) => finding.id === id && finding.verdict === 'ok');
}

const reviewItem = 'app-review';

/** Settings of Page, app and account that Meta lets only people change. */
export function settingsStep({ checklist }: SetupPicture): Told {
  const title = 'Einstellungen der Seite';
  const items = checklist.filter(({ id }) => id !== reviewItem);
  if (items.length === 0) return { title, state: 'waiting', what: 'Zuerst werden die Angaben zur Einrichtung gebraucht.' };
  const open = items.filter(({ done }) => done === 'no').length;
  if (open === 0) return { title, state: 'done', what: 'Alles ist umgestellt und abgehakt.' };
  return {
    title,
    state: 'open',
    what: open === 1 ? 'Ein Handgriff bei Meta ist noch offen.' : `${open} Handgriffe bei Meta sind noch offen.`,
  };
}

/** Meta's approval to answer everybody: told by Meta, or entered by hand. */
export function reviewStep({ checklist }: SetupPicture, notes: GoLiveNotes): Told {
  const title = 'Prüfung der App durch Meta (App Review)';
  const item = checklist.find(({ id }) => id === reviewItem);
  if (checklist.length > 0 && !item) return { title, state: 'not-needed', what: 'Für die eigene Nummer verlangt Meta keine Prüfung.' };
  if (item?.done === 'detected') return { title, state: 'done', what: 'Meta hat den erweiterten Zugriff freigegeben.' };
  if (item?.done === 'by-hand') return { title, state: 'done', what: 'Die Prüfung ist als erledigt abgehakt.' };
  return {
    title,
    ...byDecision('app-review', notes, 'Reichen Sie die Prüfung ein; das Papier „App Review“ enthält alle Texte und das Drehbuch.'),
  };
}

/** People who know where the keyring's copy lies. One alone may fall ill. */
export function custodianStep({ decisions }: GoLiveNotes): Told {
  const title = 'Verwahrung der Schlüssel';
  const names = decisions.filter(({ step, outcome }) => step === 'custodians' && outcome === 'yes').map(({ name }) => name);
  const hand = 'custodians';
  if (names.length >= 2) return { title, state: 'done', what: `Wo die Kopie liegt, wissen ${listed(names)}.`, hand };
  return {
    title,
    state: 'open',
    what:
      names.length === 1
        ? `Bisher weiß es nur ${names[0]}: Es fehlt eine zweite Person.`
        : 'Zwei Personen sollen wissen, wo die Kopie liegt.',
    hand,
  };
}

type Decided = Exclude<HandStep, 'custodians' | 'app-review'>;

const decided: Readonly<Record<Decided, { readonly title: string; readonly open: string }>> = {
  management: { title: 'Entscheidung der Leitung', open: 'Die Leitung hat noch nicht entschieden.' },
  'data-protection': {
    title: 'Stellungnahme zum Datenschutz',
    open: 'Die oder der Datenschutzbeauftragte hat noch nicht zugestimmt.',
  },
  'works-council': {
    title: 'Betriebsrat, Personalrat oder Mitarbeitervertretung',
    open: 'Die Vertretung der Beschäftigten hat noch nicht zugestimmt. Gibt es keine, tragen Sie das ein.',
  },
  'privacy-page': {
    title: 'Datenschutzhinweise im Netz',
    open: 'Stellen Sie das Papier „Datenschutzhinweise“ unter den Link der Einrichtungsdatei.',
  },
};

/** A decision of people, by name and date. */
export function decisionStep(step: Decided, notes: GoLiveNotes): Told {
  const { title, open } = decided[step];
  return { title, ...byDecision(step, notes, open) };
}

function byDecision(step: HandStep, { decisions }: GoLiveNotes, open: string): Omit<Told, 'title'> {
  const found = decisions.find((one) => one.step === step);
  if (!found) return { state: 'open', what: open, hand: step };
  return { state: stateBy(found), what: decisionInWords(found), hand: step };
}

function stateBy({ outcome }: Decision): Stage['state'] {
  return outcome === 'yes' ? 'done' : outcome === 'none' ? 'not-needed' : 'open';
}

function decisionInWords({ outcome, name, on }: Decision): string {
  const by = `${name}, ${dayInWords(on)}`;
  if (outcome === 'no') return `Abgelehnt: ${by}.`;
  return outcome === 'yes' ? `Ja: ${by}.` : `Gibt es hier nicht: ${by}.`;
}

function dayInWords(date: LocalDate): string {
  return `${dateInWords(fromLocal(date, 0)).replace(/^\p{L}+, /u, '')} ${date.slice(0, 4)}`;
}

/** Every paper written, and none out of date. */
export function papersStep(papers: readonly PaperStanding[]): Told {
  const title = 'Papiere aktuell';
  const named = (state: PaperStanding['state']) => papers.filter((paper) => paper.state === state).map(({ id }) => `„${paperTitles[id]}“`);
  const [stale, unsure, unwritten] = [named('stale'), named('to-check'), named('unwritten')];
  if (unwritten.length === papers.length) return { title, state: 'open', what: 'Es sind noch keine Papiere erzeugt.' };
  if (unwritten.length > 0) return { title, state: 'open', what: `Noch nicht erzeugt: ${listed(unwritten)}.` };
  if (stale.length > 0) return { title, state: 'open', what: `Überholt: ${listed(stale)}.` };
  return unsure.length > 0
    ? { title, state: 'open', what: `Zu prüfen, weil sich die Einrichtung geändert hat: ${listed(unsure)}.` }
    : { title, state: 'done', what: `Alle ${papers.length} Papiere sind auf dem Stand der Einrichtung.` };
}

/** Everybody with access is trained, and nobody is due again. */
export function trainingStep(rows: readonly TrainingRow[]): Told {
  const title = 'Team unterwiesen';
  const trained = rows.filter(({ state, isGone }) => state === 'trained' && !isGone).length;
  const due = dueNames(rows);
  if (due.length > 0) return { title, state: 'open', what: `Fällig: ${listed(due)}.` };
  if (trained === 0) return { title, state: 'open', what: 'Noch niemand ist unterwiesen.' };
  return { title, state: 'done', what: trained === 1 ? 'Eine Person ist unterwiesen.' : `${trained} Personen sind unterwiesen.` };
}

/** `A`, `A und B`, `A, B und C`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
