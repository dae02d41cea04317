import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/app/setup/finding.ts';
import type { StandingFindings } from '../../../shared/app/setup/setup-store-ports.ts';
import { newsOf } from '../../../shared/app/upkeep/standing-findings.ts';
import type { Verdict } from '../../../shared/channels/setup-contract.ts';

const row = (id: string, verdict: Verdict): Finding =>
  verdict === 'ok' ? { id, verdict, what: 'Gut.' } : { id, verdict, what: 'Schlecht.', todo: 'Tun Sie etwas.' };
const reached = row('whatsapp.reached', 'ok');
const nothing: StandingFindings = { findings: [] };

/** What each day found, one after the other; the news of the last one. */
function days(...found: readonly (readonly Finding[])[]) {
  let held = nothing;
  let news = newsOf([], held, 0);
  for (const [day, findings] of found.entries()) {
    news = newsOf(findings, held, day);
    held = news.next;
  }
  const ids = (list: readonly Finding[]) => list.map(({ id }) => id);
  return { fresh: ids(news.fresh), healed: ids(news.healed), open: ids(news.open), held: held.findings };
}

describe('what is new', () => {
  test.each<[string, readonly (readonly Finding[])[], object]>([
    ['a fault', [[row('aws.mail', 'fault')]], { fresh: ['aws.mail'], healed: [], open: [] }],
    ['advice, too', [[row('aws.mail', 'warning')]], { fresh: ['aws.mail'] }],
    ['not the same again', [[row('aws.mail', 'fault')], [row('aws.mail', 'fault')]], { fresh: [], open: ['aws.mail'] }],
    ['advice that became a fault', [[row('aws.mail', 'warning')], [row('aws.mail', 'fault')]], { fresh: ['aws.mail'], open: [] }],
    ['not a fault that became advice', [[row('aws.mail', 'fault')], [row('aws.mail', 'warning')]], { fresh: [], open: ['aws.mail'] }],
    ['healing', [[row('aws.mail', 'fault')], [row('aws.mail', 'ok')]], { healed: ['aws.mail'], held: [] }],
    ['healing once', [[row('aws.mail', 'fault')], [row('aws.mail', 'ok')], [row('aws.mail', 'ok')]], { healed: [], fresh: [] }],
    ['a fault that came back', [[row('aws.mail', 'fault')], [row('aws.mail', 'ok')], [row('aws.mail', 'fault')]], { fresh: ['aws.mail'] }],
    ['not what is unknown for one day', [[row('aws.mail', 'unknown')]], { fresh: [] }],
    ['what is unknown for two', [[row('aws.mail', 'unknown')], [row('aws.mail', 'unknown')]], { fresh: ['aws.mail'] }],
    ['no healing of what was never told', [[row('aws.mail', 'unknown')], [row('aws.mail', 'ok')]], { healed: [], held: [] }],
    [
      'nothing while a fault cannot be seen',
      [[row('aws.mail', 'fault')], [row('aws.mail', 'unknown')], [row('aws.mail', 'fault')]],
      { fresh: [], open: ['aws.mail'] },
    ],
  ])('is %s', (_, found, expected) => {
    expect(days(...found)).toMatchObject(expected);
  });

  test('is not what a channel that cannot be reached does not say: its rows stay as they were', () => {
    const quality = row('whatsapp.quality', 'fault');
    const away = days([reached, quality], [row('whatsapp.reached', 'fault')]);
    expect(away).toMatchObject({ fresh: ['whatsapp.reached'], healed: [] });
    expect(days([reached, quality], [row('whatsapp.reached', 'fault')], [reached, quality])).toMatchObject({
      fresh: [],
      healed: ['whatsapp.reached'],
      open: ['whatsapp.quality'],
    });
  });

  test('drops a row that is not there any more although its channel was asked', () => {
    expect(days([reached, row('whatsapp.number', 'fault')], [reached]).held).toEqual([]);
  });

  test('knows since when', () => {
    expect(days([row('aws.mail', 'warning')], [row('aws.mail', 'fault')]).held).toEqual([
      { id: 'aws.mail', verdict: 'fault', since: 0, isTold: true },
    ]);
  });
});
