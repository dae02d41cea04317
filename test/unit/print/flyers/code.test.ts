import { describe, expect, it } from 'vitest';
import { codeAsPng, codeAsSvg, codeOf } from '../../../../shared/print/flyers/code.ts';
import { decoded, pictureOf } from './setting.ts';

const links = [
  'https://wa.me/493023125014?text=Hallo',
  'https://wa.me/493023125014?text=Newsletter%20(Wartezimmer)',
  'https://wa.me/493023125014?text=Newsletter%20(Tag%20der%20offenen%20T%C3%BCr)',
  'https://m.me/jugendberatung.lindenhof?ref=newsletter_tag-der-offenen-tuer',
  'https://ig.me/m/jugendberatung.lindenhof?ref=wartezimmer',
];

/** 15 mm at 300 dots an inch. */
const small = Math.round((15 / 25.4) * 300);

describe.each(links)('the code of %s', (link) => {
  it.each([false, true])('is read as SVG, 15 mm wide at 300 dpi, with a gap for a logo: %s', async (hasGap) => {
    const svg = codeAsSvg(codeOf(link, { hasGap }), 'QR-Code');
    expect(decoded(await pictureOf(svg, small))).toBe(link);
    expect(decoded(await pictureOf(svg, 600))).toBe(link);
  });

  it.each([false, true])('is read as PNG, 15 mm wide at 300 dpi, with a gap for a logo: %s', async (hasGap) => {
    const png = codeAsPng(codeOf(link, { hasGap }));
    expect(decoded(await pictureOf(png, small))).toBe(link);
    expect(decoded(await pictureOf(png, 600))).toBe(link);
  });

  it('is read with a corner torn and a fold through it', async () => {
    const code = codeOf(link);
    const torn = {
      ...code,
      isDark: (row: number, column: number) => row !== 11 && row + column < code.size * 1.85 && code.isDark(row, column),
    };
    expect(decoded(await pictureOf(codeAsPng(torn), 600))).toBe(link);
  });
});

describe('a code for print', () => {
  const code = codeOf(links[0] ?? '');

  it('has four modules of white around it', async () => {
    const scale = 4;
    const png = codeAsPng(code, scale);
    const { data, width } = await pictureOf(png, (code.size + 8) * scale);
    const dark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128;
    const rim = Array.from({ length: width }, (_, index) => index).flatMap((far) =>
      Array.from({ length: 4 * scale }, (_, near) => [
        dark(far, near),
        dark(near, far),
        dark(far, width - 1 - near),
        dark(width - 1 - near, far),
      ]),
    );
    expect(rim.flat()).not.toContain(true);
    expect(dark(4 * scale, 4 * scale)).toBe(true);
    expect(codeAsSvg(code, '')).toContain(`viewBox="0 0 ${code.size + 8} ${code.size + 8}"`);
  });

  it('leaves an odd square free in its middle, 22 % of its side at the most', () => {
    const { size, gap, isDark } = codeOf(links[1] ?? '', { hasGap: true });
    expect([size, gap]).toEqual([41, 9]);
    const middle = Array.from({ length: gap }, (_, index) => (size - gap) / 2 + index);
    expect(middle.flatMap((row) => middle.map((column) => isDark(row, column)))).not.toContain(true);
  });

  it('names itself to people who do not see it, and loads nothing', () => {
    const svg = codeAsSvg(code, 'QR-Code: öffnet den Chat mit „A & B“');
    expect(svg).toContain('role="img" aria-label="QR-Code: öffnet den Chat mit „A &#38; B“"');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|href|script/);
  });

  it('shows a logo in its gap, and none where there is no gap', () => {
    const logo = 'data:image/png;base64,AA==';
    expect(codeAsSvg(codeOf('x', { hasGap: true }), '', logo)).toContain(`<image href="${logo}"`);
    expect(codeAsSvg(codeOf('x'), '', logo)).not.toContain('<image');
  });
});
