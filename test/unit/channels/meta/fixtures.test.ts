import { describe, expect, it } from 'vitest';
import type { ChannelReceiver } from '../../../../shared/channels/contract.ts';
import type { Snapshot } from '../../../../shared/facility/snapshot.ts';
import { everyChannelSnapshot as snapshot } from '../../../fixtures/channel-snapshot.ts';
import { recorded } from '../../../support/recorded.ts';

/** What the manifest says of a delivery: one line per happening, then the notices. */
const account = (receiver: ChannelReceiver, body: unknown): readonly string[] => {
  const parsed = receiver.parse(body, snapshot);
  return [
    ...parsed.heard.map((heard) => `heard ${heard.kind}${heard.standby ? ' standby' : ''}`),
    ...parsed.receipts.map((receipt) => `receipt ${receipt.status}`),
    ...parsed.skipped.map((skip) => `skip ${skip.reason} ${skip.what}`),
    ...parsed.substituted.map((odd) => `substituted ${odd.reason} ${odd.what}`),
    ...parsed.notices.map((notice) => `notice ${notice.severity} ${notice.what}`),
  ];
};

describe.each(recorded)('every kind of delivery ($channel)', ({ channel, receiver, manifest, files, text }) => {
  it('has its line in the manifest', () => {
    expect(files.toSorted()).toEqual(Object.keys(manifest).toSorted());
  });

  it.each(Object.entries(manifest))('%s → %j', (file, expected) => {
    expect(account(receiver, JSON.parse(text(file)))).toEqual(expected);
  });

  it('is skipped, happening by happening, by a facility that has not configured the channel', () => {
    const { [channel]: _, ...others } = snapshot;
    for (const file of Object.keys(manifest)) {
      const parsed = receiver.parse(JSON.parse(text(file)), others as Snapshot);
      expect([file, parsed.heard, parsed.receipts, parsed.notices]).toEqual([file, [], [], []]);
      expect(parsed.skipped.length).toBeGreaterThan(0);
    }
  });
});
