import * as z from 'zod/mini';
import type { TextId } from '../../facility/text-id.ts';
import { foreignLanguages } from '../../languages/spoken.ts';

/** Texts of a channel, in German and in other languages. */
export function channelTexts() {
  return z.strictObject({
    ...german(),
    simple: z.exactOptional(z.strictObject(german())),
    spoken: z.exactOptional(z.partialRecord(z.enum(foreignLanguages), spoken())),
  });
}

const text = () => z.string();

function german() {
  return { style: z.exactOptional(z.enum(['standard', 'leicht'])), greeting: greeting(), byId: byId() };
}

function greeting() {
  return z.strictObject({ welcome: text(), notice: text(), purpose: text(), confidential: text(), urgent: text(), link: text() });
}

/** The ids are not held against the list of texts, which would be loaded with it: an older snapshot may carry one that is said no more. */
function byId() {
  return z.custom<Partial<Record<TextId, string>>>((given) => z.record(text(), text()).safeParse(given).success);
}

function spoken() {
  return z.strictObject({
    direction: z.enum(['ltr', 'rtl']),
    wording: wording(),
    lines: z.strictObject({
      general: text(),
      away: text(),
      stop: text(),
      rights: text(),
      erase: text(),
      erased: text(),
      human: text(),
    }),
    crisis: text(),
    again: z.exactOptional(text()),
    numbers: text(),
    labels: z.exactOptional(z.record(text(), text())),
    whole: z.exactOptional(z.strictObject({ greeting: greeting(), byId: byId() })),
  });
}

function wording() {
  const week = z.tuple([text(), text(), text(), text(), text(), text(), text()]);
  return z.strictObject({
    weekdays: week,
    shortDays: week,
    today: text(),
    tomorrow: text(),
    todayUntil: text(),
    daily: text(),
    aroundTheClock: text(),
    byArrangement: text(),
    closed: text(),
    nowOpen: text(),
    nowClosed: text(),
    opensAgain: text(),
    inGerman: text(),
    months: z.strictObject({
      one: z.exactOptional(text()),
      few: z.exactOptional(text()),
      many: z.exactOptional(text()),
      other: text(),
    }),
  });
}
