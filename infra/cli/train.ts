import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figuresOf } from '../../shared/understanding/training/figures.ts';
import { type TrainedModel, trainModel } from '../../shared/understanding/training/train-model.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { runCommand } from './run-command.ts';
import { readTrainingSentences } from './training-sentences.ts';

const help = `Trains the model of shared/understanding again, from the sentences and stems under shared/languages.

  npm run train              writes shared/understanding/model/weights.ts and prints the cross-validated figures
  npm run train -- --check   writes nothing; exit code 1 when the weights in the repository are not, bit by bit, what training gives
`;

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const weightsFile = join(shared, 'understanding/model/weights.ts');

/** One hash over everything that decides the weights, so that a test can tell in a moment that training was forgotten. */
export function trainingInputs(): string {
  const files = ['languages', 'understanding/model', 'understanding/training'].flatMap((folder) =>
    readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => isInput(folder, name))
      .map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\n${readFileSync(join(shared, file), 'utf8')}\n`);
  return hash.digest('hex');
}

function isInput(folder: string, name: string): boolean {
  if (folder === 'languages') return /(?:concepts?|hints|registry)\.ts$|\.jsonl$/.test(name);
  return name.endsWith('.ts') && !/(?:^|\/)(?:weights|model|explain|figures)\.ts$/.test(name);
}

function moduleOf({ heads, thresholds, bytes }: TrainedModel, inputs: string): string {
  return `import type { TrainedModel } from '../training/train-model.ts';

/** Hash of everything the weights were trained from; \`npm run train\` writes this file. */
export const trainedFrom = '${inputs}';

export const trainedModel: TrainedModel = ${JSON.stringify({ heads, thresholds, bytes })};
`;
}

async function train(argv: readonly string[]): Promise<void> {
  const [option, ...rest] = argv;
  if (option === '--help') return void process.stdout.write(help);
  if (rest.length > 0 || (option !== undefined && option !== '--check'))
    throw new UsageError(`Unexpected argument ${argv.join(' ')}.\n\n${help}`);
  const examples = readTrainingSentences();
  const { model, scores } = trainModel(examples);
  const written = moduleOf(model, trainingInputs());
  process.stdout.write(`${figuresOf(examples, scores, model.thresholds).join('\n')}\n`);
  if (option === undefined) return writeFileSync(weightsFile, written);
  if (readFileSync(weightsFile, 'utf8') === written) return void process.stdout.write('The weights are what training gives.\n');
  process.stdout.write('The weights are not what training gives: run npm run train.\n');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(() => train(process.argv.slice(2)));
