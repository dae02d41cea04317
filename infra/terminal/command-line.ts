import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { UsageError } from './usage-error.ts';

/** Arguments that a command of `npm run` accepts. */
export interface CommandSpec<Options extends ParseArgsOptionsConfig> {
  /** As it is typed: `npm run newsletter`, `npm start`. */
  readonly script: string;
  readonly options: Options;
  /** The first words it knows. Absent: it takes no words but options. */
  readonly commands?: readonly string[];
}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>;

/** Where npm expands the beginning of an option of its own, what it makes of ours. */
const expandedByNpm: Readonly<Record<string, string>> = { to: 'token_description', head: 'heading', as: 'all', by: 'bypass_2fa' };

/**
 * Reads the words behind a command. Each mistake is one sentence that names the nearest right word.
 *
 * @param argv the words, without Node's and the file's name
 * @param env where npm leaves the options that it took for its own when `--` was forgotten
 * @throws UsageError
 */
export function readCommandLine<const Options extends ParseArgsOptionsConfig>(
  spec: CommandSpec<Options>,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Parsed<Options> {
  const { tokens } = parseArgs({ args: [...argv], options: spec.options, allowPositionals: true, strict: false, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  refuseSwallowed(
    spec,
    given.map(({ name }) => name),
    argv,
    env,
  );
  const seen = new Set<string>();
  for (const { name, rawName, value, inlineValue } of given) {
    const option = Object.hasOwn(spec.options, name) ? spec.options[name] : undefined;
    if (!option) throw new UsageError(`${rawName} is no option of ${spec.script}: ${hint(name, spec)}`);
    seen.add(name);
    if (option.type === 'boolean' && value !== undefined) throw new UsageError(`--${name} takes no value: write --${name} alone.`);
    if (option.type === 'string' && (value === undefined || (!inlineValue && isOption(value, spec)))) {
      throw new UsageError(`--${name} needs a value behind it, for example --${name} "…"; ${spec.script} -- --help shows which.`);
    }
  }
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (!seen.has('help')) {
    refuseLoneAddress(words, spec);
    checkWords(words, spec);
  }
  return { values: valuesOf(given, spec.options), positionals: words } as Parsed<Options>;
}

/** As `parseArgs` gives them (of one given twice the last), without its own idea of what may follow an option. */
function valuesOf(given: readonly { readonly name: string; readonly value?: string | undefined }[], options: ParseArgsOptionsConfig) {
  const values: Record<string, string | boolean | readonly (string | undefined)[] | undefined> = {};
  for (const { name, value } of given) {
    const all = given.filter((other) => other.name === name);
    values[name] = options[name]?.type === 'boolean' ? true : options[name]?.multiple ? all.map((one) => one.value) : value;
  }
  return values;
}

function isOption(value: string, { options }: CommandSpec<ParseArgsOptionsConfig>): boolean {
  return value === '--' || (value.startsWith('--') && Object.hasOwn(options, value.slice(2).split('=')[0] ?? ''));
}

function checkWords([first]: readonly string[], { script, commands }: CommandSpec<ParseArgsOptionsConfig>): void {
  if (first === undefined || commands?.includes(first)) return;
  if (!commands) throw new UsageError(`${script} takes options only, and "${first}" is none: ${script} -- --help shows them.`);
  const nearest = nearestOf(first, commands);
  const meant = nearest === undefined ? `say ${commands.join(', ')}` : `did you mean ${nearest}`;
  throw new UsageError(`"${first}" is no command of ${script}: ${meant}${nearest === undefined ? '.' : '?'}`);
}

function hint(name: string, { script, options }: CommandSpec<ParseArgsOptionsConfig>): string {
  const nearest = nearestOf(name, Object.keys(options));
  return nearest === undefined ? `${script} -- --help shows them all.` : `did you mean --${nearest}?`;
}

/** The word that was probably typed wrong: at most half of its letters may be, and one of a short word. */
function nearestOf(word: string, known: readonly string[]): string | undefined {
  const byDistance = known.map((name) => ({ name, off: distance(word.toLowerCase(), name) })).sort((a, b) => a.off - b.off);
  return byDistance.find(({ off }) => off <= Math.max(1, Math.min(3, Math.floor(word.length / 2))))?.name;
}

/**
 * `npm run newsletter create --text "…"` without `--`: npm keeps the option and hands on the value as a word. What it kept stands in its
 * environment. `--yes` is one of npm's own, and many machines set it for good: it proves nothing.
 */
function refuseSwallowed(
  { script, options, commands }: CommandSpec<ParseArgsOptionsConfig>,
  given: readonly string[],
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (env.npm_lifecycle_event !== script.split(' ').at(-1)) return;
  const kept = Object.keys(options).filter((name) => {
    const key = (Object.hasOwn(expandedByNpm, name) ? expandedByNpm[name] : undefined) ?? name.replace(/-/g, '_');
    return name !== 'yes' && name !== 'help' && !given.includes(name) && Boolean(env[`npm_config_${key}`]);
  });
  if (kept.length === 0) return;
  const words = argv.filter((word) => !word.startsWith('-'));
  const command = words.filter((word) => commands?.includes(word)).slice(0, 1);
  const values = words.filter((word) => !command.includes(word));
  const written = kept.map((name) => `--${name} ${(kept.length === 1 && values[0]) || '…'}`);
  throw new UsageError(
    `npm took ${kept.map((name) => `--${name}`).join(' and ')} for an option of its own: put -- first, as in ${[script, '--', ...command, ...written].join(' ')}`,
  );
}

/**
 * Some options leave no trace in npm's environment: `--local` is short for one of its own, and configured machines hide unknown ones. What they
 * name is an address, and an address is never a word of ours.
 */
function refuseLoneAddress(words: readonly string[], { script, commands }: CommandSpec<ParseArgsOptionsConfig>): void {
  const address = words.find((word) => /^https?:\/\//i.test(word));
  if (address === undefined) return;
  const command = words.filter((word) => commands?.includes(word)).slice(0, 1);
  const right = [script, '--', ...command, '--local', address].join(' ');
  throw new UsageError(`${address} stands there without its option. npm takes options for its own unless -- comes first, as in ${right}`);
}
