/** Why bytes are no text that can be read. */
export type NoText = 'windows-1252' | 'utf-16' | 'zip' | 'word' | 'binary';

export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: NoText };

/** First bytes, in Latin-1, of what people upload in place of a text; a Word document of today is a ZIP archive. */
const beginnings: readonly (readonly [string, NoText])[] = [
  ['\xFF\xFE', 'utf-16'],
  ['\xFE\xFF', 'utf-16'],
  ['\xD0\xCF\x11\xE0', 'word'],
  ['{\\rtf', 'word'],
  ['%PDF', 'binary'],
];

/** The text of an uploaded file: UTF-8, without its byte order mark, each line ended by a newline alone. */
export function fileText(bytes: Uint8Array): FileText {
  const raw = new TextDecoder('latin1').decode(bytes);
  const problem = problemIn(raw);
  if (problem) return { ok: false, problem };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n') };
  } catch {
    return { ok: false, problem: 'windows-1252' };
  }
}

function problemIn(raw: string): NoText | undefined {
  if (raw.startsWith('PK\x03\x04')) return /word\/document\.xml|opendocument\.text/.test(raw) ? 'word' : 'zip';
  // The label `latin1` means Windows-1252, whose bytes 80 to 9F are other characters; those of the table are none of them.
  const known = beginnings.find(([beginning]) => raw.startsWith(beginning));
  if (known) return known[1];
  if (!raw.includes('\0')) return undefined;
  return /^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/.test(raw) ? 'utf-16' : 'binary';
}
