import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../../../shared/channels/meta/http-reply.ts';

const read = (text: string, isEnded = false) => readReply(Buffer.from(text, 'utf8'), isEnded);
const ok = 'HTTP/1.1 200 OK\r\n';

describe('the answer of an HTTP server', () => {
  it('has a status, headers by lower-case names, and as many bytes as it says', () => {
    expect(read(`HTTP/1.1 400 Bad Request\r\nRetry-After:  7 \r\nContent-Length: 6\r\n\r\nGrüß`)).toEqual({
      status: 400,
      headers: { 'retry-after': '7', 'content-length': '6' },
      text: 'Grüß',
      mayReuse: true,
    });
  });

  it('may come in chunks, with extensions and trailers', () => {
    const text = `${ok}Transfer-Encoding: chunked\r\n\r\n4;x=1\r\n{"a"\r\nA\r\n:"1234567"\r\n1\r\n}\r\n0\r\nx-late: 1\r\n\r\n`;
    expect(read(text)).toMatchObject({ text: '{"a":"1234567"}', mayReuse: true });
  });

  it('may cut a letter between two chunks', () => {
    const [first, second] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1)];
    const bytes = Buffer.concat([
      Buffer.from(`${ok}transfer-encoding: Chunked\r\n\r\n1\r\n`),
      first,
      Buffer.from('\r\n1\r\n'),
      second,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    expect(readReply(bytes, false)).toMatchObject({ text: 'ü' });
  });

  it('may go on until the connection ends, which then takes no other request', () => {
    expect(read(`${ok}\r\n{"a":1}`)).toBe('more');
    expect(read(`${ok}\r\n{"a":1}`, true)).toMatchObject({ text: '{"a":1}', mayReuse: false });
  });

  it.each([204, 304])('has no body with status %d', (status) => {
    expect(read(`HTTP/1.1 ${status} \r\ncontent-length: 5\r\n\r\n`)).toMatchObject({ status, text: '', mayReuse: true });
  });

  it('comes after interim answers', () => {
    expect(read(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${ok}content-length: 2\r\n\r\n{}`)).toMatchObject({
      status: 200,
      text: '{}',
    });
  });

  it('has repeated headers as one', () => {
    expect(read(`${ok}x-a: 1\r\nX-A: 2\r\ncontent-length: 0\r\n\r\n`)).toMatchObject({ headers: { 'x-a': '1, 2' } });
  });

  it.each([
    ['the server closes', `${ok}connection: Close\r\ncontent-length: 2\r\n\r\n{}`],
    ['it speaks HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\n{}'],
    ['more follows that nobody asked for', `${ok}content-length: 2\r\n\r\n{}HTTP/1.1`],
  ])('lets no other request into its connection when %s', (_when, text) => {
    expect(read(text)).toMatchObject({ status: 200, text: '{}', mayReuse: false });
  });

  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['a switch of protocols', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    ['a folded header', `${ok}x-a: 1\r\n  2\r\ncontent-length: 0\r\n\r\n`],
    ['a header without a name', `${ok}: 1\r\n\r\n`],
    ['a bare line feed in a header', `${ok}x-a: 1\ncontent-length: 0\r\n\r\n`],
    ['two lengths', `${ok}content-length: 2\r\ncontent-length: 3\r\n\r\n{} `],
    ['a negative length', `${ok}content-length: -2\r\n\r\n{}`],
    ['a length beside chunks', `${ok}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`],
    ['an encoding that nobody asked for', `${ok}transfer-encoding: gzip, chunked\r\n\r\n`],
    ['a chunk longer than it says', `${ok}transfer-encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n`],
    ['a chunk without a size', `${ok}transfer-encoding: chunked\r\n\r\n\r\n{}\r\n0\r\n\r\n`],
    ['a head without end', `HTTP/1.1 200 ${'x'.repeat(66_000)}`],
  ])('is none when it is %s', (_what, text) => {
    expect(read(text)).toBe('broken');
  });

  it.each([
    '',
    'HTTP/1.1 200 OK\r\ncontent-len',
    `${ok}content-length: 3\r\n\r\n{}`,
    `${ok}transfer-encoding: chunked\r\n\r\n`,
    `${ok}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`,
    `${ok}transfer-encoding: chunked\r\n\r\n0\r\n`,
  ])('waits for the rest of %j, and is broken when none comes', (text) => {
    expect(read(text)).toBe('more');
    expect(read(text, true)).toBe('broken');
  });

  it('is whole at its last byte and not before, however it is chunked', () => {
    const bodies = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.option(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 })),
    );
    fc.assert(
      fc.property(bodies, ([text, sizes]) => {
        const body = Buffer.from(text);
        const bytes = sizes === null ? withLength(body) : inChunks(body, sizes);
        const lengths = Array.from({ length: bytes.length }, (_, length) => length);
        expect(lengths.filter((length) => readReply(bytes.subarray(0, length), false) !== 'more')).toEqual([]);
        expect(readReply(bytes, false)).toMatchObject({ text: body.toString(), mayReuse: true });
      }),
    );
  });
});

const withLength = (body: Buffer) => Buffer.concat([Buffer.from(`${ok}content-length: ${body.length}\r\n\r\n`), body]);

function inChunks(body: Buffer, sizes: readonly number[]): Buffer {
  const pieces: Buffer[] = [Buffer.from(`${ok}transfer-encoding: chunked\r\n\r\n`)];
  for (let at = 0, turn = 0; at < body.length; turn += 1) {
    const piece = body.subarray(at, at + (sizes[turn % sizes.length] ?? 1));
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
    at += piece.length;
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}
