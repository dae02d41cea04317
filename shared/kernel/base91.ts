/** Printable ASCII without the four signs that JSON or one of JavaScript's quotes escapes. */
const digits = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .filter((sign) => !['"', "'", '`', '\\'].includes(sign))
  .join('');

/** Thirteen bits in two characters, as 91 × 91 is just above 8,192: a seventieth shorter than base 85. */
const bitsInPair = 13;

/** The bytes as text. The first character says whether the last pair holds a byte too many. */
export function encodeBase91(bytes: Buffer): string {
  const pairs: string[] = [];
  let held = 0;
  let bits = 0;
  const put = (value: number) => pairs.push(`${digits.charAt(Math.floor(value / 91))}${digits.charAt(value % 91)}`);
  for (const byte of bytes) {
    held = held * 256 + byte;
    bits += 8;
    if (bits < bitsInPair) continue;
    bits -= bitsInPair;
    put(Math.floor(held / 2 ** bits));
    held %= 2 ** bits;
  }
  const added = bits === 0 ? 0 : bitsInPair - bits;
  if (bits > 0) put(held * 2 ** added);
  return `${added >= 8 ? 1 : 0}${pairs.join('')}`;
}

/** The bytes of what `encodeBase91` wrote. */
export function decodeBase91(text: string): Buffer {
  const values = new Uint8Array(128);
  for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;
  const pairs = (text.length - 1) / 2;
  const bytes = Buffer.alloc(Math.floor((pairs * bitsInPair) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    held = held * 2 ** bitsInPair + (values[text.charCodeAt(1 + 2 * pair)] ?? 0) * 91 + (values[text.charCodeAt(2 + 2 * pair)] ?? 0);
    bits += bitsInPair;
    while (bits >= 8) {
      bits -= 8;
      bytes[at] = Math.floor(held / 2 ** bits);
      held %= 2 ** bits;
      at += 1;
    }
  }
  return bytes.subarray(0, bytes.length - Number(text.charAt(0)));
}
