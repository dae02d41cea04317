import type { EventKind } from '../event.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { occasionMs, wasSaid } from '../state.ts';
import { wasJustGreeted } from './just-greeted.ts';

const attachments: ReadonlySet<EventKind> = new Set(['media', 'location', 'contacts']);

/** Photos, voice, video, documents, places and contact cards are never fetched: says so once in 24 hours, with the safe ways. */
export const attachment: Rule = (situation) => {
  const { event, state, now } = situation;
  if (!attachments.has(event.kind) || wasJustGreeted(situation)) return undefined;
  return wasSaid(state, 'attachment', occasionMs, now) ? undefined : { because: 'attachment', messages: [['attachment']] };
};

export const reasons = {
  attachment: [
    'Anhang',
    'Bilder, Sprachnachrichten, Dokumente, Orte und Kontakte ruft die Pforte nie ab. Das sagt sie höchstens einmal am Tag.',
  ],
} as const satisfies Reasons;
