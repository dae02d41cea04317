import { randomBytes } from 'node:crypto';
import { deskIdPattern } from '../../shared/app/settings/desk-of.ts';
import { restoredSentence, restoreKeyring } from '../../shared/app/setup/keyring-backup.ts';
import { forgetPreviousSecret, storeAppSecret } from '../../shared/app/setup/meta-secrets.ts';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import { keyringPage } from '../../shared/print/keyring-page.ts';
import { keyringSheet } from '../../shared/runtime/keyring-copy.ts';
import { compareCopy, keyringTools, rotateKeyring } from '../../shared/runtime/keyring-upkeep.ts';
import { newKeyring } from '../../shared/runtime/new-keyring.ts';
import { deskTokens } from '../../shared/runtime/secret-names.ts';
import { isReadable } from '../../shared/runtime/secrets.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { readSecret } from '../terminal/read-secret.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeWhole } from '../terminal/write-whole.ts';
import { runCommand } from './run-command.ts';
import { type SecretsPlace, secretsOfFolder, secretsOfRun, secretsOfStack } from './secrets-place.ts';

const tokenShape = `{${[...new Set(channels.map((channel) => profileOf(channel).token.name))].map((name) => `"${name}": "…"`).join(', ')}}`;

const help = `The secrets of a deployment. They are read from a pipe or asked for, never given on the command line, and shown by "show" alone.

  npm run secrets -- keyring create    makes the keyring; one that is there is never overwritten
  npm run secrets -- keyring show      prints it, to be copied to a safe place
  npm run secrets -- keyring check     asks for your copy and says whether it is worth anything: exit code 1 when not
  npm run secrets -- keyring rotate    adds a sealing key, which seals from now on; old ones stay, to open what they sealed
  npm run secrets -- keyring page      writes it as a page to print, with words to type and a code to scan: --html FILE
  npm run secrets -- restore           brings it back: from the page's words, its code, or the line of "keyring show"
                                       --replace: in the place of another keyring, whose data cannot be read any more then
  npm run secrets -- app-secret        stores Meta's app secret; the one before is accepted until "app-secret forget-previous"
  npm run secrets -- put meta-app      stores {"appSecret": "…", "verifyToken": "…"}
  npm run secrets -- put meta-tokens   stores ${tokenShape}
                                       --desk NAME: of this desk alone, as each Page has a token of its own; the others go by what all share

  --stack NAME    the deployment in AWS, with your credentials and region; for example pforte
  --data DIR      the folder of a local run that is not running (keyring only)
  --local URL     a local run: show and check (default ${localUrl})

Without the keyring every person is a stranger and no proof can be read. Its pepper never changes. After "rotate" an older copy is incomplete.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { stack: text, data: text, local: text, desk: text, html: text, replace: flag, help: { ...flag, short: 'h' } } as const;

async function main(): Promise<void> {
  const spec = { script: 'npm run secrets', options, commands: ['keyring', 'restore', 'app-secret', 'put'] };
  const { values, positionals } = readCommandLine(spec, process.argv.slice(2), process.env);
  const [command, word, ...rest] = positionals;
  if (values.help || command === undefined) return void process.stdout.write(help);
  if (rest.length > 0) throw new UsageError(`${command} ${word} takes no more words. Secrets are read from a pipe or asked for.`);
  const work = workOf(command, word, values);
  const place = await placeOf(values);
  await work(place).finally(() => place.close());
}

function placeOf({ stack, data, local }: { stack?: string; data?: string; local?: string }): Promise<SecretsPlace> | SecretsPlace {
  if ([stack, data, local].filter((value) => value !== undefined).length > 1)
    throw new UsageError('Say one of --stack, --data and --local.');
  if (stack !== undefined) return secretsOfStack(stack);
  return data === undefined ? secretsOfRun(local) : secretsOfFolder(data);
}

type Work = (place: SecretsPlace) => Promise<void>;

interface Values {
  readonly stack?: string;
  readonly desk?: string;
  readonly html?: string;
  readonly replace?: boolean;
}

function workOf(command: string, word: string | undefined, values: Values): Work {
  if (command === 'put') return putOf(word, values);
  if (command === 'restore') return restore(values.replace === true);
  if (command === 'app-secret') return appSecretWork(word, values);
  if (word === 'page') return page(values.html);
  const work = word !== undefined && Object.hasOwn(works, word) ? works[word] : undefined;
  if (work) return work;
  throw new UsageError('keyring takes one of create, show, check, rotate and page.');
}

function page(file: string | undefined): Work {
  if (file === undefined) throw new UsageError('Name the file to write the page to: --html schluesselbund.html');
  return async (place) => {
    writeWhole(file, keyringPage({ ...keyringSheet(await kept(place)), deployment: place.name, date: toLocal(Date.now()).date }));
    say(`The page is in ${file}. Print it, put it away, and delete the file. Test the copy with "keyring check".`);
  };
}

function restore(replacesOther: boolean): Work {
  return async (place) => {
    const copy = await readSecret('Your copy of the keyring (it is not shown): ');
    const restored = await restoreKeyring(copy, replacesOther, { secrets: place, tools: keyringTools });
    if (restored !== 'restored' && restored !== 'same') process.exitCode = 1;
    say(restoredSentence(restored));
    if (restored === 'other') say('To put it in the place of the stored one all the same: npm run secrets -- restore --replace');
  };
}

function appSecretWork(word: string | undefined, { stack }: Values): Work {
  if (word !== undefined && word !== 'forget-previous') throw new UsageError('app-secret takes no word but forget-previous.');
  if (stack === undefined)
    throw new UsageError('app-secret stores in AWS: name the deployment with --stack. A local run reads .env.local.');
  return async (place) => {
    const stored =
      word === undefined
        ? await storeAppSecret(await readSecret('App secret (it is not shown): '), randomBytes(24).toString('base64url'), place)
        : await forgetPreviousSecret(place);
    if (typeof stored === 'object') throw new UsageError(stored.refused);
    say(stored === 'stored' ? 'Done. It holds within 15 minutes, or with the first delivery that needs it.' : 'It is so already.');
  };
}

const works: Readonly<Record<string, Work>> = {
  async create(place) {
    if (!(await place.create('keyring', newKeyring()))) {
      throw new UsageError(`There is a keyring in ${place.name} already, and it stays: another one would make every person a stranger.`);
    }
    say(`The keyring is in ${place.name}. Now copy it: "keyring show", and test the copy: "keyring check".`);
  },
  async show(place) {
    process.stdout.write(`${await kept(place)}\n`);
    process.stderr.write('Keep this where nobody else reads it and no fire reaches it. Test the copy with "keyring check".\n');
  },
  async check(place) {
    const stored = await kept(place);
    const verdict = compareCopy(stored, await readSecret('Your copy of the keyring (it is not shown): '));
    if (verdict.kind === 'whole') return say(`Your copy is whole: it can stand in for the keyring in ${place.name}.`);
    process.exitCode = 1;
    if (verdict.kind === 'outdated') {
      return say(`Your copy is outdated: it lacks ${verdict.missing.join(', ')}, added since. Make a new one with "keyring show".`);
    }
    if (verdict.kind === 'other') return say(`That is the copy of another keyring: it opens nothing of ${place.name}.`);
    say('That is no keyring: copy the whole line that "keyring show" prints.');
  },
  async rotate(place) {
    await place.replace('keyring', rotateKeyring(await kept(place)));
    say('A new sealing key seals from now on; older ones stay. Every earlier copy is incomplete: "keyring show", then "keyring check".');
  },
};

function putOf(word: string | undefined, { stack, desk }: Values): Work {
  if (word !== 'meta-app' && word !== 'meta-tokens')
    throw new UsageError('put takes meta-app or meta-tokens. The keyring has commands of its own.');
  if (stack === undefined) throw new UsageError('put stores in AWS: name the deployment with --stack. A local run reads .env.local.');
  if (desk !== undefined && (word !== 'meta-tokens' || !deskIdPattern.test(desk)))
    throw new UsageError('--desk goes with meta-tokens, and takes the id of a desk: npm run facility -- history shows it.');
  const secret = desk === undefined ? word : deskTokens(desk);
  return async (place) => {
    const value = await readSecret(`${word} as JSON (it is not shown): `);
    if (!isReadable(word, value)) throw new UsageError(`That is not what ${word} looks like; nothing was stored. See --help.`);
    await place.replace(secret, value);
    say(`${secret} is in ${place.name}.`);
  };
}

async function kept(place: SecretsPlace): Promise<string> {
  const value = await place.read('keyring');
  if (value !== undefined) return value;
  throw new UsageError(`There is no keyring in ${place.name}. Make one with: npm run secrets -- keyring create`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCommand(main);
