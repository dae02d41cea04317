import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { renderReply } from '../../../shared/facility/render.ts';
import { fileWith, load } from './setting.ts';

const places = [
  'facility',
  'facility/name',
  'facility/land',
  'facility/address',
  'contact',
  'contact/phone',
  'hours',
  'hours/mon',
  'holidays',
  'holidays/extra',
  'closures',
  'specialOpenings',
  'channels',
  'channels/messenger',
  'channels/whatsapp/hours',
  'channels/whatsapp/texts',
  'newsletter',
  'retention',
  'topics',
  'texts',
  'texts/greeting',
  'texts/attachment',
  'quietHoursAfterStaff',
  'waitingNoticeHours',
  '__proto__',
];

describe('any file at all', () => {
  it('is answered with a snapshot or with mistakes, never with a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => stringify(value)),
        ),
        (yaml) => {
          const loaded = load(yaml);
          expect(loaded.ok || loaded.mistakes.length > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with anything in any place is answered, and what is taken can be said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const loaded = load(fileWith({ [place]: value }));
        if (!loaded.ok) {
          expect(loaded.mistakes.length).toBeGreaterThan(0);
          return;
        }
        const texts = (loaded.snapshot.messenger ?? loaded.snapshot.whatsapp)?.texts;
        expect(texts && renderReply(texts, ['greeting'], {})).toMatch(/automatisch/i);
      }),
      { numRuns: 150 },
    );
  });
});
