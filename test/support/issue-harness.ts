import { createHash } from 'node:crypto';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import { approveIssue, resumeIssue } from '../../shared/app/newsletter/decide-on-issue.ts';
import type { NewsletterPorts } from '../../shared/app/newsletter/dependencies.ts';
import { openIssueToken } from '../../shared/app/newsletter/issue-token.ts';
import { cancelJob, pauseJob, shardsOfJob } from '../../shared/app/newsletter/move-job.ts';
import { recordIssueReceipt } from '../../shared/app/newsletter/record-issue-receipt.ts';
import { runBatch } from '../../shared/app/newsletter/run-batch.ts';
import { createIssue, startIssue } from '../../shared/app/newsletter/start-issue.ts';
import { wakeNewsletter } from '../../shared/app/newsletter/wake-newsletter.ts';
import { addressOf } from '../../shared/app/open-address.ts';
import type { LogEvent, LogFields } from '../../shared/app/ports.ts';
import { type Report, report, sumOf } from '../../shared/broadcast/counts.ts';
import { type OverridableGuard, repeatShard } from '../../shared/broadcast/job.ts';
import type { BatchTicket } from '../../shared/broadcast/shard-progress.ts';
import type { GraphReply, GraphRequest, SendAddress } from '../../shared/channels/contract.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import type { Snapshot, SnapshotNewsletter } from '../../shared/facility/snapshot.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createMemoryNewsletter } from './memory-newsletter.ts';
import { createMemoryStore } from './memory-store.ts';
import { keyring } from './settings.ts';
import { virtualTime } from './virtual-time.ts';

/** Monday, 23 November 2026, 10:00 in Berlin. */
export const mondayMorning = Date.UTC(2026, 10, 23, 9);

export const ahornblattFile = new URL('ahornblatt.yaml', import.meta.url).pathname;
const facility = loadFacilityFile(ahornblattFile, { now: mondayMorning });

/** One message at Graph. */
export interface Sent {
  readonly at: number;
  readonly to: string;
  readonly body: GraphRequest['body'];
}

/** What Graph says to a send; undefined: accepted. */
export type Judgement = (to: string, nth: number) => GraphReply | undefined;

export const graphError = (code: number, status = 400): GraphReply => ({
  kind: 'response',
  status,
  headers: {},
  body: { error: { code } },
});

export interface IssueHarnessOptions {
  readonly newsletter?: Partial<SnapshotNewsletter>;
  readonly start?: number;
  readonly judge?: Judgement;
  readonly graphMs?: number;
  /** How long a ticket is on its way. */
  readonly ticketMs?: number;
}

/** A pseudonym as the vault makes them: 43 letters, spread evenly. */
export const pseudonymOf = (n: number) => createHash('sha256').update(`person ${n}`).digest('base64url');

/** The newsletter's engine with everything around it in memory and in virtual time. */
export function issueHarness({
  newsletter: promised = {},
  start = mondayMorning,
  judge = () => undefined,
  graphMs = 200,
  ticketMs = 0,
}: IssueHarnessOptions = {}) {
  const time = virtualTime(start);
  const snapshot: Snapshot = { ...facility, newsletter: { ...(facility.newsletter as SnapshotNewsletter), ...promised } };
  const store = createMemoryStore(time.now);
  const newsletter = createMemoryNewsletter(store);
  const vault = createVault(parseKeyring(keyring));
  const queue: BatchTicket[] = [];
  const lines: { readonly event: LogEvent; readonly fields: LogFields }[] = [];
  const proofs: string[] = [];
  const sent: Sent[] = [];
  const asked = new Map<string, number>();
  let verdict = judge;
  const sealedFor = (person: string, channel: Channel, address: SendAddress) =>
    vault.seal(JSON.stringify(address), addressOf(snapshot[channel]?.account ?? '', person));

  const ports: NewsletterPorts = {
    snapshot,
    store,
    newsletter,
    tickets: {
      async sendPageTicket(ticket) {
        queue.push(ticket);
      },
    },
    ledger: {
      async append(person) {
        proofs.push(person);
      },
      async keepText() {},
    },
    vault,
    adapters: senders,
    graph: {
      async post(channel, request) {
        const to = addressee(channel, request);
        const nth = (asked.get(to) ?? 0) + 1;
        asked.set(to, nth);
        const reply = verdict(to, nth);
        if (!reply) sent.push({ at: time.now(), to, body: request.body });
        await time.sleep(graphMs);
        return reply ?? accepted(channel);
      },
    },
    timeLeft: () => 60_000,
    now: time.now,
    sleep: time.sleep,
    log: (event, fields) => void lines.push({ event, fields }),
  };

  return {
    time,
    ports,
    store,
    newsletter,
    queue,
    lines,
    proofs,
    sent,
    judge(next: Judgement) {
      verdict = next;
    },
    async subscribe(count: number, channel: Channel = 'whatsapp', from = 0, more = {}) {
      for (let n = from; n < from + count; n += 1) {
        const address = channel === 'whatsapp' ? { recipient: `DE.${n}` } : { psid: `${n}` };
        await newsletter.subscribe(pseudonymOf(n), channel, sealedFor(pseudonymOf(n), channel, address), more);
      }
    },
    create: (id: string, freeText = false) => createIssue({ id, issue: issueOf, by: 'anna', freeText }, ports),
    send: (id: string, override: readonly OverridableGuard[] = []) =>
      startIssue(id, 'ben', override, { ...ports, seal: vault.approvalSeal }),
    /** Works through the tickets, one shard's after the other's end, shards side by side, until none is left (or `until` says so). */
    async drain(until: () => boolean = () => false): Promise<void> {
      const busy = new Map<string, Promise<void>>();
      const shardOf = ({ job, shard }: BatchTicket) => `${job} ${shard}`;
      const nextTicket = () => {
        const index = queue.findIndex((ticket) => !busy.has(shardOf(ticket)));
        return index < 0 ? undefined : queue.splice(index, 1)[0];
      };
      const workOff = async (ticket: BatchTicket) => {
        if (ticketMs > 0) await time.sleep(ticketMs);
        await runBatch(ticket, ports);
      };
      const work = async () => {
        while (!until() && (queue.length > 0 || busy.size > 0)) {
          const ticket = nextTicket();
          if (ticket)
            busy.set(
              shardOf(ticket),
              workOff(ticket).finally(() => busy.delete(shardOf(ticket))),
            );
          else await Promise.race(busy.values());
        }
        await Promise.all(busy.values());
      };
      await time.run(work());
    },
    wake: () => time.run(wakeNewsletter(ports)),
    /** Meta tells what became of every accepted send. */
    async receipts(status: 'sent' | 'delivered' | 'read' | 'failed', of: (to: string) => boolean = () => true, code?: string) {
      for (const { to, body } of [...sent].filter((one) => of(one.to))) {
        const mark = openIssueToken(String(body.biz_opaque_callback_data).slice('pf1:'.length), snapshot.whatsapp?.account ?? '', vault);
        if (!mark) throw new Error(`the send to ${to} bears no mark of an issue`);
        const receipt = { channel: 'whatsapp', status, token: '', at: time.now(), ...(code && { code }) } as const;
        await recordIssueReceipt(receipt, mark, ports);
      }
    },
    /** Meta tells what became of the send to the n-th subscriber, whoever heard of it. */
    async receiptFor(n: number, job: string, status: 'sent' | 'delivered' | 'read' | 'failed', code?: string, at = time.now()) {
      const receipt = { channel: 'whatsapp', status, token: '', at, ...(code && { code }) } as const;
      await recordIssueReceipt(receipt, { job, person: pseudonymOf(n), again: false }, ports);
    },
    approve: (id: string, by: string) => approveIssue(id, by, { ...ports, seal: vault.approvalSeal }),
    pause: (id: string) => pauseJob(id, 'operator', ports),
    resume: (id: string) => resumeIssue(id, 'anna', [], ports),
    cancel: (id: string) => cancelJob(id, ports),
    async job(id: string) {
      const held = await newsletter.loadJob(id);
      if (!held) throw new Error(`no job ${id}`);
      return held.value;
    },
    async report(id: string, isOver = false): Promise<Report> {
      const held = (await newsletter.loadJob(id))?.value;
      if (!held) throw new Error(`no job ${id}`);
      const shards = await shardsOfJob(held, ports);
      const first = [...shards].filter(([shard]) => shard !== repeatShard).map(([, { counts }]) => counts);
      return report(held, sumOf(first), shards.get(repeatShard)?.counts ?? {}, await newsletter.loadTally(id), isOver);
    },
  };
}

export type IssueHarness = ReturnType<typeof issueHarness>;

export const issueOf = { text: 'Am 12. Dezember ist Sommerfest im Hof, mit Waffeln.', link: 'https://ahornweg.example.org/fest' };

function addressee(channel: Channel, { body }: GraphRequest): string {
  const { recipient, to } = body as { recipient?: string | { id: string }; to?: string };
  if (channel === 'messenger' && typeof recipient === 'object') return recipient.id;
  return String(to ?? recipient);
}

function accepted(channel: Channel): GraphReply {
  const body = channel === 'whatsapp' ? { messages: [{ id: 'wamid.x' }] } : { message_id: 'm_x', recipient_id: 'x' };
  return { kind: 'response', status: 200, headers: {}, body };
}
