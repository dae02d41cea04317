import { type DayNumber, dateOf, dayOf, weekdayIndex } from '../calendar/civil-days.ts';
import type { Holiday } from '../calendar/rules.ts';
import type { HolidaySwitches, PublicHolidays } from './holiday-plan.ts';
import { type Land, lands } from './land-names.ts';

/** One holiday of the Länder's laws (Feiertagsgesetze der Länder; Art. 2 Einigungsvertrag for 3 October). */
interface Rule {
  readonly name: string;
  readonly day: (year: number, easter: DayNumber) => DayNumber;
  readonly lands: readonly Land[];
  /** First year; absent: since long ago. */
  readonly since?: number;
  /** In this year alone. */
  readonly only?: number;
  /** Also kept where the facility says so. */
  readonly municipal?: keyof HolidaySwitches;
}

const fixed =
  (month: number, day: number): Rule['day'] =>
  (year) =>
    dayOf(year, month, day);
const afterEaster =
  (days: number): Rule['day'] =>
  (_year, easter) =>
    easter + days;

const rules: readonly Rule[] = [
  { name: 'Neujahr', day: fixed(1, 1), lands },
  { name: 'Heilige Drei Könige', day: fixed(1, 6), lands: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', day: fixed(3, 8), lands: ['BE'], since: 2019 },
  { name: 'Internationaler Frauentag', day: fixed(3, 8), lands: ['MV'], since: 2023 },
  { name: 'Karfreitag', day: afterEaster(-2), lands },
  { name: 'Ostersonntag', day: afterEaster(0), lands: ['BB'] },
  { name: 'Ostermontag', day: afterEaster(1), lands },
  { name: 'Maifeiertag', day: fixed(5, 1), lands },
  { name: 'Tag der Befreiung (80. Jahrestag)', day: fixed(5, 8), lands: ['BE'], only: 2025 },
  { name: 'Christi Himmelfahrt', day: afterEaster(39), lands },
  { name: 'Pfingstsonntag', day: afterEaster(49), lands: ['BB'] },
  { name: 'Pfingstmontag', day: afterEaster(50), lands },
  { name: 'Fronleichnam', day: afterEaster(60), lands: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'], municipal: 'fronleichnam' },
  { name: '75-jähriges Jubiläum des Volksaufstands in der DDR', day: fixed(6, 17), lands: ['BE'], only: 2028 },
  { name: 'Augsburger Friedensfest', day: fixed(8, 8), lands: [], municipal: 'augsburg' },
  { name: 'Mariä Himmelfahrt', day: fixed(8, 15), lands: ['SL'], municipal: 'mariaeHimmelfahrt' },
  { name: 'Weltkindertag', day: fixed(9, 20), lands: ['TH'], since: 2019 },
  { name: 'Tag der Deutschen Einheit', day: fixed(10, 3), lands },
  { name: 'Reformationstag', day: fixed(10, 31), lands: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  { name: 'Reformationstag', day: fixed(10, 31), lands: ['HB', 'HH', 'NI', 'SH'], since: 2018 },
  { name: 'Allerheiligen', day: fixed(11, 1), lands: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', day: penance, lands: ['SN'] },
  { name: '1. Weihnachtstag', day: fixed(12, 25), lands },
  { name: '2. Weihnachtstag', day: fixed(12, 26), lands },
];

/**
 * Public holidays of a Land, with the municipal ones that the facility names: the admin knows the municipality. Without 24 and 31 December, which are
 * no public holidays. Computed, so that the console's function needs no table; a test compares them with two libraries, year by year.
 */
export const germanHolidays: PublicHolidays = (land, switches, years) => {
  const all: Holiday[] = [];
  for (let year = years.from; year <= years.to; year += 1) {
    const easter = easterOf(year);
    const kept = rules.filter((rule) => holds(rule, land, year) || (rule.municipal !== undefined && switches[rule.municipal]));
    all.push(...kept.map(({ name, day }) => ({ date: dateOf(day(year, easter)), name, intervals: [] })));
  }
  return all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

function holds({ lands: where, since, only }: Rule, land: Land, year: number): boolean {
  return where.includes(land) && (since === undefined || year >= since) && (only === undefined || year === only);
}

/** Easter Sunday by the Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8). */
function easterOf(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const corrected = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(corrected / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The Wednesday before 23 November. */
function penance(year: number): DayNumber {
  const before = dayOf(year, 11, 22);
  return before - ((weekdayIndex(before) + 5) % 7);
}
