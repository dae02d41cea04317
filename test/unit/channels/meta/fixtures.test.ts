import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChannelAdapter } from '../../../../shared/channels/contract.ts';
import { messenger } from '../../../../shared/channels/messenger/adapter.ts';
import { whatsapp } from '../../../../shared/channels/whatsapp/adapter.ts';
import { snapshot } from '../../../fixtures/channel-snapshot.ts';
import messengerManifest from '../../../fixtures/messenger/manifest.json' with { type: 'json' };
import whatsappManifest from '../../../fixtures/whatsapp/manifest.json' with { type: 'json' };

const read = (adapter: ChannelAdapter, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/${adapter.channel}/${file}`, import.meta.url), 'utf8'));

/** What the manifest says of a delivery: one line per happening, then the notices. */
const account = (adapter: ChannelAdapter, body: unknown): readonly string[] => {
  const parsed = adapter.parse(body, snapshot);
  return [
    ...parsed.heard.map((heard) => `heard ${heard.kind}${heard.standby ? ' standby' : ''}`),
    ...parsed.receipts.map((receipt) => `receipt ${receipt.status}`),
    ...parsed.skipped.map((skip) => `skip ${skip.reason} ${skip.what}`),
    ...parsed.substituted.map((odd) => `substituted ${odd.reason} ${odd.what}`),
    ...parsed.notices.map((notice) => `notice ${notice.severity} ${notice.what}`),
  ];
};

const suites: readonly [ChannelAdapter, Readonly<Record<string, readonly string[]>>][] = [
  [whatsapp, whatsappManifest],
  [messenger, messengerManifest],
];

describe.each(suites)('every kind of delivery ($channel)', (adapter, manifest) => {
  it('has its line in the manifest', () => {
    const files = readdirSync(new URL(`../../../fixtures/${adapter.channel}/`, import.meta.url)).filter((file) => file !== 'manifest.json');
    expect(files.toSorted()).toEqual(Object.keys(manifest).toSorted());
  });

  it.each(Object.entries(manifest))('%s → %j', (file, expected) => {
    expect(account(adapter, read(adapter, file))).toEqual(expected);
  });

  it('is skipped, happening by happening, by a facility that has not configured the channel', () => {
    const { whatsapp: _whatsapp, messenger: _messenger, ...neither } = snapshot;
    for (const file of Object.keys(manifest)) {
      const parsed = adapter.parse(read(adapter, file), neither);
      expect([file, parsed.heard, parsed.receipts, parsed.notices]).toEqual([file, [], [], []]);
      expect(parsed.skipped.length).toBeGreaterThan(0);
    }
  });
});
