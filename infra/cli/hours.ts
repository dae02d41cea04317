import { toLocal } from '../../shared/calendar/berlin.ts';
import { readDate, readMoment } from '../../shared/calendar/read-moment.ts';
import type { EpochMs, LocalDate } from '../../shared/calendar/rules.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { channelCalendars } from '../../shared/print/channel-calendars.ts';
import { hoursCalendar } from '../../shared/print/hours-calendar.ts';
import { hoursTable } from '../../shared/print/hours-table.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { loadFacilityFile } from '../terminal/load-facility-file.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { fail } from './failure-words.ts';
import { findDeployment } from './find-deployment.ts';
import { explainMoment } from './hours-at-words.ts';
import { publishedDesk } from './published-desk.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `The office hours as the desk understands the facility file.

  npm run hours                           the next 14 days, and the holidays of the next 24 months
  npm run hours -- --ics                  the same as an iCalendar file: npm run -s hours -- --ics > hours.ics
  npm run hours -- at 2026-12-24T15:00    one moment: open or away, since, until, why, and what a client would read

  --from DATE    begin on this day (default today): 2026-12-01
  --facility F   the facility file (default facility.yaml)
  --desk NAME    by what is published for this desk, of the local run (--local URL) or in AWS (--settings NAME, output SettingsTable)
${stackOptionsHelp}  --help         this text

Times are Berlin time; with at, a time with zone (…+01:00) or 16:30 (today) will do. Only the file is asked: what npm run away set by hand
is shown by npm run away.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ facility: text, from: text, ics: flag, desk: text, local: text, settings: text, ...stackOptions },
  help: { ...flag, short: 'h' },
} as const;

/**
 * Runs the command and returns what it prints.
 *
 * @param published what is published for a desk, where the command line names one
 * @throws UsageError, FacilityFileError
 */
export function runHours(
  argv: readonly string[],
  now: EpochMs,
  env: Readonly<Record<string, string | undefined>> = {},
  published?: Snapshot,
): string {
  const { values, positionals } = readCommandLine({ script: 'npm run hours', options, commands: ['at'] }, argv, env);
  if (values.help) return help;
  const [command, time, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`${rest.join(' ')} is too much: at takes one TIME, without a space in it.`);
  const snapshot = published ?? loadFacilityFile(values.facility ?? 'facility.yaml', { now });
  if (command === 'at') {
    if (values.ics || values.from !== undefined) throw new UsageError('at explains one moment: it goes with neither --ics nor --from.');
    if (time === undefined) throw new UsageError('at needs a moment: at 2026-12-24T15:00, or at 16:30 for today.');
    const at = readMoment(time, now);
    if (at === undefined) {
      throw new UsageError(`at ${time} is no time that a clock in Berlin shows. Write at 2026-12-24T15:00, or at 16:30 for today.`);
    }
    checkKnown(toLocal(at).date, snapshot);
    return explainMoment(snapshot, at);
  }
  const from = values.from === undefined ? toLocal(now).date : readDate(values.from);
  if (from === undefined) throw new UsageError(`--from ${values.from} is no date. Write --from 2026-12-01.`);
  checkKnown(from, snapshot);
  return values.ics ? hoursCalendar(snapshot, from, now) : hoursTable(snapshot, from);
}

/** Outside of these years the desk would not know the holidays, and the answer would look surer than it is. */
function checkKnown(date: LocalDate, snapshot: Snapshot): void {
  for (const { calendar } of channelCalendars(snapshot)) {
    const first = `${calendar.holidays[0]?.date.slice(0, 4) ?? date.slice(0, 4)}-01-01`;
    if (date < first || date > calendar.holidaysUntil) {
      throw new UsageError(`${date} is out of range: public holidays are known from ${first} to ${calendar.holidaysUntil}.`);
    }
  }
}

/** Returns the published snapshot of the desk that the command line names; undefined: it names none. */
async function publishedOf(argv: readonly string[]): Promise<Snapshot | undefined> {
  const { values: given } = readCommandLine({ script: 'npm run hours', options, commands: ['at'] }, argv, process.env);
  if (given.help) return undefined;
  const { desk, local, settings, facility } = await withStack(given, { settings: 'SettingsTable' });
  if (desk === undefined && local === undefined && settings === undefined) return undefined;
  if (facility !== undefined) throw new UsageError('Say one of --facility and --desk: a file, or what is published.');
  if (settings !== undefined) await checkRegion();
  const deployment = settings === undefined ? await findDeployment({ local }) : { settings };
  return (await publishedDesk(deployment, { desk })).snapshot;
}

if (import.meta.main) {
  try {
    process.stdout.write(runHours(process.argv.slice(2), Date.now(), process.env, await publishedOf(process.argv.slice(2))));
  } catch (error) {
    fail(error);
  }
}
