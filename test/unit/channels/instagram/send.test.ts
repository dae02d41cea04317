import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../shared/channels/contract.ts';
import { instagramSender } from '../../../../shared/channels/instagram/sender.ts';

const answer = (status: number, code: number, subcode?: number, tries?: number): Outcome => {
  const error = { message: 'x', type: 'IGApiException', code, ...(subcode !== undefined && { error_subcode: subcode }) };
  return instagramSender.classify({ kind: 'response', status, headers: {}, body: { error } }, tries);
};

describe('an answer on Instagram', () => {
  it('goes out from the Page to a person of the account', () => {
    const buttons = [{ title: 'Mensch', payload: 'MENU:human' }];
    expect(
      instagramSender.render({ address: { igsid: '1254000000000001' }, text: 'Guten Tag', token: 'k1.abc', buttons }, '100000000000001'),
    ).toEqual({
      path: '/100000000000001/messages',
      body: {
        recipient: { id: '1254000000000001' },
        messaging_type: 'RESPONSE',
        message: {
          text: 'Guten Tag',
          metadata: 'pf1:k1.abc',
          quick_replies: [{ content_type: 'text', title: 'Mensch', payload: 'MENU:human' }],
        },
      },
    });
  });

  it('never goes to somebody of a Page', () => {
    expect(() => instagramSender.render({ address: { psid: '24000000000000001' }, text: 'x', token: 't' }, '1')).toThrow(
      'channel.address: only an Instagram-scoped id can be reached on Instagram',
    );
  });
});

describe('what became of a send on Instagram', () => {
  it('is told by the id of the message', () => {
    const body = { recipient_id: '1254000000000001', message_id: 'aWd_bot9' };
    expect(instagramSender.classify({ kind: 'response', status: 200, headers: {}, body })).toEqual({ kind: 'sent', messageId: 'aWd_bot9' });
  });

  it.each<readonly [number, number | undefined, Outcome]>([
    [1, undefined, { kind: 'unknown', code: '1' }],
    [2, 1545133, { kind: 'unknown', code: '2/1545133' }],
    [2, undefined, { kind: 'later', scope: 'person', code: '2' }],
    [3, undefined, { kind: 'misconfigured', code: '3' }],
    [4, undefined, { kind: 'later', scope: 'account', retryAfterMs: 60_000, code: '4' }],
    [10, undefined, { kind: 'misconfigured', code: '10' }],
    [10, 1893063, { kind: 'later', scope: 'account', retryAfterMs: 1_800_000, code: '10/1893063' }],
    [10, 2018300, { kind: 'refused', reason: 'window-closed', code: '10/2018300' }],
    [10, 2534022, { kind: 'refused', reason: 'window-closed', code: '10/2534022' }],
    [17, undefined, { kind: 'later', scope: 'account', retryAfterMs: 60_000, code: '17' }],
    [32, undefined, { kind: 'later', scope: 'account', retryAfterMs: 60_000, code: '32' }],
    [100, undefined, { kind: 'refused', reason: 'our-mistake', code: '100' }],
    [100, 2534014, { kind: 'refused', reason: 'person-gone', code: '100/2534014' }],
    [100, 2534001, { kind: 'refused', reason: 'person-gone', code: '100/2534001' }],
    [10, 2534013, { kind: 'refused', reason: 'invalid', code: '10/2534013' }],
    [100, 2534023, { kind: 'refused', reason: 'invalid', code: '100/2534023' }],
    [100, 2534025, { kind: 'refused', reason: 'invalid', code: '100/2534025' }],
    [190, 460, { kind: 'misconfigured', stop: true, code: '190/460' }],
    [200, undefined, { kind: 'misconfigured', code: '200' }],
    [230, undefined, { kind: 'misconfigured', code: '230' }],
    [368, undefined, { kind: 'misconfigured', stop: true, code: '368' }],
    [551, undefined, { kind: 'refused', reason: 'person-gone', code: '551' }],
    [613, undefined, { kind: 'later', scope: 'account', retryAfterMs: 60_000, code: '613' }],
    [613, 2018338, { kind: 'later', scope: 'account', retryAfterMs: 1_800_000, code: '613/2018338' }],
    [10903, undefined, { kind: 'refused', reason: 'invalid', code: '10903' }],
    [80002, undefined, { kind: 'later', scope: 'account', retryAfterMs: 60_000, code: '80002' }],
    [80006, undefined, { kind: 'later', scope: 'account', retryAfterMs: 60_000, code: '80006' }],
  ])('%i/%s, whatever the HTTP status', (code, subcode, outcome) => {
    for (const status of [400, 403, 500]) expect(answer(status, code, subcode)).toEqual(outcome);
  });

  it('is given up after three tries of what Meta calls temporary', () => {
    expect(answer(500, 2, undefined, 2).kind).toBe('later');
    expect(answer(500, 2, undefined, 3)).toEqual({ kind: 'refused', reason: 'person-gone', code: '2' });
  });
});
