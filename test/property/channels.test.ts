import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../shared/channels/contract.ts';
import { senders } from '../../shared/channels/senders.ts';
import { everyChannelSnapshot as snapshot } from '../fixtures/channel-snapshot.ts';
import { isRecord } from '../fixtures/shape.ts';
import { recorded } from '../support/recorded.ts';

const out = (parsed: Parsed): number => parsed.heard.length + parsed.receipts.length + parsed.skipped.length;

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

describe.each(recorded)('any delivery ($channel)', ({ channel, receiver, shape, files, text }) => {
  const bodies = files.map(text);

  it('never makes parse throw, whatever JSON it is, and comes out complete', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), knownJson), (body) => {
        expect(out(receiver.parse(body, snapshot))).toBe(shape.happeningsIn(body));
      }),
      { numRuns: 1500 },
    );
  });

  it('comes out complete with a null in every place of every known delivery', () => {
    for (const body of bodies.map((text): unknown => JSON.parse(text))) {
      for (const place of placesIn(body)) {
        const broken = replaced(body, place, null);
        expect(out(receiver.parse(broken, snapshot)), `null at ${place.join('.')}`).toBe(shape.happeningsIn(broken));
      }
    }
  });

  it('comes out complete with anything in any place of every known delivery', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 2 }), knownWords), (text, at, by) => {
        const body: unknown = JSON.parse(text);
        const places = placesIn(body);
        const broken = replaced(body, places[at % places.length] ?? [], by);
        expect(out(receiver.parse(broken, snapshot))).toBe(shape.happeningsIn(broken));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the happenings of each entry, in order, however entries are put together', () => {
    const entriesOf = (text: string): readonly unknown[] => (JSON.parse(text) as { entry: unknown[] }).entry;
    const { object } = shape;
    const usable = bodies.filter((text) => text.includes(`"object":"${object}"`));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...usable), { minLength: 1, maxLength: 6 }), (texts) => {
        const together = receiver.parse({ object, entry: texts.flatMap(entriesOf) }, snapshot);
        const single = texts.map((text) => receiver.parse(JSON.parse(text), snapshot));
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
        const { skipped, substituted, notices } = receiver.parse(broken, snapshot);
        expect(JSON.stringify([skipped, substituted, notices])).not.toContain(canary);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read in any depth without an error', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(out(receiver.parse(deep, snapshot))).toBe(1);
    const { object } = shape;
    expect(out(receiver.parse({ object, entry: deep }, snapshot))).toBe(1);
  });

  it('never reads an answer of Graph as sent without an id, and never throws over one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), fc.dictionary(fc.string(), fc.string()), (status, body, headers) => {
        expect(senders[channel].classify({ kind: 'response', status, body, headers }).kind).not.toBe('sent');
      }),
      { numRuns: 1000 },
    );
  });
});
