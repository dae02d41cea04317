import { parseArgs } from 'node:util';
import { type Case, cases } from './cases.ts';
import { startTrial } from './trial.ts';

const help = `Plays the cases of the reply guarantee against real handlers, as processes of their own, and prints the table.
Exit code 1 when a message was lost, doubled or answered wrongly.

  npm run guarantee -- [--only NAME]

  --only NAME   only the cases whose name begins so
  --help        this text
`;

/** One line of the table; the last three have to be 0. */
interface Line {
  readonly name: string;
  readonly messages: number;
  readonly decided: number;
  readonly answered: number;
  readonly listed: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: number;
}

async function lineOf({ name, play }: Case): Promise<Line> {
  const trial = await startTrial();
  try {
    const { letters, refused = [], wrongStatus, nothingUnknown } = await play(trial);
    const { undecided, lost, listed, doubled, repeated, wrong } = await trial.verdict(letters, refused);
    for (const what of [...undecided, ...lost, ...doubled, ...repeated, ...wrong, ...(nothingUnknown ? listed : [])])
      process.stderr.write(`  ${what}\n`);
    const arrived = trial.graph.sends.filter(({ fate }) => fate.arrives).length;
    const unasked = letters.length === 0 ? trial.graph.sends.length : 0;
    return {
      name,
      messages: letters.length + refused.length,
      decided: letters.length - undecided.length,
      answered: arrived,
      listed: listed.length,
      lost: lost.length + undecided.length + (nothingUnknown ? listed.length : 0),
      doubled: doubled.length + repeated.length,
      wrong: wrong.length + wrongStatus + unasked,
    };
  } finally {
    await trial.end();
  }
}

const headings = ['case', 'sent', 'decided', 'answered', 'unknown, listed', 'lost', 'doubled', 'answered wrongly'];

function table(lines: readonly Line[]): string {
  const rows = lines.map((line) =>
    [line.name, line.messages, line.decided, line.answered, line.listed, line.lost, line.doubled, line.wrong].map(String),
  );
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const show = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [show(headings), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(show)].join('\n');
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, help: { type: 'boolean', default: false } } });
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const chosen = cases.filter(({ name }) => name.startsWith(values.only));
const lines: Line[] = [];
for (const [index, each] of chosen.entries()) {
  process.stderr.write(`${index + 1}/${chosen.length} ${each.name}\n`);
  lines.push(await lineOf(each));
}
process.stdout.write(`${table(lines)}\n`);
process.exit(lines.some(({ lost, doubled, wrong }) => lost + doubled + wrong > 0) ? 1 : 0);
