import { lengthIn, type TextLimit } from '../kernel/text-length.ts';
import { renderReply } from './render.ts';
import type { ChannelTexts } from './snapshot.ts';
import { type Fields, requiredFieldNames } from './template.ts';
import type { ReplyPart, TextId } from './text-id.ts';

/** Length that still reads well on a phone. Longer texts work; the admin is told. */
export const comfortableText = 600;

/** The longest value each of the moment's fields can take. */
export interface LongestValues {
  readonly reason: string;
  readonly substituteName: string;
  readonly substitutePhone: string;
}

function longestFields({ reason, substituteName, substitutePhone }: LongestValues): Fields {
  return {
    naechste_oeffnung: 'morgen, Donnerstag, 24. September, 17:30 Uhr',
    wann: 'Vom 24. September 2026 bis einschließlich 24. September 2027',
    ausnahme: '24. September 2026, 10 bis 12:30 und 13:30 bis 17:30 Uhr',
    anlass: reason,
    vertretung_name: substituteName,
    vertretung_telefon: substitutePhone,
    datum: 'Donnerstag, 24. September 2026',
    uhrzeit: '17:30',
    // Within 600 units of the whole there is room for about this much of an issue.
    inhalt: 'x'.repeat(220),
    link: `https://${'x'.repeat(92)}`,
    // Two help lines at least; more stand there as far as there is room.
    hilfen: 'x'.repeat(130),
    schluss: '17:30',
    danach: 'morgen, Donnerstag, 24. September, 17:30 Uhr',
    kennung: 'K7QX-2M9P',
    auskunft_zeiten: 'x'.repeat(200),
  };
}

export interface Length {
  readonly id: ReplyPart;
  /** By each way of counting. */
  readonly length: Readonly<Record<TextLimit['of'], number>>;
}

/** A greeting that is too long for its channel is sent without these (`renderEffect`). */
function withoutSpareable({ ausnahme: _exception, wann: _closure, ...fields }: Fields): Fields {
  return fields;
}

/** Every reply this channel can give, rendered with the longest values: the greeting with the away sentence, and each text alone. */
export function replyLengths(texts: ChannelTexts, longest: LongestValues): Length[] {
  const fields = longestFields(longest);
  const ofNight = (['away.short', 'away.urgent'] as const).filter((id) => Object.hasOwn(texts.byId, id));
  const ids = (Object.keys(texts.byId) as readonly TextId[]).filter((id) => texts.byId[id] !== undefined);
  return [
    { id: 'greeting', length: lengthsOf(renderReply(texts, ['greeting', ...ofNight], withoutSpareable(fields))) },
    ...ids.map((id) => ({ id, length: lengthsOf(renderReply(texts, [id], fields)) })),
  ];
}

/** The answer to a topic in its frame; undefined where the channel has no frame for it. */
export function topicLength(texts: ChannelTexts, answer: string, link: string | undefined): Length['length'] | undefined {
  const frame = texts.byId['topic.frame'];
  if (frame === undefined || requiredFieldNames(frame).some((name) => name !== 'inhalt')) return undefined;
  return lengthsOf(renderReply(texts, ['topic.frame'], { inhalt: answer, ...(link === undefined ? {} : { link }) }));
}

function lengthsOf(text: string): Length['length'] {
  return { utf16: lengthIn('utf16', text), bytes: lengthIn('bytes', text) };
}
