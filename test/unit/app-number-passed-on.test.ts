import { describe, expect, it } from 'vitest';
import { gatherProof } from '../../shared/app/gather-proof.ts';
import type { LedgerArchive } from '../../shared/app/ports.ts';
import { respond } from '../../shared/app/respond.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { day, monday10 } from '../support/happenings.ts';
import { meaningOf } from '../support/meanings.ts';

/** The former holder wrote with the number, then the new one did. */
async function passedOn(): Promise<Desk> {
  const desk = createDesk();
  await respond(desk.text('anna', 1, { who: ['anna', 'number'], unproven: ['number'] }), desk.ports);
  desk.time.now = monday10 + 100 * day;
  await respond(desk.text('ben', 2, { who: ['ben', 'number'], unproven: ['number'] }), desk.ports);
  return desk;
}

const emptyArchive: LedgerArchive = {
  chain: async () => [],
  text: async () => undefined,
  async *lines() {},
};

describe('somebody whose number has passed on', () => {
  it('and who then has everything erased takes nothing from its new holder', async () => {
    const desk = await passedOn();
    const before = desk.store.item('ben');
    await respond(desk.text('anna', 3, { who: ['anna'], meaning: meaningOf('erase') }), desk.ports);
    await respond(desk.text('anna', 4, { who: ['anna'], meaning: meaningOf('erase-confirm') }), desk.ports);
    expect(desk.store.item('anna')?.state.erasedAt).toBeDefined();
    expect(desk.store.item('number')).toMatchObject({ mergedInto: 'ben' });
    expect(desk.store.item('ben')).toEqual(before);
  });

  it('is told what is stored about them, and nothing of the new holder', async () => {
    const desk = await passedOn();
    const keys = async (reference: string) => {
      const { records } = await gatherProof(reference, { store: desk.store, archive: emptyArchive, now: () => desk.time.now });
      return records.map(({ key }) => key).sort();
    };
    expect(await keys('anna')).toEqual(['anna']);
    expect(await keys('ben')).toEqual(['ben', 'number']);
    expect(await keys('number')).toEqual(['ben', 'number']);
  });
});
