import { softwareVersion } from '../../shared/app/software-version.ts';
import type { LawProfile } from '../../shared/facility/snapshot.ts';
import { changesSince } from '../../shared/print/papers/changes.ts';
import { type Document, type Imprint, sentencesOf } from '../../shared/print/papers/document.ts';
import { renderDocx } from '../../shared/print/papers/docx.ts';
import { type ExplainerStyle, explainerLink, explainerPage, explainerSnippet } from '../../shared/print/papers/explainer.ts';
import { configurationHash, type Facts } from '../../shared/print/papers/facts.ts';
import { renderHtml } from '../../shared/print/papers/html.ts';
import { manifestName, manifestOf, type WrittenPaper } from '../../shared/print/papers/manifest.ts';
import { composePaper, type Paper } from '../../shared/print/papers/paper.ts';
import { renderPdf } from '../../shared/print/papers/pdf.ts';
import { papers } from '../../shared/print/papers/registry.ts';
import { traced } from '../../shared/print/papers/traced.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { noteWritten } from './note-papers.ts';
import { type FactsOptions, type LoadedFacts, loadFacts } from './paper-facts.ts';
import { PaperFolder } from './paper-folder.ts';
import { loadPaperFonts } from './paper-fonts.ts';
import { runCommand } from './run-command.ts';
import { stackOptions, stackOptionsHelp, withStack } from './stack-outputs.ts';

const help = `Papers for the data-protection officer and rules for the team, in German, from what is configured.

  npm run papers                          every paper with its pages and the settings it depends on
  npm run papers -- write --out DIR       writes them, with a manifest (${manifestName}) to compare with later
  npm run papers -- status --out DIR      which written papers are out of date, and which sentences changed; ends with 1 if any is
  npm run -s papers -- explainer > schreiben.html   the public explainer, to be put into a page of your website

  --facility F      of this file alone (default facility.yaml); with one of the next three the file for carrier and contact
  --desk NAME       of what is published for this desk
  --local URL       … of the local run (default ${localUrl})
  --settings NAME   … in AWS, with your credentials and region: output SettingsTable
${stackOptionsHelp}  --customerKey B   true or false, as it was deployed with -c customerKey=
  --as NAME         who writes them, at the local run (default: your login); going live and the console tell who did, and when
  --law LAW         DSGVO, KDG, DSG-EKD or PUBLIC in place of the facility's own
  --only A,B        these papers alone
  --format F,G      html, pdf, docx (default all three)
  --style leicht    explainer: in simple language    --page    explainer: a whole page, both styles
  --link URL        explainer: a line that leads to your page at this address, for menu or foot
  --number "+49 …"  explainer: the number that WhatsApp shows, in place of channels.whatsapp.number

Without a deployment --region says where the desk will run (default eu-central-1). Orange boxes in the papers are questions for lawyers:
nothing fills them but people.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ out: text, only: text, format: text, law: text, style: text, number: text, link: text, page: flag },
  ...{ facility: text, desk: text, local: text, settings: text, customerKey: text, as: text, ...stackOptions },
  help: { ...flag, short: 'h' },
} as const;
const commands = ['list', 'write', 'status', 'explainer'] as const;

const formats = ['html', 'pdf', 'docx'] as const;
type Format = (typeof formats)[number];
const laws = ['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC'] as const satisfies readonly LawProfile[];

const print = (...lines: readonly string[]) => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const note = (line: string) => void process.stderr.write(`${line}\n`);

interface Choice extends FactsOptions {
  readonly out?: string | undefined;
  readonly as?: string | undefined;
  readonly chosen: readonly Paper[];
  readonly formats: readonly Format[];
}

async function main(): Promise<void> {
  const { values: given, positionals } = readCommandLine(
    { script: 'npm run papers', options, commands },
    process.argv.slice(2),
    process.env,
  );
  if (given.help) return void process.stdout.write(help);
  const [command = 'list', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`Unexpected argument \`${rest.join(' ')}\`. See --help.`);
  const values = await withStack(given, { settings: 'SettingsTable' });
  const law = oneOf('--law', laws, values.law);
  const choice = { ...values, law, chosen: chosenPapers(values.only), formats: chosenFormats(values.format) };
  if (command === 'status') return status(choice);
  if (command === 'explainer') return explainer(values, await loadFacts(choice, note));
  return command === 'write' ? write(choice) : list(choice);
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string | undefined): T | undefined {
  if (given === undefined) return undefined;
  const found = known.find((one) => one.toLowerCase() === given.toLowerCase());
  if (found === undefined) throw new UsageError(`${option} ${given} is unknown. There is: ${known.join(', ')}.`);
  return found;
}

function chosenPapers(only: string | undefined): readonly Paper[] {
  if (only === undefined) return papers;
  const ids = papers.map(({ id }) => id);
  const wanted = only.split(',').map((id) => oneOf('--only', ids, id.trim()));
  return papers.filter(({ id }) => wanted.includes(id));
}

function chosenFormats(given: string | undefined): readonly Format[] {
  if (given === undefined) return formats;
  const wanted = given.split(',').map((format) => oneOf('--format', formats, format.trim()));
  return formats.filter((format) => wanted.includes(format));
}

function imprintOf({ facts, now }: LoadedFacts): Imprint {
  return { at: now, configuration: configurationHash(facts), softwareVersion };
}

/** Composes a paper, and notes which settings it reads. */
function compose(paper: Paper, facts: Facts): { readonly document: Document; readonly settings: readonly string[] } {
  const watched = traced(facts);
  const document = composePaper(paper, watched.facts);
  return { document, settings: watched.read() };
}

function pagesInWords(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

async function list(choice: Choice): Promise<void> {
  const loaded = await loadFacts(choice, note);
  const imprint = imprintOf(loaded);
  const fonts = loadPaperFonts();
  print(`Of ${loaded.source}, configuration ${imprint.configuration.slice(0, 12)}.`);
  for (const paper of choice.chosen) {
    const { document, settings } = compose(paper, loaded.facts);
    const { pages } = await renderPdf(document, imprint, fonts);
    print(`${paper.id}: ${document.title}, ${pagesInWords(pages)}`, `  depends on ${settings.join(', ')}`);
  }
}

async function write(choice: Choice): Promise<void> {
  if (choice.out === undefined) throw new UsageError('write needs a folder: npm run papers -- write --out papiere');
  const folder = new PaperFolder(choice.out);
  const before = folder.manifest();
  const loaded = await loadFacts(choice, note);
  const imprint = imprintOf(loaded);
  folder.create();
  const written: Record<string, WrittenPaper> = {};
  const read: Record<string, readonly string[]> = {};
  for (const [index, paper] of choice.chosen.entries()) {
    const { document, settings } = compose(paper, loaded.facts);
    const { files, pages } = await writePaper(document, imprint, choice.formats, folder);
    written[paper.id] = { files, sentences: sentencesOf(document) };
    read[paper.id] = settings;
    const size = pages === undefined ? '' : `, ${pagesInWords(pages)}`;
    print(`[${index + 1}/${choice.chosen.length}] ${files.join(' ')}${size}`, `  depends on ${settings.join(', ')}`);
  }
  const manifest = manifestOf(written, { ...imprint, law: choice.law }, before);
  folder.write(manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`);
  // Papers of another law describe nothing that is published.
  if (choice.law === undefined) await noteWritten(read, loaded, choice.as);
  print(`Written to ${choice.out}, of ${loaded.source}, configuration ${imprint.configuration.slice(0, 12)}.`);
}

async function writePaper(document: Document, imprint: Imprint, wanted: readonly Format[], folder: PaperFolder) {
  let pages: number | undefined;
  const render: Readonly<Record<Format, () => Promise<string | Uint8Array>>> = {
    html: async () => renderHtml(document, imprint),
    pdf: async () => {
      const pdf = await renderPdf(document, imprint, loadPaperFonts());
      pages = pdf.pages;
      return pdf.bytes;
    },
    docx: () => renderDocx(document, imprint),
  };
  const files: string[] = [];
  for (const format of wanted) {
    const name = `${document.id}.${format}`;
    folder.write(name, await render[format]());
    files.push(name);
  }
  return { files, pages };
}

async function status(choice: Choice): Promise<void> {
  const folder = new PaperFolder(choice.out ?? 'papiere');
  const manifest = folder.manifest();
  if (!manifest) throw new UsageError(`There are no papers in ${choice.out ?? 'papiere'}. Write them: npm run papers -- write --out DIR`);
  const { facts, source } = await loadFacts({ ...choice, law: choice.law ?? manifest.law }, note);
  print(`Written ${manifest.writtenAt.slice(0, 10)}, compared with ${source}.`);
  let isStale = false;
  for (const paper of choice.chosen) {
    const lines = statusLines(paper, facts, manifest.papers[paper.id], folder);
    isStale ||= lines.length > 0;
    print(...(lines.length > 0 ? lines : [`${paper.id}: current`]));
  }
  if (isStale) process.exitCode = 1;
}

/** Empty: the paper is as it would be written now. */
function statusLines(paper: Paper, facts: Facts, written: WrittenPaper | undefined, folder: PaperFolder): readonly string[] {
  if (!written) return [`${paper.id}: not written`];
  const missing = written.files.filter((file) => !folder.has(file));
  const changes = changesSince(written.sentences, sentencesOf(composePaper(paper, facts)));
  if (missing.length + changes.length === 0) return [];
  return [
    `${paper.id}: ${changes.length > 0 ? 'out of date' : 'incomplete'}`,
    ...missing.map((file) => `  ${file} is gone`),
    ...changes.map(({ kind, sentence }) => `  ${kind === 'gone' ? '-' : '+'} ${sentence}`),
  ];
}

interface ExplainerChoice {
  readonly style?: string | undefined;
  readonly number?: string | undefined;
  readonly link?: string | undefined;
  readonly page?: boolean | undefined;
}

function explainer({ number, link, page, style: given }: ExplainerChoice, { facts }: LoadedFacts): void {
  if (number !== undefined && !/^\+?[0-9][0-9 /()-]{5,}$/.test(number))
    throw new UsageError(`--number ${number} is no number. Write --number "+49 30 23125014".`);
  if (link !== undefined && !/^https?:\/\//.test(link)) throw new UsageError(`--link ${link} is no address. Write --link https://…`);
  const style: ExplainerStyle = oneOf('--style', ['standard', 'leicht'] as const, given) ?? 'standard';
  if (link !== undefined) return void process.stdout.write(explainerLink(facts, link));
  process.stdout.write(page ? explainerPage(facts, { number }) : explainerSnippet(facts, style, { number }));
}

if (import.meta.main) await runCommand(main);
