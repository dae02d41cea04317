import type { EpochMs } from '../../calendar/rules.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { PhonePorts, StaffPhone, StaffPhones } from './staff-ports.ts';

/** How long a code may be presented. */
export const codeMs = 15 * 60_000;

/** How long a phone stays enrolled: a number may pass to somebody else, and months go by until it does. */
export const phoneMs = 365 * 24 * 60 * 60_000;

/** Whether the enrolment still holds. */
export function isEnrolled({ at }: Pick<StaffPhone, 'at'>, now: EpochMs): boolean {
  return now < at + phoneMs;
}

/** Phones of one person; more than that are forgotten ones. */
export const phonesAtMost = 5;

/** Makes a code, known by its hash alone. A newer one of the same person takes its place. */
export async function addCode(user: string, hash: string, ports: PhonePorts): Promise<'added' | 'too-many-phones'> {
  return changePhones(ports, ({ codes, phones: known }) => {
    const phones = known.filter((phone) => isEnrolled(phone, ports.now()));
    if (phones.filter((phone) => phone.user === user).length >= phonesAtMost) return 'too-many-phones';
    const others = codes.filter((code) => code.user !== user && ports.now() < code.until);
    return { codes: [...others, { hash, user, until: ports.now() + codeMs }], phones };
  }).then((changed) => (changed === 'too-many-phones' ? changed : 'added'));
}

/** Removes a phone of this person: from now on it is a client's. */
export async function removePhone(id: string, user: string, ports: PhonePorts): Promise<StaffPhone | 'gone'> {
  let gone: StaffPhone | undefined;
  await changePhones(ports, ({ codes, phones }) => {
    gone = phones.find((phone) => phone.id === id && phone.user === user);
    return gone ? { codes, phones: phones.filter((phone) => phone !== gone) } : 'gone';
  });
  return gone ?? 'gone';
}

/** Forgets the phones and the code of somebody who left. Orders from them ended with the user already. */
export async function forgetPhonesOf(user: string, ports: PhonePorts): Promise<void> {
  await changePhones(ports, ({ codes, phones }) => {
    const left = { codes: codes.filter((code) => code.user !== user), phones: phones.filter((phone) => phone.user !== user) };
    return left.codes.length === codes.length && left.phones.length === phones.length ? 'nothing' : left;
  });
}

async function changePhones<No extends string>(
  { phones: store }: PhonePorts,
  change: (now: StaffPhones) => StaffPhones | No,
): Promise<StaffPhones | No> {
  return updateVersioned<StaffPhones | No>('staff phones', 5, async () => {
    const { version, ...before } = await store.load();
    const next = change(before);
    if (typeof next === 'string') return next;
    return (await store.save(next, version)) === 'conflict' ? 'conflict' : next;
  });
}
