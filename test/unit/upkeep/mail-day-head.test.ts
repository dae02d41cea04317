import { describe, expect, test } from 'vitest';
import type { LedgerArchive } from '../../../shared/app/ports.ts';
import { mailDayHead } from '../../../shared/app/upkeep/mail-day-head.ts';
import type { LedgerEntry } from '../../../shared/consent/chain.ts';
import { snapshotWith } from '../../support/desk.ts';

const snapshot = snapshotWith();
const now = Date.parse('2026-11-30T02:20:00Z');
const line = { person: 'P1', seq: 1, hash: 'h1', content: { kind: 'confirmed', recordedAt: now - 1000 } } as unknown as LedgerEntry;

async function mailed(lines: readonly LedgerEntry[], address?: string) {
  const mails: { readonly to: string; readonly subject: string; readonly text: string }[] = [];
  const archive = {
    async *lines() {
      yield* lines;
    },
  } as unknown as LedgerArchive;
  const { dataProtectionMail: _, ...rest } = snapshot;
  await mailDayHead({
    snapshot: { ...rest, ...(address !== undefined && { dataProtectionMail: address }) },
    archive,
    mailTo: async (to, mail) => void mails.push({ to, ...mail }),
    sleep: async () => undefined,
    now: () => now,
  });
  return mails;
}

describe('the head of the day', () => {
  test('goes to the data-protection contact, with the command that compares it', async () => {
    const [mail, ...more] = await mailed([line], 'datenschutz@lindenhof.example.org');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'datenschutz@lindenhof.example.org', subject: 'Pforte: Tageskopf der Einwilligungen' });
    const [, head] = /^(2026-11-30T02:20:00\.000Z\.[\w-]{43})$/m.exec(mail?.text ?? '') ?? [];
    expect(head).toBeDefined();
    expect(mail?.text).toContain(`npm run consent -- verify --head ${head}\n`);
    expect(mail?.text).not.toContain('P1');
  });

  test('is another one when a line is', async () => {
    const head = async (lines: readonly LedgerEntry[]) => (await mailed(lines, 'dsb@example.org'))[0]?.text.split('\n')[2];
    expect(await head([line])).not.toBe(await head([{ ...line, hash: 'h2' }]));
  });

  test('is not sent for an empty ledger, nor where no address is named', async () => {
    expect(await mailed([], 'dsb@example.org')).toEqual([]);
    expect(await mailed([line])).toEqual([]);
  });
});
