import { assert, dictionary, property, string } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../infra/installer/zip.ts';

const read = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));

describe('the zip that Lambda takes', () => {
  it('gives another program the files back', () => {
    expect(read(zip({ 'index.js': 'exports.handler = () => "grüßt";', 'compiler.js': '' }))).toEqual({
      'index.js': 'exports.handler = () => "grüßt";',
      'compiler.js': '',
    });
  });

  it('does so with any names and texts', () => {
    assert(
      property(dictionary(string({ minLength: 1, unit: 'grapheme' }), string({ unit: 'grapheme', maxLength: 5000 })), (files) => {
        expect(read(zip(files))).toEqual({ ...files });
      }),
      { numRuns: 50 },
    );
  });

  it('lets everybody read each file, and names no day', () => {
    const bytes = zip({ 'index.js': '' });
    const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    // In APPNOTE.TXT's terms: "external file attributes" and "last mod file time", "last mod file date".
    expect((bytes.readUInt32LE(entry + 38) >>> 16).toString(8)).toBe('100644');
    expect([bytes.readUInt16LE(entry + 12), bytes.readUInt16LE(entry + 14)]).toEqual([0, 0x21]);
  });

  it('is the same bytes each time', () => {
    expect(zip({ a: 'a', b: 'b' }).equals(zip({ a: 'a', b: 'b' }))).toBe(true);
  });
});
