import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../shared/channels/contract.ts';
import { whatsapp } from '../../../../shared/channels/whatsapp/adapter.ts';
import { classifyWhatsAppFailure } from '../../../../shared/channels/whatsapp/errors.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Outcome =>
  whatsapp.classify({ kind: 'response', status, headers, body });
const graphError = (code: number, status = 400, tries?: number): Outcome => {
  const body = { error: { message: '(#1) words that change', type: 'OAuthException', code, fbtrace_id: 'A1' } };
  return whatsapp.classify({ kind: 'response', status, headers: {}, body }, tries);
};

/** Meta's table, code by code, in the words of our outcomes. */
const table: readonly (readonly [number, string])[] = [
  [0, 'misconfigured stop'],
  [1, 'later person'],
  [2, 'later account'],
  [3, 'misconfigured'],
  [4, 'later account 60000'],
  [10, 'misconfigured'],
  [33, 'misconfigured'],
  [100, 'refused our-mistake'],
  [190, 'misconfigured stop'],
  [200, 'misconfigured'],
  [294, 'misconfigured'],
  [299, 'misconfigured'],
  [368, 'misconfigured stop'],
  [613, 'later account 60000'],
  [80007, 'later account 60000'],
  [130429, 'later account'],
  [130472, 'refused invalid'],
  [130497, 'refused person-gone'],
  [131000, 'later person'],
  [131005, 'misconfigured'],
  [131008, 'refused our-mistake'],
  [131009, 'refused our-mistake'],
  [131016, 'later account'],
  [131020, 'refused invalid'],
  [131021, 'refused invalid'],
  [131026, 'refused person-gone'],
  [131030, 'misconfigured'],
  [131031, 'misconfigured stop'],
  [131035, 'misconfigured'],
  [131036, 'refused invalid'],
  [131037, 'misconfigured'],
  [131041, 'refused invalid'],
  [131042, 'misconfigured stop'],
  [131044, 'misconfigured'],
  [131045, 'misconfigured'],
  [131047, 'refused window-closed'],
  [131048, 'later account 3600000'],
  [131049, 'later person 86400000'],
  [131050, 'refused opted-out'],
  [131051, 'refused invalid'],
  [131052, 'refused invalid'],
  [131053, 'refused invalid'],
  [131055, 'refused invalid'],
  [131056, 'later person 6000'],
  [131057, 'later account 60000'],
  [131059, 'refused invalid'],
  [131060, 'refused invalid'],
  [131062, 'refused invalid'],
  [131063, 'misconfigured'],
  [131064, 'misconfigured'],
  [131201, 'refused invalid'],
  [131215, 'refused invalid'],
  [132000, 'refused our-mistake'],
  [132001, 'refused our-mistake'],
  [132005, 'refused our-mistake'],
  [132007, 'refused our-mistake'],
  [132008, 'refused our-mistake'],
  [132012, 'refused our-mistake'],
  [132015, 'misconfigured'],
  [132016, 'refused our-mistake'],
  [132068, 'refused invalid'],
  [132069, 'later account'],
  [133000, 'misconfigured'],
  [133004, 'later account'],
  [133005, 'misconfigured'],
  [133006, 'misconfigured'],
  [133008, 'misconfigured'],
  [133009, 'later account 300000'],
  [133010, 'misconfigured'],
  [133015, 'later account 300000'],
  [133016, 'later account 259200000'],
  [134011, 'misconfigured'],
  [134100, 'refused invalid'],
  [134101, 'later account 600000'],
  [134102, 'misconfigured'],
  [135000, 'refused our-mistake'],
  [137000, 'refused invalid'],
  [138000, 'refused invalid'],
  [139100, 'refused invalid'],
  [139101, 'misconfigured'],
  [139102, 'later account'],
  [139103, 'later account'],
  [147001, 'misconfigured'],
  [147002, 'misconfigured'],
  [147003, 'misconfigured'],
  [147004, 'misconfigured'],
  [147005, 'misconfigured'],
  [2388019, 'refused our-mistake'],
  [2388299, 'refused our-mistake'],
  [2593107, 'refused invalid'],
  [2593108, 'refused invalid'],
  [2593109, 'refused invalid'],
];

/** An outcome in a few words, for tables. */
const inWords = (outcome: Outcome): string => {
  if (outcome.kind === 'refused') return `refused ${outcome.reason}`;
  if (outcome.kind === 'later') return ['later', outcome.scope, outcome.retryAfterMs].filter((word) => word !== undefined).join(' ');
  return outcome.kind === 'misconfigured' && outcome.stop ? 'misconfigured stop' : outcome.kind;
};

describe("Graph's answers on WhatsApp", () => {
  it.each(table)('%i → %s', (code, expected) => {
    const outcome = graphError(code);
    expect(inWords(outcome)).toBe(expected);
    expect(outcome).toHaveProperty('code', String(code));
  });

  it('are decided by the code alone: neither an obsolete subcode nor the HTTP status changes the verdict', () => {
    expect(answer(500, { error: { code: 130429, error_subcode: 2494055, is_transient: false } })).toEqual({
      kind: 'later',
      scope: 'account',
      code: '130429',
    });
    expect(graphError(131047, 500)).toEqual({ kind: 'refused', reason: 'window-closed', code: '131047' });
  });

  it('are a success with the id of the message', () => {
    expect(
      answer(200, { messaging_product: 'whatsapp', contacts: [], messages: [{ id: 'wamid.O1', message_status: 'accepted' }] }),
    ).toEqual({
      kind: 'sent',
      messageId: 'wamid.O1',
    });
  });

  it.each([
    ['nothing', undefined],
    ['a web page', '<html>'],
    ['no message', { messages: [] }],
    ['no id', { messages: [{}] }],
  ])('may have been sent when a 200 holds %s', (_, body) => {
    expect(answer(200, body)).toEqual({ kind: 'unknown', code: 'http.200' });
  });

  it.each([
    [500, { kind: 'unknown', code: 'http.500' }],
    [502, { kind: 'unknown', code: 'http.502' }],
    [504, { kind: 'unknown', code: 'http.504' }],
    [408, { kind: 'unknown', code: 'http.408' }],
    [302, { kind: 'unknown', code: 'http.302' }],
    [429, { kind: 'later', scope: 'account', code: 'http.429' }],
    [401, { kind: 'misconfigured', code: 'http.401' }],
    [403, { kind: 'misconfigured', code: 'http.403' }],
    [404, { kind: 'misconfigured', code: 'http.404' }],
    [400, { kind: 'refused', reason: 'our-mistake', code: 'http.400' }],
  ])('without a body of Graph, status %i', (status, expected) => {
    expect(answer(status, undefined)).toEqual(expected);
  });

  it.each([
    ['transient', answer(400, { error: { code: 999999, is_transient: true } }), { kind: 'later', scope: 'person', code: '999999' }],
    ['of Graph’s own fault', answer(503, { error: { code: 999999 } }), { kind: 'later', scope: 'person', code: '999999' }],
    ['throttled', answer(429, { error: { code: 999999 } }), { kind: 'later', scope: 'account', code: '999999' }],
    ['ours', answer(400, { error: { code: 999999 } }), { kind: 'refused', reason: 'our-mistake', code: '999999' }],
  ])('with a code no table lists, when it is %s', (_, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  it('wait as long as the table or the headers say, whichever is longer', () => {
    const body = { error: { code: 131056 } };
    expect(answer(400, body, { 'retry-after': '30' })).toEqual({ kind: 'later', scope: 'person', retryAfterMs: 30_000, code: '131056' });
    expect(answer(400, body, { 'retry-after': '1' })).toEqual({ kind: 'later', scope: 'person', retryAfterMs: 6_000, code: '131056' });
    const usage = '{"389217604518273":[{"type":"whatsapp","estimated_time_to_regain_access":4}]}';
    expect(answer(400, { error: { code: 80007 } }, { 'X-Business-Use-Case-Usage': usage })).toEqual({
      kind: 'later',
      scope: 'account',
      retryAfterMs: 240_000,
      code: '80007',
    });
  });

  it('wait for nothing when the refusal is final', () => {
    expect(answer(400, { error: { code: 131047 } }, { 'retry-after': '30' })).toEqual({
      kind: 'refused',
      reason: 'window-closed',
      code: '131047',
    });
  });

  it('may be missing: nothing written is safe to repeat, a lost answer is not', () => {
    expect(whatsapp.classify({ kind: 'not-sent' })).toEqual({ kind: 'later', scope: 'person', code: 'network' });
    expect(whatsapp.classify({ kind: 'lost' })).toEqual({ kind: 'unknown', code: 'network.lost' });
  });

  it.each([
    [1, 4, { kind: 'later', scope: 'person', code: '1' }],
    [1, 5, { kind: 'misconfigured', code: '1' }],
    [1, 6, { kind: 'misconfigured', code: '1' }],
    [131000, 4, { kind: 'later', scope: 'person', code: '131000' }],
    [131000, 5, { kind: 'misconfigured', code: '131000' }],
    [131016, 500, { kind: 'later', scope: 'account', code: '131016' }],
  ])('that nobody can explain wait for the operator after a few tries: %i, try %i', (code, tries, expected) => {
    expect(graphError(code, 500, tries)).toEqual(expected);
  });

  it('are not bounded for somebody who does not count tries', () => {
    expect(graphError(131000, 500)).toEqual({ kind: 'later', scope: 'person', code: '131000' });
  });

  it('are bounded as a failed status, too', () => {
    expect(classifyWhatsAppFailure('131000', 4)).toEqual({ kind: 'later', scope: 'person', code: '131000' });
    expect(classifyWhatsAppFailure('131000', 5)).toEqual({ kind: 'misconfigured', code: '131000' });
  });

  it('come later as a failed status, by the same table', () => {
    expect(classifyWhatsAppFailure('131047')).toEqual({ kind: 'refused', reason: 'window-closed', code: '131047' });
    expect(classifyWhatsAppFailure('131050')).toEqual({ kind: 'refused', reason: 'opted-out', code: '131050' });
    expect(classifyWhatsAppFailure('999999')).toEqual({ kind: 'refused', reason: 'invalid', code: '999999' });
    expect(classifyWhatsAppFailure(undefined)).toEqual({ kind: 'refused', reason: 'invalid', code: 'failed' });
  });
});
