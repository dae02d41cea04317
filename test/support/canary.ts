/** Text in which nothing personal may stand, and where it was found. */
export interface Haystack {
  readonly where: string;
  readonly text: string;
}

/** Shorter ones would be found by chance. */
const shortest = 8;

const planted = new Set<string>();

/**
 * Plants something personal: from now on it must not turn up anywhere. Of a text every long word counts, too, because errors like to quote
 * the beginning. Returns what it was given.
 */
export function plant(value: string): string {
  for (const part of [value, ...value.split(/[\s,;:!?"'{}()]+/)]) if (part.length >= shortest) planted.add(part);
  return value;
}

/** What was planted so far; a test that plants nothing proves nothing. */
export function plantedCount(): number {
  return planted.size;
}

/** Where planted values turn up, as they are or after decoding each base64, base64url and hex run of 16 characters or more. */
export function findCanaries(haystacks: readonly Haystack[]): readonly string[] {
  return haystacks.flatMap(({ where, text }) => {
    const readings = [text, ...decodings(text)];
    const found = [...planted].filter((canary) => readings.some((reading) => reading.includes(canary)));
    return found.map((canary) => `${canary} in ${where}`);
  });
}

/** Throws when anything planted turns up anywhere. */
export function expectNoCanary(haystacks: readonly Haystack[]): void {
  const found = findCanaries(haystacks);
  if (found.length > 0) throw new Error(`personal data where none may be:\n${found.join('\n')}`);
}

function decodings(text: string): string[] {
  const decoded: string[] = unescaped(text);
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)) {
    // What stands right before a run may belong to its alphabet, so each of the four alignments is tried.
    for (let start = 0; start < 4; start += 1) decoded.push(Buffer.from(run.slice(start), 'base64url').toString('utf8'));
  }
  for (const [run] of text.matchAll(/[0-9a-fA-F]{16,}/g)) decoded.push(Buffer.from(run, 'hex').toString('utf8'));
  return decoded;
}

/** `ü` also in the form `\u00fc`, and `"` as `\"`. */
function unescaped(text: string): string[] {
  if (!text.includes('\\')) return [];
  const plain = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return [plain.replace(/\\(["\\/])/g, '$1')];
}
