import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UsageError } from '../terminal/usage-error.ts';
import { publishFile } from './facility.ts';
import { openFacilityDeployment } from './facility-deployment.ts';
import { readDeployWords, settingsIn, settingsToDeploy } from './kept-settings.ts';
import { runCommand } from './run-command.ts';
import { type FoundStack, findStack } from './stack-outputs.ts';

const help = `Deploys the code (cdk deploy --all), then publishes the facility file if it differs, and shows what differs.

  npm run deploy -- [-c name=value]… [--facility FILE | --no-facility] [--yes]

Settings (-c) are kept: what the last deploy was given holds until another one says otherwise; -c name= takes it back. infra/README.md lists them.

  --facility FILE   default facility.yaml; --no-facility: code only
  --yes             publish without asking
  other options     go to cdk deploy, for example --require-approval never
`;

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) return void process.stdout.write(help);
  const { given, rest } = readDeployWords(words);
  const { file, isUnasked, others } = readOwnWords(rest);
  if (file !== undefined && !existsSync(file))
    throw new UsageError(`${file} is not there: name the facility file with --facility, or --no-facility.`);
  process.env.AWS_REGION = given.region ?? process.env.AWS_REGION ?? 'eu-central-1';
  const name = given.stack ?? 'pforte';
  const settings = settingsToDeploy(settingsIn((await standing(name))?.outputs.DeploySettings), given);
  const context = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const { status } = spawnSync('cdk', ['deploy', '--all', ...context, ...others], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    return;
  }
  if (file !== undefined) await publishTo(name, file, isUnasked);
}

function readOwnWords(words: readonly string[]) {
  const at = words.indexOf('--facility');
  const file = at >= 0 ? words[at + 1] : 'facility.yaml';
  if (at >= 0 && file === undefined) throw new UsageError('--facility needs a value behind it, for example --facility facility.yaml');
  const own = new Set(['--facility', '--no-facility', '--yes', ...(at >= 0 && file !== undefined ? [file] : [])]);
  return {
    file: words.includes('--no-facility') ? undefined : file,
    isUnasked: words.includes('--yes'),
    others: words.filter((word) => !own.has(word)),
  };
}

/** The deployment as it stands; undefined: this is the first deploy. */
async function standing(name: string): Promise<FoundStack | undefined> {
  return findStack(name).catch((error: unknown) => {
    if (error instanceof UsageError && error.message.startsWith('There is no stack')) return undefined;
    throw error;
  });
}

async function publishTo(name: string, file: string, isUnasked: boolean): Promise<void> {
  const { outputs } = await findStack(name);
  const places = { table: outputs.SettingsTable, schedules: outputs.ScheduleGroup, team: outputs.TeamTopic };
  await publishFile({ word: file, named: undefined, isUnasked }, await openFacilityDeployment(places));
}

await runCommand(main);
