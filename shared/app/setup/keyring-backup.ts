import type { EpochMs } from '../../calendar/rules.ts';
import { wordsIn } from '../../print/keyring-words.ts';
import type { CopyRead, KeyringSheet, KeyringTools, SecretsStore } from './keyring-ports.ts';
import type { KeyringProofStore } from './setup-store-ports.ts';

export interface KeyringPorts {
  readonly secrets: SecretsStore;
  readonly tools: KeyringTools;
  readonly proofs: KeyringProofStore;
  readonly now: () => EpochMs;
}

/**
 * - `missing`: there is no keyring. - `unproven`: nobody has shown a copy. - `outdated`: the copy that was shown lacks a key that was added since.
 * - `proven`: a copy is put away.
 */
export type KeyringState = 'missing' | 'unproven' | 'outdated' | 'proven';

/** State of the keyring's copy; needs no more than to read. */
export interface KeyringStatePorts {
  readonly secrets: Pick<SecretsStore, 'read'>;
  readonly tools: Pick<KeyringTools, 'sheet'>;
  readonly proofs: Pick<KeyringProofStore, 'load'>;
}

export async function keyringState({ secrets, tools, proofs }: KeyringStatePorts): Promise<KeyringState> {
  const [stored, proof] = await Promise.all([secrets.read('keyring'), proofs.load()]);
  if (stored === undefined) return 'missing';
  if (!proof) return 'unproven';
  return proof.fingerprint === tools.sheet(stored).fingerprint ? 'proven' : 'outdated';
}

/** The keyring to be printed; undefined: there is none. */
export async function keyringToPrint({ secrets, tools }: Pick<KeyringPorts, 'secrets' | 'tools'>): Promise<KeyringSheet | undefined> {
  const stored = await secrets.read('keyring');
  return stored === undefined ? undefined : tools.sheet(stored);
}

/** Where a word stands on the sheet, from 1. */
export interface WordPlace {
  readonly line: number;
  readonly word: number;
}

/**
 * Two places on different lines of the sheet.
 *
 * @param pick a number from 0 to below `count`, by chance
 */
export function placesToAsk({ lines }: Pick<KeyringSheet, 'lines'>, pick: (count: number) => number): readonly [WordPlace, WordPlace] {
  const first = pick(lines.length);
  const second = (first + 1 + pick(lines.length - 1)) % lines.length;
  const place = (line: number): WordPlace => ({ line: line + 1, word: pick(lines[line]?.length ?? 1) + 1 });
  const [a, b] = first < second ? [first, second] : [second, first];
  return [place(a), place(b)];
}

export interface TypedWord extends WordPlace {
  readonly typed: string;
}

export type Proven = 'proven' | 'missing' | { readonly wrong: WordPlace };

/** Takes two words of different lines as proof that a copy is put away, and remembers that for this keyring. */
export async function proveCopy(words: readonly [TypedWord, TypedWord], by: string, ports: KeyringPorts): Promise<Proven> {
  const sheet = await keyringToPrint(ports);
  if (!sheet) return 'missing';
  const [first, second] = words;
  const wrong = first.line === second.line ? second : words.find((one) => !isRight(one, sheet));
  if (wrong) return { wrong: { line: wrong.line, word: wrong.word } };
  await ports.proofs.save({ fingerprint: sheet.fingerprint, at: ports.now(), by });
  return 'proven';
}

function isRight({ line, word, typed }: TypedWord, { lines }: KeyringSheet): boolean {
  const [only, ...more] = wordsIn(typed);
  return only !== undefined && more.length === 0 && lines[line - 1]?.[word - 1] === only;
}

/** - `other`, `outdated`: nothing was stored; `restoredSentence` says why. - `same`: it is the one that is stored. */
export type Restored = 'restored' | 'same' | 'other' | 'outdated' | Exclude<CopyRead, { readonly kind: 'keyring' }>;

/**
 * Brings a keyring back from its copy. Where another one is stored, only if that is said: everything under it would be unreadable. A copy that
 * lacks keys of the stored one is refused, as what they sealed would be lost.
 */
export async function restoreKeyring(
  copy: string,
  replacesOther: boolean,
  { secrets, tools }: Pick<KeyringPorts, 'secrets' | 'tools'>,
): Promise<Restored> {
  const read = tools.read(copy);
  if (read.kind !== 'keyring') return read;
  if (await secrets.create('keyring', read.text)) return 'restored';
  const stored = (await secrets.read('keyring')) ?? '';
  if (tools.sheet(stored).fingerprint === read.fingerprint) return 'same';
  const verdict = tools.compare(stored, read.text);
  if (verdict.kind === 'outdated') return 'outdated';
  if (verdict.kind === 'other' && !replacesOther) return 'other';
  await secrets.replace('keyring', read.text);
  return 'restored';
}

/** Adds a sealing key, which seals from now on; every copy is outdated then. False: there is no keyring. */
export async function rotateSealingKey({ secrets, tools }: Pick<KeyringPorts, 'secrets' | 'tools'>): Promise<boolean> {
  const stored = await secrets.read('keyring');
  if (stored === undefined) return false;
  await secrets.replace('keyring', tools.rotate(stored));
  return true;
}

/** One German sentence on the outcome of a restore. */
export function restoredSentence(restored: Restored): string {
  if (restored === 'restored') return 'Der Schlüsselbund ist zurückgespielt.';
  if (restored === 'same') return 'Das ist der Schlüsselbund, der schon da ist; es wurde nichts geändert.';
  if (restored === 'other')
    return 'Das ist ein anderer Schlüsselbund als der, der hier liegt: Was damit gespeichert wurde, wäre unlesbar. Es wurde nichts geändert.';
  if (restored === 'outdated')
    return 'Dieses Blatt ist veraltet: Ihm fehlt ein Schlüssel, der später hinzukam. Es wurde nichts geändert; nehmen Sie das neuere Blatt.';
  if (restored.kind === 'unreadable') return 'Das ist kein Schlüsselbund: Geben Sie alle Zeilen des Blattes ein, oder den ganzen QR-Code.';
  return restored.line === undefined
    ? 'Es fehlt etwas am Ende: Geben Sie alle Zeilen des Blattes ein, oder den ganzen QR-Code.'
    : `Zeile ${restored.line} stimmt nicht mit dem Blatt überein: Vergleichen Sie ihre Wörter, und ob eines fehlt.`;
}
