import { expect, test } from 'vitest';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import type { Command } from '../../../shared/understanding/meaning.ts';
import { noMeaning } from '../../../shared/understanding/meaning.ts';
import { createDesk, graphError } from '../../support/desk.ts';
import { fileWith, snapshotOf } from '../facility/setting.ts';

const snapshot = snapshotOf(fileWith({ languages: [{ language: 'uk', reviewed: '2026-11-20' }] }));

function deskOfAhornweg() {
  const desk = createDesk();
  const hears = (n: number, commands: readonly Command[], language: 'uk' | 'ru' | 'de') =>
    respond(desk.text('somebody', n, { meaning: { ...noMeaning, commands, language } }), { ...desk.ports, snapshot });
  return { desk, hears };
}

test('a language that is guessed holds for the answer to that message, and is kept nowhere', async () => {
  const { desk, hears } = deskOfAhornweg();
  await hears(1, [], 'uk');
  await hears(2, ['human'], 'de');
  const [greeting, human] = desk.texts();
  expect(greeting).toMatch(/^Вітаємо! Це автоматична відповідь від Beratung Ahornweg\./);
  expect(human).toMatch(/^Automatische Antwort: /);
  const { records } = await desk.store.load([desk.pseudonym('somebody')], desk.time.now);
  expect(records[0]?.state).not.toHaveProperty('language');
  expect(JSON.stringify(records)).not.toContain('"uk"');
});

test('an answer that Meta did not take is said again in the language that was guessed, and nothing of it stays', async () => {
  const { desk, hears } = deskOfAhornweg();
  desk.graph.script.push(graphError(2));
  await hears(1, [], 'uk');
  const person = desk.pseudonym('somebody');
  const waiting = (await desk.store.load([person], desk.time.now)).records[0]?.state.effects;
  expect(waiting?.map(({ language }) => language)).toEqual(['uk']);
  desk.time.now += 60_000;
  await retry({ person, effect: waiting?.[0]?.id ?? '' }, { ...desk.ports, snapshot });
  expect(desk.texts().at(-1)).toMatch(/^Вітаємо! Це автоматична відповідь від Beratung Ahornweg\./);
  const { records } = await desk.store.load([person], desk.time.now);
  expect(JSON.stringify(records)).not.toContain('"uk"');
});

test('a language that was asked for holds whatever the next message looks like, to the answer that confirms its erasure', async () => {
  const { desk, hears } = deskOfAhornweg();
  await hears(1, ['language:uk'], 'de');
  await hears(2, ['access'], 'de');
  await hears(3, ['erase'], 'ru');
  await hears(4, ['erase-confirm'], 'ru');
  expect(desk.texts().map((text) => text.slice(0, 24))).toEqual([
    'Вітаємо! Це автоматична ',
    'Автоматична відповідь: П',
    'Автоматична відповідь: В',
    'Автоматична відповідь: Г',
  ]);
});
