const numberWords: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einmal: 1,
  zwei: 2,
  zweimal: 2,
  drei: 3,
  dreimal: 3,
  vier: 4,
  viermal: 4,
};

/** What holds where the sentence names no number for a month. */
const usualCap = 2;

/**
 * How many issues a month the facility promised at the most, from the sentence that subscribers agreed to ("höchstens zwei im Monat",
 * "bis zu 3 pro Monat", "einmal im Monat"). The promise is the limit (LAW-11).
 */
export function promisedPerMonth(frequency: string): number {
  const said = /([\p{L}\d]+)(?:\s+(?:mal|ausgaben?|nachrichten?))?\s+(?:im|pro|je)\s+monat/iu.exec(frequency)?.[1]?.toLowerCase();
  const number = said === undefined ? Number.NaN : (numberWords[said] ?? Number(said));
  return Number.isInteger(number) && number >= 1 && number <= 31 ? number : usualCap;
}
