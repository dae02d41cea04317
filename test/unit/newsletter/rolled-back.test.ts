import { expect, it } from 'vitest';
import { CodecError } from '../../../shared/kernel/codec.ts';
import { issueHarness, mondayMorning } from '../../support/issue-harness.ts';

/** An issue that is being sent, whose job cannot be read for that reason. */
async function unreadableIssue(reason: 'newer' | 'unreadable') {
  const desk = issueHarness();
  await desk.subscribe(3);
  await desk.create('fest');
  await desk.send('fest');
  Object.assign(desk.newsletter, { loadJob: async () => Promise.reject(new CodecError(reason, 'newsletter job')) });
  desk.time.jumpTo(mondayMorning + 20 * 60_000);
  desk.queue.length = 0;
  return desk;
}

it('leaves a job alone that a later version wrote, without failing what else the reconcile does, and says so', async () => {
  const desk = await unreadableIssue('newer');
  await desk.wake();
  expect(desk.lines.at(-1)).toEqual({ event: 'newsletter.moved', fields: { reason: 'newer', severity: 'warning' } });
  expect(desk.queue).toEqual([]);
});

it('fails at a job that no version wrote so', async () => {
  const desk = await unreadableIssue('unreadable');
  await expect(desk.wake()).rejects.toThrow(CodecError);
});
