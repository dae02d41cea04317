import { authorityOf } from '../../facility/authorities.ts';
import { authorityContact } from '../../facility/authority-addresses.ts';
import type { Address } from '../../facility/snapshot.ts';
import { type Block, gap, p } from './document.ts';
import { type ChannelFact, type Facts, landInWords } from './facts.ts';
import { norm } from './norms.ts';

export function months(count: number): string {
  return count === 1 ? '1 Monat' : `${count} Monate`;
}

/** After "nach" and "von": `1 Monat`, `24 Monaten`. */
export function monthsDative(count: number): string {
  return count === 1 ? '1 Monat' : `${count} Monaten`;
}

export function hours(count: number): string {
  return count === 1 ? 'eine Stunde' : `${count} Stunden`;
}

/** After "von": `1 Tag`, `30 Tagen`. */
export function daysDative(count: number): string {
  return count === 1 ? '1 Tag' : `${count} Tagen`;
}

export function days(count: number): string {
  return count === 1 ? '1 Tag' : `${count} Tage`;
}

/** `Messenger`, `Messenger und WhatsApp`, `a, b und c`. */
export function enumerate(words: readonly string[], last = 'und'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Picks the wording that the facility keeps to. */
export function registerOf(address: Address): (du: string, sie: string) => string {
  return (du, sie) => (address === 'du' ? du : sie);
}

export function labelsOf(channels: readonly ChannelFact[]): string {
  return enumerate(channels.map(({ label }) => label));
}

export const onBehalf = ({ channels }: Facts) => channels.filter(({ isOnBehalf }) => isOnBehalf);
export const onOwnAccount = ({ channels }: Facts) => channels.filter(({ isOnBehalf }) => !isOnBehalf);
export const staffed = ({ channels }: Pick<Facts, 'channels'>) => channels.filter(({ inbox }) => inbox === 'staffed');
export const unstaffed = ({ channels }: Pick<Facts, 'channels'>) => channels.filter(({ inbox }) => inbox === 'none');

/** Name of the supervisory authority, and where it is reached, as far as that is known. */
export function authorityRow({ facility, contact }: Facts): readonly string[] {
  if (contact.authority !== undefined) return [contact.authority];
  const found = authorityContact(facility.law, facility.land);
  const name = authorityOf(facility.law, facility.land);
  return found ? [name, found.postal, found.web] : [name];
}

/** The Land by its usual name. */
export function landOf({ facility }: Pick<Facts, 'facility'>): string {
  return landInWords(facility.land);
}

/** The authority in one line. */
export function authorityInWords(facts: Facts): string {
  return authorityRow(facts).join(', ');
}

/** Gap to be filled about the authority: those of the churches do not follow the borders of the Länder, and offices move. */
export function authorityGap(facts: Facts): readonly Block[] {
  const { facility, contact } = facts;
  if (contact.authority !== undefined) return [];
  const place = 'Name und Anschrift gehören unter contact.authority in die Einrichtungsdatei.';
  if (facility.law === 'KDG') return [gap(`Welche Datenschutzaufsicht ist für Ihre Diözese zuständig? ${place}`)];
  if (facility.law === 'DSG-EKD')
    return [gap(`Ist der BfD EKD zuständig, oder haben Ihre Landeskirche oder Ihr Verband eine eigene Aufsicht? ${place}`)];
  const found = authorityContact(facility.law, facility.land);
  return [
    gap(
      found === undefined
        ? `Wo ist die Aufsichtsbehörde (${authorityOf(facility.law, facility.land)}) zu erreichen? ${place}`
        : `Stimmt die Anschrift der Aufsicht noch? Nachgeschlagen im November 2026; vor der Unterschrift mit ${found.web} vergleichen.`,
    ),
  ];
}

/** The places of AWS in words; undefined: not in the EU, as far as is known. */
const places: Readonly<Record<string, string>> = {
  'eu-central-1': 'Frankfurt am Main',
  'eusc-de-east-1': 'Brandenburg (AWS European Sovereign Cloud)',
  'eu-west-1': 'Irland',
  'eu-west-3': 'Paris',
  'eu-north-1': 'Stockholm',
  'eu-south-1': 'Mailand',
  'eu-south-2': 'Spanien',
};

export function isInEu({ deployment }: Facts): boolean {
  return deployment.region in places;
}

/** `Frankfurt am Main (eu-central-1)`. */
export function regionInWords({ deployment }: Facts): string {
  const place = places[deployment.region];
  return place === undefined ? `AWS-Region ${deployment.region}` : `${place} (AWS-Region ${deployment.region})`;
}

/** The operator of the machines: the sovereign cloud has a company of its own. */
export function hosterOf({ deployment }: Facts): string {
  return deployment.region.startsWith('eusc-')
    ? 'AWS European Sovereign Cloud GmbH, Potsdam'
    : 'Amazon Web Services EMEA SARL, 38 Avenue John F. Kennedy, L-1855 Luxemburg';
}

export const metaAddress = 'Merrion Road, Dublin 4, D04 X2K5, Irland';

/** Whom Meta's part of a channel belongs to. */
export const metaCompany = `Meta Platforms Ireland Limited, ${metaAddress}`;
export const whatsappCompany = `WhatsApp Ireland Limited, ${metaAddress}`;

/** The controller, as every paper names it. */
export function controllerRows({ facility, contact }: Facts): readonly (readonly [string, string])[] {
  return [
    ['Verantwortliche Stelle', facility.carrier],
    ['Anschrift', contact.postalAddress ?? '⚠ fehlt: contact.postalAddress in der Einrichtungsdatei'],
    ['Einrichtung', facility.name],
    ['Telefon', contact.phone],
    ...(contact.email === undefined ? [] : [['E-Mail', contact.email] as const]),
    ['Datenschutz-Kontakt', contact.dataProtection],
  ];
}

/** Basis of a paper's norm, with its subject. */
export function basis({ facility }: Facts, topic: Parameters<typeof norm>[1], subject: string): string {
  return `${subject} nach ${norm(facility.law, topic)}`;
}

/** Why cries for help are not looked for; nothing where they are. */
export function crisisOff({ crisis }: Facts): readonly Block[] {
  if (crisis.off === undefined) return [];
  return [p('Die Erkennung von Hilferufen ist in dieser Einrichtung abgeschaltet.', `Als Grund ist hinterlegt: „${crisis.off}“`)];
}

/** A quotation of the newsletter's promise. */
export function newsletterInWords(newsletter: NonNullable<Facts['newsletter']>): string {
  const age = newsletter.minimumAge === undefined ? '' : `, ab ${newsletter.minimumAge} Jahren`;
  return `„${newsletter.name}“ (${enumerate(newsletter.topics)}; ${newsletter.frequency}${age})`;
}
