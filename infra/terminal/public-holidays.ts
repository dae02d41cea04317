import DateHolidays from 'date-holidays';
import type { Holiday } from '../../shared/calendar/rules.ts';
import type { PublicHolidays } from '../../shared/facility/holiday-plan.ts';
import type { Land } from '../../shared/facility/land-names.ts';

/**
 * Public holidays of a Land from the library `date-holidays` (data CC-BY-3.0), with the municipal ones put in by the facility's switches:
 * the library's own regions are whole districts (SN, TH) or would need a name (BY), the admin knows the municipality.
 * 24 and 31 December (`bank` in the library), school days and observances are left out.
 */
export const publicHolidays: PublicHolidays = (land, switches, years) => {
  const holidays: Holiday[] = [];
  for (let year = years.from; year <= years.to; year += 1) {
    holidays.push(...ofLand(land, year));
    if (switches.mariaeHimmelfahrt) holidays.push(closed(`${year}-08-15`, 'Mariä Himmelfahrt'));
    if (switches.augsburg) holidays.push(closed(`${year}-08-08`, 'Augsburger Friedensfest'));
    if (switches.fronleichnam) holidays.push(...corpusChristi(year));
  }
  return holidays;
};

function ofLand(land: Land, year: number): Holiday[] {
  const library = new DateHolidays('DE', land, { languages: 'de' });
  return library
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => closed(holiday.date.slice(0, 10), holiday.name));
}

/** Baden-Württemberg has it everywhere: the date is the same in every Land. */
function corpusChristi(year: number): Holiday[] {
  return ofLand('BW', year).filter((holiday) => holiday.name === 'Fronleichnam');
}

function closed(date: string, name: string): Holiday {
  return { date, name, intervals: [] };
}
