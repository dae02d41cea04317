import { compareProfiles, type ProfilePorts, pushProfile, wantedProfiles } from '../../shared/app/setup/public-profile.ts';
import { graphHost } from '../../shared/channels/meta/graph-address.ts';
import { getFromGraph, postToGraph } from '../../shared/channels/meta/graph-client.ts';
import { type Channel, profileOf } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { confirm } from '../terminal/confirm.ts';
import { loadFacilityFile } from '../terminal/load-facility-file.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { findDeployment } from './find-deployment.ts';
import { graphInAws } from './graph-access.ts';
import { comparisonLines, profileLines, refusalWords } from './profile-words.ts';
import { publishedDesk } from './published-desk.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `What people can tap instead of writing: greeting, ice breakers, menu and commands, made of what is published.

  npm run profile -- show               what it should be; Meta is not asked
  npm run profile -- diff               what Meta holds otherwise: exit code 1 when something differs
  npm run profile -- push [--dry-run]   writes what differs, and nothing else; --dry-run: only says what

  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --secrets P --settings NAME
                 in place of --stack: outputs SecretsPrefix, SettingsTable
  --desk NAME    which desk, where there are several: its id, or its facility's name
  --facility F   with show: what this file would make, published or not
  --yes          push without asking

Meta takes ten calls in ten minutes for a Page; diff is one, push two. A new menu may take a day to show. Ice breakers written here lock the
"frequently asked questions" of Business Suite.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  local: text,
  secrets: text,
  settings: text,
  desk: text,
  facility: text,
  ...stackOptions,
  'dry-run': flag,
  yes: flag,
  help: { ...flag, short: 'h' },
} as const;

async function main(): Promise<void> {
  const spec = { script: 'npm run profile', options, commands: ['show', 'diff', 'push'] };
  const { values: given, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  const [command, ...rest] = positionals;
  if (given.help || command === undefined) return void process.stdout.write(help);
  const values = await withStack(given, { secrets: 'SecretsPrefix', settings: 'SettingsTable' });
  if (rest.length > 0) throw new UsageError(`${command} takes no more words: npm run profile -- --help`);
  if (values['dry-run'] && command !== 'push') throw new UsageError('--dry-run goes with push: diff and show write nothing anyway.');
  if (values.facility !== undefined && command !== 'show')
    throw new UsageError('--facility goes with show: diff and push go by what is published.');
  if (command === 'show') return show(values);
  const ports = await portsOf(values);
  await (command === 'diff' ? diff(ports) : push(ports, values));
}

interface Values {
  readonly local?: string | undefined;
  readonly secrets?: string | undefined;
  readonly settings?: string | undefined;
  readonly desk?: string | undefined;
  readonly facility?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

async function portsOf({ local, secrets, settings, desk: named }: Values): Promise<ProfilePorts> {
  if (local !== undefined && secrets !== undefined) throw new UsageError('Say one of --local and --secrets.');
  if (secrets !== undefined) await checkRegion();
  const deployment = secrets === undefined ? await findDeployment({ local }) : { ...(settings !== undefined && { settings }) };
  const { id, snapshot } = await publishedDesk(deployment, { desk: named });
  const graph = ('graph' in deployment ? deployment.graph?.(id) : undefined) ?? (await graphInAws(secrets, Date.now, id));
  const { url: baseUrl = graphHost, appSecret, tokens } = graph;
  const credentialsOf = (channel: Channel) => ({ token: tokens[profileOf(channel).token.name] ?? '', appSecret });
  return {
    snapshot,
    senders,
    get: (channel, request) => getFromGraph(request, credentialsOf(channel), { baseUrl }),
    post: (channel, request) => postToGraph(request, credentialsOf(channel), { baseUrl }),
  };
}

/** Of a named file without a run that answers. */
async function show(values: Values): Promise<void> {
  const { facility } = values;
  const wanted = facility !== undefined ? { snapshot: loadFacilityFile(facility), senders } : await portsOf(values);
  for (const { channel, properties } of await wantedProfiles(wanted)) {
    say(profileOf(channel).label);
    for (const [property, value] of Object.entries(properties)) say(`  ${property}`, ...profileLines(value).map((line) => `    ${line}`));
  }
  await tellLeftOut(wanted);
}

async function diff(ports: ProfilePorts): Promise<void> {
  const comparisons = await compareProfiles(ports);
  say(...comparisons.flatMap(comparisonLines));
  await tellLeftOut(ports);
  if (comparisons.some((one) => one.kind === 'refused')) process.exitCode = 2;
  else if (comparisons.some((one) => one.kind === 'compared' && one.differences.length > 0)) process.exitCode = 1;
}

async function push(ports: ProfilePorts, { yes, 'dry-run': isDry }: Values): Promise<void> {
  const comparisons = await compareProfiles(ports);
  say(...comparisons.flatMap(comparisonLines));
  await tellLeftOut(ports);
  if (comparisons.some((one) => one.kind === 'refused')) process.exitCode = 2;
  const changed = comparisons.flatMap((one) => (one.kind === 'compared' && one.differences.length > 0 ? [one] : []));
  if (changed.length === 0 || isDry) return;
  const where = changed.map(({ of }) => profileOf(of.channel).label).join(' and ');
  await confirm({ act: `write this to ${where}`, command: 'npm run profile -- push', yes: yes === true });
  for (const one of changed) {
    const refusal = await pushProfile(one, ports);
    say(`${profileOf(one.of.channel).label}: ${refusal ? refusalWords(refusal) : 'written.'}`);
    if (refusal) process.exitCode = 2;
  }
}

async function tellLeftOut(ports: Pick<ProfilePorts, 'snapshot' | 'senders'>): Promise<void> {
  for (const { channel, leftOut } of await wantedProfiles(ports)) {
    if (leftOut.length > 0)
      say(`${profileOf(channel).label} has no room for, or cannot show: ${leftOut.join(', ')}. Asked in words they are answered.`);
  }
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

await runCommand(main);
