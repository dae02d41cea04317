import { deploymentFindings } from '../../shared/app/setup/deployment-findings.ts';
import { examineDesk } from '../../shared/app/setup/doctor.ts';
import { isHealthy } from '../../shared/app/setup/finding.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { findingLines } from './doctor-words.ts';
import { runCommand } from './run-command.ts';
import { openSetup, setupOptions, setupOptionsHelp } from './setup-access.ts';

const help = `Looks at everything that decides whether clients are answered, and says in German what is wrong and what to do. It changes nothing.

  npm run doctor                what is wrong, and how many checks are fine
  npm run doctor -- --all       every check
  npm run doctor -- --json      for machines: [{ id, verdict, what, todo?, channel?, desk? }]

${setupOptionsHelp}
Exit code 0: nothing has to be done at once (advice at the most). 1: a fault, or something could not be looked at. 2: the command was mistyped.
No token and nothing about a client is ever printed.
`;

async function main(): Promise<void> {
  const flag = { type: 'boolean' } as const;
  const options = { ...setupOptions, all: flag, json: flag, help: { ...flag, short: 'h' } } as const;
  const { values } = readCommandLine({ script: 'npm run doctor', options }, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  const { desks, deployment } = await openSetup(values);
  const findings = (await Promise.all([deploymentFindings(deployment), ...desks.map(examineDesk)])).flat();
  process.stdout.write(
    values.json ? `${JSON.stringify(findings, undefined, 2)}\n` : `${findingLines(findings, values.all === true).join('\n')}\n`,
  );
  if (!isHealthy(findings)) process.exitCode = 1;
}

await runCommand(main);
