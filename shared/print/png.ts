import { crc32, deflateSync } from 'node:zlib';

export interface SquarePicture {
  /** Pixels. */
  readonly side: number;
  /** Bits of a pixel: its grey, or its number in the palette. */
  readonly bits: 1 | 2 | 4 | 8;
  /** Three bytes a colour; absent: shades of grey. */
  readonly palette?: Uint8Array;
  /** All rows, each behind the byte 0 that says that it is not filtered. */
  readonly rows: Uint8Array;
}

/** A square picture as a PNG file. */
export function pngOf({ side, bits, palette, rows }: SquarePicture): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([bits, palette ? 3 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
