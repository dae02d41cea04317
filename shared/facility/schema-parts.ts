import * as z from 'zod/mini';
import type { FacilityId } from '../channels/profile.ts';

/** An object that refuses unknown keys. The message is the list of the known ones, a line each: `Mistakes` says which was probably meant. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known.join('\n') : undefined),
  });
}

/** One line that is put into texts: `{{` or `[[` in it would be read as template. */
export const line = z.string().check(
  z.trim(),
  z.minLength(1, 'is empty'),
  z.maxLength(200, 'is longer than 200 characters'),
  z.refine((value) => !/[\r\n]/.test(value), 'must be one line'),
  z.refine((value) => !/\{\{|\}\}|\[\[|\]\]/.test(value), 'must not contain {{ }} or [[ ]]'),
);

/** The same, of at most so many characters. */
export const shortLine = (characters: number, problem = `is longer than ${characters} characters`) =>
  line.check(z.maxLength(characters, problem));

/** As people dial it; digits, spaces, `/`, `-`, brackets, a leading `+`. */
export const phone = line.check(
  z.refine(
    (value) => /^\+?[0-9][0-9 /()-]*$/.test(value) && value.replace(/\D/g, '').length >= 3,
    'is not a phone number (digits, spaces, / and - only)',
  ),
);

/** A number of a help line, also a short one, or where it is on the web. */
export const helpNumber = z.union([
  phone,
  shortLine(60).check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is neither a number nor a web address')),
]);

export const email = line.check(z.refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), 'is not an e-mail address'));

export const link = line.check(
  z.refine((value) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(value) && URL.canParse(value), 'is not a link (must begin with https://)'),
);

/** An id of a channel. As a YAML number a long one would lose its last digits. */
export const idSchema = ({ form, problem }: Pick<FacilityId, 'form' | 'problem'>) =>
  z
    .string({ error: (issue) => (typeof issue.input === 'number' ? 'must stand in quotes, a number loses digits' : undefined) })
    .check(z.regex(form, problem));

export const date = z.string().check(z.refine(isDate, 'is not a date of the calendar (YYYY-MM-DD)'));

export const substitute = strict({ name: line, phone });

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const found = /^(20\d{2})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  // Between 2000 and 2099 every fourth year is a leap year, without exception.
  const last = month === 2 && year % 4 === 0 ? 29 : (daysInMonth[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
