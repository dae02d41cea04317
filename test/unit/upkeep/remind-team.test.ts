import { expect, it } from 'vitest';
import { computeOpeningState } from '../../../shared/app/hours/away-mode.ts';
import { changeByHand } from '../../../shared/app/hours/set-by-hand.ts';
import { remindTeam } from '../../../shared/app/upkeep/remind-team.ts';
import { calendarOf, facilityWith } from '../../support/away-harness.ts';
import { known } from '../../support/events.ts';
import { createMemoryStore } from '../../support/memory-store.ts';

const day = [{ from: 540, to: 1020 }];
const office = {
  ...facilityWith(calendarOf({ mon: day, tue: day, wed: day, thu: day, fri: day })),
  crisis: { mailTo: 'team@lindenhof.example.org' },
};
/** 23 November 2026 is a Monday. */
const at = (local: string) => Date.parse(`2026-11-${local}:00+01:00`);

async function desk(snapshot = office) {
  const store = createMemoryStore();
  const mails: string[] = [];
  await store.saveStatus(computeOpeningState(snapshot, undefined, at('23T08:00')), undefined);
  const run = (local: string) =>
    remindTeam({ snapshot, store, now: () => at(local), mailTo: async (address, { text }) => void mails.push(`${address}: ${text}`) });
  const waits = (local: string) =>
    store.commit('somebody', undefined, known({ waiting: { channel: 'messenger', since: at(local) } }), undefined);
  return { store, mails, run, waits };
}

it('tells the mailbox of the team once a day, after four office hours, where somebody waits and nothing of whom', async () => {
  const { mails, run, waits } = await desk();
  await waits('23T10:00');
  await run('23T13:00');
  expect(mails).toEqual([]);
  await run('24T03:20');
  await run('24T03:25');
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain('team@lindenhof.example.org: Bei „');
  expect(mails[0]).toContain('wartet jemand länger als gewünscht auf die Antwort eines Menschen (Messenger).');
  await run('25T03:20');
  expect(mails).toHaveLength(2);
});

it('keeps the day while the desk opens, closes and is set by hand', async () => {
  const { store, mails, run, waits } = await desk();
  await waits('23T10:00');
  await run('24T03:20');
  const stored = await store.loadStatus();
  const changed = changeByHand(office, stored, { mode: 'away', until: at('24T12:00') }, at('24T09:30'));
  if (!changed.ok) throw new Error(changed.why);
  await store.saveStatus(changed.status, stored?.version);
  await run('24T10:00');
  expect(mails).toHaveLength(1);
});

it('mails nothing where nobody waits, and where the facility named no mailbox', async () => {
  const { mails, run } = await desk();
  await run('24T03:20');
  const { crisis: _, ...without } = office;
  const other = await desk(without as typeof office);
  await other.waits('23T10:00');
  await other.run('24T03:20');
  expect([mails, other.mails]).toEqual([[], []]);
});
