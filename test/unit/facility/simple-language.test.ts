import { expect, it, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { weeklyHoursInSimpleWords } from '../../../shared/calendar/wording.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import { monday10 } from '../../support/events.ts';
import { fileWith, snapshotOf } from './setting.ts';

const day = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

test.each([
  [{ ...none, mon: [day(9, 12), day(13, 17)], tue: [day(9, 12), day(13, 17)] }, 'Montag und Dienstag: 9 bis 12 Uhr und 13 bis 17 Uhr'],
  [
    { ...none, mon: [day(9, 12)], tue: [day(9, 12)], wed: [day(9, 12)], fri: [day(10, 12)] },
    'Montag bis Mittwoch: 9 bis 12 Uhr\nFreitag: 10 bis 12 Uhr',
  ],
  [Object.fromEntries(Object.keys(none).map((name) => [name, [day(0, 24)]])) as unknown as typeof none, 'Jeden Tag: Tag und Nacht'],
  [none, undefined],
] as const)('hours stand in whole words, a line for each group of days', (weekly, words) => {
  expect(weeklyHoursInSimpleWords({ weekly })).toBe(words);
});

/** An answer in simple German, of a facility that writes it to everybody or to somebody who asked for it. */
function simple(say: readonly ReplyPart[], style: 'standard' | 'leicht', at: number = monday10): string {
  const part = snapshotOf(fileWith({ 'facility/style': style })).whatsapp;
  if (!part) throw new Error('no WhatsApp');
  return renderEffect({ because: 'crisis', textIds: say }, part, openingAt(at, part.calendar), at, undefined, undefined, {
    language: 'de-simple',
  });
}

it.each(['standard', 'leicht'] as const)(
  'says who reads the chat in a sentence, and when help is there without a short form (%s)',
  (style) => {
    expect(simple(['crisis.violence'], style, Date.parse('2026-11-24T02:00:00+01:00'))).toBe(
      'Danke für deine Nachricht.\nDiese Antwort kommt vom Computer.\nHier liest kein Mensch mit.\n\nGewalt ist verboten.\nHier gibt es Hilfe.\n' +
        'TelefonSeelsorge: 0800 1110111\nTag und Nacht\nHilfetelefon für Frauen, viele Sprachen: 116016\nTag und Nacht\n' +
        'Hilfetelefon für Männer: 0800 1239900\nMontag bis Donnerstag: 8 bis 20 Uhr\nFreitag: 8 bis 15 Uhr\n' +
        'Für Kinder und Jugendliche: 116111\nMontag bis Samstag: 14 bis 20 Uhr\n\n' +
        'Bist du in Gefahr?\nBist du verletzt?\nDann ruf an: 112\nTut dir jemand weh?\nDann ruf an: 110\n\n' +
        'Liest jemand dein Handy mit?\nDann lösch diesen Chat.\n\nUnser Team: 030 23125 400',
    );
  },
);

it.each(['standard', 'leicht'] as const)('tells the facility’s hours a line each (%s)', (style) => {
  expect(simple(['topic.phone'], style)).toBe(
    'Diese Antwort kommt vom Computer.\nUnser Telefon ist: 030 23125 400\nMontag: 9 bis 12 Uhr und 13 bis 17 Uhr\nFreitag: 9 bis 12 Uhr',
  );
});
