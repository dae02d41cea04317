import type { PaperStanding } from '../../print/papers/paper-standing.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { SetupPicture } from './gather-facts.ts';
import type { Decision, GoLiveNotes, HandStep, NotesStore, WentLive } from './golive-ports.ts';
import {
  accountsStep,
  custodianStep,
  decisionStep,
  numberStep,
  papersStep,
  reviewStep,
  settingsStep,
  trainingStep,
} from './golive-steps.ts';
import { type Stage, type StageId, setupStages } from './setup-stages.ts';
import type { TrainingRow } from './training.ts';

/** Everything from the first look at Meta to the first client, in the order in which it is done. */
export const goLiveIds = [
  'facility',
  'keyring',
  'custodians',
  'accounts',
  'number',
  'connect',
  'page-settings',
  'app-review',
  'doctor',
  'alarm-mail',
  'papers',
  'privacy-page',
  'data-protection',
  'works-council',
  'management',
  'training',
  'test-client',
] as const;
export type GoLiveId = (typeof goLiveIds)[number];

export interface GoLiveStep extends Omit<Stage, 'id'> {
  readonly id: GoLiveId;
  /** Entries made by hand. */
  readonly decisions: readonly Decision[];
  /** Entered by hand; absent: it is detected, and nobody can tick it. */
  readonly hand?: HandStep;
}

/** Facts from which the steps' state is computed. */
export interface GoLiveFacts {
  readonly picture: SetupPicture;
  readonly notes: GoLiveNotes;
  readonly papers: readonly PaperStanding[];
  readonly training: readonly TrainingRow[];
}

type Told = Pick<Stage, 'title' | 'state' | 'what'> & { readonly hand?: HandStep };

/** Every step as it is now. */
export function goLiveSteps(facts: GoLiveFacts): readonly GoLiveStep[] {
  const stages = setupStages(facts.picture.facts);
  const tell = tellers(facts, (id) => stages.find((stage) => stage.id === id));
  return goLiveIds.map((id) => {
    const told = tell[id]();
    return { id, ...told, decisions: facts.notes.decisions.filter(({ step }) => step === told.hand) };
  });
}

function tellers(facts: GoLiveFacts, stageOf: (id: StageId) => Stage | undefined): Readonly<Record<GoLiveId, () => Told>> {
  const stage = (id: StageId, title?: string) => () => {
    const found = stageOf(id);
    return { title: title ?? found?.title ?? '', state: found?.state ?? 'unknown', what: found?.what ?? '' };
  };
  const { picture, notes, papers, training } = facts;
  return {
    facility: stage('facility'),
    keyring: stage('keyring'),
    custodians: () => custodianStep(notes),
    accounts: () => accountsStep(picture, stageOf('meta-secrets')),
    number: () => numberStep(picture),
    connect: stage('connect'),
    'page-settings': () => settingsStep(picture),
    'app-review': () => reviewStep(picture, notes),
    doctor: stage('doctor'),
    'alarm-mail': stage('alarm-mail'),
    papers: () => papersStep(papers),
    'privacy-page': () => decisionStep('privacy-page', notes),
    'data-protection': () => decisionStep('data-protection', notes),
    'works-council': () => decisionStep('works-council', notes),
    management: () => decisionStep('management', notes),
    training: () => trainingStep(training),
    'test-client': stage('first-message', 'Testperson bekam Antwort'),
  };
}

/** Steps that keep the desk from being called live. What could not be looked at is missing, too. */
export function missingSteps(steps: readonly GoLiveStep[]): readonly GoLiveStep[] {
  return steps.filter(({ state }) => state !== 'done' && state !== 'not-needed');
}

/**
 * - `not-live`: steps are missing. - `ready`: none is, and nobody has called it live. - `live`: it was called live, and all is well.
 * - `overridden`: it was called live in spite of missing steps, and some still are. - `slipped`: it was live, and something is missing again.
 */
export type LiveState = 'not-live' | 'ready' | 'live' | 'overridden' | 'slipped';

export function liveState(steps: readonly GoLiveStep[], { live }: GoLiveNotes): LiveState {
  const isMissing = missingSteps(steps).length > 0;
  if (!live) return isMissing ? 'not-live' : 'ready';
  if (!isMissing) return 'live';
  return live.reason === undefined ? 'slipped' : 'overridden';
}

/** Shortest reason that says anything. */
const reasonAtLeast = 10;

/** The record that the desk is live; `missing`: steps are, and no reason was given why it goes live all the same. */
export function callLive(
  steps: readonly GoLiveStep[],
  of: Pick<WentLive, 'at' | 'by'> & { readonly reason?: string | undefined },
): WentLive | 'missing' {
  const { at, by } = of;
  const missing = missingSteps(steps).map(({ id }) => id);
  if (missing.length === 0) return { at, by, missing };
  const reason = of.reason?.trim() ?? '';
  return reason.length < reasonAtLeast ? 'missing' : { at, by, missing, reason };
}

const attempts = 10;

/** Enters a decision in place of the earlier one; custodians stand beside each other. */
export function enterDecision(store: NotesStore<GoLiveNotes>, decision: Decision): Promise<GoLiveNotes> {
  const isReplaced = ({ step, name }: Decision) => step === decision.step && (step !== 'custodians' || name === decision.name);
  return change(store, (notes) => ({ ...notes, decisions: [...notes.decisions.filter((one) => !isReplaced(one)), decision] }));
}

/** Takes back everything that was entered for a step. */
export function takeBackDecision(store: NotesStore<GoLiveNotes>, step: HandStep): Promise<GoLiveNotes> {
  return change(store, (notes) => ({ ...notes, decisions: notes.decisions.filter((one) => one.step !== step) }));
}

/** Notes that the desk is live, or (undefined) that it is not any more. */
export function noteLive(store: NotesStore<GoLiveNotes>, live: WentLive | undefined): Promise<GoLiveNotes> {
  return change(store, ({ decisions }) => ({ decisions, ...(live && { live }) }));
}

function change(store: NotesStore<GoLiveNotes>, next: (notes: GoLiveNotes) => GoLiveNotes): Promise<GoLiveNotes> {
  return updateVersioned('golive', attempts, async () => {
    const { notes, version } = await store.load();
    const changed = next(notes);
    return (await store.save(changed, version)) === 'conflict' ? 'conflict' : changed;
  });
}
