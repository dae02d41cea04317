import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../shared/app/settings/settings-ports.ts';
import { findTarget } from '../../../../shared/app/settings/target-desk.ts';
import type { KeySpace } from '../../../../shared/kernel/key-space.ts';
import { pageId, phoneNumberId, snapshotWith } from '../../../support/desk.ts';

const snapshot = snapshotWith();
const desk = (id: string, ...accounts: Desk['accounts']): Desk => {
  return { id, space: '' as KeySpace, number: 1, hash: 'h', at: 0, by: 'Kim Ahrens', accounts };
};
const page = { channel: 'messenger', account: pageId } as const;
const number = { channel: 'whatsapp', account: phoneNumberId } as const;
const elsewhere = { channel: 'messenger', account: '200000000000002' } as const;
const find = (desks: readonly Desk[], named?: string) => findTarget({ fileName: 'Beratung Süd.yaml', snapshot, named }, desks);

describe('the desk that a file is for', () => {
  it('is the one with an account of the file', () => {
    const mitte = desk('mitte', page);
    expect(find([desk('nord', elsewhere), mitte])).toEqual({ kind: 'found', target: { id: 'mitte', holds: mitte } });
  });

  it('is called after the file where there is none yet', () => {
    expect(find([])).toEqual({ kind: 'found', target: { id: 'beratung-sued' } });
  });

  it('is the one that was named, there or new, whatever accounts the file has', () => {
    const nord = desk('nord', elsewhere);
    expect(find([nord, desk('mitte', page)], 'nord')).toEqual({ kind: 'found', target: { id: 'nord', holds: nord } });
    expect(find([nord], 'west')).toEqual({ kind: 'found', target: { id: 'west' } });
  });

  it.each(['Nord', '1nord', 'nord/', '', 'n'.repeat(41)])('cannot be called %j', (named) => {
    expect(find([], named)).toEqual({ kind: 'no-name' });
  });

  it('is not clear where two desks have an account of the file', () => {
    const desks = [desk('mitte', page), desk('nord', elsewhere), desk('west', number)];
    expect(find(desks)).toEqual({ kind: 'several', desks: [desks[0], desks[2]] });
  });

  it('is not clear where no desk has one: a free name is offered', () => {
    const taken = [desk('beratung-sued', elsewhere), desk('beratung-sued-2')];
    expect(find(taken.slice(0, 1))).toMatchObject({ kind: 'unclear', free: 'beratung-sued-2' });
    expect(find(taken)).toEqual({ kind: 'unclear', desks: taken, free: 'beratung-sued-3' });
    expect(find([desk('nord', elsewhere)])).toMatchObject({ kind: 'unclear', free: 'beratung-sued' });
  });
});
