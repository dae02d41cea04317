import type { IssueDoubt, IssueMistake } from '../broadcast/lint-issue.ts';
import { profileOf } from '../channels/registry.ts';
import type { Words } from './words.ts';

/** Sections of the catalogue with what may be wrong with an issue. */
export type IssueWords = Pick<Words, 'confidential' | 'issueMistakes' | 'issueDoubts' | 'issueReasons'>;

/** Why an issue cannot go out, and what to do. */
export function mistakeSentence(mistake: IssueMistake, { issueMistakes: words, confidential }: IssueWords): string {
  switch (mistake.kind) {
    case 'confidential':
      return words.confidential(confidential[mistake.what]);
    case 'address':
      return words.address(mistake.address, mistake.word);
    case 'promise':
    case 'readers':
      return words[mistake.kind](mistake.words);
    case 'too-long':
      return words['too-long'](profileOf(mistake.channel).label, mistake.units, mistake.limit);
    case 'frame-lacks':
      return words['frame-lacks'](profileOf(mistake.channel).label, words.frame[mistake.what]);
    default:
      return words[mistake.kind];
  }
}

/** The same of the issue's own link. */
export function linkMistakeSentence(mistake: IssueMistake, words: IssueWords): string {
  if (mistake.kind === 'link-not-https') return words.issueMistakes.ownLink;
  return mistake.kind === 'link-shortened' ? words.issueMistakes.ownLinkShortened : mistakeSentence(mistake, words);
}

/** The linter's doubts by their beginning, each with its sentence; what was found stands in quotes. */
const doubts: readonly (readonly [begins: string, sentence: Exclude<keyof Words['issueDoubts'], 'confidential'>])[] = [
  ['begins a sentence with', 'sentenceYou'],
  ['says', 'men'],
  ['writes', 'screenReader'],
  ['has a sentence of more than', 'longSentence'],
  ['has a clause within', 'clause'],
  ['may have a clause within', 'maybeClause'],
  ['has a long word', 'longWord'],
  ['has a short form', 'shortForm'],
  ['has a subjunctive', 'subjunctive'],
  ['has a passive', 'passive'],
  ['has a sign', 'sign'],
];

/** A doubt that may be unfounded, for a person to judge before the issue goes to everybody. */
export function doubtSentence(doubt: IssueDoubt, { issueDoubts: words, confidential }: IssueWords): string {
  if (doubt.kind === 'confidential') return words.confidential(confidential[doubt.what]);
  const found = /"(.*)"/s.exec(doubt.how)?.[1] ?? '';
  const known = doubts.find(([begins]) => doubt.how.startsWith(begins));
  return known ? words[known[1]](found) : doubt.how;
}

/** Why an issue stands still, and what to do. @param because our own reason or the platform's code */
export function reasonSentence(because: string | undefined, { issueReasons: { code, ...reasons } }: IssueWords): string | undefined {
  if (because === undefined) return undefined;
  const known: Readonly<Record<string, string>> = reasons;
  return Object.hasOwn(known, because) ? known[because] : code(because);
}
