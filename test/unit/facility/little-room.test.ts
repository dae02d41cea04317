import { expect, it, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { profileOf } from '../../../shared/channels/registry.ts';
import { lengthIn } from '../../../shared/kernel/text-length.ts';
import { fileWith, snapshotOf } from './setting.ts';

/** A house that has everything which makes a greeting long, on the channel that takes the least. */
const longFile = (address: string, style: string, inbox: string) =>
  fileWith({
    'facility/name': 'Jugendberatung Lindenhof',
    'facility/address': address,
    'facility/style': style,
    'contact/urgentPhone': '030 23125 112',
    'contact/secureEmail': 'sicher@lindenhof.example.org',
    'contact/appointment': 'https://lindenhof.example.org/termin',
    'contact/substitute': { name: 'Familienberatung Ahornweg', phone: '030 23125 300' },
    closures: [{ from: '2026-12-24', to: '2027-01-06', reason: 'Betriebsferien' }],
    specialOpenings: [{ date: '2027-01-05', hours: ['10:00-12:00'] }],
    channels: { instagram: { igUserId: '17841400000000001', pageId: '100000000000001', appId: '900000000000001', inbox } },
  });

const variants = (['du', 'Sie'] as const).flatMap((address) =>
  (['standard', 'leicht'] as const).flatMap((style) => (['none', 'staffed'] as const).map((inbox) => [address, style, inbox] as const)),
);
const limit = profileOf('instagram').maxTextLength;
const closed = Date.parse('2026-12-28T10:00:00+01:00');

test.each(variants)('a greeting during a closure fits on Instagram, with 112 and who helps in it (%s, %s, %s)', (...variant) => {
  const part = snapshotOf(longFile(...variant)).instagram;
  if (!part) throw new Error('no Instagram');
  const opening = openingAt(closed, part.calendar);
  for (const textIds of [
    ['greeting', 'away.short'],
    ['greeting', 'away.short', 'topic.appointment'],
  ] as const) {
    const text = renderEffect({ because: 'greeting+away', textIds }, part, opening, closed, undefined, undefined, { limit });
    expect(lengthIn(limit.of, text)).toBeLessThanOrEqual(limit.units);
    expect(text).toContain('Bei Gefahr: 112');
    expect(text).toContain('0800 1110111');
    expect(text).toContain('Familienberatung Ahornweg');
    if (textIds.length === 2) expect(text).not.toContain('…');
  }
});

it('where there is room nothing is left out', () => {
  const part = snapshotOf(longFile('Sie', 'standard', 'none')).instagram;
  if (!part) throw new Error('no Instagram');
  const text = renderEffect(
    { because: 'greeting+away', textIds: ['greeting', 'away.short'] },
    part,
    openingAt(closed, part.calendar),
    closed,
    undefined,
    undefined,
    { limit: { units: 4096, of: 'utf16' } },
  );
  expect(text).toContain('Ausnahme: 5. Januar, 10 bis 12 Uhr.');
});
