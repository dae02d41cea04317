import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Codec } from '../../shared/kernel/codec.ts';
import { alarmCodec } from '../../shared/store/codecs/alarm-codec.ts';
import { auditCodec, peopleCodec, sessionCodec, wrongCodesCodec } from '../../shared/store/codecs/console-codecs.ts';
import { eventCodec } from '../../shared/store/codecs/event-codec.ts';
import { goLiveCodec, trainingCodec, writtenPapersCodec } from '../../shared/store/codecs/golive-codecs.ts';
import { hoursCodec, jobCodec, newsletterIndexCodec, shardCodec } from '../../shared/store/codecs/newsletter-codecs.ts';
import { openingCodec } from '../../shared/store/codecs/opening-codec.ts';
import { batchTicketCodec, receiptCodec, retryTicketCodec } from '../../shared/store/codecs/queue-codecs.ts';
import { desksCodec, documentCodec, publicationCodec } from '../../shared/store/codecs/settings-codecs.ts';
import { keyringProofCodec, setupNotesCodec } from '../../shared/store/codecs/setup-codecs.ts';
import { staffPhonesCodec } from '../../shared/store/codecs/staff-codecs.ts';
import { standingCodec } from '../../shared/store/codecs/standing-codec.ts';
import type { Item } from '../../shared/store/item.ts';
import { deskKeys } from '../../shared/store/keys.ts';
import { itemToRecord } from '../../shared/store/person-item.ts';

const folder = join(import.meta.dirname, '../fixtures/stored');

const readers: Readonly<Record<string, (written: never) => unknown>> = {
  ...Object.fromEntries(
    Object.entries({
      event: eventCodec,
      receipt: receiptCodec,
      'retry-ticket': retryTicketCodec,
      'batch-ticket': batchTicketCodec,
      'opening-state': openingCodec,
      'newsletter-index': newsletterIndexCodec,
      'newsletter-job': jobCodec,
      'newsletter-shard': shardCodec,
      'sends-by-hour': hoursCodec,
      desks: desksCodec,
      publication: publicationCodec,
      'facility-document': documentCodec,
      'setup-notes': setupNotesCodec,
      'keyring-proof': keyringProofCodec,
      golive: goLiveCodec,
      'training-register': trainingCodec,
      'written-papers': writtenPapersCodec,
      'standing-findings': standingCodec,
      'alarm-state': alarmCodec,
      'console-people': peopleCodec,
      'console-session': sessionCodec,
      'wrong-codes': wrongCodesCodec,
      'audit-day': auditCodec,
      'staff-phones': staffPhonesCodec,
    } satisfies Readonly<Record<string, Codec<object>>>).map(([name, codec]) => [name, codec.read]),
  ),
  person: (item: Item) => itemToRecord(item, deskKeys((item.pk?.S ?? '').split('P#')[0] ?? '')),
};

const samples = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('what earlier versions wrote', () => {
  it.each(samples)('%s reads today', (name) => {
    const { written, read } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const reader = readers[name.split('.')[0] ?? ''];
    expect(reader?.(written as never)).toEqual(read);
  });

  it('has a sample of every shape', () => {
    expect([...new Set(samples.map((name) => name.split('.')[0]))].sort()).toEqual(Object.keys(readers).sort());
  });
});
