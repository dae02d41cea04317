import { randomBytes } from 'node:crypto';
import { countAllSubscribers } from '../../shared/app/newsletter/count-subscribers.ts';
import { approveIssue, resumeIssue } from '../../shared/app/newsletter/decide-on-issue.ts';
import { reportOf } from '../../shared/app/newsletter/issue-report.ts';
import { cancelJob, pauseJob } from '../../shared/app/newsletter/move-job.ts';
import { createIssue, editIssue, prospectOf, startIssue } from '../../shared/app/newsletter/start-issue.ts';
import { fileTemplate, templateStatus } from '../../shared/app/newsletter/template.ts';
import { sendTest, type TestAddress, testAddress } from '../../shared/app/newsletter/test-issue.ts';
import { frameText, issueFields } from '../../shared/broadcast/issue.ts';
import { type Job, type Moved, type OverridableGuard, overridableGuards } from '../../shared/broadcast/job.ts';
import { issueDoubts } from '../../shared/broadcast/lint-issue.ts';
import { monthOf } from '../../shared/broadcast/send-guards.ts';
import { channels } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import { renderReply } from '../../shared/facility/render.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { confirm } from '../terminal/confirm.ts';
import { localUrl } from '../terminal/local-address.ts';
import { readPhone } from '../terminal/read-phone.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { fail } from './failure-words.ts';
import { momentInWords } from './moment-in-words.ts';
import { type NewsletterDeployment, openNewsletterDeployment } from './newsletter-deployment.ts';
import { showProgress } from './newsletter-progress.ts';
import { doubtLines, prospectLines, refusal, reportLines, stateRefusal } from './newsletter-words.ts';
import { readWords } from './read-words.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';
import { filedLine, noTemplate, templateHindrance, templateLine, testLine } from './template-words.ts';

const help = `The newsletter: one issue at a time, to everybody who confirmed, once.

  npm run newsletter -- create --text "…" --link https://… [--id NAME] [--free-text]   keeps a new issue; sends nothing
  npm run newsletter -- preview ID                     the issue in its frame, who gets it, how long it takes, what it costs
  npm run newsletter -- test ID --to +49…|DE.…|PSID    to this one address, outside of every count
  npm run newsletter -- edit ID [--text …] [--link …] [--free-text]   changes a draft; an approval is void then
  npm run newsletter -- approve ID [--as NAME]         the second person's yes, where the facility file asks for it
  npm run newsletter -- send ID [--despite GATES] [--detach] [--yes]
  npm run newsletter -- pause ID | resume ID [--despite failures] | cancel ID
  npm run newsletter -- status [ID]                    all issues, or one with its totals
  npm run newsletter -- subscribers                    how many, by channel and month of confirmation
  npm run newsletter -- template create | template status

  --text, --file F   one line, or a file that holds it
  --as NAME          who you are at the local run (default: your login): a role or initials, no more. In AWS your credentials say it
  --free-text        on WhatsApp as plain text where a person's window is open (the template everywhere else)
  --despite GATES    ${overridableGuards.join(', ')}: break this rule on purpose; it is noted who did
  --detach           do not wait for the end
  --yes              do not ask. Without a terminal send, test, resume and template create do nothing unless this is said
  --local URL        the local run (default ${localUrl})
${stackOptionsHelp}  --table NAME --queue URL --settings NAME [--secrets PREFIX]
                     in place of --stack: outputs ConversationsTable, BroadcastQueueUrl, SettingsTable, SecretsPrefix (for test, approve and template)
  --desk NAME        which desk, where there are several: its id, or its facility's name
  --facility F       by this file (default: what is published)
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ text, file: text, link: text, id: text, as: text, to: text, despite: text },
  ...{ local: text, table: text, queue: text, secrets: text, settings: text, desk: text, facility: text, ...stackOptions },
  ...{ 'free-text': flag, detach: flag, yes: flag, help: { ...flag, short: 'h' } },
} as const;

const outputOf = { table: 'ConversationsTable', queue: 'BroadcastQueueUrl', settings: 'SettingsTable', secrets: 'SecretsPrefix' };

const commandNames = [
  ...['create', 'edit', 'preview', 'test', 'approve', 'send', 'pause', 'resume', 'cancel', 'status'],
  ...['subscribers', 'template'],
] as const;
const { values, positionals } = readOptions();
const isUnasked = values.yes ?? false;
const print = (lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`);

function readOptions() {
  try {
    return readCommandLine({ script: 'npm run newsletter', options, commands: commandNames }, process.argv.slice(2), process.env);
  } catch (error) {
    fail(error);
    return process.exit();
  }
}

async function main(): Promise<void> {
  const [command, id, ...rest] = positionals;
  if (values.help || command === undefined) return void process.stdout.write(help);
  if (rest.length > 0)
    throw new UsageError(`${rest.join(' ')} is too much: ${command} takes one word, and a text of several stands in quotes.`);
  const commands: Readonly<Record<(typeof commandNames)[number], (desk: NewsletterDeployment) => Promise<void>>> = {
    create,
    edit: (desk) => edit(needed(id), desk),
    preview: (desk) => preview(needed(id), desk),
    test: (desk) => test(needed(id), desk),
    approve: (desk) => agree(needed(id), desk),
    send: (desk) => send(needed(id), desk),
    pause: (desk) => move(needed(id), () => pauseJob(needed(id), 'operator', desk.ports), desk),
    resume: (desk) => goOn(needed(id), desk),
    cancel: async (desk) => tell(needed(id), await cancelJob(needed(id), desk.ports)),
    status: (desk) => (id === undefined ? list(desk) : status(id, desk)),
    subscribers,
    template: (desk) => template(id, desk),
  };
  const desk = await openNewsletterDeployment(await withStack(values, outputOf));
  await commands[command as (typeof commandNames)[number]](desk);
}

async function create({ ports, promise, who }: NewsletterDeployment): Promise<void> {
  const words = givenText() ?? '';
  const id = values.id ?? `${monthOf(ports.now())}-${randomBytes(3).toString('hex')}`;
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) throw new UsageError(`--id ${id}: small letters, digits and hyphens, 40 at the most.`);
  const draft = { id, issue: { text: words, link: values.link ?? '' }, by: await who(), freeText: values['free-text'] ?? false };
  const done = await createIssue(draft, ports);
  if (!done.ok) throw new UsageError(refusal(done.why));
  const next = promise.approval ? `approve ${id}, by somebody else` : `send ${id}`;
  print([
    id,
    ...doubtLines(issueDoubts(done.value.issue, ports.snapshot)),
    `Kept; nothing was sent. Look at it: npm run newsletter -- preview ${id}. Then: npm run newsletter -- ${next}`,
  ]);
}

async function edit(id: string, { ports, who }: NewsletterDeployment): Promise<void> {
  const text = givenText();
  const change = {
    ...(text !== undefined && { text }),
    ...(values.link !== undefined && { link: values.link }),
    ...(values['free-text'] && { freeText: true }),
  };
  if (Object.keys(change).length === 0)
    throw new UsageError('Say what is to be different: --text "…", --file F, --link https://… or --free-text.');
  const done = await editIssue(id, await who(), change, ports);
  if (!done.ok) throw new UsageError(refusal(done.why));
  print([
    ...doubtLines(issueDoubts(done.value.issue, ports.snapshot)),
    `${id}: ${done.value.state}. Whoever approved it before has approved something else.`,
  ]);
}

function givenText(): string | undefined {
  return values.text ?? (values.file === undefined ? undefined : readWords(values.file));
}

async function test(id: string, desk: NewsletterDeployment): Promise<void> {
  const job = await jobOf(id, desk);
  const address = addressOfTest(values.to ?? '', desk);
  await confirm({
    act: `send a test of ${id} to ${values.to}`,
    command: `npm run newsletter -- test ${id} --to "${values.to}"`,
    yes: isUnasked,
  });
  const ports = { snapshot: desk.ports.snapshot, adapters: senders, graph: await desk.graph() };
  print([testLine(await sendTest(job, address, ports), address)]);
}

function addressOfTest(to: string, { ports }: NewsletterDeployment): TestAddress {
  if (to.trim() === '')
    throw new UsageError('Say to whom: --to takes a phone number (+49…), or an id as the channel has it (DE.…, a page-scoped id).');
  const found = testAddress(to, { snapshot: ports.snapshot, adapters: senders, readPhone: (text) => readPhone(text, '--to') });
  if (!found) throw new UsageError(`No channel of the facility file takes ${to.trim()}: the test cannot go there.`);
  return found;
}

async function agree(id: string, desk: NewsletterDeployment): Promise<void> {
  if (values.table === undefined && values.as === undefined) throw new UsageError('Say who approves: --as NAME, a role or initials.');
  const who = await desk.who();
  const { ports, seal } = desk;
  await move(id, () => approveIssue(id, who, { ...ports, seal }), desk);
}

async function preview(id: string, desk: NewsletterDeployment): Promise<void> {
  const { ports, promise } = desk;
  const job = await jobOf(id, desk);
  for (const channel of channels) {
    const texts = ports.snapshot[channel]?.texts;
    if (texts) print([`--- ${channel} ---`, renderReply(texts, [frameText], issueFields(job.issue)), '']);
  }
  const prospect = await prospectOf(id, ports);
  print(doubtLines(issueDoubts(job.issue, ports.snapshot)));
  print([...prospectLines(prospect, promise), ...(prospect.blocked.length > 0 ? [`Against it now: ${prospect.blocked.join(', ')}`] : [])]);
}

async function send(id: string, desk: NewsletterDeployment): Promise<void> {
  const { ports, promise } = desk;
  const job = await jobOf(id, desk);
  const open = readGates(values.despite);
  if (job.state === 'draft' || job.state === 'approved') {
    const prospect = await prospectOf(id, ports, open);
    print(prospectLines(prospect, promise));
    if (job.template) await refuseTemplate(desk);
    const people = Object.values(prospect.recipients).reduce((sum, count) => sum + count, 0);
    await confirm({ act: `send the issue ${id} to ${people} people`, command: commandOf('send', id), yes: isUnasked });
  }
  const done = await startIssue(id, await desk.who(), open, ports);
  if (!done.ok) throw new UsageError(refusal(done.why));
  if (values.detach) return print([`On its way. npm run newsletter -- status ${id}`]);
  if ((await showProgress(id, desk, process.stdout)) === 'paused') process.exitCode = 1;
}

/** Where Meta can be asked at once, a template that it would refuse is not tried on anybody. */
async function refuseTemplate(desk: NewsletterDeployment): Promise<void> {
  if (!desk.canAskMeta) return;
  const hindrance = templateHindrance(await templateStatus(await desk.setup()));
  if (hindrance !== undefined) throw new UsageError(`Not sent: ${hindrance}`);
}

function commandOf(command: 'send' | 'resume', id: string): string {
  return `npm run newsletter -- ${command} ${id}${values.despite === undefined ? '' : ` --despite ${values.despite}`}`;
}

async function goOn(id: string, desk: NewsletterDeployment): Promise<void> {
  const open = readGates(values.despite);
  await refuseTemplate(desk);
  await confirm({ act: `let the issue ${id} go on to those who have not got it`, command: commandOf('resume', id), yes: isUnasked });
  const who = await desk.who();
  await move(id, () => resumeIssue(id, who, open, desk.ports), desk);
}

async function move(id: string, change: () => Promise<Moved | undefined>, { ports }: NewsletterDeployment): Promise<void> {
  const before = (await ports.newsletter.loadJob(id))?.value;
  const moved = await change();
  if (moved && !moved.ok && before) throw new UsageError(stateRefusal(moved.why, before));
  tell(id, moved);
}

function tell(id: string, moved: Moved | undefined): void {
  if (!moved) throw new UsageError(refusal({ kind: 'no-such-job' }));
  if (!moved.ok)
    throw new UsageError(`The issue ${id} stays as it is: ${stateRefusal(moved.why, { id, state: 'done' }).replace(/^.*?: /, '')}`);
  print([`${id}: ${moved.job.state}`]);
}

async function list({ ports }: NewsletterDeployment): Promise<void> {
  const jobs = (await ports.newsletter.loadIndex())?.value.jobs ?? [];
  if (jobs.length === 0) return print(['There has been no issue yet. npm run newsletter -- create --text "…" --link https://…']);
  for (const { id } of jobs) {
    const job = (await ports.newsletter.loadJob(id))?.value;
    if (job) print([`${id}: ${job.state}${job.startedAt === undefined ? '' : `, sent ${momentInWords(job.startedAt)}`}`]);
  }
}

async function status(id: string, desk: NewsletterDeployment): Promise<void> {
  const job = await jobOf(id, desk);
  print(reportLines(job, await reportOf(job, desk.promise, desk.ports), desk.promise));
}

async function subscribers({ ports }: NewsletterDeployment): Promise<void> {
  for (const { channel, total, months } of await countAllSubscribers(ports)) {
    print([`${channel}: ${total}`, ...months.map(({ month, count }) => `  ${month}: ${count}`)]);
  }
}

async function template(what: string | undefined, desk: NewsletterDeployment): Promise<void> {
  if (what !== 'create' && what !== 'status') throw new UsageError(`template ${what ?? ''}: say create or status.`);
  const { template: named } = desk.promise;
  if (!named) throw noTemplate({ kind: 'not-named' });
  if (what === 'status') return print([templateLine(await templateStatus(await desk.setup()))]);
  await confirm({ act: `hand the template ${named.name} to Meta`, command: 'npm run newsletter -- template create', yes: isUnasked });
  print([filedLine(await fileTemplate(await desk.setup()))]);
}

async function jobOf(id: string, { ports }: NewsletterDeployment): Promise<Job> {
  const job = (await ports.newsletter.loadJob(id))?.value;
  if (!job) throw new UsageError(refusal({ kind: 'no-such-job' }));
  return job;
}

function needed(id: string | undefined): string {
  if (id !== undefined && /^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) return id;
  throw new UsageError('Name the issue: npm run newsletter -- status lists them.');
}

function readGates(list: string | undefined): readonly OverridableGuard[] {
  const named = (list ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  if (named.includes('frequency')) {
    throw new UsageError(
      '--despite frequency: nobody can override it. Subscribers agreed to so many issues a month; wait for the next one.',
    );
  }
  const unknown = named.filter((name) => !overridableGuards.some((guard) => guard === name));
  if (unknown.length > 0) throw new UsageError(`--despite ${unknown.join(',')} is not known: say ${overridableGuards.join(', ')}.`);
  return overridableGuards.filter((guard) => named.includes(guard));
}

await runCommand(main);
