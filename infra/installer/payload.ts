import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { decodeBase93, encodeBase93 } from '../../shared/kernel/base93.ts';

/** The files of every function, text by name, by the function's name. */
export type Bundles = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Payload {
  /** One compressed stream, base 93. */
  readonly text: string;
  /** SHA-256 of the stream, 64 hexadecimal digits. */
  readonly hash: string;
}

/**
 * All bundles as one stream. They share most of their code: a window that spans all of them makes the stream a third of what the bundles take
 * singly. The same bundles give the same bytes.
 */
export function pack(bundles: Bundles): Payload {
  // The largest first: the others then find most of what they are in it.
  const ordered = Object.entries(bundles).toSorted(([, a], [, b]) => lengthOf(b) - lengthOf(a));
  const files = ordered.flatMap(([name, own]) => Object.entries(own).map(([file, text]) => ({ name, file, text })));
  // Code as it is, behind a line that says where each file ends: escaped as JSON it would take more.
  const ends = JSON.stringify(files.map(({ name, file, text }) => [name, file, text.length]));
  const plain = Buffer.from([`${ends}\n`, ...files.map(({ text }) => text)].join(''));
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE } = constants;
  const stream = brotliCompressSync(plain, {
    params: {
      [BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [BROTLI_PARAM_SIZE_HINT]: plain.length,
      [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
  return { text: encodeBase93(stream), hash: hashOf(stream) };
}

function lengthOf(files: Bundles[string]): number {
  return Object.values(files).reduce((sum, text) => sum + text.length, 0);
}

/** @throws Error when the stream is not the one of that hash */
export function unpack({ text, hash }: Payload): Bundles {
  const stream = decodeBase93(text);
  if (hashOf(stream) !== hash) throw new Error('the payload is not whole');
  const plain = brotliDecompressSync(stream).toString();
  let at = plain.indexOf('\n') + 1;
  const bundles: Record<string, Record<string, string>> = {};
  for (const [name, file, length] of JSON.parse(plain.slice(0, at)) as readonly (readonly [string, string, number])[]) {
    bundles[name] = { ...bundles[name], [file]: plain.slice(at, at + length) };
    at += length;
  }
  return bundles;
}

function hashOf(stream: Buffer): string {
  return createHash('sha256').update(stream).digest('hex');
}
