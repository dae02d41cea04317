import { describe, expect, test } from 'vitest';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import { renderEffect } from '../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import { decide } from '../../shared/conversation/decide.ts';
import { newPerson, type PersonState } from '../../shared/conversation/state.ts';
import { type Meaning, noMeaning } from '../../shared/understanding/meaning.ts';
import { hour, inboundEvent, known } from '../support/events.ts';

const night = Date.parse('2026-11-24T02:00:00+01:00');
const snapshot = loadFacilityFile('facility.yaml', { now: night, warn: () => undefined });

const crisis = (tier: 'acute' | 'concern' | 'maybe', category: 'suicide' | 'violence' | 'child' | 'despair'): Partial<Meaning> => ({
  crisis: { tier, category },
});
const stranger = newPerson(night);
const metYesterday = known({ introducedAt: night - 20 * hour, lastContactAt: night - 20 * hour });
const talkedAtFour: PersonState = { ...metYesterday, quietUntil: night + 2 * hour };

/** Ten people at two in the morning. Each must read whom to call now: a line that is open, 112, and the facility's own number of the night. */
const people: readonly (readonly [string, Partial<Meaning>, PersonState])[] = [
  ['writes for the first time that she cannot go on', crisis('acute', 'suicide'), stranger],
  ['is beaten, and the team answered him in the afternoon', crisis('acute', 'violence'), talkedAtFour],
  ['is afraid for a child', crisis('acute', 'child'), metYesterday],
  ['despairs', crisis('concern', 'despair'), metYesterday],
  ['says something that may be a cry', crisis('maybe', 'despair'), { ...metYesterday, awaySaidFor: night - 9 * hour }],
  ['says hello for the first time', {}, stranger],
  ['asks for a human', { commands: ['human'] }, metYesterday],
  ['asks whether somebody is there, for the first time', { commands: ['bot-question', 'human'] }, stranger],
  ['asks whether they are open tomorrow', { topic: 'hours', day: 'tomorrow' }, metYesterday],
  ['sends an account number', { sensitive: { kinds: ['iban'], severity: 'high' } }, metYesterday],
];

describe.each(['messenger', 'whatsapp'] as const)('a night of ten people in need, on %s', (name) => {
  const channel = snapshot[name];
  if (!channel) throw new Error('the example has both channels');

  test.each(people)('somebody %s', (_, meaning, state) => {
    const opening = openingAt(night, channel.calendar);
    const event = inboundEvent(1, { channel: name, at: night, meaning: { ...noMeaning, ...meaning } });
    const { effects } = decide({ event, state, opening, calendar: channel.calendar, now: night, quietMs: 12 * hour, inbox: channel.inbox });
    const whole = effects.map((effect) => renderEffect(effect, channel, opening, night)).join('\n\n');
    expect(effects.length).toBeGreaterThan(0);
    expect(whole).toMatch(/automatisch|Automat/i);
    expect(whole).toContain('0800 1110111');
    expect(whole).toContain('030 23125 112');
    expect(whole).toMatch(/(?<!\d)112(?!\d)/);
    expect(whole).not.toMatch(/(?:Eilig\?|eilt,|Dringend\?) ruf an: 030 23125 100/i);
    expect(whole).not.toMatch(/Unser Team liest hier|wir haben vermerkt|\{\{|\[\[/);
  });
});
