import { white } from './colours.ts';
import { type Content, headline, logoPlate, mainCode, offer, paletteOf, steps, writeIn } from './parts.ts';
import type { Sheet } from './sheet.ts';

const least = 7;

/** A6, upright: in front what to do, on the back everything else. */
export function drawPostcard(sheet: Sheet, content: Content): void {
  front(sheet, content);
  back(sheet, content);
}

function front(sheet: Sheet, content: Content): void {
  const palette = paletteOf(content.facts);
  const { words, facts, logo } = content;
  const letters = { colour: palette.onGround, bold: true, leading: 1.15 };
  sheet.addPage();
  sheet.ground({ x: 0, y: 0, width: 105, height: 62 }, palette.ground);
  writeIn(sheet, 'P', facts.facility.name, { ...letters, size: 11.5 }, { x: 8, y: 8, width: logo ? 64 : 89, height: 12 }, least);
  logoPlate(sheet, content, { x: 76, y: 6, width: 22, height: 14 }, 1.5);
  headline(sheet, content, { ...letters, size: 37, leading: 1.05 }, { x: 8, y: 21, width: 89, height: 29 }, 14);
  sheet.ground({ x: 8, y: 54, width: 58, height: 58 }, white, 2);
  mainCode(sheet, content, { x: 8, y: 54, side: 58 });
  steps(sheet, content, palette, { x: 69, y: 67, width: 33, height: 36 }, 11);
  const [first = '', ...others] = words.typed;
  const room = { x: 10, width: 87 };
  const height = writeIn(sheet, 'P', first, { size: 15, bold: true, colour: palette.accent }, { ...room, y: 115, height: 8 }, least);
  const below = [...others, words.promise].join('\n');
  writeIn(sheet, 'P', below, { size: 9.5 }, { ...room, y: 115 + height, height: 12 }, least);
  sheet.ground({ x: 0, y: 136, width: 105, height: 12 }, palette.ground);
  writeIn(sheet, 'P', words.danger, { size: 11, bold: true, colour: palette.onGround }, { ...room, y: 139, height: 7 }, least);
}

function back(sheet: Sheet, content: Content): void {
  const palette = paletteOf(content.facts);
  const { words } = content;
  sheet.addPage();
  const isAlone = words.offers.length === 0;
  const letters = { size: isAlone ? 20 : 11.5, leading: 1.25 };
  sheet.ground({ x: 0, y: 0, width: 105, height: isAlone ? 127 : 36 }, palette.tint);
  const height = writeIn(sheet, 'P', words.rule, letters, { x: 8, y: 8, width: 89, height: isAlone ? 95 : 19 }, least);
  writeIn(sheet, 'P', words.danger, { ...letters, bold: true }, { x: 8, y: 8 + height, width: 89, height: isAlone ? 18 : 7 }, least);
  offers(sheet, content);
  sheet.ground({ x: 0, y: 127, width: 105, height: 21 }, palette.ground);
  const foot = { size: 8, colour: palette.onGround, leading: 1.25 };
  writeIn(
    sheet,
    'P',
    [words.foot.house, ...words.foot.links, ...words.foot.notes].join('\n'),
    foot,
    { x: 8, y: 130, width: 89, height: 14 },
    5.5,
  );
}

function offers(sheet: Sheet, content: Content): void {
  const { words } = content;
  const palette = paletteOf(content.facts);
  const height = 84 / Math.max(2, words.offers.length);
  for (const [index, one] of words.offers.entries()) {
    const side = Math.min(34, height - 4);
    offer(sheet, content, one, palette, { x: 6, y: 41 + index * height, width: 91, height: height - 3, side, size: 10, least: 6 });
  }
}
