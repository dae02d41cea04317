import type { Address } from './snapshot.ts';

/** A whole word, whatever its alphabet; `\b` knows no umlauts. */
function words(list: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, flags);
}

const pronounsOfDu = 'du|dich|dir|dein|deine|deiner|deinem|deinen|deines|deins|euch|euer|eure|eurem|euren|eurer';
const verbsOfDu =
  'bist|hast|kannst|möchtest|willst|brauchst|musst|darfst|sollst|wirst|weißt|schreib|schreibe|schick|schicke|ruf|rufe|melde|sag|komm|geh|lösch|lösche|klick|tipp|nenn|sprich|gib|lies|wende|meld|bring|mach|nimm|trag|probier|freu|frag|wähl|hol|triff|erzähl';
const du = words(`${pronounsOfDu}|${verbsOfDu}`, 'giu');

/** `Sie` and its kin in the middle of a sentence; at its start it may be "they" or "she". */
const sieWithin = words('Sie|Ihnen|Ihr|Ihre|Ihrer|Ihrem|Ihren|Ihres', 'gu');
const startsSentence = /(?:^|[.!?:\n•–—„"(]|\p{Extended_Pictographic}\uFE0F?)\s*$/u;

/**
 * Words that address the client in the other way than the facility does. Texts must be pure: half du, half Sie reads like two senders.
 *
 * @param text what the author wrote, without fields
 * @returns `wrong`: certain; `doubtful`: `Sie` or `Ihr Team` at the start of a sentence in a du text, which may be "they" or "her team"
 */
export function foreignAddress(
  text: string,
  address: Address,
): { readonly wrong: readonly string[]; readonly doubtful: readonly string[] } {
  if (address === 'Sie') return { wrong: each(text, du).map(({ word }) => word), doubtful: [] };
  const found = each(text, sieWithin);
  const within = found.filter(({ before }) => !startsSentence.test(before));
  const atStart = found.filter(({ word, before, behind }) => startsSentence.test(before) && (word !== 'Ihr' || /^ \p{Lu}/u.test(behind)));
  return { wrong: within.map(({ word }) => word), doubtful: atStart.map(({ word }) => word) };
}

function each(text: string, pattern: RegExp): { readonly word: string; readonly before: string; readonly behind: string }[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    const end = index + word.length;
    return { word, before: text.slice(Math.max(0, index - 12), index), behind: text.slice(end, end + 2) };
  });
}
