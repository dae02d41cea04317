import type { Pseudonym } from './event.ts';

/** Crockford's letters: none that is taken for another one on the telephone. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const codeLength = 8;

/**
 * A reference that a person can read out ("K7QX-2M9P"): 40 bits of their pseudonym, so that it names them within one facility and nobody can go back
 * from it. The same person has the same one.
 */
export function shortReference(person: Pseudonym): string {
  const bytes = Buffer.from(person, 'base64url');
  let bits = 0n;
  for (const byte of bytes.subarray(0, 5)) bits = bits * 256n + BigInt(byte);
  const code = Array.from({ length: codeLength }, (_, at) => letters[Number((bits >> BigInt(5 * (codeLength - 1 - at))) & 31n)]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** How the pseudonym of everybody with this reference begins: six characters, of which each holds six of the bits. */
export function referenceBeginning(code: string): string {
  const bits = [...code.replace('-', '')].reduce((sum, letter) => sum * 32n + BigInt(letters.indexOf(letter)), 0n);
  return Buffer.from(bits.toString(16).padStart(10, '0'), 'hex').toString('base64url').slice(0, 6);
}

/** The reference as it is meant, however it was written down; undefined: it is none. */
export function readShortReference(written: string): string | undefined {
  const code = written.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === codeLength && [...code].every((letter) => letters.includes(letter))
    ? `${code.slice(0, 4)}-${code.slice(4)}`
    : undefined;
}
