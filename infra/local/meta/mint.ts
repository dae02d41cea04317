import { randomBytes, randomInt } from 'node:crypto';

// Ids must differ between runs as well: a kept `--data` folder remembers the message ids of the run before and would call a repeated one a duplicate.

/**
 * A WhatsApp message id as Meta builds it: base64 of a small record that names the **other party**, so that decoding it gives the phone
 * number (or BSUID). Whoever logs it, logs a person; the tests rely on that.
 */
export function mintWamid(party: string, direction: 'inbound' | 'outbound'): string {
  const head = Buffer.from([0x1c, 0x18, Buffer.byteLength(party)]);
  const kind = Buffer.from([0x15, 0x02, 0x00, direction === 'inbound' ? 0x12 : 0x11, 0x18, 0x14]);
  const unique = Buffer.from(randomBytes(10).toString('hex').toUpperCase(), 'ascii');
  return `wamid.${Buffer.concat([head, Buffer.from(party, 'utf8'), kind, unique, Buffer.from([0])]).toString('base64')}`;
}

/** A Messenger message id. */
export function mintMid(): string {
  return `m_${randomBytes(32).toString('base64url')}`;
}

/** Makes the trace id of an error body, which Meta's support asks for; every error has one. */
export function mintTraceId(): string {
  return `A${randomBytes(8).toString('base64url')}`;
}

/** A media id or an attachment's id: digits only. */
export function mintNumericId(digits = 16): string {
  let id = String(randomInt(1, 10));
  while (id.length < digits) id += String(randomInt(0, 10));
  return id;
}

/** A business-scoped user id of a person in Germany. */
export function mintBsuid(): string {
  return `DE.${mintNumericId(20)}`;
}

/** A page-scoped id. */
export function mintPsid(): string {
  return mintNumericId(17);
}

/** The numbers that the Bundesnetzagentur keeps free for fiction: 0171 39200 00–99. In an order of chance. */
export function fictionalWaIds(): string[] {
  const numbers = Array.from({ length: 100 }, (_, n) => `4917139200${String(n).padStart(2, '0')}`);
  return numbers
    .map((number) => ({ number, order: randomInt(0, 1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ number }) => number);
}

export function mintEntryId(): string {
  return randomBytes(9).toString('base64url');
}
