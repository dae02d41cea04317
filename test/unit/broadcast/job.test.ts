import { describe, expect, it } from 'vitest';
import {
  approve,
  cancel,
  edit,
  finish,
  isOverridden,
  type Job,
  type JobState,
  type Moved,
  park,
  pause,
  reopen,
  resume,
  resumeForHeld,
  type Shard,
  secondTryAfterMs,
  start,
  writersOf,
} from '../../../shared/broadcast/job.ts';

const draft: Job = {
  v: 3,
  id: 'fest',
  createdAt: 1,
  createdBy: 'anna',
  issue: { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' },
  freeText: false,
  state: 'draft',
  epoch: 0,
  shards: [],
  recipients: {},
  overrides: [],
};
const approval = { by: 'ben', at: 2, draft: 'd', seal: 's' };
const states: readonly JobState[] = ['draft', 'approved', 'running', 'paused', 'parked', 'done', 'cancelled'];
const inState = (state: JobState): Job => ({ ...draft, state });
const shard = (id: string, channel: Shard['channel'], perSecond: number): Shard => ({ id, channel, from: '', to: '~', perSecond });

/** What a move makes of a job in each state: the new state, or why it does not move. */
function moves(move: (job: Job) => Moved): Readonly<Record<JobState, string>> {
  const answer = (state: JobState) => {
    const moved = move(inState(state));
    return moved.ok ? moved.job.state : `no: ${moved.why}`;
  };
  return Object.fromEntries(states.map((state) => [state, answer(state)])) as Record<JobState, string>;
}

describe('a job', () => {
  it('is approved as a draft', () => {
    expect(moves((job) => approve(job, approval))).toEqual({
      draft: 'approved',
      approved: 'approved',
      running: 'no: already-sent',
      paused: 'no: already-sent',
      parked: 'no: already-sent',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    expect(approve(draft, approval)).toEqual({ ok: true, job: { ...draft, state: 'approved', approval } });
  });

  it.each(['not-approved', 'approval-void'])('that was stopped as %s keeps its place when it is approved', (because) => {
    const stopped: Job = { ...draft, state: 'paused', because };
    expect(approve(stopped, approval)).toEqual({ ok: true, job: { ...stopped, approval } });
    expect(approve({ ...stopped, state: 'parked' }, approval)).toEqual({ ok: false, why: 'already-sent' });
  });

  it('is approved by none of its writers', () => {
    expect(approve(draft, { ...approval, by: 'Anna' })).toEqual({ ok: false, why: 'same-person' });
    expect(approve({ ...draft, editedBy: ['cem', 'ben'] }, approval)).toEqual({ ok: false, why: 'same-person' });
    expect(writersOf({ createdBy: 'anna', editedBy: ['cem'] })).toEqual(['anna', 'cem']);
    expect(writersOf({ createdBy: 'anna' })).toEqual(['anna']);
  });

  it('is edited as a draft, and loses its approval', () => {
    expect(moves((job) => edit(job, { freeText: true }, 'cem'))).toEqual({
      draft: 'draft',
      approved: 'draft',
      running: 'no: already-sent',
      paused: 'no: already-sent',
      parked: 'no: already-sent',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    expect(edit({ ...draft, state: 'approved', approval }, { freeText: true }, 'cem')).toStrictEqual({
      ok: true,
      job: { ...draft, freeText: true, editedBy: ['cem'] },
    });
  });

  it('names each writer once', () => {
    expect(edit(draft, {}, 'ANNA')).toStrictEqual({ ok: true, job: draft });
    expect(edit({ ...draft, editedBy: ['cem'] }, {}, 'ben')).toMatchObject({ job: { editedBy: ['cem', 'ben'] } });
    expect(edit({ ...draft, editedBy: ['cem'] }, {}, 'cem')).toMatchObject({ job: { editedBy: ['cem'] } });
  });

  it('starts once', () => {
    const first = { at: 9, shards: [shard('whatsapp-0', 'whatsapp', 64)], recipients: { whatsapp: 5 }, overrides: [] };
    expect(moves((job) => start(job, first))).toEqual({
      draft: 'running',
      approved: 'running',
      running: 'no: already-sent',
      paused: 'no: already-sent',
      parked: 'no: already-sent',
      done: 'no: already-sent',
      cancelled: 'no: finished',
    });
    const { at: startedAt, ...rest } = first;
    expect(start(draft, first)).toEqual({ ok: true, job: { ...draft, ...rest, state: 'running', startedAt, epoch: 1 } });
  });

  it('pauses while it runs or is parked, and forgets until when', () => {
    expect(moves((job) => pause(job, 'by-hand'))).toEqual({
      draft: 'no: not-running',
      approved: 'no: not-running',
      running: 'paused',
      paused: 'no: not-running',
      parked: 'paused',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    expect(pause({ ...draft, state: 'parked', until: 9 }, 'by-hand')).toStrictEqual({
      ok: true,
      job: { ...draft, state: 'paused', because: 'by-hand' },
    });
  });

  it('is parked while it runs', () => {
    expect(moves((job) => park(job, 'quiet-hours', 9))).toEqual({
      draft: 'no: not-running',
      approved: 'no: not-running',
      running: 'parked',
      paused: 'no: not-running',
      parked: 'no: not-running',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    expect(park(inState('running'), 'quiet-hours', 9)).toMatchObject({ job: { because: 'quiet-hours', until: 9 } });
  });

  it('goes on after it was paused or parked, in a new epoch, with what was overridden', () => {
    expect(moves((job) => resume(job))).toEqual({
      draft: 'no: not-paused',
      approved: 'no: not-paused',
      running: 'no: not-paused',
      paused: 'running',
      parked: 'running',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    const quiet = { guard: 'quiet-hours', by: 'anna', at: 1 } as const;
    const failing = { guard: 'failures', by: 'ben', at: 2 } as const;
    const parked: Job = { ...draft, state: 'parked', because: 'quiet-hours', until: 9, epoch: 3, overrides: [quiet] };
    expect(resume(parked, [failing])).toStrictEqual({
      ok: true,
      job: { ...draft, state: 'running', epoch: 4, overrides: [quiet, failing] },
    });
    expect(resume(parked)).toMatchObject({ job: { overrides: [quiet] } });
    expect([isOverridden(parked, 'quiet-hours'), isOverridden(parked, 'failures')]).toEqual([true, false]);
    expect(isOverridden({ ...parked, overrides: [quiet, failing] }, 'failures')).toBe(true);
  });

  it('cannot be hurried while Meta holds people back', () => {
    expect(resume({ ...draft, state: 'parked', because: 'held-back' })).toEqual({ ok: false, why: 'held-back' });
    expect(resume({ ...draft, state: 'paused', because: 'held-back' })).toMatchObject({ ok: true });
    expect(secondTryAfterMs).toBe(86_400_000);
  });

  it('is cancelled until it is finished', () => {
    expect(moves((job) => cancel(job, 9))).toEqual({
      draft: 'cancelled',
      approved: 'cancelled',
      running: 'cancelled',
      paused: 'cancelled',
      parked: 'cancelled',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    expect(cancel({ ...draft, state: 'parked', because: 'quiet-hours', until: 9 }, 9)).toStrictEqual({
      ok: true,
      job: { ...draft, state: 'cancelled', endedAt: 9 },
    });
  });

  it('is done when it ran', () => {
    expect(moves((job) => finish(job, 9))).toEqual({
      draft: 'no: not-running',
      approved: 'no: not-running',
      running: 'done',
      paused: 'no: not-running',
      parked: 'no: not-running',
      done: 'no: finished',
      cancelled: 'no: finished',
    });
    expect(finish(inState('running'), 9)).toMatchObject({ job: { endedAt: 9 } });
  });

  it('that is done waits for those whom Meta held back, once', () => {
    const done: Job = { ...draft, state: 'done', endedAt: 9, shards: [shard('whatsapp-0', 'whatsapp', 64)] };
    const { endedAt: _, ...rest } = done;
    expect(reopen(done, 99)).toStrictEqual({ ok: true, job: { ...rest, state: 'parked', because: 'held-back', until: 99 } });
    expect(reopen({ ...done, shards: [...done.shards, shard('again', 'whatsapp', 64)] }, 99)).toEqual({ ok: false, why: 'finished' });
    expect(reopen({ ...done, state: 'running' }, 99)).toEqual({ ok: false, why: 'finished' });
  });

  it('goes once more to those whom Meta held back, at the pace of the channel that has templates, and at most at eighty a second', () => {
    const held: Job = { ...draft, state: 'parked', because: 'held-back', until: 9, epoch: 1 };
    const [people, more, page] = [
      shard('whatsapp-0', 'whatsapp', 20),
      shard('whatsapp-1', 'whatsapp', 21),
      shard('messenger-0', 'messenger', 9),
    ];
    const again = (shards: readonly Shard[]) => {
      const moved = resumeForHeld({ ...held, shards: shards });
      return moved.ok ? [moved.job.state, moved.job.epoch, ...moved.job.shards.slice(shards.length)] : moved;
    };
    expect(again([page, people, more])).toEqual(['running', 2, shard('again', 'whatsapp', 41)]);
    expect(again([people, shard('whatsapp-1', 'whatsapp', 80)])).toEqual(['running', 2, shard('again', 'whatsapp', 80)]);
    expect(again([shard('whatsapp-0', 'whatsapp', 0.5)])).toEqual(['running', 2, shard('again', 'whatsapp', 1)]);
    expect(again([page])).toEqual(['running', 2]);
    expect(resumeForHeld(held)).toMatchObject({ job: { overrides: [] } });
  });
});
