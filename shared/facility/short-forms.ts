import type { ReplyPart, TextId } from './text-id.ts';

/** Answers to a question, each with the form of it that stands beside a notice, a phone number and 112 which others bring along. */
const shortForms: Readonly<Partial<Record<ReplyPart, TextId>>> = {
  'topic.frame': 'topic.short',
  'topic.hours': 'topic.hours_short',
  'topic.phone': 'topic.phone_short',
  'topic.address': 'topic.address_short',
  'topic.appointment': 'topic.appointment_short',
  'topic.contact': 'topic.contact_short',
};
const longForms: ReadonlyMap<string, TextId> = new Map(Object.entries(shortForms).map(([long, short]) => [short, long as TextId]));

/** The short form of an answer; undefined: it has none. */
export function shortFormOf(id: ReplyPart): TextId | undefined {
  return shortForms[id];
}

/** Of which answer this is the short form; undefined: of none. */
export function longFormOf(id: string): TextId | undefined {
  return longForms.get(id);
}
