import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileText } from '../../../shared/facility/file-text.ts';

const text = 'facility:\n  name: "Beratung Ährenweg"\n';
const bytes = (value: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(value, encoding));
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes(text, 'utf8')])));

describe('a file that was uploaded as text', () => {
  test.each([
    ['UTF-8', bytes(text, 'utf8')],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${text}`, 'utf8')],
    ['the line ends of Windows', bytes(text.replaceAll('\n', '\r\n'), 'utf8')],
  ])('is taken in %s', (_, given) => {
    expect(fileText(given)).toEqual({ ok: true, text });
  });

  test.each([
    ['windows-1252', 'an old editor', bytes(text, 'latin1')],
    ['utf-16', 'Windows, as “Unicode”', bytes(`\uFEFF${text}`, 'utf16le')],
    ['utf-16', 'Windows, without a byte order mark', bytes(text, 'utf16le')],
    ['utf-16', 'a Mac of old', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
    ['zip', 'an archive', zip('facility.yaml')],
    ['word', 'Word', zip('[Content_Types].xml', 'word/document.xml')],
    ['word', 'Word of 1997', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['word', 'WordPad', bytes('{\\rtf1\\ansi Beratung}', 'latin1')],
    ['binary', 'a camera', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['binary', 'a scanner', bytes('%PDF-1.7\n', 'latin1')],
  ])('is %s from %s', (problem, _, given) => {
    expect(fileText(given)).toEqual({ ok: false, problem });
  });
});
