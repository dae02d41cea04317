/** Z85 (ZeroMQ RFC 32): five characters for four bytes, none of which JSON or JavaScript escapes. Base64 would take a fifteenth more. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** The bytes as text. Z85 knows only whole groups of four: the first character says how many bytes were added to the last one. */
export function encodeBase85(bytes: Buffer): string {
  const added = (4 - (bytes.length % 4)) % 4;
  const whole = Buffer.concat([bytes, Buffer.alloc(added)]);
  const text = [String(added)];
  for (let at = 0; at < whole.length; at += 4) {
    let rest = whole.readUInt32BE(at);
    let group = '';
    for (let place = 0; place < 5; place += 1) {
      group = digits.charAt(rest % 85) + group;
      rest = Math.floor(rest / 85);
    }
    text.push(group);
  }
  return text.join('');
}

/** The bytes of what `encodeBase85` wrote. */
export function decodeBase85(text: string): Buffer {
  const values = new Uint8Array(128);
  for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;
  const whole = Buffer.alloc(((text.length - 1) / 5) * 4);
  for (let group = 0; group * 4 < whole.length; group += 1) {
    let value = 0;
    for (let place = 0; place < 5; place += 1) value = value * 85 + (values[text.charCodeAt(1 + group * 5 + place)] ?? 0);
    whole.writeUInt32BE(value, group * 4);
  }
  return whole.subarray(0, whole.length - Number(text.charAt(0)));
}
