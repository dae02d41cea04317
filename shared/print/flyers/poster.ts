import { white } from './colours.ts';
import { type Content, headline, logoPlate, mainCode, offer, type Palette, paletteOf, steps, writeIn } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** Smallest type that is still read at arm's length. */
const least = 7;

/** One page for a wall or a table, in the proportions of A4: `scale` 1 is A4. All lengths are those of A4. */
export function drawPoster(sheet: Sheet, content: Content): void {
  const scale = sheet.width / 210;
  const palette = paletteOf(content.facts);
  const on = (x: number, y: number, width: number, height: number) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  });
  const hasLogo = content.logo !== undefined;
  sheet.addPage();
  sheet.ground({ x: 0, y: 0, width: sheet.width, height: 108 * scale }, palette.ground);
  const onGround = { colour: palette.onGround, bold: true, leading: 1.15 };
  writeIn(sheet, 'P', content.facts.facility.name, { ...onGround, size: 22 * scale }, on(16, 13, hasLogo ? 134 : 178, 20), 8);
  logoPlate(sheet, content, on(156, 11, 40, 24), 2.5 * scale);
  headline(sheet, content, { ...onGround, size: 76 * scale, leading: 1.04 }, on(16, 36, 178, 58), 16);

  sheet.ground(on(14, 98, 100, 100), white, 3 * scale);
  mainCode(sheet, content, { x: 14 * scale, y: 98 * scale, side: 100 * scale });
  steps(sheet, content, palette, on(120, 118, 78, 51), 19 * scale);
  typed(sheet, content, palette, scale);
  rules(sheet, content, palette, scale);
  offers(sheet, content, palette, scale);
  // A5 is a little longer than A4 at its width.
  sheet.ground({ x: 0, y: 280 * scale, width: sheet.width, height: sheet.height - 280 * scale }, palette.ground);
  const foot = { size: 10 * scale, colour: palette.onGround, leading: 1.25 };
  const { house, notes, links } = content.words.foot;
  writeIn(sheet, 'P', `${[house, ...notes].join(' · ')}\n${links.join(' · ')}`, foot, on(16, 283, 178, 11), 5.5);
}

function typed(sheet: Sheet, { words }: Content, { accent }: Palette, scale: number): void {
  let y = 172 * scale;
  for (const [index, line] of words.typed.entries()) {
    const letters = { size: (index === 0 ? 19 : 13) * scale, bold: index === 0, colour: accent, leading: 1.3 };
    y += writeIn(sheet, 'P', line, letters, { x: 120 * scale, y, width: 76 * scale, height: 12 * scale }, 6);
  }
  writeIn(sheet, 'P', words.promise, { size: 12 * scale }, { x: 120 * scale, y, width: 76 * scale, height: 12 * scale }, 6);
}

/** The house rules; where nothing is offered beside, they take its place. */
function rules(sheet: Sheet, { words }: Content, { tint }: Palette, scale: number): void {
  const isAlone = words.offers.length === 0;
  const [room, size] = isAlone ? [60, 26] : [15, 15];
  sheet.ground({ x: 0, y: 203 * scale, width: sheet.width, height: (isAlone ? 77 : 26) * scale }, tint);
  const box = { x: 16 * scale, y: (isAlone ? 212 : 206) * scale, width: 178 * scale };
  const letters = { size: size * scale, leading: 1.2 };
  const height = writeIn(sheet, 'P', words.rule, letters, { ...box, height: room * scale }, least);
  const danger = { ...box, y: box.y + height, height: 12 * scale };
  writeIn(sheet, 'P', words.danger, { ...letters, bold: true }, danger, least);
}

/** One below the other; three and more in two columns. */
function offers(sheet: Sheet, content: Content, palette: Palette, scale: number): void {
  const { offers: all } = content.words;
  const columns = all.length > 2 ? 2 : 1;
  const [width, height] = [180 / columns, 23.5];
  for (const [index, one] of all.entries()) {
    offer(sheet, content, one, palette, {
      x: (13.5 + (index % columns) * width) * scale,
      y: (231.5 + Math.floor(index / columns) * height) * scale,
      width: (width - 3) * scale,
      height: (height - 1) * scale,
      side: (height - 1) * scale,
      size: 13 * scale,
      least: 5.5,
    });
  }
}
