import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChannelAdapter } from '../../shared/channels/channel.ts';
import { messenger } from '../../shared/channels/messenger/adapter.ts';
import { whatsapp } from '../../shared/channels/whatsapp/adapter.ts';
import { snapshot } from '../fixtures/channel-snapshot.ts';
import messengerManifest from '../fixtures/messenger/manifest.json' with { type: 'json' };
import whatsappManifest from '../fixtures/whatsapp/manifest.json' with { type: 'json' };

const read = (adapter: ChannelAdapter, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${adapter.channel}/${file}`, import.meta.url), 'utf8'));

/** What the manifest says of a delivery: one line per happening, then the notices. */
const account = (adapter: ChannelAdapter, body: unknown): readonly string[] => {
  const parsed = adapter.parse(body, snapshot);
  return [
    ...parsed.heard.map((heard) => `heard ${heard.kind}${heard.standby ? ' standby' : ''}`),
    ...parsed.receipts.map((receipt) => `receipt ${receipt.status}`),
    ...parsed.skipped.map((skip) => `skip ${skip.reason} ${skip.what}`),
    ...parsed.notices.map((notice) => `notice ${notice.severity} ${notice.what}`),
  ];
};

/** What an operator has to act on. These stand above the manifest's lines of the same files, which still call them less. */
const alarms: Readonly<Record<string, readonly string[]>> = {
  'account-alerts.json': ['skip operator account_alerts', 'notice alarm whatsapp.account_alerts.WARNING'],
  'history.json': ['skip noise history', 'notice alarm whatsapp.unwanted.history'],
  'messaging-handovers.json': ['skip operator messaging_handovers', 'notice alarm whatsapp.messaging_handovers'],
  'security.json': ['skip operator security', 'notice alarm whatsapp.security'],
  'smb-app-state-sync.json': ['skip noise smb_app_state_sync', 'notice alarm whatsapp.unwanted.smb_app_state_sync'],
  'template-category.json': ['skip operator template_category_update', 'notice alarm whatsapp.template_category_update'],
  'template-quality.json': [
    'skip operator message_template_quality_update',
    'notice alarm whatsapp.message_template_quality_update.YELLOW',
  ],
  'template-status-paused.json': [
    'skip operator message_template_status_update',
    'notice alarm whatsapp.message_template_status_update.PAUSED',
  ],
  'page-template-status.json': [
    'skip operator messenger_template_status_update',
    'notice info messenger.messenger_template_status_update.APPROVED',
  ],
  'policy-warning.json': ['skip operator policy_enforcement', 'notice alarm messenger.policy_enforcement.warning'],
};

const suites: readonly [ChannelAdapter, Readonly<Record<string, readonly string[]>>][] = [
  [whatsapp, whatsappManifest],
  [messenger, messengerManifest],
];

describe.each(suites)('every kind of delivery ($channel)', (adapter, manifest) => {
  it('has its line in the manifest', () => {
    const files = readdirSync(new URL(`../fixtures/${adapter.channel}/`, import.meta.url)).filter((file) => file !== 'manifest.json');
    expect(files.toSorted()).toEqual(Object.keys(manifest).toSorted());
  });

  it.each(Object.entries(manifest).map(([file, lines]) => [file, alarms[file] ?? lines] as const))('%s → %j', (file, expected) => {
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
