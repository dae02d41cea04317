import type { TextId } from '../../facility/text-id.ts';
import type { Command } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { wasSaid } from '../state.ts';
import { greetingFirst } from './greeting-first.ts';
import { isLanguageCommand } from './language.ts';

const hourMs = 60 * 60 * 1000;

const questions: Readonly<Partial<Record<Command, TextId>>> = {
  stop: 'doubt.stop',
  'erase-confirm': 'doubt.erase',
  erase: 'doubt.erase',
  access: 'doubt.access',
  privacy: 'doubt.privacy',
  subscribe: 'doubt.subscribe',
  human: 'doubt.human',
};

/** Perhaps a word for the desk: asks shortly, with the word to send, once an hour at the most. */
export const doubt: Rule = ({ event, state, newsletter, now }) => {
  const text = event.meaning.maybe.flatMap((command) => questionAbout(command) ?? [])[0];
  if (!text || (text === 'doubt.subscribe' && !newsletter) || wasSaid(state, 'doubt', hourMs, now)) return undefined;
  return {
    because: 'doubt',
    messages: [...greetingFirst(state), [text]],
    ...(state.introducedAt === undefined && { remember: { introducedAt: now } }),
  };
};

function questionAbout(command: Command): TextId | undefined {
  return isLanguageCommand(command) ? 'language.question' : questions[command];
}

export const reasons = {
  doubt: [
    'Rückfrage',
    'Vielleicht war ein Befehl gemeint. Die Pforte fragt kurz nach und nennt das Wort dafür, höchstens einmal in der Stunde.',
  ],
} as const satisfies Reasons;
