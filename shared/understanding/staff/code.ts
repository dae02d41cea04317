import { fold } from '../normalise.ts';

/** 32 signs without those that are taken for others (I, L, O, U). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;
const presented = /^[^a-z0-9]*pforte[^a-z0-9]*([a-z0-9]{5})[^a-z0-9]*([a-z0-9]{5})[^a-z0-9]*$/;
const longestText = 60;

/** The code of an enrolment that a text presents, in its one spelling; undefined: it presents none. */
export function presentedCode(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  const [, first, second] = presented.exec(fold(text)) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const code = `${first}${second}`.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return [...code].every((sign) => signs.includes(sign)) ? code : undefined;
}

/** A code of 50 bits out of at least 10 random bytes. */
export function codeOf(random: Uint8Array): string {
  return Array.from(random.subarray(0, codeLength), (byte) => signs.charAt(byte % signs.length)).join('');
}

/** The message that presents a code. */
export function messageWith(code: string): string {
  return `PFORTE ${code.slice(0, 5)}-${code.slice(5)}`;
}
