import { readFileSync } from 'node:fs';
import type { Issuer } from '../../shared/consent/proof-page.ts';
import { Mistakes } from '../../shared/facility/check.ts';
import { landNames } from '../../shared/facility/land-names.ts';
import { readFile } from '../../shared/facility/read-file.ts';
import { readYaml } from '../../shared/facility/read-yaml.ts';
import type { Address, LawProfile } from '../../shared/facility/snapshot.ts';
import { FacilityFileError, type LoadFileOptions, loadFacilityFile } from './load-facility-file.ts';

/** What a page that is handed out says of the facility. */
export interface Letterhead extends Issuer {
  readonly phone: string;
  readonly privacyLink: string;
  readonly law: LawProfile;
  /** The Land in words. */
  readonly land: string;
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
  const { phone, privacyLink, dataProtection } = contact;
  return { name, carrier, dataProtection, phone, privacyLink, law, land: landNames[land][0] ?? land, address, contactMonths };
}
