import type { Reading } from '../../channels/setup-contract.ts';
import { type Finding, isHealthy } from './finding.ts';
import type { KeyringState } from './keyring-backup.ts';

/** Set-up of a desk, in the order in which it is done. */
export const stageIds = ['facility', 'keyring', 'meta-secrets', 'connect', 'checklist', 'doctor', 'alarm-mail', 'first-message'] as const;
export type StageId = (typeof stageIds)[number];

/**
 * - `open`: can be done now. - `waiting`: an earlier one has to be done first. - `unknown`: could not be looked at. - `not-needed`: this deployment has none.
 */
export type StageState = 'done' | 'open' | 'waiting' | 'unknown' | 'not-needed';

/** One stage as it is, in German. */
export interface Stage {
  readonly id: StageId;
  readonly title: string;
  readonly state: StageState;
  /** One sentence on what is. */
  readonly what: string;
}

/** The facts as they are now: of the settings, the secrets, the platform and the notes. Nothing of it is a memory of how far somebody came. */
export interface SetupFacts {
  readonly facility: { readonly kind: 'missing' | 'unreadable' } | { readonly kind: 'published'; readonly name: string };
  readonly keyring: KeyringState;
  /** Labels of channels. */
  readonly secrets: { readonly hasAppSecret: boolean; readonly withoutToken: readonly string[] };
  /** By label: what connect would write, or why it cannot ask. */
  readonly connect: readonly { readonly label: string; readonly differs: number; readonly refused?: Reading | undefined }[];
  readonly checklist: { readonly all: number; readonly open: number };
  readonly findings: readonly Finding[];
  /** `none`: this deployment mails nothing. */
  readonly mailboxes: { readonly asked: number; readonly confirmed: number } | 'none' | 'unknown';
  readonly arrivals: readonly { readonly label: string; readonly isSeen: boolean }[];
}

type Told = Pick<Stage, 'state' | 'what'>;

const titles: Readonly<Record<StageId, string>> = {
  facility: 'Angaben zur Einrichtung',
  keyring: 'Schlüsselbund sichern',
  'meta-secrets': 'Geheimnis und Token von Meta',
  connect: 'Mit Meta verbinden',
  checklist: 'Von Hand bei Meta',
  doctor: 'Alles prüfen',
  'alarm-mail': 'Warnungen per Mail',
  'first-message': 'Erste Nachricht',
};

const tellers: Readonly<Record<StageId, (facts: SetupFacts) => Told>> = {
  facility: facilityStage,
  keyring: keyringStage,
  'meta-secrets': secretsStage,
  connect: connectStage,
  checklist: checklistStage,
  doctor: doctorStage,
  'alarm-mail': mailStage,
  'first-message': messageStage,
};

/** Every stage as it is now. Interrupted anywhere, set-up goes on with the first that is not done. */
export function setupStages(facts: SetupFacts): readonly Stage[] {
  return stageIds.map((id) => ({ id, title: titles[id], ...tellers[id](facts) }));
}

/** The stage to go on with; undefined: there is nothing left to do. */
export function nextStage(stages: readonly Stage[]): Stage | undefined {
  return stages.find(({ state }) => state === 'open') ?? stages.find(({ state }) => state === 'unknown');
}

export function isSetUp(stages: readonly Stage[]): boolean {
  return stages.every(({ state }) => state === 'done' || state === 'not-needed');
}

function facilityStage({ facility }: SetupFacts): Told {
  if (facility.kind === 'published') return { state: 'done', what: `„${facility.name}“ ist veröffentlicht.` };
  return facility.kind === 'missing'
    ? {
        state: 'open',
        what: 'Es ist noch keine Einrichtung veröffentlicht: Tragen Sie die Angaben ein, oder geben Sie die Datei facility.yaml.',
      }
    : { state: 'open', what: 'Was veröffentlicht ist, lässt sich nicht lesen: Veröffentlichen Sie es noch einmal.' };
}

const keyringTold: Readonly<Record<KeyringState, Told>> = {
  missing: { state: 'open', what: 'Es gibt keinen Schlüsselbund: Spielen Sie ihn vom Blatt zurück, oder legen Sie einen neuen an.' },
  unproven: { state: 'open', what: 'Der Schlüsselbund liegt nur hier: Drucken Sie ihn aus und legen Sie ihn weg.' },
  outdated: { state: 'open', what: 'Ein Schlüssel ist hinzugekommen: Das weggelegte Blatt ist unvollständig, drucken Sie ein neues.' },
  proven: { state: 'done', what: 'Eine Kopie des Schlüsselbunds ist weggelegt.' },
};

function keyringStage({ keyring }: SetupFacts): Told {
  return keyringTold[keyring];
}

const noFacility: Told = { state: 'waiting', what: 'Zuerst werden die Angaben zur Einrichtung gebraucht.' };
const noSecrets: Told = { state: 'waiting', what: 'Zuerst werden Geheimnis und Token von Meta gebraucht.' };

function lacksSecrets({ secrets }: SetupFacts): boolean {
  return !secrets.hasAppSecret || secrets.withoutToken.length > 0;
}

function secretsStage(facts: SetupFacts): Told {
  const { hasAppSecret, withoutToken } = facts.secrets;
  if (!lacksSecrets(facts))
    return facts.facility.kind === 'published' ? { state: 'done', what: 'Geheimnis und Token sind hinterlegt.' } : noFacility;
  const missing = [
    ...(hasAppSecret ? [] : ['das App-Geheimnis']),
    ...(withoutToken.length > 0 ? [`der Token für ${listed(withoutToken)}`] : []),
  ];
  return { state: 'open', what: `Es fehlt ${missing.join(' und ')}.` };
}

function connectStage(facts: SetupFacts): Told {
  if (facts.facility.kind !== 'published') return noFacility;
  if (lacksSecrets(facts)) return noSecrets;
  const refused = facts.connect.find((one) => one.refused !== undefined);
  if (refused?.refused)
    return { state: refused.refused.verdict === 'fault' ? 'open' : 'unknown', what: `${refused.label}: ${refused.refused.what}` };
  const differing = facts.connect.filter(({ differs }) => differs > 0).map(({ label }) => label);
  return differing.length === 0
    ? { state: 'done', what: 'Bei Meta ist alles so eingerichtet, wie es sein soll.' }
    : { state: 'open', what: `Bei Meta ist noch etwas einzurichten: ${listed(differing)}.` };
}

function checklistStage({ facility, checklist: { all, open } }: SetupFacts): Told {
  if (facility.kind !== 'published') return noFacility;
  if (open === 0) return { state: 'done', what: 'Alles, was nur von Hand geht, ist erledigt.' };
  return { state: 'open', what: open === 1 ? `Ein Punkt von ${all} ist noch offen.` : `${open} Punkte von ${all} sind noch offen.` };
}

function doctorStage(facts: SetupFacts): Told {
  if (facts.facility.kind !== 'published') return noFacility;
  if (lacksSecrets(facts)) return noSecrets;
  const { findings } = facts;
  if (findings.length === 0) return { state: 'unknown', what: 'Es wurde noch nicht geprüft.' };
  if (isHealthy(findings)) return { state: 'done', what: 'Alle Prüfungen sind in Ordnung.' };
  const faults = findings.filter(({ verdict }) => verdict === 'fault').length;
  if (faults === 0) return { state: 'unknown', what: 'Nicht alles ließ sich prüfen.' };
  return { state: 'open', what: faults === 1 ? 'Eine Prüfung nennt einen Fehler.' : `${faults} Prüfungen nennen Fehler.` };
}

function mailStage({ mailboxes }: SetupFacts): Told {
  if (mailboxes === 'none') return { state: 'not-needed', what: 'Im lokalen Lauf gehen keine Warnungen hinaus.' };
  if (mailboxes === 'unknown') return { state: 'unknown', what: 'AWS sagt nicht, ob die Mail bestätigt ist.' };
  const { asked, confirmed } = mailboxes;
  if (asked === 0) return { state: 'open', what: 'Es ist keine Adresse für Warnungen hinterlegt.' };
  return asked === confirmed
    ? { state: 'done', what: 'Die Adresse für Warnungen ist bestätigt.' }
    : { state: 'open', what: 'AWS wartet auf den Klick in der Mail „AWS Notification – Subscription Confirmation“.' };
}

function messageStage(facts: SetupFacts): Told {
  if (facts.facility.kind !== 'published') return noFacility;
  if (lacksSecrets(facts)) return noSecrets;
  const missing = facts.arrivals.filter(({ isSeen }) => !isSeen).map(({ label }) => label);
  return missing.length === 0
    ? { state: 'done', what: 'Auf jedem Kanal ist eine Nachricht angekommen.' }
    : { state: 'open', what: `Noch keine Nachricht auf ${listed(missing)}: Schreiben Sie selbst eine.` };
}

/** `A`, `A und B`, `A, B und C`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
