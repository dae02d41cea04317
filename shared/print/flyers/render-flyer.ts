import type { FlyerFormat } from './formats.ts';
import type { FlyerInput } from './parts.ts';
import { Sheet } from './sheet.ts';
import { flyerWords } from './words.ts';

/** A flyer without a chat: no channel of the facility has a number or a name that a link could lead to. */
export class NoChat extends Error {
  constructor() {
    super('no channel can be linked');
  }
}

/** Renders one format as a print-ready PDF. @throws NoChat, DoesNotFit */
export async function renderFlyer(
  { title, width, height, draw }: FlyerFormat,
  { facts, source, logo, fonts, at }: FlyerInput,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const [chat] = facts.chats;
  if (!chat) throw new NoChat();
  const words = flyerWords(facts, chat);
  const name = `${words.headline.join(' ')}: ${facts.facility.name} (${title})`;
  const sheet = new Sheet({ width, height, title: name, author: facts.facility.carrier, at, fonts });
  draw(sheet, { facts, words, chat, source, logo });
  return sheet.end();
}
