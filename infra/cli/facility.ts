import { historyOf } from '../../shared/app/settings/history.ts';
import { type PublishResult, publish } from '../../shared/app/settings/publish.ts';
import { removeDesk } from '../../shared/app/settings/remove-desk.ts';
import { rollback, rollbackTarget } from '../../shared/app/settings/rollback.ts';
import type { Desk } from '../../shared/app/settings/settings-ports.ts';
import type { Target } from '../../shared/app/settings/target-desk.ts';
import { profileOf } from '../../shared/channels/registry.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { snapshotDiff } from '../../shared/facility/snapshot-diff.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { confirm } from '../terminal/confirm.ts';
import { documentIn, loadFacilityFile } from '../terminal/load-facility-file.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { type FacilityDeployment, openFacilityDeployment, targetOf } from './facility-deployment.ts';
import { changeLines, publicationLine, refusalOf, removedLines } from './facility-words.ts';
import { loadDeskFile } from './load-desk-file.ts';
import { momentInWords } from './moment-in-words.ts';
import { chosenDesk } from './published-desk.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `What a desk says and when it is open: checked, published, and brought back.

  npm run facility -- check FILE                   every mistake of the file, and what is doubtful
  npm run facility -- diff FILE [--desk NAME]      what publishing it would change
  npm run facility -- publish FILE [--desk NAME] [--yes]
  npm run facility -- history [--desk NAME]        every version of the last year, with who and when
  npm run facility -- remove --desk NAME [--yes]   takes a desk away; what is stored of its clients stays
  npm run facility -- rollback [NUMBER] [--desk NAME] [--yes]   lets an earlier version hold again (default: the one before)

  FILE           default facility.yaml
  --desk NAME    which desk, or the name of a new one. Not needed where one has an account of the file, or is the only one
  --yes          do not ask. Without a terminal publish and rollback do nothing unless this is said
  --as NAME      who you are at the local run (default: your login): a role or initials, no more. In AWS your credentials say it
  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --table NAME --schedules GROUP --team TOPIC
                 in place of --stack: outputs SettingsTable, ScheduleGroup, TeamTopic

What is published holds within 30 seconds. A file with mistakes leaves the version that holds as it is.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ desk: text, as: text, local: text, table: text, schedules: text, team: text, ...stackOptions },
  ...{ yes: flag, help: { ...flag, short: 'h' } },
} as const;
const commands = ['check', 'diff', 'publish', 'history', 'rollback', 'remove'] as const;

export interface Words {
  readonly word: string | undefined;
  readonly named: string | undefined;
  readonly isUnasked: boolean;
}

const print = (...lines: readonly string[]) => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));

async function main(): Promise<void> {
  const spec = { script: 'npm run facility', options, commands };
  const { values, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  const [command, word, ...rest] = positionals;
  if (values.help || command === undefined) return void process.stdout.write(help);
  const takesNoWord = command === 'history' || command === 'remove';
  if (rest.length > 0 || (takesNoWord && word !== undefined)) {
    throw new UsageError(`${[...(takesNoWord ? [word] : []), ...rest].join(' ')} is too much for ${command}.`);
  }
  if (command === 'check') return check(word ?? 'facility.yaml');
  const outputOf = { table: 'SettingsTable', schedules: 'ScheduleGroup', team: 'TeamTopic' };
  const desk = await openFacilityDeployment(await withStack(values, outputOf));
  const words = { word, named: values.desk, isUnasked: values.yes ?? false };
  if (command === 'diff') return showDiff(words, desk);
  if (command === 'history') return showHistory(words, desk);
  if (command === 'remove') return remove(words, desk);
  return command === 'publish' ? publishFile(words, desk) : bringBack(words, desk);
}

function check(file: string): void {
  const warnings: string[] = [];
  const { facility } = loadFacilityFile(file, { warn: (warning) => warnings.push(warning) });
  print(...warnings, `${file} can be published: ${facility.name}.`);
}

async function compared({ word, named }: Words, desk: FacilityDeployment) {
  const file = word ?? 'facility.yaml';
  const { desks } = await desk.ports.settings.loadDesks();
  const snapshot = loadDeskFile(file, { desks, named, ids: desk.ids, now: desk.now, warn: (warning) => print(warning) });
  const target = await targetOf(file, snapshot, desk, named);
  return { file, snapshot, target, lines: await diffLines(target.holds, snapshot, desk) };
}

/** A version whose snapshot cannot be read is compared with nothing: publishing is what heals that. */
async function diffLines(holds: Desk | undefined, next: Snapshot, { ports }: FacilityDeployment): Promise<readonly string[]> {
  const before = holds && (await ports.settings.loadSnapshot(holds.space, holds.hash).catch(() => undefined));
  return changeLines(snapshotDiff(before, next));
}

async function showDiff(words: Words, desk: FacilityDeployment): Promise<void> {
  const { target, lines } = await compared(words, desk);
  print(titleOf(target), ...(lines.length > 0 ? lines : ['No difference.']));
}

function titleOf({ id, holds }: Target): string {
  return holds ? `Desk ${id}, against version ${holds.number} of ${momentInWords(holds.at)} by ${holds.by}:` : `Desk ${id}, which is new:`;
}

/** Shows what a file changes, and publishes it. Throws `FacilityFileError` and `UsageError` where that cannot be. */
export async function publishFile(words: Words, desk: FacilityDeployment): Promise<void> {
  const { file, snapshot, target, lines } = await compared(words, desk);
  print(titleOf(target), ...lines);
  if (lines.length > 0) await ask(`publish ${file} for the desk ${target.id}`, `npm run facility -- publish ${file}`, words);
  const document = documentIn(file, snapshot);
  const request = { desk: target.id, snapshot, document, by: await desk.who(), seen: target.holds?.number ?? 0 };
  tell(await publish(request, desk.ports));
}

async function chosenOf({ ports }: FacilityDeployment, named: string | undefined): Promise<Desk> {
  return chosenDesk((await ports.settings.loadDesks()).desks, named);
}

async function showHistory({ named }: Words, desk: FacilityDeployment): Promise<void> {
  const chosen = await chosenOf(desk, named);
  const history = await historyOf(chosen, desk.ports.settings);
  print(...history.map((publication, index) => publicationLine(publication, index === 0)));
}

async function bringBack({ word, ...words }: Words, desk: FacilityDeployment): Promise<void> {
  const to = word === undefined ? undefined : Number(word);
  if (to !== undefined && !Number.isInteger(to)) throw new UsageError(`${word} is no version: give a number that history shows.`);
  const chosen = await chosenOf(desk, words.named);
  const target = await rollbackTarget({ desk: chosen, ...(to !== undefined && { to }) }, desk.ports);
  const snapshot = target && (await desk.ports.settings.loadSnapshot(chosen.space, target.hash));
  if (!target || !snapshot)
    throw new UsageError(`There is no version ${to ?? 'before this one'} of ${chosen.id}: history shows which there are.`);
  print(`Back to version ${publicationLine(target, false)}:`, ...(await diffLines(chosen, snapshot, desk)));
  await ask(`let version ${target.number} of ${chosen.id} hold again`, `npm run facility -- rollback ${target.number}`, words);
  const result = await rollback({ desk: chosen, to: target.number, by: await desk.who() }, desk.ports);
  if (result.kind === 'no-such-version')
    throw new UsageError(`Version ${target.number} of ${chosen.id} is gone: history shows which there are.`);
  tell(result);
}

async function remove(words: Words, desk: FacilityDeployment): Promise<void> {
  if (words.named === undefined) throw new UsageError('Say which desk: --desk NAME. There is no remove without it.');
  const { id, accounts } = await chosenOf(desk, words.named);
  const labels = accounts.map(({ channel, account }) => `${profileOf(channel).label} ${account}`);
  print(`Desk ${id}: nobody is answered any more who writes to ${labels.join(' or ')}.`);
  await ask(`remove the desk ${id}`, 'npm run facility -- remove', words);
  print(...removedLines(id, await removeDesk(id, desk.ports)));
}

async function ask(act: string, command: string, { named, isUnasked }: Omit<Words, 'word'>): Promise<void> {
  await confirm({ act, command: `${command}${named === undefined ? '' : ` --desk ${named}`}`, yes: isUnasked });
}

function tell(result: PublishResult): void {
  const refusal = refusalOf(result);
  if (refusal !== undefined) throw new UsageError(refusal);
  if (!('desk' in result)) return;
  print(result.kind === 'unchanged' ? 'That holds already.' : `Published as version ${result.desk.number}. It holds within 30 seconds.`);
  if (result.schedules === 'failed') {
    print('Its schedules could not be written, so opening and closing may be up to five minutes late: publish once more to write them.');
  }
  if (result.mailbox === 'failed') print('AWS did not take the address for the mails of crises (crisis.mailTo): publish once more.');
}

if (import.meta.main) await runCommand(main);
