import { authorityOf } from '../facility/authorities.ts';
import { Mistakes } from '../facility/check.ts';
import { readFile } from '../facility/read-file.ts';
import { readYaml } from '../facility/read-yaml.ts';
import type { Address, LawProfile } from '../facility/snapshot.ts';
import type { Issuer } from './printed-page.ts';

/** Facility details on a page that is handed out. */
export interface Letterhead extends Issuer {
  readonly phone: string;
  readonly privacyLink: string;
  readonly law: LawProfile;
  /** Authority that hears complaints about data. */
  readonly authority: string;
  readonly address: Address;
  readonly contactMonths: number;
  /** Why cries for help are not answered with help; absent: they are. */
  readonly crisisOff?: string;
}

/**
 * The facility as its file describes it. The functions' snapshot has no carrier and no contact: they are taken from the file.
 *
 * @param source YAML of a facility file that was checked before
 * @returns undefined for a file with mistakes
 */
export function letterheadOf(source: string): Letterhead | undefined {
  const yaml = readYaml(source);
  const { facility, contact, contactMonths, crisis } = yaml.ok ? readFile(yaml.value, new Mistakes()) : {};
  if (!facility || !contact || contactMonths === undefined) return undefined;
  const { name, carrier, law, land, address } = facility;
  const { phone, privacyLink, dataProtection, postalAddress, authority = authorityOf(law, land) } = contact;
  return {
    name,
    carrier,
    postalAddress,
    dataProtection,
    phone,
    privacyLink,
    law,
    authority,
    address,
    contactMonths,
    ...(crisis?.off !== undefined && { crisisOff: crisis.off }),
  };
}
