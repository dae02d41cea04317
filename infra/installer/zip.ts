import { crc32, deflateRawSync } from 'node:zlib';

/** The earliest moment that a zip can name, as MS-DOS writes it: with the day's time the same files would give other bytes each time. */
const epochDate = (1 << 5) | 1;

/** A regular file that everybody may read: Lambda starts nothing that it may not. */
const unixMode = 0o100644;

/** A zip of these files (APPNOTE.TXT 6.3.10: local headers, central directory, its end). The same files give the same bytes. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain, { level: 9 });
    // Version 2.0, names in UTF-8, deflated.
    const about = [u16(20), u16(0x0800), u16(8), u16(0), u16(epochDate), u32(crc32(plain)), u32(packed.length), u32(plain.length)];
    const path = Buffer.from(name);
    const local = Buffer.concat([u32(0x04034b50), ...about, u16(path.length), u16(0), path, packed]);
    // Made by Unix. No extra field, no comment, first disk, no text flag.
    const rest = [u16(path.length), u16(0), u16(0), u16(0), u16(0), u32(unixMode * 2 ** 16), u32(at), path];
    directory.push(u32(0x02014b50), u16((3 << 8) | 20), ...about, ...rest);
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(locals.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(at), u16(0)];
  return Buffer.concat([...locals, central, ...end]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
