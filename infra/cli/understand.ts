import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { facilityWords } from '../../shared/facility/facility-words.ts';
import { because } from '../../shared/understanding/because.ts';
import type { FacilityWords } from '../../shared/understanding/facility-words.ts';
import { understand } from '../../shared/understanding/understand.ts';
import { understandLine } from '../../shared/understanding/understand-line.ts';
import { loadFacilityFile } from '../terminal/load-facility-file.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { runCommand } from './run-command.ts';

const help = `What the desk understands of a text, and why. Nothing is sent, stored or logged; no desk has to run.

  npm run understand -- "ich will keine nachrichten mehr"
  npm run -s understand -- --json < texts.jsonl     one JSON object {"text": "…"} a line in, one a line out, in the same order

  --facility F   the facility whose names and topics count (default facility.yaml)
  --help         this text

Out comes { crisis?: { tier, category }, sensitive?: { kinds, severity }, commands, maybe, topic?, day?, reply?, language, because }: "commands" are sure,
"maybe" are in doubt, "because" tells which list, phrase or features of the model spoke. It holds the words of the text: keep it on your own screen.
`;

async function main(argv: readonly string[]): Promise<void> {
  const { values, positionals } = read(argv);
  if (values.help) return void process.stdout.write(help);
  const words = facilityWords(loadFacilityFile(values.facility ?? 'facility.yaml'));
  if (values.json) {
    if (positionals.length > 0) throw new UsageError(`--json reads texts from standard input: unexpected argument ${positionals[0]}.`);
    return await understandLines(words);
  }
  if (positionals.length === 0) throw new UsageError(`Say a text.\n\n${help}`);
  const text = positionals.join(' ');
  const meaning = understand({ text }, words);
  process.stdout.write(
    `${JSON.stringify(meaning, undefined, 2)}\n${because(text, meaning, words)
      .map((reason) => `- ${reason}\n`)
      .join('')}`,
  );
}

async function understandLines(words: FacilityWords | undefined): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') process.stdout.write(`${understandLine(line, words)}\n`);
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, facility: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

await runCommand(() => main(process.argv.slice(2)));
