// Stands for `@peculiar/asn1-schema` and `@peculiar/asn1-ecc`: reads the one structure that checking a passkey needs (RFC 3279, 2.2.3):
// ECDSA-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER }, in DER.

class ECDSASigValue {}

/** The element of that tag at `start`: its content, and where it ends. A signature is shorter than 256 bytes, so a length has two forms. */
function element(bytes, start, tag) {
  const short = bytes[start + 1];
  const begin = short === 0x81 ? start + 3 : start + 2;
  const length = short === 0x81 ? bytes[start + 2] : short;
  const end = begin + length;
  if (bytes[start] !== tag || !(length > 0) || (short !== 0x81 && short > 0x7f) || end > bytes.length) throw new TypeError('not DER');
  return { content: bytes.subarray(begin, end), end };
}

const AsnParser = {
  /** @returns {{ r: Uint8Array, s: Uint8Array }} the integers as DER has them */
  parse(signature, structure) {
    if (structure !== ECDSASigValue) throw new TypeError('only a signature is read here');
    const bytes = new Uint8Array(signature);
    const { content, end } = element(bytes, 0, 0x30);
    const r = element(content, 0, 0x02);
    const s = element(content, r.end, 0x02);
    if (end !== bytes.length || s.end !== content.length) throw new TypeError('more than a signature');
    return { r: r.content, s: s.content };
  },
};

module.exports = { AsnParser, ECDSASigValue };
