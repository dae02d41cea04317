import { gatherFacts } from '../../shared/app/setup/gather-facts.ts';
import { isSetUp, setupStages } from '../../shared/app/setup/setup-stages.ts';
import { newSetupCode, setupCodeName } from '../../shared/runtime/setup-code.ts';
import { openAnswers } from '../terminal/answers.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { writeFacility } from './new-facility.ts';
import { runCommand } from './run-command.ts';
import { type OpenedSetup, openSetupTarget } from './setup-deployment.ts';
import { walkThrough } from './setup-walk.ts';
import { stageLines } from './setup-words.ts';
import { stackOptions, stackOptionsHelp } from './stack-outputs.ts';

const help = `Sets a desk up, step by step: facility file, keyring put away, Meta's secrets, connect, what is done by hand, doctor, mail, first message.
Every step is read from what really is: interrupted anywhere, it goes on where it was. At /console/setup the console does the same.

  npm run setup                the steps that are open, one after the other
  npm run setup -- --status    how far it is; exit code 0: all is done, 1: something is open
  npm run setup -- --json      the same for machines: [{ id, title, state, what }]
  npm run setup -- --new       asks for the facility's data and writes them to a file, for a first facility.yaml; needs no deployment
  npm run setup -- new-code    another set-up code for the console, good once and for 24 hours

  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --desk NAME    which desk, where there are several: its id, or its facility's name
  --as NAME      who you are at the local run (default: your login). In AWS your credentials say it

Secrets are asked for, or read from a pipe, a line for each question; never given on the command line. To do single steps: npm run facility,
secrets, connect, doctor.
`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const places = { local: text, ...stackOptions, desk: text, as: text };
  const options = { ...places, status: flag, json: flag, new: flag, help: { ...flag, short: 'h' } } as const;
  const spec = { script: 'npm run setup', options, commands: ['new-code'] };
  const { values, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  if (values.new) return writeNew();
  const opened = await openSetupTarget(values);
  if (positionals[0] === 'new-code') return newCode(opened);
  if (values.status || values.json) return status(opened, values.json === true);
  const answers = openAnswers();
  process.exitCode = (await walkThrough(opened, answers).finally(() => answers.close())) ? 0 : 1;
}

async function status({ setup, look }: OpenedSetup, isForMachines: boolean): Promise<void> {
  const { desk, settings } = await look();
  const stages = setupStages((await gatherFacts(await setup.factsOf(desk, settings))).facts);
  process.stdout.write(isForMachines ? `${JSON.stringify(stages, undefined, 2)}\n` : `${stageLines(stages).join('\n')}\n`);
  if (!isSetUp(stages)) process.exitCode = 1;
}

async function writeNew(): Promise<void> {
  const answers = openAnswers();
  const file = await writeFacility(answers, (...lines) => void process.stdout.write(lines.map((line) => `${line}\n`).join(''))).finally(
    () => answers.close(),
  );
  if (file === undefined) process.exitCode = 1;
  else process.stdout.write('Damit geht es weiter: npm run setup\n');
}

/** Replaces the code that is there, used or not. It leads to the first admin's passkey alone, so whoever may write secrets may make one. */
async function newCode({ setup, consoleUrl }: OpenedSetup): Promise<void> {
  const { code, stored } = newSetupCode(Date.now());
  await setup.keyring.secrets.replace(setupCodeName, JSON.stringify(stored));
  process.stdout.write(`${consoleUrl}/join#${code}\n`);
}

await runCommand(main);
