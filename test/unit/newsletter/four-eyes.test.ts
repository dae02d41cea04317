import { describe, expect, it } from 'vitest';
import { runBatch } from '../../../shared/app/newsletter/run-batch.ts';
import { createIssue, editIssue, startIssue } from '../../../shared/app/newsletter/start-issue.ts';
import { mayBeGiven } from '../../../shared/broadcast/approval.ts';
import type { Job } from '../../../shared/broadcast/job.ts';
import { newsOf } from '../../../shared/broadcast/newsletter-index.ts';
import { shardsOf } from '../../../shared/broadcast/shards.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { createVault, parseKeyring } from '../../../shared/runtime/vault.ts';
import { type IssueHarness, issueHarness, issueOf, mondayMorning } from '../../support/issue-harness.ts';

/** A desk whose published facility file wants four eyes, with subscribers, and one issue of anna's. */
async function deskWithDraft(subscribers = 5): Promise<IssueHarness> {
  const desk = issueHarness({ newsletter: { approval: true } });
  await desk.subscribe(subscribers);
  expect(await desk.create('fest')).toMatchObject({ ok: true });
  return desk;
}

/** The same desk as it looks to somebody with another facility file at hand. */
function asSeenBy({ ports }: IssueHarness, change: Partial<NonNullable<Snapshot['newsletter']>>) {
  const { newsletter } = ports.snapshot;
  if (!newsletter) throw new Error('no newsletter');
  return { ...ports, snapshot: { ...ports.snapshot, newsletter: { ...newsletter, ...change } } };
}

/** Puts a job into the table without asking anybody. */
async function write(desk: IssueHarness, change: Partial<Job>): Promise<void> {
  const held = await desk.newsletter.loadJob('fest');
  if (!held) throw new Error('no job');
  await desk.newsletter.saveJob({ ...held.value, ...change }, held.version);
}

/** A job that somebody wrote straight into the table as running, and its ticket straight into the queue. */
async function smuggle(desk: IssueHarness, change: Partial<Job> = {}): Promise<void> {
  const shards = shardsOf('whatsapp', 64);
  await write(desk, { state: 'running', startedAt: mondayMorning, epoch: 1, shards: shards, recipients: { whatsapp: 5 }, ...change });
  desk.queue.push({ job: 'fest', shard: 'whatsapp-0', epoch: 1, seq: 0 });
  await desk.drain();
}

const refusedFor = (because: string) => ({ state: 'paused', because });

describe('four eyes', () => {
  it('send what a second person approved', async () => {
    const desk = await deskWithDraft();
    expect(await desk.approve('fest', 'ben')).toMatchObject({ ok: true });
    expect(await desk.send('fest')).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent).toHaveLength(5);
    expect(await desk.job('fest')).toMatchObject({ state: 'done', approval: { by: 'ben' } });
  });

  it('hold by the published facility file, whatever the file of whoever creates and sends it says', async () => {
    const desk = issueHarness({ newsletter: { approval: true } });
    await desk.subscribe(5);
    const lenient = asSeenBy(desk, { approval: false });
    await createIssue({ id: 'fest', issue: issueOf, by: 'anna', freeText: false }, lenient);
    expect(await startIssue('fest', 'anna', [], lenient)).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent).toEqual([]);
    expect(await desk.job('fest')).toMatchObject(refusedFor('not-approved'));
    expect(desk.lines).toContainEqual({
      event: 'operator.notice',
      fields: { what: 'newsletter.paused', code: 'not-approved', severity: 'alarm' },
    });
    const news = (await desk.newsletter.loadIndex())?.value;
    expect(newsOf(news)).toBeUndefined();
  });

  it('let a refused one go on after a second person has approved it', async () => {
    const desk = await deskWithDraft();
    await startIssue('fest', 'anna', [], asSeenBy(desk, { approval: false }));
    await desk.drain();
    expect(await desk.approve('fest', 'ANNA')).toEqual({ ok: false, why: 'same-person' });
    expect(await desk.approve('fest', 'ben')).toMatchObject({ ok: true, job: { state: 'paused' } });
    expect(await desk.resume('fest')).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent).toHaveLength(5);
  });

  it('are not got round by writing the job straight into the table', async () => {
    const plain = await deskWithDraft();
    await smuggle(plain);
    expect([plain.sent, await plain.job('fest')]).toEqual([[], expect.objectContaining(refusedFor('not-approved'))]);

    const invented = await deskWithDraft();
    await smuggle(invented, { approval: { by: 'ben', at: mondayMorning, draft: 'x', seal: 'x' } });
    expect([invented.sent, await invented.job('fest')]).toEqual([[], expect.objectContaining(refusedFor('approval-void'))]);
  });

  it('are not got round with keys of one’s own', async () => {
    const desk = await deskWithDraft();
    await desk.approve('fest', 'ben');
    const { approval } = await desk.job('fest');
    const other = createVault(parseKeyring(newKeyring()));
    await smuggle(desk, { approval: { by: 'ben', at: mondayMorning, draft: approval?.draft ?? '', seal: other.approvalSeal('anything') } });
    expect(desk.sent).toEqual([]);
    expect(await desk.job('fest')).toMatchObject(refusedFor('approval-void'));
  });

  it.each<[string, Partial<Job>]>([
    ['text', { issue: { ...issueOf, text: 'Am 12. Dezember ist nichts.' } }],
    ['link', { issue: { ...issueOf, link: 'https://ahornweg.example.org/anderes' } }],
    ['template', { template: { name: 'werbung', language: 'de' } }],
    ['form', { freeText: true }],
    ['writer', { createdBy: 'cem' }],
    ['second writer', { editedBy: ['cem'] }],
    ['approver', { approval: { by: 'cem', at: 1, draft: '', seal: '' } }],
  ])('want another look when the %s is different from what was approved', async (_, change) => {
    const desk = await deskWithDraft();
    await desk.approve('fest', 'ben');
    const { approval } = await desk.job('fest');
    await write(desk, { ...change, ...(change.approval && approval && { approval: { ...approval, by: change.approval.by } }) });
    expect(await desk.send('fest')).toMatchObject({ ok: false, why: { kind: 'state', why: 'approval-void' } });
    await smuggle(desk);
    expect(desk.sent).toEqual([]);
    expect(await desk.job('fest')).toMatchObject(refusedFor('approval-void'));
  });

  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ['frame', (snapshot) => withWhatsApp(snapshot, (part) => ({ ...part, texts: framed(part.texts) }))],
    ['sending account', (snapshot) => withWhatsApp(snapshot, (part) => ({ ...part, account: '514930287716099' }))],
  ])('want another look when the published %s is different from what was approved', async (_, change) => {
    const desk = await deskWithDraft();
    await desk.approve('fest', 'ben');
    await desk.send('fest');
    const [ticket] = desk.queue;
    if (!ticket) throw new Error('no ticket');
    await desk.time.run(runBatch(ticket, { ...desk.ports, snapshot: change(desk.ports.snapshot) }));
    expect(desk.sent).toEqual([]);
    expect(await desk.job('fest')).toMatchObject(refusedFor('approval-void'));
  });

  it('look at each page: what is changed on the way goes no further', async () => {
    const desk = await deskWithDraft(600);
    await desk.approve('fest', 'ben');
    await desk.send('fest');
    await desk.drain(() => desk.sent.length > 200);
    const sent = desk.sent.length;
    await write(desk, { issue: { ...issueOf, text: 'Etwas anderes.' } });
    await desk.drain();
    expect(desk.sent).toHaveLength(sent);
    expect(await desk.job('fest')).toMatchObject(refusedFor('approval-void'));
  });

  it('void an approval by an edit, and let none of the writers agree', async () => {
    const desk = await deskWithDraft();
    await desk.approve('fest', 'ben');
    expect(await editIssue('fest', 'ben', { text: 'Am 13. Dezember ist Sommerfest.' }, desk.ports)).toMatchObject({
      ok: true,
      value: { state: 'draft', issue: { text: 'Am 13. Dezember ist Sommerfest.', link: issueOf.link } },
    });
    expect(await desk.send('fest')).toMatchObject({ ok: false, why: { why: 'not-approved' } });
    for (const writer of ['anna', 'Ben']) expect(await desk.approve('fest', writer)).toEqual({ ok: false, why: 'same-person' });
    expect(await desk.approve('fest', 'cem')).toMatchObject({ ok: true });
    expect(await desk.send('fest')).toMatchObject({ ok: true });
    expect(await editIssue('fest', 'anna', { text: 'Zu spät.' }, desk.ports)).toMatchObject({ ok: false, why: { why: 'already-sent' } });
  });

  it('ask for nothing where the published facility file does not', async () => {
    const desk = issueHarness();
    await desk.subscribe(5);
    await desk.create('fest');
    expect(await desk.send('fest')).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent).toHaveLength(5);
  });

  it('hold for those who get the issue by writing', async () => {
    const desk = await deskWithDraft();
    const { snapshot, vault } = desk.ports;
    await desk.approve('fest', 'ben');
    await desk.send('fest');
    const news = (await desk.newsletter.loadIndex())?.value.news;
    if (!news) throw new Error('no news');
    expect(mayBeGiven(news, snapshot, vault.approvalSeal)).toBe(true);
    const { approval: _, ...bare } = news;
    for (const smuggled of [bare, { ...news, issue: { ...news.issue, text: 'Etwas anderes.' } }, { ...news, job: 'anderes' }]) {
      expect(mayBeGiven(smuggled, snapshot, vault.approvalSeal)).toBe(false);
    }
    expect(mayBeGiven(bare, asSeenBy(desk, { approval: false }).snapshot, vault.approvalSeal)).toBe(true);
  });
});

type WhatsApp = NonNullable<Snapshot['whatsapp']>;

function withWhatsApp(snapshot: Snapshot, change: (part: WhatsApp) => WhatsApp): Snapshot {
  return { ...snapshot, ...(snapshot.whatsapp && { whatsapp: change(snapshot.whatsapp) }) };
}

function framed(texts: WhatsApp['texts']): WhatsApp['texts'] {
  return { ...texts, byId: { ...texts.byId, 'broadcast.frame': `${texts.byId['broadcast.frame']} Neu!` } };
}
