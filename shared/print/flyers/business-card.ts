import { type Content, headline, logoPlate, mainCode, offer, paletteOf, writeIn } from './parts.ts';
import type { Sheet } from './sheet.ts';

const least = 6;

/** 85 by 55 mm: in front the code, on the back the rules and the newsletter. */
export function drawBusinessCard(sheet: Sheet, content: Content): void {
  front(sheet, content);
  back(sheet, content);
}

function front(sheet: Sheet, content: Content): void {
  const { words, facts, logo } = content;
  const palette = paletteOf(facts);
  const letters = { colour: palette.onGround, bold: true, leading: 1.12 };
  sheet.addPage();
  sheet.ground({ x: 0, y: 0, width: 43, height: 55 }, palette.ground);
  writeIn(sheet, 'P', facts.facility.name, { ...letters, size: 8.5 }, { x: 5, y: 5, width: 35, height: 13 }, least);
  headline(sheet, content, { ...letters, size: 20 }, { x: 5, y: 19, width: 35, height: 18 }, 9);
  if (logo) logoPlate(sheet, content, { x: 5, y: 38, width: 20, height: 12 }, 1);
  else writeIn(sheet, 'P', numbered(words.steps), { size: 7, colour: palette.onGround }, { x: 5, y: 38.5, width: 35, height: 12 }, 5.5);
  mainCode(sheet, content, { x: 45, y: 4, side: 38 });
  const [first = '', second] = words.typed;
  const room = { x: 48, width: 33 };
  const height = writeIn(sheet, 'P', first, { size: 9.5, bold: true, colour: palette.accent }, { ...room, y: 42, height: 5 }, 5.5);
  if (second !== undefined) writeIn(sheet, 'P', second, { size: 7 }, { ...room, y: 42 + height, height: 5 }, 5.5);
}

function back(sheet: Sheet, content: Content): void {
  const { words } = content;
  const palette = paletteOf(content.facts);
  const [first, ...others] = words.offers;
  const letters = { size: first ? 7.5 : 11, leading: 1.2 };
  sheet.addPage();
  sheet.ground({ x: 0, y: 0, width: 85, height: first ? 16.5 : 37 }, palette.tint);
  const height = writeIn(sheet, 'P', words.rule, letters, { x: 5, y: 4, width: 75, height: first ? 8.6 : 26 }, 5.5);
  writeIn(sheet, 'P', words.danger, { ...letters, bold: true }, { x: 5, y: 4 + height, width: 75, height: 6 }, 5.5);
  if (first) offer(sheet, content, first, palette, { x: 3.2, y: 17.5, width: 77, height: 20.5, side: 20.5, size: 7.5, least: 5.5 });
  const rest = [...others.map(({ title, chat }) => `${title}: ${chat.address}`), ...words.foot.links, ...words.foot.notes];
  writeIn(sheet, 'P', rest.join('\n'), { size: 6.5, leading: 1.2 }, { x: 5, y: 38.5, width: 75, height: 12.5 }, 5);
}

function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}
