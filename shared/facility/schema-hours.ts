import * as z from 'zod/mini';
import { parseInterval } from '../calendar/parse-hours.ts';
import { strict } from './schema-parts.ts';

const intervalProblems = {
  format: 'is not written as HH:MM-HH:MM',
  empty: 'is empty (it ends when it begins)',
  'out-of-range': 'has a time that no day has (00:00 to 24:00)',
  reversed: 'is reversed (past midnight an interval may run for at most 12 hours)',
} as const;

/** `09:00-12:00`, `18:00-24:00`, and past midnight up to 12 hours: `22:00-02:00`. */
const intervalText = z.string().check(
  z.superRefine((text, context) => {
    const parsed = parseInterval(text);
    if (!parsed.ok) context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} ${intervalProblems[parsed.problem]}` });
  }),
);

export const intervals = z.array(intervalText);

export const hoursSchema = strict({
  mon: z.optional(intervals),
  tue: z.optional(intervals),
  wed: z.optional(intervals),
  thu: z.optional(intervals),
  fri: z.optional(intervals),
  sat: z.optional(intervals),
  sun: z.optional(intervals),
});
export type HoursOfFile = z.infer<typeof hoursSchema>;
