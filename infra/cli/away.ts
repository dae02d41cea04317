import { computeOpeningState } from '../../shared/app/hours/away-mode.ts';
import type { OpeningState } from '../../shared/app/ports.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import type { ChannelCalendar, EpochMs, Override } from '../../shared/calendar/rules.ts';
import { nextOpeningInWords } from '../../shared/calendar/wording.ts';
import { channels } from '../../shared/channels/registry.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
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
import { readMoment } from './read-moment.ts';
import { runCommand } from './run-command.ts';

const help = `Away mode by hand. It beats the office hours until it ends.

  npm run away -- on [--until TIME]   away from now; without --until: until the next opening
  npm run away -- off [--until TIME]  there from now; in office hours without --until: until they end
  npm run away -- auto                by the office hours again
  npm run away                        show what holds now

  TIME           2026-12-24T12:00 (Berlin time), with zone (…+01:00), or 16:30 (today)
  --local URL    the local run (default ${localUrl})
  --table NAME --settings NAME
                 in AWS, with your credentials and region: outputs ConversationsTable, SettingsTable
  --desk NAME    which desk, where there are several: its id, or its facility's name
  --facility F   by this file (default: what is published)
`;

const longestMs = 90 * 24 * 60 * 60 * 1000;

/** Reads TIME as the operator means it: Berlin time unless a zone is given. */
export function readTime(text: string, now: EpochMs): EpochMs {
  const at = readMoment(text, now);
  if (at === undefined) throw new UsageError(`--until ${text} is no time. Write 2026-12-24T12:00 (Berlin time), or 16:30 for today.`);
  return at;
}

/** What the words of the command mean, checked. `undefined`: by the office hours. */
export function readOverride(command: string, until: string | undefined, now: EpochMs): Override | undefined {
  if (command === 'auto') {
    if (until !== undefined) throw new UsageError('auto takes no --until: the office hours hold from now on.');
    return undefined;
  }
  if (command !== 'on' && command !== 'off') throw new UsageError(`${command} is not known: say on, off or auto.`);
  const end = until === undefined ? undefined : readTime(until, now);
  if (end !== undefined && end <= now)
    throw new UsageError(`--until ${until} is in the past: give a time after now (${momentInWords(now)}).`);
  if (end !== undefined && end - now > longestMs) {
    throw new UsageError(
      `--until ${until} is more than 90 days ahead: for a longer time write a closure into facility.yaml and publish it.`,
    );
  }
  return { mode: command === 'on' ? 'away' : 'open', from: now, ...(end !== undefined && { until: end }) };
}

/**
 * The status that the command makes. What was noted of resting channels stays, and so does the beginning of a closed period that runs: who was
 * told of it is not told again.
 *
 * @throws UsageError on what cannot be meant
 */
export function changeByHand(
  snapshot: Snapshot,
  stored: OpeningState | undefined,
  [command, until]: readonly [command: string, until?: string | undefined],
  now: EpochMs,
): Omit<OpeningState, 'version'> {
  const override = readOverride(command, until, now);
  if (command === 'off' && until === undefined && !isOpenByHours(snapshot, now)) {
    throw new UsageError(
      'Out of office hours "off" needs an end, or the desk would be open until the next closing: npm run away -- off --until 20:00',
    );
  }
  return computeOpeningState(snapshot, override ?? endedNow(snapshot, stored?.override, now), now, stored);
}

function isOpenByHours(snapshot: Snapshot, now: EpochMs): boolean {
  return calendarsOf(snapshot).every((calendar) => openingAt(now, calendar).open);
}

/** What was set by hand and holds is over now, and counts until now: the desk was away then, or open. */
function endedNow(snapshot: Snapshot, override: Override | undefined, now: EpochMs): Override | undefined {
  const holds = override && calendarsOf(snapshot).every((calendar) => openingAt(now, calendar, override).because === 'override');
  return holds ? { ...override, until: now } : undefined;
}

function calendarsOf(snapshot: Snapshot): readonly ChannelCalendar[] {
  return channels.flatMap((channel) => snapshot[channel]?.calendar ?? []);
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const options = {
    until: text,
    local: text,
    table: text,
    settings: text,
    desk: text,
    facility: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  const spec = { script: 'npm run away', options, commands: ['on', 'off', 'auto'] };
  const { values, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  const desk = await findDeployment(values);
  const { snapshot, space } = await publishedDesk(desk, values);
  const table = deskTable(desk.table, space);
  const store = createDynamoStore(createDynamoDB(commandCalls, desk.dynamodb), table, () => desk.now, randomWriter);
  const stored = await store.loadStatus();
  const [command, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`${rest.join(' ')} is too much: say on, off or auto, and no more words.`);
  if (command === undefined && values.until !== undefined)
    throw new UsageError('--until needs on or off before it: npm run away -- on --until 16:30');
  if (command === undefined)
    return void process.stdout.write(statusInWords(computeOpeningState(snapshot, stored?.override, desk.now, stored)));
  const status = changeByHand(snapshot, stored, [command, values.until], desk.now);
  const saved = await store.saveStatus(status, stored?.version);
  if (saved === 'conflict') throw new UsageError('The schedule toggled at this very moment. Run the command again.');
  process.stdout.write(statusInWords(status));
}

/** Says per channel what holds now, until when, and by which rule. What was set by hand may end beyond the days that the calendar looks ahead. */
export function statusInWords({ channels: openings, override, computedAt }: Omit<OpeningState, 'version'>): string {
  const lines = channels.flatMap((channel) => {
    const opening = openings[channel];
    if (!opening) return [];
    const isByHand = opening.because === 'override';
    const end = opening.until ?? (isByHand ? override?.until : undefined);
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
