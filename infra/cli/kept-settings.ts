/** Options of `npm run deploy` that go to CDK: `-c name=value`, and whatever else it knows. */
export interface DeployWords {
  /** By their names; empty: taken back. */
  readonly given: Readonly<Record<string, string>>;
  /** All the rest, in its order. */
  readonly rest: readonly string[];
}

/** Takes the settings out of the words of the command line: `-c name=value`, `--context name=value`, `--context=name=value`. */
export function readDeployWords(words: readonly string[]): DeployWords {
  const given: Record<string, string> = {};
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const pair = word === '-c' || word === '--context' ? words[++at] : /^--context=(.+)$/s.exec(word)?.[1];
    const found = pair === undefined ? undefined : /^([^=]+)=(.*)$/s.exec(pair);
    if (found?.[1] !== undefined) given[found[1]] = found[2] ?? '';
    else rest.push(word, ...(pair === undefined || word === pair ? [] : [pair]));
  }
  return { given, rest };
}

/** Settings of this deploy: what is given now, else what the last one was given. One that is given empty is taken back. */
export function settingsToDeploy(
  last: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries({ ...last, ...given }).filter(([, value]) => value !== ''));
}

/** The settings of the last deploy, from the stack's output; none where it has none, or none that can be read. */
export function settingsIn(output: string | undefined): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(output ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch {
    return {};
  }
}
