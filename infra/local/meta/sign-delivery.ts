import { createHmac } from 'node:crypto';

// Deliberately not the product's own signing code: the simulator stands for Meta, and a mistake shared by both sides would go unseen.

/** JSON as Meta writes it: every non-ASCII UTF-16 unit as `\uXXXX` in lower-case hex, slashes as `\/`. */
export function toWireBytes(payload: unknown): Uint8Array {
  const escaped = JSON.stringify(payload)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
  return Buffer.from(escaped, 'ascii');
}

/** Value of `X-Hub-Signature-256` over exactly these bytes. */
export function signBytes(bytes: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
}
