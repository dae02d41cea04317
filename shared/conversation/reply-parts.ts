import type { ReplyPart } from '../facility/text-id.ts';

/** What an answer may have said that counts as said from its decision on. */
export type SaidPart = 'greeting' | 'away' | 'closing-soon' | 'few-staff' | 'issue' | 'question';

/** What a text counts as having said; the others count as nothing. */
const counts: Readonly<Partial<Record<ReplyPart, SaidPart>>> = {
  greeting: 'greeting',
  'away.hours': 'away',
  'away.short': 'away',
  'away.undated': 'away',
  'away.closed_period': 'away',
  'open.closing_soon': 'closing-soon',
  'away.few_staff': 'few-staff',
  'optin.question': 'question',
  'optin.reconfirm': 'question',
  'broadcast.frame': 'issue',
  'news.pull': 'issue',
};

/** What the text counts as having said; undefined: nothing that is remembered. */
export function saidPartOf(id: ReplyPart): SaidPart | undefined {
  return counts[id];
}

/** Does the text say that nobody is there? */
export function isAwayText(id: ReplyPart): boolean {
  return counts[id] === 'away';
}

/** Does the text carry the newsletter's newest issue? */
export function isIssueText(id: ReplyPart): boolean {
  return counts[id] === 'issue';
}
