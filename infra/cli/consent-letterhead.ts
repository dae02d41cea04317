import { readFileSync } from 'node:fs';
import type { Issuer } from '../../shared/consent/proof-page.ts';
import { authorityOf } from '../../shared/facility/authorities.ts';
import { Mistakes } from '../../shared/facility/check.ts';
import { readFile } from '../../shared/facility/read-file.ts';
import { readYaml } from '../../shared/facility/read-yaml.ts';
import type { Address, LawProfile } from '../../shared/facility/snapshot.ts';
import { FacilityFileError, type LoadFileOptions, loadFacilityFile } from './load-facility-file.ts';

/** What a page that is handed out says of the facility. */
export interface Letterhead extends Issuer {
  readonly phone: string;
  readonly privacyLink: string;
  readonly law: LawProfile;
  /** Who hears complaints about data. */
  readonly authority: string;
  readonly address: Address;
  readonly contactMonths: number;
}

/**
 * The facility as its file describes it. The functions' snapshot has no carrier and no contact: they are read here.
 * @throws FacilityFileError as `loadFacilityFile`
 */
export function readLetterhead(path: string, options: LoadFileOptions): Letterhead {
  loadFacilityFile(path, options);
  const yaml = readYaml(readFileSync(path, 'utf8'));
  const { facility, contact, contactMonths } = yaml.ok ? readFile(yaml.value, new Mistakes()) : {};
  // Checked just before: only a file that changes at this very moment comes here.
  if (!facility || !contact || contactMonths === undefined) throw new FacilityFileError(`${path} changed while it was read. Try again.`);
  const { name, carrier, law, land, address } = facility;
  const { phone, privacyLink, dataProtection, postalAddress, authority = authorityOf(law, land) } = contact;
  return { name, carrier, postalAddress, dataProtection, phone, privacyLink, law, authority, address, contactMonths };
}
