import { crc32, deflateSync } from 'node:zlib';

/** Colours by their number in the picture: ground, gate, door. */
const palette = Buffer.from('0b5d5effffff74d0c8', 'hex');

/** The app's icon: a gate with an arch, its door ajar. The ground reaches to the edges, for phones that cut a shape out. */
export function iconPng(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: size }, (_, x) => colourAt((x + 0.5) / size, (y + 0.5) / size))]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

/** Whether a point lies in an arch of this half width whose feet stand at the bottom. */
function isInArch(x: number, y: number, half: number, spring: number): boolean {
  const aside = Math.abs(x - 0.5);
  if (y > 0.76 || aside > half) return false;
  return y >= spring || Math.hypot(aside, y - spring) <= half;
}

function colourAt(x: number, y: number): number {
  if (isInArch(x, y, 0.17, 0.46)) return x < 0.58 ? 2 : 0;
  return isInArch(x, y, 0.25, 0.46) ? 1 : 0;
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
