import { describe, expect, it } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { createSettingsSource } from '../../../shared/app/settings/settings-source.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { decide } from '../../../shared/conversation/decide.ts';
import { noMeaning } from '../../../shared/understanding/meaning.ts';
import { inboundEvent, known } from '../../support/events.ts';
import { fileWith, mistakesOf, problemsOf, snapshotOf, warningsOf, whatsappOf } from './setting.ts';

const night = Date.parse('2026-11-24T02:00:00+01:00');

describe('no facility file can switch off', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['STOP', { stop: false }, /^stop: /],
    ['STOP by its text', { texts: { 'optout.done': '' } }, /^texts\.optout\.done: is empty/],
    ['the automation notice', { texts: { attachment: 'Ruf an: {{telefon}}.' } }, /does not say that it is automatic/],
    ['112 and 110 in a crisis', { texts: { 'crisis.self': 'Automat, {{mitlesen}}.\n{{hilfen}}' } }, /must name both 112 and 110/],
    ['the help lines in a crisis', { texts: { 'crisis.self': 'Automat, {{mitlesen}}: 112, 110.' } }, /must hold \{\{hilfen\}\}/],
    ['the numbers of a doubtful cry', { texts: { 'crisis.line': 'Automat: Ruf uns an.' } }, /must name both 112 and 110/],
    ['the numbers of the night', { texts: { 'away.help': 'Gute Nacht.' } }, /must name 112 and a line that is open day and night/],
    ['logs without texts', { logs: { texts: true } }, /^logs: /],
    ['help in a crisis without a word why', { crisis: { off: true } }, /^crisis\.off: /],
    ['help in a crisis with hardly a word', { crisis: { off: 'wollen wir nicht' } }, /must say why in a sentence/],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(fileWith(changes)).join('\n')).toMatch(problem);
  });

  it('help in a crisis unseen: the reason is told at every start, of a command and of a function', async () => {
    const off = 'Unsere Bereitschaft liest rund um die Uhr (Beschluss vom 23.11.2026).';
    const file = fileWith({ crisis: { off } });
    expect(warningsOf(file)).toContain(`crisis.off: cries for help are NOT answered with help: ${off}`);

    const lines: unknown[] = [];
    const reader = {
      loadDesks: async () => ({ version: 1, desks: [{ id: 'desk', hash: 'h' }] }),
      loadSnapshot: async () => snapshotOf(file),
    } as unknown as Parameters<typeof createSettingsSource>[0];
    let now = 0;
    const source = createSettingsSource(
      reader,
      () => now,
      (...line) => void lines.push(line),
    );
    await source();
    now += 60_000;
    await source();
    expect(lines).toEqual([['operator.notice', { what: 'crisis-off', severity: 'warning', desk: 'desk' }]]);
  });
});

describe('a text of the facility’s own for the night', () => {
  const own = { 'away.hours': 'Automat, {{mitlesen}}: zu bis {{naechste_oeffnung}}.' };
  const said = (texts: Record<string, string>) => {
    const channel = whatsappOf(snapshotOf(fileWith({ texts, 'contact/urgentPhone': '030 23125 112' })));
    const opening = openingAt(night, channel.calendar);
    const event = inboundEvent(1, { channel: 'whatsapp', at: night, meaning: noMeaning });
    const state = known({ introducedAt: night - 3_600_000, lastContactAt: night - 3_600_000 });
    const { effects } = decide({ event, state, opening, now: night, quietMs: 1, inbox: 'none' });
    return effects.map((effect) => renderEffect(effect, channel, opening, night)).join('\n');
  };

  it('gets the help that it does not name', () => {
    expect(said(own)).toBe(
      'Automat, hier liest kein Mensch mit: zu bis am Freitag, 27. November, 9 Uhr.\n\nJetzt erreichst du uns unter 030 23125 112. In einer seelischen Krise, Tag und Nacht: TelefonSeelsorge 0800 1110111. Bei Gefahr: 112.',
    );
    expect(warningsOf(fileWith({ texts: own }))).toEqual([
      'texts.away.hours: does not name 112 and a line that is open day and night: both are added to it',
    ]);
  });

  it('stays as it is where it names help', () => {
    const whole = 'Automat, {{mitlesen}}. Krisendienst 0800 6553000, bei Gefahr 112. Wieder da: {{naechste_oeffnung}}.';
    expect(said({ 'away.hours': whole })).toBe(
      'Automat, hier liest kein Mensch mit. Krisendienst 0800 6553000, bei Gefahr 112. Wieder da: am Freitag, 27. November, 9 Uhr.',
    );
    expect(warningsOf(fileWith({ texts: { 'away.hours': whole } }))).toEqual([]);
  });
});

describe('bad input', () => {
  it('a facility without any phone is refused, with what to write', () => {
    expect(mistakesOf(fileWith({ 'contact/phone': undefined }))).toEqual([
      { path: 'contact.phone', problem: 'is missing', example: 'phone: "030 23125 100"' },
    ]);
    expect(problemsOf(fileWith({ 'contact/phone': 'gibt es nicht' }))).toEqual([
      'contact.phone: is not a phone number (digits, spaces, / and - only)',
    ]);
  });

  it('a help line that nobody has verified for a year is refused, with its name', () => {
    const helpLines = { krisendienst: { number: '0800 6553000', label: 'Krisendienst', hours: 'always', verifiedAt: '2025-11-01' } };
    expect(problemsOf(fileWith({ crisis: { helpLines } })).join('\n')).toMatch(/^crisis\.helpLines\.krisendienst.*: .*12 months/);
  });
});
