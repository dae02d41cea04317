import { fingerprintOf } from '../meta/fingerprint.ts';
import { asRecord } from '../meta/lenient.ts';
import { heard, oddity, type Part, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';
import { addressOf, identitiesOf, nonEmpty, person } from './identities.ts';
import { type Place, whoIs } from './place.ts';

/** Meta's words for it; where the value cannot be read, the sentence beside it may say that something is to stop. */
const directionOf = (value: unknown, detail: unknown): 'stop' | 'resume' | undefined => {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  if (word === 'stop' || word === 'resume') return word;
  return typeof detail === 'string' && /\bstop/i.test(detail) ? 'stop' : undefined;
};

/**
 * One element of `user_preferences[]`: somebody used WhatsApp's own "stop promotions". It has no message id; person and time stand for it.
 * A value that we do not know changes no consent, but the person was there.
 */
export const readPreference = (item: unknown, place: Place): Part => {
  const raw = asRecord(item) ?? {};
  // Not in the EEA, and no consent of ours.
  if (raw.value === 'signup') return skip('noise', 'preference');
  const { who, isGuessed } = whoIs(person(raw.user_id, raw.wa_id, raw.parent_user_id), place);
  const identities = nonEmpty(identitiesOf(who));
  if (identities === undefined) return skip('unknown-shape', 'preference', ['wa_id', 'user_id']);
  const at = toEpochMs(raw.timestamp);
  const preference = directionOf(raw.value, raw.detail);
  const paths = [
    ...(raw.value === preference ? [] : ['value']),
    ...(at === undefined ? ['timestamp'] : []),
    ...(isGuessed ? ['user_id'] : []),
  ];
  return heard(
    {
      kind: 'preference',
      account: place.account,
      identities,
      messageId: at === undefined ? fingerprintOf(raw) : `preference:${at}`,
      discriminator: preference ?? 'other',
      at,
      address: addressOf(who),
      preference,
    },
    oddity('preference', true, paths),
  );
};
