import { crc32, inflateSync } from 'node:zlib';

/** A picture that may be printed. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Why a logo is refused. */
export type LogoProblem = 'too-large' | 'vector' | 'script' | 'no-picture' | 'broken' | 'too-many-pixels' | 'interlaced' | 'too-few-pixels';

export type ReadLogo = { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly problem: LogoProblem };

export const largestLogo = 2_000_000;
const mostPixels = 4000;
const fewestPixels = 200;

/** Reads a logo by its bytes, whatever its file is called: a name proves nothing. */
export function readLogo(bytes: Uint8Array): ReadLogo {
  if (bytes.length > largestLogo) return refused('too-large');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, 8).equals(pngSignature)) return checked(pngSize(file), file, 'image/png');
  if (file[0] === 0xff && file[1] === 0xd8) return checked(jpegSize(file), file, 'image/jpeg');
  const text = file.toString('utf8');
  if (!/<svg[\s>]/i.test(text)) return refused('no-picture');
  return refused(/<script|\son\w+\s*=|javascript:|<foreignObject|<!ENTITY/i.test(text) ? 'script' : 'vector');
}

function refused(problem: LogoProblem): ReadLogo {
  return { ok: false, problem };
}

type Size = { readonly width: number; readonly height: number } | LogoProblem;

function checked(size: Size, bytes: Uint8Array, type: Logo['type']): ReadLogo {
  if (typeof size === 'string') return refused(size);
  const { width, height } = size;
  if (Math.max(width, height) > mostPixels) return refused('too-many-pixels');
  if (Math.max(width, height) < fewestPixels) return refused('too-few-pixels');
  return { ok: true, logo: { bytes, type, width, height } };
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Every part whole, and as much picture in it as it says: the PDF's writer unpacks it later, where a fault would find nobody. */
function pngSize(file: Buffer): Size {
  const packed: Buffer[] = [];
  let header: Buffer | undefined;
  let isEnded = false;
  for (let at = 8; at + 12 <= file.length && !isEnded; ) {
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return 'broken';
    const body = file.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== file.readUInt32BE(at + 8 + length)) return 'broken';
    const type = body.toString('latin1', 0, 4);
    if (type === 'IHDR') header = body.subarray(4);
    if (type === 'IDAT') packed.push(body.subarray(4));
    isEnded = type === 'IEND';
    at += 12 + length;
  }
  if (header?.length !== 13 || !isEnded) return 'broken';
  return pngPicture(header, Buffer.concat(packed));
}

function pngPicture(header: Buffer, packed: Buffer): Size {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, kind = 0, , , interlace] = header.subarray(8);
  if (interlace !== 0) return 'interlaced';
  if (width > mostPixels || height > mostPixels) return 'too-many-pixels';
  const expected = (Math.ceil((width * depth * (samples[kind] ?? 0)) / 8) + 1) * height;
  try {
    return inflateSync(packed, { maxOutputLength: expected + 1 }).length === expected ? { width, height } : 'broken';
  } catch {
    return 'broken';
  }
}

/** The frame header of a JPEG: any of SOF0 to SOF2, what printers' programs write. */
function jpegSize(file: Buffer): Size {
  for (let at = 2; at + 9 < file.length; ) {
    if (file[at] !== 0xff) return 'broken';
    const marker = file[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) {
      const isWhole = file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
      return isWhole ? { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) } : 'broken';
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return 'broken';
}
