import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { plant } from '../support/canary.ts';
import { withHandlers } from '../support/handler-harness.ts';
import { repository } from '../support/repository.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The value once for each of its places, with something else standing there. */
function* withEachPlaceAs(value: Json, other: Json): Generator<Json> {
  yield other;
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      for (const changed of withEachPlaceAs(element, other)) yield value.with(index, changed);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      for (const changed of withEachPlaceAs(field, other)) yield { ...value, [key]: changed };
    }
  }
}

const fixtures = (channel: string): Json[] => {
  const folder = join(repository, 'test/fixtures', channel);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json);
};

// Personal data in the fixtures.
for (const value of ['4915228817386', 'DE.84019263517402958816', '24000000000000001', '@mira.kx']) plant(value);

withHandlers('Whatever stands in any place of a delivery', (handled) => {
  for (const channel of ['messenger', 'whatsapp'] as const) {
    for (const [word, other] of [
      ['null', null],
      ['an object', { Dompfaffenlied: [''] }],
    ] as const) {
      handled(`is answered with 200, never with an error: ${word}, ${channel}`, async (desk) => {
        desk.sqs.mode = 'accept';
        const bodies = fixtures(channel).flatMap((fixture) => [...withEachPlaceAs(fixture, other)]);
        expect(bodies.length).toBeGreaterThan(500);
        for (let start = 0; start < bodies.length; start += 50) {
          const answers = await Promise.all(bodies.slice(start, start + 50).map((body) => desk.deliver(channel, body)));
          expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
        }
      });
    }
  }
});
