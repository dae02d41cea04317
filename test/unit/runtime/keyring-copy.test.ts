import { describe, expect, test } from 'vitest';
import { keyringSheet, readKeyringCopy } from '../../../shared/runtime/keyring-copy.ts';
import { compareCopy, rotateKeyring } from '../../../shared/runtime/keyring-upkeep.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';

const keyring = newKeyring();
const sheet = keyringSheet(keyring);
const typed = (lines = sheet.lines) => lines.map((words, index) => `${index + 1}  ${words.join(' ')}`).join('\n');

describe('a printed keyring', () => {
  test('is fourteen lines of words, and a code of capitals and digits', () => {
    expect(sheet.lines.length).toBe(14);
    expect(sheet.code).toMatch(/^PFORTE1:[A-Z2-7]{200,230}$/);
    expect(sheet.fingerprint).toMatch(/^[\w-]{12}$/);
  });

  test.each([
    ['typed from its words', () => typed()],
    ['scanned from its code', () => sheet.code],
    ['scanned, in small letters with a line break', () => `${sheet.code.slice(0, 60).toLowerCase()}\n${sheet.code.slice(60)}\n`],
    ['copied as the line that the command shows', () => ` ${keyring}\n`],
  ])('comes back whole, %s', (_how, copy) => {
    expect(readKeyringCopy(copy())).toEqual({ kind: 'keyring', text: keyring, fingerprint: sheet.fingerprint });
    expect(compareCopy(keyring, copy())).toEqual({ kind: 'whole' });
  });

  test('comes back with every sealing key, after a rotation and from a long secret', () => {
    const rotated = rotateKeyring(rotateKeyring(keyring));
    expect(readKeyringCopy(keyringSheet(rotated).code)).toMatchObject({ kind: 'keyring', text: rotated });
    expect(compareCopy(rotated, typed())).toEqual({ kind: 'outdated', missing: ['k2', 'k3'] });
    expect(keyringSheet(rotated).fingerprint).not.toBe(sheet.fingerprint);
    const secret = 'one long secret that a local run was given';
    expect(compareCopy(secret, typed(keyringSheet(secret).lines))).toEqual({ kind: 'whole' });
  });

  test('that is another one is told from its own', () => {
    expect(compareCopy(keyring, keyringSheet(newKeyring()).code)).toEqual({ kind: 'other' });
  });

  test.each([
    ['one word is wrong', () => typed().replace(sheet.lines[8]?.[1] ?? '', 'babab'), { kind: 'damaged', line: 9 }],
    ['the last line is missing', () => typed(sheet.lines.slice(0, -1)), { kind: 'damaged' }],
    ['a character of the code is wrong', () => sheet.code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), { kind: 'damaged' }],
    ['the code is cut off', () => sheet.code.slice(0, 100), { kind: 'damaged' }],
    ['it is something else', () => 'Das ist kein Schlüsselbund, sondern irgendein Text vom Schreibtisch.', { kind: 'unreadable' }],
    ['it is some long secret', () => 'correct horse battery staple correct horse battery staple', { kind: 'unreadable' }],
    ['it is JSON of another kind', () => '{"pepper": 1}', { kind: 'unreadable' }],
    ['it is empty', () => '  ', { kind: 'unreadable' }],
  ])('is refused when %s', (_what, copy, read) => {
    expect(readKeyringCopy(copy())).toEqual(read);
  });
});
