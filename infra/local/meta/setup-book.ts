import type { HeldProfile } from './public-profile.ts';

/** Set-up of an app and its accounts at this Meta, by places such as `number` or `page/subscribed_apps`. */
export type SetupBook = ReturnType<typeof createSetupBook>;

/**
 * @param remembered of an earlier run
 * @param spoiled fields that a fault puts over a place
 */
export function createSetupBook(
  remembered: Readonly<Record<string, HeldProfile>> = {},
  spoiled: (place: string) => HeldProfile = () => ({}),
) {
  const places = new Map(Object.entries(remembered));
  let writes = 0;
  return {
    /** As Meta tells it. */
    read: (place: string, untouched: HeldProfile): HeldProfile => ({ ...untouched, ...places.get(place), ...spoiled(place) }),
    write(place: string, fields: HeldProfile): void {
      writes += 1;
      places.set(place, { ...places.get(place), ...fields });
    },
    clear(place: string): void {
      writes += 1;
      places.delete(place);
    },
    all: (): Readonly<Record<string, HeldProfile>> => Object.fromEntries(places),
    writes: (): number => writes,
  };
}
