import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { buildTemplate, templateBudgetBytes } from '../aws/one-file/build-template.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { runCommand } from './run-command.ts';

const help = `Builds the one file that installs Pforte when it is uploaded in the AWS console (CloudFormation, "Create stack"): no account, no network
and no CDK bootstrap are needed. The same sources give the same bytes.

  npm run build:template -- --out pforte.template.json

  --out FILE   where the template is written
  --help       this text
`;

async function main(): Promise<void> {
  const options = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values } = readCommandLine({ script: 'npm run build:template', options }, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  if (values.out === undefined) throw new UsageError('Name the file to write: npm run build:template -- --out pforte.template.json');
  const template = buildTemplate();
  const bytes = Buffer.byteLength(template);
  if (bytes > templateBudgetBytes) throw new Error(`The template has ${bytes} bytes; its budget is ${templateBudgetBytes}.`);
  writeFileSync(values.out, template);
  process.stdout.write(`${values.out}: ${bytes} bytes, SHA-256 ${createHash('sha256').update(template).digest('hex')}\n`);
}

await runCommand(main);
