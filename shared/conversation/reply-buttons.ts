import type { ReplyPart } from '../facility/text-id.ts';
import { payloads } from '../understanding/payloads.ts';

/** A button under a message: its title is the word that would do the same. */
export interface ReplyButton {
  readonly title: string;
  readonly payload: string;
}

const start: ReplyButton = { title: 'START', payload: payloads.start };

const buttons: Readonly<Partial<Record<ReplyPart, ReplyButton>>> = {
  'optin.question': start,
  'optin.reconfirm': start,
  'doubt.stop': { title: 'STOPP', payload: payloads.stop },
  'doubt.subscribe': { title: 'NEWSLETTER', payload: payloads.subscribe },
  'doubt.human': { title: 'MENSCH', payload: payloads.human },
  'doubt.access': { title: 'AUSKUNFT', payload: payloads.access },
  'doubt.erase': { title: 'LÖSCHEN', payload: payloads.erase },
  'doubt.privacy': { title: 'DATENSCHUTZ', payload: payloads.privacy },
};

/** Returns the buttons to tap instead of sending the word that the answer asks for. */
export function buttonsOf(say: readonly ReplyPart[]): readonly ReplyButton[] {
  return say.flatMap((id) => buttons[id] ?? []);
}
