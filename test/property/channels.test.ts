import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelAdapter, Parsed } from '../../shared/channels/contract.ts';
import { messenger } from '../../shared/channels/messenger/adapter.ts';
import { whatsapp } from '../../shared/channels/whatsapp/adapter.ts';
import { snapshot } from '../fixtures/channel-snapshot.ts';

const fixtures = (adapter: ChannelAdapter): readonly string[] => {
  const folder = new URL(`../fixtures/${adapter.channel}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file !== 'manifest.json')
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
};

const out = (parsed: Parsed): number => parsed.heard.length + parsed.receipts.length + parsed.skipped.length;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** Elements of the lists named; at least one, because a level without any is one skip of its own. */
const countIn = (container: unknown, names: readonly string[]): number => {
  if (!isRecord(container)) return 1;
  const counts = names.map((name) => {
    const list = container[name];
    if (Array.isArray(list)) return list.length;
    return isThere(list) ? 1 : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0) || 1;
};
/** An object where a list belongs is its only element. */
const sumOf = (list: unknown, count: (element: unknown) => number): number => {
  const elements: readonly unknown[] = Array.isArray(list) ? list : isRecord(list) ? [list] : [];
  return elements.length > 0 ? elements.reduce((sum: number, element) => sum + count(element), 0) : 1;
};
const isOther = (object: unknown, own: string): boolean => typeof object === 'string' && object.trim() !== '' && object !== own;

/** Fields about people, each with the lists it may carry; one that is not known is what its lists make of it. */
const listsOf: Readonly<Record<string, readonly string[]>> = {
  messages: ['messages', 'statuses', 'errors'],
  standby: ['messages', 'message_echoes', 'statuses', 'errors'],
  smb_message_echoes: ['message_echoes', 'errors'],
  user_preferences: ['user_preferences', 'errors'],
};
const fieldOf = ({ field, value }: Record<string, unknown>): string | undefined => {
  if (typeof field === 'string' && Object.hasOwn(listsOf, field)) return field;
  if (!isRecord(value)) return undefined;
  if (isRecord(value.standby)) return 'standby';
  return [
    ['messages', 'messages'],
    ['message_echoes', 'smb_message_echoes'],
    ['user_preferences', 'user_preferences'],
  ].find(([list = '']) => isThere(value[list]))?.[1];
};

/** How many happenings a delivery holds, told from its form alone. */
const expectedIn: Readonly<Record<ChannelAdapter['channel'], (body: unknown) => number>> = {
  messenger: (body) =>
    isRecord(body) && !isOther(body.object, 'page') ? sumOf(body.entry, (entry) => countIn(entry, ['messaging', 'standby', 'changes'])) : 1,
  whatsapp: (body) => {
    if (!isRecord(body) || isOther(body.object, 'whatsapp_business_account')) return 1;
    return sumOf(body.entry, (entry) =>
      sumOf(isRecord(entry) ? entry.changes : undefined, (change) => {
        const field = isRecord(change) ? fieldOf(change) : undefined;
        const names = field === undefined ? undefined : listsOf[field];
        if (names === undefined || !isRecord(change) || !isRecord(change.value)) return 1;
        const inner = field === 'standby' && isRecord(change.value.standby) ? change.value.standby : change.value;
        return countIn(inner, names);
      }),
    );
  },
};

/** All places in a JSON value, as paths. */
const placesIn = (value: unknown): readonly (readonly (string | number)[])[] => {
  if (Array.isArray(value)) return [[], ...value.flatMap((element, index) => placesIn(element).map((place) => [index, ...place]))];
  if (!isRecord(value)) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, element]) => placesIn(element).map((place) => [key, ...place]))];
};

const replaced = (value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown => {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((element, index) => (index === step ? replaced(element, rest, by) : element));
  return isRecord(value) ? { ...value, [step]: replaced(value[String(step)], rest, by) } : value;
};

/** Seeds of known places, so that random JSON gets past the envelope. */
const knownKeys = fc.constantFrom(
  ...['object', 'entry', 'id', 'time', 'changes', 'field', 'value', 'metadata', 'phone_number_id', 'messages', 'statuses', 'contacts'],
  ...[
    'messaging',
    'standby',
    'sender',
    'recipient',
    'message',
    'postback',
    'mid',
    'text',
    'type',
    'timestamp',
    'from',
    '__proto__',
    'constructor',
  ],
);
const knownWords = fc.constantFrom(
  ...[
    'page',
    'whatsapp_business_account',
    'messages',
    'text',
    'system',
    'standby',
    '100000000000001',
    '514930287716042',
    '389217604518273',
    '1795420800',
  ],
);
const knownJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.oneof(knownWords, fc.jsonValue({ maxDepth: 1 })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(knownKeys, tie('value'), { maxKeys: 6 }),
  ),
})).value;

describe.each([messenger, whatsapp])('any delivery ($channel)', (adapter) => {
  const bodies = fixtures(adapter);

  it('never makes parse throw, whatever JSON it is, and comes out complete', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), knownJson), (body) => {
        expect(out(adapter.parse(body, snapshot))).toBe(expectedIn[adapter.channel](body));
      }),
      { numRuns: 1500 },
    );
  });

  it('comes out complete with a null in every place of every known delivery', () => {
    for (const body of bodies.map((text): unknown => JSON.parse(text))) {
      for (const place of placesIn(body)) {
        const broken = replaced(body, place, null);
        expect(out(adapter.parse(broken, snapshot)), `null at ${place.join('.')}`).toBe(expectedIn[adapter.channel](broken));
      }
    }
  });

  it('comes out complete with anything in any place of every known delivery', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 2 }), knownWords), (text, at, by) => {
        const body: unknown = JSON.parse(text);
        const places = placesIn(body);
        const broken = replaced(body, places[at % places.length] ?? [], by);
        expect(out(adapter.parse(broken, snapshot))).toBe(expectedIn[adapter.channel](broken));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the happenings of each entry, in order, however entries are put together', () => {
    const entriesOf = (text: string): readonly unknown[] => (JSON.parse(text) as { entry: unknown[] }).entry;
    const object = adapter.channel === 'messenger' ? 'page' : 'whatsapp_business_account';
    const usable = bodies.filter((text) => text.includes(`"object":"${object}"`));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...usable), { minLength: 1, maxLength: 6 }), (texts) => {
        const together = adapter.parse({ object, entry: texts.flatMap(entriesOf) }, snapshot);
        const single = texts.map((text) => adapter.parse(JSON.parse(text), snapshot));
        expect(together.heard).toEqual(single.flatMap((parsed) => parsed.heard));
        expect(together.receipts).toEqual(single.flatMap((parsed) => parsed.receipts));
        expect(together.skipped).toEqual(single.flatMap((parsed) => parsed.skipped));
        expect(together.substituted).toEqual(single.flatMap((parsed) => parsed.substituted));
        expect(together.notices).toEqual(single.flatMap((parsed) => parsed.notices));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves nothing of its content in counts and notices', () => {
    const canary = 'Kanarienvogel-4915228817386';
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), fc.boolean(), (text, at, asKey) => {
        const body: unknown = JSON.parse(text);
        const places = placesIn(body);
        const broken = replaced(body, places[at % places.length] ?? [], asKey ? { [canary]: { [canary]: canary } } : canary);
        const { skipped, substituted, notices } = adapter.parse(broken, snapshot);
        expect(JSON.stringify([skipped, substituted, notices])).not.toContain(canary);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read in any depth without an error', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(out(adapter.parse(deep, snapshot))).toBe(1);
    const object = adapter.channel === 'messenger' ? 'page' : 'whatsapp_business_account';
    expect(out(adapter.parse({ object, entry: deep }, snapshot))).toBe(1);
  });

  it('never reads an answer of Graph as sent without an id, and never throws over one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), fc.dictionary(fc.string(), fc.string()), (status, body, headers) => {
        expect(adapter.classify({ kind: 'response', status, body, headers }).kind).not.toBe('sent');
      }),
      { numRuns: 1000 },
    );
  });
});
