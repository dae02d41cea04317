/** Printable ASCII without the two signs that JSON escapes: neither does JavaScript within double quotes. */
const digits = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');

/** 85 bits in thirteen characters, as 93 to the 13th is just above 2 to the 85th: a hundred and seventieth shorter than 13 bits in two of 91. */
const bitsInGroup = 85;
const charactersInGroup = 13;

/** The bytes as text. In front of a space stands how many bytes they are. */
export function encodeBase93(bytes: Buffer): string {
  const groups: string[] = [];
  let held = 0n;
  let bits = 0;
  const put = (value: bigint) => {
    let rest = value;
    let group = '';
    for (let place = 0; place < charactersInGroup; place += 1) {
      group = digits.charAt(Number(rest % 93n)) + group;
      rest /= 93n;
    }
    groups.push(group);
  };
  for (const byte of bytes) {
    held = (held << 8n) | BigInt(byte);
    bits += 8;
    if (bits < bitsInGroup) continue;
    bits -= bitsInGroup;
    put(held >> BigInt(bits));
    held &= (1n << BigInt(bits)) - 1n;
  }
  if (bits > 0) put(held << BigInt(bitsInGroup - bits));
  return `${bytes.length} ${groups.join('')}`;
}

/** The bytes of what `encodeBase93` wrote. */
export function decodeBase93(text: string): Buffer {
  const values = new Map(Array.from(digits, (sign, value) => [sign, BigInt(value)]));
  const start = text.indexOf(' ') + 1;
  const bytes = Buffer.alloc(Number(text.slice(0, start)));
  let held = 0n;
  let bits = 0;
  let at = 0;
  for (let group = start; group < text.length; group += charactersInGroup) {
    let value = 0n;
    for (const sign of text.slice(group, group + charactersInGroup)) value = value * 93n + (values.get(sign) ?? 0n);
    held = (held << BigInt(bitsInGroup)) | value;
    bits += bitsInGroup;
    while (bits >= 8 && at < bytes.length) {
      bits -= 8;
      bytes[at] = Number(held >> BigInt(bits));
      held &= (1n << BigInt(bits)) - 1n;
      at += 1;
    }
  }
  return bytes;
}
