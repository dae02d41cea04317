import { firstOfDays, readTotals } from '../../shared/app/totals/read-totals.ts';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { readDate } from '../../shared/calendar/read-moment.ts';
import type { EpochMs, LocalDate } from '../../shared/calendar/rules.ts';
import { totalsAsCsv, totalsInWords } from '../../shared/print/totals.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { createTalliesReader } from '../../shared/store/dynamo-tallies-reader.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';
import { publishedDesk } from './published-desk.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `What the desk answered, in numbers: by day, and cries for help by month alone. In German, for the team.

  npm run totals                          the last 14 days and their months
  npm run totals -- --from DATE --to DATE this span, at most 400 days
  npm run -s totals -- --csv > zahlen.csv to hand on: numbers below five are hidden

  DATE           2026-12-01
  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --table NAME --settings NAME
                 in place of --stack: outputs ConversationsTable, SettingsTable
  --desk NAME    which desk, where there are several: its id, or its facility's name
  --facility F   by this file (default: what is published)
`;

const longestDays = 400;
const shownDays = 14;

/** The days that are asked for, both included. @throws UsageError */
export function readSpan(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: EpochMs,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const last = dateGiven('--to', to) ?? toLocal(now).date;
  const first = dateGiven('--from', from) ?? firstOfDays(shownDays, last);
  if (first > last) throw new UsageError(`--from ${first} is after ${last}.`);
  if (first < firstOfDays(longestDays, last))
    throw new UsageError(`That is a span of more than ${longestDays} days: ask for a shorter one.`);
  return { from: first, to: last };
}

function dateGiven(option: string, text: string | undefined): LocalDate | undefined {
  if (text === undefined) return undefined;
  const date = readDate(text);
  if (date === undefined) throw new UsageError(`${option} ${text} is no date. Write ${option} 2026-12-01.`);
  return date;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    ...{ from: text, to: text, csv: flag },
    ...{ local: text, table: text, settings: text, desk: text, facility: text, ...stackOptions, help: { ...flag, short: 'h' } },
  } as const;
  const spec = { script: 'npm run totals', options, commands: [] };
  const { values: given, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  if (given.help) return void process.stdout.write(help);
  if (positionals.length > 0) throw new UsageError(`Unexpected argument \`${positionals.join(' ')}\`. See --help.`);
  const values = await withStack(given, { table: 'ConversationsTable', settings: 'SettingsTable' });
  const deployment = await findDeployment(values);
  const { snapshot, space } = await publishedDesk(deployment, values);
  const span = readSpan(values, deployment.now);
  const table = deskTable(deployment.table, space);
  const totals = await readTotals(span, snapshot, createTalliesReader(createDynamoDB(commandCalls, deployment.dynamodb), table));
  const inWords = values.csv ? totalsAsCsv : totalsInWords;
  process.stdout.write(inWords(totals, { topics: snapshot.topics, sources: snapshot.flyers?.sources }));
}

if (import.meta.main) await runCommand(main);
