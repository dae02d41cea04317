import * as z from 'zod/mini';
import type { LocalDate } from '../calendar/rules.ts';
import { crisisCategories } from '../understanding/meaning.ts';
import type { HelpLine } from './help-line.ts';
import file from './help-lines.json' with { type: 'json' };
import type { MistakeNotes } from './mistake.ts';
import { hoursSchema } from './schema-hours.ts';
import { date, helpNumber, line, link, shortLine, strict } from './schema-parts.ts';
import { weeklyHours } from './weekly-hours.ts';

const hours = z.union([z.literal('always'), z.literal('unknown'), hoursSchema], 'is neither always nor unknown nor days with their times');
const categories = z.union([z.literal('all'), z.array(z.enum(crisisCategories)).check(z.minLength(1, 'names no kind of need'))]);

const shippedLine = strict({
  number: helpNumber,
  label: shortLine(60),
  hours,
  cost: z.union([z.literal('free'), line]),
  audience: z.enum(['all', 'women', 'men', 'children', 'under-25', 'parents']),
  languages: z.array(z.string()),
  categories,
  url: link,
  source: link,
  verifiedAt: date,
});

/** A line of the facility's own region: what clients read, and when somebody last made sure of it. */
export const ownHelpLine = strict({
  number: helpNumber,
  label: shortLine(60),
  hours: z._default(hours, 'unknown'),
  cost: z.optional(shortLine(30)),
  categories: z._default(categories, 'all'),
  languages: z._default(z.array(z.string().check(z.regex(/^[a-z]{2,3}$/, 'is not a language (de, en, uk)'))), ['de']),
  source: z.optional(link),
  verifiedAt: date,
});
export type OwnHelpLine = z.output<typeof ownHelpLine>;

const monthsValid = 12;

/**
 * All help lines of a facility, its own first. One that nobody has verified for twelve months is a mistake: a number that rings in the void is worse
 * than none.
 */
export function helpLinesOf(own: Readonly<Record<string, OwnHelpLine>>, today: LocalDate, mistakes: MistakeNotes): readonly HelpLine[] {
  const shipped = z.record(z.string(), shippedLine).parse(file.lines);
  const all = [
    ...Object.entries(own).map(([id, entry]) => ({ at: `crisis.helpLines.${id}`, entry })),
    ...Object.entries(shipped).map(([id, entry]) => ({ at: `shared/facility/help-lines.json ${id}`, entry })),
  ];
  return all.map(({ at, entry }) => {
    if (isOutOfDate(entry.verifiedAt, today)) {
      const problem = `was verified on ${entry.verifiedAt}, more than ${monthsValid} months ago: call it, or look it up, then write today's date`;
      mistakes.add(at, problem, `verifiedAt: ${today}`);
    }
    if (entry.verifiedAt > today) mistakes.warn(at, `was verified on ${entry.verifiedAt}, which is still to come`);
    const { number, label, cost } = entry;
    return {
      number,
      label,
      hours: typeof entry.hours === 'string' ? entry.hours : weeklyHours(entry.hours, `${at}.hours`, mistakes),
      ...(cost !== undefined && cost !== 'free' && { cost }),
      categories: entry.categories,
      languages: entry.languages,
    };
  });
}

/** Dates of the calendar as text: they sort as they follow each other. */
function isOutOfDate(verifiedAt: LocalDate, today: LocalDate): boolean {
  return `${Number(verifiedAt.slice(0, 4)) + 1}${verifiedAt.slice(4)}` < today;
}
