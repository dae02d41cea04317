import { authorityOf } from './authorities.ts';
import { flyersOf } from './flyer-sources.ts';
import type { FileParts } from './read-file.ts';
import type { ChannelSnapshots, Imprint, Published, Snapshot, SnapshotNewsletter } from './snapshot.ts';

/** The snapshot without its hash and its channels. */
type Sections = Omit<Snapshot, 'hash' | keyof ChannelSnapshots>;

/** The sections of the snapshot that all channels share, from a file without mistakes. */
export function sectionsOf(facility: NonNullable<FileParts['facility']>, parts: FileParts, published: Published): Sections {
  return {
    v: 1,
    facility: {
      name: facility.name,
      shortName: facility.shortName,
      law: facility.law,
      land: facility.land,
      timeZone: facility.timeZone,
      address: facility.address,
    },
    ...(parts.contact && { imprint: imprintOf(facility, parts.contact) }),
    ...(parts.newsletter && parts.maxPerMonth !== undefined && { newsletter: newsletterOf(parts.newsletter, parts.maxPerMonth) }),
    ...(parts.crisis && { crisis: crisisOf(parts.crisis, parts.contact?.email) }),
    ...(parts.newsletter && dataProtectionMailIn(parts.contact?.dataProtection)),
    topics: parts.topics.map(({ value: { id, title, keywords, answer, link } }) => ({
      id,
      ...(title !== undefined && { title }),
      keywords,
      answer,
      ...(link !== undefined && { link }),
    })),
    published,
    ...flyersOf(parts),
    quietHoursAfterStaff: parts.quietHoursAfterStaff ?? 12,
    ...(parts.waitingNoticeHours !== undefined && { waitingNoticeHours: parts.waitingNoticeHours }),
    contactMonths: parts.contactMonths,
  };
}

function imprintOf(
  { carrier, law, land }: NonNullable<FileParts['facility']>,
  { phone, privacyLink, dataProtection, postalAddress, authority = authorityOf(law, land) }: NonNullable<FileParts['contact']>,
): Imprint {
  return { carrier, ...(postalAddress !== undefined && { postalAddress }), phone, privacyLink, dataProtection, authority };
}

/** The contact is a line of the facility's own: often an address alone, sometimes a name before it. */
function dataProtectionMailIn(contact = ''): Pick<Snapshot, 'dataProtectionMail'> {
  const mail = /[^\s@<>(),;]+@[^\s@<>(),;]+\.[a-z]{2,}/i.exec(contact)?.[0];
  return mail === undefined ? {} : { dataProtectionMail: mail };
}

function crisisOf({ alarm, mailTo, off }: NonNullable<FileParts['crisis']>, email: string | undefined): NonNullable<Snapshot['crisis']> {
  const address = mailTo ?? email;
  return { ...(alarm === 'mail' && address !== undefined && { mailTo: address }), ...(off !== undefined && { off }) };
}

function newsletterOf(newsletter: NonNullable<FileParts['newsletter']>, maxPerMonth: number): SnapshotNewsletter {
  const { name, topics, minimumAge, perSecond, dailyLimit, approval, countReads, waitDays, template } = newsletter;
  return {
    name,
    topics,
    ...(minimumAge !== undefined && { minimumAge }),
    maxPerMonth,
    perSecond,
    ...(dailyLimit !== 'unlimited' && { dailyLimit }),
    approval,
    countReads,
    waitDays,
    ...(template && { template }),
  };
}
