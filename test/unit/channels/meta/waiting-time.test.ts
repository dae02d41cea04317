import { describe, expect, it } from 'vitest';
import { waitingTimeMs } from '../../../../shared/channels/meta/waiting-time.ts';

describe('how long Meta asks us to wait', () => {
  it('is nothing when no header says so', () => {
    expect(waitingTimeMs({})).toBeUndefined();
    expect(waitingTimeMs({ 'content-type': 'application/json', 'x-app-usage': '{"call_count":28}' })).toBeUndefined();
  });

  it('is Retry-After in seconds, whatever the case of its name', () => {
    expect(waitingTimeMs({ 'retry-after': '120' })).toBe(120_000);
    expect(waitingTimeMs({ 'Retry-After': ' 7 ' })).toBe(7_000);
  });

  it('is Retry-After as a date, by the clock of the answer', () => {
    expect(waitingTimeMs({ 'retry-after': 'Mon, 23 Nov 2026 10:01:30 GMT', date: 'Mon, 23 Nov 2026 10:00:00 GMT' })).toBe(90_000);
    expect(waitingTimeMs({ 'retry-after': 'Mon, 23 Nov 2026 10:01:30 GMT' })).toBeUndefined();
  });

  it('is the longest estimate of the usage headers, in minutes', () => {
    const usage =
      '{"100000000000001":[{"type":"pages","estimated_time_to_regain_access":3},{"type":"messenger","estimated_time_to_regain_access":19}]}';
    expect(waitingTimeMs({ 'x-business-use-case-usage': usage })).toBe(1_140_000);
    expect(waitingTimeMs({ 'x-app-usage': '{"call_count":100,"estimated_time_to_regain_access":2}', 'retry-after': '5' })).toBe(120_000);
  });

  it.each([
    ['broken JSON', { 'x-app-usage': '{"estimated_time_to_regain_access":' }],
    ['a word', { 'x-app-usage': '{"estimated_time_to_regain_access":"soon"}' }],
    ['a null', { 'x-business-use-case-usage': '{"1":[null],"2":null,"3":{"estimated_time_to_regain_access":9}}' }],
    ['a negative wait', { 'retry-after': '-5' }],
    ['no wait', { 'retry-after': '0' }],
  ])('ignores %s', (_, headers) => {
    expect(waitingTimeMs(headers)).toBeUndefined();
  });

  it('is never more than a day', () => {
    expect(waitingTimeMs({ 'retry-after': '999999999' })).toBe(86_400_000);
  });
});
