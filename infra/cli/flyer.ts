import { readFileSync, statSync } from 'node:fs';
import { unlinkedChannels } from '../../shared/print/chats.ts';
import { codeAsPng, codeAsSvg, codeOf } from '../../shared/print/flyers/code.ts';
import { type FlyerChat, type FlyerFacts, flyerFactsOf } from '../../shared/print/flyers/facts.ts';
import { type FlyerFormat, flyerFormats } from '../../shared/print/flyers/formats.ts';
import { chatLink, codeName, type FlyerWish, prefilledText, wishesOf } from '../../shared/print/flyers/links.ts';
import { type Logo, largestLogo, readLogo } from '../../shared/print/flyers/logo.ts';
import { renderFlyer } from '../../shared/print/flyers/render-flyer.ts';
import { DoesNotFit } from '../../shared/print/flyers/sheet.ts';
import { codeLabel } from '../../shared/print/flyers/words.ts';
import { traced } from '../../shared/print/papers/traced.ts';
import type { FlyerSource } from '../../shared/understanding/facility-words.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { logoProblems } from './flyer-words.ts';
import { loadConfigured } from './paper-facts.ts';
import { PaperFolder } from './paper-folder.ts';
import { loadPaperFonts } from './paper-fonts.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `Links, QR codes, cards, flyers and posters that lead people into the chat, in German, from what is configured.

  npm run flyer                           every link, and every format with its pages and the settings it depends on
  npm run flyer -- write --out DIR        codes as SVG and PNG, and print-ready PDFs (3 mm bleed, CMYK, fonts embedded)

  --source WORD     where it will hang or lie, one of flyers.sources in the file: its first contacts are counted (npm run totals)
  --only A,B        these alone: ${['codes', ...flyerFormats.map(({ id }) => id)].join(', ')}
  --colour #1d5c63  in place of flyers.colour
  --logo FILE       PNG or JPEG, at most 2 MB; it stands on the sheets and in the middle of the codes. Its colours stay RGB
  --simple          in simple language
  --facility F      of this file alone (default facility.yaml); with one of the next three the file for contact and carrier
  --desk NAME       of what is published for this desk
  --local URL       … of the local run (default ${localUrl})
  --settings NAME   … in AWS, with your credentials and region: output SettingsTable
${stackOptionsHelp}
WhatsApp's links need channels.whatsapp.number in the file, Instagram's channels.instagram.username; Messenger's work by the Page's id.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ out: text, source: text, only: text, colour: text, logo: text, simple: flag },
  ...{ facility: text, desk: text, local: text, settings: text, ...stackOptions },
  help: { ...flag, short: 'h' },
} as const;
const commands = ['list', 'write'] as const;

const print = (...lines: readonly string[]) => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const note = (line: string) => void process.stderr.write(`${line}\n`);

interface Choice {
  readonly facts: FlyerFacts;
  readonly at: number;
  readonly of: string;
  readonly source: FlyerSource | undefined;
  readonly logo: Logo | undefined;
  readonly formats: readonly FlyerFormat[];
  readonly hasCodes: boolean;
}

async function main(): Promise<void> {
  const { values: given, positionals } = readCommandLine(
    { script: 'npm run flyer', options, commands },
    process.argv.slice(2),
    process.env,
  );
  if (given.help) return void process.stdout.write(help);
  const [command = 'list', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`Unexpected argument \`${rest.join(' ')}\`. See --help.`);
  const values = await withStack(given, { settings: 'SettingsTable' });
  if (command === 'write' && values.out === undefined) throw new UsageError('write needs a folder: npm run flyer -- write --out flyer');
  const { parts, snapshot, now, source: of } = await loadConfigured(values, note);
  const configured = flyerFactsOf(snapshot, parts);
  // A file that was loaded has both parts.
  if (!configured) throw new UsageError('The file changed while it was read. Try again.');
  for (const { channel, key } of unlinkedChannels(snapshot))
    note(`Nothing leads to ${channel}: put channels.${channel}.${key} into the file.`);
  if (configured.chats.length === 0) throw new UsageError('No channel can be linked, so there is nothing to print.');
  const facts = withChoices(configured, values);
  const only = chosen(values.only);
  const choice: Choice = {
    ...{ facts, at: now, of, source: sourceOf(facts, values.source), logo: logoOf(values.logo) },
    formats: flyerFormats.filter(({ id }) => only.includes(id)),
    hasCodes: only.includes('codes'),
  };
  return values.out !== undefined && command === 'write' ? write(choice, new PaperFolder(values.out)) : list(choice);
}

function withChoices(facts: FlyerFacts, { colour, simple }: { colour?: string | undefined; simple?: boolean | undefined }): FlyerFacts {
  if (colour !== undefined && !/^#[0-9a-f]{6}$/i.test(colour))
    throw new UsageError(`--colour ${colour} is no colour. Write --colour "#1d5c63".`);
  return {
    ...facts,
    flyers: { ...facts.flyers, ...(colour !== undefined && { colour: colour.toLowerCase() }) },
    isSimple: facts.isSimple || simple === true,
  };
}

function chosen(only: string | undefined): readonly string[] {
  const known = ['codes', ...flyerFormats.map(({ id }) => id)];
  if (only === undefined) return known;
  return only.split(',').map((id) => {
    const found = known.find((one) => one === id.trim().toLowerCase());
    if (found === undefined) throw new UsageError(`--only ${id} is unknown. There is: ${known.join(', ')}.`);
    return found;
  });
}

function sourceOf({ flyers: { sources } }: FlyerFacts, word: string | undefined): FlyerSource | undefined {
  if (word === undefined) return undefined;
  const found = sources.find((one) => one.word.toLowerCase() === word.trim().toLowerCase() || one.id === word);
  if (found) return found;
  const known = sources.length === 0 ? 'It lists none yet.' : `There is: ${sources.map((one) => one.word).join(', ')}.`;
  throw new UsageError(
    `The desk would not know "${word}" again: put it under flyers.sources in the facility file and publish that. ${known}`,
  );
}

/** @throws UsageError in one sentence */
function logoOf(file: string | undefined): Logo | undefined {
  if (file === undefined) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file ${file}.`);
  if (!found.isFile()) throw new UsageError(`${file} is no file.`);
  // A file that is too large is not read at all.
  const read = found.size > largestLogo ? ({ ok: false, problem: 'too-large' } as const) : readLogo(readFileSync(file));
  if (read.ok) return read.logo;
  throw new UsageError(`${file} ${logoProblems[read.problem]}`);
}

async function list(choice: Choice): Promise<void> {
  const { facts, source, of } = choice;
  print(`Of ${of}.`);
  for (const each of source ? [source] : [undefined, ...facts.flyers.sources]) {
    print(each ? `Source ${each.word}` : 'Without a source');
    for (const chat of facts.chats) for (const wish of wishesOf(facts)) print(`  ${linkLine(chat, wish, each)}`);
  }
  for (const format of choice.formats) {
    const watched = traced(facts);
    const { pages } = await rendered(format, { ...choice, facts: watched.facts });
    print(`${format.id}: ${format.title}, ${sizeOf(format)}, ${pagesInWords(pages)}`, `  depends on ${watched.read().join(', ')}`);
  }
}

function linkLine(chat: FlyerChat, wish: FlyerWish, source: FlyerSource | undefined): string {
  const sent = prefilledText(chat, wish, source);
  return `${chat.label}, ${wish}: ${chatLink(chat, wish, source)}${sent === undefined ? '' : ` sends "${sent}"`}`;
}

async function write(choice: Choice, folder: PaperFolder): Promise<void> {
  const { facts, source, of } = choice;
  folder.create();
  if (choice.hasCodes) writeCodes(choice, folder);
  for (const format of choice.formats) {
    const { bytes, pages } = await rendered(format, choice);
    const name = [format.id, ...(facts.isSimple ? ['einfach'] : []), ...(source ? [source.id] : [])].join('-').concat('.pdf');
    folder.write(name, bytes);
    print(`${name}: ${sizeOf(format)}, ${pagesInWords(pages)}`);
  }
  print(`Of ${of}. Scan each code with a phone before you print.`);
}

function writeCodes({ facts, source, logo }: Choice, folder: PaperFolder): void {
  const picture = logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  for (const chat of facts.chats) {
    for (const wish of wishesOf(facts)) {
      const link = chatLink(chat, wish, source);
      const name = codeName(chat, wish, source);
      folder.write(`${name}.svg`, codeAsSvg(codeOf(link, { hasGap: logo !== undefined }), codeLabel(facts, chat, wish), picture));
      folder.write(`${name}.png`, codeAsPng(codeOf(link)));
      print(`${name}.svg ${name}.png: ${link}`);
    }
  }
}

async function rendered(format: FlyerFormat, { facts, source, logo, at }: Choice) {
  try {
    return await renderFlyer(format, { facts, source, logo, at, fonts: loadPaperFonts() });
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
    throw new UsageError(
      `${format.title}: there is no room for "${error.text}". Shorten it in the facility file, or choose a larger format.`,
    );
  }
}

function sizeOf({ width, height }: FlyerFormat): string {
  return `${width} × ${height} mm`;
}

function pagesInWords(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

if (import.meta.main) await runCommand(main);
