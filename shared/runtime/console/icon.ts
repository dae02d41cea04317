import { pngOf } from '../../print/png.ts';

/** Colours by their number in the picture: ground, gate, door. */
const palette = Buffer.from('0b5d5effffff74d0c8', 'hex');

/** The app's icon: a gate with an arch, its door ajar. The ground reaches to the edges, for phones that cut a shape out. */
export function iconPng(size: number): Uint8Array {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: size }, (_, x) => colourAt((x + 0.5) / size, (y + 0.5) / size))]),
  );
  return pngOf({ side: size, bits: 8, palette, rows: Buffer.concat(rows) });
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
