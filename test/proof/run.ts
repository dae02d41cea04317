import { parseArgs } from 'node:util';
import { storm } from './storm.ts';

const help = `Kills the desk at every step, and loses answers of DynamoDB and SQS, for a long time; then judges what became of every message. Exit code 1 when one was lost or doubled.

  npm run proof -- [options]

  --minutes N   how long the storm lasts (default 5)
  --seed S      the same seed brings the same faults (default: by the clock)
  --persons N   how many persons write (default 60 a minute)
  --help        this text
`;

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: text, seed: text, persons: text, help: { type: 'boolean', default: false } } });
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const minutes = Number(values.minutes ?? '5');
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const persons = Number(values.persons ?? Math.ceil(60 * minutes));
process.stderr.write(`seed ${seed}\n`);
const report = await storm({ seed, persons, halfMs: (minutes * 60_000) / 2, progress: (line) => process.stderr.write(`${line}\n`) });
const { verdict, kills, hits, lostAnswers, repeats, deadLetters } = report;
const list = (title: string, lines: readonly string[]) => `${title}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join('')}`;
process.stdout.write(`${kills} kills, ${verdict.messages} messages, ${verdict.sent} sends, ${repeats} deliveries brought again\n`);
for (const [name, count] of hits) process.stdout.write(`  ${String(count).padStart(4)} × ${name}\n`);
process.stdout.write('answers of DynamoDB and SQS lost\n');
for (const [name, count] of lostAnswers) process.stdout.write(`  ${String(count).padStart(4)} × ${name}\n`);
process.stdout.write(
  list('undecided', verdict.undecided) + list('lost', verdict.lost) + list('greeting or away text twice', verdict.doubled),
);
process.stdout.write(list('answered wrongly', verdict.wrong) + list('repeated on purpose', verdict.repeated));
process.stdout.write(`unknown and listed: ${verdict.listed.length}\ndead letters: ${deadLetters}\n`);
const bad = verdict.undecided.length + verdict.lost.length + verdict.doubled.length + verdict.wrong.length + deadLetters;
process.exit(bad > 0 ? 1 : 0);
