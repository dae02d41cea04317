import { expect, it } from 'vitest';
import { createConsole } from '../../../shared/runtime/console/app.ts';

const origin = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
const app = createConsole([], async () => {
  throw new Error('a language needs no ports');
});
const headers = { host: new URL(origin).host, 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' };
const choose = (fields: Readonly<Record<string, string>>) =>
  app.request(`${origin}/console/language`, { method: 'POST', headers, body: new URLSearchParams(fields) });
const joinIn = async (cookie: string) => (await app.request(`${origin}/console/join`, { headers: { ...headers, cookie } })).text();

it('keeps the language for a year and leads back', async () => {
  const answer = await choose({ language: 'en', to: '/console/me?said=changed' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console/me?said=changed']);
  expect(answer.headers.get('set-cookie')).toBe('__Host-pforte-language=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax');
});

it('keeps no language that there is not', async () => {
  expect((await choose({ language: 'xx', to: '/console/me' })).headers.get('set-cookie')).toBeNull();
});

it.each(['https://example.org/console', '//example.org/console', '/consoles', '/other', ''])('leads nobody to "%s"', async (to) => {
  expect((await choose({ language: 'de', to })).headers.get('location')).toBe('/console');
});

it('shows a page in the language chosen, and says so', async () => {
  const english = await joinIn('__Host-pforte-language=en');
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('<h1>Set up your access</h1>');
  expect(await joinIn('__Host-pforte-language=leicht')).toContain('<html lang="de-simple">');
  expect(await joinIn('__Host-pforte-language=made-up')).toContain('<html lang="de">');
});
