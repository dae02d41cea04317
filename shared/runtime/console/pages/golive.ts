import { gatherGoLive } from '../../../app/setup/gather-golive.ts';
import {
  callLive,
  enterDecision,
  type GoLiveFacts,
  type GoLiveStep,
  goLiveSteps,
  liveState,
  noteLive,
  takeBackDecision,
} from '../../../app/setup/golive.ts';
import { type HandStep, handSteps } from '../../../app/setup/golive-ports.ts';
import { toLocal } from '../../../calendar/berlin.ts';
import { goLiveView } from '../../../console/pages/golive.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';
import { pictureOf } from './setup.ts';

async function stepsAt(visit: DeskVisit): Promise<{ readonly facts: GoLiveFacts; readonly steps: readonly GoLiveStep[] }> {
  const facts = await gatherGoLive(await pictureOf(visit), visit.desk, { records: visit.deskPorts.records, now: visit.now });
  return { facts, steps: goLiveSteps(facts) };
}

/** The way to the first client: every step, decisions by name and date, and whether the desk is live. */
export const goLivePage = deskPage({
  path: '/golive',
  roles: ['protection'],
  nav: 'golive',
  title: (words) => words.golive.title,
  async load(visit) {
    const { facts, steps } = await stepsAt(visit);
    return {
      steps,
      state: liveState(steps, facts.notes),
      live: facts.notes.live,
      mayChange: visit.roles.includes('admin'),
      today: toLocal(visit.now).date,
      problem: visit.again?.problem,
      typed: visit.again?.form,
    };
  },
  view: goLiveView,
  actions: {
    enter: { roles: ['admin'], audit: 'decision-entered', run: enter },
    'take-back': {
      roles: ['admin'],
      audit: 'decision-gone',
      async run(visit, form) {
        const step = stepIn(form);
        if (step) await takeBackDecision(visit.deskPorts.records.goLive, step);
        return { kind: 'done', said: 'decision-gone' };
      },
    },
    go: { roles: ['admin'], audit: 'went-live', run: (visit) => go(visit, undefined) },
    'in-spite': { roles: ['admin'], audit: 'went-live-in-spite', run: (visit, form) => go(visit, form.get('reason') ?? '') },
    stop: {
      roles: ['admin'],
      audit: 'not-live',
      async run(visit) {
        await noteLive(visit.deskPorts.records.goLive, undefined);
        return { kind: 'done', said: 'not-live' };
      },
    },
  },
});

async function enter(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const step = stepIn(form);
  if (!step) return { kind: 'done' };
  const name = (form.get('name') ?? '').normalize('NFC').trim().slice(0, 60);
  const on = form.get('on') ?? '';
  if (name === '') return { kind: 'again', problem: 'decision-name' };
  if (!isDayUntil(on, toLocal(visit.now).date)) return { kind: 'again', problem: 'decision-day' };
  const outcome = (['no', 'none'] as const).find((one) => one === form.get('outcome')) ?? 'yes';
  await enterDecision(visit.deskPorts.records.goLive, { step, outcome, name, on, at: visit.now, by: visit.user.name });
  return { kind: 'done', said: 'decision-entered', about: name };
}

/** Looks again at every step: the page may have been open for long. */
async function go(visit: DeskVisit, reason: string | undefined): Promise<Outcome> {
  const { steps } = await stepsAt(visit);
  const live = callLive(steps, { at: visit.now, by: visit.user.name, reason });
  if (live === 'missing') return { kind: 'again', problem: 'golive-missing' };
  await noteLive(visit.deskPorts.records.goLive, live);
  return { kind: 'done', said: 'went-live' };
}

function stepIn(form: URLSearchParams): HandStep | undefined {
  return handSteps.find((step) => step === form.get('step'));
}

/** A day of the calendar, `2026-11-23`, that has begun. */
export function isDayUntil(day: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && day <= today;
}
