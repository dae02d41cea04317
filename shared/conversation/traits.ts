/**
 * Properties of a rule beyond its words. One table for all rules: code that asks "may this answer …?" asks here, never the id.
 * Everything is off unless it is set.
 */
export interface Traits {
  /** Not counted in the day's cap: a limit on everyday answers must not silence it. */
  readonly outsideCap?: true;
  /** How often a day; and what shares the number, and an open answer, with it. */
  readonly ceiling?: Ceiling;
  /** Said, and said late, although a human is talking. */
  readonly overStaff?: true;
  /** Sent a second time when nothing tells whether it arrived. */
  readonly againAfterUnknown?: true;
  /** The newsletter's waiting issue, or the question whether it is still wanted, may follow as one more message. */
  readonly mayCarryIssue?: true;
  /** That the rule spoke says something of the person that is nobody's business: no log line names a person beside it. */
  readonly private?: true;
  /** The person has a right to this answer: one that cannot be given is reported to the operator. */
  readonly isOwed?: true;
  /** Erases the person: the state it leaves reaches every identity. */
  readonly erases?: true;
  /** Speaks of the newsletter alone: pointless once the consent it asks for or confirms was overtaken. */
  readonly ofConsent?: true;
  /** A request to the desk itself: nobody waits for a human by it. */
  readonly forDesk?: true;
  /** Spoken to one of the team: what was ordered is carried out with the decision, and nothing that is for clients is added. */
  readonly toStaff?: true;
  /** The answer goes with the hours: pointless once they changed. */
  readonly hangsOn?: 'closed-period' | 'closing' | 'open-hours';
}

/**
 * A limit of its own for answers that the day's cap does not hold back: somebody in need is answered again and again, a loop of two automatons
 * ends. While an answer of the same group waits to be sent, a repeat adds none.
 */
export interface Ceiling {
  readonly group: CeilingGroup;
  /** Answers of the group that one person gets on one day. */
  readonly perDay: number;
  /** An answer that may have arrived does not stand for its repeat: better one too many than none. */
  readonly despiteUnknown?: true;
}
export const ceilingGroups = ['help', 'stop', 'access', 'privacy', 'erase', 'human', 'team'] as const;
export type CeilingGroup = (typeof ceilingGroups)[number];

/** Requests to the desk itself: heard at any hour, whoever is talking, whatever was said today. */
const urgent = { outsideCap: true, overStaff: true, againAfterUnknown: true } as const satisfies Traits;
const right = { ...urgent, isOwed: true, forDesk: true } as const satisfies Traits;
const askedFor = (group: CeilingGroup): { readonly ceiling: Ceiling } => ({ ceiling: { group, perDay: 10 } });
const everyday = { mayCarryIssue: true } as const satisfies Traits;

/** Help in a crisis: before everything, over everybody, as often as it is needed. */
const help = {
  ...urgent,
  private: true,
  ceiling: { group: 'help', perDay: 40, despiteUnknown: true },
} as const satisfies Traits;

const table = {
  duplicate: {},
  'before-erasure': { forDesk: true },
  staff: {},
  'other-automaton': {},
  crisis: help,
  'crisis.concern': help,
  // Behind a text to which nothing is added.
  'away.help': { outsideCap: true, hangsOn: 'closed-period' },
  'crisis.line': { outsideCap: true, overStaff: true, private: true },
  stop: { ...urgent, ...askedFor('stop'), forDesk: true },
  'rights.access': { ...right, ...askedFor('access') },
  'rights.privacy': { ...right, ...askedFor('privacy') },
  'rights.erase-ask': { ...right, ...askedFor('erase') },
  'rights.erased': { ...right, erases: true },
  'staff-order': { outsideCap: true, overStaff: true, private: true, toStaff: true, forDesk: true, ceiling: { group: 'team', perDay: 40 } },
  'no-answer-kind': {},
  'too-old': {},
  standby: {},
  human: { ...urgent, ...askedFor('human') },
  'greeting+topic': everyday,
  'greeting+human': { ...urgent, ...askedFor('human') },
  quiet: {},
  'unsupported-again': {},
  'opt-in.wish': { ...everyday, ofConsent: true, forDesk: true },
  'opt-in.too-young': { forDesk: true },
  'opt-in.start': { overStaff: true, ofConsent: true, forDesk: true },
  'opt-in.renewal': { ofConsent: true, forDesk: true },
  greeting: everyday,
  'greeting+away': everyday,
  away: { ...everyday, hangsOn: 'closed-period' },
  'closing-soon': { ...everyday, hangsOn: 'closing' },
  'few-staff': { ...everyday, hangsOn: 'open-hours' },
  news: { ...everyday, forDesk: true },
  language: { forDesk: true },
  'news.waiting': { forDesk: true },
  topic: everyday,
  'topic.list': everyday,
  sensitive: { private: true },
  attachment: {},
  doubt: {},
  capped: {},
  silence: everyday,
} as const satisfies Readonly<Record<string, Traits>>;

/** The rule that spoke, or that kept silent: the reason of every decision. */
export type RuleId = keyof typeof table;

/** Returns the traits of a rule. An id that a newer version stored and this one does not know has none. */
export function traitsOf(because: RuleId): Traits {
  return Object.hasOwn(table, because) ? table[because] : {};
}

/** Every rule that can be the reason of a decision. */
export const ruleIds = Object.keys(table) as readonly RuleId[];
