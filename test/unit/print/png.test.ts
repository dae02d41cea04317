import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pngOf } from '../../../shared/print/png.ts';

/** The chunks of a file: name and content. */
function chunksOf(file: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(file);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

it('writes a picture with a palette, and one of greys without', () => {
  const rows = Uint8Array.of(0, 1, 0, 0, 0, 1);
  const coloured = chunksOf(pngOf({ side: 2, bits: 8, palette: Uint8Array.of(11, 93, 94, 255, 255, 255), rows }));
  expect([...coloured.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect(coloured.get('IHDR')?.toString('hex')).toBe('00000002000000020803000000');
  expect(coloured.get('PLTE')?.toString('hex')).toBe('0b5d5effffff');
  expect([...inflateSync(coloured.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 1, 0, 0, 0, 1]);
  const grey = chunksOf(pngOf({ side: 2, bits: 1, rows: Uint8Array.of(0, 0x40, 0, 0x80) }));
  expect([...grey.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect(grey.get('IHDR')?.toString('hex')).toBe('00000002000000020100000000');
});

it('ends each chunk with its checksum', () => {
  // CRC-32 of `IEND`, as every PNG ends.
  expect(Buffer.from(pngOf({ side: 1, bits: 1, rows: Uint8Array.of(0, 0) })).toString('hex')).toMatch(/0000000049454e44ae426082$/);
});
