import { describe, expect, it, test } from 'vitest';
import type { AuditLine, ConsoleUser } from '../../../../shared/app/console/console-ports.ts';
import { respond } from '../../../../shared/app/replies/respond.ts';
import { addCode, forgetPhonesOf } from '../../../../shared/app/staff/phones.ts';
import type { StaffPhoneStore, StaffPorts } from '../../../../shared/app/staff/staff-ports.ts';
import type { Right } from '../../../../shared/console/roles.ts';
import type { Event } from '../../../../shared/conversation/event.ts';
import type { Snapshot } from '../../../../shared/facility/snapshot.ts';
import { noMeaning } from '../../../../shared/understanding/meaning.ts';
import type { StaffOrder } from '../../../../shared/understanding/staff/staff-order.ts';
import { createDesk, type Desk } from '../../../support/desk.ts';
import { hour, minute, monday10 } from '../../../support/events.ts';
import { createMemoryStaffPhones } from '../../../support/memory-staff-phones.ts';

const mira = '7400000000000001';
const anna = '7400000000000002';
const closing = { set: 'away', until: { day: 'today', through: true } } as const;
const ordering = (order: StaffOrder, more: Partial<Event> = {}) => ({ ...more, meaning: { ...noMeaning, order } });

const teamTexts = {
  'team.enrolled': 'Eingetragen.',
  'team.open': 'Offen.',
  'team.away': 'Abwesend, wieder da {{naechste_oeffnung}}.',
  'team.undo': 'Zurück: AUF',
  'team.when': 'Bis wann?',
  'team.needs_end': 'Mit Ende: AUF BIS 16 UHR',
};

function withTeamTexts(snapshot: Snapshot): Snapshot {
  const of = <T extends NonNullable<Snapshot['messenger'] | Snapshot['whatsapp']>>(channel: T | undefined) =>
    channel && { ...channel, texts: { ...channel.texts, byId: { ...channel.texts.byId, ...teamTexts } } };
  const [messenger, whatsapp] = [of(snapshot.messenger), of(snapshot.whatsapp)];
  return { ...snapshot, ...(messenger && { messenger }), ...(whatsapp && { whatsapp }) };
}

interface Counted {
  loads: number;
}

/** A desk with a team of one, whose phone is not enrolled yet. */
function deskWithTeam(rights: readonly Right[] = [{ desk: 'ahornweg', role: 'staff' }]) {
  const desk = createDesk();
  const user: ConsoleUser = { id: 'u1', name: 'Mira Sommer', rights, passkeys: [], recovery: [], at: 0 };
  const counted: Counted = { loads: 0 };
  const lines: AuditLine[] = [];
  const held = createMemoryStaffPhones();
  const phones: StaffPhoneStore = {
    ...held,
    async load() {
      counted.loads += 1;
      return held.load();
    },
  };
  let users: readonly ConsoleUser[] = [user];
  const team = {
    leave() {
      users = [];
    },
    have(others: readonly Right[]) {
      users = [{ ...user, rights: others }];
    },
  };
  const staff: StaffPorts = {
    phones,
    loadPeople: async () => ({ users, invitations: [] }),
    async audit(_day, line) {
      if (!lines.some((other) => JSON.stringify(other) === JSON.stringify(line))) lines.push(line);
    },
    desk: 'ahornweg',
  };
  const ports = { ...desk.ports, snapshot: withTeamTexts(desk.ports.snapshot), staff };
  const phonePorts = { phones: held, now: () => desk.time.now };
  return { desk, ports, counted, lines, held, team, phonePorts };
}

type Setting = ReturnType<typeof deskWithTeam>;

async function enrolled(rights?: readonly Right[]): Promise<Setting> {
  const setting = deskWithTeam(rights);
  await addCode('u1', 'hash-of-the-code', setting.phonePorts);
  await respond(setting.desk.text(mira, 1, { code: 'hash-of-the-code' }), setting.ports);
  setting.counted.loads = 0;
  return setting;
}

const isAway = (desk: Desk) => desk.store.status()?.overrides?.messenger?.mode === 'away';

describe('a phone of the team', () => {
  it('is one once its code was presented, and closes every channel with an answer that tells how to undo it', async () => {
    const { desk, ports, lines } = await enrolled();
    await respond(desk.text(mira, 2, ordering(closing)), ports);
    expect(desk.texts()).toEqual(['Eingetragen.\n\nOffen.', 'Abwesend, wieder da morgen, Dienstag, 24. November, 9 Uhr.\n\nZurück: AUF']);
    expect(desk.store.status()?.channels.whatsapp?.open).toBe(false);
    expect(lines).toEqual([
      { at: monday10, who: 'Mira Sommer', what: 'phone-enrolled', about: '(im Messenger)' },
      { at: monday10, who: 'Mira Sommer', what: 'away', about: '(im Messenger)' },
    ]);
  });

  it('is answered while a colleague is talking in the chat, at night without the way to help, and not asked about a doubtful cry', async () => {
    const { desk, ports } = await enrolled();
    await respond(desk.text(mira, 2, { kind: 'staff' }), ports);
    desk.time.now += 9 * hour;
    await respond(
      desk.text(mira, 3, { meaning: { ...noMeaning, order: { set: 'status' }, crisis: { tier: 'maybe', category: 'despair' } } }),
      ports,
    );
    expect(desk.texts().slice(1)).toEqual(['Abwesend, wieder da morgen, Dienstag, 24. November, 9 Uhr.']);
  });

  it('is helped in a crisis, and nothing is set', async () => {
    const { desk, ports } = await enrolled();
    await respond(
      desk.text(mira, 2, { meaning: { ...noMeaning, order: closing, crisis: { tier: 'acute', category: 'violence' } } }),
      ports,
    );
    expect(isAway(desk)).toBe(false);
    expect(desk.lines.findLast(({ event }) => event === 'event.decided')?.fields.because).toBe('crisis');
  });

  it('is no person who waits for a human, and no log line names it', async () => {
    const { desk, ports } = await enrolled();
    await respond(desk.text(mira, 2, ordering(closing)), ports);
    const decided = desk.lines.filter(({ event }) => event === 'event.decided');
    expect(decided.map(({ fields }) => [fields.because, fields.contact])).toEqual([
      ['staff-order', undefined],
      ['staff-order', undefined],
    ]);
  });

  test.each<[string, Partial<Event>]>([
    ['whose answer nobody would get', { standby: true }],
    ['of yesterday', { at: monday10 - 25 * hour }],
  ])('an order %s is not carried out', async (_, more) => {
    const { desk, ports, lines } = await enrolled();
    await respond(desk.text(mira, 2, ordering(closing, more)), ports);
    expect([isAway(desk), desk.texts().length, lines.length]).toEqual([false, 1, 1]);
  });

  it('an end is counted from when it was said, and asked about when it is over meanwhile', async () => {
    const { desk, ports } = await enrolled();
    const said = desk.text(mira, 2, ordering({ set: 'away', until: { day: 'today', minute: 11 * 60 } }));
    desk.time.now += 2 * hour;
    await respond(said, ports);
    expect(desk.texts().at(-1)).toBe('Bis wann?\n\nOffen.');
    expect(isAway(desk)).toBe(false);
  });
});

describe('from everybody else the same is a client’s', () => {
  it('who orders, and costs no look at the team', async () => {
    const { desk, ports, counted } = await enrolled();
    await respond(desk.text(anna, 2, ordering(closing)), ports);
    expect([isAway(desk), counted.loads, desk.texts().length]).toEqual([false, 0, 2]);
    expect(desk.texts()[1]).toContain('Hallo!');
  });

  test.each<[string, (setting: Setting) => Promise<void> | void]>([
    ['who left', ({ team }) => team.leave()],
    ['who may not open and close any more', ({ team }) => team.have([{ desk: '*', role: 'newsletter' }])],
    ['who may so at another desk only', ({ team }) => team.have([{ desk: 'lindenhof', role: 'admin' }])],
    ['whose phone was taken off the list', ({ phonePorts }) => forgetPhonesOf('u1', phonePorts)],
  ])('%s', async (_, change) => {
    const setting = await enrolled();
    await change(setting);
    await respond(setting.desk.text(mira, 2, ordering(closing)), setting.ports);
    expect(isAway(setting.desk)).toBe(false);
    expect(setting.desk.texts()[1]).toContain('Hallo!');
  });

  it('whose phone was enrolled a year ago: the number may be somebody else’s by now', async () => {
    const { desk, ports } = await enrolled();
    desk.time.now += 365 * 24 * hour;
    await respond(desk.text(mira, 2, ordering(closing)), ports);
    expect(isAway(desk)).toBe(false);
  });

  it('whose desk publishes no words for it, as after a step back to an older file', async () => {
    const { desk, ports } = await enrolled();
    await respond(desk.text(mira, 2, ordering(closing)), { ...ports, snapshot: desk.ports.snapshot });
    expect(isAway(desk)).toBe(false);
    expect(desk.texts()[1]).toContain('Hallo!');
  });

  test.each(['newsletter', 'protection'] as const)('who presents a code as %s', async (role) => {
    const { desk, held } = await enrolled([{ desk: '*', role }]);
    expect((await held.load()).phones).toEqual([]);
    expect(desk.texts()[0]).toContain('Hallo!');
  });

  it('who presents a code that was used, is too old, or was replaced by a newer one', async () => {
    const { desk, ports, held, phonePorts } = await enrolled();
    await respond(desk.text(anna, 2, { code: 'hash-of-the-code' }), ports);
    await addCode('u1', 'first', phonePorts);
    await addCode('u1', 'second', phonePorts);
    await respond(desk.text(anna, 3, { code: 'first' }), ports);
    desk.time.now += 15 * minute;
    await respond(desk.text(anna, 4, { code: 'second' }), ports);
    expect((await held.load()).phones.map(({ user }) => user)).toEqual(['u1']);
    expect(desk.store.item(desk.pseudonym(anna))?.state).toMatchObject({ wrongCodes: { day: '2026-11-23', count: 3 } });
    expect(desk.store.item(desk.pseudonym(anna))?.state.staffPhone).toBeUndefined();
  });
});

describe('done once', () => {
  it('a code whose answer was lost in a crash still enrols the phone that presented it', async () => {
    const setting = deskWithTeam();
    const { desk, held, lines } = setting;
    await addCode('u1', 'hash-of-the-code', setting.phonePorts);
    const dying = { ...setting.ports, store: { ...setting.ports.store, commit: async () => Promise.reject(new Error('cut')) } };
    const message = desk.text(mira, 1, { code: 'hash-of-the-code' });
    await expect(respond(message, dying)).rejects.toThrow('cut');
    await respond(message, setting.ports);
    expect(desk.texts()).toEqual(['Eingetragen.\n\nOffen.']);
    expect((await held.load()).phones).toHaveLength(1);
    expect(lines).toHaveLength(1);
  });

  it('an order that the schedule crossed is decided again, and stands in the audit list once', async () => {
    const { desk, ports, lines } = await enrolled();
    let crossings = 0;
    const crossed = {
      ...ports,
      store: {
        ...ports.store,
        saveStatus: async (...args: Parameters<typeof ports.store.saveStatus>) => {
          crossings += 1;
          return crossings === 1 ? ('conflict' as const) : ports.store.saveStatus(...args);
        },
      },
    };
    await respond(desk.text(mira, 2, ordering(closing)), crossed);
    expect(isAway(desk)).toBe(true);
    expect(lines.map(({ what }) => what)).toEqual(['phone-enrolled', 'away']);
    expect(desk.texts()).toHaveLength(2);
  });

  it('a redelivered order changes nothing back', async () => {
    const { desk, ports } = await enrolled();
    const order = desk.text(mira, 2, ordering(closing));
    await respond(order, ports);
    await respond(desk.text(mira, 3, ordering({ set: 'auto' })), ports);
    await respond(order, ports);
    expect(desk.store.status()?.channels.messenger?.open).toBe(true);
    expect(desk.texts()).toHaveLength(3);
  });

  it('a phone that is enrolled again, for whomever, leaves no entry behind', async () => {
    const { desk, ports, held, phonePorts } = await enrolled();
    await addCode('u1', 'another', phonePorts);
    await respond(desk.text(mira, 2, { code: 'another' }), ports);
    expect((await held.load()).phones).toHaveLength(1);
  });

  it('five phones are enough for one person', async () => {
    const { desk, ports, phonePorts } = deskWithTeam();
    for (const n of [1, 2, 3, 4, 5]) {
      expect(await addCode('u1', `code-${n}`, phonePorts)).toBe('added');
      await respond(desk.text(`740000000000010${n}`, n, { code: `code-${n}` }), ports);
    }
    expect(await addCode('u1', 'code-6', phonePorts)).toBe('too-many-phones');
  });
});
