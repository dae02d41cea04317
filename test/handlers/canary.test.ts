import { beforeAll, expect, test } from 'vitest';
import { expectNoCanary, findCanaries, plant } from '../support/canary.ts';

/** The search is what all other tests rely on, so it has to find what was hidden. */
const found = (text: string) => findCanaries([{ where: 'here', text }]).length;

beforeAll(() => {
  plant('493023125999');
  plant('Größe und Zaunkönigsgesang');
});

test.each([
  ['as it is', '{"to":"+493023125999"}'],
  ['one long word of a text', 'Unexpected token in "Zaunkönigsgesang"'],
  ['escaped as JSON does', 'Zaunk\\u00f6nigsgesang'],
  ['in a wamid', 'wamid.HRgNNDkzMDIzMTI1OTk5FQIAEhgUM0E='],
  ['in base64 behind something of its own alphabet', 'k1xeyJ0byI6IjQ5MzAyMzEyNTk5OSJ9'],
  ['in base64url', Buffer.from('??>>493023125999').toString('base64url')],
  ['in hex', Buffer.from('493023125999').toString('hex')],
])('finds what is hidden %s', (_, text) => {
  expect(found(text)).toBeGreaterThan(0);
});

test.each(['eventRef PVxrzP5AY6a4QTUn', 'Hallo und willkommen', '4930231259'])('finds nothing in %s', (text) => {
  expect(found(text)).toBe(0);
});

test('throws, and names the place', () => {
  expect(() => expectNoCanary([{ where: 'table pforte-conversations', text: 'x493023125999x' }])).toThrow('in table pforte-conversations');
});
