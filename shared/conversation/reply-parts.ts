import type { ReplyPart } from '../facility/text-id.ts';
import type { Occasion } from './state.ts';

/** Parts of an answer that count as said as soon as it is decided. */
export type SaidPart = 'greeting' | 'away' | 'closing-soon' | 'few-staff' | 'issue' | 'question' | Occasion;

/** Part that each text counts as having said; texts not listed count as none. */
const counts: Readonly<Partial<Record<ReplyPart, SaidPart>>> = {
  greeting: 'greeting',
  'away.hours': 'away',
  'away.short': 'away',
  'away.undated': 'away',
  'away.closed_period': 'away',
  // Decided at night it says that nobody is there.
  'human.requested': 'away',
  'open.closing_soon': 'closing-soon',
  'away.few_staff': 'few-staff',
  'optin.question': 'question',
  'optin.reconfirm': 'question',
  'broadcast.frame': 'issue',
  'news.pull': 'issue',
  'crisis.self': 'help',
  'crisis.violence': 'help',
  'crisis.abuse': 'help',
  'crisis.child': 'help',
  'crisis.medical': 'help',
  'crisis.threat': 'help',
  'crisis.again': 'help',
  'crisis.self_soft': 'talk',
  'crisis.worry': 'talk',
  'crisis.line': 'line',
  'crisis.maybe': 'line',
  'sensitive.warning': 'notice',
  'sensitive.again': 'notice',
  attachment: 'attachment',
  'doubt.stop': 'doubt',
  'doubt.subscribe': 'doubt',
  'doubt.human': 'doubt',
  'doubt.access': 'doubt',
  'doubt.erase': 'doubt',
  'doubt.privacy': 'doubt',
  'language.question': 'doubt',
  'topic.list': 'topics',
  'human.told': 'told',
};

const saysAway: ReadonlySet<ReplyPart> = new Set<ReplyPart>(['away.hours', 'away.short', 'away.undated', 'away.closed_period']);

/** Texts that name a crisis line that is open around the clock, and 112. */
const namesHelp: ReadonlySet<ReplyPart> = new Set<ReplyPart>([
  'away.hours',
  'away.short',
  'away.undated',
  'away.closed_period',
  'away.help',
  'human.closed',
  'crisis.self',
  'crisis.violence',
  'crisis.abuse',
  'crisis.child',
  'crisis.medical',
  'crisis.threat',
  'crisis.again',
  'crisis.self_soft',
  'crisis.worry',
  'crisis.line',
  'crisis.maybe',
]);

/** Texts to which nothing is added: their wording is proven or approved as it is, or they are the team's. */
const asTheyAre: ReadonlySet<ReplyPart> = new Set<ReplyPart>([
  'optin.question',
  'optin.reconfirm',
  'broadcast.frame',
  'news.pull',
  'team.open',
  'team.away',
]);

/** May nothing stand beside the text in its message? */
export function standsAlone(id: ReplyPart): boolean {
  return asTheyAre.has(id);
}

/** Returns the part that the text counts as having said; undefined: none that is remembered. */
export function saidPartOf(id: ReplyPart): SaidPart | undefined {
  return counts[id];
}

/** Does the text say that nobody is there? */
export function isAwayText(id: ReplyPart): boolean {
  return saysAway.has(id);
}

/** Does the text carry the newsletter's newest issue? */
export function isIssueText(id: ReplyPart): boolean {
  return counts[id] === 'issue';
}

/** Does somebody who reads this know whom to call at night? */
export function isHelpText(id: ReplyPart): boolean {
  return namesHelp.has(id);
}
