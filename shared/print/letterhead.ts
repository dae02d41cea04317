import type { Address, Imprint, LawProfile, Snapshot } from '../facility/snapshot.ts';
import type { Issuer } from './printed-page.ts';

/** Facility details on a page that is handed out. */
export interface Letterhead extends Issuer, Imprint {
  readonly postalAddress?: string;
  readonly law: LawProfile;
  readonly address: Address;
  readonly contactMonths: number;
  /** Why cries for help are not answered with help; absent: they are. */
  readonly crisisOff?: string;
}

/** The facility as its snapshot names it; undefined: the snapshot is older than imprints are, and has to be published once more. */
export function letterheadOf({ facility, imprint, contactMonths, crisis }: Snapshot): Letterhead | undefined {
  if (!imprint) return undefined;
  const { name, law, address } = facility;
  return { ...imprint, name, law, address, contactMonths, ...(crisis?.off !== undefined && { crisisOff: crisis.off }) };
}
