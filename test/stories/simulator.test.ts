import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { temporaryFolder } from '../support/repository.ts';
import { settings } from '../support/settings.ts';
import { until } from '../support/waiting.ts';

interface State {
  readonly persons: readonly { readonly id: string; readonly transcript: readonly { readonly from: string; readonly text: string }[] }[];
}

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun({ args: ['--clock', '2026-11-23T10:00:00+01:00'] });
});
afterAll(() => run.stop());

const ask = (path: string, body: unknown) =>
  fetch(`${run.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** What the desk said to this person, by the transcript of their phone. */
async function said(person: string): Promise<readonly string[]> {
  const state = (await (await fetch(`${run.url}/simulator/state`)).json()) as State;
  return state.persons.find(({ id }) => id === person)?.transcript.flatMap(({ from, text }) => (from === 'desk' ? [text] : [])) ?? [];
}

const answered = (person: string, count: number) =>
  until(`${count} answers to ${person}`, async () => (await said(person)).length === count);

test.each([
  ['what is no JSON', '{"channel": ', 'Das ist kein gültiges JSON.'],
  ['what lacks something', '{}', 'Der Kanal'],
])('the page’s API names %s', async (_, body, words) => {
  const response = await fetch(`${run.url}/simulator/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(400);
  expect(((await response.json()) as { readonly error: string }).error).toContain(words);
});

/** Without other tools: the local run, its own Meta and nothing else. */
describe('With the simulated Meta', () => {
  test.each([
    ['whatsapp', 'mira', 'Hallo, gut, dass du schreibst.'],
    ['whatsapp', 'ali', 'Hallo, gut, dass du schreibst.'],
    ['messenger', 'jana', 'Hallo, gut, dass du schreibst.'],
  ])('a chat on %s by %s is greeted once', async (channel, person, welcome) => {
    expect((await ask('/simulator/messages', { channel, person, text: 'Guten Morgen', copies: 3 })).status).toBe(202);
    await answered(person, 1);
    expect((await said(person))[0]).toContain(welcome);
    await ask('/simulator/messages', { channel, person, text: 'Noch etwas' });
    await run.decided();
    // Where nobody reads, what can be asked may follow; the greeting does not.
    expect((await said(person)).filter((text) => text.includes(welcome))).toHaveLength(1);
  });

  test('an answer that Graph refused for now arrives later', async () => {
    await ask('/simulator/faults', { kind: 'rate-limit', count: 1 });
    await ask('/simulator/messages', { channel: 'messenger', person: 'deniz', text: 'Guten Morgen' });
    // The simulated Meta delivers on its own time: the clock may move when the first try is over.
    await until('the refused try', () => run.output().includes('reply.later'));
    await run.decided();
    await run.setClock('2026-11-23T10:05:00+01:00');
    await answered('deniz', 1);
  });

  test('the desk tells which rule spoke, beside the message it was about', async () => {
    const desk = (await (await fetch(`${run.url}/local/desk`)).json()) as { decisions: readonly { because: string }[] };
    expect(desk.decisions.map(({ because }) => because)).toContain('greeting');
  });

  test('the webhooks pass the handshake that Meta starts', async () => {
    const answer = await ask('/simulator/handshake', { channel: 'whatsapp' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('200');
  });
});

test('what a killed run had not delivered is delivered and answered by the next', async () => {
  const data = temporaryFolder();
  const messaging = [
    {
      sender: { id: '24000000000000001' },
      recipient: { id: settings.MESSENGER_PAGE_ID },
      timestamp: Date.now(),
      message: { mid: 'm_left-over', text: 'Hallo' },
    },
  ];
  const delivery = { object: 'page', entry: [{ id: settings.MESSENGER_PAGE_ID, time: Date.now(), messaging }] };
  const bytes = Buffer.from(JSON.stringify(delivery)).toString('base64');
  const line = { id: 'left-over', channel: 'messenger', bytes, copies: 1, entries: ['m_left-over'] };
  writeFileSync(join(data, 'simulator.json.open'), `${JSON.stringify(line)}\n`);
  const next = await startLocalRun({ args: ['--data', data] });
  await until('the answer', async () => {
    const state = (await (await fetch(`${next.url}/simulator/state`)).json()) as State;
    return state.persons.some(({ transcript }) => transcript.some(({ from }) => from === 'desk'));
  });
  await next.stop();
});
