import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurements } from './measurements.ts';
import type { Row } from './row.ts';
import { formatTable } from './table.ts';

const help = `Measures Pforte against its budgets and prints one table. Exit code 1 when a budget is missed.

  npm run bench -- [options]

  --only NAME   measure only the rows whose name starts with NAME
  --report      exit code 0 whatever was measured
  --help        this text

Rows: ${measurements.map(({ name }) => name).join(', ')}`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const chosen = measurements.filter(({ name }) => name.startsWith(values.only));
if (chosen.length === 0) {
  console.error(`No row starts with "${values.only}".\n\n${help}`);
  process.exit(2);
}

/** A row that could not be measured is missed; the others are measured all the same. */
async function measureAlone(name: string): Promise<Row> {
  const child = fork(join(import.meta.dirname, 'measure-one.ts'), [name], { execArgv: ['--expose-gc'] });
  let row: Row | undefined;
  child.on('message', (message) => {
    row = message as Row;
  });
  await once(child, 'exit');
  return row ?? { name, budget: '', figure: 'could not be measured', ok: false };
}

const rows: Row[] = [];
for (const [index, { name }] of chosen.entries()) {
  process.stderr.write(`${index + 1}/${chosen.length} ${name} …\n`);
  rows.push(await measureAlone(name));
}
console.log(formatTable(rows));
const missed = rows.filter(({ ok }) => !ok);
if (missed.length > 0) process.stderr.write(`Missed: ${missed.map(({ name }) => name).join(', ')}\n`);
process.exit(missed.length > 0 && !values.report ? 1 : 0);
