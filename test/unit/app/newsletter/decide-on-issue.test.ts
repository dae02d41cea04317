import { describe, expect, it } from 'vitest';
import { approveIssue, resumeIssue } from '../../../../shared/app/newsletter/decide-on-issue.ts';
import type { Job } from '../../../../shared/broadcast/job.ts';
import { issueHarness, mondayMorning } from '../../../support/issue-harness.ts';

async function deskWithDraft() {
  const desk = issueHarness({ newsletter: { approval: true } });
  await desk.subscribe(3);
  await desk.create('fest');
  return desk;
}

/** A desk whose issue was paused on its way. */
async function deskWithPaused(change: Partial<Job> = {}) {
  const desk = await deskWithDraft();
  const held = await desk.newsletter.loadJob('fest');
  if (!held) throw new Error('no job');
  const paused: Partial<Job> = { state: 'paused', because: 'too-many-failures', startedAt: mondayMorning, epoch: 1, ...change };
  await desk.newsletter.saveJob({ ...held.value, ...paused }, held.version);
  return desk;
}

describe('approving an issue', () => {
  it('writes down who and when, under a seal over what its recipients will read', async () => {
    const { ports, newsletter } = await deskWithDraft();
    const seal = (words: string) => `sealed ${words.length}`;
    expect(await approveIssue('fest', 'ben', { ...ports, seal })).toMatchObject({ ok: true, job: { state: 'approved' } });
    const { approval } = (await newsletter.loadJob('fest'))?.value ?? {};
    expect(approval).toMatchObject({ by: 'ben', at: mondayMorning });
    expect(JSON.stringify(approval)).toMatch(/sealed \d{2,}/);
  });

  it('is refused to whoever wrote it, and changes nothing', async () => {
    const { ports, newsletter } = await deskWithDraft();
    expect(await approveIssue('fest', 'anna', { ...ports, seal: String })).toEqual({ ok: false, why: 'same-person' });
    expect((await newsletter.loadJob('fest'))?.value.approval).toBeUndefined();
  });

  it('is undefined for an issue that is not there', async () => {
    const { ports } = await deskWithDraft();
    expect(await approveIssue('other', 'ben', { ...ports, seal: String })).toBeUndefined();
  });
});

describe('resuming an issue', () => {
  it('writes down which rule was overridden, by whom and when', async () => {
    const { ports } = await deskWithPaused();
    expect(await resumeIssue('fest', 'ben', ['failures'], ports)).toMatchObject({
      ok: true,
      job: { state: 'running', overrides: [{ guard: 'failures', by: 'ben', at: mondayMorning }] },
    });
  });

  it('takes the template that the facility file names now', async () => {
    const { ports } = await deskWithPaused({ template: { name: 'the_old_one', language: 'de' } });
    const resumed = await resumeIssue('fest', 'ben', ['failures'], ports);
    expect(resumed).toMatchObject({ ok: true, job: { template: { name: 'ahornblatt_de', language: 'de' } } });
  });

  it('gives no template to an issue that goes out as text', async () => {
    const { ports } = await deskWithPaused({ template: undefined as never });
    const resumed = await resumeIssue('fest', 'ben', ['failures'], ports);
    expect(resumed?.ok && 'template' in resumed.job && resumed.job.template).toBeFalsy();
  });

  it('is refused to an issue that is not paused, and undefined for one that is not there', async () => {
    const { ports } = await deskWithDraft();
    expect(await resumeIssue('fest', 'ben', [], ports)).toEqual({ ok: false, why: 'not-paused' });
    expect(await resumeIssue('other', 'ben', [], ports)).toBeUndefined();
  });
});
