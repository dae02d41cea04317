import type { Versioned } from '../../shared/app/console/console-ports.ts';
import type { StaffPhoneStore, StaffPhones } from '../../shared/app/staff/staff-ports.ts';

/** The list of a desk's staff phones in memory, with its condition. */
export function createMemoryStaffPhones(first: StaffPhones = { codes: [], phones: [] }): StaffPhoneStore {
  let held: Versioned<StaffPhones> = first;
  return {
    load: async () => held,
    async save({ codes, phones }, version) {
      if (version !== held.version) return 'conflict';
      held = { codes, phones, version: (version ?? 0) + 1 };
      return 'committed';
    },
  };
}
