import { gatherProof } from '../../shared/app/consent/gather-proof.ts';
import { accessPage } from '../../shared/print/access-page.ts';
import { accessAnswer } from '../../shared/print/access-text.ts';
import { proofPage } from '../../shared/print/proof-page.ts';
import { keptDays } from '../../shared/runtime/kept-days.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { type ConsentDeployment, openConsentDeployment } from './consent-deployment.ts';
import { findPerson, personOptions } from './consent-find.ts';
import { checkWritable, writePage } from './consent-html-file.ts';
import { printHead, printVerdict } from './consent-verify.ts';
import { recordWithdrawal } from './consent-withdraw.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `The ledger of consents: who agreed to the newsletter, when, and to which words.

  npm run consent -- find ${personOptions.map((option) => `--${option} …`).join(' | ')} | --code …   the reference under which somebody is stored
  npm run consent -- proof REFERENCE [--html FILE]               one person's proof as JSON, or as a page to print
  npm run consent -- access REFERENCE [--html FILE]              everything stored about a person, in words and as JSON, or as a page to hand out
  npm run consent -- withdraw REFERENCE --by INITIALS --way WAY [--at TIME]  a withdrawal declared elsewhere
  npm run consent -- head                                        one hash over the whole ledger: note it outside, every day
  npm run consent -- verify [--head HEAD]                        walk every chain; compare with a head noted earlier

A chain shows that something was altered, it cannot prevent it. Its lines are keyed: without the keyring nobody can make one. Lines cut off at
its end, and whole chains that are gone, show only against a head noted outside.

  WAY             phone, letter, mail or visit
  TIME            2026-12-24T12:00 (Berlin time), with zone (…+01:00), or 16:30 (today); default: now
  --local URL     the local run (default ${localUrl})
${stackOptionsHelp}  --table NAME --ledger NAME --settings NAME --secrets PREFIX
                  in place of --stack: outputs ConversationsTable, LedgerTable, SettingsTable, SecretsPrefix
  --desk NAME     which desk, where there are several: its id, or its facility's name
  --yes           withdraw without asking; without a terminal nothing is withdrawn unless this is said
  --html FILE     write the page there, and print nothing about the person
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ code: text, by: text, way: text, at: text, head: text, html: text },
  ...(Object.fromEntries(personOptions.map((option) => [option, text])) as Readonly<Record<string, typeof text>>),
  ...{ local: text, table: text, ledger: text, settings: text, secrets: text, desk: text, ...stackOptions },
  ...{ yes: flag, help: { ...flag, short: 'h' } },
} as const;

const outputOf = { table: 'ConversationsTable', ledger: 'LedgerTable', settings: 'SettingsTable', secrets: 'SecretsPrefix' };

type Values = Partial<Record<Exclude<keyof typeof options, 'help' | 'yes'>, string>>;
/** Picks the options that name a person. */
function namedIn(values: Readonly<Record<string, string | boolean | undefined>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(personOptions.flatMap((option) => (typeof values[option] === 'string' ? [[option, values[option]]] : [])));
}

type OpenDesk = () => Promise<ConsentDeployment>;

/** A reference is base64url and may begin with a dash, which would else be read as an option. */
const dashReference = /^-[\w-]{42}$/;

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const args = words.filter((word) => !dashReference.test(word));
  const spec = { script: 'npm run consent', options, commands: ['find', 'proof', 'access', 'withdraw', 'head', 'verify'] };
  const { values, positionals } = readCommandLine(spec, args, process.env);
  const [command, reference, ...rest] = [...positionals, ...words.filter((word) => dashReference.test(word))];
  if (values.help || command === undefined) return void process.stdout.write(help);
  if (rest.length > 0) throw new UsageError(`${rest.join(' ')} is too much: ${command} takes one reference.`);
  const desk = async () => openConsentDeployment(await withStack(values, outputOf));
  switch (command) {
    case 'find':
      return findPerson(namedIn(values), await desk());
    case 'proof':
      return proof(neededReference(reference), values, desk);
    case 'access':
      return access(neededReference(reference), values, desk);
    case 'withdraw':
      return recordWithdrawal(neededReference(reference), values, desk);
    case 'head':
      return printHead(await desk());
    case 'verify':
      return printVerdict(values.head, await desk());
  }
}

function neededReference(reference: string | undefined): string {
  if (reference !== undefined && /^[\w-]{43}$/.test(reference)) return reference;
  throw new UsageError('A reference is 43 letters, digits, - and _. Find it with: npm run consent -- find --phone "+49 …"');
}

async function proof(reference: string, { html }: Values, open: OpenDesk): Promise<void> {
  if (html !== undefined) checkWritable(html);
  const desk = await open();
  const issuer = html === undefined ? undefined : desk.letterhead();
  const { proof: found } = await gatherProof(reference, desk);
  if (html === undefined) process.stdout.write(`${JSON.stringify(found, undefined, 2)}\n`);
  else writePage(html, proofPage(found, issuer));
  if (found.chains.length === 0) throw new UsageError('There is no proof under this reference.');
}

async function access(reference: string, { html }: Values, open: OpenDesk): Promise<void> {
  if (html !== undefined) checkWritable(html);
  const desk = await open();
  const letterhead = desk.letterhead();
  const gathered = await gatherProof(reference, desk);
  if (html !== undefined) return writePage(html, accessPage(gathered, letterhead, desk, keptDays));
  const { words, data } = accessAnswer(gathered, letterhead, desk, keptDays);
  process.stdout.write(`${words}\n\n${JSON.stringify(data, undefined, 2)}\n`);
}

await runCommand(main);
