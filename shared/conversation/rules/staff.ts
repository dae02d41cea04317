import type { Rule } from '../rule.ts';

/**
 * A human answered (foreign echo, phone app): the desk is quiet for this person. Somebody we did not know is known from now on, without a
 * greeting: nobody in mid-conversation is welcomed as new.
 */
export const staff: Rule = ({ event, state, quietMs }) =>
  event.kind === 'staff'
    ? {
        because: 'staff',
        remember: {
          introducedAt: state.introducedAt ?? event.at,
          quietUntil: Math.max(state.quietUntil ?? 0, event.at + quietMs),
        },
      }
    : undefined;
