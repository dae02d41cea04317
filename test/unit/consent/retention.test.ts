import { describe, expect, it } from 'vitest';
import { lapse, retentionEnd } from '../../../shared/consent/retention.ts';
import type { Consent } from '../../../shared/consent/state.ts';
import { proofTime } from '../../../shared/print/proof-time.ts';

const at = (iso: string) => Date.parse(iso);

describe('a proof is kept until the end of the third year after the year of withdrawal', () => {
  it.each([
    ['2026-11-23T10:00:00+01:00', '2030-01-01T00:00:00+01:00'],
    ['2026-01-01T00:00:00+01:00', '2030-01-01T00:00:00+01:00'],
    ['2026-12-31T23:59:59+01:00', '2030-01-01T00:00:00+01:00'],
    // Still 2026 in UTC, but 2027 in Berlin.
    ['2026-12-31T23:30:00Z', '2031-01-01T00:00:00+01:00'],
  ])('withdrawn %s: until %s', (withdrawn, end) => {
    expect(retentionEnd(at(withdrawn))).toBe(at(end));
  });
});

describe('24 months of silence end a consent', () => {
  const subscribed = (iso: string): Consent => ({
    kind: 'confirmed',
    at: at(iso),
    question: { at: at(iso), putAt: at(iso), textHash: 'question-1' },
  });

  it.each([
    ['2026-11-23T10:00:00+01:00', undefined, '2028-11-23T10:00:00+01:00'],
    ['2026-11-23T10:00:00+01:00', '2027-03-01T12:00:00+01:00', '2029-03-01T12:00:00+01:00'],
    ['2026-11-23T10:00:00+01:00', '2026-10-01T12:00:00+02:00', '2028-11-23T10:00:00+01:00'],
    ['2028-02-29T10:00:00+01:00', undefined, '2030-03-01T10:00:00+01:00'],
    ['2026-07-01T00:30:00+02:00', undefined, '2028-07-01T00:30:00+02:00'],
  ])('confirmed %s, last issue %s: lapses %s', (confirmed, issue, lapses) => {
    const lastIssueAt = issue === undefined ? undefined : at(issue);
    expect(lapse(subscribed(confirmed), lastIssueAt, at(lapses) - 1)).toBeUndefined();
    expect(lapse(subscribed(confirmed), lastIssueAt, at(lapses) + 86_400_000)).toEqual({
      state: { kind: 'withdrawn', at: at(lapses), route: 'lapsed' },
      ledger: { kind: 'withdrawn', at: at(lapses), route: 'lapsed', confirmedAt: at(confirmed) },
    });
  });

  it('where there is no consent, nothing lapses', () => {
    expect(lapse({ kind: 'none' }, undefined, at('2040-01-01T00:00:00Z'))).toBeUndefined();
    expect(lapse({ kind: 'withdrawn', at: 0, route: 'chat' }, undefined, at('2040-01-01T00:00:00Z'))).toBeUndefined();
  });
});

describe('a proof prints its times to the second with the zone', () => {
  it.each([
    [1_795_424_400_000, '2026-11-23T10:00:00+01:00'],
    [1_795_424_407_999, '2026-11-23T10:00:07+01:00'],
    [1_783_000_800_000, '2026-07-02T16:00:00+02:00'],
    // The doubled hour of October, told apart by the zone.
    [1_792_888_200_000, '2026-10-25T02:30:00+02:00'],
    [1_792_891_800_000, '2026-10-25T02:30:00+01:00'],
  ])('%i is %s', (moment, printed) => {
    expect(proofTime(moment)).toBe(printed);
  });
});
