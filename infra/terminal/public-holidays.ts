import { germanHolidays } from '../../shared/facility/german-holidays.ts';
import type { PublicHolidays } from '../../shared/facility/holiday-plan.ts';

/** Public holidays as every command computes them. */
export const publicHolidays: PublicHolidays = germanHolidays;
