import { type ByHand, type ByHandRefusal, openingNow, setByHand } from '../../shared/app/hours/set-by-hand.ts';
import type { OpeningState } from '../../shared/app/ports.ts';
import { readMoment } from '../../shared/calendar/read-moment.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';
import { nextOpeningInWords } from '../../shared/calendar/wording.ts';
import { type Channel, channels } from '../../shared/channels/registry.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';
import { momentInWords } from './moment-in-words.ts';
import { publishedDesk } from './published-desk.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `Away mode by hand. It beats the office hours until it ends.

  npm run away -- on [--until TIME]   away from now; without --until: until the next opening
  npm run away -- off [--until TIME]  there from now; in office hours without --until: until they end
  npm run away -- auto                by the office hours again
  npm run away                        show what holds now

  --channel NAME only this one (messenger, whatsapp, instagram); what is set for the others stays. Default: all
  TIME           2026-12-24T12:00 (Berlin time), with zone (…+01:00), or 16:30 (today)
  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --table NAME --settings NAME
                 in place of --stack: outputs ConversationsTable, SettingsTable
  --desk NAME    which desk, where there are several: its id, or its facility's name
  --facility F   by this file (default: what is published)
`;

/** Reads the words of the command; times are Berlin time unless a zone is given. @throws UsageError on what cannot be meant */
export function readByHand(command: string, until: string | undefined, now: EpochMs, only?: string): ByHand {
  const which = only === undefined ? {} : { channels: [channelNamed(only)] };
  if (command === 'auto') {
    if (until !== undefined) throw new UsageError('auto takes no --until: the office hours hold from now on.');
    return { ...which, mode: 'auto' };
  }
  if (command !== 'on' && command !== 'off') throw new UsageError(`${command} is not known: say on, off or auto.`);
  return { ...which, mode: command === 'on' ? 'away' : 'open', until: until === undefined ? undefined : readTime(until, now) };
}

function channelNamed(name: string): Channel {
  const found = channels.find((channel) => channel === name);
  if (!found) throw new UsageError(`--channel ${name} is not known: say ${channels.join(', ')}.`);
  return found;
}

function readTime(text: string, now: EpochMs): EpochMs {
  const at = readMoment(text, now);
  if (at === undefined) throw new UsageError(`--until ${text} is no time. Write 2026-12-24T12:00 (Berlin time), or 16:30 for today.`);
  return at;
}

/** Why nothing was set, and what to do. */
export function byHandRefusal(why: ByHandRefusal, until: string | undefined, now: EpochMs): string {
  switch (why) {
    case 'past':
      return `--until ${until} is in the past: give a time after now (${momentInWords(now)}).`;
    case 'too-far':
      return `--until ${until} is more than 90 days ahead: for a longer time write a closure into facility.yaml and publish it.`;
    case 'needs-end':
      return 'Out of office hours "off" needs an end, or the desk would be open until the next closing: npm run away -- off --until 20:00';
  }
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const options = {
    until: text,
    channel: text,
    local: text,
    table: text,
    settings: text,
    desk: text,
    facility: text,
    ...stackOptions,
    help: { type: 'boolean', short: 'h' },
  } as const;
  const spec = { script: 'npm run away', options, commands: ['on', 'off', 'auto'] };
  const { values: given, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  if (given.help) return void process.stdout.write(help);
  const values = await withStack(given, { table: 'ConversationsTable', settings: 'SettingsTable' });
  const desk = await findDeployment(values);
  const { snapshot, space } = await publishedDesk(desk, values);
  const table = deskTable(desk.table, space);
  const store = createDynamoStore(createDynamoDB(commandCalls, desk.dynamodb), table, () => desk.now, randomWriter);
  const ports = { snapshot, store, now: () => desk.now };
  const [command, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`${rest.join(' ')} is too much: say on, off or auto, and no more words.`);
  if (command === undefined && values.until !== undefined)
    throw new UsageError('--until needs on or off before it: npm run away -- on --until 16:30');
  if (command === undefined) return void process.stdout.write(statusInWords(await openingNow(ports)));
  const changed = await setByHand(readByHand(command, values.until, desk.now, values.channel), ports);
  if (changed === 'conflict') throw new UsageError('The schedule toggled at this very moment. Run the command again.');
  if (!changed.ok) throw new UsageError(byHandRefusal(changed.why, values.until, desk.now));
  process.stdout.write(statusInWords(changed.status));
}

/** Says per channel what holds now, until when, and by which rule. What was set by hand may end beyond the days that the calendar looks ahead. */
export function statusInWords({ channels: openings, overrides, computedAt }: Omit<OpeningState, 'version'>): string {
  const lines = channels.flatMap((channel) => {
    const opening = openings[channel];
    if (!opening) return [];
    const isByHand = opening.because === 'override';
    const end = opening.until ?? (isByHand ? overrides?.[channel]?.until : undefined);
    const until = end === undefined ? 'until further notice' : `until ${momentInWords(end)}`;
    const next =
      opening.nextOpening === undefined ? '' : ` Clients read: "wieder da ${nextOpeningInWords(computedAt, opening.nextOpening)}"`;
    return [
      `${channel}: ${opening.open ? 'open' : 'away'} ${until} (${isByHand ? 'set by hand' : `by ${opening.because} rule`}).${next}\n`,
    ];
  });
  return lines.join('');
}

if (import.meta.main) await runCommand(main);
