import type { ReplyPart } from '../../facility/text-id.ts';
import type { PersonState } from '../state.ts';

/** The greeting as a message of its own before another one, where the person has not had it. */
export function greetingFirst({ introducedAt }: PersonState): readonly (readonly ReplyPart[])[] {
  return introducedAt === undefined ? [['greeting']] : [];
}
