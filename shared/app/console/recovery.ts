import type { ConsoleUser } from './console-ports.ts';
import { changeUser } from './people.ts';
import type { SessionPorts } from './sessions.ts';

/** Sign-ins that a person may do without a passkey until new codes are made. */
const codesAtOnce = 10;

/** Without letters that look like digits (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes ten recovery codes and voids those of before. They are shown once and kept as hashes. 80 random bits each: a slow hash would add
 * nothing, and guesses are counted.
 */
export async function makeRecoveryCodes(user: ConsoleUser, ports: SessionPorts): Promise<readonly string[]> {
  const { codes } = ports;
  const made = Array.from({ length: codesAtOnce }, () => readable(codes.random()));
  const recovery = made.map((code) => codes.hash(typedCode(code)));
  await changeUser(user.id, ports, (one) => ({ ...one, recovery }));
  return made;
}

/** A recovery code as it was meant, however it was typed: capitals, hyphens and spaces aside, O is zero, I and L are one. */
export function typedCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}

/** The first 80 bits of a random code in base64url, as `7K3M-9XQ2-0ABC-DEFG`. */
function readable(random: string): string {
  const bits = [...Buffer.from(random, 'base64url').subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
