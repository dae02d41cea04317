import type { FlyerSource } from '../../understanding/facility-words.ts';
import type { PaperFonts } from '../papers/pdf-page.ts';
import { type Code, codeOf } from './code.ts';
import { type Cmyk, inksOf, letterIn, letterOn, tintOf, white } from './colours.ts';
import type { FlyerChat, FlyerFacts } from './facts.ts';
import { chatLink } from './links.ts';
import type { Logo } from './logo.ts';
import { type Box, DoesNotFit, type Laid, type Letters, type Sheet } from './sheet.ts';
import { codeLabel, type FlyerOffer, type FlyerWords } from './words.ts';

/** All that a layout draws. */
export interface Content {
  readonly facts: FlyerFacts;
  readonly words: FlyerWords;
  readonly chat: FlyerChat;
  readonly source?: FlyerSource | undefined;
  readonly logo?: Logo | undefined;
}

export interface FlyerInput extends Omit<Content, 'words' | 'chat'> {
  readonly fonts: PaperFonts;
  /** When it is made. */
  readonly at: number;
}

export interface Palette {
  readonly ground: Cmyk;
  readonly onGround: Cmyk;
  /** For letters on white. */
  readonly accent: Cmyk;
  readonly tint: Cmyk;
}

export function paletteOf({ flyers: { colour } }: FlyerFacts): Palette {
  const ground = inksOf(colour);
  return { ground, onGround: letterOn(colour), accent: letterIn(colour), tint: tintOf(ground, 0.1) };
}

/** The code that everything is about; the logo in its middle, where there is one. */
export function mainCode(sheet: Sheet, { facts, chat, source, logo }: Content, place: { x: number; y: number; side: number }): void {
  const code = codeOf(chatLink(chat, 'contact', source), { hasGap: logo !== undefined });
  sheet.code(code, codeLabel(facts, chat, 'contact'), place, logo);
}

export function offerCode({ source }: Content, { kind, chat }: FlyerOffer): Code {
  return codeOf(chatLink(chat, kind === 'newsletter' ? 'newsletter' : 'contact', source));
}

/** The logo on a white plate, so that it stands on any ground. */
export function logoPlate(sheet: Sheet, { facts, logo }: Content, box: Box, padding: number): void {
  if (!logo) return;
  sheet.ground(box, white, padding / 2);
  sheet.picture(logo, `Logo: ${facts.facility.shortName}`, {
    x: box.x + padding,
    y: box.y + padding,
    width: box.width - 2 * padding,
    height: box.height - 2 * padding,
  });
}

/** Writes a text into a box as large as it fits; answers how high it became. */
export function writeIn(sheet: Sheet, role: string, text: string, letters: Letters, box: Box, least: number): number {
  const laid = sheet.fit(text, letters, box, least);
  sheet.write(role, laid, box.x, box.y);
  return laid.height;
}

/** The two lines of the headline in one size, each on its own line, as large as they fit. */
export function headline(sheet: Sheet, { words }: Content, letters: Letters, box: Box, least: number): number {
  for (let size = letters.size; size >= least; size -= 0.5) {
    const laid = sheet.lay(words.headline.join('\n'), { ...letters, size }, box.width);
    if (!laid || laid.lines.length > 2 || laid.height > box.height) continue;
    sheet.write('H1', laid, box.x, box.y);
    return laid.height;
  }
  return writeIn(sheet, 'H1', words.headline.join(' '), { ...letters, size: least }, box, least);
}

/** Steps with their numbers on discs, one below the other over the height of the box. */
export function steps(sheet: Sheet, { words }: Content, palette: Palette, box: Box, size: number): void {
  const pitch = box.height / words.steps.length;
  const radius = size * 0.24;
  for (const [index, step] of words.steps.entries()) {
    const middle = box.y + index * pitch + radius;
    sheet.disc(box.x + radius, middle, radius, palette.ground);
    const numeral: Letters = { size, bold: true, colour: palette.onGround, leading: 1 };
    const number = sheet.lay(String(index + 1), numeral, 99);
    const room = { width: box.width - 2.7 * radius, height: pitch };
    const laid = sheet.fit(step, { size, bold: true, leading: 1.12 }, room, 6);
    if (number) sheet.write('P', number, box.x + radius - sheet.widthOf(String(index + 1), numeral) / 2, middle - number.height / 2);
    sheet.write('P', laid, box.x + 2.7 * radius, middle - laid.height / 2);
  }
}

interface OfferPlace extends Box {
  /** Of its code, quiet zone included. */
  readonly side: number;
  readonly size: number;
  readonly least: number;
}

/** An offer: its code, and beside it what it is. */
export function offer(sheet: Sheet, content: Content, one: FlyerOffer, palette: Palette, place: OfferPlace): void {
  const { x, y, width, height, side, size, least } = place;
  const gap = side * 0.08;
  const column = { x: x + side + gap, width: width - side - gap };
  const { title, text } = offerText(sheet, one, palette, { width: column.width, height }, { size, least });
  sheet.code(offerCode(content, one), codeLabel(content.facts, one.chat, one.kind === 'newsletter' ? 'newsletter' : 'contact'), {
    x,
    y,
    side,
  });
  sheet.write('H2', title, column.x, y);
  sheet.write('P', text, column.x, y + title.height);
}

/** Title and text of an offer in one size, as large as both fit. */
function offerText(
  sheet: Sheet,
  one: FlyerOffer,
  { accent }: Palette,
  room: { readonly width: number; readonly height: number },
  { size: wanted, least }: { readonly size: number; readonly least: number },
): { readonly title: Laid; readonly text: Laid } {
  for (let size = wanted; size >= least; size -= 0.25) {
    const isLast = size - 0.25 < least;
    const lay = (words: string, letters: Letters) =>
      isLast ? sheet.layAnyhow(words, letters, room.width) : sheet.lay(words, letters, room.width);
    const title = lay(one.title, { size: size * 1.15, bold: true, colour: accent, leading: 1.2 });
    const text = lay(one.text, { size, leading: 1.28 });
    if (title && text && title.height + text.height <= room.height) return { title, text };
  }
  throw new DoesNotFit(one.text);
}
