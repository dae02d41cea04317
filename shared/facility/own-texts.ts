import { nextMoment } from '../calendar/next-moment.ts';
import { openingAt } from '../calendar/opening.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { type Channel, channels } from '../channels/registry.ts';
import { Mistakes } from './check.ts';
import type { DocumentEdit } from './edit-document.ts';
import { greetingParts } from './greeting-parts.ts';
import { helpInWords, longestHelp, needOf } from './help-line.ts';
import { readFile } from './read-file.ts';
import { renderReply } from './render.ts';
import { replyFields } from './reply-fields.ts';
import { isTextId, textIds } from './shipped-texts.ts';
import type { ChannelSnapshot, ChannelTexts, Snapshot } from './snapshot.ts';
import { requiredFieldNames } from './template.ts';
import type { ShippedId } from './text-id.ts';
import { type ChosenText, type ChosenTexts, chooseTexts } from './texts.ts';

/** A text by its parts: those of the greeting, or the one part `text`. */
export type TextParts = Readonly<Record<string, string>>;

/** One text on one channel, in the variant that fits the facility. */
export interface TextOfChannel {
  readonly channel: Channel;
  readonly shipped: TextParts;
  /** Wording in use: the facility's own, else the shipped one. */
  readonly holds: TextParts;
  readonly isOwn: boolean;
}

export interface TextOfFile {
  readonly id: ShippedId;
  readonly channels: readonly TextOfChannel[];
}

/** Every text that some channel of a facility file can say. */
export function textsOfFile(values: Readonly<Record<string, unknown>>): readonly TextOfFile[] {
  const { address, facility, overrides, channels: used } = readFile(values, new Mistakes());
  if (address === undefined) return [];
  const chosen = channels.flatMap((channel) => {
    const part = used[channel];
    if (!part) return [];
    const variant = { channel, inbox: part.inbox, address, style: facility?.style ?? 'standard' };
    return [{ channel, shipped: chooseTexts(variant, []), holds: chooseTexts(variant, [overrides, part.overrides]) }];
  });
  const texts = (['greeting', ...textIds] as const).map((id) => ({
    id,
    channels: chosen.flatMap(({ channel, shipped, holds }) => {
      const own = partsOf(holds, id);
      if (Object.keys(own).length === 0) return [];
      const isOwn = Object.values(own).some(({ at }) => at !== undefined);
      return [{ channel, shipped: wordingOf(partsOf(shipped, id)), holds: wordingOf(own), isOwn }];
    }),
  }));
  return texts.filter((text) => text.channels.length > 0);
}

function partsOf({ greeting, byId }: ChosenTexts, id: ShippedId): Readonly<Record<string, ChosenText>> {
  if (id === 'greeting') return greeting;
  const text = byId[id];
  return text ? { text } : {};
}

function wordingOf(parts: Readonly<Record<string, ChosenText>>): TextParts {
  return Object.fromEntries(Object.entries(parts).map(([name, { template }]) => [name, template]));
}

type Values = Readonly<Record<string, unknown>> | undefined;

/**
 * Edits made on top of `base`. A part that was left as it was takes what holds by now; an empty one is the shipped one. What all channels
 * say alike stands once, under `texts`; a text that is the shipped one stands nowhere.
 */
export function textEdits(
  base: Values,
  now: Values,
  id: string,
  typed: (channel: Channel, part: string) => string,
): readonly DocumentEdit[] {
  const find = (values: Values) => textsOfFile(values ?? {}).find((text) => text.id === id)?.channels ?? [];
  const seen = find(base);
  const wanted = find(now).map(({ channel, shipped, holds, isOwn }) => {
    const before = seen.find((one) => one.channel === channel)?.holds ?? holds;
    const parts = Object.fromEntries(
      Object.entries(shipped).map(([name, text]) => {
        const given = typed(channel, name);
        return [name, given === '' ? text : given === before[name] ? (holds[name] ?? '') : given];
      }),
    );
    const own = isSame(parts, shipped) ? undefined : (parts.text ?? parts);
    return { channel, own, isChanged: !isSame(parts, holds) || isOwn !== (own !== undefined) };
  });
  if (!wanted.some(({ isChanged }) => isChanged)) return [];
  const common = wanted.every(({ own }) => isSame(own, wanted[0]?.own));
  return [
    { path: ['texts', id], value: common ? wanted[0]?.own : undefined },
    ...wanted.map(({ channel, own }) => ({ path: ['channels', channel, 'texts', id], value: common ? undefined : own })),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A text as a phone shows it; undefined: this facility never says it. */
export interface TextReading {
  readonly channel: Channel;
  readonly text: string | undefined;
  /** The same for whoever asked for simple German. */
  readonly simple: string | undefined;
}

/** Reads a text on each channel at a moment that suits it. What is known only when it is sent is `…`. */
export function textReadings(snapshot: Snapshot, id: string, now: EpochMs): readonly TextReading[] {
  if (id !== 'greeting' && !isTextId(id)) return [];
  return channels.flatMap((channel) => {
    const part = snapshot[channel];
    if (!part) return [];
    const at = nextMoment(part.calendar, now, !/away|closed/.test(id));
    const read = (texts: ChannelTexts | undefined) => texts && reading(texts, id, part, at);
    return [{ channel, text: read(part.texts), simple: read(part.texts.simple) }];
  });
}

function reading(texts: ChannelTexts, id: ShippedId, { calendar, helpLines = [] }: ChannelSnapshot, at: EpochMs): string | undefined {
  const template = id === 'greeting' ? greetingParts.map((name) => texts.greeting[name]).join() : texts.byId[id];
  if (template === undefined) return undefined;
  const unknown = requiredFieldNames(template).map((name) => [name, '…']);
  const need = needOf([id]);
  const render = (hilfen: string) =>
    renderReply(texts, [id], { ...Object.fromEntries(unknown), ...replyFields(openingAt(at, calendar), at), hilfen });
  const hasRoom = (lines: string) => render(lines).length <= longestHelp;
  return render(need === undefined ? '…' : helpInWords(helpLines, need, at, texts.style ?? 'standard', hasRoom));
}
