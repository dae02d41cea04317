import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { cancelJob, moveJob, pauseJob, resumeJob } from '../../shared/app/move-job.ts';
import { createIssue, prospectOf, startIssue } from '../../shared/app/start-issue.ts';
import { monthOf } from '../../shared/broadcast/gates.ts';
import { frameText, issueFields } from '../../shared/broadcast/issue.ts';
import { approve, type Gate, gates, type Job, type Moved, resume } from '../../shared/broadcast/job.ts';
import { renderReply } from '../../shared/facility/render.ts';
import { channels } from '../../shared/facility/snapshot.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { fail } from './failure-words.ts';
import { momentInWords } from './moment-in-words.ts';
import { type NewsletterCliDesk, openNewsletterDesk } from './newsletter-desk.ts';
import { createTemplate, sendTest, templateHindrance, templateOf, templateStatus } from './newsletter-meta.ts';
import { showProgress } from './newsletter-progress.ts';
import { reportOf } from './newsletter-report.ts';
import { prospectLines, refusal, reportLines, stateRefusal } from './newsletter-words.ts';
import { runCommand } from './run-command.ts';

const help = `The newsletter: one issue at a time, to everybody who confirmed, once.

  npm run newsletter -- create --text "…" --link https://… [--id NAME] [--free-text]   keeps a new issue; sends nothing
  npm run newsletter -- preview ID                     the issue in its frame, who gets it, how long it takes, what it costs
  npm run newsletter -- test ID --to +49…|DE.…|PSID    to this one address, outside of every count
  npm run newsletter -- approve ID --by NAME           the second person's yes, where the facility file asks for it
  npm run newsletter -- send ID [--despite GATES] [--detach] [--yes]
  npm run newsletter -- pause ID | resume ID [--despite failures] | cancel ID
  npm run newsletter -- status [ID]                    all issues, or one with its totals
  npm run newsletter -- subscribers                    how many, by channel and month of confirmation
  npm run newsletter -- template create | template status

  --text, --file F   one line, or a file that holds it
  --by NAME          who you are (default: your login); a role or initials, no more
  --free-text        on WhatsApp as plain text where a person's window is open (the template everywhere else)
  --despite GATES    ${gates.join(', ')}: break this rule on purpose; it is noted who did
  --detach           do not wait for the end; --yes: do not ask
  --local URL        the local run (default http://127.0.0.1:8787)
  --table NAME --queue URL [--secrets PREFIX]
                     in AWS, with your credentials and region: outputs ConversationsTable, BroadcastQueueUrl, SecretsPrefix (for test and template)
  --facility F       the facility file that is deployed (default: the local run's own; in AWS facility.yaml)
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ text, file: text, link: text, id: text, by: text, to: text, despite: text },
  ...{ local: text, table: text, queue: text, secrets: text, facility: text },
  ...{ 'free-text': flag, detach: flag, yes: flag, help: { ...flag, short: 'h' } },
} as const;

const { values, positionals } = await readOptions();
const print = (lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`);

async function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    fail(error);
    return process.exit();
  }
}

async function main(): Promise<void> {
  const [command, id, ...rest] = positionals;
  if (values.help || command === undefined) return void process.stdout.write(help);
  if (rest.length > 0) throw new UsageError(`${rest.join(' ')} is too much.\n\n${help}`);
  const commands: Readonly<Record<string, (desk: NewsletterCliDesk) => Promise<void>>> = {
    create,
    preview: (desk) => preview(needed(id), desk),
    test: async (desk) => {
      const job = await jobOf(needed(id), desk);
      print([await sendTest(job.issue, values.to ?? '', desk, job.freeText)]);
    },
    approve: (desk) => move(needed(id), (job) => approve(job, by()), desk),
    send: (desk) => send(needed(id), desk),
    pause: (desk) => stop(needed(id), desk),
    resume: (desk) => goOn(needed(id), desk),
    cancel: async (desk) => tell(needed(id), await cancelJob(needed(id), desk.ports)),
    status: (desk) => (id === undefined ? list(desk) : status(id, desk)),
    subscribers,
    template: (desk) => template(id, desk),
  };
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new UsageError(`${command} is not known.\n\n${help}`);
  const desk = await openNewsletterDesk(values);
  await run(desk);
}

async function create({ ports }: NewsletterCliDesk): Promise<void> {
  const words = values.text ?? (values.file === undefined ? '' : readWords(values.file));
  const id = values.id ?? `${monthOf(ports.now())}-${randomBytes(3).toString('hex')}`;
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) throw new UsageError(`--id ${id}: small letters, digits and hyphens, 40 at the most.`);
  const draft = { id, issue: { text: words, link: values.link ?? '' }, by: by(), freeText: values['free-text'] ?? false };
  const done = await createIssue(draft, ports);
  if (!done.ok) throw new UsageError(refusal(done.why));
  const next = done.value.needsApproval ? `approve ${id} --by SOMEBODY-ELSE` : `send ${id}`;
  print([id, `Kept; nothing was sent. Look at it: npm run newsletter -- preview ${id}. Then: npm run newsletter -- ${next}`]);
}

function readWords(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

async function preview(id: string, desk: NewsletterCliDesk): Promise<void> {
  const { ports, promise } = desk;
  const job = await jobOf(id, desk);
  for (const channel of channels) {
    const texts = ports.snapshot[channel]?.texts;
    if (texts) print([`--- ${channel} ---`, renderReply(texts, [frameText], issueFields(job.issue)), '']);
  }
  const prospect = await prospectOf(id, ports);
  print([...prospectLines(prospect, promise), ...(prospect.blocked.length > 0 ? [`Against it now: ${prospect.blocked.join(', ')}`] : [])]);
}

async function send(id: string, desk: NewsletterCliDesk): Promise<void> {
  const { ports, promise } = desk;
  const job = await jobOf(id, desk);
  if (job.state === 'draft' || job.state === 'approved') {
    print(prospectLines(await prospectOf(id, ports, readGates(values.despite)), promise));
    if (job.template) await refuseTemplate(desk);
    if (!(await isWanted())) return print(['Nothing was sent.']);
  }
  const done = await startIssue(id, by(), readGates(values.despite), ports);
  if (!done.ok) throw new UsageError(refusal(done.why));
  if (values.detach) return print([`On its way. npm run newsletter -- status ${id}`]);
  await showProgress(id, desk, process.stdout);
}

/** Where Meta can be asked at once, a template that it would refuse is not tried on anybody. */
async function refuseTemplate(desk: NewsletterCliDesk): Promise<void> {
  const hindrance = await templateHindrance(desk);
  if (hindrance !== undefined) throw new UsageError(`Not sent: ${hindrance}`);
}

async function isWanted(): Promise<boolean> {
  if (values.yes || !process.stdin.isTTY) return true;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question('Send it now? (yes/no) ');
  asking.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

async function goOn(id: string, desk: NewsletterCliDesk): Promise<void> {
  const overrides = readGates(values.despite).map((gate) => ({ gate, by: by(), at: desk.ports.now() }));
  const { template } = desk.promise;
  await refuseTemplate(desk);
  // Who paused for a template may have named another one since.
  const anew = (job: Job): Job => ({ ...job, ...(job.template && template && { template }) });
  const before = (await desk.ports.newsletter.loadJob(id))?.value;
  const moved = await resumeJob(id, (job) => resume(anew(job), overrides), desk.ports);
  if (moved && !moved.ok && before) throw new UsageError(stateRefusal(moved.why, before));
  tell(id, moved);
}

async function move(id: string, change: (job: Job) => Moved, { ports }: NewsletterCliDesk): Promise<void> {
  const before = (await ports.newsletter.loadJob(id))?.value;
  const moved = await moveJob(id, change, ports);
  if (moved && !moved.ok && before) throw new UsageError(stateRefusal(moved.why, before));
  tell(id, moved);
}

async function stop(id: string, { ports }: NewsletterCliDesk): Promise<void> {
  const before = (await ports.newsletter.loadJob(id))?.value;
  const moved = await pauseJob(id, 'operator', ports);
  if (moved && !moved.ok && before) throw new UsageError(stateRefusal(moved.why, before));
  tell(id, moved);
}

function tell(id: string, moved: Moved | undefined): void {
  if (!moved) throw new UsageError(refusal({ kind: 'no-such-job' }));
  if (!moved.ok)
    throw new UsageError(`The issue ${id} stays as it is: ${stateRefusal(moved.why, { id, state: 'done' }).replace(/^.*?: /, '')}`);
  print([`${id}: ${moved.job.state}`]);
}

async function list({ ports }: NewsletterCliDesk): Promise<void> {
  const jobs = (await ports.newsletter.loadBoard())?.value.jobs ?? [];
  if (jobs.length === 0) return print(['There has been no issue yet. npm run newsletter -- create --text "…" --link https://…']);
  for (const { id } of jobs) {
    const job = (await ports.newsletter.loadJob(id))?.value;
    if (job) print([`${id}: ${job.state}${job.startedAt === undefined ? '' : `, sent ${momentInWords(job.startedAt)}`}`]);
  }
}

async function status(id: string, desk: NewsletterCliDesk): Promise<void> {
  const job = await jobOf(id, desk);
  print(reportLines(job, await reportOf(job, desk), desk.promise));
}

/** Longer than any consent goes unused. */
const monthsBack = 120;

async function subscribers({ ports }: NewsletterCliDesk): Promise<void> {
  for (const channel of channels) {
    if (!ports.snapshot[channel]) continue;
    const total = await ports.newsletter.countSubscribers(channel);
    print([`${channel}: ${total}`]);
    let left = total;
    let month = monthOf(ports.now());
    for (let step = 0; step < monthsBack && left > 0; step += 1) {
      const count = await ports.newsletter.countConfirmed(channel, month);
      if (count > 0) print([`  ${month}: ${count}`]);
      left -= count;
      month = monthBefore(month);
    }
  }
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

async function template(what: string | undefined, desk: NewsletterCliDesk): Promise<void> {
  if (what === 'create') return print([await createTemplate(desk)]);
  if (what !== 'status') throw new UsageError(`template ${what ?? ''}: say create or status.`);
  const { name, language } = templateOf(desk);
  print([`${name} (${language}): ${(await templateStatus(desk)) ?? 'Meta does not know it. npm run newsletter -- template create'}`]);
}

async function jobOf(id: string, { ports }: NewsletterCliDesk): Promise<Job> {
  const job = (await ports.newsletter.loadJob(id))?.value;
  if (!job) throw new UsageError(refusal({ kind: 'no-such-job' }));
  return job;
}

function needed(id: string | undefined): string {
  if (id !== undefined && /^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) return id;
  throw new UsageError('Name the issue: npm run newsletter -- status lists them.');
}

function by(): string {
  const name = values.by ?? userInfo().username;
  if (/^[\p{L}\d .-]{1,30}$/u.test(name)) return name;
  throw new UsageError('--by is a role or initials: letters, digits, dots and hyphens, 30 at the most.');
}

function readGates(list: string | undefined): readonly Gate[] {
  const named = (list ?? '').split(',').filter((name) => name !== '');
  const unknown = named.filter((name) => !gates.some((gate) => gate === name));
  if (unknown.length > 0) throw new UsageError(`--despite ${unknown.join(',')} is not known: say ${gates.join(', ')}.`);
  return gates.filter((gate) => named.includes(gate));
}

await runCommand(main);
