/** One answer of an HTTP/1.1 server. */
export interface HttpReply {
  readonly status: number;
  /** By names in lower case; a name that comes again has its values behind each other, separated by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Whether another request may be written into the connection. */
  readonly mayReuse: boolean;
}

const headEnd = '\r\n\r\n';
/** A longer head is no answer of Graph's, nor is a longer body. */
const longestHead = 64 * 1024;
const longestReply = 16 * 1024 * 1024;

const statusLine = /^HTTP\/1\.([01]) (\d{3})(?: [^\r\n]*)?$/;
const headerLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*?)[ \t]*$/;
const chunkLine = /^([0-9a-f]{1,7})[ \t]*(?:;[^\r\n]*)?$/i;

/**
 * Reads the answer to one request (RFC 9112) from all bytes that came since. `isEnded`: the server has closed its side, so no more will come.
 * `more`: it is not whole yet. `broken`: it is none, or will never be whole. Strict about everything that says where an answer ends.
 */
export function readReply(bytes: Buffer, isEnded: boolean): HttpReply | 'more' | 'broken' {
  const whole = readFrom(bytes, 0, isEnded);
  if (whole !== 'more') return whole;
  return isEnded || bytes.length > longestReply ? 'broken' : 'more';
}

function readFrom(bytes: Buffer, from: number, isEnded: boolean): HttpReply | 'more' | 'broken' {
  const end = bytes.indexOf(headEnd, from, 'latin1');
  if (end === -1) return bytes.length - from > longestHead ? 'broken' : 'more';
  const head = readHead(bytes.toString('latin1', from, end));
  if (head === undefined) return 'broken';
  const start = end + headEnd.length;
  // An interim answer (100, 103) goes before the answer itself; nobody asked to switch protocols.
  if (head.status < 200) return head.status === 101 ? 'broken' : readFrom(bytes, start, isEnded);
  const body = readBody(bytes, start, head, isEnded);
  if (typeof body === 'string') return body;
  const { status, headers } = head;
  return { status, headers, text: body.text, mayReuse: head.isPersistent && body.end === bytes.length };
}

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Neither side has said that the connection ends with this answer. */
  readonly isPersistent: boolean;
}

function readHead(text: string): Head | undefined {
  const [first = '', ...lines] = text.split('\r\n');
  const [, minor, status] = statusLine.exec(first) ?? [];
  if (status === undefined) return undefined;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const [, name, value] = headerLine.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const key = name.toLowerCase();
    const before = headers[key];
    headers[key] = before === undefined ? value : `${before}, ${value}`;
  }
  return { status: Number(status), headers, isPersistent: minor === '1' && !/\bclose\b/i.test(headers.connection ?? '') };
}

interface Body {
  readonly text: string;
  /** Where the answer ends. */
  readonly end: number;
}

function readBody(bytes: Buffer, start: number, { status, headers }: Head, isEnded: boolean): Body | 'more' | 'broken' {
  if (status === 204 || status === 304) return { text: '', end: start };
  const { 'transfer-encoding': encoding, 'content-length': length } = headers;
  if (encoding !== undefined) return length === undefined && /^chunked$/i.test(encoding) ? readChunks(bytes, start) : 'broken';
  if (length !== undefined) {
    if (!/^\d{1,8}$/.test(length)) return 'broken';
    const end = start + Number(length);
    return end <= bytes.length ? { text: bytes.toString('utf8', start, end), end } : 'more';
  }
  // Neither: the end of the connection is the end of the body, and whatever else would be written into it is lost.
  return isEnded ? { text: bytes.toString('utf8', start), end: Number.POSITIVE_INFINITY } : 'more';
}

function readChunks(bytes: Buffer, start: number): Body | 'more' | 'broken' {
  const pieces: Buffer[] = [];
  for (let at = start; ; ) {
    const chunk = chunkAt(bytes, at);
    if (typeof chunk === 'string') return chunk;
    if (chunk.piece === undefined) return { text: textOf(pieces), end: chunk.end };
    pieces.push(chunk.piece);
    at = chunk.end;
  }
}

/** The chunk that begins at `at`; without a piece it is the last one. */
function chunkAt(bytes: Buffer, at: number): { readonly piece?: Buffer; readonly end: number } | 'more' | 'broken' {
  const lineEnd = bytes.indexOf('\r\n', at, 'latin1');
  if (lineEnd === -1) return 'more';
  const [, written] = chunkLine.exec(bytes.toString('latin1', at, lineEnd)) ?? [];
  if (written === undefined) return 'broken';
  const size = Number.parseInt(written, 16);
  if (size === 0) {
    // Trailers may stand between the last chunk and the empty line; nothing in them is wanted.
    const end = bytes.indexOf(headEnd, lineEnd, 'latin1');
    return end === -1 ? 'more' : { end: end + headEnd.length };
  }
  const from = lineEnd + 2;
  const end = from + size + 2;
  if (bytes.length < end) return 'more';
  if (bytes[end - 2] !== 0x0d || bytes[end - 1] !== 0x0a) return 'broken';
  return { piece: bytes.subarray(from, end - 2), end };
}

/** Letters may be cut between two chunks. */
function textOf(pieces: readonly Buffer[]): string {
  const [only] = pieces;
  return (only && pieces.length === 1 ? only : Buffer.concat(pieces)).toString('utf8');
}
