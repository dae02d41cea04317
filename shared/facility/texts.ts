import type { Channel } from '../channels/registry.ts';
import { type GreetingPart, greetingParts } from './greeting-parts.ts';
import { isTextId, type ShippedText, shippedTexts, textIds } from './shipped-texts.ts';
import type { Address, Inbox } from './snapshot.ts';
import type { Style } from './template.ts';
import type { TextId } from './text-id.ts';

/** Which variant of each text a channel uses. */
export interface Variant {
  readonly channel: Channel;
  readonly inbox: Inbox;
  readonly address: Address;
  readonly style: Style;
}

/** A text before its fields are filled, and where in the facility file it stands; no `at`: it shipped. */
export interface ChosenText {
  readonly template: string;
  readonly at?: string;
}

export interface ChosenTexts {
  readonly greeting: Readonly<Record<GreetingPart, ChosenText>>;
  readonly byId: Readonly<Partial<Record<TextId, ChosenText>>>;
}

/** The overrides of one place of the facility file (`texts` or `channels.….texts`). */
export interface Overrides {
  readonly at: string;
  readonly greeting?: Readonly<Record<GreetingPart, string>>;
  readonly byId: Readonly<Partial<Record<TextId, string>>>;
}

/**
 * The shipped text of each id for a channel, in the variant that fits best (a text for this channel or inbox before one for any), with
 * the overrides put over it, later ones winning. A text that has no variant for this inbox (`human.told` where nobody reads) is
 * left out; an override of it changes nothing here.
 */
export function chooseTexts(variant: Variant, overrides: readonly Overrides[]): ChosenTexts {
  const fitting = shippedTexts.filter((text) => fits(text, variant)).sort((a, b) => closeness(a) - closeness(b));
  const parts = fitting.findLast((text) => text.parts !== undefined)?.parts;
  if (parts === undefined) throw new Error(`texts.json has no greeting for ${JSON.stringify(variant)}`);

  const byId: Partial<Record<TextId, ChosenText>> = {};
  for (const { id, text } of fitting) if (text !== undefined && isTextId(id)) byId[id] = { template: text };
  let greeting = greetingOf((name) => ({ template: parts[name] }));
  for (const override of overrides) {
    const own = override.greeting;
    if (own !== undefined) greeting = greetingOf((name) => ({ template: own[name], at: `${override.at}.greeting.${name}` }));
    for (const id of textIds) {
      const template = override.byId[id];
      if (template !== undefined && byId[id] !== undefined) byId[id] = { template, at: `${override.at}.${id}` };
    }
  }
  return { greeting, byId };
}

/** The six parts, each made in turn. */
export function greetingOf<Value>(make: (name: GreetingPart) => Value): Record<GreetingPart, Value> {
  return {
    welcome: make('welcome'),
    notice: make('notice'),
    purpose: make('purpose'),
    confidential: make('confidential'),
    urgent: make('urgent'),
    link: make('link'),
  };
}

/** All texts of a choice with their ids; the greeting's parts as `greeting.welcome`, …. */
export function eachText(chosen: ChosenTexts): { readonly id: string; readonly text: ChosenText }[] {
  return [
    ...greetingParts.map((name) => ({ id: `greeting.${name}`, text: chosen.greeting[name] })),
    ...Object.entries(chosen.byId).map(([id, text]) => ({ id, text })),
  ];
}

function fits(text: ShippedText, { channel, inbox, address, style }: Variant): boolean {
  const sameChannel = text.channel === 'any' || text.channel === channel;
  const sameInbox = text.inbox === 'any' || text.inbox === inbox;
  return sameChannel && sameInbox && text.register === address && text.style === style;
}

function closeness(text: ShippedText): number {
  return (text.channel === 'any' ? 0 : 2) + (text.inbox === 'any' ? 0 : 1);
}
