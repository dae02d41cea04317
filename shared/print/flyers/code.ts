import { encode } from 'uqr';
import { escapeHtml } from '../escape-html.ts';
import { pngOf } from '../png.ts';

/** A QR code without its quiet zone. */
export interface Code {
  readonly text: string;
  /** Modules a side. */
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
  /** Modules a side that are left free in the middle; 0: none. */
  readonly gap: number;
}

/** Modules around a code that stay white, by ISO/IEC 18004. */
export const quietZone = 4;

/** A logo covers no more than this part of a side: 5 % of the area, where 30 % of the words may be lost. */
const gapShare = 0.22;

/** Without a gap a quarter of the words may be lost (dirt, folds), with one 30 %. */
export function codeOf(text: string, { hasGap = false }: { readonly hasGap?: boolean } = {}): Code {
  const { data, size } = encode(text, { ecc: hasGap ? 'H' : 'Q', border: 0 });
  const gap = hasGap ? Math.floor((size * gapShare - 1) / 2) * 2 + 1 : 0;
  const first = (size - gap) / 2;
  const isFree = (at: number) => at >= first && at < first + gap;
  return { text, size, gap, isDark: (row, column) => !(isFree(row) && isFree(column)) && data[row]?.[column] === true };
}

/** Dark runs of each row, in modules. */
export function darkRuns({ size, isDark }: Code): readonly { readonly row: number; readonly column: number; readonly length: number }[] {
  const runs: { row: number; column: number; length: number }[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const last = runs.at(-1);
      if (last?.row === row && last.column + last.length === column) last.length += 1;
      else runs.push({ row, column, length: 1 });
    }
  }
  return runs;
}

/**
 * The code for a page or for print, with its quiet zone.
 *
 * @param label for people who do not see it
 * @param logo a picture for the gap, as the address of a `data:` URL
 */
export function codeAsSvg(code: Code, label: string, logo?: string): string {
  const side = code.size + 2 * quietZone;
  const path = darkRuns(code).map(({ row, column, length }) => `M${column + quietZone} ${row + quietZone}h${length}v1h-${length}z`);
  const inner = quietZone + (code.size - code.gap) / 2 + 0.5;
  const picture =
    logo === undefined || code.gap === 0
      ? ''
      : `<image href="${logo}" x="${inner}" y="${inner}" width="${code.gap - 1}" height="${code.gap - 1}" preserveAspectRatio="xMidYMid meet"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="40mm" height="40mm" role="img" aria-label="${escapeHtml(label)}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${path.join('')}"/>${picture}</svg>\n`;
}

/** The code as a black and white picture with its quiet zone. @param scale pixels a module */
export function codeAsPng(code: Code, scale = 20): Uint8Array<ArrayBuffer> {
  const side = (code.size + 2 * quietZone) * scale;
  const stride = Math.ceil(side / 8) + 1;
  const rows = Buffer.alloc(stride * side);
  for (let y = 0; y < side; y += 1) {
    const row = Math.floor(y / scale) - quietZone;
    for (let x = 0; x < side; x += 1) {
      // A set bit is white; the first byte of a row names its filter: none.
      const at = y * stride + 1 + (x >> 3);
      if (!code.isDark(row, Math.floor(x / scale) - quietZone)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return pngOf({ side, bits: 1, rows });
}
