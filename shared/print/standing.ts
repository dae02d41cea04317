import type { PersonProof, ProvenLine } from '../consent/person-proof.ts';
import { momentOnPaper, routeWords } from './proof-words.ts';

/** One sentence on top of a proof: where the person stands, or why these lines do not prove it. */
export function standingWords({ chains }: PersonProof): string {
  const lines = chains.flatMap((chain) => chain.lines);
  if (lines.length === 0) return 'Es ist keine Einwilligung belegt: Zu diesem Kennzeichen ist kein Nachweis gespeichert.';
  if (chains.some(({ verdict }) => !verdict.ok))
    return 'Nicht belegt: Die Aufzeichnung ist nicht schlüssig. Was nicht stimmt, steht bei der Kette.';
  if (lines.some(({ question }) => question?.isUnaltered === false))
    return 'Nicht belegt: Der Wortlaut einer Frage wurde nachträglich verändert.';
  return wordsOfLast(lines);
}

function wordsOfLast(lines: readonly ProvenLine[]): string {
  const declared = lines
    .flatMap(({ entry: { content } }) => (content.kind === 'altered' ? [] : [content]))
    // Of a consent and a withdrawal in one moment the withdrawal counts.
    .sort((a, b) => a.at - b.at || Number(a.kind === 'withdrawn') - Number(b.kind === 'withdrawn'));
  const last = declared.at(-1);
  if (last === undefined || declared.length < lines.length)
    return 'Nicht belegt: Diese Fassung des Programms kann eine der Zeilen nicht lesen.';
  if (last.kind === 'withdrawn') return `Keine Einwilligung mehr: widerrufen am ${momentOnPaper(last.at)}, ${routeWords[last.route]}.`;
  const first = declared[declared.findLastIndex(({ kind }) => kind === 'withdrawn') + 1] ?? last;
  const renewed = first === last ? '' : `, zuletzt erneuert am ${momentOnPaper(last.at)}`;
  return `Eingewilligt seit ${momentOnPaper(first.at)}${renewed}.`;
}
