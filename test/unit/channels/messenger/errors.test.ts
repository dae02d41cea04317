import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../shared/channels/contract.ts';
import { messenger } from '../../../../shared/channels/messenger/adapter.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Outcome =>
  messenger.classify({ kind: 'response', status, headers, body });

/** Meta's table, line by line, in the words of our outcomes. */
const table: readonly (readonly [string, string])[] = [
  ['1', 'later person'],
  ['1/99', 'later person'],
  ['1/1357046', 'unknown'],
  ['2', 'later person'],
  ['2/2018344', 'misconfigured'],
  ['4', 'later account 60000'],
  ['4/2018022', 'refused invalid'],
  ['4/2018354', 'refused invalid'],
  ['9/2018352', 'refused invalid'],
  ['10', 'misconfigured'],
  ['10/2018278', 'refused window-closed'],
  ['10/2018065', 'refused window-closed'],
  ['10/2018108', 'refused window-closed'],
  ['10/2534022', 'refused window-closed'],
  ['10/1893063', 'later account 1800000'],
  ['10/2534122', 'later account 1800000'],
  ['200/2534029', 'later account 1800000'],
  ['32', 'later account'],
  ['100', 'refused our-mistake'],
  ['100/777', 'refused our-mistake'],
  ['100/2018001', 'refused person-gone'],
  ['100/2018008', 'later person'],
  ['100/2018047', 'refused our-mistake'],
  ['100/2018074', 'refused our-mistake'],
  ['100/2018109', 'refused invalid'],
  ['100/2018294', 'later person'],
  ['190', 'misconfigured stop'],
  ['190/460', 'misconfigured stop'],
  ['190/463', 'misconfigured stop'],
  ['190/467', 'misconfigured stop'],
  ['200', 'misconfigured'],
  ['200/1545041', 'refused window-closed'],
  ['200/2018021', 'refused invalid'],
  ['200/2018027', 'refused invalid'],
  ['200/2018028', 'misconfigured'],
  ['230', 'misconfigured'],
  ['299', 'misconfigured'],
  ['368', 'misconfigured stop'],
  ['551', 'refused person-gone'],
  ['551/1545041', 'refused person-gone'],
  ['613', 'later account 60000'],
  ['1200', 'later person'],
  ['10303', 'refused invalid'],
  ['80001', 'later account'],
  ['80006', 'later account'],
  ['2018218', 'refused invalid'],
];

/** An outcome in a few words, for tables. */
const inWords = (outcome: Outcome): string => {
  if (outcome.kind === 'refused') return `refused ${outcome.reason}`;
  if (outcome.kind === 'later') return ['later', outcome.scope, outcome.retryAfterMs].filter((word) => word !== undefined).join(' ');
  return outcome.kind === 'misconfigured' && outcome.stop ? 'misconfigured stop' : outcome.kind;
};

describe("Graph's answers on Messenger", () => {
  it.each(table)('%s → %s', (name, expected) => {
    const [code, subcode] = name.split('/').map(Number);
    const outcome = answer(400, {
      error: { message: 'words that change', code, ...(subcode === undefined ? {} : { error_subcode: subcode }) },
    });
    expect(inWords(outcome)).toBe(expected);
    expect(outcome).toHaveProperty('code', name);
  });

  it('are a success with the id of the message', () => {
    expect(answer(200, { recipient_id: '24000000000000001', message_id: 'm_bot9' })).toEqual({ kind: 'sent', messageId: 'm_bot9' });
  });

  it('may have been sent when a 200 cannot be read', () => {
    expect(answer(200, { recipient_id: '24000000000000001' })).toEqual({ kind: 'unknown', code: 'http.200' });
    expect(answer(200, undefined)).toEqual({ kind: 'unknown', code: 'http.200' });
  });

  it('fall back to the code when the subcode is new, and to the status when the code is', () => {
    expect(answer(400, { error: { code: 10, error_subcode: 777 } })).toEqual({ kind: 'misconfigured', code: '10/777' });
    expect(answer(400, { error: { code: 777, error_subcode: 888 } })).toEqual({ kind: 'refused', reason: 'our-mistake', code: '777/888' });
    expect(answer(500, { error: { code: 777 } })).toEqual({ kind: 'later', scope: 'person', code: '777' });
    expect(answer(503, 'Service Unavailable')).toEqual({ kind: 'unknown', code: 'http.503' });
  });

  it('are read leniently: numbers in strings, null as a subcode', () => {
    expect(answer(400, { error: { code: '10', error_subcode: '2018278' } })).toEqual({
      kind: 'refused',
      reason: 'window-closed',
      code: '10/2018278',
    });
    expect(answer(400, { error: { code: 551, error_subcode: null } })).toEqual({ kind: 'refused', reason: 'person-gone', code: '551' });
  });

  it('say how long to wait', () => {
    const usage = '{"100000000000001":[{"type":"messenger","call_count":100,"estimated_time_to_regain_access":19}]}';
    expect(answer(400, { error: { code: 80006 } }, { 'x-business-use-case-usage': usage })).toEqual({
      kind: 'later',
      scope: 'account',
      retryAfterMs: 1_140_000,
      code: '80006',
    });
  });

  it.each([
    ['1', 2, { kind: 'later', scope: 'person', code: '1' }],
    ['1', 3, { kind: 'misconfigured', code: '1' }],
    ['1/99', 2, { kind: 'later', scope: 'person', code: '1/99' }],
    ['1/99', 3, { kind: 'misconfigured', code: '1/99' }],
    ['2', 7, { kind: 'later', scope: 'person', code: '2' }],
    ['2', 8, { kind: 'refused', reason: 'person-gone', code: '2' }],
    ['100/2018008', 1, { kind: 'later', scope: 'person', code: '100/2018008' }],
    ['100/2018008', 2, { kind: 'refused', reason: 'our-mistake', code: '100/2018008' }],
    ['100/2018294', 1, { kind: 'later', scope: 'person', code: '100/2018294' }],
    ['100/2018294', 2, { kind: 'refused', reason: 'our-mistake', code: '100/2018294' }],
    ['1200', 500, { kind: 'later', scope: 'person', code: '1200' }],
  ])('are tried as often as the table says: %s, try %i', (name, tries, expected) => {
    const [code, subcode] = name.split('/').map(Number);
    const body = { error: { code, ...(subcode === undefined ? {} : { error_subcode: subcode }) } };
    expect(messenger.classify({ kind: 'response', status: 400, headers: {}, body }, tries)).toEqual(expected);
  });

  it('keep the wait that Meta asks for and lose the bound, which is nobody else’s', () => {
    expect(answer(400, { error: { code: 2 } }, { 'retry-after': '30' })).toEqual({
      kind: 'later',
      scope: 'person',
      retryAfterMs: 30_000,
      code: '2',
    });
  });

  it('may be missing', () => {
    expect(messenger.classify({ kind: 'not-sent' })).toEqual({ kind: 'later', scope: 'person', code: 'network' });
    expect(messenger.classify({ kind: 'lost' })).toEqual({ kind: 'unknown', code: 'network.lost' });
  });
});
