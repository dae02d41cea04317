import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventCodec } from '../../../shared/store/codecs/event-codec.ts';

const { written } = JSON.parse(readFileSync(new URL('../../fixtures/stored/event.v3.source.json', import.meta.url), 'utf8'));

it.each(['Mira K.', 'wartezimmer ', 'Warte', '', 'a_b', '+4915228817386'])(
  'an event has no room for %j as the flyer it came from',
  (source) => {
    expect(() => eventCodec.read({ ...written, meaning: { ...written.meaning, source } })).toThrow();
  },
);
