import { describe, expect, test } from 'vitest';
import {
  type KeyringPorts,
  keyringState,
  keyringToPrint,
  placesToAsk,
  proveCopy,
  restoredSentence,
  restoreKeyring,
  rotateSealingKey,
} from '../../../shared/app/setup/keyring-backup.ts';
import type { KeyringProof } from '../../../shared/app/setup/setup-store-ports.ts';
import { keyringSheet } from '../../../shared/runtime/keyring-copy.ts';
import { keyringTools } from '../../../shared/runtime/keyring-upkeep.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { memorySecrets } from '../../support/memory-secrets.ts';

function desk(keyring: string | undefined = newKeyring()) {
  const secrets = memorySecrets(keyring === '' ? {} : { keyring });
  let proof: KeyringProof | undefined;
  const ports: KeyringPorts = {
    secrets,
    tools: keyringTools,
    proofs: {
      load: async () => proof,
      save: async (next) => {
        proof = next;
      },
    },
    now: () => 1_795_000_000_000,
  };
  return { ports, secrets, proof: () => proof };
}

async function askedWords({ ports }: ReturnType<typeof desk>) {
  const sheet = await keyringToPrint(ports);
  if (!sheet) throw new Error('no keyring');
  const typed = (line: number, word: number) => ({ line, word, typed: sheet.lines[line - 1]?.[word - 1] ?? '' });
  return { sheet, typed };
}

describe('a keyring put away', () => {
  test('is asked for by two words of different lines', async () => {
    const { sheet } = await askedWords(desk());
    const numbers = [13, 12, 4, 5];
    expect(placesToAsk(sheet, () => numbers.shift() ?? 0)).toEqual([
      { line: 13, word: 5 },
      { line: 14, word: 6 },
    ]);
    expect(placesToAsk(sheet, () => 0)).toEqual([
      { line: 1, word: 1 },
      { line: 2, word: 1 },
    ]);
  });

  test('is proven by them, however they are typed, and by whom and when is remembered', async () => {
    const one = desk();
    const { typed, sheet } = await askedWords(one);
    expect(await keyringState(one.ports)).toBe('unproven');
    const sloppy = { ...typed(7, 2), typed: ` ${typed(7, 2).typed.toUpperCase()}, ` };
    expect(await proveCopy([typed(3, 4), sloppy], 'kim', one.ports)).toBe('proven');
    expect(one.proof()).toEqual({ fingerprint: sheet.fingerprint, at: 1_795_000_000_000, by: 'kim' });
    expect(await keyringState(one.ports)).toBe('proven');
  });

  test.each([
    ['a word is another one', { line: 7, word: 2, typed: 'babab' }, { line: 7, word: 2 }],
    ['a word is missing', { line: 7, word: 2, typed: ' ' }, { line: 7, word: 2 }],
    ['there is no such line', { line: 70, word: 2, typed: 'babab' }, { line: 70, word: 2 }],
  ])('is not proven when %s', async (_what, wrong, place) => {
    const one = desk();
    const { typed } = await askedWords(one);
    expect(await proveCopy([typed(3, 4), wrong], 'kim', one.ports)).toEqual({ wrong: place });
    expect(await keyringState(one.ports)).toBe('unproven');
  });

  test('is not proven by one line alone', async () => {
    const one = desk();
    const { typed } = await askedWords(one);
    expect(await proveCopy([typed(3, 4), typed(3, 4)], 'kim', one.ports)).toEqual({ wrong: { line: 3, word: 4 } });
  });

  test('is out of date once a sealing key was added', async () => {
    const one = desk();
    const { typed } = await askedWords(one);
    await proveCopy([typed(1, 1), typed(2, 1)], 'kim', one.ports);
    expect(await rotateSealingKey(one.ports)).toBe(true);
    expect(await keyringState(one.ports)).toBe('outdated');
  });

  test('is nothing where there is no keyring', async () => {
    const none = desk('');
    expect(await keyringState(none.ports)).toBe('missing');
    expect(await rotateSealingKey(none.ports)).toBe(false);
    expect(await keyringToPrint(none.ports)).toBeUndefined();
  });
});

describe('bringing a keyring back', () => {
  const keyring = newKeyring();
  const { lines, code } = keyringSheet(keyring);
  const sheet = lines.map((words) => words.join(' ')).join('\n');

  test('from its words, where none is', async () => {
    const none = desk('');
    expect(await restoreKeyring(sheet, false, none.ports)).toBe('restored');
    expect(none.secrets.held.keyring).toBe(keyring);
  });

  test('changes nothing where it is there already', async () => {
    const same = desk(keyring);
    expect(await restoreKeyring(code, false, same.ports)).toBe('same');
    expect(same.secrets.written).toEqual([]);
  });

  test('takes another one’s place only when that is said', async () => {
    const other = desk();
    expect(await restoreKeyring(code, false, other.ports)).toBe('other');
    expect(other.secrets.written).toEqual([]);
    expect(await restoreKeyring(code, true, other.ports)).toBe('restored');
    expect(other.secrets.held.keyring).toBe(keyring);
  });

  test('refuses a copy that lacks a key of the stored one, whatever is said', async () => {
    const newer = desk(keyringTools.rotate(keyring));
    expect(await restoreKeyring(code, true, newer.ports)).toBe('outdated');
    expect(newer.secrets.written).toEqual([]);
  });

  test('takes a copy that has more keys than the stored one', async () => {
    const older = desk(keyring);
    const rotated = keyringTools.rotate(keyring);
    expect(await restoreKeyring(keyringSheet(rotated).code, false, older.ports)).toBe('restored');
    expect(older.secrets.held.keyring).toBe(rotated);
  });

  test.each([
    [
      'a damaged sheet',
      sheet.replace(lines[4]?.[3] ?? '', 'tulpe'),
      'Zeile 5 stimmt nicht mit dem Blatt überein: Vergleichen Sie ihre Wörter, und ob eines fehlt.',
    ],
    [
      'half a sheet',
      lines.slice(0, 7).flat().join(' '),
      'Es fehlt etwas am Ende: Geben Sie alle Zeilen des Blattes ein, oder den ganzen QR-Code.',
    ],
    ['something else', 'geheim', 'Das ist kein Schlüsselbund: Geben Sie alle Zeilen des Blattes ein, oder den ganzen QR-Code.'],
  ])('says of %s what is wrong, and stores nothing', async (_what, copy, sentence) => {
    const none = desk('');
    expect(restoredSentence(await restoreKeyring(copy, true, none.ports))).toBe(sentence);
    expect(none.secrets.written).toEqual([]);
  });
});
