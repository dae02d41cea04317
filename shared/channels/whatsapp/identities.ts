import type { Identity, SendAddress } from '../contract.ts';
import { asId, asList, asRecord, type JsonRecord } from '../meta/lenient.ts';

/** A phone-based id as digits without `+` and without the marks that people write between them, so that `+49…` and `49…` are one person. */
const asWaId = (value: unknown): string | undefined => {
  const digits = typeof value === 'string' ? value.replace(/^\s*\+/, '').replace(/[\s()./-]/g, '') : asId(value);
  return digits !== undefined && /^\d{3,20}$/.test(digits) ? digits : undefined;
};

/** Parent ids say so in their form; every other id of an unknown form is taken for a person's own. */
const parentForm = /^[A-Z]{2}\.ENT\./;

/** Identifiers that Meta may know of one person. Any may be missing: username adopters have no number, old payloads no BSUID. */
export interface Person {
  readonly bsuid: string | undefined;
  readonly waId: string | undefined;
  readonly parentBsuid: string | undefined;
}

/**
 * Reads the three ids. One in an unknown form counts as missing as long as another finds the person; an id that stands in another's place
 * (a business-scoped id as `from`, a number as `from_user_id`) is known by its form.
 */
export const person = (bsuid: unknown, waId: unknown, parentBsuid: unknown): Person => {
  const number = asWaId(waId);
  const scoped = asId(bsuid);
  const numberAsScoped = number === undefined && scoped !== undefined && /^\+?\d{7,15}$/.test(scoped) ? asWaId(scoped) : undefined;
  const misplaced = number === undefined ? asId(waId) : undefined;
  const isParent = misplaced !== undefined && parentForm.test(misplaced);
  return {
    bsuid: (numberAsScoped === undefined ? scoped : undefined) ?? (isParent ? undefined : misplaced),
    waId: number ?? numberAsScoped,
    parentBsuid: asId(parentBsuid) ?? (isParent ? misplaced : undefined),
  };
};

/**
 * Strongest first. The BSUID is the key Meta promises to send always; the number may be withheld and is passed on to other people in time.
 * The parent BSUID comes last: it spans the portfolios of a carrier, so it only helps to find a person again when the other two are new.
 */
export const identitiesOf = (who: Person): readonly Identity[] => [
  ...(who.bsuid === undefined ? [] : [{ type: 'bsuid', value: who.bsuid } as const]),
  ...(who.waId === undefined ? [] : [{ type: 'wa-id', value: who.waId } as const]),
  ...(who.parentBsuid === undefined ? [] : [{ type: 'parent-bsuid', value: who.parentBsuid } as const]),
];

/** `recipient` once a BSUID is known, else the number with its `+` (without it Meta may put our own country code in front). */
export const addressOf = (who: Person): SendAddress | undefined => {
  if (who.bsuid !== undefined) return { recipient: who.bsuid };
  if (who.waId !== undefined) return { to: `+${who.waId}` };
  return who.parentBsuid === undefined ? undefined : { recipient: who.parentBsuid };
};

/** The `contacts[]` beside the messages, found by id and never by position: Meta leaves contacts out and lists one for several messages. */
export type ContactBook = ReadonlyMap<string, JsonRecord>;

export const contactBook = (contacts: unknown): ContactBook => {
  const book = new Map<string, JsonRecord>();
  for (const contact of asList(contacts) ?? []) {
    const card = asRecord(contact);
    const who = person(card?.user_id, card?.wa_id, undefined);
    if (card && who.bsuid !== undefined) book.set(`user:${who.bsuid}`, card);
    if (card && who.waId !== undefined) book.set(`wa:${who.waId}`, card);
  }
  return book;
};

/** The one person that the contacts name, if it is one. */
export const onlyContact = (contacts: unknown): Person | undefined => {
  const [card, ...others] = asList(contacts) ?? [];
  const record = others.length === 0 ? asRecord(card) : undefined;
  return record && person(record.user_id, record.wa_id, record.parent_user_id);
};

/** The person with what the contact book adds. What stands in the message itself wins. */
export const completed = (who: Person, book: ContactBook): Person => {
  const card = book.get(`user:${who.bsuid}`) ?? book.get(`wa:${who.waId}`);
  return joined(who, person(card?.user_id, card?.wa_id, card?.parent_user_id));
};

/** One person out of two descriptions. What the first says wins. */
export const joined = (who: Person, more: Person): Person => ({
  bsuid: who.bsuid ?? more.bsuid,
  waId: who.waId ?? more.waId,
  parentBsuid: who.parentBsuid ?? more.parentBsuid,
});

/** Joins two lists of identities, each once, or undefined when there is none: then nobody can be told apart. */
export const nonEmpty = (...lists: readonly (readonly Identity[])[]): readonly [Identity, ...Identity[]] | undefined => {
  const seen = new Map(lists.flat().map((identity) => [`${identity.type}:${identity.value}`, identity]));
  const [first, ...rest] = seen.values();
  return first === undefined ? undefined : [first, ...rest];
};
