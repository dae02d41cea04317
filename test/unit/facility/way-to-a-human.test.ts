import { expect, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import type { SpokenLanguage } from '../../../shared/languages/spoken.ts';
import { fileWith, snapshotOf } from './setting.ts';

const snapshot = snapshotOf(fileWith({ languages: [{ language: 'en', reviewed: '2026-11-20' }, { language: 'uk' }] }));

function said(channel: 'messenger' | 'whatsapp', say: readonly ReplyPart[], at: string, language?: SpokenLanguage): string {
  const part = snapshot[channel];
  if (!part) throw new Error('no channel');
  const now = Date.parse(at);
  return renderEffect({ because: 'human', textIds: say }, part, openingAt(now, part.calendar), now, undefined, undefined, { language });
}

const mondayMorning = '2026-11-23T10:00:00+01:00';
const mondayAfternoon = '2026-11-23T16:55:00+01:00';

test.each<['messenger' | 'whatsapp', string, SpokenLanguage | undefined, string]>([
  ['messenger', mondayMorning, undefined, 'Unser Team liest hier heute bis 12 Uhr und antwortet selbst. Danach wieder: heute um 13 Uhr.'],
  ['messenger', mondayAfternoon, undefined, 'heute bis 17 Uhr und antwortet selbst. Danach wieder: am Freitag, 27. November, 9 Uhr.'],
  ['whatsapp', mondayAfternoon, undefined, 'am Telefon: 030 23125 400, heute bis 17 Uhr (danach wieder am Freitag, 27. November, 9 Uhr).'],
  ['messenger', mondayAfternoon, 'en', 'Our team reads here today until 17:00 and answers personally. After that: Friday, 27.11., 9:00.'],
  ['whatsapp', mondayAfternoon, 'en', 'today until 17:00 (after that: Friday, 27.11., 9:00).'],
  ['whatsapp', mondayAfternoon, 'de-simple', 'Heute bis 17 Uhr.\nDanach wieder:\nam Freitag, 27. November, 9 Uhr'],
])('on %s at %s (%s) MENSCH tells until when somebody is there, and when next', (channel, at, language, words) => {
  expect(said(channel, ['human.requested'], at, language)).toContain(words);
});

test('so does a greeting that was asked for a human', () => {
  expect(said('messenger', ['greeting', 'human.requested'], mondayMorning)).toContain(
    'Unser Team liest hier heute bis 12 Uhr und antwortet selbst. Danach wieder: heute um 13 Uhr.',
  );
});
