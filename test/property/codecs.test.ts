import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonState } from '../../shared/conversation/state.ts';
import type { Codec } from '../../shared/kernel/codec.ts';
import { eventCodec } from '../../shared/store/codecs/event-codec.ts';
import { hoursCodec, jobCodec, newsletterIndexCodec, shardCodec } from '../../shared/store/codecs/newsletter-codecs.ts';
import { openingCodec } from '../../shared/store/codecs/opening-codec.ts';
import { batchTicketCodec, receiptCodec, retryTicketCodec } from '../../shared/store/codecs/queue-codecs.ts';
import { stateCodec } from '../../shared/store/codecs/state-codec.ts';
import { itemToRecord, stateToAttributes } from '../../shared/store/person-item.ts';
import { arbitraryOf } from '../support/arbitrary-value.ts';
import { ahornwegKeys } from '../support/desk-table.ts';

const codecs: Readonly<Record<string, Codec<object>>> = {
  event: eventCodec,
  receipt: receiptCodec,
  'retry ticket': retryTicketCodec,
  'batch ticket': batchTicketCodec,
  'opening state': openingCodec,
  'newsletter index': newsletterIndexCodec,
  'newsletter job': jobCodec,
  'newsletter shard': shardCodec,
  'sends by hour': hoursCodec,
  person: stateCodec,
};

/** What travels and what is stored is text. */
const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(codecs))('any %s', (_name, codec) => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(arbitraryOf(codec.schema()), (value) => {
        const written = throughText(codec.write(value as never));
        const { v: _, ...read } = codec.read(written) as { readonly v?: number };
        expect(read).toEqual(value);
      }),
    );
  });

  it('is refused with a field that it does not know, and when a later version wrote it', () => {
    fc.assert(
      fc.property(arbitraryOf(codec.schema()), (value) => {
        const written = codec.write(value as never);
        expect(() => codec.read({ ...written, v: Number(written.v) + 1 })).toThrow('newer');
        if (codec !== hoursCodec) expect(() => codec.read({ ...written, aNewField: 1 })).toThrow('unreadable');
      }),
      { numRuns: 20 },
    );
  });
});

it('any person is the same after it lay in the table', () => {
  fc.assert(
    fc.property(arbitraryOf(stateCodec.schema()), fc.option(fc.constant('another'), { nil: undefined }), (value, aliasOf) => {
      const state = value as PersonState;
      const item = {
        ...stateToAttributes(state, undefined, ahornwegKeys, aliasOf),
        pk: { S: 'ahornweg/P#person' },
        version: { N: '3' },
      };
      expect(itemToRecord(item, ahornwegKeys)).toEqual({ key: 'person', version: 3, state, ...(aliasOf && { aliasOf }) });
    }),
  );
});
