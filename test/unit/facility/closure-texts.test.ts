import { describe, expect, it } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { renderReply } from '../../../shared/facility/render.ts';
import { replyFields } from '../../../shared/facility/reply-fields.ts';
import { foreignLanguages, type SpokenLanguage } from '../../../shared/languages/spoken.ts';
import { fileWith, snapshotOf } from './setting.ts';

const now = Date.UTC(2026, 11, 28, 9);
const closure = {
  from: '2026-12-24',
  to: '2027-01-06',
  reason: 'Betriebsferien',
  substitute: { name: 'Familienberatung', phone: '030 23125 300' },
};
const closed = { open: false, because: 'closure', since: 0, closure } as const;
const nextOpening = Date.UTC(2027, 0, 7, 8);

const variants = (['du', 'Sie'] as const).flatMap((address) =>
  (['standard', 'leicht'] as const).flatMap((style) =>
    (['messenger', 'whatsapp'] as const).map((channel) => [address, style, channel] as const),
  ),
);

describe.each(variants)('during a closure (%s, %s, %s)', (address, style, channel) => {
  // Messenger is read, WhatsApp is not.
  const file = fileWith({ 'facility/address': address, 'facility/style': style, 'contact/urgentPhone': '030 23125 112' });
  const texts = snapshotOf(file)[channel]?.texts;
  if (!texts) throw new Error('no texts');

  it('the client reads when, why, who helps meanwhile, and whom to call', () => {
    const text = renderReply(texts, ['away.closed_period'], replyFields({ ...closed, nextOpening }, now));
    for (const words of ['24. Dezember', '6. Januar', 'Betriebsferien', 'Familienberatung', '030 23125 300', '030 23125 112', '7. Januar'])
      expect(text).toContain(words);
  });

  it('the client reads the same where nobody knows when somebody is back', () => {
    const text = renderReply(texts, ['away.undated'], replyFields(closed, now));
    for (const words of ['24. Dezember', 'Betriebsferien', 'Familienberatung', '030 23125 300', '030 23125 112'])
      expect(text).toContain(words);
  });

  it('a new client reads within the greeting when and who helps', () => {
    const text = renderReply(texts, ['greeting', 'away.short'], replyFields({ ...closed, nextOpening }, now));
    for (const words of ['24. Dezember', 'Familienberatung', '030 23125 300', '7. Januar']) expect(text).toContain(words);
  });

  it('none of it stands there on an ordinary evening', () => {
    const evening = { open: false, because: 'weekly', since: 0, nextOpening } as const;
    for (const say of [['away.hours'], ['greeting', 'away.short']] as const) {
      const text = renderReply(texts, say, replyFields(evening, now));
      expect(text).not.toMatch(/geschlossen|Geschlossen|Grund|Bis dahin|vorher Hilfe/);
    }
  });
});

describe('a special opening inside a closure', () => {
  const closures = [{ from: '2026-12-28', to: '2027-01-08', reason: 'Betriebsferien' }];
  const noon = [{ date: '2027-01-06', hours: ['10:00-12:00'] }];
  const reviewed = foreignLanguages.map((language) => ({ language, reviewed: '2026-11-20' }));

  interface Case {
    readonly say: 'away.closed_period' | 'away.short';
    readonly at?: string;
    readonly changes?: Readonly<Record<string, unknown>>;
    readonly language?: SpokenLanguage;
  }

  /** What both channels say at a moment, Monday 4 January at nine unless said otherwise. */
  function said({ say, at = '2027-01-04T09:00:00+01:00', changes = {}, language }: Case): readonly string[] {
    const snapshot = snapshotOf(fileWith({ closures, specialOpenings: noon, ...changes }));
    const now = Date.parse(at);
    return [snapshot.messenger, snapshot.whatsapp].map((channel) => {
      if (!channel) throw new Error('no channel');
      const whole = say === 'away.short' ? (['greeting', 'away.short'] as const) : ([say] as const);
      const opening = openingAt(now, channel.calendar);
      return renderEffect({ because: 'away', textIds: whole }, channel, opening, now, undefined, undefined, { language });
    });
  }

  it('is named as the exception that it is', () => {
    expect(said({ say: 'away.closed_period' })).toEqual([
      'Danke für deine Nachricht. Automatische Antwort: Vom 28. Dezember bis einschließlich 8. Januar haben wir geschlossen (Betriebsferien). Ausnahme: 6. Januar, 10 bis 12 Uhr. Nachrichten lesen wir wieder: am Mittwoch, 6. Januar, 10 Uhr.\n\nBitte schick hier nichts Vertrauliches. TelefonSeelsorge, Tag und Nacht: 0800 1110111. Bei Gefahr: 112.',
      'Danke für deine Nachricht. Das ist eine automatische Antwort, in diesem Chat liest kein Mensch mit. Vom 28. Dezember bis einschließlich 8. Januar haben wir geschlossen (Betriebsferien). Ausnahme: 6. Januar, 10 bis 12 Uhr. Am Telefon erreichst du uns wieder am Mittwoch, 6. Januar, 10 Uhr. Nummer: 030 23125 400.\n\nBitte schick hier nichts Vertrauliches.\n\nIn einer seelischen Krise, Tag und Nacht: TelefonSeelsorge 0800 1110111. Bei Gefahr: 112.',
    ]);
  });

  it.each(variants.filter(([, , channel]) => channel === 'messenger'))(
    'is named within the greeting and outside of it (%s, %s)',
    (address, style) => {
      const changes = { 'facility/address': address, 'facility/style': style };
      for (const say of ['away.closed_period', 'away.short'] as const)
        for (const text of said({ say, changes })) expect(text).toMatch(/Ausnahme:[ \n]6\. Januar, 10 bis 12 Uhr/);
    },
  );

  it('is named with every hour of its day', () => {
    const specialOpenings = [{ date: '2027-01-06', hours: ['10:00-12:00', '14:00-16:30'] }];
    for (const text of said({ say: 'away.short', changes: { specialOpenings } }))
      expect(text).toContain('Ausnahme: 6. Januar, 10 bis 12 und 14 bis 16:30 Uhr.');
  });

  it.each([
    ['en', 'Exception: 6.1., 10:00–12:00'],
    ['uk', 'Виняток: 6.1., 10:00–12:00'],
    ['ru', 'Исключение: 6.1., 10:00–12:00'],
    ['tr', 'İstisna: 6.1., 10:00–12:00'],
    ['ar', 'استثناء: \u20666.1.\u2069, \u206610:00\u2069–\u206612:00\u2069'],
    ['fa', 'استثنا: \u20666.1.\u2069, \u206610:00\u2069–\u206612:00\u2069'],
    ['pl', 'Wyjątek: 6.1., 10:00–12:00'],
    ['ro', 'Excepție: 6.1., 10:00–12:00'],
  ] as const)('is named in %s', (language, words) => {
    for (const say of ['away.closed_period', 'away.short'] as const)
      for (const text of said({ say, language, changes: { languages: reviewed } })) expect(text).toContain(words);
  });

  it('is not named once it is over, nor in a closure without one', () => {
    for (const say of ['away.closed_period', 'away.short'] as const) {
      for (const text of said({ say, at: '2027-01-07T09:00:00+01:00' })) expect(text).not.toContain('Ausnahme');
      for (const text of said({ say, changes: { specialOpenings: [] } })) expect(text).not.toContain('Ausnahme');
    }
  });

  it('of the day after the closure is none of it', () => {
    const specialOpenings = [{ date: '2027-01-09', hours: ['10:00-12:00'] }];
    for (const text of said({ say: 'away.closed_period', changes: { specialOpenings } })) expect(text).not.toContain('Ausnahme');
  });
});
